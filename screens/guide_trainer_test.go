package screens

import (
	"testing"

	"kept/workshop"
)

func TestTheGuideHasNotesForTrainersInAPracticeWorkshopOnly(t *testing.T) {
	sample := openSample(t, "contact-centre")
	sample.Trainers = nil
	b, s := inShell(t, sample, laptop)
	note := func(step workshop.StepID) string {
		n, _ := b.desk.Content.Trainers.Note(string(step))
		return n.Repair
	}
	s.Go(workshop.Place{Step: workshop.BlockersStep})
	if b.sees("For trainers") {
		t.Error("an ordinary workshop has notes for trainers")
	}
	b.desk.Do(workshop.Edit{Label: "Change kind of session", At: workshop.Place{Step: workshop.SetUp, Field: "kind"}}, func(w *workshop.Workshop) error {
		w.SetKind(workshop.TrainTheTrainer)
		return nil
	})
	if !b.sees("For trainers") || !b.sees(note(workshop.BlockersStep)) {
		t.Error("a practice workshop has none")
	}
	s.Go(workshop.Place{Step: workshop.Practise})
	if !b.sees(note(workshop.Practise)) || b.sees(note(workshop.BlockersStep)) {
		t.Error("the notes are not those of the step on screen")
	}
	if !b.sees("Teach-back") {
		t.Error("the head does not offer the teach-back")
	}
	b.desk.Session.Undo()
	s.Go(workshop.Place{Step: workshop.Practise})
	if b.sees("For trainers") || b.sees("Teach-back") {
		t.Error("undo leaves notes or teach-back")
	}
}
