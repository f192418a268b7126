package screens

import (
	"slices"

	"fyne.io/fyne/v2"

	"kept/screens/parts"
	"kept/workshop"
)

// customersScreen is S2 (M§2 S2): a tab for each customer group, its gaps as rows from today to what is wanted, and
// beside them the gaps of all groups by how much they matter.
type customersScreen struct {
	d      *Desk
	group  string         // group on screen, "" for gaps that belong to no group
	target customersCatch // what the line catches next

	line  *customersLine
	tabs  *customersTabs
	who   *customersGroup
	lists map[workshop.Dimension]*customersList
	view  *parts.Scroll
	bars  *customersBars

	goals fyne.CanvasObject // gaps of the group, while there is one
	empty fyne.CanvasObject
	root  *fyne.Container
}

// customersBarsWidth is the width of the panel with the sorted gaps.
const customersBarsWidth = 256

func newCustomers(d *Desk) Screen {
	k := d.Kit
	s := &customersScreen{d: d, lists: map[workshop.Dimension]*customersList{}}
	s.line = newCustomersLine(s)
	s.tabs = newCustomersTabs(s)
	s.who = newCustomersGroup(s)
	s.bars = newCustomersBars(s)
	s.lists[workshop.AttitudeGoal] = newCustomersList(s, workshop.AttitudeGoal, d.T("Worried that the first bill will be wrong"))
	s.lists[workshop.BehaviourGoal] = newCustomersList(s, workshop.BehaviourGoal, d.T("Phone two or three times in the first month"))
	s.goals = k.Stack(20, s.who.object, s.lists[workshop.AttitudeGoal].object, s.lists[workshop.BehaviourGoal].object)
	s.empty = k.Inset(0, 4, 0, 8, k.Empty(d.T("No customer group yet. One to three are plenty."), d.T("New movers"), d.T("Enter"), d.T("adds it")))
	var goals *fyne.Container
	s.view, goals = reaching(k, k.Inset(0, 0, 16, 0, k.Layers(s.goals, s.empty)))
	top := k.Inset(0, 0, 12, 0, k.Stack(12, s.line.line, s.tabs.object))
	sides := k.Sides(nil, k.Page(top, k.Layers(k.Gap(0, leastList), goals), nil), k.Inset(0, 0, 0, 24, k.Fixed(customersBarsWidth, 0, s.bars.object)))
	s.root = roomy(k, 0, sides)
	return s
}

func (s *customersScreen) Step() workshop.StepID     { return workshop.Customers }
func (s *customersScreen) Object() fyne.CanvasObject { return s.root }

// Note counts the gaps, or the groups while there is no gap.
func (s *customersScreen) Note(w *workshop.Workshop) string {
	switch {
	case len(w.Goals) > 0:
		return s.d.N(len(w.Goals), "1 gap", "{n} gaps")
	case len(w.Segments) > 0:
		return s.d.N(len(w.Segments), "1 customer group", "{n} customer groups")
	}
	return ""
}

// Show brings tabs, gaps and bars up to date.
func (s *customersScreen) Show(w *workshop.Workshop) {
	s.lookAt(w)
	s.tabs.show(w)
	s.who.show(customersSegment(w, s.group))
	for _, list := range s.lists {
		list.show(w)
	}
	s.line.show(w)
	s.bars.show(w)
	parts.Arrange(s.root)
}

// lookAt keeps to a group that is there, and the line to what it can catch.
func (s *customersScreen) lookAt(w *workshop.Workshop) {
	stray := s.group == "" && customersStray(w)
	if customersSegment(w, s.group) == nil && !stray {
		s.group = ""
		if len(w.Segments) > 0 {
			s.group, s.target = w.Segments[0].ID, customersThoughts
		}
	}
	if s.group == "" {
		s.target = customersGroups
	}
	some := s.group != "" || stray
	setShown(s.goals, some)
	setShown(s.empty, !some)
}

// Focus goes to a gap or a group, or to the line.
func (s *customersScreen) Focus(at workshop.Place) {
	w := s.d.W()
	if segment := customersSegment(w, at.Record); segment != nil {
		s.choose(segment.ID)
		if s.who.focus(at.Field) {
			return
		}
	}
	if g := w.Goal(at.Record); g != nil {
		s.choose(g.SegmentID)
		if s.focusGoal(g.ID, at.Field) {
			return
		}
	}
	s.line.line.Focus()
}

// choose shows a group.
func (s *customersScreen) choose(group string) {
	if group == s.group {
		return
	}
	s.group = group
	if s.target == customersGroups {
		s.target = customersThoughts
	}
	s.view.ScrollTo(0)
	s.Show(s.d.W())
}

// turn goes on to the next group, or back, round and round.
func (s *customersScreen) turn(by int) {
	groups := s.d.W().Segments
	i := slices.IndexFunc(groups, func(g workshop.Segment) bool { return g.ID == s.group })
	if n := len(groups); n > 0 {
		s.choose(groups[(i+by+n)%n].ID)
	}
}

// AltKey goes to the next or the previous group.
func (s *customersScreen) AltKey(key fyne.KeyName) {
	switch key {
	case fyne.KeyUp, fyne.KeyLeft:
		s.turn(-1)
	case fyne.KeyDown, fyne.KeyRight:
		s.turn(+1)
	}
}

// focusGoal puts the keyboard into a gap of the group on screen; it says whether it is there.
func (s *customersScreen) focusGoal(id, field string) bool {
	for _, list := range s.lists {
		if row := list.rows[id]; row != nil {
			row.focus(field)
			return true
		}
	}
	return false
}

// customersSegment returns the customer group with the id, or nil.
func customersSegment(w *workshop.Workshop, id string) *workshop.Segment {
	i := slices.IndexFunc(w.Segments, func(s workshop.Segment) bool { return s.ID == id })
	if i < 0 {
		return nil
	}
	return &w.Segments[i]
}

// customersStray tells whether a file brought gaps that belong to no group.
func customersStray(w *workshop.Workshop) bool {
	return slices.ContainsFunc(w.Goals, func(g workshop.Goal) bool { return g.SegmentID == "" })
}
