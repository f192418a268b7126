package parts_test

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"kept/internal/onscreen"
	"kept/screens/parts"
)

func TestControlsAnswerToTheKeyboard(t *testing.T) {
	var seg *parts.Segmented
	var scale *parts.Scale
	var dots *parts.Dots
	var tick *parts.Tick
	var step *parts.Stepper
	var got []int
	record := func(n int) { got = append(got, n) }
	pressed, off := 0, 0
	var button, disabled *parts.Button
	show(t, light(), fyne.NewSize(700, 500), func(k *parts.Kit) fyne.CanvasObject {
		seg = k.Segmented([]string{"a", "b", "c"}, record)
		scale = k.Scale(true, record)
		dots = k.Dots(5, 0, record)
		tick = k.Tick("done", func(on bool) {
			if on {
				record(1)
			}
		})
		step = k.Stepper(5, 20, 5, nil, record)
		button = k.Button(parts.Primary, "Go", func() { pressed++ })
		disabled = k.Button(parts.Primary, "No", func() { off++ })
		disabled.SetDisabled(true)
		return k.Stack(8, seg, scale, dots, tick, step, button, disabled)
	})
	press(seg, fyne.KeyRight, fyne.KeyRight, fyne.KeyRight, fyne.KeyHome)
	scale.TypedRune('4')
	scale.TypedRune('-')
	scale.TypedRune('7')
	dots.TypedRune('3')
	press(dots, fyne.KeyRight)
	press(tick, fyne.KeySpace)
	press(step, fyne.KeyDown, fyne.KeyUp)
	want := []int{1, 2, 0, 4, parts.CannotSay, 3, 4, 1, 10}
	if !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	press(button, fyne.KeySpace, fyne.KeyReturn)
	test.Tap(button)
	test.Tap(disabled)
	if pressed != 3 || off != 0 {
		t.Errorf("pressed %d, disabled %d", pressed, off)
	}
}

// labelled is options that are called by their ids.
func labelled(ids ...string) []parts.Option {
	out := make([]parts.Option, len(ids))
	for i, id := range ids {
		out[i] = parts.Option{ID: id, Label: id, Tint: parts.NoTint}
	}
	return out
}

func TestSetNeverCallsAHook(t *testing.T) {
	show(t, light(), fyne.NewSize(700, 500), func(k *parts.Kit) fyne.CanvasObject {
		fail := func(int) { t.Error("a Set called a hook") }
		seg, scale, dots := k.Segmented([]string{"a", "b"}, fail), k.Scale(false, fail), k.Dots(5, 0, fail)
		step, tick := k.Stepper(1, 9, 1, nil, fail), k.Tick("x", func(bool) { fail(0) })
		choice := k.Choice("", "", labelled("a", "b"), func(string) { fail(0) })
		seg.Set(1)
		scale.Set(3)
		dots.Set(2)
		step.Set(4)
		tick.Set(true)
		choice.Set("b")
		return k.Stack(0, seg, scale, dots, step, tick, choice)
	})
}

// The driver gives a click to whatever can be tapped or can have the keyboard, topmost first.
func TestAListIsChosenFromWithTheMouse(t *testing.T) {
	var one *parts.Choice
	picked := ""
	_, w := show(t, light(), fyne.NewSize(500, 600), func(k *parts.Kit) fyne.CanvasObject {
		one = k.Choice("Format", "Choose", labelled("Half a day", "A day", "Two days"), func(id string) { picked = id })
		return k.Stack(8, one)
	})
	parts.Focus(one)
	press(one, fyne.KeyReturn)
	var label fyne.Position
	var top fyne.CanvasObject
	list := w.Canvas().Overlays().Top()
	onscreen.Walk(list, func(o fyne.CanvasObject, at fyne.Position) bool {
		if text, ok := o.(*parts.Text); ok && text.Text() == "A day" {
			label = at.AddXY(4, 4)
		}
		return true
	})
	onscreen.Walk(list, func(o fyne.CanvasObject, at fyne.Position) bool {
		_, tapped := o.(fyne.Tappable)
		_, focused := o.(fyne.Focusable)
		to := at.Add(o.Size())
		if (tapped || focused) && label.X >= at.X && label.Y >= at.Y && label.X < to.X && label.Y < to.Y {
			top = o
		}
		return true
	})
	if tap, ok := top.(fyne.Tappable); ok {
		tap.Tapped(&fyne.PointEvent{})
	}
	if picked != "A day" {
		t.Errorf("a click on a row reached %T and picked %q", top, picked)
	}
}

