package screens

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"kept/workshop"
)

// setupOn opens a workshop on Set up in one of its modes.
func setupOn(t *testing.T, w *workshop.Workshop, mode int) (*bench, *setUpScreen) {
	t.Helper()
	b := onScreen(t, workshop.SetUp, w)
	s := b.screen.(*setUpScreen)
	s.SetMode(mode)
	s.Focus(workshop.Place{Step: workshop.SetUp})
	return b, s
}

func setupEmpty() *workshop.Workshop { return workshop.New("ws-1", "2026-09-02") }

// alt presses an arrow together with Alt.
func setupAlt(b *bench, key fyne.KeyName) {
	b.window.Canvas().Focused().(fyne.Shortcutable).TypedShortcut(&desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierAlt})
}

// setupPastes pastes a text into whatever has the keyboard.
func setupPastes(b *bench, text string) {
	clip := test.NewClipboard()
	clip.SetContent(text)
	b.window.Canvas().Focused().(fyne.Shortcutable).TypedShortcut(&fyne.ShortcutPaste{Clipboard: clip})
}

func TestSetupTitleIsKeptWhileItIsTyped(t *testing.T) {
	b, _ := setupOn(t, setupEmpty(), setupDayMode)
	b.types("Keeping our promises")
	if got := b.w().Details.Title; got != "Keeping our promises" {
		t.Fatalf("the title is %q", got)
	}
	b.types(", wave 1")
	if got := b.w().Details.Title; got != "Keeping our promises, wave 1" {
		t.Errorf("typing on made it %q", got)
	}
	b.desk.Session.Undo()
	if got := b.w().Details.Title; got != "" {
		t.Errorf("one undo leaves %q of the typing", got)
	}
}

func TestSetupSaysWhatATitleNeedsOnlyAfterSomebodyWasThere(t *testing.T) {
	b, _ := setupOn(t, setupEmpty(), setupDayMode)
	needs := b.desk.Content.FieldMessage("workshop.title")
	if b.sees(needs) {
		t.Fatal("an untouched title complains already")
	}
	b.keys(fyne.KeyReturn)
	if !b.sees(needs) {
		t.Error("a title left empty says nothing")
	}
	b.types("Wave 1")
	if b.sees(needs) {
		t.Error("the message stays after a title was typed")
	}
}

func TestSetupKeepsTooLongTextWithItsMessage(t *testing.T) {
	b, _ := setupOn(t, setupEmpty(), setupDayMode)
	long := strings.Repeat("long ", 20)
	b.types(long)
	if b.w().Details.Title != long {
		t.Error("a long title was not kept")
	}
	if !b.sees(b.desk.Content.FieldMessage("workshop.title")) {
		t.Error("nothing says that it is too long")
	}
}

func TestSetupFieldsTidyUpWhenTheyAreLeft(t *testing.T) {
	b, _ := setupOn(t, setupEmpty(), setupDayMode)
	b.types("  Wave   1 ")
	b.keys(fyne.KeyTab)
	if got := b.w().Details.Title; got != "Wave 1" {
		t.Errorf("left as %q", got)
	}
	b.desk.Session.Undo()
	if got := b.w().Details.Title; got != "" {
		t.Errorf("tidying up was a step of its own: %q", got)
	}
}

func TestSetupFormatBringsItsMinutes(t *testing.T) {
	b, _ := setupOn(t, setupEmpty(), setupDayMode)
	b.screen.Focus(workshop.Place{Step: workshop.SetUp, Field: "format"})
	b.keys(fyne.KeyRight)
	if b.w().Details.Format != workshop.FullDay || b.w().PlannedMinutes() != 450 {
		t.Errorf("format %s with %d minutes", b.w().Details.Format, b.w().PlannedMinutes())
	}
	if !b.sees("7 h 30 min in all, with breaks") {
		t.Error("the length is not on screen")
	}
	b.desk.Session.Undo()
	if b.w().PlannedMinutes() != 210 {
		t.Errorf("undo leaves %d minutes", b.w().PlannedMinutes())
	}
}

