package screens

import (
	"slices"

	"kept/workshop"
)

// fewSupport is the number of items from which it means something that all of them lack the same.
const fewSupport = 3

// supportHint returns the id of the first hint about all support items that nobody waved away, "" for none (M§2 S9).
func supportHint(w *workshop.Workshop) string {
	if len(w.SupportItems) < fewSupport {
		return ""
	}
	some := func(holds func(workshop.SupportItem) bool) bool { return slices.ContainsFunc(w.SupportItems, holds) }
	for _, hint := range []struct {
		id    string
		holds bool
	}{
		{"no_managers", !some(func(x workshop.SupportItem) bool { return x.LedBy == "managers" })},
		{"no_employees", !some(func(x workshop.SupportItem) bool { return x.LedBy == "employees" })},
		{"replaces_nothing", !some(func(x workshop.SupportItem) bool { return x.Replaces != "" })},
	} {
		if hint.holds && !w.Silent(hint.id, "") {
			return hint.id
		}
	}
	return ""
}

// supportItemHint returns the id of the first hint about one item that nobody waved away, "" for none (M§2 S9).
func supportItemHint(w *workshop.Workshop, x *workshop.SupportItem) string {
	switch {
	case startsOnly(w, x) && !w.Silent("no_repeat", x.ID):
		return "no_repeat"
	case len(w.Goals) > 0 && len(x.GoalIDs) == 0 && !w.Silent("no_goal", x.ID):
		return "no_goal"
	}
	return ""
}

// startsOnly tells whether an item is for the start and nothing repeats for its behaviours; for an item without
// behaviours anything that repeats will do.
func startsOnly(w *workshop.Workshop, x *workshop.SupportItem) bool {
	if x.Phase != "launch" {
		return false
	}
	return !slices.ContainsFunc(w.SupportItems, func(o workshop.SupportItem) bool {
		if o.Phase == "launch" {
			return false
		}
		return len(x.BehaviourIDs) == 0 || slices.ContainsFunc(o.BehaviourIDs, func(id string) bool { return slices.Contains(x.BehaviourIDs, id) })
	})
}

// experimentHint returns the id of the hint about an experiment, "" for none. What is over needs no end any more.
func experimentHint(w *workshop.Workshop, x *workshop.Experiment) string {
	open := x.Status == "planned" || x.Status == "running"
	switch {
	case open && x.End == "" && !w.Silent("no_end", x.ID):
		return "no_end"
	case len(w.Goals) > 0 && len(x.GoalIDs) == 0 && !w.Silent("no_goal", x.ID):
		return "no_goal"
	}
	return ""
}
