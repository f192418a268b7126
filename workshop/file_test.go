package workshop

import (
	"bytes"
	"encoding/json"
	"errors"
	"reflect"
	"strings"
	"testing"

	"kept/workshop/content"
)

func sampleFile(t testing.TB, name string) []byte {
	t.Helper()
	data, err := content.Sample(name)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func sample(t testing.TB, name string) *Workshop {
	t.Helper()
	w, _, err := Decode(sampleFile(t, name))
	if err != nil {
		t.Fatal(err)
	}
	return w
}

var sampleNames = []string{"contact-centre", "professional-services", "hospital-outpatients"}

// plain reads JSON into plain values and leaves out what is empty, which a file may do too (M§3.0).
func plain(t *testing.T, data []byte) any {
	t.Helper()
	var v any
	if err := json.Unmarshal(data, &v); err != nil {
		t.Fatal(err)
	}
	return withoutEmpty(v)
}

func withoutEmpty(v any) any {
	switch x := v.(type) {
	case map[string]any:
		out := map[string]any{}
		for k, v := range x {
			if v = withoutEmpty(v); v != nil {
				out[k] = v
			}
		}
		if len(out) == 0 {
			return nil
		}
		return out
	case []any:
		var out []any
		for _, v := range x {
			out = append(out, withoutEmpty(v))
		}
		if len(out) == 0 {
			return nil
		}
		return out
	case string:
		if x == "" {
			return nil
		}
	case bool:
		if !x {
			return nil
		}
	case float64:
		if x == 0 {
			return nil
		}
	}
	return v
}

func TestSamplesSurviveOpeningAndSaving(t *testing.T) {
	for _, name := range sampleNames {
		file := sampleFile(t, name)
		w, report, err := Decode(file)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if report.Repairs != 0 || report.Newer {
			t.Errorf("%s: %d repairs of a file that is whole: %+v", name, report.Repairs, report.Problems[0])
		}
		for _, p := range report.Problems {
			if p.Strength == Stop {
				t.Errorf("%s: %s line %d: %s %s", name, p.Path, p.Line, p.Rule, p.Text)
			}
		}
		saved, err := Encode(w)
		if err != nil {
			t.Fatal(err)
		}
		if want, got := plain(t, file), plain(t, saved); !reflect.DeepEqual(want, got) {
			t.Errorf("%s: what was saved differs from what was opened: %s", name, firstDifference(want, got, ""))
		}
		again, _, err := Decode(saved)
		if err != nil {
			t.Fatal(err)
		}
		if twice, _ := Encode(again); !bytes.Equal(saved, twice) {
			t.Errorf("%s: saving twice gives different bytes", name)
		}
	}
}

func firstDifference(a, b any, path string) string {
	if x, ok := a.(map[string]any); ok {
		if y, ok := b.(map[string]any); ok {
			for k := range x {
				if d := firstDifference(x[k], y[k], path+"."+k); d != "" {
					return d
				}
			}
			for k := range y {
				if _, ok := x[k]; !ok {
					return path + "." + k + " is new"
				}
			}
			return ""
		}
	}
	if x, ok := a.([]any); ok {
		if y, ok := b.([]any); ok && len(x) == len(y) {
			for i := range x {
				if d := firstDifference(x[i], y[i], indexed(path, i)); d != "" {
					return d
				}
			}
			return ""
		}
	}
	if reflect.DeepEqual(a, b) {
		return ""
	}
	return path
}

func TestFieldsOfNewerVersionsAreKept(t *testing.T) {
	file := `{"format": "cx-behaviour-workshop", "format_version": 2, "moon": {"phase": [1, 2.50, "full"]},
		"workshop": {"id": "w-1", "title": "Night shift", "mood": "good"},
		"roles": [{"id": "r-1", "name": "Adviser", "side": "customer_facing", "level": "frontline", "colour": "#fff"}]}`
	w, report, err := Decode([]byte(file))
	if err != nil {
		t.Fatal(err)
	}
	if !report.Newer {
		t.Error("nobody was told that the file is newer")
	}
	s := NewSession(w, func() string { return "x" })
	if err := s.Do(Edit{}, func(w *Workshop) error { w.Roles[0].Name = "Guide"; return nil }); err != nil {
		t.Fatal(err)
	}
	saved, err := Encode(s.Workshop())
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{`"moon"`, `2.50`, `"mood": "good"`, `"colour": "#fff"`, `"format_version": 2`, `"Guide"`} {
		if !bytes.Contains(saved, []byte(want)) {
			t.Errorf("%s was lost:\n%s", want, saved)
		}
	}
}

func TestUnreadableFilesAreExplained(t *testing.T) {
	whole := string(sampleFile(t, "contact-centre"))
	for _, c := range []struct{ name, file, want string }{
		{"empty", "", "line 1: the file is empty"},
		{"white space", " \n\n", "the file is empty"},
		{"cut off", whole[:len(whole)/2], "cut off"},
		{"no JSON", "Dear all,\nplease find", "line 1"},
		{"bad on the third line", "{\n\"format\": \"cx-behaviour-workshop\",\n\"workshop\": oops}", "line 3"},
		{"a list", "[1, 2]", "does not begin with {"},
		{"another program's", `{"format": "retro-board"}`, `"retro-board"`},
		{"no format", `{"workshop": {}}`, "holds no workshop"},
		{"text after the end", `{"format": "cx-behaviour-workshop"} {}`, "more text"},
		{"the same name twice", "{\"format\": \"cx-behaviour-workshop\",\n\"roles\": [], \"roles\": []}", "line 2"},
		{"nested without end", strings.Repeat(`{"a":[`, 5000), "nested"},
		{"binary", "\x00\x01\xff\xfe", "line 1"},
	} {
		_, _, err := Decode([]byte(c.file))
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: got %v, want a sentence with %q", c.name, err, c.want)
		}
		var syntax *SyntaxError
		var format *FormatError
		if !errors.As(err, &syntax) && !errors.As(err, &format) {
			t.Errorf("%s: %T is neither kind of error that callers know", c.name, err)
		}
	}
}

