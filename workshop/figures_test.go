package workshop

import (
	"encoding/json"
	"fmt"
	"math"
	"os"
	"slices"
	"testing"
)

// vectors are the results that the method's reference implementation gives (M§ companion file).
type vectors struct {
	ApproachSingle []struct {
		Answers  string
		Answered int
		Valid    bool
		Score    *int
		Exact    *float64
		Band     Band
		Factors  map[string]*float64
	} `json:"approach_single"`
	ApproachGroup []struct {
		Name       string
		Answers    []string
		N          int
		Score      int
		Band       Band
		SD         *float64
		Agreement  *int
		Confidence Confidence
		Split      bool
		Factors    map[string]*int
		Flags      []string
		TalkAbout  []string  `json:"talk_about"`
		Scores     []float64 `json:"rater_scores"`
	} `json:"approach_group"`
	BandEdges []struct {
		Value   float64
		Rounded int
		Band    Band
	} `json:"band_edges"`
	Triage []struct {
		Impact, Effort float64
		Stops          bool
		Quadrant       Quadrant
	}
	Remover []struct {
		Needs   []string
		Remover Remover
	}
	Dots []struct {
		Options, Dots int
		MaxOnOne      int `json:"max_on_one"`
	}
	DueDates []struct {
		Workshop Date
		Due      map[string]Date
	} `json:"due_dates"`
}

func readVectors(t *testing.T) vectors {
	t.Helper()
	data, err := os.ReadFile("testdata/vectors.json")
	if err != nil {
		t.Fatal(err)
	}
	var v vectors
	if err := json.Unmarshal(data, &v); err != nil {
		t.Fatal(err)
	}
	return v
}

var factorNames = [Factors]string{"culture", "skill", "consistency", "journey", "pull"}

func TestOnePersonsScore(t *testing.T) {
	for _, c := range readVectors(t).ApproachSingle {
		s := ScoreAnswers(c.Answers)
		if s.Counted != c.Valid || s.Answered != c.Answered {
			t.Errorf("%s: %d answered, counted %v; want %d, %v", c.Answers, s.Answered, s.Counted, c.Answered, c.Valid)
		}
		if !c.Valid {
			continue
		}
		if math.Abs(s.Exact-*c.Exact) > 0.001 || Round(s.Exact) != *c.Score || BandOf(Round(s.Exact)) != c.Band {
			t.Errorf("%s: %v, shown %d, %s; want %v, %d, %s", c.Answers, s.Exact, Round(s.Exact), BandOf(Round(s.Exact)), *c.Exact, *c.Score, c.Band)
		}
		for f, name := range factorNames {
			want, got := c.Factors[name], s.Factors[f]
			if (want == nil) != (got == nil) || want != nil && math.Abs(*want-*got) > 0.001 {
				t.Errorf("%s: factor %s differs", c.Answers, name)
			}
		}
	}
}

func TestBandEdges(t *testing.T) {
	for _, c := range readVectors(t).BandEdges {
		if got := Round(c.Value); got != c.Rounded || BandOf(got) != c.Band {
			t.Errorf("%v is shown as %d in %s; want %d in %s", c.Value, got, BandOf(got), c.Rounded, c.Band)
		}
	}
}

func TestWhatSeveralRatersSay(t *testing.T) {
	for _, c := range readVectors(t).ApproachGroup {
		p := PictureOf(c.Answers)
		if p.Raters != c.N || p.Score != c.Score || p.Band != c.Band || p.Confidence != c.Confidence || p.Split != c.Split {
			t.Errorf("%s: %+v; want n %d, score %d, %s, %s, split %v", c.Name, p, c.N, c.Score, c.Band, c.Confidence, c.Split)
		}
		if c.SD != nil && math.Abs(p.Spread-*c.SD) > 0.005 {
			t.Errorf("%s: spread %v, want %v", c.Name, p.Spread, *c.SD)
		}
		if (p.Agreement == nil) != (c.Agreement == nil) || c.Agreement != nil && *p.Agreement != *c.Agreement {
			t.Errorf("%s: agreement differs", c.Name)
		}
		for f, name := range factorNames {
			if want, got := c.Factors[name], p.Factors[f]; (want == nil) != (got == nil) || want != nil && *want != *got {
				t.Errorf("%s: factor %s differs", c.Name, name)
			}
		}
		if !slices.Equal(p.Flags, c.Flags) {
			t.Errorf("%s: flags %v, want %v", c.Name, p.Flags, c.Flags)
		}
		talk := []string{}
		for _, q := range p.TalkAbout {
			talk = append(talk, fmt.Sprintf("Q%d", q))
		}
		if !slices.Equal(talk, c.TalkAbout) {
			t.Errorf("%s: talk about %v, want %v", c.Name, talk, c.TalkAbout)
		}
	}
}

