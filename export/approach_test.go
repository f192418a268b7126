package export

import (
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
