package export

import (
	"slices"

	"kept/workshop"
)

// bundle is a stretch of the plan's table of behaviours.
type bundle struct {
	name, about string
	priorities  []workshop.Behaviour
	next        []workshop.Behaviour // shortlisted ones
}

// byInitiative tells whether the plan is for those who look after the initiatives (M§8 DOC-1). Without an initiative
// there is nothing to group by.
func (p *plan) byInitiative() bool { return p.o.ByInitiative && len(p.w.Initiatives) > 0 }

// bundles returns the behaviours as the table has them: by the promise they keep, or by the initiative they travel with,
// those without one last.
func (p *plan) bundles() []bundle {
	var out []bundle
	if !p.byInitiative() {
		for _, k := range p.kept {
			b := bundle{name: k.name(p.composer), priorities: k.priorities, next: k.next}
			if k.promise != nil {
				b.about = k.promise.Expectation
			}
			out = append(out, b)
		}
		return out
	}
	for _, in := range append(slices.Clone(p.w.Initiatives), workshop.Initiative{}) {
		b := bundle{name: in.Name, about: in.Owner}
		if in.ID == "" {
			b.name = p.t.T("Without an initiative")
		}
		for _, k := range p.kept {
			b.priorities = append(b.priorities, p.travelling(k.priorities, in.ID)...)
			b.next = append(b.next, p.travelling(k.next, in.ID)...)
		}
		if in.ID != "" || len(b.priorities)+len(b.next) > 0 {
			out = append(out, b)
		}
	}
	return out
}

// travelling returns the behaviours that travel with an initiative; "" = with none.
func (p *plan) travelling(list []workshop.Behaviour, initiativeID string) []workshop.Behaviour {
	var out []workshop.Behaviour
	for _, b := range list {
		if p.initiative(b.InitiativeID) == initiativeID {
			out = append(out, b)
		}
	}
	return out
}

// initiative returns an id when there is an initiative of that id, else "".
func (p *plan) initiative(id string) string {
	if p.w.Initiative(id) == nil {
		return ""
	}
	return id
}

// initiativeOf returns the id of the initiative that a blocker holds up: the first of the list that a behaviour it
// stands in the way of travels with; "" = none.
func (p *plan) initiativeOf(b *workshop.Blocker) string {
	for _, in := range p.w.Initiatives {
		for _, id := range b.BehaviourIDs {
			if x := p.w.Behaviour(id); x != nil && x.InitiativeID == in.ID {
				return in.ID
			}
		}
	}
	return ""
}

// keeps says which promise a behaviour keeps, in a table where the bands do not; "" when it keeps none.
func (p *plan) keeps(b *workshop.Behaviour) string {
	promise := p.w.Promise(b.PromiseID)
	if promise == nil || !p.byInitiative() {
		return ""
	}
	return p.t.T("Keeps: {promise}", "promise", promise.Text)
}
