package app

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"kept/workshop"
)

// runFigures writes a workshop to a file, runs the command on it and reads what it wrote.
func runFigures(t *testing.T, source string) figures {
	t.Helper()
	var out bytes.Buffer
	if err := Figures(source, &out); err != nil {
		t.Fatal(err)
	}
	d := json.NewDecoder(&out)
	d.DisallowUnknownFields()
	var f figures
	if err := d.Decode(&f); err != nil {
		t.Fatalf("%s: %v", source, err)
	}
	return f
}

func fileOf(t *testing.T, w *workshop.Workshop) string {
	t.Helper()
	data, err := workshop.Encode(w)
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "mine.kept")
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func record(format string, args ...any) workshop.Record {
	return workshop.Record{ID: fmt.Sprintf(format, args...)}
}

// figureVectors are the results of the method's reference implementation that the command shows.
type figureVectors struct {
	Statements []struct {
		Statement, Situation, Kind string
		ExampleWords               string `json:"example_words"`
		NotThis                    string `json:"not_this"`
		Expect                     []struct{ Rule, Variant, Word string }
		Score                      int
		Label                      string
	} `json:"statement_checker"`
	Groups []struct {
		Name       string
		Answers    []string
		N, Score   int
		Band       workshop.Band
		Agreement  *int
		Confidence workshop.Confidence
		Split      bool
		Factors    factorFigures
		Flags      []string
		TalkAbout  []string `json:"talk_about"`
	} `json:"approach_group"`
	Triage []struct {
		Impact, Effort float64
		Stops          bool
		Quadrant       workshop.Quadrant
	}
	Remover []struct {
		Needs   []string
		Remover workshop.Remover
	}
	DueDates []struct {
		Workshop workshop.Date
		Due      dueDates
	} `json:"due_dates"`
	Strength []struct {
		File, Commitment, Label string
		Total                   int
	}
}

func readFigureVectors(t *testing.T) (v figureVectors) {
	t.Helper()
	data, err := os.ReadFile("../workshop/testdata/vectors.json")
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(data, &v); err != nil {
		t.Fatal(err)
	}
	return v
}

// One file that holds every statement, every group of raters, every blocker of the vectors, through the whole road of
// writing, reading and working out.
func TestFiguresOfTheVectors(t *testing.T) {
	v := readFigureVectors(t)
	w := workshop.New("vectors", "2026-09-02")
	for i, g := range v.Groups {
		w.Roles = append(w.Roles, workshop.Role{Record: record("role-%d", i), Name: g.Name})
		for j, answers := range g.Answers {
			w.Assessments = append(w.Assessments, workshop.Assessment{
				Record: record("a-%d-%d", i, j), RoleID: w.Roles[i].ID, RaterKind: "member", Answers: answers,
			})
		}
	}
	w.Roles = append(w.Roles, workshop.Role{Record: record("unrated"), Name: "Nobody's"})
	for i, s := range v.Statements {
		// Spread over the roles, so that the two cases with one statement are not each other's duplicates.
		w.Behaviours = append(w.Behaviours, workshop.Behaviour{
			Record: record("b-%d", i), RoleID: w.Roles[i%len(v.Groups)].ID, Kind: workshop.BehaviourKind(s.Kind),
			Statement: s.Statement, Situation: s.Situation, ExampleWords: s.ExampleWords, NotThis: s.NotThis,
		})
	}
	for i, b := range v.Triage {
		w.Blockers = append(w.Blockers, workshop.Blocker{
			Record: record("q-%d", i), Text: "A form in the way", Impact: b.Impact, Effort: b.Effort, Stops: b.Stops,
		})
	}
	for i, b := range v.Remover {
		w.Blockers = append(w.Blockers, workshop.Blocker{
			Record: record("r-%d", i), Text: "A form in the way", Impact: 5, Effort: 1, Needs: b.Needs, Remover: workshop.TeamRemoves,
		})
	}
	f := runFigures(t, fileOf(t, w))
	if f.WorkshopID != "vectors" {
		t.Errorf("figures of %q", f.WorkshopID)
	}
	for i, s := range v.Statements {
		got := f.Behaviours[i]
		var hints []struct{ Rule, Variant, Word string }
		for _, h := range got.Hints {
			hints = append(hints, struct{ Rule, Variant, Word string }{h.Rule, text(h.Variant), text(h.Word)})
		}
		if got.ID != w.Behaviours[i].ID || *got.Score != s.Score || *got.Label != s.Label || !slices.Equal(hints, s.Expect) {
			t.Errorf("%q: %d %s %v, want %d %s %v", s.Statement, *got.Score, *got.Label, hints, s.Score, s.Label, s.Expect)
		}
	}
	if len(f.Approach) != len(v.Groups) {
		t.Fatalf("%d roles, want the %d with raters", len(f.Approach), len(v.Groups))
	}
	for i, g := range v.Groups {
		want := approachFigures{
			RoleID: w.Roles[i].ID, Raters: g.N, Score: g.Score, Band: g.Band, Confidence: g.Confidence, Agreement: g.Agreement,
			Split: g.Split, Factors: g.Factors, Flags: g.Flags, TalkAbout: g.TalkAbout,
		}
		if got, want := asJSON(t, f.Approach[i]), asJSON(t, want); got != want {
			t.Errorf("%s: %s\nwant %s", g.Name, got, want)
		}
	}
	for i, b := range v.Triage {
		if got := f.Blockers[i]; got.ID != w.Blockers[i].ID || got.Quadrant != b.Quadrant {
			t.Errorf("%+v: %s", b, got.Quadrant)
		}
	}
	for i, b := range v.Remover {
		if got := f.Blockers[len(v.Triage)+i].Remover; got != b.Remover {
			t.Errorf("%v: %s, want %s, whatever was chosen", b.Needs, got, b.Remover)
		}
	}
}

