package export

import (
	"strconv"

	"kept/export/page"
	"kept/workshop"
	"kept/workshop/words"
)

// checkInForm is DOC-11: the look back at one commitment, to fill in by hand (M§7.4). It is a commitment sheet read
// again, and so holds of a private commitment what that sheet holds of it.
type checkInForm struct{ sheet }

// composeCheckIns makes a form for every active commitment, or a blank where there is none.
func composeCheckIns(c *composer) ([]part, error) {
	var parts []part
	for i := range c.w.Participants {
		p := &c.w.Participants[i]
		for _, com := range c.commitmentsOf(p.ID) {
			if com.Status == workshop.ActiveCommitment {
				parts = append(parts, checkInForm{c.sheet(p, com)}.part())
			}
		}
		if err := c.ctx.Err(); err != nil {
			return nil, err
		}
	}
	if len(parts) == 0 {
		parts = append(parts, checkInForm{sheet{composer: c, com: &workshop.Commitment{}}}.part())
	}
	return parts, nil
}

func (f checkInForm) part() part {
	foot := f.name
	if foot == "" {
		foot = f.t.T("Blank sheet")
	}
	blocks, _ := f.roomiest(f.blocks)
	return part{blocks: blocks, head: f.t.T("My check-in"), foot: foot, bookmark: foot, sheet: true}
}

// blocks is the form from top to bottom: the commitment, what was counted, what was felt, what comes next.
func (f checkInForm) blocks(d density) []page.Block {
	gap := page.Space(4.5 * d.gap)
	ask := f.method.CheckIn
	var ease [5]string
	for i := range ease {
		ease[i] = ask.EasePoint(strconv.Itoa(i + 1))
	}
	return []page.Block{
		f.whose(d), page.Space(3.5 * d.gap), f.promise(d, f.width()), gap, f.dayBoxes(f.width(), strong.Size, workshop.CheckInDays()), gap,
		f.counts(d), gap,
		f.scale(3, ask.Frequency, f.method.Commitments.Frequency), gap,
		f.scale(4, ask.Ease, ease[:]), gap,
		f.helpedAndHindered(d), gap,
		f.written(7, f.width(), ask.Lesson, 2, d), gap,
		f.carryOn(d), gap,
		page.Bottom{Block: f.privacy()},
	}
}

// whose is name and role, and the day of the promise: the day of the form is one of the boxes below.
func (f checkInForm) whose(d density) page.Block {
	since := ""
	if day := f.date(f.com.SignedOn, words.Medium); day != "" {
		since = f.t.T("promised on {day}", "day", day)
	}
	return f.person(d, f.width(), joined(", ", f.role, since))
}

// asked is a question with its number.
func (f checkInForm) asked(n int, w float64, question string) page.Block {
	const indent = 6.0
	return page.Inset{
		Left: indent, Bottom: 1, W: w, Block: f.Title(question, strong, w-indent),
		Behind: func(cv *page.Canvas, x, y, _, _ float64) { cv.TextTop(x, y, strconv.Itoa(n), strong) },
	}
}

// splitGap is what lies between what stands side by side on the form.
const splitGap = 6.0

// half returns how wide each of two blocks side by side is.
func (f checkInForm) half() float64 { return (f.width() - splitGap) / 2 }

// counts is how many chances came up, and how many were taken, each with room for a tally.
func (f checkInForm) counts(d density) page.Block {
	const pad, room, box = 2.6, 10.5, 19.0
	panels := page.Panels{Gap: splitGap, Pad: pad}
	width := f.half() + splitGap // the last panel's gap lies in the margin
	inner := panels.Inner(width)
	var questions []page.Block
	highest := 0.0
	for i, question := range []string{f.method.CheckIn.Chances, f.method.CheckIn.Kept} {
		questions = append(questions, f.asked(i+1, inner, question))
		highest = max(highest, questions[i].Height())
	}
	for i, question := range questions {
		below := f.t.T("a stroke for each, then the number")
		tally := page.Drawing{H: room + 1 + hint.LineHeight(), On: func(cv *page.Canvas, x, y float64) {
			cv.Rule(x, x+inner-box-4, y+room, page.WritingLine)
			cv.Box(x+inner-box, y, box, room, 0.9, 1.2, page.None)
			if i > 0 {
				cv.TextTop(x, y+room+1, below, hint)
				return
			}
			cv.CheckBox(x, y+room+1.6, 3.6, false)
			cv.TextTop(x+5.4, y+room+1, f.method.CheckIn.NotCounted, small)
		}}
		panels.Cells = append(panels.Cells, page.Cell{W: width, Block: page.Stack{question, page.Space(highest - question.Height() + 1.5*d.gap), tally}})
	}
	return panels
}

