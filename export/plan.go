package export

import (
	"slices"
	"strings"

	"kept/export/page"
	"kept/workshop"
)

// plan is DOC-1, the team action plan: everything a team agreed, in the order in which it was worked out (M§8).
type plan struct {
	*composer
	kept       []kept
	behaviours map[string]int // numbers of the priority behaviours, in the order of the table
	blockers   map[string]int // numbers of the blockers, in the order of triage
	others     map[string]int // numbers of the actions on no blocker, after the blockers'
	set        tableSetting   // how its tables are set
	blank      bool           // nothing was worked out yet: the plan is a form to fill in by hand
	hand       float64        // height of its rows to write in, millimetres
	more       int            // how many of them a list has more than the fewest
}

// chapterGap is the room above a chapter where there is plenty, millimetres.
const chapterGap = 8.0

// mostPages is how long a plan may be where its content allows it (M§8 DOC-1).
const mostPages = 8

// hopeless is how long a plan is, in pages, when no setting brings it down to mostPages.
const hopeless = 12

// A tableSetting is how densely the tables of a plan are set.
type tableSetting struct {
	top, foot float64 // room above and below the text of a row, millimetres
	lead      float64 // line height, times the size of the type
	most      float64 // size of the largest type, points
	pair      float64 // how high two rows may be that stay together, millimetres
	gap       float64 // least room above a chapter, and above a section in one, millimetres
	brief     bool    // no authors by initiative
}

// settings are tried from the calmest on.
var settings = []tableSetting{
	{top: cellTop, foot: cellFoot, lead: 1.3, most: 9.5, pair: 44, gap: 5},
	{top: 1, foot: 1.2, lead: 1.27, most: 9.5, pair: 44, gap: 5},
	{top: 0.8, foot: 1, lead: 1.25, most: 9, pair: 44, gap: 4.5, brief: true},
	{top: 0.7, foot: 0.8, lead: 1.22, most: 9, pair: 44, gap: 4, brief: true},
	{top: 0.6, foot: 0.7, lead: 1.2, most: 9, pair: 26, gap: 3.5, brief: true},
	{top: 0.5, foot: 0.6, lead: 1.17, most: 9, pair: 26, gap: 3, brief: true},
}

// The styles of the plan's tables: what counts, what goes with it.
var (
	cellMain = page.Style{Face: page.Bold, Size: 9.5, Lead: 1.3}
	cell     = page.Style{Size: 9, Lead: 1.3}
	cellNote = page.Style{Face: page.Italic, Size: 9, Lead: 1.3}
)

// handPitch is the height of a row to fill in by hand, millimetres.
const handPitch = 10.4

// composePlan sets the plan as calmly as eight pages allow. One that is far too long for them stays calm.
func composePlan(c *composer) ([]part, error) {
	p := newPlan(c)
	if p.blank {
		p.fill()
	}
	var blocks []page.Block
	for _, p.set = range settings {
		chapters, err := p.chapters()
		if err != nil {
			return nil, err
		}
		blocks = append(p.cover(), p.spread(chapters)...)
		if n := len(page.Paginate(blocks, p.format(false).frame())); n <= mostPages || n > hopeless {
			break
		}
	}
	return []part{{blocks: blocks}}, nil
}

// fill gives a form the most and the highest rows that it has room for without a page more.
func (p *plan) fill() {
	const highest, by, most = 12.4, 0.2, 2
	pages := func() int {
		chapters, _ := p.chapters() // a context that is done shows when the plan is composed
		return len(page.Paginate(append(p.cover(), p.spread(chapters)...), p.format(false).frame()))
	}
	fewest := pages()
	for p.more = most; p.more > 0 && pages() > fewest; p.more-- {
	}
	for p.hand = highest; p.hand > handPitch && pages() > fewest; p.hand -= by {
	}
}

// chapters returns what stands behind the cover, in the order in which it was worked out.
func (p *plan) chapters() ([]page.Block, error) {
	var out []page.Block
	for _, chapter := range []func() page.Block{
		p.gaps, p.whatWeDo, p.blockersAndActions, p.approach, p.support, p.experiments, p.playbook, p.dates, p.commitments, p.decisions, p.parked,
	} {
		if err := p.ctx.Err(); err != nil {
			return nil, err
		}
		if b := chapter(); b != nil {
			if p.blank { // a form is easier to share out when nothing goes over a page
				b = page.Whole{Block: b}
			}
			out = append(out, b)
		}
	}
	return out, nil
}

