package screens

import (
	"fyne.io/fyne/v2"

	"kept/screens/parts"
	"kept/workshop"
)

// lessMoreCluePanel is everything that is kept about the clue in hand.
type lessMoreCluePanel struct {
	h      *lessMoreHunt
	title  *parts.Text
	none   *fyne.Container
	form   *fyne.Container
	object *fyne.Container

	moment, says, idea    *parts.Field
	sense, effect, groups *parts.Choice
}

func newLessMoreCluePanel(h *lessMoreHunt) *lessMoreCluePanel {
	k, d := h.s.d.Kit, h.s.d
	p := &lessMoreCluePanel{h: h, title: k.Text(parts.Heading, "")}
	p.moment = p.field("moment", d.T("Moment in the customer’s journey"), d.T("Waiting in the queue"), func(c *workshop.Clue) *string { return &c.Moment })
	p.says = p.field("says", d.T("What it tells the customer"), d.T("You are a nuisance"), func(c *workshop.Clue) *string { return &c.Says })
	p.idea = p.field("idea", d.T("What we could change"), d.T("Introduce the colleague by name"), func(c *workshop.Clue) *string { return &c.Idea })
	p.sense = p.choice(d.T("Kind of clue"), "", "sense", func(c *workshop.Clue, v string) { c.Sense = v })
	p.effect = p.choice(d.T("Does it help or hurt?"), d.T("Not said yet"), "effect", func(c *workshop.Clue, v string) { c.Effect = v })
	p.groups = p.choice(d.T("Customer group that meets it"), d.T("All of them"), "segment_id", func(c *workshop.Clue, v string) {
		if c.SegmentID == v {
			v = ""
		}
		c.SegmentID = v
	})
	p.sense.SetOptions(lessMoreOptions(d, "sense"))
	p.effect.SetOptions(lessMoreOptions(d, "clue_effect"))
	p.form = k.Stack(12, p.title, p.moment, p.sense, p.says, p.effect, p.idea, p.groups)
	p.none = k.Stack(12, k.Text(parts.Body, d.T("Choose a clue to say what it tells the customer.")).SetInk(parts.InkMuted),
		k.KeyHint("1", d.Label("clue_effect", "good")), k.KeyHint("2", d.Label("clue_effect", "bad")), k.KeyHint("3", d.Label("clue_effect", "mixed")),
		k.KeyHint("S", d.T("next kind")), k.KeyHint("D", d.T("to these fields")))
	scroll := k.Scroll(k.Inset(16, 16, 24, 16, k.Layers(p.none, p.form))).Fade(parts.GroundCard)
	p.object = k.Layers(k.Surface(parts.GroundCard, parts.Hairline, 16), k.Inset(2, 1, 2, 1, scroll))
	return p
}

// choice makes a choice that writes at once.
func (p *lessMoreCluePanel) choice(label, placeholder, field string, set func(*workshop.Clue, string)) *parts.Choice {
	return p.h.s.d.Kit.Choice(label, placeholder, nil, func(v string) {
		p.h.change("Change clue", p.h.chosen, field, func(c *workshop.Clue) { set(c, v) })
	})
}

// field makes a field for one text of the clue in hand. Typing in one field is one step of undo; Escape goes back to the
// card.
func (p *lessMoreCluePanel) field(name, label, placeholder string, text func(*workshop.Clue) *string) *parts.Field {
	f := p.h.s.d.Kit.TextArea(label, placeholder, 1).Limit(workshop.Limits("clue", name).Max)
	write := func(typed string) {
		id := p.h.chosen
		if lessMoreClue(p.h.s.d.W(), id) == nil {
			return // deleted while its field had the keyboard
		}
		e := workshop.Edit{Label: "Change clue", Merge: "clue." + name + ":" + id, At: lessMorePlace(id, name)}
		p.h.do(e, id, func(c *workshop.Clue) { *text(c) = typed })
	}
	f.OnChanged = write
	f.OnDone = func(typed string) {
		write(workshop.CleanLine(typed))
		p.h.s.d.Session.Settle()
	}
	f.OnKey = func(key fyne.KeyName) bool {
		return key == fyne.KeyEscape && p.h.cards.Focus(p.h.chosen)
	}
	return f
}

// show fills the panel with the clue in hand.
func (p *lessMoreCluePanel) show(w *workshop.Workshop) {
	c := lessMoreClue(w, p.h.chosen)
	setShown(p.form, c != nil)
	setShown(p.none, c == nil)
	if c == nil {
		return
	}
	d := p.h.s.d
	p.title.SetText(c.Text)
	p.moment.SetText(c.Moment)
	p.moment.SetMessage(clueMessage(d, "moment", c.Moment))
	p.says.SetText(c.Says)
	p.says.SetMessage(clueMessage(d, "says", c.Says))
	p.idea.SetText(c.Idea)
	p.idea.SetMessage(clueMessage(d, "idea", c.Idea))
	p.sense.Set(c.Sense)
	p.effect.Set(c.Effect)
	options := make([]parts.Option, len(w.Segments))
	for i, segment := range w.Segments {
		options[i] = parts.Option{ID: segment.ID, Label: segment.Name, Tint: parts.NoTint}
	}
	setShown(p.groups, len(options) > 0)
	p.groups.SetOptions(options)
	p.groups.Set(c.SegmentID)
}

// clueMessage returns what is wrong with a text of a clue. An empty moment is asked for on the card.
func clueMessage(d *Desk, field, text string) string {
	if workshop.CleanLine(text) == "" {
		return ""
	}
	return textMessage(d, "clue", field, text)
}

// enter goes to the first field that still waits for words, or to the first.
func (p *lessMoreCluePanel) enter() {
	for _, f := range []*parts.Field{p.moment, p.says, p.idea} {
		if f.Text() == "" {
			f.Focus()
			return
		}
	}
	p.moment.Focus()
}

// focus goes to the field of that name; it says whether there is one.
func (p *lessMoreCluePanel) focus(name string) bool {
	switch name {
	case "moment":
		p.moment.Focus()
	case "says":
		p.says.Focus()
	case "idea":
		p.idea.Focus()
	case "sense":
		parts.Focus(p.sense)
	case "effect":
		parts.Focus(p.effect)
	case "segment_id":
		parts.Focus(p.groups)
	default:
		return false
	}
	return true
}
