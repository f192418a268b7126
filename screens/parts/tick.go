package parts

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// Tick is a small box with a label that is ticked or not.
type Tick struct {
	control
	text     *Text
	on       bool
	onChange func(on bool)
	box      *canvas.Rectangle
	check    *canvas.Image
}

// Tick is a box with a label; onChange gets the new state.
func (k *Kit) Tick(label string, onChange func(on bool)) *Tick {
	t := &Tick{text: k.Text(Body, label), onChange: onChange, box: canvas.NewRectangle(nil), check: stroke()}
	t.extend(k, t)
	t.name = func() string {
		if t.on {
			return k.T.T("{label}, ticked", "label", t.text.text)
		}
		return k.T.T("{label}, not ticked", "label", t.text.text)
	}
	t.act = func(*fyne.PointEvent) {
		t.Set(!t.on)
		if t.onChange != nil {
			t.onChange(t.on)
		}
	}
	return t
}

// Set shows it ticked or not.
func (t *Tick) Set(on bool) {
	if on != t.on {
		t.on = on
		t.Refresh()
	}
}

// On says whether it is ticked.
func (t *Tick) On() bool { return t.on }

// SetLabel changes the label.
func (t *Tick) SetLabel(s string) { t.text.SetText(s) }

// HeightFor is the height of the wrapped label, 32 at least.
func (t *Tick) HeightFor(w float32) float32 {
	return max(t.k.px(32), t.text.HeightFor(max(w-t.k.px(30), 1))+t.k.px(8))
}

// CreateRenderer draws box, tick and label.
func (t *Tick) CreateRenderer() fyne.WidgetRenderer {
	least := func() fyne.Size {
		w := t.Size().Width
		if w < 1 {
			w = t.text.natural() + t.k.px(31)
		}
		return fyne.NewSize(t.k.px(30)+min(t.text.natural()+1, t.k.px(160)), t.HeightFor(w))
	}
	layout := func(s fyne.Size) {
		first := t.text.lineHeight()
		y := t.k.px(4)
		if t.text.HeightFor(max(s.Width-t.k.px(30), 1)) <= first {
			y = (s.Height - first) / 2
		}
		place(t.box, 0, y+(first-t.k.px(20))/2, t.k.size(20, 20))
		place(t.check, t.k.px(3), y+(first-t.k.px(14))/2, t.k.size(14, 14))
		w := max(s.Width-t.k.px(30), 1)
		place(t.text, t.k.px(30), y, fyne.NewSize(w, t.text.HeightFor(w)))
	}
	paint := func() {
		p := t.k.pal()
		t.box.CornerRadius = t.k.px(6)
		t.box.FillColor = p.Surface
		t.k.edge(t.box, Strong1)
		if t.hovered {
			t.box.StrokeColor = p.Muted
		}
		icon := Icon("")
		if t.on {
			t.box.FillColor = p.Primary
			t.k.edge(t.box, Bare)
			icon = IconCheck
		}
		t.box.Refresh()
		t.k.paintIcon(t.check, icon, p.OnPrimary)
		t.text.Refresh()
		t.paintRing(8)
	}
	return t.draw(least, layout, paint, t.box, t.check, t.text)
}
