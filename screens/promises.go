package screens

import (
	"cmp"
	"slices"
	"unicode/utf8"

	"fyne.io/fyne/v2"

	"kept/screens/parts"
	"kept/workshop"
)

// promisesScreen is S4 (M§2 S4): a line that catches promises, and a wide card for each with the customer's own words,
// the brand value it grows from and the gaps it helps to close.
type promisesScreen struct {
	d     *Desk
	line  *parts.Capture
	cards map[string]*promiseCard // by id of the promise
	order []string                // ids as they stand on screen
	list  *fyne.Container
	empty fyne.CanvasObject
	view  *parts.Scroll
	root  *fyne.Container
	last  string // card that had the keyboard last, for the way down from the line
	wrong string // what is wrong with the text in the line, "" when nothing is
}

func newPromises(d *Desk) Screen {
	k := d.Kit
	s := &promisesScreen{d: d, cards: map[string]*promiseCard{}, list: k.Stack(16)}
	s.line = k.Capture(d.T("A promise in the words of a customer: You … or We …"))
	s.line.SetKeys(d.T("Enter"), d.T("add"), d.T("Down"), d.T("to the promises"))
	s.line.OnAdd = func(text string) { s.keep(s.add([]string{text})) }
	s.line.OnAddMany = func(texts []string) { s.keep(s.add(texts)) }
	d.remember(s.line, workshop.Place{Step: workshop.PromisesStep, Field: "line"}, lineAim{})
	s.line.OnChanged = func(string) {
		s.wrong = ""
		s.advise(d.W())
	}
	s.line.OnArrow = func(key fyne.KeyName) {
		if key == fyne.KeyDown && len(s.order) > 0 {
			s.focusCard(cmp.Or(s.last, s.order[0]))
		}
	}
	step, _ := d.Content.Step(string(workshop.PromisesStep))
	s.empty = k.Inset(4, 4, 0, 12, k.Empty(d.T(step.Missing("none")), d.T("You only explain it once, whoever you talk to."), d.T("Enter"), d.T("adds it")))
	var list *fyne.Container
	s.view, list = reaching(k, k.Inset(0, 0, 16, 0, s.list))
	s.root = k.Page(k.Inset(0, 0, 16, 0, s.line), list, nil)
	return s
}

func (s *promisesScreen) Step() workshop.StepID     { return workshop.PromisesStep }
func (s *promisesScreen) Object() fyne.CanvasObject { return s.root }

// Note counts the promises.
func (s *promisesScreen) Note(w *workshop.Workshop) string {
	if len(w.Promises) == 0 {
		return ""
	}
	return s.d.N(len(w.Promises), "1 promise", "{n} promises")
}

// Show keeps a card for each promise; cards are known by their ids, so the one that is typed in stays as it is.
func (s *promisesScreen) Show(w *workshop.Workshop) {
	order := make([]string, len(w.Promises))
	keep := make(map[string]*promiseCard, len(w.Promises))
	for i := range w.Promises {
		id := w.Promises[i].ID
		order[i], keep[id] = id, s.cards[id]
		if keep[id] == nil {
			keep[id] = newPromiseCard(s, id)
		}
		keep[id].show(w, i)
	}
	if !slices.Equal(order, s.order) || len(s.list.Objects) == 0 {
		s.arrangeCards(order, keep)
	}
	s.advise(w)
	parts.Arrange(s.root)
}

// arrangeCards puts these cards on screen. When the card that has the keyboard is gone, its neighbour gets it.
func (s *promisesScreen) arrangeCards(order []string, cards map[string]*promiseCard) {
	heir := ""
	if at := slices.IndexFunc(s.order, func(id string) bool { return s.cards[id].holdsKeyboard() }); at >= 0 && cards[s.order[at]] == nil {
		if len(order) > 0 {
			heir = order[min(at, len(order)-1)]
		} else {
			defer s.line.Focus()
		}
	}
	s.order, s.cards = order, cards
	if cards[s.last] == nil {
		s.last = ""
	}
	s.list.Objects = s.list.Objects[:0:0]
	for _, id := range order {
		s.list.Objects = append(s.list.Objects, cards[id].object)
	}
	if len(order) == 0 {
		s.list.Objects = []fyne.CanvasObject{s.empty}
	}
	s.list.Refresh()
	if heir != "" {
		s.focusCard(heir)
	}
}

