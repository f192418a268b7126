package parts

import (
	"image/color"
	"math"

	"fyne.io/fyne/v2"

	"kept/workshop/words"
)

// Look is how a window looks: its palette and how large everything is.
type Look struct {
	// Palette is the set of colours.
	Palette Palette
	// Zoom multiplies every length and type size; 1 is the design, Ctrl+plus and
	// minus change it. Zero or less counts as 1.
	Zoom float32
}

// Px is the length v of the design in whole pixels at this zoom.
func (l Look) Px(v float32) float32 {
	z := l.Zoom
	if z <= 0 {
		z = 1
	}
	return float32(math.Round(float64(v * z)))
}

// Ink names a colour by what it is for; the palette says which it is.
type Ink int

// The inks. Role inks are made by RoleInk.
const (
	InkMain Ink = iota
	InkCalm
	InkMuted
	InkFaint
	InkAccent
	InkOnAccent
	InkStop
	InkHint
	inkRoles // role inks start here: the accent of role 0, 1 ...
)

// RoleInk is the ink of chips of role number i, counted from 0.
func RoleInk(i int) Ink { return inkRoles + Ink(i) }

// Colour is the colour of an ink in this look.
func (l Look) Colour(i Ink) color.NRGBA {
	p := l.Palette
	switch i {
	case InkMain:
		return p.Ink
	case InkCalm:
		return p.Calm
	case InkMuted:
		return p.Muted
	case InkFaint:
		return p.Faint
	case InkAccent:
		return p.Primary
	case InkOnAccent:
		return p.OnPrimary
	case InkStop:
		return p.Stop
	case InkHint:
		return p.Hint
	}
	return p.Tint(int(i - inkRoles)).ChipInk
}

// Kit makes the parts of one window and holds what they share: the look, the
// measured widths of words and the coloured icons. Use it on the UI goroutine only.
type Kit struct {
	// T are the words that the parts say themselves, and the screens' catalogue.
	T *words.Catalogue

	look   Look
	widths map[wordKey]float32
	icons  map[iconKey]fyne.Resource
}

// NewKit is a kit with the given look that speaks the language of t.
func NewKit(l Look, t *words.Catalogue) *Kit {
	return &Kit{T: t, look: l, widths: map[wordKey]float32{}, icons: map[iconKey]fyne.Resource{}}
}

// Look is the look that the parts are drawn with now.
func (k *Kit) Look() Look { return k.look }

// SetLook changes the look. The parts show it when they are refreshed: set the
// theme of the app again (Settings().SetTheme(k.Theme())), which refreshes every
// window, or refresh the content of a window that has a kit of its own.
func (k *Kit) SetLook(l Look) { k.look = l }

func (k *Kit) px(v float32) float32        { return k.look.Px(v) }
func (k *Kit) colour(i Ink) color.NRGBA    { return k.look.Colour(i) }
func (k *Kit) pal() Palette                { return k.look.Palette }
func (k *Kit) size(w, h float32) fyne.Size { return fyne.NewSize(k.px(w), k.px(h)) }

// place moves o to whole pixels and gives it the size s.
func place(o fyne.CanvasObject, x, y float32, s fyne.Size) {
	o.Resize(s)
	o.Move(whole(x, y))
}

// whole is a position on whole pixels.
func whole(x, y float32) fyne.Position {
	return fyne.NewPos(round(x), round(y))
}

func round(v float32) float32 { return float32(math.Round(float64(v))) }

func ceil(v float32) float32 { return float32(math.Ceil(float64(v))) }
