package screens

import (
	"math"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"kept/screens/parts"
	"kept/workshop"
)

// commitmentState is how far one person has come.
type commitmentState int

const (
	commitmentNotYet commitmentState = iota
	commitmentWritten
	commitmentDeclined
	commitmentAbsent
)

func commitmentStateOf(w *workshop.Workshop, p workshop.Participant) commitmentState {
	written := slices.ContainsFunc(commitmentsOf(w, p.ID), func(c workshop.Commitment) bool { return c.Statement != "" })
	switch {
	case written:
		return commitmentWritten
	case p.Declined:
		return commitmentDeclined
	case p.Attendance == workshop.Absent:
		return commitmentAbsent
	}
	return commitmentNotYet
}

// commitmentsOf returns what a person has promised and not let go.
func commitmentsOf(w *workshop.Workshop, person string) []workshop.Commitment {
	var out []workshop.Commitment
	for _, c := range w.Commitments {
		if c.ParticipantID == person && c.Status != workshop.ReleasedCommitment {
			out = append(out, c)
		}
	}
	return out
}

// commitmentsPeople is the list on the left: who has written, who has not yet, who chose not to. Typing in the line
// above it finds somebody, the arrow keys go through those who are shown.
type commitmentsPeople struct {
	d      *Desk
	choose func(person string) // shows a sheet
	write  func()              // puts the keyboard where its owner begins to write

	w      *workshop.Workshop
	chosen string
	find   *parts.Field
	rows   map[string]*commitmentsRow
	order  []string
	list   *fyne.Container
	scroll *parts.Scroll
	nobody *fyne.Container
	foot   *parts.Text
	object fyne.CanvasObject
}

// commitmentsRow is one person in the list.
type commitmentsRow struct {
	press       *parts.Press
	ring        *parts.Ring
	name, under *parts.Text
}

func newCommitmentsPeople(d *Desk, choose func(string), write func()) *commitmentsPeople {
	k := d.Kit
	p := &commitmentsPeople{
		d: d, choose: choose, write: write, rows: map[string]*commitmentsRow{}, list: k.Stack(2),
		find:   k.Field("", d.T("Find a person")),
		nobody: k.Pad(8, k.Text(parts.Body, d.T("Nobody is called that."))), foot: k.Text(parts.Caption, ""),
	}
	p.find.OnChanged = func(string) { p.found() }
	p.find.OnKey = func(key fyne.KeyName) bool {
		switch key {
		case fyne.KeyDown:
			p.move(+1)
		case fyne.KeyUp:
			p.move(-1)
		case fyne.KeyReturn, fyne.KeyEnter:
			p.open(p.chosen)
		default:
			return false
		}
		return true
	}
	p.scroll = k.Scroll(k.Inset(4, 12, 4, 4, k.Stack(0, p.list, p.nobody))).Fade(parts.GroundCard)
	p.object = k.Layers(k.Surface(parts.GroundCard, parts.Hairline, 16), k.Inset(12, 4, 12, 4,
		k.Page(k.Inset(0, 8, 4, 8, p.find), p.scroll, k.Inset(8, 8, 0, 12, p.foot))))
	return p
}

// open shows a sheet and puts the keyboard where its owner begins to write.
func (p *commitmentsPeople) open(person string) {
	if person == "" {
		return
	}
	p.find.SetText("")
	p.choose(person)
	p.write()
}

// found goes to the first person whom the line above the list finds.
func (p *commitmentsPeople) found() {
	p.show(p.w, p.chosen)
	if len(p.order) > 0 && !slices.Contains(p.order, p.chosen) {
		p.choose(p.order[0])
	}
	parts.Arrange(p.object)
}

// neighbour returns the person after or before one, among those who are shown; "" at the ends.
func (p *commitmentsPeople) neighbour(person string, by int) string {
	i := slices.Index(p.order, person) + by
	if i < 0 || i >= len(p.order) {
		return ""
	}
	return p.order[i]
}

