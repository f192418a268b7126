package workshop

import (
	"slices"
	"strings"
)

// RemoveParticipant deletes a person with what is theirs alone: commitments, check-ins and ratings of these, and how far
// they came as a trainer. Their name goes from everything else (M§3.0). The error is an *UnknownError.
func (w *Workshop) RemoveParticipant(id string) error {
	if err := Remove(w, &w.Participants, id); err != nil {
		return err
	}
	gone := func(commitmentID string) bool { return w.Commitment(commitmentID) == nil }
	w.Commitments = slices.DeleteFunc(w.Commitments, func(c Commitment) bool { return c.ParticipantID == "" })
	w.CheckIns = slices.DeleteFunc(w.CheckIns, func(c CheckIn) bool { return gone(c.CommitmentID) })
	w.Ratings = slices.DeleteFunc(w.Ratings, func(r Rating) bool { return gone(r.CommitmentID) })
	w.Trainers = slices.DeleteFunc(w.Trainers, func(t Trainer) bool { return t.ParticipantID == "" })
	return nil
}

// RemoveBlocker deletes a blocker together with the actions on it. The error is an *UnknownError.
func (w *Workshop) RemoveBlocker(id string) error {
	if w.Blocker(id) == nil {
		return &UnknownError{id}
	}
	w.Actions = slices.DeleteFunc(w.Actions, func(a Action) bool { return a.BlockerID == id })
	return Remove(w, &w.Blockers, id)
}

// NewBehaviour returns a behaviour as quick capture makes it: a draft, guided, an action.
func NewBehaviour(id, promiseID, roleID, statement string) Behaviour {
	return Behaviour{
		Record: Record{ID: id}, PromiseID: promiseID, RoleID: roleID, Statement: CleanLine(statement),
		Kind: ActionKind, Prescription: Guided, Status: DraftBehaviour,
	}
}

// NewBlocker returns a blocker as quick capture makes it: a process, in the middle of the map, for the team to clear.
func NewBlocker(id, behaviourID, text string) Blocker {
	b := Blocker{
		Record: Record{ID: id}, Text: CleanLine(text), Type: ProcessBlocker, Cause: UsualCause(ProcessBlocker),
		Impact: 3, Effort: 3, Remover: TeamRemoves, Status: OpenBlocker, Raised: WorkshopMoment,
	}
	if behaviourID != "" {
		b.BehaviourIDs = []string{behaviourID}
	}
	return b
}

// NewAction returns an action on a blocker, still to be filled in.
func NewAction(id, blockerID, what string) Action {
	return Action{
		Record: Record{ID: id}, BlockerID: blockerID, What: CleanLine(what), Verb: Update, Area: ProcessArea, Status: NotStarted,
	}
}

// NewCommitment returns a commitment of a participant: private until they say otherwise, aimed at "most times", and not
// their own choice until they tick it.
// People who lead get a leadership commitment, with the theme that most begin with.
func (w *Workshop) NewCommitment(id, participantID string) Commitment {
	c := Commitment{
		Record: Record{ID: id}, ParticipantID: participantID, Kind: PersonalCommitment, Share: PrivateShare,
		Target: 4, Status: ActiveCommitment,
	}
	if p := w.Participant(participantID); p != nil {
		if r := w.Role(p.RoleID); r != nil && r.Level == LeaderLevel {
			c.Kind, c.Theme = LeadershipCommitment, GoFirst
		}
	}
	return c
}

// CommitmentOf returns the commitment of a person that their sheet shows: the first that was not released, or nil.
func (w *Workshop) CommitmentOf(participantID string) *Commitment {
	for i := range w.Commitments {
		if c := &w.Commitments[i]; c.ParticipantID == participantID && c.Status != ReleasedCommitment {
			return c
		}
	}
	return nil
}

// UsualCause returns the cause that is usually behind a type of blocker (M§6.1); the group may change it.
func UsualCause(t BlockerType) Cause {
	switch t {
	case "target_or_measure", MindsetBlocker:
		return "motivation_reflective"
	case "information", "skill_knowledge":
		return "capability_psychological"
	case "team_norms", "leadership":
		return "opportunity_social"
	}
	return "opportunity_physical"
}

// SetType gives a blocker a type and the cause that usually goes with it. Leaving the mindset type drops its challenge.
func (b *Blocker) SetType(t BlockerType) {
	b.Type, b.Cause = t, UsualCause(t)
	if t != MindsetBlocker {
		b.Challenge = ""
	}
}

// SetNeeds says what removing the blocker needs from others, and suggests who can remove it (M§6.4).
func (b *Blocker) SetNeeds(needs []string) { b.Needs, b.Remover = needs, SuggestRemover(needs) }

// ChoiceFor returns the approach chosen for a role, or nil.
func (w *Workshop) ChoiceFor(roleID string) *ApproachChoice {
	for i := range w.ApproachChoices {
		if c := &w.ApproachChoices[i]; c.RoleID == roleID {
			return c
		}
	}
	return nil
}

// Choose sets the approach of a role and keeps a snapshot of the figures that the group saw. newID is used when the
// role had no choice before. The error is a *FullError.
func (w *Workshop) Choose(newID, roleID string, band Band) error {
	c := w.ChoiceFor(roleID)
	if c == nil {
		if err := Add(w, &w.ApproachChoices, ApproachChoice{Record: Record{ID: newID}, RoleID: roleID}); err != nil {
			return err
		}
		c = w.ChoiceFor(roleID)
	}
	c.Band = band
	c.Score, c.ComputedBand, c.Confidence = nil, "", ""
	if p := w.Picture(roleID); p.Raters > 0 {
		c.Score, c.ComputedBand, c.Confidence = &p.Score, p.Band, p.Confidence
	}
	return nil
}

// Toggle adds a text to a list, or takes it out when it is there.
func Toggle(list []string, s string) []string {
	if i := slices.Index(list, s); i >= 0 {
		return slices.Delete(slices.Clone(list), i, i+1)
	}
	return append(slices.Clone(list), s)
}

// RoleNamed returns the role with a name, whatever its case, or nil.
func (w *Workshop) RoleNamed(name string) *Role {
	for i := range w.Roles {
		if strings.EqualFold(w.Roles[i].Name, CleanLine(name)) {
			return &w.Roles[i]
		}
	}
	return nil
}

// InRoom returns the participants who are not marked absent.
func (w *Workshop) InRoom() []Participant {
	return slices.DeleteFunc(slices.Clone(w.Participants), func(p Participant) bool { return p.Attendance == Absent })
}
