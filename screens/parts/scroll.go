package parts

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// Scroll shows content that is higher than the room there is. It gives the
// content its own width, keeps its place when the content changes, and brings
// whatever gets the keyboard inside it into view.
type Scroll struct {
	widget.BaseWidget
	k       *Kit
	content fyne.CanvasObject
	offset  float32
	bar     *scrollBar
	fade    *canvas.LinearGradient
	ground  Ground
	faded   bool
	early   fyne.CanvasObject // what was to come into view before there was a view
}

// Scroll is a vertical scroller round content.
func (k *Kit) Scroll(content fyne.CanvasObject) *Scroll {
	s := &Scroll{k: k, content: content, fade: canvas.NewVerticalGradient(nil, nil)}
	s.bar = &scrollBar{scroll: s, thumb: canvas.NewRectangle(nil)}
	s.bar.ExtendBaseWidget(s.bar)
	s.ExtendBaseWidget(s)
	return s
}

// Fade lets the foot run out into the ground g while there is more below, and
// returns s.
func (s *Scroll) Fade(g Ground) *Scroll {
	s.faded, s.ground = true, g
	return s
}

// Nested is the content.
func (s *Scroll) Nested() []fyne.CanvasObject { return []fyne.CanvasObject{s.content} }

// Offset is how far it is scrolled, in pixels.
func (s *Scroll) Offset() float32 { return s.offset }

// ScrollTo scrolls to the offset, as far as the content goes.
func (s *Scroll) ScrollTo(offset float32) {
	s.offset = offset
	s.lay(s.Size())
	canvas.Refresh(s)
}

// Scrolled follows the wheel. Where there is nothing left to scroll that way, what it stands in goes on.
func (s *Scroll) Scrolled(e *fyne.ScrollEvent) {
	if wheelRoom(e, s.offset, s.hidden()) < 1 {
		passWheel(s, e)
		return
	}
	s.ScrollTo(s.offset - e.Scrolled.DY)
}

// Reveal scrolls until o, somewhere in the content, is in view, clear of the fade. Before the scroller has its size, it
// remembers o for then.
func (s *Scroll) Reveal(o fyne.CanvasObject) {
	if s.Size().Height < 1 {
		s.early = o
		return
	}
	top := s.topOf(o)
	margin := s.k.px(12)
	bottom := top + o.Size().Height + margin
	if s.faded {
		bottom += s.k.px(16)
	}
	top -= margin
	switch {
	case top < 0:
		s.ScrollTo(s.offset + top)
	case bottom > s.Size().Height:
		// What is higher than the view shows its top.
		s.ScrollTo(s.offset + min(bottom-s.Size().Height, top))
	}
}

// topOf is how far below the upper edge of the view o begins. It adds up the way
// down to o, because the driver knows no place of what was never painted.
func (s *Scroll) topOf(o fyne.CanvasObject) float32 {
	path := pathTo(s.content, o)
	if path == nil && o != s.content {
		d := fyne.CurrentApp().Driver()
		return d.AbsolutePositionForObject(o).Y - d.AbsolutePositionForObject(s).Y
	}
	y := o.Position().Y
	for _, outer := range path {
		y += outer.Position().Y
	}
	return y
}

func (s *Scroll) arrange() {
	s.relay()
	Arrange(s.content)
}

func (s *Scroll) relay() { s.lay(s.Size()) }

// hidden is how much of the content is out of view, above and below.
func (s *Scroll) hidden() float32 { return max(s.content.Size().Height-s.Size().Height, 0) }

func (s *Scroll) lay(size fyne.Size) {
	if size.Width < 1 {
		return
	}
	h := max(HeightFor(s.content, size.Width), size.Height)
	s.content.Resize(fyne.NewSize(size.Width, h))
	s.offset = round(min(max(s.offset, 0), max(h-size.Height, 0)))
	s.content.Move(whole(0, -s.offset))
	w := s.k.px(10)
	place(s.bar, size.Width-w, 0, fyne.NewSize(w, size.Height))
	s.bar.lay()
	// The fade keeps clear of the rounded corners of what it stands in.
	f, in := s.k.px(24), s.k.px(8)
	place(s.fade, in, size.Height-f, fyne.NewSize(max(size.Width-2*in, 0), f))
	s.fade.Hidden = !s.faded || s.hidden()-s.offset < 1
	if o := s.early; o != nil && size.Height >= 1 {
		s.early = nil
		s.Reveal(o)
	}
}

