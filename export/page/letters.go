package page

import "github.com/go-text/typesetting/font/opentype/tables"

// Letters returns the outlines of a text, each letter where a PDF reader puts it, for what draws pages itself.
func (ts *Typesetter) Letters(t Text) []Segment {
	em := t.Style.Size * mmPerPoint
	face := ts.main[t.Style.Face]
	var segs []Segment
	x := t.X
	for _, r := range t.S {
		g, ok := face.NominalGlyph(r)
		if !ok {
			continue // no such text is made: what the main font lacks is Glyphs
		}
		if o, ok := face.GlyphDataOutline(tables.GlyphID(g)); ok {
			segs = append(segs, outline(o, x, t.Y, em/float64(face.Upem()))...)
		}
		x += ts.advance(r, t.Style.Face)*em + t.Style.Track
	}
	return segs
}
