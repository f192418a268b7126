package screens

import (
	"fmt"
	"reflect"
	"strings"
	"sync"
	"testing"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"kept/internal/onscreen"
	"kept/screens/parts"
	"kept/workshop"
	"kept/workshop/content"
	"kept/workshop/words"
)

// A bench is one screen in a window of its own, with a session behind it, as people have it in front of them.
type bench struct {
	t      *testing.T
	desk   *Desk
	screen Screen
	window fyne.Window
	told   []string         // what was said at the foot
	went   []workshop.Place // where the screen asked to go
	prints int              // how often it asked for the prints
}

// benchSize is the body of a step at 1280 × 800 with the guide hidden.
var benchSize = fyne.NewSize(1020, 560)

// One kit and one app are enough for all tests: they keep the fonts and how wide words are in them, which is most of what a
// layout costs. So no test makes an app of its own.
var (
	kit     = parts.NewKit(parts.Look{}, words.English())
	testApp = sync.OnceValue(test.NewApp)
)

// lightKit returns the kit in the light look, and gives the app its theme.
func lightKit() *parts.Kit {
	light := parts.Look{Palette: parts.Light(), Zoom: 1}
	if app := testApp(); !reflect.DeepEqual(kit.Look(), light) {
		kit.SetLook(light)
		app.Settings().SetTheme(kit.Theme())
	}
	return kit
}

// zoom makes everything in the windows larger, as with Ctrl +.
func (b *bench) zoom(by float32) {
	kit.SetLook(parts.Look{Palette: parts.Light(), Zoom: by})
	testApp().Settings().SetTheme(kit.Theme())
}

// onScreen opens w on the screen of a step.
func onScreen(t *testing.T, step workshop.StepID, w *workshop.Workshop) *bench {
	t.Helper()
	b := &bench{t: t}
	kit := lightKit()
	n := 0
	session := workshop.NewSession(w, func() string { n++; return fmt.Sprintf("new-%d", n) })
	b.desk = &Desk{
		Session: session, Kit: kit, Words: words.English(), Content: content.English(), Today: "2026-09-01",
		Go:    func(p workshop.Place) { b.went = append(b.went, p) },
		Tell:  func(text, _ string, _ func()) { b.told = append(b.told, text) },
		Print: func() { b.prints++ },
		Modes: func() {},
	}
	b.screen = screenOf[step](b.desk)
	b.window = test.NewTempWindow(t, b.screen.Object())
	b.window.SetPadded(false)
	b.window.Resize(benchSize)
	if keyed, ok := b.screen.(Keyed); ok {
		for _, key := range []fyne.KeyName{fyne.KeyUp, fyne.KeyDown, fyne.KeyLeft, fyne.KeyRight} {
			b.window.Canvas().AddShortcut(&desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierAlt}, func(fyne.Shortcut) { keyed.AltKey(key) })
		}
	}
	session.Subscribe(func(c workshop.Change) { b.screen.Show(c.Workshop) })
	b.screen.Focus(workshop.Place{Step: step})
	return b
}

// w returns the workshop as it is now.
func (b *bench) w() *workshop.Workshop { return b.desk.W() }

// types writes text into whatever has the keyboard.
func (b *bench) types(text string) {
	b.t.Helper()
	f := b.window.Canvas().Focused()
	if f == nil {
		b.t.Fatalf("nothing has the keyboard to type %q into", text)
	}
	b.findable(f)
	test.Type(f, text)
}

// findable fails when the window would not find what has the keyboard before it has been painted. The canvas of a test
// finds everything; a real one does not, and the keys would go nowhere.
func (b *bench) findable(f fyne.Focusable) {
	b.t.Helper()
	for _, root := range append([]fyne.CanvasObject{b.window.Content()}, b.window.Canvas().Overlays().List()...) {
		if parts.Holds(root, f) {
			return
		}
	}
	b.t.Fatalf("%T has the keyboard, and the window does not find it: what it stands in has no Nested", f)
}

// keys presses keys such as fyne.KeyReturn, one after the other.
func (b *bench) keys(names ...fyne.KeyName) {
	b.t.Helper()
	for _, name := range names {
		if name == fyne.KeyTab {
			b.tab()
			continue
		}
		f := b.window.Canvas().Focused()
		if f == nil {
			b.t.Fatalf("nothing has the keyboard to press %s", name)
		}
		f.TypedKey(&fyne.KeyEvent{Name: name})
		// A window sends the character after the key, to whatever has the keyboard by then.
		f = b.window.Canvas().Focused()
		switch {
		case f == nil:
		case name == fyne.KeySpace:
			f.TypedRune(' ')
		case len(name) == 1 && unicode.IsLetter(rune(name[0])):
			f.TypedRune(unicode.ToLower(rune(name[0])))
		}
	}
}

// tab presses Tab: a widget that wants it gets it, else the keyboard moves on.
func (b *bench) tab() {
	if f, ok := b.window.Canvas().Focused().(fyne.Tabbable); ok && f.AcceptsTab() {
		f.(fyne.Focusable).TypedKey(&fyne.KeyEvent{Name: fyne.KeyTab})
		return
	}
	b.window.Canvas().FocusNext()
}

// texts returns every text that is visible, in the order of drawing.
func (b *bench) texts() []string { return onscreen.Texts(b.window.Content()) }

// sees tells whether a text is on screen, wrapped over lines or not.
func (b *bench) sees(text string) bool {
	return strings.Contains(strings.Join(b.texts(), " "), text)
}

// openSample returns one of the samples.
func openSample(t testing.TB, name string) *workshop.Workshop {
	t.Helper()
	data, err := content.Sample(name)
	if err != nil {
		t.Fatal(err)
	}
	w, _, err := workshop.Decode(data)
	if err != nil {
		t.Fatal(err)
	}
	return w
}
