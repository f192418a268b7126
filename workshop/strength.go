package workshop

import (
	"slices"
	"strings"
	"unicode/utf8"

	"kept/workshop/content"
	"kept/workshop/statement"
)

// CommitmentStrength is how well a commitment is prepared (M§7.2). It is for the person alone: never for comparing,
// ranking or reporting. Points and bands are Kept's own design choice (M§10), and the words are read as English.
type CommitmentStrength struct {
	Parts  []StrengthPart // the eleven elements, in the order of M§7.2
	Total  int            // 0 to 100
	Label  string         // "Strong", "Good start"...
	Advice string         // what to say about the most valuable part missing; "" when nothing is
}

// StrengthPart is one element of a commitment's strength.
type StrengthPart struct {
	ID     string // behaviour i_will trigger first_date obstacle plan reward buddy support heard confidence
	Points int    // what it has
	Most   int    // what it could have
}

// adviceOrder decides which of several equally valuable parts is named first (M§7.2).
var adviceOrder = []string{
	"trigger", "plan", "buddy", "first_date", "obstacle", "confidence", "behaviour", "reward", "support", "heard",
}

// StrengthOf works a commitment's strength out. It is false for a commitment that the person did not tick as their own
// choice: of that one no strength is shown, only rule X25.
func (w *Workshop) StrengthOf(c *Commitment) (CommitmentStrength, bool) {
	if !c.Voluntary {
		return CommitmentStrength{}, false
	}
	texts := content.English().Commitments
	var s CommitmentStrength
	for _, strand := range texts.Strength {
		// A strand's points go from full to none; with two, there is no middle.
		points := 0
		switch w.levelOf(c, strand.ID) {
		case full:
			points = strand.Points[0]
		case half:
			points = strand.Points[len(strand.Points)/2]
		}
		s.Parts = append(s.Parts, StrengthPart{ID: strand.ID, Points: points, Most: strand.Points[0]})
		s.Total += points
	}
	for _, band := range texts.StrengthBands {
		if s.Total >= band.From {
			s.Label = band.Text
			break
		}
	}
	s.Advice = texts.StrengthAdvice(s.missing())
	return s, true
}

// missing returns the part with the most points to gain, or "".
func (s CommitmentStrength) missing() string {
	best, most := "", 0
	for _, id := range adviceOrder {
		i := slices.IndexFunc(s.Parts, func(p StrengthPart) bool { return p.ID == id })
		if i >= 0 && s.Parts[i].Most-s.Parts[i].Points > most {
			best, most = id, s.Parts[i].Most-s.Parts[i].Points
		}
	}
	return best
}

// level is how much of an element is there.
type level int

const (
	none level = iota
	half
	full
)

// levelOf applies the rule of one element (M§7.2).
func (w *Workshop) levelOf(c *Commitment, element string) level {
	switch element {
	case "behaviour":
		linked := w.Behaviour(c.BehaviourID) != nil
		said := statement.English().Check(statement.Input{Statement: c.Statement, Situation: c.Trigger}).Score >= GoodStatement
		return levelIf(linked && said, linked || said)
	case "i_will":
		return levelIf(StartsWithIWill(c.Statement), false)
	case "trigger":
		return levelIf(statement.English().Moment(c.Trigger), filled(c.Trigger))
	case "first_date":
		days, ok := w.Details.Date.DaysTo(c.FirstDate)
		return levelIf(ok && days >= 0 && days <= 7, ok && days >= 8 && days <= 14)
	case "obstacle":
		return levelIf(utf8.RuneCountInString(CleanLine(c.Obstacle)) >= 5, false)
	case "plan":
		return levelIf(readsIfThen(c.Plan), filled(c.Plan))
	case "reward":
		return levelIf(filled(c.Reward), false)
	case "buddy":
		return levelIf(c.BuddyID != "", false)
	case "support":
		return levelIf(filled(c.Support), false)
	case "heard":
		return levelIf(c.WitnessID != "" || c.Share != PrivateShare && c.Share != "", false)
	case "confidence":
		return levelIf(c.Confidence >= 7, c.Confidence >= 5)
	}
	return none
}

func levelIf(isFull, isHalf bool) level {
	switch {
	case isFull:
		return full
	case isHalf:
		return half
	}
	return none
}

func filled(s string) bool { return CleanLine(s) != "" }

// readsIfThen tells whether a plan says "If ... then ...".
func readsIfThen(plan string) bool {
	words := strings.FieldsFunc(strings.ToLower(plan), notInName)
	return len(words) > 0 && words[0] == "if" && slices.Contains(words, "then")
}
