package parts

import "fyne.io/fyne/v2"

// KeepDrafts adds what stands in the capture lines inside o, hidden ones too, as Enter would: whoever leaves a screen
// for good has not to remember a half-finished line. What a line refuses stays in it.
func KeepDrafts(o fyne.CanvasObject) {
	switch c := o.(type) {
	case *Capture:
		c.add()
	case *fyne.Container:
		for _, child := range c.Objects {
			KeepDrafts(child)
		}
	case Nester:
		for _, child := range c.Nested() {
			KeepDrafts(child)
		}
	}
}
