package app

import (
	"context"
	"slices"
	"sync"
	"time"

	"kept/workshop"
	"kept/workshop/words"
)

const (
	typingPause = time.Second     // the longest that something typed waits to be saved
	retryPause  = 5 * time.Second // between two tries while saving fails
)

// SaveKind is what the window shows about saving.
type SaveKind int

// The kinds of state. The zero value means that nothing was changed yet.
const (
	Unchanged SaveKind = iota // nothing to save since the start
	Saving                    // something is about to be saved, or being saved
	Saved                     // everything is on disk, twice
	Unsaved                   // the last try failed; Kept goes on trying
)

// State is the truth about saving.
type State struct {
	Kind SaveKind
	At   time.Time // of Saved: since when
	Err  error     // of Unsaved: why
}

// Text says the state in one line, in the language of t; "" when there is nothing to say. For Unsaved it is G12 of M§0.5.
func (s State) Text(t *words.Catalogue) string {
	switch s.Kind {
	case Saving:
		return t.T("Saving…")
	case Saved:
		return t.T("Saved at {time}", "time", t.Time(s.At))
	case Unsaved:
		return t.T("The last change is not saved yet. Check free space, then press Save.")
	}
	return ""
}

// SaverOptions are what a Saver works with. Put, Do and Show are needed.
type SaverOptions struct {
	Put  func(*workshop.Workshop) error // saves; called on the saver's own goroutine, one at a time
	Do   func(func())                   // runs a function on the goroutine of the window
	Show func(State)                    // is told the state, through Do, whenever it changed

	Now   func() time.Time                                           // time.Now when nil
	After func(wait time.Duration, f func()) (stop func() (ok bool)) // time.AfterFunc when nil
}

// Saver saves the workshops that are being worked on, so that nobody has to. It keeps the latest snapshot of each until
// that is on disk: a finished note goes at once, typing within a second, and after a failure it tries again at the next
// change and every few seconds. The window never waits for the disk.
type Saver struct {
	o SaverOptions

	mu      sync.Mutex
	pending []*workshop.Workshop // the latest of each workshop that is not on disk, the oldest first
	waiting []chan error         // Flush calls, answered after the next round
	state   State
	stop    func() bool // of the running timer; nil when there is none
	retry   bool        // the timer is there to try again, not for something typed
	due     bool        // there is something to do now
	working bool        // a goroutine is at it; there is none while there is nothing to do
}

// NewSaver returns a saver with nothing to save.
func NewSaver(o SaverOptions) *Saver {
	if o.Now == nil {
		o.Now = time.Now
	}
	if o.After == nil {
		o.After = func(wait time.Duration, f func()) func() bool { return time.AfterFunc(wait, f).Stop }
	}
	return &Saver{o: o}
}

// Changed tells that w is how a workshop is now. finished says that the user is through with this change (Enter, a
// button), so that it is saved at once. w must never change again; every snapshot of workshop.Session is like that.
func (s *Saver) Changed(w *workshop.Workshop, finished bool) {
	s.mu.Lock()
	s.keep(w)
	if s.state.Kind != Unsaved {
		s.state = State{Kind: Saving}
	}
	if finished {
		s.hurry()
	} else if s.stop == nil || s.retry {
		s.later(typingPause)
	}
	s.mu.Unlock()
	s.show()
}

// State returns the truth about saving.
func (s *Saver) State() State {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.state
}

// Flush saves what is not saved yet, at once, and waits for it. Call it before quitting and for the Save command. It
// returns nil when everything is on disk, else why not, or the error of ctx. Whatever it returns, the saver goes on.
func (s *Saver) Flush(ctx context.Context) error {
	answer := make(chan error, 1)
	s.mu.Lock()
	s.waiting = append(s.waiting, answer)
	s.hurry()
	s.mu.Unlock()
	select {
	case err := <-answer:
		return err
	case <-ctx.Done():
		return ctx.Err()
	}
}

// keep remembers the latest snapshot of a workshop in place of an older one. s.mu is held, as in all that follow.
func (s *Saver) keep(w *workshop.Workshop) {
	s.pending = slices.DeleteFunc(s.pending, func(p *workshop.Workshop) bool { return p.Details.ID == w.Details.ID })
	s.pending = append(s.pending, w)
}

// giveBack remembers a snapshot that could not be saved, unless a later one of the same workshop came meanwhile.
func (s *Saver) giveBack(w *workshop.Workshop) {
	if !slices.ContainsFunc(s.pending, func(p *workshop.Workshop) bool { return p.Details.ID == w.Details.ID }) {
		s.pending = append(s.pending, w)
	}
}

// hurry lets the saver work now.
func (s *Saver) hurry() {
	s.cancel()
	s.due = true
	if !s.working {
		s.working = true
		go s.work()
	}
}

// later lets it work after a while. A timer that is running is replaced.
func (s *Saver) later(wait time.Duration) {
	s.cancel()
	s.retry = false
	s.stop = s.o.After(wait, func() {
		s.mu.Lock()
		defer s.mu.Unlock()
		s.hurry()
	})
}

func (s *Saver) cancel() {
	if s.stop != nil {
		s.stop()
		s.stop = nil
	}
}

// work goes on as long as there is something to do.
func (s *Saver) work() {
	for s.begin() {
		s.round()
		s.show()
	}
}

// begin tells whether there is something to do, and ends the work if not.
func (s *Saver) begin() bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.working, s.due = s.due, false
	return s.working
}

// round saves whatever is pending and answers those who wait.
func (s *Saver) round() {
	s.mu.Lock()
	todo, waiting := s.pending, s.waiting
	s.pending, s.waiting = nil, nil
	s.mu.Unlock()

	var failed []*workshop.Workshop
	var why error
	for _, w := range todo {
		if err := s.o.Put(w); err != nil {
			failed, why = append(failed, w), err
		}
	}

	s.mu.Lock()
	for _, w := range failed {
		s.giveBack(w)
	}
	switch {
	case why != nil:
		s.state = State{Kind: Unsaved, Err: why}
		s.later(retryPause)
		s.retry = true
	case len(s.pending) > 0:
		s.state = State{Kind: Saving} // something was typed meanwhile; its timer is running
	case len(todo) > 0:
		s.cancel() // of a try that is no longer needed
		s.state = State{Kind: Saved, At: s.o.Now()}
	}
	s.mu.Unlock()
	for _, answer := range waiting {
		answer <- why
	}
}

// show tells the window. It looks up the state there and then, so that what is told last is the truth, whichever
// goroutine was faster.
func (s *Saver) show() {
	s.o.Do(func() { s.o.Show(s.State()) })
}
