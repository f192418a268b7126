package screens

import (
	"image/color"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"kept/screens/parts"
)

const (
	setupRowHeight = 56
	setupRowLeft   = 46 // where the words begin, after the circle
)

func (r *setupRow) CreateRenderer() fyne.WidgetRenderer {
	v := &setupRowView{r}
	v.paint()
	return v
}

// setupRowView draws a row: circle and name, a second line of words, and chips in columns at the right.
type setupRowView struct{ r *setupRow }

func (v *setupRowView) Destroy() {}

func (v *setupRowView) MinSize() fyne.Size {
	return fyne.NewSize(v.px(160), v.r.HeightFor(max(v.r.Size().Width, v.px(160))))
}

func (v *setupRowView) px(n float32) float32 {
	return v.r.list.k.Look().Px(n)
}

func (v *setupRowView) Objects() []fyne.CanvasObject {
	r := v.r
	out := []fyne.CanvasObject{r.bg, r.mark, r.initials}
	if r.field != nil {
		return append(out, r.field)
	}
	out = append(out, r.text, r.wrong, r.advice)
	for _, c := range slices.Concat(r.cells, r.below) {
		out = append(out, c)
	}
	return append(out, r.more)
}

// setupFirstLine and setupSecondLine are the heights in a row round which its two lines stand.
const (
	setupFirstLine  = 20
	setupSecondLine = setupRowHeight - 17
)

// setupRowWide is from where on a row has room for all its cells beside the name.
const setupRowWide = 520

// setupLeastCut is the least width at which a cell that may be cut says enough.
const setupLeastCut = 72

func (v *setupRowView) Layout(s fyne.Size) {
	r, px := v.r, v.px
	r.bg.Resize(s)
	tall := px(setupRowHeight) // without what is wrong, which stands below
	d := px(28)
	r.mark.Resize(fyne.NewSize(d, d))
	r.mark.Move(fyne.NewPos(px(8), (tall-d)/2))
	h := r.initials.MinSize().Height
	r.initials.Resize(fyne.NewSize(d, h))
	r.initials.Move(fyne.NewPos(px(8), float32(int((tall-h)/2))))
	left, right := px(setupRowLeft), s.Width-px(8)
	if r.field != nil {
		w := right - left + px(8)
		r.field.Resize(fyne.NewSize(w, r.field.HeightFor(w)))
		r.field.Move(fyne.NewPos(left-px(4), px(6)))
		return
	}
	under := tall
	if r.data.wrong != "" {
		h := r.wrong.HeightFor(right - left)
		r.wrong.Resize(fyne.NewSize(right-left, h))
		r.wrong.Move(fyne.NewPos(left, under))
		under += h + px(8)
	}
	r.advice.Resize(fyne.NewSize(right-left, r.advice.HeightFor(right-left)))
	r.advice.Move(fyne.NewPos(left, under))
	var below []*setupCell
	edge := right
	low := right  // where words on the second line end
	next := right // where the next cell ends
	narrow := s.Width < px(setupRowWide)
	corner := narrow || len(r.cells) == 1 // what waits stands in the corner, clear of the second line
	for i := len(r.cells) - 1; i >= 0; i-- {
		c := r.cells[i]
		c.fold(c.data.folds && narrow)
		if c.folded {
			below = append(below, c)
			continue
		}
		w := c.width()
		switch {
		case c.data.quiet && corner:
			v.put(c, edge-w, px(setupFirstLine), w)
		case narrow:
			v.put(c, next-w, px(setupSecondLine), w) // so that the name has the first line for itself
			next -= w + px(8)
		default:
			v.put(c, next-w, tall/2, w)
			next -= w + px(8)
		}
		// A cell that waits keeps its place, so that nothing moves when it appears, but words may run over it.
		c.Hidden = v.silent(c)
		if !c.data.quiet {
			low = next
		}
		if !c.Hidden && c.data.quiet == corner {
			right = c.Position().X - px(8)
		}
	}
	below = append(below, r.below...)
	line := r.text.MinSize().Height
	end := v.layBelow(below, left-px(setupCellPad), low)
	w := r.more.width()
	inCorner := corner && end+w > low // there is no room after the words of the second line
	if inCorner {
		v.put(r.more, edge-2*w, px(setupFirstLine), w)
	} else {
		v.put(r.more, low-w, px(setupSecondLine), w)
	}
	r.more.Hidden = len(r.left) == 0 || !r.focused && !r.hovered
	if inCorner && !r.more.Hidden {
		right = r.more.Position().X - px(8)
	}
	y := (tall - line) / 2
	if end > left {
		y = px(8)
	}
	r.text.Resize(fyne.NewSize(max(right-left, 1), line))
	r.text.Move(fyne.NewPos(left, float32(int(y))))
}

// layBelow puts words on the second line from x on, as many as there is room for, and returns where they end. What finds
// no room is left for the cell that leads to it.
func (v *setupRowView) layBelow(cells []*setupCell, x, right float32) (end float32) {
	full, some := false, false
	v.r.left = nil
	for _, c := range cells {
		c.fold(true)
		w := c.width()
		if c.data.cuts && right-x >= v.px(setupLeastCut) {
			w = min(w, right-x)
		}
		full = full || some && x+w > right
		if full && c.data.asks != "" {
			v.r.left = append(v.r.left, c.data)
		}
		if full || v.silent(c) {
			c.Hide()
			continue
		}
		v.put(c, x, v.px(setupSecondLine), min(w, right-x))
		x += w
		some = true
	}
	return x
}

// silent tells whether a cell waits for the keyboard or the pointer to come to its row.
func (v *setupRowView) silent(c *setupCell) bool {
	return c.data.quiet && !v.r.focused && !v.r.hovered
}

// put places a cell round the height y.
func (v *setupRowView) put(c *setupCell, x, y, w float32) {
	h := v.px(24)
	c.Show()
	c.Resize(fyne.NewSize(w, h))
	c.Move(fyne.NewPos(float32(int(x)), float32(int(y-h/2))))
}

func (v *setupRowView) Refresh() {
	v.paint()
	v.Layout(v.r.Size())
	canvas.Refresh(v.r)
}

func (v *setupRowView) paint() {
	r, look := v.r, v.r.list.k.Look()
	p := look.Palette
	r.bg.FillColor, r.bg.CornerRadius = color.NRGBA{}, look.Px(12)
	r.bg.StrokeColor, r.bg.StrokeWidth = color.Transparent, 0
	if r.focused || r.hovered {
		r.bg.FillColor = p.Ground
	}
	if r.focused || r.field != nil {
		r.bg.StrokeColor, r.bg.StrokeWidth = p.Primary, 2
	}
	tint := p.Tint(max(r.data.tint, 0))
	r.mark.FillColor = tint.Chip
	r.initials.SetInk(parts.RoleInk(max(r.data.tint, 0)))
	if r.data.tint < 0 {
		r.mark.FillColor = p.Line
		r.initials.SetInk(parts.InkMuted)
	}
	r.text.SetInk(parts.InkMain)
	if r.data.faded {
		r.text.SetInk(parts.InkFaint)
	}
	r.initials.SetText(r.data.mark)
	r.text.SetText(r.data.text)
	r.bg.Refresh()
	r.mark.Refresh()
	r.text.Refresh()
	r.initials.Refresh()
}
