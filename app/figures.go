package app

import (
	"encoding/json"
	"fmt"
	"io"

	"kept/workshop"
	"kept/workshop/words"
)

// Figures is the command: it reads a workshop file, or a sample, and writes every figure that follows from it on out,
// as JSON. Lists are in the order of the file. What is not known, or not for showing, is null:
//
//   - score and label of behaviours in another language than English, where the checker is silent (M§4.1);
//   - agreement below two raters, and factors that nobody answered (M§5.5);
//   - strength and label of commitments that were not ticked as the person's own choice (M§7.2);
//   - due dates of a workshop without a date.
//
// Roles for which nobody's answers count are left out. The remover is the suggestion of M§6.4, whatever was chosen.
// The error is a *Trouble when the file is no workshop.
func Figures(source string, out io.Writer) error {
	w, _, err := readSource(words.English(), source)
	if err != nil {
		return err
	}
	e := json.NewEncoder(out)
	e.SetIndent("", "  ")
	e.SetEscapeHTML(false)
	if err := e.Encode(figuresOf(w)); err != nil {
		return fmt.Errorf("write figures: %w", err)
	}
	return nil
}

// figures is what the command writes.
type figures struct {
	WorkshopID  string              `json:"workshop_id"`
	Behaviours  []behaviourFigures  `json:"behaviours"`
	Approach    []approachFigures   `json:"approach"`
	Blockers    []blockerFigures    `json:"blockers"`
	Commitments []commitmentFigures `json:"commitments"`
}

type behaviourFigures struct {
	ID    string       `json:"id"`
	Score *int         `json:"score"`
	Label *string      `json:"label"`
	Hints []hintFigure `json:"hints"`
}

type hintFigure struct {
	Rule    string  `json:"rule"`
	Variant *string `json:"variant"` // null where the rule has none
	Word    *string `json:"word"`    // null where no word was found
}

type approachFigures struct {
	RoleID     string              `json:"role_id"`
	Raters     int                 `json:"raters"`
	Score      int                 `json:"score"`
	Band       workshop.Band       `json:"band"`
	Confidence workshop.Confidence `json:"confidence"`
	Agreement  *int                `json:"agreement"`
	Split      bool                `json:"split"`
	Factors    factorFigures       `json:"factors"`
	Flags      []string            `json:"flags"`
	TalkAbout  []string            `json:"talk_about"` // Q1 to Q14
}

type factorFigures struct {
	Culture     *int `json:"culture"`
	Skill       *int `json:"skill"`
	Consistency *int `json:"consistency"`
	Journey     *int `json:"journey"`
	Pull        *int `json:"pull"`
}

type blockerFigures struct {
	ID       string            `json:"id"`
	Quadrant workshop.Quadrant `json:"quadrant"`
	Remover  workshop.Remover  `json:"remover"`
}

type commitmentFigures struct {
	ID       string   `json:"id"`
	Strength *int     `json:"strength"`
	Label    *string  `json:"label"`
	Due      dueDates `json:"due"`
}

type dueDates struct {
	Day7  *workshop.Date `json:"7"`
	Day30 *workshop.Date `json:"30"`
	Day60 *workshop.Date `json:"60"`
	Day90 *workshop.Date `json:"90"`
}

func figuresOf(w *workshop.Workshop) figures {
	f := figures{
		WorkshopID: w.Details.ID,
		Behaviours: []behaviourFigures{}, Approach: []approachFigures{},
		Blockers: []blockerFigures{}, Commitments: []commitmentFigures{},
	}
	checks := w.CheckStatements()
	for i, b := range w.Behaviours {
		line := behaviourFigures{ID: b.ID, Hints: []hintFigure{}}
		if checks != nil {
			line.Score, line.Label = &checks[i].Score, &checks[i].Label
			for _, found := range checks[i].Findings {
				line.Hints = append(line.Hints, hintFigure{found.Rule, unlessZero(found.Variant), unlessZero(found.Word)})
			}
		}
		f.Behaviours = append(f.Behaviours, line)
	}
	for _, r := range w.Roles {
		if p := w.Picture(r.ID); p.Raters > 0 {
			f.Approach = append(f.Approach, approachOf(r.ID, p))
		}
	}
	for i := range w.Blockers {
		b := &w.Blockers[i]
		f.Blockers = append(f.Blockers, blockerFigures{b.ID, b.Quadrant(), workshop.SuggestRemover(b.Needs)})
	}
	due := dueDates{
		unlessZero(w.DueDate(7)), unlessZero(w.DueDate(30)), unlessZero(w.DueDate(60)), unlessZero(w.DueDate(90)),
	}
	for i := range w.Commitments {
		c := &w.Commitments[i]
		line := commitmentFigures{ID: c.ID, Due: due}
		if s, ok := w.StrengthOf(c); ok {
			line.Strength, line.Label = &s.Total, &s.Label
		}
		f.Commitments = append(f.Commitments, line)
	}
	return f
}

func approachOf(roleID string, p workshop.Picture) approachFigures {
	line := approachFigures{
		RoleID: roleID, Raters: p.Raters, Score: p.Score, Band: p.Band,
		Confidence: p.Confidence, Agreement: p.Agreement, Split: p.Split,
		Factors: factorFigures{
			Culture: p.Factors[workshop.CultureFactor], Skill: p.Factors[workshop.SkillFactor],
			Consistency: p.Factors[workshop.ConsistencyFactor], Journey: p.Factors[workshop.JourneyFactor],
			Pull: p.Factors[workshop.PullFactor],
		},
		Flags: append([]string{}, p.Flags...), TalkAbout: []string{},
	}
	for _, q := range p.TalkAbout {
		line.TalkAbout = append(line.TalkAbout, fmt.Sprintf("Q%d", q))
	}
	return line
}

// unlessZero returns a pointer to v, or nil for what is not known.
func unlessZero[T comparable](v T) *T {
	var zero T
	if v == zero {
		return nil
	}
	return &v
}
