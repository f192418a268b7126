package parts

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// Tall is what a part has whose height depends on the width it is given.
type Tall interface {
	// HeightFor is the height needed at that width.
	HeightFor(width float32) float32
}

// Nester is what a widget has that holds other parts. Arrange and the scrolling
// of focused parts into view look through it.
type Nester interface {
	// Nested are the objects directly inside.
	Nested() []fyne.CanvasObject
}

// tallLayout is a layout that can say how high its objects are at a width.
type tallLayout interface {
	heightFor(objects []fyne.CanvasObject, width float32) float32
}

// HeightFor is the height that o needs at a width: its own answer when it is
// Tall or laid out by this package, else its minimum.
func HeightFor(o fyne.CanvasObject, width float32) float32 {
	switch t := o.(type) {
	case Tall:
		return t.HeightFor(width)
	case *fyne.Container:
		if l, ok := t.Layout.(tallLayout); ok {
			return l.heightFor(t.Objects, width)
		}
	}
	return o.MinSize().Height
}

// currentHeight is the height that o needs at the width it has now.
func currentHeight(o fyne.CanvasObject) float32 {
	if w := o.Size().Width; w > 1 {
		return HeightFor(o, w)
	}
	return o.MinSize().Height
}

// Arrange lays out o and everything in it again, from the outside in. A screen
// calls it on its root after it has changed texts or lists, so that heights that
// depend on the new text are right at once, also without a window.
func Arrange(o fyne.CanvasObject) {
	switch c := o.(type) {
	case *fyne.Container:
		if c.Layout != nil {
			c.Layout.Layout(c.Objects, c.Size())
		}
		for _, child := range c.Objects {
			if child.Visible() {
				Arrange(child)
			}
		}
	case interface{ arrange() }:
		c.arrange()
	case Nester:
		for _, child := range c.Nested() {
			Arrange(child)
		}
	}
}

// reflow lays out what o stands in again, after o has come to need another size.
// Fyne does that too, one frame later, but when two neighbours change in the same
// frame it forgets one of them.
func reflow(o fyne.CanvasObject) {
	c := canvasOf(o)
	if c == nil {
		return
	}
	for _, root := range append([]fyne.CanvasObject{c.Content()}, c.Overlays().List()...) {
		for _, outer := range pathTo(root, o) {
			switch t := outer.(type) {
			case *fyne.Container:
				if t.Layout != nil {
					t.Layout.Layout(t.Objects, t.Size())
				}
			case interface{ relay() }:
				t.relay()
			}
		}
	}
}

// reflowing runs change and lays out what o stands in when o needs another
// height or width after it.
func reflowing(o fyne.CanvasObject, change func()) {
	least, height := o.MinSize(), currentHeight(o)
	change()
	if now := o.MinSize(); now.Width != least.Width || currentHeight(o) != height {
		reflow(o)
	}
}

// drawing is the renderer of every part: what it is made of, how small it may
// be, where the pieces go, and how they look now.
type drawing struct {
	of      fyne.Widget
	objects func() []fyne.CanvasObject
	min     func() fyne.Size
	layout  func(fyne.Size)
	paint   func()
}

func (d *drawing) Objects() []fyne.CanvasObject { return d.objects() }
func (d *drawing) MinSize() fyne.Size           { return d.min() }
func (d *drawing) Destroy()                     {}
func (d *drawing) Layout(s fyne.Size)           { d.layout(s) }

func (d *drawing) Refresh() {
	d.paint()
	d.layout(d.of.Size())
	canvas.Refresh(d.of)
}

// fixedObjects is an object list that does not change.
func fixedObjects(o ...fyne.CanvasObject) func() []fyne.CanvasObject {
	return func() []fyne.CanvasObject { return o }
}
