package screens

import (
	"slices"

	"fyne.io/fyne/v2"

	"kept/screens/parts"
	"kept/workshop"
)

// supportRecognition is the mode Recognition: three boxes, and the forms that the group picks (M§2 S9).
type supportRecognition struct {
	s     *supportScreen
	boxes []recognitionBox
	count *parts.Text
	forms *fyne.Container
	shown []string // forms that have a chip
	own   *parts.Field
	root  *fyne.Container
}

// recognitionBox is one of the three boxes.
type recognitionBox struct {
	name  string
	field *parts.Field
}

func newSupportRecognition(s *supportScreen) *supportRecognition {
	d, k := s.d, s.d.Kit
	m := &supportRecognition{s: s, count: k.Line(parts.Caption, ""), forms: k.Wrap(8)}
	var panels []fyne.CanvasObject
	examples := map[string]string{
		"measured": d.T("Solved first time, counted by the team"), "incented": d.T("Long solved calls no longer count against the bonus"),
		"celebrated": d.T("One story a week of two teams that kept a promise together"),
	}
	for _, box := range d.Content.Support.Boxes {
		b := recognitionBox{box.ID, k.TextArea("", examples[box.ID], 4).Limit(workshop.Limits("recognition_plan", box.ID).Max)}
		b.field.OnChanged = func(text string) {
			m.change("Change recognition", b.name, "recognition_plan."+b.name, func(p *workshop.RecognitionPlan) { *recognitionText(p, b.name) = text })
		}
		b.field.OnDone = func(string) { d.Session.Settle() }
		onReturn(b.field)
		m.boxes = append(m.boxes, b)
		panels = append(panels, k.Panel(k.Page(k.Inset(0, 0, 12, 0, k.Text(parts.Heading, d.T(box.Text))), b.field, nil)))
	}
	m.own = k.Field("", d.T("Another form of your own")).Limit(workshop.Limits("recognition_plan", "forms").ItemMax)
	m.own.OnChanged = func(string) { m.own.SetMessage("") }
	d.remember(m.own, s.at(supportRecognitionPlace, "", "own"), lineAim{})
	m.own.OnKey = func(key fyne.KeyName) bool {
		if key == fyne.KeyReturn || key == fyne.KeyEnter {
			m.addOwn()
			return true
		}
		return false
	}
	forms := k.Panel(k.Stack(12, k.Row(12, 0, k.Text(parts.Heading, d.T("Forms of recognition")), m.count), m.forms,
		k.Row(12, parts.NoGrow, k.Fixed(320, 0, m.own), k.KeyHint(d.T("Enter"), d.T("add")))))
	_, m.root = reaching(k, k.Stack(16, k.Grid(204, 16, panels...), forms))
	return m
}

// recognitionText returns the place of the text of a box, such as "measured".
func recognitionText(p *workshop.RecognitionPlan, box string) *string {
	switch box {
	case "measured":
		return &p.Measured
	case "incented":
		return &p.Incented
	}
	return &p.Celebrated
}

func (m *supportRecognition) object() fyne.CanvasObject { return m.root }

// change edits the plan; typing in one box is one step of undo.
func (m *supportRecognition) change(label, field, merge string, f func(*workshop.RecognitionPlan)) bool {
	e := workshop.Edit{Label: label, Merge: merge, At: m.s.at(supportRecognitionPlace, "", field)}
	return m.s.d.Do(e, func(w *workshop.Workshop) error {
		f(&w.RecognitionPlan)
		return nil
	})
}

// pick takes a form, or leaves it again; no more than the plan may hold.
func (m *supportRecognition) pick(form string) bool {
	d := m.s.d
	chosen := d.W().RecognitionPlan.Forms
	if limit := workshop.Limits("recognition_plan", "forms").Max; !slices.Contains(chosen, form) && len(chosen) >= limit {
		d.Tell(d.T(d.Content.FieldMessage("recognition_plan.forms")), "", nil)
		return false
	}
	return m.change("Pick a form of recognition", "forms", "", func(p *workshop.RecognitionPlan) { p.Forms = workshop.Toggle(p.Forms, form) })
}

// press is pick by hand. The chip of a form of the group's own goes away with it, and hands the keyboard on.
func (m *supportRecognition) press(form string) {
	m.pick(form)
	if !slices.Contains(m.shown, form) {
		m.own.Focus()
	}
}

// addOwn takes the form that the group wrote. What does not fit stays in the field.
func (m *supportRecognition) addOwn() {
	text := workshop.CleanLine(m.own.Text())
	limit := workshop.Limits("recognition_plan", "forms").ItemMax
	switch {
	case text == "":
	case len([]rune(text)) > limit:
		m.own.SetMessage(m.s.d.T(m.s.d.Content.Message("G2"), "n", len([]rune(text)), "max", limit))
	case slices.Contains(m.s.d.W().RecognitionPlan.Forms, text) || m.pick(text):
		m.own.SetText("")
		m.own.SetMessage("")
	}
}

func (m *supportRecognition) show(w *workshop.Workshop) {
	d := m.s.d
	plan := w.RecognitionPlan
	for _, b := range m.boxes {
		text := *recognitionText(&plan, b.name)
		b.field.SetText(text)
		b.field.SetMessage(textMessage(d, "recognition_plan", b.name, text))
	}
	forms := slices.Clone(d.Content.Support.Recognition)
	for _, form := range plan.Forms {
		if !slices.Contains(forms, form) {
			forms = append(forms, form)
		}
	}
	if !slices.Equal(forms, m.shown) {
		m.shown = forms
		m.forms.Objects = nil
		for _, form := range forms {
			m.forms.Add(d.Kit.PressChip(d.T(form), parts.NoTint, func() { m.press(form) }))
		}
		m.forms.Refresh()
	}
	for i, form := range forms {
		m.forms.Objects[i].(*parts.PressChip).Set(d.T(form), parts.NoTint, slices.Contains(plan.Forms, form))
	}
	m.count.SetText(d.T("{n} of up to {max}", "n", len(plan.Forms), "max", workshop.Limits("recognition_plan", "forms").Max))
}

func (m *supportRecognition) focus(at workshop.Place) {
	for _, b := range m.boxes {
		if b.name == at.Field {
			b.field.Focus()
			return
		}
	}
	if at.Field == "forms" && len(m.forms.Objects) > 0 {
		parts.Focus(m.forms.Objects[0].(*parts.PressChip))
		return
	}
	for _, b := range m.boxes {
		if b.field.Text() == "" {
			b.field.Focus()
			return
		}
	}
	m.boxes[0].field.Focus()
}
