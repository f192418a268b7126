package workshop

import "slices"

// The groups that answers of others are shown for, besides the relations of M§3.8.
const (
	OtherObservers = "other_observers" // groups too small to be shown by themselves, together
	AllObservers   = "all_observers"   // everybody whose answers are anonymous
)

// smallestGroup is the size below which combined answers are never shown, whatever a workshop says (X37).
const smallestGroup = 3

// SmallestGroup returns how many answers there have to be before they are shown together: as many as the workshop says,
// and never fewer than three (X37).
func (w *Workshop) SmallestGroup() int { return max(w.Details.Threshold, smallestGroup) }

// anonymous are the relations whose answers are shown for groups only, in the order that decides between equals (M§7.6).
var anonymous = []string{"peer", "direct_report", "internal_customer"}

// Observed is how often a group saw a commitment kept.
type Observed struct {
	Group string  // peer, direct_report, internal_customer, other_observers or all_observers
	N     int     // answers, without those who were not in a position to see it
	Mean  float64 // 1 to 5, one decimal
}

// Observers returns what the person may see of one round of ratings, so that nobody's single answer can be told or
// subtracted out (M§7.6): nothing below threshold answers, a group by itself from threshold, smaller ones together, and
// the smallest group with them when even together they are too few. All observers come last. Managers and buddies are
// no part of it; they were told that the person sees their answers.
//
// A round is protected by itself. Comparing rounds, or showing one before it is closed, is not covered.
func Observers(ratings []Rating, threshold int) []Observed {
	threshold = max(threshold, smallestGroup)
	sums := map[string]tally{}
	var all, rest tally
	for _, r := range ratings {
		if slices.Contains(anonymous, r.Relation) && r.Frequency > 0 {
			one := tally{1, r.Frequency}
			sums[r.Relation] = sums[r.Relation].plus(one)
			all = all.plus(one)
		}
	}
	if all.n < threshold {
		return nil
	}
	var visible []string
	for _, group := range anonymous {
		if sums[group].n >= threshold {
			visible = append(visible, group)
		} else {
			rest = rest.plus(sums[group])
		}
	}
	if rest.n > 0 && rest.n < threshold && len(visible) > 0 {
		smallest := slices.MinFunc(visible, func(a, b string) int { return sums[a].n - sums[b].n })
		rest = rest.plus(sums[smallest])
		visible = slices.DeleteFunc(visible, func(group string) bool { return group == smallest })
	}
	var shown []Observed
	for _, group := range visible {
		shown = append(shown, sums[group].observed(group))
	}
	if len(visible) > 0 && rest.n > 0 {
		shown = append(shown, rest.observed(OtherObservers))
	}
	return append(shown, all.observed(AllObservers))
}

// tally is a number of answers and their sum.
type tally struct{ n, sum int }

func (t tally) plus(u tally) tally { return tally{t.n + u.n, t.sum + u.sum} }

func (t tally) observed(group string) Observed {
	return Observed{Group: group, N: t.n, Mean: float64(Round(10*float64(t.sum)/float64(t.n))) / 10}
}
