package screens

import (
	"strconv"

	"fyne.io/fyne/v2"

	"kept/screens/parts"
	"kept/workshop"
)

// blockersChart is the mode Map: the map, under it the note that is selected, and beside it the blockers by
// their numbers. Digits on a card score one dimension at a time, as the group does (M§6.3): the cards stay where they are
// meanwhile, so that the next one is always one arrow further.
type blockersChart struct {
	s       *blockersScreen
	hint    *stepHint
	chart   *blockersMap
	scoring *parts.Segmented
	cards   *parts.CardList

	number *parts.Chip
	text   *parts.Text
	impact *parts.Text
	effort *parts.Text
	about  *fyne.Container
	head   *fyne.Container // what is scored, and with which keys
	root   *fyne.Container
}

func newBlockersChart(s *blockersScreen) *blockersChart {
	d, k := s.d, s.d.Kit
	c := &blockersChart{s: s, hint: newStepHint(d, workshop.BlockersStep)}
	c.chart = newBlockersMap(d)
	c.chart.onSelect = s.sel
	c.chart.onMove = c.move
	c.chart.onDone = d.Session.Settle
	c.chart.onDigit = func(n int) { c.score(s.selected, n) }
	c.chart.onLeave = func() { c.cards.Focus(s.selected) }

	c.scoring = k.Segmented([]string{d.T("Impact"), d.T("Effort")}, func(int) {})
	c.cards = k.CardList(k.Empty(d.T("Nothing to place yet. Capture what gets in the way first."), "", "", ""))
	c.cards.OnSelect = s.sel
	c.cards.OnDigit = c.score
	c.cards.OnMove = func(id string, to fyne.KeyName) { c.chart.nudge(id, to) }
	c.cards.OnDelete = s.remove
	c.cards.OnEdit = func(id, text string) {
		s.change(id, "Change blocker", fieldPlace, "", func(b *workshop.Blocker) { b.Text = workshop.CleanLine(text) })
	}
	d.rememberCards(c.cards, func(id string) workshop.Place { return s.at(id, fieldPlace) })
	c.cards.OnLeave = func(_ string, to fyne.KeyName) bool {
		if to == fyne.KeyLeft {
			parts.Focus(c.chart)
		}
		return to == fyne.KeyLeft
	}
	keys := k.Wrap(8, k.KeyHint("1–5", d.T("scores")), k.KeyHint("Alt ←↑↓→", d.T("half a step")))
	c.head = k.Stack(8, k.Wrap(8, k.Fixed(0, 44, k.Centre(k.Line(parts.Label, d.T("Score")))), c.scoring), keys)
	_, cards := reaching(k, k.Inset(0, 0, 12, 0, c.cards))
	list := k.Page(k.Inset(0, 0, 16, 0, c.head), cards, nil)

	c.number, c.text = k.Chip("", parts.NoTint), k.Text(parts.Label, "").MaxLines(2)
	c.impact, c.effort = k.Text(parts.Caption, ""), k.Text(parts.Caption, "")
	c.about = k.Layers(k.Surface(parts.GroundCard, parts.Hairline, 12), k.Inset(10, 16, 10, 16,
		k.Stack(4, k.RowTop(10, 1, c.number, c.text), k.Columns(16, c.impact, c.effort))))
	left := k.Page(nil, c.chart, k.Inset(8, 0, 0, 0, k.Stack(8, c.about, c.hint.object)))
	c.root = roomy(k, 0, k.Shares(20, []float32{1.9, 1}, left, list))
	return c
}

func (c *blockersChart) object() fyne.CanvasObject { return c.root }

// move places a note.
func (c *blockersChart) move(id string, impact, effort float64) {
	c.s.change(id, "Move on the map", fieldPlace, "blocker.place", func(b *workshop.Blocker) { b.Impact, b.Effort = impact, effort })
}

// score sets the dimension that is being scored.
func (c *blockersChart) score(id string, n int) {
	if n < 1 || n > 5 {
		return
	}
	if c.scoring.Selected() == 0 {
		c.s.change(id, "Score impact", fieldPlace, "", func(b *workshop.Blocker) { b.Impact = float64(n) })
	} else {
		c.s.change(id, "Score effort", fieldPlace, "", func(b *workshop.Blocker) { b.Effort = float64(n) })
	}
}

func (c *blockersChart) show(w *workshop.Workshop) {
	d := c.s.d
	notes := make([]mapNote, len(w.Blockers))
	numbers := map[string]int{}
	for i, b := range w.Blockers {
		numbers[b.ID] = i + 1
		notes[i] = mapNote{
			id: b.ID, number: i + 1, impact: b.Impact, effort: b.Effort, stops: b.Stops,
			quiet: b.Status == workshop.RemovedBlocker || b.Status == workshop.AcceptedBlocker,
		}
	}
	c.chart.show(notes, c.s.selected)
	var cards []parts.CardData
	for _, b := range w.Blockers {
		cards = append(cards, parts.CardData{
			ID: b.ID, Text: b.Text, Mark: strconv.Itoa(numbers[b.ID]),
			Quiet: b.Status == workshop.RemovedBlocker || b.Status == workshop.AcceptedBlocker,
			Note: d.T("{field} · {impact} / {effort}", "field", d.Label("quadrant", string(b.Quadrant())),
				"impact", halfText(b.Impact), "effort", halfText(b.Effort)),
		})
	}
	c.cards.SetCards(cards)
	setShown(c.head, len(w.Blockers) > 0)
	c.hint.show(blockersHint(w, blockersMapMode), "")
	c.showAbout(w, numbers)
}

// showAbout says what the selected note is worth.
func (c *blockersChart) showAbout(w *workshop.Workshop, numbers map[string]int) {
	d := c.s.d
	b := w.Blocker(c.s.selected)
	setShown(c.number, b != nil)
	setShown(c.impact, b != nil)
	setShown(c.effort, b != nil)
	if b == nil {
		c.text.SetStyle(parts.Body)
		c.text.SetText(d.T("Choose a note, then move it with the mouse or with the arrow keys, half a step at a time."))
		if len(w.Blockers) == 0 {
			c.text.SetText(d.T("Every blocker becomes a numbered note on this map."))
		}
		return
	}
	c.text.SetStyle(parts.Label)
	c.number.Set(strconv.Itoa(numbers[b.ID]), parts.NoTint)
	text := b.Text
	if b.Stops {
		text = d.T("{text} (the behaviour cannot happen at all)", "text", text)
	}
	c.text.SetText(text)
	c.impact.SetText(d.T("Impact {n}: {meaning}", "n", halfText(b.Impact), "meaning", anchorText(d, d.Content.Blockers.Impact, b.Impact)))
	c.effort.SetText(d.T("Effort {n}: {meaning}", "n", halfText(b.Effort), "meaning", anchorText(d, d.Content.Blockers.Effort, b.Effort)))
}

func (c *blockersChart) focus(at workshop.Place) {
	if at.Record != "" && c.cards.Focus(at.Record) {
		return
	}
	if c.s.selected != "" && c.cards.Focus(c.s.selected) {
		return
	}
	if !c.cards.FocusFirst() {
		parts.Focus(c.chart)
	}
}
