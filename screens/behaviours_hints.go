package screens

import (
	"slices"
	"strings"

	"kept/workshop"
)

// fewToJudge is the number of behaviours from which a hint about all of them together makes sense: with fewer, what is
// missing is only what has not been said yet.
const fewToJudge = 6

// behavioursHint returns the id and text of the first hint about all behaviours that nobody waved away (M§2 S5), "" for
// none.
func behavioursHint(d *Desk, w *workshop.Workshop) (id, text string) {
	if len(w.Behaviours) < fewToJudge {
		return "", ""
	}
	kinds := map[workshop.BehaviourKind]int{}
	behind := false
	for i := range w.Behaviours {
		b := &w.Behaviours[i]
		kinds[b.Kind]++
		if r := w.Role(b.RoleID); r != nil && r.Side == workshop.BehindTheScenes {
			behind = true
		}
	}
	if !behind && !w.Silent("no_behind_the_scenes", "") {
		return "no_behind_the_scenes", behavioursHintText(d, "no_behind_the_scenes")
	}
	for kind, n := range kinds {
		if n*2 > len(w.Behaviours) && !w.Silent("one_kind", "") {
			return "one_kind", behavioursHintText(d, "one_kind", "kind", strings.ToLower(d.Label("behaviour_kind", string(kind))))
		}
	}
	return "", ""
}

// behaviourHint returns the id of the first hint about one behaviour that nobody waved away (M§2 S5), "" for none.
func (c *behavioursChecks) behaviourHint(w *workshop.Workshop, b *workshop.Behaviour) string {
	taken := b.Status == workshop.PriorityBehaviour || b.Status == workshop.ShortlistedBehaviour
	for _, hint := range []struct {
		id    string
		holds bool
	}{
		// Without any gap or person written down there is nothing to link to.
		{"no_goal", taken && len(w.Goals) > 0 && len(b.GoalIDs) == 0},
		{closeOne, b.Status == workshop.PriorityBehaviour && !c.goodForTheWall(w, b)},
		{"no_author", len(w.Participants) > 0 && len(b.AuthorIDs) == 0},
		{"leaders_wrote", wroteByLeaders(w, b.AuthorIDs)},
	} {
		if hint.holds && !w.Silent(hint.id, b.ID) {
			return hint.id
		}
	}
	return ""
}

// closeOne is the rule about a priority that is not filmable yet, and the hint that asks about it (X6).
const closeOne = "X6"

// behaviourHintText returns the text of a hint about one behaviour, "" for no hint.
func behaviourHintText(d *Desk, id string) string {
	if id == closeOne {
		rule, _ := d.Content.Rule(id)
		return d.T(rule.Text())
	}
	return behavioursHintText(d, id)
}

// tieHint says that behaviours of a role tie for its last place, "" when the vote is clear (M§2 S5).
func tieHint(d *Desk, w *workshop.Workshop, role string) string {
	tied, keepAll := w.Tie(role)
	if len(tied) == 0 {
		return ""
	}
	names := make([]string, len(tied))
	for i, b := range tied {
		names[i] = d.T("“{behaviour}”", "behaviour", shorten(b.Statement, toldLength))
	}
	list := d.Words.List(names)
	switch {
	case !keepAll:
		return d.T("{list} tie for the last place. One more dot each among the tied.", "list", list)
	case len(tied) == 2:
		return d.T("{list} tie for the last place. One more dot each among the tied, or keep both.", "list", list)
	}
	return d.T("{list} tie for the last place. One more dot each among the tied, or keep them all.", "list", list)
}

// wroteByLeaders tells whether there are authors and all of them lead the team or the day.
func wroteByLeaders(w *workshop.Workshop, authors []string) bool {
	known := 0
	for _, id := range authors {
		p := w.Participant(id)
		if p == nil {
			continue
		}
		known++
		r := w.Role(p.RoleID)
		leads := r != nil && (r.Level == workshop.ManagerLevel || r.Level == workshop.LeaderLevel)
		if !leads && !slices.Contains(w.Details.Facilitators, p.Name) {
			return false
		}
	}
	return known > 0
}

// manyPriorities returns the hint about a role with more than five priorities, "" for none.
func manyPriorities(d *Desk, w *workshop.Workshop, role *workshop.Role) string {
	n := 0
	for i := range w.Behaviours {
		if b := &w.Behaviours[i]; b.RoleID == role.ID && b.Status == workshop.PriorityBehaviour {
			n++
		}
	}
	if n <= 5 || w.Silent("many_priorities", role.ID) {
		return ""
	}
	return behavioursHintText(d, "many_priorities", "n", n, "role", role.Name)
}

// behavioursHintText returns the text of a hint of the step, "" for no hint.
func behavioursHintText(d *Desk, id string, args ...any) string {
	if id == "" {
		return ""
	}
	step, _ := d.Content.Step(string(workshop.BehavioursStep))
	return d.T(step.Hint(id), args...)
}

// dismiss waves a hint away, for one record or for the step.
func (s *behavioursScreen) dismiss(hint, record string) {
	s.d.Do(workshop.Edit{Label: "Wave hint away", At: behaviourPlace(record, "")}, func(w *workshop.Workshop) error {
		w.Dismiss(hint, record)
		return nil
	})
}

// behavioursMissing says that a role has no behaviour yet.
func behavioursMissing(d *Desk, role string) string {
	step, _ := d.Content.Step(string(workshop.BehavioursStep))
	return d.T(step.Missing("role"), "role", role)
}
