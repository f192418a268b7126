package screens

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"kept/screens/parts"
	"kept/workshop"
)

// welcomeScreen is step S1: why this group is here, what customers will do differently, three wins, the ground rules and, in
// a later wave, a story of the one before.
type welcomeScreen struct {
	d          *Desk
	purpose    *welcomeLarge
	difference *welcomeLarge
	wins       []*setupText
	rules      *welcomeRules
	story      *welcomeStory
	hint       *parts.Hint
	split      *welcomeSplit
	root       *fyne.Container
}

// welcomeWins are the three wins, in their order on screen.
var welcomeWins = []struct {
	field, label, example string
	of                    func(*workshop.Workshop) *string
}{
	{"success_customers", "A win for customers", "What gets easier for them", func(w *workshop.Workshop) *string { return &w.Details.SuccessCustomers }},
	{"success_employees", "A win for us", "What gets easier in our jobs", func(w *workshop.Workshop) *string { return &w.Details.SuccessEmployees }},
	{"success_organisation", "A win for the organisation", "What the figures will show", func(w *workshop.Workshop) *string { return &w.Details.SuccessOrganisation }},
}

func newWelcome(d *Desk) Screen {
	k := d.Kit
	s := &welcomeScreen{d: d, rules: newWelcomeRules(d), story: newWelcomeStory(d)}
	s.purpose = newWelcomeLarge(d, d.T("Why we are here"), d.T("One or two sentences, in plain words"), "Change purpose", "purpose",
		func(w *workshop.Workshop) *string { return &w.Details.Purpose })
	s.difference = newWelcomeLarge(d, d.T("What customers will do differently"), d.T("Customers will …"), "Change what customers will do differently", "desired_difference",
		func(w *workshop.Workshop) *string { return &w.Details.DesiredDifference })
	s.hint = k.Hint("", s.waveHint)
	s.hint.Hide()
	wins := k.Grid(176, 12)
	for _, win := range welcomeWins {
		area := k.TextArea(d.T(win.label), d.T(win.example), 3)
		s.wins = append(s.wins, newSetupText(d, area, "Change win", "workshop", win.field, welcomePlace(win.field), win.of))
		wins.Add(area)
	}
	left := k.Stack(12, s.purpose.object, k.Stack(8, s.difference.object, s.hint), welcomeCard(k, wins))
	s.split = newWelcomeSplit(k, left, k.Stack(16, s.rules.object, s.story.panel))
	scroll, body := reaching(k, k.Inset(0, 0, 16, 0, s.split))
	s.rules.onAdd = func() { scroll.Reveal(s.rules.object) }
	s.root = container.NewStack(body)
	return s
}

func welcomePlace(field string) workshop.Place {
	return workshop.Place{Step: workshop.Welcome, Field: field}
}

func (s *welcomeScreen) Step() workshop.StepID     { return workshop.Welcome }
func (s *welcomeScreen) Object() fyne.CanvasObject { return s.root }

func (s *welcomeScreen) Show(w *workshop.Workshop) {
	s.purpose.show(w)
	s.difference.show(w)
	for _, win := range s.wins {
		win.show(w)
	}
	s.rules.show(w)
	s.story.show(w, s.lay)
	s.showHint(w)
	s.lay()
}

// lay gives everything its place again.
func (s *welcomeScreen) lay() {
	parts.Arrange(s.root)
	s.split.Refresh()
}

// showHint asks whether the difference is something a customer does.
func (s *welcomeScreen) showHint(w *workshop.Workshop) {
	guide, _ := s.d.Content.Step(string(workshop.Welcome))
	text := ""
	if w.Details.DesiredDifference != "" && !w.Silent("not_customer", "") && !saysWhatCustomersDo(s.d.Content, w) {
		text = s.d.T(guide.Hint("not_customer"))
	}
	s.hint.SetText(text)
}

func (s *welcomeScreen) waveHint() {
	s.d.Do(workshop.Edit{Label: "Wave a hint away", At: welcomePlace("desired_difference")},
		func(w *workshop.Workshop) error { w.Dismiss("not_customer", ""); return nil })
	s.difference.text.Focus()
}

// Focus goes to a field; the zero place is the first of the two large texts that is still empty.
func (s *welcomeScreen) Focus(at workshop.Place) {
	for i, win := range welcomeWins {
		if at.Field == win.field {
			s.wins[i].Focus()
			return
		}
	}
	d := s.d.W().Details
	switch {
	case at.Field == "ground_rules":
		s.rules.focus(at.Record)
	case at.Field == "desired_difference", at.Field == "" && d.Purpose != "" && d.DesiredDifference == "":
		s.difference.text.Focus()
	default:
		s.purpose.text.Focus()
	}
}

// Note says how far the step is, in a word or two.
func (s *welcomeScreen) Note(w *workshop.Workshop) string {
	switch d := w.Details; {
	case d.Purpose != "" && d.DesiredDifference != "":
		return s.d.T("Purpose agreed")
	case d.Purpose != "":
		return s.d.T("Difference missing")
	case d.DesiredDifference != "":
		return s.d.T("Purpose missing")
	}
	return ""
}
