package export

import (
	"slices"
	"strings"
	"testing"

	"kept/export/page"
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
	w.Actions = []workshop.Action{{BlockerID: "Alpha", DecisionNeeded: "May we?", Answer: "no", AnswerOn: "2026-09-14", AnswerNote: "Budget"}}
	pages := pagesOf(t, Escalation, w, Options{Now: today})
	all := textOf(pages...)
	asked, ours, _ := strings.Cut(all, "Whatweclearourselves")
	for _, want := range []string{"2questions,1answered", "Alpha", "Maywe?", "Answered14Sep2026:Budget", "Bravo", "16September2026"} {
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

func TestTenQuestionsStandOnAPage(t *testing.T) {
	for _, name := range samples {
		w := sample(t, name)
		var asked []workshop.Blocker
		for _, b := range w.Triaged() {
			if escalated(&b) {
				asked = append(asked, b)
			}
		}
		for i := len(asked); i < blankQuestions; i++ { // texts of usual length, some of them twice
			b := asked[i%len(asked)]
			b.ID += "-again"
			w.Blockers = append(w.Blockers, b)
		}
		for _, paper := range []Paper{A4, Letter} {
			pages := pagesOf(t, Escalation, w, Options{Now: today, Paper: paper})
			i := slices.IndexFunc(pages, func(p page.Page) bool { return strings.Contains(textOf(p), "Whatweaskyoutodecide") })
			if n := strings.Count(textOf(pages[i]), "YesNo"); n != blankQuestions {
				t.Errorf("%s on %s: %d questions on a page", name, paper.Name, n)
			}
		}
	}
}

func TestAnEmptyEscalationListIsAPageOfTenLines(t *testing.T) {
	for _, paper := range []Paper{A4, Letter} {
		pages := pagesOf(t, Escalation, workshop.New("ws-1", "2026-09-02"), Options{Now: today, Paper: paper})
		if n := strings.Count(textOf(pages[1]), "YesNo"); len(pages) != 2 || n != 10 {
			t.Errorf("%s: %d pages, %d lines", paper.Name, len(pages), n)
		}
	}
}

// TestNoQuestionStandsAloneOnItsPage: a list that goes on on another page has more than one line there.
func TestNoQuestionStandsAloneOnItsPage(t *testing.T) {
	for questions := blankQuestions; questions < 3*blankQuestions; questions++ {
		w := workshop.New("ws-1", "2026-09-02")
		for range questions {
			w.Blockers = append(w.Blockers, workshop.Blocker{
				Record: workshop.Record{ID: "b"}, Text: "Average call time turns red on the wallboard at seven minutes", Impact: 4, Effort: 3,
				Remover: workshop.LeadershipRemoves, Status: workshop.OpenBlocker,
			})
		}
		found := 0
		for i, p := range pagesOf(t, Escalation, w, Options{Now: today, Paper: Letter}) {
			n := strings.Count(textOf(p), "YesNo")
			if n == 1 {
				t.Errorf("%d questions: one stands alone on page %d", questions, i+1)
			}
			found += n
		}
		if found != questions {
			t.Errorf("%d of %d questions are in the list", found, questions)
		}
	}
}

func TestAProposalDoesNotSayItsVerbTwice(t *testing.T) {
	for what, want := range map[string]string{"Keep Tuesday visits": "KeepTuesdayvisits", "Tuesday visits": "Keep:Tuesdayvisits"} {
		w := workshop.New("ws-1", "2026-09-02")
		w.Blockers = []workshop.Blocker{{Record: workshop.Record{ID: "b"}, Text: "Visits", Remover: workshop.LeadershipRemoves, Status: workshop.OpenBlocker}}
		w.Actions = []workshop.Action{{BlockerID: "b", Verb: "keep", What: what}}
		if all := textOf(pagesOf(t, Escalation, w, Options{Now: today})...); !strings.Contains(all, want) || strings.Contains(all, "Keep:Keep") {
			t.Errorf("%q: %q", what, all)
		}
	}
}

func TestTheNoteOfAnEscalationListHasRoomToAnswer(t *testing.T) {
	for _, name := range samples {
		for _, paper := range []Paper{A4, Letter} {
			lines := 0
			note := pagesOf(t, Escalation, sample(t, name), Options{Now: today, Paper: paper})[0]
			for _, op := range note.Ops {
				if line, ok := op.(page.Line); ok && line.Weight == page.WritingLine {
					lines++
				}
			}
			if all := textOf(note); !strings.Contains(all, "WhatIwouldliketheteamtoknow") || !strings.Contains(all, "Signature") || lines < 4 { // two for the word, and the signature's
				t.Errorf("%s on %s: %d lines to write on", name, paper.Name, lines)
			}
		}
	}
}

// TestWhatWasAnsweredHasNothingLeftToWriteOn: a line beside a tick would be read as the promised day.
func TestWhatWasAnsweredHasNothingLeftToWriteOn(t *testing.T) {
	for answer, lines := range map[workshop.Answer]int{"": 2, "yes": 0, "date": 0} { // the day, and the signature
		w := workshop.New("ws-1", "2026-09-02")
		w.Blockers = []workshop.Blocker{{Record: workshop.Record{ID: "b"}, Text: "Visits", Remover: workshop.LeadershipRemoves, Status: workshop.OpenBlocker}}
		w.Actions = []workshop.Action{{BlockerID: "b", What: "Visits", DecisionNeeded: "May we?", Answer: answer, AnswerOn: "2026-09-18"}}
		table := pagesOf(t, Escalation, w, Options{Now: today})[1]
		n := 0
		for _, op := range table.Ops {
			if line, ok := op.(page.Line); ok && line.Weight == page.WritingLine && line.X2-line.X1 < 60 {
				n++
			}
		}
		if n != lines {
			t.Errorf("answered %q: %d lines to write on, want %d", answer, n, lines)
		}
	}
}

// TestABlankEscalationNoteHasRoomForTheQuestions: they are written on the note first.
func TestABlankEscalationNoteHasRoomForTheQuestions(t *testing.T) {
	for _, paper := range []Paper{A4, Letter} {
		note := pagesOf(t, Escalation, workshop.New("ws-1", "2026-09-02"), Options{Now: today, Paper: paper, Blank: true})[0]
		if all := textOf(note); !strings.Contains(all, "Thequestions") || !strings.Contains(all, "123456") {
			t.Errorf("%s: %q", paper.Name, all)
		}
	}
}