// spread puts chapters below each other. The gaps between them are as wide as they can be without a last page that is
// nearly empty, or one page too many.
func (p *plan) spread(chapters []page.Block) []page.Block {
	const enough = 0.35 // of the last page
	var tight []page.Block
	fewest := 0
	for _, gap := range []float64{p.set.gap, 6.5, chapterGap} {
		blocks := stackOf(page.Space(gap), chapters...)
		sheets := page.Paginate(blocks, p.format(false).frame())
		last := sheets[len(sheets)-1]
		used := 0.0
		for _, b := range last {
			used = max(used, b.Y+b.Block.Height()-contentTop)
		}
		more := len(sheets) == fewest+1 && len(sheets) < mostPages && used > enough*p.room()
		if fewest == 0 || len(sheets) == fewest || more {
			tight = blocks
		}
		if fewest == 0 {
			fewest = len(sheets)
		}
	}
	return tight
}

func newPlan(c *composer) *plan {
	p := &plan{composer: c, kept: c.kept(), set: settings[0], behaviours: map[string]int{}, blockers: map[string]int{}, others: map[string]int{}}
	for _, group := range p.bundles() {
		for _, b := range group.priorities {
			p.behaviours[b.ID] = len(p.behaviours) + 1
		}
	}
	for _, b := range c.w.Triaged() {
		p.blockers[b.ID] = len(p.blockers) + 1
	}
	for _, a := range c.w.Actions {
		if p.w.Blocker(a.BlockerID) == nil {
			p.others[a.ID] = len(p.blockers) + len(p.others) + 1
		}
	}
	p.blank = len(c.w.Promises)+len(c.w.Behaviours)+len(c.w.Blockers)+len(c.w.Actions)+len(c.w.Goals)+len(c.w.ApproachChoices) == 0
	return p
}

// grid starts a table of the plan.
func (p *plan) grid(width float64, cols ...column) grid {
	g := p.composer.grid(width, cols...)
	g.top, g.foot, g.lead, g.most, g.pair, g.hand = p.set.top, p.set.foot, p.set.lead, p.set.most, p.set.pair, p.hand
	return g
}

// numberOf returns the number of an action: that of its blocker, or its own.
func (p *plan) numberOf(a *workshop.Action) int {
	if n, ok := p.blockers[a.BlockerID]; ok {
		return n
	}
	return p.others[a.ID]
}

// person returns who someone is: by name, or by role in a print without names.
func (c *composer) person(id string) string {
	who := c.w.Participant(id)
	switch {
	case who == nil:
		return ""
	case c.o.Names:
		return unbroken(who.Name)
	}
	return c.w.RoleName(who.RoleID)
}

// unbroken keeps the words of a name on one line, wherever a line has room for all of them.
func unbroken(name string) string { return strings.ReplaceAll(name, " ", "\u00a0") }

// facilitators returns who leads the workshop.
func (c *composer) facilitators() []string {
	var out []string
	for _, name := range c.w.Details.Facilitators {
		out = append(out, unbroken(name))
	}
	return out
}

// people returns the same for several, each once.
func (c *composer) people(ids []string) []string {
	var out []string
	for _, id := range ids {
		if who := c.person(id); who != "" && !slices.Contains(out, who) {
			out = append(out, who)
		}
	}
	return out
}

// roleNames returns the names of roles.
func (c *composer) roleNames(ids []string) []string {
	var out []string
	for _, id := range ids {
		if name := c.w.RoleName(id); name != "" {
			out = append(out, name)
		}
	}
	return out
}

// blankRows returns rows of a grid to fill in by hand. All of them are one blank: the list that they stand for.
func (g grid) blankRows(n int) []page.Block {
	rows := g.spareRows(n)
	if len(rows) > 0 {
		rows[0] = page.Blank{Block: rows[0]}
	}
	return rows
}

// spareRows returns rows of a grid to fill in by hand with what comes up later.
func (g grid) spareRows(n int) []page.Block {
	rows := make([]page.Block, n)
	for i := range rows {
		rows[i] = g.openRow(make([]page.Block, len(g.cols))...)
	}
	return rows
}

// openRow is a row high enough to write in what is missing.
func (g grid) openRow(blocks ...page.Block) page.Row {
	r := g.row(blocks...)
	r.MinHeight = max(handPitch, g.hand)
	return r
}

// paired keeps the first two rows of a list together, and the last two, so that no low row stands alone on a page.
func (g grid) paired(rows []page.Block) []page.Block {
	most := 22.0 // millimetres that two rows may take
	if g.pair > 0 {
		most = g.pair
	}
	out := slices.Clone(rows)
	join := func(i int) {
		if i < 0 || i+1 >= len(out) {
			return
		}
		if pair := (page.Stack{out[i], out[i+1]}); pair.Height() < most {
			out = slices.Replace(out, i, i+2, page.Block(page.Whole{Block: pair}))
		}
	}
	join(len(out) - 2)
	join(0)
	return out
}

// stackOf puts blocks below each other with a gap between; nil ones are left out.
func stackOf(gap page.Space, blocks ...page.Block) page.Stack {
	var out page.Stack
	for _, b := range blocks {
		if b == nil {
			continue
		}
		if len(out) > 0 {
			out = append(out, gap)
		}
		out = append(out, b)
	}
	return out
}
