package export

import (
	"strconv"
	"time"

	"kept/export/page"
)

// job is page 3: what a facilitator does, and what they leave to the group.
func (p trainerPack) job() []page.Block {
	const gap = 10.0
	w := p.width()
	each := (w - gap) / 2
	side := func(texts []string, mark func(cv *page.Canvas, x, mid float64)) page.Stack {
		st := page.Style{Size: 11.5, Lead: 1.4}
		var out page.Stack
		for _, s := range texts {
			out = append(out, p.led(each, s, st, mark), page.Space(2.5))
		}
		return out
	}
	is := side(p.about.JobIs, func(cv *page.Canvas, x, mid float64) { cv.Tick(x, mid-1.9, 3.8, page.Black) })
	isNot := side(p.about.JobIsNot, func(cv *page.Canvas, x, mid float64) {
		const r = 1.3
		cv.Stroke(1.2, page.Black, page.Point{X: x + 0.4, Y: mid - r}, page.Point{X: x + 0.4 + 2*r, Y: mid + r})
		cv.Stroke(1.2, page.Black, page.Point{X: x + 0.4, Y: mid + r}, page.Point{X: x + 0.4 + 2*r, Y: mid - r})
	})
	return p.withLines(3, func(lines int) []page.Block {
		return []page.Block{
			p.title(w, p.t.T("What your job is"), p.about.Motto),
			page.Columns{
				{W: each + gap, Block: p.section(each, p.t.T("What you do"), "", is)},
				{W: each, Block: p.section(each, p.t.T("What you do not do"), "", isNot)},
			},
			page.Space(6),
			p.section(w, p.t.T("Rules of thumb"), "", p.points(w, p.method.Setup.RulesOfThumb...)),
			page.Space(6),
			p.section(w, p.t.T("For myself"), p.t.T("nobody collects this"), stackOf(4,
				p.openField(w, p.t.T("What comes easily to me in front of a group"), "", 2, 9),
				p.openField(w, p.t.T("What I will be tempted to do: judge, sell, rescue, solve"), "", 2, 9),
				p.openField(w, p.t.T("What I will do instead"), "", lines, 9),
			)),
		}
	})
}

// halfDay is page 4: the agenda of the training, and room to unpick what the facilitator did.
func (p trainerPack) halfDay() []page.Block {
	w := p.width()
	total := 0
	for _, part := range p.about.HalfDay {
		total += part.Minutes
	}
	blocks := []page.Block{
		p.title(w, p.t.T("The training half day"), p.t.T("{n} minutes, standing up more than sitting down", "n", total)),
		p.strip(w, total), page.Space(5),
		p.trainingTable(w, total), page.Space(8),
	}
	room := p.room() - page.Stack(blocks).Height()
	return append(blocks, p.section(w, p.t.T("Unpick it"), p.t.T("what you saw on the other side of the pen"), p.unpicked(w, room)))
}

// strip is the half day drawn to scale, every part as wide as it is long, with its number.
func (p trainerPack) strip(w float64, total int) page.Block {
	const h = 11.0
	return page.Drawing{H: h, On: func(cv *page.Canvas, x, y float64) {
		for i, part := range p.about.HalfDay {
			each := w * float64(part.Minutes) / float64(max(total, 1))
			fill := page.None
			if i%2 == 1 {
				fill = page.Light
			}
			cv.Box(x, y, each, h, 0.8, 0, fill)
			cv.TextCentre(x+each/2, y+h/2+1.5, strconv.Itoa(i+1), strong)
			x += each
		}
	}}
}

// trainingTable is the parts of the half day. They go by the clock when the workshop is a practice run of that length
// and has a start.
func (p trainerPack) trainingTable(w float64, total int) page.Block {
	start, clocked := p.w.Details.StartTime.Minutes()
	clocked = clocked && p.w.Practice() && p.w.PlannedMinutes() == total
	cols := []column{{"", 8}, {p.t.T("Minutes"), 18}, {p.t.T("Part"), 42}, {p.t.T("What happens"), 0}}
	if clocked {
		cols = append(cols, column{p.t.T("From"), 16})
	}
	g := p.grid(w, cols...)
	var rows []page.Block
	for i, part := range p.about.HalfDay {
		cells := []page.Block{
			g.text(0, strconv.Itoa(i+1), strong), g.text(1, strconv.Itoa(part.Minutes), body), g.text(2, part.Name, strong), g.text(3, part.Happens, body),
		}
		if clocked {
			at := time.Unix(0, 0).UTC().Add(time.Duration(start) * time.Minute)
			cells = append(cells, g.text(4, p.t.Time(at), body))
		}
		rows = append(rows, g.row(cells...))
		start += part.Minutes
	}
	return table(g, rows)
}

// unpicked is what to write down after taking part, as far down as the page has room.
func (p trainerPack) unpicked(w, room float64) page.Block {
	const gap, head, pitch, least = 9.0, 16.0, 9.0, 4
	lines := max(least, int((room-head)/pitch))
	each := (w - gap) / 2
	return page.Columns{
		{W: each + gap, Block: p.openField(each, p.t.T("What the facilitator did, and why"), "", lines, pitch)},
		{W: each, Block: p.openField(each, p.t.T("What they left undone on purpose"), "", lines, pitch)},
	}
}
