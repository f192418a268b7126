package screens

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"kept/workshop"
)

// startAgain is what another start after a kill finds: the workshop and the drafts as they were kept.
func startAgain(t *testing.T, w *workshop.Workshop, drafts []workshop.Draft) (*bench, *Shell) {
	t.Helper()
	b, s := inShell(t, w, laptop)
	s.Resume(drafts)
	return b, s
}

func TestALineGoesWhereItWasMeantFor(t *testing.T) {
	w := openSample(t, "contact-centre")
	b, s := inShell(t, w, laptop)
	s.Go(workshop.Place{Step: workshop.BehavioursStep})
	b.keys(fyne.KeyTab, fyne.KeyTab) // the third role
	b.types("Ring back the same day")
	b.keys(fyne.KeyTab) // no, the fourth
	again, _ := startAgain(t, w, b.desk.Session.Drafts().List())
	again.keys(fyne.KeyReturn)
	got := again.w().Behaviours[len(again.w().Behaviours)-1]
	if got.Statement != "Ring back the same day" || got.RoleID != w.Roles[3].ID {
		t.Errorf("it became %q for %q, want the role %q", got.Statement, w.RoleName(got.RoleID), w.Roles[3].Name)
	}

	// The role was deleted by an older version that was brought back: the text stays.
	fewer, _, err := decodeCopy(w)
	if err != nil {
		t.Fatal(err)
	}
	fewer.Roles = fewer.Roles[:2]
	again, _ = startAgain(t, fewer, b.desk.Session.Drafts().List())
	again.keys(fyne.KeyReturn)
	got = again.w().Behaviours[len(again.w().Behaviours)-1]
	if got.Statement != "Ring back the same day" || fewer.Role(got.RoleID) == nil {
		t.Errorf("without that role it became %q for %q", got.Statement, got.RoleID)
	}
}

// decodeCopy returns a copy of w that a test may change.
func decodeCopy(w *workshop.Workshop) (*workshop.Workshop, *workshop.Report, error) {
	data, err := workshop.Encode(w)
	if err != nil {
		return nil, nil, err
	}
	return workshop.Decode(data)
}

func TestACardIsEditedOnAfterACrash(t *testing.T) {
	w := openSample(t, "contact-centre")
	cards := []struct {
		at   workshop.Place
		text func(*workshop.Workshop) string
	}{
		{behaviourPlace(w.Behaviours[2].ID, "statement"), func(w *workshop.Workshop) string { return w.Behaviours[2].Statement }},
		{workshop.Place{Step: workshop.BlockersStep, Record: w.Blockers[1].ID, Field: "text"}, func(w *workshop.Workshop) string { return w.Blockers[1].Text }},
		{workshop.Place{Step: workshop.Welcome, Record: "rule-1", Field: "ground_rules"}, func(w *workshop.Workshop) string { return w.Details.GroundRules[1] }},
		{workshop.Place{Step: workshop.SetUp, Record: w.Roles[1].ID, Field: "roles"}, func(w *workshop.Workshop) string { return w.Roles[1].Name }},
		{workshop.Place{Step: workshop.SetUp, Record: w.Participants[1].ID, Field: "participants"}, func(w *workshop.Workshop) string { return w.Participants[1].Name }},
	}
	kept := make([][]workshop.Draft, len(cards))
	b, s := inShell(t, w, laptop)
	for i, c := range cards {
		s.Go(c.at)
		b.keys(fyne.KeyReturn, fyne.KeyEnd)
		b.types(" and")
		kept[i] = b.desk.Session.Drafts().List()
		if b.w() != w || len(kept[i]) != 1 {
			t.Fatalf("%+v: an edit that is not finished: %v", c.at, kept[i])
		}
		b.keys(fyne.KeyEscape)
		if list := b.desk.Session.Drafts().List(); len(list) != 0 {
			t.Errorf("%+v: after Escape there are drafts: %v", c.at, list)
		}
	}
	again, s := inShell(t, w, laptop)
	for i, c := range cards {
		was := c.text(w)
		s.Resume(kept[i])
		again.types(" more")
		if s.current.Step() != c.at.Step {
			t.Errorf("%+v: it shows %s", c.at, s.current.Step())
		}
		again.keys(fyne.KeyReturn)
		if got := c.text(again.w()); got != was+" and more" {
			t.Errorf("it became %q, want %q", got, was+" and more")
		}
		again.desk.Session.Undo()
		if got := c.text(again.w()); got != was {
			t.Errorf("undo leads to %q, want %q", got, was)
		}

		s.Resume(kept[i])
		again.keys(fyne.KeyEscape)
		if got := c.text(again.w()); got != was {
			t.Errorf("Escape leads to %q, want %q", got, was)
		}
		if list := again.desk.Session.Drafts().List(); len(list) != 0 {
			t.Errorf("%+v: afterwards there are drafts: %v", c.at, list)
		}
	}
}

