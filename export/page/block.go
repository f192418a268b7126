package page

// Block is something of a known height that can be drawn anywhere on a page.
type Block interface {
	// Height is how much room the block takes, millimetres.
	Height() float64
	// Draw draws the block with its top left corner at (x, y).
	Draw(c *Canvas, x, y float64)
	// Split divides a block that is higher than avail, for a page break. The head is at most avail high, the tail is
	// the rest. The head is nil when nothing sensible fits; with force set, a block that can give up anything at all
	// does, because a whole empty page was not enough for it.
	Split(avail float64, force bool) (head, tail Block)
}

// Space is an empty gap, millimetres. It vanishes at the top of a new page.
type Space float64

// Height implements Block.
func (s Space) Height() float64 { return float64(s) }

// Draw implements Block.
func (s Space) Draw(*Canvas, float64, float64) {}

// Split implements Block: a gap that does not fit ends with the page.
func (s Space) Split(avail float64, _ bool) (head, tail Block) {
	return Space(max(0, min(avail, float64(s)))), nil
}

// Drawing is a block of fixed height that draws itself. It never splits, so it has to be lower than a page, and text
// of unknown length has no place in it.
type Drawing struct {
	H  float64
	On func(c *Canvas, x, y float64)
}

// Height implements Block.
func (d Drawing) Height() float64 { return d.H }

// Draw implements Block.
func (d Drawing) Draw(c *Canvas, x, y float64) {
	if d.On != nil {
		d.On(c, x, y)
	}
}

// Split implements Block.
func (d Drawing) Split(float64, bool) (head, tail Block) { return nil, d }

// Whole keeps a block on one page. Only when it is higher than a whole page does it split after all.
type Whole struct{ Block }

// Split implements Block.
func (w Whole) Split(avail float64, force bool) (head, tail Block) {
	if !force {
		return nil, w
	}
	return w.Block.Split(avail, true)
}

// Stack puts blocks below each other. It splits between them, or inside the one that the page ends in.
type Stack []Block

// Height implements Block.
func (s Stack) Height() float64 {
	h := 0.0
	for _, b := range s {
		h += b.Height()
	}
	return h
}

// Draw implements Block.
func (s Stack) Draw(c *Canvas, x, y float64) {
	for _, b := range s {
		b.Draw(c, x, y)
		y += b.Height()
	}
}

// Split implements Block.
func (s Stack) Split(avail float64, force bool) (head, tail Block) {
	left := avail
	for i, b := range s {
		if h := b.Height(); h <= left+slack {
			left -= h
			continue
		}
		h, t := b.Split(left, force && onlySpaces(s[:i]))
		if h == nil && onlySpaces(s[:i]) {
			return nil, s
		}
		front, rest := append(Stack{}, s[:i]...), append(Stack{}, s[i+1:]...)
		if h != nil {
			front = append(front, h)
		}
		if t != nil {
			rest = append(Stack{t}, rest...)
		}
		rest = rest.withoutLeadingSpace()
		switch {
		case len(rest) == 0:
			return front, nil
		case !onlySpaces(front):
			return front, rest
		case force: // not even a gap is in the way now
			return rest.Split(avail, true)
		}
		return nil, s
	}
	return s, nil
}

func (s Stack) withoutLeadingSpace() Stack {
	for len(s) > 0 && onlySpaces(s[:1]) {
		s = s[1:]
	}
	return s
}

func onlySpaces(blocks []Block) bool {
	for _, b := range blocks {
		if _, ok := b.(Space); !ok {
			return false
		}
	}
	return true
}

// Section is a heading with a body. The heading is never alone at the foot of a page; when the body goes on on the next
// page, Continued stands on top of it there.
type Section struct {
	Head      Block
	Continued Block // may be nil
	Body      Block
}

// Height implements Block.
func (s Section) Height() float64 { return s.Head.Height() + s.Body.Height() }

// Draw implements Block.
func (s Section) Draw(c *Canvas, x, y float64) {
	s.Head.Draw(c, x, y)
	s.Body.Draw(c, x, y+s.Head.Height())
}

// Split implements Block.
func (s Section) Split(avail float64, force bool) (head, tail Block) {
	var h, t Block
	if left := avail - s.Head.Height(); left > slack {
		h, t = s.Body.Split(left, force)
	}
	if h == nil {
		if force { // a heading as high as a page is a text like any other
			return Stack{s.Head, s.Body}.Split(avail, true)
		}
		return nil, s
	}
	head = Section{Head: s.Head, Continued: s.Continued, Body: h}
	switch {
	case t == nil:
		return head, nil
	case s.Continued == nil:
		return head, t
	}
	return head, Section{Head: s.Continued, Continued: s.Continued, Body: t}
}

// Inset puts room round a block of width W, and may draw something behind or over it, such as a frame or a bar. On a page
// break each part gets its own.
type Inset struct {
	Left, Top, Right, Bottom float64
	W                        float64 // of the whole, room included
	Block                    Block
	Behind                   func(c *Canvas, x, y, w, h float64) // drawn first; may be nil
	Over                     func(c *Canvas, x, y, w, h float64) // drawn last; may be nil
}

// Height implements Block.
func (i Inset) Height() float64 { return i.Top + i.Block.Height() + i.Bottom }

// Draw implements Block.
func (i Inset) Draw(c *Canvas, x, y float64) {
	if i.Behind != nil {
		i.Behind(c, x, y, i.W, i.Height())
	}
	i.Block.Draw(c, x+i.Left, y+i.Top)
	if i.Over != nil {
		i.Over(c, x, y, i.W, i.Height())
	}
}

// Split implements Block.
func (i Inset) Split(avail float64, force bool) (head, tail Block) {
	h, t := i.Block.Split(avail-i.Top-i.Bottom, force)
	if h == nil {
		return nil, i
	}
	upper, lower := i, i
	upper.Block, lower.Block = h, t
	if t == nil {
		return upper, nil
	}
	return upper, lower
}

// Bottom puts a block at the foot of the page it falls on.
type Bottom struct{ Block }

// Split implements Block: the foot of a page stays together.
func (b Bottom) Split(avail float64, force bool) (head, tail Block) {
	if !force {
		return nil, b
	}
	h, t := b.Block.Split(avail, true)
	if t == nil {
		return h, nil
	}
	return h, Bottom{t}
}

// Marked is a block that can be jumped to: it has a bookmark.
type Marked struct {
	Block
	Title string
	Level int // 0 = top
}

// Draw implements Block.
func (m Marked) Draw(c *Canvas, x, y float64) {
	c.Bookmark(m.Title, m.Level, y)
	m.Block.Draw(c, x, y)
}

// Split implements Block: the bookmark leads to the start.
func (m Marked) Split(avail float64, force bool) (head, tail Block) {
	h, t := m.Block.Split(avail, force)
	if h == nil {
		return nil, m
	}
	return Marked{h, m.Title, m.Level}, t
}
