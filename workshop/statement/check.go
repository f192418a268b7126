package statement

import (
	"strconv"
	"strings"
)

// The rules, as findings name them (M§4.2), in the order of findings.
const (
	Empty      = "empty"       // nothing written yet
	Subject    = "subject"     // it is about other people, or a system
	Modal      = "modal"       // should, must: duty instead of doing
	Verb       = "verb"        // how it starts: unknown, ing, comma or quote
	WeakStart  = "weak_start"  // it says what is wanted
	Observable = "observable"  // nobody can see it: inner or attitude
	OneAction  = "one_action"  // a second action
	Situation  = "situation"   // no moment
	Positive   = "positive"    // it says what not to do: boundary or negative
	Length     = "length"      // short, long or shout
	Vague      = "vague"       // time, how_often, manner, condition, quality, slogan or catch_all
	SoundsLike = "sounds_like" // words to be said, without an example; the variant is the kind of behaviour
	Acronym    = "acronym"     // capitals that a new colleague may not know
	Duplicate  = "duplicate"   // very close to another behaviour of the role
)

// Input is a behaviour, as far as the checker looks at it (M§4.2).
type Input struct {
	Statement    string
	Situation    string // when or where, in its own field
	Kind         string // behaviour kind as stored: question, wording, boundary...
	ExampleWords string // what it can sound like
	NotThis      string // what to leave out, or do instead
	Others       []Gist // other statements of the same role; the order decides between equals
}

// Finding is one nudge. A rule gives one at most, vague two.
type Finding struct {
	Rule    string // one of the constants of this package
	Variant string // "" where the rule has none
	Word    string // what was found, in lower case except for acronyms; the number of words for length; the other statement for duplicate; often ""
	Base    string // plain form of Word for verb, ing; else ""
}

// ID names the rule and variant, such as "verb/ing" or "situation"; a hint is dismissed under it.
func (f Finding) ID() string {
	if f.Variant == "" {
		return f.Rule
	}
	return f.Rule + "/" + f.Variant
}

// Result is what the checker makes of a statement.
type Result struct {
	Findings []Finding // in the order of M§4.2; nil when there is nothing to say
	Score    int       // 0 to 100; 0 while nothing is written
	Label    string    // the verdict in words, "Ready to use" from 85
	Dots     int       // the verdict as filled dots, 0 to 3
}

// Found returns the first finding of a rule, and whether there is one.
func (r Result) Found(rule string) (Finding, bool) {
	for _, f := range r.Findings {
		if f.Rule == rule {
			return f, true
		}
	}
	return Finding{}, false
}

// Check judges a statement, by the order of operations of M§4.16.
func (c *Checker) Check(in Input) Result {
	r := reading{c: c, in: in, norm: straighten(in.Statement)}
	r.masked = mask(r.norm)
	r.t = c.tokens(r.masked)
	if r.words = r.countWords(); r.words == 0 {
		r.report(Empty, "", "")
		return r.result()
	}
	r.findVague()
	r.subject()
	r.action()
	r.start()
	r.attitude()
	r.oneAction()
	if strings.TrimSpace(in.Situation) == "" && !c.hasCue(r.t) {
		r.report(Situation, "", "")
	}
	r.positive()
	r.length()
	for _, m := range r.vague[:min(2, len(r.vague))] {
		r.report(Vague, m.kind, m.text)
	}
	if (in.Kind == "question" || in.Kind == "wording" || in.Kind == "rapport") &&
		!strings.ContainsRune(r.masked, masked) && strings.TrimSpace(in.ExampleWords) == "" {
		r.report(SoundsLike, in.Kind, "")
	}
	r.acronym()
	if len(in.Others) > 0 {
		if other, ok := Closest(c.Gist(in.Statement), in.Others); ok {
			r.report(Duplicate, "", other.Text)
		}
	}
	return r.result()
}

// Hint returns what to say about a finding: a text with placeholders, which words.Catalogue.T fills from args. It is ""
// for findings that the verdict says already.
func (c *Checker) Hint(f Finding) (text string, args []any) {
	if f.Rule == Duplicate {
		return c.duplicateHint, []any{"other", f.Word}
	}
	return c.content.Hint(f.Rule, f.Variant), []any{"word", f.Word, "base", f.Base}
}

// token is a word, mark or quote of a statement.
type token struct {
	text     string
	is       marks
	taken    bool // by a vague phrase or an exception
	excepted bool // an exception covers it
}

func (c *Checker) tokens(s string) []token {
	list := make([]token, 0, len(s)/5+4)
	eachToken(strings.ToLower(s), func(text string) { list = append(list, token{text: text, is: c.marks[text]}) })
	return list
}

// A reading is one statement being checked.
type reading struct {
	c        *Checker
	in       Input
	norm     string
	masked   string  // norm with quoted speech masked
	words    int     // of norm, quoted ones too
	t        []token // of masked
	a        []token // the action: t without lead-in, situation and duty
	noComma  bool    // the situation has no end
	negative string  // how the action forbids, at its start
	about    bool    // it is about somebody else
	modal    bool    // it speaks of duty
	unseen   bool    // it starts with what nobody can see
	vague    []match // vague phrases, by position
	findings []Finding
}

func (r *reading) report(rule, variant, word string) {
	r.reportFinding(Finding{Rule: rule, Variant: variant, Word: word})
}

// reportFinding notes a finding, unless it is about one of the user's own words.
func (r *reading) reportFinding(f Finding) {
	if !r.c.own[f.Word] {
		r.findings = append(r.findings, f)
	}
}

func (r *reading) result() Result {
	score := 100
	for _, f := range r.findings {
		score -= r.c.content.Weight(f.Rule, f.Variant)
	}
	result := Result{Findings: r.findings, Score: max(score, 0)}
	if len(r.findings) > 0 && r.findings[0].Rule == Empty {
		result.Label = r.c.content.Empty
		return result
	}
	for _, v := range r.c.content.Verdicts {
		if result.Score >= v.From {
			result.Label, result.Dots = v.Label, v.Dots
			break
		}
	}
	return result
}

func (r *reading) countWords() int {
	n := 0
	count := func(text string) {
		if isWord(text) {
			n++
		}
	}
	if r.norm != r.masked {
		eachToken(strings.ToLower(r.norm), count)
		return n
	}
	for _, t := range r.t {
		count(t.text)
	}
	return n
}

func (r *reading) length() {
	switch {
	case r.words < 4:
		r.report(Length, "short", strconv.Itoa(r.words))
	case r.words > 25:
		r.report(Length, "long", strconv.Itoa(r.words))
	case shouts(r.norm):
		r.report(Length, "shout", "")
	}
}

func (r *reading) acronym() {
	if shouts(r.norm) {
		return
	}
	for run := range strings.FieldsFuncSeq(r.masked, notLetterOrDigit) {
		if isAcronym(run) && !r.c.acronyms[run] {
			r.report(Acronym, "", run)
			return
		}
	}
}
