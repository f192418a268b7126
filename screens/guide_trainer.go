package screens

import (
	"fyne.io/fyne/v2"

	"kept/screens/parts"
	"kept/workshop"
)

// A trainerGuide is what the guide adds in a train-the-trainer workshop: what a facilitator should know about the step
// beyond its guide (M§2.1).
type trainerGuide struct {
	d      *Desk
	body   *fyne.Container
	step   workshop.StepID
	object *fyne.Container
}

func newTrainerGuide(d *Desk) *trainerGuide {
	g := &trainerGuide{d: d, body: d.Kit.Stack(12)}
	g.object = d.Kit.Stack(8, d.Kit.Text(parts.Eyebrow, d.T("For trainers")), g.body)
	return g
}

// show writes the notes on a step down, or nothing where nobody learns to facilitate, and tells whether anything changed.
func (g *trainerGuide) show(w *workshop.Workshop, step workshop.StepID) (changed bool) {
	note, ok := g.d.Content.Trainers.Note(string(step))
	shown := ok && w.Practice()
	if shown == g.object.Visible() && step == g.step {
		return false
	}
	setShown(g.object, shown)
	g.step = step
	d, k := g.d, g.d.Kit
	g.body.Objects = nil
	for _, part := range []struct{ label, text string }{
		{d.T("What you do"), note.Does},
		{d.T("Why"), note.Why},
		{d.T("Common slip"), note.Slip},
		{d.T("Repair"), note.Repair},
		{d.T("A typical minute"), note.Minute},
	} {
		g.body.Add(k.Stack(2, k.Text(parts.Small, part.label), k.Text(parts.Body, d.T(part.text))))
	}
	g.body.Refresh()
	return true
}
