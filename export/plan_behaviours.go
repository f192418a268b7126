package export

import (
	"strconv"
	"strings"

	"kept/export/page"
	"kept/workshop"
)

// behavioursByPromise is a table for every promise: who does what, when, how closely it is set, and what reminds them.
func (p *plan) behavioursByPromise() page.Block {
	w := p.width()
	authors := p.o.Names && !p.w.Details.HideAuthors && !p.blank
	what := p.t.T("What we do")
	if authors {
		what = p.t.T("What we do, and who wrote it")
	}
	g := p.grid(w,
		column{"", 9},
		column{p.t.T("Role"), 30},
		column{what, 0},
		column{p.t.T("How closely"), 22},
		column{p.t.T("What reminds us"), 42},
	)
	list := page.Table{Head: g.head()}
	for _, k := range p.kept {
		about := ""
		if k.promise != nil {
			about = k.promise.Expectation
		}
		group := page.Group{Band: g.band(k.name(p.composer), about), Continued: g.continued(k.name(p.composer))}
		for _, b := range k.priorities {
			group.Rows = append(group.Rows, p.behaviour(g, b, authors))
		}
		if len(k.priorities) == 0 {
			group.Rows = g.blankRows(2)
		}
		if len(k.next) > 0 { // not alone on the next page
			last := len(group.Rows) - 1
			group.Rows[last] = page.Whole{Block: page.Stack{group.Rows[last], p.next(g, k.next)}}
		}
		group.Rows = paired(group.Rows)
		list.Groups = append(list.Groups, group)
	}
	if len(p.kept) == 0 {
		for range 4 {
			list.Groups = append(list.Groups, page.Group{Band: g.openBand(p.t.T("We promise")), Rows: g.blankRows(4)})
		}
	}
	name := p.t.T("What we do to keep our promises")
	section := p.headed(chapterHead, 0, w, name, "", list)
	section.Head = page.Stack{section.Head, p.legend(w), page.Space(2)}
	return page.Marked{Title: name, Block: section}
}

// behaviour is a line of the table.
func (p *plan) behaviour(g grid, b workshop.Behaviour, authors bool) page.Block {
	what := page.Stack{g.text(2, b.Statement, cellMain)}
	if b.Situation != "" {
		what = append(what, g.text(2, b.Situation, cell))
	}
	if names := p.people(b.AuthorIDs); authors && len(names) > 0 {
		what = append(what, g.text(2, p.t.List(names), cellNote))
	}
	return g.row(
		g.text(0, strconv.Itoa(p.behaviours[b.ID]), label),
		g.text(1, p.w.RoleName(b.RoleID), cell),
		what,
		g.howClosely(3, b.Prescription),
		g.text(4, b.Cue, cell),
	)
}

// next is what the group put on its list behind the priorities, small.
func (p *plan) next(g grid, list []workshop.Behaviour) page.Block {
	var lines []string
	for _, b := range list {
		lines = append(lines, joined(": ", p.w.RoleName(b.RoleID), b.Statement))
	}
	wide := grid{c: g.c, cols: []column{{w: g.cols[0].w + g.cols[1].w}}, width: g.width}
	return p.below(wide, p.t.T("Next on our list"), strings.Join(lines, "\n"))
}

// howClosely is the mark of how closely a behaviour is set, and its word, for a column.
func (g grid) howClosely(col int, v workshop.Prescription) page.Block {
	return g.marked(col, g.c.method.Label("prescription", string(v)), func(cv *page.Canvas, x, mid float64) {
		drawSet(cv, x, mid, 2.6, v)
	})
}

// drawSet draws the mark of how closely a behaviour is set, its middle at height mid: a filled, half or open square.
func drawSet(cv *page.Canvas, x, mid, side float64, v workshop.Prescription) {
	filled := map[workshop.Prescription]float64{workshop.Fixed: 1, workshop.Guided: 0.5}
	cv.Square(x, mid-side/2, side, filled[v])
}

// legend says in words what the three marks mean.
func (c *composer) legend(w float64) page.Block {
	const side, gap = 2.6, 6.0
	sets := []workshop.Prescription{workshop.Fixed, workshop.Guided, workshop.Open}
	text := func(v workshop.Prescription) string {
		return c.t.T("{mark}: {meaning}", "mark", c.method.Label("prescription", string(v)), "meaning", c.method.Explain("prescription", string(v)))
	}
	wide := -gap
	for _, v := range sets {
		wide += side + 1.6 + c.Width(text(v), small) + gap
	}
	if wide > w { // one below the other
		var stack page.Stack
		for _, v := range sets {
			stack = append(stack, page.Inset{Left: side + 1.6, W: w, Block: c.Para(text(v), small, w-side-1.6), Behind: func(cv *page.Canvas, x, y, _, _ float64) {
				drawSet(cv, x, y+small.LineHeight()/2, side, v)
			}})
		}
		return stack
	}
	return page.Drawing{H: small.LineHeight(), On: func(cv *page.Canvas, x, y float64) {
		for _, v := range sets {
			drawSet(cv, x, y+small.LineHeight()/2, side, v)
			x = cv.TextTop(x+side+1.6, y, text(v), small) + gap
		}
	}}
}
