package screens

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"kept/screens/parts"
)

// practiseEntry changes the wording of a behaviour in place: Enter keeps, Escape brings the old wording back, leaving
// keeps.
type practiseEntry struct {
	widget.Entry
	of *practiseWording
}

func newPractiseEntry(p *practiseWording) *practiseEntry {
	e := &practiseEntry{of: p}
	e.MultiLine, e.Wrapping, e.Scroll = true, fyne.TextWrapWord, fyne.ScrollNone
	e.TextStyle = fyne.TextStyle{Bold: true}
	e.ExtendBaseWidget(e)
	return e
}

// FocusLost keeps what was typed.
func (e *practiseEntry) FocusLost() {
	e.Entry.FocusLost()
	e.of.finish()
}

// TypedKey ends the editing with Enter and Escape; keys of the window go there.
func (e *practiseEntry) TypedKey(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeyEscape:
		e.of.cancel()
	case fyne.KeyReturn, fyne.KeyEnter:
		parts.Focus(e.of)
	case fyne.KeyPageUp, fyne.KeyPageDown:
		parts.PassKey(e, ev)
	default:
		e.Entry.TypedKey(ev)
	}
}

// TypedRune keeps line breaks out.
func (e *practiseEntry) TypedRune(r rune) {
	if r != '\n' {
		e.Entry.TypedRune(r)
	}
}

// AcceptsTab lets Tab go on to the next field.
func (e *practiseEntry) AcceptsTab() bool { return false }

// CreateRenderer leaves out the frame: the card is the frame.
func (e *practiseEntry) CreateRenderer() fyne.WidgetRenderer {
	return &promiseFrameless{e.Entry.CreateRenderer()}
}
