package export

import (
	"slices"
	"strconv"
	"strings"

	"kept/export/page"
	"kept/workshop"
	"kept/workshop/words"
)

// cover is page 1: what, when and who, why, and the whole plan at a glance. It has a page of its own.
func (p *plan) cover() []page.Block {
	blocks := p.coverIn(1)
	for _, gap := range []float64{1, 0.8, 0.6, 0.45, 0.3} {
		if tighter := p.coverIn(gap); p.onOnePage(tighter) {
			return tighter
		}
	}
	return blocks
}

// coverIn is the cover with gaps a number of times the normal ones.
func (p *plan) coverIn(gap float64) []page.Block {
	w := p.width()
	st := page.Style{Face: page.Bold, Size: 28, Lead: 1.14}
	name := p.w.Details.Title
	if name == "" {
		name = p.t.T("Our plan")
	}
	blocks := []page.Block{
		p.Title(name, st, w*0.92), page.Space(1),
		p.Para(p.w.Organisation.Name, lead.Sized(13), w), page.Space(7 * gap),
		p.facts(), page.Space(8 * gap),
		p.why(gap), page.Space(8 * gap),
		page.Whole{Block: p.wins()},
	}
	foot := page.Block(page.Space(0)) // ends the page
	if glance := p.glance(gap); glance != nil {
		foot = page.Inset{Block: glance, W: w, Top: 4 * gap}
	}
	return append(blocks, page.Bottom{Block: page.Whole{Block: foot}})
}

// fact is a line of a small table: a name, and a value or room to write one.
type fact struct{ name, value string }

// factRows sets facts below each other in a width; name is the width of the names.
func (c *composer) factRows(facts []fact, width, name float64) page.Stack {
	var out page.Stack
	for _, f := range facts {
		r := page.Row{Top: 1.1, Foot: 1.2, Weight: page.Hairline, MinHeight: 6.6}
		r.Cells = page.Columns{
			{W: name, Block: c.Para(f.name, small, name-3)},
			{W: width - name, Block: c.Para(f.value, body.Sized(10), width-name)},
		}
		if f.value == "" {
			r.MinHeight = 9
			out = append(out, page.Blank{Block: r})
			continue
		}
		out = append(out, r)
	}
	return out
}

// facts is the day on the left and the people on the right.
func (p *plan) facts() page.Block {
	const gap, left = 9.0, 75.0
	right := p.width() - gap - left
	d := p.w.Details
	day := []fact{{p.t.T("Date"), p.date(d.Date, words.Long)}, {p.t.T("Place"), d.Location}}
	if p.o.Names {
		day = append(day, fact{p.t.T("Led by"), p.t.List(p.facilitators())})
	}
	day = append(day, fact{p.t.T("Sponsor"), p.person(d.SponsorID)})
	return page.Columns{
		{W: left + gap, Block: p.ruled(left, p.t.T("The day"), p.factRows(day, left, 17))},
		{W: right, Block: p.ruled(right, p.t.T("In the room"), p.factRows(p.present(), right, 30))},
	}
}

// ruled is a small heading over a firm rule, and what stands below it.
func (c *composer) ruled(w float64, name string, b page.Block) page.Block {
	head := page.Inset{Block: c.Para(name, label.Sized(10), w), W: w, Bottom: 0.8, Over: func(cv *page.Canvas, x, y, w, h float64) {
		cv.Rule(x, x+w, y+h, page.Firm)
	}}
	return page.Section{Head: head, Continued: head, Body: b}
}

// present is who was there, by role: names, or how many.
func (p *plan) present() []fact {
	inRoom := p.w.InRoom()
	var out []fact
	add := func(name string, of func(workshop.Participant) bool) {
		people := slices.DeleteFunc(slices.Clone(inRoom), func(x workshop.Participant) bool { return !of(x) })
		if len(people) == 0 {
			return
		}
		value := p.t.N(len(people), "1 person", "{n} people")
		if p.o.Names {
			var names []string
			for _, x := range people {
				names = append(names, unbroken(x.Name))
			}
			value = strings.Join(names, ", ")
		}
		out = append(out, fact{name, value})
	}
	for _, r := range p.w.Roles {
		add(r.Name, func(x workshop.Participant) bool { return x.RoleID == r.ID })
	}
	add(p.t.T("Others"), func(x workshop.Participant) bool { return p.w.Role(x.RoleID) == nil })
	if len(out) == 0 {
		return make([]fact, 4)
	}
	return out
}

