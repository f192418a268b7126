package export

import (
	"cmp"
	"slices"
	"strconv"

	"kept/export/page"
	"kept/workshop"
)

// Role cards are the second half of DOC-3: half a sheet for every role with priority behaviours, to keep at hand. Two
// stand on a page, and their backs on the page after it in the same places, for paper that is turned on its long edge.

// onACard is how many behaviours a role card has; a role with more has more cards (M§8 DOC-3).
const onACard = 5

// Room on a sheet of two cards, millimetres.
const (
	cutRoom  = 8.0 // from the cut line to what stands above and below it
	cardSkip = 9.0 // between lines to write on
)

// cardSide is one side of a card: blocks that fit in its height.
type cardSide []page.Block

// aboutRoleCards stands between the poster and the cards, on the back of the poster: what to do with the cards, and how
// many of each are needed. It has one page, so that the cards start on a front.
func (c *composer) aboutRoleCards() part {
	w := c.width()
	g := c.grid(w, column{c.t.T("Role"), 0}, column{c.t.T("Behaviours"), 34}, column{c.t.T("Copies"), 34})
	g.top, g.foot = 2.4, 2.6
	var rows []page.Block
	for _, r := range c.cardRoles() {
		if n := len(c.prioritiesOf(r.ID)); n > 0 {
			copies := ""
			if r.Headcount > 0 {
				copies = strconv.Itoa(r.Headcount)
			}
			rows = append(rows, g.row(g.text(0, r.Name, strong), g.text(1, strconv.Itoa(n), body), g.text(2, copies, body)))
		}
	}
	blocks := []page.Block{
		c.title(w, c.t.T("Role cards"), c.t.T("on the pages behind this one")),
		c.boxed(w, c.t.T("Print them on both sides, turned on the long edge. Every card then has its own back.")),
		c.boxed(w, c.t.T("Cut along the dashed line: two cards from every sheet.")),
		c.boxed(w, c.t.T("Give one to everybody in the role. The poster is for the wall.")),
	}
	if len(rows) == 0 {
		rows = g.blankRows(8)
	} else {
		blocks = append(blocks, c.boxed(w, c.t.T("Two roles share a sheet: print it as often as the larger of the two needs.")))
	}
	counted := append(slices.Clone(blocks), page.Space(6), c.section(w, c.t.T("How many to hand out"), c.t.T("one for everybody in the role"), table(g, rows)))
	if c.onOnePage(counted) {
		blocks = counted
	}
	return part{foot: c.t.T("Role cards"), blocks: blocks}
}

// cardRoles returns the roles in the order of their cards, the largest first: two cards share a sheet, and when their roles
// are about as large, few are printed in vain.
func (c *composer) cardRoles() []workshop.Role {
	roles := slices.Clone(c.w.Roles)
	slices.SortStableFunc(roles, func(a, b workshop.Role) int { return cmp.Compare(b.Headcount, a.Headcount) })
	return roles
}

// roleCards is the pages of cards, fronts and backs in turn; two cards to write on when there is no behaviour yet.
func (c *composer) roleCards() (part, error) {
	var fronts, backs []cardSide
	for _, r := range append(c.cardRoles(), workshop.Role{}) {
		if err := c.ctx.Err(); err != nil {
			return part{}, err
		}
		list := c.prioritiesOf(r.ID)
		for len(list) > 0 {
			n := min(onACard, len(list))
			front, back := c.cardFront(r.Name, list[:n]), c.cardBack(r.Name, list[:n])
			for i := range max(len(front), len(back)) {
				fronts = append(fronts, sideAt(front, i, c.openFront))
				backs = append(backs, sideAt(back, i, c.openBack))
			}
			list = list[n:]
		}
	}
	for len(fronts) == 0 || len(fronts)%2 == 1 { // a sheet has two
		fronts, backs = append(fronts, c.openFront()), append(backs, c.openBack())
	}
	p := part{foot: c.t.T("Role cards"), bookmark: c.t.T("Role cards")}
	for i := 0; i < len(fronts); i += 2 {
		p.blocks = append(p.blocks, c.twoCards(fronts[i], fronts[i+1]), c.twoCards(backs[i], backs[i+1]))
	}
	return p, nil
}

