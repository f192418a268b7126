package export

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"kept/export/page"
	"kept/workshop"
	"kept/workshop/content"
)

// textFields returns every text of a workshop that a person can write, lists of texts included.
func textFields(w *workshop.Workshop) []reflect.Value {
	var fields []reflect.Value
	var walk func(v reflect.Value)
	walk = func(v reflect.Value) {
		switch v.Kind() {
		case reflect.Struct:
			for i := range v.NumField() {
				f := v.Type().Field(i)
				rule := f.Tag.Get("is")
				switch {
				case f.Name == "ID" || f.Name == "Extra":
				case f.Type.Kind() == reflect.String && strings.HasPrefix(rule, "text"):
					fields = append(fields, v.Field(i))
				case f.Type == reflect.TypeFor[[]string]() && strings.HasPrefix(rule, "list"):
					for j := range v.Field(i).Len() {
						fields = append(fields, v.Field(i).Index(j))
					}
				default:
					walk(v.Field(i))
				}
			}
		case reflect.Slice:
			for i := range v.Len() {
				walk(v.Index(i))
			}
		}
	}
	walk(reflect.ValueOf(w).Elem())
	return fields
}

// makesSoundDocuments makes documents and looks for texts outside the paper.
func makesSoundDocuments(t *testing.T, w *workshop.Workshop, docs ...Document) {
	t.Helper()
	o := Options{Now: today, Names: true, IncludePrivate: true, QR: true, BuddyCopies: true, ByInitiative: true, Emails: true}
	for _, d := range docs {
		if !d.Paper() {
			rendered(t, d.ID, w, o)
			continue
		}
		for n, p := range pagesOf(t, d.ID, w, o) {
			for _, op := range p.Ops {
				if text, ok := op.(page.Text); ok && (text.X < 0 || text.X+text.W > p.W || text.Y < 0 || text.Y > p.H) {
					t.Errorf("%s page %d: %.60q stands outside the paper", d.ID, n+1, text.S)
				}
			}
		}
		rendered(t, d.ID, w, o)
	}
}

func TestEveryTextFieldTakesAnyText(t *testing.T) {
	short := hostile[:len(hostile)-2]
	for turn := range 3 {
		w := sample(t, samples[turn])
		for i, f := range textFields(w) {
			f.SetString(short[(i*7+turn)%len(short)])
		}
		makesSoundDocuments(t, w, Documents()...)
	}
}

func TestFiveThousandCharactersInOneField(t *testing.T) {
	w := sample(t, "professional-services")
	long := strings.Repeat("What was said, in full. ", 209)[:5000]
	w.Commitments[0].Statement, w.Behaviours[0].Statement, w.Blockers[0].Text = long, long, long
	w.Participants[0].Name, w.Roles[0].Name, w.Promises[0].Text = long, long, long
	makesSoundDocuments(t, w, Documents()...)
	text := textOf(pagesOf(t, Commitments, w, Options{Now: today, Names: true})...)
	if n := strings.Count(text, "full."); n < strings.Count(long, "full.") {
		t.Errorf("%d of %d sentences are on the sheets", n, strings.Count(long, "full."))
	}
}

func TestEightyCommitmentsAndThreeHundredPeople(t *testing.T) {
	w := sample(t, "hospital-outpatients")
	first, one := w.Commitments[0], w.Participants[0]
	for i := range 79 {
		c := first
		c.ID = fmt.Sprintf("more-%d", i)
		w.Commitments = append(w.Commitments, c)
	}
	for i := range 300 - len(w.Participants) {
		p := one
		p.ID, p.Name = fmt.Sprintf("p-%d", i), fmt.Sprintf("Person %d", i)
		w.Participants = append(w.Participants, p)
	}
	makesSoundDocuments(t, w, Documents()...)
	if n := len(pagesOf(t, Commitments, w, Options{Now: today, Names: true})); n < 79+280 {
		t.Errorf("%d sheets for 80 commitments of one person and almost 300 people", n)
	}
}

// FuzzAnyTextInAnyField puts a text into one field of a workshop and makes one document of it.
func FuzzAnyTextInAnyField(f *testing.F) {
	for i, s := range hostile[:len(hostile)-2] {
		f.Add(uint(i*53), uint(i), s)
	}
	data, err := content.Sample("contact-centre")
	if err != nil {
		f.Fatal(err)
	}
	docs := Documents()
	f.Fuzz(func(t *testing.T, field, doc uint, text string) {
		w, _, err := workshop.Decode(data)
		if err != nil {
			t.Fatal(err)
		}
		fields := textFields(w)
		fields[field%uint(len(fields))].SetString(text)
		makesSoundDocuments(t, w, docs[doc%uint(len(docs))])
	})
}
