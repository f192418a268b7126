package screens

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"kept/workshop"
)

// approachBench opens a workshop on the step, in one of its modes.
func approachBench(t *testing.T, w *workshop.Workshop, mode int) (*bench, *approachScreen) {
	t.Helper()
	b := onScreen(t, workshop.ApproachStep, w)
	s := b.screen.(*approachScreen)
	s.SetMode(mode)
	s.Focus(workshop.Place{Step: workshop.ApproachStep})
	return b, s
}

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

func TestApproachDotsWaitForThreePeople(t *testing.T) {
	sheets := []string{"24523244444323", "24523244444323", "42245521332455", "3333----------"}
	for n, want := range []int{0, 0, 0, 3, 3} {
		_, s := approachBench(t, withAnswers(smallWorkshop(), workshop.MemberRater, sheets[:n]...), approachPictureMode)
		if got := len(s.modes[approachPictureMode].(*approachPicture).line.dots); got != want {
			t.Errorf("%d sheets: %d dots, want %d", n, got, want)
		}
	}
}

func TestApproachThePictureSaysWhatTheAnswersSay(t *testing.T) {
	b, s := approachBench(t, openSample(t, "contact-centre"), approachPictureMode)
	for _, want := range []string{"−39", "Leans to behaviour management", "5 people see it much the same way.", "74% agreement",
		"This is what the answers say, not what you have to do.", "no validated test",
		"20 points to the right and the answers would say “Blend”.", "counts 25 of 100"} {
		if !b.sees(want) {
			t.Errorf("%q is not shown", want)
		}
	}
	s.setRole(b.w().Roles[len(b.w().Roles)-1].ID)
	if b.sees("−39") || !b.sees("Nobody has described this role yet.") {
		t.Error("a role without answers shows the figures of another")
	}
	b, s = approachBench(t, openSample(t, "professional-services"), approachPictureMode)
	s.setRole("rol-3")
	for _, want := range []string{"Views are split.", "Talk about these", "Views are wide apart."} {
		if !b.sees(want) {
			t.Errorf("split views: %q is not shown", want)
		}
	}
}

func TestApproachMembersAndManagersNeedEnoughPeopleAndDistance(t *testing.T) {
	managed, mindset := "15511155555111", "51155511111555"
	w := withAnswers(smallWorkshop(), workshop.MemberRater, mindset, mindset)
	withAnswers(w, workshop.ManagerRater, managed)
	if _, _, differ := membersAndManagers(w, "rol"); differ {
		t.Error("two members are enough")
	}
	withAnswers(w, workshop.MemberRater, mindset)
	if a, b, differ := membersAndManagers(w, "rol"); a != 100 || b != -100 || !differ {
		t.Errorf("members %d, managers %d, differ %v", a, b, differ)
	}
}

func TestApproachChoosingKeepsTheFiguresAndAsksWhy(t *testing.T) {
	const why = "You chose differently from the score."
	b, s := approachBench(t, withAnswers(smallWorkshop(), workshop.MemberRater, "24523244444323"), approachChooseMode)
	choose := s.modes[approachChooseMode].(*approachChoose)
	if !b.sees("No approach chosen for Adviser.") || b.sees("Practices") {
		t.Error("a role without a choice does not say so, or already asks for practices")
	}
	b.keys(fyne.KeyReturn) // the keyboard stands on what the answers say
	c := b.w().ChoiceFor("rol")
	if c == nil || c.Band != workshop.LeanBM || c.Score == nil || *c.Score != -43 || c.ComputedBand != workshop.LeanBM {
		t.Fatalf("chosen %+v", c)
	}
	if b.sees(why) {
		t.Error("asks why although the group followed the answers")
	}
	b.keys(fyne.KeyRight, fyne.KeySpace)
	if got := b.w().ChoiceFor("rol").Band; got != workshop.Blend || !b.sees(why) {
		t.Errorf("band %s, asked why: %v", got, b.sees(why))
	}
	choose.why.Focus()
	b.types("Half of us are new")
	if b.sees(why) || b.w().ChoiceFor("rol").Why != "Half of us are new" {
		t.Error("the reason was not kept, or is still asked for")
	}
	b.desk.Session.Settle()
	b.desk.Session.Undo()
	b.desk.Session.Undo()
	b.desk.Session.Undo()
	if b.w().ChoiceFor("rol") != nil {
		t.Error("undo does not lead back to no choice")
	}
}

func TestApproachPracticesGuardsAndTheManagersJob(t *testing.T) {
	w := smallWorkshop()
	if err := w.Choose("app", "rol", workshop.LeanBM); err != nil {
		t.Fatal(err)
	}
	b, s := approachBench(t, w, approachChooseMode)
	choose := s.modes[approachChooseMode].(*approachChoose)
	if !b.sees("A direction without a practice is a wish.") || !b.sees("Say when it will be checked less.") {
		t.Error("a choice without practices passes without a word")
	}
	test.Tap(choose.practices.ticks["P4"])
	test.Tap(choose.practices.ticks["P1"])
	test.Tap(choose.practices.ticks["P4"])
	test.Tap(choose.practices.ticks["P9"])
	if got := b.w().ChoiceFor("rol").Practices; !slices.Equal(got, []string{"P1", "P9"}) {
		t.Errorf("practices %v, want P1 P9", got)
	}
	if b.sees("A direction without a practice is a wish.") || b.sees("checked less") {
		t.Error("the flags stay although practices were picked")
	}
	if choose.practices.ticks["P20"].Visible() && choose.practices.others.Visible() {
		t.Error("practices of other bands stand in front of everybody")
	}
	if !b.sees("Customers hear a robot") || b.sees("Low confidence, limiting beliefs") {
		t.Error("the managed side is guarded against downsides, not against mindset challenges")
	}
	row := choose.guard.rows[0]
	test.Tap(row.tick)
	if !b.sees("Own words for everything except the fixed lines.") {
		t.Error("a ready-made mitigation is not offered, or with a hole in it")
	}
	if got := b.w().ChoiceFor("rol").Mitigations; len(got) != 1 || codeOf(got[0]) != "D1" {
		t.Fatalf("mitigations %v", got)
	}
	test.Tap(row.ready.Objects[1].(fyne.Tappable).(interface {
		fyne.Tappable
		fyne.CanvasObject
	}))
	b.types(" Twice.")
	if got := b.w().ChoiceFor("rol").Mitigations[0]; got != "D1: Read it aloud to a friend; change what sounds like a form. Twice." {
		t.Errorf("mitigation %q", got)
	}
	test.Tap(row.tick)
	if got := b.w().ChoiceFor("rol").Mitigations; len(got) != 0 {
		t.Errorf("left: %v", got)
	}
	test.Tap(choose.take)
	if got := b.w().ChoiceFor("rol").ManagerJob; got != "Keep the frame small, listen in twice a week, coach one thing." {
		t.Errorf("manager's job %q", got)
	}
}

