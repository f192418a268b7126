package screens

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"kept/screens/parts"
	"kept/workshop"
)

// supportEnvironment is the mode Environment: one person at a time answers five statements without a name, and beside
// the sheet stands what all answers come to. While sheets are being filled in the picture is covered, so that nobody can
// watch what one sheet changes (M§2 S9, M§7.7).
type supportEnvironment struct {
	s       *supportScreen
	moment  string
	open    string       // sheet that is being filled in, "" for a blank one
	cannot  map[int]bool // statements answered "cannot say", which the file does not tell from not answered
	covered bool

	moments *parts.Segmented
	scales  []*parts.Scale
	next    *parts.Button
	count   *parts.Text
	remove  *parts.Button
	picture *environmentPicture
	scroll  *parts.Scroll
	root    *fyne.Container
}

func newSupportEnvironment(s *supportScreen) *supportEnvironment {
	d, k := s.d, s.d.Kit
	m := &supportEnvironment{s: s, cannot: map[int]bool{}, count: k.Text(parts.Caption, "")}
	moments := workshop.Values("environment_check", "moment")
	m.moment = moments[0]
	var labels []string
	for _, moment := range moments {
		labels = append(labels, d.Label("raised", moment))
	}
	m.moments = k.Segmented(labels, func(i int) { m.setMoment(moments[i]) })
	m.next = k.Button(parts.Secondary, d.T("Next person"), m.nextPerson).Icons("", parts.IconRight)
	m.remove = k.Button(parts.Ghost, d.T("Remove the last sheet"), m.removeLast).Icons(parts.IconBin, "").Compact()
	rows := k.Stack(0)
	for i, statement := range d.Content.Support.Environment {
		scale := k.Scale(true, func(v int) { m.answer(i, v) })
		m.scales = append(m.scales, scale)
		if i > 0 {
			rows.Add(k.Rule())
		}
		rows.Add(k.Inset(10, 0, 10, 0, k.Row(12, 1,
			k.Fixed(16, 0, k.Line(parts.Caption, strconv.Itoa(i+1))), k.Text(parts.Body, d.T(statement.Text)).SetInk(parts.InkMain), scale)))
	}
	legend := k.Text(parts.Caption, m.legend()).SetInk(parts.InkCalm)
	sheet := k.Panel(k.Stack(8, legend, rows, k.Row(12, 0, k.Gap(0, 0), m.next)))
	m.picture = newEnvironmentPicture(m)
	head := k.Stack(8, k.Row(12, parts.NoGrow, m.moments), k.Row(12, 0, m.count, m.remove))
	var body *fyne.Container
	m.scroll, body = reaching(k, newWelcomeSplit(k, k.Stack(12, head, sheet), m.picture.object))
	m.root = body
	return m
}

// legend is what the ends of the scale mean, and the dash.
func (m *supportEnvironment) legend() string {
	d := m.s.d
	scale := d.Content.Support.EnvironmentScale
	return "1 " + d.T(scale[0]) + "  ·  5 " + d.T(scale[1]) + "  ·  – " + d.T(d.Content.Approach.CannotSay)
}

func (m *supportEnvironment) object() fyne.CanvasObject { return m.root }

// setMoment shows the sheets of the day, or of one of the days after it.
func (m *supportEnvironment) setMoment(moment string) {
	m.s.d.Session.Settle()
	m.moment, m.covered = moment, false
	m.clear()
	m.s.Show(m.s.d.W())
}

// sheet is the check that is being filled in, nil for a blank one.
func (m *supportEnvironment) sheet(w *workshop.Workshop) *workshop.EnvironmentCheck {
	for i := range w.EnvironmentChecks {
		if w.EnvironmentChecks[i].ID == m.open {
			return &w.EnvironmentChecks[i]
		}
	}
	return nil
}

// lastSheet is the sheet of this moment that was kept last, nil when there is none.
func (m *supportEnvironment) lastSheet(w *workshop.Workshop) *workshop.EnvironmentCheck {
	for i := len(w.EnvironmentChecks) - 1; i >= 0; i-- {
		if w.EnvironmentChecks[i].Moment == m.moment {
			return &w.EnvironmentChecks[i]
		}
	}
	return nil
}

