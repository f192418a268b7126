package parts

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// pickRow is one option in the list.
type pickRow struct {
	widget.BaseWidget
	list     *pickList
	option   Option
	on, here bool
	pick     func()

	bg         *canvas.Rectangle
	dot        *canvas.Circle
	text, note *Text
	check      *canvas.Image
}

func (r *pickRow) Tapped(*fyne.PointEvent)        { r.pick() }
func (r *pickRow) Cursor() desktop.Cursor         { return desktop.PointerCursor }
func (r *pickRow) MouseMoved(*desktop.MouseEvent) {}
func (r *pickRow) MouseOut()                      {}

func (r *pickRow) MouseIn(*desktop.MouseEvent) {
	for i, o := range r.list.rows.Objects {
		if o == fyne.CanvasObject(r) {
			r.list.moveTo(i)
		}
	}
}

// AccessibilityLabel is the name of the option.
func (r *pickRow) AccessibilityLabel() string { return r.option.Label }

// AccessibilityRole says that it can be pressed.
func (r *pickRow) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// CreateRenderer draws dot, label, note and tick.
func (r *pickRow) CreateRenderer() fyne.WidgetRenderer {
	k := r.list.k
	paint := func() {
		p := k.pal()
		r.bg.FillColor, r.bg.CornerRadius = transparent(), k.px(8)
		k.edge(r.bg, Bare)
		if r.here {
			r.bg.FillColor = p.Soft
			if p.Outlined {
				k.edge(r.bg, Selected)
			}
		}
		r.bg.Refresh()
		r.dot.Hidden = r.option.Tint < 0
		if !r.dot.Hidden {
			r.dot.FillColor = p.Tint(r.option.Tint).Accent
			r.dot.Refresh()
		}
		icon := Icon("")
		if r.on {
			icon = IconCheck
		}
		k.paintIcon(r.check, icon, p.Primary)
	}
	paint()
	return &drawing{
		of:      r,
		objects: fixedObjects(r.bg, r.dot, r.text, r.note, r.check),
		min: func() fyne.Size {
			return fyne.NewSize(r.text.MinSize().Width+r.note.MinSize().Width+k.px(72), k.px(36))
		},
		layout: func(s fyne.Size) {
			// A little inside, so that an outline is not cut off by the scroller.
			in := k.px(2)
			place(r.bg, in, 0, fyne.NewSize(s.Width-2*in, s.Height))
			x := k.px(12)
			if !r.dot.Hidden {
				place(r.dot, x, (s.Height-k.px(10))/2, k.size(10, 10))
				x += k.px(18)
			}
			tm, nm := r.text.MinSize(), r.note.MinSize()
			tm.Width = min(tm.Width, s.Width-x-k.px(32))
			place(r.text, x, (s.Height-tm.Height)/2, tm)
			x += tm.Width + k.px(8)
			nm.Width = max(min(nm.Width, s.Width-x-k.px(32)), 0)
			place(r.note, x, (s.Height-nm.Height)/2, nm)
			place(r.check, s.Width-k.px(26), (s.Height-k.px(16))/2, k.size(16, 16))
		},
		paint: paint,
	}
}
