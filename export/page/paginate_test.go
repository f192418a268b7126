package page_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"kept/export/page"
)

var frame = page.Frame{Left: 18, Top: 23, Bottom: 283}

// laidOut draws sheets and returns the pages.
func laidOut(ts *page.Typesetter, sheets []page.Sheet) []page.Page {
	var pages []page.Page
	for _, s := range sheets {
		c := page.NewCanvas(ts, 210, 297)
		s.Draw(c, frame.Left)
		pages = append(pages, *c.Page)
	}
	return pages
}

// written returns everything written on pages.
func written(pages []page.Page) string {
	var b strings.Builder
	for _, p := range pages {
		b.WriteString(strings.Join(p.Words(), " ") + " ")
	}
	return b.String()
}

func TestNoBlockIsLostWhateverTheMix(t *testing.T) {
	ts := setter(t)
	r := rand.New(rand.NewPCG(3, 4))
	for range 200 {
		n := 0
		para := func() page.Block {
			n++
			return ts.Para(fmt.Sprintf("<%d> %s [%d]", n, strings.Repeat("word ", r.IntN(400)), n), body, 100)
		}
		table := func() page.Block {
			tb := page.Table{Head: ts.Para("head", body, 100)}
			for range 1 + r.IntN(4) {
				g := page.Group{Band: ts.Para("band", body, 100), Continued: ts.Para("band continued", body, 100)}
				for range 1 + r.IntN(9) {
					g.Rows = append(g.Rows, page.Row{Cells: page.Columns{{W: 100, Block: para()}, {W: 60, Block: para()}}, Weight: 0.3})
				}
				tb.Groups = append(tb.Groups, g)
			}
			return tb
		}
		var blocks []page.Block
		for range 1 + r.IntN(12) {
			switch r.IntN(7) {
			case 0:
				blocks = append(blocks, page.Space(r.Float64()*60))
			case 1:
				blocks = append(blocks, page.Whole{Block: para()})
			case 2:
				blocks = append(blocks, page.Section{Head: para(), Continued: ts.Para("continued", body, 100), Body: page.Stack{para(), para()}})
			case 3:
				blocks = append(blocks, table())
			case 4:
				blocks = append(blocks, page.Panels{Gap: 5, Pad: 2, Cells: page.Columns{{W: 80, Block: para()}, {W: 80, Block: para()}}})
			case 5:
				blocks = append(blocks, page.Bottom{Block: para()})
			default:
				blocks = append(blocks, page.Inset{Left: 5, Top: 2, W: 105, Block: para()})
			}
		}
		sheets := page.Paginate(blocks, frame)
		for i, s := range sheets {
			if len(s) == 0 && len(sheets) > 1 {
				t.Fatalf("sheet %d of %d is empty", i+1, len(sheets))
			}
			for _, p := range s {
				if p.Y < frame.Top-0.001 || p.Y+p.Block.Height() > frame.Bottom+0.001 {
					t.Fatalf("%T from %.1f to %.1f is outside the frame", p.Block, p.Y, p.Y+p.Block.Height())
				}
			}
		}
		all := written(laidOut(ts, sheets))
		for i := 1; i <= n; i++ {
			for _, mark := range []string{fmt.Sprintf("<%d>", i), fmt.Sprintf("[%d]", i)} {
				if strings.Count(all, mark) != 1 {
					t.Fatalf("%s stands %d times on the pages", mark, strings.Count(all, mark))
				}
			}
		}
	}
}

func TestASectionThatStartsWithAGapIsNotBegunBelowThePage(t *testing.T) {
	ts := setter(t)
	field := page.Section{Head: ts.Para("Funding", body, 80), Body: page.Stack{page.Space(0.6), ts.Para("Who decides\nabout money\nand people", body, 80)}}
	for gap := 236.0; gap < 260; gap += 0.5 {
		blocks := []page.Block{page.Drawing{H: gap}, page.Section{Head: ts.Para("Playbook", body, 100), Body: page.Stack{page.Columns{{W: 80, Block: field}}}}}
		for i, s := range page.Paginate(blocks, frame) {
			for _, p := range s {
				if p.Y+p.Block.Height() > frame.Bottom+0.001 {
					t.Fatalf("after %.1f mm a block on sheet %d ends at %.1f", gap, i+1, p.Y+p.Block.Height())
				}
			}
		}
	}
}

