package screens

import (
	"slices"

	"fyne.io/fyne/v2"

	"kept/screens/parts"
	"kept/workshop"
)

// priorityRow is a priority with the two ends of its habit loop: what will remind people, and what they will enjoy
// straight after (M§2 S5).
type priorityRow struct {
	id          string
	shown       bool
	text        *parts.Text
	promise     *parts.Text
	dots        *parts.Chip
	cue, reward *parts.Field
	hint        *parts.Hint
	hintID      string // hint that is shown, "" for none
	object      *fyne.Container
}

func (p *behavioursPriorities) newRow(id string, tint int) *priorityRow {
	k, d, s := p.s.d.Kit, p.s.d, p.s
	r := &priorityRow{id: id, text: k.Text(parts.Strong, ""), promise: k.Text(parts.Caption, ""), dots: k.Chip("", tint)}
	r.cue = k.TextArea(d.T("What will remind you?"), d.T("The pause after the greeting"), 1)
	r.reward = k.TextArea(d.T("What will you enjoy straight after?"), d.T("The call starts where the last one stopped"), 1)
	s.bind(r.cue, "cue", func() string { return id }, func(b *workshop.Behaviour) *string { return &b.Cue })
	s.bind(r.reward, "reward", func() string { return id }, func(b *workshop.Behaviour) *string { return &b.Reward })
	r.cue.OnKey = p.fieldKey(id, func() { r.reward.Focus() })
	r.reward.OnKey = p.fieldKey(id, func() { p.columns[s.role].Cards.Focus(id) })
	r.hint = k.Hint("", func() { s.dismiss(r.hintID, id) })
	r.hint.SetText("") // hidden until there is advice
	body := k.Stack(12, k.RowTop(12, 0, k.Stack(2, r.text, r.promise), r.dots), k.Grid(220, 16, r.cue, r.reward), r.hint)
	r.object = k.Layers(k.Surface(parts.GroundCard, parts.Hairline, 16), k.Inset(16, 16, 20, 20, body))
	return r
}

// fieldKey goes on with Enter and back to the card with Escape.
func (p *behavioursPriorities) fieldKey(id string, on func()) func(fyne.KeyName) bool {
	return func(key fyne.KeyName) bool {
		switch key {
		case fyne.KeyReturn, fyne.KeyEnter:
			p.s.d.Session.Settle()
			on()
		case fyne.KeyEscape:
			p.columns[p.s.role].Cards.Focus(id)
		default:
			return false
		}
		return true
	}
}

// showRows keeps a row for each priority of the role in hand.
func (p *behavioursPriorities) showRows(w *workshop.Workshop, candidates []*workshop.Behaviour, tint int) {
	s, d := p.s, p.s.d
	var shown []fyne.CanvasObject
	for _, r := range p.rows {
		r.shown = false
	}
	for _, b := range candidates {
		if b.Status != workshop.PriorityBehaviour {
			continue
		}
		r := p.rows[b.ID]
		if r == nil {
			r = p.newRow(b.ID, tint)
			p.rows[b.ID] = r
		}
		r.shown = true
		r.text.SetText(b.Statement)
		promise := ""
		if i := slices.IndexFunc(w.Promises, func(x workshop.Promise) bool { return x.ID == b.PromiseID }); i >= 0 {
			promise = d.T("P{n}", "n", i+1) + " " + w.Promises[i].Text
		}
		setShown(r.promise, promise != "")
		r.promise.SetText(promise)
		r.dots.Set(d.N(b.Votes, "1 dot", "{n} dots"), tint)
		r.cue.SetText(b.Cue)
		r.cue.SetMessage(textMessage(d, "behaviour", "cue", b.Cue))
		r.reward.SetText(b.Reward)
		r.reward.SetMessage(textMessage(d, "behaviour", "reward", b.Reward))
		r.hintID = s.checks.behaviourHint(w, b)
		r.hint.SetText(behaviourHintText(d, r.hintID))
		shown = append(shown, r.object)
	}
	setShown(p.none, len(shown) == 0)
	if !slices.Equal(shown, p.list.Objects) {
		p.list.Objects = shown
		p.list.Refresh()
	}
}
