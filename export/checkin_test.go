package export

import (
	"slices"
	"strings"
	"testing"

	"kept/export/page"
	"kept/workshop"
)

func TestACheckInFormForEveryActiveCommitment(t *testing.T) {
	for _, c := range []struct {
		name   string
		change func(w *workshop.Workshop)
		named  bool // a form with her name; else the one page is a blank
		says   bool // and her promise
	}{
		{"active", func(*workshop.Workshop) {}, true, true},
		{"a habit by now", func(w *workshop.Workshop) { w.Commitments[0].Status = workshop.HabitCommitment }, false, false},
		{"let go", func(w *workshop.Workshop) { w.Commitments[0].Status = workshop.ReleasedCommitment }, false, false},
		{"private", func(w *workshop.Workshop) { w.Commitments[0].Share = workshop.PrivateShare }, true, false},
		{"for buddy and manager", func(w *workshop.Workshop) { w.Commitments[0].Share = workshop.BuddyManagerShare }, true, true},
		{"none", func(w *workshop.Workshop) { w.Commitments = nil }, false, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			w := one()
			c.change(w)
			pages := pagesOf(t, CheckIns, w, Options{Now: today})
			all := textOf(pages...)
			if len(pages) != 1 || strings.Contains(all, "PennyPlumtree") != c.named || strings.Contains(all, "saythenextstep") != c.says {
				t.Errorf("%d pages: %.80q", len(pages), all)
			}
		})
	}
}

func TestAPrivateCommitmentIsOnItsFormWhenAskedFor(t *testing.T) {
	w := one()
	w.Commitments[0].Share = workshop.PrivateShare
	for _, include := range []bool{false, true} {
		r := rendered(t, CheckIns, w, Options{Now: today, IncludePrivate: include})
		if held := r.Private == 1; held == include {
			t.Errorf("include %t: %d counted as left out", include, r.Private)
		}
		if all := textOf(pagesOf(t, CheckIns, w, Options{Now: today, IncludePrivate: include})...); strings.Contains(all, "thenextstep") != include {
			t.Errorf("include %t: %.80q", include, all)
		}
	}
}

// TestACheckInFitsOnePage: it is folded and handed back.
func TestACheckInFitsOnePage(t *testing.T) {
	for _, name := range samples {
		w := sample(t, name)
		active := 0
		for _, c := range w.Commitments {
			if c.Status == workshop.ActiveCommitment {
				active++
			}
		}
		for _, paper := range []Paper{A4, Letter} {
			pages := pagesOf(t, CheckIns, w, Options{Now: today, Paper: paper, IncludePrivate: true})
			if len(pages) != active {
				t.Errorf("%s on %s: %d pages for %d commitments", name, paper.Name, len(pages), active)
			}
		}
	}
}

// TestACheckInAsksEverything holds the form to M§7.4 and M§8 DOC-11.
func TestACheckInAsksEverything(t *testing.T) {
	all := textOf(pagesOf(t, CheckIns, one(), Options{Now: today})[0])
	at := 0
	for _, want := range []string{
		"Day 7", "Wed 9 Sep", "Day 30", "Day 60", "Day 90", "How many times did the chance come up?", "I did not count", "How many times did you do it?",
		"how often did you do it when the chance came?", "Almost never", "Almost every time", "happen by itself now?", "I have to push myself",
		"It happens before I think", "What helped?", "What got in the way?", "Make this a blocker", "Yes", "No", "Only the sentence goes on the list, not my name",
		"Something a customer taught me", "How keen are you", "Keep going", "Adjust", "Swap", "Let it go",
		"For learning only. Not used for pay, appraisal or discipline.",
	} {
		i := strings.Index(all[at:], squeezed(want))
		if i < 0 {
			t.Fatalf("%q is missing, or stands before what comes earlier", want)
		}
		at += i
	}
}

// TestTheAnswersOfACheckInStandBelowTheirCircles: an answer that stands beside its circle is marked wrongly.
func TestTheAnswersOfACheckInStandBelowTheirCircles(t *testing.T) {
	for _, paper := range []Paper{A4, Letter} {
		numbers := map[string][]float64{} // where the middles of the numbers stand
		p := pagesOf(t, CheckIns, one(), Options{Now: today, Paper: paper})[0]
		for _, op := range p.Ops {
			if text, ok := op.(page.Text); ok {
				numbers[text.S] = append(numbers[text.S], text.X+text.W/2)
			}
		}
		for answer, number := range map[string]string{"Almost never": "1", "Now and then": "2", "Most times": "4", "Almost every time": "5", "Half and half": "3", "Not at all": "1"} {
			at := numbers[answer]
			if len(at) != 1 || !slices.ContainsFunc(numbers[number], func(x float64) bool { return abs(x-at[0]) < 0.1 }) {
				t.Errorf("%s: %q stands at %v, the circles at %v", paper.Name, answer, at, numbers[number])
			}
		}
	}
}
