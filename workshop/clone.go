package workshop

import "reflect"

// Clone returns a copy of w that shares nothing that can be changed: slices, maps and pointed-to numbers are its own.
func (w *Workshop) Clone() *Workshop {
	c := *w
	deepen(reflect.ValueOf(&c).Elem())
	return &c
}

// deepen replaces whatever v shares with the value it was copied from.
func deepen(v reflect.Value) {
	switch v.Kind() {
	case reflect.Struct:
		for _, i := range sharingFields[v.Type()] {
			deepen(v.Field(i))
		}
	case reflect.Slice:
		if v.IsNil() {
			return
		}
		own := reflect.MakeSlice(v.Type(), v.Len(), v.Len())
		reflect.Copy(own, v)
		v.Set(own)
		if shares(v.Type().Elem()) {
			for i := range v.Len() {
				deepen(v.Index(i))
			}
		}
	case reflect.Pointer:
		if v.IsNil() {
			return
		}
		own := reflect.New(v.Type().Elem())
		own.Elem().Set(v.Elem())
		v.Set(own)
	case reflect.Map:
		if v.IsNil() {
			return
		}
		// The raw bytes inside are never written to, so a new map is enough.
		own := reflect.MakeMapWithSize(v.Type(), v.Len())
		for i := v.MapRange(); i.Next(); {
			own.SetMapIndex(i.Key(), i.Value())
		}
		v.Set(own)
	}
}

// shares tells whether a plain copy of a value of type t still shares something with the original.
func shares(t reflect.Type) bool {
	switch t.Kind() {
	case reflect.Slice, reflect.Pointer, reflect.Map:
		return true
	case reflect.Struct:
		return len(sharingFields[t]) > 0
	}
	return false
}

// sharingFields remembers, for each type of the document, which of its fields need a deep copy. Filled at start, so that
// clones may be made on any goroutine.
var sharingFields = func() map[reflect.Type][]int {
	m := map[reflect.Type][]int{}
	fillSharing(m, reflect.TypeFor[Workshop]())
	return m
}()

func fillSharing(m map[reflect.Type][]int, t reflect.Type) {
	var fields []int
	for i := range t.NumField() {
		ft := t.Field(i).Type
		switch ft.Kind() {
		case reflect.Slice:
			if ft.Elem().Kind() == reflect.Struct {
				fillSharing(m, ft.Elem())
			}
			fields = append(fields, i)
		case reflect.Pointer, reflect.Map:
			fields = append(fields, i)
		case reflect.Struct:
			fillSharing(m, ft)
			if len(m[ft]) > 0 {
				fields = append(fields, i)
			}
		}
	}
	m[t] = fields
}
