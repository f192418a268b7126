package parts

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// Dots shows a number of dots, and lets them be given: a digit key gives that
// many, a tap on a dot gives up to it, a tap on the last one takes it away.
type Dots struct {
	control
	n, most, tint int
	empty         bool // empty places are drawn
	onChange      func(n int)
	circles       []*canvas.Circle
	more          *canvas.Text
}

// Dots are up to most dots in the tint of a role, with the empty places shown.
// onChange gets the new number (nil: they only show).
func (k *Kit) Dots(most, tint int, onChange func(n int)) *Dots {
	d := &Dots{most: most, tint: tint, empty: true, onChange: onChange, more: canvas.NewText("", nil)}
	for range most {
		d.circles = append(d.circles, canvas.NewCircle(nil))
	}
	d.extend(k, d)
	d.name = func() string { return k.T.N(d.n, "1 dot", "{n} dots") }
	d.act = func(at *fyne.PointEvent) {
		if at == nil {
			d.give(d.n + 1)
			return
		}
		n := min(int(at.Position.X/d.pitch())+1, d.most)
		if n == d.n {
			n--
		}
		d.give(n)
	}
	d.key = func(name fyne.KeyName) bool {
		switch name {
		case fyne.KeyLeft:
			d.give(d.n - 1)
		case fyne.KeyRight:
			d.give(d.n + 1)
		case fyne.KeyDelete, fyne.KeyBackspace:
			d.give(0)
		default:
			return false
		}
		return true
	}
	d.typed = func(r rune) bool {
		if r < '0' || r > '9' {
			return false
		}
		d.give(int(r - '0'))
		return true
	}
	return d
}

// Set shows n dots. More than fit are told by a number.
func (d *Dots) Set(n int) {
	if n != d.n {
		d.n = n
		d.Refresh()
	}
}

// N is the number of dots shown.
func (d *Dots) N() int { return d.n }

func (d *Dots) give(n int) {
	n = min(max(n, 0), d.most)
	if n == d.n || d.onChange == nil {
		return
	}
	d.Set(n)
	d.onChange(n)
}

func (d *Dots) pitch() float32 { return d.k.px(18) }

// CreateRenderer draws the dots.
func (d *Dots) CreateRenderer() fyne.WidgetRenderer {
	var objects []fyne.CanvasObject
	for _, c := range d.circles {
		objects = append(objects, c)
	}
	least := func() fyne.Size {
		w := float32(d.most) * d.pitch()
		if d.n > d.most {
			w += d.k.px(28)
		}
		return fyne.NewSize(w, d.k.px(32))
	}
	layout := func(s fyne.Size) {
		size := d.k.px(12)
		for i, c := range d.circles {
			place(c, float32(i)*d.pitch()+(d.pitch()-size)/2, (s.Height-size)/2, fyne.NewSize(size, size))
		}
		m := d.more.MinSize()
		place(d.more, float32(d.most)*d.pitch()+d.k.px(4), (s.Height-m.Height)/2, m)
	}
	paint := func() {
		p := d.k.pal()
		accent := p.Primary
		if d.tint >= 0 {
			accent = p.Tint(d.tint).Accent
		}
		for i, c := range d.circles {
			c.FillColor, c.StrokeColor, c.StrokeWidth = accent, accent, 1
			if i >= d.n {
				c.FillColor, c.StrokeColor = transparent(), p.LineStrong
			}
			c.Refresh()
		}
		d.more.Text, d.more.TextSize, d.more.TextStyle, d.more.Color = "", d.k.px(12), medium, p.Muted
		if d.n > d.most {
			d.more.Text = "+" + strconv.Itoa(d.n-d.most)
		}
		d.more.Refresh()
		d.paintRing(8)
	}
	return d.draw(least, layout, paint, append(objects, d.more)...)
}
