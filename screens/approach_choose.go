package screens

import (
	"slices"

	"fyne.io/fyne/v2"

	"kept/screens/parts"
	"kept/workshop"
)

// approachChoose is the mode Choose: the band, why it differs from the answers, the practices, what to guard against,
// and the manager’s job (M§5.7 to M§5.11).
type approachChoose struct {
	s *approachScreen

	nothing *parts.Text
	tiles   []*bandTile
	facts   []*parts.Text // meaning, gain, mix, measure, avoid
	why     *parts.Field

	practices *practiceList
	guard     *guardList
	mix       *mixList
	job       *parts.Field
	take      *parts.Button
	band      string // the band whose texts are shown

	chosen *fyne.Container // everything that needs a choice
	scroll *parts.Scroll
	root   *fyne.Container
}

// bandTile is one band to choose.
type bandTile struct {
	id       string
	says     *parts.Text // that the answers say this
	headline *parts.Text
	press    *parts.Press
}

func newApproachChoose(s *approachScreen) *approachChoose {
	d, k := s.d, s.d.Kit
	c := &approachChoose{s: s, nothing: k.Text(parts.Body, "")}
	row := k.Grid(176, 8)
	for i, b := range d.Content.Approach.Bands {
		t := &bandTile{id: b.ID, says: k.Line(parts.Eyebrow, ""), headline: k.Text(parts.Caption, d.T(b.Headline))}
		body := k.Pad(12, k.Stack(6, k.Text(parts.Strong, d.Label("band", b.ID)), t.headline, t.says))
		t.press = k.Press(d.Label("band", b.ID), 12, body, func() { c.choose(workshop.Band(b.ID)) }).On(parts.GroundCard)
		t.press.OnKey = func(n fyne.KeyName) bool { return c.stepTile(i, n) }
		c.tiles = append(c.tiles, t)
		row.Add(t.press)
	}
	facts := k.Grid(176, 8)
	for _, title := range []string{d.T("What it means"), d.T("You gain"), d.T("The mix"), d.T("How to measure"), d.T("What to avoid")} {
		text := k.Text(parts.Body, "")
		c.facts = append(c.facts, text)
		facts.Add(k.Inset(0, 12, 8, 12, k.Stack(4, k.Text(parts.Eyebrow, title), text)))
	}
	c.why = k.TextArea(d.T("Why this and not what the answers say"), d.T("One sentence for the managers who come later"), 1).
		Limit(workshop.Limits("approach_choice", "why").Max)
	c.why.OnChanged = func(v string) {
		c.change("Say why", "why", true, func(x *workshop.ApproachChoice) { x.Why = v })
	}
	c.job = k.TextArea("", "", 2).Limit(workshop.Limits("approach_choice", "manager_job").Max)
	c.job.OnChanged = func(v string) {
		c.change("Write the manager’s job", "manager_job", true, func(x *workshop.ApproachChoice) { x.ManagerJob = v })
	}
	for _, f := range []*parts.Field{c.why, c.job} {
		f.OnDone = func(string) { d.Session.Settle() }
	}
	c.take = k.Button(parts.Secondary, d.T("Take this sentence"), c.takeJob).Icons(parts.IconPlus, "").Compact()
	c.practices, c.guard, c.mix = newPracticeList(c), newGuardList(c), newMixList(c)
	job := k.Panel(k.Section(d.T("The manager’s job"), d.T("In one sentence. The manager reads it aloud and changes what will not happen."),
		k.Stack(8, c.job, k.Row(0, parts.NoGrow, c.take))))
	c.chosen = k.Stack(16, c.why, k.Grid(320, 16, k.Stack(16, c.practices.panel, c.mix.panel), k.Stack(16, c.guard.panel, job)))
	c.scroll, c.root = reaching(k, k.Inset(0, 0, 16, 0, k.Stack(16, c.nothing, row, facts, c.chosen)))
	return c
}

func (c *approachChoose) object() fyne.CanvasObject { return c.root }

// choose sets the approach of the role, with a snapshot of what the group saw.
func (c *approachChoose) choose(band workshop.Band) {
	d, role := c.s.d, c.s.roleID
	if x := d.W().ChoiceFor(role); x != nil && x.Band == band {
		return
	}
	id := d.Session.NewID()
	d.Do(workshop.Edit{Label: "Choose the approach", At: c.s.at("band")}, func(w *workshop.Workshop) error {
		return w.Choose(id, role, band)
	})
}

