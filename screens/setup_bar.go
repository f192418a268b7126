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

// setupBar is the day as one horizontal bar whose pieces are as wide as they are long. Left and Right choose a piece,
// Up and Down make it longer and shorter.
type setupBar struct {
	widget.BaseWidget
	k        *parts.Kit
	onSelect func(i int)
	onLength func(by int)
	onDelete func()

	pieces   []setupPiece
	names    []string
	selected int
	focused  bool

	rects  []*canvas.Rectangle
	texts  []*canvas.Text // name and minutes of each piece, one after the other
	spoken func() string
}

func newSetupBar(k *parts.Kit) *setupBar {
	b := &setupBar{k: k}
	b.ExtendBaseWidget(b)
	return b
}

// set shows these pieces; names are their names in the same order.
func (b *setupBar) set(pieces []setupPiece, names []string, selected int) {
	b.pieces, b.names, b.selected = pieces, names, selected
	for len(b.rects) < len(pieces) {
		b.rects = append(b.rects, canvas.NewRectangle(nil))
		b.texts = append(b.texts, canvas.NewText("", nil), canvas.NewText("", nil))
	}
	b.rects, b.texts = b.rects[:len(pieces)], b.texts[:2*len(pieces)]
	b.Refresh()
}

// AccessibilityLabel says which piece is chosen and how long it is.
func (b *setupBar) AccessibilityLabel() string { return b.spoken() }

// AccessibilityRole says that it can be worked.
func (b *setupBar) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

func (b *setupBar) Cursor() desktop.Cursor { return desktop.PointerCursor }
func (b *setupBar) FocusGained()           { b.focused = true; b.Refresh() }
func (b *setupBar) FocusLost()             { b.focused = false; b.Refresh() }

func (b *setupBar) Tapped(e *fyne.PointEvent) {
	parts.Focus(b)
	b.eachEdge(b.Size().Width, func(i int, x0, x1 float32) {
		if e.Position.X >= x0 && e.Position.X < x1 {
			b.onSelect(i)
		}
	})
}

func (b *setupBar) TypedRune(r rune) {
	switch r {
	case '+':
		b.onLength(5)
	case '-':
		b.onLength(-5)
	}
}

func (b *setupBar) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyLeft:
		b.onSelect(max(b.selected-1, 0))
	case fyne.KeyRight:
		b.onSelect(min(b.selected+1, len(b.pieces)-1))
	case fyne.KeyHome:
		b.onSelect(0)
	case fyne.KeyEnd:
		b.onSelect(len(b.pieces) - 1)
	case fyne.KeyUp:
		b.onLength(1)
	case fyne.KeyDown:
		b.onLength(-1)
	case fyne.KeyDelete, fyne.KeyBackspace:
		b.onDelete()
	default:
		parts.PassKey(b, e)
	}
}

func (b *setupBar) TypedShortcut(s fyne.Shortcut) { parts.PassShortcut(b, s) }

// The measures of the bar.
const (
	setupBarHeight = 72
	setupBarLeast  = 14 // width of a piece without minutes, so that it can still be reached
	setupBarGap    = 2
)

// eachEdge calls f with the left and right edge of each piece.
func (b *setupBar) eachEdge(width float32, f func(i int, x0, x1 float32)) {
	px := b.k.Look().Px
	total := 0
	for _, p := range b.pieces {
		total += p.minutes
	}
	free := width - float32(len(b.pieces))*px(setupBarLeast) - float32(len(b.pieces)-1)*px(setupBarGap)
	var x float32
	for i, p := range b.pieces {
		w := px(setupBarLeast)
		if total > 0 {
			w += free * float32(p.minutes) / float32(total)
		}
		f(i, float32(int(x+0.5)), float32(int(x+w+0.5)))
		x += w + px(setupBarGap)
	}
}

func (b *setupBar) CreateRenderer() fyne.WidgetRenderer {
	v := &setupBarView{b}
	v.paint()
	return v
}

type setupBarView struct{ b *setupBar }

func (v *setupBarView) Destroy() {}
func (v *setupBarView) MinSize() fyne.Size {
	px := v.b.k.Look().Px
	return fyne.NewSize(px(320), px(setupBarHeight))
}

func (v *setupBarView) Objects() []fyne.CanvasObject {
	var out []fyne.CanvasObject
	for _, r := range v.b.rects {
		out = append(out, r)
	}
	for _, t := range v.b.texts {
		out = append(out, t)
	}
	return out
}

func (v *setupBarView) Layout(s fyne.Size) {
	b := v.b
	b.eachEdge(s.Width, func(i int, x0, x1 float32) {
		b.rects[i].Move(fyne.NewPos(x0, 0))
		b.rects[i].Resize(fyne.NewSize(x1-x0, s.Height))
		name, minutes := b.texts[2*i], b.texts[2*i+1]
		m, n := minutes.MinSize(), name.MinSize()
		pad := b.k.Look().Px(6)
		minutes.Hidden = m.Width > x1-x0 || b.pieces[i].minutes == 0
		name.Hidden = n.Width+2*pad > x1-x0
		middle := (x0 + x1) / 2
		y := float32(int((s.Height - m.Height) / 2))
		if !name.Hidden {
			y = float32(int(s.Height/2 - m.Height))
			name.Move(fyne.NewPos(float32(int(middle-n.Width/2)), y+m.Height))
			name.Resize(n)
		}
		minutes.Move(fyne.NewPos(float32(int(middle-m.Width/2)), y))
		minutes.Resize(m)
	})
}

func (v *setupBarView) Refresh() {
	v.paint()
	v.Layout(v.b.Size())
	canvas.Refresh(v.b)
}

func (v *setupBarView) paint() {
	b, look := v.b, v.b.k.Look()
	p := look.Palette
	for i, piece := range b.pieces {
		fill, ink := p.Soft, p.Ink
		if piece.kind != setupStepPiece {
			fill, ink = p.Line, p.Calm
			if p.Outlined {
				fill = p.Surface
			}
		}
		r := b.rects[i]
		r.StrokeWidth, r.StrokeColor = 0, color.Transparent
		if p.Outlined {
			r.StrokeWidth, r.StrokeColor = 1, p.Line
		}
		if i == b.selected {
			fill, ink = p.Primary, p.OnPrimary
			if b.focused {
				r.StrokeWidth, r.StrokeColor = 3, p.Ink
			}
		}
		r.FillColor, r.CornerRadius = fill, look.Px(6)
		r.Refresh()
		name, minutes := b.texts[2*i], b.texts[2*i+1]
		name.Text, name.TextSize, name.Color = b.names[i], look.Px(12), ink
		minutes.Text, minutes.TextSize, minutes.Color = strconv.Itoa(piece.minutes), look.Px(14), ink
		minutes.TextStyle = fyne.TextStyle{Bold: true}
		name.Refresh()
		minutes.Refresh()
	}
}
