package workshop

import "slices"

// UsualReason is why most things are put aside: they do not move customers from where they are to where they could be
// (M§1, principle "Only what closes the gap").
const UsualReason = "does_not_close_gap"

// parkedNote is the decision of a note of less and more that is put aside.
const parkedNote = "park"

// NotNow is one thing that is kindly put aside (M§3.9): a behaviour, or an idea that is none.
type NotNow struct {
	ID          string // of its record in the parking; "" for a behaviour that nobody gave a reason for
	BehaviourID string // behaviour that is put aside; "" for an idea
	Text        string // the behaviour's statement, or the idea
	Reason      string // does_not_close_gap, later or not_ours; "" = not said
}

// NotNow returns everything that is put aside: the parking in its order, then the parked behaviours without a record. A
// behaviour and its record are known by their words, as files tell no more.
func (w *Workshop) NotNow() []NotNow {
	var list []NotNow
	behind := map[string]string{} // id of the parked behaviour behind a text
	for i := range w.Behaviours {
		b := &w.Behaviours[i]
		if _, taken := behind[b.Statement]; b.Status == ParkedBehaviour && !taken {
			behind[b.Statement] = b.ID
		}
	}
	for _, p := range w.Parking {
		list = append(list, NotNow{p.ID, behind[p.Text], p.Text, p.Reason})
	}
	for _, b := range w.Behaviours {
		if b.Status == ParkedBehaviour && w.ParkedAs(b.Statement) == nil {
			list = append(list, NotNow{"", b.ID, b.Statement, ""})
		}
	}
	return list
}

// ParkedAs returns the record of what is put aside under a text, or nil.
func (w *Workshop) ParkedAs(text string) *Parked {
	i := slices.IndexFunc(w.Parking, func(p Parked) bool { return p.Text == text })
	if i < 0 {
		return nil
	}
	return &w.Parking[i]
}

// Park puts a text aside for a reason; one that is put aside already gets the reason. newID is used for a new record.
// The error is a *FullError.
func (w *Workshop) Park(newID, text, reason string) error {
	if p := w.ParkedAs(text); p != nil {
		p.Reason = reason
		return nil
	}
	return Add(w, &w.Parking, Parked{Record: Record{ID: newID}, Text: text, Reason: reason})
}

// Unpark takes a text out of what is put aside, unless another behaviour or note of less and more with these words is
// parked.
func (w *Workshop) Unpark(text string) {
	held := slices.ContainsFunc(w.Behaviours, func(b Behaviour) bool { return b.Status == ParkedBehaviour && b.Statement == text }) ||
		slices.ContainsFunc(w.FocusItems, func(f FocusItem) bool { return f.Decision == parkedNote && f.Text == text })
	if !held {
		w.Parking = slices.DeleteFunc(w.Parking, func(p Parked) bool { return p.Text == text })
	}
}

// SetStatus takes a behaviour to a status (M§3.10). Parking puts it aside for the usual reason until another one is
// said; any other status brings it back. newID is used for the record of what is put aside. The error is an
// *UnknownError or a *FullError.
func (w *Workshop) SetStatus(newID, behaviourID string, status BehaviourStatus) error {
	b := w.Behaviour(behaviourID)
	if b == nil {
		return &UnknownError{behaviourID}
	}
	was := b.Status
	b.Status = status
	switch {
	case status == was:
	case status == ParkedBehaviour && w.ParkedAs(b.Statement) == nil:
		return w.Park(newID, b.Statement, UsualReason)
	case was == ParkedBehaviour:
		w.Unpark(b.Statement)
	}
	return nil
}

// Reword gives a behaviour another statement; a parked one is put aside under that. The error is an *UnknownError.
func (w *Workshop) Reword(behaviourID, statement string) error {
	b := w.Behaviour(behaviourID)
	if b == nil {
		return &UnknownError{behaviourID}
	}
	if p := w.ParkedAs(b.Statement); p != nil && b.Status == ParkedBehaviour {
		p.Text = statement
	}
	b.Statement = statement
	return nil
}

// RemoveBehaviour deletes a behaviour and, when it was parked, its place among what is put aside. The error is an
// *UnknownError.
func (w *Workshop) RemoveBehaviour(id string) error {
	b := w.Behaviour(id)
	if b == nil {
		return &UnknownError{id}
	}
	text, parked := b.Statement, b.Status == ParkedBehaviour
	err := Remove(w, &w.Behaviours, id)
	if parked {
		w.Unpark(text)
	}
	return err
}

// BringBack takes a text out of what is put aside: the behaviours parked under it are drafts again, and the notes of less
// and more wait for a decision. It tells whether there was one of these; otherwise it was no more than an idea.
func (w *Workshop) BringBack(text string) (found bool) {
	for i := range w.Behaviours {
		if b := &w.Behaviours[i]; b.Status == ParkedBehaviour && b.Statement == text {
			b.Status, found = DraftBehaviour, true
		}
	}
	for i := range w.FocusItems {
		if f := &w.FocusItems[i]; f.Decision == parkedNote && f.Text == text {
			f.Decision, found = "", true
		}
	}
	w.Unpark(text)
	return found
}
