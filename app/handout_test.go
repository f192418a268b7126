package app

import (
	"testing"

	"kept/export"
	"kept/workshop"
)

func TestTheDayDecidesTheMoment(t *testing.T) {
	const day workshop.Date = "2026-09-02"
	for _, c := range []struct {
		day, today workshop.Date
		want       moment
	}{
		{"", day, beforehand},
		{"soon", day, beforehand},
		{day, "2026-06-01", beforehand},
		{day, "2026-09-01", beforehand},
		{day, day, onTheDay},
		{day, "2026-09-04", onTheDay},
		{day, "2026-09-05", day7},
		{day, day.AddDays(7), day7},
		{day, day.AddDays(18), day7},
		{day, day.AddDays(19), day30},
		{day, day.AddDays(30), day30},
		{day, day.AddDays(44), day30},
		{day, day.AddDays(45), day60},
		{day, day.AddDays(60), day60},
		{day, day.AddDays(75), day90},
		{day, day.AddDays(400), day90},
	} {
		if got := momentOf(c.day, c.today); got != c.want {
			t.Errorf("a workshop on %q is on %q in moment %b, want %b", c.day, c.today, got, c.want)
		}
	}
}

func TestEveryMomentCallsForItsPrints(t *testing.T) {
	for _, c := range []struct {
		name    string
		moment  moment
		has, no []export.ID
	}{
		{"before the day", beforehand, []export.ID{"runsheet", "signin", "worksheets", "commitments"}, []export.ID{"plan", "charter", "checkin"}},
		{"on the day", onTheDay, []export.ID{"plan", "commitments", "charter", "escalation", "approach", "calendar"}, []export.ID{"runsheet", "worksheets", "checkin"}},
		{"day 7", day7, []export.ID{"checkin"}, []export.ID{"rater", "plan", "playbook"}},
		{"day 30", day30, []export.ID{"checkin", "rater"}, []export.ID{"plan", "playbook"}},
		{"day 60", day60, []export.ID{"checkin", "rater", "learning"}, []export.ID{"plan"}},
		{"day 90", day90, []export.ID{"checkin", "rater", "playbook"}, []export.ID{"plan", "learning"}},
	} {
		got := map[export.ID]bool{}
		for _, id := range handOuts(c.moment) {
			got[id] = true
		}
		for _, id := range c.has {
			if !got[id] {
				t.Errorf("%s: %s is not in the set", c.name, id)
			}
		}
		for _, id := range c.no {
			if got[id] {
				t.Errorf("%s: %s is in the set", c.name, id)
			}
		}
	}
}

// Every document has its words and its heading, and every heading and moment is spelt as the list knows it.
func TestEveryDocumentIsPitched(t *testing.T) {
	for i, d := range offered() {
		p, ok := pitches[d.ID]
		if !ok || p.says == "" {
			t.Errorf("nothing is said about %s", d.ID)
		}
		known := false
		for _, h := range headings {
			known = known || h == p.group
		}
		if !known {
			t.Errorf("%s stands under %q, which is no heading", d.ID, p.group)
		}
		if !d.Paper() != (p.group == asFiles) {
			t.Errorf("%s, number %d, is a print: %t, and stands under %q", d.ID, i, d.Paper(), p.group)
		}
	}
	for id := range pitches {
		if _, ok := export.Find(id); !ok {
			t.Errorf("there is no document %q to say anything about", id)
		}
	}
}

func TestDocumentsAreNamedOnTheCommandLine(t *testing.T) {
	w := workshop.New("w", workshop.DateOf(day))
	for _, c := range []struct {
		list string
		want []export.ID // in the order of the panel
		more bool        // whatever else the day calls for
	}{
		{"plan,charter", []export.ID{"plan", "charter"}, false},
		{"charter plan", []export.ID{"plan", "charter"}, false},
		{"today", []export.ID{"plan", "calendar"}, true},
		{"today,worksheets", []export.ID{"worksheets", "plan"}, true},
	} {
		ids, withToday, err := ParseDocs(c.list)
		if err != nil {
			t.Fatal(err)
		}
		job := PrintJob{Docs: ids, Today: withToday, Options: export.Options{Now: day}}
		got := job.docs(w)
		at := 0
		for _, id := range got {
			if at < len(c.want) && id == c.want[at] {
				at++
			}
		}
		if at < len(c.want) || !c.more && len(got) != len(c.want) {
			t.Errorf("-docs %q prints %v, want %v", c.list, got, c.want)
		}
	}
	if got := (PrintJob{}).docs(w); len(got) != len(export.Documents()) {
		t.Errorf("without -docs %d documents are printed", len(got))
	}
	if _, _, err := ParseDocs("plan,poster"); err == nil {
		t.Error("a document that is not there is passed over")
	}
}
