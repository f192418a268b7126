package screens

import (
	"time"

	"kept/workshop"
)

// resume lets the clock go on as it stood when the workshop was left, and tells whether it does.
func (c *clock) resume(s workshop.TimerState) bool {
	resumed := false
	c.act(func(w *workshop.Workshop, now time.Time) { resumed = c.timer.Resume(w, s, now) })
	if !resumed {
		return false
	}
	r, _ := c.now()
	if r.Left <= lastMinutes {
		c.warned = r.At.ID // its end is no news, and would take the place of what is said now
	}
	said := c.d.T("The clock is still paused: {step}.", "step", c.stretchName(r.At))
	if c.timer.Running() {
		said = c.d.T("The clock went on: {step}, {state}.", "step", c.stretchName(r.At), "state", lateness(c.d, r.Late))
	}
	c.d.Tell(said, c.d.T("Stop the clock"), c.stop)
	return true
}

// stop ends the counting, so that the clock can be started afresh, such as after a rehearsal. The minutes until now are
// kept.
func (c *clock) stop() {
	c.close()
	was := c.timer
	c.act(func(*workshop.Workshop, time.Time) { c.timer, c.warned = workshop.Timer{}, "" })
	c.d.Tell(c.d.T("The clock is stopped."), c.d.T("Undo"), func() {
		c.act(func(*workshop.Workshop, time.Time) { c.timer = was })
	})
}
