package workshop

import "strings"

// Surroundings is how many statements describe people's surroundings, EN1 to EN5 (M§2 S9).
const Surroundings = 5

// Ground is what the surroundings are like for a new behaviour (M§2 S9).
type Ground string

// The grounds, from the lowest score: below 40, 40 to 69, 70 and up.
const (
	HardGround  Ground = "hard"
	MixedGround Ground = "mixed"
	GoodGround  Ground = "good"
)

// GroundOf returns the ground that a score of 0 to 100 stands for. The limits are Kept's own design choice (M§10).
func GroundOf(score int) Ground {
	switch {
	case score < 40:
		return HardGround
	case score < 70:
		return MixedGround
	}
	return GoodGround
}

// Environment is what several people's answers about their surroundings come to (M§2 S9). Nobody's single answer can be
// told from it: what fewer people answered than the threshold says is left out, of the overall score as well, because it
// could be worked out from there.
type Environment struct {
	People  int                // people who answered at least one statement
	Items   [Surroundings]*int // score of each statement, 0-100; nil while too few answered it
	Overall *int               // score of all answers to these statements, 0-100; nil while there are none
	Ground  Ground             // ground of the overall score; "" without one
	Lowest  int                // statement with the lowest score, 1-5, the first of equals; 0 without any
}

// Environment works out the answers given at a moment: workshop, day30, day60 or day90.
func (w *Workshop) Environment(moment string) Environment {
	var answers []string
	for _, c := range w.EnvironmentChecks {
		if c.Moment == moment {
			answers = append(answers, c.Answers)
		}
	}
	return EnvironmentOf(answers, w.Details.Threshold)
}

// EnvironmentOf works out several people's answers, each five characters 1-5 or - (M§3.6). A score is
// round(25 × (mean − 1)). Threshold is the smallest number of answers that is shown; fewer than 3 never are (X37).
func EnvironmentOf(all []string, threshold int) Environment {
	threshold = max(threshold, smallestGroup)
	var e Environment
	var items [Surroundings]tally
	for _, answers := range all {
		answered := false
		for i := range items {
			if a := AnswerAt(answers, i+1); a > 0 {
				items[i] = items[i].plus(tally{1, a})
				answered = true
			}
		}
		if answered {
			e.People++
		}
	}
	var overall tally
	for i, t := range items {
		if t.n < threshold {
			continue
		}
		overall = overall.plus(t)
		score := t.environment()
		e.Items[i] = &score
		if e.Lowest == 0 || score < *e.Items[e.Lowest-1] {
			e.Lowest = i + 1
		}
	}
	if overall.n > 0 {
		score := overall.environment()
		e.Overall, e.Ground = &score, GroundOf(score)
	}
	return e
}

// environment turns answers from 1 to 5 into a score from 0 to 100.
func (t tally) environment() int { return Round(25 * (float64(t.sum)/float64(t.n) - 1)) }

// SetSurroundings returns the five answers of one person with answer q (1-5) replaced; answer 0 means "cannot say".
// Texts that are too short are filled up with skipped answers.
func SetSurroundings(answers string, q, answer int) string {
	row := []byte(strings.Repeat("-", Surroundings))
	copy(row, answers)
	row[q-1] = '-'
	if answer >= 1 && answer <= 5 {
		row[q-1] = byte('0' + answer)
	}
	return string(row)
}
