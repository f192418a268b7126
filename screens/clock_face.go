package screens

import (
	"fmt"
	"time"

	"fyne.io/fyne/v2"

	"kept/screens/parts"
	"kept/workshop"
)

// clockFace is the clock in the foot: a button that starts it, or the time that is left with a button that holds it. When
// it is time for a break, the words beside the time become a button that begins it.
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
	wordy   bool            // there is room for words

	due    *parts.Press // begins the break that it is time for, in the place of the words
	rest   *parts.Text
	behind *parts.Text // the same as late
	isDue  bool
	object *fyne.Container
}

// clockText is what the face says in words.
type clockText struct {
	name string // of the step or break that is counted, or until when the break is
	rest string // name of the break that it is time for; "" when it is not
}

// clockHooks are what the face asks the clock to do: start, pause or go on; show the panel; begin the break.
type clockHooks struct{ hold, open, rest func() }

// The widths of digits such as +119:59 and of the words beside them, so that neither moves what stands beside the clock.
const (
	clockDigits = 96
	clockWords  = 116
	clockDue    = clockWords - 12 // the words of the button, which has a margin of its own
)

func newClockFace(d *Desk, hooks clockHooks) *clockFace {
	k := d.Kit
	f := &clockFace{
		d: d, planned: k.Line(parts.Caption, ""), figures: k.Figures(parts.Subtitle, ""),
		name: k.Line(parts.Small, ""), late: k.Line(parts.Caption, ""), wordy: true,
		rest: k.Line(parts.Strong, "").SetInk(parts.InkAccent), behind: k.Line(parts.Caption, ""),
	}
	words := k.Stack(0, k.Line(parts.Strong, d.T("Start the clock")), f.planned)
	icon := k.Layers(k.Surface(parts.GroundSoft, parts.Bare, 14), k.Centre(k.Icon(parts.IconPlay, 14, parts.InkAccent)))
	f.start = k.Press(d.T("Start the clock"), 8, k.Inset(3, 12, 3, 6, k.Row(10, 1, k.Fixed(28, 28, icon), k.Fixed(132, 0, words))), hooks.hold)
	f.hold = k.IconButton(parts.IconPause, d.T("Start or pause the clock"), hooks.hold)
	f.words = k.Fixed(clockWords, 0, k.Stack(0, f.name, f.late))
	f.running = k.Press("", 8, k.Inset(3, 4, 3, 8, k.Row(4, parts.NoGrow, k.Fixed(clockDigits, 0, f.figures), f.words)), hooks.open)
	f.due = k.Press("", 8, k.Inset(3, 8, 3, 8, k.Fixed(clockDue, 0, k.Stack(0, f.rest, f.behind))), hooks.rest)
	f.object = k.Row(0, parts.NoGrow, f.start, f.hold, f.running, f.due)
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
	f.isDue = false
	f.place()
}

// setWordy shows or leaves out the words beside the time.
func (f *clockFace) setWordy(on bool) {
	f.wordy = on
	f.place()
}

// place puts the words or the button of the break beside the time, where there is room.
func (f *clockFace) place() {
	setShown(f.words, f.wordy && !f.isDue)
	setShown(f.due, f.wordy && f.isDue)
}

// show says how much time is left of what is counted, and how late the room is.
func (f *clockFace) show(text clockText, r workshop.Reading, running bool) {
	digits, ink := countdown(r)
	state, stateInk := lateness(f.d, r.Late), lateInk(r.Late)
	icon := parts.IconPause
	if !running {
		icon, ink, state, stateInk = parts.IconPlay, parts.InkMuted, f.d.T("paused"), parts.InkMuted
	}
	f.figures.Set(digits)
	f.figures.SetInk(ink)
	f.name.SetText(text.name)
	for _, line := range []*parts.Text{f.late, f.behind} {
		line.SetText(state)
		line.SetInk(stateInk)
	}
	f.hold.SetIcon(icon)
	f.running.SetName(f.d.T("Clock: {step}, {time}, {state}", "step", text.name, "time", digits, "state", state))
	setShown(f.start, false)
	setShown(f.hold, true)
	setShown(f.running, true)
	if text.rest != "" {
		begin := f.d.T("Begin: {break}", "break", text.rest)
		f.rest.SetText(begin)
		f.due.SetName(begin)
	}
	if due := text.rest != ""; due != f.isDue {
		had := f.due.Focused()
		f.isDue = due
		f.place()
		parts.Arrange(f.object)
		if had { // the button that was pressed is gone
			parts.Focus(f.running)
		}
	}
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
