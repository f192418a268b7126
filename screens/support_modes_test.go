package screens

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"kept/workshop"
)

func environmentMode(s *supportScreen) *supportEnvironment {
	return s.modes[supportEnvironmentMode].(*supportEnvironment)
}

// fillIn types a sheet; each answer leads to the next row, the last one to "Next person".
func fillIn(b *bench, answers string) {
	for _, answer := range answers {
		b.types(string(answer))
	}
	b.keys(fyne.KeyReturn)
}

func TestEnvironmentSheetsAreAnsweredWithDigitsAndADash(t *testing.T) {
	b, s := supportBench(t, smallWorkshop(), supportEnvironmentMode)
	m := environmentMode(s)
	fillIn(b, "32-45")
	b.types("1")
	checks := b.w().EnvironmentChecks
	if len(checks) != 2 || checks[0].Answers != "32-45" || checks[1].Answers != "1----" || checks[0].Moment != "workshop" {
		t.Fatalf("the sheets are %+v", checks)
	}
	if m.scales[1].Value() != 0 || m.scales[0].Value() != 1 {
		t.Error("the second sheet shows what the first person answered")
	}
	b.desk.Session.Undo()
	if got := b.w().EnvironmentChecks; len(got) != 1 || m.scales[0].Value() != 0 {
		t.Errorf("undo leaves %+v", got)
	}
	b.desk.Session.Undo()
	if len(b.w().EnvironmentChecks) != 0 || m.scales[0].Value() != 0 {
		t.Error("an undone sheet is still there or comes back on screen")
	}
}

func TestEnvironmentIsShownFromThreeAnswersAndCoveredMeanwhile(t *testing.T) {
	b, s := supportBench(t, smallWorkshop(), supportEnvironmentMode)
	m := environmentMode(s)
	fillIn(b, "11111")
	fillIn(b, "22222")
	if !b.sees("Shown from 3 answers") || m.picture.uncover.Visible() {
		t.Error("two answers are enough to see something")
	}
	fillIn(b, "22222")
	if !b.sees("Covered while sheets are filled in") || b.sees("Hard ground") {
		t.Error("the picture is not covered while sheets are filled in")
	}
	m.picture.uncover.Tapped(nil)
	if !b.sees("Hard ground: fix one thing here") || !b.sees("17") || !b.sees("3 people answered") {
		t.Errorf("the picture says %v", b.texts())
	}
	b.window.Canvas().Focus(m.scales[0])
	b.types("5")
	if b.sees("Hard ground") {
		t.Error("the picture shows what one answer changes")
	}
}

func TestEnvironmentOfTheSampleSuggestsALever(t *testing.T) {
	b, s := supportBench(t, openSample(t, "contact-centre"), supportEnvironmentMode)
	for _, text := range []string{"48", "Mixed ground", "11 people answered", "55", "43", "57", "39", "Open L7 Support"} {
		if !b.sees(text) {
			t.Errorf("the picture does not say %q", text)
		}
	}
	environmentMode(s).picture.add.Tapped(nil)
	if s.mode != supportLeversMode || s.levers.lever != "support" {
		t.Errorf("the suggestion leads to %s, lever %s", s.Modes()[s.mode], s.levers.lever)
	}
	b.types("Ten quiet minutes")
	b.keys(fyne.KeyReturn)
	if items := b.w().SupportItems; items[len(items)-1].Lever != "support" {
		t.Error("the next item does not go to the lever that was suggested")
	}
}

func TestEnvironmentSheetsBelongToTheirDay(t *testing.T) {
	b, s := supportBench(t, openSample(t, "contact-centre"), supportEnvironmentMode)
	m := environmentMode(s)
	m.setMoment("day30")
	if !b.sees("Shown from 3 answers") || b.sees("Mixed ground") {
		t.Error("day 30 shows the answers of the day")
	}
	b.window.Canvas().Focus(m.scales[0])
	fillIn(b, "33333")
	checks := b.w().EnvironmentChecks
	if last := checks[len(checks)-1]; last.Moment != "day30" {
		t.Errorf("the sheet was kept for %s", last.Moment)
	}
	m.remove.Tapped(nil)
	if len(b.w().EnvironmentChecks) != 11 {
		t.Errorf("%d sheets are left, want the 11 of the day", len(b.w().EnvironmentChecks))
	}
	if !m.remove.Disabled() {
		t.Error("a sheet of another day could be removed")
	}
}

func TestRecognitionBoxesAndForms(t *testing.T) {
	b, s := supportBench(t, smallWorkshop(), supportRecognitionMode)
	m := s.modes[supportRecognitionMode].(*supportRecognition)
	b.types("Solved first time")
	b.keys(fyne.KeyReturn)
	b.types("Long calls no longer count against you")
	if p := b.w().RecognitionPlan; p.Measured != "Solved first time" || p.Incented != "Long calls no longer count against you" {
		t.Fatalf("the plan is %+v", p)
	}
	for _, form := range b.desk.Content.Support.Recognition[:7] {
		m.press(form)
	}
	m.own.Focus()
	b.types("A bell in the hall")
	b.keys(fyne.KeyReturn)
	if got := b.w().RecognitionPlan.Forms; len(got) != 8 || got[7] != "A bell in the hall" || !b.sees("8 of up to 8") {
		t.Fatalf("the forms are %q", got)
	}
	m.own.Focus()
	b.types("One too many")
	b.keys(fyne.KeyReturn)
	if len(b.w().RecognitionPlan.Forms) != 8 || len(b.told) != 1 || m.own.Text() != "One too many" {
		t.Errorf("a ninth form: %d kept, told %q, the field holds %q", len(b.w().RecognitionPlan.Forms), b.told, m.own.Text())
	}
	m.press("A bell in the hall")
	if b.sees("A bell in the hall") || !b.sees(b.desk.Content.Support.Recognition[7]) {
		t.Error("a form of our own stays after it was left")
	}
	if !m.own.Focused() {
		t.Error("the keyboard is lost with the chip")
	}
}