// A list under a narrow button is as wide as its longest row, at any size of the text.
func TestAListIsWideEnoughForItsWords(t *testing.T) {
	for _, zoom := range []float32{1, 1.5} {
		look := light()
		look.Zoom = zoom
		var button *parts.Button
		k, w := show(t, look, fyne.NewSize(1200, 700), func(k *parts.Kit) fyne.CanvasObject {
			button = k.Button(parts.Secondary, "Samples", nil)
			return k.Row(8, parts.NoGrow, button)
		})
		option := parts.Option{ID: "a", Label: "No surprises: client behaviours", Note: "Lindqvist", Tint: parts.NoTint}
		k.Pick(button, parts.Picking{Options: []parts.Option{option}})
		for _, o := range test.LaidOutObjects(w.Canvas().Overlays().Top()) {
			text, ok := o.(*parts.Text)
			if ok && (text.Text() == option.Label || text.Text() == option.Note) && text.Size().Width < text.MinSize().Width {
				t.Errorf("%q is cut at a size of %v", text.Text(), zoom)
			}
		}
	}
}

func TestTheRoomBesideSegmentsChoosesNothing(t *testing.T) {
	var seg *parts.Segmented
	chosen := -1
	show(t, light(), fyne.NewSize(900, 200), func(k *parts.Kit) fyne.CanvasObject {
		seg = k.Segmented([]string{"90 minutes", "Half day", "Custom"}, func(i int) { chosen = i })
		return k.Stack(8, seg)
	})
	test.TapAt(seg, fyne.NewPos(seg.Size().Width-4, seg.Size().Height/2))
	if chosen >= 0 {
		t.Errorf("a click beside it chose %q", seg.Labels()[chosen])
	}
	test.TapAt(seg, fyne.NewPos(140, seg.Size().Height/2))
	if chosen != 1 {
		t.Errorf("a click on Half day chose %d", chosen)
	}
}

func TestChoiceIsMadeWithTheKeyboard(t *testing.T) {
	var one, many *parts.Choice
	var picked string
	var all []string
	_, w := show(t, light(), fyne.NewSize(500, 600), func(k *parts.Kit) fyne.CanvasObject {
		one = k.Choice("Format", "Choose", labelled("Half a day", "A day", "Two days"), func(id string) { picked = id })
		many = k.MultiChoice("People", "Nobody", labelled("Ana", "Ben", "Carla"), func(ids []string) { all = ids }).Filtered(nil)
		return k.Stack(8, one, many)
	})
	parts.Focus(one)
	press(one, fyne.KeyReturn)
	press(w.Canvas().Focused(), fyne.KeyDown, fyne.KeyReturn)
	if picked != "A day" || w.Canvas().Overlays().Top() != nil {
		t.Fatalf("picked %q, list open %v", picked, w.Canvas().Overlays().Top() != nil)
	}
	press(one, fyne.KeyDown)
	w.Canvas().Focused().TypedRune('t')
	press(w.Canvas().Focused(), fyne.KeyReturn)
	if picked != "Two days" {
		t.Errorf("a letter jumps: %q", picked)
	}
	parts.Focus(many)
	press(many, fyne.KeySpace)
	typeIn(w, "car")
	press(w.Canvas().Focused(), fyne.KeyReturn)
	typeIn(w, "x")
	if said := onscreen.Texts(w.Canvas().Overlays().Top()); !slices.Contains(said, "Nothing in this list has these words.") {
		t.Errorf("nobody is called carx, and the list says %q", said)
	}
	press(w.Canvas().Focused(), fyne.KeyReturn) // chooses nobody
	for range 4 {
		press(w.Canvas().Focused(), fyne.KeyBackspace)
	}
	press(w.Canvas().Focused(), fyne.KeyReturn, fyne.KeyEscape)
	if len(all) != 2 || all[0] != "Ana" || all[1] != "Carla" {
		t.Errorf("chosen %q, in the order of the options", all)
	}
	if w.Canvas().Overlays().Top() != nil || w.Canvas().Focused() != many {
		t.Error("Escape closes the list and the choice has the keyboard again")
	}
}

