package screens

import (
	"fyne.io/fyne/v2"

	"kept/screens/parts"
	"kept/workshop"
)

// guideEnd is how a step ends, in the guide: marking it done, the break that follows, a note for whoever does it next,
// and leaving it out today.
type guideEnd struct {
	d    *Desk
	step workshop.StepID
	next func() // goes on to the next step
	lay  func() // lays the guide out again

	tick     *parts.Tick
	question *parts.Text
	asking   *fyne.Container // the question with its two answers
	on       *parts.Button   // the first of them
	done     *fyne.Container

	pause   *parts.Text
	resting *fyne.Container
	note    *parts.Field
	skipped *parts.Text
	skip    *parts.Button
	object  *fyne.Container
}

func newGuideEnd(d *Desk, next, lay func()) *guideEnd {
	k := d.Kit
	e := &guideEnd{
		d: d, next: next, lay: lay, question: k.Text(parts.Body, ""), pause: k.Text(parts.Body, ""),
		skipped: k.Text(parts.Caption, d.T("Skipped: it has no minutes today. What was written in it stays.")),
	}
	e.on = k.Button(parts.Secondary, d.T("Move on"), e.moveOn).Compact()
	e.tick = k.Tick(d.T("Mark this step done"), func(bool) { e.markDone() })
	e.asking = k.Layers(k.Surface(parts.GroundHint, parts.NoEdge, 12), k.Pad(12, k.Stack(12, e.question, k.Row(8, parts.NoGrow,
		e.on, k.Button(parts.Ghost, d.T("Show me"), e.showOpen).Compact()))))
	e.asking.Hide()
	e.done = k.Stack(8, e.tick, e.asking)

	e.resting = k.RowTop(8, 1, k.Inset(2, 0, 0, 0, k.Icon(parts.IconClock, 16, parts.InkMuted)), e.pause)
	e.note = k.TextArea(d.T("Note for the next facilitator"), d.T("What to do again, and what not"), 2).Limit(workshop.Limits("step", "note").Max)
	e.note.OnChanged = func(text string) {
		edit := e.edit("Edit note")
		edit.Merge = "step.note:" + string(e.step)
		e.set(edit, func(s *workshop.Step) { s.Note = workshop.CleanLine(text) })
	}
	e.note.OnDone = func(string) {
		d.Session.Settle()
		e.note.SetText(e.is(d.W()).Note)
	}
	e.skip = k.Button(parts.Secondary, "", e.toggleSkip).Compact()
	e.object = k.Stack(16, e.resting, e.note, k.Stack(4, e.skipped, k.Row(0, parts.NoGrow, e.skip)))
	return e
}

// edit names a change to the step, made in the guide.
func (e *guideEnd) edit(label string) workshop.Edit {
	return workshop.Edit{Label: label, At: workshop.Place{Step: e.step, Field: "guide"}}
}

// set changes what is kept about the step.
func (e *guideEnd) set(edit workshop.Edit, change func(*workshop.Step)) {
	e.d.Do(edit, func(w *workshop.Workshop) error {
		change(w.EnsureStep(e.step))
		return nil
	})
}

// is returns what is kept about the step, nothing when the file has nothing.
func (e *guideEnd) is(w *workshop.Workshop) workshop.Step {
	if s := w.Step(e.step); s != nil {
		return *s
	}
	return workshop.Step{ID: e.step}
}

// show brings everything up to date and tells whether it needs another height.
func (e *guideEnd) show(w *workshop.Workshop, step workshop.StepID) (moved bool) {
	if step != e.step {
		e.step = step
		e.asking.Hide()
		moved = true
	}
	is := e.is(w)
	e.tick.Set(is.Done)
	rests, pause := w.BreaksAfter(step), ""
	for _, b := range rests {
		if b.Planned > 0 {
			pause = e.d.T("Then: {break}, {n} min", "break", b.Name, "n", b.Planned)
		}
	}
	e.pause.SetText(pause)
	if workshop.CleanLine(e.note.Text()) != is.Note {
		e.note.SetText(is.Note)
	}
	skipped := w.Skipped(step)
	label := e.d.T("Skip this step today")
	if skipped {
		label = e.d.T("Bring it back")
	}
	e.skip.SetLabel(label)
	for o, on := range map[fyne.CanvasObject]bool{
		e.resting: pause != "", e.skipped: skipped, e.skip: workshop.MaySkip(step),
	} {
		moved = moved || on != o.Visible()
		setShown(o, on)
	}
	return moved
}

// markDone marks the step done or takes the mark away. With open points it asks first.
func (e *guideEnd) markDone() {
	w := e.d.W()
	done := e.is(w).Done
	e.tick.Set(done)
	open := len(openPoints(w, e.step))
	if e.step == workshop.Close || done || open == 0 {
		e.mark(!done)
		return
	}
	c := e.d.Content
	e.question.SetText(e.d.N(open, c.Message("open_one"), c.Message("open_many")))
	e.ask(true)
	parts.Focus(e.on)
}

// ask shows the question or takes it away.
func (e *guideEnd) ask(on bool) {
	setShown(e.asking, on)
	e.lay()
}

func (e *guideEnd) mark(done bool) {
	e.ask(false)
	e.set(e.edit("Mark this step done"), func(s *workshop.Step) { s.Done = done })
}

func (e *guideEnd) moveOn() {
	e.mark(true)
	e.next()
}

// showOpen leads to the first thing that is still open.
func (e *guideEnd) showOpen() {
	e.ask(false)
	if open := openPoints(e.d.W(), e.step); len(open) > 0 {
		e.d.Go(workshop.Place{Step: e.step, Record: open[0].Record, Field: open[0].Rule})
	}
}

// toggleSkip leaves the step out today or brings it back.
func (e *guideEnd) toggleSkip() {
	if e.d.W().Skipped(e.step) {
		e.d.Do(e.edit("Bring the step back"), func(w *workshop.Workshop) error { w.Unskip(e.step); return nil })
		return
	}
	if e.d.Do(e.edit("Skip this step"), func(w *workshop.Workshop) error { w.Skip(e.step); return nil }) {
		e.d.Tell(e.d.T("Skipped for today. What was written stays."), e.d.T("Undo"), e.d.Session.Undo)
	}
}
