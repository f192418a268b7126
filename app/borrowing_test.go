package app

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"kept/workshop"
)

// openSample opens a copy of a sample and returns what was opened.
func (s *seat) openSample(name string) *workshop.Workshop {
	s.t.Helper()
	s.importSource(samplePrefix + name)
	s.settle()
	return s.open.session.Workshop()
}

func TestBehavioursComeFromAnotherWorkshop(t *testing.T) {
	s := sitDown(t, t.TempDir())
	other := s.openSample("hospital-outpatients")
	here := s.openSample("contact-centre")
	var taken *workshop.Workshop
	s.open.desk.Borrow(func(w *workshop.Workshop) { taken = w })
	s.settle()
	s.sees(other.Details.Title)
	if strings.Contains(s.text(), here.Details.Title) {
		t.Error("a workshop is offered to itself")
	}
	s.win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	s.settle()
	if taken == nil || taken.Details.ID != other.Details.ID || len(taken.Behaviours) != len(other.Behaviours) {
		t.Fatalf("taken: %+v", taken)
	}
	if s.page != nil {
		t.Error("the choice of workshops stays on screen")
	}
}

func TestWithoutAnotherWorkshopThatIsSaid(t *testing.T) {
	s := sitDown(t, t.TempDir())
	s.openSample("contact-centre")
	s.open.desk.Borrow(func(*workshop.Workshop) { t.Error("something was taken") })
	s.settle()
	s.sees("There is no other workshop on this computer yet.")
	s.typed(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if s.page != nil {
		t.Error("Escape does not lead back")
	}
}

func TestTheNextWaveOpensOnItsTitle(t *testing.T) {
	for name, start := range map[string]func(s *seat, id string){
		"from the list": func(s *seat, id string) {
			s.leave()
			s.settle()
			s.likeKept(id)
		},
		"from the open workshop": func(s *seat, _ string) { s.likeOpen() },
	} {
		t.Run(name, func(t *testing.T) {
			s := sitDown(t, t.TempDir())
			old := s.openSample("contact-centre")
			start(s, old.Details.ID)
			s.until("the next wave", func() bool { return s.open != nil && s.open.session.Workshop().Details.PreviousID == old.Details.ID })
			s.settle()
			s.sees("This is wave 2. People, answers, dots and commitments stayed in the one before.")
			s.win.Canvas().Focused().TypedRune('!')
			s.open.session.Settle()
			made := s.open.session.Workshop()
			if made.Details.Title != old.Details.Title+"!" || len(made.Participants) != 0 || len(made.Behaviours) != len(old.Behaviours) {
				t.Errorf("title %q, %d people, %d behaviours", made.Details.Title, len(made.Participants), len(made.Behaviours))
			}
			s.open.shell.Go(workshop.Place{Step: workshop.Welcome})
			s.settle()
			s.sees("A story from the last wave")
			if list, err := s.store.List(); err != nil || len(list) != 2 {
				t.Errorf("%d workshops are kept, %v", len(list), err)
			}
		})
	}
}
