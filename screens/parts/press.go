package parts

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// Press makes any content one thing that can be tapped and focused: a row of a list, a large choice. Its ground
// answers to the pointer.
type Press struct {
	control
	content fyne.CanvasObject
	radius  float32
	ground  Ground
	clear   bool // no ground of its own
	on      bool
	bg      *canvas.Rectangle

	// OnKey handles keys besides Space and Enter and says whether it did.
	OnKey func(fyne.KeyName) bool
}

// Press is content that does something when it is tapped; name is what it does, for screen readers. It has no ground
// until the pointer is over it.
func (k *Kit) Press(name string, radius float32, content fyne.CanvasObject, onTap func()) *Press {
	p := &Press{content: content, radius: radius, clear: true, bg: canvas.NewRectangle(nil)}
	p.extend(k, p)
	p.name = func() string { return name }
	p.act = func(*fyne.PointEvent) {
		if onTap != nil {
			onTap()
		}
	}
	p.key = func(n fyne.KeyName) bool { return p.OnKey != nil && p.OnKey(n) }
	return p
}

// On gives it the ground g with a hairline, and returns p.
func (p *Press) On(g Ground) *Press {
	p.ground, p.clear = g, false
	return p
}

// SetOn shows it as the chosen one of its kind.
func (p *Press) SetOn(on bool) {
	if on != p.on {
		p.on = on
		p.Refresh()
	}
}

// Focused tells whether it has the keyboard.
func (p *Press) Focused() bool { return p.focused }

// SetName changes what screen readers say.
func (p *Press) SetName(name string) { p.name = func() string { return name } }

// Nested is the content.
func (p *Press) Nested() []fyne.CanvasObject { return []fyne.CanvasObject{p.content} }

// HeightFor is the height of the content.
func (p *Press) HeightFor(w float32) float32 { return HeightFor(p.content, w) }

func (p *Press) paint() {
	pal := p.k.pal()
	p.bg.CornerRadius = p.k.px(p.radius)
	p.bg.FillColor, p.bg.StrokeColor, p.bg.StrokeWidth = transparent(), transparent(), 0
	if !p.clear {
		p.bg.FillColor = p.k.look.ground(p.ground)
		p.k.edge(p.bg, Hairline)
	}
	if p.on {
		p.bg.FillColor = pal.Soft
		if pal.Outlined {
			p.k.edge(p.bg, Selected)
		}
	}
	if p.hovered && !p.disabled {
		switch {
		case !p.clear:
			p.bg.StrokeColor = pal.Muted
		case !p.on:
			p.bg.FillColor = alpha(pal.Ink, 12)
		}
	}
	p.bg.Refresh()
	p.paintRing(p.radius)
}

// CreateRenderer draws ground and content.
func (p *Press) CreateRenderer() fyne.WidgetRenderer {
	return p.draw(
		func() fyne.Size { return p.content.MinSize() },
		func(s fyne.Size) {
			place(p.bg, 0, 0, s)
			place(p.content, 0, 0, s)
		},
		func() { p.paint(); p.content.Refresh() },
		p.bg, p.content)
}
