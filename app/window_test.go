package app

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"kept/screens"
	"kept/workshop"
	"kept/workshop/words"
)

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
