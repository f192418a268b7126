package page

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Unicode lets a line end at every space and hyphen, and leaves it to the language and the house to be stricter
// (UAX #14, section 8: tailoring). Some rules of the house hold in all languages that put spaces between words.

// shortWord is how many letters a word with hyphens may have that stays on one line.
const shortWord = 12

// belongs tells whether a piece stays on the line of the one before it: the word behind a number, such as "9 am" and
// "20 minutes", the rest of a short word with hyphens, such as "two-hour", and the rest of a Korean word, which Unicode
// would divide anywhere.
func belongs(before, piece string) bool {
	if strings.HasPrefix(piece, "·") {
		return true
	}
	if word := strings.TrimRight(before, " "); word != before {
		first, _ := utf8.DecodeRuneInString(piece)
		return counts(word[strings.LastIndexByte(word, ' ')+1:]) && unicode.IsLetter(first)
	}
	last, _ := utf8.DecodeLastRuneInString(before)
	if first, _ := utf8.DecodeRuneInString(piece); korean(last, first) {
		return true
	}
	word := before[strings.LastIndexByte(before, ' ')+1:] + strings.TrimRight(piece, " ")
	return strings.ContainsRune("-\u2010", last) && utf8.RuneCountInString(word) <= shortWord
}

// counts tells whether a word is a number that counts something or tells the time, such as 9, 8:30 and 1,200. Four digits
// alone are mostly a year, and a full stop ends a sentence.
func counts(word string) bool {
	const year = 4
	digits := 0
	for _, r := range word {
		switch {
		case unicode.IsDigit(r):
			digits++
		case !strings.ContainsRune(".,:", r):
			return false
		}
	}
	last, _ := utf8.DecodeLastRuneInString(word)
	return unicode.IsDigit(last) && (digits != year || len(word) > year)
}

// korean tells whether two letters beside each other are of one Korean word; its endings may follow on another script.
func korean(last, first rune) bool {
	hangul := func(r rune) bool { return unicode.Is(unicode.Hangul, r) }
	word := func(r rune) bool {
		return hangul(r) || (unicode.IsLetter(r) || unicode.IsDigit(r)) && !unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana)
	}
	return hangul(last) && word(first) || hangul(first) && word(last)
}
