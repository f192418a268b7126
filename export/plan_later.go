package export

import (
	"kept/export/page"
	"kept/workshop"
	"kept/workshop/words"
)

// experiments is the ideas on trial; nil when there are none.
func (p *plan) experiments() page.Block {
	if len(p.w.Experiments) == 0 {
		return nil
	}
	g := p.grid(p.width(),
		column{p.t.T("What we try"), 0},
		column{p.t.T("What we expect"), 49},
		column{p.t.T("When, who"), 25},
		column{p.t.T("How it went"), 50},
	)
	var rows []page.Block
	for i := range p.w.Experiments {
		rows = append(rows, p.experiment(g, &p.w.Experiments[i]))
	}
	return p.chapter(p.width(), p.t.T("What we try out"), p.t.T("small, safe and short"), table(g, rows))
}

func (p *plan) experiment(g grid, e *workshop.Experiment) page.Block {
	what := page.Stack{g.text(0, e.Title, cellMain), g.text(0, e.Idea, cell)}
	if e.SafeLimit != "" {
		what = append(what, g.text(0, p.t.T("Limit: {limit}", "limit", e.SafeLimit), cellNote))
	}
	expect := page.Stack{g.text(1, e.Expect, cell), g.text(1, p.t.T("Measure: {measure}", "measure", e.Measure), cell)}
	if e.Success != "" {
		expect = append(expect, g.text(1, p.t.T("We keep it if: {result}", "result", e.Success), cell))
	}
	when := page.Stack{g.text(2, joined(" –\n", p.day(e.Start), p.day(e.End)), cell), g.text(2, p.person(e.OwnerID), cell)}
	how := page.Stack{g.status(3, laterMark(e.Status), p.method.Label("experiment_status", e.Status)), g.text(3, e.Learned, cell)}
	if e.Next != "" {
		how = append(how, g.text(3, p.t.T("Next: {what}", "what", p.method.Label("experiment_next", e.Next)), label))
	}
	return g.row(what, expect, when, how)
}

// day writes a date as tables have it.
func (c *composer) day(d workshop.Date) string { return c.date(d, words.Short) }

// playbook is how the work goes on afterwards; nil when the group did not get to it.
func (p *plan) playbook() page.Block {
	const gap, abreast = 8.0, 3
	b := p.w.Playbook
	run := joined(" · ", p.w.RoleName(b.RunOwnerRoleID), p.date(b.RunDate, words.Medium))
	if b.RunReview != "" {
		run = joined("\n", run, p.t.T("Looked at: {when}", "when", b.RunReview))
	}
	fields := []fact{
		{p.t.T("How ideas are found"), b.Opportunities},
		{p.t.T("Money and people"), b.Funding},
		{p.t.T("How teams decide"), b.Decisions},
		{p.t.T("Working together"), b.WorkingTogether},
		{p.t.T("From project to normal work"), run},
		{p.t.T("What shows it is ready"), b.RunEvidence},
	}
	w := (p.width()+gap)/abreast - gap
	var rows page.Stack
	var row page.Columns
	flush := func() {
		if len(row) > 0 {
			rows, row = append(rows, row, page.Space(3)), nil
		}
	}
	for _, f := range fields {
		if f.value == "" {
			continue
		}
		row = append(row, page.Cell{W: w + gap, Block: p.field(w, f.name, "", f.value, 0, 0, cell)})
		if len(row) == abreast {
			flush()
		}
	}
	flush()
	var who page.Block
	if len(p.w.PlaybookRoles) > 0 {
		who = p.whoDoesWhat()
	}
	if len(rows) == 0 && who == nil {
		return nil
	}
	var above page.Block
	if len(rows) > 0 {
		above = rows
	}
	return p.chapter(p.width(), p.t.T("How it goes on"), p.t.T("once it is no longer a project"), stackOf(0, above, who))
}

// whoDoesWhat is the table of the activities that go on.
func (p *plan) whoDoesWhat() page.Block {
	g := p.whoDoesWhatGrid()
	return page.Whole{Block: p.subsection(p.width(), p.t.T("Who does what"), "", table(g, p.whoDoesWhatRows(g)))}
}

// whoDoesWhatGrid is the columns of that table.
func (p *plan) whoDoesWhatGrid() grid {
	return p.grid(p.width(),
		column{p.t.T("Activity"), 0},
		column{p.t.T("Does it"), 31},
		column{p.t.T("Answers for it"), 31},
		column{p.t.T("Asked before"), 36},
		column{p.t.T("Told after"), 36},
	)
}

// whoDoesWhatRows is who does, answers for, is asked about and is told of the activities that go on.
func (p *plan) whoDoesWhatRows(g grid) []page.Block {
	var rows []page.Block
	for _, r := range p.w.PlaybookRoles {
		rows = append(rows, g.row(
			g.text(0, r.Activity, cellMain),
			g.text(1, p.w.RoleName(r.DoesID), cell),
			g.text(2, p.w.RoleName(r.AnswersID), cell),
			g.text(3, p.t.List(p.roleNames(r.AskedIDs)), cell),
			g.text(4, p.t.List(p.roleNames(r.ToldIDs)), cell),
		))
	}
	return rows
}
