package parts

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// Stack puts objects under each other, each as wide as the stack and as high as
// it needs to be at that width. Hidden objects take no room.
func (k *Kit) Stack(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&stack{k, gap}, objects...)
}

type stack struct {
	k   *Kit
	gap float32
}

func (l *stack) heightFor(objects []fyne.CanvasObject, w float32) float32 {
	return l.total(objects, func(o fyne.CanvasObject) float32 { return HeightFor(o, w) })
}

func (l *stack) total(objects []fyne.CanvasObject, height func(fyne.CanvasObject) float32) float32 {
	var h float32
	n := 0
	for _, o := range objects {
		if o.Visible() {
			h += height(o)
			n++
		}
	}
	return h + float32(max(n-1, 0))*l.k.px(l.gap)
}

func (l *stack) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var w float32
	for _, o := range objects {
		if o.Visible() {
			w = max(w, o.MinSize().Width)
		}
	}
	return fyne.NewSize(w, l.total(objects, currentHeight))
}

func (l *stack) Layout(objects []fyne.CanvasObject, s fyne.Size) {
	var y float32
	for _, o := range objects {
		if !o.Visible() {
			continue
		}
		h := HeightFor(o, s.Width)
		place(o, 0, y, fyne.NewSize(s.Width, h))
		y += h + l.k.px(l.gap)
	}
}

// NoGrow is the grow index of a Row in which no child takes the spare width.
const NoGrow = -1

// Row puts objects beside each other, centred vertically. The child with the
// index grow takes the width that is left (NoGrow: none does). When there is too
// little width the growing child shrinks, so give it text that wraps or is cut.
func (k *Kit) Row(gap float32, grow int, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&row{k: k, gap: gap, grow: grow}, objects...)
}

// RowTop is Row with the children aligned at the top.
func (k *Kit) RowTop(gap float32, grow int, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&row{k: k, gap: gap, grow: grow, top: true}, objects...)
}

type row struct {
	k    *Kit
	gap  float32
	grow int
	top  bool
}

// widths are the widths of the children in a row of width w; hidden ones get -1.
func (l *row) widths(objects []fyne.CanvasObject, w float32) []float32 {
	out := make([]float32, len(objects))
	left, n := w, 0
	for i, o := range objects {
		out[i] = -1
		if !o.Visible() {
			continue
		}
		n++
		if i != l.grow {
			out[i] = o.MinSize().Width
			left -= out[i]
		}
	}
	left -= float32(max(n-1, 0)) * l.k.px(l.gap)
	if l.grow >= 0 && l.grow < len(objects) && objects[l.grow].Visible() {
		out[l.grow] = max(left, 0)
	}
	return out
}

func (l *row) heightFor(objects []fyne.CanvasObject, w float32) float32 {
	var h float32
	for i, cw := range l.widths(objects, w) {
		if cw >= 0 {
			h = max(h, HeightFor(objects[i], cw))
		}
	}
	return h
}

func (l *row) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var w, h float32
	n := 0
	for i, o := range objects {
		if !o.Visible() {
			continue
		}
		n++
		m := o.MinSize()
		w += m.Width
		if i == l.grow {
			h = max(h, currentHeight(o))
		} else {
			h = max(h, m.Height)
		}
	}
	return fyne.NewSize(w+float32(max(n-1, 0))*l.k.px(l.gap), h)
}

func (l *row) Layout(objects []fyne.CanvasObject, s fyne.Size) {
	var x float32
	for i, w := range l.widths(objects, s.Width) {
		if w < 0 {
			continue
		}
		h := HeightFor(objects[i], w)
		y := (s.Height - h) / 2
		if l.top {
			y = 0
		}
		place(objects[i], x, y, fyne.NewSize(w, h))
		x += w + l.k.px(l.gap)
	}
}

// Inset keeps a distance round one object: top, right, bottom, left.
func (k *Kit) Inset(top, right, bottom, left float32, o fyne.CanvasObject) *fyne.Container {
	return container.New(&inset{k, top, right, bottom, left}, o)
}

// Pad keeps the same distance on all four sides.
func (k *Kit) Pad(v float32, o fyne.CanvasObject) *fyne.Container { return k.Inset(v, v, v, v, o) }

type inset struct {
	k                        *Kit
	top, right, bottom, left float32
}

func (l *inset) across() float32 { return l.k.px(l.left) + l.k.px(l.right) }
func (l *inset) along() float32  { return l.k.px(l.top) + l.k.px(l.bottom) }

func (l *inset) heightFor(objects []fyne.CanvasObject, w float32) float32 {
	return HeightFor(objects[0], w-l.across()) + l.along()
}

func (l *inset) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(objects[0].MinSize().Width+l.across(), currentHeight(objects[0])+l.along())
}

func (l *inset) Layout(objects []fyne.CanvasObject, s fyne.Size) {
	place(objects[0], l.k.px(l.left), l.k.px(l.top), fyne.NewSize(max(s.Width-l.across(), 0), max(s.Height-l.along(), 0)))
}

// Layers puts objects on top of each other, the first at the back, all as large
// as the largest needs to be.
func (k *Kit) Layers(objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(layers{}, objects...)
}

type layers struct{}

func (layers) heightFor(objects []fyne.CanvasObject, w float32) float32 {
	var h float32
	for _, o := range objects {
		if o.Visible() {
			h = max(h, HeightFor(o, w))
		}
	}
	return h
}

func (layers) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var m fyne.Size
	for _, o := range objects {
		if o.Visible() {
			m = m.Max(fyne.NewSize(o.MinSize().Width, currentHeight(o)))
		}
	}
	return m
}

func (layers) Layout(objects []fyne.CanvasObject, s fyne.Size) {
	for _, o := range objects {
		place(o, 0, 0, s)
	}
}

// Fixed gives one object a size of its own; a zero keeps the object's minimum in
// that direction. The object fills the size.
func (k *Kit) Fixed(w, h float32, o fyne.CanvasObject) *fyne.Container {
	return container.New(&fixed{k: k, w: w, h: h}, o)
}

// Centre keeps one object at its minimum size in the middle of the room there is.
func (k *Kit) Centre(o fyne.CanvasObject) *fyne.Container {
	return container.New(&fixed{k: k, centre: true}, o)
}

type fixed struct {
	k      *Kit
	w, h   float32
	centre bool
}

func (l *fixed) heightFor(objects []fyne.CanvasObject, w float32) float32 {
	if l.h > 0 {
		return l.k.px(l.h)
	}
	return HeightFor(objects[0], w)
}

func (l *fixed) MinSize(objects []fyne.CanvasObject) fyne.Size {
	m := objects[0].MinSize()
	if l.w > 0 {
		m.Width = l.k.px(l.w)
	}
	if l.h > 0 {
		m.Height = l.k.px(l.h)
	}
	return m
}

func (l *fixed) Layout(objects []fyne.CanvasObject, s fyne.Size) {
	if !l.centre {
		place(objects[0], 0, 0, s)
		return
	}
	m := objects[0].MinSize()
	m.Width = min(m.Width, s.Width)
	m.Height = HeightFor(objects[0], m.Width)
	place(objects[0], (s.Width-m.Width)/2, (s.Height-m.Height)/2, m)
}

// Gap is empty room of the given size.
func (k *Kit) Gap(w, h float32) fyne.CanvasObject {
	return k.Fixed(w, h, container.NewWithoutLayout())
}
