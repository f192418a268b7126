package parts

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// Style is one of the ways text is set. There are no others: the type scale is
// 12, 14, 16, 20 and 28, and 56 for the projector.
type Style int

// The styles, from small to large.
const (
	// Caption is 12 muted: what stands beside or under something.
	Caption Style = iota
	// Eyebrow is 12 semibold in the accent: the small line above a title.
	Eyebrow
	// Small is 12 semibold: counts, initials.
	Small
	// Body is 14 running text.
	Body
	// Label is 14 medium: names of fields and what people wrote on cards.
	Label
	// Strong is 14 semibold.
	Strong
	// Example is 14 italic and faint: the grey example of an empty list.
	Example
	// Question is 16 muted: the question for the group under a title.
	Question
	// Heading is 16 semibold: sections and columns.
	Heading
	// Lead is 20 regular: what may be read aloud.
	Lead
	// Subtitle is 20 semibold.
	Subtitle
	// Title is 28 semibold: one for a screen.
	Title
	// Projected is 56 semibold, for a room.
	Projected
)

// face is how a style is drawn.
type face struct {
	size    float32
	weight  fyne.TextStyle
	ink     Ink
	leading float32 // line height as a multiple of the size
}

var faces = [...]face{
	Caption:   {12, regular, InkMuted, 1.4},
	Eyebrow:   {12, semibold, InkAccent, 1.4},
	Small:     {12, semibold, InkMain, 1.4},
	Body:      {14, regular, InkCalm, 1.45},
	Label:     {14, medium, InkMain, 1.45},
	Strong:    {14, semibold, InkMain, 1.45},
	Example:   {14, italic, InkFaint, 1.45},
	Question:  {16, regular, InkMuted, 1.4},
	Heading:   {16, semibold, InkMain, 1.3},
	Lead:      {20, regular, InkMain, 1.4},
	Subtitle:  {20, semibold, InkMain, 1.3},
	Title:     {28, semibold, InkMain, 1.2},
	Projected: {56, semibold, InkMain, 1.15},
}

// Text is text in one style. It wraps at words and is exactly as high as its
// lines: no hidden padding.
type Text struct {
	widget.BaseWidget
	k      *Kit
	text   string
	style  Style
	ink    Ink
	align  fyne.TextAlign
	lines  int // most lines shown, 0 for all
	line   bool
	broken brokenText
	shown  []*canvas.Text
}

// brokenText remembers the lines of a text for one width, so that laying out
// again costs nothing.
type brokenText struct {
	text  string
	style Style
	px    float32
	width float32
	lines []string
}

// Text is a wrapping text.
func (k *Kit) Text(s Style, text string) *Text {
	t := &Text{k: k, text: text, style: s, ink: faces[s].ink}
	t.ExtendBaseWidget(t)
	return t
}

// Line is a text of one line that asks for its full width; with less it is cut
// and ends in an ellipsis.
func (k *Kit) Line(s Style, text string) *Text {
	t := k.Text(s, text)
	t.line, t.lines = true, 1
	return t
}

// SetText changes the words.
func (t *Text) SetText(s string) {
	if s == t.text {
		return
	}
	reflowing(t, func() { t.text = s })
	t.Refresh()
}

// Text is what it says now.
func (t *Text) Text() string { return t.text }

// SetInk changes the colour, and returns t so that it can follow a constructor.
func (t *Text) SetInk(i Ink) *Text {
	if i != t.ink {
		t.ink = i
		t.Refresh()
	}
	return t
}

// SetStyle changes the style and takes its ink.
func (t *Text) SetStyle(s Style) {
	if s != t.style {
		reflowing(t, func() { t.style, t.ink = s, faces[s].ink })
		t.Refresh()
	}
}

// Align sets where lines stand in the width there is, and returns t.
func (t *Text) Align(a fyne.TextAlign) *Text {
	t.align = a
	return t
}

// MaxLines cuts the text after n lines with an ellipsis, and returns t.
func (t *Text) MaxLines(n int) *Text {
	t.lines = n
	return t
}

// AccessibilityLabel is what a screen reader says: the text.
func (t *Text) AccessibilityLabel() string { return t.text }

// AccessibilityRole says that this is text.
func (t *Text) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

func (t *Text) px() float32         { return t.k.px(faces[t.style].size) }
func (t *Text) lineHeight() float32 { return round(t.px() * faces[t.style].leading) }

// HeightFor is the height of the lines at that width.
func (t *Text) HeightFor(w float32) float32 { return float32(len(t.wrap(w))) * t.lineHeight() }

func (t *Text) wrap(w float32) []string {
	px := t.px()
	b := &t.broken
	if b.text != t.text || b.style != t.style || b.px != px || b.width != w || b.lines == nil {
		*b = brokenText{t.text, t.style, px, w, t.k.breakLines(t.text, px, faces[t.style].weight, w, t.lines)}
	}
	return b.lines
}

func (t *Text) natural() float32 {
	return t.k.textWidth(t.text, t.px(), faces[t.style].weight)
}

// CreateRenderer draws one canvas text for each line.
func (t *Text) CreateRenderer() fyne.WidgetRenderer {
	return &drawing{
		of: t,
		objects: func() []fyne.CanvasObject {
			out := make([]fyne.CanvasObject, len(t.shown))
			for i, l := range t.shown {
				out[i] = l
			}
			return out
		},
		min:    t.least,
		layout: t.lay,
		paint:  func() {},
	}
}

func (t *Text) least() fyne.Size {
	if t.line {
		return fyne.NewSize(t.natural(), t.lineHeight())
	}
	w := t.Size().Width
	if w < 1 {
		w = max(t.natural(), 1)
	}
	return fyne.NewSize(t.k.px(24), t.HeightFor(w))
}

func (t *Text) lay(s fyne.Size) {
	if s.Width < 1 {
		return // not placed yet
	}
	lines := t.wrap(s.Width)
	f := faces[t.style]
	for len(t.shown) < len(lines) {
		t.shown = append(t.shown, canvas.NewText("", nil))
	}
	t.shown = t.shown[:len(lines)]
	lh := t.lineHeight()
	for i, words := range lines {
		o := t.shown[i]
		if c := t.k.colour(t.ink); o.Text != words || o.TextSize != t.px() || o.TextStyle != f.weight || o.Color != c {
			o.Text, o.TextSize, o.TextStyle, o.Color = words, t.px(), f.weight, c
			o.Refresh()
		}
		m := o.MinSize()
		var x float32
		switch t.align {
		case fyne.TextAlignCenter:
			x = (s.Width - m.Width) / 2
		case fyne.TextAlignTrailing:
			x = s.Width - m.Width
		}
		place(o, x, float32(i)*lh+(lh-m.Height)/2, m)
	}
}
