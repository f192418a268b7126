package screens

import (
	"testing"

	"fyne.io/fyne/v2"

	"kept/screens/parts"
	"kept/workshop"
)

// With large text a laptop has half the room; what does not fit then is scrolled, and never squeezed to nothing.
func TestLargeTextSqueezesNothing(t *testing.T) {
	w := openSample(t, "contact-centre")
	half := fyne.NewSize(560, 180)

	b := onScreen(t, workshop.Practise, w)
	b.window.Resize(half)
	parts.Arrange(b.screen.Object())
	notes := b.screen.(*practiseScreen).notes
	if h := notes.scroll.Size().Height; h < 100 {
		t.Errorf("%g pixels are left for the notes of Practise", h)
	}
	if bottom(notes.line) > top(notes.object) || bottom(notes.object) > top(notes.bar) {
		t.Error("the notes of Practise lie over each other")
	}

	b = onScreen(t, workshop.SupportStep, w)
	b.window.Resize(half)
	parts.Arrange(b.screen.Object())
	if h := b.screen.(*supportScreen).levers.items.scroll.Size().Height; h < 100 {
		t.Errorf("%g pixels are left for the items of a lever", h)
	}

	b = onScreen(t, workshop.BlockersStep, w)
	b.window.Resize(half)
	s := b.screen.(*blockersScreen)
	s.SetMode(blockersMapMode)
	parts.Arrange(b.screen.Object())
	if h := s.modes[blockersMapMode].(*blockersChart).chart.Size().Height; h < 280 {
		t.Errorf("the map is %g high", h)
	}
}

func top(o fyne.CanvasObject) float32 {
	return fyne.CurrentApp().Driver().AbsolutePositionForObject(o).Y
}
func bottom(o fyne.CanvasObject) float32 { return top(o) + o.Size().Height }
