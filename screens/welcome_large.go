package screens

import (
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"kept/screens/parts"
	"kept/workshop"
)

// welcomeZoom is how much larger than elsewhere the two texts are set that the whole room reads.
const welcomeZoom = 1.6

// welcomeLarge is a text that is written in front of the group, in letters that the whole room reads, under its name.
type welcomeLarge struct {
	d       *Desk
	text    *setupText
	counter *parts.Text
	message *parts.Text
	object  fyne.CanvasObject
}

func newWelcomeLarge(d *Desk, title, example, label, field string, of func(*workshop.Workshop) *string) *welcomeLarge {
	k := d.Kit
	l := &welcomeLarge{d: d, counter: k.Line(parts.Caption, ""), message: k.Text(parts.Caption, "").SetInk(parts.InkStop)}
	z := newWelcomeZoomed(k)
	area := z.kit.TextArea("", example, 2)
	l.text = newSetupText(d, area, label, "workshop", field, welcomePlace(field), of)
	area.Limit(0) // the counter of this card stands at its head, in the size of everything else
	z.hold(area)
	l.message.Hide()
	l.object = welcomeCard(k, k.Stack(8, k.Row(8, 0, k.Text(parts.Heading, title), l.counter), z, l.message))
	return l
}

// welcomeCard is a calm card with a little less air than elsewhere, so that the whole step stands on one screen.
func welcomeCard(k *parts.Kit, content fyne.CanvasObject) fyne.CanvasObject {
	return k.Layers(k.Surface(parts.GroundCard, parts.Hairline, 16), k.Inset(12, 16, 16, 16, content))
}

func (l *welcomeLarge) show(w *workshop.Workshop) {
	text := *l.text.of(w)
	l.text.SetText(text)
	message := l.text.message(text)
	l.message.SetText(message)
	setShown(l.message, message != "")
	n, most := utf8.RuneCountInString(text), l.text.limits.Max
	count := ""
	if n*5 >= most*4 {
		count = l.d.T("{n} of {limit}", "n", n, "limit", most)
	}
	l.counter.SetText(count)
	l.counter.SetInk(parts.InkMuted)
	if n > most {
		l.counter.SetInk(parts.InkStop)
	}
}

// welcomeZoomed holds a part of a second kit whose look is that of the window, larger. It follows every change of look.
type welcomeZoomed struct {
	widget.BaseWidget
	window *parts.Kit
	kit    *parts.Kit
	part   *parts.Field
	themed *container.ThemeOverride
}

func newWelcomeZoomed(window *parts.Kit) *welcomeZoomed {
	z := &welcomeZoomed{window: window, kit: parts.NewKit(parts.Look{}, window.T)}
	z.follow()
	z.ExtendBaseWidget(z)
	return z
}

func (z *welcomeZoomed) hold(part *parts.Field) {
	z.part = part
	z.themed = container.NewThemeOverride(part, z.kit.Theme())
}

// follow takes over the look of the window, larger.
func (z *welcomeZoomed) follow() {
	look := z.window.Look()
	z.kit.SetLook(parts.Look{Palette: look.Palette, Zoom: max(look.Zoom, 0.5) * welcomeZoom})
}

// Nested is the part.
func (z *welcomeZoomed) Nested() []fyne.CanvasObject { return []fyne.CanvasObject{z.part} }

// HeightFor is the height of the part.
func (z *welcomeZoomed) HeightFor(w float32) float32 { return z.part.HeightFor(w) }

func (z *welcomeZoomed) CreateRenderer() fyne.WidgetRenderer { return &welcomeZoomedView{z} }

type welcomeZoomedView struct{ z *welcomeZoomed }

func (v *welcomeZoomedView) Destroy()                     {}
func (v *welcomeZoomedView) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{v.z.themed} }
func (v *welcomeZoomedView) MinSize() fyne.Size           { return v.z.themed.MinSize() }
func (v *welcomeZoomedView) Layout(s fyne.Size)           { v.z.themed.Resize(s) }

func (v *welcomeZoomedView) Refresh() {
	v.z.follow()
	v.z.themed.Theme = v.z.kit.Theme()
	v.z.themed.Refresh()
	canvas.Refresh(v.z.part)
	if entry, ok := v.z.part.Entry().(fyne.CanvasObject); ok {
		entry.Refresh() // its letters keep the colour that they were drawn with
	}
	v.Layout(v.z.Size())
}
