package page

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Thai, Lao, Khmer and Burmese put no spaces between words, and Unicode leaves it to a dictionary where a line may end
// inside a phrase (UAX #14, class SA). Kept has none. It never divides what is sure to be one syllable, and prefers
// places that are sure to be between two.

// How well a line may end before a letter.
const (
	never   = iota - 1 // inside a syllable
	badly              // a letter that may close the syllable before it
	fairly             // a syllable, or the second letter of one
	rightly            // most probably a syllable, or behind the end of one
)

// fewestLetters is how many letters of a phrase stand on its last line at least.
const fewestLetters = 3

// withoutSpaces tells whether a text has letters of a script that puts no spaces between words and needs a dictionary.
func withoutSpaces(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool {
		return r >= 0x0e00 && unicode.In(r, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar)
	})
}

// thai is a letter, or the Thai one in the place of a Lao one: both scripts are encoded alike.
func thai(r rune) rune {
	if r >= 0x0e80 && r <= 0x0eff {
		return r - 0x80
	}
	return r
}

// Letters of Thai, and of Lao as Thai.
const (
	leadingVowels  = "เแโใไ"
	followingSigns = "ะาำๅๆฯ\u0e3d"             // vowels and signs that belong to the letter before; the last is Lao
	endings        = "ะำๆฯ"                     // after them a syllable is over
	closedVowels   = "\u0e31\u0e37\u0e47\u0e3b" // vowels that a further letter always closes; the last is Lao
	marksOfVowels  = closedVowels + "\u0e34\u0e35\u0e36\u0e38\u0e39"
	silenced       = "\u0e4c"   // on a letter that is written and not spoken
	secondOfPair   = "รลวงญนมย" // may be the second of two letters that start a syllable
	carrier        = "อ"        // a vowel behind a letter, or the start of a syllable with another vowel
)

// Signs of Khmer and Burmese.
const (
	stackers = "\u17d2\u1039" // put the next letter below
	killer   = '\u103a'       // closes a Burmese syllable
	dotBelow = '\u1037'       // may stand before it
	stops    = "\u17d4\u17d5\u17d6\u17d7\u104a\u104b"
)

// phrase is the letters of a phrase, each with its marks, those of Lao as Thai.
type phrase []string

// endsBefore tells for every letter of a phrase how well a line may end before it.
func endsBefore(letters []string) []int {
	p := make(phrase, len(letters))
	for i, letter := range letters {
		p[i] = strings.Map(thai, letter)
	}
	how := make([]int, len(p))
	for i := range p {
		how[i] = p.endsBefore(i)
	}
	return how
}

// first returns what a letter is without its marks; 0 beyond the ends of the phrase.
func (p phrase) first(i int) rune {
	if i < 0 || i >= len(p) {
		return 0
	}
	r, _ := utf8.DecodeRuneInString(p[i])
	return r
}

// is tells whether a letter without its marks is one of a set.
func (p phrase) is(i int, set string) bool {
	return p.first(i) != 0 && strings.ContainsRune(set, p.first(i))
}

// bare tells whether a letter is a Thai consonant without a vowel behind it, above or below, and no vowel itself.
func (p phrase) bare(i int) bool {
	r := p.first(i)
	return (r >= 'ก' && r <= 'ฮ' || r > 0x0e5b) && !p.is(i, carrier) && !p.vowelled(i) // the last of Lao alone
}

// vowelled tells whether a letter has a vowel behind it, above or below.
func (p phrase) vowelled(i int) bool {
	if i < 0 || i >= len(p) {
		return false
	}
	return strings.ContainsAny(p[i], marksOfVowels) || p.is(i+1, "ะาำๅ\u0e3d") || p.is(i+1, carrier) && !p.vowelled(i+1)
}

func (p phrase) endsBefore(i int) int {
	if i == 0 {
		return never
	}
	before, first := p.first(i-1), p.first(i)
	last, _ := utf8.DecodeLastRuneInString(p[i-1])
	switch {
	case unicode.IsMark(first), strings.ContainsRune(stackers, last), p.is(i, stops), killed(p[i]):
		return never
	case wordly(before) && wordly(first), unicode.In(first, unicode.Pe, unicode.Pf, unicode.Po), unicode.In(before, unicode.Ps, unicode.Pi):
		return never
	case first < 0x0e01 || first > 0x0e7f, wordly(before):
		return rightly // another script, or a syllable of Khmer or Burmese
	}
	return p.thaiEndsBefore(i)
}

// thaiEndsBefore is the same for a letter of Thai or Lao.
func (p phrase) thaiEndsBefore(i int) int {
	switch {
	case p.is(i-1, leadingVowels), p.is(i, followingSigns), strings.Contains(p[i], silenced):
		return never
	case strings.ContainsAny(p[i-1], closedVowels) && p[i-1] != "ก็":
		return never
	case p.is(i, carrier) && !p.vowelled(i) && !p.is(i+1, "ย") && !p.is(i-1, endings): // the vowel of the letter before
		return never
	case p.bare(i) && (i == len(p)-1 || p.is(i+1, leadingVowels+followingSigns)): // no syllable is a letter alone
		return never
	case p.is(i, leadingVowels), p.is(i-1, endings), strings.Contains(p[i-1], silenced):
		return rightly
	case p.is(i-2, "ใไ") && !p.is(i, "ย"): // nothing closes these
		return rightly
	case p.bare(i-1) && p.is(i, secondOfPair) && p.vowelled(i): // the second letter of a pair, or a syllable
		if p.bare(i-2) || p.is(i-3, "ใไ") {
			return badly
		}
		return fairly
	case p.bare(i) && p.bare(i-1) && p.is(i+1, secondOfPair) && p.vowelled(i+1):
		return rightly // before the pair
	case !p.vowelled(i):
		return badly
	}
	return rightly
}

// killed tells whether a Burmese letter has no vowel, and so closes the syllable before it.
func killed(letter string) bool {
	r := []rune(letter)
	return len(r) > 1 && r[1] == killer || len(r) > 2 && r[1] == dotBelow && r[2] == killer
}

// wordly tells whether a letter is of a script with spaces between words, or a digit.
func wordly(r rune) bool {
	return unicode.IsDigit(r) || unicode.IsLetter(r) && !withoutSpaces(string(r))
}

// bestEnd returns where a line from a letter on ends, of which the letters before most fit: as late as it may, and in its
// last two thirds rather well than late.
func bestEnd(how []int, from, most int) int {
	for _, well := range []int{rightly, fairly, badly} {
		for i := most; i > from+(most-from)/3; i-- {
			if how[i] >= well && len(how)-i >= fewestLetters {
				return i
			}
		}
	}
	for i := most; i > from; i-- {
		if how[i] > never {
			return i
		}
	}
	return most // the line is narrower than a syllable
}
