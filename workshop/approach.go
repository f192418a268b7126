package workshop

import (
	"cmp"
	"math"
	"slices"
)

// Questions is how many statements describe a role (M§5.2).
const Questions = 14

// Factor is one of the five things that the fourteen statements are about (M§5.2).
type Factor int

// The factors, in the order of M§5.2.
const (
	CultureFactor Factor = iota
	SkillFactor
	ConsistencyFactor
	JourneyFactor
	PullFactor
	Factors int = iota // how many there are
)

// FactorWeights are the weights of the factors in the score, together 100 (M§5.2). They are Kept's own design choice,
// not a result of research (M§10).
var FactorWeights = [Factors]int{25, 25, 20, 20, 10}

// questionSides holds, for Q1 to Q14, the factor and the side that a high answer points to: +1 mindset, -1 managed.
var questionSides = [Questions]struct {
	factor Factor
	side   float64
}{
	{CultureFactor, +1}, {CultureFactor, -1}, {CultureFactor, -1}, {CultureFactor, +1},
	{SkillFactor, +1}, {SkillFactor, +1}, {SkillFactor, -1}, {SkillFactor, -1},
	{ConsistencyFactor, -1}, {ConsistencyFactor, -1},
	{JourneyFactor, -1}, {JourneyFactor, +1},
	{PullFactor, +1}, {PullFactor, +1},
}

// QuestionOrder is the order in which the statements are shown, so that sides alternate; numbers start at 1 (M§5.2).
var QuestionOrder = [Questions]int{1, 9, 5, 11, 2, 13, 6, 10, 3, 12, 7, 14, 4, 8}

// Score is what one person's answers about a role come to (M§5.3).
type Score struct {
	Answered int               // statements answered, 0-14
	Counted  bool              // enough answers to count: 10 of 14 and 4 of 5 factors
	Exact    float64           // -100 (managed) to +100 (mindset); 0 unless something was answered
	Factors  [Factors]*float64 // each -100 to +100; nil when nothing was answered
}

// AnswerAt returns answer q (1-14) of a stored answers text, 1 to 5, or 0 when it was skipped.
func AnswerAt(answers string, q int) int {
	if q < 1 || q > len(answers) || answers[q-1] < '1' || answers[q-1] > '5' {
		return 0
	}
	return int(answers[q-1] - '0')
}

// SetAnswer returns answers with answer q (1-14) replaced; answer 0 means "cannot say". Texts that are too short are
// filled up with skipped answers.
func SetAnswer(answers string, q, answer int) string {
	row := []byte("--------------")
	copy(row, answers)
	row[q-1] = '-'
	if answer >= 1 && answer <= 5 {
		row[q-1] = byte('0' + answer)
	}
	return string(row)
}

// ScoreAnswers works one person's answers out (M§5.3): v = side × (answer − 3) × 50 for each answer, a factor is the
// mean of its answered v, the score the mean of the factors by weight.
func ScoreAnswers(answers string) Score {
	var s Score
	var sum [Factors]float64
	var n [Factors]int
	for q, side := range questionSides {
		if a := AnswerAt(answers, q+1); a > 0 {
			s.Answered++
			sum[side.factor] += side.side * float64(a-3) * 50
			n[side.factor]++
		}
	}
	weighted, weight, touched := 0.0, 0, 0
	for f := range Factors {
		if n[f] == 0 {
			continue
		}
		mean := sum[f] / float64(n[f])
		s.Factors[f] = &mean
		weighted += float64(FactorWeights[f]) * mean
		weight += FactorWeights[f]
		touched++
	}
	if weight > 0 {
		s.Exact = weighted / float64(weight)
	}
	s.Counted = s.Answered >= 10 && touched >= 4
	return s
}

// Round rounds half away from zero, as every shown figure of the method does (M§5.3). The small addition keeps binary
// fractions such as 0.49999999 on the side where the decimal one would be.
func Round(x float64) int {
	if x < 0 {
		return -Round(-x)
	}
	return int(math.Floor(x + 0.5 + 1e-9))
}

// BandOf returns the band of a shown score, -100 to +100 (M§5.4).
func BandOf(score int) Band {
	switch {
	case score <= -60:
		return StrongBM
	case score <= -20:
		return LeanBM
	case score < 20:
		return Blend
	case score < 60:
		return LeanMindset
	}
	return StrongMindset
}

