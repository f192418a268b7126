package statement

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
)

// match is a phrase found in a statement.
type match struct {
	phrase
	from int // token it begins at
}

// findVague finds the vague phrases of the statement, by position, and marks the words that an exception covers. Where
// phrases overlap the longest wins.
func (r *reading) findVague() {
	var all []match
	for i := range r.t {
		for _, p := range r.c.vague.byFirst[r.t[i].text] {
			if p.standsAt(r.t, i) {
				all = append(all, match{p, i})
			}
		}
	}
	slices.SortStableFunc(all, func(a, b match) int {
		return cmp.Or(len(b.words)-len(a.words), a.order-b.order)
	})
	for _, m := range all {
		covered := r.t[m.from : m.from+len(m.words)]
		if slices.ContainsFunc(covered, func(t token) bool { return t.taken }) {
			continue
		}
		for i := range covered {
			covered[i].taken, covered[i].excepted = true, m.kind == ""
		}
		if m.kind != "" {
			r.vague = append(r.vague, m)
		}
	}
	slices.SortFunc(r.vague, func(a, b match) int { return a.from - b.from })
}

// attitude reports words that describe what somebody is like: the first phrase, else the first word (M§4.7).
func (r *reading) attitude() {
	if r.unseen {
		return
	}
	for i := range r.t {
		if p, ok := r.c.attitudes.at(r.t, i); ok && !slices.ContainsFunc(r.t[i:i+len(p.words)], isExcepted) {
			r.report(Observable, "attitude", p.text)
			return
		}
	}
	for _, t := range r.t {
		if t.is&attitude != 0 && !t.excepted {
			r.report(Observable, "attitude", t.text)
			return
		}
	}
}

func isExcepted(t token) bool { return t.excepted }

// instead tells whether a boundary says what to do in place of what it forbids.
func (r *reading) instead() bool {
	return r.in.Kind == "boundary" && (indexOf(r.t, "instead") >= 0 || strings.TrimSpace(r.in.NotThis) != "")
}

// oneAction looks for a second action behind a joining word or in a second sentence (M§4.9).
func (r *reading) oneAction() {
	if r.instead() {
		return
	}
	for i := 1; i < len(r.a)-1; i++ {
		next := r.a[i+1]
		switch text := r.a[i].text; {
		case text == "." || text == "!" || text == "?":
			if !next.isPlainVerb() {
				continue
			}
		case r.a[i].is&joiner != 0 || text == ";" || text == ",":
			if text == "," && inClause(r.a[:i]) {
				continue
			}
			j := i + 1
			for j < len(r.a) && (r.a[j].is&joiner != 0 || r.a[j].isAdverb()) {
				j++
			}
			if j == len(r.a) || !r.a[j].isPlainVerb() {
				continue
			}
			next = r.a[j]
			if next.is&nounish != 0 && (j+1 == len(r.a) || r.a[j+1].is&follow == 0) {
				continue
			}
		default:
			continue
		}
		r.report(OneAction, "", next.text)
		return
	}
}

// isPlainVerb tells whether the token is a listed verb as it stands.
func (t token) isPlainVerb() bool { return t.is&verb != 0 && t.is&mine == 0 }

// inClause tells whether a comma after these tokens may belong to a clause with when, if and the like.
func inClause(before []token) bool {
	return slices.ContainsFunc(before[max(0, len(before)-12):], func(t token) bool { return t.is&clause != 0 })
}

// positive looks for actions that say what not to do (M§4.8).
func (r *reading) positive() {
	word := r.negative
	for i := 0; i < len(r.a) && word == ""; i++ {
		forbids := i == 0 || r.a[i-1].is&beforeNegative != 0 || r.a[i-1].text == "," || r.a[i-1].text == "."
		switch text := r.a[i].text; {
		case text == "never", text == "don't" && forbids:
			word = text
		case text == "do" && forbids && i+1 < len(r.a) && r.a[i+1].text == "not":
			word = "do not"
		}
	}
	switch {
	case word == "" || r.instead():
	case r.in.Kind == "boundary":
		r.report(Positive, "boundary", word)
	default:
		r.report(Positive, "negative", word)
	}
}

// Moment tells whether a text says when something happens: it starts with a word such as when or after, or holds a cue
// (M§4.4, M§4.11, M§7.2).
func (c *Checker) Moment(text string) bool {
	t := c.tokens(mask(straighten(text)))
	return len(t) > 0 && (t[0].is&opener != 0 || c.hasCue(t))
}

// possible is the phrase whose "as soon as" is no moment.
var possible = phrase{words: []string{"as", "soon", "as", "possible"}}

// hasCue looks for anything that tells when (M§4.11).
func (c *Checker) hasCue(t []token) bool {
	for i := 0; i < len(t); i++ {
		if possible.standsAt(t, i) {
			i += len(possible.words) - 1
			continue
		}
		if t[i].is&cueWord != 0 {
			return true
		}
		if _, ok := c.cues.at(t, i); ok {
			return true
		}
		if i+1 == len(t) {
			break
		}
		next := t[i+1]
		switch by := t[i].text == "by"; {
		case (by || t[i].text == "at") && startsWithDigit(next.text),
			by && next.is&byWord != 0,
			(startsWithDigit(t[i].text) || t[i].is&numberWord != 0) && next.is&unit != 0:
			return true
		}
	}
	return false
}

func notLetterOrDigit(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }
