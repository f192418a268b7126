package screens

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"kept/workshop"
	"kept/workshop/words"
)

func practiseBench(t *testing.T, w *workshop.Workshop) (*bench, *practiseScreen) {
	t.Helper()
	b := onScreen(t, workshop.Practise, w)
	return b, b.screen.(*practiseScreen)
}

func TestPractiseNotesBelongToTheBehaviourThatIsPractised(t *testing.T) {
	b, s := practiseBench(t, smallWorkshop())
	b.types("It felt too late")
	b.keys(fyne.KeyReturn, fyne.KeyTab)
	b.types("The date was a relief")
	b.keys(fyne.KeyReturn)
	b.types("half a th")

	notes := b.w().PracticeNotes
	if len(notes) != 2 || notes[0].BehaviourID != "beh-1" || notes[1].BehaviourID != "beh-2" || notes[1].Noticed != "The date was a relief" {
		t.Fatalf("the notes are %+v", notes)
	}
	if !b.sees("Name a date and keep it") || !b.sees("The date was a relief") || b.sees("It felt too late") {
		t.Error("the screen is not about the second behaviour alone")
	}
	if !b.sees("half a th") || s.Note(b.w()) != "2 notes" {
		t.Errorf("the line lost what was being typed, or the rail says %q", s.Note(b.w()))
	}
	b.desk.Session.Undo()
	if n := len(b.w().PracticeNotes); n != 1 || !b.sees("half a th") {
		t.Errorf("undo left %d notes", n)
	}
}

func TestPractiseGoesThroughThePrioritiesWithTheArrows(t *testing.T) {
	b, s := practiseBench(t, smallWorkshop())
	b.keys(fyne.KeyUp) // from the line to the large wording
	b.keys(fyne.KeyRight)
	if s.behaviour != "beh-2" || !b.sees("2 of 2") {
		t.Fatalf("the right arrow leads to %s", s.behaviour)
	}
	b.keys(fyne.KeyRight)
	if s.behaviour != "beh-2" {
		t.Error("the arrow goes on after the last behaviour")
	}
	b.keys(fyne.KeyLeft)
	if s.behaviour != "beh-1" {
		t.Error("the left arrow does not go back")
	}
}

func TestPractiseChangesTheWordingInPlaceAndKeepsTheOldOne(t *testing.T) {
	b, _ := practiseBench(t, smallWorkshop())
	b.types("It felt too late")
	b.keys(fyne.KeyReturn, fyne.KeyUp, fyne.KeyReturn)
	b.types(" the security check")
	b.keys(fyne.KeyReturn)

	if got := b.w().Behaviour("beh-1").Statement; got != "Ask what was said before the security check" {
		t.Fatalf("the wording is %q", got)
	}
	notes := b.w().PracticeNotes
	if len(notes) != 1 || notes[0].Change != "Was: Ask what was said before" {
		t.Fatalf("the note does not tell the old wording: %+v", notes)
	}
	b.desk.Session.Undo()
	if got := b.w().Behaviour("beh-1").Statement; got != "Ask what was said before" || b.w().PracticeNotes[0].Change != "" {
		t.Errorf("one undo leaves %q and %q", got, b.w().PracticeNotes[0].Change)
	}
}

func TestPractiseKeepsATraceOfTheWordingWithoutANote(t *testing.T) {
	b, s := practiseBench(t, smallWorkshop())
	reword := func(text string) {
		b.window.Canvas().Focus(s.wording)
		b.keys(fyne.KeyReturn)
		b.types(text)
		b.keys(fyne.KeyReturn)
	}
	reword(" you")
	reword(" came")
	notes := b.w().PracticeNotes
	if len(notes) != 2 || notes[0].Change != "Was: Ask what was said before" || notes[1].Change != "Was: Ask what was said before you" {
		t.Fatalf("the changes are not traced: %+v", notes)
	}
	for _, p := range b.w().Check() {
		if strings.HasPrefix(p.Path, "practice_notes") {
			t.Errorf("a note that was written by itself does not fit: %s", p.Text)
		}
	}
}

