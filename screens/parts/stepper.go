package parts

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// Stepper shows a number between a minus and a plus; Up, Down, plus and minus
// change it.
type Stepper struct {
	control
	n, low, high, step int
	unit               func(n int) string
	onChange           func(n int)

	bg          *canvas.Rectangle
	minus, plus *canvas.Image
	text        *Text
}

// Stepper is a stepper from low to high in steps of step. unit says a number
// ("15 min"); nil shows it plain.
func (k *Kit) Stepper(low, high, step int, unit func(n int) string, onChange func(n int)) *Stepper {
	if unit == nil {
		unit = strconv.Itoa
	}
	s := &Stepper{n: low, low: low, high: high, step: max(step, 1), unit: unit, onChange: onChange,
		bg: canvas.NewRectangle(nil), minus: stroke(), plus: stroke(), text: k.Line(Label, "").Align(fyne.TextAlignCenter)}
	s.extend(k, s)
	s.name = func() string { return s.unit(s.n) }
	s.act = func(at *fyne.PointEvent) {
		switch {
		case at == nil:
		case at.Position.X < s.k.px(36):
			s.change(-s.step)
		case at.Position.X > s.Size().Width-s.k.px(36):
			s.change(s.step)
		}
	}
	s.key = func(n fyne.KeyName) bool {
		switch n {
		case fyne.KeyUp, fyne.KeyRight, fyne.KeyPlus:
			s.change(s.step)
		case fyne.KeyDown, fyne.KeyLeft, fyne.KeyMinus:
			s.change(-s.step)
		default:
			return false
		}
		return true
	}
	return s
}

// Set shows a number.
func (s *Stepper) Set(n int) {
	if n != s.n {
		s.n = n
		s.Refresh()
	}
}

func (s *Stepper) change(by int) {
	n := min(max(s.n+by, s.low), s.high)
	if n == s.n {
		return
	}
	s.Set(n)
	if s.onChange != nil {
		s.onChange(n)
	}
}

// CreateRenderer draws minus, number and plus.
func (s *Stepper) CreateRenderer() fyne.WidgetRenderer {
	least := func() fyne.Size {
		// The widest number keeps its room, so nothing moves when it changes.
		w := max(s.k.textWidth(s.unit(s.high), s.k.px(14), medium), s.k.textWidth(s.unit(s.n), s.k.px(14), medium))
		return fyne.NewSize(round(w)+s.k.px(80), s.k.px(36))
	}
	layout := func(size fyne.Size) {
		place(s.bg, 0, 0, size)
		i := s.k.size(16, 16)
		y := (size.Height - i.Height) / 2
		place(s.minus, s.k.px(10), y, i)
		place(s.plus, size.Width-s.k.px(26), y, i)
		h := s.text.lineHeight()
		place(s.text, s.k.px(32), (size.Height-h)/2, fyne.NewSize(max(size.Width-s.k.px(64), 1), h))
	}
	paint := func() {
		p := s.k.pal()
		s.bg.FillColor, s.bg.CornerRadius = p.Surface, s.k.px(8)
		s.k.edge(s.bg, Strong1)
		s.bg.Refresh()
		dim := func(off bool) Ink {
			if off || s.disabled {
				return InkFaint
			}
			return InkMain
		}
		s.k.paintIcon(s.minus, IconMinus, s.k.colour(dim(s.n <= s.low)))
		s.k.paintIcon(s.plus, IconPlus, s.k.colour(dim(s.n >= s.high)))
		s.text.SetText(s.unit(s.n))
		s.text.Refresh()
		s.paintRing(8)
	}
	return s.draw(least, layout, paint, s.bg, s.minus, s.text, s.plus)
}
