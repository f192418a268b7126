package export

import (
	"cmp"
	"slices"
	"strings"
	"testing"

	"kept/export/page"
	"kept/workshop"
	"kept/workshop/content"
)

func TestTheTrainerPackIsTwelvePages(t *testing.T) {
	workshops := []*workshop.Workshop{{}, workshop.New("ws-1", "2026-09-02")}
	for _, name := range samples {
		w := sample(t, name)
		practice := sample(t, name)
		practice.Details.Kind = workshop.TrainTheTrainer
		workshops = append(workshops, w, practice)
	}
	for _, w := range workshops {
		for _, paper := range []Paper{A4, Letter} {
			pages := pagesOf(t, Trainer, w, Options{Now: today, Paper: paper, Names: true})
			if len(pages) != 12 {
				t.Errorf("%s: %d pages on %s", w.Details.Title, len(pages), paper.Name)
			}
			for n, p := range pages {
				if strings.Contains(strings.ToLower(textOf(p)), "continued") {
					t.Errorf("%s: page %d on %s is not a page of its own", w.Details.Title, n+1, paper.Name)
				}
			}
		}
	}
}

func TestTheTrainerPackHoldsEverythingANewFacilitatorNeeds(t *testing.T) {
	pages := pagesOf(t, Trainer, workshop.New("ws-1", "2026-09-02"), Options{Now: today})
	c := content.English()
	has := func(n int, texts ...string) {
		t.Helper()
		for _, s := range texts {
			if !strings.Contains(textOf(pages[n-1]), squeezed(s)) {
				t.Errorf("page %d has no %q", n, s)
			}
		}
	}
	has(1, c.Trainers.Audience...)
	for _, s := range c.Steps {
		has(2, s.Name, s.Question)
	}
	has(2, c.Principles...)
	has(3, append(c.Trainers.JobIs, c.Trainers.JobIsNot...)...)
	for _, part := range c.Trainers.HalfDay {
		has(4, part.Name, part.Happens)
	}
	for id, n := range map[string]int{"welcome": 5, "promises": 5, "behaviours": 6, "blockers": 7, "approach": 8, "commitments": 8} {
		step, _ := c.Step(id)
		note, _ := c.Trainers.Note(id)
		has(n, step.Name, note.Does, note.Why, note.Minute, note.Slip, note.Repair)
		has(n, step.Say...)
		has(n, step.Do...)
		has(n, step.Watch...)
	}
	for _, m := range c.Trainers.Moments {
		has(9, m.Name, "“"+m.Say+"”", m.Behind)
	}
	for _, p := range c.Trainers.TeachBack {
		has(10, p.Name, p.One, p.Four)
	}
	for _, list := range c.Trainers.Checklists {
		has(11, append(list.Checks, list.Name)...)
	}
	for _, s := range c.Trainers.Stages {
		has(12, c.Label("trainer_stage", s.ID), s.Text)
	}
}

func TestTheTrainerPackTakesItsExampleFromTheWorkshop(t *testing.T) {
	w := sample(t, "contact-centre")
	pages := pagesOf(t, Trainer, w, Options{Now: today})
	if !strings.Contains(textOf(pages[4]), squeezed(w.Promises[0].Text)) {
		t.Error("page 5 does not show the first promise")
	}
	shown := 0
	for _, b := range w.Behaviours {
		if strings.Contains(textOf(pages[5]), squeezed(b.Statement)) {
			shown++
			if b.Status != workshop.PriorityBehaviour {
				t.Errorf("%q is an example, and no priority", b.Statement)
			}
		}
	}
	if shown == 0 {
		t.Error("page 6 shows no behaviour")
	}
	empty := textOf(pagesOf(t, Trainer, workshop.New("ws-1", "2026-09-02"), Options{Now: today})...)
	for _, invite := range []string{"A promise of our own", "The same, so that a stranger could film it", "The rule, step or tool behind it"} {
		if !strings.Contains(empty, squeezed(invite)) {
			t.Errorf("an empty workshop has no room for %q", invite)
		}
	}
}

