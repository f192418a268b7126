package store

import (
	"bytes"
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

// clock is a time that tests move by hand.
type clock struct{ time.Time }

func newClock() *clock { return &clock{time.Date(2026, 9, 2, 14, 5, 0, 0, time.UTC)} }

func (c *clock) now() time.Time        { return c.Time }
func (c *clock) pass(by time.Duration) { c.Time = c.Add(by) }

// rig is a store in a folder of its own that can be closed, damaged and opened again.
type rig struct {
	*Store
	t     *testing.T
	dir   string
	clock *clock
	told  []Finding // after Open
	fail  func(path string) error
}

func newRig(t *testing.T) *rig {
	t.Helper()
	r := &rig{t: t, dir: filepath.Join(t.TempDir(), "kept"), clock: newClock()}
	if report := r.open(); !report.FirstStart || len(report.Findings) != 0 {
		t.Fatalf("first start: got %+v, want nothing but a first start", report)
	}
	t.Cleanup(r.check)
	return r
}

func (r *rig) options() Options {
	return Options{
		Now:  r.clock.now,
		Tell: func(report *Report) { r.told = append(r.told, report.Findings...) },
		before: func(path string) error {
			if r.fail != nil {
				return r.fail(path)
			}
			return nil
		},
	}
}

func (r *rig) open() *Report {
	r.t.Helper()
	s, report, err := Open(r.dir, r.options())
	if err != nil {
		r.t.Fatalf("Open: %v", err)
	}
	r.Store = s
	return report
}

// crash ends the use of the folder as a killed process does: nothing is finished, the locks are gone.
func (r *rig) crash() {
	r.db.stuck.Store(true)
	r.db.close()
	r.lock.Close()
	r.closed = true
}

// reopen closes the store, lets damage be done to the folder, and opens it again.
func (r *rig) reopen(damage func()) *Report {
	r.t.Helper()
	if err := r.Close(); err != nil {
		r.t.Fatalf("Close: %v", err)
	}
	if damage != nil {
		damage()
	}
	return r.open()
}

// check looks at the folder after a test: whatever happened in it, everything must agree now.
func (r *rig) check() {
	r.fail = nil
	if !r.closed {
		if err := r.Close(); err != nil {
			r.t.Errorf("Close: %v", err)
		}
	}
	report := r.open()
	if len(report.Findings) != 0 {
		r.t.Errorf("after the test the next start still found %v", report.Findings)
	}
	r.Close()
	c, err := verify(r.path(databaseName))
	if err != nil || len(c.bad) != 0 {
		r.t.Errorf("after the test the database is damaged: %v, %v", err, c)
	}
	filepath.WalkDir(r.dir, func(path string, d fs.DirEntry, _ error) error {
		info, err := os.Lstat(path)
		if err != nil {
			return nil
		}
		want := fs.FileMode(ownerOnly)
		if d.IsDir() {
			want = dirMode
		}
		if info.Mode().IsRegular() || d.IsDir() {
			if info.Mode().Perm() != want {
				r.t.Errorf("%s has permissions %v, want %v", path, info.Mode().Perm(), want)
			}
		}
		if strings.HasSuffix(path, tempExt) {
			r.t.Errorf("%s was left behind", path)
		}
		return nil
	})
}

func (r *rig) path(name ...string) string { return r.folder.path(name...) }

func (r *rig) put(w *workshop.Workshop) {
	r.t.Helper()
	if err := r.Put(w); err != nil {
		r.t.Fatal(err)
	}
}

// wantSaved checks that a workshop is there as it was put, in the list, in the database and as a file.
func (r *rig) wantSaved(w *workshop.Workshop) {
	r.t.Helper()
	want := encode(r.t, w)
	got, err := r.Get(w.Details.ID)
	if err != nil {
		r.t.Fatal(err)
	}
	if !bytes.Equal(encode(r.t, got), want) {
		r.t.Errorf("%s came back changed: %q, want %q", w.Details.ID, got.Details.Title, w.Details.Title)
	}
	file, err := os.ReadFile(r.folder.filePath(stem(w.Details.ID), false))
	if err != nil || !bytes.Equal(file, want) {
		r.t.Errorf("the plain file of %s is not what was saved (%v)", w.Details.ID, err)
	}
	if e := r.entry(w.Details.ID); e.Title != w.Details.Title {
		r.t.Errorf("the list has %q, want %q", e.Title, w.Details.Title)
	}
}

func (r *rig) entry(id string) Entry {
	r.t.Helper()
	list, err := r.List()
	if err != nil {
		r.t.Fatal(err)
	}
	for _, e := range list {
		if e.ID == id {
			return e
		}
	}
	r.t.Fatalf("%s is not in the list %v", id, list)
	return Entry{}
}

func encode(t testing.TB, w *workshop.Workshop) []byte {
	t.Helper()
	b, err := workshop.Encode(w)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// draft is a workshop with an id, a title and some behaviours, as it comes from a file.
func draft(id, title string, behaviours int) *workshop.Workshop {
	w := &workshop.Workshop{}
	w.Format, w.FormatVersion = workshop.FormatName, workshop.FormatVersion
	w.Details.ID, w.Details.Title = id, title
	for i := range behaviours {
		b := workshop.Behaviour{}
		b.ID = fmt.Sprintf("b%d", i)
		b.Statement = fmt.Sprintf("Tell the customer by four o'clock what happens next, also when nothing is known yet (%d)", i)
		w.Behaviours = append(w.Behaviours, b)
	}
	data, err := workshop.Encode(w)
	if err != nil {
		panic(err)
	}
	if w, _, err = workshop.Decode(data); err != nil {
		panic(err)
	}
	return w
}

func kinds(findings []Finding) []FindingKind {
	var k []FindingKind
	for _, f := range findings {
		k = append(k, f.Kind)
	}
	return k
}

func wantKinds(t *testing.T, findings []Finding, want ...FindingKind) {
	t.Helper()
	if got := kinds(findings); !reflect.DeepEqual(got, want) {
		t.Errorf("found %v, want %v\n%v", got, want, findings)
	}
}
