package screens

import "kept/workshop"

// rank puts the cards in the order of the vote as it stands now, while dots are counted, and else in that of entry.
func (b *behavioursBoard) rank(w *workshop.Workshop) {
	b.ranks, b.ties = nil, map[string]bool{}
	if b.s.mode != behavioursDotting {
		return
	}
	b.ranks = map[string]int{}
	for _, r := range w.Roles {
		tied, _ := w.Tie(r.ID)
		b.ties[r.ID] = len(tied) > 0
		for i, v := range w.Ranked(r.ID) {
			b.ranks[v.ID] = i
		}
	}
}

// tied returns the behaviours of a role that tied for its last place when the cards were put in the order of the vote,
// as long as they do: while dots are being counted, ties come and go.
func (b *behavioursBoard) tied(w *workshop.Workshop, role string) []workshop.Behaviour {
	if !b.ties[role] {
		return nil
	}
	tied, _ := w.Tie(role)
	return tied
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
