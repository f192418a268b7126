package export

import (
	"kept/export/page"
	"kept/workshop"
	"kept/workshop/words"
)

// An escalationSetting is how the tables are set.
type escalationSetting struct {
	tableSetting
	scale float64 // of the type
	runIn bool    // the promises that a blocker holds up have no lines of their own
}

// escalationSettings are tried from the calmest on. The last has ten lines on a page (M§8 DOC-4).
var escalationSettings = []escalationSetting{
	{tableSetting{top: 2.4, foot: 2.6, lead: 1.3}, 1.16, false},
	{tableSetting{top: 1.8, foot: 2, lead: 1.3}, 1.16, false},
	{tableSetting{top: 1.8, foot: 2, lead: 1.3}, 1.1, false},
	{tableSetting{top: 1.4, foot: 1.6, lead: 1.28}, 1.1, false},
	{tableSetting{top: 1.4, foot: 1.6, lead: 1.28}, 1.05, false},
	{tableSetting{top: 1.4, foot: 1.6, lead: 1.28}, 1, false},
	{tableSetting{top: 1, foot: 1.2, lead: 1.25}, 1, true},
	{tableSetting{top: 0.5, foot: 0.6, lead: 1.17}, 1, true},
}

// tables returns what stands behind the note, in stretches that start on a page of their own: what is asked, and what is
// not asked of leaders. Each is set as calmly as it can be on no more pages than the tightest setting needs, but a list
// of several pages has as many lines on each as fit.
func (e *escalation) tables() [][]page.Block {
	tightest := escalationSettings[len(escalationSettings)-1]
	list, ours := e.list(tightest), e.ours(tightest)
	all := e.sheets(e.followed(list, ours)...)
	for _, s := range escalationSettings {
		if set := e.list(s); e.sheets(set) == 1 && e.sheets(e.followed(set, ours)...) <= all {
			list = set
			break
		}
	}
	stretches := e.levelled(list, ours)
	last := &stretches[len(stretches)-1]
	most := e.sheets(*last...)
	for _, s := range escalationSettings {
		if set := e.followed((*last)[0], e.ours(s)); e.sheets(set...) <= most {
			*last = set
			break
		}
	}
	return stretches
}

// followed is the list and, on one page where one holds it, what the team and managers clear, if there is anything.
func (e *escalation) followed(list, ours page.Block) []page.Block {
	if ours == nil {
		return []page.Block{list}
	}
	if f := e.format(true).frame(); ours.Height() <= f.Bottom-f.Top {
		ours = page.Whole{Block: ours}
	}
	return []page.Block{list, page.Space(chapterGap), ours}
}

// sheets returns how many landscape pages blocks need.
func (e *escalation) sheets(blocks ...page.Block) int {
	return len(page.Paginate(blocks, e.format(true).frame()))
}

// levelled shares a list whose last page has few lines out evenly among its pages, as far as that takes no more of them.
func (e *escalation) levelled(list, ours page.Block) [][]page.Block {
	const few, steps = 0.45, 8 // of a page
	f := e.format(true).frame()
	pages := page.Paginate([]page.Block{list}, f)
	all := e.followed(list, ours)
	best, most := [][]page.Block{all}, e.sheets(all...)
	if len(pages) == 1 || pages[len(pages)-1][0].Block.Height() > few*(f.Bottom-f.Top) {
		return best
	}
	low, high := f.Top, f.Bottom
	for range steps {
		f.Bottom = (low + high) / 2
		var stretches [][]page.Block
		for _, sheet := range page.Paginate([]page.Block{list}, f) {
			stretches = append(stretches, []page.Block{sheet[0].Block})
		}
		last := len(stretches) - 1
		stretches[last] = e.followed(stretches[last][0], ours)
		if last+e.sheets(stretches[last]...) <= most {
			best, high = stretches, f.Bottom
		} else {
			low = f.Bottom
		}
	}
	return best
}

// grid starts a table in a setting.
func (s escalationSetting) grid(c *composer, width float64, cols ...column) grid {
	g := c.grid(width, cols...)
	g.top, g.foot, g.lead, g.scale = s.top, s.foot, s.lead, s.scale
	return g
}

