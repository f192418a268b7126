package parts

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// Choice shows the chosen one of several values and opens the list of them:
// Enter, Space, Down, or a letter, which the list gets. Up and Down in the list,
// letters jump.
type Choice struct {
	control
	label, placeholder string
	options            []Option
	chosen             []string
	many, filter       bool
	onChange           func(ids []string)
	onNew              func(string)

	title   *Text
	bg      *canvas.Rectangle
	dot     *canvas.Circle
	text    *Text
	chevron *canvas.Image
}

// Choice is a choice of one value with a label above it ("" for none).
// placeholder shows while nothing is chosen. onChange gets the chosen id.
func (k *Kit) Choice(label, placeholder string, options []Option, onChange func(id string)) *Choice {
	return k.choice(label, placeholder, options, false, func(ids []string) {
		if onChange != nil && len(ids) == 1 {
			onChange(ids[0])
		}
	})
}

// MultiChoice is a choice of several values; onChange gets all chosen ids in the
// order of the options.
func (k *Kit) MultiChoice(label, placeholder string, options []Option, onChange func(ids []string)) *Choice {
	return k.choice(label, placeholder, options, true, onChange)
}

func (k *Kit) choice(label, placeholder string, options []Option, many bool, onChange func([]string)) *Choice {
	c := &Choice{label: label, placeholder: placeholder, options: options, many: many, onChange: onChange,
		title: k.Text(Caption, label).SetInk(InkCalm), bg: canvas.NewRectangle(nil), dot: canvas.NewCircle(nil),
		text: k.Line(Body, ""), chevron: stroke()}
	c.title.Hidden = label == ""
	c.extend(k, c)
	c.name = func() string { return strings.TrimSpace(c.label + " " + c.said()) }
	c.act = func(*fyne.PointEvent) { c.open() }
	c.key = func(n fyne.KeyName) bool {
		if n == fyne.KeyDown {
			c.open()
			return true
		}
		return false
	}
	c.typed = func(r rune) bool {
		c.open()
		if canvas := canvasOf(c.self); canvas != nil && canvas.Focused() != fyne.Focusable(c.self) {
			canvas.Focused().TypedRune(r)
		}
		return true
	}
	return c
}

// Filtered puts a line to type in above the list, for long lists, and returns c.
// onNew, if not nil, gets a name that is not in the list yet.
func (c *Choice) Filtered(onNew func(label string)) *Choice {
	c.filter, c.onNew = true, onNew
	return c
}

// SetOptions changes what there is to choose from.
func (c *Choice) SetOptions(options []Option) {
	if !slices.Equal(options, c.options) {
		reflowing(c, func() { c.options = options; c.Refresh() })
	}
}

// Set shows what is chosen; "" and ids that are not among the options show the
// placeholder.
func (c *Choice) Set(ids ...string) {
	ids = slices.DeleteFunc(slices.Clone(ids), func(id string) bool { return id == "" })
	if !slices.Equal(ids, c.chosen) {
		reflowing(c, func() { c.chosen = ids; c.Refresh() })
	}
}

// Chosen are the chosen ids.
func (c *Choice) Chosen() []string { return c.chosen }

func (c *Choice) open() {
	c.k.Pick(c.self, Picking{
		Options: c.options, Chosen: c.chosen, Many: c.many, Filter: c.filter, OnNew: c.onNew,
		Placeholder: c.k.T.T("Type to find"),
		OnPick:      c.picked,
	})
}

func (c *Choice) picked(id string) {
	ids := []string{id}
	if c.many {
		on := slices.Clone(c.chosen)
		if i := slices.Index(on, id); i >= 0 {
			on = slices.Delete(on, i, i+1)
		} else {
			on = append(on, id)
		}
		ids = nil
		for _, o := range c.options {
			if slices.Contains(on, o.ID) {
				ids = append(ids, o.ID)
			}
		}
	}
	if slices.Equal(ids, c.chosen) {
		return
	}
	c.Set(ids...)
	if c.onChange != nil {
		c.onChange(ids)
	}
}

