package screens

import (
	"math"
	"strconv"
	"testing"

	"fyne.io/fyne/v2"

	"kept/workshop"
)

func TestEveryHalfOfTheMapHasAPlaceOfItsOwn(t *testing.T) {
	plot := mapPlot{24, 64, 600, 380}
	for impact := 1.0; impact <= 5; impact += 0.5 {
		for effort := 1.0; effort <= 5; effort += 0.5 {
			at := fyne.NewPos(plot.atEffort(effort), plot.atImpact(impact))
			if i, e := plot.valuesAt(at); i != impact || e != effort {
				t.Errorf("%v/%v came back as %v/%v", impact, effort, i, e)
			}
			f := plot.field(workshop.QuadrantOf(impact, effort, false))
			if at.X < f.x || at.X > f.x+f.w || at.Y < f.y || at.Y > f.y+f.h {
				t.Errorf("%v/%v is drawn outside its field", impact, effort)
			}
		}
	}
	if i, e := plot.valuesAt(fyne.NewPos(-500, 5000)); i != 1 || e != 1 {
		t.Errorf("a point outside is worth %v/%v, want the nearest end", i, e)
	}
}

func TestNotesOnTheSamePlaceAreSpreadWithinTheirField(t *testing.T) {
	const disc = 28
	plot := mapPlot{24, 64, 600, 380}
	var notes []mapNote
	for i := range 30 {
		notes = append(notes, mapNote{impact: 3, effort: 3, number: i + 1})
	}
	for i := range 6 {
		notes = append(notes, mapNote{impact: 4, effort: 2, number: 31 + i})
	}
	places := plot.spread(notes, disc)
	for i, p := range places {
		f := plot.field(workshop.QuadrantOf(notes[i].impact, notes[i].effort, false))
		if p.X < f.x || p.X > f.x+f.w || p.Y < f.y || p.Y > f.y+f.h {
			t.Errorf("note %d left its field", i+1)
		}
		for j := range i {
			if d := math.Hypot(float64(p.X-places[j].X), float64(p.Y-places[j].Y)); d < disc {
				t.Errorf("notes %d and %d lie %.1f apart and cover each other", j+1, i+1, d)
			}
		}
	}
	if want := fyne.NewPos(plot.atEffort(3), plot.atImpact(3)); places[0] != want {
		t.Errorf("the first note does not lie at its own place")
	}
}

func TestArrowsMoveTheSelectedNoteByHalves(t *testing.T) {
	b, s := blockersBench(t, withBlockers(smallWorkshop(), [2]float64{3, 3}, [2]float64{5, 1}), blockersMapMode)
	chart := s.modes[blockersMapMode].(*blockersChart)
	s.sel("blk-1")
	b.window.Canvas().Focus(chart.chart)
	b.keys(fyne.KeyUp, fyne.KeyLeft, fyne.KeyLeft)
	if x := b.w().Blocker("blk-1"); x.Impact != 3.5 || x.Effort != 2 {
		t.Fatalf("impact %v, effort %v, want 3.5 and 2", x.Impact, x.Effort)
	}
	if !b.sees("Quick win · 3.5 / 2") {
		t.Error("the list does not show the new field")
	}
	for range 12 {
		b.keys(fyne.KeyUp)
	}
	if got := b.w().Blocker("blk-1").Impact; got != 5 {
		t.Errorf("impact went to %v, want 5 at most", got)
	}
	b.desk.Session.Undo()
	if got := b.w().Blocker("blk-1").Impact; got == 5 {
		t.Error("undo took nothing back")
	}
}

func TestANoteIsDraggedAsOneStepOfUndo(t *testing.T) {
	b, s := blockersBench(t, withBlockers(smallWorkshop(), [2]float64{3, 3}), blockersMapMode)
	m := s.modes[blockersMapMode].(*blockersChart).chart
	from := m.places[0]
	to := fyne.NewPos(m.plot.atEffort(1.5), m.plot.atImpact(4.5))
	for _, part := range []float32{0.3, 0.6, 1} {
		step := to.Subtract(from)
		at := from.AddXY(step.X*part, step.Y*part)
		moved := fyne.NewDelta(at.X-from.X, at.Y-from.Y)
		if part > 0.3 {
			moved = fyne.NewDelta(1, 1)
		}
		m.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: at}, Dragged: moved})
	}
	m.DragEnd()
	if x := b.w().Blocker("blk-1"); x.Impact != 4.5 || x.Effort != 1.5 {
		t.Fatalf("dropped at impact %v, effort %v, want 4.5 and 1.5", x.Impact, x.Effort)
	}
	b.desk.Session.Undo()
	if x := b.w().Blocker("blk-1"); x.Impact != 3 || x.Effort != 3 {
		t.Errorf("one undo left impact %v, effort %v", x.Impact, x.Effort)
	}
	m.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(60, 200)}, Dragged: fyne.NewDelta(1, 1)})
	m.DragEnd()
	if _, ok := b.desk.Session.CanUndo(); ok {
		t.Error("dragging over empty ground changed something")
	}
}

func TestTheListBesideTheMapStaysWhileItIsScored(t *testing.T) {
	b, s := blockersBench(t, withBlockers(smallWorkshop(), [2]float64{3, 3}, [2]float64{3, 3}, [2]float64{3, 3}), blockersMapMode)
	chart := s.modes[blockersMapMode].(*blockersChart)
	chart.cards.Focus("blk-1")
	for _, score := range []string{"1", "3", "5"} { // one after the other, the last one becoming the first to deal with
		b.types(score)
		b.keys(fyne.KeyDown)
	}
	for i, want := range []float64{1, 3, 5} {
		x := b.w().Blockers[i]
		if x.Impact != want {
			t.Errorf("blocker %d has impact %v, want %v", i+1, x.Impact, want)
		}
		if mark := chart.cards.Card(x.ID).Data().Mark; mark != strconv.Itoa(i+1) {
			t.Errorf("blocker %d has the number %s", i+1, mark)
		}
		if i > 0 && chart.cards.Card(x.ID).Position().Y <= chart.cards.Card(b.w().Blockers[i-1].ID).Position().Y {
			t.Errorf("blocker %d stands above the one before it", i+1)
		}
	}
}

func TestDigitsScoreOneDimensionAtATime(t *testing.T) {
	b, s := blockersBench(t, withBlockers(smallWorkshop(), [2]float64{3, 3}), blockersMapMode)
	chart := s.modes[blockersMapMode].(*blockersChart)
	b.types("5")
	chart.scoring.Set(1)
	b.types("1")
	b.types("9")
	if x := b.w().Blocker("blk-1"); x.Impact != 5 || x.Effort != 1 {
		t.Errorf("impact %v, effort %v, want 5 and 1", x.Impact, x.Effort)
	}
}

func TestAScaleTakesDigitsAndHalves(t *testing.T) {
	b, s := blockersBench(t, withBlockers(smallWorkshop(), [2]float64{3, 3}), blockersCaptureMode)
	s.sel("blk-1")
	s.modes[0].(*blockersCapture).details.focusField("impact")
	b.types("4")
	b.keys(fyne.KeyRight)
	if got := b.w().Blocker("blk-1").Impact; got != 4.5 {
		t.Errorf("impact %v, want 4.5", got)
	}
	if !b.sees("Between “Often stops the behaviour or spoils it” and “Makes a promise impossible to keep”") {
		t.Error("the words for a half are not shown")
	}
}
