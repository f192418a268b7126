package parts

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// Ring shows how much of something is done as an arc, with an icon or a short
// text inside.
type Ring struct {
	widget.BaseWidget
	k          *Kit
	part       float32
	size       float32
	icon       Icon
	text       *Text
	track, arc *canvas.Arc
	img        *canvas.Image
}

// Ring is a ring of the given outer size.
func (k *Kit) Ring(size float32) *Ring {
	r := &Ring{k: k, size: size, track: canvas.NewArc(0, 360, 0.8, nil), arc: canvas.NewArc(0, 0, 0.8, nil),
		img: stroke(), text: k.Line(Small, "").Align(fyne.TextAlignCenter)}
	r.ExtendBaseWidget(r)
	return r
}

// Set shows a part from 0 to 1 with an icon ("" for none) and a text inside.
func (r *Ring) Set(part float32, icon Icon, text string) {
	part = min(max(part, 0), 1)
	if part != r.part || icon != r.icon || text != r.text.text {
		r.part, r.icon = part, icon
		r.text.SetText(text)
		r.Refresh()
	}
}

// CreateRenderer draws track, arc and what is inside.
func (r *Ring) CreateRenderer() fyne.WidgetRenderer {
	paint := func() {
		p := r.k.pal()
		r.track.FillColor, r.arc.FillColor = alpha(p.Ink, 28), p.Primary
		r.arc.EndAngle = 360 * r.part
		r.arc.Hidden = r.part <= 0
		r.track.Refresh()
		r.arc.Refresh()
		r.k.paintIcon(r.img, r.icon, p.Calm)
		r.text.Refresh()
	}
	paint()
	return &drawing{
		of:      r,
		objects: fixedObjects(r.track, r.arc, r.img, r.text),
		min:     func() fyne.Size { return r.k.size(r.size, r.size) },
		layout: func(s fyne.Size) {
			d := r.k.px(r.size)
			x, y := (s.Width-d)/2, (s.Height-d)/2
			place(r.track, x, y, fyne.NewSize(d, d))
			place(r.arc, x, y, fyne.NewSize(d, d))
			i := round(d * 0.42)
			place(r.img, (s.Width-i)/2, (s.Height-i)/2, fyne.NewSize(i, i))
			h := r.text.lineHeight()
			place(r.text, x, (s.Height-h)/2, fyne.NewSize(d, h))
		},
		paint: paint,
	}
}

// Bar shows a part of a whole as a horizontal bar.
type Bar struct {
	widget.BaseWidget
	k           *Kit
	part        float32
	height      float32
	tint        int
	track, fill *canvas.Rectangle
}

// Bar is a bar of the given height in the accent, or in the tint of a role.
func (k *Kit) Bar(height float32, tint int) *Bar {
	b := &Bar{k: k, height: height, tint: tint, track: canvas.NewRectangle(nil), fill: canvas.NewRectangle(nil)}
	b.ExtendBaseWidget(b)
	return b
}

// Set shows a part from 0 to 1.
func (b *Bar) Set(part float32) {
	if part = min(max(part, 0), 1); part != b.part {
		b.part = part
		b.Refresh()
	}
}

// CreateRenderer draws track and bar.
func (b *Bar) CreateRenderer() fyne.WidgetRenderer {
	paint := func() {
		p := b.k.pal()
		b.track.FillColor, b.fill.FillColor = alpha(p.Ink, 28), p.Primary
		if b.tint >= 0 {
			b.fill.FillColor = p.Tint(b.tint).Accent
		}
		b.track.CornerRadius = b.k.px(b.height) / 2
		b.fill.CornerRadius = b.track.CornerRadius
		b.fill.Hidden = b.part <= 0
		b.track.Refresh()
		b.fill.Refresh()
	}
	paint()
	return &drawing{
		of:      b,
		objects: fixedObjects(b.track, b.fill),
		min:     func() fyne.Size { return b.k.size(48, b.height) },
		layout: func(s fyne.Size) {
			h := b.k.px(b.height)
			place(b.track, 0, (s.Height-h)/2, fyne.NewSize(s.Width, h))
			place(b.fill, 0, (s.Height-h)/2, fyne.NewSize(max(round(s.Width*b.part), h), h))
		},
		paint: paint,
	}
}
