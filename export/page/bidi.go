package page

import (
	"slices"

	"golang.org/x/text/unicode/bidi"
)

// The direction of every letter of a line, by the Unicode Bidirectional Algorithm (UAX #9). A clean text has no
// embeddings and no overrides, only isolates round names (see [Clean]), so a level is worked out for each isolate as for
// a line of its own. x/text/unicode/bidi gives the classes of characters; its own order knows two levels only and pairs
// no brackets.

// deepest is the highest level there may be; isolates beyond it are characters like any other (UAX #9, BD2).
const deepest = 125

// RightToLeft reports whether a text reads from right to left: its first letter outside isolates decides (UAX #9, P2
// and P3).
func RightToLeft(s string) bool {
	inside := 0
	for _, r := range s {
		switch r {
		case isolate:
			inside++
		case isolateEnd:
			inside = max(inside-1, 0) // the end of nothing is nothing
		}
		if inside > 0 {
			continue
		}
		switch p, _ := bidi.LookupRune(r); p.Class() {
		case bidi.R, bidi.AL:
			return true
		case bidi.L:
			return false
		}
	}
	return false
}

// levels returns the level of every character of a line: even from left to right, odd from right to left. base is that
// of the line.
func levels(text []rune, base int) []int {
	b := &bidiLine{text: text, classes: make([]bidi.Class, len(text)), levels: make([]int, len(text))}
	for i, r := range text {
		p, _ := bidi.LookupRune(r)
		b.classes[i] = p.Class()
	}
	b.isolated(0, len(text), base)
	b.removed(base)
	atEnd := true // of the line, or of a column of it (L1)
	for i := len(text) - 1; i >= 0; i-- {
		if atEnd = b.classes[i] == bidi.S || atEnd && b.endsLine(i); atEnd {
			b.levels[i] = base
		}
	}
	return b.levels
}

// bidiLine is a line whose levels are being worked out.
type bidiLine struct {
	text    []rune
	classes []bidi.Class
	levels  []int
}

// isolated resolves a stretch of the line that stands by itself, and the isolates in it (X1 to X10).
func (b *bidiLine) isolated(from, to, level int) {
	var own []int // the places of the stretch without what is in its isolates
	for i := from; i < to; i++ {
		if b.classes[i] == bidi.BN {
			continue // X9: as if it was not there
		}
		own = append(own, i)
		if b.text[i] != isolate {
			continue
		}
		end := b.endOfIsolate(i, to)
		inner := level + 1
		if RightToLeft(string(b.text[i+1:end])) == (inner%2 == 0) {
			inner++
		}
		if inner <= deepest {
			b.isolated(i+1, end, inner)
			i = end - 1
		}
	}
	newSequence(b, own, level).resolve()
}

// endOfIsolate returns the place of what ends the isolate that starts at i, or to when nothing does (BD9).
func (b *bidiLine) endOfIsolate(i, to int) int {
	open := 0
	for ; i < to; i++ {
		switch b.text[i] {
		case isolate:
			open++
		case isolateEnd:
			if open--; open == 0 {
				return i
			}
		}
	}
	return to
}

// removed gives what was left out the level of what stands before it.
func (b *bidiLine) removed(base int) {
	level := base
	for i, class := range b.classes {
		if class == bidi.BN {
			b.levels[i] = level
		}
		level = b.levels[i]
	}
}

// endsLine reports whether a character at the end of a line goes where the line ends: spaces and what leaves no ink.
func (b *bidiLine) endsLine(i int) bool {
	switch b.classes[i] {
	case bidi.WS, bidi.S, bidi.B, bidi.BN, bidi.FSI, bidi.PDI:
		return true
	}
	return false
}

// A run is a stretch of characters of one level.
type levelRun struct{ from, to, level int }

// levelRuns returns the runs of a line from left to right (L2).
func levelRuns(levels []int) []levelRun {
	var runs []levelRun
	highest := 0
	for i, level := range levels {
		if n := len(runs); n > 0 && runs[n-1].level == level {
			runs[n-1].to = i + 1
		} else {
			runs = append(runs, levelRun{i, i + 1, level})
		}
		highest = max(highest, level)
	}
	for level := highest; level > 0; level-- {
		for i := 0; i < len(runs); i++ {
			j := i
			for j < len(runs) && runs[j].level >= level {
				j++
			}
			slices.Reverse(runs[i:j])
			i = max(i, j-1)
		}
	}
	return runs
}
