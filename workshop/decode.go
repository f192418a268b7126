package workshop

import (
	"encoding/json"
	"fmt"
	"math"
	"reflect"
)

// FormatError says why a file that is JSON is still no workshop of Kept.
type FormatError struct{ Why string }

func (e *FormatError) Error() string { return e.Why }

// Report tells what Decode found besides the workshop itself.
type Report struct {
	Newer    bool      // the file comes from a newer version of Kept; saving may lose something (G9)
	Problems []Problem // what does not fit, in the order of the file; the stop ones were repaired (M§3.11)
	Repairs  int       // how many were repaired
}

// Decode reads a workshop file (M§3). It never refuses a file for what stands in its fields: what does not fit is put
// right where that is harmless (broken links emptied, numbers moved to the nearest limit) or kept and flagged, and
// listed in the report. The error is a *SyntaxError or a *FormatError when data is no workshop at all.
func Decode(data []byte) (*Workshop, *Report, error) {
	root, err := parseJSON(data)
	if err != nil {
		return nil, nil, err
	}
	if _, ok := root.value.(object); !ok {
		return nil, nil, &FormatError{"this file holds no workshop: it does not begin with {"}
	}
	w := &Workshop{}
	b := &binder{lines: map[string]int{}}
	b.object(root, reflect.ValueOf(w).Elem(), "")
	if w.Format != FormatName {
		return nil, nil, &FormatError{fmt.Sprintf("this file holds no workshop: its \"format\" is %q and would be %q", w.Format, FormatName)}
	}
	r := &Report{Newer: w.FormatVersion > FormatVersion, Problems: b.problems}
	r.Repairs = len(b.problems)
	r.Repairs += w.repair(func(p Problem) { r.Problems = append(r.Problems, p) })
	r.Problems = append(r.Problems, w.Check()...)
	for i := range r.Problems {
		if p := &r.Problems[i]; p.Line == 0 {
			p.Line = b.lines[p.Path]
		}
	}
	return w, r, nil
}

// A binder copies nodes into the document and notes what does not fit.
type binder struct {
	problems []Problem
	lines    map[string]int // path to line
}

func (b *binder) object(n *node, v reflect.Value, path string) {
	b.lines[path] = n.line
	known := fieldMaps[v.Type()]
	for _, m := range n.members {
		at := join(path, m.name)
		b.lines[at] = m.value.line
		index, ok := known[m.name]
		if !ok {
			keepExtra(v, m)
			continue
		}
		if m.value.value != nil { // null means left out
			b.value(m.value, v.FieldByIndex(index), at)
		}
	}
}

func (b *binder) value(n *node, v reflect.Value, path string) {
	switch x := n.value.(type) {
	case string:
		if v.Kind() == reflect.String {
			v.SetString(x)
			return
		}
	case bool:
		if v.Kind() == reflect.Bool {
			v.SetBool(x)
			return
		}
	case json.Number:
		if b.number(x, v) {
			return
		}
	case object:
		if v.Kind() == reflect.Struct {
			b.object(n, v, path)
			return
		}
	case []*node:
		if v.Kind() == reflect.Slice {
			b.list(x, v, path)
			return
		}
	}
	b.problems = append(b.problems, Problem{
		Path: path, Line: n.line, Rule: "type", Strength: Stop,
		Text: "Expected {wanted} here and found {found}. It was left out.",
		Args: []any{"wanted", wanted(v.Type()), "found", clip(string(n.raw))},
	})
}

func (b *binder) list(items []*node, v reflect.Value, path string) {
	list := reflect.MakeSlice(v.Type(), 0, len(items))
	for _, item := range items {
		before := len(b.problems)
		e := reflect.New(v.Type().Elem()).Elem()
		at := indexed(path, list.Len()) // its place in the workshop, which later messages go by
		b.value(item, e, at)
		// A record with a bad field stays; an item that is no record at all goes.
		if len(b.problems) > before && b.problems[before].Path == at {
			continue
		}
		list = reflect.Append(list, e)
	}
	if list.Len() > 0 {
		v.Set(list)
	}
}

// number stores a JSON number where a number belongs; 3.0 is a whole number too.
func (b *binder) number(x json.Number, v reflect.Value) bool {
	f, err := x.Float64()
	if err != nil || math.IsInf(f, 0) || math.IsNaN(f) {
		return false
	}
	if v.Kind() == reflect.Pointer {
		target := reflect.New(v.Type().Elem())
		if !b.number(x, target.Elem()) {
			return false
		}
		v.Set(target)
		return true
	}
	switch v.Kind() {
	case reflect.Int:
		if f != math.Trunc(f) || math.Abs(f) > 1e9 {
			return false
		}
		v.SetInt(int64(f))
	case reflect.Float64:
		v.SetFloat(f)
	default:
		return false
	}
	return true
}

// fieldMaps maps, for each type of the document, the names of its fields in a file to their places. It is filled at
// start so that files may be read on any goroutine.
var fieldMaps = func() map[reflect.Type]map[string][]int {
	all := map[reflect.Type]map[string][]int{}
	add := func(t reflect.Type) {
		m := map[string][]int{}
		for _, f := range reflect.VisibleFields(t) {
			if name := jsonName(f); name != "" && name != "-" {
				m[name] = f.Index
			}
		}
		all[t] = m
	}
	doc := reflect.TypeFor[Workshop]()
	add(doc)
	for t := range schema.byType {
		add(t)
	}
	return all
}()

// keepExtra stores a field that this version does not know with the record it belongs to.
func keepExtra(v reflect.Value, m member) {
	f := v.FieldByName("Extra")
	if f.IsNil() {
		f.Set(reflect.ValueOf(Extra{}))
	}
	f.Interface().(Extra)[m.name] = m.value.raw
}

func join(path, name string) string {
	if path == "" {
		return name
	}
	return path + "." + name
}

// wanted says in plain words what a Go type expects.
func wanted(t reflect.Type) string {
	if t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	switch t.Kind() {
	case reflect.String:
		return "a text"
	case reflect.Bool:
		return "true or false"
	case reflect.Int:
		return "a whole number"
	case reflect.Float64:
		return "a number"
	case reflect.Slice:
		return "a list"
	}
	return "an object"
}

// clip shortens a piece of a file for a message.
func clip(s string) string {
	const most = 40
	if r := []rune(s); len(r) > most {
		return string(r[:most]) + "…"
	}
	return s
}
