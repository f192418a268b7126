package page

// Align tells which side a text keeps to.
type Align uint8

// The alignments. Start is left, or right for a text that reads from right to left.
const (
	Start Align = iota
	Centre
	End
)

// Para is wrapped text.
type Para struct {
	Lines []string
	Style Style
	W     float64 // width it was wrapped to
	Align Align
	RTL   bool // it reads from right to left
}

// Para wraps a text to a width.
func (ts *Typesetter) Para(s string, st Style, width float64) Para {
	return Para{Lines: ts.Wrap(s, st, width), Style: st, W: width, RTL: RightToLeft(s)}
}

// Title wraps a text to lines of about equal length, for headings.
func (ts *Typesetter) Title(s string, st Style, width float64) Para {
	return Para{Lines: ts.WrapBalanced(s, st, width), Style: st, W: width, RTL: RightToLeft(s)}
}

// Aligned returns the paragraph on another side.
func (p Para) Aligned(a Align) Para { p.Align = a; return p }

// Height implements Block.
func (p Para) Height() float64 { return float64(len(p.Lines)) * p.Style.LineHeight() }

// Draw implements Block.
func (p Para) Draw(c *Canvas, x, y float64) {
	align := p.Align
	if p.RTL && align == Start {
		align = End
	}
	for _, line := range p.Lines {
		base := y + p.Style.Baseline()
		switch align {
		case Start:
			c.Text(x, base, line, p.Style)
		case Centre:
			c.TextCentre(x+p.W/2, base, line, p.Style)
		case End:
			c.TextRight(x+p.W, base, line, p.Style)
		}
		y += p.Style.LineHeight()
	}
}

// fewest is how many lines of a paragraph may stand together on a page.
const fewest = 2

// Split implements Block: at least two lines stay on each side.
func (p Para) Split(avail float64, force bool) (head, tail Block) {
	n := int((avail + slack) / p.Style.LineHeight())
	if n >= len(p.Lines) {
		return p, nil
	}
	if force {
		n = max(n, 1)
	} else if n = min(n, len(p.Lines)-fewest); n < fewest {
		return nil, p
	}
	if n >= len(p.Lines) {
		return p, nil
	}
	upper, lower := p, p
	upper.Lines, lower.Lines = p.Lines[:n], p.Lines[n:]
	return upper, lower
}

// WritingLines is room to write by hand: n lines, none when n is less, width millimetres long and pitch apart. It splits between lines.
func WritingLines(n int, width, pitch float64) Block {
	lines := make(Stack, max(n, 0))
	for i := range lines {
		lines[i] = Drawing{H: pitch, On: func(c *Canvas, x, y float64) { c.Rule(x, x+width, y+pitch, WritingLine) }}
	}
	return lines
}
