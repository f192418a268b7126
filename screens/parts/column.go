package parts

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// Column is a card list with a head: the role's dot, its name and how many cards
// there are. It scrolls by itself and is outlined while it is the target.
type Column struct {
	widget.BaseWidget
	k *Kit
	// Cards is the list; set its hooks there.
	Cards *CardList
	// OnTap is a tap on the column beside its cards.
	OnTap func()

	tint   int
	active bool
	target bool // a card is being carried over it
	bg     *canvas.Rectangle
	dot    *canvas.Circle
	title  *Text
	count  *Chip
	scroll *Scroll
}

// Column is a column in the tint of a role. empty shows while there are no cards.
func (k *Kit) Column(title string, tint int, empty fyne.CanvasObject) *Column {
	c := &Column{k: k, tint: tint, bg: canvas.NewRectangle(nil), dot: canvas.NewCircle(nil),
		title: k.Line(Heading, title), count: k.Chip("0", tint)}
	c.Cards = k.CardList(empty)
	c.scroll = k.Scroll(k.Inset(4, 12, 24, 12, c.Cards)).Fade(RoleGround(tint))
	c.ExtendBaseWidget(c)
	return c
}

// SetCards shows these cards and their number.
func (c *Column) SetCards(cards []CardData) {
	c.count.Set(strconv.Itoa(len(cards)), c.tint)
	c.Cards.SetCards(cards)
	c.lay(c.Size())
}

// SetTitle changes the name at the head.
func (c *Column) SetTitle(title string) { c.title.SetText(title) }

// SetActive outlines the column as the one that gets what is typed.
func (c *Column) SetActive(on bool) {
	if on != c.active {
		c.active = on
		c.Refresh()
	}
}

// ScrollTop goes to the first card.
func (c *Column) ScrollTop() { c.scroll.ScrollTo(0) }

// Tapped tells OnTap.
func (c *Column) Tapped(*fyne.PointEvent) {
	if c.OnTap != nil {
		c.OnTap()
	}
}

// Nested is the scrolling list.
func (c *Column) Nested() []fyne.CanvasObject { return []fyne.CanvasObject{c.scroll} }

// nudge scrolls the list while a card is carried near its upper or lower end; y
// is where the pointer is in the window.
func (c *Column) nudge(y float32) {
	edge, step := c.k.px(32), c.k.px(8)
	y -= top(c.scroll)
	switch {
	case y < edge:
		c.scroll.ScrollTo(c.scroll.offset - step)
	case y > c.scroll.Size().Height-edge:
		c.scroll.ScrollTo(c.scroll.offset + step)
	}
}

func (c *Column) arrange() {
	c.relay()
	c.scroll.arrange()
}

func (c *Column) relay() { c.lay(c.Size()) }

func (c *Column) lay(s fyne.Size) {
	if s.Width < 1 {
		return
	}
	k := c.k
	place(c.bg, 0, 0, s)
	head, pad := k.px(48), k.px(16)
	place(c.dot, pad, (head-k.px(10))/2, k.size(10, 10))
	m := c.count.MinSize()
	place(c.count, s.Width-k.px(12)-m.Width, (head-m.Height)/2, m)
	h := c.title.lineHeight()
	x := pad + k.px(18)
	place(c.title, x, (head-h)/2, fyne.NewSize(max(s.Width-x-m.Width-k.px(20), 1), h))
	// The list stays inside the outline and its rounded corners.
	in := k.px(2)
	place(c.scroll, in, head, fyne.NewSize(s.Width-2*in, max(s.Height-head-k.px(6), 0)))
}

// CreateRenderer draws ground, head and list.
func (c *Column) CreateRenderer() fyne.WidgetRenderer {
	paint := func() {
		p := c.k.pal()
		c.bg.FillColor, c.bg.CornerRadius = p.Tint(c.tint).Column, c.k.px(16)
		c.k.edge(c.bg, NoEdge)
		if c.active || c.target {
			c.k.edge(c.bg, RoleEdge(c.tint))
		}
		c.bg.Refresh()
		c.dot.FillColor = p.Tint(c.tint).Accent
		c.dot.Refresh()
	}
	paint()
	return &drawing{
		of:      c,
		objects: fixedObjects(c.bg, c.dot, c.title, c.count, c.scroll),
		min:     func() fyne.Size { return c.k.size(180, 160) },
		layout:  c.lay,
		paint:   func() { paint(); c.title.Refresh(); c.count.Refresh() },
	}
}
