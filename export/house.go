package export

import "kept/export/page"

// The styles of all prints. Content is 9 points or more, the running foot 8; everything is black.
var (
	eyebrow     = page.Style{Face: page.Bold, Size: 8.5, Track: 0.28} // running heads, small capitals headings
	runningHead = page.Style{Size: 9}
	footer      = page.Style{Size: 8}
	title       = page.Style{Face: page.Bold, Size: 22, Lead: 1.18} // of a document
	lead        = page.Style{Size: 11, Lead: 1.4}                   // below a title
	chapterHead = page.Style{Face: page.Bold, Size: 16, Lead: 1.25} // of a large part of a long document
	heading     = page.Style{Face: page.Bold, Size: 11.5, Lead: 1.3}
	hint        = page.Style{Face: page.Italic, Size: 9}
	body        = page.Style{Size: 10.5}
	strong      = page.Style{Face: page.Bold, Size: 10.5}
	small       = page.Style{Size: 9}
	label       = page.Style{Face: page.Bold, Size: 9, Lead: 1.3} // above a field
	columnHead  = page.Style{Face: page.Bold, Size: 9, Lead: 1.3}
)

// title sets the title of a document, and what stands below it; "" for nothing.
func (c *composer) title(width float64, text, below string) page.Block {
	w := width * 0.9 // an even left edge matters more than a full line
	return page.Stack{c.Title(text, title, w), page.Space(0.8), c.Title(below, lead, w), page.Space(5)}
}

// section puts a heading with a firm rule, and a hint in italics, above a body that may go on on the next page.
func (c *composer) section(width float64, text, advice string, body page.Block) page.Section {
	return c.headed(heading, page.Firm, width, text, advice, body)
}

// chapter is a large part of a long document, which can be jumped to. It has no rule: its tables have their own.
func (c *composer) chapter(width float64, text, advice string, body page.Block) page.Block {
	return page.Marked{Title: text, Block: c.headed(chapterHead, 0, width, text, advice, body)}
}

// subsection is a part of a chapter, without a rule.
func (c *composer) subsection(width float64, text, advice string, body page.Block) page.Section {
	return c.headed(heading, 0, width, text, advice, body)
}

func (c *composer) headed(st page.Style, rule, width float64, text, advice string, body page.Block) page.Section {
	again := c.t.T("{title}, continued", "title", c.Fit(text, heading, width*0.7))
	return page.Section{
		Head:      c.heading(st, rule, width, text, advice),
		Continued: c.heading(heading, rule, width, again, ""),
		Body:      body,
	}
}

// heading is a heading over a rule of a weight in points, 0 for none, with a hint in italics after it. Where there is
// no room beside the heading, the hint stands below it.
func (c *composer) heading(st page.Style, rule, width float64, text, advice string) page.Block {
	head := c.Para(text, st, width)
	after := c.Width(text, st) + 3
	beside := advice != "" && len(head.Lines) == 1 && after+c.Width(advice, hint) <= width
	stack := page.Stack{head}
	if advice != "" && !beside {
		stack = append(stack, c.Para(advice, hint, width))
	}
	return page.Inset{Block: stack, Bottom: 2, W: width, Over: func(cv *page.Canvas, x, y, w, h float64) {
		if beside {
			cv.Text(x+after, y+st.Baseline(), advice, hint)
		}
		if rule > 0 {
			cv.Rule(x, x+w, y+h-1.5, rule)
		}
	}}
}

// field is a label with a value below it, or with lines to write on when there is no value yet.
func (c *composer) field(width float64, name, advice, value string, lines int, pitch float64, st page.Style) page.Block {
	if value == "" {
		return page.Blank{Block: c.openField(width, name, advice, lines, pitch)}
	}
	head := c.labelled(width, name, advice)
	return page.Section{Head: head, Continued: c.labelled(width, name, c.t.T("continued")), Body: page.Stack{page.Space(0.6), c.Para(value, st, width)}}
}

// openField is a label with lines to write on, whatever the workshop holds: it is not a blank that somebody left.
func (c *composer) openField(width float64, name, advice string, lines int, pitch float64) page.Block {
	return page.Stack{c.labelled(width, name, advice), page.WritingLines(lines, width, pitch)}
}

// underRule is the room between the rule of a heading and boxes below it, which would look like a second rule otherwise.
const underRule = 1.5

// unknown is lines to write on in the place of something of the workshop that is not known yet.
func unknown(lines int, width, pitch float64) page.Block {
	return page.Blank{Block: page.WritingLines(lines, width, pitch)}
}

