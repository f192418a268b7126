package screens

import (
	"slices"

	"fyne.io/fyne/v2"

	"kept/screens/parts"
	"kept/workshop"
)

// customersList is the gaps of the group on screen in one dimension: what it thinks and feels, or what it does.
type customersList struct {
	s         *customersScreen
	dimension workshop.Dimension
	rows      map[string]*customersGoal
	order     []string
	empty     fyne.CanvasObject
	body      *fyne.Container
	object    *fyne.Container
}

func newCustomersList(s *customersScreen, dimension workshop.Dimension, example string) *customersList {
	k, d := s.d.Kit, s.d
	missing := "attitude_goal"
	if dimension == workshop.BehaviourGoal {
		missing = "behaviour_goal"
	}
	step, _ := d.Content.Step(string(workshop.Customers))
	l := &customersList{s: s, dimension: dimension, rows: map[string]*customersGoal{}, body: k.Stack(12)}
	l.empty = k.Empty(d.T(step.Missing(missing)), example, d.T("Enter"), d.T("adds what you typed"))
	l.body.Objects = []fyne.CanvasObject{l.empty}
	l.object = k.Stack(8, k.Text(parts.Heading, d.Label("dimension", string(dimension))), l.body)
	return l
}

// show keeps a row for each gap; rows are known by their ids, so the one that is typed in stays as it is.
func (l *customersList) show(w *workshop.Workshop) {
	var order []string
	rows := map[string]*customersGoal{}
	for i := range w.Goals {
		g := &w.Goals[i]
		if g.SegmentID != l.s.group || g.Dimension != l.dimension {
			continue
		}
		row := l.rows[g.ID]
		if row == nil {
			row = newCustomersGoal(l.s, g.ID)
		}
		row.show(w, g)
		order, rows[g.ID] = append(order, g.ID), row
	}
	l.rows = rows
	if slices.Equal(order, l.order) {
		return
	}
	l.order = order
	objects := []fyne.CanvasObject{}
	for _, id := range order {
		objects = append(objects, rows[id].object)
	}
	if len(objects) == 0 {
		objects = append(objects, l.empty)
	}
	l.body.Objects = objects
	l.body.Refresh()
}

// customersGoal is one gap as a row: today and wanted, importance and gap as dots, and the measure.
type customersGoal struct {
	s                *customersScreen
	id               string
	current, desired *parts.Field
	importance, gap  *parts.Dots
	measure          *customersMeasure
	object           *fyne.Container
}

func newCustomersGoal(s *customersScreen, id string) *customersGoal {
	k, d := s.d.Kit, s.d
	g := &customersGoal{
		s: s, id: id, current: k.TextArea(d.T("Today"), d.T(d.Content.FieldMessage("goal.current")), 1),
		desired: k.TextArea(d.T("Wanted"), d.T(d.Content.FieldMessage("goal.desired")), 1),
	}
	g.bind(g.current, "current", func(g *workshop.Goal) *string { return &g.Current }, func() { g.desired.Focus() })
	g.bind(g.desired, "desired", func(g *workshop.Goal) *string { return &g.Desired }, func() { s.goOn() })
	g.importance = k.Dots(5, parts.NoTint, func(n int) { g.score("importance", n, func(g *workshop.Goal) *int { return &g.Importance }) })
	g.gap = k.Dots(5, parts.NoTint, func(n int) { g.score("gap", n, func(g *workshop.Goal) *int { return &g.Gap }) })
	g.measure = newCustomersMeasure(g)
	bin := k.IconButton(parts.IconBin, d.T("Delete this gap"), func() { s.removeGoal(id) }).Compact()
	arrow := k.Inset(20, 0, 0, 0, k.Centre(k.Icon(parts.IconRight, 16, parts.InkMuted)))
	texts := k.Layers(k.Columns(32, g.current, g.desired), arrow)
	label := func(text string, dots *parts.Dots) fyne.CanvasObject {
		return k.Row(8, parts.NoGrow, k.Line(parts.Caption, text).SetInk(parts.InkCalm), dots)
	}
	scores := k.RowTop(8, 0, k.Wrap(12, label(d.T("Importance"), g.importance), label(d.T("Gap"), g.gap), k.Inset(0, 0, 0, -14, g.measure.button)), bin) // its words, not its ground, stand in line
	body := k.Stack(8, texts, scores, g.measure.object)
	g.object = k.Layers(k.Surface(parts.GroundCard, parts.Hairline, 16), k.Inset(16, 16, 12, 16, body))
	return g
}

// bind joins a field to a text of the gap. Typing in one field is one step of undo; Enter goes on to next.
func (g *customersGoal) bind(f *parts.Field, name string, text func(*workshop.Goal) *string, next func()) {
	f.Limit(workshop.Limits("goal", name).Max)
	write := func(typed string) {
		if g.s.d.W().Goal(g.id) == nil {
			return // deleted while its field had the keyboard
		}
		e := workshop.Edit{Label: "Change gap", Merge: "goal." + name + ":" + g.id, At: customersPlace(g.id, name)}
		g.s.doGoal(e, g.id, func(goal *workshop.Goal) { *text(goal) = typed })
	}
	f.OnChanged = write
	f.OnDone = func(typed string) {
		write(workshop.CleanLine(typed))
		g.s.d.Session.Settle()
	}
	f.OnKey = g.s.fieldKey(next)
}

// score sets importance or gap. The method counts from 1, so taking the last dot away leaves one.
func (g *customersGoal) score(name string, n int, field func(*workshop.Goal) *int) {
	n = max(n, workshop.Limits("goal", name).Min)
	e := workshop.Edit{Label: "Score gap", Merge: "goal." + name + ":" + g.id, At: customersPlace(g.id, name)}
	g.s.doGoal(e, g.id, func(goal *workshop.Goal) { *field(goal) = n })
	g.s.Show(g.s.d.W())
}

// show makes the row say what the gap says.
func (g *customersGoal) show(w *workshop.Workshop, goal *workshop.Goal) {
	g.current.SetText(goal.Current)
	g.current.SetMessage(g.message("current", goal.Current))
	g.desired.SetText(goal.Desired)
	g.desired.SetMessage(g.message("desired", goal.Desired))
	g.importance.Set(goal.Importance)
	g.gap.Set(goal.Gap)
	g.measure.show(w, goal)
}

// message returns what is wrong with a text. An empty one says in grey what it is for.
func (g *customersGoal) message(field, text string) string {
	if workshop.CleanLine(text) == "" {
		return ""
	}
	return textMessage(g.s.d, "goal", field, text)
}

// focus goes to a field of the gap.
func (g *customersGoal) focus(field string) {
	switch field {
	case "importance":
		parts.Focus(g.importance)
	case "gap":
		parts.Focus(g.gap)
	case "desired":
		g.desired.Focus()
	default:
		if !g.measure.focus(field) {
			g.current.Focus()
		}
	}
	g.s.view.Reveal(g.object)
}
