package workshop

import (
	"reflect"
	"strings"
	"unicode"
	"unicode/utf8"
)

// CleanLine returns s as one line is kept (M§3.0): trimmed, inner runs of blanks and line breaks as one blank, control
// characters and broken bytes dropped.
func CleanLine(s string) string {
	return strings.Join(strings.FieldsFunc(dropControls(s), unicode.IsSpace), " ")
}

// CleanText returns s as a longer text is kept: each line as CleanLine makes it, line breaks kept, none at the ends.
func CleanText(s string) string {
	s = strings.ReplaceAll(s, "\r\n", "\n")
	lines := strings.Split(strings.ReplaceAll(s, "\r", "\n"), "\n")
	for i, l := range lines {
		lines[i] = CleanLine(l)
	}
	return strings.Trim(strings.Join(lines, "\n"), "\n")
}

func dropControls(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == utf8.RuneError, unicode.IsControl(r) && !unicode.IsSpace(r):
			return -1
		}
		return r
	}, s)
}

// clean puts every text of the document in the form in which it is kept.
func (w *Workshop) clean() {
	w.eachRecord(func(_ string, e *entity, v reflect.Value) {
		for _, f := range e.fields {
			fv := v.FieldByIndex(f.index)
			switch f.Kind {
			case TextField:
				fv.SetString(CleanLine(fv.String()))
			case LongField:
				fv.SetString(CleanText(fv.String()))
			case ListField:
				for i := range fv.Len() {
					fv.Index(i).SetString(CleanLine(fv.Index(i).String()))
				}
			}
		}
	})
}

// eachRecord calls f with every record of the document and its path, in the order of a file.
func (w *Workshop) eachRecord(f func(path string, e *entity, v reflect.Value)) {
	doc := reflect.ValueOf(w).Elem()
	for i := range doc.NumField() {
		fv, name := doc.Field(i), jsonName(doc.Type().Field(i))
		if e := schema.byType[fv.Type()]; e != nil {
			f(name, e, fv)
			continue
		}
		if fv.Kind() != reflect.Slice {
			continue
		}
		e := schema.byType[fv.Type().Elem()]
		for j := range fv.Len() {
			f(indexed(name, j), e, fv.Index(j))
		}
	}
}
