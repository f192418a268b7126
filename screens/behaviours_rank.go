package screens

import "kept/workshop"

// rank puts the cards in the order of the vote as it stands now, while dots are counted, and else in that of entry.
func (b *behavioursBoard) rank(w *workshop.Workshop) {
	b.ranks = nil
	if b.s.mode != behavioursDotting {
		return
	}
	b.ranks = map[string]int{}
	for _, r := range w.Roles {
		for i, v := range w.Ranked(r.ID) {
			b.ranks[v.ID] = i
		}
	}
}

// rankOf returns the place of a behaviour in its column; new ones and those of no role come last, in the order of entry.
func (b *behavioursBoard) rankOf(id string) int {
	if i, ok := b.ranks[id]; ok {
		return i
	}
	return len(b.ranks)
}

// priorityCandidates returns the behaviours of a role in the order of the vote; parked ones last.
func priorityCandidates(w *workshop.Workshop, role string) []*workshop.Behaviour {
	var list []*workshop.Behaviour
	for _, b := range w.Ranked(role) {
		list = append(list, w.Behaviour(b.ID))
	}
	for i := range w.Behaviours {
		if b := &w.Behaviours[i]; b.RoleID == role && b.Status == workshop.ParkedBehaviour {
			list = append(list, b)
		}
	}
	return list
}
