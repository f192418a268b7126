package parts

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// Kind is how loud a button is.
type Kind int

// The kinds. A screen has one Primary button at most.
const (
	Ghost Kind = iota
	Secondary
	Primary
)

// Button does one thing. It is 44 high (36 when Compact).
type Button struct {
	control
	kind        Kind
	label       string
	left, right Icon
	compact     bool
	on          bool

	bg           *canvas.Rectangle
	text         *canvas.Text
	first, after *canvas.Image
}

// Button is a button with a label.
func (k *Kit) Button(kind Kind, label string, onTap func()) *Button {
	b := &Button{kind: kind, label: label, bg: canvas.NewRectangle(nil), text: canvas.NewText("", nil), first: stroke(), after: stroke()}
	b.extend(k, b)
	b.name = func() string { return b.label }
	b.act = func(*fyne.PointEvent) {
		if onTap != nil {
			onTap()
		}
	}
	return b
}

// IconButton is a quiet square button with an icon; name is what it does, for
// screen readers.
func (k *Kit) IconButton(i Icon, name string, onTap func()) *Button {
	b := k.Button(Ghost, "", onTap)
	b.left = i
	b.name = func() string { return name }
	return b
}

// Icons puts an icon before and one after the label ("" for none), and returns b.
func (b *Button) Icons(before, after Icon) *Button {
	b.left, b.right = before, after
	return b
}

// SetIcon changes the icon before the label.
func (b *Button) SetIcon(i Icon) {
	if i != b.left {
		b.left = i
		b.Refresh()
	}
}

// Compact makes it 36 high, for rows and cards, and returns b.
func (b *Button) Compact() *Button {
	b.compact = true
	return b
}

// SetLabel changes the label.
func (b *Button) SetLabel(s string) {
	if s != b.label {
		reflowing(b, func() { b.label = s })
		b.Refresh()
	}
}

// SetKind changes how loud it is.
func (b *Button) SetKind(kind Kind) {
	if kind != b.kind {
		b.kind = kind
		b.Refresh()
	}
}

// SetOn shows a button that switches something as pressed in.
func (b *Button) SetOn(on bool) {
	if on != b.on {
		b.on = on
		b.Refresh()
	}
}

func (b *Button) height() float32 {
	if b.compact {
		return b.k.px(36)
	}
	return b.k.px(44)
}

const buttonIcon, buttonGap = 18, 8

func (b *Button) contentWidth() float32 {
	w := float32(0)
	if b.label != "" {
		w = b.k.textWidth(b.label, b.k.px(14), semibold)
	}
	for _, i := range []Icon{b.left, b.right} {
		if i == "" {
			continue
		}
		if w > 0 {
			w += b.k.px(buttonGap)
		}
		w += b.k.px(buttonIcon)
	}
	return w
}

// CreateRenderer draws ground, label and icons.
func (b *Button) CreateRenderer() fyne.WidgetRenderer {
	return b.draw(b.least, b.lay, b.paint, b.bg, b.text, b.first, b.after)
}

func (b *Button) least() fyne.Size {
	h := b.height()
	if b.label == "" {
		return fyne.NewSize(h, h)
	}
	pad := b.k.px(20)
	if b.compact {
		pad = b.k.px(14)
	}
	return fyne.NewSize(round(b.contentWidth()+2*pad), h)
}

func (b *Button) lay(s fyne.Size) {
	place(b.bg, 0, 0, s)
	icon, gap := b.k.px(buttonIcon), b.k.px(buttonGap)
	x := (s.Width - b.contentWidth()) / 2
	if b.left != "" {
		place(b.first, x, (s.Height-icon)/2, fyne.NewSize(icon, icon))
		x += icon + gap
	}
	m := b.text.MinSize()
	if b.label != "" {
		place(b.text, x, (s.Height-m.Height)/2, m)
		x += m.Width + gap
	}
	if b.right != "" {
		place(b.after, x, (s.Height-icon)/2, fyne.NewSize(icon, icon))
	}
}

func (b *Button) paint() {
	p := b.k.pal()
	ink := p.Ink
	b.bg.FillColor, b.bg.StrokeColor, b.bg.StrokeWidth = transparent(), transparent(), 0
	switch b.kind {
	case Primary:
		ink = p.OnPrimary
		b.bg.FillColor = p.Primary
		if b.hovered {
			b.bg.FillColor = p.PrimaryHover
		}
	case Secondary:
		b.bg.FillColor = p.Surface
		b.k.edge(b.bg, Strong1)
		if b.hovered {
			b.bg.StrokeColor = p.Muted
		}
	default:
		ink = p.Calm
		if b.hovered {
			b.bg.FillColor = alpha(p.Ink, 16)
		}
	}
	if b.on {
		ink = p.Primary
		b.bg.FillColor = p.Soft
		if p.Outlined {
			b.k.edge(b.bg, Selected)
		}
	}
	if b.disabled {
		ink = p.Faint
		if b.kind == Primary {
			b.bg.FillColor = p.Line
			ink = p.Muted
			if p.Outlined {
				b.bg.FillColor = transparent()
				b.k.edge(b.bg, Hairline)
			}
		}
	}
	b.bg.CornerRadius = b.k.px(8)
	if b.compact {
		b.bg.CornerRadius = b.k.px(8)
	}
	b.bg.Refresh()
	b.paintRing(10)
	b.text.Text, b.text.TextSize, b.text.TextStyle, b.text.Color = b.label, b.k.px(14), semibold, ink
	b.text.Refresh()
	b.k.paintIcon(b.first, b.left, ink)
	b.k.paintIcon(b.after, b.right, ink)
}
