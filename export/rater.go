package export

import (
	"strings"

	"kept/export/page"
	"kept/workshop"
	"kept/workshop/words"
)

// raterForm is DOC-12: one question about one commitment to somebody who can see it (M§7.6). There is no room for a name.
type raterForm struct {
	*composer
	name string               // whose commitment it is; "" on a blank
	com  *workshop.Commitment // empty on a blank, never nil
}

// The fewest and the most people who are asked about one commitment (M§7.6).
const (
	fewestRaters = 3
	mostRaters   = 10
)

// composeRaters makes as many forms for a commitment as people are asked, two on a sheet: an odd one has a spare below
// it. Without a commitment there is a sheet of blanks.
func composeRaters(c *composer) ([]part, error) {
	var parts []part
	for i := range c.w.Participants {
		p := &c.w.Participants[i]
		for _, com := range c.commitmentsOf(p.ID) {
			if n := c.raters(com); n > 0 {
				parts = append(parts, raterForm{c, p.Name, com}.parts(n)...)
			}
		}
		if err := c.ctx.Err(); err != nil {
			return nil, err
		}
	}
	if len(parts) == 0 {
		parts = raterForm{c, "", &workshop.Commitment{}}.parts(2)
	}
	return parts, nil
}

// raters returns how many forms a commitment has, 0 for none. A private commitment is never shown to others, not even
// where private ones are printed for their owners; one for buddy and manager goes only to people its owner has asked
// (M§7.7).
func (c *composer) raters(com *workshop.Commitment) int {
	if com.Status != workshop.ActiveCommitment {
		return 0
	}
	asked := max(com.RatersOutside, 0)
	for _, id := range com.RaterIDs {
		if id != com.ParticipantID && c.w.Participant(id) != nil {
			asked++
		}
	}
	switch {
	case com.Share == workshop.PrivateShare:
		c.private++
		return 0
	case com.Share == workshop.BuddyManagerShare && asked == 0:
		return 0
	}
	return min(max(asked, fewestRaters), mostRaters)
}

// parts is n forms, two on a sheet that is cut through its middle. A form that half a sheet does not hold flows over
// sheets of its own.
func (f raterForm) parts(n int) []part {
	const belowCut, aboveCut = 8.0, 4.0
	cut := f.o.Paper.H/2 - contentTop // from the top of the content
	half := min(cut-aboveCut, f.room()-cut-belowCut)
	foot := f.name
	if foot == "" {
		foot = f.t.T("Blank sheet")
	}
	form := f.form(half)
	blocks, each := []page.Block{page.Drawing{H: f.room(), On: func(cv *page.Canvas, x, y float64) {
		form.Draw(cv, x, y)
		cv.CutLine(x-10, x+f.width()+10, y+cut)
		form.Draw(cv, x, y+cut+belowCut)
	}}}, 2
	if form.Height() > half {
		blocks, each = form, 1
	}
	var parts []part
	for done := 0; done < n; done += each {
		// A number of its own on every sheet would tell who answered.
		p := part{blocks: blocks, foot: foot, sheet: true, copied: done > 0}
		if done == 0 {
			p.bookmark = foot
		}
		parts = append(parts, p)
	}
	return parts
}

// form is set as roomily as a height allows, with one line to write on at least.
func (f raterForm) form(height float64) page.Stack {
	form := page.Stack(nil)
	for _, s := range []struct {
		gap   float64
		lines int
	}{{6.5, 3}, {5, 3}, {5, 2}, {3.6, 2}, {3.6, 1}, {2.4, 1}} {
		if form = f.blocks(s.gap, s.lines); form.Height() <= height {
			break
		}
	}
	return form
}

// blocks is a form from top to bottom.
func (f raterForm) blocks(gap float64, lines int) page.Stack {
	w := f.width()
	answers := append(append([]string{}, f.method.Commitments.Frequency...), f.method.Commitments.NotSeen)
	return page.Stack{
		f.Para(strings.ToUpper(f.t.T("What others see")), eyebrow, w), page.Space(1), // on both halves, once they are cut
		f.question(), page.Space(gap * 0.6), f.commitment(), page.Space(gap), f.rounds(), page.Space(gap * 0.5), f.relations(),
		page.Space(gap), f.answers(answers), page.Space(gap),
		f.labelled(w, f.method.Observing.Seen, f.t.T("no names, please")), page.WritingLines(lines, w, 9),
		page.Space(gap * 0.7), f.told(),
	}
}

