package workshop

// DotVote is the method of a decision that a group took by dots (M§3.9).
const DotVote = "dot_vote"

// NewDecision returns a line of the decision log as most are written: the outcome of a dot vote by everybody present.
func (w *Workshop) NewDecision(id, question, outcome string) Decision {
	return Decision{
		Record: Record{ID: id}, Question: CleanLine(question), Method: DotVote, Outcome: CleanLine(outcome),
		People: min(w.presentCount(), Limits("decision", "people").Max),
	}
}

// presentCount counts the participants who are marked present, or while nobody was marked those who are not absent.
func (w *Workshop) presentCount() int {
	n := 0
	for _, p := range w.Participants {
		if p.Attendance == Present {
			n++
		}
	}
	if n == 0 {
		n = len(w.InRoom())
	}
	return n
}
