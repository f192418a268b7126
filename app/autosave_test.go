package app

import (
	"context"
	"errors"
	"sync"
	"testing"
	"time"

	"kept/workshop"
	"kept/workshop/words"
)

// desk is a saver with a disk that tests hold in their hands: a save begins when it appears in puts and ends when the
// test sends its outcome. Timers run out when the test says so.
type desk struct {
	*Saver
	t      *testing.T
	puts   chan *workshop.Workshop
	drafts chan []workshop.Draft
	result chan error
	shown  chan State

	mu     sync.Mutex
	timers []*timer
}

type timer struct {
	wait time.Duration
	f    func()
	over bool
}

var savedAt = time.Date(2026, 9, 2, 14, 5, 0, 0, time.UTC)

func newDesk(t *testing.T) *desk {
	d := &desk{t: t, puts: make(chan *workshop.Workshop), drafts: make(chan []workshop.Draft), result: make(chan error), shown: make(chan State, 1000)}
	d.Saver = NewSaver(SaverOptions{
		Put:       func(w *workshop.Workshop) error { d.puts <- w; return <-d.result },
		PutDrafts: func(_ string, list []workshop.Draft) error { d.drafts <- list; return <-d.result },
		Do:        func(f func()) { f() },
		Show:      func(s State) { d.shown <- s },
		Now:       func() time.Time { return savedAt },
		After: func(wait time.Duration, f func()) func() bool {
			d.mu.Lock()
			defer d.mu.Unlock()
			tm := &timer{wait: wait, f: f}
			d.timers = append(d.timers, tm)
			return func() bool {
				d.mu.Lock()
				defer d.mu.Unlock()
				tm.over = true
				return true
			}
		},
	})
	return d
}

// running returns the timers that have not run out and were not stopped.
func (d *desk) running() []*timer {
	d.mu.Lock()
	defer d.mu.Unlock()
	var list []*timer
	for _, tm := range d.timers {
		if !tm.over {
			list = append(list, tm)
		}
	}
	return list
}

// expire lets the one timer that is running run out. It must be one of the given length.
func (d *desk) expire(wait time.Duration) {
	d.t.Helper()
	list := d.running()
	if len(list) != 1 || list[0].wait != wait {
		d.t.Fatalf("%d timers are running, want one of %v", len(list), wait)
	}
	d.mu.Lock()
	list[0].over = true
	d.mu.Unlock()
	list[0].f()
}

// save waits until a save begins and ends it with an outcome. It returns the title of what was saved.
func (d *desk) save(outcome error) string {
	d.t.Helper()
	w := <-d.puts
	d.result <- outcome
	return w.Details.Title
}

// wantSave is save that checks what is saved.
func (d *desk) wantSave(title string, outcome error) {
	d.t.Helper()
	if got := d.save(outcome); got != title {
		d.t.Fatalf("saved %q, want %q", got, title)
	}
}

// until reads the states that are shown up to one of a kind.
func (d *desk) until(kind SaveKind) State {
	d.t.Helper()
	for {
		if s := <-d.shown; s.Kind == kind {
			return s
		}
	}
}

func state(id, title string) *workshop.Workshop {
	w := &workshop.Workshop{}
	w.Details.ID, w.Details.Title = id, title
	return w
}

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

// closeWith flushes the saver, whose last save is of a title.
func (d *desk) closeWith(title string) error {
	d.t.Helper()
	closed := make(chan error)
	go func() { closed <- d.Flush(context.Background()) }()
	d.wantSave(title, nil)
	return <-closed
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
