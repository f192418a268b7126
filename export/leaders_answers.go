package export

import (
	"kept/export/page"
	"kept/workshop"
	"kept/workshop/words"
)

// The answers of DOC-20: what was sent up, and what became of it.

// How many lines a checklist to fill in by hand has at least, and how many lines for later any checklist has at most.
const (
	blankAnswers = 8
	spareAnswers = 16
)

// sentUp returns what leaders were asked, in the order of triage: what still waits for them, and what they answered
// even where the blocker is settled by now.
func sentUp(w *workshop.Workshop) []question {
	var out []question
	for _, b := range w.Triaged() {
		actions := w.ActionsFor(b.ID)
		if escalated(&b) {
			out = append(out, questions(b, actions)...)
			continue
		}
		for _, a := range actions {
			if a.DecisionNeeded != "" && a.Answer != "" {
				out = append(out, question{b, a})
			}
		}
	}
	for _, a := range w.Actions {
		if a.DecisionNeeded != "" && w.Blocker(a.BlockerID) == nil {
			out = append(out, question{action: a})
		}
	}
	return out
}

// answers is the checklist: a box for every answer given, and one to tick when the team has been told; below them some
// lines for what is sent up later.
func (l leaders) answers(spare int) page.Block {
	w := l.width()
	g := l.grid(w, column{"", 8}, column{l.t.T("What the team asked"), 0}, column{l.t.T("Answer, and what came with it"), 56}, column{l.t.T("Team told"), 20})
	var rows []page.Block
	for _, q := range l.asked {
		rows = append(rows, l.answer(g, q))
	}
	for range spare {
		row := g.row(l.tickBox(false), nil, nil, l.tickBox(false))
		row.MinHeight = handPitch
		rows = append(rows, row)
	}
	return l.chapter(w, l.t.T("Answers to what was sent up"), l.t.T("tick what is answered, and what the team was told"), table(g, rows))
}

// answer is a line of the checklist. An answer that has not come yet says when it is due.
func (l leaders) answer(g grid, q question) page.Block {
	a := q.action
	first, second := l.ask(q), q.blocker.Text
	if a.DecisionNeeded == "" && second != "" { // as on the escalation list
		first, second = second, first
	}
	ask := page.Stack{g.text(1, first, cellMain), g.text(1, second, cell)}
	if a.Answer != "" {
		return g.row(l.tickBox(true), ask, page.Stack{g.text(2, l.plan.answered(&a), cellMain), g.text(2, a.AnswerNote, cell)}, l.tickBox(false))
	}
	waits := l.t.T("No answer yet")
	if by := l.date(l.w.AnswersDue(), words.Short); by != "" {
		waits = l.t.T("No answer yet, due {day}", "day", by)
	}
	return g.row(l.tickBox(false), ask, g.text(2, waits, cellNote), l.tickBox(false))
}

// tickBox is a box for a column, ticked or to tick by hand.
func (l leaders) tickBox(ticked bool) page.Block {
	const side = 4.0
	return page.Drawing{H: side + 0.4, On: func(cv *page.Canvas, x, y float64) { cv.CheckBox(x, y+0.2, side, ticked) }}
}
