package export

import (
	"slices"
	"strings"

	"kept/export/page"
	"kept/workshop"
	"kept/workshop/content"
)

// approach is a line for every role: how closely it is managed, two practices, and what the manager does.
func (p *plan) approach() page.Block {
	w := p.width()
	g := p.grid(w,
		column{p.t.T("Role"), 29},
		column{p.t.T("Our approach"), 56},
		column{p.t.T("What we practise"), 40},
		column{p.t.T("The manager’s job"), 0},
	)
	var rows []page.Block
	for _, r := range p.w.Roles {
		choice := p.w.ChoiceFor(r.ID)
		if choice == nil {
			open := p.bandScale("", p.t.T("Not chosen yet"), g.room(1))
			rows = append(rows, page.Blank{Block: g.openRow(g.text(0, r.Name, cellMain), open, nil, nil)})
			continue
		}
		rows = append(rows, p.roleApproach(g, r.Name, choice))
	}
	for len(rows) < 5 && len(p.w.Roles) == 0 {
		rows = append(rows, g.openRow(nil, p.bandScale("", "", g.room(1)), nil, nil))
	}
	if len(p.w.Roles) == 0 { // all of them are one blank
		rows[0] = page.Blank{Block: rows[0]}
	}
	return p.chapter(w, p.t.T("How we lead each role"), p.t.T("left: closely managed behaviours; right: a grown mindset"), table(g, rows))
}

// roleApproach is the line of a role.
func (p *plan) roleApproach(g grid, role string, choice *workshop.ApproachChoice) page.Block {
	band, _ := p.method.Approach.Band(string(choice.Band))
	job := choice.ManagerJob
	if job == "" {
		job = band.ManagersJob
	}
	how := page.Stack{p.bandScale(choice.Band, p.method.Label("band", string(choice.Band)), g.room(1))}
	if choice.Why != "" {
		how = append(how, g.text(1, choice.Why, cell))
	}
	return g.row(g.text(0, role, cellMain), how, p.practices(g, choice, band.Practices), g.text(3, job, cell))
}

// practices are the first two that the group picked, or else the first two of the band.
func (p *plan) practices(g grid, choice *workshop.ApproachChoice, ofBand []string) page.Block {
	const most = 2
	codes := choice.Practices
	if len(codes) == 0 {
		codes = ofBand
	}
	var texts []string
	for _, code := range codes[:min(most, len(codes))] {
		text := code
		if practice, ok := p.method.Approach.Practice(code); ok {
			text = practice.Short()
		}
		texts = append(texts, text)
	}
	return g.text(2, strings.Join(texts, " · "), cell)
}

// bandScale draws the five bands as squares, the chosen one filled, with its name beside them.
func (p *plan) bandScale(chosen workshop.Band, name string, w float64) page.Block {
	const side, apart, after = 2.9, 3.7, 1.6
	bands := []workshop.Band{workshop.StrongBM, workshop.LeanBM, workshop.Blend, workshop.LeanMindset, workshop.StrongMindset}
	scale := apart*float64(len(bands)) + after
	return page.Columns{
		{W: scale, Block: page.Drawing{H: label.LineHeight(), On: func(cv *page.Canvas, x, y float64) {
			for i, b := range bands {
				part := 0.0
				if b == chosen {
					part = 1
				}
				cv.Square(x+0.2+float64(i)*apart, y+(label.LineHeight()-side)/2, side, part)
			}
		}}},
		{W: w - scale, Block: p.Para(name, label, w-scale)},
	}
}

// support is what makes the new behaviour easier, by lever, and what is counted, gained and celebrated; nil when the
// group did not get to it.
func (p *plan) support() page.Block {
	plan := p.w.RecognitionPlan
	recognised := plan.Measured+plan.Incented+plan.Celebrated != "" || len(plan.Forms) > 0
	if len(p.w.SupportItems) == 0 && !recognised && !p.blank {
		return nil
	}
	var levers, recognition page.Block
	if len(p.w.SupportItems) > 0 || p.blank {
		levers = p.levers()
	}
	if recognised || p.blank {
		recognition = p.recognition()
	}
	return p.chapter(p.width(), p.t.T("What keeps it going"), "", stackOf(page.Space(p.set.gap), levers, recognition))
}

// levers is the table of support items in the order of the eight levers, and which levers nothing pulls yet.
func (p *plan) levers() page.Block {
	g := p.grid(p.width(),
		column{p.t.T("Lever"), 26},
		column{p.t.T("What we do"), 0},
		column{p.t.T("Led by"), 36},
		column{p.t.T("When, status"), 40},
	)
	var rows []page.Block
	var unused []string
	for _, lever := range p.method.Support.Levers {
		name, used := p.method.Label("lever", lever.Value), false
		for i := range p.w.SupportItems {
			if item := &p.w.SupportItems[i]; item.Lever == lever.Value {
				rows, used = append(rows, p.lever(g, name, item)), true
			}
		}
		if !used {
			unused = append(unused, name)
			if p.blank {
				rows = append(rows, page.Blank{Block: g.openRow(g.text(0, name, label), nil, nil, nil)})
			}
		}
	}
	for i := range p.w.SupportItems { // of a lever this version does not know
		item := &p.w.SupportItems[i]
		if !slices.ContainsFunc(p.method.Support.Levers, func(l content.Lever) bool { return l.Value == item.Lever }) {
			rows = append(rows, p.lever(g, item.Lever, item))
		}
	}
	body := page.Stack{table(g, rows)}
	if len(unused) > 0 && !p.blank {
		body = append(body, page.Space(1.5), p.Para(p.t.T("No item yet for: {levers}.", "levers", p.t.List(unused)), hint, p.width()))
	}
	return body
}

// lever is a support item.
func (p *plan) lever(g grid, name string, item *workshop.SupportItem) page.Block {
	what := page.Stack{g.text(1, item.Title, cellMain)}
	if item.Replaces != "" {
		what = append(what, g.text(1, p.t.T("Instead of: {what}", "what", item.Replaces), cell))
	}
	led := page.Stack{g.text(2, p.method.Label("led_by", item.LedBy), cell)}
	if owner := p.person(item.OwnerID); owner != "" {
		led = append(led, g.text(2, owner, cell))
	}
	stands := joined(" · ", p.method.Label("support_status", item.Status), p.method.Label("repeat", item.Repeat))
	when := page.Stack{
		g.text(3, joined(" · ", p.method.Label("phase", item.Phase), p.day(item.When)), cell),
		g.status(3, laterMark(item.Status), stands),
	}
	return g.row(g.text(0, name, label), what, led, when)
}

// recognition is what is counted, what people gain, and what is celebrated.
func (p *plan) recognition() page.Block {
	w := p.width()
	plan := p.w.RecognitionPlan
	panels := p.panels(w, []fact{
		{p.t.T("We count"), plan.Measured},
		{p.t.T("What people gain"), plan.Incented},
		{p.t.T("We celebrate"), plan.Celebrated},
	}, 3, 9, cell.Sized(9.5))
	stack := page.Stack{panels}
	if len(plan.Forms) > 0 {
		stack = append(stack, page.Space(1.5), p.Para(p.t.T("How we say thank you: {forms}.", "forms", strings.Join(plan.Forms, "; ")), small, w))
	}
	return p.subsection(w, p.t.T("Recognition"), "", page.Whole{Block: stack})
}