func TestPractiseLeavesTheWordingWithEscapeAndWhenItIsEmptied(t *testing.T) {
	b, s := practiseBench(t, smallWorkshop())
	b.keys(fyne.KeyUp, fyne.KeyReturn)
	b.types(" and more")
	b.keys(fyne.KeyEscape)
	if got := b.w().Behaviour("beh-1").Statement; got != "Ask what was said before" {
		t.Errorf("Escape leaves %q", got)
	}
	b.keys(fyne.KeyReturn)
	s.wording.entry.SetText("")
	b.keys(fyne.KeyReturn)
	if got := b.w().Behaviour("beh-1").Statement; got != "Ask what was said before" {
		t.Errorf("an emptied wording leaves %q", got)
	}
	if n := len(b.w().PracticeNotes); n != 0 {
		t.Errorf("%d notes about a wording that did not change", n)
	}
}

func TestPractiseKeepsAWordingThatIsTooLongAndSaysSo(t *testing.T) {
	b, s := practiseBench(t, smallWorkshop())
	b.keys(fyne.KeyUp, fyne.KeyReturn)
	long := strings.Repeat("say it again ", 20)
	s.wording.entry.SetText(long)
	s.step(+1) // goes on without Enter
	s.step(-1)
	if got := b.w().Behaviour("beh-1").Statement; got != strings.TrimSpace(long) {
		t.Errorf("%d characters were kept", len(got))
	}
	if p, _ := workshop.CheckText("behaviour", "statement", long); !b.sees(b.desk.T(p.Text, p.Args...)) {
		t.Error("nothing says that the wording is too long")
	}
	if note := b.w().PracticeNotes; len(note) != 1 || note[0].BehaviourID != "beh-1" {
		t.Errorf("the old wording was noted at %+v", note)
	}
}

func TestPractiseMakesABlockerOfANoteWithOnePress(t *testing.T) {
	b, _ := practiseBench(t, smallWorkshop())
	b.types("Nobody has the time a real customer gives")
	b.keys(fyne.KeyReturn, fyne.KeyDown, fyne.KeyB)

	list := b.w().Blockers
	if len(list) != 1 || list[0].Text != "Nobody has the time a real customer gives" || list[0].BehaviourIDs[0] != "beh-1" {
		t.Fatalf("the blockers are %+v", list)
	}
	if len(b.told) != 1 || !b.sees("Blocker") {
		t.Errorf("told %q", b.told)
	}
	b.keys(fyne.KeyB)
	if len(b.w().Blockers) != 1 || len(b.went) != 1 || b.went[0].Record != list[0].ID || b.went[0].Step != workshop.BlockersStep {
		t.Errorf("a second press leaves %d blockers and leads to %v", len(b.w().Blockers), b.went)
	}
	b.desk.Session.Undo()
	if len(b.w().Blockers) != 0 || len(b.w().PracticeNotes) != 1 {
		t.Error("undo does not take the blocker away alone")
	}
}

func TestPractiseNotesAreEditedMovedAndDeleted(t *testing.T) {
	w := smallWorkshop()
	for i, text := range []string{"First thing", "Second thing", "Third thing"} {
		w.PracticeNotes = append(w.PracticeNotes, workshop.PracticeNote{Record: workshop.Record{ID: fmt.Sprintf("n%d", i+1)}, BehaviourID: "beh-1", Noticed: text})
	}
	b, s := practiseBench(t, w)
	b.keys(fyne.KeyDown, fyne.KeyDown)
	b.window.Canvas().Focused().(fyne.Shortcutable).TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyUp, Modifier: fyne.KeyModifierAlt})
	if got := b.w().PracticeNotes[0].ID; got != "n2" {
		t.Errorf("Alt+Up leaves %s first", got)
	}
	b.keys(fyne.KeyRight)
	b.types("one word less")
	if got := s.notes.find(b.w(), "n2").Change; got != "one word less" {
		t.Errorf("the change is %q", got)
	}
	b.keys(fyne.KeyEscape, fyne.KeyDelete)
	if s.notes.find(b.w(), "n2") != nil || s.notes.cards.Selected() != "n1" {
		t.Errorf("Delete leaves %d notes and the keyboard on %q", len(b.w().PracticeNotes), s.notes.cards.Selected())
	}
	b.desk.Session.Undo()
	s.Focus(s.at("n2", "change"))
	if !s.notes.change.Focused() || s.notes.change.Text() != "one word less" {
		t.Error("undo does not lead back to the note with its change")
	}
}