// Focus goes to a promise, or to the capture line.
func (s *promisesScreen) Focus(at workshop.Place) {
	card := s.cards[at.Record]
	switch {
	case card == nil:
		s.line.Focus()
	case at.Field == "expectation":
		card.expectation.Focus()
	default:
		s.focusCard(at.Record)
	}
}

// focusCard gives a card the keyboard and brings it into view.
func (s *promisesScreen) focusCard(id string) {
	c := s.cards[id]
	if c == nil {
		return
	}
	parts.Focus(c.text)
	s.reveal(c)
}

// reveal scrolls until the card is in view.
func (s *promisesScreen) reveal(c *promiseCard) {
	top := c.object.Position().Y
	bottom := top + c.object.Size().Height + s.d.Kit.Look().Px(28)
	switch {
	case top < s.view.Offset():
		s.view.ScrollTo(top)
	case bottom > s.view.Offset()+s.view.Size().Height:
		s.view.ScrollTo(bottom - s.view.Size().Height)
	}
}

// leave goes from a card to the next in the direction of an arrow; up from the first is the capture line.
func (s *promisesScreen) leave(id string, key fyne.KeyName) {
	i := slices.Index(s.order, id)
	switch {
	case key == fyne.KeyUp && i == 0:
		s.line.Focus()
	case key == fyne.KeyUp:
		s.focusCard(s.order[i-1])
	case i+1 < len(s.order):
		s.focusCard(s.order[i+1])
	}
}

// add keeps the texts as promises and returns those that do not fit, which are still in nobody's hands. A text that is
// too short is a draft: its card says what is missing.
func (s *promisesScreen) add(texts []string) (left []string) {
	var fit []string
	most := workshop.Limits("promise", "text").Max
	for _, text := range texts {
		p, ok := workshop.CheckText("promise", "text", text)
		if letters := utf8.RuneCountInString(workshop.CleanLine(text)); ok || letters > 0 && letters <= most {
			fit = append(fit, text)
		} else {
			left = append(left, text)
			s.wrong = s.d.T(p.Text, p.Args...)
		}
	}
	if len(fit) == 0 {
		return left
	}
	id := s.d.Session.NewID()
	at := workshop.Place{Step: workshop.PromisesStep, Record: id}
	var full error
	added := s.d.Do(workshop.Edit{Label: "Add promise", At: at}, func(w *workshop.Workshop) error {
		for i, text := range fit {
			p := workshop.Promise{Record: workshop.Record{ID: id}, Text: workshop.CleanLine(text)}
			if full = workshop.Add(w, &w.Promises, p); full != nil {
				left = append(left, fit[i:]...)
				break
			}
			id = s.d.Session.NewID()
		}
		if len(left) == len(texts) {
			return full
		}
		return nil
	})
	if added {
		s.last = at.Record
		s.view.ScrollTo(s.list.Size().Height)
		if full != nil {
			s.d.Tell(s.d.explain(full), "", nil)
		}
	}
	return left
}

// keep puts texts that could not be added back into the line, so that nothing typed is lost.
func (s *promisesScreen) keep(left []string) {
	s.line.PutBack(left...)
	s.advise(s.d.W())
}

// advise shows what is wrong with the text in the line, or else the hint about all promises.
func (s *promisesScreen) advise(w *workshop.Workshop) {
	if s.wrong != "" {
		s.line.SetHint(s.wrong, func() {
			s.wrong = ""
			s.advise(s.d.W())
		})
	} else {
		hint := promisesHint(w)
		s.line.SetHint(s.hintText(hint), func() { s.dismiss(hint, "") })
	}
}
