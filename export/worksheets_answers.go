package export

import (
	"strconv"

	"kept/export/page"
	"kept/workshop"
)

// The map, the questions and the support board of DOC-10.

// mapSheet is worksheet 6: the map of impact and effort, empty.
func (s worksheets) mapSheet(w, room float64) page.Block {
	const side, foot, gap, pad = 26.0, 9.0, 3.0, 4.0
	fw, fh := (w-side-gap)/2, (room-foot-gap)/2
	fields := [2][2]workshop.Quadrant{{workshop.QuickWin, workshop.MajorProject}, {workshop.FillIn, workshop.Drop}}
	impact := [2]string{s.t.T("High impact"), s.t.T("Low impact")}
	effort := [2]string{s.t.T("Low effort"), s.t.T("High effort")}
	return page.Drawing{H: room, On: func(cv *page.Canvas, x, y float64) {
		for i, row := range fields {
			top := y + float64(i)*(fh+gap)
			cv.TextTop(x, top+fh/2-strong.LineHeight()/2, impact[i], strong)
			for j, q := range row {
				left := x + side + float64(j)*(fw+gap)
				cv.Box(left, top, fw, fh, 0.8, 1.6, page.None)
				cv.TextTop(left+pad, top+pad-1, s.method.Label("quadrant", string(q)), heading)
				cv.TextTop(left+pad, top+pad+heading.LineHeight()-1, s.method.Blockers.QuadrantAdvice(string(q)), hint)
			}
		}
		for j, name := range effort {
			cv.TextCentre(x+side+float64(j)*(fw+gap)+fw/2, y+room-2, name, strong)
		}
	}}
}

// scored is a list of statements, each with circles to mark one of an answer.
func (s worksheets) scored(w, height float64, texts, answers []string) page.Block {
	const circle, r, number = 9.5, 3.1, 8.0
	cols := []column{{"", number}, {"", 0}}
	for range answers {
		cols = append(cols, column{"", circle})
	}
	g := s.grid(w, cols...)
	var rows []page.Block
	for i, text := range texts {
		cells := []page.Block{centred(height, g.text(0, strconv.Itoa(i+1), strong)), centred(height, g.text(1, text, body))}
		for n := range answers {
			cells = append(cells, centred(height, page.Drawing{H: 2 * r, On: func(cv *page.Canvas, x, y float64) {
				cv.Disc(x+circle/2-cellPad, y+r, r, 0.7, page.None)
				cv.TextCentre(x+circle/2-cellPad, y+r+1.2, answers[n], small)
			}}))
		}
		row := g.row(cells...)
		row.MinHeight, row.Top, row.Foot = height, 0, 0
		rows = append(rows, row)
	}
	return page.Table{Groups: []page.Group{{Rows: rows}}}
}

// answersSheet is worksheet 7: the fourteen statements in the order in which they are shown. It has no room for a name.
func (s worksheets) answersSheet(w, room float64) page.Block {
	var texts []string
	for _, id := range s.method.Approach.Order {
		if q, ok := s.method.Approach.Statement(id); ok {
			texts = append(texts, q.Text)
		}
	}
	answers := []string{"1", "2", "3", "4", "5", "–"}
	var scale page.Stack
	for i, name := range s.method.Approach.Scale {
		scale = append(scale, s.Para(joined("  ", answers[i], name), small, w/3))
	}
	scale = append(scale, s.Para(joined("  ", answers[5], s.method.Approach.CannotSay), small, w/3))
	kinds := page.Stack{s.Para(s.t.T("I am"), label, w/3), page.Space(0.8)}
	for _, kind := range s.method.Values("rater_kind") {
		kinds = append(kinds, s.led(w/3, s.method.Label("rater_kind", kind), small, func(cv *page.Canvas, x, mid float64) { cv.CheckBox(x, mid-1.6, 3.2, false) }))
	}
	head := page.Stack{
		page.Columns{
			{W: w / 3, Block: s.openField(w/3-6, s.t.T("The role we look at"), "", 1, 9)},
			{W: w / 3, Block: kinds},
			{W: w / 3, Block: page.Stack{s.Para(s.t.T("Mark one in each line"), label, w/3), page.Space(0.8), scale}},
		},
		page.Space(4),
		s.Para(s.t.T("Answer alone, for the role as it is today. No name: nobody is told who marked what."), hint.Sized(10), w),
		page.Space(2),
	}
	height := (room - head.Height()) / float64(max(len(texts), 1))
	return page.Stack{head, s.scored(w, min(height-0.4, 13), texts, answers)}
}

// surroundings is the back of worksheet 7: five statements about what surrounds the behaviour.
func (s worksheets) surroundings(w, room float64) page.Block {
	const pitch = 10.0
	var texts []string
	for _, e := range s.method.Support.Environment {
		texts = append(texts, e.Text)
	}
	upper := stackOf(4,
		s.Para(s.t.T("1 is not at all true, 5 is completely true. Answer alone. No name."), hint.Sized(10), w),
		s.scored(w, 16, texts, []string{"1", "2", "3", "4", "5"}),
		page.Space(4),
		s.section(w, s.t.T("What would help most?"), "", page.Space(0)),
	)
	return append(upper, page.WritingLines(int((room-upper.Height())/pitch), w, pitch))
}

// supportSheet is worksheet 8: a field for each of the eight levers.
func (s worksheets) supportSheet(w, room float64) page.Block {
	const gap, perRow = 5.0, 4
	levers := s.method.Support.Levers
	rows := (len(levers) + perRow - 1) / perRow
	each, h := (w-(perRow-1)*gap)/perRow, (room-float64(rows-1)*gap)/float64(rows)
	var blocks []page.Block
	for from := 0; from < len(levers); from += perRow {
		var row page.Columns
		for _, l := range levers[from:min(from+perRow, len(levers))] {
			row = append(row, page.Cell{W: each + gap, Block: s.box(each, h, s.method.Label("lever", l.Value), l.Ask)})
		}
		blocks = append(blocks, row)
	}
	return stackOf(gap, blocks...)
}
