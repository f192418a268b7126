package screens

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"kept/screens/parts"
)

// promiseText is the promise in large type. It stands for its card on the keyboard: arrows go to the next card, Alt
// with an arrow moves it, Delete removes it, and Enter edits the text in place.
type promiseText struct {
	wording
	card *promiseCard
}

func newPromiseText(c *promiseCard) *promiseText {
	t := &promiseText{card: c}
	t.begin(c.s.d, t, parts.Subtitle)
	return t
}

// show makes it say the promise. A text that is being edited is newer than anything from outside, and stays.
func (t *promiseText) show(text string) {
	t.text.SetText(text)
	t.wrong.SetText(textMessage(t.d, "promise", "text", text))
}

func (t *promiseText) edit() {
	if t.entry == nil {
		t.open(20) // as Subtitle
	}
}

func (t *promiseText) write(text string) { t.card.write("text", text) }

// settle keeps the promise, unless it was undone meanwhile.
func (t *promiseText) settle(text string) {
	if t.card.s.cards[t.card.id] == t.card {
		t.write(text)
		t.d.Session.Settle()
	}
	t.FocusLost()
}

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