// answer keeps the answer to statement i, counted from 0, and goes on to the next. All of a sheet is one step of undo.
func (m *supportEnvironment) answer(i, v int) {
	d := m.s.d
	if v != 0 {
		m.covered = true
	}
	m.cannot[i] = v == parts.CannotSay
	id, moment := m.open, m.moment
	if m.sheet(d.W()) == nil {
		id = d.Session.NewID()
	}
	e := workshop.Edit{Label: "Answer the statements", Merge: "environment_check:" + id, At: m.s.at(supportEnvironmentPlace, "", "answers")}
	d.Do(e, func(w *workshop.Workshop) error {
		// The subscribers are told before Do returns; they have to know the new sheet.
		m.open = id
		if m.sheet(w) == nil {
			blank := workshop.EnvironmentCheck{
				Record: workshop.Record{ID: id}, Moment: moment, Answers: strings.Repeat("-", workshop.Surroundings),
			}
			if err := workshop.Add(w, &w.EnvironmentChecks, blank); err != nil {
				return err
			}
		}
		x := m.sheet(w)
		x.Answers = workshop.SetSurroundings(x.Answers, i+1, max(v, 0))
		return nil
	})
	m.s.Show(d.W()) // "cannot say" changes nothing in the file, and the scale shows what could not be kept
	switch {
	case v == 0:
	case i+1 < len(m.scales):
		parts.Focus(m.scales[i+1])
	default:
		parts.Focus(m.next)
	}
}

// nextPerson puts the sheet away and lays out a blank one.
func (m *supportEnvironment) nextPerson() {
	m.s.d.Session.Settle()
	m.clear()
	m.s.Show(m.s.d.W())
	m.focus(workshop.Place{})
}

// clear lays out a blank sheet.
func (m *supportEnvironment) clear() { m.open, m.cannot = "", map[int]bool{} }

// uncover shows the picture: everybody has answered.
func (m *supportEnvironment) uncover() {
	m.s.d.Session.Settle()
	m.covered = false
	m.clear()
	m.s.Show(m.s.d.W())
}

func (m *supportEnvironment) removeLast() {
	d := m.s.d
	last := m.lastSheet(d.W())
	if last == nil {
		return
	}
	m.clear()
	m.covered = true
	d.Delete(workshop.Edit{Label: "Remove the last sheet", At: m.s.at(supportEnvironmentPlace, "", "answers")}, func(w *workshop.Workshop) error {
		return workshop.Remove(w, &w.EnvironmentChecks, last.ID)
	})
	m.focus(workshop.Place{})
}

func (m *supportEnvironment) show(w *workshop.Workshop) {
	d := m.s.d
	x := m.sheet(w)
	answers := ""
	if x != nil {
		answers = x.Answers
	} else if m.open != "" {
		m.clear() // the sheet was undone
	}
	answered := 0
	for i, scale := range m.scales {
		v := workshop.AnswerAt(answers, i+1)
		if v == 0 && m.cannot[i] {
			v = parts.CannotSay
		}
		if v != 0 {
			answered++
		}
		scale.Set(v)
	}
	before := 0
	for _, c := range w.EnvironmentChecks {
		if c.Moment == m.moment && (x == nil || c.ID != x.ID) {
			before++
		}
	}
	m.count.SetText(d.T("{n} of {total} rows answered · {people} before. Answers carry no names and are not shown again.",
		"n", answered, "total", workshop.Surroundings, "people", d.N(before, "1 person", "{n} people")))
	m.next.SetDisabled(x == nil)
	m.remove.SetDisabled(x == nil && before == 0)
	m.picture.show(w, w.Environment(m.moment), m.covered)
}

// focus goes to the first row that has no answer.
func (m *supportEnvironment) focus(workshop.Place) {
	for _, scale := range m.scales {
		if scale.Value() == 0 {
			parts.Focus(scale)
			return
		}
	}
	parts.Focus(m.next)
}
