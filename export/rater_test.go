package export

import (
	"strings"
	"testing"

	"kept/workshop"
)

// formsOf counts the forms on pages that ask about a promise.
func formsOf(t *testing.T, w *workshop.Workshop, o Options) int {
	t.Helper()
	o.Now = today
	return strings.Count(textOf(pagesOf(t, Raters, w, o)...), "Iwillsaythenextstep")
}

func TestAsManyRaterFormsAsPeopleAreAsked(t *testing.T) {
	people := func(n int) (ids []string, list []workshop.Participant) {
		for i := range n {
			id := "rat-" + string(rune('a'+i))
			ids, list = append(ids, id), append(list, workshop.Participant{Record: workshop.Record{ID: id}, Name: "Rater " + id})
		}
		return ids, list
	}
	for _, c := range []struct {
		name           string
		inside         int
		outside, forms int
	}{
		{"nobody yet: three, and a spare", 0, 0, 4},
		{"two: at least three", 1, 1, 4},
		{"five, and a spare", 3, 2, 6},
		{"eight", 5, 3, 8},
		{"too many: at most ten", 12, 8, 10},
	} {
		t.Run(c.name, func(t *testing.T) {
			w := one()
			ids, list := people(c.inside)
			w.Participants = append(w.Participants, list...)
			w.Commitments[0].RaterIDs, w.Commitments[0].RatersOutside = append(ids, "par-1", "gone"), c.outside
			if got := formsOf(t, w, Options{}); got != c.forms {
				t.Errorf("%d forms, want %d", got, c.forms)
			}
		})
	}
}

// TestWhoIsAskedAboutACommitment holds the forms to the privacy rules (M§7.7).
func TestWhoIsAskedAboutACommitment(t *testing.T) {
	for _, c := range []struct {
		name    string
		share   workshop.Share
		outside int
		include bool
		asked   bool
	}{
		{"team", workshop.TeamShare, 0, false, true},
		{"on the wall", workshop.PublicShare, 0, false, true},
		{"buddy and manager, nobody chosen", workshop.BuddyManagerShare, 0, false, false},
		{"buddy and manager, people chosen", workshop.BuddyManagerShare, 4, false, true},
		{"private", workshop.PrivateShare, 4, false, false},
		{"private, printed for its owner", workshop.PrivateShare, 4, true, false},
	} {
		w := one()
		w.Commitments[0].Share, w.Commitments[0].RatersOutside = c.share, c.outside
		if got := formsOf(t, w, Options{IncludePrivate: c.include}) > 0; got != c.asked {
			t.Errorf("%s: others are asked: %t", c.name, got)
		}
	}
	w := one()
	w.Commitments[0].Status = workshop.ReleasedCommitment
	if formsOf(t, w, Options{}) > 0 {
		t.Error("others are asked about a commitment that was let go")
	}
}

func TestARaterFormSaysWhatHappensToTheAnswer(t *testing.T) {
	w := one()
	for threshold, want := range map[int]string{3: "from3answers", 5: "from5answers", 0: "from3answers", 1: "from3answers"} {
		w.Details.Threshold = threshold
		all := textOf(pagesOf(t, Raters, w, Options{Now: today})[0])
		for _, want := range []string{
			"HowoftenhaveyouseenPennyPlumtreedothis?", "IamtheirManagerBuddyPeerDirectreportColleaguetheyserve", "Almostnever",
			"Almosteverytime", "Iwasnotinapositiontoseeit", "Whatdidyouseeorhear?", "Managerandbuddyanswersareshownassuch;", want, "Forlearningonly.",
		} {
			if strings.Count(all, want) != 2 {
				t.Errorf("threshold %d: %q does not stand on both halves", threshold, want)
			}
		}
		if strings.Contains(all, "Yourname") || strings.Contains(all, "Signature") {
			t.Error("it asks who answers")
		}
	}
}

// TestRaterFormsAreCutInTheMiddle: a pile of sheets is cut at once.
func TestRaterFormsAreCutInTheMiddle(t *testing.T) {
	for _, name := range samples {
		for _, paper := range []Paper{A4, Letter} {
			for n, p := range pagesOf(t, Raters, sample(t, name), Options{Now: today, Paper: paper}) {
				if got := cutsOf(p); len(got) != 1 || abs(got[0]-paper.H/2) > 0.01 {
					t.Errorf("%s on %s, page %d is cut at %v", name, paper.Name, n+1, got)
				}
			}
		}
	}
}

func TestABlankRaterFormHasRoomForTheName(t *testing.T) {
	pages := pagesOf(t, Raters, workshop.New("ws-1", ""), Options{Now: today})
	if all := textOf(pages...); len(pages) != 1 || strings.Count(all, "Howoftenhaveyouseen") != 2 || strings.Contains(all, "{name}") {
		t.Errorf("%d pages: %q", len(pages), all)
	}
}

// TestRaterFormsDoNotTellWhoAnswered: all sheets of one commitment are alike.
func TestRaterFormsDoNotTellWhoAnswered(t *testing.T) {
	w := one()
	w.Commitments[0].RatersOutside = 6
	second := w.Commitments[0]
	second.ID, second.RatersOutside = "com-2", 3
	w.Commitments = append(w.Commitments, second)
	pages := pagesOf(t, Raters, w, Options{Now: today})
	if len(pages) != 5 {
		t.Fatalf("%d pages", len(pages))
	}
	for n, p := range pages {
		want := "Sheet1of2·Page1of1"
		if n >= 3 {
			want = "Sheet2of2·Page1of1"
		}
		if !strings.Contains(textOf(p), want) {
			t.Errorf("page %d does not say %q", n+1, want)
		}
	}
	if a, b := textOf(pages[0]), textOf(pages[2]); a != b {
		t.Errorf("sheets differ:\n%s\n%s", a, b)
	}
}
