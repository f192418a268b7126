package screens

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"

	"kept/workshop"
)

func TestGridLooksForEmptyCells(t *testing.T) {
	w := twoRoles()
	w.Behaviours = []workshop.Behaviour{
		workshop.NewBehaviour("x", "p1", "r1", "Say it back"),
		workshop.NewBehaviour("y", "p1", "r1", "Write it down"),
		workshop.NewBehaviour("z", "p2", "r2", "Praise on the spot"),
	}
	w.Behaviours[2].Status = workshop.ParkedBehaviour
	b := onScreen(t, workshop.BehavioursStep, w)
	s := b.screen.(*behavioursScreen)
	s.SetMode(behavioursGridding)
	s.Focus(workshop.Place{})
	for _, text := range []string{"2 Say it back", "no behaviour yet", "3 cells have no behaviour yet.", "P2 We call back today."} {
		if !b.sees(text) {
			t.Errorf("%q is not on screen: %q", text, b.texts())
		}
	}
	if b.sees("Praise on the spot") || b.sees("No promise yet") {
		t.Errorf("what is parked, or not there, has a cell: %q", b.texts())
	}
	b.keys(fyne.KeyUp, fyne.KeyLeft, fyne.KeyDown, fyne.KeyRight, fyne.KeyRight, fyne.KeyDown, fyne.KeyReturn)
	if s.Mode() != behavioursCapturing || s.role != "r2" || s.promise != "p2" {
		t.Fatalf("Enter goes to mode %d, role %q, promise %q", s.Mode(), s.role, s.promise)
	}
	b.types("Listen to two live calls")
	b.keys(fyne.KeyReturn)
	if v := b.w().Behaviours[3]; v.RoleID != "r2" || v.PromiseID != "p2" {
		t.Errorf("what was missing is kept as %+v", v)
	}
	s.SetMode(behavioursGridding)
	if !b.sees("2 cells have no behaviour yet.") {
		t.Errorf("the grid does not follow: %q", b.texts())
	}
	s.Focus(workshop.Place{Record: "p1"})
	b.keys(fyne.KeyReturn)
	if s.promise != "p1" {
		t.Errorf("a promise that lacks one is not in hand: %q", s.promise)
	}
}

func TestGridShowsWhatHasNoPromise(t *testing.T) {
	w := twoRoles()
	w.Behaviours = []workshop.Behaviour{workshop.NewBehaviour("x", "", "r2", "Say it back")}
	b := onScreen(t, workshop.BehavioursStep, w)
	s := b.screen.(*behavioursScreen)
	s.SetMode(behavioursGridding)
	s.Focus(workshop.Place{})
	if !b.sees("No promise yet") || !b.sees("4 cells have no behaviour yet.") {
		t.Errorf("%q", b.texts())
	}
	b.keys(fyne.KeyEnd, fyne.KeyDown, fyne.KeyReturn)
	if s.Mode() != behavioursCapturing || s.board.board.Selected() != "x" {
		t.Errorf("Enter leads to mode %d and card %q", s.Mode(), s.board.board.Selected())
	}
	w = twoRoles()
	w.Promises = nil
	b = onScreen(t, workshop.BehavioursStep, w)
	b.screen.(*behavioursScreen).SetMode(behavioursGridding)
	if !b.sees("The promises stand across the top") || !b.sees("Write the first promise") {
		t.Errorf("without promises: %q", b.texts())
	}
}

func TestGridOfTwelveRolesFollowsTheKeyboard(t *testing.T) {
	w := workshop.New("w", "2026-09-02")
	for i := range 12 {
		w.Roles = append(w.Roles, workshop.Role{Record: workshop.Record{ID: fmt.Sprint("r", i)}, Name: fmt.Sprintf("A role with a rather long name, number %d", i)})
	}
	for i := range 6 {
		w.Promises = append(w.Promises, workshop.Promise{Record: workshop.Record{ID: fmt.Sprint("p", i)}, Text: "You hear from us before the day ends, whatever we know by then."})
	}
	b := onScreen(t, workshop.BehavioursStep, w)
	s := b.screen.(*behavioursScreen)
	s.SetMode(behavioursGridding)
	s.Focus(workshop.Place{})
	for range 11 {
		b.keys(fyne.KeyDown)
	}
	cell := s.grid.cells[11][0].Press
	driver := fyne.CurrentApp().Driver()
	if bottom := driver.AbsolutePositionForObject(cell).Y + cell.Size().Height; bottom > benchSize.Height {
		t.Errorf("the last cell ends at %v, below the window", bottom)
	}
	b.keys(fyne.KeyReturn)
	if s.role != "r11" {
		t.Errorf("role %q", s.role)
	}
}
