package workshop

import "slices"

// Stretch is a part of the day, a step or a break, in minutes.
type Stretch struct {
	ID       string // of the step or break
	After    StepID // the step that a break follows; "" for a step
	Planned  int    // minutes in the agenda; 0 for a step that the day does without
	Shortest int    // minutes it is not squeezed below
}

// Squeezed is a proposal for making up time (M§2.0).
type Squeezed struct {
	Left    []Stretch // what is left of the day
	Minutes []int     // new length of each of them; never below its shortest
	Buffer  int       // spare minutes that are left
	Overrun int       // minutes late even so
}

// Squeeze shares late minutes out over what is left of the day (M§2.0): the buffer goes first, then each stretch gives
// in proportion to what it can give, in whole minutes. When even that is not enough, everything is at its shortest and the rest is overrun. It proposes; the facilitator decides.
func Squeeze(left []Stretch, buffer, late int) Squeezed {
	late = max(late, 0)
	spent := min(max(buffer, 0), late)
	s := Squeezed{Left: left, Minutes: make([]int, len(left)), Buffer: buffer - spent}
	late -= spent
	spare, total := make([]int, len(left)), 0
	for i, stretch := range left {
		spare[i] = max(stretch.Planned-stretch.Shortest, 0)
		total += spare[i]
	}
	s.Overrun = max(late-total, 0)
	cuts := portions(late-s.Overrun, spare)
	for i, stretch := range left {
		s.Minutes[i] = stretch.Planned - cuts[i]
	}
	return s
}

// portions shares a whole number out in proportion to weights, in whole numbers by largest remainder, the earlier of
// two equals first. Without any weight everybody gets 0.
func portions(whole int, weights []int) []int {
	got, total := make([]int, len(weights)), 0
	for _, weight := range weights {
		total += weight
	}
	if total == 0 {
		return got
	}
	left := whole
	order := make([]int, len(weights)) // by remainder
	for i, weight := range weights {
		got[i] = whole * weight / total
		left -= got[i]
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return whole*weights[b]%total - whole*weights[a]%total })
	for _, i := range order[:left] {
		got[i]++
	}
	return got
}

// MakeUp gives what is left of the day the minutes of a proposal, and the buffer what the proposal leaves of it. What is
// no longer in the agenda is passed over. The shortest minutes stay, so that somebody can see what was given.
func (w *Workshop) MakeUp(s Squeezed) {
	w.Details.Buffer = s.Buffer
	for i, stretch := range s.Left {
		if stretch.After == "" {
			if step := w.Step(StepID(stretch.ID)); step != nil {
				step.Planned = s.Minutes[i]
			}
			continue
		}
		if at := slices.IndexFunc(w.Breaks, func(b Break) bool { return b.ID == stretch.ID }); at >= 0 {
			w.Breaks[at].Planned = s.Minutes[i]
		}
	}
}

// Day returns the day in its order: every step up to the close, also one without minutes, and after it its breaks. The
// buffer, which is spent last, is Details.Buffer.
func (w *Workshop) Day() []Stretch {
	var day []Stretch
	for _, id := range DaySteps() {
		s := Stretch{ID: string(id)}
		if step := w.Step(id); step != nil {
			s.Planned, s.Shortest = step.Planned, step.Shortest
		}
		day = append(day, s)
		for _, b := range w.BreaksAfter(id) {
			day = append(day, Stretch{ID: b.ID, After: id, Planned: b.Planned, Shortest: b.Shortest})
		}
	}
	return day
}

// BreaksAfter returns the breaks that follow a step, in the order of the list.
func (w *Workshop) BreaksAfter(step StepID) []Break {
	return slices.DeleteFunc(slices.Clone(w.Breaks), func(b Break) bool { return b.After != step })
}

// StretchesAfter returns what is still to come of the day when a step or break has ended, up to the close; nothing for
// what is no part of the day.
func (w *Workshop) StretchesAfter(id string) []Stretch {
	day := w.Day()
	i := slices.IndexFunc(day, func(s Stretch) bool { return s.ID == id })
	if i < 0 {
		return nil
	}
	return day[i+1:]
}
