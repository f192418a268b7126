package workshop

import (
	"reflect"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"kept/workshop/content"
)

// Check returns everything in the workshop that does not fit M§3: limits of fields in the order of a file, then the
// rules across fields (M§3.11) in the order of their numbers. Steps that are not done yet are [Workshop.Readiness].
func (w *Workshop) Check() []Problem {
	var problems []Problem
	w.eachRecord(func(path string, e *entity, v reflect.Value) {
		id := ""
		if r, ok := v.Interface().(identified); ok {
			id = r.RecordID()
		}
		for _, f := range e.fields {
			if p, ok := checkField(e.name, f, v.FieldByIndex(f.index)); !ok {
				p.Path, p.Record = join(path, f.Name), id
				problems = append(problems, p)
			}
		}
	})
	doc := reflect.ValueOf(w).Elem()
	for _, c := range schema.collections {
		if n := doc.Field(c.index).Len(); n > c.max {
			problems = append(problems, Problem{
				Path: c.name, Rule: "G6", Strength: Stop, Text: content.English().Message("G6"), Args: []any{"max", c.max},
			})
		}
	}
	return append(problems, w.checkRules()...)
}

// CheckText tells whether a text fits a field such as ("behaviour", "statement"), for the message under a field while
// somebody types. An empty text fits every field that may be left for later.
func CheckText(entityName, field, text string) (Problem, bool) {
	f := Limits(entityName, field)
	return checkField(entityName, f, reflect.ValueOf(text))
}

// checkField compares one value with the description of its field.
func checkField(entityName string, f Field, v reflect.Value) (Problem, bool) {
	say := content.English().FieldMessage(entityName + "." + f.Name)
	bad := func(rule, fallback string, args ...any) (Problem, bool) {
		if say == "" {
			say = content.English().Message(fallback)
		}
		return Problem{Rule: rule, Strength: Stop, Text: say, Args: args}, false
	}
	fine := func() (Problem, bool) { return Problem{}, true }
	optional := !f.Needed // then 0 stands for not known
	if v.Kind() == reflect.Pointer {
		if v.IsNil() {
			return fine()
		}
		v, optional = v.Elem(), false
	}
	switch f.Kind {
	case TextField, LongField:
		n := utf8.RuneCountInString(cleaned(f.Kind, v.String()))
		switch {
		case n == 0 && f.Needed:
			return bad("G1", "G1")
		case f.Max > 0 && n > f.Max:
			return bad("G2", "G2", "n", n, "max", f.Max)
		case n > 0 && n < f.Min:
			return bad("limit", "G1", "min", f.Min, "max", f.Max)
		}
	case DateField:
		if s := v.String(); s == "" && f.Needed {
			return bad("G1", "G1")
		} else if _, ok := Date(s).Time(); s != "" && !ok {
			return bad("G4", "G4")
		}
	case TimeField:
		if s := v.String(); s == "" && f.Needed {
			return bad("G1", "G1")
		} else if _, ok := Clock(s).Minutes(); s != "" && !ok {
			return bad("limit", "G1")
		}
	case ChoiceField:
		s := v.String()
		if v.Kind() == reflect.Int {
			s = strconv.FormatInt(v.Int(), 10)
		}
		if s == "" && !f.Needed {
			return fine()
		}
		if !slices.Contains(f.Choices, s) {
			return bad("limit", "G1")
		}
	case IntField:
		n := int(v.Int())
		if n == 0 && optional {
			return fine()
		}
		if n < f.Min || n > f.Max {
			return bad("G3", "G3", "min", f.Min, "max", f.Max)
		}
	case NumberField:
		if x := v.Float(); f.Max > 0 && (x < float64(f.Min) || x > float64(f.Max)) {
			return bad("G3", "G3", "min", f.Min, "max", f.Max)
		}
	case LinkField:
		if v.String() == "" && f.Needed {
			return bad("G1", "G1")
		}
	case ListField:
		return checkList(f, v.Interface().([]string), bad)
	}
	return fine()
}

func checkList(f Field, items []string, bad func(rule, fallback string, args ...any) (Problem, bool)) (Problem, bool) {
	switch {
	case len(items) < f.Min:
		return bad("G1", "G1")
	case len(items) > f.Max:
		return bad("G6", "G6", "max", f.Max)
	}
	for _, s := range items {
		if n := utf8.RuneCountInString(s); n > f.ItemMax {
			return bad("G2", "G2", "n", n, "max", f.ItemMax)
		}
	}
	return Problem{}, true
}

func cleaned(k FieldKind, s string) string {
	if k == LongField {
		return CleanText(s)
	}
	return CleanLine(s)
}

// validID tells whether an id can be kept: 1 to 40 letters a-z, digits and hyphens (M§3.0).
func validID(id string) bool {
	return id != "" && len(id) <= 40 && strings.Trim(id, "abcdefghijklmnopqrstuvwxyz0123456789-") == ""
}
