package screens

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"kept/workshop"
)

// commitmentsRoom is a workshop with three people in three roles and one behaviour for the first role.
func commitmentsRoom() *workshop.Workshop {
	role := func(id, name string, level workshop.Level) workshop.Role {
		return workshop.Role{Record: workshop.Record{ID: id}, Name: name, Side: workshop.CustomerFacing, Level: level}
	}
	person := func(id, name, role string) workshop.Participant {
		return workshop.Participant{Record: workshop.Record{ID: id}, Name: name, RoleID: role, Attendance: workshop.Present}
	}
	first := workshop.NewBehaviour("b1", "", "adviser", "Call back before the day ends")
	first.Status = workshop.PriorityBehaviour
	return &workshop.Workshop{
		Details: workshop.Details{Title: "Day", Date: "2026-09-02", Threshold: 3},
		Roles: []workshop.Role{
			role("adviser", "Adviser", workshop.Frontline), role("lead", "Head of care", workshop.LeaderLevel), role("desk", "Desk", workshop.Frontline),
		},
		Participants: []workshop.Participant{person("mara", "Mara", "adviser"), person("olga", "Olga", "lead"), person("tom", "Tom", "desk")},
		Behaviours:   []workshop.Behaviour{first, workshop.NewBehaviour("b2", "", "desk", "Greet by name")},
	}
}

// onCommitments opens w on the step.
func onCommitments(t *testing.T, w *workshop.Workshop) (*bench, *commitmentsScreen) {
	t.Helper()
	b := onScreen(t, workshop.CommitmentsStep, w)
	return b, b.screen.(*commitmentsScreen)
}

// alt presses Alt with an arrow. Parts hand such shortcuts on to the window, whose canvas is wrapped in tests.
func alt(b *bench, key fyne.KeyName) {
	canvas := reflect.ValueOf(b.window.Canvas()).Elem().FieldByName("WindowlessCanvas").Interface()
	canvas.(fyne.Shortcutable).TypedShortcut(&desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierAlt})
}

// inField puts the keyboard in a field of the sheet.
func inField(b *bench, s *commitmentsScreen, person, field string) {
	s.Focus(workshop.Place{Step: workshop.CommitmentsStep, Record: person, Field: field})
}

func TestCommitmentsKeepADateThatCannotBeReadForItsPerson(t *testing.T) {
	b, s := onCommitments(t, commitmentsRoom())
	inField(b, s, "mara", "first_date")
	b.types("next shift")
	alt(b, fyne.KeyDown)
	if field := s.sheet.dates[0].field; s.person != "olga" || field.Text() != "" || b.sees("Please write the date like") {
		t.Fatalf("the next person has %q", field.Text())
	}
	alt(b, fyne.KeyUp)
	if field := s.sheet.dates[0].field; field.Text() != "next shift" || !b.sees("Please write the date like") {
		t.Errorf("back again it says %q", field.Text())
	}
	inField(b, s, "mara", "statement")
	b.types("ask once more") // the commitment comes into being
	if field := s.sheet.dates[0].field; field.Text() != "next shift" {
		t.Errorf("after the sentence it says %q", field.Text())
	}
	inField(b, s, "mara", "first_date")
	b.types("7 Sep")
	b.tab()
	if c := b.w().CommitmentOf("mara"); c == nil || c.FirstDate != "2026-09-07" {
		t.Errorf("put right, it is kept as %+v", c)
	}
}

func TestCommitmentsGoToTheNextPersonInTheSameField(t *testing.T) {
	b, s := onCommitments(t, commitmentsRoom())
	inField(b, s, "mara", "trigger")
	b.types("at nine")
	alt(b, fyne.KeyDown)
	b.types("at ten")
	alt(b, fyne.KeyUp)
	b.types("!")
	if got := b.w().CommitmentOf("mara").Trigger; got != "at nine!" {
		t.Errorf("Mara: %q", got)
	}
	if got := b.w().CommitmentOf("olga").Trigger; got != "at ten" {
		t.Errorf("Olga: %q", got)
	}
	alt(b, fyne.KeyUp) // nobody above
	if s.person != "mara" {
		t.Errorf("went on to %q", s.person)
	}
}

func TestCommitmentsFindAPersonByTyping(t *testing.T) {
	b, s := onCommitments(t, openSample(t, "hospital-outpatients"))
	third := b.w().Participants[2]
	s.people.find.Focus()
	b.types(third.Name[:len(third.Name)-1])
	if s.person != third.ID {
		t.Errorf("found %q", b.w().ParticipantName(s.person))
	}
	b.keys(fyne.KeyReturn)
	if !s.sheet.statement.field.Focused() {
		t.Error("Enter does not go to the sheet")
	}
	if s.people.find.Text() != "" || len(s.people.order) != len(b.w().Participants) {
		t.Error("the list stays narrowed down")
	}
	s.people.find.Focus()
	b.keys(fyne.KeyDown)
	if want := b.w().Participants[3].ID; s.person != want {
		t.Errorf("Down went to %q", s.person)
	}
	b.types("zzz")
	if !b.sees("Nobody is called that.") {
		t.Error("an empty list says nothing")
	}
}

