// Package systemfonts finds fonts of this computer for characters that the main font of the prints lacks: Arabic,
// Hebrew, Thai, Chinese, emoji and so on. It is apart from the layout, because what it finds differs from computer to
// computer; tests that compare pages leave it out.
//
// It may import the standard library and go-text.
package systemfonts

import (
	"io"
	"log"
	"sync"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype/tables"
	"github.com/go-text/typesetting/fontscan"
	"github.com/go-text/typesetting/language"

	"kept/export/page"
)

// families are asked for in this order. Emoji come last and in black: a colour emoji font holds pictures, which
// paper in black and white cannot use.
var families = []string{"Noto Sans", fontscan.SansSerif, "Noto Emoji", "Segoe UI Symbol", "Apple Symbols", "Symbola", "DejaVu Sans"}

// Finder finds fonts. It implements page.Fallback, and any number of goroutines may use it.
type Finder struct {
	cacheDir string

	mu    sync.Mutex
	fonts *fontscan.FontMap // nil until the first question, and when there are none
	asked bool
	found map[question]*font.Font
}

type question struct {
	r    rune
	face page.Face
}

// New returns a finder that keeps its list of fonts in a folder for caches; "" is the user's own. Nothing is read
// before the first question, and a computer whose fonts cannot be listed is one without fonts.
func New(cacheDir string) *Finder {
	return &Finder{cacheDir: cacheDir, found: map[question]*font.Font{}}
}

// Font implements page.Fallback.
func (f *Finder) Font(r rune, face page.Face) *font.Font {
	f.mu.Lock()
	defer f.mu.Unlock()
	if !f.asked {
		f.asked = true
		fonts := fontscan.NewFontMap(log.New(io.Discard, "", 0))
		if fonts.UseSystemFonts(f.cacheDir) == nil {
			f.fonts = fonts
		}
	}
	if f.fonts == nil {
		return nil
	}
	q := question{r, face}
	ft, ok := f.found[q]
	if !ok {
		ft = f.find(q)
		f.found[q] = ft
	}
	return ft
}

// find asks for all families at once, and then for each alone in case the first answer has a picture only.
func (f *Finder) find(q question) *font.Font {
	queries := [][]string{families}
	for _, name := range families {
		queries = append(queries, []string{name})
	}
	f.fonts.SetScript(language.LookupScript(q.r)) // else fonts of one script, such as Noto Sans Tamil, are not thought of
	for _, names := range queries {
		f.fonts.SetQuery(fontscan.Query{Families: names, Aspect: aspect(q.face)})
		if face := f.fonts.ResolveFace(q.r); face != nil && draws(face, q.r) {
			return face.Font
		}
	}
	return nil
}

func aspect(f page.Face) font.Aspect {
	a := font.Aspect{Style: font.StyleNormal, Weight: font.WeightNormal, Stretch: font.StretchNormal}
	if f == page.Bold || f == page.BoldItalic {
		a.Weight = font.WeightBold
	}
	return a
}

// draws reports whether a face has an outline for r.
func draws(face *font.Face, r rune) bool {
	g, ok := face.NominalGlyph(r)
	if !ok {
		return false
	}
	_, ok = face.GlyphDataOutline(tables.GlyphID(g))
	return ok
}
