package page

// Op is one thing drawn on a page: [Text], [Glyphs], [Line], [Rect], [Circle] or [Path].
type Op interface{ isOp() }

// Page is a sheet of paper with everything that is drawn on it, in the order of drawing.
type Page struct {
	W, H   float64 // millimetres
	Ops    []Op
	Marks  []Mark
	Blanks int // how many [Blank]s there are to fill in by hand
}

// Mark is a bookmark to a place on a page.
type Mark struct {
	Title string  // as the reader shows it
	Level int     // 0 = top
	Y     float64 // millimetres from the top
}

// Text is a piece of a line that the main font can draw letter by letter.
type Text struct {
	X, Y  float64 // left end of the baseline
	S     string  // clean, and without invisible characters
	Style Style
	W     float64 // width it takes
}

// Glyphs is a piece of a line that needs another font, or letters that change their shape: outlines to fill, and the
// text they stand for, so that it can be found and copied.
type Glyphs struct {
	X, Y     float64 // left end of the baseline
	S        string  // what it says, in reading order
	Style    Style
	W        float64
	RTL      bool // it reads from right to left
	Outlines []Segment
}

// Line is a straight line.
type Line struct {
	X1, Y1, X2, Y2 float64
	Weight         float64   // points
	Dash           []float64 // lengths of ink and gap, millimetres; nil = solid
}

// Rect is a rectangle, outlined, filled or both.
type Rect struct {
	X, Y, W, H float64
	Radius     float64 // of the corners
	Weight     float64 // of the outline, points; 0 = none
	Fill       Ink
	Dash       []float64 // of the outline
}

// Circle is a circle, outlined, filled or both.
type Circle struct {
	X, Y, R float64
	Weight  float64 // of the outline, points; 0 = none
	Fill    Ink
}

// Path is any other shape.
type Path struct {
	Segments []Segment
	Weight   float64 // of the stroke, points, round ends and corners; 0 = none
	Stroke   Ink     // None and Black stroke black
	Fill     Ink
}

// Segment is a step of an outline.
type Segment struct {
	Kind   SegmentKind
	Points [3]Point // as many as the kind needs; the last is where the pen goes
}

// Point is a place on the page.
type Point struct{ X, Y float64 }

// SegmentKind tells how the pen moves.
type SegmentKind uint8

// The kinds of segment.
const (
	MoveTo  SegmentKind = iota // lifts the pen: 1 point
	LineTo                     // 1 point
	CurveTo                    // cubic curve: two control points and the end
	Close                      // back to the last MoveTo: no point
)

func (Text) isOp()   {}
func (Glyphs) isOp() {}
func (Line) isOp()   {}
func (Rect) isOp()   {}
func (Circle) isOp() {}
func (Path) isOp()   {}
