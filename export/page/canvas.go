package page

// Canvas draws on a page: every method adds ops.
type Canvas struct {
	*Page
	*Typesetter
}

// NewCanvas returns a canvas on an empty page of w by h millimetres.
func NewCanvas(ts *Typesetter, w, h float64) *Canvas {
	return &Canvas{Page: &Page{W: w, H: h}, Typesetter: ts}
}

func (c *Canvas) add(ops ...Op) { c.Ops = append(c.Ops, ops...) }

// Text sets one clean line with the left end of its baseline at (x, y), and returns where it ends.
func (c *Canvas) Text(x, y float64, s string, st Style) float64 {
	if s == "" {
		return x
	}
	w := c.Width(s, st)
	if c.simple(s, st) {
		c.add(Text{X: x, Y: y, S: visible(s), Style: st, W: w})
	} else {
		c.add(c.glyphOps(c.shape(s, st.Face), x, y, st)...)
	}
	return x + w
}

// TextRight sets one line that ends at x.
func (c *Canvas) TextRight(x, y float64, s string, st Style) { c.Text(x-c.Width(s, st), y, s, st) }

// TextCentre sets one line with its middle at x.
func (c *Canvas) TextCentre(x, y float64, s string, st Style) { c.Text(x-c.Width(s, st)/2, y, s, st) }

// TextTop sets one line whose box has its top left corner at (x, y), and returns where it ends.
func (c *Canvas) TextTop(x, y float64, s string, st Style) float64 {
	return c.Text(x, y+st.Baseline(), s, st)
}

// Rule draws a level line from x1 to x2.
func (c *Canvas) Rule(x1, x2, y, weight float64) {
	c.add(Line{X1: x1, Y1: y, X2: x2, Y2: y, Weight: weight})
}

// Upright draws a line from y1 down to y2.
func (c *Canvas) Upright(x, y1, y2, weight float64) {
	c.add(Line{X1: x, Y1: y1, X2: x, Y2: y2, Weight: weight})
}

// Box draws a rectangle: weight in points, 0 for no outline; corners rounded by radius.
func (c *Canvas) Box(x, y, w, h, weight, radius float64, fill Ink) {
	c.add(Rect{X: x, Y: y, W: w, H: h, Weight: weight, Radius: radius, Fill: fill})
}

// DashedBox draws the outline of a card to cut out, with square corners.
func (c *Canvas) DashedBox(x, y, w, h, weight float64) {
	c.add(Rect{X: x, Y: y, W: w, H: h, Weight: weight, Dash: []float64{1.6, 1.2}})
}

// Disc draws a circle round (x, y): weight in points, 0 for no outline.
func (c *Canvas) Disc(x, y, r, weight float64, fill Ink) {
	c.add(Circle{X: x, Y: y, R: r, Weight: weight, Fill: fill})
}

// Stroke draws a line through some points, with round ends and corners.
func (c *Canvas) Stroke(weight float64, ink Ink, pts ...Point) {
	segs := polygon(pts...)
	c.add(Path{Segments: segs[:len(segs)-1], Weight: weight, Stroke: ink})
}

// Shape fills the outline through some points.
func (c *Canvas) Shape(fill Ink, pts ...Point) {
	c.add(Path{Segments: polygon(pts...), Fill: fill})
}

// Bookmark makes a place on the page easy to find: level 0 is the top level.
func (c *Canvas) Bookmark(title string, level int, y float64) {
	c.Marks = append(c.Marks, Mark{Title: Clean(title), Level: level, Y: y})
}
