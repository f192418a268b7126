package workshop

import (
	"math/rand/v2"
	"testing"
	"time"
)

// Closing Kept in the middle of the day loses no minute of the step; a rehearsal does not shorten the first one.
func TestTimerGoesOnFromTheMinutesInTheFile(t *testing.T) {
	w := halfDay()
	w.Step(Welcome).Actual, w.Step(BehavioursStep).Actual = 14, 12
	if r := run(w, "behaviours", "09:57:00").Read(w, at("09:58:00")); r.Spent != 13*time.Minute {
		t.Errorf("after opening it again the step has %v", r.Spent)
	}
	w.Step(Customers).Actual = 40 // of a rehearsal: today has not had time for that
	if r := run(w, "behaviours", "09:57:00").Read(w, at("09:58:00")); r.Spent != 4*time.Minute {
		t.Errorf("with too many minutes before it the step has %v", r.Spent)
	}
	if r := run(w, "welcome", "09:01:00").Read(w, at("09:02:00")); r.Spent != time.Minute {
		t.Errorf("the day begins with %v", r.Spent)
	}
	w.Details.Date = "2026-09-10"
	if r := run(w, "behaviours", "09:57:00").Read(w, at("09:58:00")); r.Spent != time.Minute {
		t.Errorf("a rehearsal begins with %v", r.Spent)
	}
}

// Whatever is edited and undone, the minutes stay, and everything else goes back.
func TestUndoLeavesTheMinutes(t *testing.T) {
	for seed := range uint64(8) {
		r := rand.New(rand.NewPCG(seed, 11))
		w := sample(t, sampleNames[seed%3])
		s := NewSession(w, counter())
		want := map[StepID]int{}
		count := func() {
			step := DaySteps()[r.IntN(len(DaySteps()))]
			minutes := r.IntN(90)
			s.KeepActual(step, minutes)
			want[step] = minutes
		}
		check := func(when string) {
			t.Helper()
			for step, minutes := range want {
				if is := s.Workshop().Step(step); minutes > 0 && (is == nil || is.Actual != minutes) {
					t.Fatalf("seed %d, %s: %s has %+v, want %d minutes", seed, when, step, is, minutes)
				}
			}
		}
		for range 30 {
			_ = randomEdit(s, r) // a refused edit changes nothing
			switch r.IntN(4) {
			case 0:
				count()
			case 1:
				s.Undo()
			}
			check("while editing")
		}
		edits := 0
		for _, ok := s.CanUndo(); ok; _, ok = s.CanUndo() {
			s.Undo()
			edits++
			check("going back")
			if r.IntN(5) == 0 {
				count()
			}
		}
		start := w.Clone()
		for step, minutes := range want {
			start.EnsureStep(step).Actual = minutes
		}
		if got := bytesOf(t, s.Workshop()); string(got) != string(bytesOf(t, start)) {
			t.Fatalf("seed %d: %d steps back is not the start with the minutes", seed, edits)
		}
		for _, ok := s.CanRedo(); ok; _, ok = s.CanRedo() {
			s.Redo()
			check("going on")
		}
	}
}

func TestCountingDoesNotBreakTypingOrRedo(t *testing.T) {
	s := NewSession(halfDay(), counter())
	title := func(text string) {
		if err := s.Do(Edit{Merge: "title"}, func(w *Workshop) error { w.Details.Title = text; return nil }); err != nil {
			t.Fatal(err)
		}
	}
	title("K")
	s.KeepActual(Welcome, 1)
	title("Ke")
	s.Undo()
	if got := s.Workshop(); got.Details.Title != "" || got.Step(Welcome).Actual != 1 {
		t.Errorf("one undo gives the title %q and %d minutes", got.Details.Title, got.Step(Welcome).Actual)
	}
	s.KeepActual(Welcome, 2)
	s.Redo()
	if got := s.Workshop(); got.Details.Title != "Ke" || got.Step(Welcome).Actual != 2 {
		t.Errorf("redo gives the title %q and %d minutes", got.Details.Title, got.Step(Welcome).Actual)
	}
	s.KeepActual(Welcome, 7000)
	if got := s.Workshop().Step(Welcome).Actual; got != 600 {
		t.Errorf("%d minutes are kept of 7000", got)
	}
}