func text(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}

func asJSON(t *testing.T, v any) string {
	t.Helper()
	data, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func TestFiguresOfCommitments(t *testing.T) {
	v := readFigureVectors(t)
	strengths := map[string]figures{}
	for _, c := range v.Strength {
		f, read := strengths[c.File]
		if !read {
			f = runFigures(t, "sample:"+strings.TrimSuffix(strings.TrimPrefix(c.File, "sample-"), ".json"))
			strengths[c.File] = f
		}
		i := slices.IndexFunc(f.Commitments, func(line commitmentFigures) bool { return line.ID == c.Commitment })
		if i < 0 || *f.Commitments[i].Strength != c.Total || *f.Commitments[i].Label != c.Label {
			t.Errorf("%s %s: want %d %s", c.File, c.Commitment, c.Total, c.Label)
		}
	}
	for _, c := range v.DueDates {
		w := workshop.New("w", c.Workshop)
		w.Commitments = []workshop.Commitment{{Record: record("c-1"), Statement: "I will call"}}
		line := runFigures(t, fileOf(t, w)).Commitments[0]
		if got, want := asJSON(t, line.Due), asJSON(t, c.Due); got != want {
			t.Errorf("%s: %s, want %s", c.Workshop, got, want)
		}
		if line.Strength != nil || line.Label != nil {
			t.Error("a promise that nobody ticked as their own choice has a strength")
		}
	}
}

// The figures of M§9 for the three samples: score, band and confidence of each role; blockers by quadrant.
func TestFiguresOfTheSamples(t *testing.T) {
	for _, c := range []struct {
		sample, id string
		approach   []string
		quadrants  [4]int // quick win, major project, fill-in, drop
	}{
		{
			"contact-centre", "ws-quillbrook-1",
			[]string{"-39 lean_bm high", "18 blend low", "-6 blend medium", "-49 lean_bm low", "45 lean_mindset low"},
			[4]int{8, 6, 2, 3},
		}, {
			"professional-services", "ws-hartwell-1",
			[]string{"65 strong_mindset high", "31 lean_mindset medium", "1 blend low split", "-15 blend medium", "-48 lean_bm low"},
			[4]int{7, 6, 2, 1},
		}, {
			"hospital-outpatients", "ws-marlowfen-2",
			[]string{"-27 lean_bm medium", "-14 blend high", "47 lean_mindset high", "-47 lean_bm low", "-48 lean_bm medium"},
			[4]int{9, 7, 1, 2},
		},
	} {
		f := runFigures(t, "sample:"+c.sample)
		var approach []string
		for _, a := range f.Approach {
			line := fmt.Sprint(a.Score, " ", a.Band, " ", a.Confidence)
			if a.Split {
				line += " split"
			}
			approach = append(approach, line)
		}
		if f.WorkshopID != c.id || !slices.Equal(approach, c.approach) {
			t.Errorf("%s: %q, want %q", f.WorkshopID, approach, c.approach)
		}
		var quadrants [4]int
		for _, b := range f.Blockers {
			quadrants[slices.Index(workshop.Quadrants(), b.Quadrant)]++
		}
		if quadrants != c.quadrants {
			t.Errorf("%s: blockers %v, want %v", c.sample, quadrants, c.quadrants)
		}
	}
}

// What is unknown is null, what there is none of is an empty list, and every key is there.
func TestFiguresOfAlmostNothing(t *testing.T) {
	w := workshop.New("w", "")
	if got, want := asJSON(t, figuresOf(w)), `{"workshop_id":"w","behaviours":[],"approach":[],"blockers":[],"commitments":[]}`; got != want {
		t.Errorf("an empty workshop: %s", got)
	}
	w.Details.Language = "de"
	w.Roles = []workshop.Role{{Record: record("r")}, {Record: record("s")}}
	w.Behaviours = []workshop.Behaviour{{Record: record("b"), Statement: "Immer freundlich sein"}}
	w.Commitments = []workshop.Commitment{{Record: record("c")}}
	w.Assessments = []workshop.Assessment{
		{Record: record("a-1"), RoleID: "r", Answers: "245232444443--"}, {Record: record("a-2"), RoleID: "s", Answers: "245232444-----"},
	}
	want := `{"workshop_id":"w",` +
		`"behaviours":[{"id":"b","score":null,"label":null,"hints":[]}],` +
		`"approach":[{"role_id":"r","raters":1,"score":-44,"band":"lean_bm","confidence":"low","agreement":null,"split":false,` +
		`"factors":{"culture":-63,"skill":-38,"consistency":-50,"journey":-25,"pull":null},"flags":[],"talk_about":[]}],` +
		`"blockers":[],` +
		`"commitments":[{"id":"c","strength":null,"label":null,"due":{"7":null,"30":null,"60":null,"90":null}}]}`
	if got := asJSON(t, figuresOf(w)); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

func TestFiguresExplainWhatTheyCannotRead(t *testing.T) {
	var out bytes.Buffer
	var trouble *Trouble
	if err := Figures("sample:circus", &out); !errors.As(err, &trouble) || trouble.Next == "" || out.Len() > 0 {
		t.Errorf("%v, and on paper: %q", err, &out)
	}
}
