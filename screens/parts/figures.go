package parts

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// Figures shows a number that changes, such as a clock, with every digit equally
// wide, so that nothing beside it moves.
type Figures struct {
	widget.BaseWidget
	k     *Kit
	style Style
	ink   Ink
	text  string
	cells []*canvas.Text
}

// Figures are digits in one of the styles.
func (k *Kit) Figures(s Style, text string) *Figures {
	f := &Figures{k: k, style: s, ink: faces[s].ink, text: text}
	f.ExtendBaseWidget(f)
	return f
}

// Set shows other digits.
func (f *Figures) Set(text string) {
	if text != f.text {
		f.text = text
		f.Refresh()
	}
}

// SetInk changes the colour.
func (f *Figures) SetInk(i Ink) {
	if i != f.ink {
		f.ink = i
		f.Refresh()
	}
}

// AccessibilityLabel is the number.
func (f *Figures) AccessibilityLabel() string { return f.text }

// AccessibilityRole says that this is text.
func (f *Figures) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// cell is the width that a character gets: that of 0 for every digit.
func (f *Figures) cell(r rune) float32 {
	if r >= '0' && r <= '9' {
		r = '0'
	}
	return ceil(f.k.textWidth(string(r), f.k.px(faces[f.style].size), faces[f.style].weight))
}

// CreateRenderer draws one text for each character.
func (f *Figures) CreateRenderer() fyne.WidgetRenderer {
	paint := func() {
		face := faces[f.style]
		runes := []rune(f.text)
		for len(f.cells) < len(runes) {
			f.cells = append(f.cells, canvas.NewText("", nil))
		}
		f.cells = f.cells[:len(runes)]
		for i, r := range runes {
			c := f.cells[i]
			c.Text, c.TextSize, c.TextStyle, c.Color = string(r), f.k.px(face.size), face.weight, f.k.colour(f.ink)
			c.Refresh()
		}
	}
	paint()
	return &drawing{
		of: f,
		objects: func() []fyne.CanvasObject {
			out := make([]fyne.CanvasObject, len(f.cells))
			for i, c := range f.cells {
				out[i] = c
			}
			return out
		},
		min: func() fyne.Size {
			var w float32
			for _, r := range f.text {
				w += f.cell(r)
			}
			return fyne.NewSize(w, round(f.k.px(faces[f.style].size)*faces[f.style].leading))
		},
		layout: func(s fyne.Size) {
			var x float32
			for i, r := range []rune(f.text) {
				w, m := f.cell(r), f.cells[i].MinSize()
				place(f.cells[i], x+(w-m.Width)/2, (s.Height-m.Height)/2, m)
				x += w
			}
		},
		paint: paint,
	}
}
