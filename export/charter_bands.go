package export

import (
	"math"
	"slices"
	"strings"

	"kept/export/page"
	"kept/workshop"
)

// band is a promise and the behaviours that keep it. It goes on on the next sheet under its name.
func (ch charter) band(k kept, s setting) page.Block {
	w := ch.width()
	name := k.name(ch.composer)
	rows := ch.rows(k.priorities, s)
	if len(k.priorities) == 0 {
		rows = page.Blank{Block: page.Stack{page.Space(1), ch.openLine(w, 9), ch.openLine(w, 9)}}
	}
	return page.Section{
		Head:      ch.promise(name, s),
		Continued: ch.promise(ch.t.T("{title}, continued", "title", ch.Fit(name, strong, w)), s),
		Body:      page.Stack{page.Space(2) + s.space(0.5), rows},
	}
}

// promise is the head of a band: a bar, and the promise in large letters on light grey.
func (ch charter) promise(text string, s setting) page.Block {
	const bar, indent = 2.0, 5.0
	w := ch.width()
	st := page.Style{Face: page.Bold, Size: min(max(15.5*ch.scale, s.size*1.35), 27*ch.scale), Lead: 1.22}
	return page.Inset{
		Left: indent, Top: 1.3, Bottom: 1.5, W: w,
		Block: ch.Title(text, st, w-indent-2),
		Behind: func(cv *page.Canvas, x, y, w, h float64) {
			cv.Box(x, y, w, h, 0, 0, page.Light)
			cv.Box(x, y, bar, h, 0, 0, page.Black)
		},
	}
}

// columnGap is the room between two columns of behaviours, millimetres.
const columnGap = 8.0

// between is the gap between two behaviours below each other: clearly more than between the lines of one.
func (s setting) between() page.Space { return s.space(2.6) }

// rows sets behaviours below or beside each other. One by itself has the whole width.
func (ch charter) rows(list []workshop.Behaviour, s setting) page.Block {
	if len(list) == 1 {
		return page.Whole{Block: ch.line(list[0], ch.width(), s)}
	}
	each := (ch.width()+columnGap)/float64(s.columns) - columnGap
	var lines []page.Block
	for _, b := range list {
		lines = append(lines, page.Whole{Block: ch.line(b, each, s)})
	}
	if s.columns > 1 && s.down {
		return sideBySide(lines, each, s.between())
	}
	var rows []page.Block
	for from := 0; from < len(lines); from += s.columns {
		var row page.Columns
		for _, line := range lines[from:min(from+s.columns, len(lines))] {
			row = append(row, page.Cell{W: each + columnGap, Block: line})
		}
		rows = append(rows, page.Whole{Block: row})
	}
	return stackOf(s.between(), rows...)
}

// sideBySide runs blocks down two columns that are about equally high.
func sideBySide(blocks []page.Block, w float64, between page.Space) page.Block {
	var best page.Columns
	for n := 1; n <= len(blocks); n++ {
		cols := page.Columns{{W: w + columnGap, Block: stackOf(between, blocks[:n]...)}, {W: w, Block: stackOf(between, blocks[n:]...)}}
		if best == nil || cols.Height() <= best.Height()+0.1 { // of two that are as low, the one with more at the left
			best = cols
		}
	}
	return best
}

// line is a behaviour: its mark, the role in bold, and what is done.
func (ch charter) line(b workshop.Behaviour, w float64, s setting) page.Block {
	st := page.Style{Size: s.size, Lead: 1.24}
	side := 0.7 * page.Points(s.size)
	indent := side + 0.75*page.Points(s.size)
	return page.Inset{
		Left: indent, W: w,
		Block: ch.runIn(ch.w.RoleName(b.RoleID), b.Statement, st, w-indent, s.even),
		Behind: func(cv *page.Canvas, x, y, _, _ float64) {
			drawSet(cv, x, y+st.LineHeight()/2, side, b.Prescription)
		},
	}
}

