package parts_test

import (
	"fmt"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"kept/screens/parts"
)

func day(y, m, d int) time.Time { return time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC) }

func cards(n int) []parts.CardData {
	out := make([]parts.CardData, n)
	for i := range out {
		out[i] = parts.CardData{ID: fmt.Sprint("c", i), Text: fmt.Sprintf("Say back in your own words what you heard, number %d", i), Tint: i % 4, ShowDots: true, Dots: i % 9, Mark: "AM"}
	}
	return out
}

func column(t testing.TB, n int) (*parts.Column, fyne.Window) {
	var c *parts.Column
	_, w := show(t, light(), fyne.NewSize(280, 500), func(k *parts.Kit) fyne.CanvasObject {
		c = k.Column("Advisers", 0, nil)
		c.SetCards(cards(n))
		return k.Layers(c)
	})
	return c, w
}

func TestCardKeys(t *testing.T) {
	c, w := column(t, 3)
	var log []string
	l := c.Cards
	l.OnEdit = func(id, text string) { log = append(log, "edit "+id+" "+text) }
	l.OnDelete = func(id string) { log = append(log, "delete "+id) }
	l.OnDigit = func(id string, n int) { log = append(log, fmt.Sprint("digit ", id, n)) }
	l.OnMove = func(id string, to fyne.KeyName) { log = append(log, fmt.Sprint("move ", id, to)) }
	l.OnLeave = func(id string, to fyne.KeyName) bool { log = append(log, fmt.Sprint("leave ", id, to)); return true }
	l.Focus("c0")
	focused := func() fyne.Focusable { return w.Canvas().Focused() }
	press(focused(), fyne.KeyDown)
	focused().TypedRune('3')
	focused().(fyne.Shortcutable).TypedShortcut(alt(fyne.KeyUp))
	press(focused(), fyne.KeyReturn)
	typeIn(w, "!")
	press(focused(), fyne.KeyReturn)
	press(focused(), fyne.KeyF2)
	typeIn(w, "?")
	press(focused(), fyne.KeyEscape)
	press(focused(), fyne.KeyDelete, fyne.KeyUp)
	press(focused(), fyne.KeyUp)
	want := []string{"digit c13", "move c1Up", "edit c1 Say back in your own words what you heard, number 1!", "delete c1", "leave c0Up"}
	if fmt.Sprint(log) != fmt.Sprint(want) {
		t.Errorf("got  %q\nwant %q", log, want)
	}
	if l.Selected() != "c0" {
		t.Errorf("selected %q", l.Selected())
	}
}

func TestRedrawKeepsFocusEditAndScroll(t *testing.T) {
	c, w := column(t, 30)
	l := c.Cards
	l.OnEdit = func(string, string) {}
	l.Focus("c20")
	y := fyne.CurrentApp().Driver().AbsolutePositionForObject(l.Card("c20")).Y
	if y < 48 || y > 500 {
		t.Fatalf("a focused card must be in view, it is at %v", y)
	}
	more := append([]parts.CardData(nil), cards(31)...)
	more[3].Dots = 7
	c.SetCards(more)
	if after := fyne.CurrentApp().Driver().AbsolutePositionForObject(l.Card("c20")).Y; after != y {
		t.Errorf("the card moved from %v to %v", y, after)
	}
	if w.Canvas().Focused() != fyne.Focusable(l.Card("c20")) {
		t.Error("the focus went away")
	}
	l.Edit("c20")
	typeIn(w, " more")
	more[20].Text = "Changed elsewhere"
	c.SetCards(more[:30])
	typeIn(w, "x")
	if l.Selected() != "c20" || w.Canvas().Focused() == fyne.Focusable(l.Card("c20")) {
		t.Error("a redraw ended the editing")
	}
	press(w.Canvas().Focused(), fyne.KeyEscape)
	without := append(append([]parts.CardData(nil), more[:20]...), more[21:]...)
	c.SetCards(without)
	if l.Selected() != "c21" {
		t.Errorf("after a deletion the next card has the keyboard, not %q", l.Selected())
	}
}

