package page

// tallRow is the height in millimetres from which a row may be divided between two pages.
const tallRow = 50

// Cell is a block with the width it stands in.
type Cell struct {
	W     float64
	Block Block // nil = empty
}

// Columns puts blocks side by side, their tops level. It is as high as the highest, and splits when every part can.
type Columns []Cell

// Height implements Block.
func (cs Columns) Height() float64 {
	h := 0.0
	for _, c := range cs {
		if c.Block != nil {
			h = max(h, c.Block.Height())
		}
	}
	return h
}

// Draw implements Block.
func (cs Columns) Draw(c *Canvas, x, y float64) {
	for _, cell := range cs {
		if cell.Block != nil {
			cell.Block.Draw(c, x, y)
		}
		x += cell.W
	}
}

// Split implements Block.
func (cs Columns) Split(avail float64, force bool) (head, tail Block) {
	upper, lower := make(Columns, len(cs)), make(Columns, len(cs))
	given, left := false, false
	for i, cell := range cs {
		upper[i].W, lower[i].W = cell.W, cell.W
		if cell.Block == nil {
			continue
		}
		h, t := cell.Block, Block(nil)
		if cell.Block.Height() > avail+slack {
			h, t = cell.Block.Split(avail, force)
		}
		if h == nil && !force {
			return nil, cs
		}
		upper[i].Block, lower[i].Block = h, t
		given, left = given || h != nil, left || t != nil
	}
	switch {
	case !given:
		return nil, cs
	case !left:
		return upper, nil
	}
	return upper, lower
}

// Row is a line of a table: cells with room round them and a rule below.
type Row struct {
	Cells      Columns
	PadX       float64 // left of every cell's block; the same is kept free on its right by [TextCell]
	Top, Foot  float64 // room above and below
	MinHeight  float64 // at least this high
	Weight     float64 // of the rule below, points; 0 = none
	Background Ink     // behind the row
	cutBelow   bool    // the upper part of a divided row: no rule
}

// Height implements Block.
func (r Row) Height() float64 { return max(r.MinHeight, r.Top+r.Cells.Height()+r.Foot) }

// Width returns the sum of the cells' widths.
func (r Row) Width() float64 {
	w := 0.0
	for _, c := range r.Cells {
		w += c.W
	}
	return w
}

// Draw implements Block.
func (r Row) Draw(c *Canvas, x, y float64) {
	h := r.Height()
	if r.Background != None {
		const clear = 0.2 // millimetres, so that the rule of the row above is not covered
		c.Box(x, y+clear, r.Width(), h-clear, 0, 0, r.Background)
	}
	r.Cells.Draw(c, x+r.PadX, y+r.Top)
	if r.Weight > 0 && !r.cutBelow {
		c.Rule(x, x+r.Width(), y+h, r.Weight)
	}
}

// Split implements Block: rows lower than five centimetres stay whole.
func (r Row) Split(avail float64, force bool) (head, tail Block) {
	if !force && r.Height() < tallRow {
		return nil, r
	}
	h, t := r.Cells.Split(avail-r.Top-r.Foot, force)
	if h == nil {
		return nil, r
	}
	upper, lower := r, r
	upper.MinHeight, lower.MinHeight = 0, 0
	upper.Cells = h.(Columns)
	if t == nil {
		return upper, nil
	}
	upper.cutBelow, lower.Cells = true, t.(Columns)
	return upper, lower
}

// Group is some rows of a table under a band of their own.
type Group struct {
	Band      Block // stands above the rows, never alone; nil = none
	Continued Block // stands above the rest of the rows on the next page; nil = none
	Rows      []Block
}

// Table is rows under a head that is repeated on every page.
type Table struct {
	Head   Block // nil = none
	Groups []Group
}

// Height implements Block.
func (t Table) Height() float64 { return t.stack().Height() }

// Draw implements Block.
func (t Table) Draw(c *Canvas, x, y float64) { t.stack().Draw(c, x, y) }

func (t Table) stack() Stack {
	var s Stack
	if t.Head != nil {
		s = append(s, t.Head)
	}
	for _, g := range t.Groups {
		if g.Band != nil {
			s = append(s, g.Band)
		}
		s = append(s, g.Rows...)
	}
	return s
}

// Split implements Block. A head or a band is never the last thing on a page.
func (t Table) Split(avail float64, force bool) (head, tail Block) {
	left := avail - height(t.Head)
	upper := Table{Head: t.Head}
	for i, g := range t.Groups {
		placed, rest := g.split(left, force && len(upper.Groups) == 0)
		if len(placed.Rows) > 0 {
			upper.Groups = append(upper.Groups, placed)
			left -= placed.height()
		}
		if len(rest.Rows) == 0 {
			continue
		}
		if len(upper.Groups) == 0 {
			if force { // a head as high as a page is a text like any other
				return t.stack().Split(avail, true)
			}
			return nil, t
		}
		return upper, Table{Head: t.Head, Groups: append([]Group{rest}, t.Groups[i+1:]...)}
	}
	return upper, nil
}

func (g Group) height() float64 { return height(g.Band) + Stack(g.Rows).Height() }

// split returns the rows that fit under their band, and the others under "continued".
func (g Group) split(avail float64, force bool) (placed, rest Group) {
	left := avail - height(g.Band)
	placed, rest = g, g
	placed.Rows = nil
	if left <= slack { // the band takes all the room
		return placed, rest
	}
	for i, row := range g.Rows {
		if h := row.Height(); h <= left+slack {
			left -= h
			placed.Rows = append(placed.Rows, row)
			continue
		}
		rest.Rows = g.Rows[i:]
		if h, t := row.Split(left, force && i == 0); h != nil {
			placed.Rows, rest.Rows = append(placed.Rows, h), g.Rows[i+1:]
			if t != nil {
				rest.Rows = append([]Block{t}, rest.Rows...)
			}
		}
		if len(placed.Rows) > 0 {
			rest.Band = g.Continued
		}
		return placed, rest
	}
	rest.Rows = nil
	return placed, rest
}

func height(b Block) float64 {
	if b == nil {
		return 0
	}
	return b.Height()
}
