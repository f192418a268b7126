package screens

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"kept/workshop"
)

// pressAlt presses Alt with a key on whatever has the keyboard.
func pressAlt(b *bench, key fyne.KeyName) {
	b.t.Helper()
	f, ok := b.window.Canvas().Focused().(fyne.Shortcutable)
	if !ok {
		b.t.Fatalf("nothing has the keyboard to press Alt+%s", key)
	}
	f.TypedShortcut(&desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierAlt})
}

// pasteInto puts a text into whatever has the keyboard, through the clipboard.
func pasteInto(b *bench, text string) {
	b.t.Helper()
	clipboard := fyne.CurrentApp().Clipboard()
	clipboard.SetContent(text)
	b.window.Canvas().Focused().(fyne.Shortcutable).TypedShortcut(&fyne.ShortcutPaste{Clipboard: clipboard})
}

// promisesOf returns the texts of the promises in their order.
func promisesOf(w *workshop.Workshop) string {
	var texts []string
	for _, p := range w.Promises {
		texts = append(texts, p.Text)
	}
	return strings.Join(texts, " | ")
}

func TestPromisesAreCaughtOnePerEnter(t *testing.T) {
	b := onScreen(t, workshop.PromisesStep, workshop.New("w", "2026-09-02"))
	if !b.sees("Write the first promise") || !b.sees("You only explain it once") {
		t.Errorf("the empty list does not say what to do: %q", b.texts())
	}
	b.types("You only explain it once.")
	b.keys(fyne.KeyReturn)
	b.types("  We call   back today. ")
	b.keys(fyne.KeyReturn)
	if got, want := promisesOf(b.w()), "You only explain it once. | We call back today."; got != want {
		t.Errorf("promises = %q, want %q", got, want)
	}
	if !b.sees("P2") || !b.sees("We call back today.") {
		t.Errorf("the second promise is not on screen: %q", b.texts())
	}
	if got := b.screen.Note(b.w()); got != "2 promises" {
		t.Errorf("note in the rail = %q", got)
	}
	b.desk.Session.Undo()
	if got := promisesOf(b.w()); got != "You only explain it once." || b.sees("We call back today.") {
		t.Errorf("after undo: %q", got)
	}
}

func TestPromisesKeepWhatCannotBeAdded(t *testing.T) {
	b := onScreen(t, workshop.PromisesStep, workshop.New("w", "2026-09-02"))
	line := b.screen.(*promisesScreen).line
	long := strings.Repeat("We answer and ", 12)
	b.types(long)
	b.keys(fyne.KeyReturn)
	if len(b.w().Promises) != 0 || line.Text() != strings.TrimSpace(long) {
		t.Errorf("a text that is too long was added or lost: %q", line.Text())
	}
	if !b.sees("120") {
		t.Errorf("nobody says how long a promise may be: %q", b.texts())
	}
	line.SetText("")
	pasteInto(b, "We promise one\nWe promise two\nWe promise three\nWe promise four\nWe promise five\nWe promise six\nWe promise seven\nWe promise eight")
	if len(b.w().Promises) != 6 {
		t.Errorf("%d promises, want the six that fit", len(b.w().Promises))
	}
	if got, want := line.Text(), "We promise seven\nWe promise eight"; got != want {
		t.Errorf("left in the line: %q, want %q", got, want)
	}
	if len(b.told) == 0 || !strings.Contains(b.told[0], "limit of 6") {
		t.Errorf("the limit was not said: %q", b.told)
	}
	b.desk.Session.Undo()
	if len(b.w().Promises) != 0 {
		t.Error("one paste took more than one undo")
	}
}

