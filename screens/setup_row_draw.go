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
	return out
}

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
	low := right  // where words on the second line end
	next := right // where the next cell ends
	middle := tall / 2
	if len(r.cells) == 1 {
		middle = px(20) // beside the name, clear of the second line
	}
	for i := len(r.cells) - 1; i >= 0; i-- {
		c := r.cells[i]
		c.fold(c.data.folds && s.Width < px(setupRowWide))
		if c.folded {
			below = append(below, c)
			continue
		}
		x := next - c.width()
		v.put(c, x, middle, c.width())
		next = x - px(8)
		// A cell that waits keeps its place, so that nothing moves when it appears, but words may run over it.
		c.Hidden = v.silent(c)
		if !c.Hidden {
			right = next
		}
		if !c.data.quiet {
			low = next
		}
	}
	below = append(below, r.below...)
	line := r.text.MinSize().Height
	second := v.layBelow(below, left-px(setupCellPad), low)
	y := (tall - line) / 2
	if second {
		y = px(8)
	}
	r.text.Resize(fyne.NewSize(max(right-left, 1), line))
	r.text.Move(fyne.NewPos(left, float32(int(y))))
}

// layBelow puts words on the second line, as many as there is room for, and tells whether there are any.
func (v *setupRowView) layBelow(cells []*setupCell, x, right float32) (some bool) {
	full := false
	for _, c := range cells {
		c.fold(true)
		w := c.width()
		if c.data.cuts && right-x >= v.px(setupLeastCut) {
			w = min(w, right-x)
		}
		full = full || some && x+w > right
		if full || v.silent(c) {
			c.Hide()
			continue
		}
		v.put(c, x, v.px(setupRowHeight-17), min(w, right-x))
		x += w
		some = true
	}
	return some
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
