package screens

import (
	"fyne.io/fyne/v2"

	"kept/screens/parts"
	"kept/workshop"
)

// The foot of a step: how far the workshop is, undo and redo, and the way back and on.
type foot struct {
	d          *Desk
	progress   *parts.Text
	bar        *parts.Bar
	undo, redo *parts.Button
	back, next *parts.Button
	object     fyne.CanvasObject
}

func newFoot(d *Desk, back, next func()) *foot {
	k := d.Kit
	f := &foot{d: d, progress: k.Line(parts.Caption, ""), bar: k.Bar(6, -1)}
	f.undo = k.IconButton(parts.IconUndo, d.T("Undo"), d.Session.Undo)
	f.redo = k.IconButton(parts.IconRedo, d.T("Redo"), d.Session.Redo)
	f.back = k.Button(parts.Secondary, d.T("Back"), back).Icons(parts.IconLeft, "")
	f.next = k.Button(parts.Primary, d.T("Next"), next).Icons("", parts.IconRight)
	progress := k.Fixed(220, 0, k.Stack(6, f.progress, k.Fixed(0, 6, f.bar)))
	row := k.Row(8, 1, progress, k.Gap(0, 0), f.undo, f.redo, k.Gap(8, 0), f.back, f.next)
	f.object = k.Layers(k.Surface(parts.GroundRail, parts.Bare, 0),
		k.Page(k.Fixed(0, 1, k.Surface(parts.GroundLine, parts.Bare, 0)), k.Inset(13, 24, 14, 24, row), nil))
	return f
}

// show says how many steps are done and where Back and Next lead; a nil neighbour means there is none.
func (f *foot) show(w *workshop.Workshop, before, after Screen) {
	done, of := w.StepsDone(), len(workshop.CoreSteps())
	f.progress.SetText(f.d.T("{n} of {total} steps ready", "n", done, "total", of))
	f.bar.Set(float32(done) / float32(of))
	_, canUndo := f.d.Session.CanUndo()
	_, canRedo := f.d.Session.CanRedo()
	f.undo.SetDisabled(!canUndo)
	f.redo.SetDisabled(!canRedo)
	f.back.SetDisabled(before == nil)
	f.next.SetDisabled(after == nil)
	if after == nil {
		f.next.SetLabel(f.d.T("Next"))
		return
	}
	guide, _ := f.d.Content.Step(string(after.Step()))
	f.next.SetLabel(f.d.T("Next: {step}", "step", f.d.T(guide.Short)))
}
