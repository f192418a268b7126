package app

import (
	"context"
	"errors"
	"testing"
	"time"

	"kept/workshop"
	"kept/workshop/store"
	"kept/workshop/words"
)

func TestAFinishedNoteIsSavedAtOnce(t *testing.T) {
	d := newDesk(t)
	d.Changed(state("w", "one"), true)
	if got := d.State(); got.Kind != Saving {
		t.Errorf("while it is being saved: %+v", got)
	}
	d.wantSave("one", nil)
	if got := d.until(Saved); got.At != savedAt || got.Err != nil {
		t.Errorf("afterwards: %+v", got)
	}
	if n := len(d.running()); n != 0 {
		t.Errorf("%d timers are running with nothing to save", n)
	}
}

func TestTypingIsSavedWithinASecondAndOnlyTheLatest(t *testing.T) {
	d := newDesk(t)
	d.Changed(state("w", "T"), false)
	d.Changed(state("w", "Te"), false)
	d.Changed(state("w", "Tea"), false)
	// One timer, begun with the first key: the second does not start again with each.
	d.mu.Lock()
	started := len(d.timers)
	d.mu.Unlock()
	if started != 1 {
		t.Errorf("%d timers were started", started)
	}
	d.expire(time.Second)
	d.wantSave("Tea", nil)
	d.until(Saved)
}

func TestEnterDoesNotWaitForTheTimerOfTyping(t *testing.T) {
	d := newDesk(t)
	d.Changed(state("w", "Te"), false)
	d.Changed(state("w", "Tea"), true)
	d.wantSave("Tea", nil)
	d.until(Saved)
	if n := len(d.running()); n != 0 {
		t.Errorf("%d timers are still running", n)
	}
}

func TestWhatIsTypedWhileSavingIsSavedNext(t *testing.T) {
	d := newDesk(t)
	d.Changed(state("w", "one"), true)
	<-d.puts
	d.Changed(state("w", "one t"), false)
	d.Changed(state("w", "one two"), false)
	d.result <- nil
	if err := d.closeWith("one two"); err != nil {
		t.Fatal(err)
	}
	if got := d.State(); got.Kind != Saved {
		t.Errorf("at the end: %+v", got)
	}
	for len(d.shown) > 0 {
		if s := <-d.shown; s.Kind == Saved && len(d.shown) > 1 {
			t.Error("Saved was shown while something typed was not")
		}
	}
}

func TestAFailureKeepsTheSnapshotAndTriesAgain(t *testing.T) {
	full := errors.New("no space left on device")
	d := newDesk(t)
	d.Changed(state("w", "one"), true)
	d.wantSave("one", full)
	if got := d.until(Unsaved); got.Err != full {
		t.Errorf("after a failure: %+v", got)
	}
	// Every few seconds by itself, with what it kept.
	d.expire(5 * time.Second)
	d.wantSave("one", full)
	d.until(Unsaved)
	// Typing does not make it look saved, and is tried within a second, with the latest.
	d.Changed(state("w", "one t"), false)
	d.Changed(state("w", "one two"), false)
	if got := d.State(); got.Kind != Unsaved || got.Err != full {
		t.Errorf("while typing after a failure: %+v", got)
	}
	d.expire(time.Second)
	d.wantSave("one two", full)
	d.until(Unsaved)
	// At once with the next finished note.
	d.Changed(state("w", "one two three"), true)
	d.wantSave("one two three", nil)
	d.until(Saved)
	if n := len(d.running()); n != 0 {
		t.Errorf("%d timers are running with nothing to save", n)
	}
}

func TestALaterSnapshotIsNotOverwrittenByAFailedOne(t *testing.T) {
	d := newDesk(t)
	d.Changed(state("w", "one"), true)
	<-d.puts
	d.Changed(state("w", "two"), false)
	d.result <- errors.New("not now")
	d.until(Unsaved)
	if err := d.closeWith("two"); err != nil {
		t.Fatal(err)
	}
}

