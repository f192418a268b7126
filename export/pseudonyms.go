package export

import (
	"reflect"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"kept/workshop"
)

// pseudonyms are what stands in the place of names.
type pseudonyms struct {
	all  []pseudonym // one for each name, in the order they came
	find []pseudonym // what is looked for in texts
}

// pseudonym is a name, or a part of one, and what stands in its place.
type pseudonym struct{ name, instead string }

// add puts something in the place of a name. In texts it stands for the full name and for a first name of four or more
// letters, by the rule with which Kept finds names in notes (X11).
func (ps *pseudonyms) add(name, instead string) {
	const enough = 4 // letters of a first name
	name = workshop.CleanLine(name)
	ps.all = append(ps.all, pseudonym{name, instead})
	first, rest, _ := strings.Cut(name, " ")
	if rest != "" {
		ps.find = append(ps.find, pseudonym{name, instead})
	}
	if utf8.RuneCountInString(first) >= enough {
		ps.find = append(ps.find, pseudonym{first, instead})
	}
}

// replaceIn replaces the names in every text that people wrote, and drops what this version of Kept does not know: it
// cannot be looked through.
func (ps *pseudonyms) replaceIn(w *workshop.Workshop) {
	slices.SortStableFunc(ps.find, func(a, b pseudonym) int { return len(b.name) - len(a.name) }) // full names first
	ps.walk(reflect.ValueOf(w).Elem(), false)
}

// walk goes through a value; text tells whether its strings are free text.
func (ps *pseudonyms) walk(v reflect.Value, text bool) {
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			f := v.Type().Field(i)
			if f.Type == reflect.TypeFor[workshop.Extra]() {
				v.Field(i).SetZero()
				continue
			}
			ps.walk(v.Field(i), freeText(f))
		}
	case reflect.Slice:
		for i := range v.Len() {
			ps.walk(v.Index(i), text)
		}
	case reflect.String:
		if text {
			v.SetString(ps.replace(v.String()))
		}
	}
}

// freeText tells whether a field of a workshop holds what somebody wrote, and not an id, a code or a row of answers.
func freeText(f reflect.StructField) bool {
	name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
	if slices.Contains([]string{"id", "previous_id", "language", "answers", "teach_back", "computed_band"}, name) {
		return false
	}
	kind, _, _ := strings.Cut(f.Tag.Get("is"), " ")
	return kind == "text" || kind == "long" || kind == "list"
}

// replace returns a text with every name in it replaced. A name is one only where no letter touches it.
func (ps *pseudonyms) replace(text string) string {
	var b strings.Builder
	before := ' '
	for i := 0; i < len(text); {
		if !unicode.IsLetter(before) {
			if p, ok := ps.at(text[i:]); ok {
				b.WriteString(p.instead)
				i += len(p.name)
				before = 'x'
				continue
			}
		}
		r, size := utf8.DecodeRuneInString(text[i:])
		b.WriteString(text[i : i+size])
		before, i = r, i+size
	}
	return b.String()
}

// at returns the name that a text starts with, whatever its case.
func (ps *pseudonyms) at(text string) (pseudonym, bool) {
	for _, p := range ps.find {
		if len(text) < len(p.name) || !strings.EqualFold(text[:len(p.name)], p.name) {
			continue
		}
		if after, _ := utf8.DecodeRuneInString(text[len(p.name):]); !unicode.IsLetter(after) {
			return p, true
		}
	}
	return pseudonym{}, false
}
