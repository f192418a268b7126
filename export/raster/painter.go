package raster

import (
	"context"
	"image"
	"image/color"
	"image/draw"
	"math"
	"sync"

	scale "golang.org/x/image/draw"
	"golang.org/x/image/vector"

	"kept/export/page"
)

// Painter draws pages. It may be used by several goroutines: it draws one page at a time.
type Painter struct {
	mu      sync.Mutex
	letters *page.Typesetter
	filler  vector.Rasterizer
}

// New returns a painter that draws text with the main font of a document.
func New(fonts page.Fonts) (*Painter, error) {
	ts, err := page.NewTypesetter(fonts, nil)
	if err != nil {
		return nil, err
	}
	return &Painter{letters: ts}, nil
}

// Draw returns a picture of a page, width by height pixels, on white. It stops early with the context's error when ctx
// is cancelled.
func (p *Painter) Draw(ctx context.Context, pg page.Page, width, height int) (*image.RGBA, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if err := ctx.Err(); err != nil {
		return nil, err // whoever asked has turned the page while another one was drawn
	}
	picture := image.NewRGBA(image.Rect(0, 0, width, height))
	draw.Draw(picture, picture.Rect, image.White, image.Point{}, draw.Src)
	s := sheet{
		painter: p, picture: picture,
		across: float64(width) / pg.W, down: float64(height) / pg.H,
	}
	for _, op := range pg.Ops {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		s.op(op)
	}
	return picture, nil
}

// DrawSmall is Draw for a picture far smaller than the page, with soft lines: since none is thinner than a pixel, all would
// be far too heavy otherwise.
func (p *Painter) DrawSmall(ctx context.Context, pg page.Page, width, height int) (*image.RGBA, error) {
	const larger = 4
	large, err := p.Draw(ctx, pg, width*larger, height*larger)
	if err != nil {
		return nil, err
	}
	small := image.NewRGBA(image.Rect(0, 0, width, height))
	scale.BiLinear.Scale(small, small.Rect, large, large.Rect, scale.Src, nil)
	return small, nil
}

// sheet is a picture being drawn.
type sheet struct {
	painter      *Painter
	picture      *image.RGBA
	across, down float64 // pixels per millimetre
}

func (s *sheet) op(op page.Op) {
	switch o := op.(type) {
	case page.Text:
		s.fill(s.painter.letters.Letters(o), textInk(o.Style))
	case page.Glyphs:
		s.fill(o.Outlines, textInk(o.Style))
	case page.Line:
		line := []page.Point{{X: o.X1, Y: o.Y1}, {X: o.X2, Y: o.Y2}}
		s.stroke([][]page.Point{line}, o.Weight, o.Dash, false, page.Black)
	case page.Rect:
		s.fill(roundedRect(o.X, o.Y, o.W, o.H, o.Radius), o.Fill)
		switch {
		case o.Weight == 0 && o.Fill != page.None:
		case o.Dash != nil:
			s.stroke(flatten(roundedRect(o.X, o.Y, o.W, o.H, o.Radius)), o.Weight, o.Dash, false, page.Black)
		default:
			s.fill(frame(o.X, o.Y, o.W, o.H, o.Radius, s.thickness(o.Weight)), page.Black)
		}
	case page.Circle:
		x, y, size := o.X-o.R, o.Y-o.R, 2*o.R
		s.fill(roundedRect(x, y, size, size, o.R), o.Fill)
		if o.Weight > 0 || o.Fill == page.None {
			s.fill(frame(x, y, size, size, o.R, s.thickness(o.Weight)), page.Black)
		}
	case page.Path:
		s.fill(o.Segments, o.Fill)
		if o.Weight > 0 || o.Fill == page.None {
			s.stroke(flatten(o.Segments), o.Weight, nil, true, o.Stroke)
		}
	}
}

// thinnest is the least width of a line in pixels. Thinner ones would fade into the paper, as no print lets them.
const thinnest = 0.7

// thickness returns a weight in points as millimetres that can be seen.
func (s *sheet) thickness(weight float64) float64 {
	return max(page.Points(weight), thinnest/s.across)
}

// stroke draws along lines, with round ends and corners where they are wanted.
func (s *sheet) stroke(lines [][]page.Point, weight float64, dash []float64, round bool, ink page.Ink) {
	if ink == page.None {
		ink = page.Black
	}
	var segs []page.Segment
	for _, line := range lines {
		for _, piece := range dashes(line, dash) {
			segs = append(segs, along(piece, s.thickness(weight), round)...)
		}
	}
	s.fill(segs, ink)
}

// fill fills an outline. Only the part of the picture that it touches is gone through.
func (s *sheet) fill(segs []page.Segment, ink page.Ink) {
	if ink == page.None || len(segs) == 0 {
		return
	}
	area := s.bounds(segs).Intersect(s.picture.Rect)
	if area.Empty() {
		return
	}
	z := &s.painter.filler
	z.Reset(area.Dx(), area.Dy())
	at := func(pt page.Point) (x, y float32) {
		return float32(pt.X*s.across - float64(area.Min.X)), float32(pt.Y*s.down - float64(area.Min.Y))
	}
	for _, seg := range segs {
		ax, ay := at(seg.Points[0])
		switch seg.Kind {
		case page.MoveTo:
			z.ClosePath()
			z.MoveTo(ax, ay)
		case page.LineTo:
			z.LineTo(ax, ay)
		case page.CurveTo:
			bx, by := at(seg.Points[1])
			cx, cy := at(seg.Points[2])
			z.CubeTo(ax, ay, bx, by, cx, cy)
		case page.Close:
			z.ClosePath()
		}
	}
	z.ClosePath()
	z.Draw(s.picture, area, image.NewUniform(shade(ink)), image.Point{})
}

// bounds returns the pixels that an outline may touch.
func (s *sheet) bounds(segs []page.Segment) image.Rectangle {
	x0, y0, x1, y1 := math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)
	for _, seg := range segs {
		for _, pt := range seg.Points[:points(seg.Kind)] {
			x0, x1 = min(x0, pt.X), max(x1, pt.X)
			y0, y1 = min(y0, pt.Y), max(y1, pt.Y)
		}
	}
	return image.Rect(
		int(math.Floor(x0*s.across)), int(math.Floor(y0*s.down)), int(math.Ceil(x1*s.across)), int(math.Ceil(y1*s.down)))
}

func textInk(st page.Style) page.Ink {
	if st.Ink == page.White {
		return page.White
	}
	return page.Black
}

// shade is the grey of an ink, the same as in the PDF.
func shade(i page.Ink) color.Gray {
	return color.Gray{Y: [...]uint8{page.None: 0, page.Black: 0, page.White: 255, page.Light: 238}[i]}
}
