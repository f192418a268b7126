package parts

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// Empty is what a list shows while it has nothing: one sentence, one example in
// grey, the key to press. example and key may be "".
func (k *Kit) Empty(sentence, example, key, meaning string) *fyne.Container {
	c := k.Stack(8, k.Text(Body, sentence))
	if example != "" {
		c.Add(k.Text(Example, example))
	}
	if key != "" {
		c.Add(k.KeyHint(key, meaning))
	}
	return k.Inset(8, 4, 8, 4, c)
}

// Toast is the bar at the foot that says what just happened and offers to undo
// it. It shows and hides only when it is told to: who owns the clock hides it.
type Toast struct {
	widget.BaseWidget
	k      *Kit
	text   *Text
	action *Button
	onTap  func()
	root   *fyne.Container
}

// Toast is a hidden toast.
func (k *Kit) Toast() *Toast {
	t := &Toast{k: k, text: k.Text(Body, "").SetInk(InkMain)}
	t.action = k.Button(Ghost, "", func() {
		if t.onTap != nil {
			t.onTap()
		}
	}).Compact()
	t.root = k.Layers(
		k.Surface(GroundCard, Hairline, 12).Lift(16),
		k.Inset(6, 8, 6, 16, k.Row(16, 0, t.text, t.action)),
	)
	t.ExtendBaseWidget(t)
	t.Hidden = true
	return t
}

// Say shows a sentence and a button ("Deleted.", "Undo"); with an empty action
// there is no button.
func (t *Toast) Say(text, action string, onTap func()) {
	t.onTap = onTap
	t.text.SetText(text)
	t.action.SetLabel(action)
	t.action.Hidden = action == ""
	t.Hidden = false
	reflow(t)
	t.Refresh()
}

// Also adds a sentence to what it says. Its button stays as it is.
func (t *Toast) Also(text string) {
	t.text.SetText(t.text.Text() + " " + text)
	reflow(t)
	t.Refresh()
}

// widestToast keeps the lines of a long sentence easy to read.
const widestToast = 640

// SizeIn is the size of the toast in a room of that width: one line where the
// sentence fits on it, else as many as it takes.
func (t *Toast) SizeIn(room float32) fyne.Size {
	w := ceil(t.text.natural()) + 1 + t.k.px(24)
	if t.action.Visible() {
		w += t.k.px(16) + t.action.MinSize().Width
	}
	w = max(min(round(w), room-t.k.px(32), t.k.px(widestToast)), 1)
	return fyne.NewSize(w, HeightFor(t.root, w))
}

// Nested are the parts inside.
func (t *Toast) Nested() []fyne.CanvasObject { return []fyne.CanvasObject{t.root} }

func (t *Toast) arrange() { Arrange(t.root) }

// CreateRenderer draws sentence and button.
func (t *Toast) CreateRenderer() fyne.WidgetRenderer {
	return &drawing{
		of:      t,
		objects: fixedObjects(t.root),
		min:     func() fyne.Size { return t.root.MinSize() },
		layout:  func(s fyne.Size) { place(t.root, 0, 0, s) },
		paint:   func() { Arrange(t.root); t.root.Refresh() },
	}
}
