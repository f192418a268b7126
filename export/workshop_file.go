package export

import (
	"slices"
	"strconv"
	"time"

	"kept/workshop"
)

// writeCopy makes DOC-22, the whole workshop as a file that Kept opens again: with names everything, without names what
// can be shown to others.
func writeCopy(s *scribe) ([]File, error) {
	own := s.w.Clone() // the one on screen never changes
	if !s.o.Names {
		own = s.withoutNames()
	}
	own.ExportedAt = s.o.Now.UTC().Format(time.RFC3339)
	data, err := workshop.Encode(own)
	if err != nil {
		return nil, err
	}
	return []File{{Name: "workshop.kept", Data: data}}, nil
}

// withoutNames returns the workshop with roles, numbered, in the place of names, and without what is private, what people
// said in free text at check-ins and about each other, and what a newer version of Kept wrote (M§7.7).
func (s *scribe) withoutNames() *workshop.Workshop {
	counts := map[string]int{}
	w := nameless(s.w, s.t, func(_ int, p *workshop.Participant) (name, inText string) {
		counts[p.RoleID]++
		role := s.w.RoleName(p.RoleID)
		if role == "" {
			role = s.t.T("Person")
		}
		name = role + " " + strconv.Itoa(counts[p.RoleID])
		return name, name
	})
	s.dropPrivate(w)
	w.Details.Notes = ""
	for i := range w.CheckIns {
		c := &w.CheckIns[i]
		c.Helped, c.InTheWay, c.Lesson = "", "", ""
	}
	for i := range w.Ratings {
		w.Ratings[i].Comment = ""
	}
	for i := range w.Trainers {
		w.Trainers[i].Note = ""
	}
	return w
}

// dropPrivate takes out what its owners did not share with the team, with everything that hangs on it.
func (s *scribe) dropPrivate(w *workshop.Workshop) {
	if s.o.IncludePrivate {
		return
	}
	gone := map[string]bool{}
	for i := range w.Commitments {
		if c := &w.Commitments[i]; !s.told(c) {
			gone[c.ID] = true
			s.private++
		}
	}
	w.Commitments = slices.DeleteFunc(w.Commitments, func(c workshop.Commitment) bool { return gone[c.ID] })
	w.CheckIns = slices.DeleteFunc(w.CheckIns, func(c workshop.CheckIn) bool { return gone[c.CommitmentID] })
	w.Ratings = slices.DeleteFunc(w.Ratings, func(r workshop.Rating) bool { return gone[r.CommitmentID] })
	w.Recognitions = slices.DeleteFunc(w.Recognitions, func(r workshop.Recognition) bool { return r.Share == workshop.PrivateShare })
	w.Stories = slices.DeleteFunc(w.Stories, func(x workshop.Story) bool { return x.Share == workshop.PrivateShare || !x.Permission })
}
