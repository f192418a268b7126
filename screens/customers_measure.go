package screens

import (
	"math"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"kept/screens/parts"
	"kept/workshop"
)

// customersMeasure is how the group would know that a gap closes: a button that says it in one line, and behind it the
// fields.
type customersMeasure struct {
	g       *customersGoal
	open    bool
	button  *parts.Button
	measure *parts.Field
	unit    *parts.Field
	numbers []*customersNumber
	same    *parts.Hint
	object  *fyne.Container
}

func newCustomersMeasure(g *customersGoal) *customersMeasure {
	k, d := g.s.d.Kit, g.s.d
	m := &customersMeasure{g: g, measure: k.TextArea(d.T("How you would know"), d.T("Contacts per mover in 30 days"), 1), unit: k.TextArea(d.T("Unit"), d.T("contacts"), 1)}
	m.button = k.Button(parts.Ghost, "", func() { m.turn(!m.open) }).Compact()
	g.bind(m.measure, "measure", func(g *workshop.Goal) *string { return &g.Measure }, func() { m.unit.Focus() })
	m.numbers = []*customersNumber{
		newCustomersNumber(g, "baseline", d.T("Number today"), func(g *workshop.Goal) **float64 { return &g.Baseline }),
		newCustomersNumber(g, "target", d.T("Target"), func(g *workshop.Goal) **float64 { return &g.Target }),
		newCustomersNumber(g, "latest", d.T("Latest"), func(g *workshop.Goal) **float64 { return &g.Latest }),
	}
	g.bind(m.unit, "unit", func(g *workshop.Goal) *string { return &g.Unit }, func() { m.numbers[0].Focus() })
	m.numbers[0].next = func() { m.numbers[1].Focus() }
	m.numbers[1].next = func() { m.numbers[2].Focus() }
	m.numbers[2].next = g.s.goOn
	m.same = k.Hint("", func() { m.wave() })
	m.same.SetText("") // hidden until there is advice
	m.object = k.Stack(12, k.Grid(168, 12, m.measure, m.unit), k.Columns(12, m.numbers[0].Field, m.numbers[1].Field, m.numbers[2].Field), m.same)
	m.object.Hide()
	return m
}

// turn opens or closes the fields.
func (m *customersMeasure) turn(open bool) {
	m.open = open
	m.g.s.d.Session.Settle()
	m.g.s.Show(m.g.s.d.W())
	if open {
		m.measure.Focus()
	}
}

// show makes line and fields say what the gap says.
func (m *customersMeasure) show(w *workshop.Workshop, goal *workshop.Goal) {
	d := m.g.s.d
	setShown(m.object, m.open)
	m.button.SetLabel(m.line(goal))
	m.measure.SetText(goal.Measure)
	m.measure.SetMessage(textMessage(d, "goal", "measure", goal.Measure))
	m.unit.SetText(goal.Unit)
	m.unit.SetMessage(textMessage(d, "goal", "unit", goal.Unit))
	for _, n := range m.numbers {
		n.show(*n.value(goal))
	}
	rule, _ := d.Content.Rule(sameNumberRule)
	same := goal.Baseline != nil && goal.Target != nil && *goal.Baseline == *goal.Target
	if !same || w.Silent(sameNumberRule, goal.ID) {
		m.same.SetText("")
	} else {
		m.same.SetText(d.T(rule.Text()))
	}
}

// sameNumberRule is the hint about a target that is no different from today (M§3.11).
const sameNumberRule = "X5"

// line says the measure in a few words: how far the gap is closed, or that there is a measure, or how to add one.
func (m *customersMeasure) line(goal *workshop.Goal) string {
	d := m.g.s.d
	percent, known := goal.GapClosed()
	switch {
	case m.open:
		return d.T("Close the measure")
	case known && percent < 0:
		return d.T("Moved away by {percent}", "percent", d.Words.Percent(-percent))
	case known:
		return d.T("{percent} of the gap closed", "percent", d.Words.Percent(percent))
	case goal.Measure != "":
		return shorten(goal.Measure, customersTabLength)
	}
	return d.T("Add a measure")
}

// wave puts the hint about the same number away.
func (m *customersMeasure) wave() {
	id := m.g.id
	m.g.s.d.Do(workshop.Edit{Label: "Wave hint away", At: customersPlace(id, "target")}, func(w *workshop.Workshop) error {
		w.Dismiss(sameNumberRule, id)
		return nil
	})
}

// focus goes to the field of that name; it says whether there is one.
func (m *customersMeasure) focus(name string) bool {
	fields := map[string]*parts.Field{"measure": m.measure, "unit": m.unit}
	for _, n := range m.numbers {
		fields[n.name] = n.Field
	}
	f := fields[name]
	if f == nil {
		return false
	}
	if !m.open {
		m.turn(true)
	}
	f.Focus()
	return true
}

// customersNumber is a field for a number that may have decimals and may be left open.
type customersNumber struct {
	*parts.Field
	g     *customersGoal
	name  string
	value func(*workshop.Goal) **float64
	next  func()
	given string // the number last shown or handed over, as text
}

func newCustomersNumber(g *customersGoal, name, label string, value func(*workshop.Goal) **float64) *customersNumber {
	n := &customersNumber{Field: g.s.d.Kit.Field(label, "").Whole(), g: g, name: name, value: value}
	n.OnDone = n.take
	n.OnKey = g.s.fieldKey(func() { n.next() })
	return n
}

// take reads what was typed. What is no number stays in the field with a message.
func (n *customersNumber) take(text string) {
	number, ok := customersParse(text)
	if !ok {
		n.SetMessage(n.g.s.d.T(n.g.s.d.Content.FieldMessage("goal." + n.name)))
		return
	}
	n.SetMessage("")
	n.given = customersFormat(number)
	if n.g.s.d.W().Goal(n.g.id) == nil {
		return // deleted while its field had the keyboard
	}
	n.g.s.doGoal(workshop.Edit{Label: "Change gap", At: customersPlace(n.g.id, n.name)}, n.g.id, func(goal *workshop.Goal) { *n.value(goal) = number })
	n.SetText(n.given)
}

// show makes the field say the number. What somebody is typing, or what is no number yet, stays until the number itself
// changes.
func (n *customersNumber) show(number *float64) {
	if text := customersFormat(number); text != n.given {
		n.given = text
		n.SetMessage("")
		n.SetText(text)
	}
}

// customersParse reads a number as people type it, with a point or a comma; an empty text is no number yet.
func customersParse(text string) (number *float64, ok bool) {
	text = strings.ReplaceAll(workshop.CleanLine(text), ",", ".")
	if text == "" {
		return nil, true
	}
	x, err := strconv.ParseFloat(text, 64)
	if err != nil || math.IsNaN(x) || math.IsInf(x, 0) {
		return nil, false
	}
	return &x, true
}

// customersFormat writes a number as short as it can be, nil as "".
func customersFormat(number *float64) string {
	if number == nil {
		return ""
	}
	return strconv.FormatFloat(*number, 'f', -1, 64)
}
