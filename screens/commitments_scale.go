package screens

import (
	"image/color"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"kept/screens/parts"
)

// ratingScale asks for a number from 1 to n by a digit (0 stands for 10), the arrow keys or a tap. Delete and a dash take
// the answer away. It differs from parts.Scale in its length and in telling its owner of every key.
type ratingScale struct {
	widget.BaseWidget
	k     *parts.Kit
	name  string
	value int // 0 = no answer

	onRate  func(value int)
	onDigit func()                  // after an answer by digit, also the same again
	onKey   func(fyne.KeyName) bool // sees keys first; true = used
	onFocus func()

	focused, byMouse bool
	ring             *canvas.Rectangle
	cells            []*canvas.Rectangle
	digits           []*canvas.Text
}

func newRatingScale(k *parts.Kit, name string, n int, onRate func(int)) *ratingScale {
	s := &ratingScale{k: k, name: name, onRate: onRate, ring: canvas.NewRectangle(color.Transparent)}
	for range n {
		s.cells = append(s.cells, canvas.NewRectangle(color.Transparent))
		s.digits = append(s.digits, canvas.NewText("", nil))
	}
	s.ExtendBaseWidget(s)
	return s
}

// set shows an answer without telling anybody.
func (s *ratingScale) set(value int) {
	if value != s.value {
		s.value = value
		s.Refresh()
	}
}

func (s *ratingScale) rate(value int) {
	value = min(max(value, 0), len(s.cells))
	if value == s.value {
		return
	}
	s.set(value)
	s.onRate(value)
}

// AccessibilityLabel is the question and the answer.
func (s *ratingScale) AccessibilityLabel() string {
	if s.value == 0 {
		return s.name
	}
	return s.name + " " + strconv.Itoa(s.value)
}

// AccessibilityRole says that it can be pressed.
func (s *ratingScale) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

func (s *ratingScale) FocusGained() {
	s.focused = true
	s.Refresh()
	if s.onFocus != nil {
		s.onFocus()
	}
}

func (s *ratingScale) FocusLost() {
	s.focused, s.byMouse = false, false
	s.Refresh()
}

func (s *ratingScale) TypedRune(r rune) {
	if r == '-' || r == '–' {
		s.rate(0)
		return
	}
	n := int(r - '0')
	if r == '0' {
		n = 10
	}
	if r < '0' || r > '9' || n > len(s.cells) {
		return
	}
	s.rate(n)
	if s.onDigit != nil {
		s.onDigit()
	}
}

func (s *ratingScale) TypedKey(e *fyne.KeyEvent) {
	if s.byMouse {
		s.byMouse = false
		s.Refresh()
	}
	if s.onKey != nil && s.onKey(e.Name) {
		return
	}
	switch e.Name {
	case fyne.KeyLeft:
		s.rate(max(s.value-1, 1))
	case fyne.KeyRight:
		s.rate(s.value + 1)
	case fyne.KeyDelete, fyne.KeyBackspace:
		s.rate(0)
	default:
		parts.PassKey(s, e)
	}
}

// Tapped gives the number under the pointer.
func (s *ratingScale) Tapped(e *fyne.PointEvent) {
	if !s.focused {
		s.byMouse = true
		parts.Focus(s)
	}
	s.rate(min(int(e.Position.X/s.pitch()), len(s.cells)-1) + 1)
}

// Cursor is a hand.
func (s *ratingScale) Cursor() desktop.Cursor { return desktop.PointerCursor }

// pitch is the distance of two cells: 40, less where there is less room.
func (s *ratingScale) pitch() float32 {
	return min(s.k.Look().Px(40), float32(int((s.Size().Width+s.k.Look().Px(4))/float32(len(s.cells)))))
}

// CreateRenderer draws the cells.
func (s *ratingScale) CreateRenderer() fyne.WidgetRenderer {
	r := &ratingRenderer{s: s, objects: []fyne.CanvasObject{s.ring}}
	for i := range s.cells {
		r.objects = append(r.objects, s.cells[i], s.digits[i])
	}
	r.paint()
	return r
}

type ratingRenderer struct {
	s       *ratingScale
	objects []fyne.CanvasObject
}

func (r *ratingRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *ratingRenderer) Destroy()                     {}

func (r *ratingRenderer) MinSize() fyne.Size {
	px := r.s.k.Look().Px
	return fyne.NewSize(px(28)*float32(len(r.s.cells)), px(36))
}

func (r *ratingRenderer) Layout(size fyne.Size) {
	s, px := r.s, r.s.k.Look().Px
	pitch, h := s.pitch(), px(36)
	for i, cell := range s.cells {
		x := pitch * float32(i)
		cell.Move(fyne.NewPos(x, 0))
		cell.Resize(fyne.NewSize(pitch-px(4), h))
		m := s.digits[i].MinSize()
		s.digits[i].Resize(m)
		s.digits[i].Move(fyne.NewPos(float32(int(x+(pitch-px(4)-m.Width)/2)), float32(int((h-m.Height)/2))))
	}
	s.ring.Move(fyne.NewPos(-px(3), -px(3)))
	s.ring.Resize(fyne.NewSize(pitch*float32(len(s.cells))+px(2), h+px(6)))
}

func (r *ratingRenderer) Refresh() {
	r.paint()
	r.Layout(r.s.Size())
	canvas.Refresh(r.s)
}

func (r *ratingRenderer) paint() {
	s, p, px := r.s, r.s.k.Look().Palette, r.s.k.Look().Px
	s.ring.CornerRadius, s.ring.StrokeWidth, s.ring.StrokeColor = px(11), px(2), color.Transparent
	if s.focused && !s.byMouse {
		s.ring.StrokeColor = p.Primary
	}
	s.ring.Refresh()
	for i, cell := range s.cells {
		t := s.digits[i]
		cell.CornerRadius, cell.FillColor, cell.StrokeColor, cell.StrokeWidth = px(8), p.Surface, p.LineStrong, 1
		t.Text, t.TextSize, t.TextStyle, t.Color = strconv.Itoa(i+1), px(14), fyne.TextStyle{}, p.Calm
		if i+1 == s.value {
			cell.FillColor, cell.StrokeColor = p.Primary, p.Primary
			t.TextStyle, t.Color = fyne.TextStyle{Bold: true}, p.OnPrimary
		}
		cell.Refresh()
		t.Refresh()
	}
}
