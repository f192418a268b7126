package screens

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"kept/workshop"
)

// blockersBench opens a workshop on the step, in one of its modes.
func blockersBench(t *testing.T, w *workshop.Workshop, mode int) (*bench, *blockersScreen) {
	t.Helper()
	b := onScreen(t, workshop.BlockersStep, w)
	s := b.screen.(*blockersScreen)
	s.SetMode(mode)
	s.Focus(workshop.Place{Step: workshop.BlockersStep})
	return b, s
}

// smallWorkshop has a role, two priority behaviours and two people.
func smallWorkshop() *workshop.Workshop {
	w := workshop.New("w", "2026-09-02")
	w.Roles = []workshop.Role{{Record: workshop.Record{ID: "rol"}, Name: "Adviser", Side: workshop.CustomerFacing, Level: workshop.Frontline}}
	w.Participants = []workshop.Participant{
		{Record: workshop.Record{ID: "par-1"}, Name: "Tilda Teasel", RoleID: "rol", Attendance: workshop.Present},
		{Record: workshop.Record{ID: "par-2"}, Name: "Oscar Oakapple", RoleID: "rol", Attendance: workshop.Present},
	}
	w.Promises = []workshop.Promise{{Record: workshop.Record{ID: "pro"}, Text: "You tell it once"}}
	for i, text := range []string{"Ask what was said before", "Name a date and keep it"} {
		b := workshop.NewBehaviour(fmt.Sprintf("beh-%d", i+1), "pro", "rol", text)
		b.Status = workshop.PriorityBehaviour
		w.Behaviours = append(w.Behaviours, b)
	}
	return w
}

// withBlockers adds blockers at places of the map.
func withBlockers(w *workshop.Workshop, places ...[2]float64) *workshop.Workshop {
	for i, p := range places {
		b := workshop.NewBlocker(fmt.Sprintf("blk-%d", i+1), "beh-1", fmt.Sprintf("Blocker number %d is in the way", i+1))
		b.Impact, b.Effort = p[0], p[1]
		w.Blockers = append(w.Blockers, b)
	}
	return w
}

func TestBlockersAreCapturedForTheBehaviourThatTabChose(t *testing.T) {
	b, s := blockersBench(t, smallWorkshop(), blockersCaptureMode)
	b.types("Nobody sees the notes")
	b.keys(fyne.KeyReturn, fyne.KeyTab, fyne.KeyTab)
	b.types("The diary is in another system")
	b.keys(fyne.KeyReturn)
	b.types("half a thought")

	list := b.w().Blockers
	if len(list) != 2 {
		t.Fatalf("%d blockers were kept, want 2", len(list))
	}
	if len(list[0].BehaviourIDs) != 0 {
		t.Errorf("the first blocker is linked to %v, want to nothing: it was for any behaviour", list[0].BehaviourIDs)
	}
	if got := list[1].BehaviourIDs; len(got) != 1 || got[0] != "beh-2" {
		t.Errorf("the second blocker is linked to %v, want beh-2", got)
	}
	if !b.sees("Nobody sees the notes") || !b.sees("half a thought") {
		t.Error("the new card and the line being typed are not both visible")
	}
	if s.selected != list[1].ID {
		t.Errorf("the details are about %q, want the newest blocker", s.selected)
	}
	b.desk.Session.Undo()
	if n := len(b.w().Blockers); n != 1 {
		t.Errorf("undo left %d blockers, want 1", n)
	}
	if !b.sees("half a thought") {
		t.Error("undo took the line away that was being typed")
	}
}

func TestTabComesBackToAnyBehaviour(t *testing.T) {
	b, _ := blockersBench(t, smallWorkshop(), blockersCaptureMode)
	for _, want := range []string{"Ask what was said before", "Name a date and keep it", "Any behaviour"} {
		b.keys(fyne.KeyTab)
		if !b.sees(want) {
			t.Errorf("the line does not show %q as its target", want)
		}
	}
}

func TestAPastedListIsOneStepOfUndo(t *testing.T) {
	b, s := blockersBench(t, smallWorkshop(), blockersCaptureMode)
	s.modes[0].(*blockersCapture).line.OnAddMany([]string{"One thing", "Another thing", "A third thing"})
	if n := len(b.w().Blockers); n != 3 {
		t.Fatalf("%d blockers, want 3", n)
	}
	b.desk.Session.Undo()
	if n := len(b.w().Blockers); n != 0 {
		t.Errorf("undo left %d blockers, want 0", n)
	}
}

func TestALineThatDoesNotFitAnyMoreComesBack(t *testing.T) {
	w := smallWorkshop()
	for i := range workshop.ListLimit("blockers") {
		w.Blockers = append(w.Blockers, workshop.NewBlocker(fmt.Sprintf("b-%d", i), "", "In the way"))
	}
	b, s := blockersBench(t, w, blockersCaptureMode)
	b.types("One too many")
	b.keys(fyne.KeyReturn)
	if got := s.modes[0].(*blockersCapture).line.Text(); got != "One too many" {
		t.Errorf("the line holds %q, want what was typed", got)
	}
	if len(b.told) == 0 || strings.Contains(b.told[0], "{") {
		t.Errorf("told %q, want a sentence about the limit", b.told)
	}
}

