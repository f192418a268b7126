package screens

import (
	"fmt"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"kept/screens/parts"
	"kept/workshop"
)

func TestEnterPlansAnActionForTheBlockerThatTabChose(t *testing.T) {
	b, s := blockersBench(t, withBlockers(smallWorkshop(), [2]float64{5, 1}, [2]float64{4, 1}, [2]float64{2, 5}), blockersClearMode)
	if b.sees("Blocker number 3") && s.modes[blockersClearMode].(*blockersClear).list.cards["blk-3"] != nil {
		t.Error("what is dropped stands among the quick wins")
	}
	b.types("Raise the limit to 15 pounds")
	b.keys(fyne.KeyReturn, fyne.KeyTab)
	b.types("Drop the second form")
	b.keys(fyne.KeyReturn)
	list := b.w().Actions
	if len(list) != 2 || list[0].BlockerID != "blk-1" || list[1].BlockerID != "blk-2" {
		t.Fatalf("actions %+v", list)
	}
	if list[0].What != "Raise the limit to 15 pounds" || list[0].Status != workshop.NotStarted {
		t.Errorf("first action %+v", list[0])
	}
	if !b.sees("Quick win without an owner.") {
		t.Error("nobody is asked to own it")
	}
	for i := range list {
		newActionRow(s, list[i].ID).change("Set the owner", "", func(a *workshop.Action) { a.OwnerID = "par-1" })
	}
	if b.sees("Quick win without an owner.") {
		t.Error("an owner is still asked for")
	}
}

func TestAnActionIsFilledInPlace(t *testing.T) {
	w := withBlockers(smallWorkshop(), [2]float64{5, 1})
	w.Actions = []workshop.Action{workshop.NewAction("act", "blk-1", "Change the rule")}
	b, s := blockersBench(t, w, blockersClearMode)
	row := s.modes[blockersClearMode].(*blockersClear).list.cards["blk-1"].rows["act"]
	row.first.Focus()
	b.types("Ask the desk today")
	b.keys(fyne.KeyReturn)
	row.due.Focus()
	b.types("2026-08-30")
	b.keys(fyne.KeyReturn)
	a := b.w().Action("act")
	if a.FirstStep != "Ask the desk today" || a.Due != "2026-08-30" {
		t.Errorf("first step %q, due %q", a.FirstStep, a.Due)
	}
	if !b.sees("That date is before the workshop.") {
		t.Error("a date before the workshop passes without a word")
	}
	if b.sees("What stops or waits to make room") {
		t.Error("the rest is shown before anybody asked for it")
	}
	test.Tap(row.more)
	if !b.sees("What stops or waits to make room") {
		t.Error("More does not show the rest")
	}
	row.change("Set how far it is", "", func(a *workshop.Action) { a.Status = workshop.DoneAction })
	if !b.sees("Is the blocker gone?") {
		t.Error("a done action on an open blocker raises no question")
	}
	row.removed()
	if b.w().Blocker("blk-1").Status != workshop.RemovedBlocker || b.sees("Is the blocker gone?") {
		t.Error("the answer was not kept")
	}
}

func TestAnActionSaysWhichGapItCloses(t *testing.T) {
	const ask = "Which customer gap does this close?"
	w := withBlockers(smallWorkshop(), [2]float64{5, 1})
	w.Segments = []workshop.Segment{{Record: workshop.Record{ID: "seg"}, Name: "New movers"}}
	w.Goals = []workshop.Goal{{Record: workshop.Record{ID: "gap"}, SegmentID: "seg", Dimension: workshop.BehaviourGoal, Desired: "Contact us once"}}
	w.Actions = []workshop.Action{workshop.NewAction("act", "blk-1", "Change the rule")}
	b, s := blockersBench(t, w, blockersClearMode)
	row := s.modes[blockersClearMode].(*blockersClear).list.cards["blk-1"].rows["act"]
	if b.sees(ask) {
		t.Error("it is asked before anybody wants to know more")
	}
	test.Tap(row.more)
	if !b.sees("Customer gaps it helps to close") || !b.sees(ask) {
		t.Fatal("an action cannot be linked to a gap, or is not asked for one")
	}
	parts.Focus(row.goals)
	b.keys(fyne.KeyReturn, fyne.KeyReturn)
	if got := b.w().Action("act").GoalIDs; !slices.Equal(got, []string{"gap"}) || b.sees(ask) {
		t.Errorf("linked to %q, asked %v", got, b.sees(ask))
	}
	b.desk.Session.Undo()
	row.nothing.dismiss()
	if b.sees(ask) {
		t.Error("the advice cannot be waved away")
	}
}

