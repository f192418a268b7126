package screens

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"kept/screens/parts"
	"kept/workshop"
)

// The Shell is the window round the steps of one workshop: rail, head, body, foot and guide. It shows one step at a
// time and hands every new snapshot to what is on screen.
type Shell struct {
	// OnTell is called when a sentence appears at the foot, so that the window can take it away again with Quiet.
	OnTell func()
	// OnClock is called with how the clock stands whenever it may have been started, held, moved on or stopped, so that the
	// window calls Tick every second while it runs, and keeps it for ResumeClock.
	OnClock func(workshop.TimerState)

	d       *Desk
	screens []Screen
	current Screen
	shown   map[workshop.StepID]*workshop.Workshop // what each screen showed last

	saving Saving
	undone bool // the sentence at the foot says what was undone or done again

	rail  *rail
	head  *head
	foot  *foot
	clock *clock
	guide *guidePanel
	toast *parts.Toast
	body  *fyne.Container
	frame *frame
	root  *fyne.Container
}

// NewShell builds the shell round the workshop of d.Session and shows its first open step. It fills in d.Go, d.Tell,
// d.Modes and, where it is nil, d.Now; home is called when somebody asks for the list of workshops.
func NewShell(d *Desk, home func()) *Shell {
	s := &Shell{d: d, shown: map[workshop.StepID]*workshop.Workshop{}}
	d.Go, d.Tell, d.Modes = s.Go, s.Tell, s.showHead
	if d.Now == nil {
		d.Now = time.Now
	}
	s.screens = all(d)
	k := d.Kit
	s.rail = newRail(d, s.screens, home)
	s.head = newHead(d, func() { s.SetGuide(!s.Guide()) }, s.setMode)
	s.clock = newClock(d, s.clockMoved)
	s.foot = newFoot(d, s.clock.face, func() { s.Step(-1) }, func() { s.Step(+1) })
	s.guide = newGuide(d, func() { s.Step(+1) })
	s.toast = k.Toast()
	s.body = container.NewStack()
	for _, screen := range s.screens {
		screen.Object().Hide()
		s.body.Add(screen.Object())
	}
	s.frame = &frame{k: k, rail: s.rail, head: s.head, body: s.body, foot: s.foot, guide: s.guide.object, toast: s.toast, wanted: true}
	// The head lies over the body: Fyne lets lists inside a scrolled body answer to clicks beyond its upper edge.
	s.root = container.New(s.frame, k.Surface(parts.GroundPage, parts.Bare, 0), s.rail.object, s.body, s.head.object, s.foot.object, s.guide.object, s.toast)
	s.current = s.screens[0]
	d.Session.Subscribe(s.changed)
	s.Go(workshop.Place{Step: s.firstOpen()})
	return s
}

// Object returns what is drawn.
func (s *Shell) Object() fyne.CanvasObject { return s.root }

// firstOpen returns the first step that is not done, where work goes on when a workshop is opened.
func (s *Shell) firstOpen() workshop.StepID {
	for _, screen := range s.screens {
		if s.d.W().Readiness(screen.Step()).State < workshop.Ready {
			return screen.Step()
		}
	}
	return s.screens[0].Step()
}

// changed follows the session: it shows the new snapshot, and after undo and redo the place where it happened.
func (s *Shell) changed(c workshop.Change) {
	s.show()
	switch c.Act {
	case workshop.Undid:
		s.turnTo(c.Edit.At)
		s.Tell(s.d.T("Undone: {what}.", "what", s.d.T(c.Edit.Label)), s.d.T("Redo"), s.d.Session.Redo)
		s.undone = true
	case workshop.Redid:
		s.turnTo(c.Edit.At)
		s.Tell(s.d.T("Done again: {what}.", "what", s.d.T(c.Edit.Label)), s.d.T("Undo"), s.d.Session.Undo)
		s.undone = true
	}
}

// show brings what is on screen up to date with the current snapshot.
func (s *Shell) show() {
	w := s.d.W()
	step := s.current.Step()
	if s.shown[step] != w {
		s.shown[step] = w
		s.current.Show(w)
	}
	s.rail.show(w, step)
	s.showHead()
	s.foot.show(w, s.neighbour(-1), s.neighbour(+1))
	s.guide.show(w, step)
	s.clock.show()
}

func (s *Shell) showHead() {
	number, of := s.place()
	s.head.show(s.d, s.current, number, of)
}

// place returns the number of the current step and how many there are.
func (s *Shell) place() (number, of int) {
	for i, screen := range s.screens {
		if screen == s.current {
			return i + 1, len(s.screens)
		}
	}
	return 1, len(s.screens)
}

