package parts

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// Hint is a soft line of advice with a bulb. It never blocks anything and can be
// waved away with its cross or Delete.
type Hint struct {
	control
	text      *Text
	bg        *canvas.Rectangle
	bulb, x   *canvas.Image
	onDismiss func()
}

// Hint is a hint; onDismiss is called when it is waved away (nil: it cannot be).
func (k *Kit) Hint(text string, onDismiss func()) *Hint {
	h := &Hint{text: k.Text(Caption, text).SetInk(InkHint), bg: canvas.NewRectangle(nil), bulb: stroke(), x: stroke(), onDismiss: onDismiss}
	h.extend(k, h)
	h.name = func() string { return h.text.text }
	dismiss := func() {
		if h.onDismiss != nil {
			h.onDismiss()
		}
	}
	h.act = func(at *fyne.PointEvent) {
		if at == nil || at.Position.X > h.Size().Width-h.k.px(32) {
			dismiss()
		}
	}
	h.key = func(n fyne.KeyName) bool {
		if n == fyne.KeyDelete {
			dismiss()
			return true
		}
		return false
	}
	return h
}

// SetText changes the advice; "" hides the hint.
func (h *Hint) SetText(text string) {
	hidden := text == ""
	if text == h.text.text && hidden == h.Hidden {
		return
	}
	h.Hidden = hidden
	h.text.text = text
	h.text.Refresh()
	reflow(h)
	h.Refresh()
}

func (h *Hint) textWidth(w float32) float32 {
	w -= h.k.px(40)
	if h.onDismiss != nil {
		w -= h.k.px(24)
	}
	return max(w, 1)
}

// natural is the width that shows the advice on one line.
func (h *Hint) natural() float32 {
	w := h.text.natural() + h.k.px(42)
	if h.onDismiss != nil {
		w += h.k.px(24)
	}
	return round(w)
}

// HeightFor is the height of the wrapped advice.
func (h *Hint) HeightFor(w float32) float32 {
	return h.text.HeightFor(h.textWidth(w)) + h.k.px(12)
}

// CreateRenderer draws ground, bulb, advice and cross.
func (h *Hint) CreateRenderer() fyne.WidgetRenderer {
	least := func() fyne.Size {
		w := h.Size().Width
		if w < 1 {
			w = h.k.px(240)
		}
		return fyne.NewSize(h.k.px(120), h.HeightFor(w))
	}
	layout := func(s fyne.Size) {
		place(h.bg, 0, 0, s)
		place(h.bulb, h.k.px(10), h.k.px(6), h.k.size(16, 16))
		tw := h.textWidth(s.Width)
		place(h.text, h.k.px(32), h.k.px(6), fyne.NewSize(tw, h.text.HeightFor(tw)))
		place(h.x, s.Width-h.k.px(24), h.k.px(7), h.k.size(14, 14))
	}
	paint := func() {
		h.bg.FillColor, h.bg.CornerRadius = h.k.pal().HintSoft, h.k.px(8)
		h.k.edge(h.bg, NoEdge)
		h.bg.Refresh()
		h.k.paintIcon(h.bulb, IconBulb, h.k.pal().Hint)
		cross := Icon("")
		if h.onDismiss != nil {
			cross = IconClose
		}
		h.k.paintIcon(h.x, cross, h.k.pal().Hint)
		h.paintRing(8)
	}
	return h.draw(least, layout, paint, h.bg, h.bulb, h.text, h.x)
}
