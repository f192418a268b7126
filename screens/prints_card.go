package screens

import (
	"image"

	"fyne.io/fyne/v2"

	"kept/screens/parts"
)

// printCard is one document to tick: its first page drawn small, its name, what is in it and how long it is. A click on
// the small page, or Enter, opens the preview.
type printCard struct {
	d     *Desk
	title string
	press *parts.Press
	page  *pagePicture
	pages *parts.Text // how many there are
	tick  *fyne.Container
}

// cardPage is how wide the page on a card is, units of the design.
const cardPage = 64

func newPrintCard(d *Desk, doc PrintDoc, onTap, onLook func()) *printCard {
	k := d.Kit
	c := &printCard{d: d, title: doc.Title, page: newPagePicture(k, doc.Looks, cardPage), pages: k.Text(parts.Caption, "")}
	c.tick = k.Layers(k.Surface(parts.GroundPrimary, parts.Bare, 6), k.Centre(k.Icon(parts.IconCheck, 14, parts.InkOnAccent)))
	box := k.Fixed(20, 20, k.Layers(k.Surface(parts.GroundCard, parts.Strong1, 6), c.tick))
	text := k.Stack(2, k.Text(parts.Strong, doc.Title), k.Text(parts.Caption, doc.Says), c.pages)
	c.press = k.Press(doc.Title, 12, k.Inset(12, 12, 12, 12, k.RowTop(12, 1, c.page, text, box)), onTap).On(parts.GroundCard)
	c.page.opens, c.page.onTap = doc.Paper, func() {
		parts.Focus(c.press) // whoever comes back from the pages is on this card
		if doc.Paper {
			onLook()
		} else {
			onTap()
		}
	}
	return c
}

// set shows it ticked or not.
func (c *printCard) set(on bool) {
	setShown(c.tick, on)
	c.press.SetOn(on)
	name := c.d.T("{label}, not ticked", "label", c.title)
	if on {
		name = c.d.T("{label}, ticked", "label", c.title)
	}
	c.press.SetName(name)
}

// setPages shows the first page, and how many there are.
func (c *printCard) setPages(first image.Image, count int) {
	c.page.show(first)
	c.pages.SetText(c.d.N(count, "1 page", "{n} pages"))
}
