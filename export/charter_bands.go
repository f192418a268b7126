package export

import (
	"strings"

	"kept/export/page"
	"kept/workshop"
)

// band is a promise and the behaviours that keep it. It goes on on the next sheet under its name.
func (ch charter) band(k kept, s setting) page.Block {
	w := ch.width()
	name := k.name(ch.composer)
	rows := ch.rows(k.priorities, s)
	if len(rows) == 0 {
		rows = page.Stack{page.Blank{Block: page.Stack{page.Space(1), ch.openLine(w, 9), ch.openLine(w, 9)}}}
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
	st := page.Style{Face: page.Bold, Size: min(max(14*ch.scale, s.size*1.3), 26*ch.scale), Lead: 1.24}
	return page.Inset{
		Left: indent, Top: 1.3, Bottom: 1.5, W: w,
		Block: ch.Title(text, st, w-indent-2),
		Behind: func(cv *page.Canvas, x, y, w, h float64) {
			cv.Box(x, y, w, h, 0, 0, page.Light)
			cv.Box(x, y, bar, h, 0, 0, page.Black)
		},
	}
}

// rows sets behaviours below or beside each other.
func (ch charter) rows(list []workshop.Behaviour, s setting) page.Stack {
	const gutter = 8.0
	each := (ch.width() - gutter*float64(s.columns-1)) / float64(s.columns)
	var rows page.Stack
	for from := 0; from < len(list); from += s.columns {
		var row page.Columns
		for _, b := range list[from:min(from+s.columns, len(list))] {
			row = append(row, page.Cell{W: each + gutter, Block: ch.line(b, each, s)})
		}
		if from > 0 {
			rows = append(rows, s.space(1.4))
		}
		rows = append(rows, page.Whole{Block: row})
	}
	return rows
}

// line is a behaviour: its mark, the role in bold, and what is done.
func (ch charter) line(b workshop.Behaviour, w float64, s setting) page.Block {
	st := page.Style{Size: s.size, Lead: 1.3}
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
	narrow := start > 0.7*w || strings.Contains(name, "\n")
	if narrow || text == "" || page.RightToLeft(name) || page.RightToLeft(text) {
		return page.Stack{ch.Para(name, bold, w), ch.Para(text, st, w)}
	}
	if even {
		w = ch.evenWidth(text, st, start, w)
	}
	first, rest := ch.behind(text, st, start, w)
	line := page.Drawing{H: st.LineHeight(), On: func(cv *page.Canvas, x, y float64) {
		cv.TextTop(x, y, name, bold)
		cv.TextTop(x+start, y, first, st)
	}}
	return page.Stack{line, rest}
}

// behind wraps a text whose first line starts further right than the others.
func (ch charter) behind(text string, st page.Style, start, w float64) (first string, rest page.Para) {
	first = ch.Wrap(text, st, w-start)[0]
	return first, ch.Para(strings.TrimLeft(strings.TrimPrefix(text, first), " \n"), st, w)
}

// evenWidth returns a somewhat smaller width that needs no more lines than w does, so that no word stands alone on the
// last one.
func (ch charter) evenWidth(text string, st page.Style, start, w float64) float64 {
	const steps = 8
	_, rest := ch.behind(text, st, start, w)
	low, high := max(start*1.15, w*0.82), w
	for range steps {
		middle := (low + high) / 2
		if _, r := ch.behind(text, st, start, middle); len(r.Lines) <= len(rest.Lines) {
			high = middle
		} else {
			low = middle
		}
	}
	return high
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
		end := cv.Text(x+5, y+h-4.4, name, st)
		cv.Rule(end+3, x+w-3, y+h-3.8, page.WritingLine)
	}}
}

// openLine is a line for a behaviour, with a square to fill for how closely it is set.
func (ch charter) openLine(w, pitch float64) page.Block {
	const side, indent = 3.6, 7.0
	return page.Drawing{H: pitch, On: func(cv *page.Canvas, x, y float64) {
		cv.Square(x+0.2, y+pitch-side-0.4, side, 0)
		cv.Rule(x+indent, x+w, y+pitch, page.WritingLine)
	}}
}
