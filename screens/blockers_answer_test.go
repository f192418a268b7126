package screens

import (
	"testing"

	"fyne.io/fyne/v2"

	"kept/screens/parts"
	"kept/workshop"
)

func TestALeadersAnswerIsNotedUnderItsQuestion(t *testing.T) {
	w := withBlockers(smallWorkshop(), [2]float64{5, 5})
	w.Blockers[0].Remover = workshop.LeadershipRemoves
	b, s := blockersBench(t, w, blockersSendMode)
	card := s.modes[blockersSendMode].(*blockersSend).list.cards["blk-1"]
	if b.sees("No answer yet") {
		t.Error("an answer is asked for before there is a question")
	}
	card.question.Focus()
	b.types("May advisers credit up to 15 pounds?")
	b.keys(fyne.KeyReturn)
	if !b.sees("No answer yet") {
		t.Fatal("there is no place for the answer")
	}
	parts.Focus(card.answer.reply)
	b.keys(fyne.KeyRight)
	a := questionFor(b.w(), "blk-1")
	if a.Answer != "yes" || a.AnswerOn != "2026-09-01" {
		t.Fatalf("answer %q on %q, want yes on the day it was noted", a.Answer, a.AnswerOn)
	}
	if !b.sees("It was answered.") {
		t.Error("the head does not count the answer")
	}
	card.answer.note.Focus()
	b.types("From October")
	b.keys(fyne.KeyReturn)
	if a := questionFor(b.w(), "blk-1"); a.AnswerNote != "From October" {
		t.Errorf("note %q", a.AnswerNote)
	}
	b.desk.Session.Undo()
	b.desk.Session.Undo()
	if a := questionFor(b.w(), "blk-1"); a.Answer != "" || a.AnswerOn != "" {
		t.Errorf("undo left the answer %q on %q", a.Answer, a.AnswerOn)
	}
}
