package page

// Frame is the part of a page that blocks may stand in: from Top to Bottom, starting at Left.
type Frame struct{ Left, Top, Bottom float64 }

// Placed is a block with its place on a page.
type Placed struct {
	Block Block
	Y     float64
}

// Sheet is what stands on one page.
type Sheet []Placed

// Draw draws everything on the sheet, x millimetres from the left.
func (s Sheet) Draw(c *Canvas, x float64) {
	for _, p := range s {
		p.Block.Draw(c, x, p.Y)
	}
}

// Paginate places blocks on as many sheets as they need, at least one, in order and without losing any. It draws
// nothing. A block that cannot be divided and is higher than a frame gets a sheet of its own and runs over its foot;
// the blocks of this package do so only when a [Drawing] is that high.
func Paginate(blocks []Block, f Frame) []Sheet {
	rest := append(Stack{}, blocks...)
	sheets := []Sheet{{}}
	y := f.Top
	turn := func() {
		sheets = append(sheets, Sheet{})
		y = f.Top
	}
	place := func(b Block, at float64) {
		last := len(sheets) - 1
		sheets[last] = append(sheets[last], Placed{b, at})
		y = at + b.Height()
	}
	for len(rest) > 0 {
		b := rest[0]
		fresh := len(sheets[len(sheets)-1]) == 0
		if b.Height() <= f.Bottom-y+slack {
			at := y
			if foot, ok := b.(Bottom); ok {
				at = f.Bottom - foot.Height()
			}
			place(b, at)
			rest = rest[1:]
			continue
		}
		head, tail := b.Split(f.Bottom-y, false)
		if head == nil && fresh {
			head, tail = b.Split(f.Bottom-y, true)
			if head == nil {
				head, tail = b, nil
			}
		}
		if head != nil {
			place(head, y)
			rest = rest[1:]
			if tail != nil {
				rest = append(Stack{tail}, rest...)
			}
		}
		if rest = rest.withoutLeadingSpace(); len(rest) > 0 {
			turn()
		}
	}
	return sheets
}
