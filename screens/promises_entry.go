package screens

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"kept/screens/parts"
)

// promiseTheme is the kit's theme with larger type, for the entry that edits a promise in place.
type promiseTheme struct {
	fyne.Theme
	text float32
}

func (t promiseTheme) Size(n fyne.ThemeSizeName) float32 {
	if n == theme.SizeNameText {
		return t.text
	}
	return t.Theme.Size(n)
}

// promiseEntry edits a promise in place: Enter keeps, Escape brings the old text back, leaving keeps.
type promiseEntry struct {
	widget.Entry
	text   *promiseText
	before string
}

func newPromiseEntry(t *promiseText) *promiseEntry {
	e := &promiseEntry{text: t, before: t.shown.Text()}
	e.MultiLine, e.Wrapping, e.Scroll = true, fyne.TextWrapWord, fyne.ScrollNone
	e.TextStyle = fyne.TextStyle{Bold: true}
	e.ExtendBaseWidget(e)
	return e
}

// FocusLost keeps what was typed.
func (e *promiseEntry) FocusLost() {
	e.Entry.FocusLost()
	e.text.settle(e.before)
	e.text.FocusLost()
}

// TypedKey ends the editing with Enter and Escape; keys of the window go there.
func (e *promiseEntry) TypedKey(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeyEscape:
		e.SetText(e.before)
		parts.Focus(e.text)
	case fyne.KeyReturn, fyne.KeyEnter:
		parts.Focus(e.text)
	case fyne.KeyPageUp, fyne.KeyPageDown:
		parts.PassKey(e, ev)
	default:
		e.Entry.TypedKey(ev)
	}
}

// TypedRune keeps line breaks out.
func (e *promiseEntry) TypedRune(r rune) {
	if r != '\n' {
		e.Entry.TypedRune(r)
	}
}

// AcceptsTab lets Tab go on to the next field.
func (e *promiseEntry) AcceptsTab() bool { return false }

// TypedShortcut keeps to copying and pasting; undo and everything else belong to the window.
func (e *promiseEntry) TypedShortcut(s fyne.Shortcut) {
	switch t := s.(type) {
	case *fyne.ShortcutPaste:
		for _, r := range strings.Join(strings.Fields(t.Clipboard.Content()), " ") {
			e.TypedRune(r)
		}
	case *fyne.ShortcutCopy, *fyne.ShortcutCut, *fyne.ShortcutSelectAll:
		e.Entry.TypedShortcut(s)
	default:
		parts.PassShortcut(e, s)
	}
}

// CreateRenderer leaves out the frame: the card is the frame.
func (e *promiseEntry) CreateRenderer() fyne.WidgetRenderer {
	return &promiseFrameless{e.Entry.CreateRenderer()}
}

type promiseFrameless struct{ fyne.WidgetRenderer }

func (r *promiseFrameless) Objects() []fyne.CanvasObject {
	var out []fyne.CanvasObject
	for _, o := range r.WidgetRenderer.Objects() {
		if _, isFrame := o.(*canvas.Rectangle); !isFrame {
			out = append(out, o)
		}
	}
	return out
}
