package screens

import (
	"cmp"
	"slices"
	"strconv"

	"fyne.io/fyne/v2"

	"kept/screens/parts"
	"kept/workshop"
)

// customersBars is the panel at the right: the gaps of all groups, those that matter most first, and what the numbers
// mean.
type customersBars struct {
	s      *customersScreen
	bars   []*customersBar
	list   *fyne.Container
	none   *parts.Text
	scales *customersScales
	object *fyne.Container
}

// customersBar is one gap in the panel.
type customersBar struct {
	id     string
	text   *parts.Text
	group  *parts.Text
	score  *parts.Figures
	bar    *parts.Bar
	object *parts.Press
}

func newCustomersBars(s *customersScreen) *customersBars {
	k, d := s.d.Kit, s.d
	b := &customersBars{s: s, list: k.Stack(4)}
	b.none = k.Text(parts.Body, d.T("Each gap appears here, the one that matters most first.")).SetInk(parts.InkMuted)
	head := k.Inset(16, 16, 8, 16, k.Stack(2, k.Text(parts.Heading, d.T("What matters most")), k.Text(parts.Caption, d.T("Importance × gap, up to 25"))))
	b.scales = newCustomersScales(d, head, k.Layers(k.Inset(4, 8, 0, 8, b.none), b.list))
	b.object = k.Layers(k.Surface(parts.GroundCard, parts.Hairline, 16), k.Inset(0, 1, 1, 1, b.scales.object))
	return b
}

// show draws the gaps in the order of what they score; equal ones stand as they were written.
func (b *customersBars) show(w *workshop.Workshop) {
	goals := slices.Clone(w.Goals)
	slices.SortStableFunc(goals, func(x, y workshop.Goal) int { return cmp.Compare(y.GapScore(), x.GapScore()) })
	setShown(b.none, len(goals) == 0)
	for len(b.bars) < len(goals) {
		b.bars = append(b.bars, b.newBar())
	}
	b.bars = b.bars[:len(goals)]
	objects := make([]fyne.CanvasObject, len(goals))
	for i := range goals {
		b.bars[i].show(w, &goals[i])
		objects[i] = b.bars[i].object
	}
	if !slices.Equal(objects, b.list.Objects) {
		b.list.Objects = objects
		b.list.Refresh()
	}
}

func (b *customersBars) newBar() *customersBar {
	k := b.s.d.Kit
	bar := &customersBar{text: k.Text(parts.Label, "").MaxLines(2), group: k.Line(parts.Caption, ""), score: k.Figures(parts.Strong, "0"), bar: k.Bar(8, parts.NoTint)}
	score := k.Row(8, 0, bar.bar, k.Fixed(24, 0, bar.score))
	body := k.Inset(8, 8, 8, 8, k.Stack(4, bar.text, score, bar.group))
	bar.object = k.Press("", 8, body, func() {
		b.s.Focus(customersPlace(bar.id, "current"))
	})
	return bar
}

// mostGapScore is the most that importance times gap can come to.
const mostGapScore = 25

// show makes the bar say what a gap says.
func (b *customersBar) show(w *workshop.Workshop, g *workshop.Goal) {
	b.id = g.ID
	text := g.Desired
	if text == "" {
		text = g.Current
	}
	b.text.SetText(text)
	group := ""
	if segment := customersSegment(w, g.SegmentID); segment != nil {
		group = segment.Name
	}
	b.group.SetText(group)
	b.score.Set(strconv.Itoa(g.GapScore()))
	b.bar.Set(float32(g.GapScore()) / mostGapScore)
	b.object.SetName(text)
}
