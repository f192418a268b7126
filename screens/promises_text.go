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

// promiseText is the promise in large type. It stands for its card on the keyboard: arrows go to the next card, Alt
// with an arrow moves it, Delete removes it, and Enter edits the text in place.
type promiseText struct {
	widget.BaseWidget
	card    *promiseCard
	shown   *parts.Text
	wrong   *parts.Text
	focused bool
	entry   *wordingEntry // nil when nobody edits
	large   *container.ThemeOverride
}

func newPromiseText(c *promiseCard) *promiseText {
	k := c.s.d.Kit
	t := &promiseText{card: c, shown: k.Text(parts.Subtitle, ""), wrong: k.Text(parts.Caption, "").SetInk(parts.InkStop)}
	t.ExtendBaseWidget(t)
	return t
}

// show makes it say the promise. A text that is being edited is newer than anything from outside, and stays.
func (t *promiseText) show(text string) {
	t.shown.SetText(text)
	message := ""
	if p, ok := workshop.CheckText("promise", "text", text); !ok {
		message = t.card.s.d.T(p.Text, p.Args...)
	}
	t.wrong.SetText(message)
}

// edit puts an entry in the place of the text.
func (t *promiseText) edit() {
	if t.entry != nil {
		return
	}
	before := t.shown.Text()
	e := newWordingEntry(
		func() { parts.Focus(t) },
		func() { t.entry.SetText(before); parts.Focus(t) },
		func() { t.settle(before); t.FocusLost() })
	e.SetText(t.shown.Text())
	e.OnChanged = func(text string) { t.card.write("text", text) }
	t.entry = e
	t.large = container.NewThemeOverride(e, wordingTheme{t.card.s.d.Kit.Theme(), t.card.s.d.Kit.Look().Px(20)})
	t.Refresh()
	parts.Focus(e)
	e.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyPageDown}) // to the end of the last line
}

// settle ends the editing. An empty promise is no promise: the text stays as it was before.
func (t *promiseText) settle(before string) {
	e := t.entry
	if e == nil {
		return
	}
	t.entry, t.large = nil, nil
	if t.card.s.cards[t.card.id] != t.card {
		return // the promise was undone meanwhile
	}
	text := workshop.CleanLine(e.Text)
	if text == "" {
		text = before
	}
	t.card.write("text", text)
	t.card.s.d.Session.Settle()
	t.Refresh()
}

// Tapped takes the keyboard, and edits when it has it already.
func (t *promiseText) Tapped(*fyne.PointEvent) {
	if t.focused {
		t.edit()
		return
	}
	parts.Focus(t)
}

// DoubleTapped edits.
func (t *promiseText) DoubleTapped(*fyne.PointEvent) { t.edit() }

// Cursor is a hand over the text.
func (t *promiseText) Cursor() desktop.Cursor { return desktop.PointerCursor }

// FocusGained outlines the card and brings it into view.
func (t *promiseText) FocusGained() {
	t.focused = true
	t.card.s.last = t.card.id
	t.card.ground.Set(parts.GroundCard, parts.Selected)
	t.card.s.reveal(t.card)
}

// FocusLost takes the outline away.
func (t *promiseText) FocusLost() {
	t.focused = false
	if t.entry == nil {
		t.card.ground.Set(parts.GroundCard, parts.Hairline)
	}
}

// TypedRune has no use for letters.
func (t *promiseText) TypedRune(rune) {}

// TypedKey works the card; keys without a use go to the window.
func (t *promiseText) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeyF2:
		t.edit()
	case fyne.KeyDelete, fyne.KeyBackspace:
		t.card.remove()
	case fyne.KeyUp, fyne.KeyDown:
		t.card.s.leave(t.card.id, e.Name)
	case fyne.KeyEscape:
		t.card.s.line.Focus()
	default:
		parts.PassKey(t, e)
	}
}

// TypedShortcut moves the card with Alt and an arrow; other shortcuts go to the window.
func (t *promiseText) TypedShortcut(s fyne.Shortcut) {
	if c, ok := s.(*desktop.CustomShortcut); ok && c.Modifier == fyne.KeyModifierAlt && (c.KeyName == fyne.KeyUp || c.KeyName == fyne.KeyDown) {
		t.card.move(c.KeyName)
		return
	}
	parts.PassShortcut(t, s)
}

// AccessibilityLabel is the promise with its number.
func (t *promiseText) AccessibilityLabel() string { return t.card.said() }

// AccessibilityRole says that it can be pressed.
func (t *promiseText) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// Nested is the entry while somebody edits, so that it is found before it has been painted.
func (t *promiseText) Nested() []fyne.CanvasObject {
	if t.large == nil {
		return nil
	}
	return []fyne.CanvasObject{t.large}
}

// HeightFor is the height of the text, or of the entry with what is wrong under it.
func (t *promiseText) HeightFor(w float32) float32 {
	h := t.shown.HeightFor(w)
	if t.wrong.Text() != "" {
		h += t.wrong.HeightFor(w) + t.card.s.d.Kit.Look().Px(4)
	}
	return h + t.card.s.d.Kit.Look().Px(8)
}

// CreateRenderer draws the text or the entry.
func (t *promiseText) CreateRenderer() fyne.WidgetRenderer { return &promiseTextRenderer{t} }

type promiseTextRenderer struct{ t *promiseText }

func (r *promiseTextRenderer) Destroy() {}

func (r *promiseTextRenderer) MinSize() fyne.Size {
	w := r.t.Size().Width
	if w < 1 {
		w = 240
	}
	return fyne.NewSize(120, r.t.HeightFor(w))
}

func (r *promiseTextRenderer) Objects() []fyne.CanvasObject {
	if r.t.large != nil {
		return []fyne.CanvasObject{r.t.large, r.t.wrong}
	}
	return []fyne.CanvasObject{r.t.shown, r.t.wrong}
}

func (r *promiseTextRenderer) Layout(s fyne.Size) {
	t, px := r.t, r.t.card.s.d.Kit.Look().Px
	h := t.shown.HeightFor(s.Width)
	t.shown.Move(fyne.NewPos(0, px(4)))
	t.shown.Resize(fyne.NewSize(s.Width, h))
	if t.large != nil {
		// An entry pads its text by 8; this puts its letters where the text stood.
		t.large.Move(fyne.NewPos(-px(8), -px(5)))
		t.large.Resize(fyne.NewSize(s.Width+2*px(8), h+px(20)))
	}
	t.wrong.Move(fyne.NewPos(0, h+px(8)))
	t.wrong.Resize(fyne.NewSize(s.Width, t.wrong.HeightFor(s.Width)))
}

func (r *promiseTextRenderer) Refresh() {
	r.Layout(r.t.Size())
	canvas.Refresh(r.t)
}
