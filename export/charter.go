package export

import (
	"math"
	"slices"
	"sort"

	"kept/export/page"
	"kept/workshop/words"
)

// charter is DOC-3, the poster: every promise with the behaviours that keep it, as large as they fit (M§8).
type charter struct {
	*composer
	kept  []kept  // promises, and behaviours without one when a priority is among them
	scale float64 // width of the poster's paper, as a multiple of the document's
	least float64 // size of the smallest behaviour, points
}

// setting is how large a charter is set.
type setting struct {
	size    float64 // of a behaviour, points
	columns int     // behaviours side by side
	down    bool    // behaviours run down one column and then the next, which takes less room; not across sheets
	gap     float64 // between behaviours and between bands, times the normal gap
	even    bool    // lines of a behaviour about equally long; takes no more room
}

// space is a gap that is so many millimetres in usual type, and grows with larger type.
func (s setting) space(mm float64) page.Space { return page.Space(mm * s.gap * max(1, s.size/12)) }

// The sizes of a charter on the document's paper, points. Below oneColumn the lines of a single column would be too long
// to read from afar. The smallest leave room for the twenty behaviours that a sheet has to hold, and for the thirty-six
// of a large one, as long as texts are of usual length (M§8 DOC-3).
const (
	largest       = 22.0
	oneColumn     = 13.0
	smallest      = 9.5
	smallestLarge = 12.0 // on paper of twice the size
	sizeStep      = 0.25
)

// composeCharter puts the poster first, and the role cards behind it so that they print on both sides: their first page
// is the front of a sheet.
func composeCharter(c *composer) ([]part, error) {
	ch := charter{composer: c, scale: 1, least: smallest}
	if c.o.Large {
		large := *c
		large.o.Paper = c.o.Paper.large()
		ch = charter{composer: &large, scale: large.o.Paper.W / c.o.Paper.W, least: smallestLarge}
	}
	for _, k := range c.kept() {
		if k.promise != nil || len(k.priorities) > 0 {
			ch.kept = append(ch.kept, k)
		}
	}
	poster := part{paper: ch.o.Paper, bookmark: c.t.T("Poster")}
	if len(ch.kept) == 0 {
		poster.blocks = ch.blank()
	} else {
		s, err := ch.fitting()
		if err != nil {
			return nil, err
		}
		poster.blocks = ch.blocks(s)
	}
	parts := []part{poster}
	sheets := len(page.Paginate(poster.blocks, ch.format(false).frame()))
	if sheets%2 == 1 && !c.o.Large { // another paper starts on a front anyhow
		parts = append(parts, c.aboutRoleCards())
	}
	cards, err := c.roleCards()
	return append(parts, cards), err
}

// fitting returns the largest setting that needs no more sheets than the smallest one does.
func (ch charter) fitting() (setting, error) {
	const least, usual = 0.4, 0.6 // gaps; type gives way to the usual one
	tight := setting{size: ch.least, columns: 2, down: true, gap: least}
	sheets := ch.sheets(tight)
	if sheets > 1 {
		tight.down = false
		sheets = ch.sheets(tight)
	}
	best := tight
	most := largest * ch.scale
	steps := int((most - ch.least) / sizeStep)
	sort.Search(steps, func(i int) bool { // what fits last in the search is the largest that does
		size := most - float64(i)*sizeStep
		for columns := 1; columns <= 2; columns++ {
			s := setting{size: size, columns: columns, down: tight.down, gap: usual}
			if columns == 1 && size < oneColumn*ch.scale || ch.sheets(s) > sheets {
				continue
			}
			best = s
			return true
		}
		return false
	})
	return ch.stretched(best, sheets), ch.ctx.Err()
}

// sheets returns how many sheets a setting needs.
func (ch charter) sheets(s setting) int {
	return len(page.Paginate(ch.blocks(s), ch.format(false).frame()))
}

// stretched widens the gaps of a poster as far as its sheets have room for.
func (ch charter) stretched(s setting, sheets int) setting {
	const widest, steps = 3.0, 10
	s.even = true
	if sheets > 1 {
		if one := s.gapped(1); ch.sheets(one) <= sheets {
			return one
		}
		return s
	}
	low, high := s.gap, widest
	for range steps {
		middle := (low + high) / 2
		if page.Stack(ch.blocks(s.gapped(middle))).Height() <= ch.room() {
			low = middle
		} else {
			high = middle
		}
	}
	return s.gapped(low)
}

