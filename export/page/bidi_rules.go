package page

import (
	"cmp"
	"slices"

	"golang.org/x/text/unicode/bidi"
)

// sequence is the characters of one level before their numbers, signs and brackets have found their direction: an
// isolating run sequence of UAX #9 (BD13). As there are no embeddings, the same direction lies at both its ends.
type sequence struct {
	*bidiLine
	at    []int        // places in the line
	class []bidi.Class // as resolved so far
	level int
	dir   bidi.Class // of the level: L or R
}

func newSequence(b *bidiLine, at []int, level int) *sequence {
	s := &sequence{bidiLine: b, at: at, level: level, dir: bidi.L}
	if level%2 == 1 {
		s.dir = bidi.R
	}
	for _, i := range at {
		s.class = append(s.class, b.classes[i])
	}
	return s
}

// resolve sets the levels of the characters.
func (s *sequence) resolve() {
	s.marks()
	s.numbers()
	s.brackets()
	s.neutrals()
	for k, i := range s.at { // I1, I2
		s.levels[i] = s.level
		switch {
		case s.class[k] == s.dir:
		case s.level%2 == 0 && s.class[k] != bidi.R:
			s.levels[i] += 2 // a number in a line from left to right
		default:
			s.levels[i]++
		}
	}
}

// marks gives marks the class of their letter, and isolates that of a sign (W1).
func (s *sequence) marks() {
	before := s.dir
	for k, class := range s.class {
		switch class {
		case bidi.NSM:
			s.class[k] = before
		case bidi.FSI, bidi.PDI:
			s.class[k] = bidi.ON
		}
		before = s.class[k]
	}
}

// numbers settles numbers, and the signs that belong to them (W2 to W7).
func (s *sequence) numbers() {
	strong := s.dir
	for k, class := range s.class {
		switch class {
		case bidi.L, bidi.R, bidi.AL:
			strong = class
		case bidi.EN:
			if strong == bidi.AL {
				s.class[k] = bidi.AN
			}
		}
	}
	for k, class := range s.class {
		if class == bidi.AL {
			s.class[k] = bidi.R
		}
	}
	for k := 1; k+1 < len(s.class); k++ {
		before, after := s.class[k-1], s.class[k+1]
		if before == after && (s.class[k] == bidi.CS && (before == bidi.EN || before == bidi.AN) || s.class[k] == bidi.ES && before == bidi.EN) {
			s.class[k] = before
		}
	}
	for from := 0; from < len(s.class); from++ {
		to := s.while(from, bidi.ET)
		if to > from && (from > 0 && s.class[from-1] == bidi.EN || to < len(s.class) && s.class[to] == bidi.EN) {
			s.set(from, to, bidi.EN)
		}
		from = max(from, to-1)
	}
	strong = s.dir
	for k, class := range s.class {
		switch class {
		case bidi.ES, bidi.ET, bidi.CS:
			s.class[k] = bidi.ON
		case bidi.L, bidi.R:
			strong = class
		case bidi.EN:
			if strong == bidi.L {
				s.class[k] = bidi.L
			}
		}
	}
}

// while returns the end of the stretch from k on whose characters are all of some classes.
func (s *sequence) while(k int, classes ...bidi.Class) int {
	for k < len(s.class) && slices.Contains(classes, s.class[k]) {
		k++
	}
	return k
}

func (s *sequence) set(from, to int, class bidi.Class) {
	for k := from; k < to; k++ {
		s.class[k] = class
	}
}

// pointsTo is the direction of a character that has one, or ON: numbers count as right to left (N0, N1).
func pointsTo(class bidi.Class) bidi.Class {
	switch class {
	case bidi.L:
		return bidi.L
	case bidi.R, bidi.EN, bidi.AN:
		return bidi.R
	}
	return bidi.ON
}

// pair is two brackets that belong together, by their places in the sequence.
type pair struct{ open, end int }

// pairs finds the brackets that belong together, from left to right (BD16).
func (s *sequence) pairs() []pair {
	const most = 63 // open at once
	var found []pair
	var open []int
	for k, i := range s.at {
		p, _ := bidi.LookupRune(s.text[i])
		switch {
		case s.class[k] != bidi.ON || !p.IsBracket():
		case p.IsOpeningBracket():
			if len(open) == most {
				return nil
			}
			open = append(open, k)
		default:
			for n := len(open) - 1; n >= 0; n-- {
				if closes(s.text[s.at[open[n]]], s.text[i]) {
					found = append(found, pair{open[n], k})
					open = open[:n]
					break
				}
			}
		}
	}
	slices.SortFunc(found, func(a, b pair) int { return cmp.Compare(a.open, b.open) })
	return found
}

// closes reports whether a closing bracket belongs to an opening one. It is the next character or the next but one,
// leaving aside two pairs that mathematicians use; and the angle brackets of two blocks are the same.
func closes(open, end rune) bool {
	const angle, angleEnd = '\u2329', '\u232a'
	if open == '\u3008' {
		open = angle
	}
	if end == '\u3009' {
		end = angleEnd
	}
	return end == open+1 || end == open+2
}

// brackets gives both brackets of a pair the same direction: that of the line if anything in them has it, or else what
// stands in them, if that is how the text before them reads, too (N0).
func (s *sequence) brackets() {
	for _, p := range s.pairs() {
		same, other := false, false
		for _, class := range s.class[p.open+1 : p.end] {
			switch pointsTo(class) {
			case s.dir:
				same = true
			case bidi.L, bidi.R:
				other = true
			}
		}
		switch {
		case same:
			s.bracket(p, s.dir)
		case other:
			s.bracket(p, s.before(p.open)) // the other direction, or that of the line
		}
	}
}

// before is the direction that the text before a place has.
func (s *sequence) before(k int) bidi.Class {
	for k--; k >= 0; k-- {
		if dir := pointsTo(s.class[k]); dir != bidi.ON {
			return dir
		}
	}
	return s.dir
}

// bracket gives a pair its direction, and the marks on it.
func (s *sequence) bracket(p pair, dir bidi.Class) {
	for _, k := range []int{p.open, p.end} {
		s.class[k] = dir
		for k++; k < len(s.at) && s.classes[s.at[k]] == bidi.NSM; k++ {
			s.class[k] = dir
		}
	}
}

// neutrals gives spaces and signs the direction on both their sides, or that of the line (N1, N2).
func (s *sequence) neutrals() {
	for from := 0; from < len(s.class); from++ {
		to := s.while(from, bidi.ON, bidi.WS, bidi.S, bidi.B)
		if to == from {
			continue
		}
		dir := s.before(from)
		after := s.dir
		if to < len(s.class) {
			after = pointsTo(s.class[to])
		}
		if dir != after {
			dir = s.dir
		}
		s.set(from, to, dir)
		from = to - 1
	}
}
