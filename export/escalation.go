package export

import (
	"strconv"
	"strings"

	"kept/export/page"
	"kept/workshop"
	"kept/workshop/words"
)

// escalation is DOC-4: the decisions that only leaders can take, each as a question to answer (M§6.6).
type escalation struct {
	*plan
	asked []question
}

// question is a line of the list.
type question struct {
	blocker workshop.Blocker
	action  workshop.Action // the proposed change and the question; empty when the group has none yet
}

// blankQuestions is how many lines a page of the list has where texts are of usual length, and the list to fill in by
// hand always (M§8 DOC-4).
const blankQuestions = 10

func composeEscalation(c *composer) ([]part, error) {
	e := escalation{plan: newPlan(c)}
	e.set = settings[len(settings)-1] // ten lines on a page
	for _, b := range c.w.Triaged() {
		if escalated(&b) {
			e.asked = append(e.asked, questions(b, c.w.ActionsFor(b.ID))...)
		}
	}
	foot := c.t.T("Raised by the group, not by a person.")
	tables := stackOf(chapterGap, e.list())
	if ours := e.ours(); ours != nil {
		if f := e.format(true).frame(); ours.Height() <= f.Bottom-f.Top { // on one page, where one holds it
			ours = page.Whole{Block: ours}
		}
		tables = append(tables, page.Space(chapterGap), ours)
	}
	return []part{{blocks: e.note(), head: e.docTitle(), foot: foot}, {blocks: tables, head: e.docTitle(), foot: foot, landscape: true}}, c.ctx.Err()
}

// escalated tells whether a blocker goes to the leaders: they alone can remove it, or it was sent up.
func escalated(b *workshop.Blocker) bool {
	open := b.Status == workshop.OpenBlocker || b.Status == workshop.InProgressBlocker
	return b.Status == workshop.EscalatedBlocker || open && b.Remover == workshop.LeadershipRemoves
}

// questions returns what is asked about a blocker: one line for each decision, or one for the blocker itself.
func questions(b workshop.Blocker, actions []workshop.Action) []question {
	var out []question
	for _, a := range actions {
		if a.DecisionNeeded != "" {
			out = append(out, question{b, a})
		}
	}
	switch {
	case len(out) > 0:
		return out
	case len(actions) > 0:
		return []question{{b, actions[0]}}
	}
	return []question{{blocker: b}}
}

// note is page 1: who is asked, what for, and by when.
func (e *escalation) note() []page.Block {
	w := e.width()
	sponsor := e.w.ParticipantName(e.w.Details.SponsorID)
	to := ""
	if sponsor != "" {
		to = e.t.T("For {name}", "name", joined(", ", sponsor, e.roleOf(e.w.Details.SponsorID)))
	}
	blocks := []page.Block{e.title(w, e.t.T("Decisions we need from you"), to)}
	if to == "" {
		blocks = append(blocks, e.field(w, e.t.T("For"), e.t.T("the sponsor of the workshop"), "", 1, 9, body), page.Space(5))
	}
	checked := e.date(e.w.DueDate(30), words.Long)
	text := e.t.T("These blockers need a decision that the team cannot take. Each is written as a question. Please answer with yes, no or a date.")
	if checked != "" {
		text += " " + e.t.T("The team checks on {day}.", "day", checked)
	}
	count := ""
	if len(e.asked) > 0 {
		count = e.t.N(len(e.asked), "1 question", "{n} questions")
	}
	panels := e.panels(w, []fact{
		{e.t.T("What we ask"), count},
		{e.t.T("Please answer by"), e.date(e.w.AnswersDue(), words.Long)},
		{e.t.T("The team checks on"), checked},
	}, 1, 9, strong.Sized(12))
	blocks = append(blocks, e.Para(text, lead.Sized(12), w), page.Space(6), panels, page.Space(8))
	how := page.Stack{
		e.point(w, e.t.T("Yes: say who does it, and from when.")),
		e.point(w, e.t.T("No: say why in one sentence. A clear no lets the team plan round it.")),
		e.point(w, e.t.T("A date: the day on which you will say yes or no.")),
	}
	blocks = append(blocks, e.section(w, e.t.T("Three good answers"), "", how), page.Space(8))
	if len(e.asked) > 0 {
		var lines page.Stack
		for i, q := range e.asked {
			text := e.ask(q)
			if q.action.DecisionNeeded == "" {
				text = joined(". ", strings.TrimRight(q.blocker.Text, ". "), text)
			}
			lines = append(lines, e.numbered(w, i+1, text))
		}
		blocks = append(blocks, e.section(w, e.t.T("The questions"), e.t.T("what stands behind them is on the next page"), lines), page.Space(8))
	}
	return append(blocks, page.Bottom{Block: page.Whole{Block: e.section(w, e.t.T("Answered"), "", e.signature(w))}})
}

// ask is the question, or one in its place where the group wrote none.
func (e *escalation) ask(q question) string {
	if q.action.DecisionNeeded != "" {
		return q.action.DecisionNeeded
	}
	return e.t.T("Will you clear this, or say who can?")
}

