package screens

import (
	"kept/screens/parts"
	"kept/workshop"
)

// Tick shows what the time is now; the window calls it every second while the clock runs.
func (s *Shell) Tick() { s.clock.tick() }

// HoldClock starts the clock with the step on screen, pauses it, or lets it go on.
func (s *Shell) HoldClock() { s.clock.hold() }

// ShowClock shows how the room stands to its plan and what is left of the day, or takes that away again.
func (s *Shell) ShowClock() { s.clock.open() }

// BeginBreak begins the break that follows the step that the clock counts.
func (s *Shell) BeginBreak() { s.clock.beginBreak() }

// ResumeClock lets the clock go on as it stood when the workshop was left in the middle of its day, shows the step that
// the room is in, and says so. A clock whose day is over, or that was a rehearsal's, stays as it is.
func (s *Shell) ResumeClock(state workshop.TimerState) {
	if s.clock.resume(state) {
		s.turnTo(workshop.Place{Step: state.Step})
	}
}

// MakeUpTime gives what is left of the day the minutes that make up for what the room is behind.
func (s *Shell) MakeUpTime() { s.clock.makeUp() }

// clockMoved makes room for the clock, which is wider once it was started, and tells the window.
func (s *Shell) clockMoved(was, is workshop.TimerState) {
	if was.Started() != is.Started() {
		s.root.Refresh()
		parts.Arrange(s.root)
	}
	if s.OnClock != nil {
		s.OnClock(is)
	}
}
