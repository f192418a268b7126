package app

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"kept/screens"
	"kept/workshop"
)

// line is what stands in the line for promises while it is typed.
func line(text string) []workshop.Draft {
	if text == "" {
		return nil
	}
	return []workshop.Draft{{At: workshop.Place{Step: workshop.PromisesStep, Field: "line"}, Text: text}}
}

// wantDrafts lets the drafts be saved that are waited for.
func (d *desk) wantDrafts(text string, outcome error) {
	d.t.Helper()
	got := <-d.drafts
	d.result <- outcome
	switch {
	case text == "" && len(got) == 0:
	case len(got) != 1 || got[0].Text != text:
		d.t.Fatalf("saved the drafts %v, want %q", got, text)
	}
}

func TestWhatIsNotEnteredIsSavedWithinASecond(t *testing.T) {
	d := newDesk(t)
	d.Drafted("w", line("Yo"), false)
	d.Drafted("w", line("You"), false)
	if got := d.State(); got.Kind != Saving {
		t.Errorf("while it waits: %+v", got)
	}
	d.expire(typingPause)
	d.wantDrafts("You", nil)
	d.until(Saved)
	d.Drafted("w", nil, true)
	d.wantDrafts("", nil)
	d.until(Saved)
}

// At any moment the text is on disk: in the line or in the workshop.
func TestALineIsForgottenAfterItsWorkshopIsSaved(t *testing.T) {
	full := errors.New("no space left on device")
	d := newDesk(t)
	d.Drafted("w", line("You"), false)
	d.expire(typingPause)
	d.wantDrafts("You", nil)
	d.until(Saved)
	d.Changed(state("w", "with the promise"), true)
	d.Drafted("w", nil, true)
	d.wantSave("with the promise", full) // and not the drafts
	d.until(Unsaved)
	d.expire(retryPause)
	d.wantSave("with the promise", full)
	d.until(Unsaved)
	d.expire(retryPause)
	d.wantSave("with the promise", nil)
	d.wantDrafts("", full)
	d.until(Unsaved)
	d.expire(retryPause)
	d.wantDrafts("", nil) // the workshop is not saved again
	d.until(Saved)
}

func TestLaterDraftsAreNotOverwrittenByFailedOnes(t *testing.T) {
	d := newDesk(t)
	d.Drafted("w", line("You"), false)
	d.expire(typingPause)
	<-d.drafts
	d.Drafted("w", line("You only"), false)
	d.Drafted("other", line("We"), false)
	d.result <- errors.New("not now")
	d.until(Unsaved)
	d.Changed(state("w", "one"), true)
	d.wantDrafts("We", nil)
	d.wantSave("one", nil)
	d.wantDrafts("You only", nil)
	d.until(Saved)
}

// killed is the data folder as a killed Kept leaves it behind.
func (s *seat) killed() string {
	s.t.Helper()
	left := filepath.Join(s.t.TempDir(), "left")
	if err := os.CopyFS(left, os.DirFS(s.options.Data)); err != nil {
		s.t.Fatal(err)
	}
	return left
}

func (s *seat) types(text string) {
	s.t.Helper()
	for _, r := range text {
		s.win.Canvas().Focused().TypedRune(r)
	}
}

func TestALineSurvivesAKill(t *testing.T) {
	first := sitDown(t, t.TempDir())
	first.newWorkshop(screens.NewWorkshop{Title: "Night shift", Date: "2026-09-02", Format: workshop.HalfDay, Kind: workshop.FirstWorkshop})
	first.settle()
	id := first.open.session.Workshop().Details.ID
	first.open.shell.Go(workshop.Place{Step: workshop.PromisesStep})
	first.types("You only explain it ")
	first.until("the line to be saved", func() bool { return first.saver.State().Kind == Saved })

	second := sitDown(t, first.killed())
	second.openWorkshop(id)
	second.settle()
	second.sees("You only explain it")
	second.sees("What you typed last and did not enter is here again.")
	second.types("once.")
	second.win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if got := second.open.session.Workshop().Promises; len(got) != 1 || got[0].Text != "You only explain it once." {
		t.Errorf("the promises are %+v", got)
	}
	second.until("the promise to be saved", func() bool { return second.saver.State().Kind == Saved })

	third := sitDown(t, second.killed())
	third.openWorkshop(id)
	third.settle()
	if got := third.open.session.Drafts().List(); len(got) != 0 || len(third.open.session.Workshop().Promises) != 1 {
		t.Errorf("after it was entered, what waits is %v", got)
	}
}

func TestWhatALineRefusesIsThereAfterLeaving(t *testing.T) {
	s := sitDown(t, t.TempDir())
	s.newWorkshop(screens.NewWorkshop{Title: "Night shift", Date: "2026-09-02", Format: workshop.HalfDay, Kind: workshop.FirstWorkshop})
	s.settle()
	id := s.open.session.Workshop().Details.ID
	s.open.shell.Go(workshop.Place{Step: workshop.BlockersStep})
	s.open.shell.Mode(+2) // where a line needs a blocker to be about
	s.types("Raise the limit")
	s.leave()
	s.until("the list", func() bool { return s.open == nil })
	s.settle()
	s.openWorkshop(id)
	s.settle()
	s.sees("Raise the limit")
}

// The disk is full, or the stick with the data folder was pulled out.
func TestAFormThatCannotBeKeptIsThereAgain(t *testing.T) {
	s := sitDown(t, t.TempDir())
	enter := func() { s.win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn}) }
	s.startNew()
	s.types("Night shift")
	enter()
	s.types("Marlow Fen")
	if err := s.store.Close(); err != nil {
		t.Fatal(err)
	}
	enter()
	s.settle()
	s.sees("Kept could not save the new workshop.")
	for _, want := range []string{"How long you have", "Night shift", "Marlow Fen"} {
		s.sees(want)
	}
	if got := s.begun.List(); s.open != nil || len(got) != 2 {
		t.Errorf("what is kept of the form is %v", got)
	}
	s.types(" two") // the keyboard is in it again
	s.sees("Night shift two")
}

func TestAHalfFilledFormSurvivesAKill(t *testing.T) {
	first := sitDown(t, t.TempDir())
	first.startNew()
	first.types("Night shi")
	first.until("the form to be saved", func() bool { return first.saver.State().Kind == Saved })

	second := sitDown(t, first.killed())
	second.sees("New workshop")
	second.types("ft")
	enter := func() { second.win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn}) }
	enter()
	second.types("Marlow Fen")
	enter()
	second.settle()
	if got := second.open.session.Workshop(); got.Details.Title != "Night shift" || got.Organisation.Name != "Marlow Fen" {
		t.Errorf("the workshop that was made is %q of %q", got.Details.Title, got.Organisation.Name)
	}
	second.until("the form to be forgotten", func() bool { return second.store.Drafts("") == nil })

	third := sitDown(t, second.killed())
	if text := third.text(); strings.Contains(text, "How long you have") {
		t.Errorf("the form is there again: %s", text)
	}
}
