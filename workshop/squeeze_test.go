package workshop

import (
	"encoding/json"
	"os"
	"testing"
)

// readVectorsInto reads part of the results of the method's reference implementation.
func readVectorsInto(t *testing.T, v any) {
	t.Helper()
	data, err := os.ReadFile("testdata/vectors.json")
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(data, v); err != nil {
		t.Fatal(err)
	}
}

type squeezeVector struct {
	Remaining []struct {
		ID           string
		Planned, Min int
	}
	Late, Overrun int
	New           map[string]int
}

func TestSqueeze(t *testing.T) {
	var v struct{ Squeeze []squeezeVector }
	readVectorsInto(t, &v)
	if len(v.Squeeze) != 4 {
		t.Fatalf("%d cases, want 4", len(v.Squeeze))
	}
	w := New("w-1", "2026-09-02")
	w.SetFormat(HalfDay)
	for _, c := range v.Squeeze {
		// The vectors are about the half day after the step of behaviours, with the buffer among what is left.
		left := w.StretchesAfter(string(BehavioursStep))
		if len(left) != len(c.Remaining)-1 {
			t.Fatalf("%d stretches left, want %d", len(left), len(c.Remaining)-1)
		}
		got := Squeeze(left, w.Details.Buffer, c.Late)
		for i, minutes := range got.Minutes {
			if r := c.Remaining[i]; left[i].Planned != r.Planned || left[i].Shortest != r.Min || minutes != c.New[r.ID] {
				t.Errorf("%d late: %s has %d minutes, want %d", c.Late, r.ID, minutes, c.New[r.ID])
			}
		}
		if got.Buffer != c.New["buffer"] || got.Overrun != c.Overrun {
			t.Errorf("%d late: buffer %d, overrun %d; want %d, %d", c.Late, got.Buffer, got.Overrun, c.New["buffer"], c.Overrun)
		}
	}
}

// Every minute of delay comes from somewhere, nothing goes below its shortest, and a plan that is on time stays.
func TestSqueezeLosesNoMinute(t *testing.T) {
	w := New("w-1", "2026-09-02")
	for _, f := range []Format{NinetyMinutes, HalfDay, FullDay} {
		w.SetFormat(f)
		for _, step := range AllSteps() {
			left := w.StretchesAfter(string(step))
			for late := -5; late <= 120; late++ {
				s := Squeeze(left, w.Details.Buffer, late)
				saved := w.Details.Buffer - s.Buffer
				for i, minutes := range s.Minutes {
					if minutes < left[i].Shortest || minutes > left[i].Planned {
						t.Fatalf("%s after %s, %d late: %s has %d minutes", f, step, late, left[i].ID, minutes)
					}
					saved += left[i].Planned - minutes
				}
				if saved+s.Overrun != max(late, 0) || s.Buffer < 0 || s.Overrun > 0 && s.Buffer > 0 {
					t.Fatalf("%s after %s, %d late: saved %d, overrun %d, buffer %d", f, step, late, saved, s.Overrun, s.Buffer)
				}
			}
		}
	}
	if s := Squeeze([]Stretch{{ID: "odd", Planned: 5, Shortest: 9}}, 0, 3); s.Minutes[0] != 5 || s.Overrun != 3 {
		t.Errorf("a step whose shortest time is longer than planned: %+v", s)
	}
}

func TestGapClosed(t *testing.T) {
	var v struct {
		Gaps []struct {
			Baseline, Target, Latest float64
			Percent                  int
		} `json:"gap_closed"`
	}
	readVectorsInto(t, &v)
	if len(v.Gaps) != 4 {
		t.Fatalf("%d cases, want 4", len(v.Gaps))
	}
	for _, c := range v.Gaps {
		g := Goal{Baseline: &c.Baseline, Target: &c.Target, Latest: &c.Latest}
		if got, ok := g.GapClosed(); !ok || got != c.Percent {
			t.Errorf("%v to %v, now %v: %d, want %d", c.Baseline, c.Target, c.Latest, got, c.Percent)
		}
		for _, g := range []Goal{{Target: &c.Target, Latest: &c.Latest}, {Baseline: &c.Baseline, Latest: &c.Latest},
			{Baseline: &c.Baseline, Target: &c.Target}, {Baseline: &c.Target, Target: &c.Target, Latest: &c.Latest}} {
			if got, ok := g.GapClosed(); ok {
				t.Errorf("a gap that cannot be known is %d", got)
			}
		}
	}
	for name, want := range map[string]map[string]int{ // M§9
		"contact-centre":        {"gol-1": 38, "gol-2": 36, "gol-3": 33, "gol-4": 32, "gol-5": 9, "gol-6": 7},
		"professional-services": {"gol-2": 8, "gol-4": 0, "gol-5": 11},
		"hospital-outpatients":  {"gol-1": 29, "gol-2": 25, "gol-3": 24, "gol-4": 33, "gol-5": 41, "gol-6": 19},
	} {
		got := map[string]int{}
		for _, g := range sample(t, name).Goals {
			if percent, ok := g.GapClosed(); ok {
				got[g.ID] = percent
			}
		}
		if len(got) != len(want) {
			t.Errorf("%s: %v, want %v", name, got, want)
		}
		for id, percent := range want {
			if got[id] != percent {
				t.Errorf("%s: %s is %d, want %d", name, id, got[id], percent)
			}
		}
	}
}
