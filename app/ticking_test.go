package app

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"kept/workshop"
)

// A clock ticks while it runs and at no other time.
func TestTheTickerRunsWithTheClock(t *testing.T) {
	s := sitDown(t, t.TempDir())
	var tick func()
	s.every = func(interval time.Duration, f func()) func() {
		if tick != nil {
			t.Error("a second ticker was started")
		}
		if interval != time.Second {
			t.Errorf("it ticks every %v", interval)
		}
		tick = f
		return func() { tick = nil }
	}
	s.importSource("sample:contact-centre")
	s.settle()
	hold := func() { s.typed(&fyne.KeyEvent{Name: fyne.KeyF8}) }
	s.typed(&fyne.KeyEvent{Name: fyne.KeyF9})
	if tick != nil {
		t.Error("it ticks before it was started")
	}
	s.open.shell.Go(workshop.Place{Step: workshop.Welcome})
	now := time.Date(2030, 1, 2, 10, 0, 0, 0, time.UTC)
	s.open.desk.Now = func() time.Time { return now }
	hold()
	if tick == nil {
		t.Fatal("the clock was started and does not tick")
	}
	now = now.Add(90 * time.Second)
	tick()
	s.settle()
	if got := s.open.session.Workshop().Step(workshop.Welcome).Actual; got != 1 {
		t.Errorf("after a minute and a half %d minutes are kept", got)
	}
	hold()
	if tick != nil {
		t.Error("a paused clock ticks on")
	}
	hold()
	last := tick
	s.leave()
	s.until("the list", func() bool { return s.open == nil })
	if tick != nil {
		t.Error("the clock of a workshop that was left ticks on")
	}
	last() // a tick that was on its way
	s.settle()
}
