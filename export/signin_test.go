package export

import (
	"fmt"
	"strings"
	"testing"

	"kept/workshop"
)

func TestTheSignInSheetHasALineForEveryoneAndFillsThePage(t *testing.T) {
	for _, people := range []int{0, 1, 21, 22, 23, 40} {
		emails := people > 21
		w := workshop.New("ws-1", "2026-09-02")
		for i := range people {
			w.Participants = append(w.Participants, workshop.Participant{Name: fmt.Sprintf("Person-%d.", i+1), Attendance: workshop.Present})
		}
		for _, paper := range []Paper{A4, Letter} {
			pages := pagesOf(t, SignIn, w, Options{Now: today, Paper: paper, Emails: emails})
			all := textOf(pages...)
			if want := max(1, (people+signInRows-1)/signInRows); len(pages) != want {
				t.Errorf("%d people on %s: %d pages, not %d", people, paper.Name, len(pages), want)
			}
			if got, want := strings.Count(all, "yesno"), len(pages)*signInRows; got != want {
				t.Errorf("%d people on %s: %d lines, not %d", people, paper.Name, got, want)
			}
			for i := range people {
				if name := fmt.Sprintf("Person-%d.", i+1); strings.Count(all, name) != 1 {
					t.Errorf("%d people on %s: %s stands %d times", people, paper.Name, name, strings.Count(all, name))
				}
			}
		}
	}
}

// TestLongNamesLeaveNoLonelyLine: names of several lines leave fewer lines on a page, and every page has the title.
func TestLongNamesLeaveNoLonelyLine(t *testing.T) {
	w := workshop.New("ws-1", "2026-09-02")
	w.Details.Title = "Promises we keep"
	for i := range 20 {
		name := fmt.Sprintf("Person-%d. ", i+1) + strings.Repeat("Maximiliana ", 3)
		w.Participants = append(w.Participants, workshop.Participant{Name: name, Attendance: workshop.Present})
	}
	pages := pagesOf(t, SignIn, w, Options{Now: today})
	if len(pages) < 2 {
		t.Fatal("names of several lines need no second page")
	}
	for n, p := range pages {
		text := textOf(p)
		if strings.Count(text, squeezed(w.Details.Title)) != 2 || strings.Count(text, "yesno") < signInRows/2 {
			t.Errorf("page %d has no title of its own, or hardly a line", n+1)
		}
	}
}

func TestWhoIsAbsentDoesNotSignIn(t *testing.T) {
	w := workshop.New("ws-1", "2026-09-02")
	w.Participants = []workshop.Participant{{Name: "Jago", Attendance: workshop.Absent}, {Name: "Nadia", Attendance: workshop.Invited}}
	all := textOf(pagesOf(t, SignIn, w, Options{Now: today})...)
	if strings.Contains(all, "Jago") || !strings.Contains(all, "Nadia") {
		t.Error("the list does not follow who is expected")
	}
}

func TestAddressesAreAskedForOnlyOnDemandAndNeverPrinted(t *testing.T) {
	w := workshop.New("ws-1", "2026-09-02")
	w.Participants = []workshop.Participant{{Name: "Nadia", Email: "nadia@example.org", Attendance: workshop.Present}}
	for _, emails := range []bool{false, true} {
		all := textOf(pagesOf(t, SignIn, w, Options{Now: today, Emails: emails})...)
		if strings.Contains(all, "E-mail") != emails || strings.Contains(all, "example.org") {
			t.Errorf("asked for %t: %.200q", emails, all)
		}
	}
}
