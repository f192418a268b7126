package onscreen_test

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"kept/internal/onscreen"
)

func TestTextsAreThoseThatCanBeRead(t *testing.T) {
	test.NewTempApp(t)
	gone := canvas.NewText("gone", nil)
	gone.Hide()
	shut := container.NewStack(canvas.NewText("behind what is hidden", nil))
	shut.Hide()
	root := container.NewVBox(canvas.NewText("first", nil), gone, shut, widget.NewButton("in a widget", nil), canvas.NewText("last", nil))
	if got, want := onscreen.Texts(root), []string{"first", "in a widget", "last"}; !slices.Equal(got, want) {
		t.Errorf("found %q, want %q", got, want)
	}
}

func TestPlacesAreThoseInTheRoot(t *testing.T) {
	test.NewTempApp(t)
	text := canvas.NewText("deep", nil)
	text.Move(fyne.NewPos(1, 2))
	inner := container.NewWithoutLayout(text)
	inner.Move(fyne.NewPos(10, 20))
	root := container.NewWithoutLayout(inner)
	root.Move(fyne.NewPos(100, 200)) // where the root itself stands is none of its business
	seen := 0
	onscreen.Walk(root, func(o fyne.CanvasObject, at fyne.Position) bool {
		seen++
		if o == fyne.CanvasObject(text) && at != fyne.NewPos(11, 22) {
			t.Errorf("the text is found at %v", at)
		}
		return true
	})
	if seen != 3 {
		t.Errorf("%d objects were seen", seen)
	}
	onscreen.Walk(root, func(o fyne.CanvasObject, _ fyne.Position) bool {
		if o == fyne.CanvasObject(text) {
			t.Error("what was to be left out is visited")
		}
		return o != fyne.CanvasObject(inner)
	})
}