func TestWhatWasSentUpWithoutAQuestionAsksForOne(t *testing.T) {
	const ask = "Write the question so a leader can answer"
	w := withBlockers(smallWorkshop(), [2]float64{5, 5})
	w.Blockers[0].Remover = workshop.LeadershipRemoves
	b, s := blockersBench(t, w, blockersSendMode)
	card := s.modes[blockersSendMode].(*blockersSend).list.cards["blk-1"]
	card.write.dismiss()
	if b.sees(ask) {
		t.Fatal("the advice cannot be waved away")
	}
	parts.Focus(card.sent)
	b.keys(fyne.KeySpace)
	if b.w().Blocker("blk-1").Status != workshop.EscalatedBlocker || !b.sees(ask) {
		t.Error("a leader gets a blocker without a question, and nobody is asked for one")
	}
	card.question.Focus()
	b.types("May we?")
	if b.sees(ask) {
		t.Error("there is a question and it is still asked for")
	}
}

func TestWithoutABlockerNothingTypedIsLost(t *testing.T) {
	b, s := blockersBench(t, smallWorkshop(), blockersClearMode)
	b.types("Change something")
	b.keys(fyne.KeyReturn)
	if got := s.modes[blockersClearMode].(*blockersClear).line.Text(); got != "Change something" || len(b.told) != 1 {
		t.Errorf("the line holds %q, told %q", got, b.told)
	}
}

func TestALeadershipBlockerBecomesAQuestion(t *testing.T) {
	w := withBlockers(smallWorkshop(), [2]float64{5, 4}, [2]float64{5, 1})
	w.Blockers[0].SetNeeds([]string{workshop.NeedsMoney})
	w.Details.SponsorID = "par-2"
	b, s := blockersBench(t, w, blockersSendMode)
	for _, want := range []string{"1 question for Oscar Oakapple", "16 September 2026", "Blocks 1 priority behaviour of 0 roles and 1 promise"} {
		if !b.sees(want) {
			t.Errorf("%q is not shown", want)
		}
	}
	if s.modes[blockersSendMode].(*blockersSend).list.cards["blk-2"] != nil {
		t.Error("what the team removes itself is on the list for the leader")
	}
	b.types("May we buy three phones?")
	b.keys(fyne.KeyReturn)
	if n := len(b.w().Actions); n != 1 {
		t.Fatalf("%d actions hold the question, want 1", n)
	}
	if a := b.w().Actions[0]; a.DecisionNeeded != "May we buy three phones?" || a.BlockerID != "blk-1" {
		t.Errorf("kept %+v", a)
	}
	test.Tap(s.modes[blockersSendMode].(*blockersSend).list.cards["blk-1"].sent)
	if b.w().Blocker("blk-1").Status != workshop.EscalatedBlocker {
		t.Error("the tick did not send it up")
	}
	for _, p := range b.w().Check() {
		if p.Rule == "X13" {
			t.Error("the question is still missing")
		}
	}
}