func TestExperimentsAreCaughtAndClosedWithALesson(t *testing.T) {
	b, s := supportBench(t, smallWorkshop(), supportExperimentsMode)
	m := s.modes[supportExperimentsMode].(*supportExperiments)
	b.types("Call before zero")
	b.keys(fyne.KeyReturn)
	if !b.sees(s.hintText("no_end")) {
		t.Error("nobody asks for an end")
	}
	m.details.setStatus("false_start")
	x := func() workshop.Experiment { return b.w().Experiments[0] }
	if !b.sees(ruleSays(b.desk, "X23", 0)) || x().Tries != 1 || b.sees(s.hintText("no_end")) {
		t.Errorf("closing it asks for no lesson, or counts %d tries", x().Tries)
	}
	b.types("People wanted their own reading")
	if x().Learned != "People wanted their own reading" || b.sees(ruleSays(b.desk, "X23", 0)) {
		t.Errorf("the lesson is %q", x().Learned)
	}
	b.desk.Session.Undo()
	b.desk.Session.Undo()
	if x().Status != "planned" || x().Tries != 0 {
		t.Errorf("undo leaves %s after %d tries", x().Status, x().Tries)
	}
}

func TestAnExperimentThatEndsBeforeItStartsSaysSo(t *testing.T) {
	b, s := supportBench(t, openSample(t, "contact-centre"), supportExperimentsMode)
	s.Focus(s.at(supportExperimentPlace, "exp-3", "end"))
	m := s.modes[supportExperimentsMode].(*supportExperiments)
	m.details.end.OnDate("2026-10-01")
	if !b.sees(ruleSays(b.desk, "X22", 0)) {
		t.Error("the dates are the wrong way round and nothing says so")
	}
	m.details.end.OnDate("2026-12-04")
	if b.sees(ruleSays(b.desk, "X22", 0)) {
		t.Error("the message stays when the dates are right")
	}
}

func TestExperimentsTakeALongTextAndSayWhatIsTooMuch(t *testing.T) {
	b, s := supportBench(t, openSample(t, "contact-centre"), supportExperimentsMode)
	s.Focus(s.at(supportExperimentPlace, "exp-1", "success"))
	long := strings.Repeat("ten points up ", 8)
	b.types(long)
	if !strings.Contains(b.w().Experiments[0].Success, long) {
		t.Error("what is too long was not kept")
	}
	if p, _ := workshop.CheckText("experiment", "success", b.w().Experiments[0].Success); !b.sees(b.desk.T(p.Text, p.Args...)) {
		t.Error("nothing says that it is too long")
	}
}

func TestThePlaybookSaysWhoDoesWhat(t *testing.T) {
	b, s := supportBench(t, smallWorkshop(), supportPlaybookMode)
	m := s.modes[supportPlaybookMode].(*supportPlaybook)
	b.types("Clue cards every second Thursday")
	b.keys(fyne.KeyReturn)
	b.types("Team leaders, up to ten hours")
	if p := b.w().Playbook; p.Opportunities != "Clue cards every second Thursday" || p.Funding != "Team leaders, up to ten hours" {
		t.Fatalf("the playbook is %+v", p)
	}
	m.table.line.Focus()
	b.types("Publish known bill errors")
	b.keys(fyne.KeyReturn)
	if !b.sees("Choose who does it.") || !b.sees("Choose the one role that answers for it.") {
		t.Error("an activity without roles does not ask for them")
	}
	id := b.w().PlaybookRoles[0].ID
	s.Focus(s.at(supportPlaybookPlace, id, "does_id"))
	b.keys(fyne.KeyReturn, fyne.KeyReturn)
	if got := b.w().PlaybookRoles[0].DoesID; got != "rol" || b.sees("Choose who does it.") {
		t.Errorf("%q does it", got)
	}
	m.table.remove(id)
	if len(b.w().PlaybookRoles) != 0 || !b.sees("Nobody is down for anything yet.") {
		t.Error("the activity is still there")
	}
	b.desk.Session.Undo()
	if len(b.w().PlaybookRoles) != 1 || !b.sees("Publish known bill errors") {
		t.Error("undo does not bring it back")
	}
}

func TestEverySampleShowsEveryModeOfSupport(t *testing.T) {
	for _, sample := range []string{"contact-centre", "professional-services", "hospital-outpatients"} {
		for mode := range 6 {
			b, _ := supportBench(t, openSample(t, sample), mode)
			for _, text := range b.texts() {
				if strings.Contains(text, "{") {
					t.Errorf("%s, mode %d shows %q", sample, mode, text)
				}
			}
		}
	}
}
