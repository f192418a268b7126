package screens

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"kept/screens/parts"
	"kept/workshop"
)

// watch is the time in a test; it goes on only when it is told to.
type watch struct {
	*bench
	s    *Shell
	time time.Time

	runs  []bool              // whether it runs, each time that changed for the window
	state workshop.TimerState // what the window was told last
}

// onTheDay opens a half day in the shell at a time of its day.
func onTheDay(t *testing.T, w *workshop.Workshop, clock string, size fyne.Size) *watch {
	t.Helper()
	b, s := inShell(t, w, size)
	now, err := time.Parse("2006-01-02 15:04", string(w.Details.Date)+" "+clock)
	if err != nil {
		t.Fatal(err)
	}
	x := &watch{bench: b, s: s, time: now}
	b.desk.Now = func() time.Time { return x.time }
	s.OnClock = func(state workshop.TimerState) {
		x.state = state
		if on := state.Running(); len(x.runs) == 0 && on || len(x.runs) > 0 && x.runs[len(x.runs)-1] != on {
			x.runs = append(x.runs, on)
		}
	}
	return x
}

// pass lets time go by, a second at a time as the window does it.
func (x *watch) pass(d time.Duration) {
	for end := x.time.Add(d); x.time.Before(end); {
		x.time = x.time.Add(time.Second)
		x.s.Tick()
	}
}

func (x *watch) actual(step workshop.StepID) int { return x.w().Step(step).Actual }

// inPanel returns what the panel says, "" when it is closed.
func (x *watch) inPanel() string {
	if x.s.clock.panel == nil {
		return ""
	}
	window := x.window.Content()
	defer x.window.SetContent(window)
	body := x.s.clock.panel.content
	return strings.Join((&bench{t: x.t, desk: x.desk, window: test.NewTempWindow(x.t, body)}).texts(), " ")
}

func halfDay() *workshop.Workshop {
	w := workshop.New("w", "2026-09-02")
	w.Details.Title = "Half a day"
	return w
}

// digits returns what the clock shows.
func (x *watch) digits() string { return x.s.foot.clock.figures.AccessibilityLabel() }

func TestTheClockCountsAStepDown(t *testing.T) {
	x := onTheDay(t, halfDay(), "09:00", laptop)
	x.s.Go(workshop.Place{Step: workshop.Welcome})
	if !x.sees("Start the clock") || !x.sees("12 min planned") {
		t.Fatalf("before it runs: %q", x.texts())
	}
	x.s.HoldClock()
	x.pass(30 * time.Second)
	if got := x.digits(); got != "11:30" || !x.sees("on time") {
		t.Errorf("after half a minute the clock shows %s", got)
	}
	if _, ok := x.desk.Session.CanUndo(); ok || x.actual(workshop.Welcome) != 0 {
		t.Error("half a minute is kept already, or can be undone")
	}
	x.pass(9*time.Minute + 29*time.Second)
	if x.sees("Two minutes: finish") {
		t.Error("the end was announced too early")
	}
	x.pass(time.Second)
	if got := x.digits(); got != "2:00" || !x.sees("Two minutes: finish the note you are writing") {
		t.Errorf("two minutes before the end: %s", got)
	}
	x.s.Quiet()
	x.pass(3 * time.Minute)
	if got := x.digits(); got != "+1:00" || !x.sees("1 min behind") || x.sees("Two minutes: finish") {
		t.Errorf("a minute over: %s, %q", got, x.texts())
	}
	if got := x.actual(workshop.Welcome); got != 13 {
		t.Errorf("%d minutes are kept of 13", got)
	}
	if _, ok := x.desk.Session.CanUndo(); ok {
		t.Error("the minutes can be undone")
	}
}