func TestChipsThatTakeTheRoomOfOthersAreLaidOut(t *testing.T) {
	c, _ := column(t, 1)
	for _, label := range []string{"Planned", "Running", "Worked"} {
		data := cards(1)
		data[0].Chips = []parts.CardChip{{Label: label, Tint: parts.NoTint}}
		c.SetCards(data)
		for _, o := range test.WidgetRenderer(c.Cards.Card("c0")).Objects() {
			if chips, ok := o.(*fyne.Container); ok && (len(chips.Objects) != 1 || chips.Objects[0].Size().Width < 20) {
				t.Errorf("the chip %q has the size %v", label, chips.Objects[0].Size())
			}
		}
	}
}

func TestCardsAreDraggedBetweenColumns(t *testing.T) {
	var b *parts.Board
	var cols []*parts.Column
	show(t, light(), fyne.NewSize(900, 600), func(k *parts.Kit) fyne.CanvasObject {
		b = k.Board()
		for i := range 3 {
			c := k.Column("R", i, nil)
			d := cards(3)
			for j := range d {
				d[j].ID = fmt.Sprint(i, "-", j)
			}
			c.SetCards(d)
			cols = append(cols, c)
		}
		b.SetColumns(cols...)
		return k.Layers(b)
	})
	var got string
	b.OnDrop = func(id string, from, to, place int) { got = fmt.Sprintln(id, from, to, place) }
	drv := fyne.CurrentApp().Driver()
	drag := func(id string, from int, to fyne.CanvasObject, dy float32) {
		c := cols[from].Cards.Card(id)
		start, end := drv.AbsolutePositionForObject(c), drv.AbsolutePositionForObject(to).AddXY(20, dy)
		c.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{AbsolutePosition: end}, Dragged: fyne.NewDelta(end.X-start.X, end.Y-start.Y)})
		c.DragEnd()
	}
	drag("0-1", 0, cols[2].Cards.Card("2-1"), 4)
	if got != "0-1 0 2 1\n" {
		t.Errorf("dropped %q", got)
	}
	got = ""
	drag("0-1", 0, cols[0].Cards.Card("0-1"), 2)
	if got != "" {
		t.Errorf("dropped where it was: %q", got)
	}
	drag("0-0", 0, cols[0].Cards.Card("0-2"), 90)
	if got != "0-0 0 0 2\n" {
		t.Errorf("dropped %q", got)
	}
	cols[0].Cards.Focus("0-2")
	press(cols[0].Cards.Card("0-2"), fyne.KeyRight)
	if b.Selected() != "1-2" {
		t.Errorf("Right goes to the neighbour, not %q", b.Selected())
	}
}

func TestDoubleTapEditsAndLeavingKeeps(t *testing.T) {
	c, w := column(t, 2)
	var edited string
	c.Cards.OnEdit = func(id, text string) { edited = id + " " + text }
	card := c.Cards.Card("c1")
	card.MouseDown(&desktop.MouseEvent{})
	card.DoubleTapped(&fyne.PointEvent{})
	typeIn(w, "!")
	test.Tap(c.Cards.Card("c0"))
	if want := "c1 " + cards(2)[1].Text + "!"; edited != want {
		t.Errorf("edited %q, want %q", edited, want)
	}
	if c.Cards.Selected() != "c0" {
		t.Errorf("selected %q", c.Cards.Selected())
	}
}

func BenchmarkRedrawColumnOf120(b *testing.B) {
	c, _ := column(b, 120)
	list := cards(120)
	for i := 0; b.Loop(); i++ {
		list[i%120].Dots = i % 7
		c.SetCards(list)
	}
}

func BenchmarkFirstDrawColumnOf120(b *testing.B) {
	for b.Loop() {
		column(b, 120)
	}
}

func BenchmarkTypingAboveColumnOf120(b *testing.B) {
	var line *parts.Capture
	_, w := show(b, light(), fyne.NewSize(500, 700), func(k *parts.Kit) fyne.CanvasObject {
		line = k.Capture("Add")
		c := k.Column("Advisers", 0, nil)
		c.SetCards(cards(120))
		return k.Page(line, c, nil)
	})
	line.Focus()
	for i := 0; b.Loop(); i++ {
		if i%80 == 79 {
			line.SetText("")
		}
		typeIn(w, "a")
	}
}
