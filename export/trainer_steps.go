package export

import (
	"strconv"

	"kept/export/page"
	"kept/workshop"
	"kept/workshop/content"
)

// stepPages are the steps that a new facilitator has to be able to lead, as they share the pages 5 to 8 (M§8 DOC-8).
var stepPages = [][]workshop.StepID{
	{workshop.Welcome, workshop.PromisesStep},
	{workshop.BehavioursStep},
	{workshop.BlockersStep},
	{workshop.ApproachStep, workshop.CommitmentsStep},
}

// stepPage is one or two steps. A step that has the page to itself is set larger, and there is room for words of one's own.
func (p trainerPack) stepPage(ids []workshop.StepID) part {
	const pair, single = 9.0, 10.0 // points
	size := single
	if len(ids) > 1 {
		size = pair
	}
	var names []string
	var steps []content.Step
	for _, id := range ids {
		step, _ := p.method.Step(string(id))
		names, steps = append(names, step.Name), append(steps, step)
	}
	columns := p.threeColumns(steps, body.Sized(size)) // found once, not for every gap that is tried
	shown := exampleBehaviours
	set := func(gap float64) []page.Block {
		var out []page.Block
		for i, id := range ids {
			if i > 0 {
				out = append(out, page.Space(9*gap))
			}
			out = append(out, p.step(steps[i], columns[i], size, gap))
			switch id {
			case workshop.BehavioursStep:
				out = append(out, page.Space(5*gap), p.behavioursExample(shown))
			case workshop.BlockersStep:
				out = append(out, page.Space(5*gap), p.blockersExample())
			}
		}
		return out
	}
	if len(ids) > 1 {
		set = aboveTheFoot(set)
	}
	blocks := p.onOne(set)
	for ; shown > 1 && !p.onOnePage(blocks); blocks = p.onOne(set) {
		shown-- // an example less is better than one on a page by itself
	}
	if len(ids) == 1 {
		blocks = append(blocks, p.ownWords(p.room()-page.Stack(blocks).Height())...)
	}
	return part{blocks: blocks, bookmark: joined(", ", names...), head: p.t.T("Step by step"), foot: joined(", ", names...)}
}

// aboveTheFoot keeps the columns of a full page away from the running foot.
func aboveTheFoot(set func(gap float64) []page.Block) func(gap float64) []page.Block {
	return func(gap float64) []page.Block { return append(set(gap), page.Space(2.5)) }
}

// ownWords fills what is left of a page with lines; nil where there is no room for two.
func (p trainerPack) ownWords(room float64) []page.Block {
	const above, below, pitch, least = 7.0, 3.0, 9.0, 2
	lines := int((room - above - below - label.LineHeight()) / pitch)
	if lines < least {
		return nil
	}
	return []page.Block{page.Space(above), p.openField(p.width(), p.t.T("What I would say, in my own words"), "", lines, pitch)}
}

// step is what a facilitator does there and why, in a size in points, above its columns.
func (p trainerPack) step(s content.Step, columns page.Block, size, gap float64) page.Block {
	w := p.width()
	note, _ := p.about.Note(s.ID)
	return p.headed(chapterHead, page.Firm, w, s.Name, s.Question, page.Stack{
		page.Space(gap),
		p.Para(note.Does, strong.Sized(size+0.8), w), page.Space(0.6), p.Para(note.Why, body.Sized(size), w),
		page.Space(3 * gap),
		columns,
	})
}

// threeColumns is what a facilitator says and does in each of the steps of a page, and beside it how it sounds, what goes
// wrong and how to put it right. Steps differ in what they have most of: the columns of a page have the widths that make
// it lowest.
func (p trainerPack) threeColumns(steps []content.Step, st page.Style) []page.Block {
	const between, least, most, by = 5.0, 42.0, 66.0, 3.0
	var lowest page.Stack
	for left := least; left <= most; left += by {
		for right := least; right <= most; right += by {
			middle := p.width() - left - right - 2*between
			if middle < least {
				continue
			}
			var all page.Stack
			for _, s := range steps {
				note, _ := p.about.Note(s.ID)
				all = append(all, page.Columns{
					{W: left + between, Block: p.spoken(s, left, st)},
					{W: middle + between, Block: p.done(s, middle, st)},
					{W: right, Block: p.slips(right, note, st)},
				})
			}
			if lowest == nil || all.Height() < lowest.Height() {
				lowest = all
			}
		}
	}
	return lowest
}

// spoken is what may be said in a step, and what to watch for meanwhile.
func (p trainerPack) spoken(s content.Step, w float64, st page.Style) page.Block {
	const dotted = 3.2
	says := page.Stack{p.Para(p.t.T("Say"), label, w), page.Space(0.8)}
	for _, text := range s.Say {
		says = append(says, p.Para(text, st.With(page.Italic), w), page.Space(1.6))
	}
	if len(s.Watch) > 0 {
		says = append(says, page.Space(1.6), p.Para(p.t.T("Watch for"), label, w), page.Space(0.6))
	}
	for _, text := range s.Watch {
		says = append(says, page.Inset{Left: dotted, W: w, Block: p.Para(text, st, w-dotted), Behind: func(cv *page.Canvas, x, y, _, _ float64) {
			cv.Disc(x+0.8, y+st.LineHeight()/2, 0.55, 0, page.Black)
		}})
	}
	if s.ID == string(workshop.PromisesStep) {
		says = append(says, page.Space(3), p.promisesExample(w))
	}
	return says
}

// done is what a facilitator does in a step, as a numbered list.
func (p trainerPack) done(s content.Step, w float64, st page.Style) page.Block {
	const indent = 5.0
	does := page.Stack{p.Para(p.t.T("Do"), label, w), page.Space(0.8)}
	for i, text := range s.Do {
		does = append(does, page.Inset{Left: indent, Bottom: 0.8, W: w, Block: p.Para(text, st, w-indent), Behind: func(cv *page.Canvas, x, y, _, _ float64) {
			cv.TextTop(x, y, strconv.Itoa(i+1), st.With(page.Bold))
		}})
	}
	return does
}

// slips is a typical minute, and where a new facilitator slips, in a frame of its own.
func (p trainerPack) slips(w float64, note content.TrainerNote, st page.Style) page.Block {
	const pad = 3.2
	in := w - 2*pad
	var rows []page.Block
	for _, f := range []fact{{p.t.T("A typical minute"), note.Minute}, {p.t.T("Common slip"), note.Slip}, {p.t.T("Repair"), note.Repair}} {
		rows = append(rows, page.Stack{p.Para(f.name, label, in), page.Space(0.4), p.Para(f.value, st, in)})
	}
	return page.Inset{Left: pad, Right: pad, Top: 2.2, Bottom: 2.8, W: w, Block: stackOf(2.6, rows...), Behind: func(cv *page.Canvas, x, y, w, h float64) {
		cv.Box(x, y, w, h, 0.8, 1.6, page.None)
	}}
}

// worked puts an example on a light ground.
func (p trainerPack) worked(w float64, name string, in func(w float64) page.Block) page.Block {
	const pad = 4.0
	inner := w - 2*pad
	return page.Whole{Block: page.Inset{
		Left: pad, Right: pad, Top: 3, Bottom: 3.5, W: w,
		Block:  page.Stack{p.Para(name, label, inner), page.Space(1.2), in(inner)},
		Behind: func(cv *page.Canvas, x, y, w, h float64) { cv.Box(x, y, w, h, 0, 1.6, page.Light) },
	}}
}
