package parts

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// Segmented chooses one of a few labelled values that stand side by side: the
// modes of a step. Left and Right change it, Home and End go to the ends.
type Segmented struct {
	control
	labels   []string
	selected int
	onChange func(int)

	track, thumb *canvas.Rectangle
	texts        []*canvas.Text
}

// Segmented is a control with these labels, the first one chosen. onChange gets
// the index of the one that was chosen by hand.
func (k *Kit) Segmented(labels []string, onChange func(int)) *Segmented {
	s := &Segmented{labels: labels, onChange: onChange, track: canvas.NewRectangle(nil), thumb: canvas.NewRectangle(nil)}
	for range labels {
		s.texts = append(s.texts, canvas.NewText("", nil))
	}
	s.extend(k, s)
	s.name = func() string { return s.labels[s.selected] }
	s.act = func(at *fyne.PointEvent) {
		if at == nil {
			s.choose((s.selected + 1) % len(s.labels))
			return
		}
		s.choose(s.at(at.Position.X))
	}
	s.key = func(n fyne.KeyName) bool {
		switch n {
		case fyne.KeyLeft:
			s.choose(max(s.selected-1, 0))
		case fyne.KeyRight:
			s.choose(min(s.selected+1, len(s.labels)-1))
		case fyne.KeyHome:
			s.choose(0)
		case fyne.KeyEnd:
			s.choose(len(s.labels) - 1)
		default:
			return false
		}
		return true
	}
	return s
}

// Set shows which one is chosen.
func (s *Segmented) Set(i int) {
	if i != s.selected && i >= 0 && i < len(s.labels) {
		s.selected = i
		s.Refresh()
	}
}

// Labels are the values that can be chosen.
func (s *Segmented) Labels() []string { return s.labels }

// Selected is the index of the chosen one.
func (s *Segmented) Selected() int { return s.selected }

func (s *Segmented) choose(i int) {
	if i == s.selected {
		return
	}
	s.Set(i)
	if s.onChange != nil {
		s.onChange(i)
	}
}

// natural is the width with all the room that the labels like to have.
func (s *Segmented) natural() float32 {
	w := 2*s.k.px(3) + float32(len(s.labels)-1)*s.k.px(2)
	for _, label := range s.labels {
		w += round(s.k.textWidth(label, s.k.px(14), semibold)) + s.k.px(32)
	}
	return w
}

// segment is the place of segment i: its left edge and width. In too little room the labels move closer together.
func (s *Segmented) segment(i int) (x, w float32) {
	pad := s.k.px(32)
	if missing := s.natural() - s.Size().Width; missing > 0 && s.Size().Width > 1 {
		pad = max(pad-ceil(missing/float32(len(s.labels))), s.k.px(8))
	}
	x = s.k.px(3)
	for j := 0; j <= i; j++ {
		w = round(s.k.textWidth(s.labels[j], s.k.px(14), semibold)) + pad
		if j < i {
			x += w + s.k.px(2)
		}
	}
	return x, w
}

// at is the segment under a place. The room beside the last one, where the control has more than it needs, changes nothing.
func (s *Segmented) at(px float32) int {
	for i := range s.labels {
		if x, w := s.segment(i); px < x+w {
			return i
		}
	}
	return s.selected
}

// CreateRenderer draws the track, the thumb and the labels.
func (s *Segmented) CreateRenderer() fyne.WidgetRenderer {
	objects := []fyne.CanvasObject{s.track, s.thumb}
	for _, t := range s.texts {
		objects = append(objects, t)
	}
	least := func() fyne.Size { return fyne.NewSize(s.natural(), s.k.px(44)) }
	layout := func(size fyne.Size) {
		h := s.k.px(44)
		x, w := s.segment(len(s.labels) - 1)
		place(s.track, 0, (size.Height-h)/2, fyne.NewSize(x+w+s.k.px(3), h))
		s.layRing(fyne.NewSize(x+w+s.k.px(3), size.Height))
		for i, t := range s.texts {
			x, w := s.segment(i)
			if i == s.selected {
				place(s.thumb, x, (size.Height-h)/2+s.k.px(3), fyne.NewSize(w, h-2*s.k.px(3)))
			}
			m := t.MinSize()
			place(t, x+(w-m.Width)/2, (size.Height-m.Height)/2, m)
		}
	}
	return s.draw(least, layout, s.paint, objects...)
}

func (s *Segmented) paint() {
	p := s.k.pal()
	s.track.FillColor, s.track.CornerRadius = alpha(p.Ink, 16), s.k.px(12)
	s.k.edge(s.track, NoEdge)
	s.thumb.FillColor, s.thumb.CornerRadius = p.Surface, s.k.px(9)
	s.k.edge(s.thumb, Bare)
	if p.Outlined {
		s.k.edge(s.thumb, Selected)
	}
	s.k.lift(s.thumb, 2)
	s.track.Refresh()
	s.thumb.Refresh()
	s.paintRing(12)
	for i, t := range s.texts {
		t.Text, t.TextSize, t.TextStyle, t.Color = s.labels[i], s.k.px(14), medium, p.Muted
		if i == s.selected {
			t.TextStyle, t.Color = semibold, p.Ink
		}
		t.Refresh()
	}
}
