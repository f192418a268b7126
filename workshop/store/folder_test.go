package store

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

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
