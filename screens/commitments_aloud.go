package screens

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"kept/screens/parts"
	"kept/workshop"
)

// commitmentsAloud is the round: one sentence at a time, large enough for the room. What somebody keeps to themselves
// is passed over, and those who chose not to write are not called at all.
type commitmentsAloud struct {
	d    *Desk
	w    *workshop.Workshop
	turn []workshop.Commitment
	at   string // id of the commitment that is on

	count    *parts.Text
	name     *parts.Text
	role     *parts.Text
	said     *parts.Text
	speech   *speechLayout
	witness  *parts.Choice
	heardRow *fyne.Container
	change   *fyne.Container // how it can be read here after all
	stage    *parts.Press
	inner    *fyne.Container
	empty    *fyne.Container
	object   *fyne.Container
}

func newCommitmentsAloud(d *Desk) *commitmentsAloud {
	k := d.Kit
	part, _ := d.Content.Commitments.Part("witness_id")
	a := &commitmentsAloud{d: d, count: k.Text(parts.Eyebrow, ""), name: k.Text(parts.Title, "").MaxLines(2),
		role: k.Text(parts.Question, "").MaxLines(1), said: k.Text(parts.Projected, "")}
	a.witness = k.Choice("", d.T("Nobody yet"), nil, a.heard).Filtered(nil)
	a.speech = &speechLayout{said: a.said, room: k.Text(parts.Projected, "")}
	speech := container.New(a.speech, a.said)
	hint := func(key, meaning string) fyne.CanvasObject { return k.Fixed(0, 44, k.Centre(k.KeyHint(key, meaning))) }
	a.heardRow = k.Row(12, parts.NoGrow, k.Line(parts.Body, d.T(part.Label)), k.Fixed(220, 0, a.witness), hint("Enter", d.T("who heard it")))
	share, _ := d.Content.Commitments.Part("share")
	a.change = k.Wrap(16, k.Fixed(0, 44, k.Centre(k.Line(parts.Body, d.T("It can be read here once “{field}”, on the sheet, says “{team}”.",
		"field", d.T(share.Label), "team", d.Label("share", string(workshop.TeamShare)))))),
		k.Button(parts.Secondary, d.T("Share it with the team (T)"), a.share))
	foot := k.Wrap(16, a.heardRow, a.change, hint("← →", d.T("next and back")))
	a.inner = k.Inset(28, 36, 20, 36, k.Page(k.Stack(2, a.count, a.name, a.role), k.Inset(16, 0, 16, 0, speech), foot))
	a.stage = k.Press(d.T("Read aloud"), 16, a.inner, func() { a.move(+1) }).On(parts.GroundCard)
	a.stage.OnKey = a.key
	a.empty = k.Stack(0, k.Panel(k.Empty(d.T("Nobody has written a commitment yet. They are read here one by one."),
		d.T("“I will call back before the day ends, even when I have no answer yet.”"), "", "")))
	a.object = roomy(k, 0, k.Layers(a.stage, a.empty))
	return a
}

func (a *commitmentsAloud) key(name fyne.KeyName) bool {
	switch name {
	case fyne.KeyRight, fyne.KeyDown:
		a.move(+1)
	case fyne.KeyLeft, fyne.KeyUp:
		a.move(-1)
	case fyne.KeyHome:
		a.move(-len(a.turn))
	case fyne.KeyEnd:
		a.move(+len(a.turn))
	case fyne.KeyT:
		if a.change.Visible() {
			a.share()
		}
	case fyne.KeyReturn, fyne.KeyEnter:
		if !a.heardRow.Visible() {
			return true // nobody heard what is passed over
		}
		a.witness.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown}) // opens the list of people
	default:
		return false
	}
	return true
}

// share lets the team see the commitment on the stage, which its owner has just agreed to; the round goes on with it.
func (a *commitmentsAloud) share() {
	id := a.at
	a.d.Do(workshop.Edit{Label: "Edit commitment", At: workshop.Place{Step: workshop.CommitmentsStep, Record: id, Field: "share"}},
		func(w *workshop.Workshop) error {
			return workshop.Alter(w.Commitments, id, func(c *workshop.Commitment) { c.Share = workshop.TeamShare })
		})
	a.focus()
}

