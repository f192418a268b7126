package screens

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"kept/screens/parts"
)

// wordingTheme is the kit's theme with larger type, for an entry that edits large words in place.
type wordingTheme struct {
	fyne.Theme
	text float32
}

func (t wordingTheme) Size(n fyne.ThemeSizeName) float32 {
	if n == theme.SizeNameText {
		return t.text
	}
	return t.Theme.Size(n)
}

// wordingEntry edits large words in place, such as a promise or a behaviour: Enter keeps, Escape brings the old words
// back, leaving keeps.
type wordingEntry struct {
	widget.Entry
	keep   func() // Enter
	cancel func() // Escape
	leave  func() // the keyboard went elsewhere
}

func newWordingEntry(keep, cancel, leave func()) *wordingEntry {
	e := &wordingEntry{keep: keep, cancel: cancel, leave: leave}
	e.MultiLine, e.Wrapping, e.Scroll = true, fyne.TextWrapWord, fyne.ScrollNone
	e.TextStyle = fyne.TextStyle{Bold: true}
	e.ExtendBaseWidget(e)
	return e
}

// FocusLost keeps what was typed.
func (e *wordingEntry) FocusLost() {
	e.Entry.FocusLost()
	e.leave()
}

// TypedKey ends the editing with Enter and Escape; keys of the window go there.
func (e *wordingEntry) TypedKey(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeyEscape:
		e.cancel()
	case fyne.KeyReturn, fyne.KeyEnter:
		e.keep()
	case fyne.KeyPageUp, fyne.KeyPageDown:
		parts.PassKey(e, ev)
	default:
		e.Entry.TypedKey(ev)
	}
}

// TypedRune keeps line breaks out.
func (e *wordingEntry) TypedRune(r rune) {
	if r != '\n' {
		e.Entry.TypedRune(r)
	}
}

// AcceptsTab lets Tab go on to the next field.
func (e *wordingEntry) AcceptsTab() bool { return false }

// TypedShortcut keeps to copying and pasting; undo and everything else belong to the window.
func (e *wordingEntry) TypedShortcut(s fyne.Shortcut) {
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

// CreateRenderer leaves out the frame: what stands around it is the frame.
func (e *wordingEntry) CreateRenderer() fyne.WidgetRenderer {
	return &wordingFrameless{e.Entry.CreateRenderer()}
}

type wordingFrameless struct{ fyne.WidgetRenderer }

func (r *wordingFrameless) Objects() []fyne.CanvasObject {
	var out []fyne.CanvasObject
	for _, o := range r.WidgetRenderer.Objects() {
		if _, isFrame := o.(*canvas.Rectangle); !isFrame {
			out = append(out, o)
		}
	}
	return out
}
