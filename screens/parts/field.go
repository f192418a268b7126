package parts

import (
	"strings"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// Field is a labelled place to type text. Nothing typed is ever refused: near
// the limit a counter appears, and Message says what has to be put right.
type Field struct {
	widget.BaseWidget
	k *Kit
	drafting
	// OnChanged gets the text after every edit by hand.
	OnChanged func(text string)
	// OnDone gets the text on Enter, and when the focus leaves after a change.
	OnDone func(text string)
	// OnKey sees plain keys before the field does; true means used.
	OnKey func(fyne.KeyName) bool

	label, message, counter *Text
	entry                   *entry
	frame                   *canvas.Rectangle
	multi                   bool
	least, most             int     // rows of a multi-line field
	needed                  float32 // height of the frame that the text asked for when it was laid out last
	limit                   int
	dirty                   bool // edited by hand and not handed over to OnDone
}

// Field is a field for one line with a label above it ("" for none).
func (k *Kit) Field(label, placeholder string) *Field { return k.field(label, placeholder, false) }

// TextArea is a field for several lines. It shows at least rows lines and grows
// with its text to twelve. Enter is done, Shift+Enter makes a line.
func (k *Kit) TextArea(label, placeholder string, rows int) *Field {
	f := k.field(label, placeholder, true)
	f.least, f.most = max(rows, 1), max(rows, 12)
	f.entry.SetMinRowsVisible(f.least)
	return f
}

func (k *Kit) field(label, placeholder string, multi bool) *Field {
	f := &Field{
		k: k, multi: multi, least: 1, most: 1, frame: canvas.NewRectangle(nil),
		label:   k.Text(Caption, label).SetInk(InkCalm),
		message: k.Text(Caption, "").SetInk(InkStop),
		counter: k.Line(Caption, ""),
		entry:   k.entry(multi),
	}
	f.label.Hidden = label == ""
	f.message.Hidden, f.counter.Hidden = true, true
	f.entry.SetPlaceHolder(placeholder)
	f.entry.OnChanged = f.changed
	f.entry.onEnter = func() { f.handOver(true) }
	f.entry.onFocus = func(focused bool) {
		if !focused {
			f.handOver(false)
		}
		f.Refresh()
	}
	f.entry.onKey = func(n fyne.KeyName) bool {
		used := f.OnKey != nil && f.OnKey(n)
		if used {
			f.stands(f.entry.Text)
		}
		return used
	}
	f.ExtendBaseWidget(f)
	return f
}

func (f *Field) changed(text string) {
	f.dirty = true
	f.count()
	f.grow()
	if f.OnChanged != nil {
		f.OnChanged(text)
	}
	f.stands(text)
}

// handOver tells OnDone; without a change only when asked by Enter.
func (f *Field) handOver(always bool) {
	if !f.dirty && !always {
		return
	}
	f.dirty = false
	if f.OnDone != nil {
		f.OnDone(f.entry.Text)
	}
	f.stands(f.entry.Text)
}

// SetText shows a text. It never calls a hook, and when the text is the one that
// stands there already, caret and selection stay as they are. Text that has been
// typed and that no hook has been told of yet is newer than anything from
// outside, and stays.
func (f *Field) SetText(text string) {
	untold := f.dirty && f.OnChanged == nil && f.entry.focused
	if untold || text == f.entry.Text {
		return
	}
	f.entry.show(text)
	f.count()
	f.grow()
}

// PutBack puts texts that were typed and not handed over back into the field, with the caret where the typing ended. They
// are handed over on Enter, or when the keyboard leaves the field. Without any the field stays as it is.
func (f *Field) PutBack(texts ...string) {
	if len(texts) > 0 {
		f.SetText(strings.Join(texts, "\n"))
		f.dirty = true
		f.entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd})
	}
}

// Text is what stands in the field now.
func (f *Field) Text() string { return f.entry.Text }

// SetPlaceholder changes the grey example shown while the field is empty.
func (f *Field) SetPlaceholder(text string) {
	if text != f.entry.PlaceHolder {
		f.entry.SetPlaceHolder(text)
	}
}

// Limit sets how many characters the text should have at most (0: no limit),
// and returns f. From four fifths on, a counter shows what is left.
func (f *Field) Limit(n int) *Field {
	f.limit = n
	f.count()
	return f
}

// Whole lets the whole text be selected whenever the keyboard comes, so that
// typing replaces it, and returns f. It is for short values such as dates.
func (f *Field) Whole() *Field {
	f.entry.whole = true
	return f
}

// SetMessage shows what has to be put right, "" for nothing.
func (f *Field) SetMessage(text string) {
	if f.message.text == text {
		return
	}
	reflowing(f, func() {
		f.message.Hidden = text == ""
		f.message.text = text
	})
	f.message.Refresh() // another message may take the very same room
	f.Refresh()
}

// SetDisabled greys the field out or lets it be used.
func (f *Field) SetDisabled(d bool) {
	if d {
		f.entry.Disable()
	} else {
		f.entry.Enable()
	}
	f.Refresh()
}

// Focus gives the field the keyboard.
func (f *Field) Focus() { focus(f.entry) }

// Focused says whether the field has the keyboard.
func (f *Field) Focused() bool { return f.entry.focused }

