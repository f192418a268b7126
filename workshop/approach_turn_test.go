package workshop

import "testing"

func TestATurnLeadsToTheBandThatItNames(t *testing.T) {
	for name, all := range map[string][]string{
		"nothing pulls":         {"33333333333333"},
		"all managed":           {"15511155555111"},
		"all mindset":           {"51155511111555"},
		"agree with everything": {"55555555555555"},
		"advisers":              {"24523244444323"},
		"leans to mindset":      {"42245521332455"},
		"a group":               {"24523244444323", "42245521332455", "33333333333344", "24523244444323"},
		"one factor is empty":   {"245232444443--"},
	} {
		p := PictureOf(all)
		turn, ok := p.Turn()
		if !ok {
			t.Errorf("%s: there are answers and no turn", name)
			continue
		}
		mean := meanOf(p.Dots)
		if turn.Band == p.Band || BandOf(Round(mean+float64(turn.Points))) != turn.Band {
			t.Errorf("%s: %+d points from %d (%s) do not say %s", name, turn.Points, p.Score, p.Band, turn.Band)
		}
		nearer := turn.Points - 1
		if turn.Points < 0 {
			nearer = turn.Points + 1
		}
		if BandOf(p.Score+nearer) != p.Band {
			t.Errorf("%s: fewer than %+d points do it", name, turn.Points)
		}
		weights := 0
		for f, m := range p.Factors {
			if m != nil {
				weights += FactorWeights[f]
			}
		}
		if !turn.Alone {
			for f, m := range p.Factors {
				end := 100
				if turn.Points < 0 {
					end = -100
				}
				if m != nil && BandOf(Round(mean+float64((end-*m)*FactorWeights[f])/float64(weights))) == turn.Band {
					t.Errorf("%s: factor %d could do it alone", name, f)
				}
			}
			continue
		}
		moved := mean + float64((turn.To-turn.From)*FactorWeights[turn.Factor])/float64(weights)
		if turn.From != *p.Factors[turn.Factor] || turn.To < -100 || turn.To > 100 || BandOf(Round(moved)) != turn.Band {
			t.Errorf("%s: factor %d from %d to %d leads to %.2f, not to %s", name, turn.Factor, turn.From, turn.To, moved, turn.Band)
		}
	}
}

func TestWithoutAnswersNothingTurns(t *testing.T) {
	if turn, ok := PictureOf([]string{"245232444-----"}).Turn(); ok {
		t.Errorf("%+v", turn)
	}
}