// sideAt returns a side of a list, or an open one behind its end.
func sideAt(list []cardSide, i int, open func() cardSide) cardSide {
	if i < len(list) {
		return list[i]
	}
	return open()
}

// prioritiesOf returns the priority behaviours of a role, by promise; "" = of no role of the list.
func (c *composer) prioritiesOf(roleID string) []workshop.Behaviour {
	var out []workshop.Behaviour
	for _, k := range c.kept() {
		for _, b := range k.priorities {
			if b.RoleID == roleID || roleID == "" && c.w.Role(b.RoleID) == nil {
				out = append(out, b)
			}
		}
	}
	return out
}

// cardRoom is how high a card is inside.
func (c *composer) cardRoom() float64 { return c.o.Paper.H/2 - contentTop - cutRoom }

// cardSides shares blocks out among as many cards as they need.
func (c *composer) cardSides(blocks ...page.Block) []cardSide {
	var out []cardSide
	for _, sheet := range page.Paginate(blocks, page.Frame{Bottom: c.cardRoom()}) {
		var f cardSide
		at := 0.0
		for _, placed := range sheet {
			f = append(f, page.Space(placed.Y-at), placed.Block)
			at = placed.Y + placed.Block.Height()
		}
		out = append(out, f)
	}
	return out
}

// twoCards is a page of two cards with the cut between them.
func (c *composer) twoCards(upper, lower cardSide) page.Block {
	half := c.o.Paper.H / 2
	return page.Drawing{H: c.room(), On: func(cv *page.Canvas, x, y float64) {
		page.Stack(upper).Draw(cv, x, y)
		cut := y - contentTop + half
		cv.CutLine(x-10, x+c.width()+10, cut)
		page.Stack(lower).Draw(cv, x, cut+cutRoom)
	}}
}

// cardFront is what a role does: up to five behaviours, as large as they fit on one card, and spread over it.
func (c *composer) cardFront(role string, list []workshop.Behaviour) []cardSide {
	const most = 24.0 // more room in a row, millimetres
	w := c.width()
	legend := page.Inset{Block: c.legend(w, small), Top: 2, W: w}
	var out []cardSide
	for _, size := range []float64{14, 13, 12, 11, 10, 9.5, 9} {
		g := c.grid(w, column{c.t.T("What we do"), 0}, column{c.t.T("It can sound like"), 0.32 * w}, column{c.t.T("What reminds us"), 0.24 * w})
		g.lead = 1.28
		section := func() page.Section {
			var rows []page.Block
			for _, b := range list {
				rows = append(rows, c.cardRow(g, b, size))
			}
			return c.cardSection(role, page.Table{Head: g.head(), Groups: []page.Group{{Rows: rows}}})
		}
		close := section()
		out = c.cardSides(close, page.Bottom{Block: legend})
		if len(out) == 1 {
			more := min(most, (c.cardRoom()-close.Height()-legend.Height())/float64(len(list)))
			g.top, g.foot = g.top+more/2, g.foot+more/2
			return c.cardSides(section(), page.Bottom{Block: legend})
		}
	}
	return out
}

// cardRow is a behaviour, its situation, what it can sound like and its cue; a line to write what is not there yet.
func (c *composer) cardRow(g grid, b workshop.Behaviour, size float64) page.Block {
	const apart = 2.0 // bold type beside italic needs more room than a cell leaves
	side := 0.7 * page.Points(size)
	indent := 2.2 * side
	w := g.room(0) - indent - apart
	bold, plain := g.styled(strong).Sized(size), g.styled(body).Sized(max(9, size-0.5))
	what := page.Stack{c.Title(b.Statement, bold, w)}
	if b.Situation != "" {
		what = append(what, c.Title(b.Situation, plain, w))
	}
	open := func(col int, text string, st page.Style) page.Block {
		if text == "" {
			lines := 1
			if size >= 12 { // its row has room for more
				lines = 2
			}
			return unknown(lines, g.room(col), cardSkip)
		}
		return c.Title(text, st, g.room(col))
	}
	return g.row(
		page.Inset{Left: indent, W: g.room(0), Block: what, Behind: func(cv *page.Canvas, x, y, _, _ float64) {
			drawSet(cv, x, y+bold.LineHeight()/2, side, b.Prescription)
		}},
		open(1, b.ExampleWords, plain.With(page.Italic)),
		open(2, b.Cue, plain),
	)
}

