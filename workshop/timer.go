package workshop

import (
	"slices"
	"time"
)

// A Timer keeps the time while a workshop is run (M§2.0): which step or break the room is in, for how long, and when
// the day is meant to end. It reads no clock of its own; whoever uses it says what time it is. Only the whole minutes of
// each step go into the file (Session.KeepActual); the rest, its State, is kept apart from the workshop for the day.
//
// The plan is anchored at its end, because that is what people were promised. So a step that is lengthened, skipped or
// squeezed during the day changes how late the room is at once, and a day that was made up for is on time again.
//
// The zero Timer was never started.
type Timer struct {
	began time.Time                // when it was first started
	step  StepID                   // the step that the room is in, or that the break follows; "" before the first start
	rest  string                   // id of the break that the room is in, "" for none
	since time.Time                // from when the stretch is being counted; zero while the timer is paused
	spent map[string]time.Duration // what was counted before since, by id of step or break
	end   time.Time                // when the plan ends, buffer and all
}

// Reading is what a timer says at a moment.
type Reading struct {
	At     Stretch       // the step or break that the room is in
	Spent  time.Duration // in it until now
	Left   time.Duration // of its planned minutes; below zero when they are over
	Late   int           // whole minutes behind the plan; below zero, whole minutes in hand
	Should Stretch       // the step or break that the plan has at this moment; its last one while the buffer runs and later
	Break  Stretch       // the break that comes right after the step and that the room has not had; the zero Stretch is none
	Due    bool          // it is time for that break: the minutes of the step are over, or the plan has come to the break
	End    time.Time     // when the plan ends
	Ends   time.Time     // when the day ends if everything still to come takes its planned minutes, the buffer spent first
}

const (
	startWindow = 60 * time.Minute // a first start this near to the plan belongs to the plan
	realVisit   = time.Minute      // a step that was looked at for less has not been worked on
)

// Started tells whether the timer was ever started.
func (t *Timer) Started() bool { return t.step != "" }

// Running tells whether it counts now.
func (t *Timer) Running() bool { return !t.since.IsZero() }

// Start begins to count a step at now, or goes on counting it when the room was in it before. A step that is no part of
// the day is not counted.
//
// The first start decides which plan holds. On the day of the workshop, within an hour of when the agenda has the step,
// the plan is that of start_time; at any other time, such as in a rehearsal, the step begins on time now. In the first
// case the step goes on from its actual minutes, as far as the day has had time for them, so that nothing is lost when
// Kept was closed in between. Only the first step of the day begins at nothing: its minutes may be those of a rehearsal.
func (t *Timer) Start(w *Workshop, step StepID, now time.Time) {
	if !slices.Contains(DaySteps(), step) {
		return
	}
	if !t.Started() {
		t.began, t.spent = now, map[string]time.Duration{}
		t.plan(w, step, now)
	}
	t.move(step, "", now)
}

// plan sets the end of the plan at the first start.
func (t *Timer) plan(w *Workshop, step StepID, now time.Time) {
	total, before := w.Details.Buffer, 0 // planned minutes of the day, and of what comes before the step
	counted, used := 0, 0                // the same of the actual minutes
	for _, s := range w.Day() {
		if s.ID == string(step) {
			before, used = total-w.Details.Buffer, counted
		}
		if is := w.Step(StepID(s.ID)); is != nil {
			counted += is.Actual
		}
		total += s.Planned
	}
	t.end = now.Add(minutes(total - before))
	start, ok := w.startOn(now)
	if !ok || now.Sub(start.Add(minutes(before))).Abs() > startWindow {
		return
	}
	t.end = start.Add(minutes(total))
	if s := w.Step(step); s != nil && before > 0 {
		t.spent[string(step)] = min(minutes(s.Actual), max(now.Sub(start)-minutes(used), 0))
	}
}

// startOn returns the moment at which the workshop begins when its day is that of now, in the zone of now.
func (w *Workshop) startOn(now time.Time) (time.Time, bool) {
	start, ok := w.Details.StartTime.Minutes()
	if !ok || w.Details.Date != DateOf(now) {
		return time.Time{}, false
	}
	return time.Date(now.Year(), now.Month(), now.Day(), 0, start, 0, 0, now.Location()), true
}

func minutes(n int) time.Duration { return time.Duration(n) * time.Minute }

// Rest begins a break at now. A break that the workshop does not have, or a timer never started, changes nothing.
func (t *Timer) Rest(w *Workshop, breakID string, now time.Time) {
	i := slices.IndexFunc(w.Breaks, func(b Break) bool { return b.ID == breakID })
	if i >= 0 && t.Started() {
		t.move(w.Breaks[i].After, breakID, now)
	}
}

