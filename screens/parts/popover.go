package parts

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// popover floats content beside an anchor, above everything else. A tap outside
// closes it.
type popover struct {
	widget.BaseWidget
	k        *Kit
	canvas   fyne.Canvas
	anchor   fyne.CanvasObject
	body     *fyne.Container
	width    float32
	onClosed func()
}

// popover shows content beside anchor, width wide at least. It does nothing when
// anchor is in no window.
func (k *Kit) popover(anchor, content fyne.CanvasObject, width float32, onClosed func()) *popover {
	p := &popover{k: k, anchor: anchor, width: width, onClosed: onClosed,
		canvas: canvasOf(anchor),
		body:   k.Layers(k.Surface(GroundCard, Hairline, 12).Lift(16), k.Pad(8, content)),
	}
	p.ExtendBaseWidget(p)
	if p.canvas != nil {
		p.canvas.Overlays().Add(p)
		p.lay(p.Size())
	}
	return p
}

// Tapped, anywhere outside the body, closes it.
func (p *popover) Tapped(*fyne.PointEvent) { p.close() }

// TappedSecondary closes it too.
func (p *popover) TappedSecondary(*fyne.PointEvent) { p.close() }

func (p *popover) close() {
	if p.canvas == nil {
		return
	}
	p.canvas.Overlays().Remove(p)
	p.canvas = nil
	if p.onClosed != nil {
		p.onClosed()
	}
}

// Nested is the body.
func (p *popover) Nested() []fyne.CanvasObject { return []fyne.CanvasObject{p.body} }

func (p *popover) arrange() {
	p.relay()
	Arrange(p.body)
}

func (p *popover) relay() { p.lay(p.Size()) }

// lay puts the body under the anchor, or above it where there is more room. Over an anchor that fills the window it
// floats in the upper middle.
func (p *popover) lay(s fyne.Size) {
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(p.anchor)
	margin := p.k.px(8)
	w := min(max(p.k.px(p.width), p.anchor.Size().Width), s.Width-2*margin)
	below := s.Height - at.Y - p.anchor.Size().Height - margin
	above := at.Y - margin
	if max(above, below) < p.k.px(160) {
		w = min(p.k.px(560), s.Width-2*margin)
		top := round(s.Height / 8)
		place(p.body, (s.Width-w)/2, top, fyne.NewSize(w, min(HeightFor(p.body, w), s.Height-top-margin)))
		return
	}
	h := HeightFor(p.body, w)
	y := at.Y + p.anchor.Size().Height + p.k.px(4)
	switch {
	case h <= below-p.k.px(4):
	case above > below:
		h = min(h, above-p.k.px(4))
		y = at.Y - h - p.k.px(4)
	default:
		h = max(below-p.k.px(4), 0)
	}
	x := max(min(at.X, s.Width-w-margin), margin)
	place(p.body, x, y, fyne.NewSize(w, h))
}

// CreateRenderer draws the body.
func (p *popover) CreateRenderer() fyne.WidgetRenderer {
	return &drawing{
		of:      p,
		objects: fixedObjects(p.body),
		min:     func() fyne.Size { return fyne.Size{} },
		layout:  p.lay,
		paint:   func() { p.body.Refresh() },
	}
}
