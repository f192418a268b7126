package screens

import (
	"slices"

	"fyne.io/fyne/v2"

	"kept/screens/parts"
	"kept/workshop"
)

// blockersPlan is one blocker with its actions.
type blockersPlan struct {
	c       *blockersClear
	id      string
	ground  *parts.Surface
	text    *parts.Text
	chips   *fyne.Container
	quad    *parts.Chip
	remover *parts.Chip
	unowned *parts.Text
	hint    *stepHint
	rows    map[string]*actionRow
	list    *fyne.Container
	press   *parts.Press
	object  *fyne.Container
}

func newBlockersPlan(c *blockersClear, id string) *blockersPlan {
	d, k := c.s.d, c.s.d.Kit
	p := &blockersPlan{
		c: c, id: id, ground: k.Surface(parts.GroundCard, parts.Hairline, 16), text: k.Text(parts.Heading, ""),
		quad: k.Chip("", parts.NoTint), remover: k.Chip("", parts.NoTint), unowned: k.Text(parts.Caption, "").SetInk(parts.InkHint),
		hint: newStepHint(d, workshop.BlockersStep), rows: map[string]*actionRow{}, list: k.Stack(16),
	}
	p.chips = k.Row(6, parts.NoGrow, p.quad, p.remover)
	// Choosing the head makes this the blocker that the line at the top is about.
	head := k.Pad(8, k.RowTop(16, 0, k.Stack(2, p.text, p.unowned), p.chips))
	p.press = k.Press("", 10, head, func() {
		c.s.sel(id)
		c.line.Focus()
	})
	p.object = k.Layers(p.ground, k.Pad(12, k.Stack(8, p.press, p.hint.object, k.Inset(0, 8, 0, 8, p.list))))
	return p
}

func (p *blockersPlan) drawn() fyne.CanvasObject { return p.object }

func (p *blockersPlan) show(w *workshop.Workshop, b *workshop.Blocker, target bool) {
	d := p.c.s.d
	edge := parts.Hairline
	if target {
		edge = parts.Selected
	}
	p.ground.Set(parts.GroundCard, edge)
	p.text.SetText(b.Text)
	p.press.SetName(d.T("Plan for: {blocker}", "blocker", b.Text))
	p.quad.Set(d.Label("quadrant", string(b.Quadrant())), parts.NoTint)
	p.remover.Set(d.Label("remover", string(b.Remover)), parts.NoTint)
	actions := w.ActionsFor(b.ID)
	unowned := ""
	switch rule, _ := d.Content.Rule("X12"); {
	case w.Unowned(b):
		unowned = d.T(rule.Text())
	case len(actions) == 0:
		unowned = d.T("Nothing planned yet. Type what will change in the line above.")
	}
	p.unowned.SetText(unowned)
	setShown(p.unowned, unowned != "")
	p.hint.show(hintIf(onlyTraining(w, b) && !w.Silent("only_training", b.ID), "only_training"), b.ID)
	rows := map[string]*actionRow{}
	var objects []fyne.CanvasObject
	for i := range actions {
		a := &actions[i]
		row := p.rows[a.ID]
		if row == nil {
			row = newActionRow(p.c.s, a.ID)
		}
		row.show(w, a)
		rows[a.ID] = row
		objects = append(objects, row.object)
	}
	p.rows = rows
	if !slices.Equal(objects, p.list.Objects) {
		p.list.Objects = objects
		p.list.Refresh()
	}
	setShown(p.list, len(objects) > 0)
}

func (p *blockersPlan) focus(actionID string) bool {
	row := p.rows[actionID]
	if row != nil {
		row.what.Focus()
	}
	return row != nil
}
