package screens

import (
	"fyne.io/fyne/v2"

	"kept/screens/parts"
	"kept/workshop"
)

// customersTabs is the row with a tab for each group.
type customersTabs struct {
	s      *customersScreen
	ids    []string
	object *fyne.Container
}

// customersTabLength is how many characters of a group's name fit on its tab.
const customersTabLength = 34

func newCustomersTabs(s *customersScreen) *customersTabs {
	return &customersTabs{s: s, object: s.d.Kit.Wrap(8)}
}

// show makes the tabs those of w. Tabs are used again for other groups, so that the keyboard stays where it is.
func (t *customersTabs) show(w *workshop.Workshop) {
	d := t.s.d
	t.ids = t.ids[:0]
	var labels []string
	for _, segment := range w.Segments {
		t.ids = append(t.ids, segment.ID)
		label := shorten(segment.Name, customersTabLength)
		if label == "" {
			label = d.T("No name")
		}
		labels = append(labels, label)
	}
	if customersStray(w) {
		t.ids, labels = append(t.ids, ""), append(labels, d.T("No group"))
	}
	for len(t.object.Objects) < len(t.ids) {
		i := len(t.object.Objects)
		t.object.Add(d.Kit.PressChip("", parts.NoTint, func() { t.s.choose(t.ids[i]) }))
	}
	t.object.Objects = t.object.Objects[:len(t.ids)]
	for i, label := range labels {
		t.object.Objects[i].(*parts.PressChip).Set(label, parts.NoTint, t.ids[i] == t.s.group)
	}
	setShown(t.object, len(t.ids) > 0)
}

// customersGroup is the name of the group on screen and who belongs to it.
type customersGroup struct {
	s         *customersScreen
	name, who *parts.Field
	object    *fyne.Container
}

func newCustomersGroup(s *customersScreen) *customersGroup {
	k, d := s.d.Kit, s.d
	g := &customersGroup{s: s, name: k.TextArea(d.T("Customer group"), d.T("New movers"), 1), who: k.TextArea(d.T("Who belongs to it"), d.T("Households who moved in during the last 60 days"), 1)}
	g.bind(g.name, "name", func(segment *workshop.Segment) *string { return &segment.Name })
	g.bind(g.who, "who", func(segment *workshop.Segment) *string { return &segment.Who })
	bin := k.IconButton(parts.IconBin, d.T("Delete this customer group and its gaps"), func() { s.removeGroup(s.group) }).Compact()
	g.object = k.RowTop(8, 0, k.Shares(12, []float32{2, 3}, g.name, g.who), k.Inset(26, 0, 0, 0, bin))
	return g
}

// bind joins a field to a text of the group on screen. Typing in one field is one step of undo.
func (g *customersGroup) bind(f *parts.Field, name string, text func(*workshop.Segment) *string) {
	f.Limit(workshop.Limits("segment", name).Max)
	write := func(typed string) {
		id := g.s.group
		if customersSegment(g.s.d.W(), id) == nil {
			return // deleted while its field had the keyboard
		}
		e := workshop.Edit{Label: "Change customer group", Merge: "segment." + name + ":" + id, At: customersPlace(id, name)}
		g.s.doGroup(e, id, func(segment *workshop.Segment) { *text(segment) = typed })
	}
	f.OnChanged = write
	f.OnDone = func(typed string) {
		write(workshop.CleanLine(typed))
		g.s.d.Session.Settle()
	}
	f.OnKey = g.s.fieldKey(g.s.line.line.Focus)
}

// show makes the fields those of a group; nil hides them.
func (g *customersGroup) show(segment *workshop.Segment) {
	setShown(g.object, segment != nil)
	if segment == nil {
		return
	}
	g.name.SetText(segment.Name)
	g.name.SetMessage(textMessage(g.s.d, "segment", "name", segment.Name))
	g.who.SetText(segment.Who)
	g.who.SetMessage(textMessage(g.s.d, "segment", "who", segment.Who))
}

// focus goes to the field of that name; it says whether there is one.
func (g *customersGroup) focus(field string) bool {
	switch field {
	case "name":
		g.name.Focus()
	case "who":
		g.who.Focus()
	default:
		return false
	}
	return true
}

// fieldKey makes Escape in a field go back to the line, and Enter go on to whatever comes next.
func (s *customersScreen) fieldKey(next func()) func(fyne.KeyName) bool {
	return func(key fyne.KeyName) bool {
		switch key {
		case fyne.KeyEscape:
			s.line.line.Focus()
		case fyne.KeyReturn, fyne.KeyEnter:
			next()
		default:
			return false
		}
		return true
	}
}