func TestPromisesEditInPlace(t *testing.T) {
	b := onScreen(t, workshop.PromisesStep, openSample(t, "contact-centre"))
	before := b.w().Promises[0].Text
	b.keys(fyne.KeyDown, fyne.KeyReturn)
	b.types(" Always")
	if got := b.w().Promises[0].Text; got != before+" Always" {
		t.Errorf("while typing the promise is %q", got)
	}
	b.types(" ")
	b.keys(fyne.KeyReturn)
	if got := b.w().Promises[0].Text; got != before+" Always" {
		t.Errorf("promise = %q, want it without the blank at its end", got)
	}
	b.desk.Session.Undo()
	if got := b.w().Promises[0].Text; got != before {
		t.Errorf("one undo gives %q, want %q", got, before)
	}
	b.screen.Focus(workshop.Place{Record: b.w().Promises[0].ID})
	b.keys(fyne.KeyReturn)
	b.types("x")
	b.keys(fyne.KeyEscape)
	if got := b.w().Promises[0].Text; got != before {
		t.Errorf("Escape kept %q", got)
	}
	b.keys(fyne.KeyReturn)
	for range len([]rune(before)) {
		b.keys(fyne.KeyBackspace)
	}
	b.keys(fyne.KeyReturn)
	if got := b.w().Promises[0].Text; got != before {
		t.Errorf("an emptied promise became %q, want the one from before", got)
	}
}

func TestPromisesMoveAndGo(t *testing.T) {
	b := onScreen(t, workshop.PromisesStep, openSample(t, "contact-centre"))
	order := func() (ids []string) {
		for _, p := range b.w().Promises {
			ids = append(ids, p.ID)
		}
		return ids
	}
	b.keys(fyne.KeyDown, fyne.KeyDown) // the second card
	pressAlt(b, fyne.KeyUp)
	if got := fmt.Sprint(order()); got != "[pro-2 pro-1 pro-3 pro-4]" {
		t.Fatalf("Alt+Up: %s", got)
	}
	pressAlt(b, fyne.KeyDown)
	pressAlt(b, fyne.KeyDown)
	pressAlt(b, fyne.KeyDown)
	pressAlt(b, fyne.KeyDown)
	if got := fmt.Sprint(order()); got != "[pro-1 pro-3 pro-4 pro-2]" {
		t.Fatalf("Alt+Down to the end: %s", got)
	}
	b.keys(fyne.KeyDelete)
	if got := fmt.Sprint(order()); got != "[pro-1 pro-3 pro-4 pro-2]" || !strings.Contains(b.told[0], "still point to") {
		t.Fatalf("a promise in use goes without a question: %s, told %q", got, b.told)
	}
	b.keys(fyne.KeyDelete)
	if got := fmt.Sprint(order()); got != "[pro-1 pro-3 pro-4]" {
		t.Fatalf("Delete: %s", got)
	}
	for _, v := range b.w().Behaviours {
		if v.PromiseID == "pro-2" {
			t.Fatal("a behaviour still points to the promise that is gone")
		}
	}
	if len(b.told) != 2 || b.told[1] != "Deleted." {
		t.Errorf("told %q", b.told)
	}
	b.keys(fyne.KeyUp) // the neighbour has the keyboard and knows the arrows
	if got := b.screen.(*promisesScreen).last; got != "pro-3" {
		t.Errorf("after Delete and Up the keyboard is at %q", got)
	}
	b.desk.Session.Undo()
	if got := fmt.Sprint(order()); got != "[pro-1 pro-3 pro-4 pro-2]" {
		t.Errorf("undo of Delete: %s", got)
	}
}

func TestPromisesStandOnSomething(t *testing.T) {
	b := onScreen(t, workshop.PromisesStep, openSample(t, "contact-centre"))
	card := b.screen.(*promisesScreen).cards["pro-1"]
	card.expectation.Focus()
	b.types(" Ever.")
	if got := b.w().Promise("pro-1").Expectation; !strings.HasSuffix(got, " Ever.") {
		t.Errorf("expectation = %q", got)
	}
	card.choose("On your side")
	if got := b.w().Promise("pro-1").BrandValue; got != "On your side" {
		t.Errorf("brand value = %q", got)
	}
	card.choose("On your side")
	if got := b.w().Promise("pro-1").BrandValue; got != "" {
		t.Errorf("the value chosen again is still %q", got)
	}
	b.desk.Session.Do(workshop.Edit{}, func(w *workshop.Workshop) error {
		w.Promise("pro-1").BrandValue = "Quick"
		return nil
	})
	if !b.sees("Quick") || !b.sees("not on the brand list") {
		t.Error("a value that is not on the brand list is not shown, or not said to be so")
	}
}

