package parts

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// Float is any content that floats beside its anchor, above everything else, until a tap outside or Close.
type Float struct{ pop *popover }

// Float shows content beside anchor, width wide at least and as high as it needs to be; what the window has no room for
// is scrolled. onClosed is called when it goes away, however that comes; nil for nothing. An anchor in no window shows
// nothing.
func (k *Kit) Float(anchor, content fyne.CanvasObject, width float32, onClosed func()) *Float {
	inner := k.Pad(8, content)
	return &Float{k.popover(anchor, container.New(&unrolled{inner}, k.Scroll(inner)), width, onClosed)}
}

// Close takes it away and gives the keyboard back to what had it before. A second call does nothing.
func (f *Float) Close() { f.pop.close() }

// Arrange gives it the height that its content needs by now.
func (f *Float) Arrange() { f.pop.arrange() }

// unrolled gives a scroller the height of its content.
type unrolled struct{ content fyne.CanvasObject }

func (l *unrolled) heightFor(_ []fyne.CanvasObject, w float32) float32 {
	return HeightFor(l.content, w)
}

func (l *unrolled) MinSize([]fyne.CanvasObject) fyne.Size { return l.content.MinSize() }

func (l *unrolled) Layout(objects []fyne.CanvasObject, s fyne.Size) { layers{}.Layout(objects, s) }
