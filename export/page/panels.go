package page

// Panels are framed boxes side by side, all as high as the highest. An over-full panel goes on in a frame on the next
// page.
type Panels struct {
	Cells  Columns // blocks as wide as [Panels.Inner] of their cell
	Gap    float64 // between two panels; the widths of the cells include it, the last one's too
	Pad    float64 // between frame and block
	Arrows bool    // an arrow from each panel to the next
}

// Inner returns how wide the block in a cell of width w is.
func (p Panels) Inner(w float64) float64 { return w - p.Gap - 2*p.Pad }

// Height implements Block.
func (p Panels) Height() float64 { return p.Cells.Height() + 2*p.Pad }

// Draw implements Block.
func (p Panels) Draw(c *Canvas, x, y float64) {
	h := p.Height()
	p.Cells.Draw(c, x+p.Pad, y+p.Pad)
	for i, cell := range p.Cells {
		c.Box(x, y, cell.W-p.Gap, h, 0.8, 1.6, None)
		x += cell.W
		if p.Arrows && i < len(p.Cells)-1 {
			c.ArrowLine(x-p.Gap+1.2, x-1.2, y+h/2)
		}
	}
}

// Split implements Block.
func (p Panels) Split(avail float64, force bool) (head, tail Block) {
	h, t := p.Cells.Split(avail-2*p.Pad, force)
	if h == nil {
		return nil, p
	}
	upper, lower := p, p
	upper.Cells = h.(Columns)
	if t == nil {
		return upper, nil
	}
	lower.Cells = t.(Columns)
	return upper, lower
}
