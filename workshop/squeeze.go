package workshop

import "slices"

// Stretch is a part of the day that is still to come: a step or a break, in minutes.
type Stretch struct {
	ID       string // of the step or break
	Planned  int
	Shortest int
}

// Squeezed is a proposal for making up time (M§2.0).
type Squeezed struct {
	Minutes []int // new length of each stretch; never below its shortest
	Buffer  int   // spare minutes that are left
	Overrun int   // minutes late even so
}

// Squeeze shares late minutes out over what is left of the day (M§2.0): the buffer goes first, then each stretch gives
// in proportion to what it can give, in whole minutes by largest remainder, the earlier of two equals first. When even
// that is not enough, everything is at its shortest and the rest is overrun. It proposes; the facilitator decides.
func Squeeze(left []Stretch, buffer, late int) Squeezed {
	late = max(late, 0)
	spent := min(max(buffer, 0), late)
	s := Squeezed{Minutes: make([]int, len(left)), Buffer: buffer - spent}
	late -= spent
	spare, total := make([]int, len(left)), 0
	for i, stretch := range left {
		spare[i] = max(stretch.Planned-stretch.Shortest, 0)
		total += spare[i]
		s.Minutes[i] = stretch.Planned
	}
	s.Overrun = max(late-total, 0)
	late -= s.Overrun
	if late == 0 {
		return s
	}
	given := 0
	order := make([]int, len(left)) // by remainder
	for i := range left {
		cut := late * spare[i] / total
		s.Minutes[i] -= cut
		given += cut
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return late*spare[b]%total - late*spare[a]%total })
	for _, i := range order[:late-given] {
		s.Minutes[i]--
	}
	return s
}

// StretchesAfter returns what is still to come of the day when a step has ended: the breaks after it, then each later
// step with its breaks, up to the close.
func (w *Workshop) StretchesAfter(step StepID) []Stretch {
	day := AllSteps()
	day = day[slices.Index(day, Welcome) : slices.Index(day, Close)+1]
	var left []Stretch
	for i, id := range day {
		if i < slices.Index(day, step) {
			continue
		}
		if s := w.Step(id); s != nil && id != step {
			left = append(left, Stretch{ID: string(id), Planned: s.Planned, Shortest: s.Shortest})
		}
		for _, b := range w.Breaks {
			if b.After == id {
				left = append(left, Stretch{ID: b.ID, Planned: b.Planned, Shortest: b.Shortest})
			}
		}
	}
	return left
}
