package screens

import (
	"math"
	"slices"

	"fyne.io/fyne/v2"

	"kept/screens/parts"
	"kept/workshop"
)

// behavioursParked is what is put aside, each with its reason: parked behaviours, and ideas that the line below its name
// catches.
type behavioursParked struct {
	v      *behavioursDecided
	line   *parts.Capture
	cards  *parts.CardList
	scroll *parts.Scroll
	chosen string // card that had the keyboard last
	shown  []workshop.NotNow
	wrong  string // what is wrong with the text in the line, "" when nothing is
}

func newBehavioursParked(v *behavioursDecided) *behavioursParked {
	k, d := v.s.d.Kit, v.s.d
	p := &behavioursParked{v: v, line: k.Capture(d.T("An idea for another day"))}
	p.line.SetKeys(d.T("Enter"), d.T("add"))
	p.line.OnAdd = func(text string) { p.add([]string{text}) }
	p.line.OnAddMany = p.add
	p.line.OnChanged = func(string) { p.warn("") }
	d.remember(p.line, behaviourPlace("", parkedField), lineAim{})
	p.line.OnArrow = func(key fyne.KeyName) {
		if key == fyne.KeyDown {
			p.enter()
		}
	}
	p.cards = k.CardList(k.Empty(d.T("Nothing is put aside."), d.T("Surprise gifts for callers"), "K", d.T("on a card parks it")))
	p.cards.OnEdit = p.reword
	d.rememberCards(p.cards, func(id string) workshop.Place { return behaviourPlace(id, parkedField) })
	p.cards.OnDelete = p.remove
	p.cards.OnSelect = func(id string) {
		p.chosen = id
		v.take(true)
	}
	p.cards.OnLeave = func(_ string, to fyne.KeyName) bool {
		switch to {
		case fyne.KeyUp:
			p.line.Focus()
		case fyne.KeyLeft:
			v.decisions.focus(v.decisions.chosen)
		default:
			return false
		}
		return true
	}
	p.cards.OnDigit = func(id string, n int) {
		if reason, ok := nthValue(workshop.Values("parked", "reason"), n); ok && reason != "" {
			p.giveReason(id, reason)
		}
	}
	p.cards.OnKey = func(id string, key fyne.KeyName) bool {
		switch key {
		case fyne.KeyEscape:
			p.line.Focus()
		case fyne.KeyB:
			p.bringBack(id)
		case fyne.KeyD, fyne.KeySpace:
			v.bar.enter()
		default:
			return false
		}
		return true
	}
	p.scroll = k.Scroll(k.Inset(4, 12, 16, 4, p.cards)).Fade(parts.GroundPage)
	return p
}

// parkedID names the card of something put aside: its record, or the behaviour while it has none.
func parkedID(x workshop.NotNow) string {
	if x.ID != "" {
		return x.ID
	}
	return "behaviour " + x.BehaviourID
}

// find returns what a card is about; false when it is gone.
func (p *behavioursParked) find(w *workshop.Workshop, id string) (workshop.NotNow, bool) {
	list := w.NotNow()
	i := slices.IndexFunc(list, func(x workshop.NotNow) bool { return parkedID(x) == id })
	if i < 0 {
		return workshop.NotNow{}, false
	}
	return list[i], true
}

func (p *behavioursParked) show(w *workshop.Workshop) {
	d := p.v.s.d
	p.shown = w.NotNow()
	cards := make([]parts.CardData, len(p.shown))
	for i, x := range p.shown {
		card := parts.CardData{ID: parkedID(x), Text: x.Text, Note: d.T("Idea")}
		if b := w.Behaviour(x.BehaviourID); b != nil {
			card.Note = d.T("Behaviour of no role")
			if at := slices.IndexFunc(w.Roles, func(r workshop.Role) bool { return r.ID == b.RoleID }); at >= 0 {
				card.Note, card.Tint = w.Roles[at].Name, at
			}
		}
		reason := d.T("Why not now?")
		if x.Reason != "" {
			reason = d.Label("park_reason", x.Reason)
		}
		card.Chips = []parts.CardChip{{Label: reason, Tint: parts.NoTint}}
		cards[i] = card
	}
	last := len(cards) == 0 && p.cards.Selected() != ""
	p.cards.SetCards(cards)
	if last {
		p.line.Focus()
	}
	if _, there := p.find(w, p.chosen); !there {
		p.chosen = p.cards.Selected()
	}
	p.warn(p.wrong)
}

