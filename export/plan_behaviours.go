package export

import (
	"strconv"
	"strings"

	"kept/export/page"
	"kept/workshop"
)

// whatWeDo is the table of the behaviours, with a band for every promise: who does what, when, how closely it is set,
// and what reminds them.
func (p *plan) whatWeDo() page.Block {
	w := p.width()
	// By initiative, every behaviour needs room to say which promise it keeps. Who wrote it, the charter says too.
	authors := p.o.Names && !p.w.Details.HideAuthors && !p.blank && !(p.set.brief && p.byInitiative())
	what := p.t.T("What we do")
	if authors {
		what = p.t.T("What we do, and who wrote it")
	}
	g := p.grid(w,
		column{"", 8},
		column{p.t.T("Role"), 28},
		column{what, 0},
		column{p.t.T("How closely"), 23},
		column{p.t.T("What reminds us"), 38},
	)
	list := page.Table{Head: g.head()}
	for _, b := range p.bundles() {
		group := page.Group{Band: g.band(b.name, b.about), Continued: g.continued(b.name)}
		for _, x := range b.priorities {
			group.Rows = append(group.Rows, p.behaviour(g, x, authors))
		}
		if len(b.priorities) == 0 {
			group.Rows = g.blankRows(2)
		}
		if len(b.next) > 0 { // not alone on the next page
			last := len(group.Rows) - 1
			group.Rows[last] = page.Whole{Block: page.Stack{group.Rows[last], p.next(g, b.next)}}
		}
		group.Rows = g.paired(group.Rows)
		list.Groups = append(list.Groups, group)
	}
	if len(list.Groups) == 0 {
		for range 4 {
			list.Groups = append(list.Groups, page.Group{Band: g.openBand(p.t.T("We promise")), Rows: g.blankRows(4)})
		}
	}
	name := p.t.T("What we do to keep our promises")
	section := p.headed(chapterHead, 0, w, name, "", list)
	section.Head = page.Stack{section.Head, p.legend(w, small), page.Space(2)}
	return page.Marked{Title: name, Block: section}
}

// behaviour is a line of the table.
func (p *plan) behaviour(g grid, b workshop.Behaviour, authors bool) page.Block {
	lines := []page.Para{g.text(2, b.Statement, cellMain)}
	if b.Situation != "" {
		lines = append(lines, g.text(2, b.Situation, cell))
	}
	if promise := p.keeps(&b); promise != "" {
		lines = append(lines, g.text(2, promise, cell))
	}
	if names := p.people(b.AuthorIDs); authors && len(names) > 0 {
		lines = append(lines, g.text(2, p.t.List(names), cellNote))
	}
	return g.row(
		g.text(0, strconv.Itoa(p.behaviours[b.ID]), label),
		g.text(1, p.w.RoleName(b.RoleID), cell),
		p.runOn(g.room(2), lines),
		g.howClosely(3, b.Prescription),
		g.text(4, b.Cue, cell),
	)
}

// runOn sets paragraphs below each other. Those of a single line stand behind the last line of the paragraph before them,
// as far as there is room.
func (c *composer) runOn(w float64, list []page.Para) page.Stack {
	const apart = 3.0
	var out page.Stack
	for len(list) > 0 {
		p := list[0]
		list = list[1:]
		last := len(p.Lines) - 1
		if last < 0 || p.RTL {
			out = append(out, p)
			continue
		}
		behind := []float64{0} // where the texts of the line start
		texts := []page.Para{p}
		for end := c.Width(p.Lines[last], p.Style); len(list) > 0 && len(list[0].Lines) == 1 && !list[0].RTL; list = list[1:] {
			wide := c.Width(list[0].Lines[0], list[0].Style)
			if end+apart+wide > w {
				break
			}
			behind, texts = append(behind, end+apart), append(texts, list[0])
			end += apart + wide
		}
		if len(texts) == 1 {
			out = append(out, p)
			continue
		}
		line := p.Lines[last]
		p.Lines = p.Lines[:last]
		out = append(out, p, page.Drawing{H: p.Style.LineHeight(), On: func(cv *page.Canvas, x, y float64) {
			base := y + p.Style.Baseline()
			cv.Text(x, base, line, p.Style)
			for i, t := range texts[1:] {
				cv.Text(x+behind[i+1], base, t.Lines[0], t.Style)
			}
		}})
	}
	return out
}

// next is what the group put on its list behind the priorities, small.
func (p *plan) next(g grid, list []workshop.Behaviour) page.Block {
	var lines []string
	for _, b := range list {
		lines = append(lines, joined(": ", p.w.RoleName(b.RoleID), b.Statement))
	}
	wide := g
	wide.cols = []column{{w: g.cols[0].w + g.cols[1].w}}
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
func (c *composer) legend(w float64, st page.Style) page.Block {
	const gap = 6.0
	side := 2.6 * st.Size / small.Size
	sets := []workshop.Prescription{workshop.Fixed, workshop.Guided, workshop.Open}
	text := func(v workshop.Prescription) string {
		return c.t.T("{mark}: {meaning}", "mark", c.method.Label("prescription", string(v)), "meaning", c.method.Explain("prescription", string(v)))
	}
	wide := -gap
	for _, v := range sets {
		wide += side + 1.6 + c.Width(text(v), st) + gap
	}
	if wide > w { // one below the other
		var stack page.Stack
		for _, v := range sets {
			stack = append(stack, page.Inset{Left: side + 1.6, W: w, Block: c.Para(text(v), st, w-side-1.6), Behind: func(cv *page.Canvas, x, y, _, _ float64) {
				drawSet(cv, x, y+st.LineHeight()/2, side, v)
			}})
		}
		return stack
	}
	return page.Drawing{H: st.LineHeight(), On: func(cv *page.Canvas, x, y float64) {
		for _, v := range sets {
			drawSet(cv, x, y+st.LineHeight()/2, side, v)
			x = cv.TextTop(x+side+1.6, y, text(v), st) + gap
		}
	}}
}
