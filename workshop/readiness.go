package workshop

import (
	"slices"
	"strings"

	"kept/workshop/content"
)

// State tells how far a step has come, for the circle on the step bar (M§2.2).
type State int

// The states of a step: nothing yet, something, done test met, marked done by the facilitator.
const (
	Untouched State = iota
	Started
	Ready
	MarkedDone
)

// Readiness is how far a step has come and what is still open. Nothing in it stops anybody from going on (M§0.5).
type Readiness struct {
	State State
	Open  []Problem // not-yet messages, in the order of the method; empty when the done test is met
}

// Readiness applies the done test of a step (M§2.2).
func (w *Workshop) Readiness(step StepID) Readiness {
	s := &doneTest{w: w, step: step}
	s.guide, _ = content.English().Step(string(step))
	if test := doneTests[step]; test != nil {
		test(s)
	}
	r := Readiness{Open: s.open}
	switch {
	case w.Step(step) != nil && w.Step(step).Done:
		r.State = MarkedDone
	case !s.started:
		r.State = Untouched
	case len(s.open) > 0:
		r.State = Started
	default:
		r.State = Ready
	}
	return r
}

// StepsDone counts the planned steps whose done test is met or that were marked done.
func (w *Workshop) StepsDone() int {
	n := 0
	for _, s := range w.PlannedSteps() {
		if w.Readiness(s).State >= Ready {
			n++
		}
	}
	return n
}

// PlannedSteps returns the steps of the day that this workshop goes through: the core ones, and those of the others
// that have minutes in the agenda or something in them already (M§0.3).
func (w *Workshop) PlannedSteps() []StepID {
	return slices.DeleteFunc(DaySteps(), func(id StepID) bool {
		guide, _ := content.English().Step(string(id))
		s := w.Step(id)
		return !guide.Core && (s == nil || s.Planned == 0) && w.Readiness(id).State == Untouched
	})
}

// DaySteps returns the steps up to the end of the day: all but the follow-up.
func DaySteps() []StepID {
	return slices.DeleteFunc(AllSteps(), func(id StepID) bool { return id == FollowUp })
}

// A doneTest collects what a step still lacks.
type doneTest struct {
	w       *Workshop
	step    StepID
	guide   content.Step
	started bool
	open    []Problem
}

// need notes a not-yet message of the guide unless ok.
func (t *doneTest) need(ok bool, id string, args ...any) {
	t.needAt(ok, id, "", args...)
}

// needAt is need with the record that the message is about.
func (t *doneTest) needAt(ok bool, id, record string, args ...any) {
	if !ok {
		t.open = append(t.open, Problem{
			Path: string(t.step), Record: record, Rule: id, Strength: NotYet, Text: t.guide.Missing(id), Args: args,
		})
	}
}

// doneTests are the formal done tests of M§2.2.
var doneTests = map[StepID]func(*doneTest){
	SetUp:           (*doneTest).setUp,
	Welcome:         (*doneTest).welcome,
	Customers:       (*doneTest).customers,
	Focus:           (*doneTest).focus,
	PromisesStep:    (*doneTest).promises,
	BehavioursStep:  (*doneTest).behaviours,
	Practise:        (*doneTest).practise,
	BlockersStep:    (*doneTest).blockers,
	ApproachStep:    (*doneTest).approach,
	SupportStep:     (*doneTest).support,
	CommitmentsStep: (*doneTest).commitments,
	Close:           (*doneTest).close,
}

func (t *doneTest) setUp() {
	d := t.w.Details
	t.started = d.Title != "" || len(t.w.Participants) > 0 || len(t.w.Roles) > 0
	_, dated := d.Date.Time()
	t.need(d.Title != "" && dated && d.Format != "", "day")
	t.need(len(t.w.Participants) >= 2, "people")
	without := 0
	for _, p := range t.w.Participants {
		if t.w.Role(p.RoleID) == nil {
			without++
		}
	}
	t.need(without == 0, "role", "n", without)
	for _, side := range []struct {
		side Side
		hint string
	}{{BehindTheScenes, "no_behind_the_scenes"}, {CustomerFacing, "no_customer_facing"}} {
		missing := len(t.w.Roles) > 0 && !slices.ContainsFunc(t.w.Roles, func(r Role) bool { return r.Side == side.side })
		if missing && !t.w.Dismissed(side.hint, "") {
			t.open = append(t.open, Problem{Path: string(SetUp), Rule: side.hint, Strength: NotYet, Text: t.guide.Hint(side.hint)})
		}
	}
}

func (t *doneTest) welcome() {
	d := t.w.Details
	t.started = d.Purpose != "" || d.DesiredDifference != ""
	t.need(d.Purpose != "", "purpose")
	t.need(d.DesiredDifference != "", "desired_difference")
}

func (t *doneTest) promises() {
	t.started = len(t.w.Promises) > 0
	t.need(t.started, "none")
}

