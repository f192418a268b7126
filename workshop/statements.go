package workshop

import (
	"cmp"
	"slices"
	"strings"

	"kept/workshop/statement"
)

// GoodStatement is the checker score from which a statement is ready for the wall, give or take a word (X6, M§7.2).
const GoodStatement = 70

// InEnglish tells whether the workshop is held in English, the one language that the statement checker reads (M§4.1).
func (w *Workshop) InEnglish() bool {
	return strings.HasPrefix(strings.ToLower(w.Details.Language), "en")
}

// CheckStatement checks a behaviour beside the others of its role, with a checker that may know the user's own words.
// It is false when the checker is silent because the workshop is in another language. Hints that were switched off or
// dismissed are in the result: hiding them is for the screen.
func (w *Workshop) CheckStatement(b *Behaviour, by *statement.Checker) (statement.Result, bool) {
	if !w.InEnglish() {
		return statement.Result{}, false
	}
	var others []statement.Gist
	for _, other := range w.Behaviours {
		if other.RoleID == b.RoleID && other.ID != b.ID {
			others = append(others, by.Gist(other.Statement))
		}
	}
	return by.Check(inputOf(b, others)), true
}

// CheckStatements checks every behaviour, in the order of the file, as any computer would: without anybody's own words.
// It is nil when the checker is silent.
func (w *Workshop) CheckStatements() []statement.Result {
	if !w.InEnglish() {
		return nil
	}
	checker := statement.English()
	gists := make([]statement.Gist, len(w.Behaviours))
	for i, b := range w.Behaviours {
		gists[i] = checker.Gist(b.Statement)
	}
	results := make([]statement.Result, len(w.Behaviours))
	var others []statement.Gist
	for i := range w.Behaviours {
		b := &w.Behaviours[i]
		others = others[:0]
		for j, other := range w.Behaviours {
			if other.RoleID == b.RoleID && j != i {
				others = append(others, gists[j])
			}
		}
		results[i] = checker.Check(inputOf(b, others))
	}
	return results
}

func inputOf(b *Behaviour, others []statement.Gist) statement.Input {
	return statement.Input{
		Statement: b.Statement, Situation: b.Situation, Kind: string(b.Kind),
		ExampleWords: b.ExampleWords, NotThis: b.NotThis, Others: others,
	}
}

// Ranked returns the behaviours of a role that are not parked in the order of the vote (M§2 S5): dots, then the sum of
// the gap scores of their goals, then the checker score, then the order of entry. It narrows; the group decides. In
// another language than English the checker has no say.
func (w *Workshop) Ranked(roleID string) []Behaviour {
	scores := map[string]int{}
	for i, r := range w.CheckStatements() {
		scores[w.Behaviours[i].ID] = r.Score
	}
	list := w.BehavioursOf(roleID, false)
	slices.SortStableFunc(list, func(a, b Behaviour) int {
		return cmp.Or(
			cmp.Compare(b.Votes, a.Votes),
			cmp.Compare(w.gapScoreOf(&b), w.gapScoreOf(&a)),
			cmp.Compare(scores[b.ID], scores[a.ID]),
		)
	})
	return list
}

// statements applies the two rules that rest on the checker: a priority that is not filmable yet (X6), and two
// behaviours of a role that say the same (X8), told at the later one. Both are silent where the checker is.
func (r *ruling) statements() {
	w := r.w
	if w.Details.HintsOff {
		return
	}
	for i, result := range w.CheckStatements() {
		b := &w.Behaviours[i]
		if b.Status == PriorityBehaviour && result.Score < GoodStatement {
			r.say("X6", Hint, "behaviours", i, b.ID, "statement")
		}
		if _, found := result.Found(statement.Duplicate); !found || b.Status == ParkedBehaviour {
			continue
		}
		var earlier []statement.Gist
		for _, other := range w.Behaviours[:i] {
			if other.RoleID == b.RoleID && other.Status != ParkedBehaviour {
				earlier = append(earlier, statement.English().Gist(other.Statement))
			}
		}
		if twin, ok := statement.Closest(statement.English().Gist(b.Statement), earlier); ok {
			r.say("X8", Hint, "behaviours", i, b.ID, "statement", "other", twin.Text)
		}
	}
}
