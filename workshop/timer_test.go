package workshop

import (
	"slices"
	"testing"
	"time"
)

// halfDay is a workshop with the minutes of M§2.0 that begins at nine.
func halfDay() *Workshop {
	w := New("w-1", "2026-09-02")
	w.Details.StartTime = "09:00"
	return w
}

// at is a time of day on the day of the workshop.
func at(clock string) time.Time {
	t, err := time.Parse("2006-01-02 15:04:05", "2026-09-02 "+clock)
	if err != nil {
		panic(err)
	}
	return t
}

// run starts the timer and follows the room from step to step.
func run(w *Workshop, moves ...any) *Timer {
	t := &Timer{}
	for i := 0; i < len(moves); i += 2 {
		step, now := StepID(moves[i].(string)), at(moves[i+1].(string))
		switch {
		case !t.Started():
			t.Start(w, step, now)
		case !t.Follow(w, step, now):
			t.Start(w, step, now)
		}
	}
	return t
}

func TestTimerReading(t *testing.T) {
	all := func(names ...any) []any { return names }
	for _, c := range []struct {
		name   string
		moves  []any
		now    string
		left   time.Duration // of the step
		late   int
		should StepID
		ends   string
	}{
		{"at the start", all("welcome", "09:00:00"), "09:00:00", 12 * time.Minute, 0, Welcome, "12:30:00"},
		{"in time", all("welcome", "09:00:00"), "09:07:30", 4*time.Minute + 30*time.Second, 0, Welcome, "12:30:00"},
		{"over its time", all("welcome", "09:00:00"), "09:15:10", -3*time.Minute - 10*time.Second, 3, Customers, "12:30:00"},
		{"half a minute is nothing", all("welcome", "09:00:30"), "09:00:30", 12 * time.Minute, 0, Welcome, "12:30:00"},
		{"begun late", all("welcome", "09:10:00"), "09:12:00", 10 * time.Minute, 10, Customers, "12:32:00"},
		{"begun early", all("welcome", "08:50:00"), "08:55:00", 7 * time.Minute, -10, Welcome, "12:20:00"},
		{"steps shorter than planned", all("welcome", "09:00:00", "customers", "09:05:00"), "09:10:00", 8 * time.Minute, -7, Welcome, "12:23:00"},
		{"a step passed over", all("welcome", "09:00:00", "focus", "09:12:00"), "09:12:00", 10 * time.Minute, -13, Customers, "12:17:00"},
		{"in the buffer and after", all("close", "12:15:00"), "12:40:00", -18 * time.Minute, 18, Close, "12:40:00"},
	} {
		w := halfDay()
		r := run(w, c.moves...).Read(w, at(c.now))
		if r.Left != c.left || r.Late != c.late || StepID(r.Should.ID) != c.should || r.Ends != at(c.ends) || r.End != at("12:30:00") {
			t.Errorf("%s: %v left, %d late, should be at %s, ends %s of %s", c.name, r.Left, r.Late, r.Should.ID, r.Ends, r.End)
		}
	}
}

// The first start decides which plan holds.
func TestTimerPlan(t *testing.T) {
	for _, c := range []struct {
		name, date, start string
		step              StepID
		now               string
		end               string
		late              int
	}{
		{"an hour late", "2026-09-02", "09:00", Welcome, "10:00:00", "12:30:00", 60},
		{"rehearsed in the afternoon before", "2026-09-03", "09:00", Welcome, "15:00:00", "18:30:00", 0},
		{"rehearsed on the same day", "2026-09-02", "09:00", Welcome, "07:30:00", "11:00:00", 0},
		{"rehearsed from the middle", "2026-09-03", "09:00", BehavioursStep, "15:00:00", "17:45:00", 0},
		{"opened again in the middle", "2026-09-02", "09:00", BehavioursStep, "09:50:00", "12:30:00", 5},
		{"no start time", "2026-09-02", "soon", Welcome, "09:05:00", "12:35:00", 0},
		{"no date", "", "09:00", Welcome, "09:05:00", "12:35:00", 0},
	} {
		w := halfDay()
		w.Details.Date, w.Details.StartTime = Date(c.date), Clock(c.start)
		r := run(w, string(c.step), c.now).Read(w, at(c.now))
		if r.End != at(c.end) || r.Late != c.late {
			t.Errorf("%s: the plan ends at %s and the room is %d late, want %s and %d", c.name, r.End, r.Late, c.end, c.late)
		}
	}
}

