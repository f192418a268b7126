package screens

import (
	"fyne.io/fyne/v2"

	"kept/screens/parts"
	"kept/workshop"
)

// supportPlaybook is the mode Playbook: how the work goes on once the project is over. Four boxes, the fifth about the
// day when it becomes normal work, and a table of who does what (M§2 S9, M§3.7).
type supportPlaybook struct {
	s     *supportScreen
	texts []playbookText
	owner *parts.Choice
	date  *parts.DateField
	table *playbookTable
	root  *fyne.Container
}

// playbookText is one of the texts of the playbook.
type playbookText struct {
	name  string
	field *parts.Field
	text  func(*workshop.Playbook) *string
}

func newSupportPlaybook(s *supportScreen) *supportPlaybook {
	d, k := s.d, s.d.Kit
	m := &supportPlaybook{s: s}
	var boxes []fyne.CanvasObject
	for _, b := range []struct {
		name, title, example string
		text                 func(*workshop.Playbook) *string
	}{
		{"opportunities", d.T("How ideas are found"), d.T("For which customer groups and moments? Who reads the clues, how often?"), func(p *workshop.Playbook) *string { return &p.Opportunities }},
		{"funding", d.T("Money and people"), d.T("Who decides, up to what, and within how many days?"), func(p *workshop.Playbook) *string { return &p.Funding }},
		{"decisions", d.T("How teams decide"), d.T("Dots narrow, the owner decides, anyone may ask for a review"), func(p *workshop.Playbook) *string { return &p.Decisions }},
		{"working_together", d.T("Working together"), d.T("How customer-facing and behind-the-scenes teams share a change"), func(p *workshop.Playbook) *string { return &p.WorkingTogether }},
	} {
		f := m.field(b.name, "", b.example, 3, b.text)
		boxes = append(boxes, k.Panel(k.Page(k.Inset(0, 0, 12, 0, k.Text(parts.Heading, b.title)), f, nil)))
	}
	m.owner = k.Choice(d.T("Role that owns it then"), d.T("One role"), nil, func(id string) {
		m.change("run_owner_role_id", "", func(p *workshop.Playbook) { p.RunOwnerRoleID = other(p.RunOwnerRoleID, id) })
	})
	today, _ := d.Today.Time()
	m.date = k.DateField(d.T("Day it becomes normal work"), today)
	m.date.OnDate = func(day string) {
		m.change("run_date", "", func(p *workshop.Playbook) { p.RunDate = workshop.Date(day) })
	}
	evidence := m.field("run_evidence", d.T("What shows it is ready"), d.T("Kept rate above 75% for two check-ins"), 1, func(p *workshop.Playbook) *string { return &p.RunEvidence })
	review := m.field("run_review", d.T("How often it is looked at"), d.T("Every month with the sponsor"), 1, func(p *workshop.Playbook) *string { return &p.RunReview })
	run := k.Panel(k.Stack(12, k.Text(parts.Heading, d.T("From project to normal work")), k.Grid(280, 16, m.owner, m.date.Field), k.Grid(280, 16, evidence, review)))
	m.table = newPlaybookTable(s)
	_, m.root = reaching(k, k.Stack(16, k.Grid(280, 16, boxes[:2]...), k.Grid(280, 16, boxes[2:]...), run, m.table.object))
	return m
}

func (m *supportPlaybook) object() fyne.CanvasObject { return m.root }

func (m *supportPlaybook) field(name, label, example string, rows int, text func(*workshop.Playbook) *string) *parts.Field {
	d := m.s.d
	f := d.Kit.TextArea(label, example, rows).Limit(workshop.Limits("playbook", name).Max)
	f.OnChanged = func(typed string) {
		m.change(name, "playbook."+name, func(p *workshop.Playbook) { *text(p) = typed })
	}
	f.OnDone = func(string) { d.Session.Settle() }
	onReturn(f)
	m.texts = append(m.texts, playbookText{name, f, text})
	return f
}

// change edits the playbook; typing in one field is one step of undo.
func (m *supportPlaybook) change(field, merge string, f func(*workshop.Playbook)) {
	e := workshop.Edit{Label: "Change playbook", Merge: merge, At: m.s.at(supportPlaybookPlace, "", field)}
	m.s.d.Do(e, func(w *workshop.Workshop) error {
		f(&w.Playbook)
		return nil
	})
}

func (m *supportPlaybook) show(w *workshop.Workshop) {
	book := w.Playbook
	for _, t := range m.texts {
		text := *t.text(&book)
		t.field.SetText(text)
		t.field.SetMessage(textMessage(m.s.d, "playbook", t.name, text))
	}
	m.owner.SetOptions(roleOptions(w))
	m.owner.Set(book.RunOwnerRoleID)
	setShown(m.owner, len(w.Roles) > 0)
	m.date.ShowOf("", string(book.RunDate))
	m.table.show(w)
}

func (m *supportPlaybook) focus(at workshop.Place) {
	if m.table.focus(at) {
		return
	}
	for _, t := range m.texts {
		if t.name == at.Field {
			t.field.Focus()
			return
		}
	}
	switch {
	case at.Field == "run_date":
		m.date.Focus()
	case at.Field == "run_owner_role_id" && m.owner.Visible():
		parts.Focus(m.owner)
	default:
		m.texts[0].field.Focus()
	}
}
