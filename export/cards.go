package export

import (
	"slices"

	"kept/export/page"
)

// cards is DOC-13: thank-you cards, bridge awards, story cards and certificates (M§8). They are made of names, and so
// always have them. What is private is not among them; of stories only those are whose people agreed.
type cards struct{ *composer }

func composeCards(c *composer) ([]part, error) {
	k := cards{c}
	var parts []part
	for _, kind := range []func() []part{k.thanks, k.bridges, k.stories, k.certificates, k.facilitators} {
		if err := c.ctx.Err(); err != nil {
			return nil, err
		}
		parts = append(parts, kind()...)
	}
	return parts, nil
}

// deck is cards of one kind, several on a sheet, to cut apart.
type deck struct {
	name      string // of the bookmark, and what heads the sheets
	landscape bool
	cols      int
	rows      int
}

// face is what stands on a card: a stack for a width, its words set larger or smaller by a factor.
type face func(w, size float64) page.Stack

// Room in a card, millimetres, and how small its words may become.
const (
	cutGap       = 12.0 // between two cards; the cut goes through its middle
	aboveFoot    = 2.5  // from the lowest cards to the running foot
	largestFace  = 1.36
	smallestFace = 0.8 // the smallest words are then 9 points high
	faceStep     = 0.04
)

// parts lays faces on sheets, and the last sheet filled up with the blank. Faces whose words no card of four holds get
// half a sheet each, and one that half a sheet does not hold goes over sheets of its own, whole.
func (k cards) parts(d deck, faces []face, blank face) []part {
	f := k.format(d.landscape)
	area := f.w - 2*f.margin
	w := (area - float64(d.cols-1)*cutGap) / float64(d.cols)
	h := (f.frame().Bottom - aboveFoot - f.frame().Top - float64(d.rows-1)*cutGap) / float64(d.rows)
	var parts []part
	add := func(blocks []page.Block) {
		p := part{blocks: blocks, foot: d.name, landscape: d.landscape}
		if len(parts) == 0 {
			p.bookmark = d.name
		}
		parts = append(parts, p)
	}
	var fitting []page.Stack
	var larger []face
	alike := sameSize(append(slices.Clone(faces), blank), w, h)
	for _, x := range faces {
		if s, ok := fitted(x, w, h, alike); ok {
			fitting = append(fitting, s)
		} else if d.cols > 1 {
			larger = append(larger, x)
		} else {
			add(x(area, 1))
		}
	}
	if len(larger) > 0 {
		parts = k.parts(deck{name: d.name, cols: 1, rows: 2}, larger, blank)
	}
	spare, _ := fitted(blank, w, h, alike)
	each := d.cols * d.rows
	for first := true; first || len(fitting) > 0; first = false {
		sheet := make([]page.Stack, each)
		for i := range sheet {
			sheet[i] = spare
			if i < len(fitting) {
				sheet[i] = fitting[i]
			}
		}
		fitting = fitting[min(each, len(fitting)):]
		add([]page.Block{page.Drawing{H: float64(d.rows)*(h+cutGap) - cutGap, On: func(cv *page.Canvas, x, y float64) {
			d.cuts(cv, x, y, w, h)
			for i, s := range sheet {
				s.Draw(cv, x+float64(i%d.cols)*(w+cutGap), y+float64(i/d.cols)*(h+cutGap))
			}
		}}})
	}
	return parts
}

// sameSize is the size that all faces of a deck take, so that the cards of a sheet look alike. One with many words does
// not make the others smaller than usual.
func sameSize(faces []face, w, h float64) float64 {
	size := largestFace
	for _, x := range faces {
		for size > 1 && x(w, size).Height() > h {
			size -= faceStep
		}
	}
	return size
}

// fitted sets a face as large as a card takes it, and no larger than most. Its last line stands at the foot of the card.
func fitted(x face, w, h, most float64) (page.Stack, bool) {
	for size := most; size >= smallestFace; size -= faceStep {
		if s := x(w, size); s.Height() <= h {
			last := len(s) - 1
			return append(slices.Clone(s[:last]), page.Space(h-s.Height()), s[last]), true
		}
	}
	return nil, false
}

// cuts draws where the sheet is cut.
func (d deck) cuts(cv *page.Canvas, x, y, w, h float64) {
	const over = 8.0 // beyond the cards
	for i := 1; i < d.rows; i++ {
		cv.CutLine(x-over, x+float64(d.cols)*(w+cutGap)-cutGap+over, y+float64(i)*(h+cutGap)-cutGap/2)
	}
	for i := 1; i < d.cols; i++ {
		cv.CutDown(x+float64(i)*(w+cutGap)-cutGap/2, y, y+float64(d.rows)*(h+cutGap)-cutGap)
	}
}

// said is a label with what was said below it, or with lines to write on.
func (k cards) said(w, size float64, name, text string, st page.Style, lines int) page.Block {
	const pitch = 8.5
	stack := page.Stack{k.Para(name, label, w)}
	if text == "" {
		return append(stack, page.WritingLines(lines, w, pitch), page.Space(2.6))
	}
	return append(stack, page.Space(0.4), k.Title(text, st.Sized(st.Size*size), w), page.Space(2.6*size))
}