func TestTheClockFollowsOnButNotBack(t *testing.T) {
	x := onTheDay(t, halfDay(), "09:00", laptop)
	x.s.Go(workshop.Place{Step: workshop.Welcome})
	x.s.HoldClock()
	x.pass(5*time.Minute + 20*time.Second)
	x.s.Step(+1)
	x.pass(time.Minute)
	if x.actual(workshop.Welcome) != 5 || x.actual(workshop.Customers) != 1 || !x.sees("6 min in hand") {
		t.Errorf("welcome %d, customers %d: %q", x.actual(workshop.Welcome), x.actual(workshop.Customers), x.texts())
	}
	x.s.Step(-1)
	x.pass(2 * time.Minute)
	if x.actual(workshop.Welcome) != 5 || x.actual(workshop.Customers) != 3 {
		t.Error("looking at an earlier step moved the clock")
	}
	x.s.HoldClock()
	x.time = x.time.Add(10 * time.Minute)
	x.s.HoldClock()
	if got := x.actual(workshop.Customers); got != 3 {
		t.Errorf("the pause was counted: %d minutes", got)
	}
	x.pass(time.Minute)
	if got := x.actual(workshop.Customers); got != 4 {
		t.Errorf("after the pause %d minutes are kept", got)
	}
	if want := []bool{true, false, true}; len(x.runs) != len(want) || x.runs[1] {
		t.Errorf("the window was told %v", x.runs)
	}
}

// Half a day, fifteen minutes late after the behaviours (M§2.0).
func TestTimeIsMadeUpAndTheProposalUndone(t *testing.T) {
	x := onTheDay(t, halfDay(), "09:45", laptop)
	x.s.Go(workshop.Place{Step: workshop.BehavioursStep})
	x.s.HoldClock()
	x.time = x.time.Add(55 * time.Minute)
	x.s.Tick()
	if !x.sees("15 min behind") {
		t.Fatalf("the foot says %q", x.texts())
	}
	x.s.ShowClock()
	panel := x.inPanel()
	for _, want := range []string{"The room is 15 minutes behind", "12:30", "12:37", "Blockers 28 27", "Begin: Break", "New end 12:30"} {
		if !strings.Contains(panel, want) {
			t.Errorf("the panel does not say %q: %s", want, panel)
		}
	}
	planned := func() int { return x.w().Step(workshop.BlockersStep).Planned }
	if planned() != 28 {
		t.Error("a proposal changed the plan")
	}
	x.keys(fyne.KeyReturn) // the panel opens on Make up time
	if planned() != 27 || x.w().Details.Buffer != 0 || x.s.clock.panel != nil || !x.sees("on time") {
		t.Errorf("made up: blockers %d, buffer %d: %q", planned(), x.w().Details.Buffer, x.texts())
	}
	if !x.sees("Made up 15 minutes, 8 of them spare. The day ends at 12:30.") {
		t.Errorf("nobody was told: %q", x.texts())
	}
	x.pass(time.Minute)
	x.desk.Session.Undo()
	if planned() != 28 || x.w().Details.Buffer != 8 || x.actual(workshop.BehavioursStep) != 56 || !x.sees("16 min behind") {
		t.Errorf("undone: blockers %d, buffer %d, %d minutes kept: %q", planned(), x.w().Details.Buffer, x.actual(workshop.BehavioursStep), x.texts())
	}
}

func TestThePanelTakesBreaksAndOtherSteps(t *testing.T) {
	x := onTheDay(t, halfDay(), "09:45", laptop)
	x.s.ShowClock()
	if x.s.clock.panel != nil || !x.sees("The clock has not been started yet.") {
		t.Error("a clock that was not started has a panel")
	}
	x.s.Go(workshop.Place{Step: workshop.BehavioursStep})
	x.s.HoldClock()
	x.pass(2 * time.Minute)
	x.s.ShowClock()
	x.s.Home() // Escape
	if x.s.clock.panel != nil {
		t.Error("Escape leaves the panel open")
	}
	x.s.clock.rest("break-behaviours")
	x.pass(time.Minute)
	if x.digits() != "14:00" || !x.sees("Break") || x.actual(workshop.BehavioursStep) != 2 {
		t.Errorf("in the break the clock shows %s", x.digits())
	}
	x.s.Go(workshop.Place{Step: workshop.PromisesStep})
	x.s.ShowClock()
	if !strings.Contains(x.inPanel(), "Count Promises now") {
		t.Errorf("the step on screen cannot be counted: %s", x.inPanel())
	}
	x.s.clock.close()
	x.s.clock.count()
	if x.digits() != "10:00" {
		t.Errorf("counting the promises shows %s", x.digits())
	}
}

