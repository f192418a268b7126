package content

import "strconv"

// Customers is what the step of that name offers (M§2 S2).
type Customers struct {
	Importance []Named // anchors of the scale from 1 to 5, by value; some values have none
	Gap        []Named // anchors of the scale from 1 to 5, by value; some values have none
}

func readCustomers(b *book) Customers {
	s := b.only("customers")
	return Customers{Importance: s.anchors("importance"), Gap: s.anchors("gap")}
}

// anchors are the texts of a scale from 1 to 5, by value. There has to be at least one.
func (s *section) anchors(key string) []Named {
	found := s.named(key)
	if len(found) == 0 {
		s.problem("has no %q", key)
	}
	for _, a := range found {
		if n, err := strconv.Atoi(a.ID); err != nil || n < 1 || n > 5 {
			s.problemIn(a.Text, "not an anchor of 1 to 5")
		}
	}
	return found
}
