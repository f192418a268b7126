package app

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"kept/screens"
	"kept/workshop"
	"kept/workshop/store"
	"kept/workshop/words"
)

// A seat is a window of Kept that a test sits in front of. What the window does elsewhere is done at once; what comes
// back to it waits until the test lets it, as it would on the UI goroutine.
type seat struct {
	*window
	t     *testing.T
	queue chan func()
}

func sitDown(t *testing.T, dir string) *seat {
	t.Helper()
	s := &seat{t: t, queue: make(chan func(), 1000)}
	s.window = newWindow(test.NewTempApp(t), Options{Data: dir}, words.English())
	s.spawn = func(f func()) { f() }
	s.do = func(f func()) { s.queue <- f }
	s.openStore()
	s.settle()
	t.Cleanup(s.stopped)
	return s
}

// settle lets everything that came back reach the window.
func (s *seat) settle() {
	for {
		select {
		case f := <-s.queue:
			f()
		default:
			return
		}
	}
}

// until lets what comes back reach the window until something holds.
func (s *seat) until(what string, holds func() bool) {
	s.t.Helper()
	patience := time.After(10 * time.Second)
	for !holds() {
		select {
		case f := <-s.queue:
			f()
		case <-patience:
			s.t.Fatalf("waited in vain for %s; on screen: %s", what, s.text())
		}
	}
}

// text returns everything that is on screen.
func (s *seat) text() string {
	var out []string
	var walk func(o fyne.CanvasObject)
	walk = func(o fyne.CanvasObject) {
		if !o.Visible() {
			return
		}
		switch x := o.(type) {
		case *canvas.Text:
			out = append(out, x.Text)
		case *fyne.Container:
			for _, c := range x.Objects {
				walk(c)
			}
		case fyne.Widget:
			for _, c := range test.WidgetRenderer(x).Objects() {
				walk(c)
			}
		}
	}
	walk(s.win.Content())
	return strings.Join(out, " ")
}

func (s *seat) sees(text string) {
	s.t.Helper()
	if got := s.text(); !strings.Contains(got, text) {
		s.t.Errorf("%q is not on screen: %s", text, got)
	}
}

func TestAWorkshopIsThereAfterAnotherStart(t *testing.T) {
	dir := t.TempDir()
	first := sitDown(t, dir)
	first.sees("Start a workshop")
	first.newWorkshop(screens.NewWorkshop{Title: "Night shift", Organisation: "Marlow Fen", Date: "2026-09-02", Format: workshop.HalfDay, Kind: workshop.FirstWorkshop})
	first.settle()
	if first.open == nil {
		t.Fatal("the new workshop was not opened")
	}
	id := first.open.session.Workshop().Details.ID
	if err := first.open.session.Do(workshop.Edit{Label: "Add promise"}, func(w *workshop.Workshop) error {
		return workshop.Add(w, &w.Promises, workshop.Promise{Record: workshop.Record{ID: "p-1"}, Text: "You only explain it once."})
	}); err != nil {
		t.Fatal(err)
	}
	first.until("the promise to be saved", func() bool { return first.saver.State().Kind == Saved })
	first.settle()
	first.sees("Saved at")
	first.stopped()

	second := sitDown(t, dir)
	second.sees("Night shift")
	second.openWorkshop(id)
	second.settle()
	if got := second.open.session.Workshop().Promises; len(got) != 1 || got[0].Text != "You only explain it once." {
		t.Errorf("after another start the promises are %+v", got)
	}
}

func TestASecondKeptSaysSo(t *testing.T) {
	dir := t.TempDir()
	sitDown(t, dir)
	second := &seat{t: t, queue: make(chan func(), 10)}
	second.window = newWindow(test.NewTempApp(t), Options{Data: dir}, words.English())
	second.do = func(f func()) { second.queue <- f }
	second.openStore()
	second.settle()
	second.sees("Kept is already open in another window.")
	second.sees("Nothing was changed.")
	if second.failed == nil {
		t.Error("the command would end as if nothing had happened")
	}
}

