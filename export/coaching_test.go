package export

import (
	"strings"
	"testing"

	"kept/export/page"
	"kept/workshop"
)

func TestTheCoachingGuideIsFivePages(t *testing.T) {
	for _, paper := range []Paper{A4, Letter} {
		if pages := pagesOf(t, Coaching, workshop.New("ws-1", "2026-09-02"), Options{Now: today, Paper: paper}); len(pages) != 5 {
			t.Errorf("%d pages on %s", len(pages), paper.Name)
		} else if text := textOf(pages[3]); !strings.Contains(text, squeezed("One more that I know")) {
			t.Errorf("page 4 on %s has no room for what the list does not name", paper.Name)
		}
	}
}

// TestLabelsStandOnTheLineOfTheirText: a label of smaller type has the same baseline.
func TestLabelsStandOnTheLineOfTheirText(t *testing.T) {
	w := workshop.New("ws-1", "2026-09-02")
	for n, pairs := range map[int]map[string]string{
		1: {"Signs": "“I am not the type", "Ask": "When did you do something"},
		2: {"You may hear": "“I am not the type", "Ask": "When did you do something"},
	} {
		lines := map[string]map[float64]bool{}
		for _, op := range pagesOf(t, Coaching, w, Options{Now: today})[n].Ops {
			if text, ok := op.(page.Text); ok {
				for label, value := range pairs {
					for _, what := range []string{label, value} {
						if text.S == label && what == label || what == value && strings.HasPrefix(text.S, value) {
							if lines[what] == nil {
								lines[what] = map[float64]bool{}
							}
							lines[what][text.Y] = true
						}
					}
				}
			}
		}
		for label, value := range pairs {
			found := false
			for y := range lines[value] {
				found = found || lines[label][y]
			}
			if !found {
				t.Errorf("page %d: %q stands at %v, its text at %v", n+1, label, lines[label], lines[value])
			}
		}
	}
}
