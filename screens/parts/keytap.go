package parts

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// KeyTap shows a key with what it does, and a click on it does that too. It is no stop of Tab, because the key is pressed
// in what it stands beside: Tab goes from field to field past it.
type KeyTap struct {
	widget.BaseWidget
	k       *Kit
	meaning string
	onTap   func()
	content *fyne.Container
	bg      *canvas.Rectangle
	hovered bool
}

// KeyTap is a key hint that calls onTap when it is clicked.
func (k *Kit) KeyTap(key, meaning string, onTap func()) *KeyTap {
	t := &KeyTap{k: k, meaning: meaning, onTap: onTap, content: k.Inset(3, 8, 3, 4, k.KeyHint(key, meaning)), bg: canvas.NewRectangle(nil)}
	t.ExtendBaseWidget(t)
	return t
}

// Tapped does what the key does.
func (t *KeyTap) Tapped(*fyne.PointEvent) { t.onTap() }

// MouseIn shows that the pointer is over it.
func (t *KeyTap) MouseIn(*desktop.MouseEvent) { t.hovered = true; t.Refresh() }

// MouseMoved does nothing.
func (t *KeyTap) MouseMoved(*desktop.MouseEvent) {}

// MouseOut takes the hover away.
func (t *KeyTap) MouseOut() { t.hovered = false; t.Refresh() }

// Cursor is a hand.
func (t *KeyTap) Cursor() desktop.Cursor { return desktop.PointerCursor }

// AccessibilityLabel is what it does.
func (t *KeyTap) AccessibilityLabel() string { return t.meaning }

// AccessibilityRole says that it can be pressed.
func (t *KeyTap) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// CreateRenderer draws the hint on a ground that answers to the pointer.
func (t *KeyTap) CreateRenderer() fyne.WidgetRenderer {
	paint := func() {
		t.bg.CornerRadius, t.bg.FillColor = t.k.px(8), transparent()
		if t.hovered {
			t.bg.FillColor = alpha(t.k.pal().Ink, 12)
		}
		t.bg.Refresh()
	}
	paint()
	return &drawing{
		of:      t,
		objects: fixedObjects(t.bg, t.content),
		min:     t.content.MinSize,
		layout: func(s fyne.Size) {
			place(t.bg, 0, 0, s)
			place(t.content, 0, 0, s)
		},
		paint: func() { paint(); t.content.Refresh() },
	}
}

// KeyHint is a small drawn key with what it does.
func (k *Kit) KeyHint(key, meaning string) *fyne.Container {
	cap := k.Layers(k.Surface(GroundPage, Strong1, 6), k.Inset(2, 7, 2, 7, k.Line(Caption, key).SetInk(InkCalm)))
	return k.Row(6, NoGrow, cap, k.Line(Caption, meaning))
}
