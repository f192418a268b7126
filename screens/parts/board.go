package parts

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// Board is columns side by side. Left and Right go from a card to its neighbour
// in the next column, and a card can be dragged to any place in any column.
type Board struct {
	widget.BaseWidget
	k *Kit
	// OnDrop is called when a card was dropped: the column it came from, the one
	// it fell into, and the place there counted without the card itself.
	OnDrop func(id string, from, to, place int)
	// OnLeave is called when an arrow points out of the board: KeyUp from a first
	// card, for the way back to the capture line.
	OnLeave func(to fyne.KeyName) bool

	columns []*Column
	grid    *fyne.Container
	over    *fyne.Container
	ghost   *Card
	last    fyne.Position
}

// Board is a board without columns.
func (k *Kit) Board() *Board {
	b := &Board{k: k, grid: k.Columns(16), over: container.NewWithoutLayout()}
	b.ExtendBaseWidget(b)
	return b
}

// SetColumns puts these columns on the board.
func (b *Board) SetColumns(columns ...*Column) {
	if slices.Equal(columns, b.columns) {
		return
	}
	b.columns = columns
	b.grid.Objects = nil
	for i, c := range columns {
		b.grid.Objects = append(b.grid.Objects, c)
		c.Cards.board = b
		c.Cards.OnLeave = func(id string, to fyne.KeyName) bool { return b.leave(i, id, to) }
	}
	b.arrange()
	reflow(b)
	b.Refresh()
}

// Selected is the id of the card that has the keyboard, "" when none has.
func (b *Board) Selected() string {
	for _, c := range b.columns {
		if id := c.Cards.Selected(); id != "" {
			return id
		}
	}
	return ""
}

// Focus gives the card with that id the keyboard; it says whether there is one.
func (b *Board) Focus(id string) bool {
	return slices.ContainsFunc(b.columns, func(c *Column) bool { return c.Cards.Focus(id) })
}

// leave goes from a card in column i to the nearest one beside it.
func (b *Board) leave(i int, id string, to fyne.KeyName) bool {
	step := map[fyne.KeyName]int{fyne.KeyLeft: -1, fyne.KeyRight: 1}[to]
	if step == 0 {
		return b.OnLeave != nil && b.OnLeave(to)
	}
	y := top(b.columns[i].Cards.Card(id))
	for j := i + step; j >= 0 && j < len(b.columns); j += step {
		l := b.columns[j].Cards
		best, nearest := "", float32(0)
		for _, other := range l.order {
			d := top(l.cards[other]) - y
			if d = max(d, -d); best == "" || d < nearest {
				best, nearest = other, d
			}
		}
		if best != "" {
			return l.Focus(best)
		}
	}
	return b.OnLeave != nil && b.OnLeave(to)
}

func top(o fyne.CanvasObject) float32 {
	return fyne.CurrentApp().Driver().AbsolutePositionForObject(o).Y
}

// drag carries a copy of c under the pointer and outlines the column below it.
func (b *Board) drag(c *Card, e *fyne.DragEvent) {
	d := fyne.CurrentApp().Driver()
	if b.ghost == nil {
		b.ghost = b.k.card(c.list, c.data)
		b.ghost.carried = true
		b.ghost.Resize(c.Size())
		b.ghost.Move(d.AbsolutePositionForObject(c).Subtract(d.AbsolutePositionForObject(b.over)))
		b.over.Add(b.ghost)
		b.ghost.Refresh()
	}
	b.ghost.Move(b.ghost.Position().Add(e.Dragged))
	b.last = e.AbsolutePosition
	to, _ := b.at(b.last, c)
	for i, col := range b.columns {
		if hovered := i == to; hovered != col.target {
			col.target = hovered
			col.Refresh()
		}
	}
	if to >= 0 {
		b.columns[to].nudge(b.last.Y)
	}
}

// drop ends a drag and tells where the card fell.
func (b *Board) drop(c *Card) {
	if b.ghost == nil {
		return
	}
	b.over.Remove(b.ghost)
	b.ghost = nil
	from := slices.IndexFunc(b.columns, func(col *Column) bool { return col.Cards == c.list })
	to, at := b.at(b.last, c)
	for _, col := range b.columns {
		if col.target {
			col.target = false
			col.Refresh()
		}
	}
	same := from == to && slices.Index(c.list.order, c.data.ID) == at
	if to >= 0 && !same && b.OnDrop != nil {
		b.OnDrop(c.data.ID, from, to, at)
	}
}

// at is the column under an absolute position and the place between its cards,
// not counting c; -1 when there is no column.
func (b *Board) at(pos fyne.Position, c *Card) (column, index int) {
	d := fyne.CurrentApp().Driver()
	for i, col := range b.columns {
		p := d.AbsolutePositionForObject(col)
		if pos.X < p.X || pos.X >= p.X+col.Size().Width || pos.Y < p.Y || pos.Y >= p.Y+col.Size().Height {
			continue
		}
		for _, id := range col.Cards.order {
			other := col.Cards.cards[id]
			if other != c && pos.Y > top(other)+other.Size().Height/2 {
				index++
			}
		}
		return i, index
	}
	return -1, 0
}

// Nested are the columns.
func (b *Board) Nested() []fyne.CanvasObject { return []fyne.CanvasObject{b.grid} }

func (b *Board) arrange() {
	b.relay()
	Arrange(b.grid)
}

func (b *Board) relay() { b.lay(b.Size()) }

func (b *Board) lay(s fyne.Size) {
	place(b.grid, 0, 0, s)
	place(b.over, 0, 0, s)
}

// CreateRenderer draws the columns and what is being carried.
func (b *Board) CreateRenderer() fyne.WidgetRenderer {
	return &drawing{
		of:      b,
		objects: fixedObjects(b.grid, b.over),
		min:     func() fyne.Size { return b.grid.MinSize() },
		layout:  b.lay,
		paint:   func() {},
	}
}
