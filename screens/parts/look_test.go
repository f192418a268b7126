package parts_test

import (
	"image/color"
	"math"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"kept/internal/onscreen"
	"kept/screens/parts"
)

// contrast is the contrast ratio of WCAG 2 between two opaque colours.
func contrast(a, b color.NRGBA) float64 {
	lum := func(c color.NRGBA) float64 {
		part := func(v uint8) float64 {
			f := float64(v) / 255
			if f <= 0.04045 {
				return f / 12.92
			}
			return math.Pow((f+0.055)/1.055, 2.4)
		}
		return 0.2126*part(c.R) + 0.7152*part(c.G) + 0.0722*part(c.B)
	}
	x, y := lum(a), lum(b)
	return (math.Max(x, y) + 0.05) / (math.Min(x, y) + 0.05)
}

func TestEveryInkCanBeReadOnItsGround(t *testing.T) {
	for _, p := range parts.Palettes() {
		grounds := map[string]color.NRGBA{"ground": p.Ground, "rail": p.Rail, "surface": p.Surface}
		for i, tint := range p.Tints {
			grounds["column "+string(rune('0'+i))] = tint.Column
		}
		least := map[string]float64{"ink": 10, "calm": 7, "muted": 4.5, "faint": 4.0, "primary": 4.5}
		if p.Outlined {
			least = map[string]float64{"ink": 15, "calm": 15, "muted": 12, "faint": 10, "primary": 10}
		}
		inks := map[string]color.NRGBA{"ink": p.Ink, "calm": p.Calm, "muted": p.Muted, "faint": p.Faint, "primary": p.Primary}
		for gn, g := range grounds {
			for in, ink := range inks {
				if c := contrast(ink, g); c < least[in] {
					t.Errorf("%s: %s on %s is %.2f, at least %.1f", p.Name, in, gn, c, least[in])
				}
			}
		}
		for name, pair := range map[string][2]color.NRGBA{
			"button": {p.OnPrimary, p.Primary}, "hovered button": {p.OnPrimary, p.PrimaryHover},
			"hint": {p.Hint, p.HintSoft}, "stop": {p.Stop, p.Surface}, "stop wash": {p.Stop, p.StopSoft}, "soft": {p.Ink, p.Soft},
		} {
			if c := contrast(pair[0], pair[1]); c < 4.5 {
				t.Errorf("%s: %s is %.2f, at least 4.5", p.Name, name, c)
			}
		}
		for i, tint := range p.Tints {
			if c := contrast(tint.ChipInk, tint.Chip); c < 4.5 {
				t.Errorf("%s: chip %d is %.2f", p.Name, i, c)
			}
			if c := contrast(tint.Accent, p.Surface); c < 3 {
				t.Errorf("%s: accent %d on a card is %.2f, at least 3 to be told apart", p.Name, i, c)
			}
		}
	}
}

func TestTintsRepeatAfterTheLast(t *testing.T) {
	p := parts.Light()
	if len(p.Tints) < 6 || p.Tint(len(p.Tints)) != p.Tint(0) || p.Tint(-1) != p.Tint(len(p.Tints)-1) {
		t.Errorf("%d tints", len(p.Tints))
	}
	if parts.PaletteNamed("dark").Name != "dark" || parts.PaletteNamed("?").Name != "light" {
		t.Error("palettes by name")
	}
}

func TestTextIsLargeEnoughAndOnWholePixels(t *testing.T) {
	for _, zoom := range []float32{1, 1.15, 1.3, 1.5, 2} {
		for name, build := range map[string]func(*parts.Kit) fyne.CanvasObject{"board": board, "controls": controls} {
			_, w := show(t, parts.Look{Palette: parts.Light(), Zoom: zoom}, fyne.NewSize(1180*zoom, 900*zoom), build)
			texts := 0
			onscreen.Walk(w.Content(), func(o fyne.CanvasObject, at fyne.Position) bool {
				if _, typed := o.(interface{ SelectedText() string }); typed {
					return false // what is inside is placed by Fyne
				}
				if s, ok := o.(*parts.Surface); ok && (s.Size().Width < 0 || s.Size().Height < 0) {
					t.Errorf("%s: a surface of size %v", name, s.Size())
				}
				text, ok := o.(*canvas.Text)
				if !ok || text.Text == "" {
					return true
				}
				texts++
				if text.TextSize < 12 {
					t.Errorf("%s: %q is set in %v", name, text.Text, text.TextSize)
				}
				if at.X != float32(math.Round(float64(at.X))) || at.Y != float32(math.Round(float64(at.Y))) {
					t.Errorf("%s at %v: %q stands on %v", name, zoom, text.Text, at)
				}
				return true
			})
			if texts < 30 {
				t.Errorf("%s: only %d texts are drawn", name, texts)
			}
		}
	}
}

func TestTheLookChangesLive(t *testing.T) {
	for name, build := range map[string]func(*parts.Kit) fyne.CanvasObject{"board": board, "controls": controls} {
		dark := parts.Look{Palette: parts.Dark(), Zoom: 1.25}
		size := fyne.NewSize(1500, 1000)
		_, fresh := show(t, dark, size, build)
		want := test.RenderToMarkup(fresh.Canvas())
		k, w := show(t, light(), size, build)
		k.SetLook(dark)
		fyne.CurrentApp().Settings().SetTheme(k.Theme())
		w.Content().Refresh()
		parts.Arrange(w.Content())
		if got := test.RenderToMarkup(w.Canvas()); got != want {
			t.Errorf("%s: a live change of look does not end where a fresh window starts", name)
		}
	}
}
