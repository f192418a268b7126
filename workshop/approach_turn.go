package workshop

import "math"

// Turn is the smallest change after which the answers about a role would say another band. It keeps a group from taking a
// score near an edge for more than it is.
type Turn struct {
	Band   Band // what they would say then
	Points int  // how far the score is from there: below 0 to the left, towards managed; above 0 to the right
	// Factor is the one whose mean would have to move least, if it moved alone for everybody; From and To are its shown
	// mean, -100 to +100, as it is and as it would have to be. Alone is false where none of them has that much room.
	Factor   Factor
	From, To int
	Alone    bool
}

// bandEdges are the shown scores at which a band begins on its managed side (M§5.4), without the first.
var bandEdges = []int{-59, -19, 20, 60}

// Turn returns what would change what the answers say, and false where nobody's answers count. Of two edges as far away
// it takes the one towards mindset.
func (p Picture) Turn() (Turn, bool) {
	if p.Raters == 0 {
		return Turn{}, false
	}
	t := Turn{Points: math.MaxInt}
	for _, edge := range bandEdges {
		points := edge - p.Score
		if points <= 0 {
			points-- // to the last score of the band before
		}
		if abs(points) < abs(t.Points) || abs(points) == abs(t.Points) && points > 0 {
			t.Points, t.Band = points, BandOf(p.Score+points)
		}
	}
	weights := 0
	for f, mean := range p.Factors {
		if mean != nil {
			weights += FactorWeights[f]
		}
	}
	for f, mean := range p.Factors {
		if mean == nil {
			continue
		}
		by := int(math.Ceil(float64(abs(t.Points)*weights) / float64(FactorWeights[f])))
		if t.Points < 0 {
			by = -by
		}
		to := *mean + by
		if abs(to) <= 100 && (!t.Alone || abs(by) < abs(t.To-t.From)) {
			t.Factor, t.From, t.To, t.Alone = Factor(f), *mean, to, true
		}
	}
	return t, true
}

func abs(n int) int {
	if n < 0 {
		return -n
	}
	return n
}
