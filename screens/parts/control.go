package parts

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// control is what everything that can be tapped and focused has in common. A
// part embeds it and sets the functions it needs.
type control struct {
	widget.BaseWidget
	late
	k    *Kit
	self controlled
	ring *canvas.Rectangle

	// name is what a screen reader says.
	name func() string
	// act is what a tap, Space and Enter do; at is where it was tapped, or nil.
	act func(at *fyne.PointEvent)
	// key handles other keys and says whether it did.
	key func(fyne.KeyName) bool
	// typed handles characters.
	typed func(rune) bool

	hovered, focused, disabled bool
	// byMouse says that focus came with a click, which needs no ring.
	byMouse bool
}

// controlled is a part that embeds control.
type controlled interface {
	fyne.Widget
	fyne.Focusable
}

func (c *control) extend(k *Kit, self controlled) {
	c.k, c.self = k, self
	c.ring = canvas.NewRectangle(transparent())
	c.ExtendBaseWidget(self)
}

// Tapped does what the control is for.
func (c *control) Tapped(e *fyne.PointEvent) {
	if c.disabled {
		return
	}
	c.focusByMouse()
	if c.act != nil {
		c.act(e)
	}
}

// MouseDown takes the focus, so that the keys go on where the hand was.
func (c *control) MouseDown(*desktop.MouseEvent) { c.focusByMouse() }

// MouseUp does nothing.
func (c *control) MouseUp(*desktop.MouseEvent) {}

func (c *control) focusByMouse() {
	if c.disabled || c.focused {
		return
	}
	c.byMouse = true
	focus(c.self)
}

// MouseIn shows that the pointer is over the control.
func (c *control) MouseIn(*desktop.MouseEvent) { c.hovered = true; c.self.Refresh() }

// MouseMoved does nothing.
func (c *control) MouseMoved(*desktop.MouseEvent) {}

// MouseOut takes the hover away.
func (c *control) MouseOut() { c.hovered = false; c.self.Refresh() }

// Cursor is a hand over what can be tapped.
func (c *control) Cursor() desktop.Cursor {
	if c.disabled {
		return desktop.DefaultCursor
	}
	return desktop.PointerCursor
}

// FocusGained shows the focus and scrolls the control into view.
func (c *control) FocusGained() {
	c.focused = true
	c.self.Refresh()
	reveal(c.self)
}

// FocusLost takes the focus ring away.
func (c *control) FocusLost() {
	c.focused, c.byMouse, c.coming = false, false, false
	c.self.Refresh()
}

// TypedKey acts on Space and Enter; what the control does not use goes to the window.
func (c *control) TypedKey(e *fyne.KeyEvent) {
	c.coming = false
	if c.byMouse {
		c.byMouse = false
		c.self.Refresh()
	}
	if c.key != nil && c.key(e.Name) {
		outrun(c.self, e.Name)
		return
	}
	switch e.Name {
	case fyne.KeySpace, fyne.KeyReturn, fyne.KeyEnter:
		if c.act != nil {
			c.act(nil)
			outrun(c.self, e.Name)
			return
		}
	}
	PassKey(c.self, e)
}

// TypedRune hands characters to the control.
func (c *control) TypedRune(r rune) {
	if !c.leaves() && c.typed != nil {
		c.typed(r)
	}
}

// Enable lets it be used.
func (c *control) Enable() { c.SetDisabled(false) }

// Disable greys it out.
func (c *control) Disable() { c.SetDisabled(true) }

// Disabled says whether it is greyed out.
func (c *control) Disabled() bool { return c.disabled }

// SetDisabled greys it out or lets it be used.
func (c *control) SetDisabled(d bool) {
	if c.disabled != d {
		c.disabled = d
		c.self.Refresh()
	}
}

// AccessibilityLabel is the name that a screen reader says.
func (c *control) AccessibilityLabel() string {
	if c.name == nil {
		return ""
	}
	return c.name()
}

// AccessibilityRole says that it can be pressed.
func (c *control) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// paintRing shows the focus ring round a control with corners of that radius.
func (c *control) paintRing(radius float32) {
	c.ring.CornerRadius = c.k.px(radius + 3)
	c.ring.StrokeWidth = c.k.px(2)
	c.ring.StrokeColor = transparent()
	if c.focused && !c.byMouse {
		c.ring.StrokeColor = c.k.pal().Primary
	}
	c.ring.Refresh()
}

// layRing puts the ring 3 outside the control.
func (c *control) layRing(s fyne.Size) {
	d := c.k.px(3)
	place(c.ring, -d, -d, s.AddWidthHeight(2*d, 2*d))
}

// draw is the renderer of a control: ring first, then its own objects.
func (c *control) draw(min func() fyne.Size, layout func(fyne.Size), paint func(), objects ...fyne.CanvasObject) fyne.WidgetRenderer {
	paint()
	all := append([]fyne.CanvasObject{c.ring}, objects...)
	return &drawing{
		of:      c.self,
		objects: fixedObjects(all...),
		min:     min,
		layout:  func(s fyne.Size) { c.layRing(s); layout(s) },
		paint:   paint,
	}
}

// Focus gives o the keyboard when it is in a window; nil changes nothing.
func Focus(o fyne.Focusable) { focus(o) }

func focus(o fyne.Focusable) {
	object, ok := o.(fyne.CanvasObject)
	if !ok {
		return
	}
	if c := canvasOf(object); c != nil && c.Focused() != o {
		wake(c, object)
		c.Focus(o)
	}
}

// wake readies everything that o stands in to be drawn. Fyne gives the keyboard
// only to what it finds through the drawings of widgets, and it throws away those
// of what was out of sight for a minute: without this, whoever comes back to a
// step would type into the field that they left.
func wake(c fyne.Canvas, o fyne.CanvasObject) {
	for _, root := range append([]fyne.CanvasObject{c.Content()}, c.Overlays().List()...) {
		for _, outer := range pathTo(root, o) {
			if w, ok := outer.(fyne.Widget); ok {
				w.MinSize() // asks the drawing, so Fyne makes one where there is none
			}
		}
	}
}

// canvasOf is the canvas that o is on, nil when it is on none. Fyne knows it only
// once o has been painted; before that the windows are searched, so that a
// screen can give the keyboard to a part that has just been put there.
func canvasOf(o fyne.CanvasObject) fyne.Canvas {
	d := fyne.CurrentApp().Driver()
	if c := d.CanvasForObject(o); c != nil {
		return c
	}
	for _, w := range d.AllWindows() {
		for _, root := range append([]fyne.CanvasObject{w.Content()}, w.Canvas().Overlays().List()...) {
			if root == o || pathTo(root, o) != nil {
				return w.Canvas()
			}
		}
	}
	return nil
}

// PassKey hands a key that o has no use for to the window.
func PassKey(o fyne.CanvasObject, e *fyne.KeyEvent) {
	c := canvasOf(o)
	if c == nil {
		return
	}
	if f := c.OnTypedKey(); f != nil {
		f(e)
	}
}

// PassShortcut hands a shortcut that o has no use for to the window.
func PassShortcut(o fyne.CanvasObject, s fyne.Shortcut) {
	if c, ok := canvasOf(o).(fyne.Shortcutable); ok {
		c.TypedShortcut(s)
	}
}
