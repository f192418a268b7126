package workshop

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"
)

// crossing are the texts that may come along into the next wave. Everything else that anybody wrote stays where it was
// written; a field added to the method stays too until somebody says otherwise here.
var crossing = []string{
	"workshop.title", "workshop.language", "workshop.desired_difference", "workshop.success_customers", "workshop.success_employees",
	"workshop.success_organisation", "workshop.ground_rules",
	"organisation.name", "organisation.strategy", "organisation.brand_values", "organisation.how_cx_helps",
	"organisation.leadership_experience", "organisation.customer_word",
	"initiatives.name", "segments.name", "segments.who", "goals.current", "goals.desired", "goals.measure", "goals.unit",
	"promises.text", "promises.expectation", "promises.brand_value", "roles.name", "roles.serves",
	"behaviours.statement", "behaviours.situation", "behaviours.example_words", "behaviours.not_this", "behaviours.moment",
	"behaviours.cue", "behaviours.reward", "behaviours.source", "breaks.name",
}

// everyField is a workshop with two records in every collection and something in every field: texts say where they
// stand, as "<behaviours.statement>", links point to the first record, and unknown fields are there as well.
func everyField() *Workshop {
	w := New("old", "2026-09-02")
	w.Steps, w.Breaks = nil, nil
	doc := reflect.ValueOf(w).Elem()
	for _, c := range schema.collections {
		list := doc.Field(c.index)
		list.Set(reflect.MakeSlice(list.Type(), 2, 2))
	}
	said := map[string]int{}
	w.eachRecord(func(path string, e *entity, v reflect.Value) {
		name, _, _ := strings.Cut(path, "[")
		said[name]++
		v.FieldByIndex(e.extra).Set(reflect.ValueOf(Extra{"x_" + name: []byte(`"unknown"`)}))
		for _, f := range e.fields {
			fv := v.FieldByIndex(f.index)
			mark := "<" + name + "." + f.Name + ">"
			switch f.Kind {
			case TextField, LongField:
				if f.Name == "id" {
					mark = fmt.Sprintf("%s-%d", strings.ReplaceAll(name, "_", "-"), said[name])
				}
				fv.SetString(mark)
			case ListField:
				fv.Set(reflect.ValueOf([]string{mark}))
			case DateField:
				fv.SetString("2025-01-02")
			case TimeField:
				fv.SetString("08:15")
			case ChoiceField:
				if fv.Kind() == reflect.String {
					fv.SetString(f.Choices[min(said[name]-1, len(f.Choices)-1)])
				}
			case IntField:
				counted(fv).SetInt(int64(min(7, f.Max)))
			case NumberField:
				counted(fv).SetFloat(77)
			case YesNoField:
				fv.SetBool(true)
			case LinkField:
				fv.SetString(strings.ReplaceAll(f.Target, "_", "-") + "-1")
			case LinksField:
				fv.Set(reflect.ValueOf([]string{strings.ReplaceAll(f.Target, "_", "-") + "-1"}))
			}
		}
	})
	w.Extra = Extra{"x_document": []byte(`"unknown"`)}
	return w
}

// counted is where a number stands; one that may be unknown becomes known.
func counted(v reflect.Value) reflect.Value {
	if v.Kind() != reflect.Pointer {
		return v
	}
	v.Set(reflect.New(v.Type().Elem()))
	return v.Elem()
}

