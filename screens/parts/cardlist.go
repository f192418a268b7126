package parts

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// CardList is cards under each other. SetCards gives it a new list; cards are known
// by their ids, so the one that has the keyboard or is being edited stays as it
// is. Keys on a card: arrows go to the next card, Tab leaves the list, Enter edits,
// Delete removes, digits give dots, Alt with an arrow moves.
type CardList struct {
	widget.BaseWidget
	k *Kit
	// OnEdit gets the new text of a card. Nil: cards cannot be edited.
	OnEdit func(id, text string)
	// OnDelete is called for Delete. Nil: Delete does nothing.
	OnDelete func(id string)
	// OnDigit gets a digit typed on a card.
	OnDigit func(id string, n int)
	// OnMove is called for Alt with an arrow key.
	OnMove func(id string, to fyne.KeyName)
	// OnSelect is called when a card gets the keyboard.
	OnSelect func(id string)
	// OnLeave is called when an arrow points out of the list, with the id of the
	// card it was on. It says whether it went somewhere.
	OnLeave func(id string, to fyne.KeyName) bool
	// OnKey sees plain keys on a card first; true means used.
	OnKey func(id string, key fyne.KeyName) bool
	// OnTab is called for Tab on a card, back for Shift+Tab. It says whether it went
	// somewhere; else the keyboard leaves the list, whose cards are one stop of Tab.
	OnTab func(id string, back bool) bool
	// OnShortcut sees shortcuts on a card that the list has no use for; true means used.
	OnShortcut func(id string, s fyne.Shortcut) bool
	// OnDraft gets the text of a card that is being edited, after every change of
	// it, and "" when the editing has ended.
	OnDraft func(id, text string)

	body  *fyne.Container
	cards map[string]*Card
	order []string
	empty fyne.CanvasObject
	board *Board

	last    string // card that had the keyboard last
	asked   *Card  // card that is given the keyboard by itself, not by Tab
	passing bool   // Tab is on its way out, past the other cards
}

// CardList is an empty list. empty stands in its place while it has no cards
// (nil for nothing).
func (k *Kit) CardList(empty fyne.CanvasObject) *CardList {
	l := &CardList{k: k, body: k.Stack(10), cards: map[string]*Card{}, empty: empty}
	if empty != nil {
		l.body.Objects = []fyne.CanvasObject{empty}
	}
	l.ExtendBaseWidget(l)
	return l
}

// SetCards shows these cards in this order.
func (l *CardList) SetCards(cards []CardData) {
	order := make([]string, len(cards))
	keep := make(map[string]*Card, len(cards))
	changed := false
	for i, d := range cards {
		order[i] = d.ID
		c := l.cards[d.ID]
		if c == nil {
			c = l.k.card(l, d)
			changed = true
		} else if c.set(d) {
			changed = true
		}
		keep[d.ID] = c
	}
	if !changed && slices.Equal(order, l.order) {
		return
	}
	heir := l.heir(keep)
	l.cards, l.order = keep, order
	l.body.Objects = l.body.Objects[:0:0]
	for _, id := range order {
		l.body.Objects = append(l.body.Objects, keep[id])
	}
	if len(order) == 0 && l.empty != nil {
		l.body.Objects = []fyne.CanvasObject{l.empty}
	}
	l.resized()
	if heir != "" {
		l.Focus(heir)
	}
}

// heir is the card that gets the keyboard when the one that has it goes away:
// the next one, else the one before.
func (l *CardList) heir(keep map[string]*Card) string {
	at := slices.IndexFunc(l.order, func(id string) bool { return l.cards[id].focused })
	if at < 0 || keep[l.order[at]] != nil {
		return ""
	}
	for _, id := range l.order[at+1:] {
		if keep[id] != nil {
			return id
		}
	}
	for i := at - 1; i >= 0; i-- {
		if keep[l.order[i]] != nil {
			return l.order[i]
		}
	}
	return ""
}

// Focus gives the card with that id the keyboard; it says whether there is one.
func (l *CardList) Focus(id string) bool {
	c := l.cards[id]
	if c != nil {
		focusCard(c)
	}
	return c != nil
}

// FocusFirst gives the first card the keyboard; it says whether there is one.
func (l *CardList) FocusFirst() bool { return len(l.order) > 0 && l.Focus(l.order[0]) }

// Selected is the id of the card that has the keyboard, "" when none has.
func (l *CardList) Selected() string {
	for _, id := range l.order {
		if c := l.cards[id]; c.focused || c.edit != nil {
			return id
		}
	}
	return ""
}

// Edit starts editing the card with that id.
func (l *CardList) Edit(id string) {
	if c := l.cards[id]; c != nil {
		c.startEdit()
	}
}

// Resume starts editing the card with that id where somebody left off, with the
// caret at the end of text. It says whether there is such a card.
func (l *CardList) Resume(id, text string) bool {
	c := l.cards[id]
	if c == nil || l.OnEdit == nil {
		return false
	}
	c.startEdit()
	c.edit.SetText(text)
	c.edit.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyPageDown})
	return true
}

// Card is the card with that id, nil when there is none.
func (l *CardList) Card(id string) *Card { return l.cards[id] }

// Len is the number of cards.
func (l *CardList) Len() int { return len(l.order) }

func (l *CardList) selected(id string) {
	if l.OnSelect != nil {
		l.OnSelect(id)
	}
}

// step goes from a card to the next in the direction of an arrow.
func (l *CardList) step(id string, to fyne.KeyName) bool {
	i := slices.Index(l.order, id)
	switch to {
	case fyne.KeyUp:
		i--
	case fyne.KeyDown:
		i++
	default:
		i = -1
	}
	if i >= 0 && i < len(l.order) {
		return l.Focus(l.order[i])
	}
	return l.OnLeave != nil && l.OnLeave(id, to)
}

// resized lays out the list again after its height may have changed.
func (l *CardList) resized() {
	reflow(l)
	l.relay()
	l.BaseWidget.Refresh()
}

func (l *CardList) arrange() {
	l.relay()
	if l.Len() == 0 {
		Arrange(l.body)
	}
}

func (l *CardList) relay() {
	if l.Size().Width > 1 {
		l.body.Resize(l.Size())
		l.body.Layout.Layout(l.body.Objects, l.Size())
	}
}

// Nested is what the list holds.
func (l *CardList) Nested() []fyne.CanvasObject { return []fyne.CanvasObject{l.body} }

// HeightFor is the height of all cards at that width.
func (l *CardList) HeightFor(w float32) float32 { return HeightFor(l.body, w) }

// CreateRenderer draws the cards.
func (l *CardList) CreateRenderer() fyne.WidgetRenderer {
	return &drawing{
		of:      l,
		objects: fixedObjects(l.body),
		min:     func() fyne.Size { return l.body.MinSize() },
		layout:  func(s fyne.Size) { place(l.body, 0, 0, s) },
		paint:   func() {},
	}
}
