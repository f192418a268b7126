package screens

import (
	"slices"

	"kept/workshop"
)

// customersPlace is a group or a gap on this screen, or one of its fields.
func customersPlace(id, field string) workshop.Place {
	return workshop.Place{Step: workshop.Customers, Record: id, Field: field}
}

// middleOfScale is what importance and gap of a new goal begin with, until the group says otherwise.
const middleOfScale = 3

// addGroups keeps the names as customer groups, shows the last, and returns those that there was no room for.
func (s *customersScreen) addGroups(names []string) (left []string) {
	id := s.d.Session.NewID()
	before, target := s.group, s.target
	left = s.fill(workshop.Edit{Label: "Add customer group", At: customersPlace(id, "")}, names, func(w *workshop.Workshop, name string) error {
		segment := workshop.Segment{Record: workshop.Record{ID: id}, Name: workshop.CleanLine(name)}
		if err := workshop.Add(w, &w.Segments, segment); err != nil {
			return err
		}
		s.group, s.target, id = id, customersThoughts, s.d.Session.NewID()
		return nil
	})
	if len(left) == len(names) {
		s.group, s.target = before, target
	}
	return left
}

// addGoals keeps the texts as gaps of the group on screen and goes on to what is wanted, unless the text said that too.
// It returns those that there was no room for.
func (s *customersScreen) addGoals(texts []string) (left []string) {
	id, last, done := s.d.Session.NewID(), "", false
	dimension := s.target.dimension()
	left = s.fill(workshop.Edit{Label: "Add gap", At: customersPlace(id, "")}, texts, func(w *workshop.Workshop, text string) error {
		g := workshop.Goal{Record: workshop.Record{ID: id}, SegmentID: s.group, Dimension: dimension, Importance: middleOfScale, Gap: middleOfScale}
		g.Current, g.Desired, _ = customersCut(text)
		if err := workshop.Add(w, &w.Goals, g); err != nil {
			return err
		}
		last, done, id = id, g.Desired != "", s.d.Session.NewID()
		return nil
	})
	switch {
	case last == "":
	case done:
		s.goOn()
		s.reveal(last)
	default:
		s.focusGoal(last, "desired")
	}
	return left
}

// fill adds a record for each text, as one step of undo, until the list is full. It returns the texts that had no room.
func (s *customersScreen) fill(e workshop.Edit, texts []string, add func(*workshop.Workshop, string) error) (left []string) {
	var full error
	did := s.d.Do(e, func(w *workshop.Workshop) error {
		for i, text := range texts {
			if full = add(w, text); full != nil {
				left = texts[i:]
				break
			}
		}
		if len(left) == len(texts) {
			return full
		}
		return nil
	})
	if did && full != nil {
		s.d.Tell(s.d.explain(full), "", nil)
	}
	return left
}

// goOn makes the line catch what the group on screen has none of yet, and gives it the keyboard.
func (s *customersScreen) goOn() {
	w := s.d.W()
	for _, target := range []customersCatch{customersThoughts, customersDeeds} {
		if !slices.ContainsFunc(w.Goals, func(g workshop.Goal) bool { return g.SegmentID == s.group && g.Dimension == target.dimension() }) {
			s.target = target
			break
		}
	}
	s.line.show(w)
	s.line.line.Focus()
}

// reveal brings a gap of the group on screen into view.
func (s *customersScreen) reveal(id string) {
	for _, list := range s.lists {
		if row := list.rows[id]; row != nil {
			s.view.Reveal(row.object)
		}
	}
}

// doGroup makes a change to a customer group.
func (s *customersScreen) doGroup(e workshop.Edit, id string, f func(*workshop.Segment)) {
	s.d.Do(e, func(w *workshop.Workshop) error { return workshop.Alter(w.Segments, id, f) })
}

// doGoal makes a change to a gap.
func (s *customersScreen) doGoal(e workshop.Edit, id string, f func(*workshop.Goal)) {
	s.d.Do(e, func(w *workshop.Workshop) error { return workshop.Alter(w.Goals, id, f) })
}

// removeGroup deletes a customer group with its gaps; undo brings back what pointed to them as well.
func (s *customersScreen) removeGroup(id string) {
	w := s.d.W()
	at := slices.IndexFunc(w.Segments, func(x workshop.Segment) bool { return x.ID == id })
	if at < 0 {
		return
	}
	pointing := w.LinksTo("segments", id)
	for _, g := range w.Goals {
		if g.SegmentID == id {
			pointing += w.LinksTo("goals", g.ID) - 1 // the gap goes with its group
		}
	}
	s.d.AskBeforeDelete(pointing, id, w.Segments[at].Name, func() {
		s.d.Delete(workshop.Edit{Label: "Delete customer group", At: customersPlace(id, "")}, func(w *workshop.Workshop) error {
			for _, g := range slices.Clone(w.Goals) {
				if g.SegmentID != id {
					continue
				}
				if err := workshop.Remove(w, &w.Goals, g.ID); err != nil {
					return err
				}
			}
			return workshop.Remove(w, &w.Segments, id)
		})
		s.line.line.Focus()
	})
}

// removeGoal deletes a gap.
func (s *customersScreen) removeGoal(id string) {
	w := s.d.W()
	g := w.Goal(id)
	if g == nil {
		return
	}
	s.d.AskBeforeDelete(w.LinksTo("goals", id), id, shorten(g.Desired, toldLength), func() {
		s.d.Delete(workshop.Edit{Label: "Delete gap", At: customersPlace(id, "")}, func(w *workshop.Workshop) error {
			return workshop.Remove(w, &w.Goals, id)
		})
		s.line.line.Focus()
	})
}
