package screens

import (
	"errors"
	"time"

	"kept/screens/parts"
	"kept/workshop"
	"kept/workshop/content"
	"kept/workshop/words"
)

// Desk is what every screen works with: the workshop that is open, the widgets, the words, and the few things that only
// the window can do.
type Desk struct {
	Session *workshop.Session
	Kit     *parts.Kit
	Words   *words.Catalogue
	Content *content.Content
	Today   workshop.Date // the day on which the window was opened

	// Now tells the time, local; nil means time.Now, and the shell fills it in.
	Now func() time.Time
	// Go shows a step and puts the keyboard at a place in it.
	Go func(workshop.Place)
	// Tell shows one sentence at the foot for ten seconds, with a button that does something where action is not empty.
	Tell func(text, action string, do func())
	// Print opens the choice of documents to print.
	Print func()
	// Borrow lets people choose another workshop of this computer and hands it to take, to copy behaviours from.
	Borrow func(take func(*workshop.Workshop))
	// Before hands the workshop that this one follows to take, at once or later, where it is on this computer; nil where
	// nothing can be read.
	Before func(take func(*workshop.Workshop))
	// Modes tells the shell that a screen changed its mode by itself.
	Modes func()

	asked   string   // id of the record whose deletion was asked about last; "" once anything changed
	keepers []keeper // what holds text that is no part of the workshop yet
}

// Do makes a change to the workshop. What cannot be done is said at the foot, and nothing typed is lost: the caller
// keeps its text when Do returns false.
func (d *Desk) Do(e workshop.Edit, f func(*workshop.Workshop) error) bool {
	err := d.Session.Do(e, f)
	if err == nil {
		d.asked = ""
		return true
	}
	d.Tell(d.explain(err), "", nil)
	return false
}

// Delete is Do for taking something away: the foot then says "Deleted. Undo" (G8).
func (d *Desk) Delete(e workshop.Edit, f func(*workshop.Workshop) error) {
	if d.Do(e, f) {
		d.Tell(d.T("Deleted."), d.T("Undo"), d.Session.Undo)
	}
}

// AskBeforeDelete does what deletes a record to which n others point. Where some do, the first time only asks at the foot
// (G7): the button there does it, and so does deleting it again. Keeping it takes nothing at all.
func (d *Desk) AskBeforeDelete(n int, id, name string, do func()) {
	if n == 0 || d.asked == id {
		d.asked = ""
		do()
		return
	}
	d.asked = id
	d.Tell(d.N(n, "1 thing still points to “{name}”. Delete it and clear that link, or keep it?", d.Content.Message("G7"), "name", name),
		d.T("Delete and clear"), do)
}

// explain says in one sentence why a change was not made.
func (d *Desk) explain(err error) string {
	var full *workshop.FullError
	if errors.As(err, &full) {
		return d.T(d.Content.Message("G6"), "max", full.Max)
	}
	var unknown *workshop.UnknownError
	if errors.As(err, &unknown) {
		return d.T("That is no longer there, so nothing was changed.")
	}
	return err.Error()
}

// T translates a text and fills its placeholders.
func (d *Desk) T(text string, args ...any) string { return d.Words.T(text, args...) }

// N translates a text about a number of things.
func (d *Desk) N(n int, one, many string, args ...any) string {
	return d.Words.N(n, one, many, args...)
}

// Label returns the word on screen for a value of a choice, such as ("side", "customer_facing").
func (d *Desk) Label(kind, value string) string { return d.T(d.Content.Label(kind, value)) }

// W returns the current snapshot.
func (d *Desk) W() *workshop.Workshop { return d.Session.Workshop() }
