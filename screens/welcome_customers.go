package screens

import (
	"slices"
	"strings"
	"unicode"

	"kept/workshop"
	"kept/workshop/content"
)

// welcomeVerbs are things that customers do (M§2 S1).
var welcomeVerbs = []string{
	"stay", "return", "buy", "renew", "call", "ask", "tell", "recommend", "pay", "arrive", "use", "choose", "book",
}

// saysWhatCustomersDo tells whether the difference names customers, or a thing they do.
func saysWhatCustomersDo(c *content.Content, w *workshop.Workshop) bool {
	var known []string
	for _, sector := range c.Values("customer_word") {
		one, many := c.CustomerWord(sector)
		known = append(known, one, many)
	}
	if own := strings.ToLower(w.Organisation.CustomerWord); own != "" {
		known = append(known, own, own+"s")
	}
	for _, verb := range welcomeVerbs {
		known = append(known, verb, verb+"s")
	}
	said := strings.FieldsFunc(strings.ToLower(w.Details.DesiredDifference), func(r rune) bool { return !unicode.IsLetter(r) && r != '-' })
	return slices.ContainsFunc(said, func(word string) bool { return slices.Contains(known, word) })
}
