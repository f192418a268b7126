package app

import (
	"context"
	"sync"
	"testing"
	"time"

	"kept/workshop"
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

// closeWith flushes the saver, whose last save is of a title.
func (d *desk) closeWith(title string) error {
	d.t.Helper()
	closed := make(chan error)
	go func() { closed <- d.Flush(context.Background()) }()
	d.wantSave(title, nil)
	return <-closed
}
