package export

import (
	"slices"

	"kept/export/page"
)

// cards is DOC-13: thank-you cards, bridge awards, story cards and certificates (M§8). A certificate is made of a name:
// without names there is a blank. What is private is not among them; of stories only those are whose people agreed.
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

// blankFace is the face of a card to write on, with a number of lines for each thing that needs more than one.
type blankFace func(lines int) face

// Room in a card, millimetres, and how small its words may become.
const (
	inCard       = 6.0  // from the edge of a card to what stands on it
	trimTop      = 19.5 // of the upper edge of the highest cards, below the running head
	trimFoot     = 13.0 // of the lower edge of the lowest cards from the foot of the page, above the running foot
	mostApart    = 4.0  // that is added between two parts of a card that leaves room
	fewestLines  = 2    // for each thing on a blank that needs more than one
	largestFace  = 1.36
	smallestFace = 0.8 // the smallest words are then 9 points high
	faceStep     = 0.04
)

// parts lays faces on sheets, and the last sheet filled up with the blank. Faces whose words no card of four holds get
// half a sheet each, and one that half a sheet does not hold goes over sheets of its own, whole.
func (k cards) parts(d deck, faces []face, blank blankFace) []part {
	f := k.format(d.landscape)
	area := f.w - 2*f.margin
	w := (area - float64(d.cols-1)*2*inCard) / float64(d.cols)
	card := (f.h - trimTop - trimFoot) / float64(d.rows)
	h := card - 2*inCard
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
	alike := sameSize(append(slices.Clone(faces), blank(fewestLines)), w, h)
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
	spare, _ := fitted(blank.fullest(w, h, alike), w, h, alike)
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
		add([]page.Block{page.Drawing{H: f.frame().Bottom - f.frame().Top, On: func(cv *page.Canvas, x, _ float64) {
			d.cuts(cv, x, w, card)
			for i, s := range sheet {
				s.Draw(cv, x+float64(i%d.cols)*(w+2*inCard), trimTop+float64(i/d.cols)*card+inCard)
			}
		}}})
	}
	return parts
}

// fullest is the blank with as many lines as a card takes in a size.
func (b blankFace) fullest(w, h, size float64) face {
	lines := fewestLines
	for b(lines+1)(w, size).Height() <= h {
		lines++
	}
	return b(lines)
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

// fitted sets a face as large as a card takes it, and no larger than most. Room that is left lies between its parts, and
// its last line stands at the foot of the card.
func fitted(x face, w, h, most float64) (page.Stack, bool) {
	for size := most; size >= smallestFace; size -= faceStep {
		if s := x(w, size); s.Height() <= h {
			last := len(s) - 1
			spare := h - s.Height()
			apart := min(spare/float64(last), mostApart)
			return append(stackOf(page.Space(apart), s[:last]...), page.Space(spare-apart*float64(last-1)), s[last]), true
		}
	}
	return nil, false
}

// cuts draws where the sheet is cut: round all cards, so that none of them carries the running head or foot, and between
// them. All cards are as high as each other, and those side by side as wide.
func (d deck) cuts(cv *page.Canvas, x, w, card float64) {
	const margin = 8.0 // of a card as wide as the paper, whose edges are its own
	left, right := x-margin, x+w+margin
	if d.cols > 1 {
		left, right = x-inCard, x+float64(d.cols)*(w+2*inCard)-inCard
		for i := range d.cols + 1 {
			cv.CutDown(left+float64(i)*(w+2*inCard), trimTop, trimTop+float64(d.rows)*card)
		}
	}
	for i := range d.rows + 1 {
		cv.CutLine(left, right, trimTop+float64(i)*card)
	}
}

// said is a label with what was said below it, or with lines to write on. There is no more between the label and the
// first line than between two lines.
func (k cards) said(w, size float64, name, text string, st page.Style, lines int) page.Block {
	const pitch, below = 9.0, 1.5
	stack := page.Stack{k.Para(name, label, w)}
	if text == "" {
		return append(stack, page.WritingLines(1, w, pitch-below), page.WritingLines(lines-1, w, pitch), page.Space(2.6))
	}
	return append(stack, page.Space(0.4), k.Title(text, st.Sized(st.Size*size), w), page.Space(2.6*size))
}
