package export

import (
	"fmt"
	"slices"
	"strconv"
	"time"

	"kept/workshop"
)

// writeCopy makes DOC-22, the whole workshop as a file that Kept opens again: with names everything, without names what
// can be shown to others.
func writeCopy(s *scribe) ([]File, error) {
	data, err := workshop.Encode(s.w)
	if err != nil {
		return nil, err
	}
	own, _, err := workshop.Decode(data) // a workshop of its own: the one on screen never changes
	if err != nil {
		return nil, fmt.Errorf("reading back the workshop: %w", err)
	}
	own.ExportedAt = s.o.Now.UTC().Format(time.RFC3339)
	if !s.o.Names {
		s.withoutNames(own)
	}
	if data, err = workshop.Encode(own); err != nil {
		return nil, err
	}
	return []File{{Name: "workshop.kept", Data: data}}, nil
}

// withoutNames puts roles in the place of names, and takes out what is private, what people said in free text at
// check-ins and about each other, and what a newer version of Kept wrote (M§7.7).
func (s *scribe) withoutNames(w *workshop.Workshop) {
	var list pseudonyms
	for i, name := range w.Details.Facilitators {
		list.add(name, s.t.T("Facilitator {n}", "n", i+1))
	}
	counts := map[string]int{}
	for i := range w.Participants {
		p := &w.Participants[i]
		counts[p.RoleID]++
		role := w.RoleName(p.RoleID)
		if role == "" {
			role = s.t.T("Person")
		}
		list.add(p.Name, role+" "+strconv.Itoa(counts[p.RoleID]))
	}
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
	list.replaceIn(w)
	for i := range w.Participants { // the walk leaves single short names alone, which could be words
		w.Participants[i].Name, w.Participants[i].Email = list.all[len(w.Details.Facilitators)+i].instead, ""
	}
	for i := range w.Details.Facilitators {
		w.Details.Facilitators[i] = list.all[i].instead
	}
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
