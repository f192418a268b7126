package screens

import (
	"slices"

	"fyne.io/fyne/v2"

	"kept/screens/parts"
	"kept/workshop"
)

// shortcut merges a blocker into the one before it in its group (Ctrl+M), or duplicates it (Ctrl+D).
func (g *blockersGroup) shortcut(id string, key fyne.Shortcut) bool {
	s := g.c.s
	switch {
	case mergeKey(key):
		var ids []string
		for _, b := range s.d.W().Blockers {
			if g.cards.Card(b.ID) != nil {
				ids = append(ids, b.ID)
			}
		}
		if i := slices.Index(ids, id); i > 0 {
			s.merge(ids[i-1], id)
		} else {
			s.pickMerge(g.cards.Card(id), id)
		}
	case duplicateKey(key):
		s.duplicate(id)
	default:
		return false
	}
	return true
}

// merge makes one blocker of two; the words of into stay.
func (s *blockersScreen) merge(into, from string) {
	e := workshop.Edit{Label: "Merge blockers", At: s.at(from, "text")}
	if !s.d.Do(e, func(w *workshop.Workshop) error { return w.MergeBlockers(into, from) }) {
		return
	}
	s.Focus(s.at(into, "text"))
	s.d.Tell(s.d.T("Merged into “{blocker}”.", "blocker", shorten(s.d.W().Blocker(into).Text, toldLength)), s.d.T("Undo"), s.d.Session.Undo)
}

// pickMerge asks which blocker to merge one into.
func (s *blockersScreen) pickMerge(anchor fyne.CanvasObject, from string) {
	var options []parts.Option
	for _, b := range s.d.W().Blockers {
		if b.ID != from {
			options = append(options, parts.Option{ID: b.ID, Label: b.Text, Tint: parts.NoTint})
		}
	}
	if len(options) == 0 {
		s.d.Tell(s.d.T("There is no other blocker to merge it with."), "", nil)
		return
	}
	s.d.Kit.Pick(anchor, parts.Picking{
		Options: options, Filter: true, Placeholder: s.d.T("Merge it into…"),
		OnPick: func(into string) { s.merge(into, from) },
	})
}

// duplicate puts a copy of a blocker after it, and the keyboard on the copy.
func (s *blockersScreen) duplicate(id string) {
	copied := s.d.Session.NewID()
	e := workshop.Edit{Label: "Duplicate blocker", At: s.at(id, "text")}
	if s.d.Do(e, func(w *workshop.Workshop) error { return w.DuplicateBlocker(copied, id) }) {
		s.Focus(s.at(copied, "text"))
	}
}
