package workshop

import (
	"errors"
	"fmt"
	"slices"
	"testing"
)

func withDrafts(statements ...string) *Workshop {
	w := New("w", "2026-09-02")
	w.Roles = []Role{{Record: Record{ID: "r"}, Name: "Adviser"}}
	for i, s := range statements {
		w.Behaviours = append(w.Behaviours, NewBehaviour(fmt.Sprint("b", i+1), "", "r", s))
	}
	return w
}

func TestParkingFollowsTheBehaviour(t *testing.T) {
	w := withDrafts("Send a gift box", "Ring back the same day")
	aside := func() string {
		var out []string
		for _, x := range w.NotNow() {
			out = append(out, x.BehaviourID+" "+x.Text+" "+x.Reason)
		}
		return fmt.Sprint(out)
	}
	for _, step := range []struct {
		name string
		do   func() error
		want string
	}{
		{"park", func() error { return w.SetStatus("k1", "b1", ParkedBehaviour) }, "[b1 Send a gift box does_not_close_gap]"},
		{"park again", func() error { return w.SetStatus("k2", "b1", ParkedBehaviour) }, "[b1 Send a gift box does_not_close_gap]"},
		{"another reason", func() error { return w.Park("k3", "Send a gift box", "later") }, "[b1 Send a gift box later]"},
		{"other words", func() error { return w.Reword("b1", "Send a card") }, "[b1 Send a card later]"},
		{"an idea", func() error { return w.Park("k4", "A new logo", "not_ours") }, "[b1 Send a card later  A new logo not_ours]"},
		{"merged into one that is not parked", func() error { return w.MergeBehaviours("b2", "b1") }, "[ A new logo not_ours]"},
		{"park", func() error { return w.SetStatus("k5", "b2", ParkedBehaviour) }, "[ A new logo not_ours b2 Ring back the same day does_not_close_gap]"},
		{"a priority after all", func() error { return w.SetStatus("k6", "b2", PriorityBehaviour) }, "[ A new logo not_ours]"},
		{"park", func() error { return w.SetStatus("k7", "b2", ParkedBehaviour) }, "[ A new logo not_ours b2 Ring back the same day does_not_close_gap]"},
		{"delete", func() error { return w.RemoveBehaviour("b2") }, "[ A new logo not_ours]"},
	} {
		if err := step.do(); err != nil {
			t.Fatalf("%s: %v", step.name, err)
		}
		if got := aside(); got != step.want {
			t.Fatalf("%s: %s, want %s", step.name, got, step.want)
		}
	}
	var unknown *UnknownError
	if err := w.SetStatus("x", "b9", ParkedBehaviour); !errors.As(err, &unknown) {
		t.Errorf("a behaviour that is not there: %v", err)
	}
}

func TestASharedPlaceStaysWhileOneNeedsIt(t *testing.T) {
	w := withDrafts("Send a gift box", "Send a gift box")
	w.FocusItems = []FocusItem{{Record: Record{ID: "f"}, Text: "Send a gift box", Decision: "park"}}
	for _, id := range []string{"b1", "b2"} {
		if err := w.SetStatus("k"+id, id, ParkedBehaviour); err != nil {
			t.Fatal(err)
		}
	}
	for _, id := range []string{"b1", "b2"} {
		if err := w.SetStatus("", id, DraftBehaviour); err != nil {
			t.Fatal(err)
		}
		if len(w.Parking) != 1 {
			t.Fatalf("the note of less and more lost its reason: %+v", w.Parking)
		}
	}
	if !w.BringBack("Send a gift box") || w.FocusItems[0].Decision != "" || len(w.Parking) != 0 {
		t.Errorf("after bringing it back: %+v, %+v", w.FocusItems, w.Parking)
	}
	if w.BringBack("Send a gift box") {
		t.Error("what is not put aside was brought back")
	}
}

func TestParkedWithoutAReasonIsShownToo(t *testing.T) {
	for _, name := range sampleNames {
		w := sample(t, name)
		for _, b := range w.Behaviours {
			found := slices.ContainsFunc(w.NotNow(), func(x NotNow) bool { return x.BehaviourID == b.ID })
			if found != (b.Status == ParkedBehaviour) {
				t.Errorf("%s: %q is put aside: %v", name, b.Statement, found)
			}
		}
	}
}

func TestTieForTheLastPlace(t *testing.T) {
	for _, c := range []struct {
		votes   []int
		tied    string
		keepAll bool
	}{
		{nil, "", false},
		{[]int{9, 8, 7, 6}, "", false},
		{[]int{9, 8, 7, 6, 5}, "", false},
		{[]int{0, 0, 0, 0, 0}, "", false},
		{[]int{6, 9, 6, 8, 7}, "b1 b3 ", true},
		{[]int{9, 6, 6, 6, 5}, "", false},
		{[]int{9, 6, 6, 6, 6}, "b2 b3 b4 b5 ", true},
		{[]int{9, 8, 6, 6, 6, 6}, "b3 b4 b5 b6 ", false},
		{[]int{9, 8, 7, 0, 0}, "", false},
	} {
		w := withDrafts(make([]string, len(c.votes))...)
		for i, n := range c.votes {
			w.Behaviours[i].Votes = n
		}
		w.Behaviours = append(w.Behaviours, Behaviour{Record: Record{ID: "aside"}, RoleID: "r", Votes: 6, Status: ParkedBehaviour})
		tied, keepAll := w.Tie("r")
		got := ""
		for _, b := range tied {
			got += b.ID + " "
		}
		if got != c.tied || keepAll != c.keepAll {
			t.Errorf("%v: %q, keep all %v; want %q, %v", c.votes, got, keepAll, c.tied, c.keepAll)
		}
	}
}

func TestADecisionCountsWhoIsThere(t *testing.T) {
	w := New("w", "2026-09-02")
	for i, a := range []Attendance{Invited, Invited, Absent} {
		w.Participants = append(w.Participants, Participant{Record: Record{ID: fmt.Sprint(i)}, Attendance: a})
	}
	if d := w.NewDecision("d", " Which  first? ", "Two"); d.People != 2 || d.Question != "Which first?" || d.Method != DotVote {
		t.Errorf("before anybody was marked: %+v", d)
	}
	w.Participants[0].Attendance = Present
	if d := w.NewDecision("d", "", ""); d.People != 1 {
		t.Errorf("%d took part although one is present", d.People)
	}
}
