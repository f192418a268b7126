package store

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"slices"
	"strings"
	"testing"
	"time"
)

func TestADatabaseThatVanishesWhileKeptIsOpenIsPutBack(t *testing.T) {
	for name, vanish := range map[string]func(r *rig){
		"deleted":                  func(r *rig) { os.Remove(r.path(databaseName)) },
		"the whole folder deleted": func(r *rig) { os.RemoveAll(r.dir) },
		"replaced": func(r *rig) {
			os.Rename(r.path(databaseName), r.path("somewhere-else"))
			os.WriteFile(r.path(databaseName), []byte("a sync tool was here"), 0o600)
		},
		"cut short": func(r *rig) { os.Truncate(r.path(databaseName), int64(os.Getpagesize())) },
	} {
		t.Run(name, func(t *testing.T) {
			r := newRig(t)
			first := draft("first", "Before", 20)
			r.put(first)
			vanish(r)
			second := draft("second", "After", 2)
			r.put(second)
			if len(r.told) == 0 || r.told[0].Kind != DatabaseReplaced {
				t.Errorf("told %v, want that the database was replaced", r.told)
			}
			r.wantSaved(first)
			r.wantSaved(second)
			if report := r.reopen(nil); len(report.Findings) != 0 {
				t.Errorf("the next start found %v", report.Findings)
			}
			r.wantSaved(first)
			r.wantSaved(second)
		})
	}
}

func TestAFailingDiskLosesNothingAndTellsSo(t *testing.T) {
	full := errors.New("no space left on device")
	for name, broken := range map[string]string{
		"the plain file cannot be written": filesName,
		"nothing can be written":           "",
	} {
		t.Run(name, func(t *testing.T) {
			r := newRig(t)
			before := draft("w", "Before", 1)
			r.put(before)
			r.fail = func(path string) error {
				if strings.Contains(path, broken) {
					return &fs.PathError{Op: "write", Path: path, Err: full}
				}
				return nil
			}
			after := draft("w", "After", 2)
			for range 3 {
				var pathErr *fs.PathError
				if err := r.Put(after); !errors.Is(err, full) || !errors.As(err, &pathErr) {
					t.Fatalf("Put on a full disk: %v", err)
				}
			}
			r.wantSaved(before)
			if err := r.Delete("w"); !errors.Is(err, full) {
				t.Errorf("Delete on a full disk: %v", err)
			}
			r.wantSaved(before)
			r.fail = nil
			r.put(after)
			r.wantSaved(after)
		})
	}
}

func TestACommitThatFailsIsTriedAgainFromAFreshStart(t *testing.T) {
	r := newRig(t)
	r.put(draft("w", "Before", 1))
	// A file closed behind bbolt's back fails every write, as a disk does that is gone.
	r.db.file.Close()
	w := draft("w", "After", 2)
	if err := r.Put(w); err == nil {
		t.Fatal("Put reported a change as saved that was not")
	}
	r.put(w)
	r.wantSaved(w)
}

func TestBackupsAreMadeCheckedAndThinned(t *testing.T) {
	r := newRig(t)
	for i := range 40 {
		r.put(draft("w", fmt.Sprint("State ", i), 3))
		r.clock.pass(4 * time.Minute)
	}
	list := r.folder.backups()
	if len(list) != backupsKept {
		t.Errorf("%d backups, want %d", len(list), backupsKept)
	}
	for _, path := range list {
		if c, err := verify(path); err != nil || len(c.bad) > 0 {
			t.Errorf("%s is not whole: %v", path, err)
		}
	}
	if age := r.clock.Sub(backupTime(list[len(list)-1])); age > 2*backupEvery {
		t.Errorf("the newest backup is %v old", age)
	}
	r.reopen(nil)
	list = r.folder.backups()
	r.reopen(nil)
	if again := r.folder.backups(); !slices.Equal(list, again) {
		t.Errorf("a start without a change made a backup: %v", again)
	}
}

func TestABackupThatCannotBeMadeIsToldAndStopsNothing(t *testing.T) {
	r := newRig(t)
	r.fail = func(path string) error {
		if strings.Contains(path, backupsName) {
			return errors.New("no space left on device")
		}
		return nil
	}
	r.clock.pass(time.Hour)
	w := draft("w", "Saved all the same", 1)
	r.put(w)
	wantKinds(t, r.told, BackupFailed)
	r.wantSaved(w)
}

func TestEveryFindingIsASentence(t *testing.T) {
	for _, k := range []FindingKind{DatabaseMissing, DatabaseDamaged, DatabaseReplaced, ValuesDamaged, BackupRestored,
		FilesTaken, FilesRewritten, FilesAside, OlderState, Lost, FileUnreadable, NothingLeft, BackupFailed} {
		s := Finding{Kind: k, Path: "/somewhere", Titles: []string{"A", "B"}, Count: 2}.String()
		if strings.ContainsAny(s, "{}_") || !strings.Contains(s, " ") {
			t.Errorf("%s: %q", k, s)
		}
	}
}
