package page

// Blank is room to write on in the place of something that is not known yet. The page that it stands on counts it, see
// [Page.Blanks]; one that goes on on the next page counts once.
type Blank struct{ Block }

// Draw implements Block.
func (b Blank) Draw(c *Canvas, x, y float64) {
	c.Blanks++
	b.Block.Draw(c, x, y)
}

// Split implements Block.
func (b Blank) Split(avail float64, force bool) (head, tail Block) {
	h, t := b.Block.Split(avail, force)
	if h == nil {
		return nil, b
	}
	return Blank{h}, t
}
