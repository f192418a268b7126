package draw

import (
	"bytes"
	"context"
	"fmt"
	"slices"
	"time"

	"github.com/jung-kurt/gofpdf"

	"kept/export/page"
)

// Info is what a PDF says about itself, and how it is made.
type Info struct {
	Title   string
	Author  string
	Created time.Time // stands in the file as its date
	Fonts   page.Fonts
	// Progress is called after every page with the number of pages done and in all; may be nil.
	Progress func(done, total int)
}

// fontName is what the main font is called inside the PDF library.
const fontName = "NotoSans"

// PDF writes pages as a PDF file. It stops early with the context's error when ctx is cancelled. Any fault of the PDF
// library comes back as an error.
func PDF(ctx context.Context, pages []page.Page, info Info) (data []byte, err error) {
	defer func() {
		if fault := recover(); fault != nil {
			data, err = nil, fmt.Errorf("the PDF library failed: %v", fault)
		}
	}()
	if len(pages) == 0 {
		return nil, fmt.Errorf("a PDF needs at least one page")
	}
	p := newPen(pages, info)
	for i, pg := range pages {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		p.page(pg)
		if info.Progress != nil {
			info.Progress(i+1, len(pages))
		}
	}
	var out bytes.Buffer
	if err := p.pdf.Output(&out); err != nil {
		return nil, fmt.Errorf("writing the PDF: %w", err)
	}
	return out.Bytes(), nil
}

// pen is a PDF being written.
type pen struct {
	pdf    *gofpdf.Fpdf
	style  page.Style // in force; its zero value is none
	dashed bool       // lines are dashed
}

func newPen(pages []page.Page, info Info) *pen {
	pdf := gofpdf.NewCustom(&gofpdf.InitType{UnitStr: "mm", Size: gofpdf.SizeType{Wd: pages[0].W, Ht: pages[0].H}})
	pdf.SetCatalogSort(true)
	pdf.SetCreationDate(info.Created.UTC())
	pdf.SetModificationDate(info.Created.UTC())
	pdf.SetTitle(basic(info.Title), true)
	pdf.SetAuthor(basic(info.Author), true)
	pdf.SetCreator("Kept", true)
	pdf.SetProducer("Kept", true)
	pdf.SetAutoPageBreak(false, 0)
	pdf.SetMargins(0, 0, 0)
	for _, f := range usedFaces(pages) {
		pdf.AddUTF8FontFromBytes(fontName, code(f), slices.Clone(info.Fonts.File(f)))
	}
	return &pen{pdf: pdf}
}

// usedFaces returns the faces that stand on the pages: a font costs time and room in the file even when unused.
func usedFaces(pages []page.Page) []page.Face {
	var used []page.Face
	for _, pg := range pages {
		for _, op := range pg.Ops {
			f := page.Regular
			switch o := op.(type) {
			case page.Text:
				f = o.Style.Face
			case page.Glyphs:
				f = o.Style.Face
			default:
				continue
			}
			if !slices.Contains(used, f) {
				used = append(used, f)
			}
		}
	}
	slices.Sort(used)
	return used
}

// code is what the library calls a face.
func code(f page.Face) string { return [...]string{"", "B", "I", "BI"}[f] }

// basic drops what the library cannot take in titles and bookmarks: everything beyond the first 65,536 code points.
func basic(s string) string {
	rs := []rune(page.Clean(s))
	for i, r := range rs {
		if r > 0xffff {
			rs[i] = '\ufffd'
		}
	}
	return string(rs)
}

func (p *pen) page(pg page.Page) {
	p.pdf.AddPageFormat("P", gofpdf.SizeType{Wd: pg.W, Ht: pg.H})
	p.pdf.SetDrawColor(0, 0, 0)
	p.style = page.Style{}
	for _, m := range pg.Marks {
		p.pdf.Bookmark(basic(m.Title), m.Level, m.Y)
	}
	for _, op := range pg.Ops {
		p.op(op)
	}
}

func (p *pen) op(op page.Op) {
	switch o := op.(type) {
	case page.Text:
		p.text(o)
	case page.Glyphs:
		p.glyphs(o)
	case page.Line:
		p.weight(o.Weight, o.Dash)
		p.pdf.Line(o.X1, o.Y1, o.X2, o.Y2)
	case page.Rect:
		p.weight(o.Weight, o.Dash)
		if o.Radius > 0 {
			p.pdf.RoundedRect(o.X, o.Y, o.W, o.H, o.Radius, "1234", p.how(o.Weight, o.Fill))
		} else {
			p.pdf.Rect(o.X, o.Y, o.W, o.H, p.how(o.Weight, o.Fill))
		}
	case page.Circle:
		p.weight(o.Weight, nil)
		p.pdf.Circle(o.X, o.Y, o.R, p.how(o.Weight, o.Fill))
	case page.Path:
		p.path(o)
	}
}

