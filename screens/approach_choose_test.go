package screens

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"kept/workshop"
)

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
