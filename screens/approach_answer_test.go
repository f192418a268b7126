package screens

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"kept/workshop"
)

// withAnswers adds finished sheets about the only role of the small workshop.
func withAnswers(w *workshop.Workshop, kind workshop.RaterKind, sheets ...string) *workshop.Workshop {
	for _, answers := range sheets {
		id := "ass-" + string(rune('a'+len(w.Assessments)))
		w.Assessments = append(w.Assessments, workshop.Assessment{Record: workshop.Record{ID: id}, RoleID: "rol", RaterKind: kind, Answers: answers})
	}
	return w
}

// answers types one key after the other, each into the row that has the keyboard by then.
func (b *bench) answers(keys string) {
	b.t.Helper()
	for _, r := range keys {
		b.types(string(r))
	}
}

// marked returns how many rows show an answer.
func (a *approachAnswer) marked() int {
	n := 0
	for _, scale := range a.scales {
		if scale.Value() != 0 {
			n++
		}
	}
	return n
}

func TestApproachFourteenKeysMakeASheetWithoutAName(t *testing.T) {
	b, s := approachBench(t, smallWorkshop(), approachAnswerMode)
	b.answers("1234512345-234")
	if n := len(b.w().Assessments); n != 1 {
		t.Fatalf("%d sheets, want 1", n)
	}
	x := b.w().Assessments[0]
	for i, q := range workshop.QuestionOrder {
		want := int("1234512345-234"[i] - '0')
		if i == 10 {
			want = 0
		}
		if got := workshop.AnswerAt(x.Answers, q); got != want {
			t.Errorf("row %d (Q%d) was kept as %d, want %d", i+1, q, got, want)
		}
	}
	if x.RoleID != "rol" || x.RaterKind != workshop.MemberRater {
		t.Errorf("kept as %+v", x)
	}
	if !b.sees("14 of 14 rows answered") {
		t.Error("the dash does not count as answered")
	}
	b.keys(fyne.KeyReturn) // on "Next person"
	answer := s.modes[approachAnswerMode].(*approachAnswer)
	if n := answer.marked(); n != 0 {
		t.Errorf("%d answers of the last person are still on screen", n)
	}
	if !b.sees("1 person before") {
		t.Error("the person is not counted")
	}
	b.answers("3")
	if n := len(b.w().Assessments); n != 2 {
		t.Errorf("%d sheets after the next person began, want 2", n)
	}
}

func TestApproachUndoTakesASheetAwayAsAWholeAndNeverShowsItAgain(t *testing.T) {
	b, s := approachBench(t, smallWorkshop(), approachAnswerMode)
	answer := s.modes[approachAnswerMode].(*approachAnswer)
	b.answers("12345123451234")
	b.keys(fyne.KeyReturn)
	b.desk.Session.Undo()
	if len(b.w().Assessments) != 0 || answer.marked() != 0 {
		t.Errorf("undo left %d sheets and %d answers on screen", len(b.w().Assessments), answer.marked())
	}
	b.desk.Session.Redo()
	if len(b.w().Assessments) != 1 || answer.marked() != 0 {
		t.Errorf("redo: %d sheets, %d answers on screen", len(b.w().Assessments), answer.marked())
	}
}

func TestApproachAHalfFilledSheetIsFilledInFurtherAndAFinishedOneIsNot(t *testing.T) {
	for answers, want := range map[string]int{"12345---------": 5, "24523244444323": 0} {
		w := withAnswers(smallWorkshop(), workshop.ManagerRater, answers)
		b, s := approachBench(t, w, approachAnswerMode)
		answer := s.modes[approachAnswerMode].(*approachAnswer)
		if n := answer.marked(); n != want {
			t.Errorf("%s: %d answers on screen, want %d", answers, n, want)
		}
		b.answers("4")
		sheets := 1
		if want == 0 {
			sheets = 2
		}
		if n := len(b.w().Assessments); n != sheets {
			t.Errorf("%s: %d sheets after one more answer, want %d", answers, n, sheets)
		}
	}
}

func TestApproachEqualAndTooFewAnswersAreSaid(t *testing.T) {
	b, _ := approachBench(t, smallWorkshop(), approachAnswerMode)
	b.answers("33333333333333")
	if !b.sees("All answers are the same.") {
		t.Error("fourteen equal answers pass without a word")
	}
	b.keys(fyne.KeyReturn)
	if b.sees("All answers are the same.") || len(b.told) != 0 {
		t.Error("the next person reads about the last one's answers")
	}
	b.answers("444")
	test.Tap(b.screen.(*approachScreen).modes[approachAnswerMode].(*approachAnswer).next)
	if !slices.Contains(b.told, "Too few answers to count. It is kept, not used.") {
		t.Errorf("told %q", b.told)
	}
	if got := b.w().Picture("rol").Raters; got != 1 {
		t.Errorf("%d raters count, want 1", got)
	}
}

func TestApproachTheLastSheetCanBeRemovedAndComesBack(t *testing.T) {
	w := withAnswers(smallWorkshop(), workshop.MemberRater, "24523244444323", "42245521332455")
	b, s := approachBench(t, w, approachAnswerMode)
	test.Tap(s.modes[approachAnswerMode].(*approachAnswer).remove)
	if list := b.w().Assessments; len(list) != 1 || list[0].ID != "ass-a" {
		t.Errorf("left: %+v", list)
	}
	b.desk.Session.Undo()
	if n := len(b.w().Assessments); n != 2 {
		t.Errorf("undo left %d sheets", n)
	}
}

func TestApproachAnotherKindOfRater(t *testing.T) {
	b, s := approachBench(t, smallWorkshop(), approachAnswerMode)
	answer := s.modes[approachAnswerMode].(*approachAnswer)
	b.window.Canvas().Focus(answer.raters)
	b.keys(fyne.KeyRight)
	if len(b.w().Assessments) != 0 {
		t.Error("choosing who answers made a sheet")
	}
	s.Focus(workshop.Place{Step: workshop.ApproachStep})
	b.answers("5")
	if got := b.w().Assessments[0].RaterKind; got != workshop.ManagerRater {
		t.Errorf("kept as %s, want manager", got)
	}
}
