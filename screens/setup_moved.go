package screens

import (
	"strconv"

	"fyne.io/fyne/v2"

	"kept/screens/parts"
	"kept/workshop"
)

// setupMoved changes the day of the workshop. Where people have committed themselves already it asks under the field
// whether what was planned from the day moves with it (X38). It asks until somebody answers or the day changes back; day
// and answer are one step of undo.
type setupMoved struct {
	d        *Desk
	from, to workshop.Date // before and after; from is "" while nothing is asked
	days     int
	asks     *parts.Text
	what     *parts.Text
	yes      *parts.Button
	object   *fyne.Container
	leave    func() // gives the keyboard back to the day
}

func newSetupMoved(d *Desk, leave func()) *setupMoved {
	k := d.Kit
	m := &setupMoved{d: d, leave: leave, asks: k.Text(parts.Label, ""), what: k.Text(parts.Caption, "")}
	rule, _ := d.Content.Rule("X38")
	m.yes = k.Button(parts.Secondary, d.T(rule.Buttons[0]), func() { m.answer(true) }).Compact()
	no := k.Button(parts.Ghost, d.T(rule.Buttons[1]), func() { m.answer(false) }).Compact()
	m.object = k.Layers(k.Surface(parts.GroundSoft, parts.Bare, 12),
		k.Pad(12, k.Stack(8, k.Stack(2, m.asks, m.what), k.Wrap(8, m.yes, no))))
	m.object.Hide()
	return m
}

func (m *setupMoved) edit() workshop.Edit {
	return workshop.Edit{Label: "Change date", Merge: "workshop.date", At: workshop.Place{Step: workshop.SetUp, Field: "date"}}
}

// change sets the day and asks where that leaves dates behind. Days that are tried one after the other are one question.
func (m *setupMoved) change(day workshop.Date) {
	w := m.d.W()
	from := m.from
	if from == "" {
		from = w.Details.Date
	}
	days, dated := from.DaysTo(day)
	m.from = ""
	if dated && days != 0 && w.DatesToMove() > 0 {
		m.from, m.to, m.days = from, day, days
	}
	m.d.Do(m.edit(), func(w *workshop.Workshop) error { w.Details.Date = day; return nil })
}

// answer moves what was planned with the day, or leaves it.
func (m *setupMoved) answer(yes bool) {
	m.from = ""
	n := m.d.W().DatesToMove()
	if yes && m.d.Do(m.edit(), func(w *workshop.Workshop) error { w.MovePlans(m.days); return nil }) {
		m.d.Tell(m.d.N(n, "1 date moved with the day.", "{n} dates moved with the day."), m.d.T("Undo"), m.d.Session.Undo)
	}
	m.d.Session.Settle()
	m.show(m.d.W())
	m.leave()
}

func (m *setupMoved) show(w *workshop.Workshop) {
	if w.Details.Date != m.to {
		m.from = ""
	}
	setShown(m.object, m.from != "")
	if m.from == "" {
		return
	}
	d := m.d
	rule, _ := d.Content.Rule("X38")
	days := strconv.Itoa(m.days)
	if m.days < 0 {
		days = "−" + strconv.Itoa(-m.days)
	}
	m.asks.SetText(d.T(rule.Text(), "n", days))
	if m.days == 1 || m.days == -1 {
		m.asks.SetText(d.T("Move all check-in dates by one day too?"))
	}
	m.what.SetText(d.N(w.DatesToMove(),
		"That is 1 date: a first chance, an action, support or an experiment. Days 7 to 90 follow by themselves.",
		"That is {n} dates: first chances, actions, support and experiments. Days 7 to 90 follow by themselves."))
}
