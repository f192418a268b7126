package screens

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"kept/screens/parts"
	"kept/workshop"
)

// mergeKey and duplicateKey tell what a shortcut on a card is for: Ctrl+M merges it into another one, Ctrl+D duplicates it.
func mergeKey(s fyne.Shortcut) bool     { return isControl(s, fyne.KeyM) }
func duplicateKey(s fyne.Shortcut) bool { return isControl(s, fyne.KeyD) }

func isControl(s fyne.Shortcut, key fyne.KeyName) bool {
	c, ok := s.(*desktop.CustomShortcut)
	return ok && c.KeyName == key && c.Modifier == fyne.KeyModifierShortcutDefault
}

// shortcut handles the shortcuts on a card of a list that shows these behaviours.
func (s *behavioursScreen) shortcut(ids func() []string) func(id string, key fyne.Shortcut) bool {
	return func(id string, key fyne.Shortcut) bool {
		switch {
		case mergeKey(key):
			if shown := ids(); slices.Index(shown, id) > 0 {
				s.merge(shown[slices.Index(shown, id)-1], id)
			} else {
				s.pickMerge(id)
			}
		case duplicateKey(key):
			s.duplicate(id)
		default:
			return false
		}
		return true
	}
}

// merge makes one behaviour of two; the sentence of into stays.
func (s *behavioursScreen) merge(into, from string) {
	e := workshop.Edit{Label: "Merge behaviours", At: behaviourPlace(from, "")}
	if !s.d.Do(e, func(w *workshop.Workshop) error { return w.MergeBehaviours(into, from) }) {
		return
	}
	s.chosen = into
	s.Show(s.d.W())
	s.refocus(into)
	s.d.Tell(s.d.T("Merged into “{behaviour}”.", "behaviour", shorten(s.d.W().Behaviour(into).Statement, toldLength)), s.d.T("Undo"), s.d.Session.Undo)
}

// toldLength is how many characters of a statement fit into a sentence at the foot.
const toldLength = 48

// pickMerge asks which behaviour to merge one into: those of its role first.
func (s *behavioursScreen) pickMerge(from string) {
	w := s.d.W()
	b := w.Behaviour(from)
	if b == nil {
		return
	}
	var own, others []parts.Option
	for i := range w.Behaviours {
		v := &w.Behaviours[i]
		tint := slices.IndexFunc(w.Roles, func(r workshop.Role) bool { return r.ID == v.RoleID })
		option := parts.Option{ID: v.ID, Label: v.Statement, Note: w.RoleName(v.RoleID), Tint: tint}
		switch {
		case v.ID == from:
		case v.RoleID == b.RoleID:
			own = append(own, option)
		default:
			others = append(others, option)
		}
	}
	if len(own)+len(others) == 0 {
		s.d.Tell(s.d.T("There is no other behaviour to merge it with."), "", nil)
		return
	}
	s.d.Kit.Pick(s.anchor(from), parts.Picking{
		Options: append(own, others...), Filter: true, Placeholder: s.d.T("Merge it into…"),
		OnPick: func(into string) { s.merge(into, from) },
	})
}

// anchor is where a list about a behaviour opens: its card, or the bar while that is not on screen.
func (s *behavioursScreen) anchor(id string) fyne.CanvasObject {
	if s.mode == behavioursChoosing {
		if c := s.priorities.columns[s.role]; c != nil && c.Cards.Card(id) != nil {
			return c.Cards.Card(id)
		}
		return s.priorities.roles
	}
	for _, c := range s.board.columns {
		if card := c.Cards.Card(id); card != nil {
			return card
		}
	}
	return s.bar.object
}

// duplicate puts a copy of a behaviour after it, and the keyboard on the copy.
func (s *behavioursScreen) duplicate(id string) {
	copied := s.d.Session.NewID()
	e := workshop.Edit{Label: "Duplicate behaviour", At: behaviourPlace(id, "")}
	if !s.d.Do(e, func(w *workshop.Workshop) error { return w.DuplicateBehaviour(copied, id) }) {
		return
	}
	s.chosen = copied
	s.Show(s.d.W())
	s.refocus(copied)
}

// refocus gives the card of a behaviour the keyboard in the mode on screen.
func (s *behavioursScreen) refocus(id string) {
	if b := s.d.W().Behaviour(id); b != nil && s.mode == behavioursChoosing {
		s.priorities.focus(b, "")
		return
	}
	s.board.focus(id)
}
