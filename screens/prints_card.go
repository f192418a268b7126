package screens

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"kept/screens/parts"
)

// printCard is one document to tick: its page drawn small, its name, and what is in it.
type printCard struct {
	d     *Desk
	title string
	press *parts.Press
	tick  *fyne.Container
	mark  *parts.Surface
}

func newPrintCard(d *Desk, doc PrintDoc, onTap func()) *printCard {
	k := d.Kit
	c := &printCard{d: d, title: doc.Title, mark: k.Surface(parts.GroundPrimary, parts.Bare, 6)}
	c.tick = k.Layers(c.mark, k.Centre(k.Icon(parts.IconCheck, 14, parts.InkOnAccent)))
	box := k.Fixed(20, 20, k.Layers(k.Surface(parts.GroundCard, parts.Strong1, 6), c.tick))
	text := k.Stack(2, k.Text(parts.Strong, doc.Title), k.Text(parts.Caption, doc.Says))
	c.press = k.Press(doc.Title, 12, k.Inset(12, 12, 12, 12,
		k.Stack(10, k.RowTop(8, 0, k.Row(0, parts.NoGrow, newPagePicture(k, doc.Looks, 64)), box), text)), onTap).On(parts.GroundCard)
	return c
}

// set shows it ticked or not.
func (c *printCard) set(on bool) {
	setShown(c.tick, on)
	c.press.SetOn(on)
	name := c.d.T("{label}, not ticked", "label", c.title)
	if on {
		name = c.d.T("{label}, ticked", "label", c.title)
	}
	c.press.SetName(name)
}

// PageLook is how the small picture of a page looks.
type PageLook int

// The looks of a page.
const (
	PageText    PageLook = iota // a heading and lines
	PageSheet                   // a sheet to fill in: large words and lines to write on
	PageColumns                 // something for the wall: blocks beside each other
	PageTable                   // rows and columns
)

// pagePicture is a page of paper, drawn small.
type pagePicture struct {
	widget.BaseWidget
	k      *parts.Kit
	width  float32
	sheet  *canvas.Rectangle
	pieces []pagePiece
}

// pagePiece is a bar on the page; its place is in hundredths of the width of the page, downwards too.
type pagePiece struct {
	x, y, w, h float32
	strong     bool // in the accent
	rect       *canvas.Rectangle
}

// newPagePicture is a picture of a page so many units wide, in the proportions of A4.
func newPagePicture(k *parts.Kit, looks PageLook, width float32) *pagePicture {
	p := &pagePicture{k: k, width: width, sheet: canvas.NewRectangle(nil)}
	add := func(x, y, w, h float32, strong bool) {
		p.pieces = append(p.pieces, pagePiece{x, y, w, h, strong, canvas.NewRectangle(nil)})
	}
	add(12, 12, 44, 8, true)
	switch looks {
	case PageSheet:
		add(12, 28, 76, 7, false)
		add(12, 40, 56, 7, false)
		for y := float32(62); y < 122; y += 15 {
			add(12, y, 76, 2, false)
		}
	case PageColumns:
		for x := float32(12); x < 88; x += 27 {
			add(x, 30, 22, 5, true)
			for y := float32(42); y < 118; y += 26 {
				add(x, y, 22, 18, false)
			}
		}
	case PageTable:
		for y := float32(30); y < 124; y += 12 {
			add(12, y, 24, 4, y == 30)
			add(42, y, 46, 4, y == 30)
		}
	default:
		for i, w := range []float32{76, 70, 74, 40, 76, 68, 50} {
			add(12, 32+float32(i)*12, w, 4, false)
		}
	}
	p.ExtendBaseWidget(p)
	return p
}

// CreateRenderer draws the sheet and what is on it.
func (p *pagePicture) CreateRenderer() fyne.WidgetRenderer {
	r := &pageRenderer{p: p, objects: []fyne.CanvasObject{p.sheet}}
	for _, piece := range p.pieces {
		r.objects = append(r.objects, piece.rect)
	}
	r.paint()
	return r
}

type pageRenderer struct {
	p       *pagePicture
	objects []fyne.CanvasObject
}

func (r *pageRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *pageRenderer) Destroy()                     {}

func (r *pageRenderer) MinSize() fyne.Size {
	w := r.p.k.Look().Px(r.p.width)
	return fyne.NewSize(w, float32(int(w*1.414)))
}

func (r *pageRenderer) Layout(fyne.Size) {
	size := r.MinSize()
	r.p.sheet.Resize(size)
	unit := size.Width / 100
	whole := func(v float32) float32 { return float32(int(v*unit + 0.5)) }
	for _, piece := range r.p.pieces {
		piece.rect.Move(fyne.NewPos(whole(piece.x), whole(piece.y)))
		piece.rect.Resize(fyne.NewSize(max(whole(piece.w), 1), max(whole(piece.h), 1)))
	}
}

func (r *pageRenderer) Refresh() {
	r.paint()
	r.Layout(r.p.Size())
	canvas.Refresh(r.p)
}

func (r *pageRenderer) paint() {
	p, px := r.p.k.Look().Palette, r.p.k.Look().Px
	s := r.p.sheet
	s.FillColor, s.StrokeColor, s.StrokeWidth, s.CornerRadius = p.Surface, p.LineStrong, 1, px(3)
	s.Refresh()
	for _, piece := range r.p.pieces {
		var c color.Color = p.LineStrong
		if piece.strong {
			c = p.Primary
		}
		piece.rect.FillColor = c
		piece.rect.Refresh()
	}
}