func TestDamagedFieldsAreRepairedAndNamedByLine(t *testing.T) {
	file := `{
"format": "cx-behaviour-workshop", "format_version": 1,
"workshop": {"id": "w-1", "title": "Night shift", "date": "2 Sept", "threshold": 1, "wave": "first"},
"organisation": {"name": "Marlow Fen", "sector": "circus"},
"roles": [{"id": "r-1", "name": "Adviser", "side": "customer_facing", "level": "frontline"}, "no role",
 {"id": "r-1", "name": "Twin", "side": "customer_facing", "level": "frontline"}],
"participants": [{"id": "p-1", "name": "Ada", "role_id": "gone", "attendance": "present", "manager_id": "p-1"}],
"behaviours": [{"id": "b-1", "promise_id": "", "role_id": "r-1", "kind": "action", "prescription": "open",
 "statement": "Ring back", "votes": 9999, "status": "draft", "author_ids": ["p-1", "p-9"]}]
}`
	w, report, err := Decode([]byte(file))
	if err != nil {
		t.Fatal(err)
	}
	if got := w.Participants[0].RoleID; got != "" {
		t.Errorf("the broken link is %q, want it emptied", got)
	}
	if got := w.Behaviours[0].Votes; got != 400 {
		t.Errorf("%d dots, want the nearest limit 400", got)
	}
	if got := w.Behaviours[0].AuthorIDs; !reflect.DeepEqual(got, []string{"p-1"}) {
		t.Errorf("authors %v, want only the one that is there", got)
	}
	if len(w.Roles) != 2 || w.Roles[0].ID == w.Roles[1].ID {
		t.Errorf("roles %+v, want two with ids of their own", w.Roles)
	}
	if w.Details.Date != "2 Sept" {
		t.Errorf("the date is %q, want it kept as it came", w.Details.Date)
	}
	lines := map[string]int{}
	for _, p := range report.Problems {
		lines[p.Path] = p.Line
	}
	for path, line := range map[string]int{
		"workshop.wave": 3, "workshop.threshold": 3, "workshop.date": 3, "organisation.sector": 4, "roles[1]": 5,
		"participants[0].role_id": 7, "participants[0].manager_id": 7, "behaviours[0].votes": 9, "behaviours[0].author_ids": 9,
		"behaviours[0].promise_id": 8,
	} {
		if lines[path] != line {
			t.Errorf("%s is said to be in line %d, want %d", path, lines[path], line)
		}
	}
}

func TestTextsAreCleanedWhenSaved(t *testing.T) {
	w := New("w-1", "2026-09-02")
	w.Details.Title = "  Keeping \t our\npromises\x07 "
	w.Details.Purpose = "One\r\n\r\n  two  \n"
	data, err := Encode(w)
	if err != nil {
		t.Fatal(err)
	}
	got, _, err := Decode(data)
	if err != nil {
		t.Fatal(err)
	}
	if got.Details.Title != "Keeping our promises" || got.Details.Purpose != "One\n\ntwo" {
		t.Errorf("kept %q and %q", got.Details.Title, got.Details.Purpose)
	}
	if w.Details.Title[0] != ' ' {
		t.Error("saving changed the workshop itself")
	}
}

func FuzzDecode(f *testing.F) {
	f.Add([]byte(`{"format": "cx-behaviour-workshop", "workshop": {"id": "a"}, "roles": [{"id": 1}, null, {}]}`))
	f.Add([]byte(`{"format": "cx-behaviour-workshop", "goals": [{"baseline": 1e999, "importance": -1}]}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		w, _, err := Decode(data)
		if err != nil {
			return
		}
		saved, err := Encode(w)
		if err != nil {
			t.Fatalf("opened but could not be saved: %v", err)
		}
		again, report, err := Decode(saved)
		if err != nil {
			t.Fatalf("saved but could not be opened: %v", err)
		}
		if report.Repairs != 0 {
			t.Fatalf("a repaired file needs repairs again: %+v", report.Problems)
		}
		if twice, _ := Encode(again); !bytes.Equal(saved, twice) {
			t.Fatal("saving twice gives different bytes")
		}
	})
}
