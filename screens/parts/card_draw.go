package parts

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// The measures of a card.
const (
	cardPad    = 14
	cardTop    = 12
	cardFoot   = 20
	cardRowGap = 8
	dotSize    = 9
	dotPitch   = 13
	markSize   = 24
)

// startEdit puts an entry in the place of the text: Enter keeps, Escape does
// not, leaving keeps.
func (c *Card) startEdit() {
	if c.edit != nil || c.list.OnEdit == nil {
		return
	}
	e := c.k.entry(true)
	e.TextStyle = medium
	e.SetMinRowsVisible(1)
	e.show(c.data.Text)
	e.onEnter = func() {
		c.stopEdit(true)
		focusCard(c)
	}
	e.onKey = func(n fyne.KeyName) bool {
		if n == fyne.KeyEscape {
			c.stopEdit(false)
			focusCard(c)
			return true
		}
		return false
	}
	e.onFocus = func(focused bool) {
		if !focused {
			c.stopEdit(true)
		}
	}
	e.OnChanged = func(text string) {
		c.draft(text)
		if c.HeightFor(c.Size().Width) != c.Size().Height {
			c.list.resized()
		}
	}
	c.edit = e
	c.Refresh()
	c.list.resized()
	focus(e)
}

// stopEdit ends the editing and hands over a text that is new and not empty.
func (c *Card) stopEdit(keep bool) {
	e := c.edit
	if e == nil {
		return
	}
	c.edit = nil
	c.Refresh()
	c.list.resized()
	text := strings.TrimSpace(e.Text)
	if keep && text != "" && text != c.data.Text {
		c.list.OnEdit(c.data.ID, text)
	}
	c.draft("")
}

func (c *Card) draft(text string) {
	if c.list.OnDraft != nil {
		c.list.OnDraft(c.data.ID, text)
	}
}

func (c *Card) bodyHeight(w float32) float32 {
	if c.edit == nil {
		return c.text.HeightFor(w)
	}
	// The entry pads its text; the pit it lies in reaches into the card's own padding.
	return c.edit.height(c.edit.rows(w+2*c.k.px(entryPad))) - c.k.px(entryPad)
}

// HeightFor is the height of text, advice, chips and foot at that width.
func (c *Card) HeightFor(w float32) float32 {
	inner := max(w-2*c.k.px(cardPad), 1)
	h := c.k.px(cardTop) + c.bodyHeight(inner) + c.k.px(cardTop)
	if c.data.Hint != "" {
		h += c.k.px(cardRowGap) + c.hint.HeightFor(inner-c.k.px(22))
	}
	if len(c.data.Chips) > 0 {
		h += c.k.px(cardRowGap) + HeightFor(c.chips, inner)
	}
	if c.data.hasFoot() {
		h += c.k.px(cardRowGap) + c.k.px(cardFoot)
	}
	return h
}

// CreateRenderer draws the card.
func (c *Card) CreateRenderer() fyne.WidgetRenderer {
	c.paint()
	return &drawing{
		of:      c,
		objects: c.objects,
		min: func() fyne.Size {
			w := c.Size().Width
			if w < 1 {
				w = c.k.px(200)
			}
			return fyne.NewSize(c.k.px(120), c.HeightFor(w))
		},
		layout: c.lay,
		paint:  c.paint,
	}
}

func (c *Card) objects() []fyne.CanvasObject {
	out := []fyne.CanvasObject{c.bg}
	if c.edit != nil {
		out = append(out, c.pit, c.edit)
	} else {
		out = append(out, c.text)
	}
	if c.data.Hint != "" {
		out = append(out, c.bulb, c.hint)
	}
	if len(c.data.Chips) > 0 {
		out = append(out, c.chips)
	}
	for _, d := range c.dots {
		out = append(out, d)
	}
	out = append(out, c.more)
	if c.data.Starred {
		out = append(out, c.star)
	}
	if c.data.Mark != "" {
		out = append(out, c.mark, c.initial)
	}
	return out
}