func encoded(t *testing.T, w *Workshop) string {
	t.Helper()
	data, err := Encode(w)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func TestTheNextWaveTakesNothingOfAnybody(t *testing.T) {
	old := everyField()
	before := encoded(t, old)
	made, left := Like(old, "new", "2027-03-04")
	if left != 0 {
		t.Errorf("%d texts stayed behind although nobody has a name of two words", left)
	}
	if encoded(t, old) != before {
		t.Error("making the next wave changed the one before")
	}
	text := encoded(t, made)
	old.eachRecord(func(path string, e *entity, _ reflect.Value) {
		name, _, _ := strings.Cut(path, "[")
		for _, f := range e.fields {
			if f.Kind != TextField && f.Kind != LongField && f.Kind != ListField || f.Name == "id" {
				continue
			}
			field := name + "." + f.Name
			comes := strings.Contains(text, `\u003c`+field+`\u003e`) || strings.Contains(text, "<"+field+">")
			if comes != slices.Contains(crossing, field) {
				t.Errorf("%s comes along: %v", field, comes)
			}
		}
	})
	for _, gone := range []string{"participants-", "commitments-", "unknown", "\"7-1\"", "2025-01-02"} {
		if strings.Contains(text, gone) {
			t.Errorf("%q is in the new workshop", gone)
		}
	}
	if again, report, err := Decode([]byte(text)); err != nil || encoded(t, again) != text || report.Newer {
		t.Errorf("it does not read as it was written: %v", err)
	}
}

func TestTheNextWaveOfTheSamples(t *testing.T) {
	for _, name := range sampleNames {
		old := sample(t, name)
		made, left := Like(old, "new", "2027-03-04")
		text := strings.ToLower(encoded(t, made))
		for _, p := range old.Participants {
			if strings.Contains(text, strings.ToLower(p.Name)) || strings.Contains(text, `"`+p.ID+`"`) {
				t.Errorf("%s: %s is in the next wave", name, p.Name)
			}
		}
		for _, facilitator := range old.Details.Facilitators {
			if strings.Contains(text, strings.ToLower(facilitator)) {
				t.Errorf("%s: %s is in the next wave", name, facilitator)
			}
		}
		d := made.Details
		if d.ID != "new" || d.PreviousID != old.Details.ID || d.Wave != old.Details.Wave+1 || d.Kind != FollowUpWorkshop || d.Date != "2027-03-04" || made.Sample {
			t.Errorf("%s: the day is %+v", name, d)
		}
		if left != 0 || len(made.Behaviours) != len(old.Behaviours) || len(made.Promises) != len(old.Promises) ||
			len(made.Roles) != len(old.Roles) || len(made.Goals) != len(old.Goals) || made.PlannedMinutes() != old.PlannedMinutes() {
			t.Errorf("%s: something is missing, %d texts stayed behind", name, left)
		}
		for _, b := range made.Behaviours {
			was := old.Behaviour(b.ID)
			if b.Votes != 0 || b.ClearRoad || len(b.AuthorIDs) > 0 || b.PromiseID != was.PromiseID || b.RoleID != was.RoleID || !slices.Equal(b.GoalIDs, was.GoalIDs) {
				t.Errorf("%s: %+v", name, b)
			}
		}
		for _, s := range made.Steps {
			if s.Done || s.Actual != 0 || s.Note != "" {
				t.Errorf("%s: step %+v has something of the wave before", name, s)
			}
		}
		for _, p := range made.Check() {
			if p.Strength == Stop && p.Path != "workshop.facilitators" {
				t.Errorf("%s: %s %s", name, p.Path, p.Text)
			}
		}
	}
}

func TestFullNamesStayBehind(t *testing.T) {
	w := New("old", "2026-09-02")
	w.Details.Facilitators = []string{"Ines  Marsh"}
	w.Participants = []Participant{{Record: Record{ID: "a"}, Name: "Mark Lowe"}, {Record: Record{ID: "b"}, Name: "Rose"}}
	w.Roles = []Role{{Record: Record{ID: "r"}, Name: "Adviser", Serves: "whoever mark lowe sends"}}
	w.Promises = []Promise{{Record: Record{ID: "p"}, Text: "You can ring Ines Marsh any time."}}
	w.Behaviours = []Behaviour{
		NewBehaviour("b-1", "p", "r", "Mark the date in the rose calendar"),
		NewBehaviour("b-2", "p", "r", "Ask MARK  LOWE before you promise a date"),
	}
	w.Organisation.BrandValues = []string{"Plain", "As Ines Marsh says"}
	made, left := Like(w, "new", "2027-01-01")
	if left != 4 {
		t.Errorf("%d texts stayed behind, want 4", left)
	}
	if len(made.Promises) != 0 || len(made.Behaviours) != 1 || made.Behaviours[0].ID != "b-1" || made.Behaviours[0].PromiseID != "" {
		t.Errorf("promises %+v, behaviours %+v", made.Promises, made.Behaviours)
	}
	if made.Roles[0].Serves != "" || !slices.Equal(made.Organisation.BrandValues, []string{"Plain"}) {
		t.Errorf("role %+v, values %v", made.Roles[0], made.Organisation.BrandValues)
	}
}

func TestWavesEndAtTheirLimit(t *testing.T) {
	w := New("old", "2026-09-02")
	for wave, want := range map[int]int{0: 2, 1: 2, 49: 50, 50: 50} {
		w.Details.Wave = wave
		if made, _ := Like(w, "new", "2027-01-01"); made.Details.Wave != want {
			t.Errorf("after wave %d comes %d, want %d", wave, made.Details.Wave, want)
		}
	}
}

func TestWhatIsPutAsideComesWithItsBehaviour(t *testing.T) {
	w := New("old", "2026-09-02")
	w.Roles = []Role{{Record: Record{ID: "r"}, Name: "Adviser"}}
	w.Behaviours = []Behaviour{NewBehaviour("b-1", "", "r", "Send a gift box")}
	if err := w.SetStatus("k-1", "b-1", ParkedBehaviour); err != nil {
		t.Fatal(err)
	}
	if err := w.Park("k-2", "An idea of the afternoon", "later"); err != nil {
		t.Fatal(err)
	}
	made, _ := Like(w, "new", "2027-01-01")
	if got := made.NotNow(); len(got) != 1 || got[0] != (NotNow{"k-1", "b-1", "Send a gift box", UsualReason}) {
		t.Errorf("put aside in the next wave: %+v", got)
	}
}
