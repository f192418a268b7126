package screens

import (
	"fyne.io/fyne/v2"

	"kept/screens/parts"
)

// frame lays the shell out: the rail is narrower on a narrow window, and the guide takes its width from the body.
type frame struct {
	k     *parts.Kit
	rail  *rail
	head  *head
	body  fyne.CanvasObject
	foot  *foot
	guide fyne.CanvasObject
	toast *parts.Toast

	wanted  bool // the guide is switched on
	cramped bool // there is no room for it beside the body
	over    bool // it was asked for although it covers the body
}

const (
	footHeight  = 72
	bodyMargin  = 32
	leastBeside = 520 // the least width of a step beside the guide
)

// MinSize is small enough for a 1280 × 800 laptop at 150 %.
func (f *frame) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(820, 520) }

func (f *frame) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	if size.Width < 1 {
		return
	}
	px := f.k.Look().Px
	put := func(o fyne.CanvasObject, x, y, w, h float32) {
		o.Move(fyne.NewPos(x, y))
		o.Resize(fyne.NewSize(w, h))
	}
	put(objects[0], 0, 0, size.Width, size.Height)
	left, right := f.rail.width(size.Width), size.Width
	put(f.rail.object, 0, 0, left, size.Height)
	f.rail.fit()
	right = f.besideGuide(left, right)
	put(f.guide, size.Width-px(guideWidth), 0, px(guideWidth), size.Height)
	margin := px(bodyMargin)
	if right-left < px(900) {
		margin = px(20)
	}
	inner := right - left - 2*margin
	top := px(20)
	headHeight := f.head.lay(inner)
	put(f.head.object, left+margin, top, inner, headHeight)
	y := top + headHeight + px(20)
	foot := px(footHeight)
	put(f.body, left+margin, y, inner, size.Height-y-foot-px(16))
	f.foot.fit(right-left, margin)
	put(f.foot.object, left, size.Height-foot, right-left, foot)
	t := f.toast.SizeIn(right - left)
	put(f.toast, left+(right-left-t.Width)/2, size.Height-foot-t.Height-px(12), t.Width, t.Height)
}

// besideGuide shows the guide where it is wanted and there is room for it, and returns where the step ends.
func (f *frame) besideGuide(left, right float32) float32 {
	beside := right - f.k.Look().Px(guideWidth)
	f.cramped = beside-left < f.k.Look().Px(leastBeside)
	shown := f.wanted && (!f.cramped || f.over)
	setShown(f.guide, shown)
	f.head.guide.SetOn(shown)
	if f.cramped || !shown {
		return right
	}
	return beside
}