// inTurn returns whose turn it is, one after the other: leaders and managers come last (M§2 S10).
func inTurn(w *workshop.Workshop) []workshop.Commitment {
	last := func(person string) int {
		p := w.Participant(person)
		if p == nil {
			return 0
		}
		if r := w.Role(p.RoleID); r != nil {
			return slices.Index([]workshop.Level{workshop.Frontline, workshop.ManagerLevel, workshop.LeaderLevel}, r.Level)
		}
		return 0
	}
	var out []workshop.Commitment
	for _, p := range w.InRoom() {
		for _, c := range commitmentsOf(w, p.ID) {
			if c.Statement != "" {
				out = append(out, c)
			}
		}
	}
	slices.SortStableFunc(out, func(x, y workshop.Commitment) int { return last(x.ParticipantID) - last(y.ParticipantID) })
	return out
}

func (a *commitmentsAloud) show(w *workshop.Workshop) {
	a.w, a.turn = w, inTurn(w)
	setShown(a.empty, len(a.turn) == 0)
	setShown(a.stage, len(a.turn) > 0)
	if len(a.turn) == 0 {
		return
	}
	i := max(a.place(), 0)
	c := a.turn[i]
	a.at = c.ID
	d := a.d
	name := w.ParticipantName(c.ParticipantID)
	a.count.SetText(d.T("{n} of {m}", "n", i+1, "m", len(a.turn)))
	a.name.SetText(name)
	role := ""
	if p := w.Participant(c.ParticipantID); p != nil {
		role = w.RoleName(p.RoleID)
	}
	a.role.SetText(role)
	open := c.Share.ForTeam()
	switch {
	case open:
		a.said.SetText(c.Statement)
		a.speech.ink = parts.InkMain
	case c.Share == workshop.BuddyManagerShare:
		a.said.SetText(d.T("{name} shares this with buddy and manager", "name", name))
		a.speech.ink = parts.InkMuted
	default:
		a.said.SetText(d.T("{name} keeps this private", "name", name))
		a.speech.ink = parts.InkMuted
	}
	setShown(a.heardRow, open)
	setShown(a.change, !open)
	a.witness.SetOptions(witnesses(d, w, c))
	a.witness.Set(c.WitnessID)
	a.stage.SetName(name + ": " + a.said.Text())
	parts.Arrange(a.inner)
}

// witnesses returns who may have heard it: people from other roles first, because they are asked to nod (M§2 S10).
func witnesses(d *Desk, w *workshop.Workshop, c workshop.Commitment) []parts.Option {
	own := ""
	if p := w.Participant(c.ParticipantID); p != nil {
		own = w.RoleName(p.RoleID)
	}
	options := othersThan(d, w, c.ParticipantID, c.WitnessID)
	slices.SortStableFunc(options[1:], func(a, b parts.Option) int {
		switch {
		case a.Note != own && b.Note == own:
			return -1
		case a.Note == own && b.Note != own:
			return 1
		}
		return 0
	})
	return options
}

// heard writes down who heard it.
func (a *commitmentsAloud) heard(person string) {
	id := a.at
	a.d.Do(workshop.Edit{Label: "Heard by", At: workshop.Place{Step: workshop.CommitmentsStep, Record: id, Field: "witness_id"}},
		func(w *workshop.Workshop) error {
			return workshop.Alter(w.Commitments, id, func(c *workshop.Commitment) { c.WitnessID = person })
		})
}

func (a *commitmentsAloud) place() int {
	return slices.IndexFunc(a.turn, func(c workshop.Commitment) bool { return c.ID == a.at })
}

// goTo turns to a commitment and tells whether it is among those that are read.
func (a *commitmentsAloud) goTo(commitment string) bool {
	if !slices.ContainsFunc(a.turn, func(c workshop.Commitment) bool { return c.ID == commitment }) {
		return false
	}
	a.at = commitment
	a.show(a.w)
	return true
}

func (a *commitmentsAloud) move(by int) {
	i := min(max(a.place()+by, 0), len(a.turn)-1)
	if i >= 0 {
		a.goTo(a.turn[i].ID)
	}
}

func (a *commitmentsAloud) focus() {
	if len(a.turn) > 0 {
		parts.Focus(a.stage)
	}
}

// speechLayout sets a sentence as large as the room for it allows: projector size, or that of a title.
type speechLayout struct {
	said *parts.Text
	room *parts.Text // never drawn: measures what projector size needs
	ink  parts.Ink   // muted for what is passed over
}

func (l *speechLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(240, 120) }

func (l *speechLayout) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	if size.Width < 1 {
		return
	}
	l.room.SetText(l.said.Text())
	style := parts.Projected
	if l.room.HeightFor(size.Width) > size.Height {
		style = parts.Title
	}
	l.said.SetStyle(style)
	l.said.SetInk(l.ink)
	h := min(l.said.HeightFor(size.Width), size.Height)
	l.said.Resize(fyne.NewSize(size.Width, h))
	l.said.Move(fyne.NewPos(0, float32(int((size.Height-h)/2))))
}
