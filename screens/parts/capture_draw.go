package parts

import (
	"fyne.io/fyne/v2"
)

// captureHeight is the height of a capture line with one line of text.
const captureHeight = 52

// entryWidth is the width of the entry in a line of width w, and how many of the
// key hints there is room for: the last give way first.
func (c *Capture) entryWidth(w float32) (width float32, keys int) {
	width = w - c.k.px(12)
	if !c.target.Hidden {
		width -= c.target.MinSize().Width + c.k.px(8)
	}
	rest := width - c.k.px(8)
	for _, o := range c.keys.Objects {
		rest -= o.MinSize().Width + c.k.px(8)
		if rest < c.k.px(240) {
			break
		}
		width = rest
		keys++
	}
	return width, keys
}

func (c *Capture) rows() int {
	if c.Size().Width < 1 {
		return 1
	}
	w, _ := c.entryWidth(c.Size().Width)
	return c.entry.rows(w)
}

func (c *Capture) lineHeight(w float32) float32 {
	ew, _ := c.entryWidth(w)
	rows := min(max(c.entry.rows(ew), 1), 4)
	return c.k.px(captureHeight) + c.entry.height(rows) - c.entry.height(1)
}

// HeightFor is the line with its hint.
func (c *Capture) HeightFor(w float32) float32 {
	h := c.lineHeight(w)
	if !c.hint.Hidden {
		h += c.k.px(8) + c.hint.HeightFor(min(w, c.hint.natural()))
	}
	return h
}

// CreateRenderer draws frame, target, text, keys and hint.
func (c *Capture) CreateRenderer() fyne.WidgetRenderer {
	paint := func() {
		c.frame.FillColor, c.frame.CornerRadius = c.k.pal().Surface, c.k.px(12)
		c.k.edge(c.frame, Strong1)
		if c.entry.focused {
			c.k.edge(c.frame, Selected)
		}
		c.k.lift(c.frame, 6)
		c.frame.Refresh()
	}
	paint()
	return &drawing{
		of:      c,
		objects: fixedObjects(c.frame, c.target, c.entry, c.keys, c.hint),
		min: func() fyne.Size {
			w := c.Size().Width
			if w < 1 {
				w = c.k.px(320)
			}
			return fyne.NewSize(c.k.px(320), c.HeightFor(w))
		},
		layout: c.lay,
		paint:  paint,
	}
}

// cutPlaceholder keeps the grey text on the one line that an empty capture has.
func (c *Capture) cutPlaceholder(w float32) {
	e := c.entry
	grey := c.k.breakLines(c.grey, c.k.px(entryText), e.TextStyle, w-2*c.k.px(entryPad), 1)[0]
	if grey != e.PlaceHolder {
		e.SetPlaceHolder(grey)
	}
}

func (c *Capture) lay(s fyne.Size) {
	if s.Width < 1 {
		return
	}
	h := c.lineHeight(s.Width)
	place(c.frame, 0, 0, fyne.NewSize(s.Width, h))
	x := c.k.px(8)
	if !c.target.Hidden {
		m := c.target.MinSize()
		place(c.target, x, c.k.px(10), m)
		x += m.Width + c.k.px(4)
	}
	w, keys := c.entryWidth(s.Width)
	c.cutPlaceholder(w)
	top := round((c.k.px(captureHeight) - c.entry.height(1)) / 2)
	place(c.entry, x, top, fyne.NewSize(w, h-2*top+1))
	for i, o := range c.keys.Objects {
		if i < keys {
			o.Show()
		} else {
			o.Hide()
		}
	}
	c.keys.Hidden = keys == 0
	if keys > 0 {
		m := c.keys.MinSize()
		place(c.keys, s.Width-m.Width-c.k.px(16), (h-m.Height)/2, m)
	}
	if !c.hint.Hidden {
		hw := min(s.Width, c.hint.natural())
		place(c.hint, 0, h+c.k.px(8), fyne.NewSize(hw, c.hint.HeightFor(hw)))
	}
}
