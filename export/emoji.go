package export

import (
	"bytes"
	_ "embed" // for the font file
	"sync"

	"github.com/go-text/typesetting/font"

	"kept/export/page"
)

//go:embed fonts/NotoEmoji-Regular.ttf
var notoEmoji []byte

// emojiFont reads the font of emoji when the first is met; most workshops have none.
var emojiFont = sync.OnceValue(func() *font.Font {
	face, err := font.ParseTTF(bytes.NewReader(notoEmoji))
	if err != nil {
		return nil // the file is part of the program, and a test reads it
	}
	return face.Font
})

// emojiFirst draws emoji with the font that comes with Kept, in black, and leaves all else to next. Colour emoji fonts
// of a computer hold pictures, which a black-and-white print could not use, and every computer has others.
type emojiFirst struct {
	next page.Fallback // nil for none
}

// Font implements page.Fallback.
func (e emojiFirst) Font(r rune, face page.Face) *font.Font {
	if f := emojiFont(); f != nil {
		if _, ok := f.NominalGlyph(r); ok {
			return f
		}
	}
	if e.next == nil {
		return nil
	}
	return e.next.Font(r, face)
}
