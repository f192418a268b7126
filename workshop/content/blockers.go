package content

import "slices"

// Blockers is what the step of that name offers (M§6). Names of kinds, causes, families, quadrants and removers are
// choices: Label("blocker_type", id), Label("cause", id), Label("cause_family", id), Label("quadrant", id).
type Blockers struct {
	Types       []BlockerType // twelve, in the method's order
	CauseAsk    string        // the question before the causes
	Causes      []Cause       // six, two in each family
	Impact      []string      // anchors: Impact[0] describes 1
	Effort      []string      // anchors: Effort[0] describes 1
	ScoringHelp []string      // how a group scores, as lines to read out
	Quadrants   []Named       // advice: quick_win major_project fill_in drop
	Removers    []Named       // what it says when suggested: team manager leadership
	Actions     []Named       // what each verb means: update eliminate create keep
}

// BlockerType is a kind of blocker with the question that finds it.
type BlockerType struct {
	ID       string
	Question string
	Cause    string // id of the cause usually behind it; choosing the type fills it in
}

// Cause is why a behaviour does not happen (COM-B).
type Cause struct {
	ID       string
	Family   string   // capability, opportunity or motivation
	Question string   // said by the person
	Help     []string // kinds of help to suggest
	Levers   []string // levers of support to suggest
}

// Type is the kind of blocker with the id, for example "policy".
func (b Blockers) Type(id string) (BlockerType, bool) {
	i := slices.IndexFunc(b.Types, func(t BlockerType) bool { return t.ID == id })
	if i < 0 {
		return BlockerType{}, false
	}
	return b.Types[i], true
}

// Cause is the cause with the id, for example "opportunity_social".
func (b Blockers) Cause(id string) (Cause, bool) {
	i := slices.IndexFunc(b.Causes, func(c Cause) bool { return c.ID == id })
	if i < 0 {
		return Cause{}, false
	}
	return b.Causes[i], true
}

// QuadrantAdvice is what to do with the blockers of a quadrant, for example "Do it now".
func (b Blockers) QuadrantAdvice(id string) string { return textOf(b.Quadrants, id) }

// RemoverSays is the sentence for who can remove a blocker, for example "We can do this ourselves".
func (b Blockers) RemoverSays(id string) string { return textOf(b.Removers, id) }

// VerbMeans is what an action verb means, for example "take it away".
func (b Blockers) VerbMeans(id string) string { return textOf(b.Actions, id) }

func readBlockers(b *book) Blockers {
	s := b.only("blockers")
	blockers := Blockers{
		CauseAsk: s.one("cause_ask"), Impact: s.many("impact"), Effort: s.many("effort"),
		ScoringHelp: s.many("scoring"), Quadrants: s.named("quadrant"), Removers: s.named("remover"), Actions: s.named("verb"),
	}
	var causes []string
	for _, c := range b.all("cause") {
		causes = append(causes, c.id)
		blockers.Causes = append(blockers.Causes, Cause{
			ID: c.id, Family: c.oneOf("family", "capability", "opportunity", "motivation"),
			Question: c.one("question"), Help: c.many("help"), Levers: c.list("levers"),
		})
	}
	for _, t := range b.all("blocker_type") {
		blockers.Types = append(blockers.Types, BlockerType{
			ID: t.id, Question: t.one("question"), Cause: t.oneOf("cause", causes...),
		})
	}
	return blockers
}
