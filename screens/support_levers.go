package screens

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"kept/screens/parts"
	"kept/workshop"
)

// supportLevers is the eight-lever board: a tile for each lever that lights up when it holds something, and under it
// the items of the lever in hand.
type supportLevers struct {
	s     *supportScreen
	lever string // lever that the line is about
	tiles []*leverTile
	count *parts.Text
	hint  *stepHint
	items *supportItems
	root  *fyne.Container
}

// leverTileHeight is the height of a tile, for a name of two lines.
const leverTileHeight = 72

// leverTile is one of the eight.
type leverTile struct {
	code  string
	lever string
	press *parts.Press
	lamp  *parts.Surface
	bulb  *parts.Picture
	holds *parts.Text
}

func newSupportLevers(s *supportScreen) *supportLevers {
	d, k := s.d, s.d.Kit
	m := &supportLevers{s: s, count: k.Line(parts.Caption, ""), hint: newStepHint(d, workshop.SupportStep)}
	line := k.Capture(d.T("What would help here?"))
	line.SetKeys(d.T("Enter"), d.T("add"), d.T("Tab"), d.T("next lever"), d.T("Up"), d.T("to the levers"))
	line.OnTab = func(back bool) {
		by := 1
		if back {
			by = -1
		}
		m.step(by)
	}
	line.OnTarget = m.pick
	empty := k.Empty(d.T("Nothing pulls this lever yet. One thing at the start and one that repeats are worth more than eight."),
		d.T("One-page charter on every desk"), d.T("Enter"), d.T("adds it"))
	aim := lineAim{now: func() string { return m.lever }, take: func(lever string) {
		if slices.Contains(workshop.Values("support_item", "lever"), lever) {
			m.choose(lever)
		}
	}}
	m.items = newSupportItems(s, supportItemPlace, line, aim, empty, func(id, title string) workshop.SupportItem {
		return newSupportItem(id, m.lever, title)
	})
	m.items.onLever = func(lever string) { m.lever = lever } // the board follows the item
	down := line.OnArrow
	line.OnArrow = func(key fyne.KeyName) {
		if key == fyne.KeyUp {
			parts.Focus(m.tiles[m.inHand()].press)
			return
		}
		down(key)
	}
	var rows []fyne.CanvasObject
	var row *fyne.Container
	for i, l := range d.Content.Support.Levers {
		if i%4 == 0 {
			row = k.Columns(8)
			rows = append(rows, row)
		}
		t := m.tile(i, l.Code, l.Value)
		m.tiles = append(m.tiles, t)
		row.Add(k.Fixed(0, leverTileHeight, t.press))
	}
	m.lever = m.tiles[0].lever
	top := k.Stack(12, k.Stack(8, rows...), line, m.hint.object)
	m.root = roomy(k, 420, k.Page(k.Inset(0, 0, 12, 0, top), m.items.beside(m.count), nil))
	return m
}

func (m *supportLevers) tile(i int, code, lever string) *leverTile {
	d, k := m.s.d, m.s.d.Kit
	t := &leverTile{
		code: code, lever: lever, lamp: k.Surface(parts.GroundWell, parts.Bare, 16), bulb: k.Icon(parts.IconBulb, 20, parts.InkFaint),
		holds: k.Text(parts.Caption, "").MaxLines(1),
	}
	name := d.Label("lever", lever)
	lamp := k.Fixed(32, 32, k.Layers(t.lamp, k.Centre(t.bulb)))
	says := k.Stack(0, k.Text(parts.Label, name).MaxLines(2), t.holds)
	face := container.New(&leverFace{k}, lamp, says)
	t.press = k.Press(code+" "+name, 12, k.Inset(8, 8, 8, 12, face), func() {
		m.choose(lever)
		m.items.line.Focus()
	}).On(parts.GroundCard)
	t.press.OnKey = func(key fyne.KeyName) bool { return m.move(i, key) }
	return t
}

