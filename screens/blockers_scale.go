package screens

import (
	"image/color"
	"math"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"kept/screens/parts"
)

// halfScale asks for a value from 1 to 5 in halves: a line with five numbers and a knob. Digits set a whole number,
// arrows go on by a half, a tap or a drag takes the nearest half (M§6.3).
type halfScale struct {
	widget.BaseWidget
	k        *parts.Kit
	name     string
	value    float64
	onChange func(v float64)
	onDone   func() // the hand or the key has let go
	onFocus  func() // it got the keyboard

	focused, byMouse bool

	ring, track, fill *canvas.Rectangle
	stops             []*canvas.Circle
	numbers           []*canvas.Text
	knob              *canvas.Circle
	shown             *canvas.Text
}

func newHalfScale(k *parts.Kit, name string, onChange func(v float64), onDone func()) *halfScale {
	s := &halfScale{
		k: k, name: name, value: 3, onChange: onChange, onDone: onDone,
		ring: canvas.NewRectangle(nil), track: canvas.NewRectangle(nil), fill: canvas.NewRectangle(nil),
		knob: canvas.NewCircle(nil), shown: canvas.NewText("", nil),
	}
	for range 5 {
		s.stops = append(s.stops, canvas.NewCircle(nil))
		s.numbers = append(s.numbers, canvas.NewText("", nil))
	}
	s.ExtendBaseWidget(s)
	return s
}

// Set shows a value. It never calls a hook.
func (s *halfScale) Set(v float64) {
	if v != s.value {
		s.value = v
		s.Refresh()
	}
}

// half returns the nearest half from 1 to 5.
func half(v float64) float64 { return min(max(math.Round(v*2)/2, 1), 5) }

// halfText writes a value as people say it: 3, 3.5.
func halfText(v float64) string { return strconv.FormatFloat(v, 'f', -1, 64) }

func (s *halfScale) choose(v float64) {
	if v = half(v); v == s.value {
		return
	}
	s.Set(v)
	s.onChange(v)
}

func (s *halfScale) at(x float32) float64 {
	left, right := s.ends(s.Size())
	return 1 + 4*float64((x-left)/max(right-left, 1))
}

// ends are the places of 1 and 5.
func (s *halfScale) ends(size fyne.Size) (left, right float32) {
	px := s.k.Look().Px
	return px(14), max(size.Width-px(14), px(15))
}

func (s *halfScale) Tapped(e *fyne.PointEvent) {
	s.takeFocus()
	s.choose(s.at(e.Position.X))
	s.onDone()
}

func (s *halfScale) MouseDown(*desktop.MouseEvent) { s.takeFocus() }
func (s *halfScale) MouseUp(*desktop.MouseEvent)   {}
func (s *halfScale) Dragged(e *fyne.DragEvent)     { s.choose(s.at(e.Position.X)) }
func (s *halfScale) DragEnd()                      { s.onDone() }
func (s *halfScale) Cursor() desktop.Cursor        { return desktop.PointerCursor }

func (s *halfScale) takeFocus() {
	if !s.focused {
		s.byMouse = true
		parts.Focus(s)
	}
}

func (s *halfScale) FocusGained() {
	s.focused = true
	s.Refresh()
	if s.onFocus != nil {
		s.onFocus()
	}
}

func (s *halfScale) FocusLost() {
	s.focused, s.byMouse = false, false
	s.Refresh()
}

func (s *halfScale) TypedRune(r rune) {
	if r >= '1' && r <= '5' {
		s.choose(float64(r - '0'))
		s.onDone()
	}
}

func (s *halfScale) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyRight, fyne.KeyUp:
		s.choose(s.value + 0.5)
	case fyne.KeyLeft, fyne.KeyDown:
		s.choose(s.value - 0.5)
	default:
		parts.PassKey(s, e)
		return
	}
	s.onDone()
}

// AccessibilityLabel is the name with the value.
func (s *halfScale) AccessibilityLabel() string {
	return strings.TrimSpace(s.name + " " + halfText(s.value))
}

// AccessibilityRole says that it can be worked.
func (s *halfScale) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

func (s *halfScale) CreateRenderer() fyne.WidgetRenderer {
	all := []fyne.CanvasObject{s.ring, s.track, s.fill}
	for i := range s.stops {
		all = append(all, s.stops[i], s.numbers[i])
	}
	all = append(all, s.knob, s.shown)
	return &drawn{
		of:      s,
		objects: func() []fyne.CanvasObject { return all },
		min:     func() fyne.Size { return fyne.NewSize(s.k.Look().Px(160), s.k.Look().Px(56)) },
		layout:  s.lay,
	}
}

func (s *halfScale) lay(size fyne.Size) {
	px, p := s.k.Look().Px, s.k.Look().Palette
	left, right := s.ends(size)
	where := func(v float64) float32 { return left + (right-left)*float32(v-1)/4 }
	mid := px(18)

	s.ring.CornerRadius, s.ring.StrokeWidth = px(8), px(2)
	s.ring.FillColor, s.ring.StrokeColor = color.Transparent, color.Transparent
	if s.focused && !s.byMouse {
		s.ring.StrokeColor = p.Primary
	}
	putAt(s.ring, -px(2), -px(2), size.Width+2*px(2), size.Height+2*px(2))

	s.track.FillColor, s.fill.FillColor = p.LineStrong, p.Primary
	s.track.CornerRadius, s.fill.CornerRadius = px(2), px(2)
	putAt(s.track, left, mid-px(2), right-left, px(4))
	putAt(s.fill, left, mid-px(2), where(s.value)-left, px(4))
	for i := range s.stops {
		x := where(float64(i + 1))
		d := px(8)
		s.stops[i].FillColor = p.LineStrong
		if float64(i+1) <= s.value {
			s.stops[i].FillColor = p.Primary
		}
		putAt(s.stops[i], x-d/2, mid-d/2, d, d)
		n := s.numbers[i]
		n.Text, n.TextSize, n.TextStyle, n.Color = strconv.Itoa(i+1), px(12), fyne.TextStyle{}, p.Muted
		m := n.MinSize()
		putAt(n, x-m.Width/2, px(36), m.Width, m.Height)
	}
	d := px(28)
	s.knob.FillColor = p.Primary
	putAt(s.knob, where(s.value)-d/2, mid-d/2, d, d)
	t := s.shown
	t.Text, t.TextSize, t.TextStyle, t.Color = halfText(s.value), px(12), fyne.TextStyle{Bold: true}, p.OnPrimary
	m := t.MinSize()
	putAt(t, where(s.value)-m.Width/2, mid-m.Height/2, m.Width, m.Height)
	for _, o := range []fyne.CanvasObject{s.ring, s.track, s.fill, s.knob, s.shown} {
		o.Refresh()
	}
	for i := range s.stops {
		s.stops[i].Refresh()
		s.numbers[i].Refresh()
	}
}
