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

func TestCommitmentsBeginWithTheFirstLetter(t *testing.T) {
	b, s := onCommitments(t, commitmentsRoom())
	b.types(" ")
	if n := len(b.w().Commitments); n != 0 {
		t.Fatalf("a blank made %d commitments", n)
	}
	b.types("call back")
	c := b.w().CommitmentOf("mara")
	if c == nil || c.Statement != "I will call back" {
		t.Fatalf("kept %+v", c)
	}
	if c.Share != workshop.PrivateShare || c.Voluntary {
		t.Errorf("a new commitment has to be private and nobody's choice yet: %+v", c)
	}
	b.desk.Session.Undo()
	if n := len(b.w().Commitments); n != 0 {
		t.Errorf("undo left %d commitments", n)
	}
	if text := s.sheet.statement.field.Text(); text != "" {
		t.Errorf("undo left %q in the sheet", text)
	}
	b.types("ask")
	if c := b.w().CommitmentOf("mara"); c == nil || c.Statement != "I will ask" {
		t.Errorf("writing again after undo kept %+v", c)
	}
}

func TestCommitmentsKeepExactlyOneIWill(t *testing.T) {
	for typed, want := range map[string]string{
		"call back":                 "I will call back",
		"I will call back":          "I will call back",
		"I'll call back":            "I will call back",
		"I’ll call back":            "I will call back",
		"  i WILL  I will  call":    "I will call",
		"I willingly call":          "I will I willingly call",
		"I will":                    "",
		"":                          "",
		"say \"I will\" to someone": "I will say \"I will\" to someone",
	} {
		if got := withIWill(typed); got != want {
			t.Errorf("%q became %q, want %q", typed, got, want)
		}
	}
	b, s := onCommitments(t, commitmentsRoom())
	b.types("I will ask once more")
	if got := b.w().CommitmentOf("mara").Statement; got != "I will ask once more" {
		t.Errorf("kept %q", got)
	}
	b.tab()
	if got := s.sheet.statement.field.Text(); got != "ask once more" {
		t.Errorf("behind the printed words stands %q", got)
	}
}

func TestCommitmentsKeepTheCaretWhileTyping(t *testing.T) {
	b, _ := onCommitments(t, commitmentsRoom())
	b.types("ask me")
	b.keys(fyne.KeyLeft, fyne.KeyLeft)
	b.types("x y")
	if got := b.w().CommitmentOf("mara").Statement; got != "I will ask x yme" {
		t.Errorf("kept %q", got)
	}
}

func TestCommitmentsOfLeadersStartFromTheirTheme(t *testing.T) {
	b, s := onCommitments(t, commitmentsRoom())
	inField(b, s, "olga", "statement")
	if !b.sees("do this one myself first") {
		t.Error("the starter line of the theme is not the example")
	}
	b.types("go first")
	c := b.w().CommitmentOf("olga")
	if c.Kind != workshop.LeadershipCommitment || c.Theme != workshop.GoFirst {
		t.Errorf("kept kind %s, theme %s", c.Kind, c.Theme)
	}
	s.sheet.setKind(string(workshop.PersonalCommitment))
	if c = b.w().CommitmentOf("olga"); c.Kind != workshop.PersonalCommitment || c.Theme != "" {
		t.Errorf("personal kept theme %q", c.Theme)
	}
	if !b.sees("Olga leads people here.") {
		t.Error("nobody asks what people will see her do")
	}
	if s.Focus(workshop.Place{Step: workshop.CommitmentsStep, Record: "mara"}); b.sees("Kind of promise") {
		t.Error("an adviser is asked for a leadership theme")
	}
}

