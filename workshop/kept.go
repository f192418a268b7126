package workshop

// CheckInStatus is what one look back at a commitment comes to (M§7.5).
type CheckInStatus string

// The statuses of a check-in. No chance and no answer count neither for nor against.
const (
	WasKept     CheckInStatus = "kept"
	PartlyKept  CheckInStatus = "partly"
	NotYetKept  CheckInStatus = "not_yet"
	NoChance    CheckInStatus = "no_chance"
	NotAnswered CheckInStatus = "no_answer"
)

// Status works a check-in out (M§7.5): from counts where both were given, kept from eight in ten and partly from five
// in ten chances; else from the five-point scale, kept from the aimed point and partly one below. target is the
// commitment's, 1 to 5; 0 stands for the usual 4. The cut-offs are Kept's own design choice (M§10).
func (c *CheckIn) Status(target int) CheckInStatus {
	if target == 0 {
		target = 4
	}
	switch {
	case c.Chances != nil && *c.Chances == 0:
		return NoChance
	case c.Chances != nil && c.Kept != nil:
		kept, chances := *c.Kept, *c.Chances
		return statusIf(100*kept >= 80*chances, 100*kept >= 50*chances)
	case c.Frequency == 0:
		return NotAnswered
	}
	return statusIf(c.Frequency >= target, c.Frequency == target-1)
}

func statusIf(kept, partly bool) CheckInStatus {
	switch {
	case kept:
		return WasKept
	case partly:
		return PartlyKept
	}
	return NotYetKept
}

// KeptRates are the two kept rates of a group, in whole percents (M§7.5). The average person is the headline, because
// busy roles would drown the others in the rate of all chances.
type KeptRates struct {
	AllChances    int // everything kept by all chances
	AveragePerson int // mean of each one's own rate
}

// KeptRatesOf works the rates out from one check-in for each person; those without a chance or without counts are left
// out. It is false when nobody is left. Whether the group is large enough to be shown (M§7.7) is for the caller to ask.
func KeptRatesOf(checkIns []CheckIn) (KeptRates, bool) {
	kept, chances := 0, 0
	var each []float64
	for _, c := range checkIns {
		if c.Chances != nil && c.Kept != nil && *c.Chances > 0 {
			kept, chances = kept+*c.Kept, chances+*c.Chances
			each = append(each, 100*float64(*c.Kept)/float64(*c.Chances))
		}
	}
	if chances == 0 {
		return KeptRates{}, false
	}
	return KeptRates{AllChances: Round(100 * float64(kept) / float64(chances)), AveragePerson: Round(meanOf(each))}, true
}
