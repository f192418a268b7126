package screens

import (
	"math"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"kept/screens/parts"
	"kept/workshop"
)

// approachLine draws the line from −100 to +100: the five bands with their names, a dot for each person where three or
// more answered, how far they lie apart, and the mean (M§5.5).
type approachLine struct {
	widget.BaseWidget
	d    *Desk
	p    workshop.Picture
	dots []*canvas.Circle

	bands         []*canvas.Rectangle
	names         []*parts.Text
	ticks         []*canvas.Text
	spread, stem  *canvas.Rectangle
	pill          *canvas.Rectangle
	mean          *canvas.Text
	left, right   *parts.Text
	edges         []int
	fewestForDots int
}

func newApproachLine(d *Desk) *approachLine {
	k := d.Kit
	l := &approachLine{
		d: d, spread: canvas.NewRectangle(nil), stem: canvas.NewRectangle(nil), pill: canvas.NewRectangle(nil),
		mean: canvas.NewText("", nil), left: k.Line(parts.Caption, d.T("Set and check closely")),
		right: k.Line(parts.Caption, d.T("Grow judgement and coach")).Align(fyne.TextAlignTrailing), fewestForDots: 3,
	}
	for i, b := range d.Content.Approach.Bands {
		l.bands = append(l.bands, canvas.NewRectangle(nil))
		l.names = append(l.names, k.Text(parts.Caption, d.Label("band", b.ID)).Align(fyne.TextAlignCenter).MaxLines(3))
		if i == 0 {
			l.edges = append(l.edges, b.From)
		}
		// The ends of the line belong to one band, the edges between to two: the shown scores −59 and −60 lie in
		// different bands, and the line is cut between them.
		l.edges = append(l.edges, b.To)
	}
	for range l.edges {
		l.ticks = append(l.ticks, canvas.NewText("", nil))
	}
	l.ExtendBaseWidget(l)
	return l
}

// show draws a picture; without counted people the line is empty.
func (l *approachLine) show(p workshop.Picture) {
	l.p = p
	n := 0
	if p.Raters >= l.fewestForDots {
		n = len(p.Dots)
	}
	for len(l.dots) < n {
		l.dots = append(l.dots, canvas.NewCircle(nil))
	}
	l.dots = l.dots[:n]
	l.Refresh()
}

// AccessibilityLabel says the mean.
func (l *approachLine) AccessibilityLabel() string {
	if l.p.Raters == 0 {
		return l.d.T("Line from −100 to +100, no answers yet")
	}
	return l.d.T("Line from −100 to +100, mean {score}", "score", signed(l.p.Score))
}

// AccessibilityRole says that this only tells something.
func (l *approachLine) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

func (l *approachLine) CreateRenderer() fyne.WidgetRenderer {
	return &drawn{
		of:      l,
		objects: l.pieces,
		min: func() fyne.Size {
			w := l.d.Kit.Look().Px(320)
			return fyne.NewSize(w, l.HeightFor(max(l.Size().Width, w)))
		},
		layout: l.lay,
	}
}

// The parts of the line from above: the names of the bands, room for four dots on each other, then all that is below.
const (
	lineMargin = 16 // at both ends
	lineDots   = 58
	lineBelow  = 76
)

// HeightFor is the height that the names of the bands need at a width, and what is under them.
func (l *approachLine) HeightFor(w float32) float32 {
	px := l.d.Kit.Look().Px
	return l.namesHeight(w) + px(lineDots) + px(lineBelow)
}

func (l *approachLine) namesHeight(w float32) float32 {
	var h float32
	for i := range l.names {
		x0, x1 := l.band(i, w)
		h = max(h, l.names[i].HeightFor(x1-x0))
	}
	return h
}

// band is the place of a band on a line of a width.
func (l *approachLine) band(i int, w float32) (x0, x1 float32) {
	b, px := l.d.Content.Approach.Bands[i], l.d.Kit.Look().Px
	at := func(score float64) float32 { return px(lineMargin) + (w-2*px(lineMargin))*float32((score+100)/200) }
	return at(float64(b.From)-0.5) + px(1), at(float64(b.To)+0.5) - px(1)
}

func (l *approachLine) pieces() []fyne.CanvasObject {
	var out []fyne.CanvasObject
	for i := range l.bands {
		out = append(out, l.bands[i], l.names[i])
	}
	for _, t := range l.ticks {
		out = append(out, t)
	}
	out = append(out, l.left, l.right, l.spread)
	for _, c := range l.dots {
		out = append(out, c)
	}
	return append(out, l.stem, l.pill, l.mean)
}

