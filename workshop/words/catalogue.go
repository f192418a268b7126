package words

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"golang.org/x/text/feature/plural"
	"golang.org/x/text/language"
	"golang.org/x/text/unicode/bidi"
)

// Catalogue is the words of one language. It never changes after it was made, so any number of goroutines may read it.
type Catalogue struct {
	tag      language.Tag
	texts    map[string]string
	plurals  map[string]map[string]string
	calendar calendar
	joining  joining
	isolates bool // see Isolating
}

// Isolating returns the same catalogue for places that set text by the Unicode Bidirectional Algorithm: what it fills
// into a placeholder stands apart, so that a Hebrew name does not turn the English sentence round it.
func (c *Catalogue) Isolating() *Catalogue {
	apart := *c
	apart.isolates = true
	return &apart
}

// Isolate puts a text that holds right-to-left letters between the marks of an isolate (UAX #9), so that it and what
// stands beside it keep their own directions. Any other text comes back as it is.
func Isolate(s string) string {
	const first, pop = "\u2068", "\u2069"
	if strings.ContainsFunc(s, rightToLeft) {
		return first + s + pop
	}
	return s
}

func rightToLeft(r rune) bool {
	if r < 0x590 {
		return false
	}
	p, _ := bidi.LookupRune(r)
	return p.Class() == bidi.R || p.Class() == bidi.AL
}

// Language is the language's code, for example "en".
func (c *Catalogue) Language() string { return c.tag.String() }

// T is the text in the catalogue's language, with its placeholders filled from pairs of name and value:
// T("Step {n} of {total}", "n", 5, "total", 13). Values are written as fmt.Sprint writes them. A placeholder that
// no pair names stays visible as "{name}"; a pair that the text does not use is ignored.
func (c *Catalogue) T(text string, pairs ...any) string {
	if translated, ok := c.texts[text]; ok {
		text = translated
	}
	return fill(text, c.values(pairs))
}

// N is the text for a count: one when the language counts n as a single thing, otherwise other. "{n}" is filled with
// n, further placeholders from pairs as in [Catalogue.T]. A translation is found under the English other text and may
// have as many forms as the language needs.
func (c *Catalogue) N(n int, one, other string, pairs ...any) string {
	pairs = c.values(append([]any{"n", n}, pairs...))
	if forms, ok := c.plurals[other]; ok {
		return fill(c.form(n, forms), pairs)
	}
	if n == 1 || n == -1 {
		return fill(one, pairs)
	}
	return fill(other, pairs)
}

// form picks the plural form the language's own rule asks for. Load made sure that "other" is there.
func (c *Catalogue) form(n int, forms map[string]string) string {
	if n < 0 {
		n = -n
	}
	name := formNames[plural.Cardinal.MatchPlural(c.tag, n, 0, 0, 0, 0)]
	if text, ok := forms[name]; ok {
		return text
	}
	return forms["other"]
}

// formNames are the names of the plural forms as language files write them.
var formNames = map[plural.Form]string{
	plural.Zero: "zero", plural.One: "one", plural.Two: "two",
	plural.Few: "few", plural.Many: "many", plural.Other: "other",
}

// Missing lists those of the given English texts that the catalogue has no translation for, in the order given.
// Screens and prints show them in English. For English itself nothing is ever missing.
func (c *Catalogue) Missing(texts []string) []string {
	var missing []string
	for _, text := range texts {
		_, translated := c.texts[text]
		_, counted := c.plurals[text]
		if !translated && !counted && c.tag != language.English {
			missing = append(missing, text)
		}
	}
	return missing
}

// Unfilled lists the placeholders still visible in a finished text, without braces. Tests use it to show that
// nothing on a screen or a print was forgotten.
func Unfilled(text string) []string {
	var names []string
	for _, m := range placeholder.FindAllStringSubmatch(text, -1) {
		names = append(names, m[1])
	}
	return names
}

// placeholder is a name in braces: a letter, then letters, digits or underscores.
var placeholder = regexp.MustCompile(`\{([A-Za-z][A-Za-z0-9_]*)\}`)

// values are the pairs as they are filled in.
func (c *Catalogue) values(pairs []any) []any {
	if !c.isolates {
		return pairs
	}
	apart := slices.Clone(pairs)
	for i := 1; i < len(apart); i += 2 {
		if text, ok := apart[i].(string); ok {
			apart[i] = Isolate(text)
		}
	}
	return apart
}

// fill replaces the placeholders in one pass, so that braces inside a value (somebody's note) are left alone.
func fill(text string, pairs []any) string {
	if len(pairs) == 0 || !strings.Contains(text, "{") {
		return text
	}
	return placeholder.ReplaceAllStringFunc(text, func(found string) string {
		name := found[1 : len(found)-1]
		for i := 0; i+1 < len(pairs); i += 2 {
			if pairs[i] == name {
				return fmt.Sprint(pairs[i+1])
			}
		}
		return found
	})
}

// samePlaceholders says whether two texts ask for the same placeholders, in any order.
func samePlaceholders(a, b string) bool {
	x, y := Unfilled(a), Unfilled(b)
	slices.Sort(x)
	slices.Sort(y)
	return slices.Equal(slices.Compact(x), slices.Compact(y))
}
