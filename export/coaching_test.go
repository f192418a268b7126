package export

import (
	"strings"
	"testing"

	"kept/workshop"
)

func TestTheCoachingGuideIsFivePages(t *testing.T) {
	for _, paper := range []Paper{A4, Letter} {
		if pages := pagesOf(t, Coaching, workshop.New("ws-1", "2026-09-02"), Options{Now: today, Paper: paper}); len(pages) != 5 {
			t.Errorf("%d pages on %s", len(pages), paper.Name)
		} else if text := textOf(pages[3]); !strings.Contains(text, squeezed("One more, which I know")) {
			t.Errorf("page 4 on %s has no room for what the list does not name", paper.Name)
		}
	}
}
