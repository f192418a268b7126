package screens

import (
	"fmt"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"kept/internal/onscreen"
	"kept/screens/parts"
	"kept/workshop"
)

// tabBack presses Shift+Tab.
func (b *bench) tabBack() {
	f := b.window.Canvas().Focused()
	if x, ok := f.(fyne.Tabbable); ok && x.AcceptsTab() {
		shift := &fyne.KeyEvent{Name: desktop.KeyShiftLeft}
		f.(desktop.Keyable).KeyDown(shift)
		f.TypedKey(&fyne.KeyEvent{Name: fyne.KeyTab})
		f.(desktop.Keyable).KeyUp(shift)
		return
	}
	b.window.Canvas().FocusPrevious()
}

// stops returns what can have the keyboard, in the order of drawing. All cards of a list are one stop, which the list
// stands for.
func (b *bench) stops() (all []fyne.CanvasObject, of map[fyne.Focusable]fyne.CanvasObject) {
	of = map[fyne.Focusable]fyne.CanvasObject{}
	var in func(list *parts.CardList) func(fyne.CanvasObject, fyne.Position) bool
	in = func(list *parts.CardList) func(fyne.CanvasObject, fyne.Position) bool {
		return func(o fyne.CanvasObject, _ fyne.Position) bool {
			if d, ok := o.(fyne.Disableable); ok && d.Disabled() {
				return false
			}
			if l, ok := o.(*parts.CardList); ok && l != list {
				onscreen.Walk(l, in(l))
				return false
			}
			if f, ok := o.(fyne.Focusable); ok {
				of[f] = o
				if list != nil {
					of[f] = list
				}
				if !slices.Contains(all, of[f]) {
					all = append(all, of[f])
				}
			}
			return true
		}
	}
	onscreen.Walk(b.window.Content(), in(nil))
	return all, of
}

// walkByKeys goes round the window with Tab, and with Down out of a line where Tab has a meaning of its own, and round
// again with Shift+Tab. What it never met fails the test, and so does what would hold the keyboard.
func (b *bench) walkByKeys(where string) {
	b.t.Helper()
	met := map[fyne.Focusable]bool{}
	now := func() fyne.Focusable {
		f := b.window.Canvas().Focused()
		if f == nil {
			b.t.Fatalf("%s: nothing has the keyboard", where)
		}
		met[f] = true
		return f
	}
	if b.window.Canvas().Focused() == nil {
		b.window.Canvas().FocusNext() // the step has nothing to do yet
	}
	all, _ := b.stops()
	for start, i := now(), 0; i == 0 || now() != start; i++ {
		f := now()
		if b.tab(); now() == f {
			b.keys(fyne.KeyDown)
		}
		if now() == f || i > 2*len(all) {
			b.t.Fatalf("%s: the keyboard does not get away from %s", where, said(f))
		}
	}
	for start, i := now(), 0; i == 0 || now() != start && i <= 2*len(all); i++ {
		f := now()
		if b.tabBack(); now() == f {
			b.window.Canvas().FocusPrevious() // a line went back to another target: the walk begins anew before it
		}
	}
	left, of := b.stops()
	come := map[fyne.CanvasObject]bool{}
	for f := range met {
		come[of[f]] = true
	}
	for _, o := range all {
		if !come[o] && slices.Contains(left, o) { // the board turns its pages on the way
			b.t.Errorf("%s: the keyboard does not come to %s", where, said(o))
		}
	}
}

// said names a stop.
func said(o any) string {
	if l, ok := o.(interface{ AccessibilityLabel() string }); ok {
		return fmt.Sprintf("%T %q", o, l.AccessibilityLabel())
	}
	return fmt.Sprintf("%T", o)
}

func TestEveryStepIsWalkedByTheKeyboardAlone(t *testing.T) {
	for name, w := range map[string]*workshop.Workshop{"sample": openSample(t, "contact-centre"), "empty": workshop.New("w", "2026-09-02")} {
		b, s := inShell(t, w, laptop)
		for _, screen := range s.screens {
			s.Go(workshop.Place{Step: screen.Step()})
			for mode := range max(1, len(s.Modes())) {
				if mode != 0 {
					s.Mode(+1)
				}
				b.walkByKeys(fmt.Sprintf("%s, %s, mode %d", name, screen.Step(), mode))
			}
		}
	}
}

func TestPrintsAndHomeAreWalkedByTheKeyboardAlone(t *testing.T) {
	b, _, _ := onPrints(t, 0)
	b.walkByKeys("prints")
	atHome(t).walkByKeys("home, the first time")
	atHome(t, manyEntries...).walkByKeys("home")
}

