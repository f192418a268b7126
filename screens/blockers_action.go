package screens

import (
	"fyne.io/fyne/v2"

	"kept/screens/parts"
	"kept/workshop"
)

// actionRow is one action: verb, what, owner, first step and date, and behind "More" the rest (M§6.5).
type actionRow struct {
	s    *blockersScreen
	id   string
	open bool // the rest is shown

	verb  *parts.Choice
	what  *parts.Field
	owner *parts.Choice
	first *parts.Field
	due   *parts.DateField
	early *parts.Text // the date is before the workshop

	more     *parts.Button
	area     *parts.Choice
	status   *parts.Choice
	gone     *fyne.Container // the action is done: is the blocker gone?
	replaces *parts.Field
	partners *parts.Choice
	goals    *parts.Choice
	nothing  *stepHint // it closes no customer gap
	rest     *fyne.Container
	object   *fyne.Container
}

func newActionRow(s *blockersScreen, id string) *actionRow {
	d, k := s.d, s.d.Kit
	r := &actionRow{s: s, id: id}
	text := func(label, example, field string, set func(a *workshop.Action, v string)) *parts.Field {
		f := k.TextArea(label, example, 1).Limit(workshop.Limits("action", field).Max)
		f.OnChanged = func(v string) { r.change("Change action", "action."+field, func(a *workshop.Action) { set(a, v) }) }
		f.OnDone = func(string) { d.Session.Settle() }
		return f
	}
	r.verb = k.Choice(d.T("Verb"), "", choiceOptions(d, "action", "verb", "verb"), func(v string) {
		r.change("Set the verb", "", func(a *workshop.Action) { a.Verb = workshop.Verb(v) })
	})
	r.what = text(d.T("What will change"), d.T("The rule, step or tool and the change"), "what", func(a *workshop.Action, v string) { a.What = v })
	r.owner = k.Choice(d.T("Owner"), d.T("One person"), nil, func(v string) {
		r.change("Set the owner", "", func(a *workshop.Action) { a.OwnerID = v })
	}).Filtered(nil)
	r.first = text(d.T("First step within 48 hours"), d.T("Draft the one-line rule"), "first_step", func(a *workshop.Action, v string) { a.FirstStep = v })
	today, _ := d.Today.Time()
	if day, ok := d.W().Details.Date.Time(); ok {
		today = day
	}
	r.due = k.DateField(d.T("Done by"), today)
	r.due.OnDate = func(v string) { r.change("Set the date", "", func(a *workshop.Action) { a.Due = workshop.Date(v) }) }
	r.early = k.Text(parts.Caption, "").SetInk(parts.InkHint)

	r.area = k.Choice(d.T("Area"), "", choiceOptions(d, "action", "area", "area"), func(v string) {
		r.change("Set the area", "", func(a *workshop.Action) { a.Area = workshop.Area(v) })
	})
	r.status = k.Choice(d.T("How far it is"), "", choiceOptions(d, "action", "status", "action_status"), func(v string) {
		r.change("Set how far it is", "", func(a *workshop.Action) { a.Status = workshop.ActionStatus(v) })
	})
	rule, _ := d.Content.Rule("X15")
	r.gone = k.Row(8, 0, k.Text(parts.Caption, d.T(rule.Text())).SetInk(parts.InkHint),
		k.Button(parts.Secondary, d.T(rule.Buttons[0]), r.removed).Compact(),
		k.Button(parts.Ghost, d.T(rule.Buttons[1]), r.notYet).Compact())
	r.replaces = text(d.T("What stops or waits to make room"), d.T("Approval emails"), "replaces", func(a *workshop.Action, v string) { a.Replaces = v })
	r.partners = k.MultiChoice(d.T("Other roles working on it"), d.T("None"), nil, func(ids []string) {
		r.change("Set partner roles", "", func(a *workshop.Action) { a.PartnerRoleIDs = ids })
	})
	r.goals = k.MultiChoice(d.T("Customer gaps it helps to close"), d.T("None yet"), nil, func(ids []string) {
		r.change("Link customer gaps", "", func(a *workshop.Action) { a.GoalIDs = ids })
	})
	r.nothing = newStepHint(d, workshop.BlockersStep)
	r.more = k.Button(parts.Ghost, d.T("More"), func() {
		r.open = !r.open
		s.Show(d.W())
	}).Icons(parts.IconChevron, "").Compact()
	bin := k.IconButton(parts.IconBin, d.T("Delete action"), r.remove)

	r.rest = k.Stack(12, k.Form(r.area, r.status, r.partners, r.replaces, r.goals), r.nothing.object)
	tools := k.Row(0, parts.NoGrow, r.more, bin)
	r.object = k.Stack(12,
		k.RowTop(12, 1, k.Fixed(136, 0, r.verb), r.what, k.Fixed(192, 0, r.owner)),
		k.RowTop(12, 0, r.first, k.Fixed(136, 0, k.Stack(4, r.due.Field, r.early)), k.Inset(20, 0, 0, 0, tools)),
		r.gone, r.rest)
	return r
}

