package app

import (
	"fyne.io/fyne/v2"

	"kept/screens/parts"
)

// A page covers the workshop or the list for a while: prints, keys, what was repaired. Another page may lie on it.
// Escape goes back.
type page struct {
	key     func(fyne.KeyName) bool // takes a key that nothing on it wanted and tells whether it did; may be nil
	leave   func()                  // what else ends with it; may be nil
	content fyne.CanvasObject       // the whole of it
	under   *page                   // the page that it lies on; nil for the workshop or the list
	back    fyne.Focusable          // what had the keyboard before; may be nil
}

const pageWidth = 880

// showPage shows a page with a title over its content. Its own scroller is round text only; other content brings one.
func (w *window) showPage(title string, text fyne.CanvasObject) {
	k := w.kit
	w.cover(&page{}, k.Page(k.Inset(0, 0, 16, 0, k.Text(parts.Title, title)), k.Scroll(text), nil), nil)
}

// cover puts a page with a way back in the place of what is on screen, pages too. The keyboard goes to focus, or to the
// way back.
func (w *window) cover(p *page, content fyne.CanvasObject, focus func()) {
	w.uncover()
	k := w.kit
	back := k.Button(parts.Secondary, w.t.T("Back"), w.goBack).Icons(parts.IconLeft, "")
	body := k.Page(k.Inset(24, 0, 16, 0, k.Row(0, parts.NoGrow, back)), content, k.Gap(0, 24))
	p.content = k.Layers(k.Surface(parts.GroundPage, parts.Bare, 0), k.Middle(pageWidth, body))
	if focus == nil {
		focus = func() { parts.Focus(back) }
	}
	w.lay(p, focus)
}

// lay puts a page over what is on screen, which may be a page itself.
func (w *window) lay(p *page, focus func()) {
	p.under, p.back = w.page, w.win.Canvas().Focused()
	w.page = p
	w.show(p.content)
	focus()
}

// uncover takes all pages away.
func (w *window) uncover() {
	for w.page != nil {
		w.goBack()
	}
}

// drop ends all pages without showing what they lay on, because that goes, too.
func (w *window) drop() {
	for p := w.page; p != nil; p = p.under {
		if p.leave != nil {
			p.leave()
		}
	}
	w.page = nil
}

// goBack goes back to what the uppermost page lies on, to the field that had the keyboard.
func (w *window) goBack() {
	p := w.page
	if p == nil {
		return
	}
	w.page = p.under
	if p.leave != nil {
		p.leave()
	}
	start := w.home.Focus
	switch {
	case w.page != nil:
		w.show(w.page.content)
		start = func() {} // Tab begins at its top
	case w.open != nil:
		w.show(w.open.shell.Object())
		start = w.open.shell.Home
	default:
		w.show(w.home.Object())
	}
	parts.Focus(p.back)
	if w.win.Canvas().Focused() == nil {
		start()
	}
}
