package page

import "strconv"

// WritingLine is the weight of a line to write on, points; Hairline that of a table, Firm that of a heading.
const (
	WritingLine = 0.3
	Hairline    = 0.3
	Firm        = 0.9
)

// CheckBox draws a box of side s with its top left corner at (x, y), ticked or not. It is drawn, because few fonts
// have one.
func (c *Canvas) CheckBox(x, y, s float64, ticked bool) {
	c.Box(x, y, s, s, s*0.2, s*0.09, None)
	if ticked {
		c.Tick(x, y, s, Black)
	}
}

// Tick draws a tick in a square of side s with its top left corner at (x, y).
func (c *Canvas) Tick(x, y, s float64, ink Ink) {
	c.Stroke(s*0.36, ink, Point{x + s*0.2, y + s*0.53}, Point{x + s*0.42, y + s*0.76}, Point{x + s*0.82, y + s*0.22})
}

// Square draws a square of side s with its top left corner at (x, y), filled from the left by a part from 0 to 1: a
// scale that survives a photocopier.
func (c *Canvas) Square(x, y, s, part float64) {
	if part > 0 {
		c.Box(x, y, s*part, s, 0, 0, Black)
	}
	c.Box(x, y, s, s, 0.8, 0, None)
}

// Half draws a circle of radius r round (x, y) with its left half filled.
func (c *Canvas) Half(x, y, r float64) {
	const curve = 0.5523 // a quarter circle as a cubic curve
	c.add(Path{Fill: Black, Segments: []Segment{
		{Kind: MoveTo, Points: [3]Point{{x, y - r}}},
		{Kind: CurveTo, Points: [3]Point{{x - r*curve, y - r}, {x - r, y - r*curve}, {x - r, y}}},
		{Kind: CurveTo, Points: [3]Point{{x - r, y + r*curve}, {x - r*curve, y + r}, {x, y + r}}},
		{Kind: Close},
	}})
	c.Disc(x, y, r, 0.8, None)
}

// Number draws a number in a circle of radius r round (x, y): outlined, or filled when chosen.
func (c *Canvas) Number(x, y, r float64, n int, chosen bool) {
	st := Style{Size: r * 2.7}
	if chosen {
		st.Face, st.Ink = Bold, White
		c.Disc(x, y, r, 0.7, Black)
	} else {
		c.Disc(x, y, r, 0.7, None)
	}
	c.TextCentre(x, y+st.Size*mmPerPoint*capHeight/2, strconv.Itoa(n), st)
}

// ArrowLine draws an arrow from x1 to x2 at height y.
func (c *Canvas) ArrowLine(x1, x2, y float64) {
	const head = 1.3
	c.Stroke(0.9, Black, Point{x1, y}, Point{x2, y})
	c.Stroke(0.9, Black, Point{x2 - head, y - head}, Point{x2, y}, Point{x2 - head, y + head})
}

// Scissors draws a pair of scissors that cuts to the right along the line at height y.
func (c *Canvas) Scissors(x, y float64) {
	for _, side := range []float64{-1, 1} {
		c.Disc(x, y+side*1.15, 0.9, 0.8, None)
		c.Stroke(0.8, Black, Point{x + 0.75, y + side*0.65}, Point{x + 5.2, y - side*1.1})
	}
}

// CutLine draws a dashed line with scissors from x1 to x2 at height y.
func (c *Canvas) CutLine(x1, x2, y float64) {
	c.CutAcross(x1, x2, y)
	c.Scissors(x1+3, y)
}

// CutAcross draws a dashed line to cut along from x1 to x2 at height y.
func (c *Canvas) CutAcross(x1, x2, y float64) {
	c.add(Line{X1: x1, Y1: y, X2: x2, Y2: y, Weight: 0.6, Dash: []float64{1.6, 1.2}})
}

// CutDown draws a dashed line to cut along from y1 down to y2.
func (c *Canvas) CutDown(x, y1, y2 float64) {
	c.add(Line{X1: x, Y1: y1, X2: x, Y2: y2, Weight: 0.6, Dash: []float64{1.6, 1.2}})
}
