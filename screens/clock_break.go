package screens

import (
	"time"

	"kept/workshop"
)

// faceText is what the foot says in words: the step that is counted, until when the break is, or that it is time for one.
func (c *clock) faceText(r workshop.Reading) clockText {
	text := clockText{name: c.stretchName(r.At)}
	if r.At.After != "" && c.timer.Running() {
		text.name = c.until(r)
	}
	if r.Due && c.timer.Running() {
		text.rest = c.stretchName(r.Break)
	}
	return text
}

// clockBreakName is how many letters of the name of a break the foot has room for beside its end.
const clockBreakName = 6

// until says until when the break is that the room is in, as in "Lunch until 12:45"; a longer name gives way to the word.
func (c *clock) until(r workshop.Reading) string {
	d, name := c.d, c.stretchName(r.At)
	if len([]rune(name)) > clockBreakName {
		name = d.T("Break")
	}
	return d.T("{break} until {time}", "break", name, "time", d.Words.Time(d.Now().Add(r.Left)))
}

// rest begins a break.
func (c *clock) rest(breakID string) {
	c.act(func(w *workshop.Workshop, now time.Time) { c.timer.Rest(w, breakID, now) })
}

// beginBreak begins the break that follows the step that is counted, or says why there is none to begin.
func (c *clock) beginBreak() {
	r, _ := c.now()
	switch {
	case !c.timer.Started():
		c.tellIdle()
	case r.At.After != "":
		c.d.Tell(c.d.T("{break} is on already.", "break", c.stretchName(r.At)), "", nil)
	case r.Break.ID == "":
		c.d.Tell(c.d.T("No break follows {step}.", "step", c.stretchName(r.At)), "", nil)
	default:
		c.close()
		c.rest(r.Break.ID)
	}
}

// stretchName is what a step or break of the day is called.
func (c *clock) stretchName(s workshop.Stretch) string {
	for _, b := range c.d.W().Breaks {
		if s.After != "" && b.ID == s.ID {
			return b.Name
		}
	}
	guide, _ := c.d.Content.Step(s.ID)
	return c.d.T(guide.Short)
}