// wholeRow is how high a question may be, as a part of its page, that is not divided between two pages.
const wholeRow = 0.45

// list is the table of the questions.
func (e *escalation) list(s escalationSetting) page.Block {
	w := e.wideWidth()
	answer := e.t.T("Answer")
	advice := e.t.T("please answer each line with yes, no or a date")
	if by := e.w.AnswersDue(); by != "" {
		answer = e.t.T("Answer by {day}", "day", e.date(by, words.Short))
		advice = e.t.T("please answer each line with yes, no or a date by {day}", "day", e.date(by, words.Long))
	}
	g := s.grid(e.composer, w,
		column{"", 8},
		column{e.t.T("Decision needed"), 0},
		column{e.t.T("What it holds up"), 0.185 * w},
		column{e.t.T("Weight, 1–5"), 22 * s.scale},
		column{e.t.T("What we propose"), 0.165 * w},
		column{answer, 50 * s.scale},
		column{e.t.T("Signed"), 16.5 * s.scale},
	)
	name := e.t.T("What we ask you to decide")
	var rows []page.Block
	for i, q := range e.asked {
		var row page.Block = e.row(g, s, i+1, q)
		if row.Height() < wholeRow*(e.o.Paper.W-contentTop-contentFoot) {
			row = page.Whole{Block: row}
		}
		rows = append(rows, row)
	}
	if len(rows) == 0 {
		room := e.o.Paper.W - contentTop - contentFoot - e.heading(chapterHead, 0, w, name, advice).Height() - g.head().Height()
		for i := range blankQuestions {
			r := e.row(g, s, i+1, question{})
			r.MinHeight = room / blankQuestions
			rows = append(rows, page.Blank{Block: r})
		}
	}
	return e.chapter(w, name, advice, table(g, rows))
}

// ours is what the team and managers clear themselves, so that leaders see both sides; nil when there is none of it.
func (e *escalation) ours(s escalationSetting) page.Block {
	w := e.wideWidth()
	g := s.grid(e.composer, w,
		column{e.t.T("In the way"), 0},
		column{e.t.T("Who clears it"), 30},
		column{e.t.T("What we do"), 0},
		column{e.t.T("Owner"), 38},
		column{e.t.T("By"), 28},
		column{e.t.T("Status"), 28},
	)
	var rows []page.Block
	for _, b := range e.w.Triaged() {
		if escalated(&b) || b.Remover == workshop.LeadershipRemoves || b.Status == workshop.AcceptedBlocker {
			continue
		}
		var what, owner, by page.Stack
		for _, a := range e.w.ActionsFor(b.ID) {
			what = append(what, g.text(2, a.What, cell))
			owner = append(owner, g.text(3, e.person(a.OwnerID), cell))
			by = append(by, g.text(4, e.date(a.Due, words.Short), cell))
		}
		row := g.row(
			g.text(0, b.Text, cell),
			g.text(1, e.method.Label("remover", string(b.Remover)), cell),
			what, owner, by,
			g.status(5, blockerMark(b.Status), e.method.Label("blocker_status", string(b.Status))),
		)
		if len(what) > 0 {
			rows = append(rows, row)
			continue
		}
		rows = append(rows, e.withoutAction(g, row, &b))
	}
	if len(rows) == 0 {
		return nil
	}
	return e.chapter(w, e.t.T("What we clear ourselves"), e.t.T("the team and its managers"), table(g, rows))
}

// withoutAction is a row whose action is not known: it has lines to write one on or, where nothing is left to do, dashes.
// Mindset is met by coaching.
func (e *escalation) withoutAction(g grid, row page.Row, b *workshop.Blocker) page.Block {
	done := b.Status == workshop.RemovedBlocker
	if b.Type == workshop.MindsetBlocker && !done {
		row.Cells[2].Block = g.text(2, e.t.T("By coaching: see the approach for each role"), cellNote)
		return row
	}
	for _, col := range []int{2, 3, 4} {
		row.Cells[col].Block = g.toWrite(col)
		if done {
			row.Cells[col].Block = g.text(col, "–", cell)
		}
	}
	if done {
		return row
	}
	return page.Blank{Block: row}
}