func TestApproachAPickedGuardStaysInViewWhenTheBandChanges(t *testing.T) {
	b, s := approachBench(t, openSample(t, "professional-services"), approachChooseMode)
	choose := s.modes[approachChooseMode].(*approachChoose)
	choose.choose(workshop.StrongBM)
	for _, r := range choose.guard.rows {
		_, picked := mitigationOf(b.w().ChoiceFor("rol-1").Mitigations, r.code)
		if picked && !r.object.Visible() {
			t.Errorf("%s was picked and cannot be seen any more", r.code)
		}
	}
	for _, id := range b.w().ChoiceFor("rol-1").Practices {
		if !choose.practices.others.Visible() {
			t.Errorf("%s was picked and cannot be seen any more", id)
		}
	}
}

func TestApproachMitigationsKeepTheirPlaceAndTheirText(t *testing.T) {
	list := []string{"D1: one", "D3: a: b"}
	for _, c := range []struct{ code, want string }{{"D1", "one"}, {"D3", "a: b"}} {
		if got, ok := mitigationOf(list, c.code); !ok || got != c.want {
			t.Errorf("%s: %q, %v", c.code, got, ok)
		}
	}
	list = setMitigation(list, "D1", "  two ")
	list = setMitigation(list, "M2", "")
	if text, _ := mitigationOf(list, "D1"); text != "  two " {
		t.Errorf("blanks are lost while somebody types: %q", text)
	}
	if got := strings.Join(list, "|"); got != "D1:   two |D3: a: b|M2: " {
		t.Errorf("list %q", got)
	}
}

func TestApproachTabs(t *testing.T) {
	w := smallWorkshop()
	w.Roles = append([]workshop.Role{{Record: workshop.Record{ID: "late"}, Name: "Office", Side: workshop.BehindTheScenes, Level: workshop.Frontline}}, w.Roles...)
	b, s := approachBench(t, w, approachAnswerMode)
	if s.roleID != "rol" {
		t.Errorf("first tab is %q, want the role with priority behaviours", s.roleID)
	}
	b.answers("12")
	b.window.Canvas().Focus(s.tabs[0].press)
	b.keys(fyne.KeyRight)
	if s.roleID != "late" || s.modes[0].(*approachAnswer).marked() != 0 {
		t.Error("Right does not go to the other role, or takes the answers along")
	}
	b.keys(fyne.KeyLeft)
	if s.modes[0].(*approachAnswer).marked() != 2 {
		t.Error("the sheet that was begun is not there any more")
	}
	if got := s.Note(b.w()); got != "0 of 1 roles chosen" {
		t.Errorf("note %q", got)
	}
	s.Focus(workshop.Place{Step: workshop.ApproachStep, Record: "late"})
	if s.roleID != "late" || s.Mode() != approachChooseMode {
		t.Errorf("a place of a role opened %q in mode %d", s.roleID, s.Mode())
	}
}

func TestApproachShowsWhateverThereIs(t *testing.T) {
	twelve := smallWorkshop()
	for i := range 11 {
		twelve.Roles = append(twelve.Roles, workshop.Role{Record: workshop.Record{ID: "r-" + string(rune('a'+i))}, Name: strings.Repeat("Long ", 9)})
	}
	for name, w := range map[string]*workshop.Workshop{"no roles": workshop.New("w", ""), "twelve roles": twelve, "sample": openSample(t, "hospital-outpatients")} {
		for mode := range 3 {
			b, s := approachBench(t, w, mode)
			for _, text := range b.texts() {
				if strings.Contains(text, "{") {
					t.Errorf("%s: mode %d shows an unfilled %q", name, mode, text)
				}
			}
			if h := s.bar.Size().Height; h > 104 {
				t.Errorf("%s: the tabs take %v of the height", name, h)
			}
		}
	}
	b, _ := approachBench(t, workshop.New("w", ""), approachAnswerMode)
	if !b.sees("There are no roles yet.") {
		t.Error("without roles nothing says what to do")
	}
}

func TestApproachPeopleWhoThinkAlikeAllHaveADot(t *testing.T) {
	const d = 12
	var laid []fyne.Position
	for range 40 {
		at := beside(laid, 300, 80, d)
		for _, o := range laid {
			if dx, dy := at.X-o.X, at.Y-o.Y; dx*dx+dy*dy < d*d {
				t.Fatalf("dot %d covers another", len(laid)+1)
			}
		}
		if at.Y < 80-4*(d+1) {
			t.Fatalf("dot %d stands as high as the names of the bands", len(laid)+1)
		}
		laid = append(laid, at)
	}
}
