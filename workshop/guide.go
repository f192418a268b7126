package workshop

import (
	"fmt"
	"slices"

	"kept/workshop/content"
)

// What the facilitator does with the guide of a step: ticking what was done, skipping a step, taking it back.

// DoTicked tells whether a line of the "Do" list of a step's guide was ticked off; n counts the lines from 1.
func (w *Workshop) DoTicked(step StepID, n int) bool { return w.Dismissed(doLine(n), string(step)) }

// TickDo ticks a line of the "Do" list of a step's guide off, or takes the tick away. A tick is kept as a dismissal,
// "do-2:welcome" (M§3.1), so the two share their limit: the oldest make room when there are too many.
func (w *Workshop) TickDo(step StepID, n int, on bool) {
	if on {
		w.Dismiss(doLine(n), string(step))
		return
	}
	tick := dismissal(doLine(n), string(step))
	w.Details.Dismissed = slices.DeleteFunc(slices.Clone(w.Details.Dismissed), func(s string) bool { return s == tick })
}

func doLine(n int) string { return fmt.Sprint("do-", n) }

// MaySkip tells whether the day can do without a step: every step of it that is not core (M§0.3).
func MaySkip(step StepID) bool {
	guide, ok := content.English().Step(string(step))
	return ok && !guide.Core && slices.Contains(DaySteps(), step)
}

// Skipped tells whether a step that may be skipped has no minutes in the agenda, as in a format that does it before
// the day.
func (w *Workshop) Skipped(step StepID) bool {
	s := w.Step(step)
	return MaySkip(step) && (s == nil || s.Planned == 0)
}

// Skip takes the minutes of a step out of the agenda. What was written in it stays, and a core step stays as it is.
func (w *Workshop) Skip(step StepID) {
	if MaySkip(step) {
		s := w.EnsureStep(step)
		s.Planned, s.Shortest = 0, 0
	}
}

// Unskip gives a skipped step the minutes of the workshop's format again, or those of a half day where the format
// has none for it.
func (w *Workshop) Unskip(step StepID) {
	if !w.Skipped(step) {
		return
	}
	guide, _ := content.English().Step(string(step))
	minutes := guide.Minutes[string(w.Details.Format)]
	if minutes.Planned == 0 {
		minutes = guide.Minutes[string(HalfDay)]
	}
	s := w.EnsureStep(step)
	s.Planned, s.Shortest = minutes.Planned, minutes.Shortest
}
