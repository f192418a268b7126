package app

import (
	"fyne.io/fyne/v2"

	"kept/screens/parts"
)

// A page covers the workshop or the list for a while: prints, keys, what was repaired. Escape goes back.
type page struct {
	leave func()         // what else ends with it; may be nil
	back  fyne.Focusable // what had the keyboard before; may be nil
}

const pageWidth = 880

// showPage shows a page with a title over its content. Its own scroller is round text only; other content brings one.
func (w *window) showPage(title string, text fyne.CanvasObject) {
	k := w.kit
	w.cover(&page{}, k.Page(k.Inset(0, 0, 16, 0, k.Text(parts.Title, title)), k.Scroll(text), nil), nil)
}

// cover puts a page in the place of what is on screen. The keyboard goes to focus, or to the way back.
func (w *window) cover(p *page, content fyne.CanvasObject, focus func()) {
	w.uncover()
	w.page = p
	p.back = w.win.Canvas().Focused()
	k := w.kit
	back := k.Button(parts.Secondary, w.t.T("Back"), w.uncover).Icons(parts.IconLeft, "")
	body := k.Page(k.Inset(24, 0, 16, 0, k.Row(0, parts.NoGrow, back)), content, k.Gap(0, 24))
	w.show(k.Layers(k.Surface(parts.GroundPage, parts.Bare, 0), k.Middle(pageWidth, body)))
	if focus == nil {
		parts.Focus(back)
		return
	}
	focus()
}

// uncover goes back to what the page covered, to the field that had the keyboard.
func (w *window) uncover() {
	p := w.page
	if p == nil {
		return
	}
	w.page = nil
	if p.leave != nil {
		p.leave()
	}
	start := w.home.Focus
	if w.open == nil {
		w.show(w.home.Object())
	} else {
		w.show(w.open.shell.Object())
		start = w.open.shell.Home
	}
	parts.Focus(p.back)
	if w.win.Canvas().Focused() == nil {
		start()
	}
}
