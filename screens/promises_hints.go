package screens

import (
	"strings"
	"unicode"

	"kept/workshop"
	"kept/workshop/content"
)

// promisesHint returns the id of the hint about all promises together (M§2 S4), "" for none: more than five are too
// many, fewer than three too few.
func promisesHint(w *workshop.Workshop) string {
	hint := ""
	switch n := len(w.Promises); {
	case n > 5:
		hint = "many"
	case n > 0 && n < 3:
		hint = "few"
	}
	if hint == "" || w.Silent(hint, "") {
		return ""
	}
	return hint
}

// promiseHint returns the id of the first hint about one promise that nobody waved away (M§2 S4), "" for none, and the
// word that it is about, if any. Hints about wording read English.
func promiseHint(w *workshop.Workshop, p *workshop.Promise) (id, word string) {
	fine := slogan(p.Text)
	for _, hint := range []struct {
		id    string
		holds bool
		word  string
	}{
		{"you_or_we", w.InEnglish() && !speaksToCustomer(p.Text), ""},
		{"slogan", w.InEnglish() && fine != "", fine},
		{"two_in_one", w.InEnglish() && strings.Contains(strings.ToLower(p.Text), " and "), ""},
		// Without any gap written down there is nothing to link to.
		{"no_goal", len(w.Goals) > 0 && len(p.GoalIDs) == 0, ""},
	} {
		if hint.holds && !w.Silent(hint.id, p.ID) {
			return hint.id, hint.word
		}
	}
	return "", ""
}

// slogan returns the first of the fine words of the statement checker (M§4.10) that a promise holds, as it stands in
// the list, "" for none.
func slogan(text string) string {
	plain := plainWords(text)
	first, found := len(plain), ""
	for _, kind := range content.EnglishChecker().Vague {
		if kind.Kind != "slogan" {
			continue
		}
		for _, words := range kind.Words {
			if i := strings.Index(plain, plainWords(words)); i >= 0 && (i < first || i == first && len(words) > len(found)) {
				first, found = i, words
			}
		}
	}
	return found
}

// plainWords are the words of a text in lower case, with a blank before and after each, so that whole words are found.
func plainWords(text string) string {
	words := strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	return " " + strings.Join(words, " ") + " "
}

// speaksToCustomer tells whether a promise says you, we or your as a word of its own, as in "You'll" and "we’re".
func speaksToCustomer(text string) bool {
	words := strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) })
	for _, word := range words {
		switch word {
		case "you", "we", "your":
			return true
		}
	}
	return false
}

// hintText returns the text of a hint of the step, "" for no hint.
func (s *promisesScreen) hintText(id string, args ...any) string {
	if id == "" {
		return ""
	}
	step, _ := s.d.Content.Step(string(workshop.PromisesStep))
	return s.d.T(step.Hint(id), args...)
}

// dismiss waves a hint away, for one promise or for the step.
func (s *promisesScreen) dismiss(hint, record string) {
	at := workshop.Place{Step: workshop.PromisesStep, Record: record}
	s.d.Do(workshop.Edit{Label: "Wave hint away", At: at}, func(w *workshop.Workshop) error {
		w.Dismiss(hint, record)
		return nil
	})
}
