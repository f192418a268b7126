package app

import (
	"strings"
	"testing"
	"time"

	"kept/screens"
	"kept/workshop"
)

// sitDownAt sits down at a time of day with the clock of the computer in hand.
func sitDownAt(t *testing.T, dir string, now *time.Time) *seat {
	t.Helper()
	s := sitDown(t, dir)
	s.now = func() time.Time { return *now }
	s.every = func(time.Duration, func()) func() { return func() {} }
	return s
}

// half makes a half day for a date, which begins at nine, and returns its id.
func (s *seat) half(date workshop.Date) string {
	s.t.Helper()
	s.newWorkshop(screens.NewWorkshop{Title: "Night shift", Date: date, Format: workshop.HalfDay, Kind: workshop.FirstWorkshop})
	s.settle()
	return s.open.session.Workshop().Details.ID
}

// The laptop crashes in the middle of a day that was made up for, twenty minutes into a break.
func TestTheClockGoesOnAfterACrash(t *testing.T) {
	dir := t.TempDir()
	now := time.Date(2026, 9, 2, 9, 45, 0, 0, time.UTC)
	first := sitDownAt(t, dir, &now)
	id := first.half("2026-09-02")
	first.open.shell.Go(workshop.Place{Step: workshop.BehavioursStep})
	first.open.shell.HoldClock()
	now = now.Add(55 * time.Minute)
	first.open.shell.MakeUpTime()
	first.open.shell.BeginBreak()
	first.settle()
	if err := first.saver.Flush(t.Context()); err != nil {
		t.Fatal(err)
	}
	first.stopped()

	now = now.Add(10 * time.Minute)
	second := sitDownAt(t, dir, &now)
	second.openWorkshop(id)
	second.settle()
	second.sees("The clock went on: Break, on time.")
	second.sees("Break until 10:54")
	second.sees("Step 6 of 12")
	if second.stopTicking == nil {
		t.Error("the clock does not tick")
	}
	if got := second.open.session.Workshop().Step(workshop.BehavioursStep).Actual; got != 55 {
		t.Errorf("%d minutes are kept for the behaviours", got)
	}

	second.leave()
	second.until("the list", func() bool { return second.open == nil })
	now = now.Add(6 * time.Minute)
	second.openWorkshop(id)
	second.settle()
	second.sees("2 min behind")
}

func TestAClockIsForgottenWhenItsDayIsOver(t *testing.T) {
	dir := t.TempDir()
	now := time.Date(2026, 9, 2, 9, 0, 0, 0, time.UTC)
	first := sitDownAt(t, dir, &now)
	id := first.half("2026-09-02")
	first.open.shell.Go(workshop.Place{Step: workshop.Welcome})
	first.open.shell.HoldClock()
	first.settle()
	first.stopped()

	now = now.Add(24 * time.Hour)
	second := sitDownAt(t, dir, &now)
	second.openWorkshop(id)
	second.settle()
	if text := second.text(); strings.Contains(text, "The clock went on") || second.stopTicking != nil {
		t.Errorf("the clock of the day before goes on: %s", text)
	}
	second.half("2026-09-03")
	second.open.shell.Go(workshop.Place{Step: workshop.Welcome})
	second.open.shell.HoldClock()
	second.settle()
	if raw, _ := second.store.Setting(clocksKey); strings.Contains(string(raw), id) {
		t.Errorf("it is still remembered: %s", raw)
	}
}

// A clock that was stopped is not there again.
func TestAStoppedClockIsForgotten(t *testing.T) {
	dir := t.TempDir()
	now := time.Date(2026, 9, 2, 10, 0, 0, 0, time.UTC)
	s := sitDownAt(t, dir, &now)
	id := s.half("2026-09-02")
	s.open.shell.Go(workshop.Place{Step: workshop.BehavioursStep})
	s.open.shell.HoldClock()
	s.clockMoved(s.open, workshop.TimerState{})
	s.settle()
	if s.stopTicking != nil {
		t.Error("it ticks on")
	}
	s.stopped()
	again := sitDownAt(t, dir, &now)
	again.openWorkshop(id)
	again.settle()
	again.sees("Start the clock")
}

// Settings that cannot be read cost the clock and nothing else.
func TestClocksThatCannotBeReadAreNoTrouble(t *testing.T) {
	for _, raw := range []string{"null", "[]", `{"w":3}`, `{"w":{"step":"welcome","end":"soon"}}`, "{"} {
		dir := t.TempDir()
		s := sitDown(t, dir)
		if err := s.store.SetSetting(clocksKey, []byte(raw)); err != nil {
			t.Fatal(err)
		}
		s.stopped()
		again := sitDown(t, dir)
		again.sees("Start a workshop")
		again.clocks.set("w", workshop.TimerState{}, time.Now())
		again.stopped()
	}
}
