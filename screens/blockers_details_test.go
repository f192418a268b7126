package screens

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"kept/workshop"
)

func TestTheTypeBringsItsUsualCauseAndWhatItNeedsSuggestsWhoRemovesIt(t *testing.T) {
	b, s := blockersBench(t, withBlockers(smallWorkshop(), [2]float64{3, 3}), blockersCaptureMode)
	s.sel("blk-1")
	d := s.modes[0].(*blockersCapture).details
	d.focusField("type")
	b.keys(fyne.KeyDown) // opens the list at "Process or step"
	b.keys(fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn)
	x := b.w().Blocker("blk-1")
	if x.Type != "target_or_measure" || x.Cause != "motivation_reflective" {
		t.Errorf("type %s, cause %s", x.Type, x.Cause)
	}
	if !b.sees("What do we count that pulls the other way?") {
		t.Error("the question that finds the type is not shown")
	}
	for i, want := range []workshop.Remover{workshop.ManagerRemoves, workshop.LeadershipRemoves} {
		test.Tap(d.needs[i])
		if got := b.w().Blocker("blk-1").Remover; got != want {
			t.Errorf("with %v the remover is %s, want %s", b.w().Blocker("blk-1").Needs, got, want)
		}
	}
}

func TestTheKeysThatLeadFromABlockerToItsDetails(t *testing.T) {
	b, s := blockersBench(t, withBlockers(smallWorkshop(), [2]float64{3, 3}), blockersCaptureMode)
	c := s.modes[0].(*blockersCapture)
	for _, key := range []fyne.KeyName{fyne.KeyD, fyne.KeyRight} {
		s.sel("blk-1")
		c.back()
		b.keys(key)
		if focused := b.window.Canvas().Focused(); focused != fyne.Focusable(c.details.kind) {
			t.Errorf("%s leads to %T", key, focused)
		}
	}
}

func TestAMindsetBlockerAsksForItsChallenge(t *testing.T) {
	w := withBlockers(smallWorkshop(), [2]float64{3, 3})
	b, s := blockersBench(t, w, blockersCaptureMode)
	s.sel("blk-1")
	if b.sees("Choose which mindset challenge this is.") {
		t.Error("a process is asked for a mindset challenge")
	}
	s.change("blk-1", "Set the kind", "type", "", func(b *workshop.Blocker) { b.SetType(workshop.MindsetBlocker) })
	if !b.sees("Choose which mindset challenge this is.") || !b.sees("leave it to coaching") {
		t.Error("a mindset blocker is not asked for its challenge, or there is no hint")
	}
}

func TestTypingInTheDetailsKeepsTheCaretAndIsOneStepOfUndo(t *testing.T) {
	b, s := blockersBench(t, withBlockers(smallWorkshop(), [2]float64{3, 3}), blockersCaptureMode)
	s.sel("blk-1")
	d := s.modes[0].(*blockersCapture).details
	d.text.Focus()
	for range len("way") {
		b.keys(fyne.KeyLeft)
	}
	b.types("very ")
	if got := b.w().Blocker("blk-1").Text; got != "Blocker number 1 is in the very way" {
		t.Errorf("typed into the middle: %q", got)
	}
	b.desk.Session.Settle()
	b.desk.Session.Undo()
	if got := b.w().Blocker("blk-1").Text; got != "Blocker number 1 is in the way" {
		t.Errorf("one undo left %q", got)
	}
}

func TestAnAcceptedBlockerAsksWhy(t *testing.T) {
	b, s := blockersBench(t, withBlockers(smallWorkshop(), [2]float64{3, 3}), blockersCaptureMode)
	s.sel("blk-1")
	s.change("blk-1", "Set the status", "status", "", func(b *workshop.Blocker) { b.Status = workshop.AcceptedBlocker })
	if !b.sees("Say briefly why you will live with this one.") {
		t.Error("nobody asks why")
	}
	s.modes[0].(*blockersCapture).details.reason.Focus()
	b.types("Costs more than it takes")
	if b.sees("Say briefly why") || b.w().Blocker("blk-1").AcceptedReason == "" {
		t.Error("the reason was not kept, or is still asked for")
	}
}
