package page

// millimetres per point: a point is a 72nd of an inch.
const mmPerPoint = 25.4 / 72

// Points returns a length in points as millimetres.
func Points(pt float64) float64 { return pt * mmPerPoint }

// Face is one of the four cuts of the main font.
type Face uint8

// The cuts of the main font.
const (
	Regular Face = iota
	Bold
	Italic
	BoldItalic
	faces // how many there are
)

// String names the face as it stands in a [Dump].
func (f Face) String() string {
	return [...]string{"regular", "bold", "italic", "bold italic"}[f]
}

// Ink is what a shape or a text is printed with.
type Ink uint8

// The inks. There is no grey for lines or type.
const (
	None  Ink = iota // nothing; for text the same as Black
	Black            // pure black
	White            // the paper's white, on top of black
	Light            // a seven per cent grey, for fills that a photocopier may lose without harm
)

// String names the ink as it stands in a [Dump].
func (i Ink) String() string { return [...]string{"none", "black", "white", "light"}[i] }

// Style is how a text looks.
type Style struct {
	Face  Face
	Size  float64 // points; 9 or more for content, 8 for footers
	Lead  float64 // line height as a multiple of Size; 0 = 1.36
	Track float64 // space added after every letter, millimetres; for small capitals headings
	Ink   Ink     // None and Black print black
}

const defaultLead = 1.36

// With returns the style in another face.
func (s Style) With(f Face) Style { s.Face = f; return s }

// Sized returns the style in another size, points.
func (s Style) Sized(pt float64) Style { s.Size = pt; return s }

// LineHeight returns the distance from one line to the next, millimetres.
func (s Style) LineHeight() float64 {
	if s.Lead == 0 {
		return s.Size * defaultLead * mmPerPoint
	}
	return s.Size * s.Lead * mmPerPoint
}

// capHeight is the height of a capital letter of Noto Sans, in ems.
const capHeight = 0.714

// Baseline returns how far below the top of its line the letters stand, millimetres. Capitals are centred in the line.
func (s Style) Baseline() float64 {
	return s.LineHeight()/2 + s.Size*mmPerPoint*capHeight/2
}