func TestBlockersHints(t *testing.T) {
	blockers := func(n int, f func(i int, b *workshop.Blocker)) *workshop.Workshop {
		w := smallWorkshop()
		for i := range n {
			b := workshop.NewBlocker(fmt.Sprintf("b-%d", i), "", "In the way")
			f(i, &b)
			w.Blockers = append(w.Blockers, b)
		}
		return w
	}
	actions := func(n int, f func(i int, a *workshop.Action)) *workshop.Workshop {
		w := smallWorkshop()
		for i := range n {
			a := workshop.NewAction(fmt.Sprintf("a-%d", i), "", "Change it")
			f(i, &a)
			w.Actions = append(w.Actions, a)
		}
		return w
	}
	for _, c := range []struct {
		name string
		mode int
		w    *workshop.Workshop
		want string
	}{
		{"nothing", blockersCaptureMode, smallWorkshop(), ""},
		{"3 of 5 tools", blockersCaptureMode, blockers(5, func(i int, b *workshop.Blocker) {
			if i < 3 {
				b.Type = workshop.ToolBlocker
			}
		}), "many_tools"},
		{"2 of 4 tools", blockersCaptureMode, blockers(4, func(i int, b *workshop.Blocker) {
			if i < 2 {
				b.Type = workshop.ToolBlocker
			}
		}), ""},
		{"4 of 5 quick wins", blockersMapMode, blockers(5, func(i int, b *workshop.Blocker) {
			if i < 4 {
				b.Impact, b.Effort = 5, 1
			}
		}), "many_quick_wins"},
		{"3 of 5 quick wins are 60 %", blockersMapMode, blockers(5, func(i int, b *workshop.Blocker) {
			if i < 3 {
				b.Impact, b.Effort = 5, 1
			}
		}), ""},
		{"8 blockers, none dropped", blockersMapMode, blockers(8, func(_ int, b *workshop.Blocker) { b.Impact, b.Effort = 5, 4 }), "nothing_dropped"},
		{"8 blockers, some dropped", blockersMapMode, blockers(8, func(int, *workshop.Blocker) {}), ""},
		{"all create", blockersClearMode, actions(3, func(_ int, a *workshop.Action) { a.Verb = workshop.Create }), "no_eliminate"},
		{"none eliminates", blockersClearMode, actions(3, func(int, *workshop.Action) {}), "nothing_could_go"},
		{"two actions", blockersClearMode, actions(2, func(int, *workshop.Action) {}), ""},
		{"all technology", blockersClearMode, actions(3, func(i int, a *workshop.Action) {
			a.Area = "technology"
			if i == 0 {
				a.Verb = workshop.Eliminate
			}
		}), "all_technology"},
		{"new work without room", blockersClearMode, actions(1, func(_ int, a *workshop.Action) { a.Verb = workshop.Create }), "no_room"},
		{"new work that replaces", blockersClearMode, actions(1, func(_ int, a *workshop.Action) { a.Verb, a.Replaces = workshop.Create, "Emails" }), ""},
	} {
		if got := blockersHint(c.w, c.mode); got != c.want {
			t.Errorf("%s: hint %q, want %q", c.name, got, c.want)
		}
		if c.want != "" {
			c.w.Dismiss(c.want, "")
			if got := blockersHint(c.w, c.mode); got == c.want {
				t.Errorf("%s: the hint came back after it was waved away", c.name)
			}
		}
	}
}

func TestTrainingDoesNotMoveARule(t *testing.T) {
	w := withBlockers(smallWorkshop(), [2]float64{5, 1})
	w.Actions = []workshop.Action{workshop.NewAction("act", "blk-1", "Train everybody")}
	w.Actions[0].Area = "training"
	b, _ := blockersBench(t, w, blockersClearMode)
	if !b.sees("Training does not move a rule or a tool.") {
		t.Error("no hint although a rule is to be trained away")
	}
}

func TestTheActionsAreFilledInWithoutAMouse(t *testing.T) {
	w := withBlockers(smallWorkshop(), [2]float64{5, 1}, [2]float64{4, 1})
	w.Actions = []workshop.Action{workshop.NewAction("act", "blk-1", "Change the rule")}
	b, s := blockersBench(t, w, blockersClearMode)
	b.keys(fyne.KeyDown)
	row := s.modes[blockersClearMode].(*blockersClear).list.cards["blk-1"].rows["act"]
	if !row.what.Focused() {
		t.Fatal("the arrow does not lead from the line into the action")
	}
	for range 2 { // past the owner
		b.keys(fyne.KeyTab)
	}
	if !row.first.Focused() {
		t.Error("Tab does not go on to the first step")
	}
	b.screen.Focus(workshop.Place{Step: workshop.BlockersStep}) // what Escape does
	b.keys(fyne.KeyTab, fyne.KeyDown)
	if plan := s.modes[blockersClearMode].(*blockersClear).list.cards["blk-2"]; b.window.Canvas().Focused() != fyne.Focusable(plan.press) {
		t.Error("the arrow does not lead to a blocker without an action")
	}
}
