package export

import (
	_ "embed" // for the font files

	"kept/export/page"
)

//go:embed fonts/NotoSans-Regular.ttf
var notoRegular []byte

//go:embed fonts/NotoSans-Bold.ttf
var notoBold []byte

//go:embed fonts/NotoSans-Italic.ttf
var notoItalic []byte

//go:embed fonts/NotoSans-BoldItalic.ttf
var notoBoldItalic []byte

// NotoSans is the main font of the prints. The files are shared: read them, never change them.
func NotoSans() page.Fonts {
	return page.Fonts{Regular: notoRegular, Bold: notoBold, Italic: notoItalic, BoldItalic: notoBoldItalic}
}
