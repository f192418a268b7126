package workshop

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// NameFinder finds people in texts, by the one rule of hints and of prints without names (X11): a text names somebody
// where it has their full name, a first name or surname of four or more letters as a whole word, or a title with a
// surname. The zero value knows nobody.
type NameFinder struct {
	callings map[rune][]calling // by their first letter in lower case, the longest first
}

// calling is a way in which a text may name somebody.
type calling struct {
	text   string
	who    []int // the people who may be meant
	proper bool  // a name only where it starts with a capital: a brook is nobody
	titled bool  // a name only behind a title, as in "Dr Lee"
}

// Letters that a name needs to be found: alone, and where it is a full name in a script that needs fewer of them.
const (
	enoughLetters = 4
	enoughSigns   = 3
)

// titles stand before names, with a full stop or without.
var titles = []string{"dr", "prof", "professor", "mr", "mrs", "ms", "miss", "mx", "sir"}

// wordsToo are first names that are words as well. In small letters they are words: every commitment starts with "I will".
var wordsToo = []string{"bill", "chase", "dawn", "drew", "faith", "frank", "grace", "grant", "hope", "joy", "mark", "rich", "rose", "will"}

// Add makes a name known; who stands for the person in what is found.
func (f *NameFinder) Add(name string, who int) {
	name = CleanLine(name)
	words := nameWords(name)
	if len(words) == 0 {
		return
	}
	first, last := words[0], words[len(words)-1]
	if len(words) == 1 {
		if n := utf8.RuneCountInString(first); n >= enoughLetters || n >= enoughSigns && unspaced(first) {
			f.add(calling{text: first, proper: slices.Contains(wordsToo, strings.ToLower(first))}, who)
		}
		return
	}
	f.add(calling{text: name}, who)
	f.add(calling{text: strings.Join(words, " ")}, who)
	f.add(calling{text: first + " " + last}, who)
	f.add(calling{text: last, titled: true}, who)
	for i, word := range words {
		if utf8.RuneCountInString(word) >= enoughLetters {
			f.add(calling{text: word, proper: i > 0 || slices.Contains(wordsToo, strings.ToLower(word))}, who)
		}
	}
}

// nameWords returns the words of a name without titles, and without what stands in brackets behind it.
func nameWords(name string) []string {
	if i := strings.IndexByte(name, '('); i > 0 {
		name = name[:i]
	}
	var words []string
	for _, word := range strings.Fields(name) {
		word = strings.TrimFunc(word, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsMark(r) })
		if word != "" && !slices.Contains(titles, strings.ToLower(word)) {
			words = append(words, word)
		}
	}
	return words
}

func (f *NameFinder) add(c calling, who int) {
	if f.callings == nil {
		f.callings = map[rune][]calling{}
	}
	head, _ := utf8.DecodeRuneInString(c.text)
	head = unicode.ToLower(head)
	list := f.callings[head]
	for i := range list {
		if same := &list[i]; strings.EqualFold(same.text, c.text) && same.titled == c.titled {
			if !slices.Contains(same.who, who) {
				same.who = append(same.who, who)
			}
			same.proper = same.proper && c.proper
			return
		}
	}
	c.who = []int{who}
	list = append(list, c)
	slices.SortStableFunc(list, func(a, b calling) int { return len(b.text) - len(a.text) })
	f.callings[head] = list
}

// Find returns where a text names somebody for the first time, title and all, as bytes, and who may be meant: several
// people who share what they are called. to is 0 when it names nobody.
func (f *NameFinder) Find(text string) (from, to int, who []int) {
	before := ' '
	for i, r := range text {
		if !inWord(before) || unspaced(string(r)) {
			if n, who := f.at(text[i:]); n > 0 {
				return i, i + n, who
			}
		}
		before = r
	}
	return 0, 0, nil
}

// at returns how many bytes of the start of a text name somebody, and who that may be.
func (f *NameFinder) at(text string) (size int, who []int) {
	word, rest, found := strings.Cut(text, " ")
	if found && slices.Contains(titles, strings.ToLower(strings.TrimSuffix(word, "."))) {
		if n, who := f.called(rest, true); n > 0 {
			return len(text) - len(rest) + n, who
		}
	}
	return f.called(text, false)
}

// called is the same for what stands behind a title, or alone.
func (f *NameFinder) called(text string, titled bool) (size int, who []int) {
	first, _ := utf8.DecodeRuneInString(text)
	for _, c := range f.callings[unicode.ToLower(first)] {
		n := len(c.text)
		if c.titled && !titled || c.proper && unicode.IsLower(first) || len(text) < n || !strings.EqualFold(text[:n], c.text) {
			continue
		}
		if after, _ := utf8.DecodeRuneInString(text[n:]); !inWord(after) || unspaced(c.text) {
			return n, c.who
		}
	}
	return 0, nil
}

// inWord tells whether a character beside a name makes another word of it.
func inWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsMark(r) }

// unspaced tells whether a text ends in a script that puts no spaces between words, or joins endings to names.
func unspaced(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar)
}

// NamesSomebody tells whether a text names a participant (X11); see [NameFinder].
func (w *Workshop) NamesSomebody(text string) bool {
	_, to, _ := w.participantNames().Find(text)
	return to > 0
}

// participantNames finds participants by their place in the list.
func (w *Workshop) participantNames() *NameFinder {
	var f NameFinder
	for i, p := range w.Participants {
		f.Add(p.Name, i)
	}
	return &f
}
