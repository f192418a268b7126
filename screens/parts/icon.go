package parts

import (
	"fmt"
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// Icon is the drawing of an icon: SVG path elements on a 24 by 24 field, drawn
// with a round stroke of 2 in the colour of the place where it stands; INK in it
// is that colour, for what is filled. The empty Icon is none.
type Icon string

// The icons of Kept.
const (
	IconCheck   Icon = `<path d="M5 12.5l4.5 4.500L19 7.5"/>`
	IconRight   Icon = `<path d="M5 12h14M13 6l6 6-6 6"/>`
	IconLeft    Icon = `<path d="M19 12H5M11 6l-6 6 6 6"/>`
	IconUp      Icon = `<path d="M12 19V5M6 11l6-6 6 6"/>`
	IconDown    Icon = `<path d="M12 5v14M6 13l6 6 6-6"/>`
	IconScreen  Icon = `<path d="M3.5 5h17v11h-17zM9 20h6M12 16v4"/>`
	IconPlus    Icon = `<path d="M12 5v14M5 12h14"/>`
	IconMinus   Icon = `<path d="M5 12h14"/>`
	IconPeople  Icon = `<circle cx="9" cy="7.8" r="3.2"/><path d="M3.5 19.5c0-3 2.4-5 5.5-5s5.5 2 5.5 5M15.5 5.2a3 3 0 0 1 0 5.6M17 14.8c2.1.6 3.5 2.3 3.5 4.7"/>`
	IconPerson  Icon = `<circle cx="12" cy="8" r="3.7"/><path d="M5 20c0-3.4 3-5.5 7-5.5s7 2.1 7 5.5"/>`
	IconUndo    Icon = `<path d="M8 5L4 9l4 4M4 9h10a5.5 5.5 0 0 1 0 11H9"/>`
	IconRedo    Icon = `<path d="M16 5l4 4-4 4M20 9H10a5.5 5.5 0 0 0 0 11h5"/>`
	IconBin     Icon = `<path d="M4 7h16M9.5 7V4.500h5V7M6.5 7l.8 12.500h9.400L17.5 7M10.3 11v5M13.7 11v5"/>`
	IconSearch  Icon = `<circle cx="11" cy="11" r="6.5"/><path d="M16 16l4 4"/>`
	IconFile    Icon = `<path d="M6 3.500h8l4.5 4.500v12.500H6zM13.5 3.500V8.500h5"/>`
	IconPrint   Icon = `<path d="M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z"/>`
	IconClock   Icon = `<circle cx="12" cy="12" r="8.5"/><path d="M12 7.5V12l3 2.5"/>`
	IconBulb    Icon = `<path d="M9.5 17h5M10 20.500h4M9.5 17c0-2-3-3.3-3-7a5.5 5.5 0 0 1 11 0c0 3.7-3 5-3 7"/>`
	IconHandle  Icon = `<circle cx="9" cy="6" r="0.6" fill="INK"/><circle cx="15" cy="6" r="0.6" fill="INK"/><circle cx="9" cy="12" r="0.6" fill="INK"/><circle cx="15" cy="12" r="0.6" fill="INK"/><circle cx="9" cy="18" r="0.6" fill="INK"/><circle cx="15" cy="18" r="0.6" fill="INK"/>`
	IconStar    Icon = `<path d="M12 4l2.5 5.2 5.7.8-4.1 4 1 5.700L12 17l-5.1 2.7 1-5.7-4.1-4 5.7-.8z"/>`
	IconStarred Icon = `<path fill="INK" d="M12 4l2.5 5.2 5.7.8-4.1 4 1 5.7L12 17l-5.1 2.7 1-5.7-4.1-4 5.7-.8z"/>`
	IconDot     Icon = `<circle cx="12" cy="12" r="4"/>`
	IconChevron Icon = `<path d="M7 10l5 5 5-5"/>`
	IconForward Icon = `<path d="M10 7l5 5-5 5"/>`
	IconClose   Icon = `<path d="M6.5 6.500l11 11M17.5 6.500l-11 11"/>`
	IconPause   Icon = `<path d="M9 6v12M15 6v12"/>`
	IconPlay    Icon = `<path d="M8 5.500v13l10.5-6.500z"/>`
	IconLink    Icon = `<path d="M10 14a4 4 0 0 0 5.7 0l3-3a4 4 0 0 0-5.7-5.700l-1 1M14 10a4 4 0 0 0-5.7 0l-3 3a4 4 0 0 0 5.7 5.700l1-1"/>`
	IconMenu    Icon = `<path d="M4 7h16M4 12h16M4 17h16"/>`
	IconMore    Icon = `<circle cx="5" cy="12" r="0.7" fill="INK"/><circle cx="12" cy="12" r="0.7" fill="INK"/><circle cx="19" cy="12" r="0.7" fill="INK"/>`
	IconGuide   Icon = `<path d="M12 6.500C10 5 7 4.5 4 5v13.500c3-.5 6 0 8 1.5 2-1.5 5-2 8-1.500V5c-3-.5-6 0-8 1.500zM12 6.500V20"/>`
	IconWarning Icon = `<path d="M12 4L2.8 19.5h18.4zM12 10v4"/><circle cx="12" cy="17" r="0.3" fill="INK"/>`
	IconHome    Icon = `<path d="M4 11l8-7 8 7M6 9.500V20h12V9.5"/>`
	IconCopy    Icon = `<path d="M9 9h11v11H9zM5 15H4V4h11v1"/>`
	IconEdit    Icon = `<path d="M4.5 19.500l1-4.500L16 4.500l3.5 3.500L9 18.500zM14 6.500l3.5 3.5"/>`
	IconEye     Icon = `<path d="M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12z"/><circle cx="12" cy="12" r="3"/>`
	IconFlag    Icon = `<path d="M6 21V4h11l-2 4 2 4H6"/>`
	IconDate    Icon = `<path d="M4 6h16v14H4zM4 10.500h16M8 3.500V7M16 3.500V7"/>`
	IconSmile   Icon = `<path d="M5 14c2.5 4 11.5 4 14 0"/><circle cx="8.5" cy="9" r="0.6" fill="INK"/><circle cx="15.5" cy="9" r="0.6" fill="INK"/>`
)

type iconKey struct {
	icon Icon
	ink  color.NRGBA
}

// resource is the icon as an SVG in one colour. Fyne caches pictures by name, so
// the name holds both.
func (k *Kit) resource(i Icon, c color.NRGBA) fyne.Resource {
	key := iconKey{i, c}
	if r, ok := k.icons[key]; ok {
		return r
	}
	ink := fmt.Sprintf("#%02x%02x%02x", c.R, c.G, c.B)
	svg := `<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24" viewBox="0 0 24 24">` +
		`<g fill="none" stroke="` + ink + `" stroke-width="2" stroke-linecap="round" stroke-linejoin="round">` +
		strings.ReplaceAll(string(i), "INK", ink) + `</g></svg>`
	r := fyne.NewStaticResource("icon-"+ink+string(i)+".svg", []byte(svg))
	k.icons[key] = r
	return r
}

// stroke is an icon as a canvas image; paintIcon gives it its colour.
func stroke() *canvas.Image {
	img := &canvas.Image{FillMode: canvas.ImageFillContain}
	return img
}

func (k *Kit) paintIcon(img *canvas.Image, i Icon, c color.NRGBA) {
	if i == "" {
		img.Hide()
		return
	}
	if r := k.resource(i, c); img.Resource != r {
		img.Resource = r
		img.Refresh()
	}
	img.Show()
}

// Picture is an icon that stands by itself.
type Picture struct {
	widget.BaseWidget
	k    *Kit
	icon Icon
	size float32
	ink  Ink
	img  *canvas.Image
}

// Icon is an icon of the given size in the colour of ink.
func (k *Kit) Icon(i Icon, size float32, ink Ink) *Picture {
	p := &Picture{k: k, icon: i, size: size, ink: ink, img: stroke()}
	p.ExtendBaseWidget(p)
	return p
}

// Set changes the icon and its ink.
func (p *Picture) Set(i Icon, ink Ink) {
	if p.icon != i || p.ink != ink {
		p.icon, p.ink = i, ink
		p.Refresh()
	}
}

// CreateRenderer draws the icon in the middle of its room.
func (p *Picture) CreateRenderer() fyne.WidgetRenderer {
	paint := func() { p.k.paintIcon(p.img, p.icon, p.k.colour(p.ink)) }
	paint()
	return &drawing{
		of:      p,
		objects: fixedObjects(p.img),
		min:     func() fyne.Size { return p.k.size(p.size, p.size) },
		layout: func(s fyne.Size) {
			m := p.k.size(p.size, p.size)
			place(p.img, (s.Width-m.Width)/2, (s.Height-m.Height)/2, m)
		},
		paint: paint,
	}
}
