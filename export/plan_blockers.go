package export

import (
	"slices"
	"strconv"

	"kept/export/page"
	"kept/workshop"
	"kept/workshop/words"
)

// blockersAndActions is what gets in the way and what is done about it: the map, and a list in the order of triage.
func (p *plan) blockersAndActions() page.Block {
	w := p.width()
	blocks := []page.Block{p.blockerMap(), p.actions()}
	if list := p.accepted(); list != nil {
		blocks = append(blocks, list)
	}
	legend := ""
	if len(p.w.Blockers)+len(p.w.Actions) > 0 {
		legend = p.t.T("as of {day}", "day", p.t.Date(p.o.Now, words.Short))
	}
	return p.chapter(w, p.t.T("What gets in the way, and what we do about it"), legend, stackOf(page.Space(p.set.gap), blocks...))
}

// table is rows under the head of a grid.
func table(g grid, rows []page.Block) page.Table {
	return page.Table{Head: g.head(), Groups: []page.Group{{Rows: g.paired(rows)}}}
}

// actions is the list: a band for every field of the map or for every initiative, and one for actions on no blocker.
func (p *plan) actions() page.Block {
	g := p.grid(p.width(),
		column{"", 8},
		column{p.t.T("In the way, and what we do"), 0},
		column{p.t.T("Owner"), 35},
		column{p.t.T("First step or question"), 40},
		column{p.t.T("When, status"), 26},
	)
	list := page.Table{Head: g.head()}
	add := func(name, about string, rows []page.Block) {
		if len(rows) > 0 {
			list.Groups = append(list.Groups, page.Group{Band: g.band(name, about), Continued: g.continued(name), Rows: g.paired(rows)})
		}
	}
	nothing := len(p.w.Blockers)+len(p.w.Actions) == 0
	if p.byInitiative() {
		for _, in := range append(slices.Clone(p.w.Initiatives), workshop.Initiative{Name: p.t.T("Without an initiative")}) {
			add(in.Name, in.Owner, p.onBlockers(g, func(b *workshop.Blocker) bool { return p.initiativeOf(b) == in.ID }))
		}
	} else {
		for _, q := range workshop.Quadrants() {
			rows := p.onBlockers(g, func(b *workshop.Blocker) bool { return b.Quadrant() == q })
			if nothing && (q == workshop.QuickWin || q == workshop.MajorProject) {
				rows = g.blankRows(6 + p.more)
			}
			add(p.method.Label("quadrant", string(q)), p.method.Blockers.QuadrantAdvice(string(q)), rows)
		}
	}
	var others []page.Block
	for i := range p.w.Actions {
		if a := &p.w.Actions[i]; p.others[a.ID] > 0 {
			others = append(others, p.actionRow(g, p.others[a.ID], nil, a))
		}
	}
	add(p.t.T("Other actions"), "", others)
	return list
}

// onBlockers is the rows of the blockers that belong. What the group lives with has a list of its own.
func (p *plan) onBlockers(g grid, belongs func(b *workshop.Blocker) bool) []page.Block {
	var rows []page.Block
	for _, b := range p.w.Triaged() {
		if !belongs(&b) || b.Status == workshop.AcceptedBlocker {
			continue
		}
		actions := p.w.ActionsFor(b.ID)
		if len(actions) == 0 {
			rows = append(rows, p.actionRow(g, p.blockers[b.ID], &b, nil))
		}
		for n := range actions {
			number := p.blockers[b.ID]
			if n > 0 {
				number = 0
			}
			rows = append(rows, p.actionRow(g, number, &b, &actions[n]))
		}
	}
	return rows
}

// actionRow is a line of the list: an action on a blocker, a blocker that has no action yet (a is nil), or an action on
// no blocker (b is nil). The number 0 stands for a further action on the blocker above.
func (p *plan) actionRow(g grid, number int, b *workshop.Blocker, a *workshop.Action) page.Block {
	var what, step, when page.Stack
	count := ""
	if number > 0 {
		count = strconv.Itoa(number)
	}
	if b != nil && number > 0 {
		what = append(what, g.text(1, b.Text, cell))
	}
	if a != nil {
		what = append(what, g.text(1, a.What, cellMain))
		step = p.stepOrQuestion(g, b, a)
		when = append(p.due(g, a), g.status(4, actionMark(a.Status), p.method.Label("action_status", string(a.Status))))
	} else {
		when = page.Stack{g.status(4, blockerMark(b.Status), p.standing(b))}
		if plan := p.noAction(g, b); plan != nil {
			what = append(what, plan)
		}
	}
	return g.row(g.text(0, count, label), what, p.owner(g, b, a), step, when)
}

