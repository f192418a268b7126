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
	for _, b := range c.w.Triaged() {
		if escalated(&b) {
			e.asked = append(e.asked, questions(b, c.w.ActionsFor(b.ID))...)
		}
	}
	foot := c.t.T("Raised by the group, not by a person.")
	parts := []part{{blocks: e.note(), head: e.docTitle(), foot: foot}}
	for _, stretch := range e.tables() {
		parts = append(parts, part{blocks: stretch, head: e.docTitle(), foot: foot, landscape: true})
	}
	return parts, c.ctx.Err()
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

// note is page 1: who is asked, what for, and by when. What room it has is for the questions and for a word back to the
// team; where it has none for that, the word goes over to the next page.
func (e *escalation) note() []page.Block {
	const apart = 3.5                     // most room between two questions, millimetres
	const least, lines, pitch = 2, 7, 9.0 // lines for the word, a line by itself being no room for one, and from one to the next
	for _, s := range []noteSetting{{apart, 7}, {apart, 6}, {apart / 2, 5}, {0, 4}} {
		blocks := e.introduced(s)
		left := e.room() - page.Stack(blocks).Height() - e.answered(0).Height()
		n := int(left/pitch) - 1
		if left < 0 || n < least && s.apart > 0 {
			continue
		}
		if n < least {
			n = 0
		}
		return append(blocks, page.Bottom{Block: page.Whole{Block: e.answered(min(n, lines))}})
	}
	return append(e.introduced(noteSetting{}), page.Whole{Block: e.answered(lines)})
}

// A noteSetting is how the note is set: the room between two questions in millimetres or, while there are none, how many
// lines there are to write them on.
type noteSetting struct {
	apart page.Space
	lines int
}

// introduced is the note without its foot.
func (e *escalation) introduced(s noteSetting) []page.Block {
	w := e.width()
	sponsor := e.w.ParticipantName(e.w.Details.SponsorID)
	to := ""
	switch {
	case sponsor != "" && !e.o.Names:
		to = e.t.T("For the sponsor, {role}", "role", insideSentence(sponsor))
	case sponsor != "":
		to = e.t.T("For {name}", "name", joined(", ", sponsor, e.roleOf(e.w.Details.SponsorID)))
	}
	blocks := []page.Block{e.title(w, e.t.T("Decisions we need from you"), to)}
	if to == "" {
		blocks = append(blocks, e.field(w, e.t.T("For"), e.t.T("the sponsor of the workshop"), "", 1, 9, body), page.Space(5))
	}
	text := e.t.T("These blockers need a decision that the team cannot take. Each is written as a question. Please answer with yes, no or a date.")
	if checked := e.date(e.w.DueDate(30), words.Long); checked != "" {
		text += " " + e.t.T("The team checks on {day}.", "day", checked)
	}
	what, count := e.t.T("Questions we ask"), ""
	if len(e.asked) > 0 {
		what, count = e.t.T("What we ask"), e.counted()
	}
	panels := e.panels(w, []fact{
		{what, count},
		{e.t.T("Please answer by"), e.date(e.w.AnswersDue(), words.Medium)},
		{e.t.T("The team checks on"), e.date(e.w.DueDate(30), words.Medium)},
	}, 1, 9, strong.Sized(12))
	blocks = append(blocks, e.Title(text, lead.Sized(11.5), w), page.Space(6), panels, page.Space(8))
	blocks = append(blocks, e.questions(s), page.Space(8))
	how := e.points(w,
		e.t.T("Yes: say who does it, and from when."),
		e.t.T("No: say why in one sentence. A clear no lets the team plan round it."),
		e.t.T("A date: the day on which you will say yes or no."),
	)
	return append(blocks, e.section(w, e.t.T("Three good answers"), "", how), page.Space(8))
}

// answered is the foot of the note: lines for a word back to the team, and who answered.
func (e *escalation) answered(lines int) page.Block {
	w := e.width()
	inside := page.Stack{e.signature(w)}
	if lines > 0 {
		inside = page.Stack{e.openField(w, e.t.T("What I would like the team to know"), "", lines, 9), inside}
	}
	return e.section(w, e.t.T("Your answer"), "", inside)
}

// counted is how many questions there are, and how many of them have an answer already.
func (e *escalation) counted() string {
	answered := 0
	for _, q := range e.asked {
		if q.action.Answer != "" {
			answered++
		}
	}
	count := e.t.N(len(e.asked), "1 question", "{n} questions")
	if answered == 0 {
		return count
	}
	return joined(", ", count, e.t.T("{n} answered", "n", answered))
}

// questions is the list of the note, with a tick before each that was answered, or lines to write one.
func (e *escalation) questions(s noteSetting) page.Block {
	w := e.width()
	advice := e.t.T("the background is on the next page")
	var list []page.Block
	for i, q := range e.asked {
		text := e.ask(q)
		if q.action.DecisionNeeded == "" {
			text = joined(". ", strings.TrimRight(q.blocker.Text, ". "), text)
		}
		line := e.numbered(w, i+1, text)
		if q.action.Answer != "" {
			line = e.ticked(w, line)
			advice = e.t.T("a tick stands before those with an answer; the background is on the next page")
		}
		list = append(list, page.Whole{Block: line})
	}
	if len(list) > 0 {
		return e.section(w, e.t.T("The questions"), advice, stackOf(s.apart, list...))
	}
	for i := range s.lines {
		list = append(list, page.Drawing{H: 9, On: func(cv *page.Canvas, x, y float64) {
			cv.Text(x, y+8.2, strconv.Itoa(i+1), strong)
			cv.Rule(x+6.5, x+w, y+9, page.WritingLine)
		}})
	}
	return e.section(w, e.t.T("The questions"), advice, page.Blank{Block: page.Stack(list)})
}

// ticked puts a tick into the margin before a line.
func (e *escalation) ticked(w float64, line page.Block) page.Block {
	const side, left = 3.2, 4.4
	return page.Inset{Block: line, W: w, Behind: func(cv *page.Canvas, x, y, _, _ float64) {
		cv.Tick(x-left, y+(strong.LineHeight()-side)/2, side, page.Black)
	}}
}

// ask is the question, or one in its place where the group wrote none.
func (e *escalation) ask(q question) string {
	if q.action.DecisionNeeded != "" {
		return q.action.DecisionNeeded
	}
	return e.t.T("Will you clear this, or say who can?")
}
