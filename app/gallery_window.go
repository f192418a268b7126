//go:build !ci

package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/software"
)

// easel returns what pictures are drawn on. A window of this build needs a display; a canvas in memory does not.
func easel(_ fyne.App, size fyne.Size) fyne.Canvas {
	c := software.NewCanvas()
	c.SetPadded(false)
	c.Resize(size)
	return c
}