func TestEachWorkshopKeepsItsOwnSnapshot(t *testing.T) {
	d := newDesk(t)
	d.Changed(state("a", "first workshop"), false)
	d.Changed(state("b", "second workshop"), false)
	d.expire(time.Second)
	d.wantSave("first workshop", errors.New("not now"))
	d.wantSave("second workshop", nil)
	if got := d.until(Unsaved); got.Err == nil {
		t.Errorf("one of two failed: %+v", got)
	}
	if err := d.closeWith("first workshop"); err != nil {
		t.Fatal(err)
	}
}

func TestFlushWaitsForEverything(t *testing.T) {
	d := newDesk(t)
	if err := d.Flush(t.Context()); err != nil {
		t.Errorf("with nothing to save: %v", err)
	}
	d.Changed(state("w", "one"), true)
	<-d.puts
	d.Changed(state("w", "two"), false)
	flushed := make(chan error, 1)
	go func() { flushed <- d.Flush(t.Context()) }()
	d.result <- nil
	w := <-d.puts
	if w.Details.Title != "two" {
		t.Errorf("saved %q, want two", w.Details.Title)
	}
	select {
	case err := <-flushed:
		t.Fatalf("Flush returned %v before the last save was done", err)
	default:
	}
	d.result <- nil
	if err := <-flushed; err != nil {
		t.Error(err)
	}
}

func TestFlushSaysWhyAndTheSaverGoesOn(t *testing.T) {
	full := errors.New("no space left on device")
	d := newDesk(t)
	d.Changed(state("w", "one"), false)
	flushed := make(chan error, 1)
	go func() { flushed <- d.Flush(t.Context()) }()
	d.wantSave("one", full)
	if err := <-flushed; !errors.Is(err, full) {
		t.Errorf("Flush: %v, want %v", err, full)
	}
	gone, cancel := context.WithCancel(t.Context())
	cancel()
	if err := d.Flush(gone); !errors.Is(err, context.Canceled) {
		t.Errorf("Flush with no time left: %v", err)
	}
	d.wantSave("one", nil)
	d.until(Saved)
	d.Changed(state("w", "two"), true)
	d.wantSave("two", nil)
	d.until(Saved)
}

func TestTheStateInWords(t *testing.T) {
	for _, c := range []struct {
		state State
		want  string
	}{
		{State{}, ""},
		{State{Kind: Saving}, "Saving…"},
		{State{Kind: Saved, At: savedAt}, "Saved at 14:05"},
		{State{Kind: Unsaved, Err: errors.New("EIO")}, "The last change is not saved yet. Check free space, then press Save."},
	} {
		if got := c.state.Text(words.English()); got != c.want {
			t.Errorf("%+v: %q, want %q", c.state, got, c.want)
		}
	}
}

// From Enter to "Saved": the edit, the file and the database.
func BenchmarkEnterToSaved(b *testing.B) {
	for _, notes := range []int{50, 500, 5000} {
		b.Run(words.English().N(notes, "1 note", "{n} notes"), func(b *testing.B) {
			s, _, err := store.Open(b.TempDir(), store.Options{})
			if err != nil {
				b.Fatal(err)
			}
			defer s.Close()
			saved := make(chan struct{}, 1)
			saver := NewSaver(SaverOptions{Put: s.Put, PutDrafts: s.PutDrafts, Do: func(f func()) { f() }, Show: func(state State) {
				if state.Kind == Saved {
					saved <- struct{}{}
				}
			}})
			w := workshop.New("bench", "2026-09-02")
			for range notes {
				w.Behaviours = append(w.Behaviours, workshop.NewBehaviour(newID(), "", "", "Say the next step, the date and your name before you hang up"))
			}
			session := workshop.NewSession(w, newID)
			session.Subscribe(func(c workshop.Change) {
				if c.Act == workshop.Did {
					saver.Changed(c.Workshop, !c.Typing)
				}
			})
			for b.Loop() {
				_ = session.Do(workshop.Edit{Label: "Add behaviour"}, func(w *workshop.Workshop) error {
					w.Behaviours = append(w.Behaviours, workshop.NewBehaviour(newID(), "", "", "Ring back the same day"))
					return nil
				})
				<-saved
			}
		})
	}
}