func (p *commitmentsPeople) move(by int) bool {
	next := p.neighbour(p.chosen, by)
	if next != "" {
		p.choose(next)
	}
	return next != ""
}

func (p *commitmentsPeople) show(w *workshop.Workshop, chosen string) {
	moved := chosen != p.chosen
	p.w, p.chosen = w, chosen
	typed := strings.ToLower(workshop.CleanLine(p.find.Text()))
	var order []string
	objects := p.list.Objects[:0:0]
	missing := 0
	for _, person := range w.Participants {
		state := commitmentStateOf(w, person)
		if state == commitmentNotYet {
			missing++
		}
		row := p.rows[person.ID]
		if row == nil {
			row = p.row(person.ID)
			p.rows[person.ID] = row
		}
		role := w.RoleName(person.RoleID)
		row.show(p.d, person.Name, role, state)
		row.press.SetOn(person.ID == chosen)
		if strings.Contains(strings.ToLower(person.Name+" "+role), typed) {
			order = append(order, person.ID)
			objects = append(objects, row.press)
		}
	}
	if !slices.Equal(order, p.order) {
		p.order, p.list.Objects = order, objects
		p.list.Refresh()
	}
	setShown(p.nobody, len(order) == 0)
	step, _ := p.d.Content.Step(string(workshop.CommitmentsStep))
	switch {
	case missing == 1:
		p.foot.SetText(p.d.T("1 person has no commitment yet. They may choose not to; mark it so nobody is chased."))
	case missing > 1:
		p.foot.SetText(p.d.T(step.Missing("people"), "n", missing))
	default:
		p.foot.SetText(p.d.T(step.DoneWhen))
	}
	if moved {
		p.reveal()
	}
}

// reveal scrolls the list until the chosen person is in view, with a whole row at the top.
func (p *commitmentsPeople) reveal() {
	row := p.rows[p.chosen]
	if row == nil {
		return
	}
	parts.Arrange(p.object)
	top, view := row.press.Position().Y, p.scroll.Size().Height-p.d.Kit.Look().Px(24)
	pitch := row.press.Size().Height + p.d.Kit.Look().Px(2)
	if view < pitch {
		return // not on screen yet
	}
	switch offset := p.scroll.Offset(); {
	case top < offset:
		p.scroll.ScrollTo(top)
	case top+pitch > offset+view:
		rows := math.Ceil(float64((top + pitch - view) / pitch))
		p.scroll.ScrollTo(float32(rows) * pitch)
	}
}

func (p *commitmentsPeople) row(person string) *commitmentsRow {
	k := p.d.Kit
	r := &commitmentsRow{ring: k.Ring(24), name: k.Text(parts.Label, "").MaxLines(1), under: k.Text(parts.Caption, "").MaxLines(1)}
	r.press = k.Press("", 8, k.Inset(6, 8, 6, 8, k.Row(10, 1, r.ring, k.Stack(0, r.name, r.under))), func() { p.open(person) })
	r.press.OnKey = func(key fyne.KeyName) bool {
		by := map[fyne.KeyName]int{fyne.KeyUp: -1, fyne.KeyDown: +1}[key]
		if by == 0 {
			return false
		}
		if next := p.neighbour(person, by); next != "" {
			p.choose(next)
			parts.Focus(p.rows[next].press)
		}
		return true
	}
	return r
}

// show says the state as a mark and as a word, never by colour alone.
func (r *commitmentsRow) show(d *Desk, name, role string, state commitmentState) {
	part, icon, word := float32(0), parts.Icon(""), d.T("Not yet")
	switch state {
	case commitmentWritten:
		part, icon, word = 1, parts.IconCheck, d.T("Written")
	case commitmentDeclined:
		icon, word = parts.IconMinus, d.T("Chose not to")
	case commitmentAbsent:
		icon, word = parts.IconMinus, d.T("Absent")
	}
	r.ring.Set(part, icon, "")
	r.name.SetText(name)
	under := word
	if role != "" {
		under += " · " + role
	}
	r.under.SetText(under)
	r.press.SetName(name + ", " + under)
}
