package screens

import (
	"strings"

	"fyne.io/fyne/v2"

	"kept/screens/parts"
	"kept/workshop"
)

// show shows the selected blocker, or what to do while none is selected.
func (p *blockersDetails) show(w *workshop.Workshop) {
	b := w.Blocker(p.s.selected)
	setShown(p.empty, b == nil)
	setShown(p.form, b != nil)
	if b == nil {
		p.id = ""
		return
	}
	if p.id != b.ID {
		p.id = b.ID
		p.scroll.ScrollTo(0)
	}
	p.showWhat(w, b)
	p.showMap(b)
	p.showWho(w, b)
}

func (p *blockersDetails) showWhat(w *workshop.Workshop, b *workshop.Blocker) {
	d := p.s.d
	p.text.SetText(b.Text)
	p.text.SetMessage(textMessage(d, "blocker", "text", b.Text))
	p.names.show(hintIf(w.NamesSomebody(b.Text) && !w.Silent("names_person", b.ID), "names_person"), b.ID)
	p.kind.Set(string(b.Type))
	kind, _ := d.Content.Blockers.Type(string(b.Type))
	p.asks.SetText(d.T(kind.Question))
	mindset := b.Type == workshop.MindsetBlocker
	setShown(p.belief, mindset)
	setShown(p.missing, mindset && b.Challenge == "")
	p.challenge.Set(string(b.Challenge))
	rule, _ := d.Content.Rule("X9")
	p.missing.SetText(d.T(rule.Text()))
	p.mindset.show(hintIf(mindset && !w.Silent("mindset", b.ID), "mindset"), b.ID)
	p.cause.Set(string(b.Cause))
	cause, _ := d.Content.Blockers.Cause(string(b.Cause))
	var help []string
	for _, h := range cause.Help {
		help = append(help, strings.ToLower(d.T(h)))
	}
	p.help.SetText(d.T("{question} What helps: {help}.", "question", d.T(cause.Question), "help", strings.Join(help, "; ")))
}

func (p *blockersDetails) showMap(b *workshop.Blocker) {
	d := p.s.d
	p.impact.Set(b.Impact)
	p.effort.Set(b.Effort)
	p.impactSays.SetText(anchorText(d, d.Content.Blockers.Impact, b.Impact))
	p.effortSays.SetText(anchorText(d, d.Content.Blockers.Effort, b.Effort))
	p.stops.Set(b.Stops)
	q := string(b.Quadrant())
	p.quadrant.Set(d.Label("quadrant", q), parts.NoTint)
	p.advice.SetText(d.T(d.Content.Blockers.QuadrantAdvice(q)))
}

func (p *blockersDetails) showWho(w *workshop.Workshop, b *workshop.Blocker) {
	d := p.s.d
	needed := map[string]bool{}
	for _, n := range b.Needs {
		needed[n] = true
	}
	for i, need := range d.Content.Values("need") {
		p.needs[i].Set(needed[need])
	}
	p.remover.Set(string(b.Remover))
	suggested := workshop.SuggestRemover(b.Needs)
	says := d.T(d.Content.Blockers.RemoverSays(string(suggested))) + "."
	if suggested != b.Remover {
		says = d.T("The ticks suggest: {who}. You chose otherwise.", "who", d.Label("remover", string(suggested)))
	}
	p.says.SetText(says)
	var behaviours []parts.Option
	for _, x := range w.Behaviours {
		if x.Status != workshop.ParkedBehaviour {
			behaviours = append(behaviours, parts.Option{ID: x.ID, Label: firstWords(x.Statement, 70), Tint: roleTintOf(w, x.RoleID)})
		}
	}
	p.behaviours.SetOptions(behaviours)
	p.behaviours.Set(b.BehaviourIDs...)
	p.roles.SetOptions(roleOptions(w))
	p.roles.Set(b.RoleIDs...)
	p.votes.Set(b.Votes)
	p.status.Set(string(b.Status))
	accepted := b.Status == workshop.AcceptedBlocker
	setShown(p.reason, accepted)
	p.reason.SetText(b.AcceptedReason)
	message := textMessage(d, "blocker", "accepted_reason", b.AcceptedReason)
	if rule, _ := d.Content.Rule("X10"); accepted && b.AcceptedReason == "" {
		message = d.T(rule.Text())
	}
	p.reason.SetMessage(message)
}

// hintIf is the id of a hint while it holds.
func hintIf(holds bool, id string) string {
	if holds {
		return id
	}
	return ""
}

// anchorText says what a value from 1 to 5 means; a half lies between two anchors.
func anchorText(d *Desk, anchors []string, v float64) string {
	low := min(max(int(v), 1), len(anchors))
	if v == float64(low) || low == len(anchors) {
		return d.T(anchors[low-1])
	}
	return d.T("Between “{low}” and “{high}”", "low", d.T(anchors[low-1]), "high", d.T(anchors[low]))
}

// focusField gives a field of the selected blocker the keyboard and says whether there is one.
func (p *blockersDetails) focusField(name string) bool {
	if p.id == "" {
		return false
	}
	fields := map[string]fyne.Focusable{
		"text": p.text.Entry(), "type": p.kind, "cause": p.cause, "impact": p.impact, "effort": p.effort,
		"stops": p.stops, "needs": p.needs[0], "remover": p.remover, "behaviour_ids": p.behaviours, "role_ids": p.roles,
		"votes": p.votes, "status": p.status,
	}
	if p.belief.Visible() {
		fields["challenge"] = p.challenge
	}
	if p.reason.Visible() {
		fields["accepted_reason"] = p.reason.Entry()
	}
	f, ok := fields[name]
	if ok {
		parts.Focus(f)
	}
	return ok
}