func TestTimerPausesRestsAndGoesBack(t *testing.T) {
	w := halfDay()
	timer := run(w, "behaviours", "09:45:00")
	timer.Pause(at("09:55:00"))
	if r := timer.Read(w, at("10:05:00")); timer.Running() || r.Spent != 10*time.Minute || r.Late != 10 {
		t.Errorf("after ten minutes of a pause: %+v", r)
	}
	if timer.Follow(w, Practise, at("10:05:00")) {
		t.Error("a paused timer followed")
	}
	timer.GoOn(at("10:05:00"))
	timer.Rest(w, "break-behaviours", at("10:35:00"))
	if r := timer.Read(w, at("10:40:00")); r.At.ID != "break-behaviours" || r.Left != 10*time.Minute || r.Late != 10 {
		t.Errorf("in the break: %+v", r)
	}
	if timer.Follow(w, BehavioursStep, at("10:41:00")) || timer.Follow(w, Welcome, at("10:41:00")) {
		t.Error("looking at an earlier step moved the timer")
	}
	if !timer.Follow(w, Practise, at("10:50:00")) || timer.Follow(w, FollowUp, at("10:50:00")) {
		t.Error("the timer does not follow to the next step, or follows beyond the day")
	}
	// Back to the behaviours for five minutes: what is left of practising is still to come, and nothing before it.
	timer.Start(w, BehavioursStep, at("10:55:00"))
	if r := timer.Read(w, at("11:00:00")); r.Spent != 45*time.Minute || r.Late != 15 {
		t.Errorf("back in an earlier step: %+v", r)
	}
	// A glance at the close by mistake, and back again, leaves everything as it was.
	timer.Follow(w, Close, at("11:00:00"))
	timer.Start(w, Practise, at("11:00:20"))
	if r := timer.Read(w, at("11:00:20")); r.Spent != 5*time.Minute || r.Late != 15 {
		t.Errorf("after a glance at the close: %+v", r)
	}
}

func TestTimerOutlivesADeletedBreak(t *testing.T) {
	w := halfDay()
	timer := run(w, "behaviours", "09:45:00")
	timer.Rest(w, "break-behaviours", at("10:25:00"))
	w.Breaks = nil
	if r := timer.Read(w, at("10:30:00")); StepID(r.At.ID) != BehavioursStep || r.Spent != 45*time.Minute {
		t.Errorf("the break was deleted: %+v", r)
	}
	timer.Rest(w, "no-such-break", at("10:30:00"))
	if r := timer.Read(w, at("10:30:00")); StepID(r.At.ID) != BehavioursStep {
		t.Errorf("a break that is not there: %+v", r)
	}
}

// The example of M§2.0: half a day, fifteen minutes late after the behaviours.
func TestMakingUpTime(t *testing.T) {
	w := halfDay()
	timer := run(w, "behaviours", "09:45:00")
	now := at("10:40:00")
	if late := timer.Read(w, now).Late; late != 15 {
		t.Fatalf("%d minutes late", late)
	}
	s := timer.Propose(w, now)
	w.MakeUp(s)
	var got []int
	for _, stretch := range w.StretchesAfter(string(BehavioursStep)) {
		got = append(got, stretch.Planned)
	}
	if want := []int{14, 11, 27, 17, 4, 11, 19, 7}; !slices.Equal(got, want) || w.Details.Buffer != 0 {
		t.Errorf("proposed %v with a buffer of %d, want %v and none", got, w.Details.Buffer, want)
	}
	if r := timer.Read(w, now); r.Late != 0 || r.Ends != at("12:30:00") {
		t.Errorf("after making up for it: %+v", r)
	}
}

func TestMakingUpIsNotAlwaysEnough(t *testing.T) {
	w := halfDay()
	timer := run(w, "behaviours", "09:45:00")
	now := at("11:25:00") // sixty late
	s := timer.Propose(w, now)
	w.MakeUp(s)
	if s.Overrun != 8 || timer.Read(w, now).Late != 8 {
		t.Errorf("overrun %d, still %d late; want 8", s.Overrun, timer.Read(w, now).Late)
	}
	for _, stretch := range w.StretchesAfter(string(BehavioursStep)) {
		if stretch.Planned != stretch.Shortest {
			t.Errorf("%s has %d minutes, at shortest %d", stretch.ID, stretch.Planned, stretch.Shortest)
		}
	}
	if again := timer.Propose(w, now); again.Overrun != 8 {
		t.Errorf("the second proposal: %+v", again)
	}
}

