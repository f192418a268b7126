package workshop

import "slices"

// The flags of M§5.6; their sentences are in kept/workshop/content.
const (
	FixFewFreeRest          = "fix_few_free_rest"
	CultureMismatch         = "culture_mismatch"
	SkillFirst              = "skill_first"
	ManagerAsCoachFirst     = "manager_as_coach_first"
	MapJourneyFirst         = "map_journey_first"
	ExpectMindsetChallenges = "expect_mindset_challenges"
	SplitViews              = "split_views"
	NothingChosen           = "nothing_chosen"
	CheckTheCheck           = "check_the_check"
)

// flags applies the rules of M§5.6 that follow from the answers. They use the rounded means of the factors.
func flags(p Picture, answers []string) []string {
	var out []string
	add := func(id string, holds bool) {
		if holds {
			out = append(out, id)
		}
	}
	f := p.Factors
	culture, skill, consistency, journey, pull := f[CultureFactor], f[SkillFactor], f[ConsistencyFactor], f[JourneyFactor], f[PullFactor]
	add(FixFewFreeRest, consistency != nil && pull != nil && *consistency <= -40 && *pull >= 40)
	if culture != nil && skill != nil && journey != nil {
		job := float64(*skill+*journey) / 2
		add(CultureMismatch, float64(*culture)*job < 0 && max(float64(*culture)-job, job-float64(*culture)) >= 60)
	}
	add(SkillFirst, p.Score >= 20 && skill != nil && *skill <= -20)
	q4, ok4 := meanAnswer(answers, 4)
	add(ManagerAsCoachFirst, p.Score >= 20 && ok4 && q4 < 3)
	q11, ok11 := meanAnswer(answers, 11)
	add(MapJourneyFirst, p.Score <= -20 && ok11 && q11 < 3)
	add(ExpectMindsetChallenges, skill != nil && *skill >= 40)
	add(SplitViews, p.Split)
	return out
}

func meanAnswer(answers []string, q int) (mean float64, ok bool) {
	var given []float64
	for _, a := range answers {
		if v := AnswerAt(a, q); v > 0 {
			given = append(given, float64(v))
		}
	}
	if len(given) == 0 {
		return 0, false
	}
	return meanOf(given), true
}

// Managed tells whether the band lies on the side of closely managed behaviours.
func (b Band) Managed() bool { return b == StrongBM || b == LeanBM }

// ChoiceFlags returns the flags of M§5.6 that follow from what was chosen: nothing chosen, and checks that never fade.
func ChoiceFlags(c ApproachChoice) []string {
	var out []string
	if len(c.Practices) == 0 {
		out = append(out, NothingChosen)
	}
	if c.Band.Managed() && !slices.Contains(c.Practices, "P4") && !slices.Contains(c.Practices, "P9") {
		out = append(out, CheckTheCheck)
	}
	return out
}
