package screens

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"kept/screens/parts"
	"kept/workshop"
)

// The foot of a step: the clock, how far the workshop is, undo and redo, and the way back and on.
type foot struct {
	d          *Desk
	clock      *clockFace
	progress   *parts.Text
	bar        *parts.Bar
	far        *fyne.Container // progress and bar
	undo, redo *parts.Button
	back, next *parts.Button
	row        *fyne.Container
	after      string // the name of the next step, "" when there is none
	leaves     int    // what it leaves out
	room       footRoom
	margin     float32 // what it keeps free at its sides, pixels: that of the step above it
	object     fyne.CanvasObject
}

// footClock is how far the ground of the clock, which shows under the pointer only, reaches beyond what it shows.
const footClock = 6

func newFoot(d *Desk, clock *clockFace, back, next func()) *foot {
	k := d.Kit
	f := &foot{d: d, clock: clock, progress: k.Line(parts.Caption, ""), bar: k.Bar(6, -1)}
	f.undo = k.IconButton(parts.IconUndo, d.T("Undo"), d.Session.Undo)
	f.redo = k.IconButton(parts.IconRedo, d.T("Redo"), d.Session.Redo)
	f.back = k.Button(parts.Secondary, d.T("Back"), back).Icons(parts.IconLeft, "")
	f.next = k.Button(parts.Primary, d.T("Next"), next).Icons("", parts.IconRight)
	f.far = k.Fixed(180, 0, k.Stack(6, f.progress, k.Fixed(0, 6, f.bar)))
	f.row = k.Row(8, 2, clock.object, f.far, k.Gap(0, 0), f.undo, f.redo, k.Gap(8, 0), f.back, f.next)
	f.object = k.Layers(k.Surface(parts.GroundRail, parts.Bare, 0),
		k.Page(k.Fixed(0, 1, k.Surface(parts.GroundLine, parts.Bare, 0)), container.New(f, f.row), nil))
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

// What the foot leaves out, one after the other, where there is too little room. The clock itself stays.
const (
	footWhole = iota
	withoutProgress
	withoutNextName
	withoutBackWord
	withoutClockWords
	withoutNextWord
)

// footRoom is what decides how much the foot leaves out.
type footRoom struct {
	width, zoom float32
	after       string
	started     bool // the clock was started, which makes it wider
}

// label says on the button where Next leads, where there is room for that.
func (f *foot) label() {
	switch {
	case f.leaves >= withoutNextWord:
		f.next.SetLabel("")
	case f.after == "" || f.leaves >= withoutNextName:
		f.next.SetLabel(f.d.T("Next"))
	default:
		f.next.SetLabel(f.d.T("Next: {step}", "step", f.after))
	}
}

// MinSize is that of the row.
func (f *foot) MinSize([]fyne.CanvasObject) fyne.Size { return f.row.MinSize() }

// Layout puts the row in the middle of the height, its ends in line with those of the step.
func (f *foot) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	h, left := f.row.MinSize().Height, f.margin-f.d.Kit.Look().Px(footClock)
	f.row.Move(fyne.NewPos(left, float32(int((size.Height-h)/2))))
	f.row.Resize(fyne.NewSize(size.Width-left-f.margin, h))
}

// fit makes the foot fit a width, with a margin at its sides. A label that changes lays everything out again, so it works
// only when it has to.
func (f *foot) fit(width, margin float32) {
	look := f.d.Kit.Look()
	f.margin = margin
	room := footRoom{width: width - 2*margin + look.Px(footClock), zoom: look.Zoom, after: f.after, started: f.clock.running.Visible()}
	if room == f.room {
		return
	}
	f.room = room
	for f.leaveOut(footWhole); f.leaves < withoutNextWord && f.row.MinSize().Width > room.width; {
		f.leaveOut(f.leaves + 1)
	}
}

// leaveOut leaves out everything up to one of the constants above.
func (f *foot) leaveOut(upTo int) {
	f.leaves = upTo
	setShown(f.far, upTo < withoutProgress)
	f.clock.setWordy(upTo < withoutClockWords)
	back := f.d.T("Back")
	if upTo >= withoutBackWord {
		back = ""
	}
	f.back.SetLabel(back)
	f.label()
}
