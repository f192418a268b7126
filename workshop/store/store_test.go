package store

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"

	"kept/workshop"
)

func TestAWorkshopIsThereAfterANewStart(t *testing.T) {
	r := newRig(t)
	w := draft("wave-1", "Keeping our promises", 6)
	w.Organisation.Name = "Harbour Clinic"
	w.Details.Date = "2026-09-02"
	w.Details.Wave = 2
	w.Participants = make([]workshop.Participant, 4)
	for i := range w.Participants {
		w.Participants[i].ID = fmt.Sprint("p", i)
	}
	w.Steps = []workshop.Step{{ID: "setup", Done: true}, {ID: "welcome"}, {ID: "promises", Done: true}}
	r.put(w)
	r.wantSaved(w)
	if report := r.reopen(nil); report.FirstStart || len(report.Findings) != 0 {
		t.Errorf("second start: got %+v", report)
	}
	r.wantSaved(w)
	want := Entry{ID: "wave-1", Title: "Keeping our promises", Organisation: "Harbour Clinic", Date: "2026-09-02", Wave: 2,
		People: 4, StepsDone: 3, Steps: 8, Updated: r.clock.Time}
	if got := r.entry("wave-1"); got != want {
		t.Errorf("the list has %+v, want %+v", got, want)
	}
}

func TestListShowsTheLastSavedFirst(t *testing.T) {
	r := newRig(t)
	for _, id := range []string{"a", "b", "c"} {
		r.put(draft(id, id, 0))
		r.clock.pass(time.Second)
	}
	r.put(draft("a", "a again", 0))
	list, err := r.List()
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, e := range list {
		got = append(got, e.ID)
	}
	if want := []string{"a", "c", "b"}; !reflect.DeepEqual(got, want) {
		t.Errorf("List: %v, want %v", got, want)
	}
}

func TestGetGivesACopy(t *testing.T) {
	r := newRig(t)
	w := draft("w", "Before", 1)
	r.put(w)
	got, err := r.Get("w")
	if err != nil {
		t.Fatal(err)
	}
	got.Details.Title = "Changed by the caller"
	r.wantSaved(w)
}

func TestUnknownWorkshopsAreNotFound(t *testing.T) {
	r := newRig(t)
	for name, err := range map[string]error{
		"Get":     second(r.Get("nobody")),
		"Delete":  r.Delete("nobody"),
		"Restore": r.Restore("nobody"),
		"Keep":    r.Keep("nobody"),
		"Version": second(r.Version("nobody", r.clock.Time)),
	} {
		if !errors.Is(err, ErrNotFound) {
			t.Errorf("%s: got %v, want ErrNotFound", name, err)
		}
	}
	if list, err := r.Versions("nobody"); err != nil || len(list) != 0 {
		t.Errorf("Versions: %v, %v", list, err)
	}
	if err := r.Put(draft("", "No id", 0)); err == nil {
		t.Error("a workshop without an id was saved")
	}
}

func second[T any](_ T, err error) error { return err }

func TestNoIDLeavesTheFolder(t *testing.T) {
	r := newRig(t)
	ids := []string{"../../evil", "..", ".", "/etc/passwd", `..\evil`, "a/b", "UPPER", "con", "com1", "é", "a\x00b",
		"x_y", strings.Repeat("long-", 9), strings.Repeat("x", 70000), "kept.db", "_0123"}
	for _, id := range ids {
		w := draft("w", fmt.Sprintf("Odd %.10q", id), 1)
		w.Details.ID = id
		r.put(w)
	}
	files, err := r.folder.plainFiles()
	if err != nil {
		t.Fatal(err)
	}
	if len(files) != len(ids) {
		t.Errorf("%d ids made %d files", len(ids), len(files))
	}
	outside, err := os.ReadDir(filepath.Dir(r.dir))
	if err != nil || len(outside) != 1 {
		t.Errorf("something was written outside the folder: %v, %v", outside, err)
	}
	check := func() {
		t.Helper()
		for _, id := range ids {
			w, err := r.Get(id)
			if want := fmt.Sprintf("Odd %.10q", id); err != nil || w.Details.Title != want {
				t.Errorf("Get(%.20q): %v", id, err)
				continue
			}
			if again, err := r.Get(w.Details.ID); err != nil || again.Details.Title != w.Details.Title {
				t.Errorf("Get by the id of what Get(%.20q) gave: %v", id, err)
			}
		}
	}
	check()
	report := r.reopen(func() {
		os.Remove(r.path(databaseName))
		os.RemoveAll(r.path(backupsName))
	})
	wantKinds(t, report.Findings, DatabaseMissing, FilesTaken)
	check()
}

func TestASecondKeptIsToldThatOneIsOpen(t *testing.T) {
	r := newRig(t)
	r.put(draft("w", "Mine", 1))
	before, err := os.ReadFile(r.path(databaseName))
	if err != nil {
		t.Fatal(err)
	}
	if _, _, err := Open(r.dir, Options{}); !errors.Is(err, ErrInUse) {
		t.Fatalf("second Open: got %v, want ErrInUse", err)
	}
	// Also when somebody tidied the lock away: bbolt has one of its own.
	if err := os.Remove(r.path(lockName)); err != nil {
		t.Fatal(err)
	}
	if _, _, err := Open(r.dir, Options{}); !errors.Is(err, ErrInUse) {
		t.Fatalf("second Open without the lock: got %v, want ErrInUse", err)
	}
	after, err := os.ReadFile(r.path(databaseName))
	if err != nil || !bytes.Equal(before, after) {
		t.Errorf("the second Kept changed the database (%v)", err)
	}
	r.put(draft("w", "Still mine", 1))
}