func (s *Shell) neighbour(by int) Screen {
	n, of := s.place()
	if i := n - 1 + by; i >= 0 && i < of {
		return s.screens[i]
	}
	return nil
}

// Go shows a step and puts the keyboard at a place in it. A place without a step stays where it is. The clock follows to
// a later step.
func (s *Shell) Go(at workshop.Place) {
	s.turnTo(at)
	s.clock.follow()
}

// turnTo is Go without the clock: what is undone may have happened in a step that the room has not come to.
func (s *Shell) turnTo(at workshop.Place) {
	for _, screen := range s.screens {
		if screen.Step() == at.Step && screen != s.current {
			s.d.Session.Settle()
			s.current.Object().Hide()
			s.current = screen
			s.frame.over = false
			if s.undone { // it was about the step that was left
				s.Quiet()
			}
		}
	}
	setShown(s.current.Object(), true)
	s.clock.look(s.current.Step())
	s.show()
	parts.Arrange(s.root)
	s.rail.reveal(s.current.Step())
	s.focus(at)
}

// focus puts the keyboard at a place in the step on screen. Where the step has nothing there yet, its first part gets it:
// what is typed never goes to a step that was left.
func (s *Shell) focus(at workshop.Place) {
	s.current.Focus(at)
	c := canvasOf(s.root)
	if c == nil {
		return
	}
	if f, ok := c.Focused().(fyne.CanvasObject); !ok || !parts.Shown(s.current.Object(), f) {
		c.Unfocus()
		parts.FocusFirst(s.current.Object())
	}
}

// Step goes on by a number of steps, back when it is negative.
func (s *Shell) Step(by int) {
	if n := s.neighbour(by); n != nil {
		s.Go(workshop.Place{Step: n.Step()})
	}
}

// Modes returns the names of the modes of the step on screen; none when it has only one.
func (s *Shell) Modes() []string {
	if m, ok := s.current.(Moded); ok {
		return m.Modes()
	}
	return nil
}

// Mode changes the mode of the step on screen by a number, round and round.
func (s *Shell) Mode(by int) {
	if m, ok := s.current.(Moded); ok {
		n := len(m.Modes())
		s.setMode((m.Mode() + by + n) % n)
	}
}

func (s *Shell) setMode(i int) {
	if m, ok := s.current.(Moded); ok {
		s.d.Session.Settle()
		m.SetMode(i)
		s.showHead()
		parts.Arrange(s.root)
		s.focus(workshop.Place{Step: s.current.Step()})
	}
}

// Home puts the keyboard where work on the current step begins, such as the capture line. What floats over the step
// goes first.
func (s *Shell) Home() {
	if !s.clock.close() {
		s.focus(workshop.Place{Step: s.current.Step()})
	}
}

// MarkDone marks the step on screen done, or takes the mark away. With open points the guide asks once.
func (s *Shell) MarkDone() {
	if !s.Guide() {
		s.SetGuide(true)
	}
	s.guide.markDone()
}

// AltKey hands Alt with an arrow to the step on screen.
func (s *Shell) AltKey(key fyne.KeyName) {
	if k, ok := s.current.(Keyed); ok {
		k.AltKey(key)
	}
}

// KeepDrafts adds what was typed into the capture lines of all steps and not entered, before the workshop is left.
func (s *Shell) KeepDrafts() {
	for _, screen := range s.screens {
		parts.KeepDrafts(screen.Object())
	}
}

// Guide tells whether the guide is shown.
func (s *Shell) Guide() bool { return s.guide.object.Visible() }

// SetGuide shows or hides the guide. Where there is no room for it beside the step it covers the step, until the next one.
func (s *Shell) SetGuide(on bool) {
	s.frame.wanted = on
	s.frame.over = on && s.frame.cramped
	s.root.Refresh()
	parts.Arrange(s.root)
}

// Saves says at the foot of the rail how the last change was saved. That it was not is said at the foot of the step as
// well, once, because the rail may be too narrow for words.
func (s *Shell) Saves(state Saving, text string) {
	if state == NotSaved && s.saving != NotSaved {
		s.Tell(text, "", nil)
	}
	s.saving = state
	s.rail.saves(state, text)
}

// Tell shows one sentence at the foot, with a button where action is not empty.
func (s *Shell) Tell(text, action string, do func()) {
	s.undone = false
	s.toast.Say(text, action, func() {
		s.Quiet()
		if do != nil {
			do()
		}
	})
	s.root.Refresh()
	if s.OnTell != nil {
		s.OnTell()
	}
}

// Quiet takes the sentence at the foot away.
func (s *Shell) Quiet() { s.toast.Hide() }
