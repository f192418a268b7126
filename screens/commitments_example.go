package screens

import (
	"regexp"
	"slices"
	"unicode"
	"unicode/utf8"

	"kept/screens/parts"
	"kept/workshop"
)

// exampleLength is how much of a behaviour stands as an example in an empty field of two lines.
const exampleLength = 80

// behaviours returns the charter to choose from: the priorities of the person's role, what else the role wrote, then
// everybody else's.
func (s *commitmentsSheet) behaviours(w *workshop.Workshop, p *workshop.Participant, c workshop.Commitment) []parts.Option {
	rank := func(b workshop.Behaviour) int {
		switch {
		case b.RoleID == p.RoleID && b.Status == workshop.PriorityBehaviour:
			return 0
		case b.RoleID == p.RoleID:
			return 1
		case b.Status == workshop.PriorityBehaviour:
			return 2
		}
		return 3
	}
	list := slices.DeleteFunc(slices.Clone(w.Behaviours), func(b workshop.Behaviour) bool {
		return b.Status == workshop.ParkedBehaviour && b.ID != c.BehaviourID
	})
	slices.SortStableFunc(list, func(a, b workshop.Behaviour) int { return rank(a) - rank(b) })
	options := []parts.Option{{Label: s.d.T("None of these"), Tint: parts.NoTint}}
	for _, b := range list {
		tint := slices.IndexFunc(w.Roles, func(r workshop.Role) bool { return r.ID == b.RoleID })
		options = append(options, parts.Option{ID: b.ID, Label: b.Statement, Note: w.RoleName(b.RoleID), Tint: tint})
	}
	return options
}

// starterGap is a gap in a starter line, such as {meeting}.
var starterGap = regexp.MustCompile(`\{[^}]*\}`)

// example returns the grey words behind "I will": the starter line of a leader's theme, the behaviour that was chosen,
// or a priority of the person's role. Kept never writes one of its own.
func (s *commitmentsSheet) example(w *workshop.Workshop, p *workshop.Participant, c workshop.Commitment) string {
	if theme, ok := s.d.Content.Commitments.Theme(string(c.Theme)); ok && c.Kind == workshop.LeadershipCommitment {
		return afterIWill(starterGap.ReplaceAllString(s.d.T(theme.Starter), "…"))
	}
	if b := w.Behaviour(c.BehaviourID); b != nil {
		return firstWords(withSmallStart(b.Statement), exampleLength)
	}
	for _, b := range w.Priorities() {
		if b.RoleID == p.RoleID {
			return firstWords(withSmallStart(b.Statement), exampleLength)
		}
	}
	return s.d.T("one thing that somebody could see or hear")
}

func withLargeStart(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[n:]
}

func withSmallStart(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToLower(r)) + s[n:]
}