// text draws a piece of a line. Letter spacing is set with the PDF's own operator, so that a spaced word stays one
// word to whoever searches for it.
func (p *pen) text(t page.Text) {
	p.use(t.Style)
	if t.Style.Track == 0 {
		p.pdf.Text(t.X, t.Y, t.S)
		return
	}
	p.pdf.RawWriteStr(fmt.Sprintf("%.3f Tc", t.Style.Track/page.Points(1)))
	p.pdf.Text(t.X, t.Y, t.S)
	p.pdf.RawWriteStr("0 Tc")
}

// glyphs fills outlines, and writes what they say in invisible ink below them, as wide as they are.
func (p *pen) glyphs(g page.Glyphs) {
	p.use(g.Style)
	if s := searchable(g); s != "" {
		const invisible = 3
		p.pdf.SetTextRenderingMode(invisible)
		p.pdf.RawWriteStr(fmt.Sprintf("%.2f Tz", 100*g.W/p.pdf.GetStringWidth(s)))
		p.pdf.Text(g.X, g.Y, s)
		p.pdf.RawWriteStr("100 Tz")
		p.pdf.SetTextRenderingMode(0)
	}
	if len(g.Outlines) > 0 {
		p.fill(textInk(g.Style))
		p.trace(g.Outlines)
		p.pdf.DrawPath("F")
	}
}

// searchable is the text of outlines as a PDF reader expects to find it: from left to right on the page, without what
// the library cannot take.
func searchable(g page.Glyphs) string {
	rs := slices.DeleteFunc([]rune(g.S), func(r rune) bool {
		return r > 0xffff || r == '\u200b' || r == '\u200c' || r == '\u200d' || r == '\ufe0f' || r == '\u2068' || r == '\u2069'
	})
	if g.RTL {
		slices.Reverse(rs) // brackets stay as they are typed: readers turn them round
	}
	return string(rs)
}

func (p *pen) path(o page.Path) {
	p.weight(o.Weight, nil)
	if o.Stroke == page.White {
		p.pdf.SetDrawColor(255, 255, 255)
	}
	p.pdf.SetLineCapStyle("round")
	p.pdf.SetLineJoinStyle("round")
	how := p.how(o.Weight, o.Fill)
	p.trace(o.Segments)
	p.pdf.DrawPath(how)
	p.pdf.SetLineCapStyle("butt")
	p.pdf.SetLineJoinStyle("miter")
	p.pdf.SetDrawColor(0, 0, 0)
}

func (p *pen) trace(segs []page.Segment) {
	for _, s := range segs {
		a, b, c := s.Points[0], s.Points[1], s.Points[2]
		switch s.Kind {
		case page.MoveTo:
			p.pdf.MoveTo(a.X, a.Y)
		case page.LineTo:
			p.pdf.LineTo(a.X, a.Y)
		case page.CurveTo:
			p.pdf.CurveBezierCubicTo(a.X, a.Y, b.X, b.Y, c.X, c.Y)
		case page.Close:
			p.pdf.ClosePath()
		}
	}
}

// use sets the font and colour of text, when they are not set already.
func (p *pen) use(st page.Style) {
	if st.Face != p.style.Face || st.Size != p.style.Size {
		p.pdf.SetFont(fontName, code(st.Face), st.Size)
	}
	if textInk(st) != textInk(p.style) || p.style == (page.Style{}) {
		grey := shade(textInk(st))
		p.pdf.SetTextColor(grey, grey, grey)
	}
	p.style = st
}

func textInk(st page.Style) page.Ink {
	if st.Ink == page.White {
		return page.White
	}
	return page.Black
}

func shade(i page.Ink) int {
	return [...]int{page.None: 0, page.Black: 0, page.White: 255, page.Light: 238}[i]
}

func (p *pen) fill(i page.Ink) {
	grey := shade(i)
	p.pdf.SetFillColor(grey, grey, grey)
}

func (p *pen) weight(points float64, dash []float64) {
	p.pdf.SetLineWidth(page.Points(points))
	if p.dashed || dash != nil {
		p.pdf.SetDashPattern(dash, 0)
		p.dashed = dash != nil
	}
}

// how returns the library's letters for outlining and filling, and sets the fill.
func (p *pen) how(weight float64, fill page.Ink) string {
	if fill != page.None {
		p.fill(fill)
	}
	switch {
	case fill == page.None:
		return "D"
	case weight == 0:
		return "F"
	}
	return "FD"
}
