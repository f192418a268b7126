package parts

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// NoTint is the tint index of a chip that belongs to no role.
const NoTint = -1

// chipColours are fill and ink of a chip: the tint's, or grey for NoTint.
func (k *Kit) chipColours(tint int) (fill, ink, mark color.NRGBA) {
	p := k.pal()
	if tint < 0 {
		return alpha(p.Ink, 18), p.Calm, p.Muted
	}
	t := p.Tint(tint)
	return t.Chip, t.ChipInk, t.Accent
}

// Chip is a short word on a coloured ground. It only tells; PressChip can be pressed.
type Chip struct {
	widget.BaseWidget
	k     *Kit
	label string
	tint  int
	bg    *canvas.Rectangle
	text  *canvas.Text
}

// Chip is a chip in the tint of a role, or grey with NoTint.
func (k *Kit) Chip(label string, tint int) *Chip {
	c := &Chip{k: k, label: label, tint: tint, bg: canvas.NewRectangle(nil), text: canvas.NewText("", nil)}
	c.ExtendBaseWidget(c)
	return c
}

// Set changes label and tint.
func (c *Chip) Set(label string, tint int) {
	if label != c.label || tint != c.tint {
		reflowing(c, func() { c.label, c.tint = label, tint })
		c.Refresh()
	}
}

// AccessibilityLabel is the word on it.
func (c *Chip) AccessibilityLabel() string { return c.label }

// AccessibilityRole says that this is text.
func (c *Chip) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// CreateRenderer draws the ground and the word.
func (c *Chip) CreateRenderer() fyne.WidgetRenderer {
	paint := func() {
		fill, ink, _ := c.k.chipColours(c.tint)
		c.bg.FillColor, c.bg.CornerRadius = fill, c.k.px(12)
		c.bg.Refresh()
		c.text.Text, c.text.TextSize, c.text.TextStyle, c.text.Color = c.label, c.k.px(12), semibold, ink
		c.text.Refresh()
	}
	paint()
	return &drawing{
		of:      c,
		objects: fixedObjects(c.bg, c.text),
		min: func() fyne.Size {
			h := c.k.px(24)
			w := c.k.textWidth(c.label, c.k.px(12), semibold) + c.k.px(16)
			return fyne.NewSize(max(round(w), round(h*1.15)), h)
		},
		layout: func(s fyne.Size) {
			h := c.k.px(24)
			place(c.bg, 0, (s.Height-h)/2, fyne.NewSize(s.Width, h))
			m := c.text.MinSize()
			place(c.text, (s.Width-m.Width)/2, (s.Height-m.Height)/2, m)
		},
		paint: paint,
	}
}

// PressChip is a chip that can be pressed: to choose something, to switch it, or
// to take it away.
type PressChip struct {
	control
	label    string
	tint     int
	on, mark bool
	onRemove func()

	bg   *canvas.Rectangle
	dot  *canvas.Circle
	text *canvas.Text
	x    *canvas.Image
}

// PressChip is a chip that calls onTap.
func (k *Kit) PressChip(label string, tint int, onTap func()) *PressChip {
	c := &PressChip{label: label, tint: tint, bg: canvas.NewRectangle(nil), dot: canvas.NewCircle(nil), text: canvas.NewText("", nil), x: stroke()}
	c.extend(k, c)
	c.name = func() string { return c.label }
	c.act = func(at *fyne.PointEvent) {
		if c.onRemove != nil && (onTap == nil || at != nil && at.Position.X > c.Size().Width-c.k.px(28)) {
			c.onRemove()
		} else if onTap != nil {
			onTap()
		}
	}
	c.key = func(n fyne.KeyName) bool {
		if c.onRemove != nil && (n == fyne.KeyDelete || n == fyne.KeyBackspace) {
			c.onRemove()
			return true
		}
		return false
	}
	return c
}

// Marked puts the dot of the tint before the label, and returns c.
func (c *PressChip) Marked() *PressChip {
	c.mark = true
	return c
}

// Removable gives it a cross; the cross and Delete call onRemove. It returns c.
func (c *PressChip) Removable(onRemove func()) *PressChip {
	c.onRemove = onRemove
	return c
}

// Set changes label, tint, and whether it is shown as chosen.
func (c *PressChip) Set(label string, tint int, on bool) {
	if label != c.label || tint != c.tint || on != c.on {
		reflowing(c, func() { c.label, c.tint, c.on = label, tint, on })
		c.Refresh()
	}
}

// CreateRenderer draws ground, dot, label and cross.
func (c *PressChip) CreateRenderer() fyne.WidgetRenderer {
	least := func() fyne.Size {
		w := c.k.textWidth(c.label, c.k.px(14), medium) + c.k.px(24)
		if c.mark {
			w += c.k.px(18)
		}
		if c.onRemove != nil {
			w += c.k.px(20)
		}
		return fyne.NewSize(round(w), c.k.px(32))
	}
	layout := func(s fyne.Size) {
		h := c.k.px(32)
		place(c.bg, 0, (s.Height-h)/2, fyne.NewSize(s.Width, h))
		x := c.k.px(12)
		if c.mark {
			place(c.dot, x, (s.Height-c.k.px(10))/2, c.k.size(10, 10))
			x += c.k.px(18)
		}
		m := c.text.MinSize()
		place(c.text, x, (s.Height-m.Height)/2, m)
		place(c.x, s.Width-c.k.px(25), (s.Height-c.k.px(14))/2, c.k.size(14, 14))
	}
	paint := func() {
		p := c.k.pal()
		fill, ink, mark := c.k.chipColours(c.tint)
		c.k.edge(c.bg, Bare)
		switch {
		case c.on && c.tint < 0:
			fill, ink = p.Soft, p.Ink
			c.k.edge(c.bg, Selected)
		case c.on:
			c.k.edge(c.bg, RoleEdge(c.tint))
		case c.tint < 0:
			fill = p.Surface
			c.k.edge(c.bg, Strong1)
		}
		if c.hovered && !c.on {
			c.k.edge(c.bg, Strong1)
			c.bg.StrokeColor = mark
		}
		if c.disabled {
			ink = p.Faint
		}
		c.bg.FillColor, c.bg.CornerRadius = fill, c.k.px(8)
		c.bg.Refresh()
		c.dot.FillColor, c.dot.Hidden = mark, !c.mark
		c.dot.Refresh()
		c.text.Text, c.text.TextSize, c.text.TextStyle, c.text.Color = c.label, c.k.px(14), medium, ink
		c.text.Refresh()
		cross := Icon("")
		if c.onRemove != nil {
			cross = IconClose
		}
		c.k.paintIcon(c.x, cross, ink)
		c.paintRing(8)
	}
	return c.draw(least, layout, paint, c.bg, c.dot, c.text, c.x)
}
