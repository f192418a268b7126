package export

import (
	"strings"
	"testing"

	"kept/workshop"
)

func TestTheEscalationListHasWhatOnlyLeadersCanDecide(t *testing.T) {
	w := workshop.New("ws-1", "2026-09-02")
	for _, x := range []struct {
		name    string
		remover workshop.Remover
		status  workshop.BlockerStatus
	}{
		{"Alpha", workshop.LeadershipRemoves, workshop.OpenBlocker},
		{"Bravo", workshop.TeamRemoves, workshop.EscalatedBlocker},
		{"Charlie", workshop.TeamRemoves, workshop.OpenBlocker},
		{"Delta", workshop.LeadershipRemoves, workshop.AcceptedBlocker},
		{"Echo", workshop.LeadershipRemoves, workshop.RemovedBlocker},
	} {
		w.Blockers = append(w.Blockers, workshop.Blocker{
			Record: workshop.Record{ID: x.name}, Text: x.name, Impact: 5, Effort: 4, Remover: x.remover, Status: x.status,
		})
	}
	w.Actions = []workshop.Action{{BlockerID: "Alpha", DecisionNeeded: "May we?", Answer: "no", AnswerNote: "Budget"}}
	pages := pagesOf(t, Escalation, w, Options{Now: today})
	all := textOf(pages...)
	asked, ours, _ := strings.Cut(all, "Whatweclearourselves")
	for _, want := range []string{"2questions", "Alpha", "Maywe?", "Budget", "Bravo", "16September2026"} {
		if !strings.Contains(asked, want) {
			t.Errorf("the list does not say %q", want)
		}
	}
	if !strings.Contains(ours, "Charlie") || strings.Contains(asked, "Charlie") {
		t.Error("what the team clears does not stand by itself")
	}
	if strings.Contains(all, "Delta") || strings.Contains(all, "Echo") {
		t.Error("leaders are asked about what is settled")
	}
}
