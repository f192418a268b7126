package page

import "strings"

// Align tells which side a text keeps to.
type Align uint8

// The alignments. Start is the left, where the labels and markers of a form stand, whatever its texts are written in: the
// direction of a text is its own, its side that of the form. A name in Hebrew on an English form would be far from its
// tick box at the right.
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
	RTL   bool // a paragraph that reads from right to left: its lines start below each other
}

// Para wraps a text to a width.
func (ts *Typesetter) Para(s string, st Style, width float64) Para {
	return Para{Lines: ts.Wrap(s, st, width), Style: st, W: width, RTL: rightToLeftParagraph(s)}
}

// Title wraps a text to lines of about equal length, for headings.
func (ts *Typesetter) Title(s string, st Style, width float64) Para {
	return Para{Lines: ts.WrapBalanced(s, st, width), Style: st, W: width, RTL: rightToLeftParagraph(s)}
}

// rightToLeftParagraph tells whether a text is one paragraph, read from right to left. Of several, each is what it is.
func rightToLeftParagraph(s string) bool { return RightToLeft(s) && !strings.Contains(Clean(s), "\n") }

// Aligned returns the paragraph on another side.
func (p Para) Aligned(a Align) Para { p.Align = a; return p }

// Height implements Block.
func (p Para) Height() float64 { return float64(len(p.Lines)) * p.Style.LineHeight() }

// Draw implements Block.
func (p Para) Draw(c *Canvas, x, y float64) {
	widest := 0.0
	if p.RTL && p.Align == Start {
		for _, line := range p.Lines {
			widest = max(widest, c.Width(line, p.Style))
		}
	}
	for _, line := range p.Lines {
		base := y + p.Style.Baseline()
		switch {
		case widest > 0:
			c.TextRight(x+widest, base, line, p.Style)
		case p.Align == Centre:
			c.TextCentre(x+p.W/2, base, line, p.Style)
		case p.Align == End:
			c.TextRight(x+p.W, base, line, p.Style)
		default:
			c.Text(x, base, line, p.Style)
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
