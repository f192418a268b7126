package screens

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"kept/screens/parts"
	"kept/workshop"
)

// blockersCapture is the first mode: one line to type into, the blockers under the behaviour that they stop, and beside
// them everything about the one that is selected.
type blockersCapture struct {
	s       *blockersScreen
	target  string // the behaviour that new blockers are linked to, "" for any
	line    *parts.Capture
	hint    *stepHint
	waved   bool // the advice about the line being typed was waved away
	empty   *fyne.Container
	groups  []*blockersGroup
	list    *fyne.Container
	scroll  *parts.Scroll
	details *blockersDetails
	root    *fyne.Container
}

func newBlockersCapture(s *blockersScreen) *blockersCapture {
	d, k := s.d, s.d.Kit
	c := &blockersCapture{s: s, hint: newStepHint(d, workshop.BlockersStep)}
	c.line = k.Capture(d.T("What gets in the way? No names."))
	c.line.SetKeys("Enter", d.T("add"), "Tab", d.T("next behaviour"))
	c.line.OnAdd = func(text string) { c.add([]string{text}) }
	c.line.OnAddMany = c.add
	c.line.OnTab = c.turn
	c.line.OnTarget = c.pick
	c.line.OnChanged = c.advise
	d.remember(c.line, s.at("", "text"), lineAim{now: func() string { return c.target }, take: c.aim})
	c.line.OnArrow = func(n fyne.KeyName) {
		if n == fyne.KeyDown {
			c.step(-1, +1)
		}
	}
	c.empty = k.Empty(d.T("Nothing is in the way yet. Write what stops good people, one thing at a time."),
		d.T("Advisers need approval for any credit above five pounds."), "Enter", d.T("adds it"))
	c.list = k.Stack(12)
	var list *fyne.Container
	c.scroll, list = reaching(k, k.Inset(0, 0, 12, 0, c.list))
	c.details = newBlockersDetails(s, c.back)
	top := k.Inset(0, 0, 16, 0, k.Stack(12, c.line, c.hint.object))
	c.root = roomy(k, 280, k.Page(top, k.Shares(16, []float32{1.1, 1}, list, c.details.object), nil))
	return c
}

func (c *blockersCapture) object() fyne.CanvasObject { return c.root }

// add keeps blockers, linked to the behaviour that is the target. Lines that cannot be kept come back.
func (c *blockersCapture) add(texts []string) {
	d, last := c.s.d, ""
	ids := make([]string, len(texts))
	for i := range ids {
		ids[i] = d.Session.NewID()
		last = ids[i]
	}
	ok := d.Do(workshop.Edit{Label: "Add blocker", At: c.s.at(last, "text")}, func(w *workshop.Workshop) error {
		for i, text := range texts {
			if err := workshop.Add(w, &w.Blockers, workshop.NewBlocker(ids[i], c.target, text)); err != nil {
				return err
			}
		}
		return nil
	})
	if !ok {
		c.line.SetText(strings.Join(texts, "\n"))
		return
	}
	c.s.sel(last)
	if g := c.groupOf(last); g != nil {
		c.scroll.Reveal(g.cards.Card(last))
	}
	c.advise("")
}

// advise warns while a name is being typed (X11).
func (c *blockersCapture) advise(text string) {
	hint := ""
	c.waved = c.waved && text != ""
	if c.s.d.W().NamesSomebody(text) && !c.waved {
		rule, _ := c.s.d.Content.Rule("X11")
		hint = c.s.d.T(rule.Text())
	}
	c.line.SetHint(hint, func() {
		c.waved = true
		c.advise(text)
	})
	parts.Arrange(c.root)
}

// turn makes the next behaviour the target, after the last one any behaviour again.
func (c *blockersCapture) turn(back bool) {
	ids := []string{""}
	for _, b := range c.s.d.W().Priorities() {
		ids = append(ids, b.ID)
	}
	by := 1
	if back {
		by = -1
	}
	at := max(slices.Index(ids, c.target), 0)
	c.aim(ids[(at+by+len(ids))%len(ids)])
}

func (c *blockersCapture) aim(id string) {
	c.target = id
	c.s.Show(c.s.d.W())
	for _, g := range c.groups {
		if g.behaviourID == id {
			c.scroll.ScrollTo(g.object.Position().Y)
		}
	}
}

