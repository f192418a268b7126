package workshop

import (
	"cmp"
	"slices"
)

// Quadrant is a field of the map of impact and effort (M§6.3).
type Quadrant string

// The fields of the map, in the order in which lists show them.
const (
	QuickWin     Quadrant = "quick_win"
	MajorProject Quadrant = "major_project"
	FillIn       Quadrant = "fill_in"
	Drop         Quadrant = "drop"
)

// Quadrants returns the four fields in the order in which lists show them.
func Quadrants() []Quadrant { return []Quadrant{QuickWin, MajorProject, FillIn, Drop} }

// QuadrantOf places a blocker on the map: impact is high from 3.5, effort low below 2.5, and what stops a behaviour
// altogether is never dropped (M§6.3).
func QuadrantOf(impact, effort float64, stops bool) Quadrant {
	high, low := impact >= 3.5, effort < 2.5
	switch {
	case high && low:
		return QuickWin
	case high:
		return MajorProject
	case low:
		return FillIn
	case stops:
		return MajorProject
	}
	return Drop
}

// Quadrant returns the field of the map that the blocker lies in.
func (b *Blocker) Quadrant() Quadrant { return QuadrantOf(b.Impact, b.Effort, b.Stops) }

// SuggestRemover returns who can remove a blocker that needs these things from others (M§6.4). It is a suggestion; the
// group may choose differently.
func SuggestRemover(needs []string) Remover {
	suggested := TeamRemoves
	for _, n := range needs {
		switch n {
		case NeedsMoney, NeedsPolicy, NeedsOtherDepartment:
			return LeadershipRemoves
		case NeedsPermission:
			suggested = ManagerRemoves
		}
	}
	return suggested
}

// Triaged returns the blockers in the order of lists: quadrant, impact from high to low, effort from low to high,
// dots, order of entry (M§6.3).
func (w *Workshop) Triaged() []Blocker {
	list := slices.Clone(w.Blockers)
	order := Quadrants()
	slices.SortStableFunc(list, func(a, b Blocker) int {
		return cmp.Or(
			cmp.Compare(slices.Index(order, a.Quadrant()), slices.Index(order, b.Quadrant())),
			cmp.Compare(b.Impact, a.Impact),
			cmp.Compare(a.Effort, b.Effort),
			cmp.Compare(b.Votes, a.Votes),
		)
	})
	return list
}

// ActionsFor returns the actions on a blocker, in the order of entry.
func (w *Workshop) ActionsFor(blockerID string) []Action {
	var list []Action
	for _, a := range w.Actions {
		if a.BlockerID == blockerID {
			list = append(list, a)
		}
	}
	return list
}

// Unowned tells whether a blocker is a quick win that nobody has taken the first step on. Mindset blockers are left to
// coaching (X12).
func (w *Workshop) Unowned(b *Blocker) bool {
	return b.Quadrant() == QuickWin && b.Type != MindsetBlocker && b.Status != RemovedBlocker && b.Status != AcceptedBlocker &&
		!slices.ContainsFunc(w.ActionsFor(b.ID), func(a Action) bool { return a.OwnerID != "" })
}