// CreateRenderer draws content, fade and bar, clipped to the view.
func (s *Scroll) CreateRenderer() fyne.WidgetRenderer {
	paint := func() {
		g := s.k.look.ground(s.ground)
		s.fade.StartColor, s.fade.EndColor = alpha(g, 0), g
		s.fade.Refresh()
		s.bar.Refresh()
	}
	paint()
	return &drawing{
		of:      s,
		objects: fixedObjects(s.content, s.fade, s.bar),
		min:     func() fyne.Size { return fyne.NewSize(s.content.MinSize().Width, s.k.px(48)) },
		layout:  s.lay,
		paint:   func() { paint(); s.content.Refresh() },
	}
}

// scrollBar is the thin bar at the right edge; it can be dragged.
type scrollBar struct {
	widget.BaseWidget
	scroll  *Scroll
	thumb   *canvas.Rectangle
	hovered bool
}

func (b *scrollBar) lay() {
	s := b.scroll
	view, hidden := s.Size().Height, s.hidden()
	b.Hidden = hidden < 1
	if b.Hidden {
		return
	}
	w := s.k.px(4)
	if b.hovered {
		w = s.k.px(8)
	}
	h := max(view*view/(view+hidden), s.k.px(32))
	y := (view - h) * s.offset / hidden
	b.thumb.CornerRadius = w / 2
	place(b.thumb, b.Size().Width-w-s.k.px(1), y, fyne.NewSize(w, round(h)))
}

func (b *scrollBar) MouseIn(*desktop.MouseEvent)    { b.hovered = true; b.lay() }
func (b *scrollBar) MouseMoved(*desktop.MouseEvent) {}
func (b *scrollBar) MouseOut()                      { b.hovered = false; b.lay() }
func (b *scrollBar) DragEnd()                       {}

func (b *scrollBar) Dragged(e *fyne.DragEvent) {
	s := b.scroll
	if free := s.Size().Height - b.thumb.Size().Height; free > 0 {
		s.ScrollTo(s.offset + e.Dragged.DY*s.hidden()/free)
	}
}

// CreateRenderer draws the thumb.
func (b *scrollBar) CreateRenderer() fyne.WidgetRenderer {
	paint := func() {
		b.thumb.FillColor = alpha(b.scroll.k.pal().Muted, 110)
		b.thumb.Refresh()
	}
	paint()
	return &drawing{
		of:      b,
		objects: fixedObjects(b.thumb),
		min:     func() fyne.Size { return fyne.NewSize(b.scroll.k.px(10), 0) },
		layout:  func(fyne.Size) {},
		paint:   paint,
	}
}

// reveal scrolls o into view in every Scroll that it is inside of.
func reveal(o fyne.CanvasObject) {
	c := canvasOf(o)
	if c == nil {
		return
	}
	root := c.Content()
	if top := c.Overlays().Top(); top != nil {
		root = top
	}
	path := pathTo(root, o)
	for i := len(path) - 1; i >= 0; i-- {
		if s, ok := path[i].(*Scroll); ok {
			s.Reveal(o)
		}
	}
}

// Holds tells whether the widget that has the keyboard is root or stands somewhere
// inside it. What is found here is found before it has been painted as well.
func Holds(root fyne.CanvasObject, focused fyne.Focusable) bool {
	o, ok := focused.(fyne.CanvasObject)
	return ok && (root == o || pathTo(root, o) != nil)
}

// pathTo are the objects from root down to the one that holds o; nil when o is
// not inside.
func pathTo(root, o fyne.CanvasObject) []fyne.CanvasObject {
	var inside []fyne.CanvasObject
	switch c := root.(type) {
	case *fyne.Container:
		inside = c.Objects
	case *container.ThemeOverride:
		inside = []fyne.CanvasObject{c.Content}
	case Nester:
		inside = c.Nested()
	}
	for _, child := range inside {
		if child == o {
			return []fyne.CanvasObject{root}
		}
		if p := pathTo(child, o); p != nil {
			return append([]fyne.CanvasObject{root}, p...)
		}
	}
	return nil
}
