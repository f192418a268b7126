package screens

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"kept/screens/parts"
)

// setupTone is what a cell is made of.
type setupTone int

// The tones of cells.
const (
	setupPlain  setupTone = iota // words on the row itself
	setupFaint                   // something that is not there yet
	setupGrey                    // a calm chip
	setupStrong                  // a chip in the accent
	setupAdvice                  // a chip that asks for something
	setupTinted                  // a chip in the tint of a role
)

// setupCellData is one word on a row that can be clicked.
type setupCellData struct {
	name  string // what the row's hook gets
	text  string
	said  string // for screen readers where text is only a sign
	asks  string // what it is about, in the list of those that find no room; "" keeps it out of that list
	tone  setupTone
	tint  int     // of setupTinted
	width float32 // its own, so that the cells of all rows stand in columns; 0 = as wide as the word
	folds bool    // goes to the second line when the row is narrow
	cuts  bool    // on the second line it may be cut to the room there is
	quiet bool    // shown only on the row that has the keyboard or the pointer
}

// spoken returns what a screen reader says.
func (d setupCellData) spoken() string {
	if d.said != "" {
		return d.said
	}
	return d.text
}

// setupCell is a word on a row that answers to a click. The keyboard works the row as a whole.
type setupCell struct {
	widget.BaseWidget
	k       *parts.Kit
	data    setupCellData
	onTap   func()
	onHover func(on bool)
	hovered bool
	folded  bool // stands as words on the second line
	bg      *canvas.Rectangle
	text    *canvas.Text
}

func newSetupCell(k *parts.Kit, onTap func(), onHover func(on bool)) *setupCell {
	c := &setupCell{k: k, onTap: onTap, onHover: onHover, bg: canvas.NewRectangle(nil), text: canvas.NewText("", nil)}
	c.ExtendBaseWidget(c)
	return c
}

func (c *setupCell) set(d setupCellData) {
	if c.data != d {
		c.data = d
		c.Refresh()
	}
}

func (c *setupCell) Tapped(*fyne.PointEvent)        { c.onTap() }
func (c *setupCell) Cursor() desktop.Cursor         { return desktop.PointerCursor }
func (c *setupCell) MouseIn(*desktop.MouseEvent)    { c.hover(true) }
func (c *setupCell) MouseMoved(*desktop.MouseEvent) {}
func (c *setupCell) MouseOut()                      { c.hover(false) }

// hover shows that the pointer is over the cell, and so over its row.
func (c *setupCell) hover(on bool) {
	c.hovered = on
	c.Refresh()
	c.onHover(on)
}

// AccessibilityLabel is the word.
func (c *setupCell) AccessibilityLabel() string { return c.data.spoken() }

// AccessibilityRole says that it can be pressed.
func (c *setupCell) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

const setupCellPad = 6

// fold puts the cell on the second line of its row, or back beside the name.
func (c *setupCell) fold(on bool) {
	if c.folded != on {
		c.folded = on
		c.Refresh()
	}
}

// chip tells whether it has a ground of its own.
func (c *setupCell) chip() bool {
	return c.data.tone != setupPlain && c.data.tone != setupFaint && !c.folded
}

func (c *setupCell) width() float32 {
	if c.data.width > 0 && !c.folded {
		return c.k.Look().Px(c.data.width)
	}
	m := fyne.MeasureText(c.data.text, c.k.Look().Px(12), c.style())
	return m.Width + 2*c.k.Look().Px(setupCellPad)
}

func (c *setupCell) style() fyne.TextStyle { return fyne.TextStyle{Bold: c.chip()} }

func (c *setupCell) colours() (ground, ink color.NRGBA) {
	look := c.k.Look()
	p := look.Palette
	switch c.data.tone {
	case setupFaint:
		return color.NRGBA{}, p.Faint
	case setupGrey:
		return p.Ground, p.Calm
	case setupStrong:
		return p.Soft, p.Primary
	case setupAdvice:
		return p.HintSoft, p.Hint
	case setupTinted:
		t := p.Tint(c.data.tint)
		return t.Chip, t.ChipInk
	}
	return color.NRGBA{}, p.Muted
}

func (c *setupCell) CreateRenderer() fyne.WidgetRenderer {
	r := &setupCellRenderer{c}
	r.paint()
	return r
}

type setupCellRenderer struct{ c *setupCell }

func (r *setupCellRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.c.bg, r.c.text}
}
func (r *setupCellRenderer) Destroy() {}

func (r *setupCellRenderer) MinSize() fyne.Size {
	return fyne.NewSize(r.c.width(), r.c.k.Look().Px(24))
}

func (r *setupCellRenderer) Layout(s fyne.Size) {
	c := r.c
	c.bg.Resize(s)
	c.text.Text = c.data.text
	room := s.Width - 2*c.k.Look().Px(setupCellPad)
	for runes := []rune(c.data.text); len(runes) > 1 && c.text.MinSize().Width > room+1; {
		runes = runes[:len(runes)-1]
		c.text.Text = string(runes) + "…"
	}
	m := c.text.MinSize()
	x := c.k.Look().Px(setupCellPad)
	if c.chip() || c.data.width > 0 && !c.folded {
		x = (s.Width - m.Width) / 2
	}
	c.text.Move(fyne.NewPos(float32(int(x+0.5)), float32(int((s.Height-m.Height)/2+0.5))))
	c.text.Resize(m)
}

func (r *setupCellRenderer) Refresh() {
	r.paint()
	r.Layout(r.c.Size())
	canvas.Refresh(r.c)
}

func (r *setupCellRenderer) paint() {
	c, look := r.c, r.c.k.Look()
	ground, ink := c.colours()
	if c.folded {
		ground = color.NRGBA{}
	}
	c.bg.FillColor, c.bg.CornerRadius = ground, look.Px(8)
	c.bg.StrokeWidth, c.bg.StrokeColor = 0, color.Transparent
	if c.chip() && look.Palette.Outlined {
		c.bg.StrokeWidth, c.bg.StrokeColor = 1, look.Palette.Line
	}
	if c.hovered {
		c.bg.StrokeWidth, c.bg.StrokeColor = 1, look.Palette.Muted
	}
	c.text.Text, c.text.TextSize, c.text.TextStyle, c.text.Color = c.data.text, look.Px(12), c.style(), ink
	c.bg.Refresh()
	c.text.Refresh()
}
