package page

import (
	"strings"

	"github.com/go-text/typesetting/font"
	ot "github.com/go-text/typesetting/font/opentype"
	"github.com/go-text/typesetting/font/opentype/tables"
)

// outlines returns the shapes of a run that starts at (x, y), and where it ends.
func (r shapedRun) outlines(x, y, em float64) []Segment {
	var segs []Segment
	for _, g := range r.glyphs {
		gx, gy := x+ems(g.XOffset)*em, y-ems(g.YOffset)*em
		if g.GlyphID == 0 {
			segs = append(segs, missingBox(gx, gy, em)...)
		} else if o, ok := r.face.GlyphDataOutline(tables.GlyphID(g.GlyphID)); ok {
			segs = append(segs, outline(o, gx, gy, em/float64(r.face.Upem()))...)
		}
		x += ems(g.Advance) * em
	}
	return segs
}

// piece is a part of a run: main-font text at display sizes is drawn in pieces, so that the space between two letters can be changed.
type piece struct {
	s string
	x float64 // ems from the start of the run
	w float64 // ems
}

// pieces cuts a run of the main font wherever two letters stand closer or wider than the font's own advance.
func (ts *Typesetter) pieces(r shapedRun, f Face) []piece {
	var out []piece
	start, x, from := 0, 0.0, 0.0
	for i, g := range r.glyphs {
		x += ems(g.Advance)
		kern := ems(g.Advance) - ts.advance(r.text[i], f)
		if last := i == len(r.glyphs)-1; last || kern > 0.0015 || kern < -0.0015 {
			out = append(out, piece{string(r.text[start : i+1]), from, x - from})
			start, from = i+1, x
		}
	}
	return out
}

// drawable reports whether a font has an outline for a glyph: an emoji font may hold pictures only.
func drawable(face *font.Face, g font.GID) bool {
	if g == 0 {
		return false
	}
	_, ok := face.GlyphDataOutline(tables.GlyphID(g))
	return ok
}

// missingBox is the empty box that stands for a character: two rectangles, the inner one the other way round so that
// it stays empty.
func missingBox(x, y, em float64) []Segment {
	l, r, t, b, line := x+0.06*em, x+(boxWidth-0.06)*em, y-0.7*em, y, 0.05*em
	return append(
		polygon(Point{l, t}, Point{r, t}, Point{r, b}, Point{l, b}),
		polygon(Point{l + line, t + line}, Point{l + line, b - line}, Point{r - line, b - line}, Point{r - line, t + line})...)
}

// polygon returns the closed outline through some points.
func polygon(pts ...Point) []Segment {
	segs := make([]Segment, 0, len(pts)+1)
	for i, p := range pts {
		kind := LineTo
		if i == 0 {
			kind = MoveTo
		}
		segs = append(segs, Segment{Kind: kind, Points: [3]Point{p}})
	}
	return append(segs, Segment{Kind: Close})
}

// outline turns the outline of a glyph into page coordinates.
func outline(o font.GlyphOutline, x, y, scale float64) []Segment {
	at := func(p ot.SegmentPoint) Point { return Point{x + float64(p.X)*scale, y - float64(p.Y)*scale} }
	segs := make([]Segment, 0, len(o.Segments)+1)
	var pen Point
	for i, s := range o.Segments {
		switch s.Op {
		case ot.SegmentOpMoveTo:
			if i > 0 {
				segs = append(segs, Segment{Kind: Close})
			}
			pen = at(s.Args[0])
			segs = append(segs, Segment{Kind: MoveTo, Points: [3]Point{pen}})
		case ot.SegmentOpLineTo:
			pen = at(s.Args[0])
			segs = append(segs, Segment{Kind: LineTo, Points: [3]Point{pen}})
		case ot.SegmentOpQuadTo: // PDF knows cubic curves only
			c, end := at(s.Args[0]), at(s.Args[1])
			segs = append(segs, Segment{Kind: CurveTo, Points: [3]Point{between(pen, c), between(end, c), end}})
			pen = end
		case ot.SegmentOpCubeTo:
			end := at(s.Args[2])
			segs = append(segs, Segment{Kind: CurveTo, Points: [3]Point{at(s.Args[0]), at(s.Args[1]), end}})
			pen = end
		}
	}
	if len(segs) > 0 {
		segs = append(segs, Segment{Kind: Close})
	}
	return segs
}

// between is two thirds of the way from a to b: where the control point of the equal cubic curve lies.
func between(a, b Point) Point { return Point{a.X + (b.X-a.X)*2/3, a.Y + (b.Y-a.Y)*2/3} }

// unmarked is a text without the marks of its line that say how it reads.
func unmarked(text []rune) string {
	return strings.NewReplacer(string(leftToRightMark), "", string(rightToLeftMark), "").Replace(string(text))
}

// glyphOps returns what draws a shaped text with its left end at (x, y).
func (ts *Typesetter) glyphOps(runs []shapedRun, x, y float64, st Style) []Op {
	em := st.Size * mmPerPoint
	var ops []Op
	for _, r := range runs {
		w := ts.runWidth(r, st)
		switch {
		case spaced(r, st):
			ops = append(ops, Text{X: x, Y: y, S: visible(string(r.text)), Style: st, W: w})
		case r.main:
			for _, p := range ts.pieces(r, st.Face) {
				ops = append(ops, Text{X: x + p.x*em, Y: y, S: visible(p.s), Style: st, W: p.w * em})
			}
		default:
			ops = append(ops, Glyphs{X: x, Y: y, S: unmarked(r.text), Style: st, W: w, RTL: r.rtl, Outlines: r.outlines(x, y, em)})
		}
		x += w
	}
	return ops
}

// runWidth returns how wide a run is in a style, millimetres.
func (ts *Typesetter) runWidth(r shapedRun, st Style) float64 {
	if spaced(r, st) {
		return ts.lettered(string(r.text), st)
	}
	return r.ems * st.Size * mmPerPoint
}

// spaced tells whether there is space between the letters of a run. Letters that are shaped may have to join, so only
// those of the main font are moved apart; those are then not moved together in pairs.
func spaced(r shapedRun, st Style) bool { return r.main && st.Track > 0 }
