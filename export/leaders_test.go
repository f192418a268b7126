package export

import (
	"strings"
	"testing"

	"kept/export/page"
	"kept/workshop"
)

func TestALeadersCommitmentIsSharedByTheLeaderAlone(t *testing.T) {
	for _, tc := range []struct {
		share  workshop.Share
		kind   workshop.CommitmentKind
		status workshop.CommitmentStatus
		told   bool
	}{
		{workshop.PrivateShare, workshop.LeadershipCommitment, workshop.ActiveCommitment, false},
		{workshop.BuddyManagerShare, workshop.LeadershipCommitment, workshop.ActiveCommitment, false},
		{workshop.TeamShare, workshop.LeadershipCommitment, workshop.ActiveCommitment, true},
		{workshop.PublicShare, workshop.LeadershipCommitment, workshop.HabitCommitment, true},
		{workshop.PublicShare, workshop.LeadershipCommitment, workshop.ReleasedCommitment, false},
		{workshop.PublicShare, workshop.PersonalCommitment, workshop.ActiveCommitment, false},
	} {
		w := workshop.New("ws-1", "2026-09-02")
		w.Roles = []workshop.Role{{Record: workshop.Record{ID: "head"}, Name: "Head of care", Level: workshop.LeaderLevel}}
		w.Participants = []workshop.Participant{{Record: workshop.Record{ID: "dorian"}, Name: "Dorian Ashgrove", RoleID: "head"}}
		w.Commitments = []workshop.Commitment{{ParticipantID: "dorian", Kind: tc.kind, Theme: "mentor", Statement: "I will sit in on calls", Share: tc.share, Status: tc.status}}
		for _, names := range []bool{true, false} {
			// Nothing makes a guide for leaders tell what a leader keeps private, not even the switch for private sheets.
			all := textOf(pagesOf(t, Leaders, w, Options{Now: today, Names: names, IncludePrivate: true})...)
			who := map[bool]string{true: "DorianAshgrove", false: "Headofcare"}[names]
			if got := strings.Contains(all, who+":Iwillsitinoncalls"); got != tc.told {
				t.Errorf("%s, shared with %s, %s, names %t: told %t", tc.kind, tc.share, tc.status, names, got)
			}
			if strings.Contains(all, "Dorian") && !names {
				t.Error("a print without names names a leader")
			}
		}
	}
}

func TestTheAnswersAreAChecklist(t *testing.T) {
	w := workshop.New("ws-1", "2026-09-02")
	blocker := func(id string, remover workshop.Remover, status workshop.BlockerStatus, a workshop.Action) {
		w.Blockers = append(w.Blockers, workshop.Blocker{Record: workshop.Record{ID: id}, Text: id, Impact: 5, Effort: 2, Remover: remover, Status: status})
		if a.DecisionNeeded != "" {
			a.BlockerID = id
			w.Actions = append(w.Actions, a)
		}
	}
	blocker("Alpha", workshop.LeadershipRemoves, workshop.OpenBlocker, workshop.Action{DecisionNeeded: "May we credit?", Answer: "yes", AnswerOn: "2026-09-04", AnswerNote: "From Monday"})
	blocker("Bravo", workshop.TeamRemoves, workshop.EscalatedBlocker, workshop.Action{DecisionNeeded: "Could we wait?"})
	blocker("Charlie", workshop.LeadershipRemoves, workshop.RemovedBlocker, workshop.Action{DecisionNeeded: "Can it go?", Answer: "no", AnswerNote: "Too late"})
	blocker("Delta", workshop.LeadershipRemoves, workshop.AcceptedBlocker, workshop.Action{DecisionNeeded: "Settled without you?"})
	blocker("Echo", workshop.LeadershipRemoves, workshop.OpenBlocker, workshop.Action{})
	blocker("Foxtrot", workshop.TeamRemoves, workshop.OpenBlocker, workshop.Action{})
	w.Actions = append(w.Actions, workshop.Action{DecisionNeeded: "On no blocker?", Answer: "date"})
	pages := pagesOf(t, Leaders, w, Options{Now: today})
	if len(pages) != 2 {
		t.Fatalf("%d pages", len(pages))
	}
	text := textOf(pages[1])
	for _, want := range []string{
		"Maywecredit?AlphaYes(answered4Sep2026)FromMonday", "Couldwewait?BravoNoansweryet,due16Sep2026", "Canitgo?CharlieNoToolate",
		"EchoWillyouclearthis,orsaywhocan?", "Onnoblocker?",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("the checklist does not say %q", want)
		}
	}
	if strings.Contains(text, "Settled") || strings.Contains(text, "Foxtrot") {
		t.Error("leaders are shown what is not theirs to answer")
	}
	// Three answers came; nothing is ticked as told to the team.
	if got := ticks(pages[1]); got != 3 {
		t.Errorf("%d boxes are ticked", got)
	}
}

// ticks counts the ticks on a page: strokes through three points.
func ticks(p page.Page) int {
	n := 0
	for _, op := range p.Ops {
		if path, ok := op.(page.Path); ok && path.Stroke != page.None && len(path.Segments) == 3 {
			n++
		}
	}
	return n
}

func TestLeadersPickFromWhatTheyAgreed(t *testing.T) {
	w := workshop.New("ws-1", "2026-09-02")
	w.Roles = []workshop.Role{
		{Record: workshop.Record{ID: "head"}, Name: "Head", Level: workshop.LeaderLevel}, {Record: workshop.Record{ID: "adviser"}, Name: "Adviser", Level: workshop.Frontline},
	}
	for _, b := range []workshop.Behaviour{
		{RoleID: "head", Statement: "Visit the floor", Status: workshop.PriorityBehaviour},
		{RoleID: "head", Statement: "Dropped idea", Status: workshop.ParkedBehaviour},
		{RoleID: "adviser", Statement: "Stay on the line", Status: workshop.PriorityBehaviour},
	} {
		b.ID = b.Statement
		w.Behaviours = append(w.Behaviours, b)
	}
	text := textOf(pagesOf(t, Leaders, w, Options{Now: today})[0])
	for statement, want := range map[string]bool{"Visitthefloor": true, "Droppedidea": false, "Stayontheline": false} {
		if strings.Contains(text, statement) != want {
			t.Errorf("%q is offered: %t", statement, !want)
		}
	}
}

func TestTheGuideIsTwoPagesWithSevenThemes(t *testing.T) {
	for _, paper := range []Paper{A4, Letter} {
		for _, w := range []*workshop.Workshop{sample(t, samples[0]), sample(t, samples[1]), sample(t, samples[2]), workshop.New("ws-1", "2026-09-02")} {
			pages := pagesOf(t, Leaders, w, Options{Now: today, Paper: paper, Names: true})
			if len(pages) != 2 {
				t.Errorf("%q: %d pages on %s", w.Details.Title, len(pages), paper.Name)
			}
			text := textOf(pages[1])
			for _, theme := range []string{"Gofirst", "Meetcustomers", "Usefeedback", "Mentor", "Communicate", "Clearblockers", "Recognise"} {
				if !strings.Contains(text, theme) {
					t.Errorf("%q is no theme", theme)
				}
			}
			if strings.ContainsAny(text, "{}") {
				t.Error("a blank of a starter line stands there as it is written in the data")
			}
		}
	}
}
