package screens

import (
	"image/color"
	"strconv"

	"fyne.io/fyne/v2"

	"kept/screens/parts"
	"kept/workshop"
)

func (m *blockersMap) CreateRenderer() fyne.WidgetRenderer {
	return &drawn{
		of:      m,
		objects: m.pieces,
		min:     func() fyne.Size { px := m.d.Kit.Look().Px; return fyne.NewSize(px(320), px(280)) },
		layout:  m.lay,
	}
}

// pieces are drawn from the back: fields, words, notes, and the selected note last.
func (m *blockersMap) pieces() []fyne.CanvasObject {
	var out []fyne.CanvasObject
	for i := range m.fields {
		out = append(out, m.fields[i], m.names[i], m.advice[i])
	}
	for _, a := range m.axis {
		out = append(out, a)
	}
	out = append(out, m.up, m.right, m.ring)
	top := m.indexOf(m.selected)
	for i := range m.discs {
		if i != top {
			out = append(out, m.discs[i], m.numbers[i])
		}
	}
	if top >= 0 {
		out = append(out, m.discs[top], m.numbers[top])
	}
	return out
}

func (m *blockersMap) lay(size fyne.Size) {
	if size.Width < 2 {
		return
	}
	px, p := m.d.Kit.Look().Px, m.d.Kit.Look().Palette
	left, bottom, top, head := px(24), px(24), px(20), px(48)
	// The fields reach round the plot and hold their names above and below it, where no note can lie.
	all := mapPlot{left, top, size.Width - left, size.Height - top - bottom}
	m.plot = mapPlot{all.x, all.y + head, all.w, max(all.h-2*head, 1)}
	m.layFields(all, head)
	for i, a := range m.axis {
		v := i%5 + 1
		a.Text, a.TextSize, a.Color = strconv.Itoa(v), px(12), p.Muted
		s := a.MinSize()
		if i < 5 {
			putAt(a, (left-s.Width)/2-px(3), m.plot.atImpact(float64(v))-s.Height/2, s.Width, s.Height)
		} else {
			putAt(a, m.plot.atEffort(float64(v))-s.Width/2, size.Height-bottom+px(4), s.Width, s.Height)
		}
		a.Refresh()
	}
	s := m.up.MinSize()
	putAt(m.up, 0, 0, s.Width+1, s.Height)
	s = m.right.MinSize()
	putAt(m.right, size.Width-s.Width-1, 0, s.Width+1, s.Height)
	m.ring.CornerRadius, m.ring.StrokeWidth, m.ring.StrokeColor = px(16), px(2), color.Transparent
	if m.focused && !m.byMouse {
		m.ring.StrokeColor = p.Primary
	}
	putAt(m.ring, all.x-px(3), all.y-px(3), all.w+px(6), all.h+px(6))
	m.ring.Refresh()
	m.layNotes()
}

func (m *blockersMap) layFields(all mapPlot, head float32) {
	px, p := m.d.Kit.Look().Px, m.d.Kit.Look().Palette
	gap := px(2)
	for i, q := range workshop.Quadrants() {
		f := m.plot.field(q)
		high := q == workshop.QuickWin || q == workshop.MajorProject
		y0, y1 := f.y, f.y+f.h
		if high {
			y0 = all.y
		} else {
			y1 = all.y + all.h
		}
		r := m.fields[i]
		r.FillColor, r.CornerRadius, r.StrokeWidth = p.Surface, px(12), 1
		r.StrokeColor = p.Line
		if q == workshop.QuickWin {
			r.FillColor = p.Soft
		}
		putAt(r, f.x+gap, y0+gap, f.w-2*gap, y1-y0-2*gap)
		r.Refresh()
		name, advice := m.names[i], m.advice[i]
		if q == workshop.QuickWin {
			name.SetInk(parts.InkAccent)
		}
		x, w := f.x+px(12), max(f.w-px(20), 1)
		y := y0 + px(8)
		h := advice.HeightFor(w)
		if !high {
			y = y1 - px(8) - name.MinSize().Height - h
		}
		putAt(name, x, y, w, name.MinSize().Height)
		putAt(advice, x, y+name.MinSize().Height, w, h)
	}
}

func (m *blockersMap) layNotes() {
	px, p := m.d.Kit.Look().Px, m.d.Kit.Look().Palette
	disc := m.disc()
	m.places = m.plot.spread(m.notes, disc)
	for i, n := range m.notes {
		if n.id == m.carried {
			m.places[i] = fyne.NewPos(
				min(max(m.pointer.X, m.plot.x+disc/2), m.plot.x+m.plot.w-disc/2),
				min(max(m.pointer.Y, m.plot.y+disc/2), m.plot.y+m.plot.h-disc/2))
		}
		c, t := m.discs[i], m.numbers[i]
		c.FillColor, c.StrokeColor, c.StrokeWidth = p.Ground, p.LineStrong, px(1)
		t.Text, t.TextSize, t.TextStyle, t.Color = strconv.Itoa(n.number), px(12), fyne.TextStyle{Bold: true}, p.Ink
		if n.stops {
			c.StrokeColor, c.StrokeWidth = p.Stop, px(2)
		}
		if n.quiet {
			t.Color = p.Faint
		}
		if n.id == m.selected {
			c.FillColor, t.Color = p.Primary, p.OnPrimary
			if !n.stops {
				c.StrokeColor = p.Primary
			}
		}
		at := m.places[i]
		putAt(c, at.X-disc/2, at.Y-disc/2, disc, disc)
		s := t.MinSize()
		putAt(t, at.X-s.Width/2, at.Y-s.Height/2, s.Width, s.Height)
		c.Refresh()
		t.Refresh()
	}
}
