package content

import (
	"slices"
	"strings"
	"testing"
)

func TestTheInterviewAsksWhatTheMethodAsks(t *testing.T) {
	i := English().Sessions.Interview
	if len(i.Rules) != 3 || len(i.Follow) != 3 || len(i.Rating) != 2 {
		t.Errorf("%d rules, %d further questions, %d ends of the rating", len(i.Rules), len(i.Follow), len(i.Rating))
	}
	if strings.Count(i.Ask, "{situation}") != 1 || strings.Count(i.AskLike, "{statement}") != 1 {
		t.Errorf("asks %q, or %q", i.Ask, i.AskLike)
	}
	if !strings.HasSuffix(strings.Split(i.Ask, "{")[0], strings.ToLower(i.When)+" ") {
		t.Errorf("%q is left out of a situation, but %q does not say it", i.When, i.Ask)
	}
	if ids := idsOf(i.Preview); !slices.Equal(ids, []string{"hard", "good"}) {
		t.Errorf("the preview shows %q", ids)
	}
}

func TestTheLearningSessionIsAnHour(t *testing.T) {
	l := English().Sessions.Learning
	var order []string
	var minutes []int
	for _, p := range l.Parts {
		order, minutes = append(order, p.ID), append(minutes, p.Minutes)
	}
	if !slices.Equal(order, strings.Fields("welcome panel pairs questions close")) || !slices.Equal(minutes, []int{5, 25, 15, 10, 5}) {
		t.Errorf("%q take %v minutes", order, minutes)
	}
	if ids := idsOf(l.Prompts); !slices.Equal(ids, strings.Fields("moment did happened differently")) {
		t.Errorf("a story is told in %q", ids)
	}
	if pairs := l.Parts[2].Does; !strings.Contains(pairs, "What will you try?") {
		t.Errorf("pairs: %q", pairs)
	}
}

func TestALeaderAsksTwoQuestionsAndOwesAnAnswer(t *testing.T) {
	talk := English().Sessions.LeaderTalk
	if len(talk.Before) != 3 || len(talk.Say) != 4 || len(talk.After) != 3 {
		t.Errorf("%d before, %d to say, %d after", len(talk.Before), len(talk.Say), len(talk.After))
	}
	for i, asks := range []bool{false, true, true, false} {
		if strings.HasSuffix(talk.Say[i], "?") != asks {
			t.Errorf("sentence %d is %q", i+1, talk.Say[i])
		}
	}
}

func TestEveryBoxOfThePlaybookAsksSomething(t *testing.T) {
	for _, field := range []string{"opportunities", "funding", "decisions", "working_together"} {
		if asks := English().Sessions.PlaybookAsks(field); !strings.HasSuffix(asks, "?") {
			t.Errorf("%s asks %q", field, asks)
		}
	}
}

func idsOf(list []Named) []string {
	var ids []string
	for _, n := range list {
		ids = append(ids, n.ID)
	}
	return ids
}
