package screens

import (
	"fyne.io/fyne/v2"

	"kept/screens/parts"
)

// A scroller cuts what it holds at its edges: it reaches this far beyond its place, so that the edges of panels, the
// shadows of cards and the rings round what has the keyboard stay whole, and its bar stands in the margin on the right.
// What is round it leaves that much free.
const (
	ringReach = 8
	barReach  = 12
)

// leastList is the height below which a list is of no use.
const leastList = 220

// reaching puts content into a scroller that takes its place on the page and fades into it. What it holds stands in line
// with what is outside it, and nothing that lies round it is cut.
func reaching(k *parts.Kit, content fyne.CanvasObject) (*parts.Scroll, *fyne.Container) {
	scroll := k.Scroll(k.Inset(ringReach, barReach, ringReach, ringReach, content)).Fade(parts.GroundPage)
	return scroll, k.Inset(-ringReach, -barReach, -ringReach, -ringReach, scroll)
}

// roomy gives content at least the height least, and at least what it needs; where the window has less of it, as with
// large text, all of it scrolls instead of being squeezed.
func roomy(k *parts.Kit, least float32, content fyne.CanvasObject) *fyne.Container {
	_, place := reaching(k, k.Layers(k.Gap(0, least), content))
	return place
}

// nothingYet is what stands on a step that waits for something from an earlier one: a sentence, an example or what to do
// in grey, and the way there.
func nothingYet(k *parts.Kit, sentence string, more *parts.Text, way *parts.Button) *fyne.Container {
	return k.Centre(k.Fixed(440, 0, k.Stack(16,
		k.Text(parts.Subtitle, sentence).Align(fyne.TextAlignCenter), more.Align(fyne.TextAlignCenter), k.Centre(way))))
}
