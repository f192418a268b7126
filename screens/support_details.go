package screens

import (
	"fyne.io/fyne/v2"

	"kept/screens/parts"
	"kept/workshop"
)

// supportDetails is the panel beside the cards with everything that is kept about the item in hand.
type supportDetails struct {
	l       *supportItems
	title   *parts.Text
	hint    *stepHint
	choices []supportChoice
	when    *parts.DateField
	replace *parts.Field

	scroll *parts.Scroll
	object *fyne.Container
}

// supportChoice is a field of an item that is chosen, not written.
type supportChoice struct {
	field string
	*parts.Choice
	options func(*workshop.Workshop, *workshop.SupportItem) []parts.Option
	chosen  func(*workshop.SupportItem) []string
}

func newSupportDetails(l *supportItems) *supportDetails {
	d, k := l.s.d, l.s.d.Kit
	p := &supportDetails{l: l, title: k.Text(parts.Heading, ""), hint: newStepHint(d, workshop.SupportStep)}
	p.buildChoices()
	today, _ := d.Today.Time()
	p.when = k.DateField(d.T("First date"), today)
	p.when.OnDate = func(day string) {
		p.change("when", false, func(x *workshop.SupportItem) { x.When = workshop.Date(day) })
	}
	p.replace = k.TextArea(d.T("What it takes the place of"), d.T("What stops or waits to make room"), 1).Limit(workshop.Limits("support_item", "replaces").Max)
	p.replace.OnChanged = func(text string) {
		p.change("replaces", true, func(x *workshop.SupportItem) { x.Replaces = text })
	}
	p.replace.OnDone = func(string) { d.Session.Settle() }
	for _, f := range []*parts.Field{p.when.Field, p.replace} {
		onEscape(f, l.back)
	}
	var fields []fyne.CanvasObject
	for _, c := range p.choices {
		fields = append(fields, c.Choice)
		if c.field == "repeat" {
			fields = append(fields, p.when.Field)
		}
	}
	tools := k.Row(8, parts.NoGrow,
		k.Button(parts.Ghost, d.T("Back to the card"), l.back).Icons(parts.IconLeft, "").Compact(),
		k.Button(parts.Ghost, d.T("Delete"), func() { l.remove(l.chosen) }).Icons(parts.IconBin, "").Compact())
	form := k.Stack(14, k.RowTop(12, 0, p.title, k.KeyHint("D", d.T("to these fields"))), p.hint.object, k.Form(fields...), p.replace, tools)
	p.scroll = k.Scroll(k.Pad(20, form)).Fade(parts.GroundCard)
	p.object = k.Layers(k.Surface(parts.GroundCard, parts.Hairline, 16), k.Pad(1, p.scroll))
	return p
}

// onEscape lets Escape leave a field; what the field does with other keys stays.
func onEscape(f *parts.Field, leave func()) {
	before := f.OnKey
	f.OnKey = func(key fyne.KeyName) bool {
		if key == fyne.KeyEscape {
			leave()
			return true
		}
		return before != nil && before(key)
	}
}

