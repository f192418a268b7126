package screens

import (
	"fyne.io/fyne/v2"

	"kept/screens/parts"
	"kept/workshop"
)

// behavioursBorrowing stands in the place of the modes while people choose which behaviours of another workshop to copy
// (M§1 B10): by role, all of a role at once, or one by one. What is here already is marked and not ticked to begin with.
type behavioursBorrowing struct {
	s      *behavioursScreen
	from   *workshop.Workshop // nil while nothing is borrowed
	loans  []workshop.Loan
	ticks  []*parts.Tick // of the loans, in their order
	roles  []*loanRole
	title  *parts.Text
	list   *fyne.Container
	adds   *parts.Text // which roles come along
	ask    *parts.Tick // whether the missing promises come along
	copy   *parts.Button
	object *fyne.Container
}

// loanRole is a role of the other workshop with its loans, from up to but not including to.
type loanRole struct {
	tick     *parts.Tick
	from, to int
}

func newBehavioursBorrowing(s *behavioursScreen) *behavioursBorrowing {
	k, d := s.d.Kit, s.d
	b := &behavioursBorrowing{s: s, title: k.Text(parts.Subtitle, "").MaxLines(1), list: k.Stack(20), adds: k.Text(parts.Body, "")}
	b.ask = k.Tick("", func(bool) { b.count() })
	b.copy = k.Button(parts.Primary, "", b.take)
	cancel := k.Button(parts.Secondary, d.T("Cancel"), func() { s.Focus(workshop.Place{}) })
	head := k.Inset(0, 0, 12, 0, k.Stack(4, b.title,
		k.Text(parts.Body, d.T("Tick what to copy. Names, dots and links stay in the other workshop.")).SetInk(parts.InkMuted)))
	foot := k.Inset(12, 0, 0, 0, k.Row(16, 0, k.Stack(0, b.adds, b.ask), cancel, b.copy))
	body := k.Layers(k.Gap(0, leastList), k.Surface(parts.GroundCard, parts.Hairline, 16), k.Pad(1, k.Scroll(k.Pad(20, b.list)).Fade(parts.GroundCard)))
	b.object = k.Page(head, body, foot)
	b.object.Hide()
	return b
}

// borrow lets people choose another workshop, and then what to copy from it.
func (s *behavioursScreen) borrow() {
	s.d.Borrow(func(from *workshop.Workshop) { s.borrowing.offer(from) })
}

func (b *behavioursBorrowing) open() bool { return b.from != nil }

// close goes back to the mode that was on screen.
func (b *behavioursBorrowing) close() {
	if b.open() {
		b.from, b.loans, b.ticks, b.roles, b.list.Objects = nil, nil, nil, nil, nil
		b.s.Show(b.s.d.W())
	}
}

// offer lists what another workshop has.
func (b *behavioursBorrowing) offer(from *workshop.Workshop) {
	k, d, w := b.s.d.Kit, b.s.d, b.s.d.W()
	b.from, b.loans, b.ticks, b.roles, b.list.Objects = from, w.Loans(from), nil, nil, nil
	title := from.Details.Title
	if title == "" {
		title = d.T("Untitled workshop")
	}
	b.title.SetText(d.T("From “{workshop}”", "workshop", title))
	var group *fyne.Container
	for i, loan := range b.loans {
		if i == 0 || loan.Role != b.loans[i-1].Role {
			role := &loanRole{from: i}
			role.tick = k.Tick(b.roleName(loan), func(on bool) { b.tickAll(role, on) })
			b.roles = append(b.roles, role)
			group = k.Stack(2, k.Rule(), role.tick)
			b.list.Add(group)
		}
		b.roles[len(b.roles)-1].to = i + 1
		tick := k.Tick(loan.Behaviour.Statement, func(bool) { b.count() })
		tick.Set(loan.Twin == "")
		b.ticks = append(b.ticks, tick)
		row := k.Stack(0, tick)
		if loan.Twin != "" {
			row.Add(k.Inset(0, 0, 6, 30, k.Text(parts.Caption, d.T("You already have one like this: “{behaviour}”", "behaviour", loan.Twin)).SetInk(parts.InkHint)))
		}
		group.Add(k.Inset(0, 0, 0, 30, row))
	}
	if len(b.loans) == 0 {
		b.list.Add(k.Text(parts.Body, d.T("This workshop has no behaviour to copy.")))
	}
	promises := map[string]bool{}
	for _, loan := range b.loans {
		if loan.NewPromise {
			promises[loan.Promise] = true
		}
	}
	b.ask.Set(len(w.Promises)+len(promises) <= workshop.ListLimit("promises"))
	b.s.Show(w)
	b.count()
	if len(b.roles) > 0 {
		parts.Focus(b.roles[0].tick)
	}
}

// roleName is what a group of loans is called: the role, and whether it is new here.
func (b *behavioursBorrowing) roleName(loan workshop.Loan) string {
	switch {
	case loan.Role == "":
		return b.s.d.T("No role")
	case loan.NewRole:
		return b.s.d.T("{role}, a role that is not here yet", "role", loan.Role)
	}
	return loan.Role
}

// tickAll ticks all behaviours of a role, or none.
func (b *behavioursBorrowing) tickAll(role *loanRole, on bool) {
	for _, tick := range b.ticks[role.from:role.to] {
		tick.Set(on)
	}
	b.count()
}

// count says what would be copied and what comes along with it.
func (b *behavioursBorrowing) count() {
	d, n := b.s.d, 0
	var roles []string
	promises := map[string]bool{}
	for _, role := range b.roles {
		all, any := true, false
		for i := role.from; i < role.to; i++ {
			on := b.ticks[i].On()
			all, any = all && on, any || on
			if !on {
				continue
			}
			n++
			if b.loans[i].NewPromise {
				promises[b.loans[i].Promise] = true
			}
		}
		role.tick.Set(all)
		if loan := b.loans[role.from]; any && loan.NewRole {
			roles = append(roles, loan.Role)
		}
	}
	b.copy.SetLabel(d.N(n, "Copy 1 behaviour", "Copy {n} behaviours"))
	b.copy.SetDisabled(n == 0)
	b.adds.SetText(d.N(len(roles), "Adds the role {roles}.", "Adds the roles {roles}.", "roles", d.Words.List(roles)))
	setShown(b.adds, len(roles) > 0)
	b.ask.SetLabel(d.N(len(promises), "Add the promise that is missing here", "Add the {n} promises that are missing here"))
	setShown(b.ask, len(promises) > 0)
	parts.Arrange(b.object)
}

// take copies what is ticked, as one step of undo.
func (b *behavioursBorrowing) take() {
	d, from := b.s.d, b.from
	var ids []string
	for i, loan := range b.loans {
		if b.ticks[i].On() {
			ids = append(ids, loan.Behaviour.ID)
		}
	}
	e := workshop.Edit{Label: "Copy behaviours", At: behaviourPlace("", "")}
	if len(ids) == 0 || !d.Do(e, func(w *workshop.Workshop) error { return w.Borrow(from, ids, b.ask.On(), d.Session.NewID) }) {
		return
	}
	b.s.Focus(workshop.Place{})
	d.Tell(d.N(len(ids), "1 behaviour was copied.", "{n} behaviours were copied."), d.T("Undo"), d.Session.Undo)
}
