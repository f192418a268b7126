package screens

import (
	"fyne.io/fyne/v2"

	"kept/screens/parts"
)

// edgeRoom is how far edges and shadows reach beyond what they belong to.
const edgeRoom = 8

// leastList is the height below which a list is of no use.
const leastList = 220

// flush lets a scroller whose content keeps edgeRoom at its top and left reach that much further, so that what it holds
// stands in line with what is outside it and no edge or shadow is cut. What is above it has to leave that much free.
func flush(k *parts.Kit, scroll *parts.Scroll) *fyne.Container {
	return k.Inset(-edgeRoom, 0, 0, -edgeRoom, scroll)
}
