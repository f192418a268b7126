package screens

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"kept/screens/parts"
	"kept/workshop/content"
)

// customersScales is what the numbers of importance and gap mean. It stands under the list of gaps, where it is always in
// sight; where the text is so large that it would leave the list too little room, it comes after the list and scrolls
// with it.
type customersScales struct {
	page   *fyne.Container // head, list and foot
	head   fyne.CanvasObject
	foot   *fyne.Container // under the list
	inList *fyne.Container // after the list
	object *fyne.Container
}

// scalesShare is how much of the height of the panel the scales may take: one part in so many.
const scalesShare = 4

// newCustomersScales puts the scales and a head round the content of a list, which scrolls.
func newCustomersScales(d *Desk, head, content fyne.CanvasObject) *customersScales {
	k := d.Kit
	scales := func() *fyne.Container {
		return k.Stack(4,
			k.Text(parts.Caption, scaleLine(d, d.T("Importance"), d.Content.Customers.Importance)),
			k.Text(parts.Caption, scaleLine(d, d.T("Gap"), d.Content.Customers.Gap)))
	}
	s := &customersScales{
		head: head, foot: k.Stack(0, k.Rule(), k.Inset(12, 16, 16, 16, scales())),
		inList: k.Stack(12, k.Rule(), k.Inset(0, 8, 0, 8, scales())),
	}
	s.inList.Hide()
	list := k.Scroll(k.Inset(0, 8, 20, 8, k.Stack(16, content, s.inList))).Fade(parts.GroundCard)
	s.page = k.Page(head, list, s.foot)
	s.object = container.New(s, s.page)
	return s
}

// scaleLine writes a scale as one line: "Gap: 1 nearly there · 3 clearly different · 5 the opposite".
func scaleLine(d *Desk, name string, anchors []content.Named) string {
	text := name + ": "
	for i, a := range anchors {
		if i > 0 {
			text += " · "
		}
		text += a.ID + " " + d.T(a.Text)
	}
	return text
}

// MinSize is that of the head, because everything else scrolls or is there only where there is room for it.
func (s *customersScales) MinSize([]fyne.CanvasObject) fyne.Size { return s.head.MinSize() }

// Layout decides where the scales stand.
func (s *customersScales) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	if size.Width < 1 {
		return
	}
	under := parts.HeightFor(s.foot, size.Width)*scalesShare <= size.Height
	moves := under != s.foot.Visible()
	setShown(s.foot, under)
	setShown(s.inList, !under)
	s.page.Resize(size)
	if moves {
		parts.Arrange(s.page)
	}
}
