//go:build ci

package app

import (
	"fyne.io/fyne/v2"
)

// easel returns what pictures are drawn on. This build draws every window in memory, so a window does.
func easel(a fyne.App, size fyne.Size) fyne.Canvas {
	w := a.NewWindow("")
	w.SetPadded(false)
	w.Resize(size)
	return w.Canvas()
}
