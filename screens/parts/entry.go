package parts

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// entryText is the type size of everything that is typed.
const entryText = 14

// entry is where people type: Fyne's Entry without its frame, which keeps to the
// keys of Kept. Undo belongs to the window, Tab leaves, Enter is for the owner,
// Shift+Enter makes a line where lines are allowed, and every key or shortcut
// that does not edit text reaches the window although somebody is typing.
type entry struct {
	widget.Entry
	late
	k *Kit

	onEnter    func()
	onKey      func(fyne.KeyName) bool
	onShortcut func(fyne.Shortcut) bool
	onPaste    func(text string) bool
	onFocus    func(focused bool)
	onTab      func(back bool) bool

	// whole selects all of the text when the keyboard comes.
	whole bool

	shift               shiftKey
	focused, caretToEnd bool
}

func (k *Kit) entry(multiline bool) *entry {
	e := &entry{k: k}
	e.MultiLine = multiline
	if multiline {
		e.Wrapping = fyne.TextWrapWord
		e.Scroll = fyne.ScrollVerticalOnly
	} else {
		e.Wrapping = fyne.TextWrap(fyne.TextTruncateClip)
	}
	e.ExtendBaseWidget(e)
	return e
}

// show sets the text without telling anybody. The caret stays where it is; a
// text that is already there changes nothing at all.
func (e *entry) show(text string) {
	if text == e.Text {
		return
	}
	changed := e.OnChanged
	e.OnChanged = nil
	e.SetText(text)
	e.OnChanged = changed
	// Who comes to this field next wants to go on writing.
	e.caretToEnd = !e.focused
}

// toEnd puts the caret after the last letter, in whatever line that is.
func (e *entry) toEnd() { e.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyPageDown}) }

// AcceptsTab is true only where Tab has a meaning of its own.
func (e *entry) AcceptsTab() bool { return e.onTab != nil }

func (e *entry) KeyDown(ev *fyne.KeyEvent) {
	e.shift.set(ev, true)
	e.Entry.KeyDown(ev)
}

func (e *entry) KeyUp(ev *fyne.KeyEvent) {
	e.shift.set(ev, false)
	e.Entry.KeyUp(ev)
}

func (e *entry) FocusGained() {
	e.focused = true
	e.Entry.FocusGained()
	if e.caretToEnd {
		e.caretToEnd = false
		e.toEnd()
	}
	if e.whole {
		e.Entry.TypedShortcut(&fyne.ShortcutSelectAll{})
	}
	if e.onFocus != nil {
		e.onFocus(true)
	}
	reveal(e)
}

func (e *entry) FocusLost() {
	e.focused, e.shift.down, e.coming = false, false, false
	e.Entry.FocusLost()
	if e.onFocus != nil {
		e.onFocus(false)
	}
}

func (e *entry) TypedKey(ev *fyne.KeyEvent) {
	e.coming = false
	if e.onKey != nil && e.onKey(ev.Name) {
		return
	}
	switch ev.Name {
	case fyne.KeyTab:
		if e.onTab == nil || !e.onTab(e.shift.held()) {
			leave(e, e.shift.held())
		}
	case fyne.KeyReturn, fyne.KeyEnter:
		if e.shift.held() && e.MultiLine {
			e.TypedRune('\n')
		} else if e.onEnter != nil {
			e.onEnter()
		}
	case fyne.KeyEscape, fyne.KeyPageUp, fyne.KeyPageDown, fyne.KeyInsert,
		fyne.KeyF1, fyne.KeyF2, fyne.KeyF3, fyne.KeyF4, fyne.KeyF5, fyne.KeyF6,
		fyne.KeyF7, fyne.KeyF8, fyne.KeyF9, fyne.KeyF10, fyne.KeyF11, fyne.KeyF12:
		PassKey(e, ev)
	default:
		e.Entry.TypedKey(ev)
	}
}

