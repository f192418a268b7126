package workshop

import "slices"

// The done tests of the steps that a workshop can do without (M§2.2).

func (t *doneTest) customers() {
	w := t.w
	t.started = len(w.Segments)+len(w.Goals) > 0
	has := func(segment string, d Dimension) bool {
		return slices.ContainsFunc(w.Goals, func(g Goal) bool { return g.SegmentID == segment && g.Dimension == d })
	}
	whole := slices.ContainsFunc(w.Segments, func(s Segment) bool { return has(s.ID, AttitudeGoal) && has(s.ID, BehaviourGoal) })
	if whole {
		return
	}
	behaves := slices.ContainsFunc(w.Segments, func(s Segment) bool { return has(s.ID, BehaviourGoal) })
	t.need(behaves, "behaviour_goal")
	t.need(!behaves, "attitude_goal")
}

func (t *doneTest) focus() {
	t.started = len(t.w.FocusItems)+len(t.w.Clues) > 0
	undecided := 0
	for _, f := range t.w.FocusItems {
		if f.Decision == "" {
			undecided++
		}
	}
	t.need(undecided == 0, "decision", "n", undecided)
}

func (t *doneTest) practise() {
	t.started = len(t.w.PracticeNotes) > 0
	t.need(t.started, "note")
}

// support asks for a start, something that repeats, a part for managers and the three boxes; in ninety minutes one item
// and one box are enough.
func (t *doneTest) support() {
	w := t.w
	boxes := 0
	for _, box := range []string{w.RecognitionPlan.Measured, w.RecognitionPlan.Incented, w.RecognitionPlan.Celebrated} {
		if box != "" {
			boxes++
		}
	}
	t.started = len(w.SupportItems)+boxes > 0
	some := func(ok func(SupportItem) bool) bool { return slices.ContainsFunc(w.SupportItems, ok) }
	if w.Details.Format == NinetyMinutes {
		t.need(len(w.SupportItems) > 0, "launch")
		t.need(boxes > 0, "recognition")
		return
	}
	t.need(some(func(s SupportItem) bool { return s.Phase == "launch" }), "launch")
	t.need(some(func(s SupportItem) bool { return s.Phase == "reinforce" || s.Phase == "sustain" }), "repeat")
	t.need(some(func(s SupportItem) bool { return s.LedBy == "managers" }), "managers")
	t.need(boxes == 3, "recognition")
}
