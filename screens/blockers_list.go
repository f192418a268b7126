package screens

import (
	"slices"

	"fyne.io/fyne/v2"

	"kept/screens/parts"
	"kept/workshop"
)

// blockerList is a list with a card for each of some blockers, a sentence where there are none, and at its end the choice
// of a blocker that is not in it.
type blockerList[C blockerCard] struct {
	fresh  func(id string) C
	cards  map[string]C // by id of the blocker
	empty  *fyne.Container
	others *parts.Choice
	rows   *fyne.Container
	scroll *parts.Scroll
	object *fyne.Container
}

// blockerCard is what shows one blocker.
type blockerCard interface{ drawn() fyne.CanvasObject }

// newBlockerList makes a list whose cards fresh makes; another blocker is chosen from what says other, and given to take.
func newBlockerList[C blockerCard](d *Desk, fresh func(id string) C, empty *fyne.Container, other string, take func(id string)) *blockerList[C] {
	k := d.Kit
	l := &blockerList[C]{fresh: fresh, cards: map[string]C{}, empty: empty, others: k.Choice("", other, nil, take).Filtered(nil), rows: k.Stack(12)}
	l.scroll, l.object = reaching(k, k.Inset(0, 0, 12, 0, l.rows))
	return l
}

// show makes it the list of some blockers; fill says what stands on the card of the blocker at place i. A card stays the
// same as long as its blocker is in the list.
func (l *blockerList[C]) show(list []workshop.Blocker, fill func(card C, i int)) {
	keep := map[string]C{}
	rows := []fyne.CanvasObject{l.empty}
	for i, b := range list {
		card, ok := l.cards[b.ID]
		if !ok {
			card = l.fresh(b.ID)
		}
		fill(card, i)
		keep[b.ID] = card
		rows = append(rows, card.drawn())
	}
	rows = append(rows, l.others)
	l.cards = keep
	if !slices.Equal(rows, l.rows.Objects) {
		l.rows.Objects = rows
		l.rows.Refresh()
	}
	setShown(l.empty, len(list) == 0)
}

// offer makes it possible to choose one of the others, each with a note on what is known of it.
func (l *blockerList[C]) offer(others []workshop.Blocker, note func(b *workshop.Blocker) string) {
	options := make([]parts.Option, len(others))
	for i := range others {
		b := &others[i]
		options[i] = parts.Option{ID: b.ID, Label: firstWords(b.Text, 70), Note: note(b), Tint: parts.NoTint}
	}
	l.others.SetOptions(options)
	setShown(l.others, len(options) > 0)
}

// reveal scrolls to the card of a blocker.
func (l *blockerList[C]) reveal(id string) {
	if card, ok := l.cards[id]; ok {
		l.scroll.Reveal(card.drawn())
	}
}
