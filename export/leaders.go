package export

import (
	"regexp"

	"kept/export/page"
	"kept/workshop"
)

// leaders is DOC-20: how a leader talks with a team for five minutes, and what became of what the team asked (M§8).
type leaders struct {
	*escalation
	promised []workshop.Commitment // leadership commitments that their owners shared (M§7.7)
}

func composeLeaders(c *composer) ([]part, error) {
	l := leaders{escalation: &escalation{plan: newPlan(c)}}
	l.asked = sentUp(c.w)
	for _, x := range l.shared() {
		if x.Kind == workshop.LeadershipCommitment {
			l.promised = append(l.promised, x)
		}
	}
	return []part{
		{blocks: l.talk(), bookmark: c.t.T("The talk")},
		{blocks: l.owed(), bookmark: c.t.T("Themes and answers")},
	}, c.ctx.Err()
}

// talk is page 1: before, the five minutes, and after.
func (l leaders) talk() []page.Block {
	const gap page.Space = 6
	head := l.title(l.width(), l.t.T("Leader conversation guide"), l.t.T("five minutes with a team, every week: go first, ask, take one thing, answer"))
	before, after := l.before(), l.after()
	for _, set := range []struct{ way, take int }{{6, 2}, {5, 2}, {4, 2}, {3, 2}, {2, 2}, {2, 1}, {1, 1}} {
		if blocks := append([]page.Block{head}, stackOf(gap, before, l.sentences(set.way, set.take), after)...); l.onOnePage(blocks) {
			return blocks
		}
	}
	// A page for what follows alone would be nearly empty: the talk goes over with it.
	return append([]page.Block{head}, stackOf(gap, before, page.Whole{Block: stackOf(gap, l.sentences(6, 2), after)})...)
}

// before is what a leader does first, with the behaviours that the leaders' roles agreed on to pick from.
func (l leaders) before() page.Block {
	w := l.width()
	var stack page.Stack
	for _, text := range l.method.Sessions.LeaderTalk.Before {
		stack = append(stack, l.boxed(w, text))
	}
	var own page.Stack
	for _, k := range l.kept {
		for _, b := range k.priorities {
			if r := l.w.Role(b.RoleID); r != nil && r.Level == workshop.LeaderLevel {
				own = append(own, l.boxed(w, b.Statement))
			}
		}
	}
	if len(own) > 0 {
		stack = append(stack, page.Space(1.5), l.Para(l.t.T("What leaders here agreed to do"), label, w), page.Space(0.8), own)
	}
	stack = append(stack, page.Space(1.5), l.openField(w, l.t.T("The one I chose, and how it went"), "", 2, 9))
	return l.section(w, l.t.T("Before"), "", stack)
}

// sentences is the talk itself, in large type, with room for what comes back: so many lines for what is in the way, and
// for what the leader takes.
func (l leaders) sentences(way, take int) page.Block {
	const indent, pitch = 14.0, 9.0
	w := l.width()
	say := strong.Sized(13)
	lines := []int{0, way, take, 1} // what a leader says is short; what the team says needs room
	var stack page.Stack
	for i, text := range l.method.Sessions.LeaderTalk.Say {
		sentence := page.Stack{l.Para(l.t.T("“{words}”", "words", text), say, w-indent)}
		if i < len(lines) {
			sentence = append(sentence, page.WritingLines(lines[i], w-indent, pitch))
		}
		stack = append(stack, page.Whole{Block: page.Inset{
			Left: indent, Top: 1.5, Bottom: 3, W: w, Block: sentence,
			Behind: func(cv *page.Canvas, x, y, _, _ float64) {
				cv.Number(x+5, y+1.5+say.LineHeight()/2, 4, i+1, true)
			},
		}})
	}
	return l.section(w, l.t.T("The talk"), l.t.T("five minutes, standing with the team"), stack)
}

// after is what has to follow, or nobody says anything the next time.
func (l leaders) after() page.Block {
	w := l.width()
	var stack page.Stack
	for _, text := range l.method.Sessions.LeaderTalk.After {
		stack = append(stack, l.boxed(w, text))
	}
	return page.Whole{Block: l.section(w, l.t.T("After"), "", stack)}
}

// owed is page 2: what leaders can promise, what they did promise, and the answers they owe. Its gap is as wide as one
// page has room for, and what is left of the page is lines for later.
func (l leaders) owed() []page.Block {
	spare := 0
	if len(l.asked) == 0 {
		spare = blankAnswers
	}
	themes := l.themes()
	var blocks []page.Block
	for _, gap := range []page.Space{8, 6, 4} {
		if blocks = stackOf(gap, themes, l.answers(spare)); !l.onOnePage(blocks) {
			continue
		}
		for ; spare < spareAnswers; spare++ {
			fuller := stackOf(gap, themes, l.answers(spare+1))
			if !l.onOnePage(fuller) {
				break
			}
			blocks = fuller
		}
		break
	}
	return blocks
}

// toFill is something in a starter line that the leader fills in.
var toFill = regexp.MustCompile(`\{[^}]*\}`)

// themes is the seven kinds of promise that a leader can make, each with an example, or with those made here.
func (l leaders) themes() page.Block {
	w := l.width()
	g := l.grid(w, column{l.t.T("Theme"), 32}, column{l.t.T("How it can sound"), 0}, column{l.t.T("What leaders here promise"), 65})
	var rows []page.Block
	line := func(name, example string, theme workshop.Theme) {
		var made page.Stack
		for _, x := range l.promised {
			if x.Theme == theme {
				made = append(made, g.text(2, joined(": ", l.person(x.ParticipantID), x.Statement), cell.Sized(9.5)))
			}
		}
		if theme != "" || len(made) > 0 {
			row := g.row(g.text(0, name, cellMain), g.text(1, example, cell.Sized(9.5)), made)
			if len(l.promised) == 0 { // to write in
				row.MinHeight = 9
			}
			rows = append(rows, row)
		}
	}
	for _, t := range l.method.Commitments.Themes {
		line(l.method.Label("theme", t.ID), toFill.ReplaceAllString(t.Starter, "____"), workshop.Theme(t.ID))
	}
	line(l.t.T("Other"), "", "")
	return l.chapter(w, l.t.T("Seven kinds of promise"), l.t.T("pick one that people will see"), table(g, rows))
}