// labelled is the label of a field, with advice in italics behind it, or below it where there is no room.
func (c *composer) labelled(width float64, name, advice string) page.Block {
	if advice == "" {
		return c.Para(name, label, width)
	}
	after := c.Width(name, label) + 2
	if after+c.Width(advice, hint) > width {
		return page.Stack{c.Para(name, label, width), c.Para(advice, hint, width)}
	}
	return page.Drawing{H: label.LineHeight(), On: func(cv *page.Canvas, x, y float64) {
		cv.TextTop(x, y, name, label)
		cv.Text(x+after, y+label.Baseline(), advice, hint)
	}}
}

// labelBeside is a label with a text beside it, their first lines on one line; name is the width of the label.
func (c *composer) labelBeside(width, name float64, of string, value page.Para) page.Block {
	lower := max(0, value.Style.Baseline()-label.Baseline())
	return page.Columns{
		{W: name, Block: page.Stack{page.Space(lower), c.Para(of, label, name-3)}},
		{W: width - name, Block: value},
	}
}

// column is a column of a grid; a width of 0 takes what the others leave.
type column struct {
	title string
	w     float64 // millimetres
}

// grid is a table being set.
type grid struct {
	c         *composer
	cols      []column
	width     float64
	top, foot float64 // room above and below the text of a row, millimetres
	lead      float64 // line height of the text in it, times its size; 0 = that of its style
	most      float64 // size of the largest type in it, points; 0 = any
	pair      float64 // how high two rows may be that stay together, millimetres; 0 = as usual
	scale     float64 // of its type, times the usual size; 0 = 1
	hand      float64 // least height of a row to write in, millimetres; 0 = handPitch
}

// Room in the cells of a grid, millimetres.
const (
	cellPad  = 1.5
	cellTop  = 1.3
	cellFoot = 1.5
)

// grid starts a table.
func (c *composer) grid(width float64, cols ...column) grid {
	left, open := width, 0
	for _, col := range cols {
		left -= col.w
		if col.w == 0 {
			open++
		}
	}
	g := grid{c: c, cols: append([]column{}, cols...), width: width, top: cellTop, foot: cellFoot}
	for i := range g.cols {
		if g.cols[i].w == 0 {
			g.cols[i].w = left / float64(open)
		}
	}
	return g
}

// room returns how wide the text of a column may be.
func (g grid) room(col int) float64 { return g.cols[col].w - 2*cellPad }

// text wraps a text for a column.
func (g grid) text(col int, s string, st page.Style) page.Para {
	return g.c.Para(s, g.styled(st), g.room(col))
}

// styled is a style with the line height of the grid, no larger than its type, and scaled with it.
func (g grid) styled(st page.Style) page.Style {
	if g.lead > 0 {
		st.Lead = g.lead
	}
	if g.most > 0 {
		st.Size = min(st.Size, g.most)
	}
	if g.scale > 0 {
		st.Size *= g.scale
	}
	return st
}

// head is the row of column titles.
func (g grid) head() page.Block {
	cells := make([]page.Block, len(g.cols))
	for i, col := range g.cols {
		cells[i] = g.text(i, col.title, columnHead)
	}
	r := g.row(cells...)
	r.Top, r.Foot, r.Weight = 0.8, 1, page.Firm
	return r
}

// row is a row of blocks, one for each column; nil leaves a cell empty.
func (g grid) row(blocks ...page.Block) page.Row {
	r := page.Row{PadX: cellPad, Top: g.top, Foot: g.foot, Weight: page.Hairline}
	for i, b := range blocks {
		r.Cells = append(r.Cells, page.Cell{W: g.cols[i].w, Block: b})
	}
	return r
}

// toWrite is a line to write on in a cell of a row whose other cells are filled in. An empty row needs none: the rules
// between the rows are its lines.
func (g grid) toWrite(col int) page.Block { return page.WritingLines(1, g.room(col), writeIn) }

// writeIn is how far the line to write on in a cell is below the top of the cell, millimetres.
const writeIn = 6.0

// band is a light row across the grid that heads a group, with smaller text behind or below its name.
func (g grid) band(name, about string) page.Block {
	w := g.width - 2*cellPad
	stack := page.Stack{g.c.Para(name, strong, w)}
	after := g.c.Width(name, strong) + 4
	beside := about != "" && after+g.c.Width(about, small) <= w
	if about != "" && !beside {
		stack = append(stack, g.c.Para(about, small, w))
	}
	content := page.Inset{Block: stack, W: w, Over: func(cv *page.Canvas, x, y, _, _ float64) {
		if beside {
			cv.Text(x+after, y+strong.Baseline(), about, small)
		}
	}}
	return page.Row{Cells: page.Columns{{W: g.width, Block: content}}, PadX: cellPad, Top: min(1.2, g.top), Foot: min(1.2, g.foot), Background: page.Light}
}

// continued is the band of a group that goes on on the next page.
func (g grid) continued(name string) page.Block {
	return g.band(g.c.Fit(name, strong, g.width*0.7), g.c.t.T("continued"))
}