func TestDateAndNumberFields(t *testing.T) {
	var d *parts.DateField
	var n *parts.NumberField
	var dates []string
	var numbers []int
	_, w := show(t, light(), fyne.NewSize(500, 400), func(k *parts.Kit) fyne.CanvasObject {
		d = k.DateField("Date", day(2026, 9, 2))
		d.OnDate = func(s string) { dates = append(dates, s) }
		n = k.NumberField("People", 1, 200)
		n.OnNumber = func(v int) { numbers = append(numbers, v) }
		return k.Stack(8, d.Field, n.Field)
	})
	d.Focus()
	press(d.Entry(), fyne.KeyUp, fyne.KeyUp)
	test.Type(d.Entry(), "x")
	press(d.Entry(), fyne.KeyReturn)
	d.Set("")
	test.Type(d.Entry(), "5 oct")
	press(d.Entry(), fyne.KeyReturn)
	if len(dates) != 3 || dates[0] != "2026-09-02" || dates[1] != "2026-09-03" || dates[2] != "2026-10-05" {
		t.Errorf("dates %q", dates)
	}
	n.Set(24)
	press(n.Entry(), fyne.KeyUp)
	test.Type(n.Entry(), "999")
	press(n.Entry(), fyne.KeyReturn)
	if len(numbers) != 1 || numbers[0] != 25 {
		t.Errorf("numbers %v: 999 is out of bounds and must not be handed over", numbers)
	}
	d.Set("2026-11-22")
	n.Focus()
	d.Focus()
	typeIn(w, "1/9/2027")
	if d.Text() != "1/9/2027" {
		t.Errorf("Tab into a date and type: %q; the new date replaces the old one", d.Text())
	}
}

// Half a date belongs to the record it was typed for, in a field that many take turns in.
func TestWhatIsNoDateWaitsForItsRecord(t *testing.T) {
	var d *parts.DateField
	var dates []string
	_, w := show(t, light(), fyne.NewSize(500, 400), func(k *parts.Kit) fyne.CanvasObject {
		d = k.DateField("Date", day(2026, 9, 2))
		d.OnDate = func(s string) { dates = append(dates, s) }
		return k.Stack(8, d.Field)
	})
	complains := func() bool {
		return strings.Contains(strings.Join(onscreen.Texts(w.Content()), " "), "write the date like")
	}
	d.ShowOf("ann", "")
	d.Focus()
	typeIn(w, "in spring")
	w.Canvas().Unfocus()
	d.ShowOf("ann", "")
	if d.Text() != "in spring" || !complains() {
		t.Errorf("shown again, it says %q, with a message: %v", d.Text(), complains())
	}
	d.ShowOf("ben", "2026-10-01")
	if d.Text() != "2026-10-01" || complains() {
		t.Errorf("for the next one it says %q, with a message: %v", d.Text(), complains())
	}
	d.ShowOf("ann", "")
	if d.Text() != "in spring" || !complains() {
		t.Errorf("back again, it says %q, with a message: %v", d.Text(), complains())
	}
	d.Focus()
	typeIn(w, "5 oct")
	press(d.Entry(), fyne.KeyReturn)
	d.ShowOf("ben", "2026-10-01")
	d.ShowOf("ann", "2026-10-05")
	if d.Text() != "2026-10-05" || complains() || len(dates) != 1 {
		t.Errorf("once it is put right it says %q, handed over %q", d.Text(), dates)
	}
}

