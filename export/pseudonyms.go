package export

import (
	"reflect"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"kept/workshop"
	"kept/workshop/words"
)

// standIn is what stands in the place of a participant of a workshop: of the name where it stands alone, and of the name
// in a text. i is the place in the list.
type standIn func(i int, p *workshop.Participant) (name, inText string)

// nameless returns a copy of a workshop in which nobody is named: every print, table and file without names is made of
// one. What somebody said at a check-in and names a person is left out, because check-ins are nobody's (M§7.7).
func nameless(w *workshop.Workshop, t *words.Catalogue, called standIn) *workshop.Workshop {
	named := w
	w = w.Clone()
	ps := pseudonyms{either: t.T("a colleague")}
	var people []string
	for i := range w.Participants {
		name, inText := called(i, &w.Participants[i])
		people = append(people, name)
		ps.add(w.Participants[i].Name, inText)
	}
	var leaders []string
	for i, name := range w.Details.Facilitators {
		leaders = append(leaders, t.T("Facilitator {n}", "n", i+1))
		inText := leaders[i]
		if len(w.Details.Facilitators) == 1 {
			inText = t.T("the facilitator")
		}
		ps.add(name, inText)
	}
	for i := range w.CheckIns {
		c := &w.CheckIns[i]
		for _, text := range []*string{&c.Helped, &c.InTheWay, &c.Lesson} {
			if named.NamesSomebody(*text) {
				*text = ""
			}
		}
	}
	organisation := w.Organisation.Name // it heads every print, whoever is called so, too
	ps.replaceIn(w)
	w.Organisation.Name, w.Details.Facilitators = organisation, leaders
	for i := range w.Participants { // the texts leave single short names alone, which could be words
		w.Participants[i].Name, w.Participants[i].Email = people[i], ""
	}
	return w
}

// byRole stands roles in the place of names, as a print does.
func byRole(w *workshop.Workshop, t *words.Catalogue) standIn {
	return func(_ int, p *workshop.Participant) (name, inText string) {
		role := w.RoleName(p.RoleID)
		if role == "" {
			return "", t.T("a colleague")
		}
		return role, t.T("the {role}", "role", insideSentence(role))
	}
}

// insideSentence writes what a list calls "Clinic manager" as a sentence does: "clinic manager", but "HR partner".
func insideSentence(s string) string {
	first, size := utf8.DecodeRuneInString(s)
	if second, _ := utf8.DecodeRuneInString(s[size:]); !unicode.IsLower(second) {
		return s
	}
	return string(unicode.ToLower(first)) + s[size:]
}

// pseudonyms are what stands in the place of names in texts.
type pseudonyms struct {
	names   workshop.NameFinder
	instead []string // by the number of a person
	either  string   // for a name that several people have
}

// add puts something in the place of a name.
func (ps *pseudonyms) add(name, instead string) {
	ps.names.Add(name, len(ps.instead))
	ps.instead = append(ps.instead, instead)
}

// replaceIn replaces the names in every text that people wrote, and drops what this version of Kept does not know: it
// cannot be looked through.
func (ps *pseudonyms) replaceIn(w *workshop.Workshop) { ps.walk(reflect.ValueOf(w).Elem(), false) }

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

// replace returns a text with every name in it replaced.
func (ps *pseudonyms) replace(text string) string {
	var b strings.Builder
	for {
		from, to, who := ps.names.Find(text)
		if to == 0 {
			b.WriteString(text)
			return b.String()
		}
		b.WriteString(text[:from])
		instead := ps.instead[who[0]]
		for _, other := range who[1:] {
			if ps.instead[other] != instead {
				instead = ps.either
			}
		}
		if startsSentence(b.String()) {
			first, size := utf8.DecodeRuneInString(instead)
			instead = string(unicode.ToUpper(first)) + instead[size:]
		}
		b.WriteString(instead)
		text = text[to:]
	}
}

// startsSentence tells whether what comes behind a text is the start of a sentence.
func startsSentence(before string) bool {
	before = strings.TrimRight(before, " \t\"'“‘«(")
	last, _ := utf8.DecodeLastRuneInString(before)
	return before == "" || strings.ContainsRune(".!?…\n", last)
}
