package workshop

import (
	"slices"

	"kept/workshop/content"
)

// SetFormat sets how long the workshop is and gives steps, breaks and buffer the minutes that belong to it (M§2.0).
// A custom format keeps the minutes as they are, and half a day of practice has an agenda of its own (M§2.1). What was
// ticked or noted at a step stays.
func (w *Workshop) SetFormat(f Format) {
	w.Details.Format = f
	if f == HalfDay && w.Practice() {
		w.setPracticeAgenda()
		return
	}
	plan, ok := content.English().Format(string(f))
	if !ok {
		return
	}
	w.Details.Buffer = plan.Buffer.Planned
	w.Breaks = nil
	for _, b := range plan.Breaks {
		w.Breaks = append(w.Breaks, Break{
			Record: Record{ID: "break-" + b.After}, After: StepID(b.After), Name: b.Name,
			Planned: b.Minutes.Planned, Shortest: b.Minutes.Shortest,
		})
	}
	for _, id := range AllSteps() {
		guide, _ := content.English().Step(string(id))
		minutes := guide.Minutes[string(f)]
		s := w.EnsureStep(id)
		s.Planned, s.Shortest = minutes.Planned, minutes.Shortest
	}
}

// Step returns the time and state of a step, or nil when the file has none.
func (w *Workshop) Step(id StepID) *Step {
	if i := slices.IndexFunc(w.Steps, func(s Step) bool { return s.ID == id }); i >= 0 {
		return &w.Steps[i]
	}
	return nil
}

// EnsureStep returns the time and state of a step, which it adds in the order of the steps when the file has none.
func (w *Workshop) EnsureStep(id StepID) *Step {
	if s := w.Step(id); s != nil {
		return s
	}
	order := AllSteps()
	place := slices.IndexFunc(w.Steps, func(s Step) bool { return slices.Index(order, s.ID) > slices.Index(order, id) })
	if place < 0 {
		place = len(w.Steps)
	}
	w.Steps = slices.Insert(w.Steps, place, Step{ID: id})
	return &w.Steps[place]
}

// PlannedMinutes returns the length of the whole workshop: steps, breaks and buffer.
func (w *Workshop) PlannedMinutes() int {
	total := w.Details.Buffer
	for _, s := range w.Steps {
		total += s.Planned
	}
	for _, b := range w.Breaks {
		total += b.Planned
	}
	return total
}