// TypedRune writes a character, unless it belongs to the key that brought the keyboard here.
func (e *entry) TypedRune(r rune) {
	if !e.leaves() {
		e.Entry.TypedRune(r)
	}
}

func (e *entry) TypedShortcut(s fyne.Shortcut) {
	if e.onShortcut != nil && e.onShortcut(s) {
		return
	}
	switch t := s.(type) {
	case *fyne.ShortcutPaste:
		if e.onPaste != nil && e.onPaste(t.Clipboard.Content()) {
			return
		}
		e.Entry.TypedShortcut(s)
	case *fyne.ShortcutCopy, *fyne.ShortcutCut, *fyne.ShortcutSelectAll:
		e.Entry.TypedShortcut(s)
	case *desktop.CustomShortcut:
		if edits(t) {
			e.Entry.TypedShortcut(s)
			return
		}
		PassShortcut(e, s)
	default:
		PassShortcut(e, s)
	}
}

// edits says whether a shortcut moves the caret by words or deletes one.
func edits(s *desktop.CustomShortcut) bool {
	if s.Modifier&fyne.KeyModifierAlt != 0 && fyne.KeyModifierShortcutDefault == fyne.KeyModifierControl {
		return false // Alt with an arrow moves cards
	}
	switch s.KeyName {
	case fyne.KeyLeft, fyne.KeyRight, fyne.KeyBackspace, fyne.KeyDelete:
		return true
	}
	return false
}

// entryPad is what Entry keeps free round its text: the inner padding of the theme.
const entryPad = 8

// lineHeight is the height of one line of what is typed.
func (e *entry) lineHeight() float32 {
	return fyne.MeasureText("M", e.k.px(entryText), e.TextStyle).Height
}

// height is the room that so many lines need so that nothing scrolls.
func (e *entry) height(rows int) float32 {
	return ceil(e.lineHeight()*float32(rows)) + 2*e.k.px(entryPad) + 1
}

// rows is how many lines the text takes at a width of the whole entry, and no fewer than its example takes, so that the
// example is whole and nothing moves with the first letter.
func (e *entry) rows(width float32) int {
	pad := 2 * e.k.px(entryPad)
	in := func(text string) int {
		return len(e.k.breakLines(text, e.k.px(entryText), e.TextStyle, width-pad, 0))
	}
	return max(in(e.Text), in(e.PlaceHolder))
}

// CreateRenderer leaves out the ground and the frame that Entry draws first: the
// owner of the entry draws them.
func (e *entry) CreateRenderer() fyne.WidgetRenderer {
	r := &frameless{WidgetRenderer: e.Entry.CreateRenderer()}
	r.wheel = &entryWheel{entry: e, view: r.view}
	r.wheel.ExtendBaseWidget(r.wheel)
	return r
}

type frameless struct {
	fyne.WidgetRenderer
	wheel *entryWheel
}

func (r *frameless) Layout(s fyne.Size) {
	r.WidgetRenderer.Layout(s)
	r.wheel.Resize(s)
}

func (r *frameless) Objects() []fyne.CanvasObject {
	var out []fyne.CanvasObject
	for _, o := range r.WidgetRenderer.Objects() {
		if _, isFrame := o.(*canvas.Rectangle); !isFrame {
			out = append(out, o)
		}
	}
	return append(out, r.wheel)
}

// view is the scroller that Fyne has inside the entry, nil where there is none.
func (r *frameless) view() *container.Scroll {
	for _, o := range r.WidgetRenderer.Objects() {
		if v, ok := o.(*container.Scroll); ok {
			return v
		}
	}
	return nil
}

// lines are the non-empty lines of a pasted text.
func lines(text string) []string {
	var out []string
	for _, l := range strings.Split(strings.ReplaceAll(text, "\r", "\n"), "\n") {
		if l = strings.TrimSpace(l); l != "" {
			out = append(out, l)
		}
	}
	return out
}