// The figures of M§9 for the first sample, worked out from the file as it is.
func TestSamplePictures(t *testing.T) {
	w := sample(t, "contact-centre")
	for role, want := range map[string]struct {
		score      int
		confidence Confidence
	}{
		"rol-1": {-39, HighConfidence},
	} {
		if p := w.Picture(role); p.Score != want.score || p.Confidence != want.confidence {
			t.Errorf("%s: %d, %s; want %d, %s", w.RoleName(role), p.Score, p.Confidence, want.score, want.confidence)
		}
	}
}

func TestTriage(t *testing.T) {
	v := readVectors(t)
	for _, c := range v.Triage {
		if got := QuadrantOf(c.Impact, c.Effort, c.Stops); got != c.Quadrant {
			t.Errorf("impact %v, effort %v, stops %v: %s, want %s", c.Impact, c.Effort, c.Stops, got, c.Quadrant)
		}
	}
	for _, c := range v.Remover {
		if got := SuggestRemover(c.Needs); got != c.Remover {
			t.Errorf("%v: %s, want %s", c.Needs, got, c.Remover)
		}
	}
	counts := map[Quadrant]int{}
	w := sample(t, "contact-centre")
	last := 0
	for _, b := range w.Triaged() {
		counts[b.Quadrant()]++
		if at := slices.Index(Quadrants(), b.Quadrant()); at < last {
			t.Errorf("%q stands after a less urgent one", b.Text)
		} else {
			last = at
		}
	}
	if counts[QuickWin] != 8 || counts[MajorProject] != 6 || counts[FillIn] != 2 || counts[Drop] != 3 {
		t.Errorf("the first sample has %v, want 8, 6, 2, 3 (M§9)", counts)
	}
}

func TestDots(t *testing.T) {
	for _, c := range readVectors(t).Dots {
		if dots, most := DotsEach(c.Options); dots != c.Dots || most != c.MaxOnOne {
			t.Errorf("%d options: %d dots, %d on one; want %d, %d", c.Options, dots, most, c.Dots, c.MaxOnOne)
		}
	}
}

func TestDueDates(t *testing.T) {
	for _, c := range readVectors(t).DueDates {
		for _, days := range CheckInDays() {
			if got, want := c.Workshop.Due(days), c.Due[map[int]string{7: "7", 30: "30", 60: "60", 90: "90"}[days]]; got != want {
				t.Errorf("%s + %d: %s, want %s", c.Workshop, days, got, want)
			}
		}
	}
	for workshop, want := range map[Date]Date{"2026-09-02": "2026-09-16", "2026-11-10": "2026-11-24", "2026-10-15": "2026-10-29"} {
		if got := workshop.AddWorkingDays(10); got != want {
			t.Errorf("ten working days after %s: %s, want %s (M§6.6)", workshop, got, want)
		}
	}
	if got := Date("soon").Due(7); got != "" {
		t.Errorf("a day after no day is %q", got)
	}
}

func TestPlannedMinutes(t *testing.T) {
	w := New("w-1", "2026-09-02")
	for f, want := range map[Format]int{NinetyMinutes: 90, HalfDay: 210, FullDay: 450} {
		w.SetFormat(f)
		if got := w.PlannedMinutes(); got != want {
			t.Errorf("%s takes %d minutes, want %d (M§2.0)", f, got, want)
		}
	}
	w.EnsureStep(Close).Planned = 30
	w.SetFormat(CustomFormat)
	if got := w.Step(Close).Planned; got != 30 {
		t.Errorf("a custom format changed the minutes of a step to %d", got)
	}
}
