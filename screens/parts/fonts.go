package parts

import (
	_ "embed" // the fonts below

	"fyne.io/fyne/v2"
)

// The four cuts of Inter that Kept uses, under the SIL Open Font License
// (fonts/OFL.txt).
var (
	//go:embed fonts/Inter-Regular.ttf
	interRegular []byte
	//go:embed fonts/Inter-Medium.ttf
	interMedium []byte
	//go:embed fonts/Inter-SemiBold.ttf
	interSemiBold []byte
	//go:embed fonts/Inter-Italic.ttf
	interItalic []byte

	fontRegular  = fyne.NewStaticResource("Inter-Regular.ttf", interRegular)
	fontMedium   = fyne.NewStaticResource("Inter-Medium.ttf", interMedium)
	fontSemiBold = fyne.NewStaticResource("Inter-SemiBold.ttf", interSemiBold)
	fontItalic   = fyne.NewStaticResource("Inter-Italic.ttf", interItalic)
)

// The weights travel as a fyne.TextStyle, so that every text goes through the
// theme's fonts and keeps their fall-back for emoji and for other scripts.
// Bold and italic together stand for Medium: Kept has no bold italic.
var (
	regular  = fyne.TextStyle{}
	medium   = fyne.TextStyle{Bold: true, Italic: true}
	semibold = fyne.TextStyle{Bold: true}
	italic   = fyne.TextStyle{Italic: true}
)