func (c *Card) lay(s fyne.Size) {
	if s.Width < 1 {
		return
	}
	k := c.k
	place(c.bg, 0, 0, s)
	x, y := k.px(cardPad), k.px(cardTop)
	w := max(s.Width-2*x, 1)
	h := c.bodyHeight(w)
	if c.edit != nil {
		pad := k.px(entryPad)
		in := fyne.NewSize(w+2*pad, h+pad)
		place(c.pit, x-pad, y-pad+k.px(2), in)
		place(c.edit, x-pad, y-pad+k.px(2), in)
	} else {
		place(c.text, x, y, fyne.NewSize(w, h))
	}
	y += h
	if c.data.Hint != "" {
		y += k.px(cardRowGap)
		hw := w - k.px(22)
		place(c.bulb, x, y, k.size(16, 16))
		hh := c.hint.HeightFor(hw)
		place(c.hint, x+k.px(22), y, fyne.NewSize(hw, hh))
		y += hh
	}
	if len(c.data.Chips) > 0 {
		y += k.px(cardRowGap)
		ch := HeightFor(c.chips, w)
		place(c.chips, x, y, fyne.NewSize(w, ch))
		y += ch
	}
	c.layFoot(x, y+k.px(cardRowGap), w)
}

// layFoot places dots or note at the left, star and mark at the right.
func (c *Card) layFoot(x, y, w float32) {
	k := c.k
	right := x + w
	mid := y + k.px(cardFoot)/2
	if c.data.Mark != "" {
		d := k.px(markSize)
		right -= d
		place(c.mark, right, mid-d/2, fyne.NewSize(d, d))
		h := c.initial.lineHeight()
		place(c.initial, right, mid-h/2, fyne.NewSize(d, h))
		right -= k.px(4)
	}
	if c.data.Starred {
		d := k.px(16)
		right -= d
		place(c.star, right, mid-d/2, fyne.NewSize(d, d))
		right -= k.px(4)
	}
	for _, d := range c.dots {
		size := k.px(dotSize)
		place(d, x, mid-size/2, fyne.NewSize(size, size))
		x += k.px(dotPitch)
	}
	m := c.more.MinSize()
	m.Width = max(min(m.Width, right-x), 0)
	place(c.more, x, mid-m.Height/2, m)
}

func (c *Card) paint() {
	k, p := c.k, c.k.pal()
	t := p.Tint(max(c.data.Tint, 0))
	c.bg.FillColor, c.bg.CornerRadius = p.Surface, k.px(12)
	switch {
	case c.focused || c.carried || c.edit != nil:
		k.edge(c.bg, RoleEdge(max(c.data.Tint, 0)))
	case c.hovered:
		k.edge(c.bg, Strong1)
	default:
		k.edge(c.bg, NoEdge)
	}
	k.lift(c.bg, 3)
	if c.carried {
		k.lift(c.bg, 16)
	}
	c.bg.Refresh()
	c.text.ink = InkMain
	if c.data.Quiet {
		c.text.ink = InkMuted
	}
	c.text.Refresh()
	c.hint.Refresh()
	c.more.Refresh()
	for _, d := range c.dots {
		d.FillColor = t.Accent
		d.Refresh()
	}
	c.mark.FillColor = t.Chip
	c.mark.Refresh()
	c.initial.ink = RoleInk(max(c.data.Tint, 0))
	c.initial.Refresh()
	if c.data.Starred {
		k.paintIcon(c.star, IconStarred, t.Accent)
	}
	if c.data.Hint != "" {
		k.paintIcon(c.bulb, IconBulb, p.Hint)
	}
	c.pit.FillColor, c.pit.CornerRadius = alpha(p.Ink, 12), k.px(8)
	c.pit.Refresh()
	if c.edit != nil {
		c.edit.Refresh()
	}
	canvas.Refresh(c.chips)
}