func TestCommitmentsOfferTheOwnPrioritiesFirst(t *testing.T) {
	_, s := onCommitments(t, commitmentsRoom())
	w := commitmentsRoom()
	var ids []string
	for _, o := range s.sheet.behaviours(w, w.Participant("tom"), workshop.Commitment{}) {
		ids = append(ids, o.ID)
	}
	if want := []string{"", "b2", "b1"}; !slices.Equal(ids, want) {
		t.Errorf("offered %v, want %v", ids, want)
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

func TestCommitmentsHandAHalfTypedDayToItsOwner(t *testing.T) {
	b, s := onCommitments(t, commitmentsRoom())
	inField(b, s, "mara", "first_date")
	b.types("3/9/2026")
	alt(b, fyne.KeyDown)
	if got := b.w().CommitmentOf("mara"); got == nil || got.FirstDate != "2026-09-03" {
		t.Errorf("Mara's day is %+v", got)
	}
	if got := b.w().CommitmentOf("olga"); got != nil {
		t.Errorf("Olga got %+v", got)
	}
	if s.Focus(workshop.Place{Step: workshop.CommitmentsStep, Record: "mara"}); !b.sees("Thursday 3 September 2026") {
		t.Error("the day is not said in words")
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

func TestCommitmentsSayWhatHasToBePutRight(t *testing.T) {
	w := commitmentsRoom()
	c := w.NewCommitment("c1", "mara")
	c.Statement, c.FirstDate, c.BuddyID, c.WitnessID = "I will call back", "2026-09-01", "mara", "mara"
	c.Kind, c.Theme = workshop.LeadershipCommitment, ""
	w.Commitments = []workshop.Commitment{c}
	b, _ := onCommitments(t, w)
	b.screen.Focus(workshop.Place{Step: workshop.CommitmentsStep, Record: "c1"})
	for _, want := range []string{
		"The first chance is before the workshop.", "You cannot be your own buddy.", "The witness has to be someone else.",
		"Choose what kind of leadership promise this is.", "A promise nobody chose is better left out.",
	} {
		if !b.sees(want) {
			t.Errorf("not said: %s", want)
		}
	}
}

func TestCommitmentsTellWhenOnePersonPromisesALot(t *testing.T) {
	w := commitmentsRoom()
	for _, id := range []string{"c1", "c2", "c3"} {
		c := w.NewCommitment(id, "mara")
		c.Statement = "I will call back"
		w.Commitments = append(w.Commitments, c)
	}
	w.Commitments[0].Statement = "Call back"
	b, s := onCommitments(t, w)
	inField(b, s, "mara", "")
	if !b.sees("3 promises at once. One or two grow better.") {
		t.Error("X28 is not said")
	}
}

func TestCommitmentsKeepTooLongATextAndSayIt(t *testing.T) {
	b, _ := onCommitments(t, commitmentsRoom())
	b.types(strings.Repeat("word ", 60) + "end")
	if got := b.w().CommitmentOf("mara").Statement; !strings.HasSuffix(got, "word end") {
		t.Errorf("lost what was typed: %q", got)
	}
	if !b.sees("8 to 160 characters") {
		t.Error("nothing says that it is too long")
	}
}

func TestCommitmentsBelowSevenAskForLess(t *testing.T) {
	b, s := onCommitments(t, commitmentsRoom())
	inField(b, s, "mara", "confidence")
	b.types("6")
	if got := b.w().CommitmentOf("mara").Confidence; got != 6 {
		t.Fatalf("kept %d", got)
	}
	if !b.sees("What would make it a 7?") {
		t.Error("6 is not questioned")
	}
	b.types("0")
	if got := b.w().CommitmentOf("mara").Confidence; got != 10 {
		t.Errorf("0 stands for %d", got)
	}
	if b.sees("What would make it a 7?") {
		t.Error("10 is questioned")
	}
	b.keys(fyne.KeyLeft, fyne.KeyDelete)
	if got := b.w().CommitmentOf("mara").Confidence; got != 0 {
		t.Errorf("Delete left %d", got)
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

func TestCommitmentsEnterTakesEverydayWords(t *testing.T) {
	b, s := onCommitments(t, commitmentsRoom())
	s.sheet.pickObstacle(s.sheet.object)
	b.keys(fyne.KeyReturn)
	if got := b.w().CommitmentOf("mara"); got == nil || got.Obstacle != "I am not sure I can" {
		t.Errorf("took %+v", got)
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

func TestCommitmentsTabGoesThroughTheSheet(t *testing.T) {
	b, s := onCommitments(t, commitmentsRoom())
	names := map[fyne.Focusable]string{s.sheet.charter: "charter", s.sheet.sure: "sure", s.sheet.buddy.choice: "buddy",
		s.sheet.witness.choice: "witness", s.sheet.target: "target", s.sheet.share: "share", s.sheet.voluntary: "voluntary",
		s.sheet.perWeek.Entry(): "week", s.people.find.Entry(): "find"}
	for _, x := range s.sheet.texts {
		names[x.field.Entry()] = x.name
	}
	for _, x := range s.sheet.dates {
		names[x.field.Entry()] = x.name
	}
	var order []string
	for range 30 {
		name := names[b.window.Canvas().Focused()]
		if name != "" {
			order = append(order, name)
		}
		if name == "find" {
			break
		}
		b.tab()
	}
	want := "statement charter trigger first_date obstacle plan reward support buddy witness sure target week share signed_on voluntary find"
	if got := strings.Join(order, " "); got != want {
		t.Errorf("Tab goes\n%s, want\n%s", got, want)
	}
}
