package content

import (
	"fmt"
	"io/fs"
	"sync"
)

// Checker is what the statement checker knows: its word lists, its hints and how much each finding weighs (M§4). The
// rules that use them are coded in kept/workshop/statement and read English; a language whose folder has no folder
// "checker" has none, and the checker is silent there (M§4.1).
type Checker struct {
	Lists    WordLists
	Vague    []VagueWords // in the order of the method
	Verdicts []Verdict    // from the best; the last one starts at 0
	Standing string       // sentence under the hints
	Added    string       // said when a {word} was added to "my words"
	Empty    string       // in place of a verdict while nothing is written

	weights map[string]int    // by "rule" or "rule/variant"
	hints   map[string]string // by the same
}

// WordLists are the lists of M§4.15. All but Acronyms are in lower case; an entry is a word or several with one blank
// between.
type WordLists struct {
	Observable             []string // verbs that somebody could see or hear done
	Nounish                []string // those of Observable that are everyday nouns as well
	Follow                 []string // words after which such a word is a verb
	Weak                   []string // verbs that say what is wanted
	Inner                  []string // verbs for what nobody can see
	AttitudeAdjectives     []string // words that describe a person
	AttitudeNouns          []string // the same as nouns
	AttitudePhrases        []string // the same in several words
	Exceptions             []string // phrases in which attitude and vague words are harmless
	SubjectBare            []string // plural people and things that a sentence can start with
	SubjectAfterDeterminer []string // people and things after a determiner
	Determiners            []string // the, every...
	Openers                []string // words that open a situation
	NotAdverbs             []string // words in -ly that are no adverbs
	LeadIns                []string // what may stand in front of the action
	Modals                 []string // words of duty; the first of the list wins
	CueWords               []string // words that tell when
	CuePhrases             []string // the same in several words
	Units                  []string // units of time
	ByWords                []string // days and times of day
	NumberWords            []string // numbers written out
	NegativeStarts         []string // starts of a sentence that forbids
	BeforeNegative         []string // words after which don't or do not forbids
	Joiners                []string // words that join a second action
	Clauses                []string // words whose clause may hold commas
	Acronyms               []string // capitals that everybody knows
	StopWords              []string // words that do not count when statements are compared
}

// VagueWords is one kind of words that hide something, such as "soon".
type VagueWords struct {
	Kind  string // time how_often manner condition quality slogan catch_all
	Words []string
}

// Verdict is the name of a range of scores; it reaches up to the next better one.
type Verdict struct {
	ID    string // ready nearly sharpen rework
	From  int    // lowest score, 0-100
	Label string // as on screen
	Dots  int    // filled dots of three, the mark on the wall screen
}

// EnglishChecker is the checker's English, parsed once and the same value every time.
func EnglishChecker() *Checker { return englishChecker() }

var englishChecker = sync.OnceValue(func() *Checker {
	folder, err := fs.Sub(folders, "en/checker")
	if err == nil {
		var c *Checker
		if c, err = LoadChecker(folder); err == nil {
			return c
		}
	}
	// The tests parse these very files, so this cannot happen in a program that was tested.
	panic(fmt.Sprintf("content: the embedded English checker: %v", err))
})

// Weight is what a finding takes off the score of 100, by rule and variant; variants without a weight of their own have
// that of their rule.
func (c *Checker) Weight(rule, variant string) int {
	if n, ok := c.weights[rule+"/"+variant]; ok {
		return n
	}
	return c.weights[rule]
}

// Hint is what to say about a finding, by rule and variant. It may ask for {word}, what was found, and {base}, its plain
// form. Variants without a hint of their own have that of their rule; "" when that has none either.
func (c *Checker) Hint(rule, variant string) string {
	if text, ok := c.hints[rule+"/"+variant]; ok {
		return text
	}
	return c.hints[rule]
}
