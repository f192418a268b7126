package screens

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"kept/screens/parts"
	"kept/workshop"
)

// setUpScreen is step S0: the day and the organisation, the roles and the people, and the minutes of the day.
type setUpScreen struct {
	d      *Desk
	day    *setupDay
	people *setupPeople
	agenda *setupAgenda
	mode   int
	root   *fyne.Container
}

// The modes of the step.
const (
	setupDayMode = iota
	setupPeopleMode
	setupAgendaMode
)

func newSetUp(d *Desk) Screen {
	s := &setUpScreen{d: d, day: newSetupDay(d), people: newSetupPeople(d), agenda: newSetupAgenda(d)}
	s.root = container.NewStack(s.day.object, s.people.object, s.agenda.object)
	s.SetMode(setupDayMode)
	return s
}

func (s *setUpScreen) Step() workshop.StepID     { return workshop.SetUp }
func (s *setUpScreen) Object() fyne.CanvasObject { return s.root }
func (s *setUpScreen) Mode() int                 { return s.mode }

func (s *setUpScreen) Modes() []string {
	return []string{s.d.T("The day"), s.d.T("People"), s.d.T("Agenda")}
}

func (s *setUpScreen) SetMode(mode int) {
	s.mode = mode
	for i, o := range s.root.Objects {
		setShown(o, i == mode)
	}
	s.Show(s.d.W())
}

func (s *setUpScreen) Show(w *workshop.Workshop) {
	switch s.mode {
	case setupDayMode:
		s.day.show(w)
	case setupPeopleMode:
		s.people.show(w)
	case setupAgendaMode:
		s.agenda.show(w)
	}
	parts.Arrange(s.root)
}

// Focus goes to a field, a role, a person or a step of the agenda, in whatever mode that is. Field may also name one of
// the step's not-yet messages.
func (s *setUpScreen) Focus(at workshop.Place) {
	w := s.d.W()
	mode := s.mode
	switch at.Field {
	case "":
	case "roles", "participants", "sponsor_id", "people", "role", "no_behind_the_scenes", "no_customer_facing":
		mode = setupPeopleMode
	case "agenda":
		mode = setupAgendaMode
	default:
		mode = setupDayMode
	}
	if w.Role(at.Record) != nil || w.Participant(at.Record) != nil {
		mode = setupPeopleMode
	}
	if mode != s.mode {
		s.SetMode(mode)
		s.d.Modes()
	}
	switch mode {
	case setupDayMode:
		s.day.focus(at)
	case setupPeopleMode:
		s.people.focus(at)
	case setupAgendaMode:
		s.agenda.focus(at.Record)
	}
}

// Note says how many people and roles there are; the day itself is never without a title, a date or a format for long.
func (s *setUpScreen) Note(w *workshop.Workshop) string {
	d := s.d
	people, roles := d.N(len(w.Participants), "1 person", "{n} people"), d.N(len(w.Roles), "1 role", "{n} roles")
	switch {
	case len(w.Participants) > 0 && len(w.Roles) > 0:
		return people + " · " + roles
	case len(w.Participants) > 0:
		return people + " · " + d.T("no roles yet")
	case len(w.Roles) > 0:
		return roles + " · " + d.T("no people yet")
	}
	return d.T("No people yet")
}