// scale is a question with circles to mark one of.
func (f checkInForm) scale(n int, question string, names []string) page.Block {
	return page.Whole{Block: page.Stack{f.asked(n, f.width(), question), page.Space(0.6), f.circles(f.width(), names)}}
}

// circles is the points of a scale side by side, counted from 1, each with its name below, "" for none.
func (c *composer) circles(w float64, names []string) page.Block {
	const r = 3.4
	each := w / float64(len(names))
	cols := make(page.Columns, len(names))
	for i, name := range names {
		room := each - 3
		if i > 0 && names[i-1] == "" || i+1 < len(names) && names[i+1] == "" {
			room = each // there is no name beside it to keep apart from
		}
		cols[i] = page.Cell{W: each, Block: page.Stack{
			page.Drawing{H: 2*r + 0.8, On: func(cv *page.Canvas, x, y float64) { cv.Number(x+each/2, y+r, r, i+1, false) }},
			page.Inset{Left: (each - room) / 2, W: each, Block: c.Title(name, small, room).Aligned(page.Centre)},
		}}
		if name == "" {
			cols[i].Block = cols[i].Block.(page.Stack)[:1]
		}
	}
	return cols
}

// written is a question with lines for the answer.
func (f checkInForm) written(n int, w float64, question string, lines int, d density) page.Block {
	return page.Whole{Block: page.Stack{f.asked(n, w, question), page.WritingLines(lines, w, d.pitch)}}
}

// helpedAndHindered is what helped, and what got in the way, with the offer to make a blocker of it.
func (f checkInForm) helpedAndHindered(d density) page.Block {
	const box = 3.6
	half := f.half()
	ask := f.method.CheckIn
	blocker := page.Drawing{H: 2*small.LineHeight() + 2, On: func(cv *page.Canvas, x, y float64) {
		y += 1.6
		end := cv.TextTop(x, y, f.t.T("{offer}:", "offer", ask.Blocker), label)
		for _, answer := range []string{"yes", "no"} {
			cv.CheckBox(end+3, y+0.4, box, false)
			end = cv.TextTop(end+3+box+1.4, y, f.method.Label("answer", answer), small)
		}
		cv.TextTop(x, y+label.LineHeight(), f.t.T("Only the sentence goes on the list, not my name"), hint)
	}}
	return page.Columns{
		{W: half + splitGap, Block: f.written(5, half, ask.Helped, 3, d)},
		{W: half, Block: page.Stack{f.written(6, half, ask.InTheWay, 2, d), blocker}},
	}
}

// carryOn is how keen I am, and what I decide.
func (f checkInForm) carryOn(d density) page.Block {
	const box, scale = 4.2, 76.0
	half := f.half()
	keen := page.Stack{
		f.asked(8, half, f.method.CheckIn.Energy), page.Space(0.6),
		f.circles(scale, []string{f.t.T("Not at all"), "", "", "", f.t.T("Very")}),
	}
	decisions := f.method.Values("check_in_decision")
	boxes := page.Drawing{H: 7, On: func(cv *page.Canvas, x, y float64) {
		for _, value := range decisions {
			cv.CheckBox(x, y+0.9, box, false)
			x = cv.TextTop(x+box+1.4, y+0.7, f.method.Label("check_in_decision", value), small) + 3.2
		}
	}}
	decide := page.Stack{f.asked(9, half, f.method.CheckIn.Decision), boxes, f.openSentence(f.t.T("From now on"), label, half, d.pitch)}
	return page.Columns{{W: half + splitGap, Block: keen}, {W: half, Block: decide}}
}

// privacy is where the form goes, and what it is not for.
func (f checkInForm) privacy() page.Block {
	where := f.t.T("Fold it and give it to your facilitator, or keep it and type it in yourself.")
	return f.smallPrint(where, hint)
}
