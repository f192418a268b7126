package workshop

// GapScore is how much a goal matters: importance times size of the gap, 1 to 25 (M§2 S2).
func (g *Goal) GapScore() int { return g.Importance * g.Gap }

// GapClosed is how much of the way from today to the target the latest measure has come, in percent (M§2 S2). It may be
// below 0, moved away, or above 100. It is false when one of the three is missing or there is no way to go.
func (g *Goal) GapClosed() (percent int, known bool) {
	if g.Baseline == nil || g.Target == nil || g.Latest == nil || *g.Target == *g.Baseline {
		return 0, false
	}
	return Round(100 * (*g.Latest - *g.Baseline) / (*g.Target - *g.Baseline)), true
}

// gapScoreOf is the sum of the gap scores of the goals that a behaviour helps with.
func (w *Workshop) gapScoreOf(b *Behaviour) int {
	sum := 0
	for _, id := range b.GoalIDs {
		if g := w.Goal(id); g != nil {
			sum += g.GapScore()
		}
	}
	return sum
}
