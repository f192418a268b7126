package screens

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"kept/internal/onscreen"
	"kept/screens/parts"
	"kept/workshop"
	"kept/workshop/content"
	"kept/workshop/words"
)

// inShell opens w in the whole shell.
func inShell(t *testing.T, w *workshop.Workshop, size fyne.Size) (*bench, *Shell) {
	t.Helper()
	kit := lightKit()
	n := 0
	b := &bench{t: t}
	b.desk = &Desk{
		Session: workshop.NewSession(w, func() string { n++; return fmt.Sprintf("new-%d", n) }), Kit: kit,
		Words: words.English(), Content: content.English(), Today: "2026-09-01", Print: func() { b.prints++ },
	}
	s := NewShell(b.desk, func() {})
	b.window = test.NewTempWindow(t, s.Object())
	b.window.SetPadded(false)
	b.window.Resize(size)
	parts.Arrange(s.Object()) // every part is made and has its place, as once it was drawn
	s.Home()
	return b, s
}

var laptop = fyne.NewSize(1280, 800)

// On a low window, with a title of two lines, the rail does without headings rather than without its last step; on one that
// is lower still it shows the step that people are at.
func TestTheRailShowsTheLastStepOnALowWindow(t *testing.T) {
	w := openSample(t, "contact-centre")
	w.Details.Title = "Keeping our promises to homes on prepay this winter"
	b, s := inShell(t, w, fyne.NewSize(1280, 740))
	s.Saves(Saved, "Saved on this computer")
	inView := func(row *railRow) bool {
		top := row.press.Position().Y - s.rail.scroll.Offset()
		return top >= 0 && top+row.press.Size().Height <= s.rail.scroll.Size().Height
	}
	for _, row := range s.rail.rows {
		if !inView(row) {
			t.Errorf("step %d is not in view", row.number)
		}
	}
	b.window.Resize(fyne.NewSize(1280, 1000))
	if !b.sees("Before") {
		t.Error("with room for them, the headings are not there")
	}
	last := s.rail.rows[len(s.rail.rows)-1]
	s.Go(workshop.Place{Step: last.screen.Step()})
	b.window.Resize(fyne.NewSize(1280, 560))
	if !inView(last) {
		t.Error("the window became lower, and the step on screen is out of view")
	}
}

func TestANewWorkshopBeginsWithSetUp(t *testing.T) {
	b, s := inShell(t, workshop.New("w", "2026-09-02"), laptop)
	of := fmt.Sprintf(" of %d", len(s.screens))
	if s.current.Step() != workshop.SetUp || !b.sees("Step 1"+of) {
		t.Errorf("it begins with %s", s.current.Step())
	}
	for range 20 {
		s.Step(+1)
	}
	if s.current.Step() != workshop.Close || !b.sees(fmt.Sprint("Step ", len(s.screens), of)) {
		t.Errorf("going on and on leads to %s", s.current.Step())
	}
}

func TestUndoGoesToWhereItHappened(t *testing.T) {
	b, s := inShell(t, openSample(t, "contact-centre"), laptop)
	s.Go(workshop.Place{Step: workshop.PromisesStep})
	before := b.w()
	ok := b.desk.Do(workshop.Edit{Label: "Delete blocker", At: workshop.Place{Step: workshop.BlockersStep}}, func(w *workshop.Workshop) error {
		return w.RemoveBlocker(w.Blockers[0].ID)
	})
	if !ok {
		t.Fatal("the blocker was not deleted")
	}
	b.desk.Session.Undo()
	if b.w() != before {
		t.Error("undo did not bring the workshop back")
	}
	if s.current.Step() != workshop.BlockersStep || !b.sees("Undone: Delete blocker.") {
		t.Errorf("after undo the window shows %s: %v", s.current.Step(), b.texts())
	}
	b.desk.Session.Redo()
	if len(b.w().Blockers) != len(before.Blockers)-1 || !b.sees("Done again: Delete blocker.") {
		t.Error("redo did not delete it again")
	}
}

// What was undone is news about its step: it goes when that is left. What could be taken back, or went wrong, stays.
func TestWhatWasUndoneIsNotSaidOnTheNextStep(t *testing.T) {
	b, s := inShell(t, openSample(t, "contact-centre"), laptop)
	b.desk.Do(workshop.Edit{Label: "Delete blocker", At: workshop.Place{Step: workshop.BlockersStep}}, func(w *workshop.Workshop) error {
		return w.RemoveBlocker(w.Blockers[0].ID)
	})
	for _, c := range []struct {
		do   func()
		said string
	}{{b.desk.Session.Undo, "Undone: Delete blocker."}, {b.desk.Session.Redo, "Done again: Delete blocker."}} {
		c.do()
		if !b.sees(c.said) {
			t.Fatalf("%q is not said", c.said)
		}
		s.Go(workshop.Place{Step: workshop.BlockersStep, Field: "line"})
		if !b.sees(c.said) {
			t.Errorf("%q goes although nobody left the step", c.said)
		}
		s.Step(+1)
		if s.toast.Visible() {
			t.Errorf("%q is still said on the next step", c.said)
		}
	}
	b.desk.Session.Undo()
	s.Tell("Deleted.", "Undo", nil)
	s.Step(+1)
	if !b.sees("Deleted.") {
		t.Error("what can still be taken back is gone with the step")
	}
}

