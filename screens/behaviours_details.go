package screens

import (
	"fyne.io/fyne/v2"

	"kept/screens/parts"
	"kept/workshop"
)

// behavioursDetails is the panel beside the columns: everything that is kept about the behaviour in hand. It follows
// from card to card and never stands in front of the group.
type behavioursDetails struct {
	s      *behavioursScreen
	isOpen bool
	title  *parts.Text
	hint   *parts.Hint
	hintID string // hint that is shown, "" for none
	none   *parts.Text
	advice *statementAdvice
	hints  *parts.Tick
	form   *fyne.Container
	scroll *parts.Scroll
	object *fyne.Container

	promise, role, kind, set, status *parts.Choice
	goals, initiative, authors       *parts.Choice
	fields                           []behaviourField
}

// behaviourField is a field for one text of a behaviour.
type behaviourField struct {
	name string
	text func(*workshop.Behaviour) *string
	*parts.Field
}

const detailsWidth = 320

func newBehavioursDetails(s *behavioursScreen) *behavioursDetails {
	k, d := s.d.Kit, s.d
	p := &behavioursDetails{s: s, title: k.Text(parts.Heading, ""), none: k.Text(parts.Body, d.T("Choose a card to see what is kept about it.")).SetInk(parts.InkMuted)}
	p.hint = k.Hint("", func() { s.dismiss(p.hintID, s.chosen) })
	p.hint.SetText("") // hidden until there is advice
	p.advice = newStatementAdvice(s)
	p.hints = k.Tick(d.T("Give hints in this workshop"), s.setHints)
	p.buildChoices()
	p.fields = []behaviourField{
		p.field("situation", d.T("When or where"), d.T("At the first pause"), 1, func(b *workshop.Behaviour) *string { return &b.Situation }),
		p.field("example_words", d.T("It can sound like"), d.T("“What have you already been told?”"), 2, func(b *workshop.Behaviour) *string { return &b.ExampleWords }),
		p.field("not_this", d.T("Not this"), d.T("Read the whole history first"), 1, func(b *workshop.Behaviour) *string { return &b.NotThis }),
		p.field("moment", d.T("Moment in the customer’s journey"), d.T("Opening the call"), 1, func(b *workshop.Behaviour) *string { return &b.Moment }),
		p.field("cue", d.T("What will remind you"), d.T("The pause after the greeting"), 1, func(b *workshop.Behaviour) *string { return &b.Cue }),
		p.field("reward", d.T("What you will enjoy straight after"), d.T("The call starts where the last one stopped"), 1, func(b *workshop.Behaviour) *string { return &b.Reward }),
	}
	p.form = k.Stack(12, p.advice.verdict)
	for _, h := range p.advice.hints {
		p.form.Add(h.Hint)
	}
	for _, o := range []fyne.CanvasObject{p.advice.standing, p.hint, p.promise, p.role, p.authors, p.kind, p.set} {
		p.form.Add(o)
	}
	for _, f := range p.fields[:4] {
		p.form.Add(f.Field)
		if h := p.advice.under[f.name]; h != nil {
			p.form.Add(h.Hint)
		}
	}
	for _, o := range []fyne.CanvasObject{p.goals, p.initiative, p.status, p.fields[4].Field, p.fields[5].Field, p.mergers()} {
		p.form.Add(o)
	}
	head := k.Inset(12, 8, 8, 16, k.RowTop(4, 0, k.Inset(6, 0, 0, 0, p.title), k.IconButton(parts.IconClose, d.T("Close the details"), p.toggle).Compact()))
	p.scroll = k.Scroll(k.Inset(4, 16, 24, 16, k.Stack(20, p.none, p.form, p.hints))).Fade(parts.GroundCard)
	body := k.Layers(k.Surface(parts.GroundCard, parts.Hairline, 16), k.Inset(0, 1, 2, 1, k.Page(head, p.scroll, nil)))
	p.object = k.Inset(0, 0, 0, 16, k.Fixed(detailsWidth, 0, body))
	p.object.Hide()
	return p
}

// buildChoices makes the choices. Each writes at once.
func (p *behavioursDetails) buildChoices() {
	s, d := p.s, p.s.d
	choice := func(label, placeholder, field string, set func(b *workshop.Behaviour, id string)) *parts.Choice {
		return d.Kit.Choice(label, placeholder, nil, func(id string) {
			s.change("Change behaviour", s.chosen, field, func(b *workshop.Behaviour) { set(b, id) })
		})
	}
	several := func(label, placeholder, field string, list func(b *workshop.Behaviour) *[]string) *parts.Choice {
		return d.Kit.MultiChoice(label, placeholder, nil, func(ids []string) {
			s.change("Change behaviour", s.chosen, field, func(b *workshop.Behaviour) { *list(b) = ids })
		})
	}
	p.promise = choice(d.T("Promise it keeps"), d.T("None yet"), "promise_id", func(b *workshop.Behaviour, id string) { b.PromiseID = id })
	p.role = choice(d.T("Role that does it"), d.T("None yet"), "role_id", func(b *workshop.Behaviour, id string) { b.RoleID = id })
	p.kind = choice(d.T("Kind"), "", "kind", func(b *workshop.Behaviour, id string) { b.Kind = workshop.BehaviourKind(id) })
	p.set = choice(d.T("How closely it is set"), "", "prescription", func(b *workshop.Behaviour, id string) { b.Prescription = workshop.Prescription(id) })
	p.status = d.Kit.Choice(d.T("Status"), "", nil, func(id string) {
		if b := d.W().Behaviour(s.chosen); b != nil && string(b.Status) != id {
			s.setStatus(s.chosen, workshop.BehaviourStatus(id))
		}
	})
	p.initiative = choice(d.T("Initiative it travels with"), d.T("None"), "initiative_id", func(b *workshop.Behaviour, id string) {
		if b.InitiativeID == id {
			id = ""
		}
		b.InitiativeID = id
	})
	p.goals = several(d.T("Customer gaps it helps to close"), d.T("None yet"), "goal_ids", func(b *workshop.Behaviour) *[]string { return &b.GoalIDs })
	p.authors = several(d.T("Who wrote it"), d.T("Nobody named yet"), "author_ids", func(b *workshop.Behaviour) *[]string { return &b.AuthorIDs }).Filtered(nil)
	p.kind.SetOptions(p.values("behaviour_kind"))
	p.set.SetOptions(p.values("prescription"))
	p.status.SetOptions(p.values("behaviour_status"))
}

