package screens

import (
	"image"
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"kept/screens/parts"
)

// PageLook is how the small picture of a page looks while the page itself has not been drawn.
type PageLook int

// The looks of a page, in a few bars.
const (
	PageText    PageLook = iota // a heading and lines
	PageSheet                   // a sheet to fill in: large words and lines to write on
	PageColumns                 // something for the wall: blocks beside each other
	PageTable                   // rows and columns
)

// pagePicture is a page of paper, drawn small, that can be tapped. Where it opens something it shows so under the pointer.
// Tab passes it by: what it stands in has a key for the same.
type pagePicture struct {
	widget.BaseWidget
	k       *parts.Kit
	width   float32
	sheet   *canvas.Rectangle
	pieces  []pagePiece
	drawn   *canvas.Image  // the page itself, in the place of the pieces once there is one
	eye     *parts.Picture // instead while the pointer is over a page that opens
	opens   bool
	onTap   func()
	hovered bool
}

// pagePiece is a bar on the page; its place is in hundredths of the width of the page, downwards too.
type pagePiece struct {
	x, y, w, h float32
	strong     bool // in the accent
	rect       *canvas.Rectangle
}

// newPagePicture is a picture of a page so many units wide, in the proportions of A4.
func newPagePicture(k *parts.Kit, looks PageLook, width float32) *pagePicture {
	p := &pagePicture{k: k, width: width, sheet: canvas.NewRectangle(nil), drawn: &canvas.Image{}, eye: k.Icon(parts.IconEye, 24, parts.InkAccent)}
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
	p.drawn.FillMode, p.drawn.ScaleMode = canvas.ImageFillStretch, canvas.ImageScaleSmooth
	p.ExtendBaseWidget(p)
	return p
}

// pageRoom returns how large an upright A4 page is that is so many units of the design wide.
func pageRoom(k *parts.Kit, width float32) fyne.Size {
	w := k.Look().Px(width)
	return fyne.NewSize(w, float32(int(w*1.414)))
}

// show shows a page of any proportions, whole.
func (p *pagePicture) show(page image.Image) {
	p.drawn.Image = page
	p.Refresh()
}

// Tapped does what the picture is for.
func (p *pagePicture) Tapped(*fyne.PointEvent) { callHook(p.onTap) }

// MouseIn shows that the page can be opened.
func (p *pagePicture) MouseIn(*desktop.MouseEvent) { p.hover(true) }

// MouseMoved does nothing.
func (p *pagePicture) MouseMoved(*desktop.MouseEvent) {}

// MouseOut takes the hover away.
func (p *pagePicture) MouseOut() { p.hover(false) }

func (p *pagePicture) hover(on bool) {
	p.hovered = on && p.opens
	p.Refresh()
}

// Cursor is a hand over what can be tapped.
func (p *pagePicture) Cursor() desktop.Cursor { return desktop.PointerCursor }

// CreateRenderer draws the sheet and what is on it.
func (p *pagePicture) CreateRenderer() fyne.WidgetRenderer {
	r := &pageRenderer{p: p, objects: []fyne.CanvasObject{p.sheet}}
	for _, piece := range p.pieces {
		r.objects = append(r.objects, piece.rect)
	}
	r.objects = append(r.objects, p.drawn, p.eye)
	r.paint()
	return r
}

type pageRenderer struct {
	p       *pagePicture
	objects []fyne.CanvasObject
}

func (r *pageRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *pageRenderer) Destroy()                     {}

func (r *pageRenderer) MinSize() fyne.Size { return pageRoom(r.p.k, r.p.width) }

func (r *pageRenderer) Layout(fyne.Size) {
	size := r.MinSize()
	r.p.eye.Resize(size)
	sheet := size
	if page := r.p.drawn.Image; page != nil {
		sheet = fitted(page.Bounds().Size(), size)
	}
	at := fyne.NewPos((size.Width-sheet.Width)/2, (size.Height-sheet.Height)/2)
	r.p.sheet.Move(at)
	r.p.sheet.Resize(sheet)
	r.p.drawn.Move(at.AddXY(1, 1)) // inside the edge
	r.p.drawn.Resize(sheet.SubtractWidthHeight(2, 2))
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
	if r.p.hovered {
		s.StrokeColor = p.Primary
	}
	s.Refresh()
	setShown(r.p.eye, r.p.hovered)
	drawn := r.p.drawn.Image != nil
	if drawn {
		s.FillColor = color.White
	}
	setShown(r.p.drawn, drawn && !r.p.hovered)
	r.p.drawn.Refresh()
	for _, piece := range r.p.pieces {
		var c color.Color = p.LineStrong
		if piece.strong {
			c = p.Primary
		}
		piece.rect.FillColor = c
		setShown(piece.rect, !drawn && !r.p.hovered)
		piece.rect.Refresh()
	}
}

// fitted returns the size of something of the proportions of of, as large as there is room.
func fitted(of image.Point, room fyne.Size) fyne.Size {
	scale := min(room.Width/float32(of.X), room.Height/float32(of.Y))
	return fyne.NewSize(float32(of.X)*scale, float32(of.Y)*scale)
}
