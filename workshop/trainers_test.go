package workshop

import (
	"slices"
	"testing"
)

func TestWhoIsReadyToLead(t *testing.T) {
	for _, c := range []struct {
		name, stage, scores string
		ready               bool
		lowest, unscored    int
	}{
		{"all at three, co-led", CoLedStage, "333333", true, 0, 0},
		{"strong, led with support", LedWithSupportStage, "444344", true, 3, 0},
		{"called ready, and is", ReadyStage, "344444", true, 0, 0},
		{"scores without a session", TookPartStage, "444444", false, 0, 0},
		{"one point below three", LedWithSupportStage, "343234", false, 3, 0},
		{"the first of two equals", CoLedStage, "323332", false, 1, 0},
		{"one not scored is lower than a one", CoLedStage, "1333-3", false, 4, 1},
		{"no teach-back", ReadyStage, "", false, 0, 6},
		{"from a file cut short", CoLedStage, "44", false, 2, 4},
		{"from a file with other marks", CoLedStage, "9444x0", false, 0, 3},
	} {
		t.Run(c.name, func(t *testing.T) {
			tr := Trainer{Stage: c.stage, TeachBack: c.scores}
			v := tr.Verdict()
			if v.Ready() != c.ready || v.Lowest != c.lowest || v.Unscored != c.unscored {
				t.Errorf("ready %t, %+v", v.Ready(), v)
			}
		})
	}
}

func TestTeachBackScoresComeAndGo(t *testing.T) {
	var tr Trainer
	tr.SetScore(2, 4)
	tr.SetScore(5, 1)
	if tr.TeachBack != "--4--1" || tr.Score(2) != 4 || tr.Score(0) != 0 {
		t.Errorf("%q", tr.TeachBack)
	}
	tr.SetScore(2, 5) // no such score
	tr.SetScore(6, 3) // no such point
	if tr.TeachBack != "--4--1" {
		t.Errorf("%q", tr.TeachBack)
	}
	tr.SetScore(5, 0)
	tr.SetScore(2, 0)
	if tr.TeachBack != "" {
		t.Errorf("nothing is scored, and %q is kept", tr.TeachBack)
	}
}

func TestReadyTooEarlyNamesTheLowestPoint(t *testing.T) {
	w := New("ws-1", "2026-09-02")
	w.Participants = []Participant{{Record: Record{ID: "p"}, Name: "Ana"}}
	w.Trainers = []Trainer{{Record: Record{ID: "t"}, ParticipantID: "p", Stage: ReadyStage, TeachBack: "342444"}}
	for _, p := range w.Check() {
		if p.Rule != "X40" {
			continue
		}
		if p.Strength != Stop || !slices.Contains(p.Args, any("Keeps writing silent")) {
			t.Errorf("%+v", p)
		}
		return
	}
	t.Error("somebody with a 2 may be called ready")
}
