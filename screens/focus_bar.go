package screens

import (
	"fyne.io/fyne/v2"

	"kept/screens/parts"
	"kept/workshop"
)

// lessMoreBar says about the note in hand how we know, what it closes and what was decided, and what follows from that.
type lessMoreBar struct {
	v      *lessMoreWall
	text   *parts.Text
	none   *fyne.Container
	form   *fyne.Container
	object *fyne.Container

	source, decision, goals *parts.Choice
	reason                  *parts.Choice   // why it is parked
	follows                 *fyne.Container // from the decision
	try                     *fyne.Container
	tried                   *fyne.Container
}

func newLessMoreBar(v *lessMoreWall) *lessMoreBar {
	k, d := v.s.d.Kit, v.s.d
	b := &lessMoreBar{v: v, text: k.Line(parts.Strong, "")}
	b.none = k.Stack(12, k.Text(parts.Body, d.T("Choose a note to say how you know and what becomes of it.")).SetInk(parts.InkMuted),
		k.Row(12, parts.NoGrow, k.KeyHint(d.T("Down"), d.T("to the notes")), k.KeyHint("D", d.T("to these fields"))))
	b.source = k.Choice(d.T("Source"), d.T("Not said yet"), lessMoreOptions(d, "focus_source"), func(id string) {
		v.change("Change source", v.chosen, "source", func(item *workshop.FocusItem) { item.Source = id })
	})
	b.decision = k.Choice(d.T("Decision"), d.T("Not yet"), lessMoreOptions(d, "focus_decision"), func(id string) {
		v.decide(v.chosen, id)
	})
	b.goals = k.MultiChoice(d.T("Gaps it helps to close"), d.T("None yet"), nil, func(ids []string) {
		v.change("Link gaps", v.chosen, "goal_ids", func(item *workshop.FocusItem) { item.GoalIDs = ids })
	})
	b.reason = k.Choice(d.T("Why not now"), d.T("Not said yet"), lessMoreOptions(d, "park_reason"), v.reason)
	b.try = k.Inset(24, 0, 0, 0, k.Button(parts.Secondary, d.T("Make an experiment"), v.try))
	b.tried = k.Stack(4, k.Text(parts.Caption, d.T("Experiment")).SetInk(parts.InkCalm), k.Inset(10, 0, 0, 0, k.Line(parts.Body, d.T("Added to the experiments"))))
	b.follows = k.Layers(k.Gap(0, 68), b.reason, b.try, b.tried)
	hints := k.Row(12, parts.NoGrow, k.KeyHint("1", d.Label("focus_decision", "do")), k.KeyHint("2", d.Label("focus_decision", "experiment")),
		k.KeyHint("3", d.Label("focus_decision", lessMorePark)), k.KeyHint("S", d.T("source")))
	b.form = k.Stack(8, k.Row(16, 0, b.text, hints), k.Shares(12, []float32{8, 5, 7, 9}, b.source, b.decision, b.goals, b.follows))
	body := k.Layers(k.Gap(0, 96), k.Inset(8, 0, 0, 0, b.none), b.form)
	b.object = k.Layers(k.Surface(parts.GroundCard, parts.Hairline, 16), k.Inset(12, 16, 16, 16, body))
	return b
}

// lessMoreOptions are the values of a choice with what they mean.
func lessMoreOptions(d *Desk, kind string) []parts.Option {
	var options []parts.Option
	for _, v := range d.Content.Values(kind) {
		options = append(options, parts.Option{ID: v, Label: d.Label(kind, v), Note: d.T(d.Content.Explain(kind, v)), Tint: parts.NoTint})
	}
	return options
}

// show fills the bar with the note in hand.
func (b *lessMoreBar) show(w *workshop.Workshop) {
	item := lessMoreItem(w, b.v.chosen)
	setShown(b.form, item != nil)
	setShown(b.none, item == nil)
	if item == nil {
		return
	}
	b.text.SetText(item.Text)
	b.source.Set(item.Source)
	b.decision.Set(item.Decision)
	setShown(b.goals, len(w.Goals) > 0)
	options := make([]parts.Option, len(w.Goals))
	for i, g := range w.Goals {
		options[i] = parts.Option{ID: g.ID, Label: g.Desired, Note: b.v.s.d.Label("dimension", string(g.Dimension)), Tint: parts.NoTint}
	}
	b.goals.SetOptions(options)
	b.goals.Set(item.GoalIDs...)
	reason := ""
	if parked := w.ParkedAs(item.Text); parked != nil {
		reason = parked.Reason
	}
	b.reason.Set(reason)
	setShown(b.reason, item.Decision == lessMorePark)
	test, tried := item.Decision == lessMoreTest, lessMoreExperiment(b.v.s.d, w, item) != nil
	setShown(b.try, test && !tried)
	setShown(b.tried, test && tried)
	setShown(b.follows, test || b.reason.Visible())
}

// enter goes into the bar.
func (b *lessMoreBar) enter() { parts.Focus(b.source) }
