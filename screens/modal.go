package screens

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// modal is the modes of a step of which one is on screen at a time; the screens that have such modes embed it.
type modal[M interface{ object() fyne.CanvasObject }] struct {
	mode  int
	modes []M
}

// Mode implements Moded.
func (m *modal[M]) Mode() int { return m.mode }

// stacked returns all modes on top of each other, with only the one of now shown.
func (m *modal[M]) stacked() *fyne.Container {
	root := container.NewStack()
	for i, mode := range m.modes {
		setShown(mode.object(), i == m.mode)
		root.Add(mode.object())
	}
	return root
}

// turnTo puts another mode on screen once show has brought it up to date; without a mode of that number it does nothing.
func (m *modal[M]) turnTo(i int, show func()) {
	if i < 0 || i >= len(m.modes) {
		return
	}
	setShown(m.modes[m.mode].object(), false)
	m.mode = i
	show()
	setShown(m.modes[i].object(), true)
}
