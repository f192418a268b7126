package screens

import (
	"slices"

	"fyne.io/fyne/v2"

	"kept/screens/parts"
	"kept/workshop"
)

// add keeps the texts as behaviours of the role and promise in hand, and returns those that do not fit, which are still
// in nobody's hands, with what is wrong with the last of them.
func (s *behavioursScreen) add(texts []string) (left []string, wrong string) {
	s.advised = ""
	var fit []string
	for _, text := range texts {
		if p, ok := workshop.CheckText("behaviour", "statement", text); ok {
			fit = append(fit, text)
		} else {
			left, wrong = append(left, text), s.d.T(p.Text, p.Args...)
		}
	}
	if len(fit) == 0 {
		return left, wrong
	}
	id := s.d.Session.NewID()
	chosen := s.chosen
	s.chosen = id
	var full error
	added := s.d.Do(workshop.Edit{Label: "Add behaviour", At: behaviourPlace(id, "")}, func(w *workshop.Workshop) error {
		for i, text := range fit {
			if full = workshop.Add(w, &w.Behaviours, workshop.NewBehaviour(id, s.promise, s.role, text)); full != nil {
				left = append(left, fit[i:]...)
				break
			}
			if len(texts) == 1 {
				s.capture.keepWaved(w, id)
			}
			s.chosen, id = id, s.d.Session.NewID()
		}
		if len(left) == len(texts) {
			return full
		}
		return nil
	})
	if !added {
		s.chosen = chosen
		return left, wrong
	}
	if full != nil {
		s.d.Tell(s.d.explain(full), "", nil)
	}
	s.board.scrollToEnd(s.role)
	return left, wrong
}

// behaviourPlace is a behaviour on this screen, or one of its fields.
func behaviourPlace(id, field string) workshop.Place {
	return workshop.Place{Step: workshop.BehavioursStep, Record: id, Field: field}
}

// change makes a finished change to one field of a behaviour.
func (s *behavioursScreen) change(label, id, field string, f func(*workshop.Behaviour)) {
	s.do(workshop.Edit{Label: label, At: behaviourPlace(id, field)}, id, f)
}

func (s *behavioursScreen) do(e workshop.Edit, id string, f func(*workshop.Behaviour)) {
	s.d.Do(e, func(w *workshop.Workshop) error { return workshop.Alter(w.Behaviours, id, f) })
}

// bind joins a field to a text of the behaviour that id names at the moment of typing. Typing in one field is one step
// of undo.
func (s *behavioursScreen) bind(f *parts.Field, name string, id func() string, text func(*workshop.Behaviour) *string) {
	limits := workshop.Limits("behaviour", name)
	f.Limit(limits.Max)
	write := func(typed string) {
		id := id()
		if s.d.W().Behaviour(id) == nil {
			return // deleted while its field had the keyboard
		}
		e := workshop.Edit{Label: "Change behaviour", Merge: "behaviour." + name + ":" + id, At: behaviourPlace(id, name)}
		s.do(e, id, func(b *workshop.Behaviour) { *text(b) = typed })
	}
	f.OnChanged = write
	f.OnDone = func(typed string) {
		if limits.Kind == workshop.LongField {
			write(workshop.CleanText(typed))
		} else {
			write(workshop.CleanLine(typed))
		}
		s.d.Session.Settle()
	}
}

// reword gives a behaviour another statement.
func (s *behavioursScreen) reword(id, text string) {
	s.d.Do(workshop.Edit{Label: "Change behaviour", At: behaviourPlace(id, "statement")}, func(w *workshop.Workshop) error {
		return w.Reword(id, workshop.CleanLine(text))
	})
}

// remove deletes a behaviour; undo brings back what pointed to it as well.
func (s *behavioursScreen) remove(id string) {
	w := s.d.W()
	b := w.Behaviour(id)
	if b == nil {
		return
	}
	s.d.AskBeforeDelete(w.LinksTo("behaviours", id), id, shorten(b.Statement, toldLength), func() {
		s.d.Delete(workshop.Edit{Label: "Delete behaviour", At: behaviourPlace(id, "")}, func(w *workshop.Workshop) error {
			return w.RemoveBehaviour(id)
		})
	})
}

// setStatus gives a behaviour a status, or takes it back to draft when it has that one already. What is parked says why
// in the mode Decided.
func (s *behavioursScreen) setStatus(id string, status workshop.BehaviourStatus) {
	field := "status"
	if s.mode != behavioursChoosing {
		field = "" // so that undo stays in this mode
	}
	if b := s.d.W().Behaviour(id); b != nil && b.Status == status {
		status = workshop.DraftBehaviour
	}
	newID := s.d.Session.NewID()
	s.d.Do(workshop.Edit{Label: "Change status", At: behaviourPlace(id, field)}, func(w *workshop.Workshop) error {
		return w.SetStatus(newID, id, status)
	})
}

// setDots gives a behaviour a number of dots, within the limits.
func (s *behavioursScreen) setDots(id string, dots int) {
	limits := workshop.Limits("behaviour", "votes")
	dots = min(max(dots, limits.Min), limits.Max)
	e := workshop.Edit{Label: "Give dots", Merge: "behaviour.votes:" + id, At: behaviourPlace(id, "votes")}
	s.do(e, id, func(b *workshop.Behaviour) { b.Votes = dots })
}

// addDots gives a behaviour more dots, or fewer.
func (s *behavioursScreen) addDots(id string, by int) {
	if b := s.d.W().Behaviour(id); b != nil {
		s.setDots(id, b.Votes+by)
	}
}

// drop puts a behaviour into a role before place i of its cards, not counting itself; while dots are counted, the vote
// decides the place. It keeps the keyboard.
func (s *behavioursScreen) drop(id, role string, i int) {
	s.d.Do(workshop.Edit{Label: "Move behaviour", At: behaviourPlace(id, "")}, func(w *workshop.Workshop) error {
		b := w.Behaviour(id)
		if b == nil {
			return &workshop.UnknownError{ID: id}
		}
		b.RoleID = role
		if s.mode == behavioursDotting {
			return nil
		}
		before := ""
		for _, other := range s.board.ids(w, role) {
			if other == id {
				continue
			}
			if i == 0 {
				before = other
			}
			i--
		}
		return workshop.MoveBefore(w.Behaviours, id, before)
	})
	s.board.focus(id)
}

// nudge moves a behaviour one place up or down in its role, or into the role beside it.
func (s *behavioursScreen) nudge(id string, to fyne.KeyName) {
	w := s.d.W()
	b := w.Behaviour(id)
	if b == nil {
		return
	}
	ids := s.board.ids(w, b.RoleID)
	at := slices.Index(ids, id)
	if s.mode == behavioursDotting && (to == fyne.KeyUp || to == fyne.KeyDown) {
		return // the vote decides the order
	}
	column := slices.IndexFunc(w.Roles, func(r workshop.Role) bool { return r.ID == b.RoleID })
	switch {
	case to == fyne.KeyUp && at > 0:
		s.drop(id, b.RoleID, at-1)
	case to == fyne.KeyDown && at+1 < len(ids):
		s.drop(id, b.RoleID, at+1)
	case to == fyne.KeyLeft && column > 0:
		s.drop(id, w.Roles[column-1].ID, len(w.Behaviours))
	case to == fyne.KeyRight && column+1 < len(w.Roles):
		s.drop(id, w.Roles[column+1].ID, len(w.Behaviours))
	}
}
