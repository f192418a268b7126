package page

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/go-text/typesetting/segmenter"
)

// slack forgives the rounding of sums of widths, millimetres.
const slack = 1e-6

// Wrap breaks a text into lines no wider than max millimetres. Lines end where Unicode allows it (UAX#14); a word that
// is wider than max is broken between letters, and a letter that is wider than max stands alone. No letter is lost:
// only spaces at the ends of lines go. The text is cleaned first; an empty text has no lines.
func (ts *Typesetter) Wrap(s string, st Style, max float64) []string {
	s = strings.TrimRight(Clean(s), " \n")
	if s == "" {
		return nil
	}
	var lines []string
	for par := range strings.SplitSeq(s, "\n") {
		lines = append(lines, ts.wrapParagraph(par, st, max)...)
	}
	return lines
}

func (ts *Typesetter) wrapParagraph(par string, st Style, max float64) []string {
	par = strings.TrimRight(par, " ")
	if ts.fits(par, st, max) {
		return []string{par}
	}
	l := liner{ts: ts, st: st, max: max, simple: ts.simple(par, st)}
	for _, part := range ts.parts(par) {
		if ts.fits(part, st, max) {
			l.add(part)
			continue
		}
		for _, piece := range looser(part) { // a column may be too narrow for what stays together elsewhere
			if ts.fits(piece, st, max) {
				l.add(piece)
				continue
			}
			l.end() // a word too long for any line starts on its own
			l.divide(graphemes(piece))
		}
	}
	l.end()
	return directed(l.finished(), RightToLeft(par))
}

// directed marks the lines of a paragraph that would by themselves read in another direction than the paragraph: each
// line of it keeps its direction (UAX #9, L1).
func directed(lines []string, rtl bool) []string {
	mark := string(leftToRightMark)
	if rtl {
		mark = string(rightToLeftMark)
	}
	for i, line := range lines {
		if RightToLeft(line) != rtl {
			lines[i] = mark + line
		}
	}
	return lines
}

// parts returns the parts of a paragraph between which a line should end: its pieces, those put together that belong
// together. They are remembered, because a title is tried at many widths and the labels of a form come back on every
// sheet.
func (ts *Typesetter) parts(par string) []string {
	if parts, ok := ts.broken[par]; ok {
		return parts
	}
	var parts []string
	for _, piece := range pieces(par) {
		if n := len(parts); n > 0 && belongs(parts[n-1], piece) {
			parts[n-1] += piece
			continue
		}
		parts = append(parts, piece)
	}
	ts.broken[par] = parts
	return parts
}

// pieces returns the pieces of a text between which Unicode lets a line end.
func pieces(s string) []string {
	var out []string
	var seg segmenter.Segmenter
	seg.Init([]rune(s))
	for it := seg.LineIterator(); it.Next(); {
		out = append(out, string(it.Line().Text))
	}
	return out
}

// looser returns the pieces of a text when a line may end at no-break spaces too.
func looser(s string) []string {
	var out []string
	rest := []rune(s)
	for _, piece := range pieces(strings.ReplaceAll(s, string(noBreakSpace), " ")) {
		n := utf8.RuneCountInString(piece)
		out, rest = append(out, string(rest[:n])), rest[n:]
	}
	return out
}

// liner fills lines with pieces.
type liner struct {
	ts     *Typesetter
	st     Style
	max    float64
	simple bool // widths add up, because no letter changes its shape beside another

	done  [][]string // the pieces of every line that is full
	of    []string   // the pieces of the line
	line  string     // the line
	width float64    // of the line, where widths add up
}

// add puts a piece on the line, or on the next one where it does not fit.
func (l *liner) add(part string) {
	width := 0.0
	fits := true
	if l.simple {
		width = l.ts.Width(part, l.st)
		end := l.width + width
		if trimmed := strings.TrimRight(part, " "); len(trimmed) < len(part) {
			end = l.width + l.ts.Width(trimmed, l.st)
		}
		fits = end <= l.max+slack
	} else {
		fits = l.ts.fits(l.line+part, l.st, l.max)
	}
	if l.line != "" && !fits {
		l.end()
	}
	l.of = append(l.of, part)
	l.line += part
	l.width += width
}

