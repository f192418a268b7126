package content

import (
	"regexp"
	"slices"
	"strings"
	"testing"
)

func TestEveryStepHasATrainersNote(t *testing.T) {
	c := English()
	var steps, noted []string
	for _, s := range c.Steps {
		steps = append(steps, s.ID)
	}
	for _, n := range c.Trainers.Notes {
		noted = append(noted, n.Step)
	}
	if !slices.Equal(noted, steps) {
		t.Errorf("notes for %q, the steps are %q", noted, steps)
	}
	if _, ok := c.Trainers.Note("lunch"); ok {
		t.Error("there is a note for a step that is none")
	}
}

func TestEveryStageIsExplained(t *testing.T) {
	c := English()
	var stages []string
	for _, s := range c.Trainers.Stages {
		stages = append(stages, s.ID)
	}
	if !slices.Equal(stages, c.Values("trainer_stage")) {
		t.Errorf("stages %q, the method has %q", stages, c.Values("trainer_stage"))
	}
}

// TestTheTrainingIsTheMethods holds the lists to M§2.1 and M§8 DOC-8.
func TestTheTrainingIsTheMethods(t *testing.T) {
	tr := English().Trainers
	var minutes []int
	sum := 0
	for _, p := range tr.HalfDay {
		minutes = append(minutes, p.Minutes)
		sum += p.Minutes
	}
	if sum != 210 || !slices.Equal(minutes, []int{60, 20, 15, 60, 20, 20, 15}) {
		t.Errorf("the half day has %v, together %d minutes", minutes, sum)
	}
	names := make([]string, 0, len(tr.TeachBack))
	for _, p := range tr.TeachBack {
		names = append(names, strings.ToLower(p.Name))
	}
	want := "reads the room and keeps time; asks before telling; keeps writing silent; turns vague words into actions; " +
		"stays neutral on blockers; protects choice in commitments"
	if got := strings.Join(names, "; "); got != want {
		t.Errorf("the teach-back is scored on %q", got)
	}
	if len(tr.Checklists) != 5 || len(tr.JobIsNot) < 3 || len(tr.Audience) == 0 {
		t.Errorf("%d checklists, %d things the job is not, %d paragraphs on whom it is for", len(tr.Checklists), len(tr.JobIsNot), len(tr.Audience))
	}
	answers := map[string]string{}
	for _, m := range tr.Moments {
		answers[m.ID] = m.Say
	}
	for id, say := range map[string]string{
		"boss": "Thank you. Let us hear three others, then come back.", "silence": "Good. One more minute on paper.",
		"spiral":   "What is the rule behind that? Write it.",
		"cynicism": "What would have to happen in 30 days for you to say it was worth it?",
		"named":    "Let us find the rule, not the person.", "refuses": "That is allowed.",
	} {
		if answers[id] != say {
			t.Errorf("%s is answered %q, the method says %q", id, answers[id], say)
		}
	}
	for _, id := range []string{"quick_wins", "tears"} {
		if answers[id] == "" {
			t.Errorf("%s has no answer", id)
		}
	}
}

func TestOnlyTheVerdictAsksForAName(t *testing.T) {
	placeholder := regexp.MustCompile(`\{[^}]*\}`)
	for _, file := range textFiles(t) {
		if file.name != "trainers.txt" {
			continue
		}
		if found := placeholder.FindAllString(file.text, -1); !slices.Equal(found, []string{"{point}"}) {
			t.Errorf("placeholders %q", found)
		}
	}
	tr := English().Trainers
	if rule, _ := English().Rule("X40"); tr.Verdict("not_ready") != rule.Text() {
		t.Errorf("not ready is said in two ways: %q and %q", tr.Verdict("not_ready"), rule.Text())
	}
	for _, id := range []string{"not_ready", "co_lead_first", "ready"} {
		if text := tr.Verdict(id); text == id || regexp.MustCompile(`(?i)\b(error|invalid|illegal|must|failed)\b`).MatchString(text) {
			t.Errorf("%s is told as %q", id, text)
		}
	}
}

// TestNotesFitBesideAScreen: what is read with half an eye in front of a group is short.
func TestNotesFitBesideAScreen(t *testing.T) {
	for _, n := range English().Trainers.Notes {
		for what, s := range map[string]string{"does": n.Does, "why": n.Why, "slip": n.Slip, "repair": n.Repair, "minute": n.Minute} {
			if len(s) > 200 {
				t.Errorf("%s, %s has %d characters: %s", n.Step, what, len(s), s)
			}
		}
	}
}
