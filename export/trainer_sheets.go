package export

import (
	"strconv"

	"kept/export/page"
	"kept/workshop"
	"kept/workshop/content"
)

// moments is page 9: what frightens new facilitators, with a sentence that helps.
func (p trainerPack) moments(gap float64) []page.Block {
	const name, pad = 44.0, 5.0
	w := p.width()
	say := page.Style{Face: page.Bold, Size: 12, Lead: 1.32}
	blocks := []page.Block{p.title(w, p.t.T("Difficult moments"), p.t.T("Cover the right side. What would you say? Then look."))}
	for _, m := range p.about.Moments {
		right := w - name - pad
		blocks = append(blocks, page.Whole{Block: page.Inset{
			Top: 2 * gap, Bottom: 2 * gap, W: w,
			Block: page.Columns{
				{W: name, Block: p.Title(m.Name, heading.Sized(11), name-6)},
				{W: right + pad, Block: page.Inset{Left: pad, W: right + pad, Block: page.Stack{
					p.Para("“"+m.Say+"”", say, right), page.Space(0.4), p.Para(m.Behind, body.Sized(10), right),
				}, Behind: func(cv *page.Canvas, x, y, _, h float64) { cv.Box(x, y+0.8, 0.9, h-1.2, 0, 0, page.Black) }}},
			},
			Over: func(cv *page.Canvas, x, y, w, h float64) { cv.Rule(x, x+w, y+h, page.Hairline) },
		}})
	}
	return append(blocks, page.Space(3), p.openField(w, p.t.T("The one I fear most, and what I will say"), "", 1, 9))
}

// teachBack is page 10: the sheet on which somebody is scored after leading eight minutes.
func (p trainerPack) teachBack() []page.Block {
	const gap = 9.0
	w := p.width()
	each := (w - gap) / 2
	scores := p.scores(w)
	return p.withLines(6, func(lines int) []page.Block {
		return []page.Block{
			p.title(w, p.t.T("Teach-back sheet"), p.t.T("Eight minutes of leading, four minutes of feedback. For learning only.")),
			page.Columns{
				{W: each + gap, Block: p.factRows([]fact{{p.t.T("Led by"), ""}, {p.t.T("Scored by"), ""}}, each, 24)},
				{W: each, Block: p.factRows([]fact{{p.t.T("Step"), ""}, {p.t.T("Date"), ""}}, each, 18)},
			},
			page.Space(5),
			scores, page.Space(3),
			p.Para(p.t.T("Ready means: all six scored, none below 3, and one session co-led."), hint.Sized(10), w),
			page.Space(5),
			page.Columns{
				{W: each + gap, Block: p.openField(each, p.t.T("Keep doing"), p.t.T("what I saw or heard"), lines, 9)},
				{W: each, Block: p.openField(each, p.t.T("Try next time"), p.t.T("one thing, said as an action"), lines, 9)},
			},
		}
	})
}

// scores is the six points: between what each looks like at 1 and at 4, circles to mark one.
func (p trainerPack) scores(w float64) page.Block {
	const circles, r = 37.0, 3.3
	ends := (w - circles - 8) / 2
	g := p.grid(w, column{"", 8}, column{p.t.T("At 1"), ends}, column{"", circles}, column{p.t.T("At 4"), 0})
	table := page.Table{Head: g.head()}
	for i, point := range p.about.TeachBack {
		marks := page.Drawing{H: 2*r + 1, On: func(cv *page.Canvas, x, y float64) {
			for n := range workshop.HighestScore {
				cv.Number(x+r+float64(n)*(circles-2*cellPad)/workshop.HighestScore, y+r+0.4, r, n+1, false)
			}
		}}
		row := g.row(nil, g.text(1, point.One, body.Sized(10)), marks, g.text(3, point.Four, body.Sized(10)))
		row.MinHeight = 17
		table.Groups = append(table.Groups, page.Group{Band: g.band(p.numberedName(i, point), ""), Rows: []page.Block{row}})
	}
	return table
}

// numberedName is a point of the teach-back behind its number.
func (p trainerPack) numberedName(i int, point content.TeachBackPoint) string {
	return strconv.Itoa(i+1) + "  " + point.Name
}
