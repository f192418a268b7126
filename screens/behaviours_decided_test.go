package screens

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"kept/workshop"
)

func TestTheVoteIsWrittenDownWithOneKey(t *testing.T) {
	for _, mode := range []int{behavioursDotting, behavioursChoosing} {
		b, s := behavioursAt(t, mode)
		b.keys(fyne.KeyO)
		if len(b.w().Decisions) != 4 || s.Mode() != behavioursDeciding {
			t.Fatalf("mode %d: %d decisions, on screen mode %d", mode, len(b.w().Decisions), s.Mode())
		}
		x := b.w().Decisions[3]
		if x.Question != "Which behaviours first for Energy adviser?" || x.Method != workshop.DotVote || x.People != 13 {
			t.Errorf("prefilled: %+v", x)
		}
		if p, ok := workshop.CheckText("decision", "outcome", x.Outcome); !ok || strings.Count(x.Outcome, ";") != 4 {
			t.Errorf("outcome %q: %s", x.Outcome, p.Text)
		}
		b.types(" first")
		b.keys(fyne.KeyReturn)
		if got := b.w().Decisions[3].Outcome; !strings.HasSuffix(got, " first") {
			t.Errorf("the outcome cannot be changed at once: %q", got)
		}
		s.SetMode(mode)
		s.writeDown("rol-1")
		if len(b.w().Decisions) != 4 || s.decided.decisions.cards.Selected() != x.ID {
			t.Error("the same vote is written down twice")
		}
		b.desk.Session.Undo()
		b.desk.Session.Undo()
		if len(b.w().Decisions) != 3 {
			t.Errorf("undo leaves %d decisions", len(b.w().Decisions))
		}
	}
}

func TestDecisionsAreCaughtAndChangedInPlace(t *testing.T) {
	b := onScreen(t, workshop.BehavioursStep, twoRoles())
	s := b.screen.(*behavioursScreen)
	s.writeDown("r2") // nothing is a priority yet
	if len(b.w().Decisions) != 0 {
		t.Fatalf("an outcome was invented: %+v", b.w().Decisions)
	}
	b.types("Listen in first")
	b.keys(fyne.KeyReturn)
	b.types("no")
	b.keys(fyne.KeyReturn)
	if line := s.decided.decisions.line; line.Text() != "no" || !b.sees("Write what was decided.") {
		t.Errorf("a text that is too short is lost, or nothing is said: %q", line.Text())
	}
	s.decided.decisions.line.SetText("")
	b.keys(fyne.KeyTab) // on to all roles
	b.types("Start on Monday")
	b.keys(fyne.KeyReturn)
	got := b.w().Decisions
	if len(got) != 2 || got[0].Question != "Which behaviours first for Team leader?" || got[1].Question != "Which behaviours do we start with?" || got[0].People != 2 {
		t.Fatalf("decisions %+v", got)
	}
	b.keys(fyne.KeyDown)
	b.types("2")
	if x := b.w().Decisions[1]; x.Method != "consent" {
		t.Errorf("the second digit is method %q", x.Method)
	}
	b.keys(fyne.KeyD)
	s.decided.bar.question.Focus()
	b.types(" And when?")
	b.keys(fyne.KeyReturn)
	if x := b.w().Decisions[1]; x.Question != "Which behaviours do we start with? And when?" {
		t.Errorf("question %q", x.Question)
	}
	b.keys(fyne.KeyEscape, fyne.KeyDelete)
	if len(b.w().Decisions) != 1 || b.told[len(b.told)-1] != "Deleted." {
		t.Errorf("Delete leaves %+v", b.w().Decisions)
	}
	s.SetMode(behavioursCapturing)
	b.desk.Session.Undo()
	s.Focus(workshop.Place{Step: workshop.BehavioursStep, Record: got[1].ID, Field: decisionField})
	if len(b.w().Decisions) != 2 || s.Mode() != behavioursDeciding {
		t.Errorf("undo does not lead back to the decision: mode %d", s.Mode())
	}
}

