package export

import (
	"slices"
	"strings"

	"kept/export/page"
	"kept/workshop"
	"kept/workshop/words"
)

// work is page 2: what the manager does from now on. Its gaps are as wide as one page has room for, best together with
// room for notes at its foot.
func (a approach) work() []page.Block {
	const calm = 4 // notes are not worth crowding the rest
	var widest []page.Block
	for _, gap := range []page.Space{7, 5.5, 4, 3, 2} {
		blocks := stackOf(gap, a.practices(), a.guard(), a.toClear(), a.askedFor(), a.fourWeeks())
		if noted := a.withNotes(blocks, a.t.T("what I saw work, and what I still owe"), ""); gap >= calm && len(noted) > len(blocks) {
			return noted
		}
		if widest == nil || !a.onOnePage(widest) {
			widest = blocks
		}
	}
	return widest
}

// practices are those that were picked, in full; without any, those to pick from.
func (a approach) practices() page.Block {
	w := a.width()
	var picked, offered page.Stack
	for _, code := range a.choice.Practices {
		text := code
		if p, ok := a.method.Approach.Practice(code); ok {
			text = p.Text
		}
		picked = append(picked, a.point(w, text))
	}
	if len(picked) > 0 {
		return a.section(w, a.t.T("What we practise"), "", picked)
	}
	for _, code := range a.band.Practices {
		if p, ok := a.method.Approach.Practice(code); ok {
			offered = append(offered, a.boxed(w, p.Text))
		}
	}
	if len(offered) == 0 {
		offered = page.Stack{unknown(4, w, 9)}
	}
	return a.section(w, a.t.T("What we practise"), a.t.T("pick two"), offered)
}

// guard is what to watch out for, each with what was agreed against it.
func (a approach) guard() page.Block {
	w := a.width()
	g := a.grid(w, column{a.t.T("Watch out for"), 0.38 * w}, column{a.t.T("What we do about it"), 0})
	var rows []page.Block
	for _, m := range a.choice.Mitigations {
		code, agreed, _ := strings.Cut(m, ":")
		rows = append(rows, g.row(g.text(0, a.risk(strings.TrimSpace(code)), cell.Sized(9.5)), g.text(1, strings.TrimSpace(agreed), cell.Sized(9.5))))
	}
	advice := a.t.T("what we agreed")
	if len(rows) == 0 {
		rows, advice = g.blankRows(2), a.band.Guard
	}
	return a.subsection(w, a.t.T("What to guard against"), advice, table(g, rows))
}

// risk is the name of a downside of close management, or of a challenge of mindset.
func (a approach) risk(code string) string {
	for _, d := range a.method.Approach.Downsides {
		if d.ID == code {
			return d.Name
		}
	}
	return a.method.Label("challenge", code)
}

// toClear is the blockers that managers remove for this role; nil when there are none.
func (a approach) toClear() page.Block {
	w := a.width()
	g := a.grid(w, column{a.t.T("In the way"), 0}, column{a.t.T("What we do"), 0}, column{a.t.T("By"), 24})
	var rows []page.Block
	for _, b := range a.w.Triaged() {
		settled := b.Status == workshop.RemovedBlocker || b.Status == workshop.AcceptedBlocker
		ours := len(b.RoleIDs) == 0 || slices.Contains(b.RoleIDs, a.role.ID)
		if settled || !ours || b.Remover != workshop.ManagerRemoves {
			continue
		}
		var what, by page.Stack
		for _, x := range a.w.ActionsFor(b.ID) {
			what = append(what, g.text(1, x.What, cell))
			by = append(by, g.text(2, a.date(x.Due, words.Short), cell))
		}
		if len(what) == 0 && b.Type == workshop.MindsetBlocker {
			rows = append(rows, g.row(g.text(0, b.Text, cellMain), g.text(1, a.t.T("By coaching"), cellNote), nil))
			continue
		}
		if len(what) == 0 {
			rows = append(rows, page.Blank{Block: g.openRow(g.text(0, b.Text, cellMain), g.toWrite(1), g.toWrite(2))})
			continue
		}
		rows = append(rows, g.row(g.text(0, b.Text, cellMain), what, by))
	}
	if len(rows) == 0 {
		if a.role.Name != "" {
			return nil
		}
		rows = g.blankRows(3)
	}
	return a.subsection(w, a.t.T("Yours to clear"), a.t.T("what only a manager can take out of the way"), table(g, rows))
}

