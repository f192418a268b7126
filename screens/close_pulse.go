package screens

import (
	"fmt"

	"fyne.io/fyne/v2"

	"kept/screens/parts"
	"kept/workshop"
)

// closePulse takes in the paper slips of the pulse: four digits and Enter for each. No name is asked for, single slips
// are not shown again, and the means appear only from the workshop's threshold on (M§7.7).
type closePulse struct {
	d      *Desk
	rows   []*pulseRow
	keep   *parts.Button
	next   *parts.Text
	count  *parts.Text
	means  *parts.Text
	scroll *parts.Scroll
	object *fyne.Container
}

// pulseRow is one statement: its answer on the slip in hand, and the mean of all slips.
type pulseRow struct {
	id   string
	rate *ratingScale
	mean *parts.Text
	bar  *parts.Bar
}

func newClosePulse(d *Desk) *closePulse {
	k := d.Kit
	p := &closePulse{d: d, next: k.Text(parts.Caption, ""), count: k.Text(parts.Heading, ""), means: k.Text(parts.Caption, "")}
	slip, result := k.Stack(20), k.Stack(20)
	for i, statement := range d.Content.Pulse {
		text := d.T(statement.Text)
		row := &pulseRow{id: statement.ID, mean: k.Line(parts.Subtitle, "").Align(fyne.TextAlignTrailing), bar: k.Bar(8, parts.NoTint)}
		row.rate = newRatingScale(k, text, 5, func(int) { p.ready() })
		row.rate.onDigit = func() { p.goTo(i + 1) }
		row.rate.onKey = func(key fyne.KeyName) bool { return p.key(i, key) }
		row.rate.onFocus = func() { p.scroll.Reveal(row.rate) }
		p.rows = append(p.rows, row)
		slip.Add(k.Stack(8, k.Text(parts.Label, text), row.rate))
		result.Add(k.Stack(4, k.RowTop(12, 0, k.Text(parts.Body, text), k.Fixed(44, 0, row.mean)), row.bar))
	}
	p.keep = k.Button(parts.Primary, d.T("Keep this slip"), p.keepSlip)
	keys := k.Wrap(12, k.KeyHint("1 – 5", d.T("answer")), k.KeyHint("Enter", d.T("keep, next slip")))
	left := k.Panel(k.Stack(20,
		k.Stack(2, k.Text(parts.Heading, d.T("The slip in your hand")), p.next), slip,
		k.Row(16, 1, p.keep, keys)))
	right := k.Panel(k.Stack(20, k.Stack(2, p.count, p.means), result))
	p.scroll, p.object = reaching(k, k.Shares(16, []float32{11, 10}, left, right))
	p.ready()
	return p
}

func (p *closePulse) key(i int, key fyne.KeyName) bool {
	switch key {
	case fyne.KeyUp:
		p.goTo(i - 1)
	case fyne.KeyDown:
		p.goTo(i + 1)
	case fyne.KeyReturn, fyne.KeyEnter:
		p.keepSlip()
	default:
		return false
	}
	return true
}

// goTo gives a statement the keyboard, the last one at most.
func (p *closePulse) goTo(i int) { parts.Focus(p.rows[min(max(i, 0), len(p.rows)-1)].rate) }

func (p *closePulse) focus() { p.goTo(0) }

func (p *closePulse) answered() bool {
	for _, row := range p.rows {
		if row.rate.value > 0 {
			return true
		}
	}
	return false
}

func (p *closePulse) ready() { p.keep.SetDisabled(!p.answered()) }

// keepSlip puts the slip with the others and begins the next. A slip without any answer is none.
func (p *closePulse) keepSlip() {
	if !p.answered() {
		p.focus()
		return
	}
	slip := workshop.Pulse{Record: workshop.Record{ID: p.d.Session.NewID()}, Moment: workshop.PulseAtClose}
	for _, row := range p.rows {
		*slip.Answer(row.id) = row.rate.value
	}
	kept := p.d.Do(workshop.Edit{Label: "Keep pulse slip", At: workshop.Place{Step: workshop.Close, Field: "pulse"}}, func(w *workshop.Workshop) error {
		return workshop.Add(w, &w.Pulses, slip)
	})
	if !kept {
		return
	}
	for _, row := range p.rows {
		row.rate.set(0)
	}
	p.ready()
	p.focus()
}

func (p *closePulse) show(w *workshop.Workshop) {
	d := p.d
	slips := w.PulseSlips(workshop.PulseAtClose)
	p.next.SetText(d.T("Slip {n}. No names: shuffle them first.", "n", slips+1))
	p.count.SetText(d.N(slips, "1 slip kept", "{n} slips kept"))
	enough := w.SmallestGroup()
	p.means.SetText(d.T("Means, from 1 to 5."))
	if slips < enough {
		p.means.SetText(d.T("Shown from {n} answers.", "n", enough))
	}
	for _, row := range p.rows {
		mean, shown := w.PulseMean(workshop.PulseAtClose, row.id)
		if shown {
			row.mean.SetText(fmt.Sprintf("%.1f", mean))
			row.bar.Set(float32(mean-1) / 4)
		} else {
			row.mean.SetText("–")
			row.bar.Set(0)
		}
	}
}
