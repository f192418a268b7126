package parts

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// shiftKey follows Shift while a widget has the keyboard: Tab comes to the widgets that want it without saying which way.
type shiftKey struct{ down bool }

// set takes a key that went down or came up.
func (s *shiftKey) set(e *fyne.KeyEvent, down bool) {
	if e.Name == desktop.KeyShiftLeft || e.Name == desktop.KeyShiftRight {
		s.down = down
	}
}

// held tells whether Shift is down. It may have gone down before the widget had the keyboard, which only the driver knows.
func (s *shiftKey) held() bool {
	d, ok := fyne.CurrentApp().Driver().(desktop.Driver)
	return s.down || ok && d.CurrentKeyModifiers()&fyne.KeyModifierShift != 0
}

// leave moves the keyboard from o on to what comes next in the window, or back.
func leave(o fyne.CanvasObject, back bool) {
	c := canvasOf(o)
	switch {
	case c == nil:
	case back:
		c.FocusPrevious()
	default:
		c.FocusNext()
	}
}

// FocusFirst gives the keyboard to the first part inside o that can have it. It
// says whether there is one.
func FocusFirst(o fyne.CanvasObject) bool {
	if d, ok := o.(fyne.Disableable); !o.Visible() || ok && d.Disabled() {
		return false
	}
	if f, ok := o.(fyne.Focusable); ok {
		focus(f)
		return true
	}
	var inside []fyne.CanvasObject
	switch c := o.(type) {
	case *fyne.Container:
		inside = c.Objects
	case Nester:
		inside = c.Nested()
	}
	return slices.ContainsFunc(inside, FocusFirst)
}

// AcceptsTab is true: all cards of a list are one stop of Tab, and the arrows go from card to card.
func (c *Card) AcceptsTab() bool { return true }

// KeyDown follows Shift.
func (c *Card) KeyDown(e *fyne.KeyEvent) { c.shift.set(e, true) }

// KeyUp follows Shift.
func (c *Card) KeyUp(e *fyne.KeyEvent) { c.shift.set(e, false) }

// tab leaves the list, unless its owner has a better place to go.
func (l *CardList) tab(id string, back bool) {
	if l.OnTab == nil || !l.OnTab(id, back) {
		l.leave(back)
	}
}

// leave goes past the other cards to what comes after the list, or before it, without choosing any of them.
func (l *CardList) leave(back bool) {
	c := canvasOf(l)
	if c == nil {
		return
	}
	edge := l.cards[l.order[len(l.order)-1]]
	if back {
		edge = l.cards[l.order[0]]
	}
	l.passing = true
	focus(edge)
	leave(edge, back)
	l.passing = false
	if card, ok := c.Focused().(*Card); ok && card.list == l {
		card.FocusGained() // there is nothing else in the window
	}
}

// focusCard gives this very card the keyboard.
func focusCard(c *Card) {
	c.list.asked = c
	focus(c)
	c.list.asked = nil
}

// enteredAt is the card that gets the keyboard when Tab brings it to card c: the one that had it last.
func (l *CardList) enteredAt(c *Card) *Card {
	if last := l.cards[l.last]; last != nil && l.asked != c {
		return last
	}
	return c
}
