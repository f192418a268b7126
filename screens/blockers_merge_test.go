package screens

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"kept/workshop"
)

func TestBlockersMergeAndDuplicate(t *testing.T) {
	w := workshop.New("w", "2026-09-02")
	for _, text := range []string{"Approval for any credit", "Sign-off for small credits", "Slow screens"} {
		w.Blockers = append(w.Blockers, workshop.NewBlocker(text[:1], "", text))
	}
	w.Blockers[0].ID, w.Blockers[1].ID, w.Blockers[2].ID = "a", "b", "c"
	w.Actions = []workshop.Action{workshop.NewAction("x", "b", "Raise the limit")}
	b := onScreen(t, workshop.BlockersStep, w)
	texts := func() string {
		var list []string
		for _, x := range b.w().Blockers {
			list = append(list, x.Text)
		}
		return strings.Join(list, ", ")
	}
	b.screen.Focus(workshop.Place{Record: "b"})
	pressControl(b, fyne.KeyM)
	if got := texts(); got != "Approval for any credit, Slow screens" || b.w().Actions[0].BlockerID != "a" {
		t.Errorf("merged: %s, the action is on %q", got, b.w().Actions[0].BlockerID)
	}
	if s := b.screen.(*blockersScreen); s.modes[0].(*blockersCapture).focused() != "a" {
		t.Errorf("the keyboard is on %q", s.modes[0].(*blockersCapture).focused())
	}
	b.desk.Session.Undo()
	if len(b.w().Blockers) != 3 || b.w().Actions[0].BlockerID != "b" {
		t.Error("one undo does not give everything back")
	}
	b.screen.Focus(workshop.Place{Record: "c"})
	pressControl(b, fyne.KeyD)
	if got := texts(); !strings.HasSuffix(got, "Slow screens, Slow screens") {
		t.Errorf("duplicated: %s", got)
	}
	b.keys(fyne.KeyReturn)
	b.types(" at noon")
	b.keys(fyne.KeyReturn)
	if got := texts(); !strings.HasSuffix(got, "Slow screens, Slow screens at noon") {
		t.Errorf("the keyboard is not on the copy: %s", got)
	}
	b.screen.Focus(workshop.Place{Record: "a"}) // the first has none before it
	pressControl(b, fyne.KeyM)
	b.keys(fyne.KeyDown, fyne.KeyReturn)
	if got := texts(); !strings.HasPrefix(got, "Sign-off for small credits, Slow screens") {
		t.Errorf("picked: %s", got)
	}
}
