package export

import (
	"cmp"
	"slices"

	"kept/workshop"
)

// kept is a promise with the behaviours that keep it.
type kept struct {
	promise    *workshop.Promise    // nil for behaviours that keep no promise of the list
	priorities []workshop.Behaviour // by role, in the order of the roles
	next       []workshop.Behaviour // shortlisted ones, in the same order
}

// kept returns every promise, in the order of the list. Behaviours without a promise come last, when there are any.
func (c *composer) kept() []kept {
	list := slices.Clone(c.w.Behaviours)
	slices.SortStableFunc(list, func(a, b workshop.Behaviour) int { return cmp.Compare(c.rank(a.RoleID), c.rank(b.RoleID)) })
	pick := func(k kept, belongs func(promiseID string) bool) kept {
		for _, b := range list {
			switch {
			case !belongs(b.PromiseID):
			case b.Status == workshop.PriorityBehaviour:
				k.priorities = append(k.priorities, b)
			case b.Status == workshop.ShortlistedBehaviour:
				k.next = append(k.next, b)
			}
		}
		return k
	}
	var out []kept
	for i := range c.w.Promises {
		p := &c.w.Promises[i]
		out = append(out, pick(kept{promise: p}, func(id string) bool { return id == p.ID }))
	}
	loose := pick(kept{}, func(id string) bool { return c.w.Promise(id) == nil })
	if len(loose.priorities)+len(loose.next) > 0 {
		out = append(out, loose)
	}
	return out
}

// rank is the place of a role in the list; a role that is not there comes last.
func (c *composer) rank(roleID string) int {
	if i := slices.IndexFunc(c.w.Roles, func(r workshop.Role) bool { return r.ID == roleID }); i >= 0 {
		return i
	}
	return len(c.w.Roles)
}

// name returns what stands above the behaviours.
func (k kept) name(c *composer) string {
	if k.promise == nil {
		return c.t.T("Other behaviours")
	}
	return k.promise.Text
}
