package screens

import (
	"math"
	"slices"
	"strings"
	"unicode/utf8"

	"fyne.io/fyne/v2"

	"kept/screens/parts"
	"kept/workshop"
)

// lessMoreHunt is the mode Clue hunt: a line that catches clues of one kind after the other, the clues as cards, and a
// panel about the clue in hand.
type lessMoreHunt struct {
	s      *lessMoreScreen
	sense  string // kind of the next clue
	chosen string // clue that had the keyboard last
	wrong  string // what is wrong with the text in the line, "" when nothing is

	line   *parts.Capture
	cards  *parts.CardList
	scroll *parts.Scroll
	panel  *lessMoreCluePanel
	object *fyne.Container
}

// How many characters of a moment fit on the chip of a card.
const momentChipLength = 32

// clueTints tell the effects apart: what helps, what hurts, what does both.
var clueTints = map[string]int{"good": 0, "bad": 4, "mixed": 1}

func newLessMoreHunt(s *lessMoreScreen) *lessMoreHunt {
	k, d := s.d.Kit, s.d
	h := &lessMoreHunt{s: s, sense: workshop.Values("clue", "sense")[0], line: k.Capture(d.T("Moment: what a customer notices"))}
	h.line.SetKeys(d.T("Enter"), d.T("add"), d.T("Tab"), d.T("next kind"))
	h.line.OnAdd = func(text string) { h.add([]string{text}) }
	h.line.OnAddMany = h.add
	h.line.OnChanged = func(string) { h.warn("") }
	d.remember(h.line, lessMorePlace("", "clue"), lineAim{now: func() string { return h.sense }, take: func(sense string) {
		if slices.Contains(workshop.Values("clue", "sense"), sense) {
			h.sense = sense
			h.show(d.W())
		}
	}})
	h.line.OnTab = h.turn
	h.line.OnTarget = func() { h.turn(false) }
	h.line.OnArrow = func(key fyne.KeyName) {
		if key == fyne.KeyDown && !h.cards.Focus(h.chosen) {
			h.cards.FocusFirst()
		}
	}
	empty := k.Empty(d.T("What did a customer notice last week that told them what we think of them?"),
		d.T("Transfer: a sigh before “I will put you through”"), d.T("Enter"), d.T("adds what you typed"))
	h.cards = k.CardList(empty)
	h.cards.OnEdit = func(id, text string) {
		h.change("Change clue", id, "text", func(c *workshop.Clue) { c.Text = workshop.CleanLine(text) })
	}
	d.rememberCards(h.cards, func(id string) workshop.Place { return lessMorePlace(id, "clue") })
	h.cards.OnDelete = h.remove
	h.cards.OnMove = h.nudge
	h.cards.OnSelect = h.choose
	h.cards.OnLeave = func(_ string, to fyne.KeyName) bool {
		if to == fyne.KeyUp {
			h.line.Focus()
		}
		return to == fyne.KeyUp
	}
	h.cards.OnDigit = func(id string, n int) {
		if effect, ok := nthValue(workshop.Values("clue", "effect"), n); ok {
			h.change("Change clue", id, "", func(c *workshop.Clue) { c.Effect = effect })
		}
	}
	h.cards.OnKey = h.cardKey
	h.panel = newLessMoreCluePanel(h)
	var cards *fyne.Container
	h.scroll, cards = reaching(k, k.Inset(0, 0, 16, 0, h.cards))
	wall := k.Sides(nil, cards, k.Inset(0, 0, 0, 24, k.Fixed(detailsWidth, 0, h.panel.object)))
	h.object = k.Page(k.Inset(0, 0, 12, 0, h.line), k.Layers(k.Gap(0, leastList), wall), nil)
	return h
}

// cardKey handles the keys of a card that belong to this screen.
func (h *lessMoreHunt) cardKey(id string, key fyne.KeyName) bool {
	switch key {
	case fyne.KeyEscape:
		h.line.Focus()
	case fyne.KeyS:
		h.change("Change clue", id, "", func(c *workshop.Clue) { c.Sense = lessMoreNext(workshop.Values("clue", "sense"), c.Sense) })
	case fyne.KeyD, fyne.KeySpace:
		h.choose(id)
		h.panel.enter()
	default:
		return false
	}
	return true
}

// turn goes on to the next kind of clue, or back, round and round.
func (h *lessMoreHunt) turn(back bool) {
	senses := workshop.Values("clue", "sense")
	h.sense = lessMoreNext(senses, h.sense)
	if back {
		h.sense = lessMoreNext(senses, h.sense) // two on is one back
	}
	h.show(h.s.d.W())
}

// choose makes a clue the one that the panel is about.
func (h *lessMoreHunt) choose(id string) {
	if id != h.chosen {
		h.chosen = id
		h.s.Show(h.s.d.W())
	}
}

