package screens

import (
	"slices"
	"strconv"

	"fyne.io/fyne/v2"

	"kept/screens/parts"
	"kept/workshop"
)

// behavioursGrid is the mode that looks for what is missing (M§2 S5): a line for each role, a column for each promise,
// and in every cell how many behaviours there are and how the first begins. Empty cells say that they are empty.
type behavioursGrid struct {
	s        *behavioursScreen
	message  *parts.Text
	write    *parts.Button // to the promises, while there are none
	head     *fyne.Container
	promises []*parts.Text // the words over the columns
	lines    *fyne.Container
	object   *fyne.Container

	roles, columns []string // ids as they stand on screen; the column "" is for behaviours without a promise
	names          []*parts.Text
	cells          [][]*gridCell // by role, then by promise
}

// gridCell is what one role does for one promise.
type gridCell struct {
	*parts.Press
	count, first *parts.Text
	ids          []string // its behaviours
}

// The share of the width that the names of the roles take, where a column takes 1.
const gridNameShare = 1.2

func newBehavioursGrid(s *behavioursScreen) *behavioursGrid {
	k, d := s.d.Kit, s.d
	g := &behavioursGrid{s: s, message: k.Text(parts.Body, "").SetInk(parts.InkMuted).MaxLines(2), head: k.Layers(), lines: k.Stack(8)}
	g.write = k.Button(parts.Secondary, d.T("Write the first promise"), func() { d.Go(workshop.Place{Step: workshop.PromisesStep}) }).Compact()
	keys := k.Row(16, parts.NoGrow, k.KeyHint("↑ ↓ ← →", d.T("move")), k.KeyHint(d.T("Enter"), d.T("write one here")))
	top := k.Fixed(0, barHeight, k.Row(16, 0, g.message, g.write, keys))
	_, lines := reaching(k, k.Inset(0, 0, 16, 0, g.lines))
	g.object = k.Page(k.Inset(0, 0, ringReach, 0, k.Stack(12, top, g.head)), k.Layers(k.Gap(0, leastList), lines), nil)
	return g
}

func (g *behavioursGrid) show(w *workshop.Workshop) {
	roles, columns := make([]string, len(w.Roles)), make([]string, len(w.Promises))
	for i, r := range w.Roles {
		roles[i] = r.ID
	}
	for i, p := range w.Promises {
		columns[i] = p.ID
	}
	found := map[[2]string][]*workshop.Behaviour{} // by role and promise
	loose := len(w.Promises) == 0
	for i := range w.Behaviours {
		b := &w.Behaviours[i]
		if b.Status == workshop.ParkedBehaviour || w.Role(b.RoleID) == nil {
			continue
		}
		at := [2]string{b.RoleID, b.PromiseID}
		if w.Promise(b.PromiseID) == nil {
			at[1], loose = "", true
		}
		found[at] = append(found[at], b)
	}
	if loose {
		columns = append(columns, "")
	}
	if !slices.Equal(roles, g.roles) || !slices.Equal(columns, g.columns) {
		g.build(roles, columns)
	}
	d, empty := g.s.d, 0
	for j, id := range columns {
		label := d.T("No promise yet")
		if id != "" {
			label = d.T("P{n}", "n", j+1) + " " + w.Promises[j].Text
		}
		g.promises[j].SetText(label)
	}
	for i, r := range w.Roles {
		g.names[i].SetText(r.Name)
		for j, id := range columns {
			list := found[[2]string{r.ID, id}]
			if len(list) == 0 && id != "" {
				empty++
			}
			g.cells[i][j].show(d, r.Name+", "+g.promises[j].Text(), list, id != "")
		}
	}
	setShown(g.write, len(w.Promises) == 0)
	switch {
	case len(w.Promises) == 0:
		g.message.SetText(d.T("The promises stand across the top, once they are written."))
	case empty > 0:
		g.message.SetText(d.N(empty, "1 cell has no behaviour yet. Who keeps that promise there?", "{n} cells have no behaviour yet. Who keeps the promise there?"))
	default:
		g.message.SetText(d.T("Every role has a behaviour for every promise."))
	}
	parts.Arrange(g.object)
}

