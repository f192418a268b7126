package screens

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"kept/screens/parts"
)

// The head of a step: its number, its name, its modes, and the question for the group under them.
type head struct {
	k              *parts.Kit
	eyebrow, title *parts.Text
	names          *fyne.Container // eyebrow and title
	question       *parts.Text
	modes          map[Screen]*parts.Segmented
	holder         *fyne.Container // the modes of the step on screen
	guide          *parts.Button
	setMode        func(int)
	object         *fyne.Container
}

func newHead(d *Desk, toggleGuide func(), setMode func(int)) *head {
	k := d.Kit
	h := &head{
		k: k, eyebrow: k.Line(parts.Eyebrow, ""), title: k.Line(parts.Title, ""), question: k.Text(parts.Question, ""),
		modes: map[Screen]*parts.Segmented{}, holder: container.NewStack(), setMode: setMode,
	}
	h.names = k.Stack(4, h.eyebrow, h.title)
	h.guide = k.Button(parts.Secondary, d.T("Guide"), toggleGuide).Icons(parts.IconGuide, "")
	h.guide.SetOn(true)
	h.object = container.NewWithoutLayout(h.names, h.holder, h.guide, h.question)
	return h
}

// lay puts the head at the upper edge of its object, width wide, and returns its height. The modes stand beside the name
// where both fit, else under it; the question has a line of its own, so that it stays one.
func (h *head) lay(width float32) float32 {
	gap := h.k.Look().Px(12)
	put := func(o fyne.CanvasObject, x, y, w, height float32) {
		o.Move(fyne.NewPos(x, y))
		o.Resize(fyne.NewSize(w, height))
	}
	names, guide, modes := h.names.MinSize(), h.guide.MinSize(), fyne.Size{}
	if h.holder.Visible() {
		modes = h.holder.MinSize()
	}
	put(h.guide, width-guide.Width, 0, guide.Width, guide.Height)
	beside := names.Width+modes.Width+guide.Width+2*gap <= width
	left := width - guide.Width - gap
	if beside {
		left -= modes.Width + gap
	}
	put(h.names, 0, 0, max(left, 1), names.Height)
	y := max(names.Height, guide.Height)
	switch {
	case modes.Width == 0:
	case beside:
		put(h.holder, width-guide.Width-gap-modes.Width, 0, modes.Width, modes.Height)
	default:
		put(h.holder, 0, y+gap, min(modes.Width, width), modes.Height)
		y += gap + modes.Height + gap - h.k.Look().Px(4)
	}
	y += h.k.Look().Px(4)
	tall := parts.HeightFor(h.question, width)
	put(h.question, 0, y, width, tall)
	return y + tall
}

func (h *head) show(d *Desk, s Screen, number, of int) {
	guide, _ := d.Content.Step(string(s.Step()))
	h.eyebrow.SetText(d.T("Step {n} of {total}", "n", number, "total", of))
	h.title.SetText(d.T(guide.Name))
	h.question.SetText(d.T(guide.Question))
	m, ok := s.(Moded)
	ok = ok && len(m.Modes()) > 1
	setShown(h.holder, ok)
	if !ok {
		return
	}
	control := h.modes[s]
	if control == nil || !slices.Equal(control.Labels(), m.Modes()) {
		control = d.Kit.Segmented(m.Modes(), h.setMode)
		h.modes[s] = control
	}
	control.Set(m.Mode())
	if len(h.holder.Objects) != 1 || h.holder.Objects[0] != fyne.CanvasObject(control) {
		h.holder.Objects = []fyne.CanvasObject{control}
		h.holder.Refresh()
	}
}
