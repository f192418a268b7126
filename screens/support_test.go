package screens

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"kept/screens/parts"
	"kept/workshop"
)

func supportBench(t *testing.T, w *workshop.Workshop, mode int) (*bench, *supportScreen) {
	t.Helper()
	b := onScreen(t, workshop.SupportStep, w)
	s := b.screen.(*supportScreen)
	s.SetMode(mode)
	s.Focus(workshop.Place{Step: workshop.SupportStep})
	return b, s
}

func TestSupportItemsPullTheLeverThatTabChose(t *testing.T) {
	b, s := supportBench(t, smallWorkshop(), supportLeversMode)
	if s.Note(b.w()) != "" || !b.sees("0 of 8 levers") {
		t.Errorf("without items the rail says %q", s.Note(b.w()))
	}
	b.types("One page on every desk")
	b.keys(fyne.KeyReturn, fyne.KeyTab, fyne.KeyTab)
	b.types("A story each Friday")
	b.keys(fyne.KeyReturn)
	b.types("half a th")

	items := b.w().SupportItems
	if len(items) != 2 || items[0].Lever != "clear_expectations" || items[1].Lever != "team_culture" || items[1].Title != "A story each Friday" {
		t.Fatalf("the items are %+v", items)
	}
	if s.Note(b.w()) != "2 of 8 levers" || !b.sees("2 of 8 levers") {
		t.Errorf("the rail says %q", s.Note(b.w()))
	}
	if !b.sees("A story each Friday") || b.sees("One page on every desk") || !b.sees("half a th") {
		t.Error("the board does not show the items of the lever in hand, or lost the line")
	}
	for _, p := range b.w().Check() {
		if strings.HasPrefix(p.Path, "support_items") {
			t.Errorf("an item from the line does not fit: %s %s", p.Path, p.Text)
		}
	}
	b.desk.Session.Undo()
	if n := len(b.w().SupportItems); n != 1 || !b.sees("half a th") {
		t.Errorf("undo left %d items", n)
	}
}

func TestSupportLeversAreReachedWithTheArrows(t *testing.T) {
	b, s := supportBench(t, smallWorkshop(), supportLeversMode)
	b.window.Canvas().Focus(s.levers.tiles[0].press)
	b.keys(fyne.KeyRight, fyne.KeyDown)
	if s.levers.lever != s.levers.tiles[5].lever {
		t.Errorf("right and down lead to %s", s.levers.lever)
	}
	b.keys(fyne.KeyDown)
	b.types("A shorter form")
	b.keys(fyne.KeyReturn)
	if got := b.w().SupportItems; len(got) != 1 || got[0].Lever != s.levers.tiles[5].lever {
		t.Errorf("the items are %+v", got)
	}
}

func TestSupportDetailsAreKept(t *testing.T) {
	w := smallWorkshop()
	w.SupportItems = []workshop.SupportItem{newSupportItem("sup", "skills", "Practice round")}
	b, s := supportBench(t, w, supportLeversMode)
	s.Focus(s.at(supportItemPlace, "sup", "replaces"))
	b.types("The Monday meeting")
	item := func() workshop.SupportItem { return b.w().SupportItems[0] }
	if item().Replaces != "The Monday meeting" || s.levers.lever != "skills" {
		t.Fatalf("it takes the place of %q on lever %s", item().Replaces, s.levers.lever)
	}
	s.Focus(s.at(supportItemPlace, "sup", "when"))
	b.types("2026-09-07")
	b.keys(fyne.KeyReturn)
	if item().When != "2026-09-07" || !b.sees("7 Sep") {
		t.Errorf("the first date is %q", item().When)
	}
	b.keys(fyne.KeyEscape)
	if s.levers.items.cards.Selected() != "sup" {
		t.Error("Escape does not lead back to the card")
	}
	for _, key := range []fyne.KeyName{fyne.KeyRight, fyne.KeyD} {
		s.levers.items.cards.Focus("sup")
		b.keys(key)
		if !parts.Holds(s.levers.items.details.object, b.window.Canvas().Focused()) {
			t.Errorf("%s does not lead to the details", key)
		}
	}
	b.desk.Session.Undo()
	b.desk.Session.Undo()
	if item().When != "" || item().Replaces != "" {
		t.Errorf("two undos leave %q and %q", item().When, item().Replaces)
	}
}

func TestSupportBoardFollowsAnItemToAnotherLever(t *testing.T) {
	w := smallWorkshop()
	w.SupportItems = []workshop.SupportItem{newSupportItem("sup", "skills", "Practice round")}
	b, s := supportBench(t, w, supportLeversMode)
	s.Focus(s.at(supportItemPlace, "sup", "lever"))
	b.keys(fyne.KeyReturn, fyne.KeyDown, fyne.KeyReturn)
	if got := b.w().SupportItems[0].Lever; got != "systems_processes" || s.levers.lever != got || !b.sees("Practice round") {
		t.Errorf("the item is on %s, the board on %s", got, s.levers.lever)
	}
}

