package parts

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// Ground names what a surface is made of; the palette says which colour it is.
type Ground int

// The grounds.
const (
	GroundPage    Ground = iota // behind everything
	GroundRail                  // rail and foot
	GroundCard                  // cards and panels
	GroundSoft                  // a wash of the accent
	GroundWell                  // a track or a shallow pit
	GroundHint                  // advice
	GroundStop                  // what has to be put right
	GroundLine                  // a hairline
	GroundPrimary               // the accent itself
	groundRoles                 // column grounds of roles start here
)

// RoleGround is the column ground of role number i, counted from 0.
func RoleGround(i int) Ground { return groundRoles + Ground(i) }

func (l Look) ground(g Ground) color.NRGBA {
	p := l.Palette
	switch g {
	case GroundPage:
		return p.Ground
	case GroundRail:
		return p.Rail
	case GroundCard:
		return p.Surface
	case GroundSoft:
		return p.Soft
	case GroundWell:
		return alpha(p.Ink, 16)
	case GroundHint:
		return p.HintSoft
	case GroundStop:
		return p.StopSoft
	case GroundLine:
		return p.Line
	case GroundPrimary:
		return p.Primary
	}
	return p.Tint(int(g - groundRoles)).Column
}

// Edge is the line round a surface.
type Edge int

// The edges. NoEdge still shows a line in a palette that outlines everything.
const (
	NoEdge Edge = iota
	Hairline
	Strong1  // the edge of a field or button
	Selected // 2 px in the accent
	Stopped  // 2 px in the colour of Stop
	Bare     // never a line
	edgeRoles
)

// RoleEdge is a 2 px line in the accent of role number i, counted from 0.
func RoleEdge(i int) Edge { return edgeRoles + Edge(i) }

// edge gives r the line of e.
func (k *Kit) edge(r *canvas.Rectangle, e Edge) {
	p := k.pal()
	if e == NoEdge && p.Outlined {
		e = Hairline
	}
	switch e {
	case NoEdge, Bare:
		r.StrokeColor, r.StrokeWidth = transparent(), 0
	case Hairline:
		r.StrokeColor, r.StrokeWidth = p.Line, 1
	case Strong1:
		r.StrokeColor, r.StrokeWidth = p.LineStrong, 1
	case Selected:
		r.StrokeColor, r.StrokeWidth = p.Primary, 2
	case Stopped:
		r.StrokeColor, r.StrokeWidth = p.Stop, 2
	default:
		r.StrokeColor, r.StrokeWidth = p.Tint(int(e-edgeRoles)).Accent, 2
	}
}

// lift gives r a soft shadow as if it lay height units above the page; 0 is none.
func (k *Kit) lift(r *canvas.Rectangle, height float32) {
	if height <= 0 || k.pal().Outlined {
		r.Shadow = canvas.Shadow{}
		return
	}
	r.Shadow = canvas.Shadow{
		Color:      k.pal().Shadow,
		BlurRadius: k.px(height * 1.5),
		Offset:     fyne.NewPos(0, k.px(height*0.5)),
		Variant:    canvas.DropShadow,
	}
}

// Surface is a coloured ground with rounded corners behind other parts.
type Surface struct {
	widget.BaseWidget
	k      *Kit
	ground Ground
	edge   Edge
	radius float32
	height float32
	rect   *canvas.Rectangle
}

// Surface is a ground with an edge and corners of the given radius (0, 8, 12 or 16).
func (k *Kit) Surface(g Ground, e Edge, radius float32) *Surface {
	s := &Surface{k: k, ground: g, edge: e, radius: radius, rect: canvas.NewRectangle(nil)}
	s.ExtendBaseWidget(s)
	return s
}

// Lift puts a soft shadow under it, for what floats, and returns s.
func (s *Surface) Lift(height float32) *Surface {
	s.height = height
	return s
}

// Set changes ground and edge.
func (s *Surface) Set(g Ground, e Edge) {
	if g != s.ground || e != s.edge {
		s.ground, s.edge = g, e
		s.Refresh()
	}
}

// CreateRenderer draws one rectangle.
func (s *Surface) CreateRenderer() fyne.WidgetRenderer {
	paint := func() {
		s.rect.FillColor = s.k.look.ground(s.ground)
		s.rect.CornerRadius = s.k.px(s.radius)
		s.k.edge(s.rect, s.edge)
		s.k.lift(s.rect, s.height)
		s.rect.Refresh()
	}
	paint()
	return &drawing{
		of:      s,
		objects: fixedObjects(s.rect),
		min:     func() fyne.Size { return fyne.Size{} },
		layout:  func(size fyne.Size) { place(s.rect, 0, 0, size) },
		paint:   paint,
	}
}

// Panel is a calm card round content: a surface with a hairline, 20 all round.
func (k *Kit) Panel(content fyne.CanvasObject) *fyne.Container {
	return k.Layers(k.Surface(GroundCard, Hairline, 16), k.Pad(20, content))
}

// Rule is a hairline across the width.
func (k *Kit) Rule() *fyne.Container {
	return k.Fixed(0, 1, k.Surface(GroundLine, Bare, 0))
}

// Section is a heading over content, with an optional muted line (note) under
// the heading.
func (k *Kit) Section(title, note string, content fyne.CanvasObject) *fyne.Container {
	head := k.Stack(2, k.Text(Heading, title))
	if note != "" {
		head.Add(k.Text(Caption, note))
	}
	return k.Stack(12, head, content)
}

// Head is the top of a screen: eyebrow, title and the question for the group.
func (k *Kit) Head(eyebrow, title, question string) *fyne.Container {
	c := k.Stack(4, k.Text(Eyebrow, eyebrow), k.Text(Title, title))
	if question != "" {
		c.Add(k.Text(Question, question))
	}
	return c
}

// Form puts fields in two columns when each gets at least 240, else in one.
func (k *Kit) Form(fields ...fyne.CanvasObject) *fyne.Container {
	return k.Grid(240, 16, fields...)
}
