package screens

import (
	"image"
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// Measures of the page in view, units of the design.
const (
	previewMargin = 24   // round the page
	previewWidest = 1200 // so that the picture of a page stays within some ten megabytes
)

// previewSheet is the page in view: white paper that floats on the ground, with the picture of the page on it. A click
// changes between the whole page and one as wide as the window.
type previewSheet struct {
	widget.BaseWidget
	v       *Preview
	wide    bool
	paper   *canvas.Rectangle
	picture *canvas.Image
	drawn   int       // the page that the picture is of, -1 for none
	asked   int       // the page that was asked for last, -1 for none,
	size    fyne.Size // and its size
}

func newPreviewSheet(v *Preview) *previewSheet {
	s := &previewSheet{v: v, paper: canvas.NewRectangle(color.White), picture: &canvas.Image{}, drawn: -1, asked: -1}
	// The picture is as large as it is shown. Only while the window changes its size it is not, for a moment.
	s.picture.FillMode, s.picture.ScaleMode = canvas.ImageFillStretch, canvas.ImageScaleFastest
	s.ExtendBaseWidget(s)
	return s
}

// set shows a picture of the page in view.
func (s *previewSheet) set(picture image.Image) {
	s.drawn, s.picture.Image = s.v.page, picture
	s.picture.Refresh()
	s.show()
}

// show shows the page in view, as white paper while there is no picture of it.
func (s *previewSheet) show() {
	setShown(s.paper, len(s.v.pages) > 0)
	if s.drawn != s.v.page || len(s.v.pages) == 0 {
		s.drawn, s.picture.Image = -1, nil
	}
	setShown(s.picture, s.drawn >= 0)
	s.Refresh()
}

// fit returns the size of the page in view in so much room.
func (s *previewSheet) fit(room fyne.Size) fyne.Size {
	if len(s.v.pages) == 0 {
		return fyne.Size{}
	}
	pg, px := s.v.pages[s.v.page], s.v.d.Kit.Look().Px
	w := min(room.Width-2*px(previewMargin), px(previewWidest))
	if !s.wide {
		w = min(w, (room.Height-2*px(previewMargin))*pg.W/pg.H)
	}
	w = float32(int(max(w, 1)))
	return fyne.NewSize(w, float32(int(w*pg.H/pg.W+0.5)))
}

// HeightFor is the height of a page as wide as there is room; the whole page needs no more than there is.
func (s *previewSheet) HeightFor(width float32) float32 {
	if !s.wide {
		return 0
	}
	return s.fit(fyne.NewSize(width, 0)).Height + 2*s.v.d.Kit.Look().Px(previewMargin)
}

// lay puts the page into the middle and asks for its picture when there is none of that size.
func (s *previewSheet) lay(room fyne.Size) {
	if len(s.v.pages) == 0 || room.Width < 1 || room.Height < 1 {
		return
	}
	size := s.fit(room)
	x := float32(int((room.Width - size.Width) / 2))
	y := s.v.d.Kit.Look().Px(previewMargin)
	if !s.wide {
		y = float32(int((room.Height - size.Height) / 2))
	}
	for _, o := range []fyne.CanvasObject{s.paper, s.picture} {
		o.Move(fyne.NewPos(x, y))
		o.Resize(size)
	}
	if s.v.OnDraw != nil && (s.asked != s.v.page || s.size != size) {
		s.asked, s.size = s.v.page, size
		s.v.OnDraw(s.v.page, size)
	}
}

// Tapped changes between the whole page and one as wide as the window.
func (s *previewSheet) Tapped(*fyne.PointEvent) { s.v.zoom(!s.wide) }

// Cursor is a hand: the page can be made larger.
func (s *previewSheet) Cursor() desktop.Cursor {
	if len(s.v.pages) == 0 {
		return desktop.DefaultCursor
	}
	return desktop.PointerCursor
}

// CreateRenderer draws the paper, its shadow and the picture.
func (s *previewSheet) CreateRenderer() fyne.WidgetRenderer {
	r := &previewRenderer{s}
	r.paint()
	return r
}

type previewRenderer struct{ s *previewSheet }

func (r *previewRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.s.paper, r.s.picture}
}
func (r *previewRenderer) Destroy()           {}
func (r *previewRenderer) MinSize() fyne.Size { return fyne.NewSize(1, 1) }
func (r *previewRenderer) Layout(s fyne.Size) { r.s.lay(s) }

func (r *previewRenderer) Refresh() {
	r.paint()
	r.s.lay(r.s.Size())
	canvas.Refresh(r.s)
}

// paint gives the paper its shadow, or a line where a palette outlines everything.
func (r *previewRenderer) paint() {
	look, paper := r.s.v.d.Kit.Look(), r.s.paper
	paper.Shadow, paper.StrokeWidth = canvas.Shadow{
		Color: look.Palette.Shadow, BlurRadius: look.Px(18), Offset: fyne.NewPos(0, look.Px(6)), Variant: canvas.DropShadow,
	}, 0
	if look.Palette.Outlined {
		paper.Shadow, paper.StrokeColor, paper.StrokeWidth = canvas.Shadow{}, look.Palette.LineStrong, 1
	}
	paper.Refresh()
}
