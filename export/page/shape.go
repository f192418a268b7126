package page

import (
	"slices"
	"unicode"

	"github.com/go-text/typesetting/di"
	"github.com/go-text/typesetting/font"
	ot "github.com/go-text/typesetting/font/opentype"
	"github.com/go-text/typesetting/language"
	"github.com/go-text/typesetting/shaping"
)

// shapeSize is the size text is shaped at: one unit is a thousandth of an em, whatever the font.
const shapeSize = 1000

// fixedPoint is how many parts go-text divides a unit into.
const fixedPoint = 64

// boxWidth is the width in ems of the box that stands for a character no font has.
const boxWidth = 0.6

type shapeKey struct {
	s    string
	face Face
}

// shapedRun is a piece of a line in one font and one direction.
type shapedRun struct {
	text   []rune
	face   *font.Face
	main   bool // drawn with the main font, letter by letter
	rtl    bool
	glyphs []shaping.Glyph // in drawing order
	ems    float64
}

// needsShaping reports whether a rune may change its shape or place among its neighbours, so that drawing letter by
// letter would be wrong: marks, right-to-left scripts, the scripts of South and South-East Asia, and all beyond the
// first 65,536 code points, which the PDF library cannot take.
func needsShaping(r rune) bool {
	switch {
	case r < 0x300:
		return false
	case r == isolate, r == isolateEnd, r == leftToRightMark, r == rightToLeftMark:
		return true
	case r > 0xffff, unicode.In(r, unicode.Mn, unicode.Mc, unicode.Me), r == zeroWidthJoiner, r == zeroWidthNonJoiner:
		return true
	case r >= 0x590 && r <= 0x10ff, // Hebrew to Myanmar
		r >= 0x1100 && r <= 0x11ff, // Korean letters that join
		r >= 0x1780 && r <= 0x1aff, // Khmer, Mongolian, Tai
		r >= 0x1b00 && r <= 0x1c7f, // Balinese to Ol Chiki
		r >= 0xa800 && r <= 0xabff && r != 0xab5b,
		r >= 0xfb1d && r <= 0xfdff, r >= 0xfe70 && r <= 0xfefe: // Hebrew and Arabic forms
		return true
	}
	return false
}

// shape splits a line by direction, script and font, and shapes each piece; the pieces stand from left to right.
func (ts *Typesetter) shape(s string, f Face) []shapedRun {
	key := shapeKey{s, f}
	if runs, ok := ts.shaped[key]; ok {
		return runs
	}
	text, base := []rune(s), 0
	if RightToLeft(s) {
		base = 1
	}
	input := shaping.Input{
		Text: text, Face: ts.main[f], Size: shapeSize * fixedPoint,
		Language: language.NewLanguage("en"),
		// A ligature would be one glyph for two letters, which letter-by-letter drawing cannot show.
		FontFeatures: []shaping.FontFeature{{Tag: ot.MustNewTag("liga")}, {Tag: ot.MustNewTag("clig")}},
	}
	var runs []shapedRun
	for _, run := range levelRuns(levels(text, base)) {
		input.RunStart, input.RunEnd, input.Direction = run.from, run.to, di.DirectionLTR
		if run.level%2 == 1 {
			input.Direction = di.DirectionRTL
		}
		var pieces []shapedRun
		for _, piece := range ts.splitter.Split(input, &finder{ts: ts, face: f}) {
			piece.Direction = input.Direction // the splitter does not see what stands round the run
			if piece.Face != ts.main[f] {
				piece.FontFeatures = nil
			}
			pieces = append(pieces, ts.run(text, ts.shaper.Shape(piece), f))
		}
		if run.level%2 == 1 {
			slices.Reverse(pieces)
		}
		runs = append(runs, pieces...)
	}
	ts.shaped[key] = runs
	return runs
}

// run turns a shaped output into a run, counting the characters that no font could draw.
func (ts *Typesetter) run(text []rune, o shaping.Output, f Face) shapedRun {
	r := shapedRun{
		text:   text[o.Runes.Offset : o.Runes.Offset+o.Runes.Count],
		face:   o.Face,
		rtl:    o.Direction == di.DirectionRTL,
		glyphs: o.Glyphs,
	}
	r.main = o.Face == ts.main[f] && !r.rtl && len(r.glyphs) == len(r.text)
	for i := range r.glyphs {
		g := &r.glyphs[i]
		if !r.main && !drawable(r.face, g.GlyphID) || g.GlyphID == 0 {
			ts.noteMissing(text, *g)
			g.GlyphID, g.Advance, g.XOffset, g.YOffset = 0, shapeSize*boxWidth*fixedPoint, 0, 0
			r.main = false
		}
		r.ems += ems(g.Advance)
	}
	for _, c := range r.text {
		r.main = r.main && (ts.plain(c, f) || visible(string(c)) == "")
	}
	return r
}

func (ts *Typesetter) noteMissing(text []rune, g shaping.Glyph) {
	if i := g.TextIndex(); i >= 0 && i < len(text) {
		ts.missing[text[i]] = true
	}
}

// ems turns go-text's fixed-point numbers into ems.
func ems[T ~int32](v T) float64 { return float64(v) / fixedPoint / shapeSize }

// finder chooses the font of each rune of a line.
type finder struct {
	ts   *Typesetter
	face Face
	last *font.Face // the font of the rune before that the main font lacked; nil at first
}

// ResolveFace implements shaping.Fontmap. It stays with a font while that has what comes next: a letter and its vowel
// sign from two fonts would not join.
func (f *finder) ResolveFace(r rune) *font.Face {
	main := f.ts.main[f.face]
	if _, ok := main.NominalGlyph(r); ok || f.ts.fallback == nil {
		return main
	}
	if f.last != nil {
		if g, ok := f.last.NominalGlyph(r); ok && drawable(f.last, g) {
			return f.last
		}
	}
	ft := f.ts.fallback.Font(r, f.face)
	if ft == nil {
		return main
	}
	face, ok := f.ts.others[ft]
	if !ok {
		face = font.NewFace(ft)
		f.ts.others[ft] = face
	}
	f.last = face
	return face
}
