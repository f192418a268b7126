package workshop

import (
	"reflect"
	"slices"
	"strconv"

	"kept/workshop/content"
)

// repair puts right what is harmless to put right in a file that was opened (M§3.11): links to records that are not
// there are emptied, numbers moved to the nearest limit, unreadable answers skipped, ids that cannot be kept or stand
// twice replaced. Over-long texts are kept. It tells each repair and returns how many there were.
func (w *Workshop) repair(tell func(Problem)) int {
	n := 0
	tellAt := func(path, rule, text string, args ...any) {
		n++
		tell(Problem{Path: path, Rule: rule, Strength: Stop, Text: text, Args: args})
	}
	ids := w.repairIDs(tellAt)
	w.eachRecord(func(path string, e *entity, v reflect.Value) {
		for _, f := range e.fields {
			repairField(f, v.FieldByIndex(f.index), ids[f.Target], join(path, f.Name), tellAt)
		}
	})
	for i := range w.Steps {
		if s := &w.Steps[i]; s.Shortest > s.Planned {
			tellAt(join(indexed("steps", i), "shortest"), "X41", ruleText("X41"))
			s.Shortest = s.Planned
		}
	}
	return n
}

// repairIDs gives new ids where a file has none, a broken one, or the same twice, and returns the ids of each
// collection. The new ids are numbered, so that the same file always opens the same way.
func (w *Workshop) repairIDs(tell func(path, rule, text string, args ...any)) map[string]map[string]bool {
	ids := map[string]map[string]bool{}
	doc := reflect.ValueOf(w).Elem()
	for _, c := range schema.collections {
		seen := map[string]bool{}
		ids[c.name] = seen
		list := doc.Field(c.index)
		if list.Type().Elem() == reflect.TypeFor[Step]() {
			continue // steps are known by their names, not by references
		}
		for i := range list.Len() {
			field := list.Index(i).FieldByName("ID")
			id := field.String()
			if validID(id) && !seen[id] {
				seen[id] = true
				continue
			}
			next := 1
			for seen["new-"+strconv.Itoa(next)] {
				next++
			}
			fresh := "new-" + strconv.Itoa(next)
			seen[fresh] = true
			field.SetString(fresh)
			tell(join(indexed(c.name, i), "id"), "id", "The reference {id} could not be kept. It was given the new one {new}.", "id", strconv.Quote(clip(id)), "new", fresh)
		}
	}
	if id := w.Details.ID; id != "" && !validID(id) {
		tell("workshop.id", "id", content.English().FieldMessage("workshop.id"))
		w.Details.ID = ""
	}
	return ids
}

func repairField(f Field, v reflect.Value, ids map[string]bool, path string, tell func(path, rule, text string, args ...any)) {
	optional := !f.Needed // then 0 stands for not known
	if v.Kind() == reflect.Pointer {
		if v.IsNil() {
			return
		}
		v, optional = v.Elem(), false
	}
	const emptied = "This link pointed to {id}, which is not in {list}. It was left empty."
	switch f.Kind {
	case LinkField:
		if id := v.String(); id != "" && !ids[id] {
			v.SetString("")
			tell(path, "G11", emptied, "id", strconv.Quote(clip(id)), "list", f.Target)
		}
	case LinksField:
		var good []string
		for _, id := range v.Interface().([]string) {
			switch {
			case !ids[id]:
				tell(path, "G11", emptied, "id", strconv.Quote(clip(id)), "list", f.Target)
			case !slices.Contains(good, id):
				good = append(good, id)
			}
		}
		v.Set(reflect.ValueOf(good))
	case IntField:
		if v.Int() == 0 && optional {
			return
		}
		if near := min(max(v.Int(), int64(f.Min)), int64(f.Max)); near != v.Int() {
			tell(path, "G3", "{n} is outside {min} to {max}. It was moved to {near}.", "n", v.Int(), "min", f.Min, "max", f.Max, "near", near)
			v.SetInt(near)
		}
	case NumberField:
		if f.Max == 0 {
			return
		}
		if near := min(max(v.Float(), float64(f.Min)), float64(f.Max)); near != v.Float() {
			tell(path, "G3", "{n} is outside {min} to {max}. It was moved to {near}.", "n", v.Float(), "min", f.Min, "max", f.Max, "near", near)
			v.SetFloat(near)
		}
	}
}
