package parts

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// CannotSay is the answer of a Scale that was given as "cannot say".
const CannotSay = -1

// Scale asks for a value from 1 to 5, answered with the digit keys, the arrows
// or a tap; the dash (and 0) answers "cannot say" where that is allowed.
type Scale struct {
	control
	value    int // 0 is not answered
	cannot   bool
	onChange func(v int)
	cells    []*canvas.Rectangle
	texts    []*canvas.Text
}

// Scale is a scale from 1 to 5. With cannotSay a sixth cell holds a dash.
// onChange gets 1 to 5, CannotSay, or 0 when the answer was taken away.
func (k *Kit) Scale(cannotSay bool, onChange func(v int)) *Scale {
	s := &Scale{cannot: cannotSay, onChange: onChange}
	n := 5
	if cannotSay {
		n = 6
	}
	for range n {
		s.cells = append(s.cells, canvas.NewRectangle(nil))
		s.texts = append(s.texts, canvas.NewText("", nil))
	}
	s.extend(k, s)
	s.name = func() string {
		switch s.value {
		case 0:
			return k.T.T("not answered")
		case CannotSay:
			return k.T.T("cannot say")
		}
		return strconv.Itoa(s.value)
	}
	s.act = func(at *fyne.PointEvent) {
		if at != nil {
			s.answer(s.valueAt(min(int(at.Position.X/s.pitch()), len(s.cells)-1)))
		}
	}
	s.key = func(n fyne.KeyName) bool {
		switch n {
		case fyne.KeyLeft:
			s.answer(max(s.value-1, 1))
		case fyne.KeyRight:
			s.answer(min(max(s.value, 0)+1, 5))
		case fyne.KeyDelete, fyne.KeyBackspace:
			s.answer(0)
		default:
			return false
		}
		return true
	}
	s.typed = func(r rune) bool {
		switch {
		case r >= '1' && r <= '5':
			s.answer(int(r - '0'))
		case cannotSay && (r == '-' || r == '–' || r == '0'):
			s.answer(CannotSay)
		default:
			return false
		}
		return true
	}
	return s
}

// Set shows an answer: 1 to 5, CannotSay, or 0 for none.
func (s *Scale) Set(v int) {
	if v != s.value {
		s.value = v
		s.Refresh()
	}
}

// Value is the answer shown.
func (s *Scale) Value() int { return s.value }

func (s *Scale) answer(v int) {
	changed := v != s.value
	s.Set(v)
	// A digit that gives the same answer again is still an answer: rows of
	// scales go on to the next one.
	if s.onChange != nil && (changed || v != 0) {
		s.onChange(v)
	}
}

func (s *Scale) valueAt(i int) int {
	if i == 5 {
		return CannotSay
	}
	return i + 1
}

func (s *Scale) pitch() float32 { return s.k.px(40) }

// CreateRenderer draws the cells.
func (s *Scale) CreateRenderer() fyne.WidgetRenderer {
	var objects []fyne.CanvasObject
	for i := range s.cells {
		objects = append(objects, s.cells[i], s.texts[i])
	}
	least := func() fyne.Size {
		return fyne.NewSize(s.pitch()*float32(len(s.cells))-s.k.px(4), s.k.px(36))
	}
	layout := func(size fyne.Size) {
		for i := range s.cells {
			cell := s.k.size(36, 36)
			x, y := float32(i)*s.pitch(), (size.Height-cell.Height)/2
			place(s.cells[i], x, y, cell)
			m := s.texts[i].MinSize()
			place(s.texts[i], x+(cell.Width-m.Width)/2, y+(cell.Height-m.Height)/2, m)
		}
	}
	paint := func() {
		p := s.k.pal()
		for i := range s.cells {
			c, t := s.cells[i], s.texts[i]
			c.CornerRadius = s.k.px(8)
			c.FillColor = p.Surface
			s.k.edge(c, Strong1)
			t.Text, t.TextSize, t.TextStyle, t.Color = strconv.Itoa(i+1), s.k.px(14), medium, p.Calm
			if i == 5 {
				t.Text = "–"
			}
			if s.value != 0 && s.valueAt(i) == s.value {
				c.FillColor = p.Primary
				s.k.edge(c, Bare)
				t.TextStyle, t.Color = semibold, p.OnPrimary
			}
			if s.disabled {
				t.Color = p.Faint
			}
			c.Refresh()
			t.Refresh()
		}
		s.paintRing(8)
	}
	return s.draw(least, layout, paint, objects...)
}