func TestADataFolderThatCannotBeUsedIsExplained(t *testing.T) {
	inTheWay := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(inTheWay, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	s := &seat{t: t, queue: make(chan func(), 10)}
	s.window = newWindow(test.NewTempApp(t), Options{Data: inTheWay}, words.English())
	s.do = func(f func()) { s.queue <- f }
	s.openStore()
	s.settle()
	s.sees("could not open its data folder")
	s.sees("A file stands where a folder is needed.")
}

func TestFilesAreOpenedAsCopies(t *testing.T) {
	s := sitDown(t, t.TempDir())
	s.importSource("sample:contact-centre")
	s.settle()
	first := s.open.session.Workshop()
	if !first.Sample || first.Organisation.Name == "" {
		t.Fatalf("the sample came as %+v", first.Details)
	}
	path := filepath.Join(t.TempDir(), "copy.kept")
	if err := writeCopy(path, first, day); err != nil {
		t.Fatal(err)
	}
	before, _ := os.ReadFile(path)
	s.importSource(path)
	s.settle()
	if got := s.open.session.Workshop().Details.ID; got == first.Details.ID || got == "" {
		t.Errorf("the copy has the reference %q of the one that is here already", got)
	}
	s.importSource("sample:circus")
	s.settle()
	s.sees("There is no sample of that name.")
	broken := filepath.Join(t.TempDir(), "broken.kept")
	if err := os.WriteFile(broken, []byte("{"), 0o600); err != nil {
		t.Fatal(err)
	}
	s.importSource(broken)
	s.settle()
	s.sees("could not open broken.kept")
	if after, _ := os.ReadFile(path); string(after) != string(before) {
		t.Error("opening a file changed it")
	}
	if list, err := s.store.List(); err != nil || len(list) != 2 {
		t.Errorf("%d workshops are kept (%v), want the sample and its copy", len(list), err)
	}
}

func TestFilesAndFoldersCanBeChosen(t *testing.T) {
	s := sitDown(t, t.TempDir())
	s.newWorkshop(screens.NewWorkshop{Title: "Night shift", Organisation: "Marlow Fen", Date: "2026-09-02", Format: workshop.HalfDay, Kind: workshop.FirstWorkshop})
	s.settle()
	s.showPrints()
	for name, ask := range map[string]func(){
		"a file to open":      s.askForFile,
		"where a copy goes":   s.saveCopy,
		"a folder for prints": func() { s.chooseFolder(s.prints) },
	} {
		ask()
		if s.win.Canvas().Overlays().Top() == nil {
			t.Errorf("nothing asks for %s", name)
		}
		s.typed(&fyne.KeyEvent{Name: fyne.KeyPageDown}) // not for what lies under it
		s.typed(&fyne.KeyEvent{Name: fyne.KeyEscape})
		if s.win.Canvas().Overlays().Top() != nil {
			t.Errorf("Escape did not take the question for %s away", name)
		}
		if s.page == nil {
			t.Errorf("the prints went with the question for %s", name)
		}
	}
}

func TestADeletedWorkshopCanBeBroughtBack(t *testing.T) {
	s := sitDown(t, t.TempDir())
	s.importSource("sample:contact-centre")
	s.settle()
	id := s.open.session.Workshop().Details.ID
	s.leave()
	s.until("the list", func() bool { return s.open == nil })
	s.settle()
	s.deleteWorkshop(id)
	s.settle()
	s.sees("Deleted.")
	if list, _ := s.store.List(); len(list) != 0 {
		t.Errorf("%d workshops are left after deleting the only one", len(list))
	}
	if bin, _ := s.store.Bin(); len(bin) != 1 || bin[0].ID != id {
		t.Errorf("the bin holds %+v", bin)
	}
	if err := s.store.Restore(id); err != nil {
		t.Error(err)
	}
}

func TestAnEarlierVersionComesBack(t *testing.T) {
	s := sitDown(t, t.TempDir())
	s.newWorkshop(screens.NewWorkshop{Title: "As it was", Date: "2026-09-02", Format: workshop.HalfDay, Kind: workshop.FirstWorkshop})
	s.settle()
	id := s.open.session.Workshop().Details.ID
	if err := s.store.Keep(id); err != nil {
		t.Fatal(err)
	}
	if err := s.open.session.Do(workshop.Edit{}, func(w *workshop.Workshop) error { w.Details.Title = "As it is"; return nil }); err != nil {
		t.Fatal(err)
	}
	s.leave()
	s.until("the list", func() bool { return s.open == nil })
	s.settle()
	versions, err := s.store.Versions(id)
	if err != nil || len(versions) == 0 {
		t.Fatalf("%d versions, %v", len(versions), err)
	}
	s.bringBack(id, versions[len(versions)-1].At.Format(time.RFC3339Nano))
	s.settle()
	if got, _ := s.store.Get(id); got == nil || got.Details.Title != "As it was" {
		t.Errorf("the version that came back is %+v", got)
	}
	if again, _ := s.store.Versions(id); len(again) <= len(versions)-1 {
		t.Error("the state before was not kept as a version")
	}
}

func TestPrintsThatCannotBeWrittenAreExplained(t *testing.T) {
	s := atPrints(t)
	inTheWay := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(inTheWay, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	s.prints.folder = inTheWay
	s.print(s.prints, screens.PrintJob{Docs: []string{"signin"}, Options: screens.WithNames})
	s.settle()
	s.sees("could not write Sign-in sheet")
	s.prints.folder = t.TempDir()
	s.print(s.prints, screens.PrintJob{Docs: []string{"signin"}, Options: screens.WithNames})
	s.settle()
	s.sees("1 file made")
	if _, err := os.Stat(filepath.Join(s.prints.folder, "signin.pdf")); err != nil {
		t.Error(err)
	}
	s.uncover()
	s.sees("Step")
}

func TestWhatIsHalfTypedIsSavedOnQuitting(t *testing.T) {
	s := sitDown(t, t.TempDir())
	s.newWorkshop(screens.NewWorkshop{Title: "Night shift", Date: "2026-09-02", Format: workshop.HalfDay, Kind: workshop.FirstWorkshop})
	s.settle()
	id := s.open.session.Workshop().Details.ID
	s.open.shell.Go(workshop.Place{Step: workshop.SetUp, Field: "date"})
	for _, r := range "3 Nov 2026" { // a date is handed over when its field is left
		s.win.Canvas().Focused().TypedRune(r)
	}
	s.quit()
	s.until("the end", s.ended.Load)
	if got, err := s.store.Get(id); err != nil || got.Details.Date != "2026-11-03" {
		t.Errorf("the day that was kept is %q (%v)", got.Details.Date, err)
	}
}

func TestAPageGivesTheKeyboardBack(t *testing.T) {
	s := sitDown(t, t.TempDir())
	s.importSource("sample:contact-centre")
	s.settle()
	s.open.shell.Go(workshop.Place{Step: workshop.Welcome, Field: "success_organisation"})
	before := s.win.Canvas().Focused()
	s.showKeys()
	s.typed(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if got := s.win.Canvas().Focused(); got != before {
		t.Errorf("after reading the keys somebody types into %T, not where they were", got)
	}
}

func TestEscapeLeavesTheFormForANewWorkshop(t *testing.T) {
	s := sitDown(t, t.TempDir())
	s.startNew()
	s.sees("New workshop")
	s.typed(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if text := s.text(); strings.Contains(text, "How long you have") {
		t.Errorf("the form is still there: %s", text)
	}
}

// A clock ticks while it runs and at no other time.
func TestTheTickerRunsWithTheClock(t *testing.T) {
	s := sitDown(t, t.TempDir())
	var tick func()
	s.every = func(interval time.Duration, f func()) func() {
		if tick != nil {
			t.Error("a second ticker was started")
		}
		if interval != time.Second {
			t.Errorf("it ticks every %v", interval)
		}
		tick = f
		return func() { tick = nil }
	}
	s.importSource("sample:contact-centre")
	s.settle()
	hold := func() { s.typed(&fyne.KeyEvent{Name: fyne.KeyF8}) }
	s.typed(&fyne.KeyEvent{Name: fyne.KeyF9})
	if tick != nil {
		t.Error("it ticks before it was started")
	}
	s.open.shell.Go(workshop.Place{Step: workshop.Welcome})
	now := time.Date(2030, 1, 2, 10, 0, 0, 0, time.UTC)
	s.open.desk.Now = func() time.Time { return now }
	hold()
	if tick == nil {
		t.Fatal("the clock was started and does not tick")
	}
	now = now.Add(90 * time.Second)
	tick()
	s.settle()
	if got := s.open.session.Workshop().Step(workshop.Welcome).Actual; got != 1 {
		t.Errorf("after a minute and a half %d minutes are kept", got)
	}
	hold()
	if tick != nil {
		t.Error("a paused clock ticks on")
	}
	hold()
	last := tick
	s.leave()
	s.until("the list", func() bool { return s.open == nil })
	if tick != nil {
		t.Error("the clock of a workshop that was left ticks on")
	}
	last() // a tick that was on its way
	s.settle()
}

func TestSettingsAreRemembered(t *testing.T) {
	dir := t.TempDir()
	s := sitDown(t, dir)
	s.usePalette("dark")
	s.zoom(+zoomStep)
	s.settle()
	s.stopped()
	again := sitDown(t, dir)
	if again.settings.Palette != "dark" || again.settings.Zoom != 1+zoomStep {
		t.Errorf("after another start the settings are %+v", again.settings)
	}
	for range 30 {
		again.zoom(+zoomStep)
	}
	if again.settings.Zoom != largestZoom {
		t.Errorf("the text grew to %v", again.settings.Zoom)
	}
}

func TestEveryCommandHasItsPlace(t *testing.T) {
	s := sitDown(t, t.TempDir())
	keys := map[string]string{}
	for _, c := range s.commands() {
		if c.do == nil || c.name == "" || c.menu == "" {
			t.Errorf("%+v does nothing or has no name", c)
		}
		key := s.keyName(c)
		if other, taken := keys[key]; key != "" && taken {
			t.Errorf("%s and %s have the same key %s", other, c.name, key)
		}
		keys[key] = c.name
		s.doing(c) // without a workshop, commands that need one do nothing
	}
}

// From Enter to "Saved": the edit, the file and the database.
func BenchmarkEnterToSaved(b *testing.B) {
	for _, notes := range []int{50, 500, 5000} {
		b.Run(words.English().N(notes, "1 note", "{n} notes"), func(b *testing.B) {
			s, _, err := store.Open(b.TempDir(), store.Options{})
			if err != nil {
				b.Fatal(err)
			}
			defer s.Close()
			saved := make(chan struct{}, 1)
			saver := NewSaver(SaverOptions{Put: s.Put, PutDrafts: s.PutDrafts, Do: func(f func()) { f() }, Show: func(state State) {
				if state.Kind == Saved {
					saved <- struct{}{}
				}
			}})
			w := workshop.New("bench", "2026-09-02")
			for range notes {
				w.Behaviours = append(w.Behaviours, workshop.NewBehaviour(newID(), "", "", "Say the next step, the date and your name before you hang up"))
			}
			session := workshop.NewSession(w, newID)
			session.Subscribe(func(c workshop.Change) {
				if c.Act == workshop.Did {
					saver.Changed(c.Workshop, !c.Typing)
				}
			})
			for b.Loop() {
				_ = session.Do(workshop.Edit{Label: "Add behaviour"}, func(w *workshop.Workshop) error {
					w.Behaviours = append(w.Behaviours, workshop.NewBehaviour(newID(), "", "", "Ring back the same day"))
					return nil
				})
				<-saved
			}
		})
	}
}