// why is the purpose, large, and how the strategy, this work and customers hang together.
func (p *plan) why(spread float64) page.Block {
	const bar, indent = 1.1, 6.0
	w := p.width()
	st := page.Style{Face: page.Bold, Size: 13.5, Lead: 1.34}
	purpose := page.Block(p.Para(p.w.Details.Purpose, st, w-indent))
	if p.w.Details.Purpose == "" {
		purpose = page.Stack{p.Para(p.t.T("Why we met"), label, w), unknown(p.handLines(2), w-indent, 9)}
	}
	purpose = page.Inset{Left: indent, W: w, Block: purpose, Behind: func(cv *page.Canvas, x, y, _, h float64) {
		cv.Box(x, y, bar, h, 0, 0, page.Black)
	}}
	panels := p.panels(w, []fact{
		{p.t.T("Our strategy"), p.w.Organisation.Strategy},
		{p.t.T("How this helps"), p.w.Organisation.HowCxHelps},
		{p.t.T("What {customers} will do differently", "customers", p.customers()), p.w.Details.DesiredDifference},
	}, p.handLines(3), 9, body.Sized(10))
	panels.Arrows = true
	return page.Stack{purpose, page.Space(6 * spread), panels}
}

// panels sets facts side by side in frames; a fact without a value has lines to write on, pitch millimetres apart.
func (c *composer) panels(w float64, facts []fact, lines int, pitch float64, st page.Style) page.Panels {
	const gap, pad = 6.5, 2.2
	out := page.Panels{Gap: gap, Pad: pad}
	each := (w + gap) / float64(len(facts))
	for _, f := range facts {
		out.Cells = append(out.Cells, page.Cell{W: each, Block: c.field(out.Inner(each), f.name, "", f.value, lines, pitch, st)})
	}
	return out
}

// handLines is how many lines there are to write an empty field of the cover on: a form has the page for them.
func (p *plan) handLines(n int) int {
	if p.blank {
		return 2 * n
	}
	return n
}

// customers is what the organisation calls the people it serves.
func (c *composer) customers() string {
	one, many := c.method.CustomerWord(string(c.w.Organisation.Sector))
	if own := c.w.Organisation.CustomerWord; own != "" && own != one {
		return c.t.T("customers")
	}
	return many
}

// wins is what success looks like for the three sides.
func (p *plan) wins() page.Block {
	const gap = 8.0
	each := (p.width() + gap) / 3
	var cols page.Columns
	for _, f := range []fact{
		{p.t.T("A win for {customers}", "customers", p.customers()), p.w.Details.SuccessCustomers},
		{p.t.T("A win for employees"), p.w.Details.SuccessEmployees},
		{p.t.T("A win for the organisation"), p.w.Details.SuccessOrganisation},
	} {
		w := each - gap
		value := page.Block(page.Stack{page.Space(1.2), p.Para(f.value, body.Sized(10), w)})
		if f.value == "" {
			value = unknown(p.handLines(2), w, 9)
		}
		cols = append(cols, page.Cell{W: each, Block: p.ruled(w, f.name, value)})
	}
	return cols
}

// glance is the plan in figures, and when its actions are due; nil when there is nothing to count.
func (p *plan) glance(gap float64) page.Block {
	figures := p.figures()
	if len(figures) == 0 {
		return nil
	}
	w := p.width()
	each := w / float64(len(figures))
	number := page.Style{Face: page.Bold, Size: 22, Lead: 1.1}
	var cols page.Columns
	for _, f := range figures {
		cols = append(cols, page.Cell{W: each, Block: page.Stack{p.Para(f.value, number, each), page.Space(1), p.Para(f.name, small, each-4)}})
	}
	return p.section(w, p.t.T("At a glance"), "", stackOf(page.Space(5*gap), cols, p.timeLine()))
}

// figures counts what the plan holds.
func (p *plan) figures() []fact {
	removed := 0
	for _, b := range p.w.Blockers {
		if b.Status == workshop.RemovedBlocker {
			removed++
		}
	}
	shared := len(p.shared())
	var out []fact
	add := func(n int, name string) {
		if n > 0 {
			out = append(out, fact{name, strconv.Itoa(n)})
		}
	}
	add(len(p.w.Promises), p.t.N(len(p.w.Promises), "promise", "promises"))
	add(len(p.behaviours), p.t.N(len(p.behaviours), "priority behaviour", "priority behaviours"))
	blockers := p.t.N(len(p.blockers), "blocker named", "blockers named")
	if removed > 0 {
		blockers = joined(",\n", blockers, p.t.T("{n} removed", "n", removed))
	}
	add(len(p.blockers), blockers)
	add(len(p.w.Actions), p.t.N(len(p.w.Actions), "action", "actions"))
	add(shared, p.t.N(shared, "commitment shared", "commitments shared"))
	return out
}