// cardSection puts the name of the role above the inside of a card.
func (c *composer) cardSection(role string, inside page.Block) page.Section {
	ch := charter{composer: c, scale: 1}
	s := setting{size: 12}
	if role == "" {
		role = c.t.T("Everybody")
	}
	again := c.t.T("{title}, continued", "title", c.Fit(role, heading, 0.6*c.width()))
	gap := page.Space(1.5)
	return page.Section{Head: page.Stack{ch.promise(role, s), gap}, Continued: page.Stack{ch.promise(again, s), gap}, Body: inside}
}

// cardBack is what to do instead where a behaviour is a limit, and room for own words.
func (c *composer) cardBack(role string, list []workshop.Behaviour) []cardSide {
	w := c.width()
	g := c.grid(w, column{c.t.T("Not this"), 0.42 * w}, column{c.t.T("What to do instead"), 0})
	var rows []page.Block
	for _, b := range list {
		if b.Kind == workshop.BoundaryKind || b.NotThis != "" {
			rows = append(rows, g.row(g.text(0, b.NotThis, body), g.text(1, b.Statement, strong)))
		}
	}
	inside := page.Stack{}
	if len(rows) > 0 {
		inside = append(inside, page.Table{Head: g.head(), Groups: []page.Group{{Rows: rows}}}, page.Space(4))
	}
	sides := c.cardSides(c.cardSection(role, append(inside, c.Para(c.t.T("In my own words"), label, w))))
	last := &sides[len(sides)-1]
	left := c.cardRoom() - page.Stack(*last).Height()
	*last = append(*last, page.WritingLines(int(left/cardSkip), w, cardSkip))
	return sides
}

// The open cards, millimetres.
const (
	openBandHeight = 9.0
	openColumnGap  = 4.0
)

// openRole is the band of an open card.
func (c *composer) openRole() page.Block {
	return charter{composer: c, scale: 1}.openHead(openBandHeight, c.t.T("Role"), chapterHead)
}

// openFront is the front of a card to fill in by hand: two lines for each behaviour.
func (c *composer) openFront() cardSide {
	const lines = 2
	w := c.width()
	all := w + openColumnGap
	columns := []column{{c.t.T("What we do"), 0.45 * all}, {c.t.T("It can sound like"), 0.33 * all}, {c.t.T("What reminds us"), 0.22 * all}}
	legend := c.legend(w, small)
	stack := page.Stack{c.openRole(), page.Space(0.4), c.openHeads(columns, c.t.T("ring one mark"))}
	pitch := (c.cardRoom() - legend.Height() - stack.Height()) / (onACard*lines + 0.05)
	for range onACard {
		stack = append(stack, page.Drawing{H: lines * pitch, On: func(cv *page.Canvas, x, y float64) {
			drawSetsToRing(cv, x, y+pitch-1.9)
			left := x + setsToRing
			for _, col := range columns {
				x += col.w
				for n := range lines {
					cv.Rule(left, x-openColumnGap, y+pitch*float64(n+1), page.WritingLine)
				}
				left = x
			}
		}})
	}
	return cardSide{stack, page.Space(c.cardRoom() - legend.Height() - stack.Height()), legend}
}

// openHeads is what stands above the columns of an open card, the first with advice.
func (c *composer) openHeads(columns []column, advice string) page.Block {
	var cols page.Columns
	for _, col := range columns {
		cols = append(cols, page.Cell{W: col.w, Block: c.labelled(col.w-openColumnGap, col.title, advice)})
		advice = ""
	}
	return cols
}

// openBack is the back of a card to fill in by hand.
func (c *composer) openBack() cardSide {
	const limits = 4
	w := c.width()
	all := w + openColumnGap
	columns := []column{{c.t.T("Not this"), 0.42 * all}, {c.t.T("What to do instead"), 0.58 * all}}
	var lines page.Columns
	for _, col := range columns {
		lines = append(lines, page.Cell{W: col.w, Block: page.WritingLines(limits, col.w-openColumnGap, cardSkip)})
	}
	side := page.Stack{c.openRole(), page.Space(1.5), c.openHeads(columns, ""), lines, page.Space(4), c.Para(c.t.T("In my own words"), label, w)}
	return append(cardSide(side), page.WritingLines(int((c.cardRoom()-side.Height())/cardSkip), w, cardSkip))
}