func TestSupportHintsComeInTurnAndGoAway(t *testing.T) {
	w := smallWorkshop()
	for i, lever := range []string{"skills", "support", "motivation"} {
		x := newSupportItem(fmt.Sprintf("sup-%d", i), lever, "Something that helps")
		w.SupportItems = append(w.SupportItems, x)
	}
	b, s := supportBench(t, w, supportLeversMode)
	if !b.sees(s.hintText("no_managers")) {
		t.Fatal("nobody says that managers lead nothing")
	}
	s.levers.hint.dismiss()
	if b.sees(s.hintText("no_managers")) || !b.sees(s.hintText("replaces_nothing")) {
		t.Error("a hint that was waved away is still there, or the next does not come")
	}
	b.desk.Session.Undo()
	if !b.sees(s.hintText("no_managers")) {
		t.Error("undo does not bring the hint back")
	}
	if got := supportItemHint(b.w(), &b.w().SupportItems[0]); got != "no_repeat" {
		t.Errorf("an item for the start alone gets %q", got)
	}
}

func TestSupportAsksWhatRepeatsForTheSameBehaviour(t *testing.T) {
	launch := newSupportItem("a", "skills", "Start")
	again := newSupportItem("b", "skills", "Again")
	again.Phase = "reinforce"
	w := smallWorkshop()
	for _, c := range []struct {
		first, second []string
		want          bool
	}{
		{nil, nil, false}, {[]string{"beh-1"}, []string{"beh-1", "beh-2"}, false},
		{[]string{"beh-1"}, []string{"beh-2"}, true}, {[]string{"beh-1"}, nil, true},
	} {
		launch.BehaviourIDs, again.BehaviourIDs = c.first, c.second
		w.SupportItems = []workshop.SupportItem{launch, again}
		if got := startsOnly(w, &w.SupportItems[0]); got != c.want {
			t.Errorf("%v at the start and %v again: %v, want %v", c.first, c.second, got, c.want)
		}
	}
}

func TestSupportItemsAreMovedAndDeleted(t *testing.T) {
	w := smallWorkshop()
	w.SupportItems = []workshop.SupportItem{
		newSupportItem("a", "clear_expectations", "First"), newSupportItem("x", "skills", "Elsewhere"), newSupportItem("b", "clear_expectations", "Second"),
	}
	b, s := supportBench(t, w, supportLeversMode)
	b.keys(fyne.KeyDown)
	b.window.Canvas().Focused().(fyne.Shortcutable).TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyDown, Modifier: fyne.KeyModifierAlt})
	if got := s.levers.items.order; got[0] != "b" || s.levers.items.cards.Selected() != "a" {
		t.Errorf("Alt+Down leaves %v and the keyboard on %q", got, s.levers.items.cards.Selected())
	}
	b.keys(fyne.KeyDelete)
	if len(b.w().SupportItems) != 2 || len(b.told) != 1 {
		t.Errorf("%d items, told %q", len(b.w().SupportItems), b.told)
	}
	b.keys(fyne.KeyDelete) // the last card of the lever: the keyboard goes to the line
	b.types("Third")
	b.keys(fyne.KeyReturn)
	if got := s.levers.items.order; len(got) != 1 || !b.sees("Third") {
		t.Errorf("the keyboard did not go back to the line: %v", got)
	}
}

func TestRightPeopleBecomeSupportItems(t *testing.T) {
	b, s := supportBench(t, smallWorkshop(), supportHiringMode)
	if !b.sees("What do we look for when we hire, and what do we teach afterwards?") {
		t.Error("the question is not on screen")
	}
	b.types("Ask for a time when they gave bad news")
	b.keys(fyne.KeyReturn, fyne.KeyTab)
	b.types("A first day beside an adviser")
	b.keys(fyne.KeyReturn)
	items := b.w().SupportItems
	if len(items) != 2 || items[0].Kind != "recruitment" || items[1].Kind != "onboarding" || items[0].LedBy != "managers" {
		t.Fatalf("the items are %+v", items)
	}
	s.Focus(s.at(supportHiringPlace, items[0].ID, "title"))
	if s.mode != supportHiringMode || s.hiring.items.cards.Selected() != items[0].ID {
		t.Error("the place of an item does not lead to its card")
	}
}

func TestPlacesOfSupportLeadToTheirModes(t *testing.T) {
	b, s := supportBench(t, openSample(t, "contact-centre"), supportLeversMode)
	for field, want := range map[string]int{
		"launch": supportLeversMode, "managers": supportLeversMode, "recognition": supportRecognitionMode,
		"recognition.celebrated": supportRecognitionMode, "environment.answers": supportEnvironmentMode, "playbook.run_date": supportPlaybookMode,
	} {
		s.SetMode(supportExperimentsMode)
		s.Focus(workshop.Place{Step: workshop.SupportStep, Field: field})
		if s.mode != want {
			t.Errorf("%s leads to %s, want %s", field, s.Modes()[s.mode], s.Modes()[want])
		}
	}
	s.Focus(s.at(supportExperimentPlace, "exp-2", "learned"))
	if s.mode != supportExperimentsMode || !b.sees("Only 4% played it.") {
		t.Error("the lesson of an experiment is not on screen")
	}
}