func TestALineThatWasNotEnteredIsKeptOnLeaving(t *testing.T) {
	b, s := inShell(t, workshop.New("w", "2026-09-02"), laptop)
	s.Go(workshop.Place{Step: workshop.PromisesStep})
	b.types("You only explain it once.")
	s.Go(workshop.Place{Step: workshop.Close})
	if len(b.w().Promises) != 0 {
		t.Fatal("going to another step entered the line")
	}
	s.KeepDrafts()
	if got := b.w().Promises; len(got) != 1 || got[0].Text != "You only explain it once." {
		t.Errorf("after leaving, the promises are %+v", got)
	}
}

func TestTheGuideCanBeHidden(t *testing.T) {
	b, s := inShell(t, openSample(t, "contact-centre"), laptop)
	s.Go(workshop.Place{Step: workshop.BehavioursStep})
	if !b.sees("Pick one promise and your own role.") {
		t.Error("the guide does not say what to say")
	}
	s.SetGuide(false)
	if b.sees("Pick one promise and your own role.") {
		t.Error("the guide is still there")
	}
}

func TestEveryStepFitsTheSmallestLaptop(t *testing.T) {
	for _, name := range []string{"contact-centre", "professional-services", "hospital-outpatients"} {
		_, s := inShell(t, openSample(t, name), laptop)
		for _, step := range workshop.DaySteps() {
			s.Go(workshop.Place{Step: step})
			for range max(len(s.Modes()), 1) {
				for _, text := range cutOff(s.body) {
					t.Errorf("%s, %s: %q runs out of the body", name, step, text)
				}
				s.Mode(+1)
			}
		}
	}
}

func TestWhatIsNotSavedIsSaid(t *testing.T) {
	b, s := inShell(t, openSample(t, "contact-centre"), laptop)
	s.Saves(NotSaved, "The last change is not saved yet.")
	if !b.sees("The last change is not saved yet.") {
		t.Error("the rail does not say so")
	}
}

// cutOff returns the texts inside o that reach beyond its left or right edge.
func cutOff(o fyne.CanvasObject) []string {
	var out []string
	onscreen.Walk(o, func(inside fyne.CanvasObject, at fyne.Position) bool {
		text, ok := inside.(*canvas.Text)
		if ok && (at.X < -1 || at.X+text.MinSize().Width > o.Size().Width+1) {
			out = append(out, text.Text)
		}
		return true
	})
	return out
}

// On a small window, or with large letters, the guide gives way and everything of the foot stays in the window.
func TestANarrowWindowKeepsWhatIsWorkedWith(t *testing.T) {
	b, s := inShell(t, openSample(t, "contact-centre"), fyne.NewSize(860, 640))
	s.Go(workshop.Place{Step: workshop.ApproachStep})
	if s.Guide() {
		t.Error("the guide takes the room of the step")
	}
	ends := func(o fyne.CanvasObject) float32 {
		return fyne.CurrentApp().Driver().AbsolutePositionForObject(o).X + o.Size().Width
	}
	for name, o := range map[string]fyne.CanvasObject{"Next": s.foot.next, "Guide": s.head.guide, "modes": s.head.holder, "body": s.body} {
		if x := ends(o); x > 860 {
			t.Errorf("%s ends at %v, outside the window", name, x)
		}
	}
	s.SetGuide(true)
	if !s.Guide() {
		t.Error("the guide cannot be asked for")
	}
	s.Step(+1)
	if s.Guide() {
		t.Error("the guide covers the next step, too")
	}
	b.window.Resize(laptop)
	if !s.Guide() {
		t.Error("the guide does not come back with the room")
	}
}

func TestTheQuestionStandsOnOneLine(t *testing.T) {
	_, s := inShell(t, openSample(t, "contact-centre"), laptop)
	s.Go(workshop.Place{Step: workshop.BlockersStep})
	if h := s.head.question.Size().Height; h > 24 {
		t.Errorf("the question is %v high beside four modes and the guide", h)
	}
}

// With text at its largest on a small laptop every list keeps a height that shows something; the step itself scrolls.
func TestLargeTextLeavesListsTheirHeight(t *testing.T) {
	b, s := inShell(t, openSample(t, "contact-centre"), fyne.NewSize(1440, 870))
	b.zoom(2)
	s.Go(workshop.Place{Step: workshop.Focus})
	if h := s.current.(*lessMoreScreen).wall.board.Size().Height; h < 2*leastList {
		t.Errorf("the columns of less and more are %v high", h)
	}
	s.Go(workshop.Place{Step: workshop.Customers})
	if h := s.current.(*customersScreen).view.Size().Height; h < 2*leastList {
		t.Errorf("the gaps are %v high", h)
	}
	s.Go(workshop.Place{Step: workshop.SetUp, Field: "participants"})
	if h := s.current.(*setUpScreen).people.rows.scroll.Size().Height; h < 2*100 {
		t.Errorf("the people are %v high", h)
	}
}
