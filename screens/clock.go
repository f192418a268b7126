package screens

import (
	"time"

	"kept/screens/parts"
	"kept/workshop"
)

// clock runs the timer of the workshop: it follows the facilitator, keeps the minutes of every step and says what there
// is to say. The face in the foot shows it, and the panel when somebody asks for it. It has no ticker: the window calls
// tick once a second while it runs.
type clock struct {
	d     *Desk
	timer workshop.Timer
	step  workshop.StepID // on screen

	face   *clockFace
	panel  *clockPanel // nil while it is closed
	warned string      // the step or break whose last two minutes were announced

	moved func(was, is workshop.TimerState) // told how the timer stood and stands, after anybody did something to it
}

// lastMinutes is when the end of a step is announced (M§2.0).
const lastMinutes = 2 * time.Minute

// inHand is from how many minutes on the group is told of time to spend (M§2.0).
const inHand = 5

func newClock(d *Desk, moved func(was, is workshop.TimerState)) *clock {
	c := &clock{d: d, moved: moved}
	c.face = newClockFace(d, clockHooks{hold: c.hold, open: c.open, rest: c.beginBreak})
	return c
}

// now is what the timer says, with the proposal that belongs to it.
func (c *clock) now() (workshop.Reading, workshop.Squeezed) {
	w, now := c.d.W(), c.d.Now()
	if !c.timer.Started() {
		return workshop.Reading{}, workshop.Squeezed{}
	}
	return c.timer.Read(w, now), c.timer.Propose(w, now)
}

// show brings face and panel up to date.
func (c *clock) show() {
	r, s := c.now()
	if !c.timer.Started() {
		c.face.showIdle(c.d.W(), c.step)
		return
	}
	c.face.show(c.faceText(r), r, c.timer.Running())
	if c.panel != nil {
		c.panel.show(r, s)
	}
}

// look tells it which step is on screen.
func (c *clock) look(step workshop.StepID) {
	c.close()
	c.step = step
	c.show()
}

// follow follows the facilitator to the step on screen when it comes later in the day than where the room was.
func (c *clock) follow() {
	c.act(func(w *workshop.Workshop, now time.Time) { c.timer.Follow(w, c.step, now) })
}

// act does something to the timer. The minutes until now are kept first, because the timer may leave the step.
func (c *clock) act(do func(*workshop.Workshop, time.Time)) {
	c.keep()
	was := c.timer.State()
	do(c.d.W(), c.d.Now())
	c.show()
	c.moved(was, c.timer.State())
}

// keep hands the whole minutes of the step that is counted to the workshop. A clock that was started by mistake, and
// stopped within the minute, leaves the minutes of an earlier run alone.
func (c *clock) keep() {
	if !c.timer.Started() {
		return
	}
	r := c.timer.Read(c.d.W(), c.d.Now())
	if n := int(r.Spent / time.Minute); n > 0 && r.At.After == "" {
		c.d.Session.KeepActual(workshop.StepID(r.At.ID), n)
	}
}

// tick shows what the time is now, and announces the last two minutes of a step once.
func (c *clock) tick() {
	c.keep()
	c.show()
	r, _ := c.now()
	if r.At.ID == c.warned || r.At.After != "" || r.At.Planned == 0 || r.Left > lastMinutes || r.Left <= 0 {
		return
	}
	c.warned = r.At.ID
	c.d.Tell(c.d.T(c.d.Content.Message("two_minutes")), "", nil)
}

// hold starts the clock with the step on screen, pauses it, or lets it go on.
func (c *clock) hold() {
	c.act(func(w *workshop.Workshop, now time.Time) {
		switch {
		case !c.timer.Started():
			c.timer.Start(w, c.step, now)
		case c.timer.Running():
			c.timer.Pause(now)
		default:
			c.timer.GoOn(now)
		}
	})
}

// count counts the step on screen from now on.
func (c *clock) count() {
	c.act(func(w *workshop.Workshop, now time.Time) { c.timer.Start(w, c.step, now) })
}

// makeUp gives what is left of the day the minutes that are proposed, and says what it did.
func (c *clock) makeUp() {
	d := c.d
	r, s := c.now()
	if r.Late <= s.Overrun {
		c.tellLate(r, s)
		return
	}
	c.close()
	spare := d.W().Details.Buffer - s.Buffer
	if !d.Do(workshop.Edit{Label: "Make up time", At: workshop.Place{Step: c.step}}, func(w *workshop.Workshop) error { w.MakeUp(s); return nil }) {
		return
	}
	said := d.N(r.Late-s.Overrun, "Made up 1 minute.", "Made up {n} minutes.")
	if spare > 0 {
		said = d.N(r.Late-s.Overrun, "Made up 1 minute, {spare} of it spare.", "Made up {n} minutes, {spare} of them spare.", "spare", spare)
	}
	after, _ := c.now()
	said += " " + d.T("The day ends at {time}.", "time", d.Words.Time(after.Ends))
	d.Tell(said, d.T("Undo"), d.Session.Undo)
}

// tellLate says how late the room is when there is nothing to make up.
func (c *clock) tellLate(r workshop.Reading, s workshop.Squeezed) {
	switch {
	case !c.timer.Started():
		c.tellIdle()
	case s.Overrun > 0:
		c.d.Tell(c.tooLate(s.Overrun), "", nil)
	default:
		c.d.Tell(c.d.T("There is nothing to make up: {state}.", "state", lateness(c.d, r.Late)), "", nil)
	}
}

func (c *clock) tellIdle() {
	c.d.Tell(c.d.T("The clock has not been started yet."), c.d.T("Start the clock"), c.hold)
}

// tooLate is the message when even the shortest minutes are not enough.
func (c *clock) tooLate(overrun int) string {
	return c.d.T(c.d.Content.Message("too_late"), "x", overrun)
}

// open shows the panel beside the face, and closes it when it is open.
func (c *clock) open() {
	switch {
	case c.panel != nil:
		c.close()
	case !c.timer.Started():
		c.tellIdle()
	default:
		c.panel = newClockPanel(c)
		c.panel.open(c.face.object)
	}
}

// close takes the panel away and tells whether it was open.
func (c *clock) close() bool {
	if c.panel == nil {
		return false
	}
	c.panel.float.Close()
	return true
}

// lateness says in a few words how the room stands to its plan; late is in minutes, below zero in hand.
func lateness(d *Desk, late int) string {
	switch {
	case late > 0:
		return d.N(late, "1 min behind", "{n} min behind")
	case late < 0:
		return d.N(-late, "1 min in hand", "{n} min in hand")
	}
	return d.T("on time")
}

// lateInk is the colour that goes with it.
func lateInk(late int) parts.Ink {
	if late > 0 {
		return parts.InkHint
	}
	return parts.InkMuted
}
