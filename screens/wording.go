package screens

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"kept/screens/parts"
	"kept/workshop"
)

// wording is large words that are edited in place, such as a promise or a behaviour, with what is wrong about them under
// them. The widget that embeds it says which keys do that, and where the words are kept.
type wording struct {
	widget.BaseWidget
	d     *Desk
	self  wordingWidget
	text  *parts.Text
	wrong *parts.Text
	ring  *canvas.Rectangle // round the words while they have the keyboard; nil where what they stand in shows that

	entry  *wordingEntry // nil when nobody edits
	large  *container.ThemeOverride
	before string // the words when the editing began

	focused bool
}

// wordingWidget is a widget that embeds wording.
type wordingWidget interface {
	fyne.Widget
	fyne.Focusable
	edit()         // begins to edit
	write(string)  // keeps what is typed
	settle(string) // keeps the words that the editing ended with
}

// begin sets what wording needs; the words are set in a style.
func (t *wording) begin(d *Desk, self wordingWidget, style parts.Style) {
	t.d, t.self = d, self
	t.text, t.wrong = d.Kit.Text(style, ""), d.Kit.Text(parts.Caption, "").SetInk(parts.InkStop)
	t.ExtendBaseWidget(self)
}

// open puts an entry in the place of the words, with letters of a size in design units and the caret at their end.
func (t *wording) open(size float32) {
	t.before = t.text.Text()
	back := func() { parts.Focus(t.self) }
	e := newWordingEntry(back, func() { t.entry.SetText(t.before); back() }, t.finish)
	e.SetText(t.before)
	e.OnChanged = t.self.write
	t.entry = e
	t.large = container.NewThemeOverride(e, wordingTheme{t.d.Kit.Theme(), t.d.Kit.Look().Px(size)})
	t.Refresh()
	parts.Focus(e)
	e.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyPageDown}) // to the end of the last line
}

// finish ends the editing. Words without any letter are none: what stood there before stays.
func (t *wording) finish() {
	e := t.entry
	if e == nil {
		return
	}
	t.entry, t.large = nil, nil
	text := workshop.CleanLine(e.Text)
	if text == "" {
		text = t.before
	}
	t.Refresh()
	t.self.settle(text)
}

// Tapped takes the keyboard, and edits when it has it already.
func (t *wording) Tapped(*fyne.PointEvent) {
	if t.focused {
		t.self.edit()
		return
	}
	parts.Focus(t.self)
}

// DoubleTapped edits.
func (t *wording) DoubleTapped(*fyne.PointEvent) { t.self.edit() }

// Cursor is a hand over the words.
func (t *wording) Cursor() desktop.Cursor { return desktop.PointerCursor }

// TypedRune has no use for letters.
func (t *wording) TypedRune(rune) {}

// AccessibilityRole says that it can be pressed.
func (t *wording) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// Nested is the entry while somebody edits, so that it is found before it has been painted.
func (t *wording) Nested() []fyne.CanvasObject {
	if t.large == nil {
		return nil
	}
	return []fyne.CanvasObject{t.large}
}

// HeightFor is the height of the words, and of what is wrong about them.
func (t *wording) HeightFor(w float32) float32 {
	px := t.d.Kit.Look().Px
	h := t.text.HeightFor(w) + px(8)
	if t.wrong.Text() != "" {
		h += t.wrong.HeightFor(w) + px(4)
	}
	return h
}

// leastWording is the least width of large words.
const leastWording = 120

// CreateRenderer draws the words or the entry.
func (t *wording) CreateRenderer() fyne.WidgetRenderer {
	return &drawn{
		of: t.self,
		objects: func() []fyne.CanvasObject {
			switch {
			case t.large != nil:
				return []fyne.CanvasObject{t.large, t.wrong}
			case t.ring != nil:
				return []fyne.CanvasObject{t.ring, t.text, t.wrong}
			}
			return []fyne.CanvasObject{t.text, t.wrong}
		},
		min: func() fyne.Size {
			return fyne.NewSize(leastWording, t.HeightFor(max(t.Size().Width, 2*leastWording)))
		},
		layout: t.lay,
	}
}

func (t *wording) lay(size fyne.Size) {
	look := t.d.Kit.Look()
	px := look.Px
	h := t.text.HeightFor(size.Width)
	putAt(t.text, 0, px(4), size.Width, h)
	if t.large != nil {
		// An entry pads its text by 8; this puts its letters where the words stood.
		putAt(t.large, -px(8), -px(5), size.Width+2*px(8), h+px(20))
	}
	putAt(t.wrong, 0, h+px(8), size.Width, t.wrong.HeightFor(size.Width))
	if t.ring == nil {
		return
	}
	t.ring.StrokeColor, t.ring.StrokeWidth, t.ring.CornerRadius = look.Palette.Primary, 0, px(8)
	if t.focused {
		t.ring.StrokeWidth = px(2)
	}
	putAt(t.ring, -px(8), 0, size.Width+2*px(8), h+px(8))
	t.ring.Refresh()
}
