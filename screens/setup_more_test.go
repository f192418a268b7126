package screens

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"kept/workshop"
)

func TestSetupInitiativesAreTypedAndChangedInPlace(t *testing.T) {
	b, s := setupOn(t, setupEmpty(), setupDayMode)
	s.Focus(workshop.Place{Step: workshop.SetUp, Field: "initiatives"})
	for _, name := range []string{"Faster refunds", "One view of the customer"} {
		b.types(name)
		b.keys(fyne.KeyReturn)
	}
	if got := len(b.w().Initiatives); got != 2 {
		t.Fatalf("%d initiatives", got)
	}
	id := b.w().Initiatives[1].ID
	s.Focus(workshop.Place{Step: workshop.SetUp, Record: id, Field: "initiatives.owner"})
	b.types("Mabel Quince")
	if x := b.w().Initiatives[1]; x.Owner != "Mabel Quince" || x.Name != "One view of the customer" {
		t.Errorf("%+v", x)
	}
	b.desk.Session.Undo()
	if got := b.w().Initiatives[1].Owner; got != "" {
		t.Errorf("one undo leaves the owner %q", got)
	}
	s.day.along.remove(b.w().Initiatives[0].ID)
	if got := b.w().Initiatives; len(got) != 1 || got[0].ID != id {
		t.Errorf("after deleting the first: %+v", got)
	}
	if b.sees("Faster refunds") || !b.sees("One view of the customer") {
		t.Error("the rows do not follow")
	}
}

func TestSetupNinthInitiativeStaysInTheLine(t *testing.T) {
	w := setupEmpty()
	for i := range workshop.ListLimit("initiatives") {
		w.Initiatives = append(w.Initiatives, workshop.Initiative{Record: workshop.Record{ID: "ini-" + string(rune('a'+i))}, Name: "Initiative"})
	}
	b, s := setupOn(t, w, setupDayMode)
	s.Focus(workshop.Place{Step: workshop.SetUp, Field: "initiatives"})
	b.types("One too many")
	b.keys(fyne.KeyReturn)
	if len(b.w().Initiatives) != 8 || s.day.along.line.Text() != "One too many" || !b.sees("That is the limit of 8") {
		t.Errorf("%d initiatives, the line holds %q", len(b.w().Initiatives), s.day.along.line.Text())
	}
}

func TestSetupThresholdSaysWhyItStaysAboveTwo(t *testing.T) {
	b, s := setupOn(t, setupEmpty(), setupDayMode)
	s.Focus(workshop.Place{Step: workshop.SetUp, Field: "threshold"})
	b.keys(fyne.KeyBackspace)
	b.types("2")
	b.keys(fyne.KeyReturn)
	if got := b.w().Details.Threshold; got != 3 {
		t.Errorf("threshold %d", got)
	}
	if !b.sees("Groups smaller than 3 are never shown. Choose 3 to 10.") {
		t.Error("nobody says why")
	}
	b.keys(fyne.KeyBackspace)
	b.types("5")
	b.keys(fyne.KeyReturn)
	if got := b.w().Details.Threshold; got != 5 || b.sees("Groups smaller than 3") {
		t.Errorf("threshold %d, or the message stays", got)
	}
}

func TestSetupLanguageSaysWhetherHintsSpeak(t *testing.T) {
	b, s := setupOn(t, setupEmpty(), setupDayMode)
	if !b.sees("Any other language switches them off.") {
		t.Error("nobody says what the language does")
	}
	s.Focus(workshop.Place{Step: workshop.SetUp, Field: "language"})
	b.keys(fyne.KeyBackspace, fyne.KeyBackspace)
	b.types("de")
	if got := b.w().Details.Language; got != "de" || !b.sees("In this language they are silent.") {
		t.Errorf("language %q, or nobody says that hints are silent", got)
	}
}

