package workshop

// PulseAtClose is the value of Pulse.Moment for answers given on the way out of the workshop.
const PulseAtClose = "close"

// Answer returns the place of the answer to a statement of the pulse: keen, say, clear or part; nil for any other. The
// answer is 1 to 5, 0 for none.
func (p *Pulse) Answer(statement string) *int {
	switch statement {
	case "keen":
		return &p.Keen
	case "say":
		return &p.Say
	case "clear":
		return &p.Clear
	case "part":
		return &p.Part
	}
	return nil
}

// PulseSlips returns how many people answered the pulse at a moment: close, day30, day60 or day90.
func (w *Workshop) PulseSlips(moment string) int {
	n := 0
	for _, slip := range w.Pulses {
		if slip.Moment == moment {
			n++
		}
	}
	return n
}

// PulseMean returns the mean, 1 to 5, of the answers to a statement at a moment, and whether it may be shown: fewer
// people than Workshop.SmallestGroup who answered the statement could be told from it (M§7.7). A mean that may not be
// shown is 0.
func (w *Workshop) PulseMean(moment, statement string) (mean float64, shown bool) {
	var t tally
	for _, slip := range w.Pulses {
		if a := slip.Answer(statement); slip.Moment == moment && a != nil && *a > 0 {
			t = t.plus(tally{1, *a})
		}
	}
	if t.n < w.SmallestGroup() {
		return 0, false
	}
	return float64(t.sum) / float64(t.n), true
}
