package export

import (
	"encoding/csv"
	"fmt"
	"slices"
	"strings"
	"testing"

	"kept/workshop"
)

// tableOf reads one of the tables, without its head.
func tableOf(t testing.TB, r Result, name string) [][]string {
	t.Helper()
	text := fileOf(t, r, name)
	rows, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(text, "\ufeff"))).ReadAll()
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	return rows[1:]
}

func TestTablesHoldWhatTheWorkshopHolds(t *testing.T) {
	for _, name := range samples {
		w := sample(t, name)
		r := rendered(t, Tables, w, Options{Now: today, Names: true, IncludePrivate: true})
		for list, want := range map[string]int{
			"people": len(w.Participants), "goals": len(w.Goals), "behaviours": len(w.Behaviours), "blockers": len(w.Blockers), "actions": len(w.Actions),
			"support": len(w.SupportItems), "experiments": len(w.Experiments), "commitments": len(w.Commitments), "check-ins": len(w.CheckIns),
			"recognitions": len(w.Recognitions),
		} {
			if want == 0 {
				continue
			}
			if got := len(tableOf(t, r, w.Details.ID+"-"+list+".csv")); got != want {
				t.Errorf("%s: %d %s, not %d", name, got, list, want)
			}
		}
	}
}

func TestNoCellIsAFormula(t *testing.T) {
	w := workshop.New("ws-1", "2026-09-02")
	for _, s := range []string{"=1+1", "+49 30", "-x", "@name", "\t=1", "\r=1", "\u202e=1", "\u200e+1", " =1", "\n=1", "\u00a0@x", "\u200b=1", "＝1+1", "＋49", "－x", "＠name", " plain", "-7", "say \"hi\", then\nwait", "Zoë"} {
		w.Participants = append(w.Participants, workshop.Participant{Record: workshop.Record{ID: fmt.Sprint("p", len(w.Participants))}, Name: s})
	}
	for _, row := range tableOf(t, rendered(t, Tables, w, Options{Now: today, Names: true}), "ws-1-people.csv") {
		for _, cell := range row {
			shown := strings.TrimLeft(cell, " \t\r\n\u00a0\u200b\u200e\u202e")
			if cell != "-7" && shown != "" && strings.ContainsRune("=+-@＝＋－＠", []rune(shown)[0]) {
				t.Errorf("a spreadsheet runs %q", cell)
			}
		}
	}
	text := fileOf(t, rendered(t, Tables, w, Options{Now: today, Names: true}), "ws-1-people.csv")
	if !strings.HasPrefix(text, "\ufeffName,") || !strings.Contains(text, "\"say \"\"hi\"\", then\nwait\"") || !strings.Contains(text, "\r\n-7,") {
		t.Errorf("the table is written otherwise:\n%s", text)
	}
	if plain := fileOf(t, rendered(t, Tables, w, Options{Now: today, PlainUTF8: true}), "ws-1-people.csv"); !strings.HasPrefix(plain, "Name,") {
		t.Error("the byte-order mark cannot be left out")
	}
}

func TestTablesTellOnlyWhatIsShared(t *testing.T) {
	for _, name := range samples {
		w := sample(t, name)
		private := 0
		for _, include := range []bool{false, true} {
			r := rendered(t, Tables, w, Options{Now: today, Names: true, IncludePrivate: include})
			var commitments []string
			for _, row := range tableOf(t, r, w.Details.ID+"-commitments.csv") {
				commitments = append(commitments, row...)
			}
			for _, c := range w.Commitments {
				told := include || c.Share == workshop.TeamShare || c.Share == workshop.PublicShare
				if !told {
					private++
				}
				if slices.Contains(commitments, c.Statement) != told {
					t.Errorf("%s, private %t: a commitment for %s is told %t", name, include, c.Share, !told)
				}
			}
			if !include && r.Private != private {
				t.Errorf("%s: %d counted as left out, not %d", name, r.Private, private)
			}
			for _, row := range tableOf(t, r, w.Details.ID+"-check-ins.csv") {
				for _, cell := range row {
					if w.NamesSomebody(cell) {
						t.Errorf("%s: a check-in names somebody: %q", name, cell)
					}
				}
			}
		}
	}
}

func TestTablesWithoutNamesNameNobody(t *testing.T) {
	for _, name := range samples {
		w := sample(t, name)
		for _, f := range rendered(t, Tables, w, Options{Now: today}).Files {
			for _, p := range w.Participants {
				if strings.Contains(string(f.Data), p.Name) {
					t.Errorf("%s: %s names %s", name, f.Name, p.Name)
				}
			}
		}
	}
}
