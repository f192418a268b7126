package workshop

import (
	"slices"
	"strings"

	"kept/workshop/content"
)

// ruleText returns the message of a rule across fields (M§3.11).
func ruleText(id string) string {
	r, _ := content.English().Rule(id)
	return r.Text()
}

// A ruling collects what the rules across fields find.
type ruling struct {
	w     *Workshop
	found []Problem
}

// say notes a finding about field of record i of a collection.
func (r *ruling) say(rule string, s Strength, list string, i int, id, field string, args ...any) {
	r.sayText(rule, s, list, i, id, field, ruleText(rule), args...)
}

func (r *ruling) sayText(rule string, s Strength, list string, i int, id, field, text string, args ...any) {
	r.found = append(r.found, Problem{
		Path: join(indexed(list, i), field), Record: id, Rule: rule, Strength: s, Text: text, Args: args,
	})
}

// checkRules applies the rules of M§3.11 that can be seen in a document. X31, X33, X38, X39 and X42 are about what
// happens while somebody edits.
func (w *Workshop) checkRules() []Problem {
	r := &ruling{w: w}
	r.people()
	r.promises()
	r.behaviours()
	r.statements()
	r.blockers()
	r.approaches()
	r.support()
	r.commitments()
	r.followUp()
	r.agenda()
	slices.SortStableFunc(r.found, func(a, b Problem) int { return ruleNumber(a.Rule) - ruleNumber(b.Rule) })
	return r.found
}

// ruleNumber returns 12 for "X12".
func ruleNumber(rule string) int {
	n := 0
	for _, c := range strings.TrimPrefix(rule, "X") {
		n = n*10 + int(c-'0')
	}
	return n
}

// PeopleProblems returns what the rules across fields say about participants (X1, X2, X3), in the order of the list.
func (w *Workshop) PeopleProblems() []Problem {
	r := &ruling{w: w}
	r.people()
	return r.found
}

func (r *ruling) people() {
	for i, p := range r.w.Participants {
		if p.ManagerID != "" && p.ManagerID == p.ID {
			r.say("X1", Stop, "participants", i, p.ID, "manager_id")
		}
		if slices.ContainsFunc(r.w.Participants[:i], func(q Participant) bool {
			return q.RoleID == p.RoleID && p.Name != "" && strings.EqualFold(CleanLine(q.Name), CleanLine(p.Name))
		}) {
			r.sayText("X2", Hint, "participants", i, p.ID, "name", content.English().Message("G5"), "name", p.Name)
		}
		if p.Email != "" && !LooksLikeEmail(p.Email) {
			r.say("X3", Hint, "participants", i, p.ID, "email")
		}
	}
}

// LooksLikeEmail tells whether a text has one @ with text on both sides and a dot somewhere after it (X3).
func LooksLikeEmail(s string) bool {
	name, host, ok := strings.Cut(s, "@")
	return ok && name != "" && !strings.Contains(host, "@") && strings.Contains(strings.Trim(host, "."), ".")
}

func (r *ruling) promises() {
	for i, p := range r.w.Promises {
		if p.BrandValue != "" && !slices.Contains(r.w.Organisation.BrandValues, p.BrandValue) {
			r.say("X4", Stop, "promises", i, p.ID, "brand_value")
		}
	}
	for i, g := range r.w.Goals {
		if g.Baseline != nil && g.Target != nil && *g.Baseline == *g.Target {
			r.say("X5", Hint, "goals", i, g.ID, "target")
		}
	}
}

func (r *ruling) behaviours() {
	for i, b := range r.w.Behaviours {
		if (b.Status == PriorityBehaviour || b.Status == ShortlistedBehaviour) && len(b.GoalIDs) == 0 {
			r.say("X7", Hint, "behaviours", i, b.ID, "goal_ids")
		}
	}
}

