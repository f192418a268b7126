package statement

import (
	"maps"
	"slices"
	"strings"
	"sync"

	"kept/workshop/content"
)

// marks says which word lists a single word is on.
type marks uint32

const (
	observable marks = 1 << iota
	weak
	inner
	nounish
	follow
	attitude // adjective or noun
	subjectBare
	subjectAfter
	determiner
	opener
	notAdverb
	cueWord
	unit
	byWord
	numberWord
	stopWord
	joiner
	clause
	beforeNegative
	mine // one of the user's own words

	verb = observable | weak | inner // on one of the lists of verbs
)

// A Checker judges statements. It never changes.
type Checker struct {
	content       *content.Checker
	duplicateHint string // the message of rule X8
	marks         map[string]marks
	leadIns       phrases
	negatives     phrases // starts of a sentence that forbids
	modals        phrases
	attitudes     phrases
	cues          phrases
	vague         phrases         // and the exceptions, which have no kind
	acronyms      map[string]bool // in capitals
	own           map[string]bool // the user's own words, in lower case
}

// English returns the checker for English, without anybody's own words.
func English() *Checker { return english() }

var english = sync.OnceValue(func() *Checker {
	c := compile(content.EnglishChecker())
	x8, _ := content.English().Rule("X8")
	c.duplicateHint = x8.Text()
	return c
})

// compile turns lists for people into tables for looking up.
func compile(from *content.Checker) *Checker {
	l := from.Lists
	c := &Checker{content: from, marks: map[string]marks{}, acronyms: map[string]bool{}}
	for _, list := range []struct {
		words []string
		mark  marks
	}{
		{l.Observable, observable}, {l.Nounish, nounish}, {l.Follow, follow}, {l.Weak, weak}, {l.Inner, inner},
		{l.AttitudeAdjectives, attitude}, {l.AttitudeNouns, attitude},
		{l.SubjectBare, subjectBare}, {l.SubjectAfterDeterminer, subjectAfter}, {l.Determiners, determiner},
		{l.Openers, opener}, {l.NotAdverbs, notAdverb}, {l.CueWords, cueWord}, {l.Units, unit}, {l.ByWords, byWord},
		{l.NumberWords, numberWord}, {l.StopWords, stopWord}, {l.Joiners, joiner}, {l.Clauses, clause},
		{l.BeforeNegative, beforeNegative},
	} {
		for _, word := range list.words {
			c.marks[fold(word)] |= list.mark
		}
	}
	c.leadIns.add("", l.LeadIns)
	c.negatives.add("", l.NegativeStarts)
	c.modals.add("", l.Modals)
	c.attitudes.add("", l.AttitudePhrases)
	c.cues.add("", l.CuePhrases)
	c.vague.add("", l.Exceptions)
	for _, v := range from.Vague {
		c.vague.add(v.Kind, v.Words)
	}
	for _, a := range l.Acronyms {
		c.acronyms[a] = true
	}
	return c
}

// With returns a checker that leaves these words alone as well: verbs it does not know, terms of the trade, acronyms
// (M§3.12). Case does not matter.
func (c *Checker) With(ownWords []string) *Checker {
	own := *c
	own.marks, own.acronyms, own.own = maps.Clone(c.marks), maps.Clone(c.acronyms), map[string]bool{}
	maps.Copy(own.own, c.own)
	own.vague.byFirst = maps.Clone(c.vague.byFirst)
	for _, word := range ownWords {
		tokens := tokensOf(word)
		if len(tokens) == 0 {
			continue
		}
		if len(tokens) == 1 {
			own.marks[tokens[0]] |= observable | mine // a verb, for all we know
		}
		own.own[strings.Join(tokens, " ")] = true
		own.acronyms[strings.ToUpper(straighten(word))] = true
		own.vague.addException(tokens)
	}
	return &own
}

// phrases are entries of one or more words, found by their first word.
type phrases struct {
	byFirst map[string][]phrase // longest first, else in the order of the list
	count   int
}

type phrase struct {
	words []string // as tokens
	text  string   // the words with blanks between
	kind  string   // of a vague phrase; "" for others
	order int      // place in the list, from 1; 0 stands before all others
}

func (p *phrases) add(kind string, entries []string) {
	for _, entry := range entries {
		p.count++
		p.put(phrase{words: tokensOf(entry), text: entry, kind: kind, order: p.count})
	}
}

// addException adds a phrase that stands before all others of its length.
func (p *phrases) addException(words []string) {
	p.put(phrase{words: words, text: strings.Join(words, " "), order: 0})
}

// put keeps the lists it changes apart from those of the phrases it was copied from.
func (p *phrases) put(new phrase) {
	if p.byFirst == nil {
		p.byFirst = map[string][]phrase{}
	}
	first := new.words[0]
	list := append(slices.Clone(p.byFirst[first]), new)
	slices.SortStableFunc(list, func(a, b phrase) int {
		if len(a.words) != len(b.words) {
			return len(b.words) - len(a.words)
		}
		return a.order - b.order
	})
	p.byFirst[first] = list
}

// at returns the longest phrase that begins at token i.
func (p *phrases) at(tokens []token, i int) (phrase, bool) {
	for _, candidate := range p.byFirst[tokens[i].text] {
		if candidate.standsAt(tokens, i) {
			return candidate, true
		}
	}
	return phrase{}, false
}

func (p phrase) standsAt(tokens []token, i int) bool {
	if i+len(p.words) > len(tokens) {
		return false
	}
	for j, word := range p.words {
		if tokens[i+j].text != word {
			return false
		}
	}
	return true
}

// tokensOf returns the words of an entry of a list, as they are found in statements.
func tokensOf(entry string) []string {
	var words []string
	eachToken(strings.ToLower(straighten(entry)), func(text string) { words = append(words, text) })
	return words
}