// change edits the action; typing in one field is one step of undo.
func (r *actionRow) change(label, merge string, f func(a *workshop.Action)) {
	e := workshop.Edit{Label: label, At: r.s.at(r.id, fieldAction)}
	if merge != "" {
		e.Merge = merge + ":" + r.id
	}
	r.s.d.Do(e, func(w *workshop.Workshop) error { return workshop.Alter(w.Actions, r.id, f) })
}

func (r *actionRow) remove() {
	r.s.d.Delete(workshop.Edit{Label: "Delete action", At: r.s.at(r.id, fieldAction)}, func(w *workshop.Workshop) error {
		return workshop.Remove(w, &w.Actions, r.id)
	})
}

// removed answers that the blocker is gone (X15).
func (r *actionRow) removed() {
	if a := r.s.d.W().Action(r.id); a != nil {
		r.s.change(a.BlockerID, "Set the status", fieldAction, "", func(b *workshop.Blocker) { b.Status = workshop.RemovedBlocker })
	}
}

// notYet answers that it is not: the blocker is being worked on.
func (r *actionRow) notYet() {
	if a := r.s.d.W().Action(r.id); a != nil {
		r.s.change(a.BlockerID, "Set the status", fieldAction, "", func(b *workshop.Blocker) { b.Status = workshop.InProgressBlocker })
	}
}

func (r *actionRow) show(w *workshop.Workshop, a *workshop.Action) {
	d := r.s.d
	r.verb.Set(string(a.Verb))
	r.what.SetText(a.What)
	r.what.SetMessage(tooLong(d, "what", a.What))
	var people []parts.Option
	for _, p := range w.Participants {
		people = append(people, parts.Option{ID: p.ID, Label: p.Name, Note: w.RoleName(p.RoleID), Tint: roleTintOf(w, p.RoleID)})
	}
	r.owner.SetOptions(people)
	r.owner.Set(a.OwnerID)
	r.first.SetText(a.FirstStep)
	r.first.SetMessage(tooLong(d, "first_step", a.FirstStep))
	r.due.ShowOf(a.ID, string(a.Due))
	early := ""
	if rule, _ := d.Content.Rule("X14"); earlier(a.Due, w.Details.Date) {
		early = d.T(rule.Text())
	}
	r.early.SetText(early)
	setShown(r.early, early != "")

	r.area.Set(string(a.Area))
	r.status.Set(string(a.Status))
	r.replaces.SetText(a.Replaces)
	r.replaces.SetMessage(tooLong(d, "replaces", a.Replaces))
	r.partners.SetOptions(roleOptions(w))
	r.partners.Set(a.PartnerRoleIDs...)
	setShown(r.goals, len(w.Goals) > 0)
	r.goals.SetOptions(goalOptions(d, w))
	r.goals.Set(a.GoalIDs...)
	r.nothing.show(hintIf(len(w.Goals) > 0 && len(a.GoalIDs) == 0 && !w.Silent("no_goal", a.ID), "no_goal"), a.ID)
	b := w.Blocker(a.BlockerID)
	setShown(r.gone, a.Status == workshop.DoneAction && b != nil && b.Status == workshop.OpenBlocker)
	setShown(r.rest, r.open)
	r.more.SetOn(r.open)
}

// tooLong is the message of a text of an action that does not fit; an empty one is simply not done yet.
func tooLong(d *Desk, field, text string) string {
	if text == "" {
		return ""
	}
	return textMessage(d, "action", field, text)
}

// earlier tells whether a day comes before another, when both are days.
func earlier(a, b workshop.Date) bool {
	x, ok := a.Time()
	y, ok2 := b.Time()
	return ok && ok2 && x.Before(y)
}
