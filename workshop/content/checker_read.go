package content

import (
	"fmt"
	"io/fs"
	"slices"
	"strings"
)

// LoadChecker reads a language's folder "checker": every .txt file in it, in the format the package comment describes.
// The error lists everything found wrong, each with file and line.
func LoadChecker(folder fs.FS) (*Checker, error) {
	b, err := readBook(folder)
	if err != nil {
		return nil, fmt.Errorf("read checker: %w", err)
	}
	s := b.only("checker")
	c := &Checker{
		Lists: readWordLists(b), Vague: readVague(b), Verdicts: readVerdicts(b),
		Standing: s.one("standing"), Added: s.one("added"), Empty: s.one("empty"),
	}
	c.readFindings(b)
	if err := b.finish(); err != nil {
		return nil, fmt.Errorf("read checker: %w", err)
	}
	return c, nil
}

func readWordLists(b *book) WordLists {
	found := b.all("words")
	list := func(id string) []string {
		i := slices.IndexFunc(found, func(s *section) bool { return s.id == id })
		if i < 0 {
			b.problems = append(b.problems, fmt.Errorf("no file has a section [words %s]", id))
			return nil
		}
		s := found[i]
		found = slices.Delete(found, i, i+1)
		return s.wordList()
	}
	lists := WordLists{
		Observable: list("observable"), Nounish: list("nounish"), Follow: list("follow"),
		Weak: list("weak"), Inner: list("inner"),
		AttitudeAdjectives: list("attitude_adjectives"), AttitudeNouns: list("attitude_nouns"),
		AttitudePhrases: list("attitude_phrases"), Exceptions: list("exceptions"),
		SubjectBare: list("subject_bare"), SubjectAfterDeterminer: list("subject_after_determiner"),
		Determiners: list("determiners"), Openers: list("openers"), NotAdverbs: list("not_adverbs"),
		LeadIns: list("lead_ins"), Modals: list("modals"),
		CueWords: list("cue_words"), CuePhrases: list("cue_phrases"),
		Units: list("units"), ByWords: list("by_words"), NumberWords: list("number_words"),
		NegativeStarts: list("negative_starts"), BeforeNegative: list("before_negative"),
		Joiners: list("joiners"), Clauses: list("clauses"),
		Acronyms: list("acronyms"), StopWords: list("stop_words"),
	}
	for _, s := range found {
		s.many("words") // taken, so that only the list itself is reported
		s.problem("is a list that no rule uses")
	}
	return lists
}

// wordList is the entries of all "words" lines of the section, which commas separate.
func (s *section) wordList() []string {
	var list []string
	for _, line := range s.many("words") {
		for _, word := range strings.Split(line, ", ") {
			switch {
			case word == "" || word != strings.Join(strings.Fields(word), " ") || strings.Contains(word, ","):
				s.problemIn(line, "not words separated by a comma and a blank")
			case s.id == "acronyms" && word != strings.ToUpper(word), s.id != "acronyms" && word != strings.ToLower(word):
				s.problemIn(line, "the wrong case: "+word)
			case slices.Contains(list, word):
				s.problemIn(line, word+" is given twice")
			}
			list = append(list, word)
		}
	}
	return list
}

func readVague(b *book) []VagueWords {
	var kinds []VagueWords
	for _, s := range b.all("vague") {
		kinds = append(kinds, VagueWords{Kind: s.id, Words: s.wordList()})
	}
	return kinds
}

func readVerdicts(b *book) []Verdict {
	var verdicts []Verdict
	for _, s := range b.all("verdict") {
		v := Verdict{ID: s.id, From: s.number("from"), Label: s.one("label"), Dots: s.number("dots")}
		if n := len(verdicts); n > 0 && v.From >= verdicts[n-1].From {
			s.problem("does not start below the verdict before it")
		}
		verdicts = append(verdicts, v)
	}
	if n := len(verdicts); n > 0 && verdicts[n-1].From != 0 {
		b.problems = append(b.problems, fmt.Errorf("no [verdict] starts at 0"))
	}
	return verdicts
}

func (c *Checker) readFindings(b *book) {
	c.weights, c.hints = map[string]int{}, map[string]string{}
	for _, s := range b.all("finding") {
		variants := s.named("weight")
		if common := s.maybe("weight"); common != "" {
			c.weights[s.id] = s.whole(common)
		} else if len(variants) == 0 {
			s.problem("has no %q", "weight")
		}
		for _, v := range variants {
			c.weights[s.id+"/"+v.ID] = s.whole(v.Text)
		}
		if common := s.maybe("hint"); common != "" {
			c.hints[s.id] = common
		}
		for _, v := range s.named("hint") {
			c.hints[s.id+"/"+v.ID] = v.Text
		}
	}
}
