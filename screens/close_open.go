package screens

import (
	"slices"

	"fyne.io/fyne/v2"

	"kept/screens/parts"
	"kept/workshop"
)

// stillOpen returns what the steps before this one still lack, also steps that were marked done all the same; a step that
// is skipped today lacks nothing.
func stillOpen(w *workshop.Workshop) []openThing {
	var out []openThing
	for _, step := range w.PlannedSteps() {
		if step == workshop.Close {
			continue // it is never done by itself, and its own list need not say so
		}
		for _, p := range openPoints(w, step) {
			out = append(out, openThing{step, p})
		}
	}
	return out
}

// openThing is one not-yet message and the step that it belongs to.
type openThing struct {
	step workshop.StepID
	workshop.Problem
}

// closeOpen is the list of what is still open. Each row jumps to its place.
type closeOpen struct {
	d      *Desk
	shown  []string // what the rows say, so that they are built again only when that changes
	rows   []*parts.Press
	list   *fyne.Container
	none   *fyne.Container
	count  *parts.Text
	object fyne.CanvasObject
}

func newCloseOpen(d *Desk) *closeOpen {
	k := d.Kit
	o := &closeOpen{d: d, list: k.Stack(2), count: k.Text(parts.Caption, "")}
	o.none = k.Inset(4, 8, 0, 12, k.Row(12, 1, k.Icon(parts.IconCheck, 24, parts.InkAccent),
		k.Text(parts.Lead, d.T("Nothing is open. Everything this workshop needs is written down."))))
	body := k.Scroll(k.Inset(4, 12, 16, 8, k.Stack(0, o.none, o.list))).Fade(parts.GroundCard)
	head := k.Inset(20, 20, 4, 20, k.Stack(2, k.Text(parts.Heading, d.T("Still open")), o.count))
	o.object = k.Layers(k.Surface(parts.GroundCard, parts.Hairline, 16), k.Inset(0, 2, 1, 0, k.Page(head, body, nil)))
	return o
}

func (o *closeOpen) show(w *workshop.Workshop) {
	things := stillOpen(w)
	said := make([]string, len(things))
	for i, x := range things {
		said[i] = string(x.step) + " " + x.Record + " " + o.d.T(x.Text, x.Args...)
	}
	setShown(o.none, len(things) == 0)
	setShown(o.list, len(things) > 0)
	o.count.SetText(o.d.T("None of this stops you. Enter goes to its place."))
	setShown(o.count, len(things) > 0)
	if slices.Equal(said, o.shown) {
		return
	}
	o.shown = said
	o.rows, o.list.Objects = nil, nil
	last := workshop.StepID("")
	for _, x := range things {
		if x.step != last {
			last = x.step
			step, _ := o.d.Content.Step(string(x.step))
			o.list.Add(o.d.Kit.Inset(12, 0, 2, 12, o.d.Kit.Text(parts.Eyebrow, o.d.T(step.Name))))
		}
		o.list.Add(o.row(x))
	}
	o.list.Refresh()
}

func (o *closeOpen) row(x openThing) *parts.Press {
	k, text, at := o.d.Kit, o.d.T(x.Text, x.Args...), len(o.rows)
	row := k.Press(text, 8, k.Inset(8, 12, 8, 12, k.RowTop(12, 0, k.Text(parts.Body, text), k.Icon(parts.IconForward, 20, parts.InkMuted))),
		func() { o.d.Go(workshop.Place{Step: x.step, Record: x.Record, Field: x.Rule}) })
	row.OnKey = func(key fyne.KeyName) bool {
		by := map[fyne.KeyName]int{fyne.KeyUp: -1, fyne.KeyDown: +1}[key]
		if i := at + by; by != 0 && i >= 0 && i < len(o.rows) {
			parts.Focus(o.rows[i])
		}
		return by != 0
	}
	o.rows = append(o.rows, row)
	return row
}

// focus gives the first row the keyboard and tells whether there is one.
func (o *closeOpen) focus() bool {
	if len(o.rows) == 0 {
		return false
	}
	parts.Focus(o.rows[0])
	return true
}
