package workshop

import (
	"fmt"
	"testing"

	"kept/workshop/content"
)

func TestPulseMean(t *testing.T) {
	for _, c := range []struct {
		name      string
		threshold int
		moment    string
		keen      []int // one slip each; 0 is a slip without this answer
		mean      float64
		shown     bool
	}{
		{"nobody", 3, PulseAtClose, nil, 0, false},
		{"one fewer than the threshold", 5, PulseAtClose, []int{4, 4, 4, 4}, 0, false},
		{"as many as the threshold", 5, PulseAtClose, []int{5, 4, 4, 4, 1}, 3.6, true},
		{"enough slips, too few answers", 4, PulseAtClose, []int{5, 5, 5, 0}, 0, false},
		{"a slip without the answer does not count", 3, PulseAtClose, []int{5, 0, 2, 5}, 4, true},
		{"at another moment", 3, "day30", []int{5, 5, 5}, 0, false},
		{"a threshold that a file got wrong", 0, PulseAtClose, []int{4, 4}, 0, false},
		{"three are enough for such a file", 0, PulseAtClose, []int{1, 2, 3}, 2, true},
	} {
		w := New("w", "2026-09-02")
		w.Details.Threshold = c.threshold
		for i, keen := range c.keen {
			w.Pulses = append(w.Pulses, Pulse{Record: Record{ID: fmt.Sprint("p", i)}, Moment: c.moment, Keen: keen})
		}
		if mean, shown := w.PulseMean(PulseAtClose, "keen"); mean != c.mean || shown != c.shown {
			t.Errorf("%s: mean %v, shown %v, want %v, %v", c.name, mean, shown, c.mean, c.shown)
		}
		for _, statement := range []string{"say", "clear", "part", "mood"} {
			if mean, shown := w.PulseMean(PulseAtClose, statement); mean != 0 || shown {
				t.Errorf("%s: nobody answered %q, and its mean is %v", c.name, statement, mean)
			}
		}
		want := 0
		if c.moment == PulseAtClose {
			want = len(c.keen)
		}
		if got := w.PulseSlips(PulseAtClose); got != want {
			t.Errorf("%s: %d slips, want %d", c.name, got, want)
		}
	}
}

// Each statement on the slip has a place of its own for its answer.
func TestEveryStatementOfThePulseIsAnswered(t *testing.T) {
	var slip Pulse
	for i, statement := range content.English().Pulse {
		place := slip.Answer(statement.ID)
		if place == nil {
			t.Fatalf("%q has no answer", statement.ID)
		}
		*place = i + 1
	}
	if slip.Keen != 1 || slip.Say != 2 || slip.Clear != 3 || slip.Part != 4 {
		t.Errorf("the answers went to %+v", slip)
	}
	if slip.Answer("mood") != nil {
		t.Error("what is no statement has an answer")
	}
}
