package workshop

import (
	"encoding/json"
	"maps"
	"testing"
	"time"
)

// kept hands a state through the form in which it is kept.
func kept(t *testing.T, s TimerState) TimerState {
	t.Helper()
	raw, err := json.Marshal(s)
	if err != nil {
		t.Fatal(err)
	}
	var back TimerState
	if err := json.Unmarshal(raw, &back); err != nil {
		t.Fatal(err)
	}
	return back
}

// Whatever was done with the timer, one that is resumed says the same ever after, and goes on in the same way.
func TestATimerGoesOnAsIfKeptHadStayedOpen(t *testing.T) {
	for _, c := range []struct {
		name string
		do   func(*Workshop, *Timer)
	}{
		{"running", func(*Workshop, *Timer) {}},
		{"paused", func(_ *Workshop, x *Timer) { x.Pause(at("10:01:30")) }},
		{"in a break", func(w *Workshop, x *Timer) { x.Rest(w, "break-behaviours", at("10:20:00")) }},
		{"paused in a break", func(w *Workshop, x *Timer) {
			x.Rest(w, "break-behaviours", at("10:20:00"))
			x.Pause(at("10:25:00"))
		}},
		{"made up for", func(w *Workshop, x *Timer) { w.MakeUp(x.Propose(w, at("10:40:00"))) }},
		{"back in an earlier step", func(w *Workshop, x *Timer) {
			x.Follow(w, Practise, at("10:20:00"))
			x.Start(w, BehavioursStep, at("10:25:00"))
		}},
	} {
		w := halfDay()
		stayed := run(w, "welcome", "09:05:00", "behaviours", "09:50:00")
		c.do(w, stayed)
		var resumed Timer
		if !resumed.Resume(w, kept(t, stayed.State()), at("10:45:00")) {
			t.Errorf("%s: it is not resumed", c.name)
			continue
		}
		same := func(when, clock string) {
			t.Helper()
			if a, b := stayed.Read(w, at(clock)), resumed.Read(w, at(clock)); a != b || stayed.Running() != resumed.Running() {
				t.Errorf("%s, %s:\n%+v, want\n%+v", c.name, when, b, a)
			}
		}
		same("at once", "10:45:00")
		for _, x := range []*Timer{stayed, &resumed} {
			x.GoOn(at("10:50:00"))
			x.Follow(w, BlockersStep, at("11:00:00"))
		}
		same("later", "11:10:00")
	}
}

// A state is a copy: the timer that goes on does not change what is about to be written.
func TestAStateDoesNotChangeWithItsTimer(t *testing.T) {
	w := halfDay()
	timer := run(w, "welcome", "09:00:00", "customers", "09:12:00")
	s := timer.State()
	before := maps.Clone(s.Spent)
	timer.Follow(w, Focus, at("09:40:00"))
	if !maps.Equal(s.Spent, before) || s.Step != Customers {
		t.Errorf("the state became %+v", s)
	}
	if (&Timer{}).State().Started() {
		t.Error("a timer that was never started has a state")
	}
}

func TestWhichTimersAreResumed(t *testing.T) {
	day := func(date, clock string) time.Time {
		x, err := time.Parse("2006-01-02 15:04", date+" "+clock)
		if err != nil {
			t.Fatal(err)
		}
		return x
	}
	const today, before, after = "2026-09-02", "2026-09-01", "2026-09-03"
	for _, c := range []struct {
		name   string
		begun  time.Time
		change func(*TimerState)
		now    time.Time
		want   bool
	}{
		{"in the middle of the day", day(today, "09:00"), nil, day(today, "11:00"), true},
		{"after its end, on the same day", day(today, "09:00"), nil, day(today, "17:00"), true},
		{"the next morning", day(today, "09:00"), nil, day(after, "08:00"), false},
		{"an evening that ends after midnight", day(after, "22:00"), nil, day("2026-09-04", "00:30"), true},
		{"the morning after such an evening", day(after, "22:00"), nil, day("2026-09-04", "09:00"), false},
		{"a rehearsal the day before", day(before, "15:00"), nil, day(before, "15:30"), true},
		{"a rehearsal the night before, on the day", day(before, "22:30"), nil, day(today, "08:30"), false},
		{"a rehearsal in the early morning", day(today, "07:00"), nil, day(today, "07:30"), true},
		{"that rehearsal, when the workshop begins", day(today, "07:00"), nil, day(today, "08:45"), false},
		{"begun an hour early", day(today, "08:00"), nil, day(today, "08:45"), true},
		{"stopped", day(today, "09:00"), func(s *TimerState) { *s = TimerState{} }, day(today, "11:00"), false},
		{"a step of another Kept", day(today, "09:00"), func(s *TimerState) { s.Step = "singing" }, day(today, "11:00"), false},
		{"not a step of the day", day(today, "09:00"), func(s *TimerState) { s.Step = FollowUp }, day(today, "11:00"), false},
	} {
		w := halfDay()
		timer := &Timer{}
		timer.Start(w, Welcome, c.begun)
		s := timer.State()
		if c.change != nil {
			c.change(&s)
		}
		var resumed Timer
		if got := resumed.Resume(w, kept(t, s), c.now); got != c.want || resumed.Started() != c.want {
			t.Errorf("%s: resumed %v, started %v", c.name, got, resumed.Started())
		}
	}
}

// A clock that was put back, or a value that somebody edited, must not make a step take less than no time.
func TestAResumedTimerCountsNothingBackwards(t *testing.T) {
	w := halfDay()
	s := run(w, "behaviours", "09:45:00").State()
	s.Spent = map[string]time.Duration{"behaviours": -time.Hour}
	var timer Timer
	if !timer.Resume(w, s, at("09:40:00")) {
		t.Fatal("it is not resumed")
	}
	if r := timer.Read(w, at("09:42:00")); r.Spent != 2*time.Minute {
		t.Errorf("%v in the step", r.Spent)
	}
	if timer.Resume(w, s, at("09:43:00")) {
		t.Error("a timer that runs was resumed")
	}
}

// The times of a state keep their moment and are told in the zone of the computer.
func TestAResumedTimerTellsTheTimeOfItsPlace(t *testing.T) {
	w := halfDay()
	zone := time.FixedZone("there", 2*60*60)
	now := time.Date(2026, 9, 2, 10, 0, 0, 0, zone)
	timer := &Timer{}
	timer.Start(w, BehavioursStep, now.Add(-15*time.Minute))
	s := timer.State()
	s.Began, s.Since, s.End = s.Began.UTC(), s.Since.UTC(), s.End.UTC()
	var resumed Timer
	resumed.Resume(w, s, now)
	if r := resumed.Read(w, now); r.End.Format("15:04") != "12:30" || r.Spent != 15*time.Minute {
		t.Errorf("the plan ends at %s after %v", r.End, r.Spent)
	}
}
