package screens

import (
	"slices"
	"strings"

	"kept/screens/parts"
	"kept/workshop"
)

// blockersHints are the hints of each mode, the more pressing first; one is shown at a time (M§2 S7, M§6.3, M§6.5).
var blockersHints = map[int][]struct {
	id    string
	holds func(*workshop.Workshop) bool
}{
	blockersCaptureMode: {{"many_tools", manyTools}},
	blockersMapMode:     {{"many_quick_wins", manyQuickWins}, {"nothing_dropped", nothingDropped}},
	blockersClearMode: {
		{"no_eliminate", onlyNewWork}, {"nothing_could_go", nothingCouldGo}, {"all_technology", allTechnology}, {"no_room", noRoom},
	},
}

// blockersHint returns the id of the hint to show in a mode, "" for none. Hints that were waved away stay away.
func blockersHint(w *workshop.Workshop, mode int) string {
	for _, h := range blockersHints[mode] {
		if h.holds(w) && !w.Silent(h.id, "") {
			return h.id
		}
	}
	return ""
}

// manyTools waits for a few blockers: one tool out of one says nothing.
func manyTools(w *workshop.Workshop) bool {
	tools := 0
	for _, b := range w.Blockers {
		if b.Type == workshop.ToolBlocker {
			tools++
		}
	}
	return len(w.Blockers) >= 4 && 2*tools > len(w.Blockers)
}

func manyQuickWins(w *workshop.Workshop) bool {
	return len(w.Blockers) >= 5 && 10*inQuadrant(w, workshop.QuickWin) > 6*len(w.Blockers)
}

func nothingDropped(w *workshop.Workshop) bool {
	return len(w.Blockers) >= 8 && inQuadrant(w, workshop.Drop) == 0
}

func inQuadrant(w *workshop.Workshop, q workshop.Quadrant) int {
	n := 0
	for i := range w.Blockers {
		if w.Blockers[i].Quadrant() == q {
			n++
		}
	}
	return n
}

func onlyNewWork(w *workshop.Workshop) bool {
	return len(w.Actions) >= 3 && everyAction(w, func(a workshop.Action) bool { return a.Verb == workshop.Create })
}

func nothingCouldGo(w *workshop.Workshop) bool {
	return len(w.Actions) >= 3 && everyAction(w, func(a workshop.Action) bool { return a.Verb != workshop.Eliminate })
}

func allTechnology(w *workshop.Workshop) bool {
	return len(w.Actions) >= 3 && everyAction(w, func(a workshop.Action) bool { return a.Area == "technology" })
}

// noRoom tells that things are created and none of them takes the place of another.
func noRoom(w *workshop.Workshop) bool {
	created := false
	for _, a := range w.Actions {
		if a.Verb == workshop.Create {
			created = true
			if a.Replaces != "" {
				return false
			}
		}
	}
	return created
}

func everyAction(w *workshop.Workshop, holds func(workshop.Action) bool) bool {
	return !slices.ContainsFunc(w.Actions, func(a workshop.Action) bool { return !holds(a) })
}

// onlyTraining tells that something round people is in the way and all that is planned is to train them (M§6.2).
func onlyTraining(w *workshop.Workshop, b *workshop.Blocker) bool {
	actions := w.ActionsFor(b.ID)
	return strings.HasPrefix(string(b.Cause), "opportunity_") && len(actions) > 0 &&
		!slices.ContainsFunc(actions, func(a workshop.Action) bool { return a.Area != "training" })
}

// A stepHint is the soft line with the advice of a mode or of one record; waving it away is kept in the workshop.
type stepHint struct {
	d      *Desk
	step   workshop.StepID
	id     string
	record string
	object *parts.Hint
}

func newStepHint(d *Desk, step workshop.StepID) *stepHint {
	h := &stepHint{d: d, step: step}
	h.object = d.Kit.Hint("", h.dismiss)
	h.object.Hide()
	return h
}

func (h *stepHint) dismiss() {
	id, record := h.id, h.record
	h.d.Do(workshop.Edit{Label: "Wave a hint away", At: workshop.Place{Step: h.step}}, func(w *workshop.Workshop) error {
		w.Dismiss(id, record)
		return nil
	})
}

// show shows the hint of the step with that id about a record, or hides the line with id "".
func (h *stepHint) show(id, record string) {
	h.id, h.record = id, record
	text := ""
	if id != "" {
		guide, _ := h.d.Content.Step(string(h.step))
		text = h.d.T(guide.Hint(id))
	}
	h.object.SetText(text)
}
