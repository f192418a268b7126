package parts_test

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"kept/screens/parts"
)

// tab presses Tab, or Shift with it, as a window does: what wants the key gets it, else the keyboard moves on.
func tab(w fyne.Window, back bool) {
	f := w.Canvas().Focused()
	if x, ok := f.(fyne.Tabbable); ok && x.AcceptsTab() {
		keys := f.(desktop.Keyable)
		shift := &fyne.KeyEvent{Name: desktop.KeyShiftLeft}
		if back {
			keys.KeyDown(shift)
		}
		press(f, fyne.KeyTab)
		keys.KeyUp(shift)
		return
	}
	if back {
		w.Canvas().FocusPrevious()
	} else {
		w.Canvas().FocusNext()
	}
}

// listBetween is a list of three cards with a field before and after it; chosen are the cards it was told of.
func listBetween(t *testing.T) (w fyne.Window, before, after *parts.Field, l *parts.CardList, chosen *[]string) {
	_, w = show(t, light(), fyne.NewSize(400, 600), func(k *parts.Kit) fyne.CanvasObject {
		before, after, l = k.Field("Before", ""), k.Field("After", ""), k.CardList(nil)
		l.SetCards([]parts.CardData{{ID: "a", Text: "One"}, {ID: "b", Text: "Two"}, {ID: "c", Text: "Three"}})
		return k.Stack(8, before, l, after)
	})
	chosen = &[]string{}
	l.OnSelect = func(id string) { *chosen = append(*chosen, id) }
	before.Focus()
	return w, before, after, l, chosen
}

func TestTheCardsOfAListAreOneStopOfTab(t *testing.T) {
	w, before, after, l, chosen := listBetween(t)
	tab(w, false)
	press(w.Canvas().Focused(), fyne.KeyDown)
	tab(w, false)
	if !after.Focused() {
		t.Fatalf("Tab stays in the list, at %q", l.Selected())
	}
	tab(w, true)
	if l.Selected() != "b" {
		t.Errorf("Shift+Tab comes back to %q, not to the card that was left", l.Selected())
	}
	tab(w, true)
	if !before.Focused() {
		t.Errorf("Shift+Tab stays in the list, at %q", l.Selected())
	}
	if want := []string{"a", "b", "b"}; !slices.Equal(*chosen, want) {
		t.Errorf("chosen on the way: %q, want %q", *chosen, want)
	}
}

func TestTabPassesOverCardsThatAreGone(t *testing.T) {
	w, _, after, l, _ := listBetween(t)
	l.Focus("c")
	after.Focus()
	l.SetCards([]parts.CardData{{ID: "a", Text: "One"}, {ID: "b", Text: "Two"}})
	tab(w, true)
	if l.Selected() != "b" {
		t.Errorf("the keyboard is on %q", l.Selected())
	}
}

func TestAListAloneInItsWindowKeepsTheKeyboard(t *testing.T) {
	var l *parts.CardList
	_, w := show(t, light(), fyne.NewSize(400, 600), func(k *parts.Kit) fyne.CanvasObject {
		l = k.CardList(nil)
		l.SetCards([]parts.CardData{{ID: "a", Text: "One"}, {ID: "b", Text: "Two"}})
		return l
	})
	l.Focus("a")
	tab(w, false)
	press(w.Canvas().Focused(), fyne.KeyUp)
	if l.Selected() != "a" {
		t.Errorf("the keyboard is on %q", l.Selected())
	}
}

func TestTheOwnerOfAListMaySendTabElsewhere(t *testing.T) {
	w, before, after, l, _ := listBetween(t)
	l.OnTab = func(id string, back bool) bool {
		if id == "b" && !back {
			before.Focus()
			return true
		}
		return false
	}
	l.Focus("b")
	tab(w, false)
	if !before.Focused() {
		t.Error("Tab did not go where the owner wanted it")
	}
	l.Focus("a")
	tab(w, false)
	if !after.Focused() {
		t.Error("Tab did not leave the list where the owner had no use for it")
	}
}

func TestTheLetterThatLedToAFieldIsNotWritten(t *testing.T) {
	_, _, after, l, _ := listBetween(t)
	l.OnKey = func(_ string, key fyne.KeyName) bool {
		if key == fyne.KeyD {
			after.Focus()
		}
		return key == fyne.KeyD
	}
	for range 2 {
		l.Focus("a")
		l.Card("a").TypedKey(&fyne.KeyEvent{Name: fyne.KeyD})
		after.Entry().TypedRune('d')
		press(after.Entry(), fyne.KeyD) // a d that somebody means
		after.Entry().TypedRune('d')
	}
	if after.Text() != "dd" {
		t.Errorf("the field says %q", after.Text())
	}
	l.Card("a").TypedKey(&fyne.KeyEvent{Name: fyne.KeyD})
	press(after.Entry(), fyne.KeyD) // the letter of the first never came
	after.Entry().TypedRune('d')
	if after.Text() != "ddd" {
		t.Errorf("a letter was lost: %q", after.Text())
	}
}

func TestDownLeavesALineThatHasNoCards(t *testing.T) {
	var c *parts.Capture
	var f *parts.Field
	_, w := show(t, light(), fyne.NewSize(600, 300), func(k *parts.Kit) fyne.CanvasObject {
		c, f = k.Capture(""), k.Field("After", "")
		c.OnTab = func(bool) {}
		c.OnArrow = func(fyne.KeyName) {}
		return k.Stack(8, c, f)
	})
	c.Focus()
	typeIn(w, "half a thought")
	press(c.Entry(), fyne.KeyDown)
	if !f.Focused() || c.Text() != "half a thought" {
		t.Errorf("the keyboard is held in the line, which says %q", c.Text())
	}
}

func TestAKeyThatCanBeClickedIsNoStopOfTab(t *testing.T) {
	var a, b *parts.Field
	var key *parts.KeyTap
	taps := 0
	_, w := show(t, light(), fyne.NewSize(600, 300), func(k *parts.Kit) fyne.CanvasObject {
		a, b = k.Field("One", ""), k.Field("Two", "")
		key = k.KeyTap("↓", "In everyday words", func() { taps++ })
		return k.Stack(8, a, key, b)
	})
	a.Focus()
	tab(w, false)
	if !b.Focused() {
		t.Error("Tab stops on the key between two fields")
	}
	key.Tapped(nil)
	if taps != 1 {
		t.Error("a click does nothing")
	}
}
