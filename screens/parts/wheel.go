package parts

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// wheelRoom is how far a view can follow the wheel in its direction, when it is scrolled to offset and hidden is the greatest
// offset that it has.
func wheelRoom(e *fyne.ScrollEvent, offset, hidden float32) float32 {
	switch {
	case e.Scrolled.DY < 0:
		return hidden - offset
	case e.Scrolled.DY > 0:
		return offset
	}
	return 0
}

// passWheel hands the wheel to the Scroll that o stands in, for o cannot follow it. Fyne asks only what lies on top.
func passWheel(o fyne.CanvasObject, e *fyne.ScrollEvent) {
	c := canvasOf(o)
	if c == nil {
		return
	}
	for _, root := range append([]fyne.CanvasObject{c.Content()}, c.Overlays().List()...) {
		path := pathTo(root, o)
		for i := len(path) - 1; i >= 0; i-- {
			if s, ok := path[i].(*Scroll); ok {
				s.Scrolled(e)
				return
			}
		}
	}
}

// entryWheel lies over an entry and takes the wheel. The scroller that Fyne has inside an entry would keep it, although
// nearly all of what people type is in view.
type entryWheel struct {
	widget.BaseWidget
	entry *entry
	view  func() *container.Scroll // the scroller inside; nil where there is none
}

// Scrolled scrolls a text that is higher than its entry, and else what the entry stands in.
func (w *entryWheel) Scrolled(e *fyne.ScrollEvent) {
	if v := w.view(); v != nil && w.entry.MultiLine && wheelRoom(e, v.Offset.Y, v.Content.Size().Height-v.Size().Height) >= 1 {
		v.Scrolled(e)
		return
	}
	passWheel(w.entry, e)
}

// CreateRenderer draws nothing.
func (w *entryWheel) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(canvas.NewRectangle(transparent()))
}
