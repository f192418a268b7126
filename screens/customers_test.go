package screens

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"kept/workshop"
)

func TestCustomersByKeyboardAlone(t *testing.T) {
	b := onScreen(t, workshop.Customers, workshop.New("w", "2026-09-02"))
	if !b.sees("No customer group yet.") {
		t.Errorf("nothing says how to begin: %q", b.texts())
	}
	b.types("New movers")
	b.keys(fyne.KeyReturn)
	b.types("Worried about the bill")
	b.keys(fyne.KeyReturn)
	b.types("Sure that it is right")
	b.keys(fyne.KeyReturn) // on to what they do, because there is nothing yet
	b.types("Phone three times > Phone once")
	b.keys(fyne.KeyReturn)
	w := b.w()
	if len(w.Segments) != 1 || w.Segments[0].Name != "New movers" || len(w.Goals) != 2 {
		t.Fatalf("groups %v, gaps %v", w.Segments, w.Goals)
	}
	feel, do := w.Goals[0], w.Goals[1]
	if feel.Dimension != workshop.AttitudeGoal || feel.Current != "Worried about the bill" || feel.Desired != "Sure that it is right" {
		t.Errorf("think and feel = %+v", feel)
	}
	if do.Dimension != workshop.BehaviourGoal || do.Current != "Phone three times" || do.Desired != "Phone once" || do.SegmentID != w.Segments[0].ID {
		t.Errorf("do = %+v", do)
	}
	if r := w.Readiness(workshop.Customers); r.State != workshop.Ready {
		t.Errorf("the step still lacks %v", r.Open)
	}
	if problems := w.Check(); slices.ContainsFunc(problems, func(p workshop.Problem) bool { return strings.HasPrefix(p.Path, "goals") }) {
		t.Errorf("what was typed does not fit: %v", problems)
	}
	for range 4 {
		b.desk.Session.Undo()
	}
	if len(b.w().Segments) != 0 || !b.sees("No customer group yet.") {
		t.Errorf("after undo: %v", b.w().Segments)
	}
}

func TestCustomersTabAndUpChooseWhatTheLineCatches(t *testing.T) {
	b := onScreen(t, workshop.Customers, openSample(t, "contact-centre"))
	s := b.screen.(*customersScreen)
	if s.target != customersThoughts || s.group != "seg-1" {
		t.Fatalf("it begins with %v of %s", s.target, s.group)
	}
	b.keys(fyne.KeyUp, fyne.KeyTab)
	b.types("Pay late")
	b.keys(fyne.KeyReturn)
	last := b.w().Goals[len(b.w().Goals)-1]
	if last.SegmentID != "seg-2" || last.Dimension != workshop.BehaviourGoal || last.Current != "Pay late" {
		t.Errorf("added %+v", last)
	}
	if last.Importance != 3 || last.Gap != 3 {
		t.Errorf("a new gap weighs %d × %d", last.Importance, last.Gap)
	}
	alt(b, fyne.KeyDown)
	if s.group != "seg-3" {
		t.Errorf("Alt+Down goes to %s", s.group)
	}
}

func TestCustomersDotsSortTheBars(t *testing.T) {
	b := onScreen(t, workshop.Customers, openSample(t, "contact-centre"))
	s := b.screen.(*customersScreen)
	first := s.bars.bars[0].id
	b.screen.Focus(customersPlace("gol-1", "gap"))
	b.types("5")
	if g := b.w().Goal("gol-1"); g.Gap != 5 || g.GapScore() != 25 {
		t.Fatalf("gap = %d", g.Gap)
	}
	if s.bars.bars[0].id != "gol-1" || first == "gol-1" {
		t.Errorf("the gap of 25 written first stands behind %s", s.bars.bars[0].id)
	}
	b.types("0")
	if g := b.w().Goal("gol-1"); g.Gap != 1 {
		t.Errorf("no dot at all gives %d, and the scale begins at 1", g.Gap)
	}
	if s.lists[workshop.AttitudeGoal].rows["gol-1"].gap.N() != 1 {
		t.Error("the dots do not show what is kept")
	}
	last := s.bars.bars[len(s.bars.bars)-1]
	last.object.Tapped(&fyne.PointEvent{})
	if s.group != b.w().Goal(last.id).SegmentID {
		t.Error("a tap on a bar does not go to its gap")
	}
}

