package workshop

import (
	"reflect"
	"slices"
)

// undoSteps is how many edits can be taken back. Snapshots share whatever an edit left alone, so the oldest costs little.
const undoSteps = 500

// Edit names a change: what undo will call it, where it happened, and what it may be merged with.
type Edit struct {
	Label string // what was done, such as "Add blocker"; a key of kept/workshop/words
	Merge string // edits in a row with the same non-empty Merge are one step of undo, such as typing in one field
	At    Place  // where it happened, so that undo can go there
}

// Place is a place on a screen.
type Place struct {
	Step   StepID // "" = nowhere in particular
	Record string // id of the record, or ""
	Field  string // name of the field, or ""
}

// Act tells what made a snapshot the current one.
type Act int

// What can make a snapshot the current one.
const (
	Opened  Act = iota // the workshop was opened
	Did                // an edit
	Undid              // undo
	Redid              // redo
	Counted            // the clock kept the minutes of a step; no edit, and nothing that undo takes back
)

// Change is what subscribers are told.
type Change struct {
	Workshop *Workshop // the new snapshot; never changes again
	Act      Act       // what happened
	Edit     Edit      // the edit that was done, undone or done again; the zero Edit of Opened and Counted
	Typing   bool      // the edit may still be merged with the next; Session.Settle ends it
}

// A Session owns the workshop that is open. It is used from one goroutine, the one that draws the window; the snapshots
// that it publishes may be read from any.
type Session struct {
	newID       func() string
	current     *Workshop
	undo, redo  []past
	merge       string
	subscribers []func(Change)
	drafts      Drafts
}

// past is a snapshot and the edit that led away from it.
type past struct {
	w    *Workshop
	edit Edit
}

// NewSession opens w, which the session then owns. newID returns a fresh id each time, as M§3.0 wants them.
func NewSession(w *Workshop, newID func() string) *Session {
	return &Session{current: w, newID: newID}
}

// Workshop returns the current snapshot. It never changes: read it anywhere, keep it as long as you like.
func (s *Session) Workshop() *Workshop { return s.current }

// Drafts returns what was typed and is no part of the workshop yet.
func (s *Session) Drafts() *Drafts { return &s.drafts }

// NewID returns an id for a new record.
func (s *Session) NewID() string { return s.newID() }

// Subscribe calls f after each change, in the order of subscription, and at once with the current snapshot.
func (s *Session) Subscribe(f func(Change)) {
	s.subscribers = append(s.subscribers, f)
	f(Change{Workshop: s.current, Act: Opened})
}

// Do makes a change: f gets a copy to work on. When f fails, the copy is dropped and the error returned as it is; when
// it changes nothing, nothing happens. Otherwise the copy becomes the current snapshot and what could be redone is
// forgotten.
func (s *Session) Do(e Edit, f func(*Workshop) error) error {
	next := s.current.Clone()
	if err := f(next); err != nil {
		return err
	}
	if !s.current.shareWith(next) {
		return nil
	}
	if e.Merge == "" || e.Merge != s.merge || len(s.undo) == 0 {
		s.undo = append(s.undo, past{s.current, e})
		if extra := len(s.undo) - undoSteps; extra > 0 {
			s.undo = slices.Delete(s.undo, 0, extra)
		}
	}
	s.merge = e.Merge
	s.redo = nil
	s.publish(next, Did, e)
	return nil
}

// Settle ends the typing in a field: the next edit is a new step of undo, and subscribers hear of a finished note.
func (s *Session) Settle() {
	if s.merge == "" {
		return
	}
	s.merge = ""
	s.publish(s.current, Did, s.undo[len(s.undo)-1].edit)
}

// KeepActual keeps the minutes that the clock counted for a step, as far as the file has room for them (M§3.9). That is
// no step of undo: undo and redo go back to what people wrote, and the minutes stay, because the time has passed anyway.
// What is being typed goes on being typed.
func (s *Session) KeepActual(step StepID, minutes int) {
	limits := Limits("step", "actual")
	minutes = min(max(minutes, limits.Min), limits.Max)
	if is := s.current.Step(step); is != nil && is.Actual == minutes || is == nil && minutes == 0 {
		return
	}
	next := s.current.Clone()
	next.EnsureStep(step).Actual = minutes
	s.current.shareWith(next)
	s.publish(next, Counted, Edit{})
}

// CanUndo returns the edit that Undo would take back.
func (s *Session) CanUndo() (Edit, bool) { return last(s.undo) }

// CanRedo returns the edit that Redo would do again.
func (s *Session) CanRedo() (Edit, bool) { return last(s.redo) }

// Undo takes the last edit back; it does nothing when there is none.
func (s *Session) Undo() { s.step(&s.undo, &s.redo, Undid) }

// Redo does the last undone edit again; it does nothing when there is none.
func (s *Session) Redo() { s.step(&s.redo, &s.undo, Redid) }

func (s *Session) step(from, to *[]past, act Act) {
	n := len(*from)
	if n == 0 {
		return
	}
	p := (*from)[n-1]
	*from = (*from)[:n-1]
	*to = append(*to, past{s.current, p.edit})
	s.merge = ""
	s.publish(p.w.withActualOf(s.current), act, p.edit)
}

// withActualOf returns w with the minutes that the clock counted in later; w itself when they are the same.
func (w *Workshop) withActualOf(later *Workshop) *Workshop {
	differs := func(id StepID) bool {
		was, is := w.Step(id), later.Step(id)
		return was != nil && is != nil && was.Actual != is.Actual || was == nil && is != nil && is.Actual > 0
	}
	if !slices.ContainsFunc(AllSteps(), differs) {
		return w
	}
	next := w.Clone()
	for _, s := range later.Steps {
		if differs(s.ID) {
			next.EnsureStep(s.ID).Actual = s.Actual
		}
	}
	w.shareWith(next)
	return next
}

func (s *Session) publish(w *Workshop, act Act, e Edit) {
	s.current = w
	c := Change{Workshop: w, Act: act, Edit: e, Typing: act == Did && s.merge != ""}
	for _, f := range s.subscribers {
		f(c)
	}
}

func last(list []past) (Edit, bool) {
	if len(list) == 0 {
		return Edit{}, false
	}
	return list[len(list)-1].edit, true
}

// shareWith lets next use w's own lists wherever the two are equal, so that many snapshots take little memory, and
// tells whether anything differs at all.
func (w *Workshop) shareWith(next *Workshop) (differs bool) {
	was, is := reflect.ValueOf(w).Elem(), reflect.ValueOf(next).Elem()
	for i := range was.NumField() {
		if reflect.DeepEqual(was.Field(i).Interface(), is.Field(i).Interface()) {
			is.Field(i).Set(was.Field(i))
		} else {
			differs = true
		}
	}
	return differs
}