// warn shows what is wrong with the text in the line, "" for nothing.
func (p *behavioursParked) warn(wrong string) {
	p.wrong = wrong
	p.line.SetHint(wrong, func() { p.warn("") })
}

// enter gives the card that had the keyboard last the keyboard, or the first, or the line.
func (p *behavioursParked) enter() {
	if !p.cards.Focus(p.chosen) && !p.cards.FocusFirst() {
		p.line.Focus()
	}
}

// focus goes to something put aside, or to the line when it is gone.
func (p *behavioursParked) focus(id string) {
	if !p.cards.Focus(id) {
		p.line.Focus()
	}
}

// add puts ideas aside. What does not fit goes back into the line, so that nothing typed is lost.
func (p *behavioursParked) add(texts []string) {
	d := p.v.s.d
	id := d.Session.NewID()
	left, wrong := enterEach(d, workshop.Edit{Label: "Park idea", At: behaviourPlace(id, parkedField)}, "parked", texts, func(w *workshop.Workshop, text string) error {
		err := w.Park(id, workshop.CleanLine(text), workshop.UsualReason)
		id = d.Session.NewID()
		return err
	})
	p.line.PutBack(left...)
	if len(left) < len(texts) {
		p.scroll.ScrollTo(math.MaxInt32)
	}
	p.warn(wrong)
}

// do makes a change to what a card is about.
func (p *behavioursParked) do(label, id string, f func(*workshop.Workshop, workshop.NotNow) error) bool {
	return p.v.s.d.Do(workshop.Edit{Label: label, At: behaviourPlace(id, parkedField)}, p.changing(id, f))
}

func (p *behavioursParked) changing(id string, f func(*workshop.Workshop, workshop.NotNow) error) func(*workshop.Workshop) error {
	return func(w *workshop.Workshop) error {
		x, ok := p.find(w, id)
		if !ok {
			return &workshop.UnknownError{ID: id}
		}
		return f(w, x)
	}
}

// reword gives it other words; without any it keeps those that it has.
func (p *behavioursParked) reword(id, text string) {
	text = workshop.CleanLine(text)
	if text == "" {
		return
	}
	p.do("Change what is parked", id, func(w *workshop.Workshop, x workshop.NotNow) error {
		if x.BehaviourID != "" {
			return w.Reword(x.BehaviourID, text)
		}
		w.ParkedAs(x.Text).Text = text
		return nil
	})
}

// giveReason says why it is put aside.
func (p *behavioursParked) giveReason(id, reason string) {
	newID := p.v.s.d.Session.NewID()
	if p.do("Change reason", id, func(w *workshop.Workshop, x workshop.NotNow) error { return w.Park(newID, x.Text, reason) }) {
		p.follow(id, newID)
	}
}

// follow keeps the keyboard on a card that got another id with its record.
func (p *behavioursParked) follow(id, newID string) {
	if _, there := p.find(p.v.s.d.W(), id); !there {
		p.focus(newID)
	}
}

// remove deletes it, with the behaviour that it is.
func (p *behavioursParked) remove(id string) {
	p.v.s.d.Delete(workshop.Edit{Label: "Delete what is parked", At: behaviourPlace(id, parkedField)}, p.changing(id, func(w *workshop.Workshop, x workshop.NotNow) error {
		if x.BehaviourID != "" {
			return w.RemoveBehaviour(x.BehaviourID)
		}
		return workshop.Remove(w, &w.Parking, x.ID)
	}))
}

// bringBack takes it up again: a behaviour is a draft again, a note of less and more waits for its decision, and an idea
// becomes a behaviour of the role and promise in hand.
func (p *behavioursParked) bringBack(id string) {
	s := p.v.s
	newID, role := s.d.Session.NewID(), s.role
	became := ""
	if !p.do("Bring back", id, func(w *workshop.Workshop, x workshop.NotNow) error {
		if w.BringBack(x.Text) {
			return nil
		}
		became = w.RoleName(role)
		return workshop.Add(w, &w.Behaviours, workshop.NewBehaviour(newID, s.promise, role, x.Text))
	}) {
		return
	}
	said := s.d.T("Brought back.")
	if became != "" {
		said = s.d.T("Brought back as a behaviour of {role}.", "role", became)
	}
	s.d.Tell(said, s.d.T("Undo"), s.d.Session.Undo)
}
