package screens

import (
	"slices"

	"fyne.io/fyne/v2"

	"kept/screens/parts"
	"kept/workshop"
)

// playbookTable says who does what: a row for each activity with the role that does it, the one that answers for it,
// those that are asked before and those that are told after (M§3.7, X39).
type playbookTable struct {
	s      *supportScreen
	line   *parts.Capture
	rows   map[string]*playbookRow
	order  []string
	list   *fyne.Container
	empty  *fyne.Container
	object *fyne.Container
}

// playbookRow is one activity.
type playbookRow struct {
	activity            *parts.Field
	does, answers       *parts.Choice
	asked, told         *parts.Choice
	needDoes, needsOwns *parts.Text
	object              *fyne.Container
}

func newPlaybookTable(s *supportScreen) *playbookTable {
	d, k := s.d, s.d.Kit
	t := &playbookTable{s: s, rows: map[string]*playbookRow{}, list: k.Stack(12)}
	t.line = k.Capture(d.T("An activity that has to go on"))
	t.line.SetKeys(d.T("Enter"), d.T("add"))
	t.line.OnAdd = t.add
	d.remember(t.line, s.at(supportPlaybookPlace, "", "activity"), lineAim{})
	t.empty = k.Empty(d.T("Nobody is down for anything yet."), d.T("Publish known bill errors every Monday"), d.T("Enter"), d.T("adds it"))
	t.object = k.Panel(k.Stack(16, k.Section(d.T("Who does what"), ruleSays(d, "X39", 0), t.line), t.empty, t.list))
	return t
}

// add keeps an activity. What cannot be kept comes back into the line.
func (t *playbookTable) add(text string) {
	d := t.s.d
	if p, ok := workshop.CheckText("playbook_role", "activity", text); !ok {
		t.line.SetText(text)
		t.line.SetHint(d.T(p.Text, p.Args...), func() { t.line.SetHint("", nil) })
		return
	}
	t.line.SetHint("", nil)
	id := d.Session.NewID()
	added := d.Do(workshop.Edit{Label: "Add activity", At: t.s.at(supportPlaybookPlace, id, "activity")}, func(w *workshop.Workshop) error {
		return workshop.Add(w, &w.PlaybookRoles, workshop.PlaybookRole{Record: workshop.Record{ID: id}, Activity: workshop.CleanLine(text)})
	})
	if !added {
		t.line.SetText(text)
	}
}

// change edits one activity; typing is one step of undo.
func (t *playbookTable) change(id, field string, typing bool, f func(*workshop.PlaybookRole)) {
	e := workshop.Edit{Label: "Change who does what", At: t.s.at(supportPlaybookPlace, id, field)}
	if typing {
		e.Merge = "playbook_role." + field + ":" + id
	}
	t.s.d.Do(e, func(w *workshop.Workshop) error { return workshop.Alter(w.PlaybookRoles, id, f) })
}

func (t *playbookTable) row(id string) *playbookRow {
	d, k := t.s.d, t.s.d.Kit
	r := &playbookRow{}
	r.activity = k.TextArea("", "", 1).Limit(workshop.Limits("playbook_role", "activity").Max)
	r.activity.OnChanged = func(text string) {
		t.change(id, "activity", true, func(x *workshop.PlaybookRole) { x.Activity = text })
	}
	r.activity.OnDone = func(string) { d.Session.Settle() }
	onReturn(r.activity)
	onEscape(r.activity, t.line.Focus)
	one := func(label, field string, role func(*workshop.PlaybookRole) *string) *parts.Choice {
		return k.Choice(label, d.T("One role"), nil, func(picked string) {
			t.change(id, field, false, func(x *workshop.PlaybookRole) { *role(x) = picked })
		})
	}
	several := func(label, field string, list func(*workshop.PlaybookRole) *[]string) *parts.Choice {
		return k.MultiChoice(label, d.T("Nobody"), nil, func(ids []string) {
			t.change(id, field, false, func(x *workshop.PlaybookRole) { *list(x) = ids })
		})
	}
	r.does = one(d.T("Does it"), "does_id", func(x *workshop.PlaybookRole) *string { return &x.DoesID })
	r.answers = one(d.T("Answers for it"), "answers_id", func(x *workshop.PlaybookRole) *string { return &x.AnswersID })
	r.asked = several(d.T("Asked before"), "asked_ids", func(x *workshop.PlaybookRole) *[]string { return &x.AskedIDs })
	r.told = several(d.T("Told after"), "told_ids", func(x *workshop.PlaybookRole) *[]string { return &x.ToldIDs })
	r.needDoes = k.Text(parts.Caption, d.T(d.Content.FieldMessage("playbook_role.does_id"))).SetInk(parts.InkHint)
	r.needsOwns = k.Text(parts.Caption, d.T(d.Content.FieldMessage("playbook_role.answers_id"))).SetInk(parts.InkHint)
	bin := k.IconButton(parts.IconBin, d.T("Delete"), func() { t.remove(id) })
	r.object = k.Stack(8, k.Rule(), k.RowTop(8, 0, r.activity, bin),
		k.Grid(150, 8, k.Stack(4, r.does, r.needDoes), k.Stack(4, r.answers, r.needsOwns), r.asked, r.told))
	return r
}

func (t *playbookTable) remove(id string) {
	t.s.d.Delete(workshop.Edit{Label: "Delete activity", At: t.s.at(supportPlaybookPlace, id, "activity")}, func(w *workshop.Workshop) error {
		return workshop.Remove(w, &w.PlaybookRoles, id)
	})
	t.line.Focus()
}

func (t *playbookTable) show(w *workshop.Workshop) {
	d := t.s.d
	roles := roleOptions(w)
	var order []string
	rows := map[string]*playbookRow{}
	var objects []fyne.CanvasObject
	for _, x := range w.PlaybookRoles {
		r := t.rows[x.ID]
		if r == nil {
			r = t.row(x.ID)
		}
		rows[x.ID], order = r, append(order, x.ID)
		objects = append(objects, r.object)
		r.activity.SetText(x.Activity)
		r.activity.SetMessage(textMessage(d, "playbook_role", "activity", x.Activity))
		for _, c := range []*parts.Choice{r.does, r.answers, r.asked, r.told} {
			c.SetOptions(roles)
		}
		r.does.Set(x.DoesID)
		r.answers.Set(x.AnswersID)
		r.asked.Set(x.AskedIDs...)
		r.told.Set(x.ToldIDs...)
		setShown(r.needDoes, w.Role(x.DoesID) == nil)
		setShown(r.needsOwns, w.Role(x.AnswersID) == nil)
	}
	t.rows = rows
	if !slices.Equal(order, t.order) {
		t.order, t.list.Objects = order, objects
		t.list.Refresh()
	}
	setShown(t.empty, len(order) == 0)
	setShown(t.list, len(order) > 0)
}

// focus goes to a field of an activity and says whether there is one.
func (t *playbookTable) focus(at workshop.Place) bool {
	r := t.rows[at.Record]
	if r == nil {
		return false
	}
	switch at.Field {
	case "does_id":
		parts.Focus(r.does)
	case "answers_id":
		parts.Focus(r.answers)
	case "asked_ids":
		parts.Focus(r.asked)
	case "told_ids":
		parts.Focus(r.told)
	default:
		r.activity.Focus()
	}
	return true
}
