package screens

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

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
