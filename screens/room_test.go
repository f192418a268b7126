package screens

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

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

// What a list has scrolled out of view stands behind the head, and never takes the clicks that are meant for it.
func TestTheHeadTakesItsOwnClicks(t *testing.T) {
	b, s := inShell(t, openSample(t, "contact-centre"), fyne.NewSize(900, 440))
	s.Go(workshop.Place{Step: workshop.Practise})
	p := s.current.(*practiseScreen)
	p.tries.Objects[0].(*parts.Scroll).ScrollTo(1000) // the list of behaviours goes up under the head
	if top(p.list.scroll) > bottom(s.head.object) {
		t.Fatal("nothing lies under the head")
	}
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(s.head.guide)
	before := p.behaviour
	open := s.Guide()
	test.TapCanvas(b.window.Canvas(), at.AddXY(20, 20))
	if s.Guide() == open || p.behaviour != before {
		t.Error("a click on the head went to the list under it")
	}
}