// Entry is the focusable inside, for tests and focus chains.
func (f *Field) Entry() fyne.Focusable { return f.entry }

// Nested are the parts inside.
func (f *Field) Nested() []fyne.CanvasObject { return []fyne.CanvasObject{f.entry} }

// count shows how much room is left near the limit.
func (f *Field) count() {
	n := utf8.RuneCountInString(f.entry.Text)
	shown := f.limit > 0 && n*5 >= f.limit*4
	changed := f.counter.Hidden == shown
	f.counter.Hidden = !shown
	if shown {
		ink := InkMuted
		if n > f.limit {
			ink = InkStop
		}
		f.counter.SetText(f.k.T.T("{n} of {limit}", "n", n, "limit", f.limit))
		f.counter.SetInk(ink)
	}
	if changed || shown {
		f.Refresh()
	}
}

// grow makes a multi-line field as high as its text.
func (f *Field) grow() {
	if w := f.Size().Width; f.multi && w > 1 && f.frameHeight(w) != f.needed {
		reflow(f)
		f.Refresh()
	}
}

func (f *Field) rowsAt(w float32) int {
	if !f.multi {
		return 1
	}
	return min(max(f.entry.rows(w-2*f.k.px(4)), f.least), f.most)
}

// frameHeight is the height of the frame at a width of the field.
func (f *Field) frameHeight(w float32) float32 {
	if !f.multi {
		return f.k.px(44)
	}
	return f.entry.height(f.rowsAt(w)) + 2*f.above() + f.counterHeight()
}

// above is the room between the frame and the first line of an area: one of a single line is as high as a field.
func (f *Field) above() float32 {
	return max(f.k.px(4), round((f.k.px(44)-f.entry.height(1))/2))
}

// counterHeight is the room that the counter takes inside the frame, where there is no label for it to stand beside.
func (f *Field) counterHeight() float32 {
	if !f.multi || !f.label.Hidden || f.counter.Hidden {
		return 0
	}
	return f.counter.MinSize().Height
}

// labelHeight is the height of the whole label at a width, with no counter beside it.
func (f *Field) labelHeight(w float32) float32 {
	f.label.lines = 0
	return f.label.HeightFor(w)
}

// HeightFor is label, frame and what is shown under it.
func (f *Field) HeightFor(w float32) float32 {
	h := f.frameHeight(w)
	if !f.label.Hidden {
		h += f.labelHeight(w) + f.k.px(4)
	}
	if !f.message.Hidden {
		h += f.message.HeightFor(w) + f.k.px(4)
	}
	return h
}

// CreateRenderer draws label, frame, text, counter and message.
func (f *Field) CreateRenderer() fyne.WidgetRenderer {
	paint := func() {
		f.frame.FillColor, f.frame.CornerRadius = f.k.pal().Surface, f.k.px(8)
		e := Strong1
		switch {
		case !f.message.Hidden:
			e = Stopped
		case f.entry.focused:
			e = Selected
		case f.entry.Disabled():
			e = Hairline
		}
		f.k.edge(f.frame, e)
		f.frame.Refresh()
	}
	paint()
	return &drawing{
		of:      f,
		objects: fixedObjects(f.frame, f.label, f.entry, f.counter, f.message),
		min: func() fyne.Size {
			w := f.Size().Width
			if w < 1 {
				w = f.k.px(120)
			}
			return fyne.NewSize(f.k.px(120), f.HeightFor(w))
		},
		layout: f.lay,
		paint:  paint,
	}
}

func (f *Field) lay(s fyne.Size) {
	var y float32
	if !f.label.Hidden {
		h, room := f.labelHeight(s.Width), s.Width
		if !f.counter.Hidden {
			// The label makes way for the counter; its height stays, so that nothing moves while somebody types.
			room = max(room-f.counter.MinSize().Width-f.k.px(8), f.k.px(24))
			f.label.lines = int(h / f.label.lineHeight())
		}
		place(f.label, 0, 0, fyne.NewSize(room, h))
		y = h + f.k.px(4)
	}
	h := f.frameHeight(s.Width)
	f.needed = h
	if f.multi {
		// Areas that stand beside each other end at the same height.
		rest := s.Height - y
		if !f.message.Hidden {
			rest -= f.message.HeightFor(s.Width) + f.k.px(4)
		}
		h = max(h, rest)
	}
	place(f.frame, 0, y, fyne.NewSize(s.Width, h))
	if !f.counter.Hidden {
		m := f.counter.MinSize()
		place(f.counter, s.Width-m.Width, 0, m)
		if f.label.Hidden {
			f.counter.Move(whole(s.Width-m.Width-f.k.px(8), y+h-m.Height-f.k.px(2)))
		}
	}
	pad := f.k.px(4)
	inner := fyne.NewSize(s.Width-2*pad, h-2*pad)
	if !f.multi {
		// One line is centred in the frame, whatever the font's own height is.
		inner.Height = min(f.entry.MinSize().Height, h)
		place(f.entry, pad, y+(h-inner.Height)/2, inner)
	} else {
		inner.Height = h - 2*f.above() - f.counterHeight()
		place(f.entry, pad, y+f.above(), inner)
	}
	if !f.message.Hidden {
		place(f.message, 0, y+h+f.k.px(4), fyne.NewSize(s.Width, f.message.HeightFor(s.Width)))
	}
}
