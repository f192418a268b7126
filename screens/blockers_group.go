package screens

import (
	"fyne.io/fyne/v2"

	"kept/screens/parts"
	"kept/workshop"
)

// blockersGroup is what stands in the way of one priority behaviour: the behaviour, a tick where nothing does, and the
// cards. The group of no behaviour holds the rest.
type blockersGroup struct {
	c           *blockersCapture
	behaviourID string

	ground *parts.Surface
	title  *parts.Text
	role   *parts.Chip
	clear  *parts.Tick
	cards  *parts.CardList
	object *fyne.Container
}

func newBlockersGroup(c *blockersCapture, behaviourID string) *blockersGroup {
	d, k := c.s.d, c.s.d.Kit
	g := &blockersGroup{
		c: c, behaviourID: behaviourID, ground: k.Surface(parts.GroundWell, parts.NoEdge, 16),
		title: k.Text(parts.Strong, d.T("Not linked to a priority behaviour")), role: k.Chip("", parts.NoTint), cards: k.CardList(nil),
	}
	g.clear = k.Tick(d.T("Nothing in the way"), g.setClear)
	g.cards.OnEdit = func(id, text string) {
		c.s.change(id, "Change blocker", "text", "", func(b *workshop.Blocker) { b.Text = workshop.CleanLine(text) })
	}
	d.rememberCards(g.cards, func(id string) workshop.Place { return c.s.at(id, "text") })
	g.cards.OnDelete = c.s.remove
	g.cards.OnDigit = func(id string, n int) {
		c.s.change(id, "Give dots", "votes", "", func(b *workshop.Blocker) { b.Votes = n })
	}
	g.cards.OnMove = g.move
	g.cards.OnShortcut = g.shortcut
	g.cards.OnSelect = c.s.sel
	g.cards.OnKey = func(_ string, key fyne.KeyName) bool {
		return (key == fyne.KeyRight || key == fyne.KeyD) && c.details.focusField("type")
	}
	g.cards.OnLeave = func(_ string, to fyne.KeyName) bool {
		switch to {
		case fyne.KeyUp:
			return c.step(g.place(), -1)
		case fyne.KeyDown:
			return c.step(g.place(), +1)
		}
		return false
	}
	head := k.Stack(4, g.title, k.Row(12, parts.NoGrow, g.role, g.clear))
	g.object = k.Layers(g.ground, k.Pad(12, k.Stack(10, k.Inset(0, 4, 0, 4, head), g.cards)))
	return g
}

func (g *blockersGroup) place() int {
	for i, other := range g.c.groups {
		if other == g {
			return i
		}
	}
	return -1
}

func (g *blockersGroup) focusLast() bool {
	id := ""
	for _, b := range g.c.s.d.W().Blockers {
		if g.cards.Card(b.ID) != nil {
			id = b.ID
		}
	}
	return g.cards.Focus(id)
}

// setClear keeps that the group looked and found nothing in the way (M§2 S7).
func (g *blockersGroup) setClear(on bool) {
	id := g.behaviourID
	e := workshop.Edit{Label: "Tick: nothing in the way", At: g.c.s.at("", "")}
	g.c.s.d.Do(e, func(w *workshop.Workshop) error {
		return workshop.Alter(w.Behaviours, id, func(b *workshop.Behaviour) { b.ClearRoad = on })
	})
}

// move puts a card before its neighbour in the group, or after it.
func (g *blockersGroup) move(id string, to fyne.KeyName) {
	var ids []string
	at := -1
	for _, b := range g.c.s.d.W().Blockers {
		if b.ID == id {
			at = len(ids)
		}
		if g.cards.Card(b.ID) != nil {
			ids = append(ids, b.ID)
		}
	}
	card, before := id, ""
	switch {
	case to == fyne.KeyUp && at > 0:
		before = ids[at-1]
	case to == fyne.KeyDown && at >= 0 && at < len(ids)-1:
		card, before = ids[at+1], id
	default:
		return
	}
	g.c.s.d.Do(workshop.Edit{Label: "Move blocker", At: g.c.s.at(id, "text")}, func(w *workshop.Workshop) error {
		return workshop.MoveBefore(w.Blockers, card, before)
	})
}

func (g *blockersGroup) show(w *workshop.Workshop, blockers []workshop.Blocker) {
	tint := parts.NoTint
	if b := w.Behaviour(g.behaviourID); b != nil {
		tint = roleTintOf(w, b.RoleID)
		g.title.SetText(b.Statement)
		g.role.Set(w.RoleName(b.RoleID), tint)
		g.clear.Set(b.ClearRoad)
		setShown(g.role, w.RoleName(b.RoleID) != "")
		setShown(g.clear, len(blockers) == 0 || b.ClearRoad)
	} else {
		setShown(g.role, false)
		setShown(g.clear, false)
	}
	ground, edge := parts.GroundWell, parts.NoEdge
	aimed := g.c.target == g.behaviourID && g.behaviourID != ""
	if tint >= 0 {
		ground = parts.RoleGround(tint)
	}
	switch {
	case aimed && tint >= 0:
		edge = parts.RoleEdge(tint)
	case aimed:
		edge = parts.Selected
	}
	g.ground.Set(ground, edge)
	cards := make([]parts.CardData, len(blockers))
	for i := range blockers {
		cards[i] = g.c.s.card(w, &blockers[i], max(tint, 0))
	}
	g.cards.SetCards(cards)
	setShown(g.cards, len(cards) > 0)
}

// card is what stands on the card of a blocker.
func (s *blockersScreen) card(w *workshop.Workshop, b *workshop.Blocker, tint int) parts.CardData {
	d := s.d
	card := parts.CardData{ID: b.ID, Text: b.Text, Tint: tint, ShowDots: b.Votes > 0, Dots: b.Votes}
	chip := func(label string, tint int) {
		card.Chips = append(card.Chips, parts.CardChip{Label: label, Tint: tint})
	}
	chip(d.Label("blocker_type", string(b.Type)), tint)
	chip(d.T("Impact {impact} · effort {effort}", "impact", halfText(b.Impact), "effort", halfText(b.Effort)), parts.NoTint)
	if n := len(b.BehaviourIDs); n > 1 {
		chip(d.N(n, "1 behaviour", "{n} behaviours"), parts.NoTint)
	}
	if b.Status != workshop.OpenBlocker {
		chip(d.Label("blocker_status", string(b.Status)), parts.NoTint)
	}
	card.Quiet = b.Status == workshop.RemovedBlocker || b.Status == workshop.AcceptedBlocker
	if w.NamesSomebody(b.Text) && !w.Silent("names_person", b.ID) {
		rule, _ := d.Content.Rule("X11")
		card.Hint = d.T(rule.Text())
	}
	return card
}
