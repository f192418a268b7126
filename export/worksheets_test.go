package export

import (
	"strings"
	"testing"

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
	page := textOf(pagesOf(t, Worksheets, w, Options{Now: today})[6])
	method := Options{}.complete().Method.Approach
	at := 0
	for _, id := range method.Order {
		q, _ := method.Statement(id)
		i := strings.Index(page[at:], squeezed(q.Text))
		if i < 0 {
			t.Fatalf("%s is missing, or not in its place", id)
		}
		at += i
	}
}
