package screens

import (
	"slices"

	"kept/workshop"
)

// setupHint is advice on who is in the room (M§2 S0).
type setupHint struct {
	id   string
	args []any
}

// Groups smaller than this need no tables; more people than one facilitator can lead need another (M§2 S0).
const (
	setupSmallGroup = 6
	setupLargeGroup = 16
)

// setupHints returns the advice that fits the workshop and was not waved away. An empty list gets no advice yet.
func setupHints(w *workshop.Workshop) []setupHint {
	var out []setupHint
	say := func(when bool, id string, args ...any) {
		if when && !w.Silent(id, "") {
			out = append(out, setupHint{id, args})
		}
	}
	none := func(is func(workshop.Role) bool) bool { return len(w.Roles) > 0 && !slices.ContainsFunc(w.Roles, is) }
	n := len(w.Participants)
	say(none(func(r workshop.Role) bool { return r.Side == workshop.BehindTheScenes }), "no_behind_the_scenes")
	say(none(func(r workshop.Role) bool { return r.Side == workshop.CustomerFacing }), "no_customer_facing")
	say(none(func(r workshop.Role) bool { return r.Level == workshop.ManagerLevel }), "no_manager")
	say(none(func(r workshop.Role) bool { return r.Level == workshop.LeaderLevel }), "no_leader")
	say(n > 0 && w.Details.SponsorID == "", "no_sponsor")
	say(n > 0 && n < setupSmallGroup, "few_people")
	say(n > setupLargeGroup && len(w.Details.Facilitators) < 2, "many_people", "n", n)
	return out
}
