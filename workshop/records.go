package workshop

import (
	"fmt"
	"reflect"
	"slices"
)

// identified is any entity of a collection.
type identified interface{ RecordID() string }

// indexOf returns the place of the record with the id, or -1.
func indexOf[T identified](list []T, id string) int {
	if id == "" {
		return -1
	}
	return slices.IndexFunc(list, func(x T) bool { return x.RecordID() == id })
}

// find returns the record with the id, or nil.
func find[T identified](list []T, id string) *T {
	if i := indexOf(list, id); i >= 0 {
		return &list[i]
	}
	return nil
}

// Promise returns the promise with the id, or nil.
func (w *Workshop) Promise(id string) *Promise { return find(w.Promises, id) }

// Role returns the role with the id, or nil.
func (w *Workshop) Role(id string) *Role { return find(w.Roles, id) }

// Participant returns the participant with the id, or nil.
func (w *Workshop) Participant(id string) *Participant { return find(w.Participants, id) }

// Behaviour returns the behaviour with the id, or nil.
func (w *Workshop) Behaviour(id string) *Behaviour { return find(w.Behaviours, id) }

// Blocker returns the blocker with the id, or nil.
func (w *Workshop) Blocker(id string) *Blocker { return find(w.Blockers, id) }

// Action returns the action with the id, or nil.
func (w *Workshop) Action(id string) *Action { return find(w.Actions, id) }

// Assessment returns the assessment with the id, or nil.
func (w *Workshop) Assessment(id string) *Assessment { return find(w.Assessments, id) }

// Commitment returns the commitment with the id, or nil.
func (w *Workshop) Commitment(id string) *Commitment { return find(w.Commitments, id) }

// Goal returns the goal with the id, or nil.
func (w *Workshop) Goal(id string) *Goal { return find(w.Goals, id) }

// Initiative returns the initiative with the id, or nil.
func (w *Workshop) Initiative(id string) *Initiative { return find(w.Initiatives, id) }

// Decision returns the decision with the id, or nil.
func (w *Workshop) Decision(id string) *Decision { return find(w.Decisions, id) }

// Trainer returns what is kept about a new facilitator under the id, or nil.
func (w *Workshop) Trainer(id string) *Trainer { return find(w.Trainers, id) }

// RoleName returns the name of a role, or "" when there is no such role.
func (w *Workshop) RoleName(id string) string {
	if r := w.Role(id); r != nil {
		return r.Name
	}
	return ""
}

// ParticipantName returns the name of a participant, or "" when there is no such person.
func (w *Workshop) ParticipantName(id string) string {
	if p := w.Participant(id); p != nil {
		return p.Name
	}
	return ""
}

// FullError says that a collection holds as many records as it may (G6).
type FullError struct {
	Collection string // such as "behaviours"
	Max        int    // how many it holds
}

func (e *FullError) Error() string {
	return fmt.Sprintf("%s: that is the limit of %d", e.Collection, e.Max)
}

// UnknownError says that a record is not there, usually because it was deleted meanwhile.
type UnknownError struct{ ID string }

func (e *UnknownError) Error() string { return fmt.Sprintf("no record %q", e.ID) }

// Add appends a record to the list of its collection, for instance Add(&w.Blockers, b). The id comes from
// Session.NewID. The error is a *FullError when the collection is full.
func Add[T identified](w *Workshop, list *[]T, record T) error {
	c := w.collectionOf(list)
	if len(*list) >= c.max {
		return &FullError{c.name, c.max}
	}
	*list = append(*list, record)
	return nil
}

// Insert adds a record before place i of its list; i is moved into the list when it lies outside.
func Insert[T identified](w *Workshop, list *[]T, i int, record T) error {
	if err := Add(w, list, record); err != nil {
		return err
	}
	i = min(max(i, 0), len(*list)-1)
	copy((*list)[i+1:], (*list)[i:])
	(*list)[i] = record
	return nil
}

// Alter lets f change a record of a list. The error is an *UnknownError.
func Alter[T identified](list []T, id string, f func(*T)) error {
	record := find(list, id)
	if record == nil {
		return &UnknownError{id}
	}
	f(record)
	return nil
}

// MoveBefore moves a record in front of another; before "" moves it to the end. The error is an *UnknownError.
func MoveBefore[T identified](list []T, id, before string) error {
	from := indexOf(list, id)
	if from < 0 {
		return &UnknownError{id}
	}
	record := list[from]
	rest := slices.Delete(slices.Clone(list), from, from+1)
	to := len(rest)
	if before != "" {
		if to = indexOf(rest, before); to < 0 {
			return &UnknownError{before}
		}
	}
	copy(list, slices.Insert(rest, to, record))
	return nil
}

// Remove deletes a record and empties every link to it. The error is an *UnknownError.
// For a participant use RemoveParticipant, which also removes what is theirs alone.
func Remove[T identified](w *Workshop, list *[]T, id string) error {
	i := indexOf(*list, id)
	if i < 0 {
		return &UnknownError{id}
	}
	*list = slices.Delete(*list, i, i+1)
	w.unlink(w.collectionOf(list).name, id)
	return nil
}

// collectionOf returns the description of the collection whose list of w is given.
func (w *Workshop) collectionOf(list any) *collection {
	doc := reflect.ValueOf(w).Elem()
	for i := range schema.collections {
		c := &schema.collections[i]
		if doc.Field(c.index).Addr().Interface() == list {
			return c
		}
	}
	panic(fmt.Sprintf("workshop: %T is no collection of this workshop", list))
}

// LinksTo counts the records that point to a record of a collection such as "roles", for message G7.
func (w *Workshop) LinksTo(collection, id string) int {
	n := 0
	w.eachLink(collection, func(link reflect.Value) {
		if link.Kind() == reflect.Slice && slices.Contains(link.Interface().([]string), id) || link.Kind() == reflect.String && link.String() == id {
			n++
		}
	})
	return n
}

// unlink empties every link to a record that is gone.
func (w *Workshop) unlink(collection, id string) {
	w.eachLink(collection, func(link reflect.Value) {
		if link.Kind() == reflect.String {
			if link.String() == id {
				link.SetString("")
			}
			return
		}
		ids := slices.DeleteFunc(link.Interface().([]string), func(x string) bool { return x == id })
		link.Set(reflect.ValueOf(slices.Clip(ids)))
	})
}

// eachLink calls f with every field of the document that points into a collection.
func (w *Workshop) eachLink(collection string, f func(link reflect.Value)) {
	w.eachRecord(func(_ string, e *entity, v reflect.Value) {
		for _, field := range e.fields {
			if field.Target == collection {
				f(v.FieldByIndex(field.index))
			}
		}
	})
}
