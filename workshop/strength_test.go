package workshop

import (
	"strings"
	"testing"
)

func TestStrengthOfEverySampleCommitment(t *testing.T) {
	var v struct {
		Strength []struct {
			File, Commitment, Label string
			Points                  map[string]int
			Total                   int
		}
	}
	readVectorsInto(t, &v)
	if len(v.Strength) != 37 {
		t.Fatalf("%d commitments, want 37", len(v.Strength))
	}
	for _, c := range v.Strength {
		w := sample(t, strings.TrimSuffix(strings.TrimPrefix(c.File, "sample-"), ".json"))
		s, ok := w.StrengthOf(w.Commitment(c.Commitment))
		if !ok || s.Total != c.Total || s.Label != c.Label {
			t.Errorf("%s %s: %d %s, want %d %s", c.File, c.Commitment, s.Total, s.Label, c.Total, c.Label)
		}
		if len(s.Parts) != len(c.Points) {
			t.Errorf("%s %s: %d elements, want %d", c.File, c.Commitment, len(s.Parts), len(c.Points))
		}
		for _, p := range s.Parts {
			if p.Points != c.Points[p.ID] {
				t.Errorf("%s %s: %d for %s, want %d", c.File, c.Commitment, p.Points, p.ID, c.Points[p.ID])
			}
		}
	}
}

func TestStrengthGrowsPartByPart(t *testing.T) {
	w := New("w-1", "2026-09-02")
	w.Behaviours = []Behaviour{{Record: Record{ID: "b-1"}}}
	c := Commitment{Voluntary: true, Share: PrivateShare}
	for _, step := range []struct {
		what   string
		change func()
		total  int
		label  string
		advice string // its beginning
	}{
		{"nothing", func() {}, 0, "Just a wish so far", "When exactly?"},
		{"a trigger without a moment", func() { c.Trigger = "the red light" }, 8, "Just a wish so far", "Link it"},
		{"a trigger", func() { c.Trigger = "when the red light comes on" }, 15, "Just a wish so far", "Link it"},
		{"words nobody can film", func() { c.Statement = "Be friendly to guests" }, 15, "Just a wish so far", "Link it"},
		{"I will and what to do", func() { c.Statement = "I will phone the guest back" }, 28, "Just a wish so far", "If something gets in the way"},
		{"a link that leads nowhere", func() { c.BehaviourID = "b-9" }, 28, "Just a wish so far", "If something gets in the way"},
		{"a link", func() { c.BehaviourID = "b-1" }, 35, "Just a wish so far", "If something gets in the way"},
		{"a plan of sorts", func() { c.Plan = "Ask Zoë" }, 40, "Needs a plan", "Who will ask you"},
		{"a plan", func() { c.Plan = "If it is busy, then I call at noon" }, 45, "Needs a plan", "Who will ask you"},
		{"a buddy", func() { c.BuddyID = "p-2" }, 55, "Needs a plan", "When is the first real chance"},
		{"a first date before the day", func() { c.FirstDate = "2026-09-01" }, 55, "Needs a plan", "When is the first real chance"},
		{"a first date within two weeks", func() { c.FirstDate = "2026-09-16" }, 60, "Good start", "What is most likely"},
		{"a first date in the week", func() { c.FirstDate = "2026-09-09" }, 65, "Good start", "What is most likely"},
		{"an obstacle too short", func() { c.Obstacle = "time" }, 65, "Good start", "What is most likely"},
		{"an obstacle", func() { c.Obstacle = "no time" }, 75, "Good start", "Below 7?"},
		{"some confidence", func() { c.Confidence = 6 }, 80, "Strong", "Below 7?"},
		{"confidence", func() { c.Confidence = 7 }, 85, "Strong", "What will you enjoy"},
		{"a reward", func() { c.Reward = "tea" }, 90, "Strong", "What one thing"},
		{"support", func() { c.Support = "tea" }, 95, "Strong", "Say it to one person"},
		{"heard", func() { c.Share = TeamShare }, 100, "Strong", ""},
	} {
		step.change()
		s, ok := w.StrengthOf(&c)
		if !ok || s.Total != step.total || s.Label != step.label {
			t.Errorf("%s: %d %s, want %d %s", step.what, s.Total, s.Label, step.total, step.label)
		}
		if !strings.HasPrefix(s.Advice, step.advice) || (s.Advice == "") != (step.advice == "") {
			t.Errorf("%s: advice %q, want %q...", step.what, s.Advice, step.advice)
		}
	}
	c.Voluntary = false
	if _, ok := w.StrengthOf(&c); ok {
		t.Error("a promise that nobody chose has a strength")
	}
}