// TestTheDayOfTheTrainingIsNotThatOfAnOtherWorkshop: a pack that takes its example from a workshop belongs to a training
// on another day.
func TestTheDayOfTheTrainingIsNotThatOfAnOtherWorkshop(t *testing.T) {
	w := sample(t, "contact-centre")
	for kind, want := range map[workshop.Kind]bool{workshop.TrainTheTrainer: true, workshop.FirstWorkshop: false} {
		w.Details.Kind = kind
		if got := strings.Contains(textOf(pagesOf(t, Trainer, w, Options{Now: today})[0]), squeezed(w.Details.Location)); got != want {
			t.Errorf("%s: the place of the workshop is that of the training: %t", kind, got)
		}
	}
}

func TestTheFirstSessionIsPlannedInTheOrderOfItsDays(t *testing.T) {
	for _, paper := range []Paper{A4, Letter} {
		var names []page.Text
		for _, op := range pagesOf(t, Trainer, workshop.New("ws-1", ""), Options{Now: today, Paper: paper})[10].Ops {
			if text, ok := op.(page.Text); ok && text.Style == heading {
				names = append(names, text)
			}
		}
		slices.SortStableFunc(names, func(a, b page.Text) int { // column by column; what is after the day stands below both
			return cmp.Or(cmp.Compare(a.X, b.X), cmp.Compare(a.Y, b.Y))
		})
		var got []string
		for _, n := range names {
			got = append(got, n.S)
		}
		if want := "Two weeks before|One week before|After|One day before|The hour before"; !strings.HasSuffix(strings.Join(got, "|"), want) {
			t.Errorf("%s: %q", paper.Name, got)
		}
	}
}

// TestSignOffKeepsScoresToThemselves: the pack goes from hand to hand, so it shows how far people have come, and neither
// scores nor notes; without names it shows nobody.
func TestSignOffKeepsScoresToThemselves(t *testing.T) {
	w := sample(t, "contact-centre")
	for _, named := range []bool{true, false} {
		pages := pagesOf(t, Trainer, w, Options{Now: today, Names: named})
		for _, trainer := range w.Trainers {
			if got := strings.Contains(textOf(pages[11]), squeezed(w.ParticipantName(trainer.ParticipantID))); got != named {
				t.Errorf("with names %t: %s stands in the sign-off: %t", named, trainer.ParticipantID, got)
			}
			if strings.Contains(textOf(pages...), squeezed(trainer.Note)) || strings.Contains(textOf(pages...), trainer.TeachBack) {
				t.Errorf("what was said about %s is printed", trainer.ParticipantID)
			}
		}
	}
}

func TestAPracticeHalfDayGoesByTheClock(t *testing.T) {
	w := workshop.New("ws-1", "2026-09-02")
	w.SetFormat(workshop.HalfDay)
	w.Details.StartTime = "09:00"
	for kind, want := range map[workshop.Kind]bool{workshop.TrainTheTrainer: true, workshop.FirstWorkshop: false} {
		w.Details.Kind = kind
		agenda := textOf(pagesOf(t, Trainer, w, Options{Now: today})[3])
		// Sixty minutes, twenty and fifteen after nine begins the teach-back.
		if got := strings.Contains(agenda, "10:35"); got != want {
			t.Errorf("%s: the agenda has a clock: %t", kind, got)
		}
	}
}

func TestAPracticeCalendarSaysSo(t *testing.T) {
	w := sample(t, "contact-centre")
	w.Details.Kind = workshop.TrainTheTrainer
	for _, f := range rendered(t, Calendar, w, Options{Now: today}).Files {
		for _, line := range unfolded(t, f.Name, string(f.Data)) {
			if summary, ok := strings.CutPrefix(line, "SUMMARY:"); ok && !strings.HasPrefix(summary, "Practice: ") {
				t.Errorf("%s: %q stands among real days", f.Name, summary)
			}
		}
	}
}
