package workshop

import "slices"

// DotsEach returns how many dots each person has for a number of options, a quarter of them but 2 to 5, and how many of
// these may go on one option: one when there are two dots, else two (M§2 S5).
func DotsEach(options int) (dots, onOne int) {
	dots = min(max((options+3)/4, 2), 5)
	if dots == 2 {
		return dots, 1
	}
	return dots, 2
}

// BehavioursOf returns the behaviours of a role that are not parked, most dots first where byVotes, else in the order
// of entry.
func (w *Workshop) BehavioursOf(roleID string, byVotes bool) []Behaviour {
	var list []Behaviour
	for _, b := range w.Behaviours {
		if b.RoleID == roleID && b.Status != ParkedBehaviour {
			list = append(list, b)
		}
	}
	if byVotes {
		slices.SortStableFunc(list, func(a, b Behaviour) int { return b.Votes - a.Votes })
	}
	return list
}

// Priorities returns the priority behaviours, in the order of entry.
func (w *Workshop) Priorities() []Behaviour {
	return slices.DeleteFunc(slices.Clone(w.Behaviours), func(b Behaviour) bool { return b.Status != PriorityBehaviour })
}
