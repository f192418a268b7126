package workshop

import (
	"math"
	"testing"
)

type statusVector struct {
	Chances, Kept, Frequency *int
	Target                   int
	Status                   CheckInStatus
}

func TestCheckInStatus(t *testing.T) {
	var v struct{ Status []statusVector }
	readVectorsInto(t, &v)
	if len(v.Status) != 10 {
		t.Fatalf("%d cases, want 10", len(v.Status))
	}
	for _, c := range v.Status {
		in := CheckIn{Chances: c.Chances, Kept: c.Kept}
		if c.Frequency != nil {
			in.Frequency = *c.Frequency
		}
		if got := in.Status(c.Target); got != c.Status {
			t.Errorf("%+v: %s, want %s", c, got, c.Status)
		}
		if c.Target == 4 && in.Status(0) != in.Status(4) {
			t.Errorf("%+v: an aim that was not set is not taken as 4", c)
		}
	}
	ten := 10
	if got := (&CheckIn{Chances: &ten, Frequency: 4}).Status(4); got != WasKept {
		t.Errorf("chances without what was kept: %s, want the scale to decide", got)
	}
}

func TestKeptRates(t *testing.T) {
	var v struct {
		Rates []struct {
			Pairs        [][2]int
			Pooled       *int
			MeanOfPeople *int `json:"mean_of_people"`
		} `json:"kept_rate"`
	}
	readVectorsInto(t, &v)
	if len(v.Rates) != 4 {
		t.Fatalf("%d cases, want 4", len(v.Rates))
	}
	for _, c := range v.Rates {
		var checkIns []CheckIn
		for _, p := range c.Pairs {
			checkIns = append(checkIns, CheckIn{Chances: &p[0], Kept: &p[1]})
		}
		got, ok := KeptRatesOf(append(checkIns, CheckIn{Frequency: 5}))
		if ok != (c.Pooled != nil) || ok && (got.AllChances != *c.Pooled || got.AveragePerson != *c.MeanOfPeople) {
			t.Errorf("%v: %+v, %v", c.Pairs, got, ok)
		}
	}
}

// The table of M§7.5, worked out from the samples as they are.
func TestKeptRatesOfTheSamples(t *testing.T) {
	for _, c := range []struct {
		sample                           string
		day, answered, average, all, did int
		counted                          int
	}{
		{"contact-centre", 7, 13, 72, 70, 6, 13}, {"contact-centre", 30, 12, 83, 83, 8, 12}, {"contact-centre", 60, 11, 85, 87, 9, 11},
		{"professional-services", 7, 8, 83, 79, 4, 7},
		{"hospital-outpatients", 7, 13, 74, 70, 4, 13}, {"hospital-outpatients", 30, 12, 84, 85, 10, 12},
	} {
		w := sample(t, c.sample)
		var day []CheckIn
		did, counted := 0, 0
		for _, in := range w.CheckIns {
			if in.Day != c.day {
				continue
			}
			day = append(day, in)
			switch in.Status(w.Commitment(in.CommitmentID).Target) {
			case WasKept:
				did++
				counted++
			case PartlyKept, NotYetKept:
				counted++
			}
		}
		rates, ok := KeptRatesOf(day)
		if !ok || len(day) != c.answered || rates.AveragePerson != c.average || rates.AllChances != c.all || did != c.did || counted != c.counted {
			t.Errorf("%s, day %d: %d answers, %+v, %d/%d kept; want %+v", c.sample, c.day, len(day), rates, did, counted, c)
		}
	}
}

func TestObservers(t *testing.T) {
	var v struct {
		Observers []struct {
			Ratings   map[string][]int
			Threshold int
			Shown     map[string]struct {
				N    int
				Mean float64
			}
		}
	}
	readVectorsInto(t, &v)
	if len(v.Observers) != 9 {
		t.Fatalf("%d cases, want 9", len(v.Observers))
	}
	for _, c := range v.Observers {
		ratings := []Rating{{Relation: "manager", Frequency: 1}, {Relation: "buddy", Frequency: 1}}
		for relation, answers := range c.Ratings {
			for _, a := range answers {
				ratings = append(ratings, Rating{Relation: relation, Frequency: a})
			}
		}
		shown := Observers(ratings, c.Threshold)
		for _, o := range shown {
			want := c.Shown[o.Group]
			if o.N != want.N || math.Abs(o.Mean-want.Mean) > 1e-9 {
				t.Errorf("%v: %+v, want %v", c.Ratings, o, want)
			}
		}
		if len(shown) != len(c.Shown) {
			t.Errorf("%v: %v, want %v", c.Ratings, shown, c.Shown)
		}
	}
}

// No group shown, and no group that can be reckoned by subtracting shown ones, is smaller than the threshold.
func TestObserversCannotBeSubtracted(t *testing.T) {
	for threshold := 1; threshold <= 5; threshold++ {
		least := max(threshold, 3)
		for peers := range 8 {
			for reports := range 8 {
				for internal := range 8 {
					var ratings []Rating
					for relation, n := range map[string]int{"peer": peers, "direct_report": reports, "internal_customer": internal} {
						for range n {
							ratings = append(ratings, Rating{Relation: relation, Frequency: 3})
						}
					}
					shown := Observers(ratings, threshold)
					if len(shown) == 0 {
						if peers+reports+internal >= least {
							t.Fatalf("%d, %d, %d of %d: nothing shown", peers, reports, internal, threshold)
						}
						continue
					}
					sum := 0
					for _, o := range shown {
						if o.N < least {
							t.Errorf("%d, %d, %d of %d: %s has %d", peers, reports, internal, threshold, o.Group, o.N)
						}
						if o.Group != AllObservers {
							sum += o.N
						}
					}
					if rest := shown[len(shown)-1].N - sum; sum > 0 && rest > 0 {
						t.Errorf("%d, %d, %d of %d: %d answers can be subtracted out", peers, reports, internal, threshold, rest)
					}
				}
			}
		}
	}
}