// build makes the table for these roles and promises.
func (g *behavioursGrid) build(roles, columns []string) {
	k := g.s.d.Kit
	g.roles, g.columns = roles, columns
	g.promises, g.names, g.cells = nil, nil, nil
	shares := []float32{gridNameShare}
	heads := []fyne.CanvasObject{k.Gap(1, 1)}
	for range columns {
		text := k.Text(parts.Caption, "").SetInk(parts.InkCalm).MaxLines(3)
		g.promises = append(g.promises, text)
		heads = append(heads, k.Inset(0, 8, 0, 10, text))
		shares = append(shares, 1)
	}
	g.head.Objects = []fyne.CanvasObject{k.Shares(8, shares, heads...)}
	g.lines.Objects = nil
	for i := range roles {
		name := k.Text(parts.Strong, "").MaxLines(3).SetInk(parts.RoleInk(i))
		g.names = append(g.names, name)
		line := []fyne.CanvasObject{k.Layers(k.Surface(parts.RoleGround(i), parts.NoEdge, 12), k.Inset(10, 12, 10, 12, name))}
		var cells []*gridCell
		for j := range columns {
			c := g.newCell(i, j)
			cells = append(cells, c)
			line = append(line, c.Press)
		}
		g.cells = append(g.cells, cells)
		g.lines.Add(k.Shares(8, shares, line...))
	}
	g.head.Refresh()
	g.lines.Refresh()
}

func (g *behavioursGrid) newCell(i, j int) *gridCell {
	k := g.s.d.Kit
	c := &gridCell{count: k.Text(parts.Strong, ""), first: k.Text(parts.Caption, "").MaxLines(3)}
	body := k.Inset(10, 8, 10, 10, k.Stack(2, c.count, c.first))
	c.Press = k.Press("", 12, body, func() { g.enter(i, j) })
	c.OnKey = func(key fyne.KeyName) bool { return g.move(i, j, key) }
	return c
}

// show fills a cell; what says whose it is.
func (c *gridCell) show(d *Desk, what string, list []*workshop.Behaviour, speaks bool) {
	c.ids = c.ids[:0]
	for _, b := range list {
		c.ids = append(c.ids, b.ID)
	}
	count, first, ground := "", "", parts.GroundWell
	switch {
	case len(list) > 0:
		count, first, ground = strconv.Itoa(len(list)), list[0].Statement, parts.GroundCard
	case speaks:
		first = d.T("no behaviour yet")
	}
	setShown(c.count, count != "")
	c.count.SetText(count)
	c.first.SetText(first)
	c.SetName(what + ": " + d.N(len(list), "1 behaviour", "{n} behaviours"))
	c.On(ground)
	c.Refresh()
}

// enter goes to Capture with the role and promise of a cell, or to its first card where the promise is what is missing.
func (g *behavioursGrid) enter(i, j int) {
	s := g.s
	s.role, s.promise = g.roles[i], g.columns[j]
	ids := g.cells[i][j].ids
	s.SetMode(behavioursCapturing)
	s.d.Modes()
	s.board.reach(s.role)
	if g.columns[j] == "" && len(ids) > 0 && s.board.focus(ids[0]) {
		return
	}
	s.capture.line.Focus()
}

// move goes to the cell beside one; the role and promise in hand go along.
func (g *behavioursGrid) move(i, j int, key fyne.KeyName) bool {
	switch key {
	case fyne.KeyUp:
		i--
	case fyne.KeyDown:
		i++
	case fyne.KeyLeft:
		j--
	case fyne.KeyRight:
		j++
	case fyne.KeyHome:
		j = 0
	case fyne.KeyEnd:
		j = len(g.columns) - 1
	default:
		return false
	}
	if i < 0 || j < 0 || i >= len(g.roles) || j >= len(g.columns) {
		return true
	}
	g.s.role, g.s.promise = g.roles[i], g.columns[j]
	parts.Focus(g.cells[i][j].Press)
	return true
}

// begin puts the keyboard on the cell of the role and promise in hand.
func (g *behavioursGrid) begin() {
	i, j := max(slices.Index(g.roles, g.s.role), 0), max(slices.Index(g.columns, g.s.promise), 0)
	if i < len(g.cells) && j < len(g.cells[i]) {
		parts.Focus(g.cells[i][j].Press)
	}
}
