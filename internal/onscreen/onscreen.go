package onscreen

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
)

// Walk calls visit with root and everything visible inside it, in the order of drawing, and with where each stands in
// root, in pixels. Where visit returns false, what is inside is left out.
func Walk(root fyne.CanvasObject, visit func(o fyne.CanvasObject, at fyne.Position) bool) {
	var walk func(o fyne.CanvasObject, at fyne.Position)
	walk = func(o fyne.CanvasObject, at fyne.Position) {
		if !o.Visible() || !visit(o, at) {
			return
		}
		for _, child := range inside(o) {
			walk(child, at.Add(child.Position()))
		}
	}
	walk(root, fyne.Position{})
}

func inside(o fyne.CanvasObject) []fyne.CanvasObject {
	switch x := o.(type) {
	case *fyne.Container:
		return x.Objects
	case fyne.Widget:
		return test.WidgetRenderer(x).Objects()
	}
	return nil
}

// Texts returns the visible texts inside root in the order of drawing, each line of a longer one for itself.
func Texts(root fyne.CanvasObject) []string {
	var out []string
	Walk(root, func(o fyne.CanvasObject, _ fyne.Position) bool {
		if text, ok := o.(*canvas.Text); ok {
			out = append(out, text.Text)
		}
		return true
	})
	return out
}