// standing is how far a blocker is that has no action, in the words for actions where there is one that fits.
func (p *plan) standing(b *workshop.Blocker) string {
	as := map[workshop.BlockerStatus]workshop.ActionStatus{
		workshop.OpenBlocker: workshop.NotStarted, workshop.InProgressBlocker: workshop.DoingAction, workshop.RemovedBlocker: workshop.DoneAction,
	}
	if s, ok := as[b.Status]; ok && b.Quadrant() != workshop.Drop {
		return p.method.Label("action_status", string(s))
	}
	return p.method.Label("blocker_status", string(b.Status))
}

// owner is who owns an action, in which role, and who helps (M§1 D14): who alone can clear the way for a major project
// and the other roles that work on it. An action may be missing, and so may the blocker.
func (p *plan) owner(g grid, b *workshop.Blocker, a *workshop.Action) page.Stack {
	var who page.Stack
	var with []string
	if b != nil && b.Quadrant() == workshop.MajorProject {
		with = append(with, p.method.Label("remover", string(b.Remover)))
	}
	if a != nil {
		role := p.roleOf(a.OwnerID)
		who = append(who, g.text(2, p.person(a.OwnerID), cell))
		if p.o.Names {
			who = append(who, g.text(2, role, cellNote))
		}
		with = append(with, slices.DeleteFunc(p.roleNames(a.PartnerRoleIDs), func(name string) bool { return name == role })...)
	}
	if len(with) > 0 {
		who = append(who, g.text(2, p.t.T("With: {who}", "who", p.t.List(with)), cellNote))
	}
	return who
}

// stepOrQuestion is what happens first or, in a major project, what was asked. What leaders answered stands below it.
func (p *plan) stepOrQuestion(g grid, b *workshop.Blocker, a *workshop.Action) page.Stack {
	if b != nil && b.Quadrant() == workshop.MajorProject && a.DecisionNeeded != "" {
		return page.Stack{g.text(3, a.DecisionNeeded, cell), g.text(3, p.answer(a), label)}
	}
	return page.Stack{g.text(3, a.FirstStep, cell), g.text(3, p.answer(a), label)}
}

// noAction stands where an action would: mindset is met by coaching, and what is open and not dropped has room to
// write, on the rule of its row.
func (p *plan) noAction(g grid, b *workshop.Blocker) page.Block {
	q := b.Quadrant()
	switch {
	case b.Status == workshop.RemovedBlocker:
		return nil
	case b.Type == workshop.MindsetBlocker:
		return g.text(1, p.t.T("By coaching: see the approach for each role"), cellNote)
	case q != workshop.Drop:
		return page.Blank{Block: page.Space(handPitch - g.foot)}
	}
	return nil
}

// answer is what came back to a question that was asked; "" when nothing did.
func (p *plan) answer(a *workshop.Action) string {
	if a.Answer == "" {
		return ""
	}
	return joined(": ", p.answered(a), a.AnswerNote)
}

// answered is the answer to a question and the day on which it came, which nobody can take for the day that it promises.
func (p *plan) answered(a *workshop.Action) string {
	answer, day := p.method.Label("answer", string(a.Answer)), p.date(a.AnswerOn, words.Short)
	if day == "" {
		return answer
	}
	return p.t.T("{answer} (answered {day})", "answer", answer, "day", day)
}

// due is the day an action is due; a day that has gone by says so.
func (p *plan) due(g grid, a *workshop.Action) page.Stack {
	day := p.date(a.Due, words.Short)
	if day == "" {
		return nil
	}
	open := a.Status != workshop.DoneAction && a.Status != workshop.StoppedAction
	if open && a.Due < workshop.DateOf(p.o.Now) {
		return page.Stack{g.text(4, day, label), g.text(4, p.t.T("overdue"), label)}
	}
	return page.Stack{g.text(4, day, cell)}
}

// accepted is what the group lives with, and why; nil when there is nothing of the kind.
func (p *plan) accepted() page.Block {
	g := p.grid(p.width(), column{"", 9}, column{p.t.T("In the way"), 0}, column{p.t.T("Why we live with it for now"), 0})
	var rows []page.Block
	for _, b := range p.w.Triaged() {
		if b.Status == workshop.AcceptedBlocker {
			number := g.text(0, strconv.Itoa(p.blockers[b.ID]), label)
			rows = append(rows, g.row(number, g.text(1, b.Text, cell), g.text(2, b.AcceptedReason, cell)))
		}
	}
	if len(rows) == 0 {
		return nil
	}
	name := p.method.Label("blocker_status", string(workshop.AcceptedBlocker))
	about := p.method.Explain("blocker_status", string(workshop.AcceptedBlocker))
	return page.Whole{Block: p.subsection(p.width(), name, about, table(g, rows))}
}