// question is what is asked, with the name of whom it is about.
func (f raterForm) question() page.Block {
	st := page.Style{Face: page.Bold, Size: 15, Lead: 1.2}
	if f.name != "" {
		return f.Title(f.t.T(f.method.Observing.Question, "name", f.name), st, f.width())
	}
	before, after, _ := strings.Cut(f.method.Observing.Question, "{name}")
	return page.Drawing{H: 8, On: func(cv *page.Canvas, x, y float64) {
		const line = 55.0
		base := y + 6.4
		end := cv.Text(x, base, strings.TrimSpace(before), st) + 2
		cv.Rule(end, end+line, base+1, page.WritingLine)
		cv.Text(end+line+2, base, strings.TrimSpace(after), st)
	}}
}

// commitment is the moment and the promise, beside a bar.
func (f raterForm) commitment() page.Block {
	const bar, indent = 1.1, 5.0
	w := f.width() - indent
	stack := page.Stack{f.openLine(w, f.t.T("I will")), f.openLine(w, f.t.T("When"))}
	if f.com.Statement != "" {
		stack = page.Stack{f.Title(f.com.Statement, strong.Sized(12.5), w)}
		if f.com.Trigger != "" {
			stack = append(stack, page.Space(0.6), f.Para(f.com.Trigger, body, w))
		}
	}
	return page.Inset{Left: indent, W: f.width(), Block: stack, Behind: func(cv *page.Canvas, x, y, _, h float64) {
		cv.Box(x, y, bar, h, 0, 0, page.Black)
	}}
}

// openLine is a line to write on after its label.
func (f raterForm) openLine(w float64, name string) page.Block {
	const pitch = 9.0
	return page.Drawing{H: pitch, On: func(cv *page.Canvas, x, y float64) {
		end := cv.Text(x, y+pitch-1.2, name, label)
		cv.Rule(end+2, x+w, y+pitch, page.WritingLine)
	}}
}

// rounds is the day that is asked about: the second to the fourth look back.
func (f raterForm) rounds() page.Block {
	return f.ticked(f.t.T("Round"), f.roundNames())
}

func (f raterForm) roundNames() []string {
	var out []string
	for _, day := range workshop.CheckInDays()[1:] {
		out = append(out, joined(", ", f.t.T("Day {n}", "n", day), f.date(f.w.DueDate(day), words.DayMonth)))
	}
	return out
}

// relations is how the rater works with the person.
func (f raterForm) relations() page.Block {
	var names []string
	for _, value := range f.method.Values("relation") {
		names = append(names, f.method.Label("relation", value))
	}
	return f.ticked(f.t.T("I am their"), names)
}

// ticked is a label with answers to tick behind it, on as many lines as they need.
func (f raterForm) ticked(name string, answers []string) page.Block {
	const start, box, gap, line = 24.0, 3.6, 6.0, 5.8
	type place struct{ x, y float64 }
	at := place{x: start}
	var places []place
	for _, answer := range answers {
		w := box + 1.5 + f.Width(answer, small) + gap
		if at.x+w-gap > f.width() && at.x > start {
			at = place{start, at.y + line}
		}
		places = append(places, at)
		at.x += w
	}
	return page.Drawing{H: at.y + line, On: func(cv *page.Canvas, x, y float64) {
		cv.TextTop(x, y, name, label)
		for i, answer := range answers {
			p := places[i]
			cv.CheckBox(x+p.x, y+p.y+0.4, box, false)
			cv.TextTop(x+p.x+box+1.5, y+p.y, answer, small)
		}
	}}
}

// answers is the five points, and apart from them the answer of who could not see it.
func (f raterForm) answers(names []string) page.Block {
	const apart = 10.0
	last := len(names) - 1
	each := (f.width() - apart) / float64(len(names))
	const r = 3.4
	none := page.Stack{
		page.Drawing{H: 2*r + 0.8, On: func(cv *page.Canvas, x, y float64) {
			cv.Disc(x+each/2, y+r, r, 0.7, page.None)
			cv.Rule(x+each/2-1.1, x+each/2+1.1, y+r, 0.9)
		}},
		f.Title(names[last], small, each).Aligned(page.Centre),
	}
	return page.Columns{{W: each*float64(last) + apart, Block: f.circles(each*float64(last), names[:last])}, {W: each, Block: none}}
}

// told is where the answer goes, and who learns of it.
func (f raterForm) told() page.Block {
	fold := f.t.T("Fold it and give it to the facilitator.")
	return page.Stack{
		f.Para(f.t.T(f.method.Observing.Told, "threshold", f.w.SmallestGroup()), hint, f.width()),
		f.Para(fold+" "+f.method.Commitments.Privacy, hint, f.width()),
	}
}
