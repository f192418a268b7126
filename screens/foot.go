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
	far        *fyne.Container // progress and bar
	undo, redo *parts.Button
	back, next *parts.Button
	row        *fyne.Container
	after      string // the name of the next step, "" when there is none
	short      bool   // there is no room for it on the button
	object     fyne.CanvasObject
}

// footMargin is what the foot keeps free at its sides.
const footMargin = 24

func newFoot(d *Desk, back, next func()) *foot {
	k := d.Kit
	f := &foot{d: d, progress: k.Line(parts.Caption, ""), bar: k.Bar(6, -1)}
	f.undo = k.IconButton(parts.IconUndo, d.T("Undo"), d.Session.Undo)
	f.redo = k.IconButton(parts.IconRedo, d.T("Redo"), d.Session.Redo)
	f.back = k.Button(parts.Secondary, d.T("Back"), back).Icons(parts.IconLeft, "")
	f.next = k.Button(parts.Primary, d.T("Next"), next).Icons("", parts.IconRight)
	f.far = k.Fixed(220, 0, k.Stack(6, f.progress, k.Fixed(0, 6, f.bar)))
	f.row = k.Row(8, 1, f.far, k.Gap(0, 0), f.undo, f.redo, k.Gap(8, 0), f.back, f.next)
	f.object = k.Layers(k.Surface(parts.GroundRail, parts.Bare, 0),
		k.Page(k.Fixed(0, 1, k.Surface(parts.GroundLine, parts.Bare, 0)), k.Inset(13, footMargin, 14, footMargin, f.row), nil))
	return f
}

// show says how many steps are done and where Back and Next lead; a nil neighbour means there is none.
func (f *foot) show(w *workshop.Workshop, before, after Screen) {
	done, of := w.StepsDone(), len(w.PlannedSteps())
	f.progress.SetText(f.d.T("{n} of {total} steps ready", "n", done, "total", of))
	f.bar.Set(float32(done) / float32(of))
	_, canUndo := f.d.Session.CanUndo()
	_, canRedo := f.d.Session.CanRedo()
	f.undo.SetDisabled(!canUndo)
	f.redo.SetDisabled(!canRedo)
	f.back.SetDisabled(before == nil)
	f.next.SetDisabled(after == nil)
	f.after = ""
	if after != nil {
		guide, _ := f.d.Content.Step(string(after.Step()))
		f.after = f.d.T(guide.Short)
	}
	f.label()
}

// label says on the button where Next leads, where there is room for that.
func (f *foot) label() {
	if f.after == "" || f.short {
		f.next.SetLabel(f.d.T("Next"))
		return
	}
	f.next.SetLabel(f.d.T("Next: {step}", "step", f.after))
}

// fit makes the foot fit a width: with too little room it leaves out first how far the workshop is, then the name of the
// next step.
func (f *foot) fit(width float32) {
	px := f.d.Kit.Look().Px
	width -= 2 * px(footMargin)
	f.short = false
	f.label()
	need := func() float32 {
		w := f.row.MinSize().Width
		if f.far.Visible() {
			w -= f.far.MinSize().Width + px(8)
		}
		return w
	}
	if need() > width {
		f.short = true
		f.label()
	}
	setShown(f.far, need()+f.far.MinSize().Width+px(8) <= width)
}
