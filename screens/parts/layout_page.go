package parts

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// Page puts top above, bottom below, and gives middle the height between them.
// top and bottom may be nil.
func (k *Kit) Page(top, middle, bottom fyne.CanvasObject) *fyne.Container {
	p := &page{top: top, middle: middle, bottom: bottom}
	return container.New(p, present(top, middle, bottom)...)
}

// Sides puts left and right beside middle, each at its minimum width, over the
// full height; middle takes the rest. left and right may be nil.
func (k *Kit) Sides(left, middle, right fyne.CanvasObject) *fyne.Container {
	p := &page{top: left, middle: middle, bottom: right, across: true}
	return container.New(p, present(left, middle, right)...)
}

func present(objects ...fyne.CanvasObject) []fyne.CanvasObject {
	var out []fyne.CanvasObject
	for _, o := range objects {
		if o != nil {
			out = append(out, o)
		}
	}
	return out
}

// page lays out first, last and what is between, downwards or across.
type page struct {
	top, middle, bottom fyne.CanvasObject
	across              bool
}

func shown(o fyne.CanvasObject) bool { return o != nil && o.Visible() }

func (l *page) heightFor(_ []fyne.CanvasObject, w float32) float32 {
	var h float32
	rest := w
	for _, o := range []fyne.CanvasObject{l.top, l.bottom} {
		switch {
		case !shown(o):
		case l.across:
			h = max(h, HeightFor(o, o.MinSize().Width))
			rest -= o.MinSize().Width
		default:
			h += HeightFor(o, w)
		}
	}
	if l.across {
		return max(h, HeightFor(l.middle, rest))
	}
	return h + HeightFor(l.middle, w)
}

func (l *page) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var m fyne.Size
	for _, o := range objects {
		if !o.Visible() {
			continue
		}
		om := o.MinSize()
		if l.across {
			m = fyne.NewSize(m.Width+om.Width, max(m.Height, om.Height))
		} else {
			m = fyne.NewSize(max(m.Width, om.Width), m.Height+om.Height)
		}
	}
	return m
}

func (l *page) Layout(_ []fyne.CanvasObject, s fyne.Size) {
	if l.across {
		var x0, x1 float32 = 0, s.Width
		if shown(l.top) {
			x0 = l.top.MinSize().Width
			place(l.top, 0, 0, fyne.NewSize(x0, s.Height))
		}
		if shown(l.bottom) {
			w := l.bottom.MinSize().Width
			x1 -= w
			place(l.bottom, x1, 0, fyne.NewSize(w, s.Height))
		}
		place(l.middle, x0, 0, fyne.NewSize(max(x1-x0, 0), s.Height))
		return
	}
	var y0, y1 float32 = 0, s.Height
	if shown(l.top) {
		y0 = HeightFor(l.top, s.Width)
		place(l.top, 0, 0, fyne.NewSize(s.Width, y0))
	}
	if shown(l.bottom) {
		h := HeightFor(l.bottom, s.Width)
		y1 -= h
		place(l.bottom, 0, y1, fyne.NewSize(s.Width, h))
	}
	place(l.middle, 0, y0, fyne.NewSize(s.Width, max(y1-y0, 0)))
}
