package screens

import (
	"slices"

	"fyne.io/fyne/v2"

	"kept/screens/parts"
	"kept/workshop"
)

// recordList is a list of records that a group fills from one line: Enter adds, and each is a card with the words that
// were said. The screens of Practise and Support are made of such lists.
type recordList[T interface{ RecordID() string }] struct {
	d     *Desk
	about recordKind[T]

	line   *parts.Capture
	cards  *parts.CardList
	scroll *parts.Scroll
	object *fyne.Container // the cards, scrolling
	chosen string          // card that had the keyboard last, "" for none
	order  []string        // ids as they stand on screen
	wrong  string          // what is wrong with the text in the line, "" when nothing is
	at     func(id string) workshop.Place

	onChoose func()                  // another card was chosen
	onRight  func()                  // the right arrow on a card, and D: to what is kept about it
	onKey    func(fyne.KeyName) bool // other keys on a card, which is the chosen one by then
}

// recordKind is what a list needs to know about its records.
type recordKind[T any] struct {
	entity, field string // field that holds the words, such as "experiment" and "title"
	add           string // name of the edit that adds one
	change        string // name of the edit that changes its words
	move          string // name of the edit that moves it
	remove        string // name of the edit that deletes one
	in            func(*workshop.Workshop) *[]T
	text          func(*T) *string
	fresh         func(id, text string) T
}

// newRecordList makes a list with the given line, which is meant for aim; empty stands in its place while it has no cards.
func newRecordList[T interface{ RecordID() string }](d *Desk, line *parts.Capture, aim lineAim, empty fyne.CanvasObject, about recordKind[T], at func(id string) workshop.Place) *recordList[T] {
	l := &recordList[T]{d: d, about: about, line: line, cards: d.Kit.CardList(empty), at: at}
	line.OnAdd = func(text string) { l.keep(l.add([]string{text})) }
	line.OnAddMany = func(texts []string) { l.keep(l.add(texts)) }
	line.OnChanged = func(string) {
		l.wrong = ""
		l.advise()
	}
	line.OnArrow = func(key fyne.KeyName) {
		if key == fyne.KeyDown && !l.cards.Focus(l.chosen) {
			l.cards.FocusFirst()
		}
	}
	d.remember(line, at(""), aim)
	c := l.cards
	d.rememberCards(c, at)
	c.OnEdit = l.reword
	c.OnDelete = l.remove
	c.OnMove = l.move
	c.OnSelect = l.choose
	c.OnLeave = func(_ string, to fyne.KeyName) bool {
		switch {
		case to == fyne.KeyUp:
			l.line.Focus()
		case to == fyne.KeyRight && l.onRight != nil:
			l.onRight()
		default:
			return false
		}
		return true
	}
	c.OnKey = func(id string, key fyne.KeyName) bool {
		if key == fyne.KeyEscape {
			l.line.Focus()
			return true
		}
		if l.onKey != nil && l.onKey(key) {
			return true
		}
		if key == fyne.KeyD && l.onRight != nil { // as on the boards
			l.onRight()
			return true
		}
		return false
	}
	l.scroll, l.object = reaching(d.Kit, d.Kit.Inset(0, 0, 12, 0, c))
	return l
}

// show shows these cards and drops a choice that is gone: its neighbour is chosen then.
func (l *recordList[T]) show(cards []parts.CardData) {
	order := make([]string, len(cards))
	for i, c := range cards {
		order[i] = c.ID
	}
	l.chosen, l.order = stillChosen(order, l.order, l.chosen), order
	last := len(cards) == 0 && l.cards.Selected() != ""
	l.cards.SetCards(cards)
	if last {
		l.line.Focus()
	}
	l.advise()
}

// choose makes a card the one that everything beside the list is about.
func (l *recordList[T]) choose(id string) {
	if id == l.chosen {
		return
	}
	l.chosen = id
	if l.onChoose != nil {
		l.onChoose()
	}
}

// focus gives a card the keyboard, or the line when there is no such card.
func (l *recordList[T]) focus(id string) {
	if !l.cards.Focus(id) {
		l.line.Focus()
	}
}

// add keeps the texts as records and returns those that do not fit, which are still in nobody's hands.
func (l *recordList[T]) add(texts []string) (left []string) {
	var fit []string
	for _, text := range texts {
		if p, ok := workshop.CheckText(l.about.entity, l.about.field, text); ok {
			fit = append(fit, text)
		} else {
			left, l.wrong = append(left, text), l.d.T(p.Text, p.Args...)
		}
	}
	if len(fit) == 0 {
		return left
	}
	id, before := l.d.Session.NewID(), l.chosen
	first := id
	var full error
	added := l.d.Do(workshop.Edit{Label: l.about.add, At: l.at(first)}, func(w *workshop.Workshop) error {
		for i, text := range fit {
			if full = workshop.Add(w, l.about.in(w), l.about.fresh(id, workshop.CleanLine(text))); full != nil {
				left = append(left, fit[i:]...)
				break
			}
			l.chosen, id = id, l.d.Session.NewID()
		}
		if len(left) == len(texts) {
			return full
		}
		return nil
	})
	switch {
	case !added:
		l.chosen = before
	case full != nil:
		l.d.Tell(l.d.explain(full), "", nil)
	}
	if card := l.cards.Card(l.chosen); added && card != nil {
		l.scroll.Reveal(card)
	}
	return left
}

// keep puts texts that could not be added back into the line, so that nothing typed is lost.
func (l *recordList[T]) keep(left []string) {
	l.line.PutBack(left...)
	l.advise()
}

// advise shows what is wrong with the text in the line until it is waved away.
func (l *recordList[T]) advise() {
	l.line.SetHint(l.wrong, func() {
		l.wrong = ""
		l.advise()
	})
}

// find returns the record with the id, nil when it is gone.
func (l *recordList[T]) find(w *workshop.Workshop, id string) *T {
	list := *l.about.in(w)
	i := slices.IndexFunc(list, func(x T) bool { return x.RecordID() == id })
	if i < 0 {
		return nil
	}
	return &list[i]
}

// edit changes a record.
func (l *recordList[T]) edit(e workshop.Edit, id string, f func(*T)) {
	l.d.Do(e, func(w *workshop.Workshop) error { return workshop.Alter(*l.about.in(w), id, f) })
}

// reword gives a card other words. Without any it would be no card: it keeps those that it has.
func (l *recordList[T]) reword(id, text string) {
	if workshop.CleanLine(text) == "" {
		return
	}
	l.edit(workshop.Edit{Label: l.about.change, At: l.at(id)}, id, func(x *T) { *l.about.text(x) = workshop.CleanLine(text) })
}

func (l *recordList[T]) remove(id string) {
	l.d.Delete(workshop.Edit{Label: l.about.remove, At: l.at(id)}, func(w *workshop.Workshop) error {
		return workshop.Remove(w, l.about.in(w), id)
	})
}

// move changes places with the card above or below.
func (l *recordList[T]) move(id string, to fyne.KeyName) {
	i := slices.Index(l.order, id)
	before := ""
	switch {
	case to == fyne.KeyUp && i > 0:
		before = l.order[i-1]
	case to == fyne.KeyDown && i+2 < len(l.order):
		before = l.order[i+2]
	case to == fyne.KeyDown && i+2 == len(l.order):
	default:
		return
	}
	l.d.Do(workshop.Edit{Label: l.about.move, At: l.at(id)}, func(w *workshop.Workshop) error {
		return workshop.MoveBefore(*l.about.in(w), id, before)
	})
}
