package parts

import (
	"slices"

	"fyne.io/fyne/v2"
)

// drafting lets somebody follow what stands in a part before it is handed over.
type drafting struct{ told func(text string) }

// OnDraft sets who is told what stands in the part and was not handed over: after
// every change by hand, after Enter, "" included, and when the keyboard comes or
// goes. What is told once more may be the same.
func (d *drafting) OnDraft(f func(text string)) { d.told = f }

func (d *drafting) stands(text string) {
	if d.told != nil {
		d.told(text)
	}
}

// Drafted is a part that text can stand in without being handed over.
type Drafted interface {
	fyne.CanvasObject
	// OnDraft sets who is told what stands there.
	OnDraft(f func(text string))
	// PutBack puts such texts back.
	PutBack(texts ...string)
	// Focus gives it the keyboard.
	Focus()
}

// KeepDrafts hands over what stands in the lines and fields inside o, hidden ones too, as Enter would: whoever leaves a
// screen for good has not to remember a half-finished line. What is refused stays where it is.
func KeepDrafts(o fyne.CanvasObject) {
	switch c := o.(type) {
	case *Capture:
		c.add()
	case *Field:
		c.handOver(false)
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

// Shown tells whether o is somewhere inside root and nothing on the way to it is hidden.
func Shown(root, o fyne.CanvasObject) bool {
	path := pathTo(root, o)
	return path != nil && o.Visible() && !slices.ContainsFunc(path, func(c fyne.CanvasObject) bool { return !c.Visible() })
}
