package export

import (
	"kept/export/page"
	"kept/workshop"
)

// mark is a shape that tells how far something is. Its word always stands beside it.
type mark uint8

// The marks.
const (
	waiting  mark = iota // an open circle
	moving               // a half-filled circle
	finished             // a tick in a filled circle
	ended                // a circle with a bar: it will not be done
)

func actionMark(s workshop.ActionStatus) mark {
	switch s {
	case workshop.DoingAction:
		return moving
	case workshop.DoneAction:
		return finished
	case workshop.StoppedAction:
		return ended
	}
	return waiting
}

func blockerMark(s workshop.BlockerStatus) mark {
	switch s {
	case workshop.InProgressBlocker, workshop.EscalatedBlocker:
		return moving
	case workshop.RemovedBlocker:
		return finished
	case workshop.AcceptedBlocker:
		return ended
	}
	return waiting
}

// laterMark is the mark of an experiment or a support item, by the value it is stored with.
func laterMark(status string) mark {
	switch status {
	case "running":
		return moving
	case "done", "worked":
		return finished
	case "stopped", "false_start", "unclear":
		return ended
	}
	return waiting
}

// status is a mark with its word, for a column.
func (g grid) status(col int, m mark, word string) page.Block {
	const r = 1.6
	return g.marked(col, word, func(cv *page.Canvas, x, mid float64) { drawMark(cv, x+r, mid, r, m) })
}

// marked is a word for a column behind a shape, which is drawn from x on round the height mid.
func (g grid) marked(col int, word string, draw func(cv *page.Canvas, x, mid float64)) page.Block {
	const room = 4.6
	st := g.styled(cell)
	return page.Columns{
		{W: room, Block: page.Drawing{H: st.LineHeight(), On: func(cv *page.Canvas, x, y float64) { draw(cv, x, y+st.LineHeight()/2) }}},
		{W: g.room(col) - room, Block: g.c.Para(word, st, g.room(col)-room)},
	}
}

// drawMark draws a mark round (x, y).
func drawMark(cv *page.Canvas, x, y, r float64, m mark) {
	switch m {
	case waiting:
		cv.Disc(x, y, r, 0.8, page.None)
	case moving:
		cv.Half(x, y, r)
	case finished:
		cv.Disc(x, y, r, 0.8, page.Black)
		cv.Tick(x-r*0.8, y-r*0.8, r*1.6, page.White)
	case ended:
		cv.Disc(x, y, r, 0.8, page.None)
		cv.Stroke(0.9, page.Black, page.Point{X: x - r*0.5, Y: y}, page.Point{X: x + r*0.5, Y: y})
	}
}
