package screens

import (
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"kept/workshop"
)

// said returns whether the toast at the foot says something.
func (x *watch) said(text string) bool { return x.s.toast.Visible() && x.sees(text) }

func TestTheFootAnnouncesABreakAndBeginsIt(t *testing.T) {
	x := onTheDay(t, halfDay(), "09:45", fyne.NewSize(1280, 800))
	x.s.Go(workshop.Place{Step: workshop.BehavioursStep})
	x.s.HoldClock()
	x.pass(39*time.Minute + 59*time.Second)
	if x.s.foot.clock.due.Visible() || x.sees("Begin: Break") {
		t.Error("a break is announced before the step had its minutes")
	}
	width := x.s.foot.clock.object.MinSize().Width
	x.pass(time.Second)
	if !x.s.foot.clock.due.Visible() || !x.sees("Begin: Break") || !x.sees("on time") {
		t.Fatalf("after 40 minutes the foot says %q", x.texts())
	}
	if got := x.s.foot.clock.object.MinSize().Width; got != width {
		t.Errorf("the announcement moves what stands beside the clock by %v", got-width)
	}
	x.pass(5 * time.Minute)
	test.Tap(x.s.foot.clock.due)
	if x.s.foot.clock.due.Visible() || !x.sees("Break until 10:45") || x.digits() != "15:00" {
		t.Errorf("in the break the foot says %q", x.texts())
	}
	x.pass(16 * time.Minute)
	if !x.sees("Break until 10:45") || x.digits() != "+1:00" {
		t.Errorf("after the break: %s, %q", x.digits(), x.texts())
	}
	x.s.HoldClock()
	if x.sees("until 10:4") || !x.sees("paused") {
		t.Errorf("a paused break has an end: %q", x.texts())
	}
	x.s.HoldClock()
	x.s.Step(+1)
	if x.sees("until") || x.s.foot.clock.due.Visible() {
		t.Errorf("after the break the foot says %q", x.texts())
	}
}

func TestBeginningABreakByItsName(t *testing.T) {
	w := halfDay()
	w.Breaks[0].Name = "Coffee and networking"
	x := onTheDay(t, w, "09:00", fyne.NewSize(1280, 800))
	x.s.BeginBreak()
	if !x.said("The clock has not been started yet.") {
		t.Error("a clock that was not started begins a break")
	}
	x.s.Go(workshop.Place{Step: workshop.Welcome})
	x.s.HoldClock()
	x.s.BeginBreak()
	if !x.said("No break follows Welcome.") {
		t.Errorf("nobody says that no break follows: %q", x.texts())
	}
	x.s.Go(workshop.Place{Step: workshop.BehavioursStep})
	x.s.BeginBreak() // before its time, because the room wants it now
	if !x.sees("Break until 09:15") || x.state.Break != w.Breaks[0].ID {
		t.Errorf("in the break: %q, %+v", x.texts(), x.state)
	}
	x.s.BeginBreak()
	if !x.said("Coffee and networking is on already.") || x.digits() != "15:00" {
		t.Errorf("the break was begun twice: %s", x.digits())
	}
}

func TestTheClockIsResumedWhereTheRoomIs(t *testing.T) {
	x := onTheDay(t, halfDay(), "09:45", fyne.NewSize(1280, 800))
	x.s.Go(workshop.Place{Step: workshop.BehavioursStep})
	x.s.HoldClock()
	x.pass(10 * time.Minute)
	kept, w := x.state, x.w()

	again := func(clock string, s workshop.TimerState) *watch {
		y := onTheDay(t, w, clock, fyne.NewSize(1280, 800))
		y.s.ResumeClock(s)
		return y
	}
	y := again("10:24", kept)
	if !y.said("The clock went on: Behaviours, on time.") || y.digits() != "1:00" {
		t.Errorf("resumed: %s, %q", y.digits(), y.texts())
	}
	if y.s.current.Step() != workshop.BehavioursStep || !slices.Equal(y.runs, []bool{true}) {
		t.Errorf("on screen is %s, the window was told %v", y.s.current.Step(), y.runs)
	}
	y.pass(time.Second)
	if y.sees("Two minutes") || y.actual(workshop.BehavioursStep) != 39 {
		t.Errorf("a second later %d minutes are kept and the foot says %q", y.actual(workshop.BehavioursStep), y.texts())
	}

	x.s.HoldClock()
	if y := again("10:24", x.state); !y.said("The clock is still paused: Behaviours.") || y.digits() != "30:00" || len(y.runs) > 0 {
		t.Errorf("paused: %s, %q", y.digits(), y.texts())
	}

	old := kept
	old.Began, old.End = old.Began.AddDate(0, 0, -1), old.End.AddDate(0, 0, -1)
	if y := again("10:24", old); y.s.toast.Visible() || !y.sees("Start the clock") || y.state.Started() {
		t.Errorf("the clock of yesterday: %q", y.texts())
	}
}

func TestStoppingTheClockStartsTheDayAfresh(t *testing.T) {
	x := onTheDay(t, halfDay(), "14:00", fyne.NewSize(1280, 800)) // a rehearsal
	x.s.Go(workshop.Place{Step: workshop.BehavioursStep})
	x.s.HoldClock()
	x.pass(10 * time.Minute)
	x.s.ShowClock()
	if !strings.Contains(x.inPanel(), "Pause Stop") {
		t.Errorf("the panel cannot stop it: %s", x.inPanel())
	}
	x.s.clock.stop()
	if x.s.clock.panel != nil || !x.sees("Start the clock") || x.state.Started() || x.actual(workshop.BehavioursStep) != 10 {
		t.Errorf("stopped: %q, %+v", x.texts(), x.state)
	}
	x.pass(time.Minute)
	toast := x.s.toast
	test.TapCanvas(x.window.Canvas(), toast.Position().AddXY(toast.Size().Width-40, toast.Size().Height/2))
	if x.digits() != "29:00" || !x.state.Running() {
		t.Errorf("not stopped after all: %s", x.digits())
	}
	x.s.clock.stop()
	x.time = x.time.AddDate(0, 0, 1)
	x.s.HoldClock()
	if x.digits() != "40:00" || !x.sees("on time") {
		t.Errorf("started afresh: %s, %q", x.digits(), x.texts())
	}
}