// change edits the choice of the role on screen; typing in one field is one step of undo.
func (c *approachChoose) change(label, field string, typing bool, f func(x *workshop.ApproachChoice)) {
	role := c.s.roleID
	e := workshop.Edit{Label: label, At: c.s.at(field)}
	if typing {
		e.Merge = "approach." + field + ":" + role
	}
	c.s.d.Do(e, func(w *workshop.Workshop) error {
		x := w.ChoiceFor(role)
		if x == nil {
			return &workshop.UnknownError{ID: role}
		}
		f(x)
		return nil
	})
}

func (c *approachChoose) takeJob() {
	b, _ := c.s.d.Content.Approach.Band(c.band)
	c.change("Write the manager’s job", "manager_job", false, func(x *workshop.ApproachChoice) { x.ManagerJob = c.s.d.T(b.ManagersJob) })
	c.job.Focus()
}

// stepTile goes to the tile beside tile i.
func (c *approachChoose) stepTile(i int, n fyne.KeyName) bool {
	by := map[fyne.KeyName]int{fyne.KeyLeft: -1, fyne.KeyRight: 1}[n]
	if by == 0 {
		return false
	}
	if i += by; i >= 0 && i < len(c.tiles) {
		parts.Focus(c.tiles[i].press)
	}
	return true
}

func (c *approachChoose) show(w *workshop.Workshop, role workshop.Role) {
	d := c.s.d
	pic := w.Picture(role.ID)
	x := w.ChoiceFor(role.ID)
	band := string(workshop.Blend)
	switch {
	case x != nil && x.Band != "":
		band = string(x.Band)
	case pic.Raters > 0:
		band = string(pic.Band)
	}
	chosen := x != nil && x.Band != ""
	c.nothing.SetText(d.T(d.Content.Approach.NothingText, "role", role.Name))
	setShown(c.nothing, !chosen)
	for _, t := range c.tiles {
		t.press.SetOn(chosen && t.id == band)
		says := ""
		if pic.Raters > 0 && string(pic.Band) == t.id {
			says = d.T("Answers: {score}", "score", signed(pic.Score))
		}
		t.says.SetText(says)
		setShown(t.says, says != "")
	}
	c.band = band
	about, _ := d.Content.Approach.Band(band)
	for i, text := range []string{about.Meaning, about.Gain, about.Mix, about.Measure, about.Avoid} {
		c.facts[i].SetText(d.T(text))
	}
	setShown(c.chosen, chosen)
	if !chosen {
		return
	}
	c.showWhy(x, pic)
	c.practices.show(x, about)
	c.guard.show(x, about)
	c.mix.show(w, role, about)
	c.job.SetPlaceholder(d.T(about.ManagersJob))
	c.job.SetText(x.ManagerJob)
	c.job.SetMessage(textMessage(d, "approach_choice", "manager_job", x.ManagerJob))
	setShown(c.take, x.ManagerJob == "")
}

// showWhy asks for a reason while the choice is not what the answers say, now or when it was made (X18).
func (c *approachChoose) showWhy(x *workshop.ApproachChoice, pic workshop.Picture) {
	d := c.s.d
	differs := pic.Raters > 0 && pic.Band != x.Band || x.ComputedBand != "" && x.ComputedBand != x.Band
	setShown(c.why, differs || x.Why != "")
	c.why.SetText(x.Why)
	message := textMessage(d, "approach_choice", "why", x.Why)
	if rule, _ := d.Content.Rule("X18"); differs && x.Why == "" {
		message = d.T(rule.Text())
	}
	c.why.SetMessage(message)
}

func (c *approachChoose) focus(field string) {
	chosen := c.chosen.Visible()
	switch {
	case field == "why" && chosen && c.why.Visible():
		c.why.Focus()
	case field == "manager_job" && chosen:
		c.job.Focus()
	case field == "practices" && chosen:
		c.practices.focus()
	case field == "mitigations" && chosen:
		c.guard.focus()
	default:
		at := slices.IndexFunc(c.tiles, func(t *bandTile) bool { return t.id == c.band })
		parts.Focus(c.tiles[max(at, 0)].press)
	}
}