func (l *approachLine) lay(size fyne.Size) {
	if size.Width < 2 {
		return
	}
	px, p := l.d.Kit.Look().Px, l.d.Kit.Look().Palette
	margin, names := px(lineMargin), l.namesHeight(size.Width)
	at := func(score float64) float32 { return margin + (size.Width-2*margin)*float32((score+100)/200) }
	line := names + px(lineDots) // upper edge of the bands
	for i, b := range l.d.Content.Approach.Bands {
		r := l.bands[i]
		x0, x1 := l.band(i, size.Width)
		current := l.p.Raters > 0 && string(l.p.Band) == b.ID
		r.FillColor, r.CornerRadius = p.LineStrong, px(4)
		if current {
			r.FillColor = p.Primary
		}
		putAt(r, x0, line, x1-x0, px(10))
		r.Refresh()
		name := l.names[i]
		name.SetInk(parts.InkMuted)
		if current {
			name.SetInk(parts.InkAccent)
		}
		h := name.HeightFor(x1 - x0)
		putAt(name, x0, names-h, x1-x0, h)
	}
	for i, e := range l.edges {
		t := l.ticks[i]
		t.Text, t.TextSize, t.Color = signed(e), px(12), p.Muted
		if i > 0 && i < len(l.edges)-1 && e > 0 {
			t.Text = signed(e + 1)
		}
		m := t.MinSize()
		x := min(max(at(float64(e))-m.Width/2, 0), size.Width-m.Width)
		// The stem of the mean would cross out a number that it goes through.
		crossed := l.p.Raters > 0 && math.Abs(float64(at(float64(l.p.Score))-x-m.Width/2)) < float64(m.Width/2+px(2))
		setShown(t, !crossed)
		putAt(t, x, line+px(14), m.Width, m.Height)
		t.Refresh()
	}
	m := l.left.MinSize()
	putAt(l.left, 0, size.Height-m.Height, size.Width/2, m.Height)
	putAt(l.right, size.Width/2, size.Height-m.Height, size.Width/2, m.Height)
	l.layAnswers(at, line)
}

// layAnswers places what the answers came to.
func (l *approachLine) layAnswers(at func(float64) float32, line float32) {
	px, p := l.d.Kit.Look().Px, l.d.Kit.Look().Palette
	known := l.p.Raters > 0
	mean := float64(l.p.Score)
	for _, o := range []fyne.CanvasObject{l.stem, l.pill, l.mean} {
		setShown(o, known)
	}
	setShown(l.spread, known && l.p.Raters >= l.fewestForDots)
	d := px(12)
	var laid []fyne.Position
	for i, c := range l.dots {
		p0 := beside(laid, at(l.p.Dots[i]), line-px(10), d)
		laid = append(laid, p0)
		c.FillColor, c.StrokeColor, c.StrokeWidth = p.Primary, p.Surface, 1
		putAt(c, p0.X-d/2, p0.Y-d/2, d, d)
		c.Refresh()
	}
	if !known {
		return
	}
	x0, x1 := at(max(mean-l.p.Spread, -100)), at(min(mean+l.p.Spread, 100))
	l.spread.FillColor, l.spread.CornerRadius = p.Soft, px(6)
	putAt(l.spread, x0, line-px(16), x1-x0, px(12))
	x := at(mean)
	l.stem.FillColor = p.Ink
	putAt(l.stem, x-px(1), line-px(4), px(2), px(40))
	l.mean.Text, l.mean.TextSize, l.mean.TextStyle, l.mean.Color = signed(l.p.Score), px(14), fyne.TextStyle{Bold: true}, p.Ground
	s := l.mean.MinSize()
	w, h := s.Width+px(16), px(24)
	l.pill.FillColor, l.pill.CornerRadius = p.Ink, px(8)
	putAt(l.pill, x-w/2, line+px(32), w, h)
	putAt(l.mean, x-s.Width/2, line+px(32)+(h-s.Height)/2, s.Width, s.Height)
	for _, o := range []fyne.CanvasObject{l.spread, l.stem, l.pill, l.mean} {
		o.Refresh()
	}
}

// beside finds room for a dot at x on the line: people who think alike stand on each other like beads, four at most,
// then beside each other.
func beside(laid []fyne.Position, x, y, d float32) fyne.Position {
	taken := func(at fyne.Position) bool {
		return slices.ContainsFunc(laid, func(o fyne.Position) bool {
			return math.Abs(float64(o.X-at.X)) < float64(d) && math.Abs(float64(o.Y-at.Y)) < float64(d)
		})
	}
	for side := range 2*len(laid) + 1 {
		step := float32((side+1)/2) * (d + 1)
		if side%2 == 1 {
			step = -step
		}
		for level := range 4 {
			if at := fyne.NewPos(x+step, y-float32(level)*(d+1)); !taken(at) {
				return at
			}
		}
	}
	return fyne.NewPos(x, y)
}
