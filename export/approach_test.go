package export

import (
	"fmt"
	"strings"
	"testing"

	"kept/workshop"
)

func TestEveryRoleWithAChoiceOrAnswersHasTwoPages(t *testing.T) {
	for _, name := range samples {
		w := sample(t, name)
		roles := map[string]bool{}
		for _, c := range w.ApproachChoices {
			roles[c.RoleID] = true
		}
		for _, a := range w.Assessments {
			roles[a.RoleID] = true
		}
		for _, paper := range []Paper{A4, Letter} {
			if pages := pagesOf(t, Approach, w, Options{Now: today, Names: true, Paper: paper}); len(pages) != 2*len(roles) {
				t.Errorf("%s on %s: %d pages for %d roles", name, paper.Name, len(pages), len(roles))
			}
		}
	}
}

func TestAnApproachShowsRequestsOnlyWhenTheyAreShared(t *testing.T) {
	w := workshop.New("ws-1", "2026-09-02")
	w.Roles = []workshop.Role{{Record: workshop.Record{ID: "r"}, Name: "Adviser"}}
	w.Participants = []workshop.Participant{{Record: workshop.Record{ID: "p"}, Name: "Penny", RoleID: "r"}}
	w.ApproachChoices = []workshop.ApproachChoice{{RoleID: "r", Band: workshop.Blend}}
	w.Commitments = []workshop.Commitment{{ParticipantID: "p", Support: "quiet room", Status: workshop.ActiveCommitment}}
	for share, shown := range map[workshop.Share]bool{
		workshop.PrivateShare: false, workshop.BuddyManagerShare: true, workshop.TeamShare: true, workshop.PublicShare: true,
	} {
		w.Commitments[0].Share = share
		all := textOf(pagesOf(t, Approach, w, Options{Now: today, Names: true})...)
		if strings.Contains(all, "quietroom") != shown || strings.Contains(all, "Penny") != shown || strings.Contains(all, "1privaterequest") == shown {
			t.Errorf("%s: the request is shown %t", share, !shown)
		}
	}
}

// TestAnApproachWithoutNamesSaysTheRequestAlone: whose role it is, the page says already.
func TestAnApproachWithoutNamesSaysTheRequestAlone(t *testing.T) {
	w := workshop.New("ws-1", "2026-09-02")
	w.Roles = []workshop.Role{{Record: workshop.Record{ID: "r"}, Name: "Adviser"}}
	w.Participants = []workshop.Participant{{Record: workshop.Record{ID: "p"}, Name: "Penny", RoleID: "r"}}
	w.ApproachChoices = []workshop.ApproachChoice{{RoleID: "r", Band: workshop.Blend}}
	w.Commitments = []workshop.Commitment{{ParticipantID: "p", Support: "Quiet room", Share: workshop.TeamShare, Status: workshop.ActiveCommitment}}
	all := textOf(pagesOf(t, Approach, w, Options{Now: today})...)
	if !strings.Contains(all, "Quietroom") || strings.Contains(all, "Penny") || strings.Contains(all, "Adviser:Quietroom") {
		t.Error("the request does not stand alone")
	}
}

// TestEveryWeekOfAnApproachHoldsTheDaysItNames: a check-in stands below the week that its day falls into, and says its day;
// that of the second workshop is moved off the weekend.
func TestEveryWeekOfAnApproachHoldsTheDaysItNames(t *testing.T) {
	for date, want := range map[workshop.Date][]string{
		"2026-09-02": {"fromWed2Sep", "fromWed9Sep", "fromWed16Sep", "fromWed23Sep", "Day7,Wed9Sep:ask", "Day30,Fri2Oct:look", "Weeks4and5"},
		"2026-09-05": {"fromSat5Sep", "fromSat12Sep", "fromSat26Sep", "Day7,Mon14Sep:ask", "Day30,Mon5Oct:look", "Weeks4and5"},
		"":           {"Day7:ask", "Day30:look", "Weeks4and5"},
	} {
		w := workshop.New("ws-1", date)
		w.Roles = []workshop.Role{{Record: workshop.Record{ID: "r"}, Name: "Adviser"}}
		w.ApproachChoices = []workshop.ApproachChoice{{RoleID: "r", Band: workshop.Blend}}
		all := textOf(pagesOf(t, Approach, w, Options{Now: today})[1])
		for _, s := range want {
			if !strings.Contains(all, s) {
				t.Errorf("%q: it does not say %q in %q", date, s, all)
			}
		}
	}
}

// TestAnApproachAsksForGuardsOnlyWhileThereAreNone: how many to agree on is said to the workshop, not to the manager.
func TestAnApproachAsksForGuardsOnlyWhileThereAreNone(t *testing.T) {
	w := workshop.New("ws-1", "2026-09-02")
	w.Roles = []workshop.Role{{Record: workshop.Record{ID: "r"}, Name: "Adviser"}}
	w.ApproachChoices = []workshop.ApproachChoice{{RoleID: "r", Band: workshop.Blend}}
	for _, agreed := range [][]string{nil, {"D1: Own words"}} {
		w.ApproachChoices[0].Mitigations = agreed
		all := textOf(pagesOf(t, Approach, w, Options{Now: today})...)
		if asks := strings.Contains(all, "Guardagainstone"); asks != (len(agreed) == 0) {
			t.Errorf("with %d guards it asks for them: %t", len(agreed), asks)
		}
	}
}

// TestAManagerGetsASheetCountedByItself: one sheet for every role, with two pages.
func TestAManagerGetsASheetCountedByItself(t *testing.T) {
	for _, name := range samples {
		pages := pagesOf(t, Approach, sample(t, name), Options{Now: today, Names: true})
		for i, p := range pages {
			if want := squeezed(fmt.Sprintf("Sheet %d of %d · Page %d of 2", i/2+1, len(pages)/2, i%2+1)); !strings.Contains(textOf(p), want) {
				t.Errorf("%s: page %d does not say %q", name, i+1, want)
			}
		}
	}
}