func TestANameIsNoticedWhileItIsTyped(t *testing.T) {
	const hint = "This names a person."
	b, _ := blockersBench(t, smallWorkshop(), blockersCaptureMode)
	b.types("Tild")
	if b.sees(hint) {
		t.Error("the hint came before the name was written")
	}
	b.types("a never answers")
	if !b.sees(hint) {
		t.Error("no hint although the line names a participant")
	}
	line := b.screen.(*blockersScreen).modes[blockersCaptureMode].(*blockersCapture).line
	b.window.Canvas().Focus(line.Nested()[2].(fyne.Focusable))
	b.keys(fyne.KeyDelete)
	line.Focus()
	b.types(" us")
	if b.sees(hint) {
		t.Error("the hint came back after it was waved away")
	}
	b.keys(fyne.KeyReturn)
	if len(b.w().Blockers) != 1 {
		t.Error("the hint stopped the blocker from being kept")
	}
}

func TestCardsAreWorkedByKeyboard(t *testing.T) {
	b, s := blockersBench(t, withBlockers(smallWorkshop(), [2]float64{3, 3}, [2]float64{3, 3}, [2]float64{3, 3}), blockersCaptureMode)
	b.keys(fyne.KeyDown, fyne.KeyDown)
	if s.selected != "blk-2" {
		t.Fatalf("the second card is not selected but %q", s.selected)
	}
	b.types("7")
	if got := b.w().Blocker("blk-2").Votes; got != 7 {
		t.Errorf("digit 7 gave %d dots", got)
	}
	b.keys(fyne.KeyReturn)
	b.types(" indeed")
	b.keys(fyne.KeyReturn)
	if got := b.w().Blocker("blk-2").Text; got != "Blocker number 2 is in the way indeed" {
		t.Errorf("edited in place to %q", got)
	}
	s.modes[0].(*blockersCapture).groups[0].move("blk-2", fyne.KeyUp)
	if b.w().Blockers[0].ID != "blk-2" {
		t.Error("Alt with Up did not move the card before its neighbour")
	}
	b.keys(fyne.KeyDelete)
	if b.w().Blocker("blk-2") != nil {
		t.Error("Delete left the blocker there")
	}
	if len(b.told) == 0 || b.told[len(b.told)-1] != "Deleted." {
		t.Errorf("told %q, want that it was deleted", b.told)
	}
	b.desk.Session.Undo()
	if b.w().Blocker("blk-2") == nil {
		t.Error("undo did not bring the blocker back")
	}
}

func TestDeletingABlockerTakesItsActionsAndUndoBringsThemBack(t *testing.T) {
	w := withBlockers(smallWorkshop(), [2]float64{5, 1})
	w.Actions = []workshop.Action{workshop.NewAction("act", "blk-1", "Change the rule")}
	b, s := blockersBench(t, w, blockersCaptureMode)
	s.remove("blk-1")
	if len(b.w().Actions) != 0 {
		t.Error("the action of a deleted blocker is still there")
	}
	b.desk.Session.Undo()
	if len(b.w().Actions) != 1 || len(b.w().Blockers) != 1 {
		t.Error("undo did not bring blocker and action back")
	}
}

func TestNothingInTheWayIsKeptAndCountsAsLookedAt(t *testing.T) {
	b, s := blockersBench(t, withBlockers(smallWorkshop(), [2]float64{3, 3}), blockersCaptureMode)
	if !b.sees("Nothing in the way") {
		t.Fatal("a behaviour without blockers has no tick")
	}
	s.modes[0].(*blockersCapture).groups[1].setClear(true)
	if !b.w().Behaviour("beh-2").ClearRoad {
		t.Error("the tick was not kept")
	}
	if open := b.w().Readiness(workshop.BlockersStep).Open; len(open) != 0 {
		t.Errorf("still open: %v", open)
	}
}

func TestAPlaceOpensTheModeInWhichItIsEdited(t *testing.T) {
	w := withBlockers(smallWorkshop(), [2]float64{5, 1}, [2]float64{5, 4})
	w.Actions = []workshop.Action{workshop.NewAction("act", "blk-1", "Change the rule")}
	_, s := blockersBench(t, w, blockersCaptureMode)
	for _, c := range []struct {
		record, field string
		want          int
	}{
		{"blk-2", fieldPlace, blockersMapMode}, {"act", fieldAction, blockersClearMode},
		{"blk-2", "cause", blockersCaptureMode}, {"blk-2", fieldQuestion, blockersSendMode}, {"", "", blockersSendMode},
	} {
		s.Focus(s.at(c.record, c.field))
		if s.Mode() != c.want {
			t.Errorf("place %s/%s opened mode %d, want %d", c.record, c.field, s.Mode(), c.want)
		}
	}
}

func TestBlockersNote(t *testing.T) {
	_, s := blockersBench(t, smallWorkshop(), 0)
	if got := s.Note(smallWorkshop()); got != "" {
		t.Errorf("note of a workshop without blockers: %q", got)
	}
	if got := s.Note(withBlockers(smallWorkshop(), [2]float64{5, 1}, [2]float64{3, 3})); got != "2 blockers · 1 quick win" {
		t.Errorf("note: %q", got)
	}
}

func TestBlockersShowWhateverThereIs(t *testing.T) {
	long := strings.Repeat("a very long word after another ", 12)
	many := smallWorkshop()
	for i := range 60 {
		many.Blockers = append(many.Blockers, workshop.NewBlocker(fmt.Sprintf("b-%d", i), "beh-1", long))
	}
	for name, w := range map[string]*workshop.Workshop{"empty": workshop.New("w", ""), "many": many, "sample": openSample(t, "hospital-outpatients")} {
		for mode := range 4 {
			b, _ := blockersBench(t, w, mode)
			if len(b.texts()) == 0 {
				t.Errorf("%s: mode %d shows nothing", name, mode)
			}
			for _, text := range b.texts() {
				if strings.Contains(text, "{") {
					t.Errorf("%s: mode %d shows an unfilled %q", name, mode, text)
				}
			}
		}
	}
}
