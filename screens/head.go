package screens

import (
	"fyne.io/fyne/v2"

	"kept/screens/parts"
)

// The head of a step: its number, its name, the question for the group, and its modes.
type head struct {
	eyebrow, title, question *parts.Text
	modes                    map[Screen]*parts.Segmented
	holder                   *fyne.Container
	guide                    *parts.Button
	setMode                  func(int)
	object                   fyne.CanvasObject
}

func newHead(d *Desk, toggleGuide func(), setMode func(int)) *head {
	k := d.Kit
	h := &head{
		eyebrow: k.Text(parts.Eyebrow, ""), title: k.Text(parts.Title, ""), question: k.Text(parts.Question, ""),
		modes: map[Screen]*parts.Segmented{}, holder: k.Row(0, parts.NoGrow), setMode: setMode,
	}
	h.guide = k.Button(parts.Secondary, d.T("Guide"), toggleGuide).Icons(parts.IconGuide, "")
	h.guide.SetOn(true)
	h.object = k.RowTop(20, 0, k.Stack(4, h.eyebrow, h.title, h.question), k.Row(12, parts.NoGrow, h.holder, h.guide))
	return h
}

func (h *head) show(d *Desk, s Screen, number, of int) {
	guide, _ := d.Content.Step(string(s.Step()))
	h.eyebrow.SetText(d.T("Step {n} of {total}", "n", number, "total", of))
	h.title.SetText(d.T(guide.Name))
	h.question.SetText(d.T(guide.Question))
	m, ok := s.(Moded)
	setShown(h.holder, ok)
	if !ok {
		return
	}
	control := h.modes[s]
	if control == nil {
		control = d.Kit.Segmented(m.Modes(), h.setMode)
		h.modes[s] = control
	}
	control.Set(m.Mode())
	if len(h.holder.Objects) != 1 || h.holder.Objects[0] != fyne.CanvasObject(control) {
		h.holder.Objects = []fyne.CanvasObject{control}
		h.holder.Refresh()
	}
}
