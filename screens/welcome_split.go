package screens

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"kept/screens/parts"
)

// welcomeSplit puts main beside side where there is room for both, else above it.
type welcomeSplit struct {
	widget.BaseWidget
	k          *parts.Kit
	main, side fyne.CanvasObject
}

// The measures of the split.
const (
	welcomeSplitWide = 860 // from where on both stand beside each other
	welcomeSplitGap  = 16
	welcomeSideShare = 0.36
)

func newWelcomeSplit(k *parts.Kit, main, side fyne.CanvasObject) *welcomeSplit {
	s := &welcomeSplit{k: k, main: main, side: side}
	s.ExtendBaseWidget(s)
	return s
}

// Nested are the two.
func (s *welcomeSplit) Nested() []fyne.CanvasObject { return []fyne.CanvasObject{s.main, s.side} }

// widths returns the widths of the two, and whether they stand beside each other.
func (s *welcomeSplit) widths(w float32) (main, side float32, beside bool) {
	px := s.k.Look().Px
	if w < px(welcomeSplitWide) {
		return w, w, false
	}
	side = float32(int(w * welcomeSideShare))
	return w - side - px(welcomeSplitGap), side, true
}

// HeightFor is the height of both at that width.
func (s *welcomeSplit) HeightFor(w float32) float32 {
	main, side, beside := s.widths(w)
	a, b := parts.HeightFor(s.main, main), parts.HeightFor(s.side, side)
	if beside {
		return max(a, b)
	}
	return a + b + s.k.Look().Px(welcomeSplitGap)
}

func (s *welcomeSplit) CreateRenderer() fyne.WidgetRenderer { return &welcomeSplitView{s} }

type welcomeSplitView struct{ s *welcomeSplit }

func (v *welcomeSplitView) Destroy()                     {}
func (v *welcomeSplitView) Objects() []fyne.CanvasObject { return v.s.Nested() }

func (v *welcomeSplitView) MinSize() fyne.Size {
	return fyne.NewSize(v.s.k.Look().Px(320), v.s.HeightFor(max(v.s.Size().Width, v.s.k.Look().Px(320))))
}

func (v *welcomeSplitView) Layout(size fyne.Size) {
	s := v.s
	if size.Width < 1 {
		return
	}
	main, side, beside := s.widths(size.Width)
	x, y := main+s.k.Look().Px(welcomeSplitGap), float32(0)
	mainHeight := size.Height
	if !beside {
		mainHeight = parts.HeightFor(s.main, main)
		x, y = 0, mainHeight+s.k.Look().Px(welcomeSplitGap)
	}
	s.main.Resize(fyne.NewSize(main, mainHeight))
	s.side.Move(fyne.NewPos(x, y))
	s.side.Resize(fyne.NewSize(side, size.Height-y))
}

func (v *welcomeSplitView) Refresh() {
	v.Layout(v.s.Size())
	for _, o := range v.s.Nested() {
		parts.Arrange(o)
	}
}
