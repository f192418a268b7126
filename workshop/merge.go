package workshop

import (
	"maps"
	"reflect"
	"slices"
)

// MergeBehaviours makes one behaviour of two that say the same (M§2 S5): into keeps its statement, its role and its
// promise, gets what from knows better, and from is gone. Authors and goals are united, dots added up, and whatever
// pointed to from points to into. Merging a behaviour with itself changes nothing. The error is an *UnknownError.
func (w *Workshop) MergeBehaviours(into, from string) error {
	a, b, err := twoOf(w.Behaviour, into, from)
	if err != nil || a == b {
		return err
	}
	a.RoleID, a.PromiseID, a.InitiativeID = either(a.RoleID, b.RoleID), either(a.PromiseID, b.PromiseID), either(a.InitiativeID, b.InitiativeID)
	a.Situation, a.ExampleWords = either(a.Situation, b.Situation), either(a.ExampleWords, b.ExampleWords)
	a.NotThis, a.Moment = either(a.NotThis, b.NotThis), either(a.Moment, b.Moment)
	a.Cue, a.Reward, a.Source = either(a.Cue, b.Cue), either(a.Reward, b.Reward), either(a.Source, b.Source)
	a.GoalIDs, a.AuthorIDs = united(a.GoalIDs, b.GoalIDs), united(a.AuthorIDs, b.AuthorIDs)
	a.Votes = min(a.Votes+b.Votes, Limits("behaviour", "votes").Max)
	wasParked := a.Status == ParkedBehaviour
	if slices.Index(statusOrder, b.Status) > slices.Index(statusOrder, a.Status) {
		a.Status = b.Status
	}
	status := a.Status
	// "Nothing in the way" was said of one of the two; it does not outlive a blocker of the other.
	a.ClearRoad = a.ClearRoad && (b.ClearRoad || !w.blocked(from)) || b.ClearRoad && !w.blocked(into)
	a.Extra = filledUp(a.Extra, b.Extra)
	w.relink("behaviours", from, into)
	if err := w.RemoveBehaviour(from); err != nil {
		return err
	}
	if wasParked && status != ParkedBehaviour {
		w.Unpark(w.Behaviour(into).Statement)
	}
	return nil
}

// MergeBlockers makes one blocker of two that say the same (M§2 S7): into keeps its text and its place on the map, gets
// what from knows better, and from is gone. Behaviours, roles and needs are united, dots added up, and the actions on
// from are actions on into. Merging a blocker with itself changes nothing. The error is an *UnknownError.
func (w *Workshop) MergeBlockers(into, from string) error {
	a, b, err := twoOf(w.Blocker, into, from)
	if err != nil || a == b {
		return err
	}
	a.BehaviourIDs, a.RoleIDs = united(a.BehaviourIDs, b.BehaviourIDs), united(a.RoleIDs, b.RoleIDs)
	a.Needs = united(a.Needs, b.Needs)
	a.Stops = a.Stops || b.Stops
	a.Votes = min(a.Votes+b.Votes, Limits("blocker", "votes").Max)
	if a.closed() && !b.closed() {
		a.Status = b.Status // what is still in the way for one of them is in the way
	}
	a.AcceptedReason = either(a.AcceptedReason, b.AcceptedReason)
	a.Extra = filledUp(a.Extra, b.Extra)
	w.relink("blockers", from, into)
	return Remove(w, &w.Blockers, from)
}

// DuplicateBehaviour puts a copy of a behaviour right after it, to be changed for another role or moment. The copy is a
// draft that nobody voted for yet. The error is an *UnknownError or a *FullError.
func (w *Workshop) DuplicateBehaviour(newID, id string) error {
	i := indexOf(w.Behaviours, id)
	if i < 0 {
		return &UnknownError{id}
	}
	c := w.Behaviours[i]
	c.ID, c.Votes, c.Status, c.ClearRoad = newID, 0, DraftBehaviour, false
	c.GoalIDs, c.AuthorIDs, c.Extra = slices.Clone(c.GoalIDs), slices.Clone(c.AuthorIDs), maps.Clone(c.Extra)
	return Insert(w, &w.Behaviours, i+1, c)
}

// DuplicateBlocker puts a copy of a blocker right after it, to be changed. The copy is open, nobody voted for it yet, and
// it has no actions. The error is an *UnknownError or a *FullError.
func (w *Workshop) DuplicateBlocker(newID, id string) error {
	i := indexOf(w.Blockers, id)
	if i < 0 {
		return &UnknownError{id}
	}
	c := w.Blockers[i]
	c.ID, c.Votes, c.Status, c.AcceptedReason = newID, 0, OpenBlocker, ""
	c.BehaviourIDs, c.RoleIDs = slices.Clone(c.BehaviourIDs), slices.Clone(c.RoleIDs)
	c.Needs, c.Extra = slices.Clone(c.Needs), maps.Clone(c.Extra)
	return Insert(w, &w.Blockers, i+1, c)
}

// statusOrder is how far the group has taken a behaviour, from set aside to priority.
var statusOrder = []BehaviourStatus{ParkedBehaviour, DraftBehaviour, ShortlistedBehaviour, PriorityBehaviour}

// blocked tells whether a blocker is linked to a behaviour.
func (w *Workshop) blocked(behaviour string) bool {
	return slices.ContainsFunc(w.Blockers, func(b Blocker) bool { return slices.Contains(b.BehaviourIDs, behaviour) })
}

// closed tells that nobody works on a blocker any more.
func (b *Blocker) closed() bool { return b.Status == RemovedBlocker || b.Status == AcceptedBlocker }

// relink makes every link to one record of a collection a link to another. A list that held both holds the other once.
func (w *Workshop) relink(collection, from, to string) {
	w.eachLink(collection, func(link reflect.Value) {
		if link.Kind() == reflect.String {
			if link.String() == from {
				link.SetString(to)
			}
			return
		}
		ids := link.Interface().([]string)
		i := slices.Index(ids, from)
		switch {
		case i < 0:
		case slices.Contains(ids, to):
			link.Set(reflect.ValueOf(slices.Delete(slices.Clone(ids), i, i+1)))
		default:
			ids = slices.Clone(ids)
			ids[i] = to
			link.Set(reflect.ValueOf(ids))
		}
	})
}

// either returns the first text that says something.
func either(a, b string) string {
	if filled(a) {
		return a
	}
	return b
}

// united returns the items of a, then those of b that a lacks.
func united(a, b []string) []string {
	both := slices.Clone(a)
	for _, x := range b {
		if !slices.Contains(both, x) {
			both = append(both, x)
		}
	}
	return both
}

// filledUp returns the fields of a, and those of b that a lacks.
func filledUp(a, b Extra) Extra {
	if len(b) == 0 {
		return a
	}
	both := maps.Clone(b)
	maps.Copy(both, a)
	return both
}

// twoOf finds two records of a kind; the error is an *UnknownError.
func twoOf[T any](find func(id string) *T, one, other string) (a, b *T, err error) {
	if a = find(one); a == nil {
		return nil, nil, &UnknownError{one}
	}
	if b = find(other); b == nil {
		return nil, nil, &UnknownError{other}
	}
	return a, b, nil
}