func TestParkedBehavioursSayWhyAndComeBack(t *testing.T) {
	b, s := behavioursAt(t, behavioursChoosing)
	id := s.chosen
	if id == "" {
		id = s.priorities.columns["rol-1"].ids[0]
	}
	text := b.w().Behaviour(id).Statement
	before := len(b.w().Parking)
	b.keys(fyne.KeyK)
	if aside := b.w().ParkedAs(text); aside == nil || aside.Reason != workshop.UsualReason || b.w().Behaviour(id).Status != workshop.ParkedBehaviour {
		t.Fatalf("parked: %+v", aside)
	}
	s.SetMode(behavioursDeciding)
	if !b.sees("Wow every caller with a surprise gift") || !b.sees("Why not now?") {
		t.Error("a behaviour that was parked without a reason is not asked about")
	}
	s.decided.parked.focus(b.w().ParkedAs(text).ID)
	b.types("2")
	if got := b.w().ParkedAs(text).Reason; got != "later" {
		t.Errorf("the second reason is %q", got)
	}
	b.keys(fyne.KeyB)
	if b.w().Behaviour(id).Status != workshop.DraftBehaviour || len(b.w().Parking) != before {
		t.Errorf("brought back: %+v, %d parked", b.w().Behaviour(id), len(b.w().Parking))
	}
	b.desk.Session.Undo()
	if b.w().Behaviour(id).Status != workshop.ParkedBehaviour || b.w().ParkedAs(text) == nil {
		t.Error("undo does not park it again")
	}
}

func TestAReasonForABehaviourThatHadNone(t *testing.T) {
	b, s := behavioursAt(t, behavioursDeciding)
	s.decided.parked.focus("behaviour beh-27")
	b.types("3")
	aside := b.w().ParkedAs("Wow every caller with a surprise gift")
	if aside == nil || aside.Reason != "not_ours" {
		t.Fatalf("reason: %+v", aside)
	}
	if got := s.decided.parked.cards.Selected(); got != aside.ID {
		t.Errorf("the keyboard went to %q", got)
	}
}

func TestIdeasAreParkedAndBecomeBehaviours(t *testing.T) {
	b := onScreen(t, workshop.BehavioursStep, twoRoles())
	s := b.screen.(*behavioursScreen)
	s.SetMode(behavioursDeciding)
	s.decided.parked.line.Focus()
	b.types("Ring back the same day")
	b.keys(fyne.KeyReturn)
	b.types("A new logo")
	b.keys(fyne.KeyReturn, fyne.KeyDown, fyne.KeyB)
	w := b.w()
	if len(w.Parking) != 1 || len(w.Behaviours) != 1 || w.Behaviours[0].Statement != "Ring back the same day" || w.Behaviours[0].RoleID != "r1" || w.Behaviours[0].PromiseID != "p1" {
		t.Fatalf("parked %+v, behaviours %+v", w.Parking, w.Behaviours)
	}
	if b.told[len(b.told)-1] != "Brought back as a behaviour of Adviser." {
		t.Errorf("told %q", b.told)
	}
	b.keys(fyne.KeyDelete)
	if len(b.w().Parking) != 0 {
		t.Errorf("Delete leaves %+v", b.w().Parking)
	}
	b.types("x") // the last card is gone, and the line has the keyboard
	if got := s.decided.parked.line.Text(); got != "x" {
		t.Errorf("the line has %q", got)
	}
}

func TestATieIsSaidWhenTheCardsAreRanked(t *testing.T) {
	w := twoRoles()
	for i, votes := range []int{5, 4, 3, 2, 2, 0} {
		v := workshop.NewBehaviour(string(rune('a'+i)), "p1", "r1", "Do the thing called "+string(rune('A'+i)))
		v.Votes = votes
		w.Behaviours = append(w.Behaviours, v)
	}
	b := onScreen(t, workshop.BehavioursStep, w)
	s := b.screen.(*behavioursScreen)
	s.SetMode(behavioursChoosing)
	const both = "“Do the thing called D” and “Do the thing called E” tie for the last place. One more dot each among the tied, or keep both."
	if !b.sees(both) {
		t.Errorf("Priorities do not say the tie: %q", b.texts())
	}
	s.SetMode(behavioursDotting)
	if !b.sees("2 tie for the last place. One more dot each.") || !b.sees("Tie") {
		t.Errorf("Dots do not say the tie: %q", b.texts())
	}
	s.addDots("e", 1)
	if b.sees("tie for the last place") {
		t.Error("the tie is said although it was decided")
	}
	s.addDots("f", 2)
	if b.sees("tie for the last place") {
		t.Error("a tie is said while dots are being counted")
	}
}

