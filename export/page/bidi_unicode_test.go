package page

import (
	_ "embed"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// unicodeCases is the part of Unicode's own test of the Bidirectional Algorithm that says how it was chosen in its head.
//
//go:embed testdata/BidiCharacterTest.txt
var unicodeCases string

// unicodeCase is a line of that test.
type unicodeCase struct {
	text   []rune
	auto   bool     // the direction of the line is that of its letters
	base   int      // the level of the line
	levels []string // of each character; "x" for one that the algorithm takes out (X9)
	order  []string // the places of the others, as they are seen from left to right
}

// unicodeCaseOf reads a line: text; direction 0, 1 or 2 for auto; level; levels; order.
func unicodeCaseOf(t *testing.T, line string) unicodeCase {
	t.Helper()
	field := strings.Split(line, ";")
	if len(field) != 5 {
		t.Fatalf("%q has %d fields", line, len(field))
	}
	c := unicodeCase{auto: field[1] == "2", levels: strings.Fields(field[3]), order: strings.Fields(field[4])}
	for _, code := range strings.Fields(field[0]) {
		r, err := strconv.ParseUint(code, 16, 32)
		if err != nil {
			t.Fatal(err)
		}
		c.text = append(c.text, rune(r))
	}
	if len(c.levels) != len(c.text) {
		t.Fatalf("%q has %d levels for %d characters", line, len(c.levels), len(c.text))
	}
	var err error
	if c.base, err = strconv.Atoi(field[2]); err != nil {
		t.Fatal(err)
	}
	return c
}

// resolved is what our own algorithm makes of the case: the levels, and the order from left to right.
func (c unicodeCase) resolved() (at, order []string) {
	all := levels(c.text, c.base)
	for i, level := range all {
		at = append(at, strconv.Itoa(level))
		if c.levels[i] == "x" {
			at[i] = "x" // it leaves no ink: any level will do
		}
	}
	for _, run := range levelRuns(all) {
		var places []string
		for i := run.from; i < run.to; i++ {
			if at[i] != "x" {
				places = append(places, strconv.Itoa(i))
			}
		}
		if run.level%2 == 1 {
			slices.Reverse(places)
		}
		order = append(order, places...)
	}
	return at, order
}

// TestUnicodeAgreesWithOurDirections runs Unicode's own cases: none is left out, and none may differ.
func TestUnicodeAgreesWithOurDirections(t *testing.T) {
	const least, shown = 2000, 10 // cases in the file; failures worth reading
	n, failed := 0, 0
	for line := range strings.Lines(unicodeCases) {
		if line = strings.TrimSpace(line); line == "" || line[0] == '#' {
			continue
		}
		n++
		c := unicodeCaseOf(t, line)
		at, order := c.resolved()
		rtl := RightToLeft(string(c.text))
		if slices.Equal(at, c.levels) && slices.Equal(order, c.order) && (!c.auto || rtl == (c.base == 1)) {
			continue
		}
		if failed++; failed <= shown {
			t.Errorf("%s\n\tlevels %s\n\torder %s\n\tright to left by its letters: %t", line, strings.Join(at, " "), strings.Join(order, " "), rtl)
		}
	}
	if failed > 0 {
		t.Errorf("%d of %d cases differ", failed, n)
	}
	if n < least {
		t.Errorf("%d cases only", n)
	}
}
