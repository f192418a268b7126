package export

import (
	"fmt"
	"strings"
	"testing"

	"kept/export/page"
	"kept/workshop"
)

// interviewed is a workshop with one role and some priority behaviours of it.
func interviewed(list ...workshop.Behaviour) *workshop.Workshop {
	w := workshop.New("ws-1", "2026-09-02")
	w.Roles = []workshop.Role{{Record: workshop.Record{ID: "adviser"}, Name: "Adviser"}}
	for i, b := range list {
		b.ID, b.RoleID = fmt.Sprintf("beh-%d", i), "adviser"
		if b.Status == "" {
			b.Status = workshop.PriorityBehaviour
		}
		w.Behaviours = append(w.Behaviours, b)
	}
	return w
}

func TestAnInterviewAsksAboutWhatTheRoleDoes(t *testing.T) {
	for _, tc := range []struct {
		name      string
		behaviour workshop.Behaviour
		asks      []string
		asksNot   []string
	}{
		{
			"a situation that says when", workshop.Behaviour{Statement: "Confirm by 4 pm", Situation: "When a caller asks for an engineer.", NotThis: "A date from memory"},
			[]string{"Tell me about a time when a caller asks for an engineer.", "Listen for", "Confirm by 4 pm", "Less helpful", "A date from memory"},
			[]string{"when When", "engineer..", "something like this"},
		}, {
			"a situation that does not", workshop.Behaviour{Statement: "Say the date.", Situation: "At the first pause"},
			[]string{"Tell me about a time when you had to do something like this: Say the date.", "When or where: At the first pause"},
			[]string{"date..", "a time when At"},
		}, {
			"no situation", workshop.Behaviour{Statement: "Stay on the line"},
			[]string{"Tell me about a time when you had to do something like this: Stay on the line.", "What did you do first?", "What happened then?"},
			[]string{"When or where"},
		},
	} {
		t.Run(tc.name, func(t *testing.T) {
			all := textOf(pagesOf(t, Interview, interviewed(tc.behaviour), Options{Now: today})...)
			for _, want := range tc.asks {
				if !strings.Contains(all, squeezed(want)) {
					t.Errorf("it does not say %q", want)
				}
			}
			for _, not := range tc.asksNot {
				if strings.Contains(all, squeezed(not)) {
					t.Errorf("it says %q", not)
				}
			}
		})
	}
}

func TestEveryRoleHasItsOwnInterview(t *testing.T) {
	w := interviewed(
		workshop.Behaviour{Statement: "Alpha alpha"}, workshop.Behaviour{Statement: "Bravo bravo", Status: workshop.ShortlistedBehaviour},
		workshop.Behaviour{Statement: "Charlie charlie", Status: workshop.ParkedBehaviour},
	)
	w.Roles = append(w.Roles, workshop.Role{Record: workshop.Record{ID: "biller"}, Name: "Biller"}, workshop.Role{Record: workshop.Record{ID: "idle"}, Name: "Nothing yet"})
	w.Behaviours = append(w.Behaviours, workshop.Behaviour{
		Record: workshop.Record{ID: "beh-x"}, RoleID: "biller", Statement: "Delta delta", Status: workshop.PriorityBehaviour,
	})
	pages := pagesOf(t, Interview, w, Options{Now: today})
	if len(pages) != 2 {
		t.Fatalf("%d pages for two roles with one behaviour each", len(pages))
	}
	for i, want := range []struct{ role, behaviour string }{{"Adviser", "Alphaalpha"}, {"Biller", "Deltadelta"}} {
		text := textOf(pages[i])
		if !strings.Contains(text, want.role) || strings.Count(text, want.behaviour) != 2 { // in the question, and to listen for
			t.Errorf("page %d is not the interview of %s", i+1, want.role)
		}
		for _, rule := range []string{"Askeverycandidatethesamequestions.", "nothowlikeablethepersonis", "qualifiedprovider"} {
			if !strings.Contains(text, rule) {
				t.Errorf("%s: the head of the page does not say %q", want.role, rule)
			}
		}
	}
	if all := textOf(pages...); strings.Contains(all, "Bravo") || strings.Contains(all, "Charlie") || strings.Contains(all, "Nothingyet") {
		t.Error("candidates are asked about what is no priority")
	}
}

// TestAnInterviewFitsTwoPages: five behaviours are the most a role should have.
func TestAnInterviewFitsTwoPages(t *testing.T) {
	for _, paper := range []Paper{A4, Letter} {
		var list []workshop.Behaviour
		for n := 1; n <= 5; n++ {
			list = append(list, workshop.Behaviour{Statement: "Say the next step, the date and the name of who will do it before you end the call", NotThis: "A date from memory"})
			pages := pagesOf(t, Interview, interviewed(list...), Options{Now: today, Paper: paper})
			if len(pages) > 2 {
				t.Errorf("%d questions take %d pages on %s", n, len(pages), paper.Name)
			}
			lines := linesBelow(pages, "Nothing like it") + strings.Count(textOf(pages...), "WhatIheard")
			if lines < 3*n {
				t.Errorf("%d answers have %d lines on %s", n, lines, paper.Name)
			}
			if ratings := circles(pages) - n; ratings != 5*n { // besides the number of each question
				t.Errorf("%d questions have %d circles to mark", n, ratings)
			}
		}
	}
}

// linesBelow counts the lines to write on that start where a text starts.
func linesBelow(pages []page.Page, text string) int {
	n := 0
	for _, p := range pages {
		at := -1.0
		for _, op := range p.Ops {
			if said, ok := op.(page.Text); ok && said.S == text {
				at = said.X
			}
			if line, ok := op.(page.Line); ok && line.X1 == at {
				n++
			}
		}
	}
	return n
}

// circles counts the circles on pages that have a number in them; the dots of lists are smaller.
func circles(pages []page.Page) int {
	n := 0
	for _, p := range pages {
		for _, op := range p.Ops {
			if c, ok := op.(page.Circle); ok && c.R > 2 {
				n++
			}
		}
	}
	return n
}

// TestAnInterviewSaysNothingOfThePlan: what the group is going to do about hiring is not for a candidate's sheet.
func TestAnInterviewSaysNothingOfThePlan(t *testing.T) {
	w := interviewed(workshop.Behaviour{Statement: "Stay on the line"})
	w.SupportItems = []workshop.SupportItem{{Kind: "recruitment", Title: "New questions", Status: "planned"}, {Kind: "onboarding", Title: "The scheduler", Status: "planned"}}
	all := textOf(pagesOf(t, Interview, w, Options{Now: today})...)
	for text, want := range map[string]bool{"What they bring": true, "What we would teach": true, "New questions": false, "The scheduler": false} {
		if strings.Contains(all, squeezed(text)) != want {
			t.Errorf("%q stands there: %t", text, !want)
		}
	}
}

// TestTheAnswersOfAnInterviewFillItsFirstPage: where the next question goes over, the ones before it have the room.
func TestTheAnswersOfAnInterviewFillItsFirstPage(t *testing.T) {
	for _, name := range samples {
		for _, paper := range []Paper{A4, Letter} {
			for i, p := range pagesOf(t, Interview, sample(t, name), Options{Now: today, Paper: paper}) {
				lowest := 0.0
				for _, op := range p.Ops {
					if line, ok := op.(page.Line); ok {
						lowest = max(lowest, line.Y1)
					}
				}
				if empty := p.H - contentFoot - lowest; empty > 34 {
					t.Errorf("%s on %s: %.0f mm stay empty on page %d", name, paper.Name, empty, i+1)
				}
			}
		}
	}
}
