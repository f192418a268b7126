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

// SaverOptions are what a Saver works with. Put, PutDrafts, Do and Show are needed.
type SaverOptions struct {
	Put       func(*workshop.Workshop) error               // saves; called on the saver's own goroutine, one at a time
	PutDrafts func(id string, list []workshop.Draft) error // saves drafts in the place of those before; called there, too
	Do        func(func())                                 // runs a function on the goroutine of the window
	Show      func(State)                                  // is told the state, through Do, whenever it changed

	Now   func() time.Time                                           // time.Now when nil
	After func(wait time.Duration, f func()) (stop func() (ok bool)) // time.AfterFunc when nil
}

// Saver saves the workshops that are being worked on, so that nobody has to. It keeps the latest snapshot of each, and the
// latest of what is typed and not entered, until that is on disk: a finished note goes at once, typing within a second,
// and after a failure it tries again at the next change and every few seconds. The window never waits for the disk.
//
// A draft goes when its text is in the workshop. So the drafts of a workshop are saved after it, and not while saving it
// fails: at any moment the text is on disk in one of the two.
type Saver struct {
	o SaverOptions

	mu      sync.Mutex
	pending []unsaved    // the latest of each workshop that is not on disk, the oldest first
	waiting []chan error // Flush calls, answered after the next round
	state   State
	stop    func() bool // of the running timer; nil when there is none
	retry   bool        // the timer is there to try again, not for something typed
	due     bool        // there is something to do now
	working bool        // a goroutine is at it; there is none while there is nothing to do
}

// unsaved is what of one workshop is not on disk.
type unsaved struct {
	id      string
	w       *workshop.Workshop // nil when it is only about the drafts
	drafted bool               // the drafts changed
	drafts  []workshop.Draft
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
	s.changed(unsaved{id: w.Details.ID, w: w}, finished)
}

// Drafted tells what is typed into a workshop and not entered now. finished says that a text was entered or cleared. The
// list must never change again.
func (s *Saver) Drafted(id string, list []workshop.Draft, finished bool) {
	s.changed(unsaved{id: id, drafted: true, drafts: list}, finished)
}

func (s *Saver) changed(u unsaved, finished bool) {
	s.mu.Lock()
	s.keep(u)
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

// keep remembers the latest of a workshop in place of what is older. s.mu is held, as in all that follow.
func (s *Saver) keep(u unsaved) {
	at := slices.IndexFunc(s.pending, func(p unsaved) bool { return p.id == u.id })
	if at >= 0 {
		u = u.over(s.pending[at])
		s.pending = slices.Delete(s.pending, at, at+1)
	}
	s.pending = append(s.pending, u)
}

// giveBack remembers what could not be saved, unless later came meanwhile.
func (s *Saver) giveBack(u unsaved) {
	at := slices.IndexFunc(s.pending, func(p unsaved) bool { return p.id == u.id })
	if at < 0 {
		s.pending = append(s.pending, u)
		return
	}
	s.pending[at] = s.pending[at].over(u)
}

// over returns u with what only the older of the same workshop has.
func (u unsaved) over(older unsaved) unsaved {
	if u.w == nil {
		u.w = older.w
	}
	if !u.drafted {
		u.drafted, u.drafts = older.drafted, older.drafts
	}
	return u
}

// save saves the workshop, then its drafts. It returns what is still not on disk, and why.
func (s *Saver) save(u unsaved) (left unsaved, why error) {
	if u.w != nil {
		if why = s.o.Put(u.w); why != nil {
			return u, why
		}
		u.w = nil
	}
	if u.drafted {
		why = s.o.PutDrafts(u.id, u.drafts)
	}
	return u, why
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

	var failed []unsaved
	var why error
	for _, u := range todo {
		if left, err := s.save(u); err != nil {
			failed, why = append(failed, left), err
		}
	}

	s.mu.Lock()
	for _, u := range failed {
		s.giveBack(u)
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
