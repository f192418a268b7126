package statement

import (
	"strings"
	"unicode"
)

// masked stands in a text for words that people are to say, which are never judged (M§4.4). No text that came through
// straighten holds it.
const masked = '\x00'

// straighten is norm of M§4.16: trimmed, one blank between words, straight quotes and plain dashes.
func straighten(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	blank := false
	write := func(r rune) {
		if blank && b.Len() > 0 {
			b.WriteByte(' ')
		}
		blank = false
		b.WriteRune(r)
	}
	for _, r := range s {
		switch {
		case unicode.IsSpace(r):
			blank = true
		case r == masked:
		case r == '\u2018' || r == '\u2019' || r == '\u201a' || r == '\u201b':
			write('\'')
		case r == '\u201c' || r == '\u201d' || r == '\u201e' || r == '\u201f':
			write('"')
		case r >= '\u2010' && r <= '\u2013':
			write('-')
		case r == '\u2014' || r == '\u2015':
			blank = true
			write('-')
			blank = true
		default:
			write(r)
		}
	}
	return b.String()
}

// mask replaces quoted speech in a straightened text: what stands between double quotes, and between single quotes that
// open at the start, after a blank or a bracket and close before a blank, punctuation or the end.
func mask(s string) string {
	if !strings.ContainsAny(s, `"'`) {
		return s
	}
	var b strings.Builder
	for {
		before, rest, opened := strings.Cut(s, `"`)
		_, after, closed := strings.Cut(rest, `"`)
		if !opened || !closed {
			break
		}
		b.WriteString(before)
		b.WriteByte(masked)
		s = after
	}
	b.WriteString(s)
	return maskSingle(b.String())
}

func maskSingle(s string) string {
	var b strings.Builder
	from := 0
	for i := 0; i < len(s); i++ {
		if s[i] != '\'' || i > 0 && !strings.ContainsRune(" ([", rune(s[i-1])) {
			continue
		}
		end := closingQuote(s, i)
		if end < 0 {
			break // nor does a later quote close
		}
		b.WriteString(s[from:i])
		b.WriteByte(masked)
		from, i = end+1, end
	}
	b.WriteString(s[from:])
	return b.String()
}

// closingQuote returns where the single quote that opens at i is closed, or -1. A quote without words in it is none.
func closingQuote(s string, i int) int {
	for j := i + 2; j < len(s); j++ {
		if s[j] == '\'' && (j+1 == len(s) || strings.ContainsRune(" .,;:!?)]", rune(s[j+1]))) {
			return j
		}
	}
	return -1
}

// quote is the token for quoted speech; other tokens are in lower case.
const quote = "Q"

// eachToken calls f with the tokens of a lower-case text: runs of letters and digits with inner ' or -, the marks
// , ; . : ! ? & and masked quotes. Words are folded to British endings.
func eachToken(lower string, f func(text string)) {
	start := -1 // of the word being read
	joint := -1 // place of a ' or - that belongs to the word if more of it follows
	end := func(at int) {
		if start >= 0 {
			f(fold(lower[start:at]))
		}
		start, joint = -1, -1
	}
	for i, r := range lower {
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r):
			if start < 0 {
				start = i
			}
			joint = -1
		case (r == '\'' || r == '-') && start >= 0 && joint < 0:
			joint = i
		default:
			if joint >= 0 {
				end(joint)
			} else {
				end(i)
			}
			switch r {
			case ',', ';', '.', ':', '!', '?', '&':
				f(lower[i : i+1])
			case masked:
				f(quote)
			}
		}
	}
	if joint >= 0 {
		end(joint)
	}
	end(len(lower))
}

// fold reads American endings as British ones: apologize as apologise, in words of more than five letters.
func fold(word string) string {
	if len(word) > 5 && strings.Contains(word[len(word)-5:], "iz") {
		for _, ending := range []string{"ize", "izes", "ized", "izing"} {
			if stem, ok := strings.CutSuffix(word, ending); ok {
				return stem + "is" + ending[2:]
			}
		}
	}
	return word
}

// isWord tells a word or number from a mark or a quote.
func isWord(token string) bool {
	return token != quote && (len(token) > 1 || !strings.Contains(",;.:!?&", token))
}

// startsWithDigit tells whether a token begins with 0 to 9: 9, 9am, 15.
func startsWithDigit(token string) bool { return token != "" && token[0] >= '0' && token[0] <= '9' }

// shouts tells whether a text has at least twelve letters and every letter is a capital (M§4.9).
func shouts(s string) bool {
	capitals := 0
	for _, r := range s {
		if unicode.IsLetter(r) {
			if !unicode.IsUpper(r) {
				return false
			}
			capitals++
		}
	}
	return capitals >= 12
}

// isAcronym tells whether a run of letters and digits is three to six capitals.
func isAcronym(run string) bool {
	n := 0
	for _, r := range run {
		if !unicode.IsUpper(r) {
			return false
		}
		n++
	}
	return n >= 3 && n <= 6
}
