package workshop

import (
	"maps"
	"slices"
	"time"
)

// TimerState is how a timer stands, in a form that can be kept outside the workshop file, so that the day goes on where
// it was when Kept was closed in the middle of it. It changes only when the timer is started, held, moved on or stopped,
// never because time goes by. The zero TimerState is that of a timer that was never started.
type TimerState struct {
	Began time.Time                `json:"began"`              // when the timer was first started
	Step  StepID                   `json:"step"`               // step that the room is in, or that the break follows
	Break string                   `json:"break,omitempty"`    // id of the break that the room is in, "" for none
	Since time.Time                `json:"since,omitzero"`     // from when the stretch is being counted; zero while paused
	Spent map[string]time.Duration `json:"spent_ns,omitempty"` // what was counted before that, nanoseconds by id of step or break
	End   time.Time                `json:"end"`                // when the plan ends, buffer and all
}

// Started tells whether the timer was started and not stopped since.
func (s TimerState) Started() bool { return s.Step != "" }

// Running tells whether it counts.
func (s TimerState) Running() bool { return !s.Since.IsZero() }

// Over tells whether the day of the timer is over at now, so that it is of no use any more: its plan has ended, and it
// is no longer the day, in the zone of now, on which it was started.
func (s TimerState) Over(now time.Time) bool {
	return !s.Started() || now.After(s.End) && DateOf(s.Began.In(now.Location())) != DateOf(now)
}

// State returns how the timer stands. What is returned does not change with the timer.
func (t *Timer) State() TimerState {
	return TimerState{Began: t.began, Step: t.step, Break: t.rest, Since: t.since, Spent: maps.Clone(t.spent), End: t.end}
}

// Resume makes a timer that was never started stand as s says, and tells whether it does. The time since then counts as
// if Kept had stayed open, because the room went on. It does not when the day of s is over at now, when s is of a
// rehearsal and the workshop itself is about to begin or has begun, or when s names no step of the day. The times of the
// timer are in the zone of now.
func (t *Timer) Resume(w *Workshop, s TimerState, now time.Time) bool {
	if t.Started() || s.Over(now) || !slices.Contains(DaySteps(), s.Step) || w.rehearsed(s, now) {
		return false
	}
	zone := now.Location()
	t.began, t.end = s.Began.In(zone), s.End.In(zone)
	t.step, t.rest, t.spent = s.Step, s.Break, map[string]time.Duration{}
	for id, d := range s.Spent {
		t.spent[id] = max(d, 0)
	}
	if s.Running() {
		t.since = s.Since.In(zone)
		if t.since.After(now) { // the clock of the computer was put back
			t.since = now
		}
	}
	return true
}

// rehearsed tells whether a timer was started too early for the plan of the workshop, which holds at now.
func (w *Workshop) rehearsed(s TimerState, now time.Time) bool {
	start, ok := w.startOn(now)
	if !ok {
		return false
	}
	opens := start.Add(-startWindow)
	return s.Began.Before(opens) && !now.Before(opens)
}
