package export

import (
	"strconv"
	"strings"

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

// row is a question with the boxes for its answer; an empty one is a line to fill in by hand.
func (e *escalation) row(g grid, s escalationSetting, n int, q question) page.Row {
	number := g.text(0, strconv.Itoa(n), label)
	if q.blocker.Text == "" {
		return g.row(number, nil, nil, e.weightToFill(g), nil, e.answerBoxes(g, &q.action), nil)
	}
	b := &q.blocker
	first, second := e.ask(q), b.Text
	if q.action.DecisionNeeded == "" { // what is in the way tells the lines apart
		first, second = second, first
	}
	return g.row(
		number,
		page.Stack{g.text(1, first, cellMain), g.text(1, second, cell)},
		e.holdsUp(g, b, s.runIn),
		e.weight(g, b),
		g.text(4, e.proposed(&q.action), cell),
		e.answerBoxes(g, &q.action),
		e.signed(g, &q.action),
	)
}

// signed is a line to sign an answer on; nil where it came already.
func (e *escalation) signed(g grid, a *workshop.Action) page.Block {
	if a.Answer != "" {
		return nil
	}
	return g.toWrite(6)
}

// proposed is what is to change: what is done to it, unless the text starts with that, and what it is.
func (e *escalation) proposed(a *workshop.Action) string {
	verb := e.method.Label("verb", string(a.Verb))
	if first, _, _ := strings.Cut(a.What, " "); strings.EqualFold(first, verb) {
		return a.What
	}
	return joined(": ", verb, a.What)
}

// weight is the impact and the effort of a blocker, and the dots that it got.
func (e *escalation) weight(g grid, b *workshop.Blocker) page.Block {
	dots := ""
	if b.Votes > 0 {
		dots = e.t.N(b.Votes, "1 dot", "{n} dots")
	}
	return page.Stack{
		g.text(3, e.t.T("Impact {n}", "n", number(&b.Impact)), cell),
		g.text(3, e.t.T("Effort {n}", "n", number(&b.Effort)), cell),
		g.text(3, dots, cell),
	}
}

// weightToFill is the same to fill in by hand.
func (e *escalation) weightToFill(g grid) page.Block {
	const line = 5.5
	var stack page.Stack
	for _, name := range []string{e.t.T("Impact"), e.t.T("Effort")} {
		stack = append(stack, page.Drawing{H: line, On: func(cv *page.Canvas, x, y float64) {
			end := cv.TextTop(x, y, name, g.styled(cell))
			cv.Rule(end+1, x+g.room(3), y+g.styled(cell).LineHeight(), page.WritingLine)
		}})
	}
	return stack
}

// holdsUp is what a blocker stands in the way of: how many priority behaviours, which roles and, on lines of their own or
// run in behind the roles, which promises.
func (e *escalation) holdsUp(g grid, b *workshop.Blocker, runIn bool) page.Block {
	n := 0
	var promises []string
	for _, k := range e.kept {
		before := n
		for _, x := range k.priorities {
			for _, id := range b.BehaviourIDs {
				if id == x.ID {
					n++
				}
			}
		}
		if n > before {
			promises = append(promises, e.t.T("“{promise}”", "promise", strings.TrimRight(k.name(e.composer), ". ")))
		}
	}
	count := ""
	if n > 0 {
		count = e.t.N(n, "1 behaviour", "{n} behaviours")
	}
	roles := joined(": ", count, joined(", ", e.roleNames(b.RoleIDs)...))
	if runIn {
		return g.text(2, joined("; ", append([]string{roles}, promises...)...), cell)
	}
	stack := page.Stack{g.text(2, roles, cell)}
	for _, text := range promises {
		stack = append(stack, g.text(2, text, cell))
	}
	return stack
}

// answerBoxes is yes, no and a date to tick. An answer that came is ticked, with the day on which it came and what came
// with it below, and there is nothing left to write on.
func (e *escalation) answerBoxes(g grid, a *workshop.Action) page.Block {
	const col, box, apart = 5, 3.2, 3.0
	st := g.styled(cell)
	line := max(5.2, st.LineHeight())
	yes, no, by := e.method.Label("answer", "yes"), e.method.Label("answer", "no"), e.t.T("by")
	if a.Answer != "" {
		by = e.method.Label("answer", "date")
	}
	boxes := page.Drawing{H: line, On: func(cv *page.Canvas, x, y float64) {
		right := x + g.room(col)
		for _, answer := range []struct{ value, name string }{{"yes", yes}, {"no", no}, {"date", by}} {
			cv.CheckBox(x, y+(st.LineHeight()-box)/2, box, string(a.Answer) == answer.value)
			x = cv.TextTop(x+box+1.2, y, answer.name, st) + apart
		}
		if a.Answer == "" {
			cv.Rule(x-apart+1.2, right, y+st.LineHeight(), page.WritingLine)
		}
	}}
	if a.Answer == "" {
		return boxes
	}
	came := ""
	if a.AnswerOn != "" {
		came = e.t.T("Answered {day}", "day", e.date(a.AnswerOn, words.Short))
	}
	return page.Stack{boxes, g.text(col, joined(": ", came, a.AnswerNote), cellNote)}
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
