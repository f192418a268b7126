package screens

import (
	"fyne.io/fyne/v2"

	"kept/screens/parts"
	"kept/workshop"
)

// decidedBar says about the decision in hand what was asked, how it was decided and by how many, and about what is put
// aside why, with the way back.
type decidedBar struct {
	v      *behavioursDecided
	none   *fyne.Container
	object *fyne.Container

	decision *fyne.Container
	question *parts.Field
	method   *parts.Choice
	people   *parts.Stepper

	aside  *fyne.Container
	text   *parts.Text
	reason *parts.Choice
}

func newDecidedBar(v *behavioursDecided) *decidedBar {
	k, d := v.s.d.Kit, v.s.d
	b := &decidedBar{v: v, text: k.Text(parts.Strong, "").MaxLines(2)}
	b.none = k.Stack(12, k.Text(parts.Body, d.T("Choose a card to say how it was decided, or why not now.")).SetInk(parts.InkMuted),
		k.Row(12, parts.NoGrow, k.KeyHint(d.T("Down"), d.T("to the cards")), k.KeyHint("D", d.T("to these fields"))))
	b.question = k.Field(d.T("What was asked"), d.T("Which behaviours do we start with?")).Limit(workshop.Limits("decision", "question").Max)
	b.question.OnChanged = func(text string) { b.change("decision.question:", func(x *workshop.Decision) { x.Question = text }) }
	b.question.OnDone = func(text string) {
		b.change("decision.question:", func(x *workshop.Decision) { x.Question = workshop.CleanLine(text) })
		d.Session.Settle()
	}
	b.question.OnKey = func(key fyne.KeyName) bool {
		if key != fyne.KeyEscape {
			return false
		}
		v.decisions.focus(v.decisions.chosen)
		return true
	}
	b.method = k.Choice(d.T("How"), "", choiceOptions(d, "decision", "method", "decision_method"), func(id string) {
		b.change("", func(x *workshop.Decision) { x.Method = id })
	})
	limits := workshop.Limits("decision", "people")
	b.people = k.Stepper(limits.Min, limits.Max, 1, func(n int) string { return d.N(n, "1 person", "{n} people") }, func(n int) {
		b.change("decision.people:", func(x *workshop.Decision) { x.People = n })
	})
	count := k.Stack(9, k.Text(parts.Caption, d.T("Who decided")).SetInk(parts.InkCalm), b.people)
	b.decision = k.Shares(12, []float32{7, 3, 3}, b.question, b.method, count)
	b.reason = k.Choice(d.T("Why not now"), d.T("Not said yet"), choiceOptions(d, "parked", "reason", "park_reason"), func(id string) {
		v.parked.giveReason(v.parked.chosen, id)
	})
	back := k.Button(parts.Secondary, d.T("Bring back (B)"), func() { v.parked.bringBack(v.parked.chosen) })
	b.aside = k.Shares(12, []float32{7, 4, 3}, k.Inset(24, 0, 0, 0, b.text), b.reason, k.Inset(21, 0, 0, 0, back))
	body := k.Layers(k.Gap(0, 68), k.Inset(8, 0, 0, 0, b.none), b.decision, b.aside)
	b.object = k.Layers(k.Surface(parts.GroundCard, parts.Hairline, 16), k.Inset(12, 16, 12, 16, body))
	return b
}

// change changes the decision in hand; changes with the same merge are one step of undo.
func (b *decidedBar) change(merge string, f func(*workshop.Decision)) {
	n := b.v.decisions
	e := workshop.Edit{Label: "Change decision", At: n.at(n.chosen)}
	if merge != "" {
		e.Merge = merge + n.chosen
	}
	if n.find(n.d.W(), n.chosen) != nil { // it may be deleted while its field had the keyboard
		n.edit(e, n.chosen, f)
	}
}

func (b *decidedBar) show(w *workshop.Workshop) {
	d := b.v.s.d
	x := w.Decision(b.v.decisions.chosen)
	aside, put := b.v.parked.find(w, b.v.parked.chosen)
	setShown(b.decision, !b.v.onParked && x != nil)
	setShown(b.aside, b.v.onParked && put)
	setShown(b.none, !b.decision.Visible() && !b.aside.Visible())
	if x != nil {
		b.question.SetText(x.Question)
		b.question.SetMessage(textMessage(d, "decision", "question", x.Question))
		b.method.Set(x.Method)
		b.people.Set(x.People)
	}
	if put {
		b.text.SetText(aside.Text)
		b.reason.Set(aside.Reason)
	}
}

// enter goes to the fields of what is in hand.
func (b *decidedBar) enter() {
	switch {
	case b.decision.Visible():
		b.question.Focus()
	case b.aside.Visible():
		parts.Focus(b.reason)
	}
}
