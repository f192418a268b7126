package export

import (
	"slices"
	"strconv"

	"kept/export/page"
	"kept/workshop"
)

// bridge is the strategy above, the behaviours below, and the manager's job between the two, which connects them.
func (a approach) bridge() page.Block {
	const pad = 3.0
	w := a.width()
	box := func(weight float64, name string, inside page.Block) page.Block {
		return page.Inset{
			Left: pad, Right: pad, Top: 2.2, Bottom: 2.6, W: w,
			Block: page.Stack{a.Para(name, label, w-2*pad), page.Space(0.6), inside},
			Behind: func(cv *page.Canvas, x, y, w, h float64) {
				cv.Box(x, y, w, h, weight, 1.2, page.None)
			},
		}
	}
	text := func(s string, st page.Style) page.Block {
		if s == "" {
			return unknown(2, w-2*pad, 9)
		}
		return a.Title(s, st, w-2*pad)
	}
	var list page.Stack
	for _, b := range a.behaviours() {
		st := body.Sized(10)
		list = append(list, a.led(w-2*pad, b.Statement, st, func(cv *page.Canvas, x, mid float64) { drawSet(cv, x+0.2, mid, 2.6, b.Prescription) }))
	}
	if len(list) == 0 {
		list = page.Stack{unknown(4, w-2*pad, 9)}
	} else {
		list = append(list, page.Space(0.6), a.legend(w-2*pad, small))
	}
	return page.Stack{
		box(0.8, a.t.T("What our strategy needs"), text(a.w.Organisation.Strategy, body)),
		a.span(),
		box(1.8, a.t.T("Your job as a manager"), text(a.job(), strong.Sized(12))),
		a.span(),
		box(0.8, a.t.T("What this role does"), list),
	}
}

// span is the two pillars that join what stands above with what stands below.
func (a approach) span() page.Block {
	const h, inset, wide = 3.6, 22.0, 1.6
	return page.Drawing{H: h, On: func(cv *page.Canvas, x, y float64) {
		for _, at := range []float64{x + inset, x + a.width()/2, x + a.width() - inset} {
			cv.Box(at-wide/2, y, wide, h, 0, 0, page.Black)
		}
	}}
}

// The line on which a role stands, millimetres.
const (
	scoreAbove = 9.0 // room for the mark and its number
	scoreBar   = 6.0
)

// howClosely is the line from managed behaviours to a grown mindset, and how far the answers can be relied on.
func (a approach) howClosely() page.Block {
	w := a.width()
	name := a.method.Label("band", a.band.ID)
	stack := page.Stack{a.scale(), page.Space(2.5)}
	if a.picture.Raters > 0 {
		if !slices.Contains(a.picture.Flags, workshop.SplitViews) { // which says more of the same
			stack = append(stack, a.Para(a.confidence(), body, w))
		}
		for _, flag := range a.picture.Flags {
			stack = append(stack, page.Space(0.8), a.Para(a.method.Approach.Flag(flag), body, w))
		}
		if talk := a.talkAbout(w); talk != nil {
			stack = append(stack, page.Space(2.2), talk)
		}
		if said := a.picture.Band; said != "" && a.choice.Band != "" && said != a.choice.Band {
			stack = append(stack, page.Space(0.8), a.Para(a.t.T("The answers said “{said}”. We chose “{chosen}”.",
				"said", a.method.Label("band", string(said)), "chosen", name), body, w))
		}
	} else if a.band.ID != "" {
		stack = append(stack, a.Para(a.t.T("Chosen without answers to the fourteen statements."), body, w))
	}
	advice := a.t.T("our approach for this role")
	if name == "" {
		name, advice = a.t.T("How closely we lead it"), a.t.T("mark one: our approach for this role")
	}
	return page.Whole{Block: a.section(w, name, advice, stack)}
}

// scale draws the five bands, the chosen one filled, and the score above them.
func (a approach) scale() page.Block {
	w := a.width()
	bands := a.method.Approach.Bands
	each := w / float64(len(bands))
	var names page.Columns
	for _, b := range bands {
		st := small
		if b.ID == a.band.ID {
			st = label
		}
		const pad = 1.5 // two names side by side stay apart
		name := a.Title(a.method.Label("band", b.ID), st, each-2*pad).Aligned(page.Centre)
		names = append(names, page.Cell{W: each, Block: page.Inset{Left: pad, W: each, Block: name}})
	}
	bar := page.Drawing{H: scoreAbove + scoreBar + 1, On: func(cv *page.Canvas, x, y float64) {
		top := y + scoreAbove
		for i, b := range bands {
			fill := page.None
			if b.ID == a.band.ID {
				fill = page.Black
			}
			cv.Box(x+each*float64(i), top, each, scoreBar, 0.8, 0, fill)
		}
		a.mark(cv, x, top, each)
	}}
	return page.Stack{bar, names}
}

// mark draws the score as a triangle with its number. Every band is as wide as the others, so the place is worked out
// inside its own.
func (a approach) mark(cv *page.Canvas, x, top, each float64) {
	score, known := a.score()
	if !known {
		return
	}
	for i, b := range a.method.Approach.Bands {
		if score < b.From || score > b.To {
			continue
		}
		at := x + each*(float64(i)+(float64(score-b.From)+0.5)/float64(b.To-b.From+1))
		cv.Shape(page.Black, page.Point{X: at - 1.8, Y: top - 3.2}, page.Point{X: at + 1.8, Y: top - 3.2}, page.Point{X: at, Y: top - 0.4})
		text := signed(score)
		half := cv.Width(text, strong) / 2
		cv.TextCentre(min(max(at, x+half), x+a.width()-half), top-4.4, text, strong)
	}
}

// signed writes a score with its sign, with an en dash for the minus sign, which the embedded font lacks: –39, 0, +54.
func signed(score int) string {
	switch {
	case score < 0:
		return "–" + strconv.Itoa(-score)
	case score > 0:
		return "+" + strconv.Itoa(score)
	}
	return "0"
}

// confidence is how far the answers can be relied on (M§5.5).
func (a approach) confidence() string {
	id := string(a.picture.Confidence)
	if a.picture.Confidence == workshop.LowConfidence {
		switch a.picture.Raters {
		case 1:
			id = "low_one"
		case 2:
			id = "low_two"
		default:
			id = "low_wide"
		}
	}
	return a.t.T(a.method.Approach.ConfidenceText(id), "n", a.picture.Raters)
}

// talkAbout is the statements that people answered most differently; nil when there are none.
func (a approach) talkAbout(w float64) page.Block {
	if len(a.picture.TalkAbout) == 0 {
		return nil
	}
	stack := page.Stack{a.Para(a.method.Approach.Remark("talk_about"), label, w)}
	for _, q := range a.picture.TalkAbout {
		if s, ok := a.method.Approach.Statement("Q" + strconv.Itoa(q)); ok {
			stack = append(stack, a.point(w, s.Text))
		}
	}
	return stack
}