func (r *ruling) blockers() {
	w := r.w
	people := w.participantNames()
	for i := range w.Blockers {
		b := &w.Blockers[i]
		actions := w.ActionsFor(b.ID)
		if b.Type == MindsetBlocker && b.Challenge == "" {
			r.say("X9", Stop, "blockers", i, b.ID, "challenge")
		}
		if b.Status == AcceptedBlocker && b.AcceptedReason == "" {
			r.say("X10", Stop, "blockers", i, b.ID, "accepted_reason")
		}
		if _, to, _ := people.Find(b.Text); to > 0 {
			r.say("X11", Hint, "blockers", i, b.ID, "text")
		}
		if w.Unowned(b) {
			r.say("X12", NotYet, "blockers", i, b.ID, "text")
		}
		if b.Remover == LeadershipRemoves && b.Type != MindsetBlocker &&
			!slices.ContainsFunc(actions, func(a Action) bool { return a.DecisionNeeded != "" }) {
			strength := Hint
			if b.Status == EscalatedBlocker {
				strength = NotYet
			}
			r.say("X13", strength, "blockers", i, b.ID, "remover")
		}
	}
	for i, a := range w.Actions {
		if before(a.Due, w.Details.Date) {
			r.say("X14", Hint, "actions", i, a.ID, "due")
		}
		if b := w.Blocker(a.BlockerID); b != nil && a.Status == DoneAction && b.Status == OpenBlocker {
			r.say("X15", Hint, "actions", i, a.ID, "status")
		}
	}
}

func (r *ruling) approaches() {
	for i, a := range r.w.Assessments {
		if a.Answers != "" && a.Answers == strings.Repeat(a.Answers[:1], Questions) {
			r.say("X16", Hint, "assessments", i, a.ID, "answers")
		}
		if !ScoreAnswers(a.Answers).Counted {
			r.say("X17", Hint, "assessments", i, a.ID, "answers")
		}
	}
	for i, c := range r.w.ApproachChoices {
		if p := r.w.Picture(c.RoleID); p.Raters > 0 && c.Band != p.Band && c.Why == "" {
			r.say("X18", NotYet, "approach_choices", i, c.ID, "why")
		}
	}
}

func (r *ruling) commitments() {
	w := r.w
	active := map[string]int{}
	for i, c := range w.Commitments {
		if c.Statement != "" && !StartsWithIWill(c.Statement) {
			r.say("X24", Hint, "commitments", i, c.ID, "statement")
		}
		if !c.Voluntary {
			r.say("X25", Stop, "commitments", i, c.ID, "voluntary")
		}
		if before(c.FirstDate, w.Details.Date) {
			r.say("X26", Stop, "commitments", i, c.ID, "first_date")
		}
		if c.BuddyID != "" && c.BuddyID == c.ParticipantID {
			r.say("X27", Stop, "commitments", i, c.ID, "buddy_id")
		}
		if c.WitnessID != "" && c.WitnessID == c.ParticipantID {
			rule, _ := content.English().Rule("X27")
			r.sayText("X27", Stop, "commitments", i, c.ID, "witness_id", rule.Texts[len(rule.Texts)-1])
		}
		if c.Status == ActiveCommitment {
			active[c.ParticipantID]++
			if n := active[c.ParticipantID]; n > 2 {
				r.say("X28", Hint, "commitments", i, c.ID, "participant_id", "n", n)
			}
		}
		if c.Kind == LeadershipCommitment && c.Theme == "" {
			r.say("X29", Stop, "commitments", i, c.ID, "theme")
		}
		if asked := len(c.RaterIDs) + c.RatersOutside; asked > 0 && (asked < 3 || asked > 10) {
			r.say("X43", Hint, "commitments", i, c.ID, "rater_ids")
		}
	}
}

// StartsWithIWill tells whether a commitment begins the way commitments do (X24).
func StartsWithIWill(s string) bool {
	s = strings.ToLower(strings.ReplaceAll(CleanLine(s), "’", "'")) + " "
	return strings.HasPrefix(s, "i will ") || strings.HasPrefix(s, "i'll ")
}

// before tells whether a comes before b, when both are days.
func before(a, b Date) bool {
	x, ok := a.Time()
	y, ok2 := b.Time()
	return ok && ok2 && x.Before(y)
}
