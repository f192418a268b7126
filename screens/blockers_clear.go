package screens

import (
	"slices"

	"fyne.io/fyne/v2"

	"kept/screens/parts"
	"kept/workshop"
)

// blockersClear is the mode Clear: the quick wins, each with what will be done about it, by whom and when. Other
// blockers join as soon as something is planned for them.
type blockersClear struct {
	s    *blockersScreen
	line *parts.Capture
	hint *stepHint
	list *blockerList[*blockersPlan]
	root *fyne.Container
}

func newBlockersClear(s *blockersScreen) *blockersClear {
	d, k := s.d, s.d.Kit
	c := &blockersClear{s: s, hint: newStepHint(d, workshop.BlockersStep)}
	c.line = k.Capture(d.T("What will change: name the rule, step or tool and the change"))
	c.line.SetKeys("Enter", d.T("add action"), "Tab", d.T("next blocker"), "↓", d.T("fill in"))
	c.line.OnAdd = c.add
	c.line.OnTab = c.turn
	c.line.OnTarget = c.pick
	d.remember(c.line, s.at("", fieldAction), lineAim{now: func() string { return s.selected }, take: s.sel})
	c.line.OnArrow = c.enter
	empty := k.Empty(d.T("No quick wins on the map. Score impact and effort first, or plan another blocker below."),
		d.T("Raise the adviser credit limit from 5 to 15 pounds for prepay homes."), "Enter", d.T("adds an action"))
	plan := func(id string) *blockersPlan { return newBlockersPlan(c, id) }
	c.list = newBlockerList(d, plan, empty, d.T("Plan another blocker…"), func(id string) {
		s.sel(id)
		c.line.Focus()
	})
	c.root = roomy(k, 280, k.Page(k.Inset(0, 0, 16, 0, k.Stack(12, c.line, c.hint.object)), c.list.object, nil))
	return c
}

func (c *blockersClear) object() fyne.CanvasObject { return c.root }

// planned are the blockers of this mode: quick wins that are still there, and all others that have an action or are
// selected. Mindset blockers are left to coaching unless something is planned for them; what is over comes last.
func (c *blockersClear) planned(w *workshop.Workshop) (list, others []workshop.Blocker) {
	var done []workshop.Blocker
	for _, b := range w.Triaged() {
		over := b.Status == workshop.RemovedBlocker || b.Status == workshop.AcceptedBlocker
		win := b.Quadrant() == workshop.QuickWin && b.Type != workshop.MindsetBlocker && !over
		switch {
		case over && len(w.ActionsFor(b.ID)) > 0:
			done = append(done, b)
		case win, b.ID == c.s.selected, len(w.ActionsFor(b.ID)) > 0:
			list = append(list, b)
		case !over:
			others = append(others, b)
		}
	}
	return append(list, done...), others
}

// target is the blocker that gets what is typed: the selected one, or the first.
func (c *blockersClear) target(w *workshop.Workshop) *workshop.Blocker {
	if b := w.Blocker(c.s.selected); b != nil {
		return b
	}
	if list, _ := c.planned(w); len(list) > 0 {
		return w.Blocker(list[0].ID)
	}
	return nil
}

func (c *blockersClear) add(text string) {
	d := c.s.d
	b := c.target(d.W())
	if b == nil {
		c.line.SetText(text)
		d.Tell(d.T("Choose a blocker first, then say what will change."), "", nil)
		return
	}
	id := d.Session.NewID()
	if !d.Do(workshop.Edit{Label: "Add action", At: c.s.at(b.ID, fieldAction)}, func(w *workshop.Workshop) error {
		return workshop.Add(w, &w.Actions, workshop.NewAction(id, b.ID, text))
	}) {
		c.line.SetText(text)
		return
	}
	c.list.reveal(b.ID)
}

func (c *blockersClear) turn(back bool) {
	w := c.s.d.W()
	list, _ := c.planned(w)
	if len(list) == 0 {
		return
	}
	at := slices.IndexFunc(list, func(b workshop.Blocker) bool { return b.ID == c.target(w).ID })
	by := 1
	if back {
		by = -1
	}
	next := list[(at+by+len(list))%len(list)].ID
	c.s.sel(next)
	c.list.reveal(next)
}

// enter goes from the line down into the actions of its blocker; Tab in the line is for the next blocker.
func (c *blockersClear) enter(key fyne.KeyName) {
	b := c.target(c.s.d.W())
	if key != fyne.KeyDown || b == nil || c.list.cards[b.ID] == nil {
		return
	}
	card := c.list.cards[b.ID]
	if actions := c.s.d.W().ActionsFor(b.ID); len(actions) == 0 || !card.focus(actions[0].ID) {
		parts.Focus(card.press)
	}
}

func (c *blockersClear) pick() {
	d := c.s.d
	w := d.W()
	var options []parts.Option
	for _, b := range w.Triaged() {
		options = append(options, parts.Option{ID: b.ID, Label: firstWords(b.Text, 60), Note: d.Label("quadrant", string(b.Quadrant())), Tint: parts.NoTint})
	}
	d.Kit.Pick(c.line, parts.Picking{
		Options: options, Chosen: []string{c.s.selected}, Filter: true, Placeholder: d.T("Type to find"),
		OnPick: func(id string) { c.s.sel(id); c.list.reveal(id) }, OnClosed: c.line.Focus,
	})
}

func (c *blockersClear) show(w *workshop.Workshop) {
	d := c.s.d
	list, others := c.planned(w)
	target := c.target(w)
	if target != nil {
		c.line.SetTarget(firstWords(target.Text, 28), parts.NoTint)
	} else {
		c.line.SetTarget(d.T("No blocker chosen"), parts.NoTint)
	}
	c.hint.show(blockersHint(w, blockersClearMode), "")
	c.list.show(list, func(card *blockersPlan, i int) {
		card.show(w, &list[i], target != nil && target.ID == list[i].ID)
	})
	c.list.offer(others, func(b *workshop.Blocker) string { return d.Label("quadrant", string(b.Quadrant())) })
}

func (c *blockersClear) focus(at workshop.Place) {
	w := c.s.d.W()
	if a := w.Action(at.Record); a != nil {
		c.s.sel(a.BlockerID)
		c.list.reveal(a.BlockerID)
		if card := c.list.cards[a.BlockerID]; card != nil && card.focus(a.ID) {
			return
		}
	} else if w.Blocker(at.Record) != nil {
		c.s.sel(at.Record)
	}
	if b := c.target(w); b != nil {
		c.list.reveal(b.ID)
	}
	c.line.Focus()
}
