package parts

import "image/color"

// Tint is the set of colours that marks one role wherever it appears.
type Tint struct {
	// Accent is the strong colour: dots, outlines, the mark beside a name.
	Accent color.NRGBA
	// Column is the ground of the role's column.
	Column color.NRGBA
	// Chip is the fill of a chip or of the circle with initials.
	Chip color.NRGBA
	// ChipInk is the text on Chip.
	ChipInk color.NRGBA
}

// Palette is one set of colours, as data. Light, Dark and HighContrast are the
// three that Kept has; the tests hold each to the contrast it promises.
type Palette struct {
	// Name is "light", "dark" or "high-contrast": it is stored in the settings.
	Name string
	// Dark says that the ground is darker than the ink.
	Dark bool
	// Outlined asks for a visible line round everything that other palettes set
	// apart by shade only.
	Outlined bool

	// Ground is behind everything; Rail is behind the rail and the foot;
	// Surface is what cards, fields and panels are made of.
	Ground, Rail, Surface color.NRGBA
	// Line is the hairline between things, LineStrong the edge of a field or button.
	Line, LineStrong color.NRGBA
	// Ink is for what is read first, Calm for running text, Muted for what stands
	// beside it, Faint for examples and placeholders.
	Ink, Calm, Muted, Faint color.NRGBA
	// Primary is the one accent; PrimaryHover the same under the pointer;
	// OnPrimary the text on it; Soft a wash of it.
	Primary, PrimaryHover, OnPrimary, Soft color.NRGBA
	// Stop marks what has to be put right, Hint what is only advice; the Soft
	// ones are their washes.
	Stop, StopSoft, Hint, HintSoft color.NRGBA
	// Shadow is the colour of shadows; its alpha is their strength.
	Shadow color.NRGBA

	// Tints are the role colours in order. A thirteenth role starts again at the
	// first: the initial in the mark tells the two apart.
	Tints []Tint
}

// Tint is the tint of role number i, counted from 0; tints repeat.
func (p Palette) Tint(i int) Tint {
	n := len(p.Tints)
	return p.Tints[((i%n)+n)%n]
}

// Palettes are the three palettes in the order of the menu.
func Palettes() []Palette { return []Palette{Light(), Dark(), HighContrast()} }

// PaletteNamed is the palette with that name, or Light when there is none.
func PaletteNamed(name string) Palette {
	for _, p := range Palettes() {
		if p.Name == name {
			return p
		}
	}
	return Light()
}

// Light is the daytime palette: white cards on warm grey, one deep teal.
func Light() Palette {
	return Palette{
		Name:   "light",
		Ground: rgb(0xF6F5F1), Rail: rgb(0xFCFBF9), Surface: rgb(0xFFFFFF),
		Line: rgb(0xE7E4DC), LineStrong: rgb(0xCFCBBF),
		Ink: rgb(0x1B2A30), Calm: rgb(0x36454B), Muted: rgb(0x55646A), Faint: rgb(0x69757A),
		Primary: rgb(0x176A63), PrimaryHover: rgb(0x11564F), OnPrimary: rgb(0xFFFFFF), Soft: rgb(0xE0EEEB),
		Stop: rgb(0xA8321F), StopSoft: rgb(0xFBEAE6), Hint: rgb(0x7A5200), HintSoft: rgb(0xFBF1D9),
		Shadow: rgba(0x20, 0x2A, 0x24, 0x2C),
		Tints: []Tint{
			{rgb(0x1F7F76), rgb(0xE9F2F0), rgb(0xD2E7E3), rgb(0x12564F)},
			{rgb(0xB96C22), rgb(0xF8F0E4), rgb(0xF1E0C6), rgb(0x74400D)},
			{rgb(0x6A5BB0), rgb(0xF0EEF7), rgb(0xDFDAF0), rgb(0x433685)},
			{rgb(0x3A78B5), rgb(0xEAF1F8), rgb(0xD3E3F2), rgb(0x1D4E80)},
			{rgb(0xB5446E), rgb(0xF9EDF1), rgb(0xF3D9E2), rgb(0x862B4D)},
			{rgb(0x5E7D2B), rgb(0xF0F3E7), rgb(0xDFE8CC), rgb(0x425A1B)},
		},
	}
}

