package workshop

import (
	"fmt"
	"reflect"
	"strconv"
	"strings"
)

// FieldKind tells what sort of value a field holds.
type FieldKind string

// The kinds of field, as they stand in the `is` tags of the types.
const (
	TextField   FieldKind = "text"   // one line
	LongField   FieldKind = "long"   // several lines
	DateField   FieldKind = "date"   // a Date
	TimeField   FieldKind = "time"   // a Clock
	ChoiceField FieldKind = "choice" // one of Field.Choices
	IntField    FieldKind = "int"    // a whole number
	NumberField FieldKind = "number" // a number
	YesNoField  FieldKind = "yesno"  // true or false
	LinkField   FieldKind = "link"   // the id of one entity of Field.Target
	LinksField  FieldKind = "links"  // ids of entities of Field.Target
	ListField   FieldKind = "list"   // short texts
)

// Field describes one field of M§3: what it may hold.
type Field struct {
	Name    string    // as in files
	Kind    FieldKind // what sort of value it holds
	Min     int       // fewest characters or items, or lowest number
	Max     int       // most characters or items, or highest number; 0 with Min 0 = no limit
	ItemMax int       // most characters of one item of a list
	Target  string    // collection that links point to
	Choices []string  // values of a choice, in the method's order
	Needed  bool      // a record is incomplete without it

	index []int // where it stands in its Go type
}

// entity describes one Go type of the document, its fields and the name that M§3 gives it.
type entity struct {
	name   string // "behaviour"
	fields []Field
	extra  []int // where its Extra stands
}

// collection describes one list of the document.
type collection struct {
	name   string // "behaviours"
	max    int    // most records
	index  int    // field of Workshop
	entity *entity
}

// schema is the description of the whole document, read once from the struct tags.
var schema = readSchema()

type schemaTable struct {
	entities    map[string]*entity // by M§3 name
	byType      map[reflect.Type]*entity
	collections []collection
	byName      map[string]int // collection name to place in collections
}

// entityNames are the M§3 names of the types; the Go name in lower case where a type is not listed.
var entityNames = map[string]string{
	"Details": "workshop", "FocusItem": "focus_item", "PracticeNote": "practice_note", "ApproachChoice": "approach_choice",
	"EnvironmentCheck": "environment_check", "SupportItem": "support_item", "RecognitionPlan": "recognition_plan",
	"PlaybookRole": "playbook_role", "CheckIn": "check_in", "ManagerFeedback": "manager_feedback",
}

func readSchema() *schemaTable {
	t := &schemaTable{
		entities: map[string]*entity{}, byType: map[reflect.Type]*entity{}, byName: map[string]int{},
	}
	doc := reflect.TypeFor[Workshop]()
	for i := range doc.NumField() {
		f := doc.Field(i)
		switch {
		case f.Type.Kind() == reflect.Slice && f.Type.Elem().Kind() == reflect.Struct:
			most, err := strconv.Atoi(f.Tag.Get("max"))
			if err != nil {
				panic(fmt.Sprintf("workshop: collection %s has no max tag", f.Name))
			}
			t.byName[jsonName(f)] = len(t.collections)
			t.collections = append(t.collections, collection{jsonName(f), most, i, t.read(f.Type.Elem())})
		case f.Type.Kind() == reflect.Struct:
			t.read(f.Type)
		}
	}
	return t
}

// read describes one Go type. The tags are part of the program, so a bad one is a bug and panics at start.
func (t *schemaTable) read(typ reflect.Type) *entity {
	name, ok := entityNames[typ.Name()]
	if !ok {
		name = strings.ToLower(typ.Name())
	}
	e := &entity{name: name}
	for _, f := range reflect.VisibleFields(typ) {
		if f.Name == "Extra" {
			e.extra = f.Index
		}
		tag := f.Tag.Get("is")
		if tag == "" {
			continue
		}
		field, err := parseField(jsonName(f), tag)
		if err != nil {
			panic(fmt.Sprintf("workshop: %s.%s: %v", typ.Name(), f.Name, err))
		}
		field.index = f.Index
		e.fields = append(e.fields, field)
	}
	t.entities[name] = e
	t.byType[typ] = e
	return e
}

func jsonName(f reflect.StructField) string {
	name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
	return name
}

// parseField reads a tag such as "text 3-160 needed", "choice a|b needed", "link roles", "list 0-7 40".
func parseField(name, tag string) (Field, error) {
	words := strings.Fields(tag)
	f := Field{Name: name, Kind: FieldKind(words[0])}
	words = words[1:]
	if n := len(words); n > 0 && words[n-1] == "needed" {
		f.Needed, words = true, words[:n-1]
	}
	var err error
	for i, w := range words {
		switch {
		case f.Kind == ChoiceField:
			f.Choices = strings.Split(w, "|")
		case f.Kind == LinkField || f.Kind == LinksField:
			f.Target = w
		case f.Kind == ListField && i == 1:
			f.ItemMax, err = strconv.Atoi(w)
		default:
			f.Min, f.Max, err = parseRange(w)
		}
		if err != nil {
			return f, err
		}
	}
	return f, nil
}

// parseRange reads "3-160" or "-100-100"; only the low end may be negative.
func parseRange(s string) (low, high int, err error) {
	cut := strings.LastIndex(s, "-")
	if cut <= 0 {
		return 0, 0, fmt.Errorf("%q is no range", s)
	}
	if low, err = strconv.Atoi(s[:cut]); err != nil {
		return 0, 0, err
	}
	high, err = strconv.Atoi(s[cut+1:])
	return low, high, err
}

// Limits returns the description of a field such as ("behaviour", "statement"). Asking for one that M§3 does not have
// is a bug in Kept and panics.
func Limits(entityName, field string) Field {
	if e := schema.entities[entityName]; e != nil {
		for _, f := range e.fields {
			if f.Name == field {
				return f
			}
		}
	}
	panic(fmt.Sprintf("workshop: no field %s.%s in M§3", entityName, field))
}

// Values returns the values of a choice in the method's order, such as Values("role", "side").
func Values(entityName, field string) []string { return Limits(entityName, field).Choices }

// ListLimit returns how many records a collection such as "behaviours" may hold.
func ListLimit(name string) int {
	i, ok := schema.byName[name]
	if !ok {
		panic(fmt.Sprintf("workshop: no collection %s in M§3", name))
	}
	return schema.collections[i].max
}