func TestTabWalksTheFieldsOfASheetAndNothingTypedIsLost(t *testing.T) {
	b, s := onCommitments(t, commitmentsRoom())
	inField(b, s, "mara", "")
	for _, typed := range []string{"call back", "", "the caller thanks me", "2026-09-03", "a full queue", "I write it down", "a calm end", "ten minutes"} {
		if typed != "" {
			b.types(typed)
		}
		b.tab()
	}
	c := b.w().CommitmentOf("mara")
	if c == nil {
		t.Fatal("nothing is kept")
	}
	got := []string{c.Statement, c.Trigger, string(c.FirstDate), c.Obstacle, c.Plan, c.Reward, c.Support}
	want := []string{"I will call back", "the caller thanks me", "2026-09-03", "a full queue", "I write it down", "a calm end", "ten minutes"}
	if !slices.Equal(got, want) {
		t.Errorf("kept %q", got)
	}
	b.types("T") // on the choice of a buddy: letters look for somebody
	b.types("o")
	b.keys(fyne.KeyReturn)
	if got := b.w().CommitmentOf("mara").BuddyID; got != "tom" {
		t.Errorf("the buddy is %q", got)
	}
}

func TestDownInAnEmptyObstacleOffersEverydayWords(t *testing.T) {
	b, s := onCommitments(t, commitmentsRoom())
	inField(b, s, "mara", "obstacle")
	b.keys(fyne.KeyDown, fyne.KeyReturn)
	if got := b.w().CommitmentOf("mara"); got == nil || got.Obstacle != "I am not sure I can" {
		t.Fatalf("took %+v", got)
	}
	s.sheet.pickObstacle(s.sheet.object)
	b.keys(fyne.KeyDown, fyne.KeyReturn)
	if got := b.w().CommitmentOf("mara").Obstacle; got != "I am not sure I can; I do not like that part" {
		t.Errorf("what was written before is lost: %q", got)
	}
}

func TestAPriorityIsMarkedAndItsCueWrittenStraightAway(t *testing.T) {
	w := twoRoles()
	w.Behaviours = []workshop.Behaviour{workshop.NewBehaviour("b1", "", "r1", "Greet by name"), workshop.NewBehaviour("b2", "", "r1", "Say the next step")}
	b := onScreen(t, workshop.BehavioursStep, w)
	s := b.screen.(*behavioursScreen)
	s.SetMode(behavioursChoosing)
	s.Focus(workshop.Place{})
	cards := s.priorities.columns["r1"].Cards
	b.keys(fyne.KeyP, fyne.KeyDown, fyne.KeyP)
	second := cards.Selected()
	b.keys(fyne.KeyTab)
	b.types("The screen opens")
	b.keys(fyne.KeyTab)
	b.types("A smile")
	if got := b.w().Behaviour(second); got.Cue != "The screen opens" || got.Reward != "A smile" {
		t.Fatalf("the second priority has the cue %q and the reward %q", got.Cue, got.Reward)
	}
	b.keys(fyne.KeyEscape)
	if cards.Selected() != second {
		t.Error("Escape does not come back to the card")
	}
}

func TestDOnAClueLeadsToTheFirstFieldWithoutWords(t *testing.T) {
	w := workshop.New("w", "2026-09-02")
	w.Clues = []workshop.Clue{{Record: workshop.Record{ID: "c"}, Moment: "Transfer", Text: "A sigh", Sense: workshop.Values("clue", "sense")[0]}}
	b := onScreen(t, workshop.Focus, w)
	b.screen.Focus(lessMorePlace("c", ""))
	b.keys(fyne.KeyD)
	b.types("We would rather not")
	if c := b.w().Clues[0]; c.Says != "We would rather not" || c.Moment != "Transfer" {
		t.Errorf("it says %q, moment %q", c.Says, c.Moment)
	}
}

func TestSpaceOpensAListAndChoosesNothing(t *testing.T) {
	b, s := onCommitments(t, commitmentsRoom())
	inField(b, s, "mara", "share")
	b.keys(fyne.KeySpace)
	if b.window.Canvas().Overlays().Top() == nil || b.w().CommitmentOf("mara") != nil {
		t.Error("Space on a choice chooses at once what is first in its list")
	}
}

func TestDotsSayWhichKeysGiveThem(t *testing.T) {
	b, s := behavioursAt(t, behavioursDotting)
	if !b.sees("0–9 dots on the card") {
		t.Error("nothing says that digits give dots")
	}
	s.SetMode(behavioursCapturing)
	if b.sees("0–9 dots on the card") {
		t.Error("the keys of the vote are shown where they write")
	}
}

func TestUpLeadsFromTheLineToTheLevers(t *testing.T) {
	b, s := supportBench(t, smallWorkshop(), supportLeversMode)
	b.types("half a thought")
	b.keys(fyne.KeyTab, fyne.KeyUp, fyne.KeyRight, fyne.KeyReturn)
	b.keys(fyne.KeyReturn)
	if got := b.w().SupportItems; len(got) != 1 || got[0].Lever != s.levers.tiles[2].lever || got[0].Title != "half a thought" {
		t.Errorf("the items are %+v", got)
	}
}