func TestPromisesHints(t *testing.T) {
	goals := []workshop.Goal{{Record: workshop.Record{ID: "g"}}}
	for _, c := range []struct {
		text  string
		goals []string
		want  string
	}{
		{"The best service in town.", []string{"g"}, "you_or_we"},
		{"Nobody waits, ever, in Your queue.", []string{"g"}, ""},
		{"You'll hear from us today.", []string{"g"}, ""},
		{"We answer today and we call back.", []string{"g"}, "two_in_one"},
		{"We answer today, Andy too.", []string{"g"}, ""},
		{"We answer today.", nil, "no_goal"},
		{"We go the Extra Mile and smile.", []string{"g"}, "slogan"},
		{"You get a world-class answer.", []string{"g"}, "slogan"},
		{"We never wowed anybody.", []string{"g"}, ""},
	} {
		w := workshop.New("w", "2026-09-02")
		w.Goals = goals
		p := &workshop.Promise{Record: workshop.Record{ID: "p"}, Text: c.text, GoalIDs: c.goals}
		if got, _ := promiseHint(w, p); got != c.want {
			t.Errorf("%q: hint %q, want %q", c.text, got, c.want)
		}
		if c.want != "" {
			w.Dismiss(c.want, "p")
			if got, _ := promiseHint(w, p); got == c.want {
				t.Errorf("%q: hint %q came back after it was waved away", c.text, got)
			}
		}
		w.Details.HintsOff = true
		if got, _ := promiseHint(w, p); got != "" {
			t.Errorf("%q: hint %q although hints are off", c.text, got)
		}
	}
	for n, want := range []string{"", "few", "few", "", "", "", "many"} {
		w := workshop.New("w", "2026-09-02")
		w.Promises = make([]workshop.Promise, n)
		if got := promisesHint(w); got != want {
			t.Errorf("%d promises: hint %q, want %q", n, got, want)
		}
	}
}

func TestPromisesSayWhichWordIsASlogan(t *testing.T) {
	for text, want := range map[string]string{
		"We surprise and delight you.":         "surprise and delight",
		"We put customers first, above all.":   "customers first",
		"You get a WORLD-CLASS welcome.":       "world-class",
		"We call you back before five.":        "",
		"You are not delighted by our extras.": "",
	} {
		if got := slogan(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
	w := workshop.New("w", "2026-09-02")
	w.Promises = []workshop.Promise{{Record: workshop.Record{ID: "p"}, Text: "We delight you."}}
	b := onScreen(t, workshop.PromisesStep, w)
	if !b.sees("“delight” cannot be kept or broken. What would the customer notice?") {
		t.Errorf("the slogan is not named: %q", b.texts())
	}
	b.desk.Session.Do(workshop.Edit{}, func(w *workshop.Workshop) error {
		w.Details.Language = "de"
		return nil
	})
	if b.sees("cannot be kept or broken") {
		t.Error("English is read into a promise in another language")
	}
}

func TestTabGoesFromAPromiseToWhatIsUnderIt(t *testing.T) {
	b := onScreen(t, workshop.PromisesStep, workshop.New("w", "2026-09-02"))
	b.types("You only explain it once.")
	b.keys(fyne.KeyReturn, fyne.KeyDown, fyne.KeyTab)
	b.types("Do not send me round")
	if got := b.w().Promises[0].Expectation; got != "Do not send me round" {
		t.Errorf("Tab led elsewhere: the expectation is %q", got)
	}
}
