package parts_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"kept/screens/parts"
)

func light() parts.Look { return parts.Look{Palette: parts.Light(), Zoom: 1} }

func press(f fyne.Focusable, names ...fyne.KeyName) {
	for _, n := range names {
		f.TypedKey(&fyne.KeyEvent{Name: n})
	}
}

func alt(n fyne.KeyName) fyne.Shortcut {
	return &desktop.CustomShortcut{KeyName: n, Modifier: fyne.KeyModifierAlt}
}

// typeIn types runes into what has the keyboard, as a person does.
func typeIn(w fyne.Window, text string) {
	for _, r := range text {
		w.Canvas().Focused().TypedRune(r)
	}
}

func TestFieldTellsEditsAndIsDoneOnEnterOrWhenLeft(t *testing.T) {
	var f, other *parts.Field
	_, w := show(t, light(), fyne.NewSize(400, 300), func(k *parts.Kit) fyne.CanvasObject {
		f, other = k.Field("Title", ""), k.Field("Place", "")
		return k.Stack(8, f, other)
	})
	var edits, done []string
	f.OnChanged = func(s string) { edits = append(edits, s) }
	f.OnDone = func(s string) { done = append(done, s) }
	f.Focus()
	typeIn(w, "ab")
	press(f.Entry(), fyne.KeyReturn)
	if !f.Focused() {
		t.Fatal("Enter took the focus away")
	}
	typeIn(w, "c")
	other.Focus()
	f.Focus()
	other.Focus()
	if got := edits; len(got) != 3 || got[2] != "abc" {
		t.Errorf("edits %q", got)
	}
	if got := done; len(got) != 2 || got[0] != "ab" || got[1] != "abc" {
		t.Errorf("done %q: once on Enter, once on leaving after a change, not without", got)
	}
}

func TestSetTextNeverDisturbsWhoIsTyping(t *testing.T) {
	var f *parts.Field
	_, w := show(t, light(), fyne.NewSize(400, 300), func(k *parts.Kit) fyne.CanvasObject {
		f = k.TextArea("Notes", "", 2)
		return f
	})
	f.OnChanged = func(s string) { f.SetText(s) } // the round trip through the session
	f.Focus()
	typeIn(w, "hllo")
	press(f.Entry(), fyne.KeyHome, fyne.KeyRight)
	typeIn(w, "e")
	typeIn(w, "!")
	if f.Text() != "he!llo" {
		t.Errorf("the caret moved: %q", f.Text())
	}
	calls := 0
	f.OnChanged = func(string) { calls++ }
	f.SetText("from outside")
	if calls != 0 || f.Text() != "from outside" || !f.Focused() {
		t.Errorf("SetText: %d calls, text %q, focused %v", calls, f.Text(), f.Focused())
	}
}

func TestUntoldTypingStaysWhenTheScreenIsRedrawn(t *testing.T) {
	var f *parts.Field
	_, w := show(t, light(), fyne.NewSize(400, 300), func(k *parts.Kit) fyne.CanvasObject {
		f = k.Field("Title", "")
		return f
	})
	f.OnDone = func(string) {}
	f.SetText("old")
	f.Focus()
	typeIn(w, " and new")
	f.SetText("old") // something else on the screen changed
	if f.Text() != "old and new" {
		t.Errorf("typed text was lost: %q", f.Text())
	}
}

func TestWindowKeysAndUndoWorkWhileTyping(t *testing.T) {
	var f *parts.Field
	_, w := show(t, light(), fyne.NewSize(400, 300), func(k *parts.Kit) fyne.CanvasObject {
		f = k.TextArea("Notes", "", 2)
		return f
	})
	var keys []fyne.KeyName
	w.Canvas().SetOnTypedKey(func(e *fyne.KeyEvent) { keys = append(keys, e.Name) })
	f.Focus()
	typeIn(w, "abc")
	press(f.Entry(), fyne.KeyEscape, fyne.KeyF5, fyne.KeyPageDown, fyne.KeyPageUp)
	if len(keys) != 4 {
		t.Errorf("the window got %v", keys)
	}
	f.Entry().(fyne.Shortcutable).TypedShortcut(&fyne.ShortcutUndo{})
	if f.Text() != "abc" {
		t.Errorf("undo belongs to the window, not to the field: %q", f.Text())
	}
}

