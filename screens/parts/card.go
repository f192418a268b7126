package parts

import (
	"slices"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// CardChip is a chip at the foot of a card.
type CardChip struct {
	// Label is the word on it.
	Label string
	// Tint is a role's tint, or NoTint.
	Tint int
}

// CardData is what one card shows.
type CardData struct {
	// ID names the card for the hooks and keeps it the same card between two lists.
	ID string
	// Text is what was said.
	Text string
	// Tint is the role's tint, for dots, mark and outline.
	Tint int
	// ShowDots shows the dots at the foot, or NoDots when there are none.
	ShowDots bool
	// Dots is the number of dots.
	Dots int
	// NoDots stands in for dots when there are none ("No dots yet").
	NoDots string
	// Note is a muted line at the foot, "" for none.
	Note string
	// Mark is the initials in the circle at the foot, "" for none.
	Mark string
	// Chips are small words at the foot.
	Chips []CardChip
	// Hint is advice on the card, "" for none.
	Hint string
	// Starred shows a star: a priority.
	Starred bool
	// Quiet greys the text: set aside, or done.
	Quiet bool
}

func (d CardData) same(o CardData) bool {
	return d.ID == o.ID && d.Text == o.Text && d.Tint == o.Tint && d.ShowDots == o.ShowDots && d.Dots == o.Dots &&
		d.NoDots == o.NoDots && d.Note == o.Note && d.Mark == o.Mark && d.Hint == o.Hint &&
		d.Starred == o.Starred && d.Quiet == o.Quiet && slices.Equal(d.Chips, o.Chips)
}

func (d CardData) hasFoot() bool {
	return d.ShowDots || d.Note != "" || d.Mark != "" || d.Starred
}

// mostDrawnDots is how many dots a card draws before it says "+3".
const mostDrawnDots = 6

// Card is one thing somebody said. It has the keyboard by itself, is edited in
// place, and can be dragged. Its list owns its hooks.
type Card struct {
	widget.BaseWidget
	k    *Kit
	list *CardList
	data CardData

	focused, hovered, carried bool
	byMouse                   bool
	shift                     shiftKey

	bg      *canvas.Rectangle
	text    *Text
	dots    []*canvas.Circle
	more    *Text
	mark    *canvas.Circle
	initial *Text
	star    *canvas.Image
	bulb    *canvas.Image
	hint    *Text
	chips   *fyne.Container
	edit    *entry // nil when nobody edits
	pit     *canvas.Rectangle
}

func (k *Kit) card(l *CardList, d CardData) *Card {
	c := &Card{k: k, list: l, bg: canvas.NewRectangle(nil), text: k.Text(Label, ""), more: k.Line(Caption, ""),
		mark: canvas.NewCircle(nil), initial: k.Line(Small, "").Align(fyne.TextAlignCenter),
		star: stroke(), bulb: stroke(), hint: k.Text(Caption, "").SetInk(InkHint), chips: k.Wrap(4), pit: canvas.NewRectangle(nil)}
	c.ExtendBaseWidget(c)
	c.set(d)
	return c
}

// set shows other data; it says whether anything changed.
func (c *Card) set(d CardData) bool {
	if c.data.same(d) && c.data.ID != "" {
		return false
	}
	chips := !slices.Equal(c.data.Chips, d.Chips)
	c.data = d
	c.text.text = d.Text
	c.hint.text = d.Hint
	if chips {
		c.chips.Objects = nil
		for _, ch := range d.Chips {
			c.chips.Objects = append(c.chips.Objects, c.k.Chip(ch.Label, ch.Tint))
		}
		c.chips.Refresh() // lays them out, also where they take as much room as those before
	}
	n := 0
	if d.ShowDots {
		n = min(d.Dots, mostDrawnDots)
	}
	for len(c.dots) < n {
		c.dots = append(c.dots, canvas.NewCircle(nil))
	}
	c.dots = c.dots[:n]
	switch {
	case d.ShowDots && d.Dots > mostDrawnDots:
		c.more.text = "+" + strconv.Itoa(d.Dots-mostDrawnDots)
	case d.ShowDots && d.Dots == 0:
		c.more.text = d.NoDots
	default:
		c.more.text = d.Note
	}
	c.initial.text = d.Mark
	c.Refresh()
	return true
}

// Data is what the card shows.
func (c *Card) Data() CardData { return c.data }

// AccessibilityLabel is the text on the card.
func (c *Card) AccessibilityLabel() string { return c.data.Text }

// AccessibilityRole says that it can be pressed.
func (c *Card) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// Nested is the entry while the card is edited.
func (c *Card) Nested() []fyne.CanvasObject {
	if c.edit != nil {
		return []fyne.CanvasObject{c.edit}
	}
	return nil
}

// MouseDown takes the focus.
func (c *Card) MouseDown(*desktop.MouseEvent) { c.Tapped(nil) }

// MouseUp does nothing.
func (c *Card) MouseUp(*desktop.MouseEvent) {}

// Tapped takes the focus.
func (c *Card) Tapped(*fyne.PointEvent) {
	if c.focused || c.edit != nil {
		return
	}
	c.byMouse = true
	focusCard(c)
}

// DoubleTapped edits in place.
func (c *Card) DoubleTapped(*fyne.PointEvent) { c.startEdit() }

// MouseIn shows that the pointer is over the card.
func (c *Card) MouseIn(*desktop.MouseEvent) { c.hovered = true; c.Refresh() }

// MouseMoved does nothing.
func (c *Card) MouseMoved(*desktop.MouseEvent) {}

// MouseOut takes the hover away.
func (c *Card) MouseOut() { c.hovered = false; c.Refresh() }

// Cursor is a hand.
func (c *Card) Cursor() desktop.Cursor { return desktop.PointerCursor }

// FocusGained outlines the card and scrolls it into view. Tab comes back to the
// card of the list that had the keyboard last.
func (c *Card) FocusGained() {
	c.focused = true
	if c.list.passing {
		return
	}
	if at := c.list.enteredAt(c); at != c {
		focusCard(at)
		return
	}
	c.list.last = c.data.ID
	c.Refresh()
	reveal(c)
	c.list.selected(c.data.ID)
}

// FocusLost takes the outline away.
func (c *Card) FocusLost() {
	c.focused, c.byMouse, c.shift.down = false, false, false
	c.Refresh()
}

// TypedKey works the card: see CardList for the hooks.
func (c *Card) TypedKey(e *fyne.KeyEvent) {
	l := c.list
	switch {
	case e.Name == fyne.KeyTab:
		l.tab(c.data.ID, c.shift.held())
	case l.OnKey != nil && l.OnKey(c.data.ID, e.Name):
		outrun(c, e.Name)
	case arrow(e.Name):
		if !l.step(c.data.ID, e.Name) {
			PassKey(c, e)
		}
	case (e.Name == fyne.KeyReturn || e.Name == fyne.KeyEnter || e.Name == fyne.KeyF2) && l.OnEdit != nil:
		c.startEdit()
	case (e.Name == fyne.KeyDelete || e.Name == fyne.KeyBackspace) && l.OnDelete != nil:
		l.OnDelete(c.data.ID)
	default:
		PassKey(c, e)
	}
}

// TypedRune hands digits to the list.
func (c *Card) TypedRune(r rune) {
	if r >= '0' && r <= '9' && c.list.OnDigit != nil {
		c.list.OnDigit(c.data.ID, int(r-'0'))
	}
}

// TypedShortcut moves the card with Alt and an arrow; other shortcuts go to the
// list's hook, then to the window.
func (c *Card) TypedShortcut(s fyne.Shortcut) {
	if cs, ok := s.(*desktop.CustomShortcut); ok && cs.Modifier == fyne.KeyModifierAlt && arrow(cs.KeyName) && c.list.OnMove != nil {
		c.list.OnMove(c.data.ID, cs.KeyName)
		return
	}
	if c.list.OnShortcut != nil && c.list.OnShortcut(c.data.ID, s) {
		return
	}
	PassShortcut(c, s)
}

func arrow(n fyne.KeyName) bool {
	return n == fyne.KeyUp || n == fyne.KeyDown || n == fyne.KeyLeft || n == fyne.KeyRight
}

// Dragged carries a copy of the card over the board.
func (c *Card) Dragged(e *fyne.DragEvent) {
	if b := c.list.board; b != nil && c.edit == nil {
		b.drag(c, e)
	}
}

// DragEnd drops it.
func (c *Card) DragEnd() {
	if b := c.list.board; b != nil {
		b.drop(c)
	}
}
