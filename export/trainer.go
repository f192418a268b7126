package export

import (
	"strconv"

	"kept/export/page"
	"kept/workshop"
	"kept/workshop/content"
	"kept/workshop/words"
)

// trainerPack is DOC-8: what makes a facilitator of somebody who took part (M§8). The promises and behaviours of the
// workshop are its worked example; without any there is room to write one.
type trainerPack struct {
	*composer
	about content.Trainers
}

// composeTrainer makes the pack: twelve pages, each of which can be taken out and used alone.
func composeTrainer(c *composer) ([]part, error) {
	p := trainerPack{c, c.method.Trainers}
	parts := []part{
		{blocks: p.cover(), bookmark: c.t.T("Train the trainer")},
		{blocks: p.onOne(p.thirteenSteps), bookmark: c.t.T("The method on a page")},
		{blocks: p.job(), bookmark: c.t.T("What your job is")},
		{blocks: p.halfDay(), bookmark: c.t.T("The training half day")},
	}
	for _, pair := range stepPages {
		parts = append(parts, p.stepPage(pair))
	}
	return append(parts,
		part{blocks: p.onOne(p.moments), bookmark: c.t.T("Difficult moments")},
		part{blocks: p.teachBack(), bookmark: c.t.T("Teach-back sheet")},
		part{blocks: p.onOne(p.firstSession), bookmark: c.t.T("Your first session")},
		part{blocks: p.signOff(), bookmark: c.t.T("Sign-off")},
	), c.ctx.Err()
}

// onOne returns blocks with the widest gaps, as a part of the usual ones, that keep them on one page.
func (p trainerPack) onOne(blocks func(gap float64) []page.Block) []page.Block {
	for gap := 1.6; gap > 0.3; gap -= 0.1 {
		if b := blocks(gap); p.onOnePage(b) {
			return b
		}
	}
	return blocks(0.3)
}

// withLines returns blocks with the most lines to write on, up to a number, that keep them on one page; with one at least.
func (p trainerPack) withLines(most int, blocks func(lines int) []page.Block) []page.Block {
	for lines := most; lines > 1; lines-- {
		if b := blocks(lines); p.onOnePage(b) {
			return b
		}
	}
	return blocks(1)
}

// cover is page 1: what the pack is, whom it is for, and the way from taking part to leading.
func (p trainerPack) cover() []page.Block {
	const indent, bar = 7.0, 1.4
	w := p.width()
	name := page.Style{Face: page.Bold, Size: 38, Lead: 1.1}
	motto := page.Style{Face: page.Bold, Size: 19, Lead: 1.3}
	reading := page.Style{Size: 11.5, Lead: 1.46}
	blocks := []page.Block{
		page.Space(10),
		p.Title(p.t.T("Train the trainer"), name, w), page.Space(2),
		p.Para(p.t.T("For people who will lead a session of their own"), lead.Sized(13), w), page.Space(14),
		page.Inset{Left: indent, W: w, Block: p.Title(p.about.Motto, motto, w-indent), Behind: func(cv *page.Canvas, x, y, _, h float64) {
			cv.Box(x, y, bar, h, 0, 0, page.Black)
		}},
		page.Space(13),
	}
	for _, s := range p.about.Audience {
		blocks = append(blocks, p.Para(s, reading, w*0.86), page.Space(3.5))
	}
	blocks = append(blocks, page.Space(8), p.owner())
	return append(blocks, page.Bottom{Block: page.Whole{Block: p.way()}})
}

// owner is whose copy this is, and the day of the training: that of the workshop, when it is a training itself.
func (p trainerPack) owner() page.Block {
	const gap = 9.0
	each := (p.width() - gap) / 2
	d := p.w.Details
	left := []fact{{p.t.T("My name"), ""}, {p.t.T("I learn with"), ""}}
	right := []fact{{p.t.T("Date"), ""}, {p.t.T("Place"), ""}}
	if p.w.Practice() {
		right[0].value, right[1].value = p.date(d.Date, words.Long), d.Location
	}
	return page.Columns{
		{W: each + gap, Block: p.ruled(each, p.t.T("This copy"), p.factRows(left, each, 26))},
		{W: each, Block: p.ruled(each, p.t.T("The training day"), p.factRows(right, each, 18))},
	}
}

// way is the four stages, one after the other, each with room for the day it was reached.
func (p trainerPack) way() page.Block {
	const gap, pad, line = 7.0, 3.0, 9.0
	w := p.width()
	panels := page.Panels{Gap: gap, Pad: pad, Arrows: true}
	each := (w + gap) / float64(len(p.about.Stages))
	in := panels.Inner(each)
	name := func(s content.Named) page.Para { return p.Para(p.method.Label("trainer_stage", s.ID), heading, in) }
	text := func(s content.Named) page.Para { return p.Para(s.Text, small, in) }
	names, texts := 0.0, 0.0 // the highest of each, so that the lines for the days are level
	for _, s := range p.about.Stages {
		names, texts = max(names, name(s).Height()), max(texts, text(s).Height())
	}
	for i, s := range p.about.Stages {
		panels.Cells = append(panels.Cells, page.Cell{W: each, Block: page.Stack{
			p.Para(strconv.Itoa(i+1), page.Style{Face: page.Bold, Size: 17, Lead: 1.15}, in),
			name(s), page.Space(names - name(s).Height() + 1),
			text(s), page.Space(texts - text(s).Height() + 1),
			page.WritingLines(1, in, line), p.Para(p.t.T("Date"), small, in),
		}})
	}
	return p.subsection(w, p.t.T("The way from taking part to leading"), "", panels)
}

// thirteenSteps is page 2: the method at one look.
func (p trainerPack) thirteenSteps(gap float64) []page.Block {
	w := p.width()
	g := p.grid(w, column{"", 16}, column{p.t.T("Step"), 53}, column{p.t.T("What the group answers"), 0}, column{p.t.T("Half day"), 17})
	var rows []page.Block
	group := ""
	for i, s := range p.method.Steps {
		first := ""
		if s.Group != group {
			group, first = s.Group, p.t.T(s.Group)
		}
		minutes := p.t.T("{n} min", "n", s.Minutes[string(workshop.HalfDay)].Planned)
		if s.Minutes[string(workshop.HalfDay)].Planned == 0 {
			minutes = "–"
		}
		name := g.text(1, strconv.Itoa(i)+"  "+s.Name, strong)
		row := g.row(g.text(0, first, label), name, g.text(2, s.Question, body), g.text(3, minutes, body))
		row.Top, row.Foot = cellTop*gap, cellFoot*gap
		if i+1 < len(p.method.Steps) && p.method.Steps[i+1].Group == group {
			row.Weight = 0
		}
		rows = append(rows, row)
	}
	var principles page.Stack
	for i, s := range p.method.Principles {
		principles = append(principles, p.numbered(w, i+1, s), page.Space(gap-1))
	}
	return []page.Block{
		p.title(w, p.t.T("The method on a page"), p.t.T("From a promise to one thing that one person does on Monday.")),
		page.Table{Head: g.head(), Groups: []page.Group{{Rows: rows}}}, page.Space(7 * gap),
		p.section(w, p.t.T("Five principles"), p.t.T("when you do not know what to do, one of these does"), principles),
	}
}
