package parts

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// Columns puts objects beside each other over the full height, all equally wide.
func (k *Kit) Columns(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&columns{k: k, gap: gap}, objects...)
}

// Shares puts objects beside each other over the full height with widths in the
// proportion of shares, one for each object.
func (k *Kit) Shares(gap float32, shares []float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&columns{k: k, gap: gap, shares: shares}, objects...)
}

type columns struct {
	k      *Kit
	gap    float32
	shares []float32
}

func (l *columns) share(i int) float32 {
	if i < len(l.shares) {
		return l.shares[i]
	}
	return 1
}

// edges calls f with each visible object and its left and right edge.
func (l *columns) edges(objects []fyne.CanvasObject, w float32, f func(o fyne.CanvasObject, x0, x1 float32)) {
	var sum float32
	n := 0
	for i, o := range objects {
		if o.Visible() {
			sum += l.share(i)
			n++
		}
	}
	if n == 0 || sum <= 0 {
		return
	}
	gap := l.k.px(l.gap)
	free := max(w-gap*float32(n-1), 0)
	var x float32
	for i, o := range objects {
		if !o.Visible() {
			continue
		}
		cw := free * l.share(i) / sum
		// Both edges are rounded, not the width, so the columns fill the row exactly.
		f(o, round(x), round(x+cw))
		x += cw + gap
	}
}

func (l *columns) heightFor(objects []fyne.CanvasObject, w float32) float32 {
	var h float32
	l.edges(objects, w, func(o fyne.CanvasObject, x0, x1 float32) { h = max(h, HeightFor(o, x1-x0)) })
	return h
}

func (l *columns) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var w, h, sum float32
	n := 0
	for i, o := range objects {
		if !o.Visible() {
			continue
		}
		n++
		sum += l.share(i)
		w = max(w, o.MinSize().Width/l.share(i))
		h = max(h, currentHeight(o))
	}
	return fyne.NewSize(w*sum+l.k.px(l.gap)*float32(max(n-1, 0)), h)
}

func (l *columns) Layout(objects []fyne.CanvasObject, s fyne.Size) {
	l.edges(objects, s.Width, func(o fyne.CanvasObject, x0, x1 float32) {
		place(o, x0, 0, fyne.NewSize(x1-x0, s.Height))
	})
}

// Grid tiles objects in as many equal columns as fit when each is at least
// minWidth wide; the objects of one line are equally high.
func (k *Kit) Grid(minWidth, gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&grid{k, minWidth, gap}, objects...)
}

type grid struct {
	k             *Kit
	minWidth, gap float32
}

func (l *grid) walk(objects []fyne.CanvasObject, w float32, f func(o fyne.CanvasObject, x, y float32, s fyne.Size)) float32 {
	shown := make([]fyne.CanvasObject, 0, len(objects))
	for _, o := range objects {
		if o.Visible() {
			shown = append(shown, o)
		}
	}
	if len(shown) == 0 {
		return 0
	}
	gap, least := l.k.px(l.gap), l.k.px(l.minWidth)
	n := min(max(int((w+gap)/(least+gap)), 1), len(shown))
	cw := (w - gap*float32(n-1)) / float32(n)
	var y float32
	for i := 0; i < len(shown); i += n {
		line := shown[i:min(i+n, len(shown))]
		var h float32
		for _, o := range line {
			h = max(h, HeightFor(o, cw))
		}
		for j, o := range line {
			x0, x1 := round(float32(j)*(cw+gap)), round(float32(j)*(cw+gap)+cw)
			f(o, x0, y, fyne.NewSize(x1-x0, h))
		}
		y += h + gap
	}
	return y - gap
}

func (l *grid) heightFor(objects []fyne.CanvasObject, w float32) float32 {
	return l.walk(objects, w, func(fyne.CanvasObject, float32, float32, fyne.Size) {})
}

func (l *grid) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(l.k.px(l.minWidth), bottomOf(objects))
}

func (l *grid) Layout(objects []fyne.CanvasObject, s fyne.Size) {
	l.walk(objects, s.Width, func(o fyne.CanvasObject, x, y float32, cell fyne.Size) { place(o, x, y, cell) })
}

// Wrap lets objects flow over as many lines as they need, like words.
func (k *Kit) Wrap(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&wrap{k, gap}, objects...)
}

type wrap struct {
	k   *Kit
	gap float32
}

// walk breaks the objects into lines and calls f with each place; the objects of
// one line are centred on it.
func (l *wrap) walk(objects []fyne.CanvasObject, w float32, f func(o fyne.CanvasObject, x, y float32, s fyne.Size)) float32 {
	gap := l.k.px(l.gap)
	var x, y, height float32
	var line []fyne.CanvasObject
	end := func() {
		x = 0
		for _, o := range line {
			m := o.MinSize()
			m.Width = min(m.Width, w)
			f(o, x, y+(height-m.Height)/2, m)
			x += m.Width + gap
		}
		x, line = 0, line[:0]
	}
	for _, o := range objects {
		if !o.Visible() {
			continue
		}
		m := o.MinSize()
		if len(line) > 0 && x+min(m.Width, w) > w {
			end()
			y, height = y+height+gap, 0
		}
		line = append(line, o)
		x += min(m.Width, w) + gap
		height = max(height, m.Height)
	}
	end()
	return y + height
}

func (l *wrap) heightFor(objects []fyne.CanvasObject, w float32) float32 {
	return l.walk(objects, w, func(fyne.CanvasObject, float32, float32, fyne.Size) {})
}

func (l *wrap) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var w float32
	for _, o := range objects {
		if o.Visible() {
			w = max(w, o.MinSize().Width)
		}
	}
	return fyne.NewSize(w, bottomOf(objects))
}

func (l *wrap) Layout(objects []fyne.CanvasObject, s fyne.Size) {
	l.walk(objects, s.Width, func(o fyne.CanvasObject, x, y float32, m fyne.Size) { place(o, x, y, m) })
}

// bottomOf is where the lowest of the objects ends as they stand now. A layout
// that breaks lines knows its height only with its width; until Arrange has run
// again, what it needed last time is the best answer.
func bottomOf(objects []fyne.CanvasObject) float32 {
	var h float32
	for _, o := range objects {
		if o.Visible() {
			h = max(h, o.Position().Y+o.MinSize().Height)
		}
	}
	return h
}
