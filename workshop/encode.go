package workshop

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"
)

// Encode writes w as a workshop file: JSON with two spaces of indentation, in the order of the types, unknown fields
// after the known ones of their record. The same workshop gives the same bytes. Texts are cleaned as M§3.0 asks.
func Encode(w *Workshop) ([]byte, error) {
	c := w.Clone()
	c.Format = FormatName
	c.FormatVersion = max(c.FormatVersion, FormatVersion)
	c.clean()
	var compact bytes.Buffer
	e := encoder{out: &compact, text: json.NewEncoder(&compact)}
	e.text.SetEscapeHTML(false) // the escapes that web pages need would only hide what people wrote
	if err := e.record(reflect.ValueOf(c).Elem()); err != nil {
		return nil, fmt.Errorf("writing the workshop: %w", err)
	}
	var out bytes.Buffer
	out.Grow(compact.Len() * 5 / 4)
	if err := json.Indent(&out, compact.Bytes(), "", "  "); err != nil {
		return nil, fmt.Errorf("writing the workshop: %w", err)
	}
	out.WriteByte('\n')
	return out.Bytes(), nil
}

// An encoder writes records. encoding/json would do, but for the unknown fields, which it cannot put back.
type encoder struct {
	out  *bytes.Buffer
	text *json.Encoder // writes to out
}

func (e *encoder) record(v reflect.Value) error {
	e.out.WriteByte('{')
	first := true
	name := func(s string) error {
		if !first {
			e.out.WriteByte(',')
		}
		first = false
		err := e.plain(s)
		e.out.WriteByte(':')
		return err
	}
	for _, f := range reflect.VisibleFields(v.Type()) {
		field, options, _ := strings.Cut(f.Tag.Get("json"), ",")
		if f.Anonymous || field == "" || field == "-" {
			continue
		}
		fv := v.FieldByIndex(f.Index)
		if options == "omitempty" && (fv.IsZero() || fv.Kind() == reflect.Slice && fv.Len() == 0) {
			continue
		}
		if err := name(field); err != nil {
			return err
		}
		if err := e.value(fv); err != nil {
			return err
		}
	}
	extra := v.FieldByName("Extra").Interface().(Extra)
	for _, key := range slices.Sorted(maps.Keys(extra)) {
		if err := name(key); err != nil {
			return err
		}
		e.out.Write(extra[key])
	}
	e.out.WriteByte('}')
	return nil
}

func (e *encoder) value(v reflect.Value) error {
	switch v.Kind() {
	case reflect.Struct:
		return e.record(v)
	case reflect.Slice:
		e.out.WriteByte('[')
		for i := range v.Len() {
			if i > 0 {
				e.out.WriteByte(',')
			}
			if err := e.value(v.Index(i)); err != nil {
				return err
			}
		}
		e.out.WriteByte(']')
		return nil
	}
	return e.plain(v.Interface())
}

// plain writes a text, a number or a truth value without the line break that json.Encoder adds.
func (e *encoder) plain(v any) error {
	if err := e.text.Encode(v); err != nil {
		return err
	}
	e.out.Truncate(e.out.Len() - 1)
	return nil
}