func TestSetupDateAndWaveGoByArrowKeys(t *testing.T) {
	b, s := setupOn(t, setupEmpty(), setupDayMode)
	s.Focus(workshop.Place{Step: workshop.SetUp, Field: "date"})
	b.keys(fyne.KeyUp)
	s.Focus(workshop.Place{Step: workshop.SetUp, Field: "wave"})
	b.keys(fyne.KeyUp, fyne.KeyUp)
	s.Focus(workshop.Place{Step: workshop.SetUp, Field: "start_time"})
	b.keys(fyne.KeyDown)
	d := b.w().Details
	if d.Date != "2026-09-03" || d.Wave != 3 || d.StartTime != "08:45" {
		t.Errorf("date %s, wave %d, start %s", d.Date, d.Wave, d.StartTime)
	}
}

func TestSetupADateThatIsNoneStaysUntilItIsOne(t *testing.T) {
	b, s := setupOn(t, setupEmpty(), setupDayMode)
	s.Focus(workshop.Place{Step: workshop.SetUp, Field: "date"})
	for range "2026-09-02" {
		b.keys(fyne.KeyBackspace)
	}
	b.types("some Friday")
	if got := s.day.date.Text(); got != "some Friday" {
		t.Fatalf("typed %q", got)
	}
	s.Focus(workshop.Place{Step: workshop.SetUp, Field: "title"})
	b.types("Wave 1")
	if !b.sees("some Friday") {
		t.Error("what was typed as a date is gone")
	}
	if b.w().Details.Date != "2026-09-02" {
		t.Errorf("the date became %q", b.w().Details.Date)
	}
}

func TestSetupReadsTimesAsPeopleTypeThem(t *testing.T) {
	for text, want := range map[string]workshop.Clock{
		"9": "09:00", "9:30": "09:30", "9.30": "09:30", "0930": "09:30", "14h15": "14:15", " 8 ": "08:00",
		"": "", "25:00": "", "9:75": "", "soon": "", "1:2:3": "",
	} {
		got, ok := parseSetupTime(text)
		if got != want || ok != (want != "") {
			t.Errorf("%q is read as %q, %v", text, got, ok)
		}
	}
}

func TestSetupFacilitatorsAreAddedChangedAndRemoved(t *testing.T) {
	b, s := setupOn(t, setupEmpty(), setupDayMode)
	s.Focus(workshop.Place{Step: workshop.SetUp, Field: "facilitators"})
	for _, name := range []string{"Imogen Larkspur", "Corin Wrenfield"} {
		b.types(name)
		b.keys(fyne.KeyReturn)
	}
	b.window.Canvas().Focus(s.day.lists["facilitators"].chips.Objects[0].(fyne.Focusable))
	b.keys(fyne.KeyReturn)
	b.types("-Hall")
	b.keys(fyne.KeyReturn)
	want := []string{"Imogen Larkspur-Hall", "Corin Wrenfield"}
	if got := b.w().Details.Facilitators; !slices.Equal(got, want) {
		t.Fatalf("facilitators %q", got)
	}
	b.window.Canvas().Focus(s.day.lists["facilitators"].chips.Objects[1].(fyne.Focusable))
	b.keys(fyne.KeyDelete)
	if got := b.w().Details.Facilitators; !slices.Equal(got, want[:1]) {
		t.Errorf("after removing one: %q", got)
	}
	b.desk.Session.Undo()
	if got := b.w().Details.Facilitators; !slices.Equal(got, want) {
		t.Errorf("undo gives %q", got)
	}
}

func TestSetupAFullListKeepsWhatWasTyped(t *testing.T) {
	w := setupEmpty()
	w.Organisation.BrandValues = []string{"One", "Two", "Three", "Four", "Five", "Six", "Seven"}
	b, s := setupOn(t, w, setupDayMode)
	s.Focus(workshop.Place{Step: workshop.SetUp, Field: "brand_values"})
	b.types("Eight")
	b.keys(fyne.KeyReturn)
	if len(b.w().Organisation.BrandValues) != 7 {
		t.Error("an eighth value was added")
	}
	if !b.sees("Eight") || !b.sees(b.desk.Content.FieldMessage("organisation.brand_values")) {
		t.Error("the eighth value, or why it was not added, is not on screen")
	}
}

