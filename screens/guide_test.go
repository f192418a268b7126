package screens

import (
	"testing"

	"fyne.io/fyne/v2/test"

	"kept/workshop"
)

func TestTicksOfTheGuideStay(t *testing.T) {
	b, s := inShell(t, halfDay(), laptop)
	s.Go(workshop.Place{Step: workshop.Welcome})
	test.Tap(s.guide.ticks[1])
	if !b.w().DoTicked(workshop.Welcome, 2) {
		t.Fatal("the tick is not kept in the workshop")
	}
	again, shell := inShell(t, b.w(), laptop)
	shell.Go(workshop.Place{Step: workshop.Welcome})
	if !shell.guide.ticks[1].On() || shell.guide.ticks[0].On() {
		t.Error("after opening it again another line is ticked")
	}
	test.Tap(shell.guide.ticks[1])
	again.desk.Session.Undo()
	if !again.w().DoTicked(workshop.Welcome, 2) || !shell.guide.ticks[1].On() {
		t.Error("taking a tick away cannot be undone")
	}
}

func TestTheGuideSaysWhatAStepIsFor(t *testing.T) {
	b, s := inShell(t, halfDay(), laptop)
	for _, step := range workshop.DaySteps() {
		s.Go(workshop.Place{Step: step})
		guide, _ := b.desk.Content.Step(string(step))
		for _, text := range append([]string{guide.Purpose, guide.DoneWhen}, append(guide.Say, guide.Watch...)...) {
			if !b.sees(text) {
				t.Errorf("%s does not say %q", step, text)
			}
		}
	}
}

func TestTheGuideNotesAndSkipsAStep(t *testing.T) {
	b, s := inShell(t, halfDay(), laptop)
	s.Go(workshop.Place{Step: workshop.Practise})
	end := s.guide.end
	end.note.Focus()
	b.types("Two rounds are enough.")
	if got := b.w().Step(workshop.Practise).Note; got != "Two rounds are enough." {
		t.Errorf("the note is %q", got)
	}
	test.Tap(end.skip)
	if is := b.w().Step(workshop.Practise); is.Planned != 0 || is.Note == "" || !b.sees("Skipped: it has no minutes today.") || b.sees("Write one note") {
		t.Errorf("skipped: %+v", is)
	}
	b.desk.Session.Undo()
	if b.w().Skipped(workshop.Practise) {
		t.Error("skipping cannot be undone")
	}
	test.Tap(end.skip)
	test.Tap(end.skip)
	if is := b.w().Step(workshop.Practise); is.Planned != 12 || is.Shortest != 5 {
		t.Errorf("brought back: %+v", is)
	}
	s.Go(workshop.Place{Step: workshop.BehavioursStep})
	if end.skip.Visible() || !b.sees("Then: Break, 15 min") {
		t.Error("a core step can be skipped, or its break is not announced")
	}
	if end.note.Text() != "" {
		t.Errorf("the note of another step is shown: %q", end.note.Text())
	}
}

func TestAStepWithOpenPointsIsMarkedDoneAfterAQuestion(t *testing.T) {
	b, s := inShell(t, halfDay(), laptop)
	s.Go(workshop.Place{Step: workshop.Welcome})
	done := func() bool { return b.w().Step(workshop.Welcome).Done }
	s.MarkDone()
	if done() || s.guide.end.tick.On() || !b.sees("2 things are still open here. Move on anyway?") {
		t.Fatalf("it was marked done without a question: %q", b.texts())
	}
	b.keys("Return") // on Move on
	if !done() || s.current.Step() != workshop.Customers {
		t.Errorf("moved on to %s, done %v", s.current.Step(), done())
	}
	s.Go(workshop.Place{Step: workshop.Welcome})
	s.MarkDone()
	if done() {
		t.Error("the mark cannot be taken away")
	}
	s.MarkDone()
	s.guide.end.showOpen()
	if done() || b.sees("Move on anyway?") || b.window.Canvas().Focused() == nil {
		t.Error("Show me does not lead to what is open")
	}
	b.desk.Do(workshop.Edit{}, func(w *workshop.Workshop) error {
		w.Details.Purpose, w.Details.DesiredDifference = "Why", "What"
		return nil
	})
	test.Tap(s.guide.end.tick)
	if !done() || s.current.Step() != workshop.Welcome {
		t.Error("with nothing open it is not marked done at once")
	}
}
