package statement

import (
	"slices"
	"strings"
)

// lead drops what may stand in front of an action: lead-ins, adverbs in -ly and the marks after them (M§4.4).
func (c *Checker) lead(x []token) []token {
	for len(x) > 0 {
		if p, ok := c.leadIns.at(x, 0); ok {
			x = x[len(p.words):]
		} else if x[0].isAdverb() || !isWord(x[0].text) && x[0].text != quote {
			x = x[1:]
		} else {
			return x
		}
	}
	return x
}

// isAdverb tells whether a word looks like one: quickly, but not reply or daily.
func (t token) isAdverb() bool {
	return len(t.text) > 4 && strings.HasSuffix(t.text, "ly") && t.is&(verb|notAdverb) == 0
}

// subject looks for sentences about somebody else (M§4.5).
func (r *reading) subject() {
	x := r.c.lead(r.t)
	at := -1
	switch {
	case len(x) > 0 && x[0].is&subjectBare != 0:
		at = 0
	case len(x) > 1 && x[0].is&determiner != 0 && x[1].is&subjectAfter != 0:
		at = 1
	}
	if at >= 0 && x[at].is&mine == 0 {
		r.about = true
		r.report(Subject, "", x[at].text)
	}
}

// action finds what is done, behind the lead-in and the situation, and looks for words of duty on the way (M§4.4, M§4.12).
func (r *reading) action() {
	r.a = r.c.lead(r.t)
	if len(r.a) > 0 && r.a[0].is&opener != 0 {
		if comma := indexOf(r.a, ","); comma < 0 {
			r.noComma = true
		} else {
			r.a = r.c.lead(r.a[comma+1:])
		}
	}
	if p, ok := r.c.startOf(r.a, r.c.negatives); ok {
		r.negative = p.text
	}
	if word := r.duty(); word != "" {
		r.modal = true
		r.report(Modal, "", word)
	}
	for {
		p, ok := r.c.startOf(r.a, r.c.modals)
		if !ok {
			return
		}
		r.a = r.c.lead(r.a[len(p.words):])
	}
}

// startOf returns the phrase that the tokens start with.
func (c *Checker) startOf(x []token, list phrases) (phrase, bool) {
	if len(x) == 0 {
		return phrase{}, false
	}
	return list.at(x, 0)
}

// duty returns the modal that comes first in the list among those in the first five words of the sentence or of the
// action, or "".
func (r *reading) duty() string {
	var found phrase
	look := func(x []token) {
		x = x[:min(5, len(x))]
		for i := range x {
			if p, ok := r.c.modals.at(x, i); ok && (found.text == "" || p.order < found.order) {
				found = p
			}
		}
	}
	look(r.t)
	if !r.noComma {
		look(r.a)
	}
	return found.text
}

// start looks at the first word of the action (M§4.6, M§4.7).
func (r *reading) start() {
	if r.about || r.negative != "" {
		return
	}
	if len(r.a) == 0 { // nothing but a lead-in: "First,"
		if i := slices.IndexFunc(r.t, func(t token) bool { return isWord(t.text) }); i >= 0 && !r.modal {
			r.report(Verb, "unknown", r.t[i].text)
		}
		return
	}
	first := r.a[0]
	_, is := r.c.plain(first.text)
	switch {
	case r.noComma:
		r.report(Verb, "comma", first.text)
	case len(r.a) > 1 && r.a[1].text == "sure" && (first.text == "make" || first.text == "making"):
		r.report(WeakStart, "", "make sure")
	case is != 0:
		r.seen(first.text, is)
	case first.text == quote:
		r.report(Verb, "quote", "")
	default:
		base, is := r.c.plainOfIng(first.text)
		switch {
		case is != 0:
			r.reportFinding(Finding{Rule: Verb, Variant: "ing", Word: first.text, Base: base})
			r.seen(first.text, is)
		case !r.modal:
			r.report(Verb, "unknown", first.text)
		}
	}
}

// seen reports a verb that nobody could see done, or that says what is wanted.
func (r *reading) seen(word string, is marks) {
	switch {
	case is&mine != 0:
	case is&inner != 0:
		r.unseen = true
		r.report(Observable, "inner", word)
	case is&weak != 0:
		r.report(WeakStart, "", word)
	}
}

// plain returns the base form of a listed verb and the lists it is on: itself, or without -s, -es, or -y for -ies.
func (c *Checker) plain(word string) (base string, is marks) {
	if is = c.marks[word]; is&verb != 0 {
		return word, is
	}
	for _, e := range [...]struct{ ending, instead string }{{"s", ""}, {"es", ""}, {"ies", "y"}} {
		if stem, ok := strings.CutSuffix(word, e.ending); ok {
			if is = c.marks[stem+e.instead]; is&verb != 0 {
				return stem + e.instead, is
			}
		}
	}
	return "", 0
}

// plainOfIng returns the base form of a listed verb in -ing: calling, using, setting.
func (c *Checker) plainOfIng(word string) (base string, is marks) {
	stem, ok := strings.CutSuffix(word, "ing")
	if !ok || stem == "" {
		return "", 0
	}
	candidates := []string{stem, stem + "e"}
	if n := len(stem); n > 1 && stem[n-1] == stem[n-2] {
		candidates = append(candidates, stem[:n-1])
	}
	for _, base := range candidates {
		if is := c.marks[base]; is&verb != 0 {
			return base, is
		}
	}
	return "", 0
}

func indexOf(x []token, text string) int {
	return slices.IndexFunc(x, func(t token) bool { return t.text == text })
}