// pick offers all priority behaviours as the target.
func (c *blockersCapture) pick() {
	d := c.s.d
	w := d.W()
	options := []parts.Option{{ID: "", Label: d.T("Any behaviour"), Tint: parts.NoTint}}
	for _, b := range w.Priorities() {
		options = append(options, parts.Option{ID: b.ID, Label: firstWords(b.Statement, 60), Tint: roleTintOf(w, b.RoleID)})
	}
	d.Kit.Pick(c.line, parts.Picking{
		Options: options, Chosen: []string{c.target}, Filter: true, Placeholder: d.T("Type to find"),
		OnPick: c.aim, OnClosed: c.line.Focus,
	})
}

func (c *blockersCapture) show(w *workshop.Workshop) {
	d := c.s.d
	if b := w.Behaviour(c.target); b != nil && b.Status == workshop.PriorityBehaviour {
		c.line.SetTarget(firstWords(b.Statement, 28), roleTintOf(w, b.RoleID))
	} else {
		c.target = ""
		c.line.SetTarget(d.T("Any behaviour"), parts.NoTint)
	}
	c.hint.show(blockersHint(w, blockersCaptureMode), "")
	c.showGroups(w)
	c.details.show(w)
}

// showGroups shows a group for each priority behaviour, and one for blockers of no priority behaviour where there are any.
func (c *blockersCapture) showGroups(w *workshop.Workshop) {
	under := map[string][]workshop.Blocker{}
	priorities := w.Priorities()
	for _, b := range w.Blockers {
		home := ""
		for _, p := range priorities {
			if slices.Contains(b.BehaviourIDs, p.ID) {
				home = p.ID
				break
			}
		}
		under[home] = append(under[home], b)
	}
	ids := make([]string, 0, len(priorities)+1)
	if len(under[""]) > 0 {
		ids = append(ids, "")
	}
	for _, p := range priorities {
		ids = append(ids, p.ID)
	}
	groups := make([]*blockersGroup, len(ids))
	for i, id := range ids {
		at := slices.IndexFunc(c.groups, func(g *blockersGroup) bool { return g.behaviourID == id })
		if at >= 0 {
			groups[i] = c.groups[at]
		} else {
			groups[i] = newBlockersGroup(c, id)
		}
	}
	if !slices.Equal(groups, c.groups) || len(c.list.Objects) == 0 {
		c.groups = groups
		c.list.Objects = []fyne.CanvasObject{c.empty}
		for _, g := range groups {
			c.list.Objects = append(c.list.Objects, g.object)
		}
		c.list.Refresh()
	}
	setShown(c.empty, len(w.Blockers) == 0)
	// First what every group loses, then what it gains: a card that moves keeps the keyboard.
	moved := c.focused()
	for _, g := range c.groups {
		g.show(w, under[g.behaviourID])
	}
	if moved != "" && c.focused() == "" {
		if g := c.groupOf(moved); g != nil {
			g.cards.Focus(moved)
		}
	}
}

// focused is the id of the card that has the keyboard, "" when none has.
func (c *blockersCapture) focused() string {
	for _, g := range c.groups {
		if id := g.cards.Selected(); id != "" {
			return id
		}
	}
	return ""
}

func (c *blockersCapture) groupOf(blockerID string) *blockersGroup {
	for _, g := range c.groups {
		if g.cards.Card(blockerID) != nil {
			return g
		}
	}
	return nil
}

// step goes from a group to the next one that has cards, up to the line at the top.
func (c *blockersCapture) step(from, by int) bool {
	for i := from + by; i >= 0 && i < len(c.groups); i += by {
		g := c.groups[i]
		switch {
		case g.cards.Len() == 0:
		case by > 0:
			return g.cards.FocusFirst()
		default:
			return g.focusLast()
		}
	}
	if by < 0 {
		c.line.Focus()
		return true
	}
	return false
}

// back goes from the details to the card that they are about.
func (c *blockersCapture) back() {
	if g := c.groupOf(c.s.selected); g != nil && g.cards.Focus(c.s.selected) {
		return
	}
	c.line.Focus()
}

func (c *blockersCapture) focus(at workshop.Place) {
	if c.s.d.W().Blocker(at.Record) == nil {
		c.line.Focus()
		return
	}
	c.s.sel(at.Record)
	if at.Field == "text" || at.Field == "" || !c.details.focusField(at.Field) {
		c.back()
	}
}