// said is what the button shows: the labels of what is chosen.
func (c *Choice) said() string { return strings.Join(c.labels(), ", ") }

func (c *Choice) labels() []string {
	var labels []string
	for _, o := range c.options {
		if slices.Contains(c.chosen, o.ID) {
			labels = append(labels, o.Label)
		}
	}
	return labels
}

// shownIn is what the button shows in that room: where the labels of several do not fit, the first of them and how many more
// there are.
func (c *Choice) shownIn(room float32) string {
	labels := c.labels()
	if len(labels) == 0 {
		return c.placeholder
	}
	text := strings.Join(labels, ", ")
	if len(labels) == 1 || c.widthOf(text) <= room {
		return text
	}
	more := fmt.Sprintf(" +%d", len(labels)-1)
	first, room := labels[0], room-c.widthOf(more)
	if c.widthOf(first) > room {
		first = cutToWidth(first, room, c.widthOf)
	}
	return first + more
}

func (c *Choice) widthOf(s string) float32 {
	return c.k.textWidth(s, c.text.px(), faces[c.text.style].weight)
}

func (c *Choice) head() float32 {
	if c.title.Hidden {
		return 0
	}
	return c.title.lineHeight() + c.k.px(4)
}

// HeightFor is 44, and the label.
func (c *Choice) HeightFor(float32) float32 { return c.head() + c.k.px(44) }

// CreateRenderer draws label, value and chevron.
func (c *Choice) CreateRenderer() fyne.WidgetRenderer {
	least := func() fyne.Size {
		w := c.k.px(120)
		if c.title.Hidden {
			w = c.widthOf(cmp.Or(c.said(), c.placeholder)) + c.k.px(56)
			if !c.dot.Hidden {
				w += c.k.px(18)
			}
		}
		return fyne.NewSize(round(w), c.HeightFor(0))
	}
	layout := func(s fyne.Size) {
		place(c.title, 0, 0, fyne.NewSize(s.Width, c.title.lineHeight()))
		y, h := c.head(), c.k.px(44)
		place(c.bg, 0, y, fyne.NewSize(s.Width, h))
		x := c.k.px(12)
		if !c.dot.Hidden {
			place(c.dot, x, y+(h-c.k.px(10))/2, c.k.size(10, 10))
			x += c.k.px(18)
		}
		lh := c.text.lineHeight()
		room := max(s.Width-x-c.k.px(36), 1)
		c.text.SetText(c.shownIn(room))
		place(c.text, x, y+(h-lh)/2, fyne.NewSize(room, lh))
		place(c.chevron, s.Width-c.k.px(30), y+(h-c.k.px(18))/2, c.k.size(18, 18))
		d := c.k.px(3)
		place(c.ring, -d, y-d, fyne.NewSize(s.Width+2*d, h+2*d))
	}
	paint := func() {
		p := c.k.pal()
		c.bg.FillColor, c.bg.CornerRadius = p.Surface, c.k.px(8)
		c.k.edge(c.bg, Strong1)
		if c.hovered {
			c.bg.StrokeColor = p.Muted
		}
		c.bg.Refresh()
		ink := InkMain
		if len(c.labels()) == 0 {
			ink = InkFaint
		}
		if c.disabled {
			ink = InkFaint
		}
		c.text.SetText(c.shownIn(c.text.Size().Width))
		c.text.SetInk(ink)
		c.text.Refresh()
		c.dot.Hidden = true
		for _, o := range c.options {
			if len(c.chosen) == 1 && o.ID == c.chosen[0] && o.Tint >= 0 {
				c.dot.Hidden = false
				c.dot.FillColor = p.Tint(o.Tint).Accent
			}
		}
		c.dot.Refresh()
		c.k.paintIcon(c.chevron, IconChevron, p.Muted)
		c.paintRing(8)
	}
	return c.draw(least, layout, paint, c.title, c.bg, c.dot, c.text, c.chevron)
}