func TestADraftWithoutAPlaceIsOffered(t *testing.T) {
	w := openSample(t, "contact-centre")
	notes := w.Details.Notes
	lost := []workshop.Draft{
		{At: behaviourPlace("gone", "statement"), Text: "Ring back the same day, with or without news"},
		{At: workshop.Place{Step: "a step of a later Kept", Field: "line"}, Text: "Say it twice"},
	}
	b, s := startAgain(t, w, lost)
	if s.current.Step() != s.firstOpen() || !b.sees("2 texts were typed and not entered, and their places are gone.") {
		t.Errorf("they are not offered: %v", b.texts())
	}
	if got := b.desk.Session.Drafts().List(); !slices.Equal(got, lost) {
		t.Errorf("before anybody took them they are %v", got)
	}
	toast := s.toast
	test.TapCanvas(b.window.Canvas(), toast.Position().AddXY(toast.Size().Width-40, toast.Size().Height/2))
	if got, want := b.w().Details.Notes, notes+"\nRing back the same day, with or without news\nSay it twice"; got != want && got != want[1:] {
		t.Errorf("the notes are %q", got)
	}
	if got := b.desk.Session.Drafts().List(); len(got) != 0 {
		t.Errorf("afterwards there are drafts: %v", got)
	}
	b.desk.Session.Undo()
	if b.w().Details.Notes != notes {
		t.Errorf("undo leads to %q", b.w().Details.Notes)
	}
}

func TestSeveralDraftsAllComeBack(t *testing.T) {
	w := openSample(t, "contact-centre")
	b, s := startAgain(t, w, []workshop.Draft{
		{At: workshop.Place{Step: workshop.PromisesStep, Field: "line"}, Text: "You only explain it once."},
		{At: behaviourPlace("gone", "statement"), Text: "Ring back"},
		{At: workshop.Place{Step: workshop.SupportStep, Field: "recognition.own"}, Text: "A song"},
	})
	if s.current.Step() != workshop.SupportStep || !b.sees("“Ring back” was typed and not entered, and its place is gone.") {
		t.Errorf("it shows %s: %v", s.current.Step(), b.texts())
	}
	b.keys(fyne.KeyReturn)
	if !slices.Contains(b.w().RecognitionPlan.Forms, "A song") {
		t.Errorf("the forms of recognition are %v", b.w().RecognitionPlan.Forms)
	}
	s.Go(workshop.Place{Step: workshop.PromisesStep})
	b.keys(fyne.KeyReturn)
	if got := b.w().Promises[len(b.w().Promises)-1].Text; got != "You only explain it once." {
		t.Errorf("the last promise is %q", got)
	}
	if got := b.desk.Session.Drafts().List(); len(got) != 1 || got[0].At.Record != "gone" {
		t.Errorf("what is left are %v", got)
	}
}

// The clock that went on says so too, with a way to stop it.
func TestWhatIsBackIsSaidBehindOtherNews(t *testing.T) {
	b, s := inShell(t, workshop.New("w", "2026-09-02"), laptop)
	s.Tell("The clock went on.", "Stop the clock", func() {})
	s.Resume([]workshop.Draft{{At: workshop.Place{Step: workshop.PromisesStep, Field: "line"}, Text: "You only"}})
	if !b.sees("The clock went on. What you typed last and did not enter is here again.") || !b.sees("Stop the clock") {
		t.Errorf("it says %v", b.texts())
	}
}

// Nobody types into what is not on screen: the line for notes waits until there is a behaviour to practise.
func TestALineThatIsNotOnScreenWaitsWithItsText(t *testing.T) {
	b, s := inShell(t, workshop.New("w", "2026-09-02"), laptop)
	waits := workshop.Draft{At: workshop.Place{Step: workshop.Practise, Field: "noticed"}, Text: "I felt believed at once."}
	s.Resume([]workshop.Draft{waits})
	i := slices.IndexFunc(b.desk.keepers, func(k keeper) bool { return k.fits(waits.At) })
	line := b.desk.keepers[i].object.(typable)
	if line.Text() != waits.Text || b.window.Canvas().Focused() == line.Entry() {
		t.Errorf("the line has %q, the keyboard is in %T", line.Text(), b.window.Canvas().Focused())
	}
	if got := b.desk.Session.Drafts().List(); len(got) != 1 || got[0] != waits {
		t.Errorf("what waits is %v", got)
	}
}
