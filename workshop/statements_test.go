package workshop

import (
	"slices"
	"testing"

	"kept/workshop/statement"
)

// The sentences left imperfect on purpose, and everybody else's 85 or more (M§9).
func TestStatementsOfTheSamples(t *testing.T) {
	imperfect := map[string]map[string]int{
		"contact-centre":        {"beh-27": 60, "beh-28": 75},
		"professional-services": {"beh-23": 55, "beh-24": 10},
		"hospital-outpatients":  {"beh-26": 45, "beh-27": 65},
	}
	for _, name := range sampleNames {
		w := sample(t, name)
		for i, r := range w.CheckStatements() {
			b := &w.Behaviours[i]
			want, known := imperfect[name][b.ID]
			if known && r.Score != want || !known && r.Score < 85 {
				t.Errorf("%s %s, %q: %d, %v; want %d", name, b.ID, b.Statement, r.Score, r.Findings, want)
			}
			if one, ok := w.CheckStatement(b, statement.English()); !ok || one.Score != r.Score || !slices.Equal(one.Findings, r.Findings) {
				t.Errorf("%s %s: %+v alone, %+v with all", name, b.ID, one, r)
			}
		}
	}
}

func TestCheckerIsSilentInOtherLanguages(t *testing.T) {
	w := sample(t, "contact-centre")
	for language, want := range map[string]bool{"en": true, "en-GB": true, "EN": true, "de": false, "": false} {
		w.Details.Language = language
		_, spoke := w.CheckStatement(&w.Behaviours[0], statement.English())
		if spoke != want || (w.CheckStatements() != nil) != want {
			t.Errorf("%q: speaks %v, want %v", language, spoke, want)
		}
	}
}

func behaviourOf(id, text string, votes int, goals ...string) Behaviour {
	return Behaviour{Record: Record{ID: id}, RoleID: "r-1", Statement: text, Votes: votes, GoalIDs: goals, Status: DraftBehaviour}
}

func TestRanking(t *testing.T) {
	w := New("w-1", "2026-09-02")
	w.Goals = []Goal{
		{Record: Record{ID: "small"}, Importance: 2, Gap: 2}, {Record: Record{ID: "middle"}, Importance: 5, Gap: 2},
		{Record: Record{ID: "large"}, Importance: 3, Gap: 4},
	}
	w.Behaviours = []Behaviour{
		behaviourOf("last", "Be friendly", 1, "small"),
		behaviourOf("filmable", "Greet each guest by name at the door", 1, "small"),
		behaviourOf("after", "Greet each guest by name at the gate", 1, "small"),
		behaviourOf("two-goals", "Be friendly", 1, "small", "middle"),
		behaviourOf("one-goal", "Be friendly", 1, "large", "gone"),
		behaviourOf("dots", "Be friendly", 2),
		behaviourOf("parked", "Greet each guest", 9),
	}
	w.Behaviours[6].Status = ParkedBehaviour
	order := func() (ids []string) {
		for _, b := range w.Ranked("r-1") {
			ids = append(ids, b.ID)
		}
		return ids
	}
	if got, want := order(), []string{"dots", "two-goals", "one-goal", "filmable", "after", "last"}; !slices.Equal(got, want) {
		t.Errorf("ranked %v, want %v (M§2 S5)", got, want)
	}
	w.Details.Language = "fr"
	if got, want := order(), []string{"dots", "two-goals", "one-goal", "last", "filmable", "after"}; !slices.Equal(got, want) {
		t.Errorf("in French %v, want %v", got, want)
	}
}

func TestRulesOfTheChecker(t *testing.T) {
	w := New("w-1", "2026-09-02")
	w.Behaviours = []Behaviour{
		behaviourOf("b-1", "Send the client a progress note every second Friday", 0),
		behaviourOf("b-2", "Send the client a four-line progress note every Friday", 0),
		behaviourOf("b-3", "Be friendly and professional", 0),
		behaviourOf("b-4", "Send the client a progress note every second Friday", 0),
	}
	w.Behaviours[2].Status = PriorityBehaviour
	w.Behaviours[3].RoleID = "r-2"
	found := func() (list []string) {
		for _, p := range w.Check() {
			if p.Rule == "X6" || p.Rule == "X8" {
				list = append(list, p.Rule+" "+p.Path)
				if p.Rule == "X8" && !slices.Contains(p.Args, any(w.Behaviours[0].Statement)) {
					t.Errorf("X8 does not say which: %v", p.Args)
				}
			}
		}
		return list
	}
	if got, want := found(), []string{"X6 behaviours[2].statement", "X8 behaviours[1].statement"}; !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
	w.Behaviours[0].Status = ParkedBehaviour
	if got, want := found(), []string{"X6 behaviours[2].statement"}; !slices.Equal(got, want) {
		t.Errorf("beside a parked twin: %v, want %v", got, want)
	}
	w.Details.HintsOff = true
	if got := found(); len(got) > 0 {
		t.Errorf("with hints switched off: %v", got)
	}
}