// divide puts a word that is wider than a line on lines, letter by letter, or by what may be syllables.
func (l *liner) divide(letters []string) {
	if !withoutSpaces(strings.Join(letters, "")) {
		for _, letter := range letters {
			l.add(letter)
		}
		return
	}
	how := endsBefore(letters)
	for from := 0; from < len(letters); {
		to := from + 1
		for to < len(letters) && l.ts.fits(strings.Join(letters[from:to+1], ""), l.st, l.max) {
			to++
		}
		if to < len(letters) {
			to = bestEnd(how, from, to)
		}
		l.add(strings.Join(letters[from:to], ""))
		from = to
	}
}

// end ends the line, if there is anything on it.
func (l *liner) end() {
	if strings.TrimRight(l.line, " ") != "" {
		l.done = append(l.done, l.of)
	}
	l.of, l.line, l.width = nil, "", 0
}

// finished returns the lines. Where a letter of Chinese, Japanese or Korean would stand alone on the last one, the line
// before gives it company.
func (l *liner) finished() []string {
	const enough = 3 // pieces of a line that can give one
	if n := len(l.done); n > 1 && alone(l.done[n-1]) {
		before := l.done[n-2]
		last := append(before[len(before)-1:len(before):len(before)], l.done[n-1]...)
		if len(before) >= enough && l.ts.fits(strings.Join(last, ""), l.st, l.max) {
			l.done[n-2], l.done[n-1] = before[:len(before)-1], last
		}
	}
	var lines []string
	for _, of := range l.done {
		lines = append(lines, strings.TrimRight(strings.Join(of, ""), " "))
	}
	return lines
}

// alone tells whether a line is a single letter of East Asia, with the stops and brackets round it.
func alone(of []string) bool {
	letters := 0
	for _, r := range strings.Join(of, "") {
		switch {
		case unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul):
			letters++
		case unicode.IsLetter(r), unicode.IsDigit(r):
			return false
		}
	}
	return letters == 1
}

// fits reports whether a piece of a line is no wider than max, its trailing spaces aside.
func (ts *Typesetter) fits(s string, st Style, max float64) bool {
	return ts.Width(strings.TrimRight(s, " "), st) <= max+slack
}

// graphemes returns what a reader sees as the letters of s.
func graphemes(s string) []string {
	var seg segmenter.Segmenter
	seg.Init([]rune(s))
	var out []string
	for it := seg.GraphemeIterator(); it.Next(); {
		out = append(out, string(it.Grapheme().Text))
	}
	return out
}

// WrapBalanced wraps a title so that its lines are about equally long: as few lines as [Typesetter.Wrap], and no lone
// word on the last.
func (ts *Typesetter) WrapBalanced(s string, st Style, max float64) []string {
	lines := ts.Wrap(s, st, max)
	if len(lines) < 2 || len(lines) > 4 {
		return lines
	}
	const steps = 12 // halves the width to try to less than a tenth of a millimetre
	low, high := max/float64(len(lines))*0.8, max
	for par := range strings.SplitSeq(Clean(s), "\n") { // narrower lines would divide what stays together at this width
		for _, part := range ts.parts(par) {
			if w := ts.Width(strings.TrimRight(part, " "), st); w <= max && w > low {
				low = w
			}
		}
	}
	for range steps {
		middle := (low + high) / 2
		if len(ts.Wrap(s, st, middle)) <= len(lines) {
			high = middle
		} else {
			low = middle
		}
	}
	return ts.Wrap(s, st, high)
}

// Fit returns a text on one line of at most max millimetres, shortened with "…" when it must be. It is for running
// heads and footers, where the whole text stands elsewhere; never for content.
func (ts *Typesetter) Fit(s string, st Style, max float64) string {
	s = strings.ReplaceAll(Clean(s), "\n", " ")
	if ts.Width(s, st) <= max+slack {
		return s
	}
	gs := graphemes(s)
	low, high := 0, len(gs) // the most letters that fit lie in [low, high)
	for low+1 < high {
		if middle := (low + high) / 2; ts.Width(shortened(gs, middle), st) <= max {
			low = middle
		} else {
			high = middle
		}
	}
	return shortened(gs, low)
}

func shortened(gs []string, n int) string {
	return strings.TrimRight(strings.Join(gs[:n], ""), " ,;:·-") + "…"
}

// FitLines wraps a text to at most n lines, shortening the last with "…" when it must. Like [Typesetter.Fit] it is for
// repetitions of a text that stands in full elsewhere.
func (ts *Typesetter) FitLines(s string, st Style, max float64, n int) []string {
	lines := ts.Wrap(s, st, max)
	if len(lines) <= n {
		return lines
	}
	return append(lines[:n-1:n-1], ts.Fit(lines[n-1]+" "+lines[n], st, max))
}
