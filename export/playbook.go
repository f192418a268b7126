package export

import (
	"kept/export/page"
	"kept/workshop/words"
)

// playbook is DOC-21: how the work goes on once it is no longer a project, on a page that lives (M§8). The five boxes
// are four texts and, at its end, the day it becomes normal work.
type playbook struct{ *plan }

// blankActivities is how many lines more than the spare ones a table to fill in by hand has.
const blankActivities = 2

func composePlaybook(c *composer) ([]part, error) {
	b := playbook{newPlan(c)}
	var blocks []page.Block
	for _, set := range []struct {
		gap          page.Space
		lines, spare int
	}{{7, 4, 3}, {7, 4, 2}, {6, 4, 2}, {6, 3, 2}, {5, 3, 2}, {4, 3, 1}, {3.5, 3, 1}, {3.5, 2, 1}} {
		blocks = b.blocks(set.gap, set.lines, set.spare)
		if b.onOnePage(blocks) {
			break
		}
	}
	return []part{{blocks: blocks}}, c.ctx.Err()
}

// blocks is the page: gap is between its parts, millimetres; a text that is missing has so many lines, and spare is how
// many the table has for what is agreed later.
func (b playbook) blocks(gap page.Space, lines, spare int) []page.Block {
	w := b.width()
	return append([]page.Block{b.title(w, b.t.T("Playbook"), b.t.T("how it goes on once it is no longer a project"))}, stackOf(gap,
		b.boxes(lines),
		b.section(w, b.t.T("Who does what"), b.t.T("one role answers for it"), b.activities(spare)),
		page.Whole{Block: b.section(w, b.t.T("From project to normal work"), "", b.run())},
		page.Bottom{Block: b.last()},
	)...)
}

// boxes is the four texts, each with what it asks.
func (b playbook) boxes(lines int) page.Block {
	const gap, pad, pitch = 5.0, 3.2, 9.0
	book := b.w.Playbook
	each := (b.width() + gap) / 2
	var rows page.Stack
	pair := page.Panels{Gap: gap, Pad: pad}
	for i, f := range []struct{ field, name, value string }{
		{"opportunities", b.t.T("How ideas are found"), book.Opportunities},
		{"funding", b.t.T("Money and people"), book.Funding},
		{"decisions", b.t.T("How teams decide"), book.Decisions},
		{"working_together", b.t.T("Working together"), book.WorkingTogether},
	} {
		inner := pair.Inner(each)
		text := page.Stack{b.Para(f.name, heading, inner), b.Para(b.method.Sessions.PlaybookAsks(f.field), hint, inner), page.Space(1.2)}
		if f.value == "" {
			text = append(text, page.WritingLines(lines, inner, pitch))
		} else {
			text = append(text, b.Para(f.value, body, inner))
		}
		pair.Cells = append(pair.Cells, page.Cell{W: each, Block: text})
		if i%2 == 1 {
			rows = append(rows, pair, page.Space(gap))
			pair.Cells = nil
		}
	}
	return rows[:len(rows)-1]
}

// activities is who does, answers for, is asked about and is told of what goes on.
func (b playbook) activities(spare int) page.Block {
	g := b.whoDoesWhatGrid()
	rows := b.whoDoesWhatRows(g)
	if len(rows) == 0 {
		return table(g, g.blankRows(blankActivities+spare))
	}
	return table(g, append(rows, g.spareRows(spare)...))
}

// run is who owns it then, from when, what shows that it is ready, and how often it is looked at.
func (b playbook) run() page.Block {
	const gap, pad, pitch = 6.0, 3.2, 9.0
	w := b.width()
	inner := w - 2*pad
	each := (inner - gap) / 2
	row := func(left, right page.Block) page.Columns {
		return page.Columns{{W: each + gap, Block: left}, {W: each, Block: right}}
	}
	book := b.w.Playbook
	field := func(name, value string, st page.Style) page.Block {
		return b.field(each, name, "", value, 1, pitch, st)
	}
	fields := page.Stack{
		row(field(b.t.T("Role that owns it then"), b.w.RoleName(book.RunOwnerRoleID), strong), field(b.t.T("Day it becomes normal work"), b.date(book.RunDate, words.Long), strong)),
		page.Space(3),
		row(field(b.t.T("What shows it is ready"), book.RunEvidence, body), field(b.t.T("How often it is looked at"), book.RunReview, body)),
	}
	return page.Stack{page.Space(underRule), page.Inset{
		Left: pad, Right: pad, Top: 2.6, Bottom: 3.2, W: w, Block: fields,
		Behind: func(cv *page.Canvas, x, y, w, h float64) { cv.Box(x, y, w, h, 1.8, 1.6, page.None) },
	}}
}

// last is the sentence that keeps the page alive, with room for the days on which somebody changed it.
func (b playbook) last() page.Block {
	const days, gap, high = 4, 6.0, 9.0
	w := b.width()
	name := b.t.T("Changed on")
	dates := page.Drawing{H: high, On: func(cv *page.Canvas, x, y float64) {
		from := cv.Text(x, y+high-1, name, label) + 4
		each := (x + w - from + gap) / days
		for i := range days {
			cv.Rule(from+float64(i)*each, from+float64(i+1)*each-gap, y+high, page.WritingLine)
		}
	}}
	return page.Stack{b.Para(b.method.Sessions.PlaybookLast, hint.Sized(10.5), w), dates, page.Space(2)}
}