func TestCaptureAddsAndStays(t *testing.T) {
	var c *parts.Capture
	_, w := show(t, light(), fyne.NewSize(700, 300), func(k *parts.Kit) fyne.CanvasObject {
		c = k.Capture("Add")
		return k.Stack(0, c)
	})
	var added, many []string
	var tabs []bool
	c.OnAdd = func(s string) { added = append(added, s) }
	c.OnAddMany = func(s []string) { many = s }
	c.OnTab = func(back bool) { tabs = append(tabs, back) }
	c.Focus()
	e := c.Entry()
	press(e, fyne.KeyReturn)
	typeIn(w, "  one ")
	press(e, fyne.KeyReturn)
	keyable := e.(desktop.Keyable)
	typeIn(w, "two")
	keyable.KeyDown(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	press(e, fyne.KeyReturn, fyne.KeyTab)
	keyable.KeyUp(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	typeIn(w, "lines")
	press(e, fyne.KeyTab, fyne.KeyReturn)
	if len(added) != 2 || added[0] != "one" || added[1] != "two\nlines" {
		t.Errorf("added %q", added)
	}
	if len(tabs) != 2 || !tabs[0] || tabs[1] {
		t.Errorf("tabs back: %v", tabs)
	}
	if w.Canvas().Focused() != e || c.Text() != "" {
		t.Error("the line must be empty and still have the keyboard")
	}
	clip := fyne.CurrentApp().Clipboard()
	clip.SetContent("Ana, adviser\r\nBen, engineer\n\nCarla\n")
	e.(fyne.Shortcutable).TypedShortcut(&fyne.ShortcutPaste{Clipboard: clip})
	if len(many) != 3 || many[2] != "Carla" || c.Text() != "" {
		t.Errorf("pasted %q, left %q", many, c.Text())
	}
	clip.SetContent("just words")
	e.(fyne.Shortcutable).TypedShortcut(&fyne.ShortcutPaste{Clipboard: clip})
	if c.Text() != "just words" {
		t.Errorf("pasted text %q", c.Text())
	}
}

// What comes back into a line takes several rows of it, and the next letter still goes after the last.
func TestTypingGoesOnAfterWhatWasPutBack(t *testing.T) {
	var line *parts.Capture
	var area *parts.Field
	_, w := show(t, light(), fyne.NewSize(300, 400), func(k *parts.Kit) fyne.CanvasObject {
		line, area = k.Capture("Add"), k.TextArea("Notes", "", 1)
		area.OnChanged = func(string) {} // every letter is handed over
		return k.Stack(8, line, area)
	})
	long := "Tell the agent what the bill will say before the customer rings to ask"
	for _, part := range []interface {
		Focus()
		PutBack(...string)
		Text() string
	}{line, area} {
		for _, back := range [][]string{{long}, {"Ana, adviser", "Ben, engineer"}} {
			for _, focusFirst := range []bool{true, false} {
				w.Canvas().Unfocus()
				part.PutBack("")
				if focusFirst {
					part.Focus()
				}
				part.PutBack(back...)
				part.Focus()
				typeIn(w, "!")
				if want := strings.Join(back, "\n") + "!"; part.Text() != want {
					t.Errorf("%T, the keyboard there before: %v: got %q, want %q", part, focusFirst, part.Text(), want)
				}
			}
		}
	}
}

func TestPartsMakeRoomAtOnce(t *testing.T) {
	var line *parts.Capture
	var area *parts.Field
	var below *parts.Text
	_, w := show(t, light(), fyne.NewSize(500, 600), func(k *parts.Kit) fyne.CanvasObject {
		line, area, below = k.Capture("Add"), k.TextArea("Notes", "", 1), k.Text(parts.Body, "below")
		return k.Pad(16, k.Page(k.Stack(8, line, area, below), k.Column("R", 0, nil), nil))
	})
	bottom := func() float32 {
		return fyne.CurrentApp().Driver().AbsolutePositionForObject(below).Y
	}
	start := bottom()
	line.SetHint("Who will notice?", nil)
	hinted := bottom()
	area.Focus()
	typeIn(w, "This goes on until the line is full and then it goes on for one more line, so that there are two.")
	grown := bottom()
	line.SetHint("", nil)
	if hinted <= start || grown <= hinted || bottom() >= grown {
		t.Errorf("below stood at %v, with a hint %v, with two lines %v, without the hint %v", start, hinted, grown, bottom())
	}
	height := below.Size().Height
	below.SetText("a text that is so much longer than it was before that it has to break and stand on two lines")
	if below.Size().Height <= height {
		t.Error("a longer text must get its height")
	}
}

func TestFocusFindsAPartBeforeItIsPainted(t *testing.T) {
	k, w := show(t, light(), fyne.NewSize(500, 600), func(k *parts.Kit) fyne.CanvasObject { return k.Stack(0) })
	f := k.Field("New", "")
	w.Content().(*fyne.Container).Add(k.Panel(f))
	f.Focus()
	if w.Canvas().Focused() != f.Entry() {
		t.Error("no focus")
	}
}
