package screens

import (
	"image"

	"fyne.io/fyne/v2"

	"kept/screens/parts"
	"kept/workshop"
)

// PreviewPage is the size of a page of paper, millimetres.
type PreviewPage struct{ W, H float32 }

// Preview shows the pages of a document as they will print, one at a time, before anything is written. It draws no page
// itself: it asks for the picture of the page in view, shows white paper until SetPicture brings it, and holds one
// picture at most.
type Preview struct {
	// OnDraw asks for the picture of a page, counted from 0, at a size in units of the window. Whatever was asked for
	// before is no longer wanted.
	OnDraw func(page int, size fyne.Size)
	// OnBack is called when somebody has seen enough.
	OnBack func()

	d      *Desk
	pages  []PreviewPage
	page   int
	laid   bool // the pages are known
	back   *parts.Button
	before *parts.Button
	after  *parts.Button
	whole  *parts.Button // shows the whole page
	wide   *parts.Button // shows it as wide as the window
	count  *parts.Text
	blanks *parts.Text // how many there are to fill in by hand; hidden when there are none
	says   *parts.Text // in the place of the page
	sheet  *previewSheet
	scroll *parts.Scroll
	object fyne.CanvasObject
}

// NewPreview returns a preview of the document with this title, whose pages are still being made.
func NewPreview(d *Desk, title string) *Preview {
	k := d.Kit
	v := &Preview{d: d}
	v.back = k.Button(parts.Secondary, d.T("Back"), func() { callHook(v.OnBack) }).Icons(parts.IconLeft, "").Compact()
	v.before = k.IconButton(parts.IconLeft, d.T("Page before"), func() { v.turn(v.page - 1) }).Compact()
	v.after = k.IconButton(parts.IconRight, d.T("Next page"), func() { v.turn(v.page + 1) }).Compact()
	v.whole = k.IconButton(parts.IconMinus, d.T("Whole page"), func() { v.zoom(false) }).Compact()
	v.wide = k.IconButton(parts.IconPlus, d.T("As wide as the window"), func() { v.zoom(true) }).Compact()
	v.count = k.Line(parts.Body, "").Align(fyne.TextAlignCenter)
	v.blanks = k.Text(parts.Caption, "").Align(fyne.TextAlignCenter)
	v.blanks.Hide()
	v.says = k.Text(parts.Question, "").Align(fyne.TextAlignCenter)
	v.sheet = newPreviewSheet(v)
	v.scroll = k.Scroll(v.sheet)
	head := k.Layers(k.Surface(parts.GroundRail, parts.Bare, 0), k.Inset(10, 24, 10, 24, k.Stack(6, k.Row(16, 1,
		v.back, k.Line(parts.Heading, title),
		k.Row(4, parts.NoGrow, v.before, k.Fixed(136, 0, v.count), v.after),
		k.Row(4, parts.NoGrow, v.whole, v.wide)), v.blanks)))
	v.object = k.Layers(k.Surface(parts.GroundPage, parts.Bare, 0),
		k.Page(k.Stack(0, head, k.Rule()), k.Layers(v.scroll, k.Centre(k.Fixed(480, 0, v.says))), nil))
	v.show()
	return v
}

// Object returns what is drawn.
func (v *Preview) Object() fyne.CanvasObject { return v.object }

// Focus puts the keyboard on the way back; every other key is for the pages.
func (v *Preview) Focus() { parts.Focus(v.back) }

// SetPages shows the first page of a document, and says how many of its fields are still blank. It may have no pages.
func (v *Preview) SetPages(pages []PreviewPage, blanks int) {
	v.pages, v.page, v.laid = pages, 0, true
	if blanks > 0 {
		v.blanks.SetText(BlanksToFill(v.d, blanks))
	}
	setShown(v.blanks, blanks > 0)
	v.show()
}

// SetPicture shows the picture of a page. When that page is no longer in view it does nothing.
func (v *Preview) SetPicture(page int, picture image.Image) {
	if page == v.page && page < len(v.pages) {
		v.sheet.set(picture)
	}
}

// SetError shows in the place of the pages why there are none, in sentences for people.
func (v *Preview) SetError(text string) {
	v.pages, v.laid = nil, true
	v.show()
	v.says.SetText(text)
	parts.Arrange(v.object)
}

// Key turns pages with Left, Right, PageUp, PageDown, Home and End, changes the size with plus and minus, and moves a
// large page with Up and Down. It tells whether the key was one of them.
func (v *Preview) Key(key fyne.KeyName) bool {
	const line = 80
	switch key {
	case fyne.KeyLeft, fyne.KeyPageUp:
		v.turn(v.page - 1)
	case fyne.KeyRight, fyne.KeyPageDown:
		v.turn(v.page + 1)
	case fyne.KeyHome:
		v.turn(0)
	case fyne.KeyEnd:
		v.turn(len(v.pages) - 1)
	case fyne.KeyPlus, fyne.KeyEqual:
		v.zoom(true)
	case fyne.KeyMinus:
		v.zoom(false)
	case fyne.KeyUp:
		v.scroll.ScrollTo(v.scroll.Offset() - v.d.Kit.Look().Px(line))
	case fyne.KeyDown:
		v.scroll.ScrollTo(v.scroll.Offset() + v.d.Kit.Look().Px(line))
	default:
		return false
	}
	return true
}

// turn shows a page, as far as there are pages.
func (v *Preview) turn(to int) {
	to = max(min(to, len(v.pages)-1), 0)
	if to == v.page {
		return
	}
	v.page = to
	v.scroll.ScrollTo(0)
	v.show()
}

// zoom shows the page as wide as the window, or the whole of it.
func (v *Preview) zoom(wide bool) {
	if wide == v.sheet.wide {
		return
	}
	v.sheet.wide = wide
	v.show()
}

// BlanksToFill says that so many empty fields of a document, one or more, will be printed as lines to write on (G14).
func BlanksToFill(d *Desk, n int) string {
	return d.N(n, "Ready to print. 1 blank will be printed as lines to fill in by hand.", d.Content.Message("G14"))
}

// nothing says what to begin with when a document has no pages (G13).
func (v *Preview) nothing() string {
	first, _ := v.d.Content.Step(string(workshop.SetUp))
	return v.d.T(v.d.Content.Message("G13"), "step", v.d.T(first.Name))
}

func (v *Preview) show() {
	v.count.SetText("")
	v.says.SetText("")
	switch {
	case !v.laid:
		v.says.SetText(v.d.T("Making the pages…"))
	case len(v.pages) == 0:
		v.says.SetText(v.nothing())
	default:
		v.count.SetText(v.d.T("Page {n} of {m}", "n", v.page+1, "m", len(v.pages)))
	}
	v.before.SetDisabled(v.page == 0)
	v.after.SetDisabled(v.page >= len(v.pages)-1)
	v.whole.SetDisabled(!v.sheet.wide || len(v.pages) == 0)
	v.wide.SetDisabled(v.sheet.wide || len(v.pages) == 0)
	v.sheet.show()
	parts.Arrange(v.object)
}
