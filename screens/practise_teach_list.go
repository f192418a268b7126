package screens

import (
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"kept/screens/parts"
	"kept/workshop"
)

// teachList is the list of the people who learn to facilitate, each with the stage and the six scores.
type teachList struct {
	t      *practiseTeach
	rows   map[string]*teachRow
	order  []string
	count  *parts.Text
	column *fyne.Container
	scroll *parts.Scroll
	object fyne.CanvasObject
}

// teachRow is one of them.
type teachRow struct {
	press *parts.Press
	dot   *parts.Surface
	name  *parts.Text
	under *parts.Text
}

func newTeachList(t *practiseTeach) *teachList {
	d, k := t.d, t.d.Kit
	l := &teachList{t: t, rows: map[string]*teachRow{}, count: k.Line(parts.Caption, ""), column: k.Stack(2)}
	l.scroll = k.Scroll(k.Inset(6, 12, 6, 6, l.column)).Fade(parts.GroundCard)
	var add *parts.Button
	add = k.IconButton(parts.IconPlus, d.T("Choose people"), func() { t.pick(add) }).Compact()
	head := k.Inset(4, 4, 2, 14, k.Row(8, 0, k.Stack(0, k.Text(parts.Heading, d.T("New facilitators")), l.count), add))
	foot := k.Inset(8, 8, 0, 14, k.KeyHint(d.T("Delete"), d.T("remove")))
	l.object = k.Layers(k.Surface(parts.GroundCard, parts.Hairline, 16), k.Inset(8, 4, 12, 2, k.Page(head, l.scroll, foot)))
	return l
}

func (l *teachList) show(w *workshop.Workshop) {
	d := l.t.d
	ready := 0
	rows := map[string]*teachRow{}
	var objects []fyne.CanvasObject
	for i := range w.Trainers {
		x := &w.Trainers[i]
		r := l.rows[x.ID]
		if r == nil {
			r = l.row(x.ID)
		}
		rows[x.ID] = r
		objects = append(objects, r.press)
		if x.Stage == workshop.ReadyStage {
			ready++
		}
		name, stage := w.ParticipantName(x.ParticipantID), d.Label("trainer_stage", x.Stage)
		r.name.SetText(name)
		r.under.SetText(stage)
		if x.TeachBack != "" {
			r.under.SetText(teachScores(x) + " · " + stage)
		}
		r.press.SetName(name + ", " + stage)
		r.press.SetOn(x.ID == l.t.trainer)
		tint := parts.NoTint
		if p := w.Participant(x.ParticipantID); p != nil {
			tint = roleTintOf(w, p.RoleID)
		}
		r.dot.Set(parts.GroundCard, parts.RoleEdge(max(tint, 0)))
	}
	l.rows = rows
	if !slices.Equal(l.order, l.t.order) {
		l.order, l.column.Objects = slices.Clone(l.t.order), objects
		l.column.Refresh()
	}
	count := d.N(len(w.Trainers), "1 person", "{n} people")
	if ready > 0 {
		count += " · " + d.T("{n} ready", "n", ready)
	}
	l.count.SetText(count)
}

// teachScores writes the six scores down: "3 4 – 2 – –".
func teachScores(x *workshop.Trainer) string {
	scores := make([]string, workshop.TeachBackPoints)
	for i := range scores {
		scores[i] = "–"
		if s := x.Score(i); s > 0 {
			scores[i] = strconv.Itoa(s)
		}
	}
	return strings.Join(scores, " ")
}

func (l *teachList) row(id string) *teachRow {
	k, t := l.t.d.Kit, l.t
	r := &teachRow{dot: k.Surface(parts.GroundCard, parts.Bare, 5), name: k.Text(parts.Label, "").MaxLines(1), under: k.Text(parts.Caption, "").MaxLines(2)}
	dot := k.Inset(5, 0, 0, 0, k.Fixed(10, 10, r.dot))
	open := func() {
		t.choose(id)
		t.focus(workshop.Place{Field: "0"})
	}
	r.press = k.Press("", 8, k.Inset(8, 8, 8, 8, k.RowTop(10, 1, dot, k.Stack(0, r.name, r.under))), open)
	r.press.OnKey = func(key fyne.KeyName) bool {
		switch key {
		case fyne.KeyUp, fyne.KeyDown:
			if t.step(map[fyne.KeyName]int{fyne.KeyUp: -1, fyne.KeyDown: +1}[key]) {
				l.focus(t.trainer)
			}
		case fyne.KeyRight:
			open()
		case fyne.KeyDelete, fyne.KeyBackspace:
			t.remove(id)
			l.focus(t.trainer)
		default:
			return false
		}
		return true
	}
	return r
}

// focus gives the row of a trainer the keyboard.
func (l *teachList) focus(id string) {
	if r := l.rows[id]; r != nil {
		parts.Focus(r.press)
	}
}

// reveal brings the trainer in hand into view.
func (l *teachList) reveal() {
	if r := l.rows[l.t.trainer]; r != nil && l.scroll.Size().Height > 1 {
		l.scroll.Reveal(r.press)
	}
}
