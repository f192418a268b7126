package parts

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// Capture is the line where the group's words are caught. Enter adds and stays,
// Shift+Enter makes a line, Tab goes to the next target, a pasted list is added
// line by line. Under the line stands a hint while there is one.
type Capture struct {
	widget.BaseWidget
	k *Kit
	drafting
	// OnAdd gets the text on Enter, trimmed and never empty. The line is empty again.
	OnAdd func(text string)
	// OnAddMany gets the lines of a pasted text that has more than one; nil pastes
	// it as text.
	OnAddMany func(texts []string)
	// OnChanged gets the text after every edit, to give advice on it.
	OnChanged func(text string)
	// OnTab goes to the next target, or back with Shift+Tab; nil leaves the line.
	OnTab func(back bool)
	// OnTarget is a tap on the chip that shows where the text goes.
	OnTarget func()
	// OnArrow gets KeyUp or KeyDown when the caret cannot go further that way. Where
	// KeyDown leads to no card, the keyboard goes on to what comes after the line:
	// Tab has a meaning of its own here, and nobody is to be held in the line.
	OnArrow func(fyne.KeyName)

	entry  *entry
	grey   string // the whole placeholder
	target *PressChip
	keys   *fyne.Container
	hint   *Hint
	frame  *canvas.Rectangle
	waved  func()
}

// Capture is an empty capture line.
func (k *Kit) Capture(placeholder string) *Capture {
	c := &Capture{k: k, entry: k.entry(true), keys: k.Row(8, NoGrow), frame: canvas.NewRectangle(nil)}
	c.target = k.PressChip("", NoTint, func() {
		if c.OnTarget != nil {
			c.OnTarget()
		}
		c.Focus()
	}).Marked()
	c.target.Hidden = true
	c.hint = k.Hint("", func() {
		if c.waved != nil {
			c.waved()
		}
	})
	c.hint.Hidden = true
	e := c.entry
	e.TextStyle = medium
	e.SetMinRowsVisible(1)
	c.grey = placeholder
	e.SetPlaceHolder(placeholder)
	e.onEnter = c.add
	e.onFocus = func(bool) {
		c.Refresh()
		c.stands(e.Text)
	}
	e.OnChanged = func(text string) {
		c.fit()
		if c.OnChanged != nil {
			c.OnChanged(text)
		}
		c.stands(text)
	}
	e.onPaste = func(text string) bool {
		many := lines(text)
		if c.OnAddMany == nil || len(many) < 2 {
			return false
		}
		c.OnAddMany(many)
		c.stands(e.Text)
		return true
	}
	e.onTab = func(back bool) bool {
		if c.OnTab != nil {
			c.OnTab(back)
			c.stands(e.Text)
		}
		return c.OnTab != nil
	}
	e.onKey = c.arrow
	c.ExtendBaseWidget(c)
	return c
}

func (c *Capture) arrow(n fyne.KeyName) bool {
	if c.OnArrow == nil {
		return false
	}
	last := c.rows() - 1
	if n == fyne.KeyUp && c.entry.CursorRow == 0 || n == fyne.KeyDown && c.entry.CursorRow >= last {
		c.OnArrow(n)
		if n == fyne.KeyDown && c.entry.focused {
			leave(c.entry, false)
		}
		return true
	}
	return false
}

func (c *Capture) add() {
	text := strings.TrimSpace(c.entry.Text)
	if text == "" {
		return
	}
	c.entry.show("")
	c.fit()
	if c.OnAdd != nil {
		c.OnAdd(text)
	}
	c.stands(c.entry.Text) // after it was added, or came back into the line: it is never nowhere
}

// fit makes the room for its lines and its hint.
func (c *Capture) fit() {
	if w := c.Size().Width; w > 1 && c.HeightFor(w) != c.Size().Height {
		reflow(c)
		c.Refresh()
	}
}

// SetTarget shows where the text goes, in the tint of a role; "" shows nothing.
func (c *Capture) SetTarget(label string, tint int) {
	c.target.Hidden = label == ""
	c.target.label, c.target.tint = label, tint
	c.target.Refresh()
	c.fit()
	c.Refresh()
}

// SetKeys shows what keys do at the right end: key, meaning, key, meaning ...
// ("Enter", "add", "Tab", "next role").
func (c *Capture) SetKeys(pairs ...string) {
	c.keys.Objects = nil
	for i := 0; i+1 < len(pairs); i += 2 {
		c.keys.Add(c.k.KeyHint(pairs[i], pairs[i+1]))
	}
	c.Refresh()
}

// SetHint shows advice under the line, "" for none. onDismiss is called when it
// is waved away.
func (c *Capture) SetHint(text string, onDismiss func()) {
	c.waved = onDismiss
	if c.hint.text.text == text {
		return
	}
	c.hint.SetText(text)
	c.fit()
	c.Refresh()
}

// SetPlaceholder changes the grey text of the empty line.
func (c *Capture) SetPlaceholder(text string) {
	if text != c.grey {
		c.grey = text
		c.entry.SetPlaceHolder(text)
		c.Refresh()
	}
}

// SetText puts a text into the line, to be changed before it is added.
func (c *Capture) SetText(text string) {
	c.entry.show(text)
	c.fit()
}

// PutBack puts texts that were not added back into the line, one below the other, with the caret where the typing ended.
// Without any the line stays as it is.
func (c *Capture) PutBack(texts ...string) {
	if len(texts) > 0 {
		c.SetText(strings.Join(texts, "\n"))
		c.entry.toEnd()
	}
}

// Text is what stands in the line.
func (c *Capture) Text() string { return c.entry.Text }

// Focus gives the line the keyboard.
func (c *Capture) Focus() { focus(c.entry) }

// Entry is the focusable inside, for tests and focus chains.
func (c *Capture) Entry() fyne.Focusable { return c.entry }

// Nested are the parts inside.
func (c *Capture) Nested() []fyne.CanvasObject {
	return []fyne.CanvasObject{c.target, c.entry, c.hint}
}
