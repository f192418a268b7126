package screens

import (
	"fmt"
	"time"

	"fyne.io/fyne/v2"

	"kept/screens/parts"
	"kept/workshop"
)

// clockFace is the clock in the foot: a button that starts it, or the time that is left with a button that holds it.
type clockFace struct {
	d       *Desk
	start   *parts.Press
	planned *parts.Text // under the name of the button

	hold    *parts.Button
	running *parts.Press
	figures *parts.Figures
	name    *parts.Text // of the step or break that is counted
	late    *parts.Text
	words   *fyne.Container // name and late, left out where there is no room
	object  *fyne.Container
}

// The widths of digits such as +119:59 and of the words beside them, so that neither moves what stands beside the clock.
const (
	clockDigits = 96
	clockWords  = 116
)

func newClockFace(d *Desk, hold, open func()) *clockFace {
	k := d.Kit
	f := &clockFace{
		d: d, planned: k.Line(parts.Caption, ""), figures: k.Figures(parts.Subtitle, ""),
		name: k.Line(parts.Small, ""), late: k.Line(parts.Caption, ""),
	}
	words := k.Stack(0, k.Line(parts.Strong, d.T("Start the clock")), f.planned)
	icon := k.Layers(k.Surface(parts.GroundSoft, parts.Bare, 14), k.Centre(k.Icon(parts.IconPlay, 14, parts.InkAccent)))
	f.start = k.Press(d.T("Start the clock"), 8, k.Inset(3, 12, 3, 6, k.Row(10, 1, k.Fixed(28, 28, icon), k.Fixed(132, 0, words))), hold)
	f.hold = k.IconButton(parts.IconPause, d.T("Start or pause the clock"), hold)
	f.words = k.Fixed(clockWords, 0, k.Stack(0, f.name, f.late))
	f.running = k.Press("", 8, k.Inset(3, 4, 3, 8, k.Row(4, parts.NoGrow, k.Fixed(clockDigits, 0, f.figures), f.words)), open)
	f.object = k.Row(0, parts.NoGrow, f.start, f.hold, f.running)
	f.showIdle(d.W(), "")
	return f
}

// showIdle offers to start the clock with a step.
func (f *clockFace) showIdle(w *workshop.Workshop, step workshop.StepID) {
	said := f.d.T("no minutes planned")
	if s := w.Step(step); s != nil && s.Planned > 0 {
		said = f.d.T("{n} min planned", "n", s.Planned)
	}
	f.planned.SetText(said)
	setShown(f.start, step != workshop.FollowUp)
	setShown(f.hold, false)
	setShown(f.running, false)
}

// show says how much time is left of what is counted, and how late the room is.
func (f *clockFace) show(name string, r workshop.Reading, running bool) {
	digits, ink := countdown(r)
	state, stateInk := lateness(f.d, r.Late), lateInk(r.Late)
	icon := parts.IconPause
	if !running {
		icon, ink, state, stateInk = parts.IconPlay, parts.InkMuted, f.d.T("paused"), parts.InkMuted
	}
	f.figures.Set(digits)
	f.figures.SetInk(ink)
	f.name.SetText(name)
	f.late.SetText(state)
	f.late.SetInk(stateInk)
	f.hold.SetIcon(icon)
	f.running.SetName(f.d.T("Clock: {step}, {time}, {state}", "step", name, "time", digits, "state", state))
	setShown(f.start, false)
	setShown(f.hold, true)
	setShown(f.running, true)
}

// countdown returns the minutes and seconds that are left, with a plus when they are over, and the colour that says the
// same: calm, amber from two minutes before the end, the colour of a warning after it. What has no planned minutes
// counts up quietly.
func countdown(r workshop.Reading) (string, parts.Ink) {
	switch {
	case r.At.Planned == 0:
		return minutesSeconds(r.Spent), parts.InkMuted
	case r.Left < 0:
		return "+" + minutesSeconds(-r.Left), parts.InkStop
	case r.Left <= lastMinutes:
		return minutesSeconds(r.Left + time.Second - 1), parts.InkHint
	}
	return minutesSeconds(r.Left + time.Second - 1), parts.InkAccent
}

// minutesSeconds writes a duration of whole seconds, such as 75:04.
func minutesSeconds(d time.Duration) string {
	s := int(d / time.Second)
	return fmt.Sprintf("%d:%02d", s/60, s%60)
}