// leverFace puts the lamp of a tile beside its words; where the words need the whole width, the lamp makes way.
type leverFace struct{ k *parts.Kit }

func (l *leverFace) MinSize([]fyne.CanvasObject) fyne.Size {
	px := l.k.Look().Px
	return fyne.NewSize(px(96), px(56))
}

func (l *leverFace) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	px := l.k.Look().Px
	lamp, says := objects[0], objects[1]
	x, side := float32(0), px(32)
	roomy := size.Width >= px(132)
	setShown(lamp, roomy)
	if roomy {
		x = side + px(10)
		putAt(lamp, 0, float32(int((size.Height-side)/2)), side, side)
	}
	h := min(parts.HeightFor(says, size.Width-x), size.Height)
	putAt(says, x, float32(int((size.Height-h)/2)), size.Width-x, h)
}

func (m *supportLevers) object() fyne.CanvasObject { return m.root }

// choose makes a lever the one that the line is about.
func (m *supportLevers) choose(lever string) {
	if lever != m.lever {
		m.s.d.Session.Settle()
		m.lever = lever
		m.s.Show(m.s.d.W())
	}
}

// move goes from tile to tile with the arrow keys.
func (m *supportLevers) move(i int, key fyne.KeyName) bool {
	by, ok := map[fyne.KeyName]int{fyne.KeyLeft: -1, fyne.KeyRight: 1, fyne.KeyUp: -4, fyne.KeyDown: 4}[key]
	switch {
	case !ok:
		return false
	case i+by >= len(m.tiles):
		m.items.line.Focus()
	case i+by >= 0:
		m.choose(m.tiles[i+by].lever)
		parts.Focus(m.tiles[i+by].press)
	}
	return true
}

// inHand returns the place of the lever that the line is about.
func (m *supportLevers) inHand() int {
	return slices.IndexFunc(m.tiles, func(t *leverTile) bool { return t.lever == m.lever })
}

// step goes on to another lever, round and round, while the keyboard stays in the line.
func (m *supportLevers) step(by int) {
	m.choose(m.tiles[(m.inHand()+by+len(m.tiles))%len(m.tiles)].lever)
}

// pick offers the eight levers as the target of the line.
func (m *supportLevers) pick() {
	d := m.s.d
	d.Kit.Pick(m.items.line, parts.Picking{
		Options: choiceOptions(d, "support_item", "lever", "lever"), Chosen: []string{m.lever}, OnPick: m.choose, OnClosed: m.items.line.Focus,
	})
}

func (m *supportLevers) show(w *workshop.Workshop) {
	d := m.s.d
	held := map[string]int{}
	for _, x := range w.SupportItems {
		held[x.Lever]++
	}
	for _, t := range m.tiles {
		n := held[t.lever]
		if n > 0 {
			t.lamp.Set(parts.GroundPrimary, parts.Bare)
			t.bulb.Set(parts.IconBulb, parts.InkOnAccent)
			t.holds.SetText(t.code + " · " + d.N(n, "1 item", "{n} items"))
		} else {
			t.lamp.Set(parts.GroundWell, parts.Bare)
			t.bulb.Set(parts.IconBulb, parts.InkFaint)
			t.holds.SetText(t.code + " · " + d.T("nothing yet"))
		}
		t.press.SetOn(t.lever == m.lever)
	}
	m.count.SetText(m.s.hintText("levers", "n", len(held)))
	m.hint.show(supportHint(w), "")
	m.items.line.SetTarget(m.s.leverLabel(m.lever), parts.NoTint)
	m.items.showItems(w, func(x workshop.SupportItem) bool { return x.Lever == m.lever })
}

func (m *supportLevers) focus(at workshop.Place) {
	if x := m.items.find(m.s.d.W(), at.Record); x != nil {
		m.choose(x.Lever)
	}
	m.items.focusAt(at)
}
