package parts

import (
	"strings"

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
		f.entry.toEnd()
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
