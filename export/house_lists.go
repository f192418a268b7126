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

// led is a text behind something that is drawn at x, round the height mid of its first line. A text of two lines does not
// end with a word alone.
func (c *composer) led(w float64, text string, st page.Style, draw func(cv *page.Canvas, x, mid float64)) page.Block {
	const indent, foot = 6.5, 1.2
	const lonely = 0.25 // a last line that is shorter than this part of the one above
	para := c.Para(text, st, w-indent)
	for wide := w - indent; len(para.Lines) == 2 && c.Width(para.Lines[1], st) < lonely*c.Width(para.Lines[0], st); {
		wide *= 0.95
		narrower := c.Para(text, st, wide)
		if len(narrower.Lines) != 2 {
			break
		}
		para.Lines = narrower.Lines
	}
	return page.Inset{
		Left: indent, Bottom: foot, W: w, Block: para,
		Behind: func(cv *page.Canvas, x, y, _, _ float64) { draw(cv, x, y+st.LineHeight()/2) },
	}
}

// evened is a text that, where it would end with a word alone, has lines of about equal length.
func (c *composer) evened(text string, st page.Style, w float64) page.Para {
	const lonely = 0.15 // of the width
	para := c.Para(text, st, w)
	if last := len(para.Lines) - 1; last > 0 && c.Width(para.Lines[last], st) < lonely*w {
		return c.Title(text, st, w)
	}
	return para
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
// is left out where the page has room for less than two lines.
func (c *composer) withNotes(blocks []page.Block, advice, noted string) []page.Block {
	const least = 2 * 9.0
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
func (c *composer) signature(w float64) page.Block { return c.signedBy(w, c.t.T("Signature")) }

// signedBy is the same, and says who signs.
func (c *composer) signedBy(w float64, who string) page.Block {
	const gap, day, line = 6.0, 42.0, 12.0
	return page.Drawing{H: line + small.LineHeight() + 0.6, On: func(cv *page.Canvas, x, y float64) {
		cv.Rule(x, x+w-day-gap, y+line, page.WritingLine)
		cv.Rule(x+w-day, x+w, y+line, page.WritingLine)
		cv.TextTop(x, y+line+0.5, who, small)
		cv.TextTop(x+w-day, y+line+0.5, c.t.T("Date"), small)
	}}
}
