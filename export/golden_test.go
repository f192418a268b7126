package export

import (
	"flag"
	"os"
	"path/filepath"
	"testing"

	"kept/export/page"
)

var update = flag.Bool("update", false, "write the golden traces anew; look at the pages before committing them")

// The golden traces are dumps of single pages. They change whenever the look of a print does, on purpose: render the
// page, look at it, then run the test with -update.
func TestPagesLookAsTheyDid(t *testing.T) {
	w := sample(t, "contact-centre")
	for _, c := range []struct {
		file string
		id   ID
		page int // from 0; from the end when negative
	}{
		{"commitment", Commitments, 0},
		{"commitment-leader", Commitments, 5},
		{"commitment-blank", Commitments, -1},
		{"plan-cover", Plan, 0},
		{"plan-gap", Plan, 1},
		{"plan-actions", Plan, 4},
		{"plan-last", Plan, -1},
		{"charter", Charter, 0},
		{"charter-cards", Charter, 2},
		{"charter-cards-back", Charter, 3},
		{"approach-direction", Approach, 0},
		{"approach-work", Approach, 1},
		{"coaching-talk", Coaching, 0},
		{"coaching-challenges", Coaching, 2},
		{"escalation-note", Escalation, 0},
		{"escalation-list", Escalation, 1},
		{"runsheet-before", RunSheet, 0},
		{"runsheet-agenda", RunSheet, 1},
		{"trainer-cover", Trainer, 0},
		{"trainer-behaviours", Trainer, 5},
		{"trainer-teach-back", Trainer, 9},
		{"signin", SignIn, 0},
		{"checkin", CheckIns, 0},
		{"rater", Raters, 0},
		{"cards-thanks", Cards, 0},
		{"cards-bridge", Cards, 1},
		{"cards-certificate", Cards, -1},
		{"worksheets-notes", Worksheets, 3},
		{"worksheets-answers", Worksheets, 6},
		{"interview", Interview, 0},
		{"learning-hour", Learning, 0},
		{"learning-panel", Learning, 1},
		{"leaders-talk", Leaders, 0},
		{"leaders-answers", Leaders, 1},
		{"playbook", Playbook, 0},
	} {
		t.Run(c.file, func(t *testing.T) {
			pages := pagesOf(t, c.id, w, Options{Now: today, Names: true})
			n := c.page
			if n < 0 {
				n += len(pages)
			}
			golden(t, c.file, page.Dump(pages[n:n+1]))
		})
	}
}

// golden compares a text with the file of a name in testdata.
func golden(t *testing.T, name, got string) {
	t.Helper()
	file := filepath.Join("testdata", name+".trace")
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("the page differs from %s: look at it, then run the test with -update.\n%s", file, firstDifference(string(want), got))
	}
}
