package export

import (
	"slices"
	"strconv"

	"kept/export/page"
)

// The lists and lines that several documents have.

// point is a text behind a dot.
func (c *composer) point(w float64, text string) page.Block {
	return c.led(w, text, body, func(cv *page.Canvas, x, mid float64) { cv.Disc(x+1, mid, 0.75, 0, page.Black) })
}

// numbered is a text behind a number.
func (c *composer) numbered(w float64, n int, text string) page.Block {
	return c.led(w, text, body, func(cv *page.Canvas, x, mid float64) {
		cv.TextTop(x, mid-strong.LineHeight()/2, strconv.Itoa(n), strong)
	})
}

// boxed is a text behind a box to tick.
func (c *composer) boxed(w float64, text string) page.Block {
	return c.led(w, text, body, func(cv *page.Canvas, x, mid float64) { cv.CheckBox(x, mid-1.8, 3.6, false) })
}

// led is a text behind something that is drawn at x, round the height mid of its first line.
func (c *composer) led(w float64, text string, st page.Style, draw func(cv *page.Canvas, x, mid float64)) page.Block {
	const indent, foot = 6.5, 1.2
	return page.Inset{
		Left: indent, Bottom: foot, W: w, Block: c.Para(text, st, w-indent),
		Behind: func(cv *page.Canvas, x, y, _, _ float64) { draw(cv, x, y+st.LineHeight()/2) },
	}
}

// points is texts behind dots.
func (c *composer) points(w float64, texts ...string) page.Stack {
	var out page.Stack
	for _, s := range texts {
		out = append(out, c.point(w, s))
	}
	return out
}

// linesLeft is lines to write on, as many as blocks leave room for on an upright page.
func (c *composer) linesLeft(w float64, blocks []page.Block) page.Block {
	const pitch = 9.0
	return page.WritingLines(int((c.room()-page.Stack(blocks).Height())/pitch), w, pitch)
}

// withNotes adds a section for notes to blocks: what is noted already, and lines to the foot of the page. Without a note it
// is left out where the page has room for less than three lines.
func (c *composer) withNotes(blocks []page.Block, advice, noted string) []page.Block {
	const least = 3 * 9.0
	w := c.width()
	var text page.Block = page.Space(0)
	if noted != "" {
		text = c.Para(noted, body, w)
	}
	with := append(slices.Clone(blocks), page.Space(7), c.section(w, c.t.T("My notes"), advice, text))
	lines := c.linesLeft(w, with)
	if noted == "" && lines.Height() < least {
		return blocks
	}
	return append(with, lines)
}

// signature is a line for a name and one for a day.
func (c *composer) signature(w float64) page.Block {
	const gap, day, line = 6.0, 42.0, 12.0
	return page.Drawing{H: line + small.LineHeight() + 0.6, On: func(cv *page.Canvas, x, y float64) {
		cv.Rule(x, x+w-day-gap, y+line, page.WritingLine)
		cv.Rule(x+w-day, x+w, y+line, page.WritingLine)
		cv.TextTop(x, y+line+0.5, c.t.T("Signature"), small)
		cv.TextTop(x+w-day, y+line+0.5, c.t.T("Date"), small)
	}}
}
