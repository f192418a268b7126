package workshop

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
)

// two workshops: what one has, and the other may borrow.
func lenderAndBorrower() (from, w *Workshop) {
	from = New("from", "2026-01-10")
	from.Details.Title = "Outpatients, wave 1"
	from.Organisation.BrandValues = []string{"Plain"}
	from.Participants = []Participant{{Record: Record{ID: "a"}, Name: "Amara Mensah", RoleID: "r1"}}
	from.Goals = []Goal{{Record: Record{ID: "g"}}}
	from.Roles = []Role{{Record: Record{ID: "r1"}, Name: "Nurse", Side: CustomerFacing, Level: Frontline, Headcount: 9}, {Record: Record{ID: "r2"}, Name: "Booking clerk"}}
	from.Promises = []Promise{
		{Record: Record{ID: "p1"}, Text: "You  only explain it ONCE.", GoalIDs: []string{"g"}},
		{Record: Record{ID: "p2"}, Text: "You always know what is next.", BrandValue: "Plain", GoalIDs: []string{"g"}},
	}
	add := func(id, promise, role, text string) *Behaviour {
		from.Behaviours = append(from.Behaviours, NewBehaviour(id, promise, role, text))
		return &from.Behaviours[len(from.Behaviours)-1]
	}
	add("b1", "p2", "r2", "Read the date of the next appointment back")
	full := add("b2", "p1", "r1", "Say back what you heard before you answer")
	full.AuthorIDs, full.GoalIDs, full.Votes, full.Status, full.ClearRoad = []string{"a"}, []string{"g"}, 9, PriorityBehaviour, true
	full.Cue, full.Reward, full.ExampleWords, full.InitiativeID = "The chair turns", "A nod", "“You told me that…”", "i"
	full.Source, full.Extra = "An older one", Extra{"author": []byte(`"Amara Mensah"`)}
	add("b3", "p1", "gone", "Stand nowhere")
	add("b4", "p1", "r1", "Hand out sweets").Status = ParkedBehaviour

	w = New("w", "2026-09-02")
	w.Roles = []Role{{Record: Record{ID: "n"}, Name: "  nurse "}}
	w.Promises = []Promise{{Record: Record{ID: "q"}, Text: "you only explain it once."}}
	w.Behaviours = []Behaviour{NewBehaviour("own", "q", "n", "Say back what you have heard before answering")}
	return from, w
}

func TestLoansSayWhatIsHereAlready(t *testing.T) {
	from, w := lenderAndBorrower()
	var got []string
	for _, l := range w.Loans(from) {
		got = append(got, fmt.Sprintf("%s %q %v %v %q", l.Behaviour.ID, l.Role, l.NewRole, l.NewPromise, l.Twin))
	}
	want := []string{
		`b2 "Nurse" false false "Say back what you have heard before answering"`,
		`b1 "Booking clerk" true true ""`,
		`b3 "" false false ""`,
	}
	if !slices.Equal(got, want) {
		t.Errorf("loans:\n%s\nwant:\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

func TestBorrowedBehavioursBringNobody(t *testing.T) {
	from, w := lenderAndBorrower()
	n := 0
	newID := func() string { n++; return fmt.Sprint("new-", n) }
	if err := w.Borrow(from, []string{"b1", "b2"}, true, newID); err != nil {
		t.Fatal(err)
	}
	if len(w.Roles) != 2 || w.Roles[1].Name != "Booking clerk" || len(w.Promises) != 2 || w.Promises[1].Text != "You always know what is next." {
		t.Fatalf("roles %+v, promises %+v", w.Roles, w.Promises)
	}
	if p := w.Promises[1]; p.BrandValue != "" || p.GoalIDs != nil {
		t.Errorf("the promise brings %+v", p)
	}
	b := w.Behaviours[len(w.Behaviours)-1]
	want := Behaviour{
		Record: Record{ID: b.ID}, PromiseID: "q", RoleID: "n", Kind: ActionKind, Prescription: Guided, Statement: "Say back what you heard before you answer",
		ExampleWords: "“You told me that…”", Status: DraftBehaviour, Cue: "The chair turns", Reward: "A nod", Source: "Outpatients, wave 1",
	}
	if fmt.Sprintf("%+v", b) != fmt.Sprintf("%+v", want) {
		t.Errorf("borrowed:\n%+v\nwant:\n%+v", b, want)
	}
	if text := encoded(t, w); strings.Contains(text, "Amara") {
		t.Error("somebody came along")
	}
	w.Details.Facilitators, w.Organisation.Name, w.Details.Title = []string{"Ines"}, "Marlow Fen", "Wave 2"
	for _, p := range w.Check() {
		if p.Strength == Stop && !strings.HasPrefix(p.Path, "roles") {
			t.Errorf("%s: %s", p.Path, p.Text)
		}
	}
}

func TestBorrowKeepsToTheLimits(t *testing.T) {
	from, w := lenderAndBorrower()
	newID := func() string { return "x" }
	for i := len(w.Promises); i < ListLimit("promises"); i++ {
		w.Promises = append(w.Promises, Promise{Record: Record{ID: fmt.Sprint("p", i)}, Text: fmt.Sprint("Promise ", i)})
	}
	var full *FullError
	if err := w.Clone().Borrow(from, []string{"b1"}, true, newID); !errors.As(err, &full) || full.Collection != "promises" {
		t.Errorf("a seventh promise: %v", err)
	}
	if err := w.Borrow(from, []string{"b1"}, false, newID); err != nil || len(w.Promises) != ListLimit("promises") {
		t.Errorf("without the promise: %v", err)
	}
	if got := w.Behaviours[len(w.Behaviours)-1].PromiseID; got != "" {
		t.Errorf("it keeps promise %q", got)
	}
	for len(w.Behaviours) < ListLimit("behaviours") {
		w.Behaviours = append(w.Behaviours, Behaviour{})
	}
	if err := w.Borrow(from, []string{"b2"}, false, newID); !errors.As(err, &full) || full.Collection != "behaviours" {
		t.Errorf("one behaviour too many: %v", err)
	}
}

func TestALongTitleFitsTheSource(t *testing.T) {
	from, w := lenderAndBorrower()
	from.Details.Title = strings.Repeat("äußerst ", 20)
	if err := w.Borrow(from, []string{"b2"}, false, func() string { return "x" }); err != nil {
		t.Fatal(err)
	}
	source := w.Behaviours[1].Source
	if p, ok := CheckText("behaviour", "source", source); !ok || !strings.HasSuffix(source, "…") {
		t.Errorf("source %q: %s", source, p.Text)
	}
	from.Details.Title, from.Organisation.Name = "", "Marlow Fen"
	if got := sourceName(from); got != "Marlow Fen" {
		t.Errorf("without a title the source is %q", got)
	}
}
