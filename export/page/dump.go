package page

import (
	"fmt"
	"strings"
)

// Dump writes pages as text, one op a line, for tests and for reading what is on a page without drawing it. Lengths
// are rounded to a hundredth of a millimetre; of outlines only the number of segments is given.
func Dump(pages []Page) string {
	var b strings.Builder
	for i, p := range pages {
		fmt.Fprintf(&b, "page %d: %.1f x %.1f\n", i+1, p.W, p.H)
		for _, m := range p.Marks {
			fmt.Fprintf(&b, "mark %d %.2f %q\n", m.Level, m.Y, m.Title)
		}
		for _, op := range p.Ops {
			b.WriteString(describe(op))
			b.WriteByte('\n')
		}
	}
	return b.String()
}

func describe(op Op) string {
	switch o := op.(type) {
	case Text:
		return fmt.Sprintf("text %.2f %.2f %s %q", o.X, o.Y, o.Style.describe(), o.S)
	case Glyphs:
		return fmt.Sprintf("glyphs %.2f %.2f %s %q width %.2f rtl %t, %d segments", o.X, o.Y, o.Style.describe(), o.S, o.W, o.RTL, len(o.Outlines))
	case Line:
		return fmt.Sprintf("line %.2f %.2f to %.2f %.2f, %.2f pt%s", o.X1, o.Y1, o.X2, o.Y2, o.Weight, dashed(o.Dash))
	case Rect:
		return fmt.Sprintf("rect %.2f %.2f size %.2f %.2f, %.2f pt, fill %s%s", o.X, o.Y, o.W, o.H, o.Weight, o.Fill, dashed(o.Dash))
	case Circle:
		return fmt.Sprintf("circle %.2f %.2f radius %.2f, %.2f pt, fill %s", o.X, o.Y, o.R, o.Weight, o.Fill)
	case Path:
		from := o.Segments[0].Points[0]
		return fmt.Sprintf("path %.2f %.2f, %d segments, %.2f pt, stroke %s, fill %s", from.X, from.Y, len(o.Segments), o.Weight, o.Stroke, o.Fill)
	}
	return fmt.Sprintf("%T", op)
}

func (s Style) describe() string {
	d := fmt.Sprintf("%v %.4g", s.Face, s.Size)
	if s.Ink == White {
		d += " white"
	}
	return d
}

func dashed(d []float64) string {
	if d == nil {
		return ""
	}
	return ", dashed"
}

// Words returns what is written on a page, one piece of a line after the other.
func (p Page) Words() []string {
	var out []string
	for _, op := range p.Ops {
		switch o := op.(type) {
		case Text:
			out = append(out, o.S)
		case Glyphs:
			out = append(out, o.S)
		}
	}
	return out
}
