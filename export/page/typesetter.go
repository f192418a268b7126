package page

import (
	"bytes"
	"fmt"
	"math"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/shaping"
)

// Fonts holds the four cuts of the main font as TrueType files.
type Fonts struct {
	Regular, Bold, Italic, BoldItalic []byte
}

// File returns the font file of a face.
func (f Fonts) File(face Face) []byte {
	return [...][]byte{f.Regular, f.Bold, f.Italic, f.BoldItalic}[face]
}

// Fallback finds fonts for what the main font cannot draw.
type Fallback interface {
	// Font returns a font that has an outline for r, in a weight and slope near face, or nil when there is none. It
	// may be called from several goroutines.
	Font(r rune, face Face) *font.Font
}

// Typesetter measures, shapes and wraps text. It remembers what it measured, so one is made per document; it is not
// for several goroutines at once.
type Typesetter struct {
	main     [faces]*font.Face
	advances [faces]map[rune]float64 // ems; a rune that the face lacks is not in it
	fallback Fallback
	others   map[*font.Font]*font.Face
	shaped   map[shapeKey][]shapedRun
	broken   map[string][]string // paragraphs into the pieces between which a line may end
	shaper   shaping.HarfbuzzShaper
	splitter shaping.Segmenter
	missing  map[rune]bool
}

// NewTypesetter returns a typesetter for a main font. The fallback may be nil: then only the main font is used, and
// every other character is a box.
func NewTypesetter(fonts Fonts, fallback Fallback) (*Typesetter, error) {
	ts := &Typesetter{
		fallback: fallback,
		others:   map[*font.Font]*font.Face{},
		shaped:   map[shapeKey][]shapedRun{},
		broken:   map[string][]string{},
		missing:  map[rune]bool{},
	}
	for f := Regular; f < faces; f++ {
		face, err := font.ParseTTF(bytes.NewReader(fonts.File(f)))
		if err != nil {
			return nil, fmt.Errorf("reading the %v font: %w", f, err)
		}
		ts.main[f] = face
		ts.advances[f] = map[rune]float64{}
	}
	return ts, nil
}

// Missing returns how many different characters could not be drawn by any font so far. Each stands on the page as an
// empty box.
func (ts *Typesetter) Missing() int { return len(ts.missing) }

// Width returns how wide a clean text is on one line, millimetres.
func (ts *Typesetter) Width(s string, st Style) float64 {
	if ts.simple(s, st) {
		return ts.lettered(s, st)
	}
	w := 0.0
	for _, r := range ts.shape(s, st.Face) {
		w += ts.runWidth(r, st)
	}
	return w
}

// lettered returns how wide a text is that is drawn letter by letter with the main font, millimetres.
func (ts *Typesetter) lettered(s string, st Style) float64 {
	ems, n := 0.0, 0
	for _, r := range visible(s) {
		ems += ts.advance(r, st.Face)
		n++
	}
	return ems*st.Size*mmPerPoint + float64(n)*st.Track
}

// kernFrom is the size in points from which pairs such as "To" are moved together. Below it nobody sees the gap.
const kernFrom = 16

// simple reports whether the text can be drawn letter by letter with the main font.
func (ts *Typesetter) simple(s string, st Style) bool {
	if st.Size >= kernFrom && st.Track == 0 {
		return false
	}
	for _, r := range s {
		if !ts.plain(r, st.Face) {
			return false
		}
	}
	return true
}

// plain reports whether the main font draws r without help.
func (ts *Typesetter) plain(r rune, f Face) bool {
	if r >= ' ' && r <= '~' {
		return true
	}
	switch r {
	case zeroWidthSpace, noBreakSpace, narrowNoBreakSpace:
		return true
	}
	return !needsShaping(r) && ts.advance(r, f) >= 0
}

// advance returns the width of a rune in ems, or -1 when the face has none. It is rounded to a thousandth, as a PDF
// stores it.
func (ts *Typesetter) advance(r rune, f Face) float64 {
	if a, ok := ts.advances[f][r]; ok {
		return a
	}
	face := ts.main[f]
	a := -1.0
	if g, ok := face.NominalGlyph(r); ok {
		a = math.Round(float64(face.HorizontalAdvance(g))*1000/float64(face.Upem())) / 1000
	}
	ts.advances[f][r] = a
	return a
}