// Pause stops counting at now, until GoOn or Start. The day goes on: a pause makes the room late.
func (t *Timer) Pause(now time.Time) {
	if t.Running() {
		t.spent[t.id()] += now.Sub(t.since)
		t.since = time.Time{}
	}
}

// GoOn counts on from now where it was paused; it does nothing while the timer runs or was never started.
func (t *Timer) GoOn(now time.Time) {
	if t.Started() && !t.Running() {
		t.since = now
	}
}

// Follow counts a step from now when the timer runs and the step comes later in the day than where the room is, and
// tells whether it does. Going back to look at something does not move it.
func (t *Timer) Follow(w *Workshop, step StepID, now time.Time) bool {
	if !t.Running() || !slices.Contains(DaySteps(), step) || place(w.Day(), string(step)) <= place(w.Day(), t.id()) {
		return false
	}
	t.move(step, "", now)
	return true
}

func (t *Timer) move(step StepID, rest string, now time.Time) {
	t.Pause(now)
	t.step, t.rest = step, rest
	t.since = now
}

// id returns the id of the step or break that is counted.
func (t *Timer) id() string {
	if t.rest != "" {
		return t.rest
	}
	return string(t.step)
}

// time returns how long a step or break was counted until now.
func (t *Timer) time(id string, now time.Time) time.Duration {
	d := t.spent[id]
	if id == t.id() && t.Running() {
		d += now.Sub(t.since)
	}
	return d
}

// Read tells how things stand at now. The zero Reading comes from a timer that was never started.
func (t *Timer) Read(w *Workshop, now time.Time) Reading {
	if !t.Started() {
		return Reading{}
	}
	day := w.Day()
	at := t.at(day)
	r := Reading{At: day[at], End: t.end}
	r.Spent = t.time(t.id(), now)
	r.Left = minutes(r.At.Planned) - r.Spent
	left := max(r.Left, 0)
	far := t.furthest(day, at)
	if far > at { // the room came back to something earlier, and goes on where it was
		left += max(minutes(day[far].Planned)-t.time(day[far].ID, now), 0)
	}
	for _, s := range day[far+1:] {
		left += minutes(s.Planned)
	}
	buffer := minutes(w.Details.Buffer)
	late := now.Add(left + buffer).Sub(r.End)
	r.Late = int(late / time.Minute)
	r.Ends = r.End.Add(late - min(max(late, 0), buffer))
	r.Should = t.should(w, day, now)
	if next := t.nextBreak(day, at); next > 0 {
		r.Break = day[next]
		r.Due = r.At.Planned > 0 && r.Left <= 0 || place(day, r.Should.ID) >= next
	}
	return r
}

// nextBreak returns the place of the first break with minutes between the step at a place and the step after it that the
// room has not had; 0 when there is none, or when the room is in a break.
func (t *Timer) nextBreak(day []Stretch, at int) int {
	if day[at].After != "" {
		return 0
	}
	for i := at + 1; i < len(day) && day[i].After != ""; i++ {
		if day[i].Planned > 0 && t.spent[day[i].ID] < realVisit {
			return i
		}
	}
	return 0
}

// at returns the place of where the room is. A break that was deleted meanwhile becomes part of the step before it.
func (t *Timer) at(day []Stretch) int {
	if place(day, t.id()) < 0 {
		t.rest = ""
	}
	return place(day, t.id())
}

func place(day []Stretch, id string) int {
	return slices.IndexFunc(day, func(s Stretch) bool { return s.ID == id })
}

// furthest returns the place of the last stretch that the room worked on, where it is now included.
func (t *Timer) furthest(day []Stretch, at int) int {
	for i := len(day) - 1; i > at; i-- {
		if t.spent[day[i].ID] >= realVisit {
			return i
		}
	}
	return at
}

// should returns where the plan has the room at now, counted back from its end.
func (t *Timer) should(w *Workshop, day []Stretch, now time.Time) Stretch {
	begins, first := t.end.Add(-minutes(w.Details.Buffer)), Stretch{}
	for _, s := range slices.Backward(day) {
		if s.Planned == 0 {
			continue
		}
		first = s
		if begins = begins.Add(-minutes(s.Planned)); !now.Before(begins) {
			break
		}
	}
	return first
}

// Propose returns how what comes after the step or break that the room is in could make up for the minutes that the
// room is behind at now; nothing changes for a room that is not. The timer must have been started.
func (t *Timer) Propose(w *Workshop, now time.Time) Squeezed {
	day := w.Day()
	left := day[t.furthest(day, t.at(day))+1:]
	return Squeeze(left, w.Details.Buffer, t.Read(w, now).Late)
}
