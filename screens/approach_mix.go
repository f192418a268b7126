package screens

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"kept/screens/parts"
	"kept/workshop"
	"kept/workshop/content"
)

// mixList re-sorts how closely the priority behaviours of a role are set, so that they match its approach: the mix that
// goes with it, the mix of now, and behind one press each behaviour with its mark (M§2 S8).
type mixList struct {
	c      *approachChoose
	wanted *parts.Text
	now    *parts.Text
	more   *parts.Button
	rows   map[string]*mixRow
	list   *fyne.Container
	open   bool
	panel  *fyne.Container
}

// mixRow is one behaviour with its mark.
type mixRow struct {
	text   *parts.Text
	mark   *parts.Segmented
	object *fyne.Container
}

func newMixList(c *approachChoose) *mixList {
	d, k := c.s.d, c.s.d.Kit
	m := &mixList{c: c, wanted: k.Text(parts.Caption, ""), now: k.Text(parts.Label, ""), rows: map[string]*mixRow{}, list: k.Stack(14)}
	m.more = k.Button(parts.Ghost, d.T("Sort them again"), func() {
		m.open = !m.open
		c.s.Show(d.W())
	}).Icons(parts.IconChevron, "").Compact()
	m.panel = k.Panel(k.Stack(12, k.Stack(2, k.Text(parts.Heading, d.T("How closely each behaviour is set")), m.wanted), k.Row(12, 0, m.now, m.more), m.list))
	return m
}

func (m *mixList) row(id string) *mixRow {
	d, k := m.c.s.d, m.c.s.d.Kit
	values := workshop.Values("behaviour", "prescription")
	labels := make([]string, len(values))
	for i, v := range values {
		labels[i] = d.Label("prescription", v)
	}
	r := &mixRow{text: k.Text(parts.Body, "").SetInk(parts.InkMain)}
	r.mark = k.Segmented(labels, func(i int) {
		d.Do(workshop.Edit{Label: "Set how closely it is set", At: m.c.s.at("prescription")}, func(w *workshop.Workshop) error {
			return workshop.Alter(w.Behaviours, id, func(b *workshop.Behaviour) { b.Prescription = workshop.Prescription(values[i]) })
		})
	})
	r.object = k.Stack(6, r.text, k.Row(0, parts.NoGrow, r.mark))
	return r
}

func (m *mixList) show(w *workshop.Workshop, role workshop.Role, band content.Band) {
	d := m.c.s.d
	values := workshop.Values("behaviour", "prescription")
	count := map[workshop.Prescription]int{}
	rows := map[string]*mixRow{}
	var objects []fyne.CanvasObject
	for _, b := range w.Priorities() {
		if b.RoleID != role.ID {
			continue
		}
		count[b.Prescription]++
		row := m.rows[b.ID]
		if row == nil {
			row = m.row(b.ID)
		}
		row.text.SetText(b.Statement)
		row.mark.Set(slices.Index(values, string(b.Prescription)))
		rows[b.ID] = row
		objects = append(objects, row.object)
	}
	m.rows = rows
	if !slices.Equal(objects, m.list.Objects) {
		m.list.Objects = objects
		m.list.Refresh()
	}
	m.wanted.SetText(d.T("With this approach: {mix}", "mix", d.T(band.Mix)))
	var now []string
	for _, v := range values {
		now = append(now, d.T("{n} {kind}", "n", count[workshop.Prescription(v)], "kind", strings.ToLower(d.Label("prescription", v))))
	}
	m.now.SetText(d.T("Now: {mix}", "mix", strings.Join(now, ", ")))
	m.more.SetOn(m.open)
	setShown(m.list, m.open)
	setShown(m.panel, len(objects) > 0)
}
