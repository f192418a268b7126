package screens

import (
	"slices"

	"fyne.io/fyne/v2"

	"kept/screens/parts"
	"kept/workshop"
)

// The modes of the step, in the order in which a group goes through them.
const (
	blockersCaptureMode = iota
	blockersMapMode
	blockersClearMode
	blockersSendMode
)

// blockersScreen is the step Blockers (M§2 S7): catch what is in the way, place it by impact and effort, plan the quick
// ones, and write questions for leaders about the rest.
type blockersScreen struct {
	modal[blockersMode]
	d        *Desk
	selected string // the blocker that details, map and capture of actions are about, "" for none
	root     *fyne.Container
}

// blockersMode is one of the modes: it shows a snapshot while it is on screen, and takes the keyboard.
type blockersMode interface {
	object() fyne.CanvasObject
	show(w *workshop.Workshop)
	focus(at workshop.Place)
}

func newBlockers(d *Desk) Screen {
	s := &blockersScreen{d: d}
	s.modes = []blockersMode{newBlockersCapture(s), newBlockersChart(s), newBlockersClear(s), newBlockersSend(s)}
	s.root = s.stacked()
	return s
}

func (s *blockersScreen) Step() workshop.StepID     { return workshop.BlockersStep }
func (s *blockersScreen) Object() fyne.CanvasObject { return s.root }

func (s *blockersScreen) Modes() []string {
	return []string{s.d.T("Capture"), s.d.T("Map"), s.d.T("Clear"), s.d.T("Send up")}
}

func (s *blockersScreen) SetMode(i int) {
	s.turnTo(i, func() { s.Show(s.d.W()) })
	parts.Arrange(s.root)
}

// Show brings the mode on screen up to date; the others follow when they are chosen.
func (s *blockersScreen) Show(w *workshop.Workshop) {
	if w.Blocker(s.selected) == nil {
		s.selected = ""
	}
	s.modes[s.mode].show(w)
	parts.Arrange(s.root)
}

// sel makes a blocker the one that details and map are about.
func (s *blockersScreen) sel(id string) {
	if id == s.selected {
		return
	}
	s.selected = id
	s.Show(s.d.W())
}

// Focus goes to the mode in which a field is edited, then to the field.
func (s *blockersScreen) Focus(at workshop.Place) {
	if mode := s.modeOf(at); mode != s.mode {
		s.SetMode(mode)
		s.d.Modes()
	}
	s.modes[s.mode].focus(at)
}

func (s *blockersScreen) modeOf(at workshop.Place) int {
	switch {
	case at.Record == "":
		return s.mode
	case at.Field == fieldQuestion:
		return blockersSendMode
	case at.Field == fieldPlace:
		return blockersMapMode
	case at.Field == fieldAction:
		return blockersClearMode
	}
	return blockersCaptureMode
}

// Fields of places that tell the modes apart; all others are fields of a blocker, which stand in its details.
const (
	fieldPlace    = "place"           // impact and effort on the map
	fieldAction   = "action"          // anything about an action; the record is the action or its blocker
	fieldQuestion = "decision_needed" // the question for a leader
)

// at is a place on this step.
func (s *blockersScreen) at(record, field string) workshop.Place {
	return workshop.Place{Step: workshop.BlockersStep, Record: record, Field: field}
}

// change edits one blocker.
func (s *blockersScreen) change(id, label, field, merge string, f func(b *workshop.Blocker)) {
	e := workshop.Edit{Label: label, At: s.at(id, field)}
	if merge != "" {
		e.Merge = merge + ":" + id
	}
	s.d.Do(e, func(w *workshop.Workshop) error { return workshop.Alter(w.Blockers, id, f) })
}

// remove deletes a blocker with its actions.
func (s *blockersScreen) remove(id string) {
	s.d.Delete(workshop.Edit{Label: "Delete blocker", At: s.at(id, "text")}, func(w *workshop.Workshop) error {
		return w.RemoveBlocker(id)
	})
}

// Note counts blockers and quick wins for the rail.
func (s *blockersScreen) Note(w *workshop.Workshop) string {
	if len(w.Blockers) == 0 {
		return ""
	}
	wins := 0
	for i := range w.Blockers {
		if w.Blockers[i].Quadrant() == workshop.QuickWin {
			wins++
		}
	}
	return s.d.N(len(w.Blockers), "1 blocker", "{n} blockers") + " · " + s.d.N(wins, "1 quick win", "{n} quick wins")
}

// roleTintOf is the tint of a role, its place in the list; an unknown role has none.
func roleTintOf(w *workshop.Workshop, roleID string) int {
	i := slices.IndexFunc(w.Roles, func(r workshop.Role) bool { return r.ID == roleID })
	if i < 0 {
		return parts.NoTint
	}
	return i
}

// firstWords cuts a text to about n characters at a word, for chips and lists.
func firstWords(text string, n int) string {
	r := []rune(text)
	if len(r) <= n {
		return text
	}
	cut := n
	for i := n; i > n/2; i-- {
		if r[i] == ' ' {
			cut = i
			break
		}
	}
	return string(r[:cut]) + "…"
}