func TestSetupTicksAndNotesAreKept(t *testing.T) {
	b, s := setupOn(t, setupEmpty(), setupDayMode)
	for _, field := range []string{"hide_authors", "hints_off"} {
		s.Focus(workshop.Place{Step: workshop.SetUp, Field: field})
		b.keys(fyne.KeySpace)
	}
	s.Focus(workshop.Place{Step: workshop.SetUp, Field: "notes"})
	b.types("Bring the long extension lead")
	d := b.w().Details
	if !d.HideAuthors || !d.HintsOff || d.Notes != "Bring the long extension lead" {
		t.Errorf("hide authors %t, hints off %t, notes %q", d.HideAuthors, d.HintsOff, d.Notes)
	}
}

func TestSetupKindBringsThePracticeAgenda(t *testing.T) {
	b, s := setupOn(t, setupEmpty(), setupDayMode)
	s.Focus(workshop.Place{Step: workshop.SetUp, Field: "kind"})
	b.keys(fyne.KeyReturn, fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn)
	if got := b.w().Details.Kind; got != workshop.TrainTheTrainer {
		t.Fatalf("kind %q", got)
	}
	s.SetMode(setupAgendaMode)
	if !b.sees("Teach-back") || !b.sees("09:00 – 12:30") {
		t.Errorf("the agenda is not that of a practice workshop: %q", b.texts())
	}
	b.desk.Session.Undo()
	if len(b.w().Breaks) != 2 || b.w().Details.Kind != workshop.FirstWorkshop {
		t.Error("one undo does not take kind and agenda back")
	}
}

// setupCommitted is the sample with one commitment and one action that were planned from the day.
func setupCommitted(t *testing.T) *workshop.Workshop {
	t.Helper()
	w := openSample(t, "contact-centre")
	w.Details.Date = "2026-09-02"
	w.Commitments = w.Commitments[:1]
	w.Commitments[0].FirstDate = "2026-09-04"
	w.Actions = w.Actions[:1]
	w.Actions[0].Due, w.Actions[0].Status = "2026-09-09", workshop.NotStarted
	w.SupportItems, w.Experiments = nil, nil
	return w
}

func TestSetupMovingTheDayAsksWhatMovesWithIt(t *testing.T) {
	for _, yes := range []bool{true, false} {
		b, s := setupOn(t, setupCommitted(t), setupDayMode)
		s.Focus(workshop.Place{Step: workshop.SetUp, Field: "date"})
		b.keys(fyne.KeyUp, fyne.KeyUp, fyne.KeyUp)
		if !b.sees("Move all check-in dates by 3 days too?") || !b.sees("Only the workshop") || !b.sees("That is 2 dates") {
			t.Fatalf("it does not ask: %q", b.texts())
		}
		first, due := workshop.Date("2026-09-04"), workshop.Date("2026-09-09")
		if yes {
			first, due = "2026-09-07", "2026-09-12"
		}
		s.day.moved.answer(yes)
		w := b.w()
		if w.Details.Date != "2026-09-05" || w.Commitments[0].FirstDate != first || w.Actions[0].Due != due {
			t.Errorf("yes %t: %s, first chance %s, due %s", yes, w.Details.Date, w.Commitments[0].FirstDate, w.Actions[0].Due)
		}
		if b.sees("Move all check-in dates") {
			t.Error("it still asks")
		}
		b.desk.Session.Undo()
		if w := b.w(); w.Details.Date != "2026-09-02" || w.Commitments[0].FirstDate != "2026-09-04" || w.Actions[0].Due != "2026-09-09" {
			t.Errorf("yes %t: one undo gives %s, first chance %s, due %s", yes, w.Details.Date, w.Commitments[0].FirstDate, w.Actions[0].Due)
		}
	}
}

func TestSetupMovingTheDayBackAsksNothing(t *testing.T) {
	b, s := setupOn(t, setupCommitted(t), setupDayMode)
	s.Focus(workshop.Place{Step: workshop.SetUp, Field: "date"})
	b.keys(fyne.KeyDown)
	if !b.sees("by one day too?") {
		t.Errorf("it does not ask: %q", b.texts())
	}
	b.keys(fyne.KeyUp)
	if b.sees("Move all check-in dates") {
		t.Error("the day is where it was, and it asks")
	}
	b.keys(fyne.KeyUp)
	b.desk.Session.Undo()
	if b.sees("Move all check-in dates") {
		t.Error("undo leaves the question")
	}
}

