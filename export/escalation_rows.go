package export

import (
	"strconv"
	"strings"

	"kept/export/page"
	"kept/workshop"
	"kept/workshop/words"
)

// What stands in the cells of a question on the escalation list.

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