func TestSkippingAStepGivesItsMinutesBack(t *testing.T) {
	w := halfDay()
	timer := run(w, "behaviours", "09:45:00")
	w.Skip(Practise)
	w.Skip(BlockersStep) // core
	if r := timer.Read(w, at("09:45:00")); r.Late != -12 {
		t.Errorf("without practising the room is %d late", r.Late)
	}
	w.Unskip(Practise)
	if s := w.Step(Practise); s.Planned != 12 || s.Shortest != 5 || w.Skipped(Practise) {
		t.Errorf("brought back: %+v", s)
	}
}

func TestTicksOfTheGuideAreKept(t *testing.T) {
	w := halfDay()
	w.TickDo(Welcome, 2, true)
	w.TickDo(Customers, 2, true)
	w.TickDo(Welcome, 3, true)
	w.TickDo(Welcome, 3, false)
	data := bytesOf(t, w)
	again, _, err := Decode(data)
	if err != nil {
		t.Fatal(err)
	}
	if !again.DoTicked(Welcome, 2) || !again.DoTicked(Customers, 2) || again.DoTicked(Welcome, 3) || again.DoTicked(Welcome, 1) {
		t.Errorf("after opening it again the ticks are %q", again.Details.Dismissed)
	}
}

// It is time for a break when the step before it had its minutes, or when the plan has come to it.
func TestTimerTellsWhenABreakIsDue(t *testing.T) {
	const rest = "break-behaviours" // at 10:30 in the plan
	for _, c := range []struct {
		name  string
		moves []any
		do    func(*Workshop, *Timer)
		now   string
		next  string
		due   bool
	}{
		{"no break follows", []any{"welcome", "09:00:00"}, nil, "09:30:00", "", false},
		{"in the middle of the step", []any{"behaviours", "09:45:00"}, nil, "10:00:00", rest, false},
		{"the step had its minutes", []any{"behaviours", "09:45:00"}, nil, "10:25:00", rest, true},
		{"the step had its minutes early", []any{"welcome", "09:00:00", "behaviours", "09:20:00"}, nil, "10:01:00", rest, true},
		{"the plan has come to it", []any{"welcome", "09:00:00", "behaviours", "10:10:00"}, nil, "10:31:00", rest, true},
		{"in the break", []any{"behaviours", "09:45:00"}, func(w *Workshop, x *Timer) { x.Rest(w, rest, at("10:25:00")) }, "10:30:00", "", false},
		{"back after the break", []any{"behaviours", "09:45:00"}, func(w *Workshop, x *Timer) {
			x.Rest(w, rest, at("10:25:00"))
			x.Start(w, BehavioursStep, at("10:40:00"))
		}, "10:45:00", "", false},
		{"begun by mistake", []any{"behaviours", "09:45:00"}, func(w *Workshop, x *Timer) {
			x.Rest(w, rest, at("10:25:00"))
			x.Start(w, BehavioursStep, at("10:25:20"))
		}, "10:26:00", rest, true},
		{"the day does without it", []any{"behaviours", "09:45:00"}, func(w *Workshop, _ *Timer) { w.Breaks[0].Planned = 0 }, "10:40:00", "", false},
		{"the step has no minutes", []any{"behaviours", "09:45:00"}, func(w *Workshop, _ *Timer) { w.Step(BehavioursStep).Planned = 0 }, "09:50:00", rest, false},
		{"the room went on without it", []any{"behaviours", "09:45:00", "practise", "10:25:00"}, nil, "10:40:00", "", false},
	} {
		w := halfDay()
		timer := run(w, c.moves...)
		if c.do != nil {
			c.do(w, timer)
		}
		if r := timer.Read(w, at(c.now)); r.Break.ID != c.next || r.Due != c.due {
			t.Errorf("%s: break %q, due %v", c.name, r.Break.ID, r.Due)
		}
	}
}