func TestTheFolderIsFreeAfterAKill(t *testing.T) {
	r := newRig(t)
	w := draft("w", "Before the kill", 3)
	r.put(w)
	r.crash()
	if report := r.open(); len(report.Findings) != 0 {
		t.Errorf("a kill is nothing to report: %v", report.Findings)
	}
	r.wantSaved(w)
}

func TestAFolderThatCannotBeUsedIsAPathError(t *testing.T) {
	inTheWay := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(inTheWay, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	for name, dir := range map[string]string{"a file": inTheWay, "below a file": filepath.Join(inTheWay, "kept")} {
		_, _, err := Open(dir, Options{})
		var pathErr *fs.PathError
		if !errors.As(err, &pathErr) {
			t.Errorf("%s: got %v, want a *fs.PathError", name, err)
		}
	}
	readOnly := func(path string) error { return &fs.PathError{Op: "open", Path: path, Err: fs.ErrPermission} }
	_, _, err := Open(filepath.Join(t.TempDir(), "kept"), Options{before: readOnly})
	if !errors.Is(err, fs.ErrPermission) {
		t.Errorf("read-only folder: got %v, want a permission error", err)
	}
}

func TestANewerDatabaseIsNotTouched(t *testing.T) {
	r := newRig(t)
	r.put(draft("w", "From the future", 1))
	if err := r.Close(); err != nil {
		t.Fatal(err)
	}
	editDatabase(t, r.path(databaseName), func(put func(path []string, key string, value []byte)) {
		put(pathHead, headKey, []byte(`{"app":"kept","schema":2}`))
	})
	newer, err := os.ReadFile(r.path(databaseName))
	if err != nil {
		t.Fatal(err)
	}
	if _, _, err := Open(r.dir, r.options()); !errors.Is(err, ErrNewerFormat) {
		t.Fatalf("got %v, want ErrNewerFormat", err)
	}
	if now, err := os.ReadFile(r.path(databaseName)); err != nil || !bytes.Equal(newer, now) {
		t.Errorf("the newer database was changed (%v)", err)
	}
	editDatabase(t, r.path(databaseName), func(put func(path []string, key string, value []byte)) {
		put(pathHead, headKey, []byte(`{"app":"kept","schema":1}`))
	})
	r.open()
}

func TestSettings(t *testing.T) {
	r := newRig(t)
	if _, ok := r.Setting("paper"); ok {
		t.Error("a setting was there before it was set")
	}
	for _, value := range []string{"a4", "letter", ""} {
		if err := r.SetSetting("paper", []byte(value)); err != nil {
			t.Fatal(err)
		}
		r.reopen(nil)
		if got, ok := r.Setting("paper"); !ok || string(got) != value {
			t.Errorf("Setting: got %q, %v, want %q", got, ok, value)
		}
	}
	if err := r.SetSetting("paper", nil); err != nil {
		t.Fatal(err)
	}
	if got, ok := r.Setting("paper"); ok {
		t.Errorf("a removed setting is still %q", got)
	}
	if err := r.SetSetting("", []byte("x")); err == nil {
		t.Error("a setting without a name was kept")
	}
}

func TestAClosedStoreSaysSo(t *testing.T) {
	r := newRig(t)
	r.put(draft("w", "W", 1))
	if err := errors.Join(r.Close(), r.Close()); err != nil {
		t.Fatal(err)
	}
	if err := r.Put(draft("w", "Too late", 1)); !errors.Is(err, ErrClosed) {
		t.Errorf("Put: got %v, want ErrClosed", err)
	}
	if _, err := r.Get("w"); !errors.Is(err, ErrClosed) {
		t.Errorf("Get: got %v, want ErrClosed", err)
	}
	if _, err := r.List(); !errors.Is(err, ErrClosed) {
		t.Errorf("List: got %v, want ErrClosed", err)
	}
}

func TestDefaultDirIsTheUsersOwn(t *testing.T) {
	home := t.TempDir()
	for _, name := range []string{"HOME", "USERPROFILE"} {
		t.Setenv(name, home)
	}
	for _, name := range []string{"XDG_DATA_HOME", "LocalAppData"} {
		t.Setenv(name, "relative") // the specification says to ignore it
	}
	dir, err := DefaultDir()
	if err != nil {
		t.Fatal(err)
	}
	if !strings.HasPrefix(dir, home) || filepath.Base(dir) != "kept" {
		t.Errorf("DefaultDir: %s, want kept below %s", dir, home)
	}
	if _, err := os.Stat(dir); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("DefaultDir made something: %v", err)
	}
}

func TestReadingAndSavingAtTheSameTime(t *testing.T) {
	r := newRig(t)
	r.put(draft("w", "State 0", 3))
	ended := make(chan error, 3)
	work := func(f func(i int) error) {
		for i := range 50 {
			if err := f(i); err != nil {
				ended <- err
				return
			}
		}
		ended <- nil
	}
	go work(func(i int) error { return r.Put(draft("w", fmt.Sprint("State ", i), 3)) })
	go work(func(int) error { return errors.Join(second(r.Get("w")), second(r.List()), second(r.Versions("w"))) })
	go work(func(i int) error {
		if i == 25 {
			os.Remove(r.path(databaseName)) // and it is put back by whoever writes next
		}
		return r.SetSetting("size", fmt.Append(nil, i))
	})
	for range cap(ended) {
		if err := <-ended; err != nil {
			t.Error(err)
		}
	}
	r.wantSaved(draft("w", "State 49", 3))
	if got, _ := r.Setting("size"); string(got) != "49" {
		t.Errorf("the setting is %q, want 49", got)
	}
}
