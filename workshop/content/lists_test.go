package content

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

func TestApproachListsAreComplete(t *testing.T) {
	a := English().Approach
	weights, all := 0, 0.0
	for _, f := range a.Factors {
		weights += f.Weight
		sum, n := 0, 0
		for _, q := range a.Statements {
			if q.Factor == f.ID {
				sum += q.Side * 100
				n++
			}
		}
		all += float64(f.Weight) * float64(sum) / float64(n) / 100
	}
	if weights != 100 {
		t.Errorf("the weights add up to %d", weights)
	}
	// All fives give -10: the sides and factors are those of M§5.2.
	if all != -10 {
		t.Errorf("agreeing with everything gives %v, want -10", all)
	}
	for i, q := range a.Statements {
		if q.ID != fmt.Sprintf("Q%d", i+1) || !slices.Contains(a.Order, q.ID) {
			t.Errorf("statement %d is %s", i+1, q.ID)
		}
	}
	if len(a.Statements) != 14 || len(a.Order) != 14 || len(a.Scale) != 5 {
		t.Errorf("%d statements, %d in order, %d words", len(a.Statements), len(a.Order), len(a.Scale))
	}
	from := -100
	for _, b := range a.Bands {
		if b.From != from {
			t.Errorf("%s starts at %d, the one before ends at %d", b.ID, b.From, from-1)
		}
		if b.GuardDownsides+b.GuardChallenges == 0 {
			t.Errorf("%s guards against nothing", b.ID)
		}
		from = b.To + 1
	}
	if from != 101 {
		t.Errorf("the last band ends at %d", from-1)
	}
	for i, p := range a.Practices {
		if p.ID != fmt.Sprintf("P%d", i+1) || len(p.Short()) > 75 || strings.HasSuffix(p.Short(), ".") {
			t.Errorf("practice %d: %s %q", i+1, p.ID, p.Short())
		}
	}
	if len(a.Practices) != 30 || len(a.Downsides) != 5 || len(a.Challenges) != 7 || len(a.Flags) != 9 {
		t.Errorf("%d practices, %d downsides, %d challenges, %d flags",
			len(a.Practices), len(a.Downsides), len(a.Challenges), len(a.Flags))
	}
	for _, id := range []string{"high", "medium", "low_one", "low_two", "low_wide"} {
		if a.ConfidenceText(id) == id {
			t.Errorf("confidence %s has no sentence", id)
		}
	}
}

func TestBlockerListsAreComplete(t *testing.T) {
	c := English()
	for _, id := range c.Values("blocker_type") {
		if _, ok := c.Blockers.Type(id); !ok {
			t.Errorf("%s has no question", id)
		}
	}
	for _, id := range c.Values("cause") {
		cause, ok := c.Blockers.Cause(id)
		if !ok || c.Label("cause_family", cause.Family) == cause.Family {
			t.Errorf("%s: there %v, family %q", id, ok, cause.Family)
		}
		for _, lever := range cause.Levers {
			if !slices.Contains(c.Values("lever"), lever) {
				t.Errorf("%s suggests the lever %q", id, lever)
			}
		}
	}
	for kind, text := range map[string]func(string) string{
		"quadrant": c.Blockers.QuadrantAdvice, "remover": c.Blockers.RemoverSays, "verb": c.Blockers.VerbMeans,
	} {
		for _, id := range c.Values(kind) {
			if text(id) == id {
				t.Errorf("%s %s has no text", kind, id)
			}
		}
	}
	if len(c.Blockers.Impact) != 5 || len(c.Blockers.Effort) != 5 {
		t.Errorf("%d and %d anchors", len(c.Blockers.Impact), len(c.Blockers.Effort))
	}
}

