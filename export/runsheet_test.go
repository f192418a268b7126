package export

import (
	"fmt"
	"strings"
	"testing"

	"kept/workshop"
)

func TestTheRunSheetGoesByTheClock(t *testing.T) {
	w := workshop.New("ws-1", "2026-09-02")
	w.Details.StartTime = "09:00"
	w.SetFormat(workshop.HalfDay)
	all := textOf(pagesOf(t, RunSheet, w, Options{Now: today})...)
	at := 0
	for _, line := range []string{"09:00Welcome", "09:12Customers", "09:45Behaviours", "10:25Break", "10:52Blockers", "12:22Spareminutes", "12:30End"} {
		i := strings.Index(all[at:], line)
		if i < 0 {
			t.Fatalf("the agenda has no %q after %q", line, all[max(0, at-40):at])
		}
		at += i
	}
	w.Details.StartTime = "early"
	if all := textOf(pagesOf(t, RunSheet, w, Options{Now: today})...); strings.Contains(all, "09:12") || !strings.Contains(all, "12minutesatleast8") {
		t.Error("without a start, minutes stand without a clock")
	}
}

func TestMidnightIsATimeToStart(t *testing.T) {
	w := workshop.New("ws-1", "2026-09-02")
	w.Details.StartTime = "00:00"
	w.SetFormat(workshop.HalfDay)
	if all := textOf(pagesOf(t, RunSheet, w, Options{Now: today})...); !strings.Contains(all, "00:00Welcome") || !strings.Contains(all, "03:30End") {
		t.Error("a workshop at midnight has no clock")
	}
}

func TestTheRunSheetCountsTheMaterials(t *testing.T) {
	w := workshop.New("ws-1", "2026-09-02")
	w.Roles = []workshop.Role{{Record: workshop.Record{ID: "r"}, Name: "Adviser"}, {Record: workshop.Record{ID: "s"}, Name: "Clerk"}}
	for i := range 12 {
		p := workshop.Participant{Record: workshop.Record{ID: fmt.Sprint("p", i)}, Name: "P", RoleID: "r", Attendance: workshop.Present}
		if i == 0 {
			p.Attendance = workshop.Absent
		}
		if i == 1 {
			p.RoleID = "s"
		}
		w.Participants = append(w.Participants, p)
	}
	for i := range 10 {
		w.Behaviours = append(w.Behaviours, workshop.NewBehaviour(fmt.Sprint("b", i), "", "r", "Do"))
	}
	all := textOf(pagesOf(t, RunSheet, w, Options{Now: today})[0])
	// Ten people choose among ten behaviours with three dots each; one reckons with two options, and has two dots.
	for _, want := range []string{"11goodpens", "32stickydots", "13commitmentsheetsatleast", "3setsofworksheets", "3tables"} {
		if !strings.Contains(all, want) {
			t.Errorf("the materials have no %q", want)
		}
	}
}

func TestTheRunSheetSaysWhatToDoInTwoPagesAtMost(t *testing.T) {
	for _, name := range samples {
		for _, paper := range []Paper{A4, Letter} {
			w := sample(t, name)
			pages := pagesOf(t, RunSheet, w, Options{Now: today, Paper: paper})
			agenda := textOf(pages[1:3]...)
			if len(pages) != 5 || !strings.Contains(agenda, "End") {
				t.Errorf("%s on %s: %d pages, or the day does not end on the third", name, paper.Name, len(pages))
			}
			for _, step := range (Options{}).complete().Method.Steps {
				for _, glance := range step.Glance {
					if !strings.Contains(agenda, squeezed(glance)) {
						t.Errorf("%s on %s: %s has no %q", name, paper.Name, step.ID, glance)
					}
				}
			}
		}
	}
}

func TestAFormOfTheRunSheetHasTheBreaksOfItsFormat(t *testing.T) {
	w := workshop.New("ws-1", "2026-09-02")
	w.SetFormat(workshop.HalfDay)
	w.Details.StartTime = "09:00"
	w.Breaks[0].Name = "Elevenses"
	for blank, want := range map[bool]string{true: "Break", false: "Elevenses"} {
		pages := pagesOf(t, RunSheet, w, Options{Now: today, Blank: blank})
		agenda := textOf(pages[1:3]...)
		if !strings.Contains(agenda, want) || strings.Contains(agenda, "09:12") == blank {
			t.Errorf("blank %t: no %q in the day, or the clock is wrong", blank, want)
		}
		if form := strings.Contains(textOf(pages[0]), "____tablesofthreetosix"); !form {
			t.Errorf("blank %t: the number of tables of a group that is not known is not left open", blank)
		}
	}
}
