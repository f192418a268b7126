package screens

import (
	"slices"

	"fyne.io/fyne/v2"

	"kept/screens/parts"
	"kept/workshop"
)

// behavioursPriorities is the mode that takes two to four behaviours of each role further: at the left the candidates of
// one role in the order of the vote; at the right the priorities, each with what will remind people and what they will enjoy.
type behavioursPriorities struct {
	s       *behavioursScreen
	roles   *fyne.Container // a chip for each role
	columns map[string]*behavioursColumn
	holder  *fyne.Container // the column of the role in hand
	many    *parts.Hint
	tie     *parts.Hint // the vote is not clear at its last place
	none    *fyne.Container
	rows    map[string]*priorityRow // by id of the behaviour
	list    *fyne.Container
	object  *fyne.Container
}

func newBehavioursPriorities(s *behavioursScreen) *behavioursPriorities {
	k, d := s.d.Kit, s.d
	p := &behavioursPriorities{
		s: s, roles: k.Wrap(8), columns: map[string]*behavioursColumn{}, holder: k.Layers(), rows: map[string]*priorityRow{}, list: k.Stack(12),
	}
	p.many = k.Hint("", func() { s.dismiss("many_priorities", s.role) })
	p.many.SetText("") // hidden until there is advice
	p.tie = k.Hint("", nil)
	p.tie.SetText("") // hidden while the vote is clear
	p.none = k.Empty(d.T("No priority for this role yet. Two to four are right."), d.T("The ones with the most dots, if the group nods."), d.T("P"), d.T("makes a card a priority"))
	button := func(label string, status workshop.BehaviourStatus) *parts.Button {
		return k.Button(parts.Secondary, label, func() {
			if s.chosen != "" {
				s.setStatus(s.chosen, status)
			}
		}).Compact()
	}
	log := k.Button(parts.Secondary, d.T("Write down the outcome (O)"), func() { s.writeDown(s.role) }).Compact()
	_, rows := reaching(k, k.Inset(0, 0, 16, 0, k.Stack(12, p.tie, p.many, p.none, p.list)))
	buttons := k.Row(8, 3, button(d.T("Priority (P)"), workshop.PriorityBehaviour), button(d.T("Shortlist (S)"), workshop.ShortlistedBehaviour),
		button(d.T("Park (K)"), workshop.ParkedBehaviour), k.Gap(0, 0), log)
	lists := k.Layers(k.Gap(0, leastList), k.Shares(20, []float32{2, 3}, p.holder, rows))
	p.object = k.Page(k.Inset(0, 0, 16, 0, p.roles), lists, k.Inset(12, 0, 0, 0, buttons))
	return p
}

func (p *behavioursPriorities) show(w *workshop.Workshop) {
	s := p.s
	p.showRoles(w)
	i := slices.IndexFunc(w.Roles, func(r workshop.Role) bool { return r.ID == s.role })
	role := &w.Roles[i]
	c := p.column(role, i)
	candidates := priorityCandidates(w, role.ID)
	maker := newBehaviourCards(s, w)
	cards := make([]parts.CardData, len(candidates))
	c.ids = c.ids[:0]
	for j, b := range candidates {
		cards[j] = maker.card(b, i)
		c.ids = append(c.ids, b.ID)
	}
	c.SetCards(cards)
	if len(p.holder.Objects) != 1 || p.holder.Objects[0] != fyne.CanvasObject(c.Column) {
		p.holder.Objects = []fyne.CanvasObject{c.Column}
	}
	p.many.SetText(manyPriorities(s.d, w, role))
	p.tie.SetText(tieHint(s.d, w, role.ID))
	p.showRows(w, candidates, i)
	parts.Arrange(p.object)
}

