package workshop

import "testing"

func TestMovingTheDayMovesWhatWasPlannedFromIt(t *testing.T) {
	w := New("ws-1", "2026-09-02")
	w.Actions = []Action{
		{Record: Record{ID: "open"}, Due: "2026-09-11", Status: NotStarted},
		{Record: Record{ID: "done"}, Due: "2026-09-04", Status: DoneAction},
		{Record: Record{ID: "odd"}, Due: "soon", Status: NotStarted},
	}
	if n := w.DatesToMove(); n != 0 {
		t.Errorf("without a commitment %d dates are asked about", n)
	}
	w.Commitments = []Commitment{{Record: Record{ID: "c"}, FirstDate: "2026-09-03", SignedOn: "2026-09-02"}}
	w.CheckIns = []CheckIn{{Record: Record{ID: "i"}, CommitmentID: "c", Day: 7, DoneOn: "2026-09-09"}}
	w.SupportItems = []SupportItem{{Record: Record{ID: "s"}, When: "2026-12-28"}}
	w.Experiments = []Experiment{{Record: Record{ID: "e"}, Start: "2026-09-07", End: "2026-10-05"}}
	if n := w.DatesToMove(); n != 5 {
		t.Errorf("%d dates, want 5", n)
	}
	w.MovePlans(7)
	for _, c := range []struct {
		what      string
		got, want Date
	}{
		{"first chance", w.Commitments[0].FirstDate, "2026-09-10"},
		{"signed", w.Commitments[0].SignedOn, "2026-09-02"},
		{"open action", w.Actions[0].Due, "2026-09-18"},
		{"done action", w.Actions[1].Due, "2026-09-04"},
		{"no day", w.Actions[2].Due, "soon"},
		{"check-in that took place", w.CheckIns[0].DoneOn, "2026-09-09"},
		{"support", w.SupportItems[0].When, "2027-01-04"},
		{"experiment starts", w.Experiments[0].Start, "2026-09-14"},
		{"experiment ends", w.Experiments[0].End, "2026-10-12"},
	} {
		if c.got != c.want {
			t.Errorf("%s: %s, want %s", c.what, c.got, c.want)
		}
	}
}

func TestDaysBetweenTwoDates(t *testing.T) {
	for _, c := range []struct {
		from, to Date
		days     int
		ok       bool
	}{
		{"2026-09-02", "2026-09-09", 7, true},
		{"2026-09-02", "2026-08-31", -2, true},
		{"2027-12-31", "2028-03-01", 61, true}, // a leap year
		{"", "2026-09-02", 0, false},
		{"2026-09-02", "soon", 0, false},
	} {
		days, ok := c.from.DaysTo(c.to)
		if ok != c.ok || ok && days != c.days {
			t.Errorf("%s to %s: %d, %t", c.from, c.to, days, ok)
		}
	}
}