func TestCommitmentListsAreComplete(t *testing.T) {
	c := English()
	full := 0
	for _, s := range c.Commitments.Strength {
		full += s.Points[0]
		if !slices.IsSortedFunc(s.Points, func(a, b int) int { return b - a }) || s.Points[len(s.Points)-1] != 0 {
			t.Errorf("%s gives %v", s.ID, s.Points)
		}
		if (s.Advice == "") != (s.ID == "i_will") {
			t.Errorf("%s advises %q", s.ID, s.Advice)
		}
	}
	if full != 100 {
		t.Errorf("a full commitment has strength %d", full)
	}
	for _, id := range c.Values("theme") {
		if theme, ok := c.Commitments.Theme(id); !ok || !strings.HasPrefix(theme.Starter, "I will ") {
			t.Errorf("%s starts %q", id, theme.Starter)
		}
	}
	for _, field := range strings.Fields("statement behaviour_id trigger first_date obstacle plan reward buddy_id support witness_id voluntary share confidence target per_week signed_on") {
		if _, ok := c.Commitments.Part(field); !ok {
			t.Errorf("the sheet has no %s", field)
		}
	}
	if len(c.Commitments.Frequency) != 5 || len(c.Commitments.ReadAloud) != 3 {
		t.Errorf("%d points on the scale, %d questions", len(c.Commitments.Frequency), len(c.Commitments.ReadAloud))
	}
}

func TestSetupBehavioursAndSupportAreComplete(t *testing.T) {
	c := English()
	if n := len(c.Setup.Checklist); n != 10 {
		t.Errorf("%d things to do before the day", n)
	}
	if len(c.Setup.SponsorQuestion) != 3 || len(c.Setup.GroundRules) != 5 || len(c.Setup.Roles) != 21 {
		t.Errorf("%d questions, %d ground rules, %d starter roles",
			len(c.Setup.SponsorQuestion), len(c.Setup.GroundRules), len(c.Setup.Roles))
	}
	for _, rule := range c.Setup.GroundRules {
		if len(rule) > 120 {
			t.Errorf("%q is longer than a ground rule may be", rule)
		}
	}
	kinds := append(c.Values("behaviour_kind"), "leaders")
	for i, p := range c.Behaviours.Prompts {
		if i >= len(kinds) || p.Kind != kinds[i] {
			t.Errorf("prompt %d is for %s", i, p.Kind)
		}
	}
	if len(c.Behaviours.Prompts) != len(kinds) {
		t.Errorf("%d prompts for %d kinds", len(c.Behaviours.Prompts), len(kinds))
	}
	for i, lever := range c.Values("lever") {
		if got := c.Support.Levers[i]; got.Value != lever || got.Code != fmt.Sprintf("L%d", i+1) {
			t.Errorf("lever %d is %v", i+1, got)
		}
	}
	for _, statement := range c.Support.Environment {
		if !slices.Contains(c.Values("lever"), statement.Lever) {
			t.Errorf("%s suggests %q", statement.ID, statement.Lever)
		}
	}
	var boxes []string
	for _, box := range c.Support.Boxes {
		boxes = append(boxes, box.ID)
	}
	if !slices.Equal(boxes, []string{"measured", "incented", "celebrated"}) || len(c.Support.EnvironmentScale) != 2 || c.Support.RightPeople == "" {
		t.Errorf("boxes %q, scale %q, question about people %q", boxes, c.Support.EnvironmentScale, c.Support.RightPeople)
	}
	if len(c.Support.Environment) != 5 || len(c.Support.Recognition) != 8 || len(c.Principles) != 5 || len(c.Pulse) != 4 {
		t.Errorf("%d environment statements, %d forms, %d principles, %d pulse statements",
			len(c.Support.Environment), len(c.Support.Recognition), len(c.Principles), len(c.Pulse))
	}
}

func TestScalesOfTheGapNameBothEndsAndTheMiddle(t *testing.T) {
	c := English().Customers
	for name, anchors := range map[string][]Named{"importance": c.Importance, "gap": c.Gap} {
		var values []string
		for _, a := range anchors {
			values = append(values, a.ID)
		}
		if !slices.Equal(values, []string{"1", "3", "5"}) {
			t.Errorf("%s has anchors for %v", name, values)
		}
	}
}