// list is the table of the questions.
func (e *escalation) list() page.Block {
	w := e.wideWidth()
	answer := e.t.T("Answer")
	advice := e.t.T("please answer each line with yes, no or a date")
	if by := e.w.AnswersDue(); by != "" {
		answer = e.t.T("Answer by {day}", "day", e.date(by, words.Short))
		advice = e.t.T("please answer each line with yes, no or a date by {day}", "day", e.date(by, words.Long))
	}
	g := e.grid(w,
		column{"", 8},
		column{e.t.T("Decision needed"), 0},
		column{e.t.T("Priority behaviours it holds up"), 0.18 * w},
		column{e.t.T("Impact / effort"), 15},
		column{e.t.T("What we propose"), 0.17 * w},
		column{answer, 60},
		column{e.t.T("Signed"), 18},
	)
	name := e.t.T("What we ask you to decide")
	var rows []page.Block
	for i, q := range e.asked {
		rows = append(rows, e.row(g, i+1, q))
	}
	if len(rows) == 0 {
		room := e.o.Paper.W - contentTop - contentFoot - e.heading(chapterHead, 0, w, name, advice).Height() - g.head().Height()
		for i := range blankQuestions {
			r := e.row(g, i+1, question{})
			r.MinHeight = room / blankQuestions
			rows = append(rows, page.Blank{Block: r})
		}
	}
	return e.chapter(w, name, advice, table(g, rows))
}

// row is a question with the boxes for its answer; an empty one is a line to fill in by hand.
func (e *escalation) row(g grid, n int, q question) page.Row {
	number := g.text(0, strconv.Itoa(n), label)
	if q.blocker.Text == "" {
		return g.row(number, nil, nil, nil, nil, e.answerBoxes(g, &q.action), nil)
	}
	b := &q.blocker
	weight := page.Stack{g.text(3, weightOf(b), cell)}
	if b.Votes > 0 {
		weight = append(weight, g.text(3, e.t.N(b.Votes, "1 dot", "{n} dots"), cell))
	}
	return g.row(
		number,
		page.Stack{g.text(1, e.ask(q), cellMain), g.text(1, b.Text, cell)},
		g.text(2, e.holdsUp(b), cell),
		weight,
		g.text(4, joined(": ", e.method.Label("verb", string(q.action.Verb)), q.action.What), cell),
		e.answerBoxes(g, &q.action),
		nil,
	)
}

// weightOf is the impact and the effort of a blocker.
func weightOf(b *workshop.Blocker) string { return joined(" / ", number(&b.Impact), number(&b.Effort)) }

// holdsUp is what a blocker stands in the way of: how many priority behaviours, which roles, which promises.
func (e *escalation) holdsUp(b *workshop.Blocker) string {
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
			promises = append(promises, strings.TrimRight(k.name(e.composer), ". "))
		}
	}
	count := ""
	if n > 0 {
		count = strconv.Itoa(n)
	}
	return joined(" · ", count, strings.Join(e.roleNames(b.RoleIDs), ", "), strings.Join(promises, "; "))
}

// answerBoxes is yes, no and a date to tick; an answer that came is ticked, with what came with it below.
func (e *escalation) answerBoxes(g grid, a *workshop.Action) page.Block {
	const col, box, line, apart = 5, 3.2, 5.2, 3.0
	yes, no, by := e.method.Label("answer", "yes"), e.method.Label("answer", "no"), e.t.T("by")
	boxes := page.Drawing{H: line, On: func(cv *page.Canvas, x, y float64) {
		right := x + g.room(col)
		for _, answer := range []struct{ value, name string }{{"yes", yes}, {"no", no}, {"date", by}} {
			cv.CheckBox(x, y+0.4, box, string(a.Answer) == answer.value)
			x = cv.TextTop(x+box+1.2, y-0.1, answer.name, cell) + apart
		}
		cv.Rule(x-apart+1.2, right, y+4, page.WritingLine)
	}}
	came := joined(": ", e.date(a.AnswerOn, words.Short), a.AnswerNote)
	if a.Answer == "" || came == "" {
		return boxes
	}
	return page.Stack{boxes, g.text(col, came, cellNote)}
}

// ours is what the team and managers clear themselves, so that leaders see both sides; nil when there is none of it.
func (e *escalation) ours() page.Block {
	w := e.wideWidth()
	g := e.grid(w,
		column{e.t.T("In the way"), 0},
		column{e.t.T("Who clears it"), 34},
		column{e.t.T("What we do"), 0},
		column{e.t.T("Owner"), 36},
		column{e.t.T("By"), 24},
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
		rows = append(rows, g.row(
			g.text(0, b.Text, cell),
			g.text(1, e.method.Label("remover", string(b.Remover)), cell),
			what, owner, by,
			g.status(5, blockerMark(b.Status), e.method.Label("blocker_status", string(b.Status))),
		))
	}
	if len(rows) == 0 {
		return nil
	}
	return e.chapter(w, e.t.T("What we clear ourselves"), e.t.T("the team and its managers"), table(g, rows))
}
