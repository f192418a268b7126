package screens

import (
	"testing"

	"fyne.io/fyne/v2"

	"kept/workshop"
)

func TestSetupAgendaPiecesAddUp(t *testing.T) {
	for _, format := range []workshop.Format{workshop.NinetyMinutes, workshop.HalfDay, workshop.FullDay} {
		w := setupEmpty()
		w.SetFormat(format)
		at := 0
		for _, p := range setupPieces(w) {
			if p.start != at {
				t.Errorf("%s: %s%s starts after %d minutes, want %d", format, p.id, p.name, p.start, at)
			}
			at += p.minutes
		}
		if at != w.PlannedMinutes() {
			t.Errorf("%s: the pieces make %d of %d minutes", format, at, w.PlannedMinutes())
		}
	}
}

func TestSetupAgendaArrowsChooseAndLengthen(t *testing.T) {
	b, _ := setupOn(t, setupEmpty(), setupAgendaMode)
	if !b.sees("09:00 – 12:30") {
		t.Fatal("the day does not show its start and end")
	}
	b.keys(fyne.KeyRight, fyne.KeyUp, fyne.KeyUp)
	b.types("+")
	if got := b.w().Step(workshop.Customers).Planned; got != 20 {
		t.Errorf("Customers has %d minutes", got)
	}
	if !b.sees("09:00 – 12:37") || !b.sees("7 min longer than Half day") {
		t.Error("total and end did not follow")
	}
	b.desk.Session.Undo()
	if got := b.w().Step(workshop.Customers).Planned; got != 13 {
		t.Errorf("one undo leaves %d minutes", got)
	}
}

func TestSetupAgendaKeepsMinutesWithinTheirLimits(t *testing.T) {
	w := setupEmpty()
	for _, p := range setupPieces(w) {
		for _, minutes := range []int{-5, 0, 3, 10_000} {
			setSetupMinutes(w, p, minutes)
			for _, problem := range w.Check() {
				if problem.Strength == workshop.Stop && problem.Rule != "G1" {
					t.Errorf("%s%s with %d minutes: %s %s", p.id, p.name, minutes, problem.Path, problem.Text)
				}
			}
			for _, s := range w.Steps {
				if s.Shortest > s.Planned {
					t.Errorf("%s: shortest %d above planned %d", s.ID, s.Shortest, s.Planned)
				}
			}
		}
	}
}

func TestSetupAgendaBreaksComeAndGo(t *testing.T) {
	b, s := setupOn(t, setupEmpty(), setupAgendaMode)
	before := b.w()
	s.agenda.addBreak()
	if n := len(b.w().Breaks); n != len(before.Breaks)+1 {
		t.Fatalf("%d breaks", n)
	}
	added := b.w().Breaks[len(before.Breaks)]
	if added.After != workshop.Welcome {
		t.Errorf("the break comes after %s", added.After)
	}
	s.agenda.pause.Focus()
	b.types(" with cake")
	if got := b.w().Breaks[len(before.Breaks)].Name; got != "Break with cake" {
		t.Errorf("it is called %q", got)
	}
	s.Focus(workshop.Place{Step: workshop.SetUp, Record: s.agenda.key, Field: "agenda"})
	b.keys(fyne.KeyDelete)
	if len(b.w().Breaks) != len(before.Breaks) {
		t.Error("Delete does not remove the break")
	}
	for range 3 {
		b.desk.Session.Undo()
	}
	if len(b.w().Breaks) != len(before.Breaks) || b.w().PlannedMinutes() != before.PlannedMinutes() {
		t.Error("three undos do not give back the start")
	}
}

func TestSetupAgendaDeleteLeavesStepsAlone(t *testing.T) {
	b, _ := setupOn(t, setupEmpty(), setupAgendaMode)
	before := b.w()
	b.keys(fyne.KeyDelete)
	if b.w() != before {
		t.Error("Delete on a step changed something")
	}
}

func TestSetupAgendaListsWhatToDoBefore(t *testing.T) {
	b, _ := setupOn(t, setupEmpty(), setupAgendaMode)
	b.window.Resize(fyne.NewSize(1020, 1600))
	for _, c := range b.desk.Content.Setup.Checklist {
		if !b.sees(c.Text) {
			t.Errorf("%q is not on screen", c.Text)
		}
	}
}