func TestCustomersNumbers(t *testing.T) {
	for _, c := range []struct {
		typed string
		want  string
		ok    bool
	}{
		{"31", "31", true}, {" 2,6 ", "2.6", true}, {"-0.5", "-0.5", true}, {"", "", true},
		{"about 30", "", false}, {"NaN", "", false}, {"1e999", "", false}, {"30 %", "", false},
	} {
		got, ok := customersParse(c.typed)
		if ok != c.ok || ok && customersFormat(got) != c.want {
			t.Errorf("%q is read as %q, %v", c.typed, customersFormat(got), ok)
		}
	}
}

func TestCustomersMeasure(t *testing.T) {
	b := onScreen(t, workshop.Customers, openSample(t, "contact-centre"))
	if !b.sees("38% of the gap closed") {
		t.Errorf("nothing says how far the gap is closed: %q", b.texts())
	}
	enter := func(field, text string) {
		b.screen.Focus(customersPlace("gol-1", field))
		b.types(text)
		b.keys(fyne.KeyReturn)
	}
	enter("target", "lots")
	if got := b.w().Goal("gol-1").Target; *got != 7.5 || !b.sees(b.desk.Content.FieldMessage("goal.target")) || !b.sees("lots") {
		t.Errorf("%q was kept or lost, target = %v", "lots", *got)
	}
	enter("target", "5,1")
	if got := b.w().Goal("gol-1").Target; *got != 5.1 {
		t.Errorf("target = %v", *got)
	}
	rule, _ := b.desk.Content.Rule("X5")
	if !b.sees(rule.Text()) {
		t.Error("the same number twice has no hint")
	}
	b.desk.Session.Undo()
	if b.sees(rule.Text()) || !b.sees("7.5") {
		t.Error("undo does not bring the target back")
	}
}

func TestCustomersDeleteAGroupWithItsGaps(t *testing.T) {
	b := onScreen(t, workshop.Customers, openSample(t, "contact-centre"))
	before := b.w()
	s := b.screen.(*customersScreen)
	s.removeGroup("seg-1")
	if b.w() != before || !strings.Contains(b.told[0], "still point to") {
		t.Fatalf("what helps its gaps is cleared without a question: %q", b.told)
	}
	s.removeGroup("seg-1")
	w := b.w()
	if len(w.Segments) != 2 || len(w.Goals) != 4 || s.group != "seg-2" || len(b.told) == 0 {
		t.Errorf("%d groups, %d gaps, on screen %s, told %q", len(w.Segments), len(w.Goals), s.group, b.told)
	}
	for _, item := range w.FocusItems {
		if slices.Contains(item.GoalIDs, "gol-1") {
			t.Errorf("%s still points to a gap that is gone", item.ID)
		}
	}
	b.desk.Session.Undo()
	if fmt.Sprint(b.w().Goals) != fmt.Sprint(before.Goals) || fmt.Sprint(b.w().FocusItems) != fmt.Sprint(before.FocusItems) {
		t.Error("undo does not bring everything back")
	}
}

func TestCustomersKeepWhatDoesNotFit(t *testing.T) {
	b := onScreen(t, workshop.Customers, openSample(t, "contact-centre"))
	line := b.screen.(*customersScreen).line.line
	long := strings.Repeat("They worry ", 20)
	b.types(long)
	b.keys(fyne.KeyReturn)
	if len(b.w().Goals) != 6 || line.Text() != strings.TrimSpace(long) {
		t.Errorf("%d gaps, in the line %q", len(b.w().Goals), line.Text())
	}
	line.SetText("")
	b.keys(fyne.KeyTab, fyne.KeyTab) // groups
	pasteInto(b, "Four\nFive\nSix\nSeven\nEight")
	if len(b.w().Segments) != 6 || line.Text() != "Seven\nEight" || !strings.Contains(strings.Join(b.told, " "), "limit of 6") {
		t.Errorf("%d groups, left %q, told %q", len(b.w().Segments), line.Text(), b.told)
	}
}

func TestCustomersGapsWithoutAGroupAreShown(t *testing.T) {
	w := workshop.New("w", "2026-09-02")
	w.Goals = []workshop.Goal{{Record: workshop.Record{ID: "g"}, Dimension: workshop.BehaviourGoal, Current: "Ring twice", Desired: "Ring once", Importance: 3, Gap: 2}}
	b := onScreen(t, workshop.Customers, w)
	if !b.sees("No group") || !b.sees("Ring twice") {
		t.Errorf("a gap without a group is out of sight: %q", b.texts())
	}
}
