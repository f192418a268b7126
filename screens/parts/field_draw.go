package parts

import (
	"unicode/utf8"

	"fyne.io/fyne/v2"
)

// count shows how much room is left near the limit.
func (f *Field) count() {
	n := utf8.RuneCountInString(f.entry.Text)
	shown := f.limit > 0 && n*5 >= f.limit*4
	changed := f.counter.Hidden == shown
	f.counter.Hidden = !shown
	if shown {
		ink := InkMuted
		if n > f.limit {
			ink = InkStop
		}
		f.counter.SetText(f.k.T.T("{n} of {limit}", "n", n, "limit", f.limit))
		f.counter.SetInk(ink)
	}
	if changed || shown {
		f.Refresh()
	}
}

// grow makes a multi-line field as high as its text.
func (f *Field) grow() {
	if w := f.Size().Width; f.multi && w > 1 && f.frameHeight(w) != f.needed {
		reflow(f)
		f.Refresh()
	}
}

func (f *Field) rowsAt(w float32) int {
	if !f.multi {
		return 1
	}
	return min(max(f.entry.rows(w-2*f.k.px(4)), f.least), f.most)
}

// frameHeight is the height of the frame at a width of the field.
func (f *Field) frameHeight(w float32) float32 {
	if !f.multi {
		return f.k.px(44)
	}
	return f.entry.height(f.rowsAt(w)) + 2*f.above() + f.counterHeight()
}

// above is the room between the frame and the first line of an area: one of a single line is as high as a field.
func (f *Field) above() float32 {
	return max(f.k.px(4), round((f.k.px(44)-f.entry.height(1))/2))
}

// counterHeight is the room that the counter takes inside the frame, where there is no label for it to stand beside.
func (f *Field) counterHeight() float32 {
	if !f.multi || !f.label.Hidden || f.counter.Hidden {
		return 0
	}
	return f.counter.MinSize().Height
}

// labelHeight is the height of the whole label at a width, with no counter beside it.
func (f *Field) labelHeight(w float32) float32 {
	f.label.lines = 0
	return f.label.HeightFor(w)
}

// HeightFor is label, frame and what is shown under it.
func (f *Field) HeightFor(w float32) float32 {
	h := f.frameHeight(w)
	if !f.label.Hidden {
		h += f.labelHeight(w) + f.k.px(4)
	}
	if !f.message.Hidden {
		h += f.message.HeightFor(w) + f.k.px(4)
	}
	return h
}

// CreateRenderer draws label, frame, text, counter and message.
func (f *Field) CreateRenderer() fyne.WidgetRenderer {
	paint := func() {
		f.frame.FillColor, f.frame.CornerRadius = f.k.pal().Surface, f.k.px(8)
		e := Strong1
		switch {
		case !f.message.Hidden:
			e = Stopped
		case f.entry.focused:
			e = Selected
		case f.entry.Disabled():
			e = Hairline
		}
		f.k.edge(f.frame, e)
		f.frame.Refresh()
	}
	paint()
	return &drawing{
		of:      f,
		objects: fixedObjects(f.frame, f.label, f.entry, f.counter, f.message),
		min: func() fyne.Size {
			w := f.Size().Width
			if w < 1 {
				w = f.k.px(120)
			}
			return fyne.NewSize(f.k.px(120), f.HeightFor(w))
		},
		layout: f.lay,
		paint:  paint,
	}
}

func (f *Field) lay(s fyne.Size) {
	var y float32
	if !f.label.Hidden {
		h, room := f.labelHeight(s.Width), s.Width
		if !f.counter.Hidden {
			// The label makes way for the counter; its height stays, so that nothing moves while somebody types.
			room = max(room-f.counter.MinSize().Width-f.k.px(8), f.k.px(24))
			f.label.lines = int(h / f.label.lineHeight())
		}
		place(f.label, 0, 0, fyne.NewSize(room, h))
		y = h + f.k.px(4)
	}
	h := f.frameHeight(s.Width)
	f.needed = h
	if f.multi {
		// Areas that stand beside each other end at the same height.
		rest := s.Height - y
		if !f.message.Hidden {
			rest -= f.message.HeightFor(s.Width) + f.k.px(4)
		}
		h = max(h, rest)
	}
	place(f.frame, 0, y, fyne.NewSize(s.Width, h))
	if !f.counter.Hidden {
		m := f.counter.MinSize()
		place(f.counter, s.Width-m.Width, 0, m)
		if f.label.Hidden {
			f.counter.Move(whole(s.Width-m.Width-f.k.px(8), y+h-m.Height-f.k.px(2)))
		}
	}
	pad := f.k.px(4)
	inner := fyne.NewSize(s.Width-2*pad, h-2*pad)
	if !f.multi {
		// One line is centred in the frame, whatever the font's own height is.
		inner.Height = min(f.entry.MinSize().Height, h)
		place(f.entry, pad, y+(h-inner.Height)/2, inner)
	} else {
		inner.Height = h - 2*f.above() - f.counterHeight()
		place(f.entry, pad, y+f.above(), inner)
	}
	if !f.message.Hidden {
		place(f.message, 0, y+h+f.k.px(4), fyne.NewSize(s.Width, f.message.HeightFor(s.Width)))
	}
}
