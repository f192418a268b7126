package screens

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"kept/workshop"
)

func TestFocusCatchesBothSides(t *testing.T) {
	b := onScreen(t, workshop.Focus, workshop.New("w", "2026-09-02"))
	if !b.sees("Nothing to do less of yet.") || !b.sees("Nothing to do more of yet.") {
		t.Errorf("nothing says how to begin: %q", b.texts())
	}
	b.types("Three phone numbers")
	b.keys(fyne.KeyReturn, fyne.KeyTab)
	b.types("Short calls")
	b.keys(fyne.KeyReturn)
	w := b.w()
	if len(w.FocusItems) != 2 || w.FocusItems[0].Direction != "less" || w.FocusItems[1].Direction != "more" {
		t.Fatalf("notes = %+v", w.FocusItems)
	}
	if note := b.screen.Note(w); note != "2 to decide" {
		t.Errorf("the rail says %q", note)
	}
	b.types("ab")
	b.keys(fyne.KeyReturn)
	if len(b.w().FocusItems) != 2 || !b.sees("ab") || !b.sees(b.desk.Content.FieldMessage("focus_item.text")) {
		t.Error("a note that is too short was kept or lost")
	}
}

func TestFocusParkingAndBack(t *testing.T) {
	b := onScreen(t, workshop.Focus, openSample(t, "contact-centre"))
	before := b.w()
	parked := len(before.Parking)
	b.keys(fyne.KeyDown)
	b.types("3")
	w := b.w()
	if w.FocusItems[0].Decision != "park" || len(w.Parking) != parked+1 {
		t.Fatalf("decision %q, %d parked", w.FocusItems[0].Decision, len(w.Parking))
	}
	p := w.Parking[parked]
	if p.Text != w.FocusItems[0].Text || p.Reason != "does_not_close_gap" {
		t.Errorf("parked %+v", p)
	}
	if !b.sees("Why not now") || !b.sees(b.desk.Label("park_reason", p.Reason)) {
		t.Error("nothing says why it is parked")
	}
	b.screen.(*lessMoreScreen).wall.reason("later")
	if got := b.w().Parking[parked].Reason; got != "later" {
		t.Errorf("reason = %q", got)
	}
	b.types("1")
	if w := b.w(); w.FocusItems[0].Decision != "do" || len(w.Parking) != parked {
		t.Errorf("what is done after all is still parked: %+v", w.Parking)
	}
	for range 3 {
		b.desk.Session.Undo()
	}
	if fmt.Sprint(b.w().Parking) != fmt.Sprint(before.Parking) {
		t.Error("undo does not bring the parking back")
	}
}

func TestFocusAnUntestedIdeaBecomesAnExperiment(t *testing.T) {
	b := onScreen(t, workshop.Focus, openSample(t, "contact-centre"))
	before := len(b.w().Experiments)
	b.screen.Focus(lessMorePlace("foc-5", ""))
	b.types("1")
	b.types("2")
	w := b.w()
	if len(w.Experiments) != before+1 || len(b.told) == 0 {
		t.Fatalf("%d experiments, told %q", len(w.Experiments), b.told)
	}
	x := w.Experiments[before]
	if x.AskedFor || x.Expect != w.Goal("gol-3").Desired || x.Measure != w.Goal("gol-3").Measure || !strings.Contains(x.Idea, lessMoreItem(w, "foc-5").Text) {
		t.Errorf("experiment = %+v", x)
	}
	for _, p := range w.Check() {
		if strings.HasPrefix(p.Path, "experiments") && p.Record == x.ID {
			t.Errorf("the experiment does not fit: %+v", p)
		}
	}
	b.screen.(*lessMoreScreen).wall.reword("foc-5", "Calling homes early")
	if got := b.w().Experiments[before]; got.Title != "Calling homes early" {
		t.Errorf("reworded, the experiment is called %q", got.Title)
	}
	b.types("2")
	if w := b.w(); len(w.Experiments) != before || lessMoreItem(w, "foc-5").Decision != "" {
		t.Error("the decision is taken back and its experiment is not")
	}
}

