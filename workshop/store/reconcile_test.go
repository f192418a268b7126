package store

import (
	"bytes"
	"os"
	"slices"
	"testing"
	"time"

	"kept/workshop"
)

func TestAnOlderCopyOfTheDatabaseTakesNothingBack(t *testing.T) {
	r := newRig(t)
	r.put(draft("w", "Old", 3))
	r.put(draft("gone", "Gone", 3))
	r.reopen(nil)
	old, err := os.ReadFile(r.path(databaseName))
	if err != nil {
		t.Fatal(err)
	}
	w, fresh := draft("w", "New", 5), draft("fresh", "Fresh", 1)
	r.clock.pass(time.Hour)
	r.put(w)
	r.put(fresh)
	if err := r.Delete("gone"); err != nil {
		t.Fatal(err)
	}
	report := r.reopen(func() {
		if err := os.WriteFile(r.path(databaseName), old, 0o600); err != nil {
			t.Fatal(err)
		}
	})
	wantKinds(t, report.Findings, FilesTaken)
	r.wantSaved(w)
	r.wantSaved(fresh)
	if bin, _ := r.Bin(); len(bin) != 1 || bin[0].ID != "gone" {
		t.Errorf("the bin has %v", bin)
	}
	if versions, _ := r.Versions("w"); len(versions) == 0 {
		t.Error("what the file replaced was not kept as a version")
	}
}

func TestDamagedPlainFilesAreWrittenAgain(t *testing.T) {
	r := newRig(t)
	a, b, c := draft("a", "A", 9), draft("b", "B", 9), draft("c", "C", 9)
	r.put(a)
	r.put(b)
	r.put(c)
	report := r.reopen(func() {
		change(t, r.path(filesName, "a.kept"), func(b []byte) []byte { return b[:len(b)/2] })
		os.Remove(r.path(filesName, "b.kept"))
		other := encode(t, draft("z", "A workshop that belongs elsewhere", 1))
		change(t, r.path(filesName, "c.kept"), func([]byte) []byte { return other })
	})
	wantKinds(t, report.Findings, FilesAside, FilesRewritten, FilesAside)
	if got := report.Findings[1].Titles; !slices.Equal(got, []string{"A", "B", "C"}) {
		t.Errorf("rewritten: %v", got)
	}
	for _, w := range []*workshop.Workshop{a, b, c} {
		r.wantSaved(w)
	}
}

func TestAnOlderPlainFileIsPutAside(t *testing.T) {
	r := newRig(t)
	old := encode(t, draft("w", "Old", 1))
	w := draft("w", "New", 2)
	r.put(w)
	path := r.path(filesName, "w.kept")
	report := r.reopen(func() {
		os.WriteFile(path, old, 0o600)
		os.Chtimes(path, time.Time{}, time.Now().Add(-time.Hour))
	})
	wantKinds(t, report.Findings, FilesAside, FilesRewritten)
	r.wantSaved(w)
	if kept, err := os.ReadFile(report.Findings[0].Path); err != nil || !bytes.Equal(kept, old) {
		t.Errorf("the old file was not kept: %v", err)
	}
}

func TestACrashBetweenFileAndDatabaseKeepsTheNewer(t *testing.T) {
	r := newRig(t)
	r.put(draft("w", "Before", 1))
	after := draft("w", "After", 2)
	r.crash()
	path := r.path(filesName, "w.kept")
	if err := os.WriteFile(path, encode(t, after), 0o600); err != nil {
		t.Fatal(err)
	}
	os.Chtimes(path, time.Time{}, time.Now().Add(time.Second)) // file systems tell time in coarse steps
	wantKinds(t, r.open().Findings, FilesTaken)
	r.wantSaved(after)
}

func TestLostWorkshopsAreNamed(t *testing.T) {
	r := newRig(t)
	r.put(draft("w", "Only this one", 1))
	r.put(draft("x", "Another", 1))
	report := r.reopen(func() {
		flipAll(t, r.path(databaseName), `"title": "Only this one"`)
		change(t, r.path(filesName, "w.kept"), func(b []byte) []byte { return b[:3] })
		os.RemoveAll(r.path(backupsName))
	})
	wantKinds(t, report.Findings, ValuesDamaged, FilesAside, Lost)
	if lost := report.Findings[2]; !slices.Equal(lost.Titles, []string{"Only this one"}) {
		t.Errorf("lost: %v", lost)
	}
	if list, _ := r.List(); len(list) != 1 || list[0].ID != "x" {
		t.Errorf("the list has %v", list)
	}
}

func TestTheBackupHelpsWhenBothCopiesAreDamaged(t *testing.T) {
	r := newRig(t)
	w := draft("w", "Both damaged", 4)
	r.put(w)
	report := r.reopen(func() {
		flipAll(t, r.path(databaseName), `"title": "Both damaged"`)
		change(t, r.path(filesName, "w.kept"), func(b []byte) []byte { return b[:3] })
	})
	wantKinds(t, report.Findings, ValuesDamaged, FilesAside, FilesRewritten)
	r.wantSaved(w)
}
