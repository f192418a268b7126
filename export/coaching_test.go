package export

import (
	"testing"

	"kept/workshop"
)

func TestTheCoachingGuideIsFivePages(t *testing.T) {
	for _, paper := range []Paper{A4, Letter} {
		if pages := pagesOf(t, Coaching, workshop.New("ws-1", "2026-09-02"), Options{Now: today, Paper: paper}); len(pages) != 5 {
			t.Errorf("%d pages on %s", len(pages), paper.Name)
		}
	}
}
