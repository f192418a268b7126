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

// How many priorities of a role the vote looks for, and how many there may be when the last ones tie (M§2 S5).
const (
	placesInVote = 4
	mostInTie    = 5
)

// Tie returns the behaviours of a role that tie for its last place, in the order of entry, and whether all of them can be
// kept within five priorities. It is nil when the vote is clear there, or nobody voted for either.
func (w *Workshop) Tie(roleID string) (tied []Behaviour, keepAll bool) {
	list := w.BehavioursOf(roleID, true)
	if len(list) <= placesInVote {
		return nil, false
	}
	last := list[placesInVote-1].Votes
	if last == 0 || list[placesInVote].Votes != last {
		return nil, false
	}
	above := 0
	for _, b := range list {
		switch {
		case b.Votes > last:
			above++
		case b.Votes == last:
			tied = append(tied, b)
		}
	}
	return tied, above+len(tied) <= mostInTie
}

// Voted tells whether any behaviour has a dot, from when on no new notes are written (M§2 S5).
func (w *Workshop) Voted() bool {
	return slices.ContainsFunc(w.Behaviours, func(b Behaviour) bool { return b.Votes > 0 })
}
