package screens

import (
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// drawn is the renderer of the pictures that only one step has, such as the map of blockers: what they are made of, how
// small they may be, where the pieces go, and how they look now.
type drawn struct {
	of      fyne.CanvasObject
	objects func() []fyne.CanvasObject
	min     func() fyne.Size
	layout  func(fyne.Size)
}

func (d *drawn) Objects() []fyne.CanvasObject { return d.objects() }
func (d *drawn) MinSize() fyne.Size           { return d.min() }
func (d *drawn) Destroy()                     {}
func (d *drawn) Layout(s fyne.Size)           { d.layout(s) }

// Refresh draws with the look of this moment; layout sets colours as well as places.
func (d *drawn) Refresh() {
	d.layout(d.of.Size())
	canvas.Refresh(d.of)
}

// putAt gives o a place and a size on whole pixels.
func putAt(o fyne.CanvasObject, x, y, w, h float32) {
	round := func(v float32) float32 { return float32(math.Round(float64(v))) }
	o.Move(fyne.NewPos(round(x), round(y)))
	o.Resize(fyne.NewSize(round(w), round(h)))
}
