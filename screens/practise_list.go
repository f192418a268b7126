package screens

import (
	"slices"

	"fyne.io/fyne/v2"

	"kept/screens/parts"
	"kept/workshop"
)

// practiseList is the list at the side: every behaviour to practise with the notes it has, and how the people in the
// room divide into trios.
type practiseList struct {
	s      *practiseScreen
	rows   map[string]*practiseRow
	order  []string
	column *fyne.Container
	scroll *parts.Scroll
	trios  *parts.Text
	object *fyne.Container
}

// practiseRow is one behaviour in the list.
type practiseRow struct {
	press *parts.Press
	dot   *parts.Surface
	text  *parts.Text
	under *parts.Text
}

func newPractiseList(s *practiseScreen) *practiseList {
	d, k := s.d, s.d.Kit
	l := &practiseList{s: s, rows: map[string]*practiseRow{}, column: k.Stack(2), trios: k.Text(parts.Caption, "")}
	l.scroll = k.Scroll(k.Inset(4, 12, 4, 4, l.column)).Fade(parts.GroundCard)
	head := k.Inset(8, 8, 4, 12, k.Text(parts.Heading, d.T("To practise")))
	l.object = k.Layers(k.Surface(parts.GroundCard, parts.Hairline, 16),
		k.Inset(8, 4, 12, 4, k.Page(head, l.scroll, k.Inset(8, 8, 0, 12, l.trios))))
	return l
}

func (l *practiseList) show(w *workshop.Workshop) {
	d := l.s.d
	rows := map[string]*practiseRow{}
	var objects []fyne.CanvasObject
	for _, id := range l.s.order {
		r := l.rows[id]
		if r == nil {
			r = l.row(id)
		}
		rows[id] = r
		objects = append(objects, r.press)
		b := w.Behaviour(id)
		notes := 0
		for _, n := range w.PracticeNotes {
			if n.BehaviourID == id {
				notes++
			}
		}
		under := w.RoleName(b.RoleID)
		if notes > 0 {
			under = d.N(notes, "1 note", "{n} notes") + " · " + under
		}
		r.text.SetText(b.Statement)
		r.under.SetText(under)
		r.press.SetName(b.Statement + ", " + under)
		r.press.SetOn(id == l.s.behaviour)
		r.dot.Set(parts.GroundCard, parts.RoleEdge(max(roleTintOf(w, b.RoleID), 0)))
	}
	l.rows = rows
	if !slices.Equal(l.order, l.s.order) {
		l.order, l.column.Objects = slices.Clone(l.s.order), objects
		l.column.Refresh()
	}
	trios := l.s.trios(w)
	l.trios.SetText(trios)
	setShown(l.trios, trios != "")
}

func (l *practiseList) row(id string) *practiseRow {
	k := l.s.d.Kit
	r := &practiseRow{dot: k.Surface(parts.GroundCard, parts.Bare, 5), text: k.Text(parts.Label, "").MaxLines(2), under: k.Text(parts.Caption, "").MaxLines(1)}
	dot := k.Inset(5, 0, 0, 0, k.Fixed(10, 10, r.dot))
	r.press = k.Press("", 8, k.Inset(8, 8, 8, 8, k.RowTop(10, 1, dot, k.Stack(0, r.text, r.under))), func() {
		l.s.choose(id)
		l.s.notes.line.Focus()
	})
	r.press.OnKey = func(key fyne.KeyName) bool {
		by := map[fyne.KeyName]int{fyne.KeyUp: -1, fyne.KeyDown: +1}[key]
		if by == 0 {
			return false
		}
		l.s.step(by)
		if row := l.rows[l.s.behaviour]; row != nil {
			parts.Focus(row.press)
		}
		return true
	}
	return r
}

// reveal brings the behaviour that is practised into view.
func (l *practiseList) reveal() {
	if r := l.rows[l.s.behaviour]; r != nil && l.scroll.Size().Height > 1 {
		l.scroll.Reveal(r.press)
	}
}
