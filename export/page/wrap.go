package page

import (
	"strings"

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
		l.end() // a word too long for any line starts on its own
		for _, g := range graphemes(part) {
			l.add(g)
		}
	}
	l.end()
	return l.lines
}

// parts returns the pieces of a paragraph between which a line may end. They are remembered, because a title is tried
// at many widths and the labels of a form come back on every sheet.
func (ts *Typesetter) parts(par string) []string {
	if parts, ok := ts.broken[par]; ok {
		return parts
	}
	var parts []string
	var seg segmenter.Segmenter
	seg.Init([]rune(par))
	for it := seg.LineIterator(); it.Next(); {
		parts = append(parts, string(it.Line().Text))
	}
	ts.broken[par] = parts
	return parts
}

// liner fills lines with pieces.
type liner struct {
	ts     *Typesetter
	st     Style
	max    float64
	simple bool // widths add up, because no letter changes its shape beside another

	lines []string
	line  string
	width float64 // of the line, where widths add up
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
	l.line += part
	l.width += width
}

// end ends the line, if there is anything on it.
func (l *liner) end() {
	if line := strings.TrimRight(l.line, " "); line != "" {
		l.lines = append(l.lines, line)
	}
	l.line, l.width = "", 0
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