func (t *doneTest) behaviours() {
	w := t.w
	t.started = len(w.Behaviours) > 0
	some := func(ok func(Behaviour) bool) bool { return slices.ContainsFunc(w.Behaviours, ok) }
	kept := func(b Behaviour) bool { return b.Status != ParkedBehaviour }
	for _, p := range w.Promises {
		t.needAt(some(func(b Behaviour) bool { return b.PromiseID == p.ID && kept(b) }), "promise", p.ID, "promise", quoted(p.Text))
	}
	for _, r := range w.RolesInRoom() {
		t.needAt(some(func(b Behaviour) bool { return b.RoleID == r.ID && kept(b) }), "role", r.ID, "role", r.Name)
	}
	if len(t.open) > 0 {
		return
	}
	priority := func(b Behaviour) bool { return b.Status == PriorityBehaviour }
	for _, p := range w.Promises {
		t.needAt(some(func(b Behaviour) bool { return b.PromiseID == p.ID && priority(b) }), "promise_priority", p.ID, "promise", quoted(p.Text))
	}
	for _, r := range w.RolesInRoom() {
		t.needAt(some(func(b Behaviour) bool { return b.RoleID == r.ID && priority(b) }), "role_priority", r.ID, "role", r.Name)
	}
}

// quoted drops the full stop of a sentence that stands inside another one.
func quoted(sentence string) string { return strings.TrimRight(sentence, ". ") }

// RolesInRoom returns the roles that somebody who is not absent has, in the order of the list.
func (w *Workshop) RolesInRoom() []Role {
	return slices.DeleteFunc(slices.Clone(w.Roles), func(r Role) bool {
		return !slices.ContainsFunc(w.InRoom(), func(p Participant) bool { return p.RoleID == r.ID })
	})
}

func (t *doneTest) blockers() {
	w := t.w
	t.started = len(w.Blockers) > 0
	unseen, unowned := 0, 0
	for _, b := range w.Priorities() {
		t.started = t.started || b.ClearRoad
		if !b.ClearRoad && !slices.ContainsFunc(w.Blockers, func(x Blocker) bool { return slices.Contains(x.BehaviourIDs, b.ID) }) {
			unseen++
		}
	}
	for i := range w.Blockers {
		if w.Unowned(&w.Blockers[i]) {
			unowned++
		}
	}
	t.need(len(w.Priorities()) > 0, "priorities")
	t.need(unseen == 0, "behaviour", "n", unseen)
	t.need(unowned == 0, "owner", "n", unowned)
}

func (t *doneTest) approach() {
	w := t.w
	t.started = len(w.Assessments)+len(w.ApproachChoices) > 0
	t.need(len(w.Priorities()) > 0, "priorities")
	for _, r := range w.Roles {
		if !slices.ContainsFunc(w.Priorities(), func(b Behaviour) bool { return b.RoleID == r.ID }) {
			continue
		}
		c := w.ChoiceFor(r.ID)
		t.needAt(c != nil && c.Band != "", "no_choice", r.ID, "role", r.Name)
		if c != nil && c.Band != "" {
			t.needAt(len(c.Practices) > 0, "no_practice", r.ID)
			t.needAt(c.ComputedBand == "" || c.ComputedBand == c.Band || c.Why != "", "no_why", r.ID)
		}
	}
}

func (t *doneTest) commitments() {
	w := t.w
	t.started = len(w.Commitments) > 0
	without := 0
	for _, p := range w.Participants {
		if p.Attendance != Absent && !p.Declined && !w.committed(p.ID, "") {
			without++
		}
	}
	t.need(without == 0, "people", "n", without)
	for _, p := range w.Participants {
		r := w.Role(p.RoleID)
		if r != nil && r.Level == LeaderLevel && p.Attendance != Absent && !p.Declined && w.committed(p.ID, "") {
			t.needAt(w.committed(p.ID, LeadershipCommitment), "leader", p.ID, "name", p.Name)
		}
	}
}

// committed tells whether a person has written a commitment, of one kind where kind is given.
func (w *Workshop) committed(participantID string, kind CommitmentKind) bool {
	return slices.ContainsFunc(w.Commitments, func(c Commitment) bool {
		return c.ParticipantID == participantID && c.Statement != "" && (kind == "" || c.Kind == kind)
	})
}

func (t *doneTest) close() {
	t.started = len(t.w.Pulses) > 0
	t.need(false, "prints")
}

// Dismissed tells whether a hint about a record was waved away.
func (w *Workshop) Dismissed(hint, record string) bool {
	return slices.Contains(w.Details.Dismissed, dismissal(hint, record))
}

// Silent tells whether a hint is not to be shown: it was waved away, or all hints are off (M§0.5).
func (w *Workshop) Silent(rule, record string) bool {
	return w.Details.HintsOff || w.Dismissed(rule, record)
}

// Dismiss waves a hint about a record away; the oldest dismissals make room when there are too many.
func (w *Workshop) Dismiss(hint, record string) {
	if w.Dismissed(hint, record) {
		return
	}
	list := append(slices.Clone(w.Details.Dismissed), dismissal(hint, record))
	if extra := len(list) - Limits("workshop", "dismissed").Max; extra > 0 {
		list = list[extra:]
	}
	w.Details.Dismissed = list
}

func dismissal(hint, record string) string { return hint + ":" + record }
