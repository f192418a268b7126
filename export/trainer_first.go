package export

import (
	"slices"

	"kept/export/page"
	"kept/workshop"
	"kept/workshop/content"
)

// firstSession is page 11: the first session of one's own, planned backwards from its day.
func (p trainerPack) firstSession(gap float64) []page.Block {
	const between = 9.0
	w := p.width()
	each := (w - between) / 2
	left := []fact{{p.t.T("Co-lead"), ""}, {p.t.T("Date"), ""}, {p.t.T("Room"), ""}}
	right := []fact{{p.t.T("Sponsor"), ""}, {p.t.T("People"), ""}, {p.t.T("Who asks me afterwards"), ""}}
	var columns [2]page.Stack // read one after the other
	before, after := p.about.Checklists, page.Block(nil)
	if last := len(before) - 1; last >= 0 { // what comes after the day stands below what comes before it
		after = p.checklist(w, before[last])
		before = before[:last]
	}
	for i, list := range before {
		column := &columns[0]
		if i >= (len(before)+1)/2 {
			column = &columns[1]
		}
		*column = append(*column, p.checklist(each, list), page.Space(5*gap))
	}
	return []page.Block{
		p.title(w, p.t.T("Your first session"), p.t.T("Never alone the first time. Plan it with somebody who has led one.")),
		page.Columns{{W: each + between, Block: p.factRows(left, each, 20)}, {W: each, Block: p.factRows(right, each, 42)}},
		page.Space(6 * gap),
		p.whoLeads(w), page.Space(6 * gap),
		stackOf(0, page.Columns{{W: each + between, Block: columns[0]}, {W: each, Block: columns[1]}}, after),
	}
}

// checklist is what to do at one time, with boxes to tick.
func (p trainerPack) checklist(w float64, list content.TrainerChecklist) page.Block {
	var checks page.Stack
	for _, s := range list.Checks {
		checks = append(checks, p.boxed(w, s))
	}
	return p.section(w, list.Name, "", checks)
}

// whoLeads is the steps of the day, each with a box for oneself and one for the co-lead.
func (p trainerPack) whoLeads(w float64) page.Block {
	const perRow, high, box = 4, 8.6, 3.6
	each := w / perRow
	var names []string
	for _, s := range p.method.Steps {
		if id := workshop.StepID(s.ID); id != workshop.SetUp && id != workshop.FollowUp {
			names = append(names, s.Short)
		}
	}
	rows := (len(names) + perRow - 1) / perRow
	grid := page.Drawing{H: float64(rows) * high, On: func(cv *page.Canvas, x, y float64) {
		for i, name := range names {
			left, top := x+float64(i%perRow)*each, y+float64(i/perRow)*high
			cv.CheckBox(left, top+2, box, false)
			cv.CheckBox(left+box+1.6, top+2, box, false)
			cv.TextTop(left+2*box+3.8, top+2+box/2-small.LineHeight()/2, name, small.Sized(9.5))
		}
	}}
	return p.section(w, p.t.T("Who leads which step"), p.t.T("first box: I do; second box: my co-lead does"), grid)
}

// signOff is page 12: who has come how far. Scores and notes stay with the facilitator; dates are written by hand, when
// both agree that a stage is reached. Many people leave fewer and lower lines for others; more than a page holds have the
// signatures on the next one, with what they are for.
func (p trainerPack) signOff() []page.Block {
	w := p.width()
	title := p.title(w, p.t.T("Sign-off"), p.t.T("A box is ticked when both agree. The day goes on the line."))
	signed := page.Stack{
		p.section(w, p.t.T("What each stage asks"), "", p.stageLines(w)),
		page.Space(5),
		p.led(w, p.t.T("Once ready: book the first session within four weeks, while it is fresh."), strong.Sized(11), func(cv *page.Canvas, x, mid float64) { cv.ArrowLine(x, x+4.5, mid) }),
		page.Space(4),
		p.section(w, p.t.T("Signed"), p.t.T("by both"), page.Stack{p.signedBy(w, p.t.T("Leads without support")), page.Space(3), p.signedBy(w, p.t.T("New facilitator"))}),
	}
	var blocks []page.Block
	for _, try := range []struct {
		spare int
		high  float64
	}{{12, 13}, {11, 13}, {10, 13}, {9, 13}, {8, 13}, {7, 13}, {6, 13}, {5, 13}, {4, 13}, {3, 12}, {2, 11}, {1, 10}, {0, 10}} {
		blocks = []page.Block{title, p.stagesReached(w, try.spare, try.high), page.Space(6), page.Whole{Block: signed}}
		if p.onOnePage(blocks) {
			break
		}
	}
	return blocks
}

// stagesReached is the people, and lines for some more, in rows of a height in millimetres.
func (p trainerPack) stagesReached(w float64, spare int, high float64) page.Block {
	const stage = 26.0
	stages := p.method.Values("trainer_stage")
	cols := []column{{p.t.T("Name"), 0}}
	for _, s := range stages {
		cols = append(cols, column{p.method.Label("trainer_stage", s), stage})
	}
	g := p.grid(w, cols...)
	var rows []page.Block
	if p.o.Names {
		for _, t := range p.w.Trainers {
			rows = append(rows, p.signedRow(g, high, p.w.ParticipantName(t.ParticipantID), slices.Index(stages, t.Stage)))
		}
	}
	for len(rows) < len(p.w.Trainers)+spare {
		rows = append(rows, p.signedRow(g, high, "", -1))
	}
	return table(g, rows)
}

// signedRow is a person, or a line for one, at least so many millimetres high, with a box and a line for the day of every
// stage. Stages up to the one reached are ticked; -1 is none.
func (p trainerPack) signedRow(g grid, high float64, name string, reached int) page.Block {
	const box, down = 3.8, 2.4
	level := down + box/2 - strong.LineHeight()/2 // with the boxes
	cells := []page.Block{page.Inset{Top: level, Block: g.text(0, name, strong)}}
	for i := range g.cols[1:] {
		room := g.room(i + 1)
		cells = append(cells, page.Drawing{H: high - cellTop - cellFoot, On: func(cv *page.Canvas, x, y float64) {
			cv.CheckBox(x, y+down, box, i <= reached)
			cv.Rule(x+box+1.8, x+room, y+down+box, page.WritingLine)
		}})
	}
	row := g.row(cells...)
	row.MinHeight = high
	return row
}

// stageLines is what every stage means.
func (p trainerPack) stageLines(w float64) page.Stack {
	const name = 40.0
	var out page.Stack
	for _, s := range p.about.Stages {
		out = append(out, page.Columns{
			{W: name, Block: p.Para(p.method.Label("trainer_stage", s.ID), strong, name-4)}, {W: w - name, Block: p.Para(s.Text, body, w-name)},
		}, page.Space(1.6))
	}
	return out
}