func TestSetupPromisesFollowARenamedBrandValue(t *testing.T) {
	b, s := setupOn(t, openSample(t, "contact-centre"), setupDayMode)
	old := b.w().Organisation.BrandValues[0]
	with := func(value string) (n int) {
		for _, p := range b.w().Promises {
			if p.BrandValue == value {
				n++
			}
		}
		return n
	}
	had := with(old)
	if had == 0 {
		t.Fatal("the sample has no promise with its first brand value")
	}
	s.day.lists["brand_values"].takeBack(0)
	b.types(" always")
	b.keys(fyne.KeyReturn)
	if with(old+" always") != had {
		t.Error("the promises still have the old value")
	}
	s.day.lists["brand_values"].remove(0)
	if with(old+" always") != 0 {
		t.Error("promises keep a value that is no longer there")
	}
}

func TestSetupNoteCountsPeopleAndRoles(t *testing.T) {
	_, s := setupOn(t, openSample(t, "contact-centre"), setupDayMode)
	for _, c := range []struct {
		change func(*workshop.Workshop)
		want   string
	}{
		{func(*workshop.Workshop) {}, "14 people · 6 roles"},
		{func(w *workshop.Workshop) { w.Participants = nil }, "6 roles · no people yet"},
		{func(w *workshop.Workshop) { w.Roles = nil }, "14 people · no roles yet"},
		{func(w *workshop.Workshop) { w.Participants, w.Roles = nil, nil }, "No people yet"},
	} {
		w := openSample(t, "contact-centre")
		c.change(w)
		if got := s.Note(w); got != c.want {
			t.Errorf("note %q, want %q", got, c.want)
		}
	}
}

func TestSetupUndoGoesToTheModeWhereItHappened(t *testing.T) {
	b, s := setupOn(t, openSample(t, "contact-centre"), setupDayMode)
	s.Focus(workshop.Place{Step: workshop.SetUp, Record: "par-3", Field: "participants"})
	if s.Mode() != setupPeopleMode || b.window.Canvas().Focused() != fyne.Focusable(s.people.rows.rows["par-3"]) {
		t.Error("a person's place does not lead to the person")
	}
	s.Focus(workshop.Place{Step: workshop.SetUp, Field: "agenda"})
	if s.Mode() != setupAgendaMode {
		t.Error("the agenda's place does not lead there")
	}
	s.Focus(workshop.Place{Step: workshop.SetUp, Field: "people"})
	if b.window.Canvas().Focused() != s.people.capture.Entry() {
		t.Error("the message about missing people does not lead to the people")
	}
	s.Focus(workshop.Place{Step: workshop.SetUp, Field: "strategy"})
	if s.Mode() != setupDayMode || !s.day.texts["strategy"].Focused() {
		t.Error("the strategy's place does not lead there")
	}
}

func TestNoHintsMeansNoneOnAnyStep(t *testing.T) {
	for step, hint := range map[workshop.StepID]string{
		workshop.SetUp:       "Choose a sponsor, so escalated blockers have an address.",
		workshop.SupportStep: "Give managers a part",
	} {
		w := openSample(t, "contact-centre")
		w.Details.SponsorID = ""
		for i := range w.SupportItems {
			w.SupportItems[i].LedBy = "employees"
		}
		w.Details.Dismissed = nil
		for _, off := range []bool{false, true} {
			w.Details.HintsOff = off
			b := onScreen(t, step, w)
			if step == workshop.SetUp {
				b.screen.(Moded).SetMode(1) // the people
			}
			if b.sees(hint) == off {
				t.Errorf("%s, hints off %t: %q", step, off, b.texts())
			}
		}
	}
}
