package screens

import (
	"slices"

	"kept/workshop"
)

// The decisions that something follows from: an experiment, or a place among what is parked.
const (
	lessMoreTest = "experiment"
	lessMorePark = "park"
)

// untestedIdea is the source of a note that nobody asked for and nobody has seen.
const untestedIdea = "untested_idea"

// decide says what becomes of a note; saying the same again leaves it open. What is parked goes to the parking because
// it does not close the gap (M§3.9), and an untested idea that is to be tested becomes an experiment.
func (v *lessMoreWall) decide(id, decision string) {
	d := v.s.d
	tested := false
	did := v.do(workshop.Edit{Label: "Decide", At: lessMorePlace(id, "decision")}, id, func(w *workshop.Workshop, item *workshop.FocusItem) error {
		if decision == item.Decision {
			decision = ""
		}
		if err := lessMoreTakeBack(d, w, item); err != nil {
			return err
		}
		item.Decision = decision
		switch {
		case decision == lessMorePark && w.ParkedAs(item.Text) == nil:
			return w.Park(d.Session.NewID(), item.Text, workshop.UsualReason)
		case decision == lessMoreTest && item.Source == untestedIdea:
			tested = true
			return lessMorePropose(d, w, item)
		}
		return nil
	})
	if did && tested {
		d.Tell(d.T("Added to the experiments, for the step Support."), "", nil)
	}
}

// try makes an experiment of the note in hand.
func (v *lessMoreWall) try() {
	did := v.do(workshop.Edit{Label: "Add experiment", At: lessMorePlace(v.chosen, "decision")}, v.chosen, func(w *workshop.Workshop, item *workshop.FocusItem) error {
		return lessMorePropose(v.s.d, w, item)
	})
	if did {
		v.bar.enter() // the button is gone
	}
}

// reason says why the note in hand is parked.
func (v *lessMoreWall) reason(reason string) {
	v.do(workshop.Edit{Label: "Change reason", At: lessMorePlace(v.chosen, "decision")}, v.chosen, func(w *workshop.Workshop, item *workshop.FocusItem) error {
		return w.Park(v.s.d.Session.NewID(), item.Text, reason)
	})
}

// lessMoreTakeBack takes the decision on a note back with what followed from it: its place in the parking, and its
// experiment as long as nobody worked on that.
func lessMoreTakeBack(d *Desk, w *workshop.Workshop, item *workshop.FocusItem) error {
	switch item.Decision {
	case lessMorePark:
		item.Decision = ""
		w.Unpark(item.Text)
	case lessMoreTest:
		if x := lessMoreExperiment(d, w, item); x != nil && lessMoreUntouched(x) {
			return workshop.Remove(w, &w.Experiments, x.ID)
		}
	}
	return nil
}

// lessMoreExperiment returns the experiment that a note became, or nil.
func lessMoreExperiment(d *Desk, w *workshop.Workshop, item *workshop.FocusItem) *workshop.Experiment {
	idea := lessMoreIdea(d, item)
	i := slices.IndexFunc(w.Experiments, func(x workshop.Experiment) bool { return x.Idea == idea })
	if i < 0 {
		return nil
	}
	return &w.Experiments[i]
}

// lessMoreUntouched tells whether nobody planned or ran an experiment yet.
func lessMoreUntouched(x *workshop.Experiment) bool {
	return x.Status == "planned" && x.Tries == 0 && x.Start == "" && x.End == "" && x.OwnerID == "" &&
		x.Success == "" && x.SafeLimit == "" && x.Learned == ""
}

// lessMorePropose adds the experiment for a note unless there is one. What to expect and to measure comes from the first
// gap that the note helps to close.
func lessMorePropose(d *Desk, w *workshop.Workshop, item *workshop.FocusItem) error {
	if lessMoreExperiment(d, w, item) != nil {
		return nil
	}
	x := workshop.Experiment{
		Record: workshop.Record{ID: d.Session.NewID()}, Title: lessMoreTitle(item), Idea: lessMoreIdea(d, item),
		AskedFor: item.Source == "customers_told_us", GoalIDs: slices.Clone(item.GoalIDs), Status: "planned",
		Expect: d.T("Customers notice the difference"), Measure: d.T("What customers say and do in the weeks after"),
	}
	if len(item.GoalIDs) > 0 {
		if g := w.Goal(item.GoalIDs[0]); g != nil {
			if _, ok := workshop.CheckText("experiment", "expect", g.Desired); ok {
				x.Expect = g.Desired
			}
			if _, ok := workshop.CheckText("experiment", "measure", g.Measure); ok {
				x.Measure = g.Measure
			}
		}
	}
	return workshop.Add(w, &w.Experiments, x)
}

// lessMoreTitle is what the experiment for a note is called.
func lessMoreTitle(item *workshop.FocusItem) string {
	return shorten(item.Text, workshop.Limits("experiment", "title").Max)
}

// lessMoreIdea is what the experiment for a note tries.
func lessMoreIdea(d *Desk, item *workshop.FocusItem) string {
	if item.Direction == "less" {
		return d.T("Do less of this: {text}", "text", item.Text)
	}
	return d.T("Do more of this: {text}", "text", item.Text)
}