// 2 September 2026 is a Wednesday.
func TestDaysArePutAsPeopleSayThem(t *testing.T) {
	for text, want := range map[string]string{
		"today": "2026-09-02", "Tomorrow": "2026-09-03", "thu": "2026-09-03", "Friday": "2026-09-04", " monday ": "2026-09-07",
		"Tue": "2026-09-08", "wednesday": "2026-09-09",
	} {
		if got, ok := parts.ParseDate(text, day(2026, 9, 2)); !ok || got.Format("2006-01-02") != want {
			t.Errorf("%q on a Wednesday is %v %v, want %s", text, got, ok, want)
		}
	}
}

func TestADayThatDoesNotExistIsNotADate(t *testing.T) {
	var d *parts.DateField
	var dates []string
	_, w := show(t, light(), fyne.NewSize(500, 400), func(k *parts.Kit) fyne.CanvasObject {
		d = k.DateField("Date", day(2026, 9, 2))
		d.OnDate = func(s string) { dates = append(dates, s) }
		return k.Stack(8, d.Field)
	})
	for text, missing := range map[string]bool{"31 Feb": true, "2026-02-31": true, "29.2.": true, "31/11/2026": true, "next week": false, "2026-2": false} {
		d.Set("")
		d.Focus()
		test.Type(d.Entry(), text)
		press(d.Entry(), fyne.KeyReturn)
		said := strings.Join(onscreen.Texts(w.Content()), " ")
		if !strings.Contains(said, "write the date like") {
			t.Errorf("%q: nothing says how to write it: %s", text, said)
		}
		if got := strings.Contains(said, "no such day"); got != missing {
			t.Errorf("%q: says that there is no such day: %v: %s", text, got, said)
		}
	}
	if len(dates) != 0 {
		t.Errorf("handed over %q", dates)
	}
}

// A choice of several that has no room for all their names says how many more there are, and where there is room all of them.
func TestSeveralChosenAreCounted(t *testing.T) {
	for width, want := range map[float32]string{160: "… +2", 600: "Send a reading on day one, Ask early, Stay"} {
		_, w := show(t, light(), fyne.NewSize(width, 80), func(k *parts.Kit) fyne.CanvasObject {
			c := k.MultiChoice("Gaps", "None yet", labelled("Send a reading on day one", "Ask early", "Stay"), nil)
			c.Set("Send a reading on day one", "Ask early", "Stay")
			return c
		})
		if got := onscreen.Texts(w.Content()); !strings.HasSuffix(strings.Join(got, "\n"), want) {
			t.Errorf("%v wide: %q", width, got)
		}
	}
}

// Near its limit a field counts; the label makes way for the count and they do not run into each other.
func TestLabelAndCountStandApart(t *testing.T) {
	_, w := show(t, light(), fyne.NewSize(180, 120), func(k *parts.Kit) fyne.CanvasObject {
		f := k.TextArea("A win for the organisation", "", 2).Limit(10)
		f.SetText("ten letter")
		return f
	})
	begins, ends := float32(-1), float32(-1)
	onscreen.Walk(w.Content(), func(o fyne.CanvasObject, at fyne.Position) bool {
		switch text, _ := o.(*canvas.Text); {
		case text == nil:
		case strings.HasPrefix(text.Text, "A win"):
			ends = at.X + text.MinSize().Width
		case text.Text == "10 of 10":
			begins = at.X
		}
		return true
	})
	if ends < 0 || begins < 0 {
		t.Fatalf("drawn: %q", onscreen.Texts(w.Content()))
	}
	if ends > begins {
		t.Errorf("the label ends at %v, the count begins at %v", ends, begins)
	}
}