func TestAParagraphNeverLeavesOneLineAlone(t *testing.T) {
	ts := setter(t)
	p := ts.Para(strings.Repeat("line\n", 10), body, 100)
	lh := body.LineHeight()
	for room := 1; room < 10; room++ {
		head, tail := p.Split(float64(room)*lh, false)
		switch {
		case room < 2:
			if head != nil {
				t.Errorf("room for %d: one line left alone at the foot", room)
			}
		case tail == nil:
			t.Errorf("room for %d lines takes all ten", room)
		case len(tail.(page.Para).Lines) < 2:
			t.Errorf("room for %d: one line left alone at the top", room)
		}
	}
}

func TestAHeadingIsNeverTheLastThingOnAPage(t *testing.T) {
	ts := setter(t)
	section := page.Section{
		Head:      ts.Para("Blockers", body, 100),
		Continued: ts.Para("Blockers, continued", body, 100),
		Body:      ts.Para(strings.Repeat("line\n", 60), body, 100),
	}
	for gap := 200.0; gap < 262; gap += 2 {
		pages := laidOut(ts, page.Paginate([]page.Block{page.Drawing{H: gap}, section}, frame))
		for i, p := range pages {
			ws := p.Words()
			if len(ws) > 0 && strings.HasPrefix(ws[len(ws)-1], "Blockers") {
				t.Fatalf("after %.0f mm the heading is the last thing on page %d", gap, i+1)
			}
		}
		if last := pages[len(pages)-1].Words(); !strings.HasPrefix(last[0], "Blockers") {
			t.Fatalf("after %.0f mm the last page starts with %q", gap, last[0])
		}
	}
}

func TestATableRepeatsItsHeadAndNamesItsGroupAgain(t *testing.T) {
	ts := setter(t)
	table := page.Table{Head: ts.Para("Action", body, 100)}
	for g := range 2 {
		group := page.Group{
			Band:      ts.Para(fmt.Sprintf("Promise %d", g+1), body, 100),
			Continued: ts.Para(fmt.Sprintf("Promise %d continued", g+1), body, 100),
		}
		for r := range 30 {
			group.Rows = append(group.Rows, page.Row{Cells: page.Columns{{W: 100, Block: ts.Para(fmt.Sprintf("row %d.%d", g+1, r+1), body, 100)}}, Top: 2, Foot: 2})
		}
		table.Groups = append(table.Groups, group)
	}
	pages := laidOut(ts, page.Paginate([]page.Block{table}, frame))
	if len(pages) < 3 {
		t.Fatalf("%d pages, too few to show anything", len(pages))
	}
	for i, p := range pages {
		if ws := p.Words(); ws[0] != "Action" || !strings.HasPrefix(ws[1], "Promise") {
			t.Errorf("page %d starts with %q", i+1, ws[:2])
		}
	}
	if ws := pages[1].Words(); ws[1] != "Promise 1 continued" {
		t.Errorf("page 2 goes on with %q", ws[1])
	}
}

func TestTheFootStandsAtTheBottomOfTheLastPage(t *testing.T) {
	ts := setter(t)
	foot := page.Bottom{Block: page.Drawing{H: 30}}
	sheets := page.Paginate([]page.Block{ts.Para("short", body, 100), foot}, frame)
	if y := sheets[0][1].Y; len(sheets) != 1 || y != frame.Bottom-30 {
		t.Errorf("%d sheets, foot at %.1f", len(sheets), y)
	}
	sheets = page.Paginate([]page.Block{page.Drawing{H: 240}, foot}, frame)
	if len(sheets) != 2 || sheets[1][0].Y != frame.Bottom-30 {
		t.Errorf("%d sheets, foot on the last at %.1f", len(sheets), sheets[len(sheets)-1][0].Y)
	}
}

func TestNothingToPrintIsOneEmptySheet(t *testing.T) {
	for _, blocks := range [][]page.Block{nil, {page.Space(5)}, {page.Drawing{H: 259}, page.Space(50)}} {
		if got := len(page.Paginate(blocks, frame)); got != 1 {
			t.Errorf("%d sheets for %v", got, blocks)
		}
	}
}