// showRoles keeps a chip for each role with the number of its priorities.
func (p *behavioursPriorities) showRoles(w *workshop.Workshop) {
	count := map[string]int{}
	for i := range w.Behaviours {
		if b := &w.Behaviours[i]; b.Status == workshop.PriorityBehaviour {
			count[b.RoleID]++
		}
	}
	for len(p.roles.Objects) > len(w.Roles) {
		p.roles.Objects = p.roles.Objects[:len(p.roles.Objects)-1]
	}
	for i := len(p.roles.Objects); i < len(w.Roles); i++ {
		p.roles.Add(p.s.d.Kit.PressChip("", i, func() { p.s.setRole(p.s.d.W().Roles[i].ID) }).Marked())
	}
	for i, r := range w.Roles {
		label := p.s.d.T("{role} · {n}", "role", shorten(r.Name, roleChipLength), "n", count[r.ID])
		p.roles.Objects[i].(*parts.PressChip).Set(label, i, r.ID == p.s.role)
	}
}

// column returns the column of a role's candidates: the one there is, unless its name or tint changed.
func (p *behavioursPriorities) column(role *workshop.Role, tint int) *behavioursColumn {
	if c := p.columns[role.ID]; c != nil && c.title == role.Name && c.tint == tint {
		return c
	}
	s, d := p.s, p.s.d
	empty := d.Kit.Empty(behavioursMissing(d, role.Name), "", "", "")
	c := &behavioursColumn{Column: d.Kit.Column(role.Name, tint, empty), role: role.ID, title: role.Name, tint: tint}
	l := c.Cards
	l.OnEdit = s.reword
	d.rememberCards(l, func(id string) workshop.Place { return behaviourPlace(id, "status") })
	l.OnDelete = s.remove
	l.OnSelect = func(id string) { s.chosen = id }
	l.OnLeave = func(_ string, to fyne.KeyName) bool {
		switch to {
		case fyne.KeyLeft:
			s.nextRole(-1)
		case fyne.KeyRight:
			s.nextRole(+1)
		default:
			return false
		}
		p.begin()
		return true
	}
	l.OnKey = p.cardKey
	l.OnTab = func(id string, back bool) bool { return !back && p.enter(id) }
	l.OnShortcut = s.shortcut(func() []string { return c.ids })
	p.columns[role.ID] = c
	return c
}

// cardKey handles the keys of a candidate that belong to this mode.
func (p *behavioursPriorities) cardKey(id string, key fyne.KeyName) bool {
	switch key {
	case fyne.KeyP:
		p.s.setStatus(id, workshop.PriorityBehaviour)
	case fyne.KeyS:
		p.s.setStatus(id, workshop.ShortlistedBehaviour)
	case fyne.KeyK:
		p.s.setStatus(id, workshop.ParkedBehaviour)
	case fyne.KeyO:
		p.s.writeDown(p.s.role)
	case fyne.KeyReturn, fyne.KeyEnter:
		// What is edited in place here are the cue and the reward; F2 edits the statement.
		return p.enter(id)
	default:
		return false
	}
	return true
}

// enter goes from the card of a priority to its cue. It says whether the behaviour is one.
func (p *behavioursPriorities) enter(id string) bool {
	row := p.rows[id]
	if row == nil || !row.shown {
		return false
	}
	row.cue.Focus()
	return true
}

// begin puts the keyboard on the first candidate, or on the chip of the role when it has none.
func (p *behavioursPriorities) begin() {
	c := p.columns[p.s.role]
	if c != nil && (slices.Contains(c.ids, p.s.chosen) && c.Cards.Focus(p.s.chosen) || c.Cards.FocusFirst()) {
		return
	}
	for i, r := range p.s.d.W().Roles {
		if r.ID == p.s.role && i < len(p.roles.Objects) {
			parts.Focus(p.roles.Objects[i].(*parts.PressChip))
		}
	}
}

// focus goes to a behaviour, or to its cue or reward.
func (p *behavioursPriorities) focus(b *workshop.Behaviour, field string) {
	p.s.setRole(b.RoleID)
	row := p.rows[b.ID]
	switch {
	case row != nil && row.shown && field == "cue":
		row.cue.Focus()
	case row != nil && row.shown && field == "reward":
		row.reward.Focus()
	default:
		p.begin()
	}
}
