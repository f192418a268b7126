package screens

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"kept/screens/parts"
	"kept/workshop"
)

// customersCatch is what the line catches.
type customersCatch int

// What the line catches, in the order of Tab.
const (
	customersGroups customersCatch = iota
	customersThoughts
	customersDeeds
)

// dimension is what a gap that is caught is about.
func (c customersCatch) dimension() workshop.Dimension {
	if c == customersDeeds {
		return workshop.BehaviourGoal
	}
	return workshop.AttitudeGoal
}

// customersLine is the line that catches groups and what they think, feel or do today.
type customersLine struct {
	s     *customersScreen
	line  *parts.Capture
	wrong string // what is wrong with the text in the line, "" when nothing is
}

func newCustomersLine(s *customersScreen) *customersLine {
	d := s.d
	c := &customersLine{s: s, line: d.Kit.Capture("")}
	c.line.SetKeys(d.T("Enter"), d.T("add"), d.T("Tab"), d.T("next kind"), d.T("Up"), d.T("next group"))
	c.line.OnAdd = func(text string) { c.add([]string{text}) }
	c.line.OnAddMany = c.add
	c.line.OnChanged = func(string) { c.warn("") }
	d.remember(c.line, workshop.Place{Step: workshop.Customers, Field: "line"}, lineAim{now: func() string {
		return strconv.Itoa(int(s.target)) + " " + s.group
	}, take: c.aim})
	c.line.OnTab = c.turn
	c.line.OnTarget = func() { c.turn(false) }
	c.line.OnArrow = func(key fyne.KeyName) {
		if key == fyne.KeyUp {
			s.turn(+1)
			return
		}
		for _, dimension := range []workshop.Dimension{workshop.AttitudeGoal, workshop.BehaviourGoal} {
			if order := s.lists[dimension].order; len(order) > 0 {
				s.focusGoal(order[0], "current")
				return
			}
		}
	}
	return c
}

// aim chooses what the line caught before, and the group it was about, as far as that is still there.
func (c *customersLine) aim(at string) {
	target, group, _ := strings.Cut(at, " ")
	if customersSegment(c.s.d.W(), group) != nil {
		c.s.choose(group)
	}
	if n, err := strconv.Atoi(target); err == nil && n >= int(customersGroups) && n <= int(customersDeeds) {
		c.s.target = customersCatch(n)
		c.s.Show(c.s.d.W())
	}
}

// turn goes on to the next thing that the line can catch; without a group only groups can be caught.
func (c *customersLine) turn(back bool) {
	if c.s.group == "" {
		return
	}
	by := customersCatch(1)
	if back {
		by = 2
	}
	c.s.target = (c.s.target + by) % 3
	c.warn("")
	c.show(c.s.d.W())
}

// show says on the line what it catches.
func (c *customersLine) show(w *workshop.Workshop) {
	d := c.s.d
	switch c.s.target {
	case customersGroups:
		c.line.SetTarget(d.T("New group"), parts.NoTint)
		c.line.SetPlaceholder(d.T("Name a customer group"))
	case customersThoughts:
		c.line.SetTarget(d.Label("dimension", string(workshop.AttitudeGoal)), parts.NoTint)
		c.line.SetPlaceholder(d.T("What they think or feel today"))
	case customersDeeds:
		c.line.SetTarget(d.Label("dimension", string(workshop.BehaviourGoal)), parts.NoTint)
		c.line.SetPlaceholder(d.T("What they do today"))
	}
	c.warn(c.wrong)
}

// warn shows what is wrong with the text in the line, "" for nothing.
func (c *customersLine) warn(wrong string) {
	c.wrong = wrong
	c.line.SetHint(wrong, func() { c.warn("") })
}

// add keeps the texts as groups or as gaps. What does not fit goes back into the line, so that nothing typed is lost.
func (c *customersLine) add(texts []string) {
	entity, field, full := "goal", "current", c.s.addGoals
	if c.s.target == customersGroups {
		entity, field, full = "segment", "name", c.s.addGroups
	}
	var fit, left []string
	wrong := ""
	for _, text := range texts {
		today, _, _ := customersCut(text)
		if entity == "segment" {
			today = text
		}
		if p, ok := workshop.CheckText(entity, field, today); ok {
			fit = append(fit, text)
		} else {
			left, wrong = append(left, text), c.s.d.T(p.Text, p.Args...)
		}
	}
	if len(fit) > 0 {
		left = append(left, full(fit)...)
	}
	if len(left) > 0 {
		c.line.PutBack(left...)
		c.line.Focus()
	}
	c.warn(wrong)
}

// customersCut splits "today > wanted", which may be typed in one go.
func customersCut(text string) (today, wanted string, both bool) {
	for _, arrow := range []string{"→", "->", ">"} {
		if today, wanted, both = strings.Cut(text, arrow); both {
			break
		}
	}
	return workshop.CleanLine(today), workshop.CleanLine(wanted), both
}
