package parts

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// Middle keeps o in the middle of the width, at most widest wide, so that lines stay easy to read on a large screen.
func (k *Kit) Middle(widest float32, o fyne.CanvasObject) *fyne.Container {
	return container.New(&middle{k, widest}, o)
}

type middle struct {
	k      *Kit
	widest float32
}

func (l *middle) width(w float32) float32 { return min(w-l.k.px(48), l.k.px(l.widest)) }

func (l *middle) heightFor(objects []fyne.CanvasObject, w float32) float32 {
	return HeightFor(objects[0], l.width(w))
}

func (l *middle) MinSize(objects []fyne.CanvasObject) fyne.Size { return objects[0].MinSize() }

func (l *middle) Layout(objects []fyne.CanvasObject, s fyne.Size) {
	w := l.width(s.Width)
	place(objects[0], (s.Width-w)/2, 0, fyne.NewSize(w, s.Height))
}