// Dark is for a dim room: the same hues on a deep blue-green ground.
func Dark() Palette {
	return Palette{
		Name: "dark", Dark: true,
		Ground: rgb(0x12191C), Rail: rgb(0x161F22), Surface: rgb(0x212C30),
		Line: rgb(0x2B383C), LineStrong: rgb(0x42535A),
		Ink: rgb(0xEEF3F2), Calm: rgb(0xD3DCDB), Muted: rgb(0xA9B6B7), Faint: rgb(0x93A1A3),
		Primary: rgb(0x5CC4B6), PrimaryHover: rgb(0x7AD3C7), OnPrimary: rgb(0x06201D), Soft: rgb(0x1C3836),
		Stop: rgb(0xFF9C88), StopSoft: rgb(0x40231E), Hint: rgb(0xF0C674), HintSoft: rgb(0x3A2F17),
		Shadow: rgba(0, 0, 0, 0x70),
		Tints: []Tint{
			{rgb(0x5CC4B6), rgb(0x172527), rgb(0x1F4542), rgb(0xA8E4DB)},
			{rgb(0xE5A25B), rgb(0x24211B), rgb(0x4A361D), rgb(0xF6CFA0)},
			{rgb(0xA99BEB), rgb(0x1E1F29), rgb(0x373156), rgb(0xD3CAFB)},
			{rgb(0x7DB3EA), rgb(0x17212A), rgb(0x21405C), rgb(0xBBDAF8)},
			{rgb(0xEE8FAF), rgb(0x271D23), rgb(0x522A3B), rgb(0xFBC9D8)},
			{rgb(0xA9CB6B), rgb(0x1D231A), rgb(0x394720), rgb(0xD9EAB4)},
		},
	}
}

// HighContrast is white and yellow on black, with an outline round everything.
func HighContrast() Palette {
	black, white := rgb(0x000000), rgb(0xFFFFFF)
	return Palette{
		Name: "high-contrast", Dark: true, Outlined: true,
		Ground: black, Rail: black, Surface: black,
		Line: rgb(0xB8B8B8), LineStrong: white,
		Ink: white, Calm: white, Muted: rgb(0xF0F0F0), Faint: rgb(0xD6D6D6),
		Primary: rgb(0xFFE04A), PrimaryHover: rgb(0xFFF0A0), OnPrimary: black, Soft: rgb(0x333000),
		Stop: rgb(0xFF9D8A), StopSoft: rgb(0x3D0D05), Hint: rgb(0xFFD27A), HintSoft: rgb(0x332500),
		Tints: []Tint{
			{rgb(0x4DFFE5), black, rgb(0x003B34), white},
			{rgb(0xFFC04D), black, rgb(0x3D2800), white},
			{rgb(0xD0B8FF), black, rgb(0x2A1857), white},
			{rgb(0x80CCFF), black, rgb(0x00314F), white},
			{rgb(0xFFA6C4), black, rgb(0x4A0F29), white},
			{rgb(0xC4F277), black, rgb(0x25380A), white},
		},
	}
}

func rgb(v uint32) color.NRGBA {
	return color.NRGBA{R: uint8(v >> 16), G: uint8(v >> 8), B: uint8(v), A: 0xFF}
}

func rgba(r, g, b, a uint8) color.NRGBA { return color.NRGBA{R: r, G: g, B: b, A: a} }

// alpha is c at another opacity, 0 to 255.
func alpha(c color.NRGBA, a uint8) color.NRGBA {
	c.A = a
	return c
}

// transparent is no colour at all.
func transparent() color.NRGBA { return color.NRGBA{} }