func TestSetupRolesKnowHowManyAndWhomTheyServe(t *testing.T) {
	w := setupEmpty()
	w.Roles = []workshop.Role{
		{Record: workshop.Record{ID: "rol-1"}, Name: "Adviser", Side: workshop.CustomerFacing, Level: workshop.Frontline},
		{Record: workshop.Record{ID: "rol-2"}, Name: "Billing", Side: workshop.BehindTheScenes, Level: workshop.Frontline},
	}
	b, s := setupOn(t, w, setupPeopleMode)
	s.Focus(workshop.Place{Step: workshop.SetUp, Record: "rol-2", Field: "roles"})
	b.types("h")
	b.types("lots")
	if !b.sees("Use a whole number, or 0 if you do not know.") {
		t.Error("a number that is none says nothing")
	}
	b.keys(fyne.KeyBackspace, fyne.KeyBackspace, fyne.KeyBackspace, fyne.KeyBackspace)
	b.types("120")
	b.keys(fyne.KeyReturn)
	b.types("v")
	b.types("The advisers")
	b.keys(fyne.KeyReturn)
	if r := b.w().Role("rol-2"); r.Headcount != 120 || r.Serves != "The advisers" {
		t.Errorf("%+v", r)
	}
	if !b.sees("0 of 120 people") {
		t.Error("the number is not on screen")
	}
	b.window.Resize(fyne.NewSize(1600, 560))
	if !b.sees("for The advisers") {
		t.Error("whom they serve is not on screen")
	}
	s.Focus(workshop.Place{Step: workshop.SetUp, Record: "rol-1", Field: "roles"})
	b.types("v")
	if s.people.roles.rows.rows["rol-1"].field != nil {
		t.Error("a role that meets customers is asked whom it serves inside")
	}
}

func TestSetupEmailIsChangedInPlace(t *testing.T) {
	b, s := setupOn(t, openSample(t, "contact-centre"), setupPeopleMode)
	s.Focus(workshop.Place{Step: workshop.SetUp, Record: "par-1", Field: "participants"})
	looks := "That email looks incomplete."
	b.types("e")
	b.types("penny@")
	if !b.sees(looks) {
		t.Error("nobody says that it is incomplete while it is typed")
	}
	b.keys(fyne.KeyReturn)
	if got := b.w().Participant("par-1").Email; got != "penny@" || !b.sees(looks) {
		t.Errorf("kept %q, or the row does not say that it is incomplete", got)
	}
	b.types("e")
	b.types("example.org")
	b.keys(fyne.KeyReturn)
	if got := b.w().Participant("par-1").Email; got != "penny@example.org" || b.sees(looks) {
		t.Errorf("kept %q, or the advice stays", got)
	}
	b.types("e")
	b.types("x")
	b.keys(fyne.KeyEscape)
	if got := b.w().Participant("par-1").Email; got != "penny@example.org" {
		t.Errorf("Escape kept %q", got)
	}
}

func TestSetupRulesAboutPeopleStandOnTheirRows(t *testing.T) {
	w := openSample(t, "contact-centre")
	twin := w.Participants[0]
	twin.ID = "par-twin"
	w.Participants = append(w.Participants, twin)
	w.Participants[1].ManagerID = w.Participants[1].ID
	b, s := setupOn(t, w, setupPeopleMode)
	b.window.Resize(fyne.NewSize(1020, 1600))
	own, same := "A person cannot be their own manager.", "You already have “"+twin.Name
	if !b.sees(own) || !b.sees(same) {
		t.Fatalf("not on screen: %q", strings.Join(b.texts(), " | "))
	}
	s.people.waveAdvice("par-twin")
	s.people.waveAdvice(w.Participants[1].ID)
	if b.sees(same) || !b.sees(own) {
		t.Error("a hint was to go, and what is wrong was to stay")
	}
}
