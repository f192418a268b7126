package screens

import (
	"kept/screens/parts"
	"kept/workshop"
)

// otherBlockers is the choice at the end of a list of blockers of those that are not in it.
type otherBlockers struct {
	*parts.Choice
	d *Desk
}

func newOtherBlockers(d *Desk, placeholder string, take func(id string)) *otherBlockers {
	return &otherBlockers{Choice: d.Kit.Choice("", placeholder, nil, take).Filtered(nil), d: d}
}

// show offers blockers, each with a note on what is known of it; without any there is nothing to choose.
func (o *otherBlockers) show(blockers []workshop.Blocker, note func(b *workshop.Blocker) string) {
	options := make([]parts.Option, len(blockers))
	for i := range blockers {
		b := &blockers[i]
		options[i] = parts.Option{ID: b.ID, Label: firstWords(b.Text, 70), Note: note(b), Tint: parts.NoTint}
	}
	o.SetOptions(options)
	setShown(o.Choice, len(options) > 0)
}
