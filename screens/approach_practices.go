package screens

import (
	"slices"

	"fyne.io/fyne/v2"

	"kept/screens/parts"
	"kept/workshop"
	"kept/workshop/content"
)

// practiceList are the practices to pick: those of the band, and behind a button the others.
type practiceList struct {
	c      *approachChoose
	ticks  map[string]*parts.Tick
	own    *fyne.Container
	others *fyne.Container
	more   *parts.Button
	count  *parts.Text
	flags  *fyne.Container
	shown  []string // texts of the flags
	open   bool     // the others are shown
	band   string   // whose practices stand first
	first  string   // the first practice of the list
	panel  *fyne.Container
}

func newPracticeList(c *approachChoose) *practiceList {
	d, k := c.s.d, c.s.d.Kit
	p := &practiceList{c: c, ticks: map[string]*parts.Tick{}, own: k.Stack(2), others: k.Stack(2), flags: k.Stack(6), count: k.Text(parts.Caption, "")}
	for _, practice := range d.Content.Approach.Practices {
		p.ticks[practice.ID] = k.Tick(d.T(practice.Text), func(bool) {
			c.change("Pick a practice", "practices", false, func(x *workshop.ApproachChoice) {
				x.Practices = workshop.Toggle(x.Practices, practice.ID)
			})
		})
	}
	p.more = k.Button(parts.Ghost, "", func() {
		p.open = !p.open
		c.s.Show(d.W())
	}).Icons(parts.IconChevron, "").Compact()
	p.panel = k.Panel(k.Stack(12, k.Stack(2, k.Text(parts.Heading, d.T("Practices")), p.count), p.flags, p.own, k.Row(0, parts.NoGrow, p.more), p.others))
	return p
}

func (p *practiceList) show(x *workshop.ApproachChoice, band content.Band) {
	d, k := p.c.s.d, p.c.s.d.Kit
	if p.band != band.ID {
		p.band = band.ID
		p.own.Objects, p.others.Objects = nil, nil
		for _, id := range band.Practices {
			p.own.Objects = append(p.own.Objects, p.ticks[id])
		}
		for _, practice := range d.Content.Approach.Practices {
			if !slices.Contains(band.Practices, practice.ID) {
				p.others.Objects = append(p.others.Objects, p.ticks[practice.ID])
			}
		}
		p.first = band.Practices[0]
		p.own.Refresh()
		p.others.Refresh()
	}
	picked := 0 // among the others
	for id, t := range p.ticks {
		on := slices.Contains(x.Practices, id)
		t.Set(on)
		if on && !slices.Contains(band.Practices, id) {
			picked++
		}
	}
	setShown(p.others, p.open || picked > 0)
	setShown(p.more, picked == 0)
	p.more.SetOn(p.open)
	p.more.SetLabel(d.N(len(p.others.Objects), "1 more practice", "{n} more practices"))
	text := d.T("Pick two to six: what the team or its manager will do regularly. {n}", "n", d.N(len(x.Practices), "1 picked.", "{n} picked."))
	if len(x.Practices) > 6 {
		text = d.T("{n} picked. Two to six are kept more easily.", "n", len(x.Practices))
	}
	p.count.SetText(text)
	var flags []string
	for _, id := range workshop.ChoiceFlags(*x) {
		flags = append(flags, d.T(d.Content.Approach.Flag(id)))
	}
	if !slices.Equal(flags, p.shown) {
		p.shown = flags
		p.flags.Objects = nil
		for _, f := range flags {
			p.flags.Objects = append(p.flags.Objects, k.Hint(f, nil))
		}
		p.flags.Refresh()
	}
	setShown(p.flags, len(flags) > 0)
}

func (p *practiceList) focus() { parts.Focus(p.ticks[p.first]) }
