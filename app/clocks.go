package app

import (
	"bytes"
	"encoding/json"
	"maps"
	"sync"
	"time"

	"kept/workshop"
	"kept/workshop/store"
)

// clocks remember how the clock of each workshop stands until its day is over, so that the day goes on where it was after
// the laptop was started again. The file of a workshop has no place for that (M§3). All but save runs on the UI goroutine.
type clocks struct {
	states map[string]workshop.TimerState // by id of the workshop

	mu     sync.Mutex
	latest []byte // states as they are to be written
	saving sync.Mutex
}

// clocksKey is where the store keeps them.
const clocksKey = "clocks"

// readClocks returns the clocks that the store remembers. A clock that cannot be read is started by hand.
func readClocks(s *store.Store) *clocks {
	c := &clocks{states: map[string]workshop.TimerState{}}
	if raw, ok := s.Setting(clocksKey); ok {
		c.latest = raw
		if json.Unmarshal(raw, &c.states) != nil || c.states == nil {
			c.states = map[string]workshop.TimerState{}
		}
	}
	return c
}

// set remembers how the clock of a workshop stands, forgets those whose day is over at now, and tells whether there is
// something to save.
func (c *clocks) set(id string, s workshop.TimerState, now time.Time) bool {
	c.states[id] = s
	maps.DeleteFunc(c.states, func(_ string, s workshop.TimerState) bool { return s.Over(now) })
	raw, err := json.Marshal(c.states)
	c.mu.Lock()
	defer c.mu.Unlock()
	if err != nil || bytes.Equal(raw, c.latest) {
		return false
	}
	c.latest = raw
	return true
}

// save writes the clocks as they stand when it comes to that: of several calls at a time, the last one writes the latest.
func (c *clocks) save(s *store.Store) error {
	c.saving.Lock()
	defer c.saving.Unlock()
	c.mu.Lock()
	raw := c.latest
	c.mu.Unlock()
	return s.SetSetting(clocksKey, raw)
}

// clockMoved lets the clock of a workshop tick while it runs, and remembers how it stands.
func (w *window) clockMoved(o *opened, s workshop.TimerState) {
	w.tickFor(o, s.Running())
	if !w.clocks.set(o.session.Workshop().Details.ID, s, w.now()) {
		return
	}
	w.work(func() error { return w.clocks.save(w.store) }, func(err error) {
		if err != nil {
			w.tellTrouble(writeTrouble(w.t, w.t.T("Kept could not remember the clock."), err))
		}
	})
}

// resumeClock lets the clock of a workshop that was just opened go on where it was.
func (w *window) resumeClock(o *opened) {
	if s, ok := w.clocks.states[o.session.Workshop().Details.ID]; ok {
		o.shell.ResumeClock(s)
	}
}
