package screens

import (
	"fyne.io/fyne/v2"

	"kept/screens/parts"
	"kept/workshop"
)

// blockersDetails is the panel beside the list with everything about the selected blocker. It is no dialog: the list
// stays in view, and every field is kept as it is changed.
type blockersDetails struct {
	s  *blockersScreen
	id string // the blocker shown, "" for none

	text      *parts.Field
	names     *stepHint
	kind      *parts.Choice
	asks      *parts.Text
	cause     *parts.Choice
	help      *parts.Text
	challenge *parts.Choice
	missing   *parts.Text
	mindset   *stepHint
	belief    *fyne.Container // challenge with what belongs to it

	impact, effort         *halfScale
	impactSays, effortSays *parts.Text
	quadrant               *parts.Chip
	advice                 *parts.Text
	stops                  *parts.Tick

	needs   []*parts.Tick
	remover *parts.Choice
	says    *parts.Text

	behaviours, roles *parts.Choice
	status            *parts.Choice
	reason            *parts.Field
	votes             *parts.Stepper

	empty, form *fyne.Container
	scroll      *parts.Scroll
	object      *fyne.Container
}

func newBlockersDetails(s *blockersScreen, back func()) *blockersDetails {
	d, k := s.d, s.d.Kit
	p := &blockersDetails{s: s, names: newStepHint(d, workshop.BlockersStep), mindset: newStepHint(d, workshop.BlockersStep)}
	p.empty = k.Stack(8, k.Text(parts.Body, d.T("Choose a blocker to say what sort of thing it is, how much it hurts, and who can move it.")),
		k.KeyHint("↓", d.T("from the line to the first card")), k.KeyHint("D", d.T("from a card to its details")))
	p.makeWhat()
	p.makeMap()
	p.makeWho()
	section := func(title string, o ...fyne.CanvasObject) *fyne.Container {
		return k.Stack(12, append([]fyne.CanvasObject{k.Rule(), k.Text(parts.Heading, title)}, o...)...)
	}
	scale := func(label string, s *halfScale, says *parts.Text) *fyne.Container {
		return k.Stack(4, k.Text(parts.Caption, label).SetInk(parts.InkCalm), s, says)
	}
	done := k.Row(8, parts.NoGrow,
		k.Button(parts.Ghost, d.T("Back to the card"), back).Icons(parts.IconLeft, "").Compact(),
		k.Button(parts.Ghost, d.T("Delete"), func() { s.remove(p.id) }).Icons(parts.IconBin, "").Compact())
	p.form = k.Stack(16,
		k.Stack(8, p.text, p.names.object),
		k.Stack(6, p.kind, p.asks),
		p.belief,
		k.Stack(6, p.cause, p.help),
		section(d.T("How much, how hard"),
			scale(d.T("Impact on the promise"), p.impact, p.impactSays), scale(d.T("Effort to remove"), p.effort, p.effortSays),
			p.stops, k.Row(10, 1, p.quadrant, p.advice)),
		section(d.T("Who can remove it"),
			k.Stack(0, k.Text(parts.Caption, d.T("It needs")).SetInk(parts.InkCalm), k.Grid(150, 0, tickObjects(p.needs)...)),
			k.Stack(6, p.remover, p.says)),
		section(d.T("What it touches"), p.behaviours, p.roles,
			k.Stack(4, k.Text(parts.Caption, d.T("Dots")).SetInk(parts.InkCalm), k.Row(0, parts.NoGrow, p.votes))),
		section(d.T("What became of it"), p.status, p.reason),
		done,
	)
	p.scroll = k.Scroll(k.Pad(20, k.Stack(0, p.empty, p.form))).Fade(parts.GroundCard)
	p.object = k.Layers(k.Surface(parts.GroundCard, parts.Hairline, 16), k.Pad(1, p.scroll))
	return p
}

func tickObjects(ticks []*parts.Tick) []fyne.CanvasObject {
	out := make([]fyne.CanvasObject, len(ticks))
	for i, t := range ticks {
		out[i] = t
	}
	return out
}