func TestFocusAnExperimentThatWasWorkedOnStays(t *testing.T) {
	b := onScreen(t, workshop.Focus, openSample(t, "contact-centre"))
	before := len(b.w().Experiments)
	b.screen.Focus(lessMorePlace("foc-2", "")) // customers told us, and it is to be tested
	if !b.sees("Make an experiment") {
		t.Fatal("nothing makes an experiment of it")
	}
	b.screen.(*lessMoreScreen).wall.try()
	if x := b.w().Experiments; len(x) != before+1 || !x[before].AskedFor {
		t.Fatalf("experiments = %+v", x)
	}
	b.desk.Do(workshop.Edit{Label: "Change experiment"}, func(w *workshop.Workshop) error {
		w.Experiments[before].OwnerID = "par-1"
		return nil
	})
	b.screen.(*lessMoreScreen).wall.remove("foc-2")
	if w := b.w(); lessMoreItem(w, "foc-2") != nil || len(w.Experiments) != before+1 {
		t.Error("an experiment that somebody owns went with its note")
	}
}

func TestFocusTooMuchMore(t *testing.T) {
	w := workshop.New("w", "2026-09-02")
	for i := range 4 {
		w.FocusItems = append(w.FocusItems, workshop.FocusItem{Record: workshop.Record{ID: fmt.Sprint("f", i)}, Direction: "more", Text: "Call people back"})
	}
	w.FocusItems = append(w.FocusItems, workshop.FocusItem{Record: workshop.Record{ID: "l"}, Direction: "less", Text: "Letters"})
	b := onScreen(t, workshop.Focus, w)
	if !b.sees("4 things to do more of and 1 to do less of") {
		t.Errorf("no hint: %q", b.texts())
	}
	b.keys(fyne.KeyDown) // the only note under Less
	pressAlt(b, fyne.KeyRight)
	pressAlt(b, fyne.KeyUp)
	if got := b.w().FocusItems; got[3].ID != "l" || got[3].Direction != "more" {
		t.Errorf("moved: %+v", got)
	}
	b.desk.Do(workshop.Edit{Label: "Wave hint away"}, func(w *workshop.Workshop) error { w.Dismiss(tooMuchMore, ""); return nil })
	if b.sees("What could stop to make room?") {
		t.Error("the hint cannot be waved away")
	}
}

func TestFocusClueHunt(t *testing.T) {
	b := onScreen(t, workshop.Focus, workshop.New("w", "2026-09-02"))
	s := b.screen.(*lessMoreScreen)
	s.SetMode(lessMoreHunting)
	b.screen.Focus(workshop.Place{})
	b.keys(fyne.KeyTab)
	b.types("Transfer: a sigh")
	b.keys(fyne.KeyReturn)
	b.types("Old signs")
	b.keys(fyne.KeyReturn)
	w := b.w()
	if len(w.Clues) != 2 || w.Clues[0].Moment != "Transfer" || w.Clues[0].Text != "a sigh" || w.Clues[0].Sense != "what_surrounds_it" {
		t.Fatalf("clues = %+v", w.Clues)
	}
	if w.Clues[1].Moment != "" || !b.sees(b.desk.Content.FieldMessage("clue.moment")) {
		t.Error("nothing asks for the moment of a clue without one")
	}
	b.keys(fyne.KeyDown) // the last one is in hand
	b.types("2")
	if got := b.w().Clues[1].Effect; got != "bad" {
		t.Errorf("2 gives the effect %q", got)
	}
	s.hunt.panel.focus("says")
	b.types("Nobody minds")
	b.keys(fyne.KeyReturn)
	if got := b.w().Clues[1].Says; got != "Nobody minds" {
		t.Errorf("it says %q", got)
	}
	pressOn := s.hunt.cards.Card(b.w().Clues[1].ID)
	pressOn.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDelete})
	if len(b.w().Clues) != 1 {
		t.Error("Delete does not delete a clue")
	}
	b.desk.Session.Undo()
	s.SetMode(lessMoreColumns)
	b.screen.Focus(lessMorePlace(b.w().Clues[1].ID, ""))
	if s.mode != lessMoreHunting {
		t.Error("a clue is not shown in the mode that it belongs to")
	}
}
