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
	kept []kept // promises, and behaviours without one when a priority is among them
}

// setting is how large a charter is set.
type setting struct {
	size    float64 // of a behaviour, points
	columns int     // behaviours side by side
	gap     float64 // between behaviours and between bands, times the normal gap
	even    bool    // lines of a behaviour about equally long; takes no more room
}

// space is a gap that is so many millimetres in usual type, and grows with larger type.
func (s setting) space(mm float64) page.Space { return page.Space(mm * s.gap * max(1, s.size/12)) }

// The sizes of a charter, points. Below oneColumn the lines of a single column would be too long to read from afar.
const (
	largest   = 24.0
	oneColumn = 13.0
	smallest  = 9.5
	sizeStep  = 0.25
)

func composeCharter(c *composer) ([]part, error) {
	ch := charter{composer: c}
	for _, k := range c.kept() {
		if k.promise != nil || len(k.priorities) > 0 {
			ch.kept = append(ch.kept, k)
		}
	}
	if len(ch.kept) == 0 {
		return []part{{blocks: ch.blank()}}, nil
	}
	s, err := ch.fitting()
	if err != nil {
		return nil, err
	}
	return []part{{blocks: ch.blocks(s)}}, nil
}

// fitting returns the largest setting that needs no more sheets than the smallest one does.
func (ch charter) fitting() (setting, error) {
	const tightest = 0.5
	tight := setting{size: smallest, columns: 2, gap: tightest}
	sheets := ch.sheets(tight)
	best := tight
	steps := int((largest - smallest) / sizeStep)
	sort.Search(steps, func(i int) bool { // what fits last in the search is the largest that does
		size := largest - float64(i)*sizeStep
		for columns := 1; columns <= 2; columns++ {
			s := setting{size: size, columns: columns, gap: tightest}
			if columns == 1 && size < oneColumn || ch.sheets(s) > sheets {
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
	const widest = 3
	s.even = true
	none, one := s, s
	none.gap, one.gap = 0, 1
	if sheets > 1 {
		if ch.sheets(one) > sheets {
			return s
		}
		return one
	}
	fixed := page.Stack(ch.blocks(none)).Height()
	perGap := page.Stack(ch.blocks(one)).Height() - fixed
	s.gap = min(widest, (ch.room()-fixed)/perGap)
	return s
}

// blocks is the poster from top to bottom.
func (ch charter) blocks(s setting) []page.Block {
	blocks := []page.Block{ch.head(), s.space(4)}
	for _, k := range ch.kept {
		blocks = append(blocks, ch.band(k, s), s.space(5))
	}
	return append(blocks, ch.foot())
}

// head is the heading, whose promises they are, and what they are for.
func (ch charter) head() page.Block {
	w := ch.width()
	st := page.Style{Face: page.Bold, Size: 31, Lead: 1.14}
	return page.Stack{
		ch.Title(ch.t.T("How we keep our promises"), st, w),
		page.Space(1),
		ch.Para(ch.w.Organisation.Name, lead.With(page.Bold).Sized(12), w),
		ch.Para(ch.w.Organisation.Strategy, lead, w),
	}
}

// foot is who wrote it, when, and for whom, at the foot of the last sheet.
func (ch charter) foot() page.Block {
	w := ch.width()
	st := page.Style{Face: page.Bold, Size: 12.5, Lead: 1.3}
	stack := page.Stack{
		ch.legend(w), page.Space(3.4),
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
	who := ch.authors()
	if len(who) == 0 {
		return page.Drawing{H: 7, On: func(cv *page.Canvas, x, y float64) {
			end := cv.Text(x, y+6, ch.t.T("Written by"), body)
			cv.Rule(end+2, x+w-ch.Width(day, body)-3, y+6.4, page.WritingLine)
			cv.TextRight(x+w, y+6, day, body)
		}}
	}
	return ch.Para(joined(", ", ch.t.T("Written by {names}", "names", ch.t.List(who)), day), body, w)
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
		who := p.Name
		if !ch.o.Names || ch.w.Details.HideAuthors {
			who = ch.w.RoleName(p.RoleID)
		}
		if who != "" && !slices.Contains(out, who) {
			out = append(out, who)
		}
	}
	return out
}

// blank is a poster to write on.
func (ch charter) blank() []page.Block {
	const bands, lines, gap = 4, 4, 5.0
	head, foot := page.Stack{ch.head(), page.Space(4)}, ch.foot()
	left := ch.room() - head.Height() - foot.Height()
	pitch := math.Floor(10*(left/bands-gap)/(lines+1.4)) / 10 // the promise takes a line and a bit
	blocks := []page.Block{head}
	for range bands {
		blocks = append(blocks, page.Whole{Block: ch.openBand(1.4*pitch, pitch, lines)}, page.Space(gap))
	}
	return append(blocks, foot)
}
