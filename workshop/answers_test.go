package workshop

import "testing"

func TestAnswersOfTheSamplesAreCountedAsTheMethodCountsThem(t *testing.T) {
	for name, want := range map[string]Answered{
		"contact-centre":        {Asked: 6, Came: 4, OnTime: 3},
		"professional-services": {Asked: 4, Came: 2, OnTime: 2},
		"hospital-outpatients":  {Asked: 4, Came: 3, OnTime: 2},
	} {
		if got := sample(t, name).Answered(); got != want {
			t.Errorf("%s: %+v, want %+v", name, got, want)
		}
	}
}

func TestAReplyCameTodayUnlessADayWasGiven(t *testing.T) {
	a := NewAction("act", "blk", "Raise the limit")
	a.Reply("yes", "2026-09-10")
	if a.Answer != "yes" || a.AnswerOn != "2026-09-10" {
		t.Fatalf("answer %q on %q", a.Answer, a.AnswerOn)
	}
	a.Reply("no", "2026-09-12")
	if a.Answer != "no" || a.AnswerOn != "2026-09-10" {
		t.Errorf("changing the answer moved its day: %q on %q", a.Answer, a.AnswerOn)
	}
	a.AnswerNote = "from October"
	a.Reply("", "2026-09-13")
	if a.Answer != "" || a.AnswerOn != "" || a.AnswerNote != "" {
		t.Errorf("an answer taken back left %+v", a)
	}
}
