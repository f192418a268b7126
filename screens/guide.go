package screens

import (
	"fyne.io/fyne/v2"

	"kept/screens/parts"
	"kept/workshop"
)

const guideWidth = 320

// The guidePanel stands at the right of a step: what it is for, what to say, what to do, what to watch for, and what is still open.
type guidePanel struct {
	d       *Desk
	step    workshop.StepID
	body    *fyne.Container
	open    *fyne.Container
	said    []workshop.Problem
	ticks   []*parts.Tick // of the lines of "Do"
	end     *guideEnd
	trainer *trainerGuide
	scroll  *parts.Scroll
	object  fyne.CanvasObject
}

func newGuide(d *Desk, next func()) *guidePanel {
	k := d.Kit
	g := &guidePanel{d: d, body: k.Stack(24), open: k.Stack(8), trainer: newTrainerGuide(d)}
	g.end = newGuideEnd(d, next, func() { parts.Arrange(g.object) })
	g.scroll = k.Scroll(k.Inset(24, 20, 24, 20, k.Stack(24, k.Stack(12, g.body, g.end.done), g.trainer.object, g.end.object))).Fade(parts.GroundRail)
	g.object = k.Layers(k.Surface(parts.GroundRail, parts.Bare, 0),
		k.Sides(k.Fixed(1, 0, k.Surface(parts.GroundLine, parts.Bare, 0)), g.scroll, nil))
	return g
}

// show fills the panel for a step.
func (g *guidePanel) show(w *workshop.Workshop, step workshop.StepID) {
	if step != g.step {
		g.step = step
		g.fill(step)
		g.said = nil
		g.open.Objects = nil
		g.scroll.ScrollTo(0)
	}
	for i, tick := range g.ticks {
		tick.Set(w.DoTicked(step, i+1))
	}
	trainer, end := g.trainer.show(w, step), g.end.show(w, step)
	if trainer || end {
		parts.Arrange(g.object)
	}
	g.showOpen(openPoints(w, step))
}

func (g *guidePanel) fill(step workshop.StepID) {
	d, k := g.d, g.d.Kit
	guide, _ := d.Content.Step(string(step))
	g.body.Objects = nil
	g.body.Add(k.Text(parts.Body, d.T(guide.Purpose)))
	if len(guide.Say) > 0 {
		say := k.Stack(12)
		for _, s := range guide.Say {
			say.Add(k.Text(parts.Question, d.T(s)).SetInk(parts.InkMain))
		}
		g.body.Add(k.Stack(8, k.Text(parts.Eyebrow, d.T("Say")), say))
	}
	do := k.Stack(6)
	g.ticks = nil
	for i, s := range guide.Do {
		tick := k.Tick(d.T(s), func(on bool) { g.tickOff(i+1, on) })
		g.ticks = append(g.ticks, tick)
		do.Add(tick)
	}
	g.body.Add(k.Stack(8, k.Text(parts.Eyebrow, d.T("Do")), do))
	if len(guide.Watch) > 0 {
		watch := k.Stack(6)
		for _, s := range guide.Watch {
			watch.Add(k.RowTop(8, 1, k.Inset(2, 0, 0, 0, k.Icon(parts.IconEye, 16, parts.InkMuted)), k.Text(parts.Body, d.T(s))))
		}
		g.body.Add(k.Stack(8, k.Text(parts.Eyebrow, d.T("Watch for")), watch))
	}
	g.body.Add(k.Stack(8, k.Text(parts.Eyebrow, d.T("Done when")), k.Text(parts.Body, d.T(guide.DoneWhen)), g.open))
	g.body.Refresh()
	parts.Arrange(g.object)
}

// tickOff keeps that a line of "Do", counted from 1, was done.
func (g *guidePanel) tickOff(n int, on bool) {
	g.d.Do(g.end.edit("Tick a line of the guide"), func(w *workshop.Workshop) error {
		w.TickDo(g.step, n, on)
		return nil
	})
}

// markDone marks the step done, or asks whether to.
func (g *guidePanel) markDone() {
	parts.Focus(g.end.tick)
	g.end.markDone()
	g.scroll.Reveal(g.end.done)
}

// openPoints returns what the done test of a step still lacks: nothing for a step that is skipped (M§2.2).
func openPoints(w *workshop.Workshop, step workshop.StepID) []workshop.Problem {
	if w.Skipped(step) {
		return nil
	}
	return w.Readiness(step).Open
}

// showOpen lists what the done test still lacks, each line leading to its place.
func (g *guidePanel) showOpen(open []workshop.Problem) {
	const most = 4
	if sameProblems(open, g.said) {
		return
	}
	g.said = open
	d, k := g.d, g.d.Kit
	g.open.Objects = nil
	for _, p := range open[:min(most, len(open))] {
		line := k.Inset(6, 8, 6, 8, k.RowTop(8, 1, k.Inset(2, 0, 0, 0, k.Icon(parts.IconForward, 16, parts.InkAccent)), k.Text(parts.Body, d.T(p.Text, p.Args...))))
		g.open.Add(k.Press(d.T(p.Text, p.Args...), 8, line, func() {
			d.Go(workshop.Place{Step: g.step, Record: p.Record, Field: p.Rule})
		}))
	}
	if more := len(open) - most; more > 0 {
		g.open.Add(k.Text(parts.Caption, d.N(more, "and one more", "and {n} more")))
	}
	g.open.Refresh()
	parts.Arrange(g.object)
}

func sameProblems(a, b []workshop.Problem) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i].Rule != b[i].Rule || a[i].Record != b[i].Record || len(a[i].Args) != len(b[i].Args) {
			return false
		}
		for j := range a[i].Args {
			if a[i].Args[j] != b[i].Args[j] {
				return false
			}
		}
	}
	return true
}