func TestPractiseRefusesNoNoteThatDoesNotFit(t *testing.T) {
	w := smallWorkshop()
	for i := range workshop.ListLimit("practice_notes") {
		w.PracticeNotes = append(w.PracticeNotes, workshop.PracticeNote{Record: workshop.Record{ID: fmt.Sprintf("n%d", i)}, BehaviourID: "beh-1", Noticed: "Noticed"})
	}
	b, s := practiseBench(t, w)
	b.types("One too many")
	b.keys(fyne.KeyReturn)
	if s.notes.line.Text() != "One too many" || len(b.told) != 1 {
		t.Errorf("the line holds %q, told %q", s.notes.line.Text(), b.told)
	}
}

func TestPractiseWithoutPrioritiesSaysWhereTheyAreChosen(t *testing.T) {
	b, s := practiseBench(t, workshop.New("w", "2026-09-02"))
	if !b.sees("Choose priorities") || b.sees("To practise") {
		t.Error("an empty workshop does not say what comes first")
	}
	if s.Note(b.w()) != "" {
		t.Errorf("the rail says %q", s.Note(b.w()))
	}
}

func TestPractiseDividesPeopleIntoTrios(t *testing.T) {
	for people, want := range map[int]string{
		0: "", 2: "", 3: "3 people: 1 group of three.", 4: "4 people: 1 group of four, where two watch.",
		5: "5 people: one does it, one is the customer, three watch.", 8: "8 people: 2 groups of four, where two watch.",
		14: "14 people: 2 groups of three and 2 groups of four, where two watch.", 40: "40 people: 12 groups of three and 1 group of four, where two watch.",
	} {
		w := workshop.New("w", "2026-09-02")
		for i := range people {
			w.Participants = append(w.Participants, workshop.Participant{Record: workshop.Record{ID: fmt.Sprintf("p%d", i)}, Name: "Somebody"})
		}
		s := &practiseScreen{d: &Desk{Words: words.English()}}
		if got := s.trios(w); got != want {
			t.Errorf("%d people: %q, want %q", people, got, want)
		}
	}
}

func TestPractiseRewordsWhatIsPutAsideToo(t *testing.T) {
	w := smallWorkshop()
	w.PracticeNotes = []workshop.PracticeNote{{Record: workshop.Record{ID: "n1"}, BehaviourID: "beh-1", Noticed: "Stiff"}}
	if err := w.SetStatus("park-1", "beh-1", workshop.ParkedBehaviour); err != nil {
		t.Fatal(err)
	}
	b, s := practiseBench(t, w)
	s.Focus(workshop.Place{Step: workshop.Practise, Record: "beh-1"})
	b.keys(fyne.KeyReturn)
	b.types(" today")
	b.keys(fyne.KeyReturn)
	now := b.w().Behaviour("beh-1").Statement
	if !strings.HasSuffix(now, " today") || b.w().ParkedAs(now) == nil || len(b.w().Parking) != 1 {
		t.Errorf("the behaviour says %q, what is put aside %+v", now, b.w().Parking)
	}
	b.desk.Session.Undo()
	if old := b.w().Behaviour("beh-1").Statement; old == now || b.w().ParkedAs(old) == nil {
		t.Errorf("undo left %q and %+v", old, b.w().Parking)
	}
}
