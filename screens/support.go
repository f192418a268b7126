package screens

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"kept/screens/parts"
	"kept/workshop"
)

// The modes of the step, in the order of what a group does (M§2 S9).
const (
	supportLeversMode = iota
	supportEnvironmentMode
	supportRecognitionMode
	supportExperimentsMode
	supportPlaybookMode
	supportHiringMode
)

// supportScreen is the step Support (M§2 S9): what makes the new behaviour easier than the old one and keeps it going.
type supportScreen struct {
	modal[supportMode]
	d      *Desk
	levers *supportLevers
	hiring *supportHiring
	root   *fyne.Container
}

// supportMode is one of the modes: it shows a snapshot while it is on screen, and takes the keyboard.
type supportMode interface {
	object() fyne.CanvasObject
	show(w *workshop.Workshop)
	focus(at workshop.Place)
}

func newSupport(d *Desk) Screen {
	s := &supportScreen{d: d}
	s.levers, s.hiring = newSupportLevers(s), newSupportHiring(s)
	s.modes = []supportMode{
		s.levers, newSupportEnvironment(s), newSupportRecognition(s), newSupportExperiments(s), newSupportPlaybook(s), s.hiring,
	}
	s.root = s.stacked()
	return s
}

func (s *supportScreen) Step() workshop.StepID     { return workshop.SupportStep }
func (s *supportScreen) Object() fyne.CanvasObject { return s.root }

func (s *supportScreen) Modes() []string {
	d := s.d
	return []string{d.T("Levers"), d.T("Environment"), d.T("Recognition"), d.T("Experiments"), d.T("Playbook"), d.T("Right people")}
}

func (s *supportScreen) SetMode(i int) {
	s.d.Session.Settle()
	s.turnTo(i, func() { s.Show(s.d.W()) })
	parts.Arrange(s.root)
}

// turn changes to a mode by itself and tells the shell.
func (s *supportScreen) turn(mode int) {
	if mode != s.mode {
		s.SetMode(mode)
		s.d.Modes()
	}
}

// Show brings the mode on screen up to date; the others follow when they are chosen.
func (s *supportScreen) Show(w *workshop.Workshop) {
	s.modes[s.mode].show(w)
	parts.Arrange(s.root)
}

// What places on this step are about stands before the dot of their field; "item.when" is a date of a support item.
const (
	supportItemPlace        = "item"
	supportHiringPlace      = "hiring"
	supportEnvironmentPlace = "environment"
	supportRecognitionPlace = "recognition"
	supportExperimentPlace  = "experiment"
	supportPlaybookPlace    = "playbook"
)

// at is a place on this step.
func (s *supportScreen) at(about, record, field string) workshop.Place {
	return workshop.Place{Step: workshop.SupportStep, Record: record, Field: about + "." + field}
}

// Focus goes to the mode that a place is about, then to its record or field. What is not done yet is a place too.
func (s *supportScreen) Focus(at workshop.Place) {
	about, field, _ := strings.Cut(at.Field, ".")
	modes := map[string]int{
		supportItemPlace: supportLeversMode, supportEnvironmentPlace: supportEnvironmentMode,
		supportRecognitionPlace: supportRecognitionMode, supportExperimentPlace: supportExperimentsMode,
		supportPlaybookPlace: supportPlaybookMode, supportHiringPlace: supportHiringMode,
		"launch": supportLeversMode, "repeat": supportLeversMode, "managers": supportLeversMode,
	}
	if mode, ok := modes[about]; ok {
		s.turn(mode)
	}
	at.Field = field
	s.modes[s.mode].focus(at)
}

// Note counts the levers that hold something.
func (s *supportScreen) Note(w *workshop.Workshop) string {
	n := leversLit(w)
	if n == 0 {
		return ""
	}
	return s.hintText("levers", "n", n)
}

// leversLit counts the levers that hold an item.
func leversLit(w *workshop.Workshop) int {
	lit := map[string]bool{}
	for _, x := range w.SupportItems {
		lit[x.Lever] = true
	}
	return len(lit)
}

// hintText is the text of a hint of the step.
func (s *supportScreen) hintText(id string, args ...any) string {
	step, _ := s.d.Content.Step(string(workshop.SupportStep))
	return s.d.T(step.Hint(id), args...)
}

// leverLabel is a lever with its code, such as "L3 Team culture".
func (s *supportScreen) leverLabel(lever string) string {
	levers := s.d.Content.Support.Levers
	for _, l := range levers {
		if l.Value == lever {
			return l.Code + " " + s.d.Label("lever", lever)
		}
	}
	return s.d.Label("lever", lever)
}

// personOptions are the people to choose an owner from.
func personOptions(w *workshop.Workshop) []parts.Option {
	options := make([]parts.Option, len(w.Participants))
	for i, p := range w.Participants {
		options[i] = parts.Option{ID: p.ID, Label: p.Name, Note: w.RoleName(p.RoleID), Tint: roleTintOf(w, p.RoleID)}
	}
	return options
}

// goalOptions are the customer gaps.
func goalOptions(d *Desk, w *workshop.Workshop) []parts.Option {
	options := make([]parts.Option, len(w.Goals))
	for i, g := range w.Goals {
		options[i] = parts.Option{ID: g.ID, Label: g.Desired, Note: d.Label("dimension", string(g.Dimension)), Tint: parts.NoTint}
	}
	return options
}

// behaviourOptions are the behaviours that were not put aside, and those that are chosen already.
func behaviourOptions(w *workshop.Workshop, chosen []string) []parts.Option {
	var options []parts.Option
	for _, b := range w.Behaviours {
		if b.Status != workshop.ParkedBehaviour || slices.Contains(chosen, b.ID) {
			options = append(options, parts.Option{ID: b.ID, Label: firstWords(b.Statement, 70), Tint: roleTintOf(w, b.RoleID)})
		}
	}
	return options
}
