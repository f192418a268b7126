package screens

import (
	"strings"
	"testing"

	"kept/workshop"
)

func TestCommitmentStrengthIsForThePersonAlone(t *testing.T) {
	w := openSample(t, "professional-services")
	c := w.Commitment("com-10")
	strength, ok := w.StrengthOf(c)
	if !ok || strength.Total != 65 || strength.Advice == "" {
		t.Fatalf("the sample changed: %+v", strength)
	}
	b, s := onCommitments(t, w)
	s.Focus(workshop.Place{Record: c.ID})
	if !b.sees("65") || !b.sees("Good start") || !b.sees(strength.Advice) {
		t.Errorf("the sheet does not say how well it is prepared: %q", b.texts())
	}
	s.sheet.edit("voluntary", false, func(c *workshop.Commitment) { c.Voluntary = false })
	if b.sees("Good start") || b.sees(strength.Advice) {
		t.Errorf("what is not their own choice is judged: %q", b.texts())
	}
	b.desk.Session.Undo()
	s.sheet.edit("plan", false, func(c *workshop.Commitment) { c.Plan = "If the line is busy, then I write" })
	if !b.sees("75") || b.sees(strength.Advice) {
		t.Errorf("a plan does not make it stronger: %q", b.texts())
	}
	s.SetMode(commitmentsReading)
	for _, c := range inTurn(b.w()) {
		s.aloud.goTo(c.ID)
		said := strings.Join(b.texts(), " ")
		for _, word := range []string{"Good start", "Strong", "Needs a plan", "wish", "For the person alone"} {
			if strings.Contains(said, word) {
				t.Fatalf("the room reads %q: %q", word, said)
			}
		}
	}
}

func TestCommitmentStrengthWaitsForTheSentence(t *testing.T) {
	w := openSample(t, "professional-services")
	w.Commitments = nil
	b, _ := onCommitments(t, w)
	if b.sees("For the person alone") {
		t.Error("an empty sheet is judged")
	}
}