// runIn sets a text behind a name in bold, on the same line. A name that leaves too little room for that, or a text
// that reads from right to left, has its own lines. With even set, the lines are about equally long.
func (ch charter) runIn(name, text string, st page.Style, w float64, even bool) page.Block {
	bold := st.With(page.Bold)
	name, text = page.Clean(name), page.Clean(text)
	if name == "" {
		return ch.Para(text, st, w)
	}
	start := ch.Width(name, bold) + ch.Width("  ", st)
	word, _, _ := strings.Cut(text, " ")
	first := ch.Width(word, st) // of the text; a word is not cut for the sake of its line
	narrow := start > 0.7*w || start+first > w && first <= w || strings.Contains(name, "\n")
	if narrow || text == "" || page.RightToLeft(name) || page.RightToLeft(text) {
		return page.Stack{ch.Para(name, bold, w), ch.Para(text, st, w)}
	}
	if even {
		w = max(ch.evenWidth(text, st, start, w), min(w, start+first))
	}
	beside, rest := ch.behind(text, st, start, w)
	line := page.Drawing{H: st.LineHeight(), On: func(cv *page.Canvas, x, y float64) {
		cv.TextTop(x, y, name, bold)
		cv.TextTop(x+start, y, beside, st)
	}}
	return page.Stack{line, rest}
}

// behind wraps a text whose first line starts further right than the others.
func (ch charter) behind(text string, st page.Style, start, w float64) (first string, rest page.Para) {
	first = ch.Wrap(text, st, w-start)[0]
	return first, ch.Para(strings.TrimLeft(strings.TrimPrefix(text, first), " \n"), st, w)
}

// evenWidth returns the width that needs no more lines than w does and makes them the most equally long, so that no word
// stands alone on the last one.
func (ch charter) evenWidth(text string, st page.Style, start, w float64) float64 {
	const steps = 12
	_, all := ch.behind(text, st, start, w)
	best, least := w, math.Inf(1)
	for i := range steps {
		width := w * (1 - 0.3*float64(i)/steps)
		if width < start*1.15 {
			break
		}
		first, rest := ch.behind(text, st, start, width)
		if len(rest.Lines) > len(all.Lines) {
			break
		}
		lengths := []float64{start + ch.Width(first, st)}
		for _, line := range rest.Lines {
			lengths = append(lengths, ch.Width(line, st))
		}
		uneven, longest := 0.0, slices.Max(lengths)
		for _, l := range lengths {
			uneven += (longest - l) * (longest - l)
		}
		if uneven < least {
			best, least = width, uneven
		}
	}
	return best
}

// openBand is a band to fill in by hand.
func (ch charter) openBand(head, pitch float64, lines int) page.Block {
	stack := page.Stack{ch.openHead(head, ch.t.T("We promise"), page.Style{Face: page.Bold, Size: 14 * ch.scale})}
	for range lines {
		stack = append(stack, ch.openLine(ch.width(), pitch))
	}
	return stack
}

// openHead is the head of a band whose name is written in by hand.
func (ch charter) openHead(h float64, name string, st page.Style) page.Block {
	w := ch.width()
	return page.Drawing{H: h, On: func(cv *page.Canvas, x, y float64) {
		cv.Box(x, y, w, h, 0, 0, page.Light)
		cv.Box(x, y, 2, h, 0, 0, page.Black)
		end := cv.Text(x+5, y+h-3, name, st)
		cv.Rule(end+3, x+w-3, y+h-2.4, page.WritingLine)
	}}
}

// openLine is a line for a behaviour, behind the marks of how closely it is set.
func (ch charter) openLine(w, pitch float64) page.Block {
	return page.Drawing{H: pitch, On: func(cv *page.Canvas, x, y float64) {
		drawSetsToRing(cv, x, y+pitch-1.9)
		cv.Rule(x+setsToRing, x+w, y+pitch, page.WritingLine)
	}}
}

// setsToRing is the room that the three marks take, and the gap behind them, millimetres.
const setsToRing = 15.0

// drawSetsToRing draws the three marks of how closely a behaviour is set, their middles at height mid, far enough from each
// other that one can be ringed: a single square to fill would say "open" until somebody fills it.
func drawSetsToRing(cv *page.Canvas, x, mid float64) {
	const side, pitch = 2.3, 4.8
	for i, v := range []workshop.Prescription{workshop.Fixed, workshop.Guided, workshop.Open} {
		drawSet(cv, x+0.4+pitch*float64(i), mid, side, v)
	}
}
