package screens

import (
	"strings"
	"unicode"

	"kept/screens/parts"
	"kept/workshop"
	"kept/workshop/content"
	"kept/workshop/statement"
)

// behavioursChecks is what the statement checker says about the behaviours on this screen (M§4): a mark of three dots on
// every card, and hints where somebody writes or looks closer. It never stops anybody, and it is silent where hints are
// switched off or the workshop is in another language.
type behavioursChecks struct {
	d     *Desk
	by    *statement.Checker
	marks map[string]markOf // by id of the behaviour: cards are redrawn far more often than reworded
}

// markOf is the mark of a statement as it was read.
type markOf struct {
	read readAs
	mark string
	good bool // good enough for the wall (X6)
}

// readAs is what the mark of a behaviour depends on. Other behaviours have no part in it: saying the same as one of them
// costs nothing (M§4.3).
type readAs struct{ statement, situation, kind, example, notThis string }

func newBehavioursChecks(d *Desk) *behavioursChecks {
	return &behavioursChecks{d: d, by: statement.English(), marks: map[string]markOf{}}
}

// silent tells whether nothing is said about any statement.
func (c *behavioursChecks) silent(w *workshop.Workshop) bool {
	return w.Details.HintsOff || !w.InEnglish()
}

// mark returns the verdict about a behaviour as it stands on its card, "" where the checker is silent.
func (c *behavioursChecks) mark(w *workshop.Workshop, b *workshop.Behaviour) string {
	return c.read(w, b).mark
}

// goodForTheWall tells whether a statement is filmable enough for a priority; where the checker is silent, all are (X6).
func (c *behavioursChecks) goodForTheWall(w *workshop.Workshop, b *workshop.Behaviour) bool {
	return c.silent(w) || c.read(w, b).good
}

// read returns what the checker makes of a behaviour by itself; the zero value where it is silent.
func (c *behavioursChecks) read(w *workshop.Workshop, b *workshop.Behaviour) markOf {
	if c.silent(w) {
		return markOf{}
	}
	read := readAs{b.Statement, b.Situation, string(b.Kind), b.ExampleWords, b.NotThis}
	if known, ok := c.marks[b.ID]; ok && known.read == read {
		return known
	}
	result := c.by.Check(statement.Input{
		Statement: b.Statement, Situation: b.Situation, Kind: string(b.Kind), ExampleWords: b.ExampleWords, NotThis: b.NotThis,
	})
	c.marks[b.ID] = markOf{read, c.verdict(result), result.Score >= workshop.GoodStatement}
	return c.marks[b.ID]
}

// verdict is the mark of three dots with its word (M§4.3).
func (c *behavioursChecks) verdict(r statement.Result) string {
	return strings.Repeat("●", r.Dots) + strings.Repeat("○", 3-r.Dots) + " " + c.d.T(r.Label)
}

// statementHint is one thing to say about a statement.
type statementHint struct {
	id   string // of the finding; it is waved away under this
	rule string
	text string
}

// hints returns what there is to say about a behaviour and was not waved away, in the order of the method.
func (c *behavioursChecks) hints(w *workshop.Workshop, b *workshop.Behaviour) []statementHint {
	if c.silent(w) {
		return nil
	}
	result, _ := w.CheckStatement(b, c.by)
	var list []statementHint
	for _, f := range result.Findings {
		text, args := c.by.Hint(f)
		if f.Rule == statement.Empty || text == "" || w.Silent(f.ID(), b.ID) {
			continue
		}
		list = append(list, statementHint{f.ID(), f.Rule, c.d.T(text, args...)})
	}
	return list
}

// fewWords is the number of words up to which a sentence that is being typed is left alone: until then every sentence is
// too short and has no moment.
const fewWords = 4

// whileTyping returns the first thing to say about a text that is being typed for a role, leaving out what was waved
// away; its id is "" when there is nothing to say.
func (c *behavioursChecks) whileTyping(w *workshop.Workshop, role, text string, waved map[string]bool) statementHint {
	words := strings.FieldsFunc(text, unicode.IsSpace)
	if len(words) < fewWords || strings.ContainsRune(strings.TrimSpace(text), '\n') {
		return statementHint{}
	}
	b := workshop.NewBehaviour("", "", role, text)
	for _, h := range c.hints(w, &b) {
		if !waved[h.id] {
			return h
		}
	}
	return statementHint{}
}

// cardHint is the text that a card shows while the keyboard is on it: the first hint, "" for none.
func (c *behavioursChecks) cardHint(w *workshop.Workshop, b *workshop.Behaviour) string {
	for _, h := range c.hints(w, b) {
		return h.text
	}
	return ""
}

// statementAdvice is the part of the details that speaks about the statement: the verdict, a hint for each finding, and
// what the checker is. A finding that one of the fields below would answer stands under that field instead, so that
// nothing above moves while it is being answered.
type statementAdvice struct {
	s        *behavioursScreen
	verdict  *parts.Text
	hints    []*adviceHint
	under    map[string]*adviceHint // by field
	standing *parts.Text
}

// adviceHint is a hint that says one finding at a time.
type adviceHint struct {
	*parts.Hint
	id string
}

// answeredBy names the field that answers a finding, by rule.
var answeredBy = map[string]string{
	statement.Situation: "situation", statement.SoundsLike: "example_words", statement.Positive: "not_this",
}

// mostHints is more than the checker finds in one statement: each of its rules once, vague words twice.
const mostHints = 14

func newStatementAdvice(s *behavioursScreen) *statementAdvice {
	k, d := s.d.Kit, s.d
	a := &statementAdvice{
		s: s, verdict: k.Text(parts.Label, ""), under: map[string]*adviceHint{},
		standing: k.Text(parts.Caption, d.T(content.EnglishChecker().Standing)),
	}
	for range mostHints {
		a.hints = append(a.hints, a.newHint())
	}
	for _, field := range answeredBy {
		a.under[field] = a.newHint()
	}
	return a
}

func (a *statementAdvice) newHint() *adviceHint {
	h := &adviceHint{}
	h.Hint = a.s.d.Kit.Hint("", func() { a.s.dismiss(h.id, a.s.chosen) })
	h.SetText("") // hidden until there is advice
	return h
}

func (h *adviceHint) say(hint statementHint) {
	h.id = hint.id
	h.SetText(hint.text)
}

// show says what there is to say about a behaviour.
func (a *statementAdvice) show(w *workshop.Workshop, b *workshop.Behaviour) {
	mark, found := a.s.checks.mark(w, b), a.s.checks.hints(w, b)
	setShown(a.verdict, mark != "")
	setShown(a.standing, len(found) > 0)
	if n := len(found); n > 0 {
		mark = a.s.d.T("{verdict} · {hints}", "verdict", mark, "hints", a.s.d.N(n, "1 hint", "{n} hints"))
	}
	a.verdict.SetText(mark)
	above, under := make([]statementHint, mostHints), map[string]statementHint{}
	n := 0
	for _, h := range found {
		if field := answeredBy[h.rule]; field != "" {
			under[field] = h
		} else {
			above[n] = h
			n++
		}
	}
	for i, h := range a.hints {
		h.say(above[i])
	}
	for field, h := range a.under {
		h.say(under[field])
	}
}

// setHints switches the hints of this workshop on or off.
func (s *behavioursScreen) setHints(on bool) {
	label := "Switch hints off"
	if on {
		label = "Switch hints on"
	}
	s.d.Do(workshop.Edit{Label: label, At: behaviourPlace(s.chosen, "")}, func(w *workshop.Workshop) error {
		w.Details.HintsOff = !on
		return nil
	})
}