// show brings line, cards and panel up to date.
func (h *lessMoreHunt) show(w *workshop.Workshop) {
	if lessMoreClue(w, h.chosen) == nil {
		h.chosen = ""
	}
	h.line.SetTarget(h.s.d.Label("sense", h.sense), parts.NoTint)
	cards := make([]parts.CardData, len(w.Clues))
	for i := range w.Clues {
		cards[i] = h.card(&w.Clues[i])
	}
	h.cards.SetCards(cards)
	h.panel.show(w)
	h.warn(h.wrong)
}

// card is a clue with where it is met, of which kind it is, what it does and what it says.
func (h *lessMoreHunt) card(c *workshop.Clue) parts.CardData {
	d := h.s.d
	data := parts.CardData{ID: c.ID, Text: c.Text, Tint: 0}
	if c.Says != "" {
		data.Note = d.T("“{words}”", "words", c.Says)
	}
	if c.Moment == "" {
		data.Hint = d.T(d.Content.FieldMessage("clue.moment"))
	} else {
		data.Chips = append(data.Chips, parts.CardChip{Label: shorten(c.Moment, momentChipLength), Tint: parts.NoTint})
	}
	data.Chips = append(data.Chips, parts.CardChip{Label: d.Label("sense", c.Sense), Tint: parts.NoTint})
	if tint, ok := clueTints[c.Effect]; ok {
		data.Tint = tint
		data.Chips = append(data.Chips, parts.CardChip{Label: d.Label("clue_effect", c.Effect), Tint: tint})
	}
	return data
}

// warn shows what is wrong with the text in the line, "" for nothing.
func (h *lessMoreHunt) warn(wrong string) {
	h.wrong = wrong
	h.line.SetHint(wrong, func() { h.warn("") })
}

// add keeps the texts as clues of the kind in hand. What stands before a colon is the moment. What does not fit goes
// back into the line, so that nothing typed is lost.
func (h *lessMoreHunt) add(texts []string) {
	d := h.s.d
	id := d.Session.NewID()
	left, wrong := enterEach(d, workshop.Edit{Label: "Add clue", At: lessMorePlace(id, "")}, "clue", texts, func(w *workshop.Workshop, text string) error {
		c := workshop.Clue{Record: workshop.Record{ID: id}, Sense: h.sense}
		c.Moment, c.Text = clueCut(text)
		if err := workshop.Add(w, &w.Clues, c); err != nil {
			return err
		}
		h.chosen, id = id, d.Session.NewID()
		return nil
	})
	h.line.PutBack(left...)
	if len(left) < len(texts) {
		h.scroll.ScrollTo(math.MaxInt32)
	}
	h.warn(wrong)
}

// clueCut splits "moment: clue". A text without a colon, or with too much before it, is all clue.
func clueCut(text string) (moment, clue string) {
	before, after, found := strings.Cut(text, ":")
	moment, clue = workshop.CleanLine(before), workshop.CleanLine(after)
	if _, fits := workshop.CheckText("clue", "text", clue); !found || !fits || moment == "" ||
		utf8.RuneCountInString(moment) > workshop.Limits("clue", "moment").Max {
		return "", workshop.CleanLine(text)
	}
	return moment, clue
}

// change makes a finished change to one field of a clue.
func (h *lessMoreHunt) change(label, id, field string, f func(*workshop.Clue)) {
	h.do(workshop.Edit{Label: label, At: lessMorePlace(id, field)}, id, f)
}

func (h *lessMoreHunt) do(e workshop.Edit, id string, f func(*workshop.Clue)) {
	h.s.d.Do(e, func(w *workshop.Workshop) error { return workshop.Alter(w.Clues, id, f) })
}

// remove deletes a clue.
func (h *lessMoreHunt) remove(id string) {
	h.s.d.Delete(workshop.Edit{Label: "Delete clue", At: lessMorePlace(id, "")}, func(w *workshop.Workshop) error {
		return workshop.Remove(w, &w.Clues, id)
	})
}

// nudge moves a clue one place up or down.
func (h *lessMoreHunt) nudge(id string, to fyne.KeyName) {
	clues := h.s.d.W().Clues
	at := slices.IndexFunc(clues, func(c workshop.Clue) bool { return c.ID == id })
	before := ""
	switch {
	case to == fyne.KeyUp && at > 0:
		before = clues[at-1].ID
	case to == fyne.KeyDown && at >= 0 && at+1 < len(clues):
		if at+2 < len(clues) {
			before = clues[at+2].ID
		}
	default:
		return
	}
	h.s.d.Do(workshop.Edit{Label: "Move clue", At: lessMorePlace(id, "")}, func(w *workshop.Workshop) error {
		return workshop.MoveBefore(w.Clues, id, before)
	})
	h.cards.Focus(id)
}

// focus goes to a clue, to a field of it, or to the line.
func (h *lessMoreHunt) focus(at workshop.Place) {
	if lessMoreClue(h.s.d.W(), at.Record) == nil {
		h.line.Focus()
		return
	}
	h.choose(at.Record)
	if !h.panel.focus(at.Field) {
		h.cards.Focus(at.Record)
	}
}
