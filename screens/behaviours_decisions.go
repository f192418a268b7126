package screens

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"kept/screens/parts"
	"kept/workshop"
)

// behavioursDecisions is the decision log: a line that catches what was decided about a role, or about all of them, and
// a card for each decision.
type behavioursDecisions struct {
	*recordList[workshop.Decision]
	v    *behavioursDecided
	role string // role that the next decision is about, "" = all
}

func newBehavioursDecisions(v *behavioursDecided) *behavioursDecisions {
	d := v.s.d
	n := &behavioursDecisions{v: v}
	line := d.Kit.Capture(d.T("What was decided"))
	line.SetKeys(d.T("Enter"), d.T("add"), d.T("Tab"), d.T("next role"))
	line.OnTab = n.turn
	line.OnTarget = func() {
		options := append(roleOptions(d.W()), parts.Option{ID: "", Label: d.T("All roles"), Tint: parts.NoTint})
		d.Kit.Pick(line, parts.Picking{Options: options, Chosen: []string{n.role}, OnPick: func(id string) {
			n.about(id)
			line.Focus()
		}})
	}
	empty := d.Kit.Empty(d.T("No decision is written down yet."), d.T("Three behaviours for advisers; the rest stay on the list"),
		d.T("O"), d.T("on a card with dots writes down the vote"))
	aim := lineAim{now: func() string { return n.role }, take: n.about}
	n.recordList = newRecordList(d, line, aim, empty, recordKind[workshop.Decision]{
		entity: "decision", field: "outcome",
		add: "Add decision", change: "Change decision", move: "Move decision", remove: "Delete decision",
		in:   func(w *workshop.Workshop) *[]workshop.Decision { return &w.Decisions },
		text: func(x *workshop.Decision) *string { return &x.Outcome },
		fresh: func(id, text string) workshop.Decision {
			return d.W().NewDecision(id, n.question(d.W(), n.role), text)
		},
	}, func(id string) workshop.Place { return behaviourPlace(id, decisionField) })
	choose := n.cards.OnSelect
	n.cards.OnSelect = func(id string) {
		choose(id)
		v.take(false)
	}
	n.cards.OnDigit = func(id string, number int) {
		if method, ok := nthValue(workshop.Values("decision", "method"), number); ok && method != "" {
			n.edit(workshop.Edit{Label: "Change decision", At: n.at(id)}, id, func(x *workshop.Decision) { x.Method = method })
		}
	}
	n.cards.OnTab = func(_ string, back bool) bool {
		if !back {
			v.bar.enter() // not to what is put aside, which the fields would be about by then
		}
		return !back
	}
	n.onRight = func() { v.parked.enter() }
	n.onKey = func(key fyne.KeyName) bool {
		if key == fyne.KeyD || key == fyne.KeySpace {
			v.bar.enter()
			return true
		}
		return false
	}
	return n
}

// question is what the group is asked when it takes behaviours of a role further; "" is for all roles.
func (n *behavioursDecisions) question(w *workshop.Workshop, role string) string {
	if r := w.Role(role); r != nil {
		return n.d.T("Which behaviours first for {role}?", "role", r.Name)
	}
	return n.d.T("Which behaviours do we start with?")
}

// about makes a role the one that the next decision is about.
func (n *behavioursDecisions) about(role string) {
	n.role = role
	n.v.s.Show(n.d.W())
}

// turn goes on to the next role, or back, with all of them after the last.
func (n *behavioursDecisions) turn(back bool) {
	ids := []string{""}
	for _, r := range n.d.W().Roles {
		ids = append(ids, r.ID)
	}
	by := 1
	if back {
		by = len(ids) - 1
	}
	n.about(ids[(max(slices.Index(ids, n.role), 0)+by)%len(ids)])
}

// show shows the log, and which question the line answers.
func (n *behavioursDecisions) show(w *workshop.Workshop) {
	at := slices.IndexFunc(w.Roles, func(r workshop.Role) bool { return r.ID == n.role })
	if at >= 0 {
		n.line.SetTarget(shorten(w.Roles[at].Name, roleChipLength), at)
	} else {
		n.role = ""
		n.line.SetTarget(n.d.T("All roles"), parts.NoTint)
	}
	cards := make([]parts.CardData, len(w.Decisions))
	for i, x := range w.Decisions {
		cards[i] = parts.CardData{ID: x.ID, Text: x.Outcome, Note: x.Question, Chips: []parts.CardChip{
			{Label: n.d.Label("decision_method", x.Method), Tint: parts.NoTint},
			{Label: n.d.N(x.People, "1 person", "{n} people"), Tint: parts.NoTint},
		}}
	}
	n.recordList.show(cards)
}

// outcomeOf puts the priorities of a role into one line that fits a decision; "" when it has none.
func outcomeOf(w *workshop.Workshop, role string) string {
	var chosen []string
	for _, b := range w.Priorities() {
		if b.RoleID == role {
			chosen = append(chosen, strings.TrimRight(workshop.CleanLine(b.Statement), "."))
		}
	}
	const between = "; "
	for i, statement := range chosen {
		chosen[i] = shorten(statement, workshop.Limits("decision", "outcome").Max/len(chosen)-len(between))
	}
	return strings.Join(chosen, between)
}

// writeDown goes to the decision about the vote of a role, in the words of its priorities when it is a new one, to be
// changed at once. Without a priority there is nothing to say yet, and the line waits for it.
func (s *behavioursScreen) writeDown(role string) {
	n, w := s.decided.decisions, s.d.W()
	n.role = role
	s.SetMode(behavioursDeciding)
	s.d.Modes()
	question := n.question(w, role)
	if i := slices.IndexFunc(w.Decisions, func(x workshop.Decision) bool { return x.Question == question }); i >= 0 {
		n.focus(w.Decisions[i].ID)
		return
	}
	outcome := outcomeOf(w, role)
	if outcome == "" {
		n.line.Focus()
		return
	}
	n.add([]string{outcome})
	n.cards.Edit(n.chosen)
}