// mergers are the buttons that make one behaviour of two, which is picked from a list, and two of one.
func (p *behavioursDetails) mergers() fyne.CanvasObject {
	s, k := p.s, p.s.d.Kit
	return k.Wrap(8,
		k.Button(parts.Secondary, s.d.T("Merge (Ctrl+M)"), func() { s.pickMerge(s.chosen) }).Compact(),
		k.Button(parts.Secondary, s.d.T("Duplicate (Ctrl+D)"), func() { s.duplicate(s.chosen) }).Compact())
}

// values are the values of a choice with what they mean.
func (p *behavioursDetails) values(kind string) []parts.Option {
	d := p.s.d
	var options []parts.Option
	for _, v := range d.Content.Values(kind) {
		options = append(options, parts.Option{ID: v, Label: d.Label(kind, v), Note: d.T(d.Content.Explain(kind, v)), Tint: parts.NoTint})
	}
	return options
}

// field makes a field for one text of the behaviour in hand. Escape goes back to its card.
func (p *behavioursDetails) field(name, label, placeholder string, rows int, text func(*workshop.Behaviour) *string) behaviourField {
	f := p.s.d.Kit.TextArea(label, placeholder, rows)
	p.s.bind(f, name, func() string { return p.s.chosen }, text)
	f.OnKey = func(key fyne.KeyName) bool {
		if key == fyne.KeyEscape {
			return p.s.board.focus(p.s.chosen)
		}
		return false
	}
	return behaviourField{name, text, f}
}

// show fills the panel with the behaviour in hand.
func (p *behavioursDetails) show(w *workshop.Workshop) {
	setShown(p.object, p.isOpen)
	if !p.isOpen {
		return
	}
	d := p.s.d
	p.hints.Set(!w.Details.HintsOff)
	b := w.Behaviour(p.s.chosen)
	setShown(p.form, b != nil)
	setShown(p.none, b == nil)
	if b == nil {
		p.title.SetText(d.T("Details"))
		return
	}
	p.title.SetText(b.Statement)
	p.advice.show(w, b)
	p.hintID = p.s.checks.behaviourHint(w, b)
	p.hint.SetText(behaviourHintText(d, p.hintID))
	p.promise.SetOptions(promiseOptions(d, w))
	p.promise.Set(b.PromiseID)
	p.role.SetOptions(roleOptions(w))
	p.role.Set(b.RoleID)
	p.kind.Set(string(b.Kind))
	p.set.Set(string(b.Prescription))
	p.status.Set(string(b.Status))
	p.showLinks(w, b)
	for _, f := range p.fields {
		f.SetText(*f.text(b))
		f.SetMessage(textMessage(d, "behaviour", f.name, *f.text(b)))
	}
}

// showLinks fills what a behaviour may point to, and leaves out what the workshop has none of.
func (p *behavioursDetails) showLinks(w *workshop.Workshop, b *workshop.Behaviour) {
	var goals, initiatives, people []parts.Option
	for _, g := range w.Goals {
		goals = append(goals, parts.Option{ID: g.ID, Label: g.Desired, Tint: parts.NoTint})
	}
	for _, i := range w.Initiatives {
		initiatives = append(initiatives, parts.Option{ID: i.ID, Label: i.Name, Tint: parts.NoTint})
	}
	for _, person := range w.Participants {
		people = append(people, parts.Option{ID: person.ID, Label: person.Name, Note: w.RoleName(person.RoleID), Tint: parts.NoTint})
	}
	setShown(p.goals, len(goals) > 0)
	setShown(p.initiative, len(initiatives) > 0)
	setShown(p.authors, len(people) > 0)
	p.goals.SetOptions(goals)
	p.goals.Set(b.GoalIDs...)
	p.initiative.SetOptions(initiatives)
	p.initiative.Set(b.InitiativeID)
	p.authors.SetOptions(people)
	p.authors.Set(b.AuthorIDs...)
}

func (p *behavioursDetails) open() bool { return p.isOpen }

// toggle opens or closes the panel. Closing gives the keyboard back to the card.
func (p *behavioursDetails) toggle() {
	p.isOpen = !p.isOpen
	p.s.d.Session.Settle()
	p.s.Show(p.s.d.W())
	p.s.layWall()
	if !p.isOpen && !p.s.board.focus(p.s.chosen) {
		p.s.begin()
	}
}

// enter opens the panel and goes into it.
func (p *behavioursDetails) enter() {
	if !p.isOpen {
		p.toggle()
	}
	p.scroll.ScrollTo(0)
	parts.Focus(p.promise)
}

// focus goes to the field of that name while the panel is open; other names leave the keyboard where it is.
func (p *behavioursDetails) focus(name string) {
	for _, f := range p.fields {
		if f.name == name {
			if !p.isOpen {
				p.toggle()
			}
			f.Focus()
		}
	}
}
