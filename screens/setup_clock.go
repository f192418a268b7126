package screens

import (
	"fmt"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"kept/screens/parts"
	"kept/workshop"
)

// setupClock is the field for the time at which the day begins. Up and Down go a quarter of an hour on and back.
type setupClock struct {
	*parts.Field
	d     *Desk
	shown workshop.Clock
}

func newSetupClock(d *Desk, label string) *setupClock {
	c := &setupClock{Field: d.Kit.Field(label, "09:00").Whole(), d: d}
	c.OnDone = c.take
	c.OnKey = func(key fyne.KeyName) bool {
		switch key {
		case fyne.KeyUp:
			c.step(15)
		case fyne.KeyDown:
			c.step(-15)
		default:
			return false
		}
		return true
	}
	return c
}

// take keeps what was typed when it is a time; otherwise it stays where it is, with a message.
func (c *setupClock) take(text string) {
	t, ok := parseSetupTime(text)
	if !ok {
		c.SetMessage(c.d.T(c.d.Content.FieldMessage("workshop.start_time")))
		return
	}
	c.SetMessage("")
	c.SetText(string(t))
	c.d.Do(workshop.Edit{Label: "Change start time", At: workshop.Place{Step: workshop.SetUp, Field: "start_time"}},
		func(w *workshop.Workshop) error { w.Details.StartTime = t; return nil })
}

func (c *setupClock) step(minutes int) {
	t, ok := parseSetupTime(c.Text())
	if !ok {
		t, minutes = c.shown, 0
	}
	at, _ := t.Minutes()
	c.take(string(setupTimeAt(at + minutes)))
}

// show makes the field say what w says. A time that is not one yet stays while something else changes.
func (c *setupClock) show(w *workshop.Workshop) {
	if w.Details.StartTime == c.shown {
		return
	}
	c.shown = w.Details.StartTime
	c.SetText(string(c.shown))
	c.SetMessage("")
}

// setupTimeAt returns the time of day some minutes after midnight, round the clock.
func setupTimeAt(minutes int) workshop.Clock {
	const day = 24 * 60
	minutes = (minutes%day + day) % day
	return workshop.Clock(fmt.Sprintf("%02d:%02d", minutes/60, minutes%60))
}

// parseSetupTime reads a time as people type it: 9, 9:30, 9.30, 0930.
func parseSetupTime(text string) (workshop.Clock, bool) {
	groups := strings.FieldsFunc(text, func(r rune) bool { return r == ':' || r == '.' || r == ' ' || r == 'h' })
	if len(groups) == 1 && len(groups[0]) > 2 {
		g := groups[0]
		groups = []string{g[:len(g)-2], g[len(g)-2:]}
	}
	if len(groups) == 1 {
		groups = append(groups, "0")
	}
	if len(groups) != 2 {
		return "", false
	}
	hours, err := strconv.Atoi(groups[0])
	minutes, err2 := strconv.Atoi(groups[1])
	if err != nil || err2 != nil || hours < 0 || hours > 23 || minutes < 0 || minutes > 59 {
		return "", false
	}
	return setupTimeAt(hours*60 + minutes), true
}