// askedFor is the support that people of the role asked their manager for; nil when nobody did. Requests that are
// private are counted only. They stand in two columns where each is short enough for one.
func (a approach) askedFor() page.Block {
	const gap = 8.0
	w := a.width()
	half := (w - gap) / 2
	var asked []string
	private := 0
	for i := range a.w.Commitments {
		c := &a.w.Commitments[i]
		who := a.w.Participant(c.ParticipantID)
		if c.Support == "" || who == nil || who.RoleID != a.role.ID || c.Status != workshop.ActiveCommitment {
			continue
		}
		if c.Share == workshop.PrivateShare {
			private++
			continue
		}
		name := ""
		if a.o.Names { // without names, the role is that of the page
			name = a.person(who.ID)
		}
		asked = append(asked, joined(": ", name, c.Support))
	}
	if private > 0 {
		asked = append(asked, a.t.N(private, "1 private request: ask", "{n} private requests: ask"))
	}
	if len(asked) == 0 {
		return nil
	}
	lines := func(w float64, asked []string) page.Stack {
		var out page.Stack
		for _, s := range asked {
			out = append(out, a.boxed(w, s))
		}
		return out
	}
	all := lines(w, asked)
	if left, right := lines(half, asked[:(len(asked)+1)/2]), lines(half, asked[(len(asked)+1)/2:]); len(asked) > 2 &&
		left.Height()+right.Height() <= all.Height()+0.1 { // none takes a line more
		all = page.Stack{page.Columns{{W: half + gap, Block: left}, {W: half, Block: right}}}
	}
	return a.section(w, a.t.T("What people asked you for"), "", all)
}

// fourWeeks is a strip of the first weeks with what to do in each, and what not to do. The first starts on the day of the
// workshop, so that day 7 always falls into the second, and day 30 into the fifth, which is that of the fourth panel, too.
func (a approach) fourWeeks() page.Block {
	const gap, pad = 4.0, 2.4
	w := a.width()
	each := (w + gap) / 4
	panels := page.Panels{Gap: gap, Pad: pad}
	for i, week := range []struct{ name, what string }{
		{a.t.T("Week {n}", "n", 1), a.t.T("Tell the team what you do for them. Start with the first thing we practise.")},
		{a.t.T("Week {n}", "n", 2), a.t.T("{day}: ask each person, “Did the chance come up?” Listen first.", "day", a.checkIn(7))},
		{a.t.T("Week {n}", "n", 3), a.t.T("Say aloud what you saw work. Clear one thing that is in the way, and say so.")},
		{a.t.T("Weeks {n} and {m}", "n", 4, "m", 5), a.t.T("{day}: look back together. Bring what you cleared and what you still owe.", "day", a.checkIn(30))},
	} {
		var from string
		if day := a.w.Details.Date; day != "" {
			from = a.t.T("from {day}", "day", a.date(day.AddDays(7*i), words.DayMonth))
		}
		inner := panels.Inner(each)
		panels.Cells = append(panels.Cells, page.Cell{W: each, Block: page.Stack{
			a.Para(week.name, strong, inner), a.Para(from, small, inner), page.Space(0.8), a.Para(week.what, small.Sized(9.5), inner),
		}})
	}
	stack := page.Stack{page.Space(underRule), panels}
	if a.band.Avoid != "" {
		const name = 34.0
		stack = append(stack, page.Space(2.5), page.Columns{
			{W: name, Block: a.Para(a.t.T("What not to do"), strong, name-3)},
			{W: w - name, Block: a.Para(a.band.Avoid, body, w-name)},
		})
	}
	return page.Whole{Block: a.section(w, a.t.T("Your first four weeks"), "", stack)}
}

// checkIn is a check-in with its day, as far as it is known: "Day 7, Wed 9 Sep".
func (a approach) checkIn(days int) string {
	return joined(", ", a.t.T("Day {n}", "n", days), a.date(a.w.DueDate(days), words.DayMonth))
}