func TestNoNewNotesOnceDotsAreOut(t *testing.T) {
	b, s := behavioursAt(t, behavioursCapturing)
	if got := b.desk.Content.Behaviours.Dots[dotsOutLine]; got != "No new notes once dots are out." {
		t.Fatalf("the line about new notes is %q", got)
	}
	b.types("Ring")
	if !b.sees("No new notes once dots are out.") {
		t.Error("nothing is said about the dots that are out")
	}
	b.types(" back before five")
	b.keys(fyne.KeyReturn)
	if len(b.w().Behaviours) != 29 {
		t.Error("the hint blocks")
	}
	s.dismiss(dotsOut, "")
	b.types("Again")
	if b.sees("No new notes once dots are out.") {
		t.Error("the hint stays after it was waved away")
	}
}

func TestAPriorityThatIsNotFilmableIsAskedAbout(t *testing.T) {
	b, s := behavioursAt(t, behavioursChoosing)
	id := s.priorities.columns["rol-1"].ids[0]
	s.reword(id, "Be nice and helpful")
	if rule, _ := b.desk.Content.Rule("X6"); !b.sees(rule.Text()) {
		t.Errorf("X6 is not asked: %q", b.texts())
	}
	s.dismiss(closeOne, id)
	s.change("Link gaps", id, "", func(v *workshop.Behaviour) { v.GoalIDs = nil })
	if rule, _ := b.desk.Content.Rule("X7"); !b.sees(rule.Text()) {
		t.Errorf("X7 is not asked: %q", b.texts())
	}
	if found := b.w().Check(); !slices.ContainsFunc(found, func(p workshop.Problem) bool { return p.Rule == "X6" && p.Record == id }) {
		t.Error("the rules do not agree with the screen")
	}
}

func TestBehavioursAreBorrowed(t *testing.T) {
	b := onScreen(t, workshop.BehavioursStep, twoRoles())
	s := b.screen.(*behavioursScreen)
	from := openSample(t, "contact-centre")
	from.Roles[0].Name = " ADVISER"
	b.desk.Borrow = func(take func(*workshop.Workshop)) { take(from) }
	b.types("Stay on the line until the colleague answers when you transfer a call")
	b.keys(fyne.KeyReturn)
	s.borrow()
	if !b.sees("From “"+from.Details.Title+"”") || !b.sees("You already have one like this") {
		t.Fatalf("on screen: %q", b.texts())
	}
	var all, ticked int
	for i, loan := range s.borrowing.loans {
		all++
		if s.borrowing.ticks[i].On() {
			ticked++
		}
		if s.borrowing.ticks[i].On() == (loan.Twin != "") {
			t.Errorf("%q is ticked: %v", loan.Behaviour.Statement, s.borrowing.ticks[i].On())
		}
	}
	if ticked != all-1 || all != 27 {
		t.Errorf("%d of %d are ticked", ticked, all)
	}
	b.keys(fyne.KeySpace) // the first role has the keyboard: all of it
	b.keys(fyne.KeySpace) // none of it
	if !b.sees("Copy 18 behaviours") {
		t.Errorf("what is copied is not said: %q", b.texts())
	}
	s.borrowing.take()
	w := b.w()
	if len(w.Behaviours) != 19 || len(w.Roles) != 6 || len(w.Promises) != 5 || s.borrowing.open() {
		t.Fatalf("%d behaviours, %d roles, %d promises", len(w.Behaviours), len(w.Roles), len(w.Promises))
	}
	if v := w.Behaviours[1]; v.Source != from.Details.Title || v.Votes != 0 || len(v.AuthorIDs)+len(v.GoalIDs) > 0 {
		t.Errorf("copied: %+v", v)
	}
	b.desk.Session.Undo()
	if w := b.w(); len(w.Behaviours) != 1 || len(w.Roles) != 2 || len(w.Promises) != 2 {
		t.Error("one undo does not take all of it back")
	}
	s.borrow()
	s.Focus(workshop.Place{Step: workshop.BehavioursStep}) // what Escape does
	b.types("Go")
	if s.borrowing.open() || s.capture.line.Text() != "Go" {
		t.Error("Escape does not lead back to the line")
	}
}