func TestMessagesOfTheClock(t *testing.T) {
	x := onTheDay(t, halfDay(), "08:50", laptop)
	x.s.Go(workshop.Place{Step: workshop.Welcome})
	x.s.HoldClock()
	x.s.ShowClock()
	if got := x.inPanel(); !strings.Contains(got, "You have 10 minutes in hand.") {
		t.Errorf("ahead: %s", got)
	}
	x.s.Home()
	x.s.MakeUpTime()
	if !x.sees("There is nothing to make up: 10 min in hand.") {
		t.Errorf("ahead, nobody says that there is nothing to make up: %q", x.texts())
	}
	x = onTheDay(t, halfDay(), "09:45", laptop)
	x.s.Go(workshop.Place{Step: workshop.BehavioursStep})
	x.s.HoldClock()
	x.time = x.time.Add(100 * time.Minute)
	x.s.Tick()
	x.s.MakeUpTime()
	x.s.ShowClock()
	if got := x.inPanel(); !strings.Contains(got, "you will finish 8 minutes late") || strings.Contains(got, "Make up time") {
		t.Errorf("at the shortest: %s", got)
	}
}

// A step without minutes counts up and warns of nothing.
func TestAStepWithoutMinutesCountsUp(t *testing.T) {
	w := halfDay()
	w.Step(workshop.Focus).Planned, w.Step(workshop.Focus).Shortest = 0, 0
	x := onTheDay(t, w, "09:25", laptop)
	x.s.Go(workshop.Place{Step: workshop.Focus})
	if !x.sees("no minutes planned") {
		t.Errorf("before it runs: %q", x.texts())
	}
	x.s.HoldClock()
	x.pass(3 * time.Minute)
	if x.digits() != "3:00" || x.sees("Two minutes: finish") {
		t.Errorf("the clock shows %s", x.digits())
	}
}

// What is undone in another step shows that step, and the clock stays with the room.
func TestUndoDoesNotMoveTheClock(t *testing.T) {
	x := onTheDay(t, halfDay(), "09:00", laptop)
	x.desk.Do(workshop.Edit{Label: "Add blocker", At: workshop.Place{Step: workshop.BlockersStep}}, func(w *workshop.Workshop) error {
		return workshop.Add(w, &w.Blockers, workshop.NewBlocker("b", "", "No time"))
	})
	x.s.Go(workshop.Place{Step: workshop.Welcome})
	x.s.HoldClock()
	x.pass(time.Minute)
	x.desk.Session.Undo()
	x.pass(time.Minute)
	if x.s.current.Step() != workshop.BlockersStep || x.actual(workshop.Welcome) != 2 {
		t.Errorf("on screen is %s, the welcome has %d minutes", x.s.current.Step(), x.actual(workshop.Welcome))
	}
}

// Whatever the size, everything of the foot stays in the window, the clock included, and its digits move nothing.
func TestTheFootFits(t *testing.T) {
	for _, c := range []struct {
		width, zoom float32
		words       bool // of the clock
	}{{1280, 1, true}, {1440, 1, true}, {1024, 1, true}, {860, 1, true}, {1280, 1.5, true}, {1280, 2, false}, {820, 1.5, false}} {
		t.Run(fmt.Sprintf("%v at %v", c.width, c.zoom), func(t *testing.T) {
			x := onTheDay(t, openSample(t, "contact-centre"), "09:00", fyne.NewSize(c.width, 800))
			x.zoom(c.zoom)
			parts.Arrange(x.window.Content())
			x.s.Go(workshop.Place{Step: workshop.BehavioursStep})
			x.s.HoldClock()
			f := x.s.foot
			end := func() float32 {
				return fyne.CurrentApp().Driver().AbsolutePositionForObject(f.next).X + f.next.Size().Width
			}
			edge := fyne.CurrentApp().Driver().AbsolutePositionForObject(f.object).X + f.object.Size().Width
			if end() > edge {
				t.Errorf("Next ends at %v, outside the foot", end())
			}
			if !f.clock.running.Visible() || f.clock.words.Visible() != c.words {
				t.Errorf("the words of the clock are shown: %v", f.clock.words.Visible())
			}
			before := f.undo.Position()
			for range 4 {
				x.time = x.time.Add(29*time.Minute + 31*time.Second)
				x.s.Tick()
				if f.undo.Position() != before {
					t.Errorf("digits such as %s move what stands beside them", x.digits())
				}
			}
		})
	}
}
