package screens

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"kept/screens/parts"
	"kept/workshop"
)

func TestTheMixOfARoleIsSortedAgainToMatchItsApproach(t *testing.T) {
	w := smallWorkshop() // two priority behaviours of one role
	id := w.Priorities()[0].ID
	for i := range w.Behaviours {
		w.Behaviours[i].Prescription = workshop.Guided
	}
	b, s := approachBench(t, w, approachChooseMode)
	choose := s.modes[approachChooseMode].(*approachChoose)
	choose.choose(workshop.LeanMindset)
	if !b.sees("Now: 0 fixed, 2 guided, 0 open") || !b.sees("1 fixed, 4 guided, 5 open in 10.") {
		t.Fatalf("the two mixes are not side by side: %q", b.texts())
	}
	test.Tap(choose.mix.more)
	parts.Focus(choose.mix.rows[id].mark)
	b.keys(fyne.KeyRight)
	if got := b.w().Behaviour(id).Prescription; got != workshop.Open {
		t.Fatalf("set %q, want open", got)
	}
	if !b.sees("Now: 0 fixed, 1 guided, 1 open") {
		t.Error("the mix of now does not follow")
	}
	b.desk.Session.Undo()
	if got := b.w().Behaviour(id).Prescription; got != workshop.Guided {
		t.Errorf("undo left %q", got)
	}
}
