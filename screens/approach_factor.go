package screens

import (
	"image/color"
	"math"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"kept/screens/parts"
)

// factorBar draws one factor from −100 to +100, from the middle to its side.
type factorBar struct {
	widget.BaseWidget
	k                   *parts.Kit
	value               *int
	track, middle, fill *canvas.Rectangle
}

func newFactorBar(k *parts.Kit) *factorBar {
	b := &factorBar{k: k, track: canvas.NewRectangle(nil), middle: canvas.NewRectangle(nil), fill: canvas.NewRectangle(nil)}
	b.ExtendBaseWidget(b)
	return b
}

// show draws a value, or nothing where nobody answered.
func (b *factorBar) show(v *int) {
	b.value = v
	b.Refresh()
}

// AccessibilityLabel is the value.
func (b *factorBar) AccessibilityLabel() string {
	if b.value == nil {
		return "–"
	}
	return strconv.Itoa(*b.value)
}

// AccessibilityRole says that this only tells something.
func (b *factorBar) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

func (b *factorBar) CreateRenderer() fyne.WidgetRenderer {
	all := []fyne.CanvasObject{b.track, b.fill, b.middle}
	return &drawn{
		of:      b,
		objects: func() []fyne.CanvasObject { return all },
		min:     func() fyne.Size { return fyne.NewSize(b.k.Look().Px(80), b.k.Look().Px(16)) },
		layout: func(size fyne.Size) {
			px, p := b.k.Look().Px, b.k.Look().Palette
			h := px(8)
			y, mid := (size.Height-h)/2, size.Width/2
			b.track.FillColor, b.track.CornerRadius = p.Line, h/2
			putAt(b.track, 0, y, size.Width, h)
			b.fill.FillColor, b.fill.CornerRadius = color.Transparent, h/2
			if b.value != nil && *b.value != 0 {
				b.fill.FillColor = p.Primary
				w := max(mid*float32(math.Abs(float64(*b.value)))/100, h)
				x := mid
				if *b.value < 0 {
					x = mid - w
				}
				putAt(b.fill, x, y, w, h)
			}
			b.middle.FillColor = p.Muted
			putAt(b.middle, mid-px(1), y-px(3), px(2), h+2*px(3))
			for _, r := range []*canvas.Rectangle{b.track, b.fill, b.middle} {
				r.Refresh()
			}
		},
	}
}