// gapped returns a setting with other gaps.
func (s setting) gapped(gap float64) setting { s.gap = gap; return s }

// blocks is the poster from top to bottom.
func (ch charter) blocks(s setting) []page.Block {
	blocks := []page.Block{ch.head(), s.space(4)}
	for _, k := range ch.kept {
		blocks = append(blocks, ch.band(k, s), s.space(5))
	}
	return append(blocks, ch.foot())
}

// head is the heading across the whole sheet, whose promises they are, and what they are for.
func (ch charter) head() page.Block {
	const most, least = 40.0, 26.0 // points; a heading too long for the least has two lines
	w := ch.width()
	text := ch.t.T("How we keep our promises")
	st := page.Style{Face: page.Bold, Size: most * ch.scale, Lead: 1.14}
	st.Size *= max(least/most, min(1, 0.998*w/ch.Width(text, st)))
	return page.Stack{
		ch.Title(text, st, w),
		page.Space(2.4 * ch.scale),
		ch.Para(ch.w.Organisation.Name, lead.With(page.Bold).Sized(12*ch.scale), w),
		ch.Title(ch.w.Organisation.Strategy, lead.Sized(lead.Size*ch.scale), w),
	}
}

// foot is who wrote it, when, and for whom, at the foot of the last sheet.
func (ch charter) foot() page.Block {
	w := ch.width()
	st := page.Style{Face: page.Bold, Size: 12.5 * ch.scale, Lead: 1.3}
	key := page.Stack{ch.legend(w, small.Sized(small.Size*ch.scale))}
	if len(ch.kept) == 0 {
		key = append(page.Stack{ch.Para(ch.t.T("Ring one mark on every line:"), label.Sized(label.Size*ch.scale), w)}, key...)
	}
	stack := page.Stack{
		key, page.Space(3.4),
		ch.Para(ch.t.T("We keep these together: customer-facing and behind the scenes."), st, w),
		page.Space(0.6),
		ch.written(w),
	}
	return page.Bottom{Block: page.Whole{Block: page.Inset{Block: stack, W: w, Top: 3, Behind: func(cv *page.Canvas, x, y, w, _ float64) {
		cv.Rule(x, x+w, y, page.Firm)
	}}}}
}

// written names the authors of what stands on the poster: people, or roles in a print without names.
func (ch charter) written(w float64) page.Block {
	day := ch.date(ch.w.Details.Date, words.Medium)
	st := body.Sized(body.Size * ch.scale)
	who := ch.authors()
	if len(who) == 0 {
		return page.Blank{Block: page.Drawing{H: 7 * ch.scale, On: func(cv *page.Canvas, x, y float64) {
			base := y + 6*ch.scale
			end := cv.Text(x, base, ch.t.T("Written by"), st)
			cv.Rule(end+2, x+w-ch.Width(day, st)-3, base+0.4, page.WritingLine)
			cv.TextRight(x+w, base, day, st)
		}}}
	}
	return ch.Title(joined(", ", ch.t.T("Written by {names}", "names", ch.t.List(who)), day), st, w)
}

// authors returns who wrote the behaviours, in the order of the lists of people and roles.
func (ch charter) authors() []string {
	var ids []string
	for _, k := range ch.kept {
		for _, b := range k.priorities {
			ids = append(ids, b.AuthorIDs...)
		}
	}
	var out []string
	for _, p := range ch.w.Participants {
		if !slices.Contains(ids, p.ID) {
			continue
		}
		who := unbroken(p.Name)
		if !ch.o.Names || ch.w.Details.HideAuthors {
			who = ch.w.RoleName(p.RoleID)
		}
		if who != "" && !slices.Contains(out, who) {
			out = append(out, who)
		}
	}
	return out
}

// blank is a poster to write on, with as many lines for each promise as there is room for, up to four or six.
func (ch charter) blank() []page.Block {
	const bands, gap = 4, 4.0
	promise := 10.6 * ch.scale
	lines := 4
	if ch.o.Large {
		lines = 6
	}
	head, foot := page.Stack{ch.head(), page.Space(4)}, ch.foot()
	each := (ch.room()-head.Height()-foot.Height())/bands - gap - promise
	lines = min(lines, int(each/cardSkip))
	pitch := math.Floor(10*each/float64(lines)) / 10
	blocks := []page.Block{head}
	for range bands {
		blocks = append(blocks, page.Whole{Block: page.Blank{Block: ch.openBand(promise, pitch, lines)}}, page.Space(gap))
	}
	return append(blocks, foot)
}
