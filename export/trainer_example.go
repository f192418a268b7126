package export

import (
	"kept/export/page"
	"kept/workshop"
)

// How much of the workshop stands in the pack: enough to see how it is done.
const (
	examplePromises   = 3
	exampleBehaviours = 4
	exampleBlockers   = 2
)

// promisesExample is the first promises of the workshop, for a narrow column.
func (p trainerPack) promisesExample(w float64) page.Block {
	if len(p.w.Promises) == 0 {
		return p.worked(w, p.t.T("A promise of our own"), func(w float64) page.Block { return page.WritingLines(2, w, 9) })
	}
	return p.worked(w, p.t.T("How this group said it"), func(w float64) page.Block {
		var out []page.Block
		for _, x := range p.w.Promises[:min(len(p.w.Promises), examplePromises)] {
			out = append(out, p.Para(x.Text, strong.Sized(10), w))
		}
		return stackOf(1.6, out...)
	})
}

// fullest returns the promise with the most priority behaviours, the first of equals, with its behaviours; nil when
// there is none with any.
func (p trainerPack) fullest() *kept {
	var best *kept
	for _, k := range p.kept() {
		if k.promise != nil && len(k.priorities) > 0 && (best == nil || len(k.priorities) > len(best.priorities)) {
			best = &k
		}
	}
	return best
}

// behavioursExample is the way from one promise to what people in several roles do, with at most so many behaviours.
func (p trainerPack) behavioursExample(most int) page.Block {
	k := p.fullest()
	if k == nil {
		return p.worked(p.width(), p.t.T("From a promise to something you can film"), func(w float64) page.Block {
			return stackOf(3,
				p.openField(w, p.t.T("One promise"), "", 1, 9),
				p.openField(w, p.t.T("A first try, vague on purpose"), "", 1, 9),
				p.openField(w, p.t.T("The same, so that a stranger could film it"), "", 2, 9),
			)
		})
	}
	return p.worked(p.width(), p.t.T("From a promise to something you can film"), func(w float64) page.Block {
		const role = 42.0
		rows := page.Stack{p.Para(k.promise.Text, heading, w), page.Space(1.4)}
		for _, b := range k.priorities[:min(len(k.priorities), most)] {
			rows = append(rows, page.Columns{
				{W: role, Block: p.Para(p.w.RoleName(b.RoleID), label, role-3)},
				{W: w - role, Block: page.Stack{p.Para(b.Statement, body, w-role), p.Para(b.Situation, small, w-role)}},
			}, page.Space(1.2))
		}
		return append(rows, p.openField(w, p.t.T("One more, in your own words"), "", 1, 9))
	})
}

// blockersExample is blockers of the workshop with what was done about them.
func (p trainerPack) blockersExample() page.Block {
	type cleared struct {
		blocker workshop.Blocker
		action  workshop.Action
	}
	var found []cleared
	for _, b := range p.w.Triaged() {
		if actions := p.w.ActionsFor(b.ID); len(actions) > 0 && len(found) < exampleBlockers {
			found = append(found, cleared{b, actions[0]})
		}
	}
	name := p.t.T("From a complaint to somebody who can move it")
	if len(found) == 0 {
		return p.worked(p.width(), name, func(w float64) page.Block {
			return stackOf(3,
				p.openField(w, p.t.T("What people say"), "", 1, 9),
				p.openField(w, p.t.T("The rule, step or tool behind it"), "", 1, 9),
				p.openField(w, p.t.T("Who can move it, and the first step"), "", 1, 9),
			)
		})
	}
	return p.worked(p.width(), name, func(w float64) page.Block {
		const left, gap = 66.0, 12.0
		var rows []page.Block
		for _, x := range found {
			right := w - left - gap
			about := joined(" · ", p.method.Label("blocker_type", string(x.blocker.Type)), p.method.Label("remover", string(x.blocker.Remover)))
			what := x.action.What
			if x.action.DecisionNeeded != "" {
				what = x.action.DecisionNeeded
			}
			rows = append(rows, page.Inset{W: w, Block: page.Columns{
				{W: left + gap, Block: page.Stack{p.Para(x.blocker.Text, strong, left), p.Para(about, small, left)}},
				{W: right, Block: p.Para(what, body, right)},
			}, Over: func(cv *page.Canvas, x, y, _, _ float64) {
				cv.ArrowLine(x+left+2.5, x+left+gap-3, y+body.LineHeight()/2)
			}})
		}
		return stackOf(2.5, rows...)
	})
}
