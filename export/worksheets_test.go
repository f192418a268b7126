package export

import (
	"slices"
	"strings"
	"testing"

	"kept/export/page"
	"kept/workshop"
)

func TestEveryWorksheetIsOnePageAndTheSameForEveryWorkshop(t *testing.T) {
	const sheets = 9 // eight, and the back of the seventh
	for _, paper := range []Paper{A4, Letter} {
		blank := pagesOf(t, Worksheets, workshop.New("ws-1", "2026-09-02"), Options{Now: today, Paper: paper})
		full := pagesOf(t, Worksheets, sample(t, "contact-centre"), Options{Now: today, Paper: paper})
		if len(blank) != sheets || len(full) != sheets {
			t.Errorf("%s: %d and %d pages, not %d", paper.Name, len(blank), len(full), sheets)
		}
	}
}

func TestTheAnswerSheetAsksTheFourteenStatementsInTheirOrder(t *testing.T) {
	w := workshop.New("ws-1", "2026-09-02")
	sheet := textOf(pagesOf(t, Worksheets, w, Options{Now: today})[6])
	method := Options{}.complete().Method.Approach
	at := 0
	for _, id := range method.Order {
		q, _ := method.Statement(id)
		i := strings.Index(sheet[at:], squeezed(q.Text))
		if i < 0 {
			t.Fatalf("%s is missing, or not in its place", id)
		}
		at += i
	}
}

func TestEveryPlaceToWriteOnAWorksheetIsHighEnoughForAHand(t *testing.T) {
	const least = 8.99 // millimetres between two lines
	for _, paper := range []Paper{A4, Letter} {
		for n, p := range pagesOf(t, Worksheets, workshop.New("ws-1", "2026-09-02"), Options{Now: today, Paper: paper}) {
			lines := map[[2]float64][]float64{} // heights, by where a line begins and ends
			for _, op := range p.Ops {
				if line, ok := op.(page.Line); ok && line.Weight == page.WritingLine && line.Y1 == line.Y2 {
					across := [2]float64{line.X1, line.X2}
					lines[across] = append(lines[across], line.Y1)
				}
			}
			for _, ys := range lines {
				slices.Sort(ys)
				for i := range ys[1:] {
					if d := ys[i+1] - ys[i]; d < least {
						t.Errorf("%s, page %d: lines %.1f mm apart", paper.Name, n+1, d)
					}
				}
			}
		}
	}
}