// buildChoices makes the fields that are chosen, in the order in which a group talks about them.
func (p *supportDetails) buildChoices() {
	d := p.l.s.d
	one := func(field, kind, label string, text func(*workshop.SupportItem) *string) {
		options := choiceOptions(d, "support_item", field, kind)
		p.choices = append(p.choices, supportChoice{
			field: field,
			Choice: d.Kit.Choice(label, "", nil, func(id string) {
				if field == "lever" && p.l.onLever != nil {
					p.l.onLever(id)
				}
				p.change(field, false, func(x *workshop.SupportItem) { *text(x) = id })
			}),
			options: func(*workshop.Workshop, *workshop.SupportItem) []parts.Option { return options },
			chosen:  func(x *workshop.SupportItem) []string { return []string{*text(x)} },
		})
	}
	several := func(field, label string, list func(*workshop.SupportItem) *[]string, options func(*workshop.Workshop, *workshop.SupportItem) []parts.Option) {
		p.choices = append(p.choices, supportChoice{
			field: field,
			Choice: d.Kit.MultiChoice(label, d.T("None yet"), nil, func(ids []string) {
				p.change(field, false, func(x *workshop.SupportItem) { *list(x) = ids })
			}),
			options: options,
			chosen:  func(x *workshop.SupportItem) []string { return *list(x) },
		})
	}
	one("kind", "support_kind", d.T("Kind"), func(x *workshop.SupportItem) *string { return &x.Kind })
	one("phase", "phase", d.T("When it works"), func(x *workshop.SupportItem) *string { return &x.Phase })
	one("led_by", "led_by", d.T("Led by"), func(x *workshop.SupportItem) *string { return &x.LedBy })
	p.choices = append(p.choices, supportChoice{
		field: "owner_id",
		Choice: d.Kit.Choice(d.T("Owner"), d.T("One person"), nil, func(id string) {
			p.change("owner_id", false, func(x *workshop.SupportItem) { x.OwnerID = other(x.OwnerID, id) })
		}).Filtered(nil),
		options: func(w *workshop.Workshop, _ *workshop.SupportItem) []parts.Option { return personOptions(w) },
		chosen:  func(x *workshop.SupportItem) []string { return []string{x.OwnerID} },
	})
	one("repeat", "repeat", d.T("How often"), func(x *workshop.SupportItem) *string { return &x.Repeat })
	several("behaviour_ids", d.T("Behaviours it helps"), func(x *workshop.SupportItem) *[]string { return &x.BehaviourIDs },
		func(w *workshop.Workshop, x *workshop.SupportItem) []parts.Option {
			return behaviourOptions(w, x.BehaviourIDs)
		})
	several("role_ids", d.T("Roles it helps"), func(x *workshop.SupportItem) *[]string { return &x.RoleIDs },
		func(w *workshop.Workshop, _ *workshop.SupportItem) []parts.Option { return roleOptions(w) })
	several("goal_ids", d.T("Customer gaps it helps to close"), func(x *workshop.SupportItem) *[]string { return &x.GoalIDs },
		func(w *workshop.Workshop, _ *workshop.SupportItem) []parts.Option { return goalOptions(d, w) })
	one("status", "support_status", d.T("How far it is"), func(x *workshop.SupportItem) *string { return &x.Status })
	one("lever", "lever", d.T("Lever"), func(x *workshop.SupportItem) *string { return &x.Lever })
}

// other is what a choice that may stay empty is after a pick: picking the same again leaves it open.
func other(before, picked string) string {
	if before == picked {
		return ""
	}
	return picked
}

// change edits the item in hand; typing in one field is one step of undo.
func (p *supportDetails) change(field string, typing bool, f func(*workshop.SupportItem)) {
	id := p.l.chosen
	e := workshop.Edit{Label: "Change support", At: p.l.s.at(p.l.about, id, field)}
	if typing {
		e.Merge = "support_item." + field + ":" + id
	}
	p.l.edit(e, id, f)
}

// show fills the panel with an item; without one there is no panel.
func (p *supportDetails) show(w *workshop.Workshop, x *workshop.SupportItem) {
	setShown(p.object, x != nil)
	if x == nil {
		return
	}
	p.title.SetText(x.Title)
	p.hint.show(supportItemHint(w, x), x.ID)
	for _, c := range p.choices {
		options := c.options(w, x)
		c.SetOptions(options)
		c.Set(c.chosen(x)...)
		setShown(c, len(options) > 0)
	}
	p.when.ShowOf(x.ID, string(x.When))
	p.replace.SetText(x.Replaces)
	p.replace.SetMessage(textMessage(p.l.s.d, "support_item", "replaces", x.Replaces))
}

// enter goes into the panel.
func (p *supportDetails) enter() {
	p.scroll.ScrollTo(0)
	p.focus(p.choices[0].field)
}

// focus gives a field of the item in hand the keyboard and says whether there is one.
func (p *supportDetails) focus(field string) bool {
	switch field {
	case "when":
		p.when.Focus()
		return true
	case "replaces":
		p.replace.Focus()
		return true
	}
	for _, c := range p.choices {
		if c.field == field && c.Visible() {
			parts.Focus(c.Choice)
			return true
		}
	}
	return false
}