// Picture is what the answers of several people say about a role (M§5.5, M§5.6). It is a conversation aid, no
// validated test (M§10).
type Picture struct {
	Raters     int           // people whose answers count
	Dots       []float64     // their scores, in the order of entry; shown only from three (M§5.5)
	Score      int           // mean of the scores, rounded
	Band       Band          // band of the score; "" when nobody counts
	Spread     float64       // sample standard deviation; 0 below two raters
	Agreement  *int          // percent; nil below two raters
	Confidence Confidence    // "" when nobody counts
	Split      bool          // the mean would please nobody
	Factors    [Factors]*int // rounded means of the raters' factors; nil when nobody answered
	Flags      []string      // ids of M§5.6, in its order
	TalkAbout  []int         // up to three statements (1-14) whose answers differ by 3 or more, widest first
}

// Picture works out the answers given about a role.
func (w *Workshop) Picture(roleID string) Picture {
	var answers []string
	for _, a := range w.Assessments {
		if a.RoleID == roleID {
			answers = append(answers, a.Answers)
		}
	}
	return PictureOf(answers)
}

// PictureOf works out several people's answers; those that do not count are left out (X17).
func PictureOf(all []string) Picture {
	var p Picture
	var answers []string
	var scores []Score
	given := 0
	for _, a := range all {
		if s := ScoreAnswers(a); s.Counted {
			answers, scores = append(answers, a), append(scores, s)
			p.Dots = append(p.Dots, s.Exact)
			given += s.Answered
		}
	}
	p.Raters = len(scores)
	if p.Raters == 0 {
		return p
	}
	mean := meanOf(p.Dots)
	p.Score = Round(mean)
	p.Band = BandOf(p.Score)
	p.Spread = spreadOf(p.Dots, mean)
	if p.Raters >= 2 {
		agreement := Round(100 * max(0, 1-p.Spread/50))
		p.Agreement = &agreement
	}
	p.Confidence = confidence(p.Raters, p.Spread, float64(given)/float64(Questions*p.Raters))
	p.Split = split(p.Dots)
	for f := range Factors {
		var values []float64
		for _, s := range scores {
			if s.Factors[f] != nil {
				values = append(values, *s.Factors[f])
			}
		}
		if len(values) > 0 {
			rounded := Round(meanOf(values))
			p.Factors[f] = &rounded
		}
	}
	p.Flags = flags(p, answers)
	p.TalkAbout = talkAbout(answers)
	return p
}

func meanOf(values []float64) float64 {
	sum := 0.0
	for _, v := range values {
		sum += v
	}
	return sum / float64(len(values))
}

func spreadOf(values []float64, mean float64) float64 {
	if len(values) < 2 {
		return 0
	}
	sum := 0.0
	for _, v := range values {
		sum += (v - mean) * (v - mean)
	}
	return math.Sqrt(sum / float64(len(values)-1))
}

func confidence(raters int, spread, completeness float64) Confidence {
	switch {
	case raters >= 4 && spread <= 15 && completeness >= 0.90:
		return HighConfidence
	case raters >= 3 && spread <= 30 && completeness >= 0.75:
		return MediumConfidence
	}
	return LowConfidence
}

// split tells whether the views lie so far apart that their mean says nothing (M§5.5).
func split(scores []float64) bool {
	if len(scores) < 2 {
		return false
	}
	if slices.Max(scores)-slices.Min(scores) >= 80 {
		return true
	}
	managed, mindset := 0, 0
	for _, s := range scores {
		if s <= -20 {
			managed++
		}
		if s >= 20 {
			mindset++
		}
	}
	return len(scores) >= 4 && 4*managed >= len(scores) && 4*mindset >= len(scores)
}

// talkAbout returns up to three statements whose answers differ by 3 or more, widest spread first (M§5.5).
func talkAbout(answers []string) []int {
	var wide []int
	spread := map[int]float64{}
	for q := 1; q <= Questions; q++ {
		var given []float64
		for _, a := range answers {
			if v := AnswerAt(a, q); v > 0 {
				given = append(given, float64(v))
			}
		}
		if len(given) > 1 && slices.Max(given)-slices.Min(given) >= 3 {
			wide = append(wide, q)
			spread[q] = spreadOf(given, meanOf(given))
		}
	}
	slices.SortStableFunc(wide, func(a, b int) int { return cmp.Compare(spread[b], spread[a]) })
	return wide[:min(3, len(wide))]
}
