package app

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"kept/screens"
	"kept/workshop"
)

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
	s.offerDeleted()
	s.settle()
	s.win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn}) // the first of the list
	s.settle()
	s.sees("is in the list again.")
	if list, _ := s.store.List(); len(list) != 1 || list[0].ID != id {
		t.Errorf("the list holds %+v", list)
	}
	s.offerDeleted()
	s.settle()
	s.sees("No workshop is deleted.")
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
