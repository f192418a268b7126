package workshop

import (
	"slices"
	"testing"
)

func TestPracticeHalfDayIsTheAgendaOfNewTrainers(t *testing.T) {
	w := New("ws-1", "2026-09-02")
	w.SetKind(TrainTheTrainer)
	if got := w.PlannedMinutes(); got != 210 {
		t.Errorf("%d minutes, want 210", got)
	}
	minutes := func(steps ...StepID) (sum int) {
		for _, id := range steps {
			sum += w.Step(id).Planned
		}
		return sum
	}
	if got := minutes(PromisesStep, BehavioursStep, Practise, BlockersStep); got != 60 {
		t.Errorf("the experience takes %d minutes, want 60", got)
	}
	if got := minutes(CommitmentsStep, Close); got != 15 {
		t.Errorf("the end takes %d minutes, want 15", got)
	}
	if got := minutes(SetUp, Welcome, Customers, Focus, ApproachStep, SupportStep, FollowUp); got != 0 {
		t.Errorf("steps that are not part of the day have %d minutes", got)
	}
	var breaks []int
	for _, b := range w.Breaks {
		breaks = append(breaks, b.Planned)
	}
	if !slices.Equal(breaks, []int{20, 15, 60, 20, 20}) {
		t.Errorf("unpick, break, teach-back, moments, own session: %v", breaks)
	}
	w.Details.Title, w.Organisation.Name, w.Details.Facilitators = "Practice", "Example", []string{"Ana"}
	for _, p := range w.Check() {
		t.Errorf("%s: %s", p.Path, p.Text)
	}
}

func TestNewPracticeWorkshopStartsWithItsAgenda(t *testing.T) {
	w := New("ws-1", "2026-09-02")
	w.Details.Kind = TrainTheTrainer // as the form for a new workshop does, before the format
	w.SetFormat(HalfDay)
	if !slices.ContainsFunc(w.Breaks, func(b Break) bool { return b.Name == "Teach-back" && b.Planned == 60 }) {
		t.Errorf("no teach-back in %+v", w.Breaks)
	}
}

func TestKindChangesTheAgendaOnlyWhereItMust(t *testing.T) {
	w := New("ws-1", "2026-09-02")
	w.EnsureStep(Welcome).Planned, w.EnsureStep(Welcome).Done = 3, true
	w.SetKind(FollowUpWorkshop)
	if got := w.Step(Welcome).Planned; got != 3 {
		t.Errorf("a follow-up workshop changed minutes that somebody set: %d", got)
	}
	w.SetKind(TrainTheTrainer)
	w.SetKind(FirstWorkshop)
	if got := w.PlannedMinutes(); got != 210 || len(w.Breaks) != 2 || !w.Step(Welcome).Done {
		t.Errorf("back to a first workshop: %d minutes, %d breaks, welcome done %t", got, len(w.Breaks), w.Step(Welcome).Done)
	}
	w.SetFormat(FullDay)
	w.SetKind(TrainTheTrainer)
	if got := w.PlannedMinutes(); got != 450 {
		t.Errorf("a full day of practice has %d minutes", got)
	}
}

func TestWhoLeavesTheListIsNoTrainerAnyMore(t *testing.T) {
	w := New("ws-1", "2026-09-02")
	w.Participants = []Participant{{Record: Record{ID: "a"}, Name: "Ana"}, {Record: Record{ID: "b"}, Name: "Ben"}}
	w.Trainers = []Trainer{NewTrainer("t-a", "a"), NewTrainer("t-b", "b")}
	if err := w.RemoveParticipant("a"); err != nil {
		t.Fatal(err)
	}
	if len(w.Trainers) != 1 || w.TrainerOf("b") == nil || w.TrainerOf("a") != nil {
		t.Errorf("%+v", w.Trainers)
	}
}