func TestCommitmentsASecondOneAndDelete(t *testing.T) {
	b, s := onCommitments(t, commitmentsRoom())
	b.types("one")
	test.Tap(s.sheet.another)
	if n := len(b.w().Commitments); n != 1 {
		t.Fatalf("Add another made a record before the first letter: %d", n)
	}
	b.types("two")
	own := commitmentsOf(b.w(), "mara")
	if len(own) != 2 || own[1].Statement != "I will two" || own[0].Statement != "I will one" {
		t.Fatalf("kept %+v", own)
	}
	b.desk.Session.Do(workshop.Edit{}, func(w *workshop.Workshop) error {
		return workshop.Add(w, &w.CheckIns, workshop.CheckIn{Record: workshop.Record{ID: "k"}, CommitmentID: own[1].ID})
	})
	before := b.w()
	test.Tap(s.sheet.remove)
	if own = commitmentsOf(b.w(), "mara"); len(own) != 1 || own[0].Statement != "I will one" || len(b.w().CheckIns) != 0 {
		t.Errorf("after Delete: %+v, %d check-ins", own, len(b.w().CheckIns))
	}
	if !slices.Contains(b.told, "Deleted.") {
		t.Error("nothing offers to undo")
	}
	b.desk.Session.Undo()
	if len(b.w().Commitments) != len(before.Commitments) || len(b.w().CheckIns) != 1 {
		t.Error("undo did not bring it back")
	}
}

func TestCommitmentsMayBeDeclined(t *testing.T) {
	b, s := onCommitments(t, commitmentsRoom())
	inField(b, s, "tom", "declined")
	b.keys(fyne.KeySpace)
	if !b.w().Participant("tom").Declined {
		t.Fatal("not marked")
	}
	if !b.sees("Tom chose not to write one. Nobody asks again.") || b.sees("What might stop me") {
		t.Error("the sheet still asks")
	}
	if got := commitmentStateOf(b.w(), *b.w().Participant("tom")); got != commitmentDeclined {
		t.Errorf("state %d", got)
	}
	b.desk.Session.Undo()
	if b.w().Participant("tom").Declined {
		t.Error("undo left the mark")
	}
}

func TestCommitmentsUndoGoesBackToThePerson(t *testing.T) {
	b, s := onCommitments(t, commitmentsRoom())
	inField(b, s, "mara", "plan")
	b.types("If late, then I will call")
	alt(b, fyne.KeyDown)
	edit, _ := b.desk.Session.CanUndo()
	b.desk.Session.Undo()
	s.Focus(edit.At)
	if s.person != "mara" {
		t.Errorf("undo shows %q", s.person)
	}
}

func TestCommitmentsGoWhereSomethingIsMissing(t *testing.T) {
	b, s := onCommitments(t, commitmentsRoom())
	b.types("one")
	s.SetMode(commitmentsReading)
	s.Focus(workshop.Place{Step: workshop.CommitmentsStep, Field: "people"})
	if s.Mode() != commitmentsSheets || s.person != "olga" || !s.sheet.statement.field.Focused() {
		t.Errorf("went to the sheet of %q, mode %d", s.person, s.Mode())
	}
	s.Focus(workshop.Place{Step: workshop.CommitmentsStep, Record: "olga", Field: "leader"})
	if b.window.Canvas().Focused() != fyne.Focusable(s.sheet.kind) {
		t.Error("a leader is not asked for the kind of promise")
	}
}

func TestCommitmentsNoteInTheRail(t *testing.T) {
	b, s := onCommitments(t, commitmentsRoom())
	if got := s.Note(b.w()); got != "" {
		t.Errorf("before anything: %q", got)
	}
	b.types("one")
	if got := s.Note(b.w()); got != "2 people missing" {
		t.Errorf("after one: %q", got)
	}
	inField(b, s, "olga", "")
	b.types("two")
	inField(b, s, "tom", "declined")
	b.keys(fyne.KeySpace)
	if got := s.Note(b.w()); got != "2 of 3 written" {
		t.Errorf("at the end: %q", got)
	}
}

func TestCommitmentsWithoutPeopleSendsToSetUp(t *testing.T) {
	b, s := onCommitments(t, &workshop.Workshop{})
	if !b.sees("Nobody is on the list yet.") || s.Note(b.w()) != "" {
		t.Error("the empty step says nothing")
	}
	s.SetMode(commitmentsReading)
	s.Focus(workshop.Place{Step: workshop.CommitmentsStep})
}

func TestCommitmentsFortyPeopleWithoutRoles(t *testing.T) {
	w := &workshop.Workshop{}
	for i := range 40 {
		w.Participants = append(w.Participants, workshop.Participant{
			Record: workshop.Record{ID: "p" + strings.Repeat("i", i)}, Name: strings.Repeat("Long name ", 6), Attendance: workshop.Invited,
		})
	}
	b, s := onCommitments(t, w)
	for range 39 {
		alt(b, fyne.KeyDown)
	}
	if want := w.Participants[39].ID; s.person != want {
		t.Errorf("at %q", s.person)
	}
	row := s.people.rows[s.person].press
	top := row.Position().Y - s.people.scroll.Offset()
	if top < 0 || top+row.Size().Height > s.people.scroll.Size().Height {
		t.Errorf("the chosen person is out of view at %v", top)
	}
}
