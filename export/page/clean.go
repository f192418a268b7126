package page

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Runes that text may hold but that leave no ink by themselves.
const (
	zeroWidthSpace     = '\u200b' // a place where a line may end
	zeroWidthNonJoiner = '\u200c' // keeps two letters apart
	zeroWidthJoiner    = '\u200d' // ties two letters, or emoji, together
	noBreakSpace       = '\u00a0'
	narrowNoBreakSpace = '\u202f'
	noBreakHyphen      = '\u2011'
	emojiPresentation  = '\ufe0f'
	isolate            = '\u2068' // what follows, up to its end, has a direction of its own
	isolateEnd         = '\u2069'
	leftToRightMark    = '\u200e' // a line that starts with one reads from left to right; never in a clean text
	rightToLeftMark    = '\u200f'
)

// Clean makes a string that a person typed, pasted or imported safe to lay out: valid UTF-8 in composed form (NFC),
// every kind of line end as "\n", tabs as spaces, and no control, direction-override, soft-hyphen or other format
// characters. Joiners, zero-width spaces and isolates stay, because scripts need them. Clean of a clean text is the same text.
func Clean(s string) string {
	if printableASCII(s) {
		return s
	}
	if !utf8.ValidString(s) {
		s = strings.ToValidUTF8(s, string(utf8.RuneError))
	}
	s = strings.ReplaceAll(s, "\r\n", "\n")
	// Dropping a character can bring a letter and its accent together, so composing comes after it.
	return norm.NFC.String(strings.Map(cleanRune, s))
}

func printableASCII(s string) bool {
	for i := range len(s) {
		if c := s[i]; (c < ' ' && c != '\n') || c > '~' {
			return false
		}
	}
	return true
}

func cleanRune(r rune) rune {
	switch r {
	case '\n', zeroWidthSpace, zeroWidthNonJoiner, zeroWidthJoiner, isolate, isolateEnd:
		return r
	case '\r', '\v', '\f', '\u0085', '\u2028', '\u2029':
		return '\n'
	case '\t':
		return ' '
	case noBreakHyphen, '\u2010':
		return '-' // few fonts draw these two, and UAX#14 treats the plain hyphen kindly
	}
	if unicode.IsControl(r) || unicode.Is(unicode.Cf, r) || nonCharacter(r) {
		return -1
	}
	return r
}

// nonCharacter reports the code points that Unicode promises never to give a meaning.
func nonCharacter(r rune) bool {
	return r&0xfffe == 0xfffe || (r >= 0xfdd0 && r <= 0xfdef)
}

// visible returns s without the runes that leave no ink, and with no-break spaces as spaces: what the PDF library may
// be given.
func visible(s string) string {
	if printableASCII(s) {
		return s
	}
	return strings.Map(func(r rune) rune {
		switch r {
		case zeroWidthSpace, zeroWidthNonJoiner, zeroWidthJoiner, emojiPresentation, isolate, isolateEnd, leftToRightMark, rightToLeftMark:
			return -1
		case noBreakSpace, narrowNoBreakSpace:
			return ' '
		}
		return r
	}, s)
}