// makeWhat builds the fields about what it is.
func (p *blockersDetails) makeWhat() {
	d, k, s := p.s.d, p.s.d.Kit, p.s
	p.text = k.TextArea(d.T("What gets in the way"), "", 2).Limit(workshop.Limits("blocker", "text").Max)
	p.text.OnChanged = func(text string) {
		s.change(p.id, "Change blocker", "text", "blocker.text", func(b *workshop.Blocker) { b.Text = text })
	}
	p.text.OnDone = func(string) { d.Session.Settle() }
	p.kind = k.Choice(d.T("Kind"), d.T("Choose the kind"), choiceOptions(d, "blocker", "type", "blocker_type"), func(id string) {
		s.change(p.id, "Set the kind", "type", "", func(b *workshop.Blocker) { b.SetType(workshop.BlockerType(id)) })
	})
	p.asks = k.Text(parts.Caption, "")
	var causes []parts.Option
	for _, c := range d.Content.Blockers.Causes {
		causes = append(causes, parts.Option{ID: c.ID, Label: d.Label("cause", c.ID), Note: d.Label("cause_family", c.Family), Tint: parts.NoTint})
	}
	p.cause = k.Choice(d.T("Cause"), d.T("Choose the cause"), causes, func(id string) {
		s.change(p.id, "Set the cause", "cause", "", func(b *workshop.Blocker) { b.Cause = workshop.Cause(id) })
	})
	p.help = k.Text(parts.Caption, "")
	p.challenge = k.Choice(d.T("Which mindset challenge"), d.T("Choose the challenge"), choiceOptions(d, "blocker", "challenge", "challenge"), func(id string) {
		s.change(p.id, "Set the challenge", "challenge", "", func(b *workshop.Blocker) { b.Challenge = workshop.Challenge(id) })
	})
	p.missing = k.Text(parts.Caption, "").SetInk(parts.InkStop)
	p.belief = k.Stack(6, p.challenge, p.missing, p.mindset.object)
}

// makeMap builds the two scales and what follows from them.
func (p *blockersDetails) makeMap() {
	d, k, s := p.s.d, p.s.d.Kit, p.s
	p.impact = newHalfScale(k, d.T("Impact"), func(v float64) {
		s.change(p.id, "Score impact", "impact", "blocker.impact", func(b *workshop.Blocker) { b.Impact = v })
	}, d.Session.Settle)
	p.effort = newHalfScale(k, d.T("Effort"), func(v float64) {
		s.change(p.id, "Score effort", "effort", "blocker.effort", func(b *workshop.Blocker) { b.Effort = v })
	}, d.Session.Settle)
	for _, scale := range []*halfScale{p.impact, p.effort} {
		scale.onFocus = func() { p.scroll.Reveal(scale) }
	}
	p.impactSays, p.effortSays = k.Text(parts.Caption, ""), k.Text(parts.Caption, "")
	p.stops = k.Tick(d.T("The behaviour cannot happen at all"), func(on bool) {
		s.change(p.id, "Tick: cannot happen at all", "stops", "", func(b *workshop.Blocker) { b.Stops = on })
	})
	p.quadrant, p.advice = k.Chip("", parts.NoTint), k.Text(parts.Label, "")
}

// makeWho builds the fields about who can remove it, what it touches and what became of it.
func (p *blockersDetails) makeWho() {
	d, k, s := p.s.d, p.s.d.Kit, p.s
	for _, need := range d.Content.Values("need") {
		p.needs = append(p.needs, k.Tick(d.Label("need", need), func(bool) {
			s.change(p.id, "Tick what it needs", "needs", "", func(b *workshop.Blocker) { b.SetNeeds(workshop.Toggle(b.Needs, need)) })
		}))
	}
	p.remover = k.Choice(d.T("Who removes it"), "", choiceOptions(d, "blocker", "remover", "remover"), func(id string) {
		s.change(p.id, "Set who removes it", "remover", "", func(b *workshop.Blocker) { b.Remover = workshop.Remover(id) })
	})
	p.says = k.Text(parts.Caption, "")
	p.behaviours = k.MultiChoice(d.T("Behaviours it blocks"), d.T("None yet"), nil, func(ids []string) {
		s.change(p.id, "Link behaviours", "behaviour_ids", "", func(b *workshop.Blocker) { b.BehaviourIDs = ids })
	}).Filtered(nil)
	p.roles = k.MultiChoice(d.T("Roles it affects"), d.T("None yet"), nil, func(ids []string) {
		s.change(p.id, "Link roles", "role_ids", "", func(b *workshop.Blocker) { b.RoleIDs = ids })
	})
	p.votes = k.Stepper(0, workshop.Limits("blocker", "votes").Max, 1, nil, func(n int) {
		s.change(p.id, "Give dots", "votes", "blocker.votes", func(b *workshop.Blocker) { b.Votes = n })
	})
	p.status = k.Choice(d.T("Status"), "", choiceOptions(d, "blocker", "status", "blocker_status"), func(id string) {
		s.change(p.id, "Set the status", "status", "", func(b *workshop.Blocker) { b.Status = workshop.BlockerStatus(id) })
	})
	p.reason = k.Field(d.T("Why we live with it"), d.T("One sentence")).Limit(workshop.Limits("blocker", "accepted_reason").Max)
	p.reason.OnChanged = func(text string) {
		s.change(p.id, "Say why", "accepted_reason", "blocker.accepted_reason", func(b *workshop.Blocker) { b.AcceptedReason = text })
	}
	p.reason.OnDone = func(string) { d.Session.Settle() }
}

// choiceOptions are the values of a field with their words; content may call the choice by another name.
func choiceOptions(d *Desk, entity, field, kind string) []parts.Option {
	var out []parts.Option
	for _, v := range workshop.Values(entity, field) {
		out = append(out, parts.Option{ID: v, Label: d.Label(kind, v), Note: d.T(d.Content.Explain(kind, v)), Tint: parts.NoTint})
	}
	return out
}
