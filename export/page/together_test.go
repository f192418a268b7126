package page_test

import (
	"slices"
	"strings"
	"testing"
)

// TestALineDoesNotEndInsideWhatIsReadAsOne: at every width that has room for it, a number stays with the word behind it,
// and a short word with hyphens stays whole.
func TestALineDoesNotEndInsideWhatIsReadAsOne(t *testing.T) {
	ts := setter(t)
	for text, units := range map[string][]string{
		"Reply to everybody by 9 am, and after 20 minutes again":  {"9 am,", "20 minutes"},
		"The team meets on Tuesday 3 pm or at 8:30 am every week": {"3 pm", "8:30 am"},
		"It costs 1,200 pounds to move 1.5 tons":                  {"1,200 pounds", "1.5 tons"},
		"Ask in each one-to-one about the two-hour slot":          {"one-to-one", "two-hour"},
	} {
		for _, unit := range units {
			for width := ts.Width(unit, body) + 0.1; width < ts.Width(text, body); width += 0.5 {
				lines := ts.Wrap(text, body, width)
				if !slices.ContainsFunc(lines, func(line string) bool { return strings.Contains(line, unit) }) {
					t.Errorf("%q is divided at %.1f mm: %q", unit, width, lines)
				}
			}
		}
	}
}

// TestWhatIsReadAsOneGivesWayToANarrowColumn: it is divided where any text may be, and not inside a word.
func TestWhatIsReadAsOneGivesWayToANarrowColumn(t *testing.T) {
	ts := setter(t)
	for text, want := range map[string][]string{
		"20 minutes": {"20", "minutes"},
		"one-to-one": {"one-to-", "one"},
	} {
		if got := ts.Wrap(text, body, ts.Width(text, body)-0.5); !slices.Equal(got, want) {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

// TestOtherNumbersAndHyphensLetALineEnd: a year, the number that ends a sentence, a long word with a hyphen.
func TestOtherNumbersAndHyphensLetALineEnd(t *testing.T) {
	ts := setter(t)
	for text, first := range map[string]string{
		"It started in 2026 everywhere":    "It started in 2026",
		"We keep number 4. Others follow":  "We keep number 4.",
		"It is for the customer-facing":    "It is for the customer-",
		"Rooms 4, 5 and 6 (reservations)!": "Rooms 4, 5 and 6",
	} {
		if got := ts.Wrap(text, body, ts.Width(first, body)+0.1)[0]; got != first {
			t.Errorf("%q: the first line is %q, want %q", text, got, first)
		}
	}
}
