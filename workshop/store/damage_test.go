package store

import (
	"bytes"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	bolt "go.etcd.io/bbolt"

	"kept/workshop"
)

// editDatabase changes values of a database, with right checksums.
func editDatabase(t *testing.T, path string, edit func(put func(path []string, key string, value []byte))) {
	t.Helper()
	db, err := openDatabase(path)
	if err != nil {
		t.Fatal(err)
	}
	defer db.close()
	err = db.update(func(tx *bolt.Tx) error {
		edit(func(path []string, key string, value []byte) {
			if err := putValue(tx, path, key, value); err != nil {
				t.Fatal(err)
			}
		})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// change reads a file, changes its bytes and writes it back, its time unchanged.
func change(t *testing.T, path string, edit func([]byte) []byte) {
	t.Helper()
	info, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, edit(b), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Chtimes(path, time.Time{}, info.ModTime()); err != nil {
		t.Fatal(err)
	}
}

// flipAll flips a bit in every place where text stands, because old pages of bbolt still hold what was replaced.
func flipAll(t *testing.T, path, text string) {
	t.Helper()
	change(t, path, func(b []byte) []byte {
		if !bytes.Contains(b, []byte(text)) {
			t.Fatalf("%q does not stand in %s", text, path)
		}
		wrong := []byte(text)
		wrong[0] ^= 1
		return bytes.ReplaceAll(b, []byte(text), wrong)
	})
}

func TestADamagedDatabaseIsPutAsideAndNothingIsLost(t *testing.T) {
	page := os.Getpagesize()
	damages := map[string]func([]byte) []byte{
		"empty":                    func([]byte) []byte { return nil },
		"one byte":                 func(b []byte) []byte { return b[:1] },
		"cut to two pages":         func(b []byte) []byte { return b[:2*page] },
		"cut in the middle":        func(b []byte) []byte { return b[:len(b)/4] },
		"zeroed":                   func(b []byte) []byte { return make([]byte, len(b)) },
		"heads zeroed":             func(b []byte) []byte { clear(b[:2*page]); return b },
		"all but the heads zeroed": func(b []byte) []byte { clear(b[2*page:]); return b },
		"a picture":                func([]byte) []byte { return append([]byte("\x89PNG\r\n\x1a\n"), make([]byte, 50000)...) },
		"text":                     func([]byte) []byte { return []byte(strings.Repeat("Dear diary, ", 5000)) },
		"line ends converted":      func(b []byte) []byte { return bytes.ReplaceAll(b, []byte("\n"), []byte("\r\n")) },
	}
	for name, damage := range damages {
		for _, backups := range []bool{true, false} {
			t.Run(fmt.Sprintf("%s, backups %v", name, backups), func(t *testing.T) {
				r := newRig(t)
				one, two, gone := draft("one", "One", 50), draft("two", "Two", 3), draft("gone", "Gone", 3)
				r.put(one)
				r.put(gone)
				if err := r.Delete("gone"); err != nil {
					t.Fatal(err)
				}
				r.reopen(nil) // closing makes a backup
				r.put(two)
				var damaged []byte
				r.crash()
				change(t, r.path(databaseName), func(b []byte) []byte { damaged = damage(b); return damaged })
				want := []FindingKind{DatabaseDamaged, BackupRestored, FilesTaken}
				if !backups {
					os.RemoveAll(r.path(backupsName))
					want = []FindingKind{DatabaseDamaged, FilesTaken}
				}
				report := r.open()
				wantKinds(t, report.Findings, want...)
				r.wantSaved(one)
				r.wantSaved(two)
				if bin, _ := r.Bin(); len(bin) != 1 || bin[0].ID != "gone" {
					t.Errorf("the bin has %v", bin)
				}
				kept, err := os.ReadFile(report.Findings[0].Path)
				if err != nil || !bytes.Equal(kept, damaged) {
					t.Errorf("the damaged database was not kept: %v", err)
				}
			})
		}
	}
}

func TestAMissingDatabaseIsNoFirstStart(t *testing.T) {
	r := newRig(t)
	w := draft("w", "Here before", 3)
	r.put(w)
	if err := r.SetSetting("paper", []byte("letter")); err != nil {
		t.Fatal(err)
	}
	report := r.reopen(func() { os.Remove(r.path(databaseName)) })
	if report.FirstStart {
		t.Error("it was taken for a first start")
	}
	wantKinds(t, report.Findings, DatabaseMissing, BackupRestored)
	r.wantSaved(w)
	if got, _ := r.Setting("paper"); string(got) != "letter" {
		t.Errorf("the setting is %q, want the one of the backup", got)
	}
	report = r.reopen(func() {
		os.RemoveAll(r.path(backupsName))
		os.Remove(r.path(databaseName))
	})
	wantKinds(t, report.Findings, DatabaseMissing, FilesTaken)
	r.wantSaved(w)
}

func TestEverythingGoneIsSaid(t *testing.T) {
	r := newRig(t)
	r.put(draft("w", "Gone", 3))
	report := r.reopen(func() {
		for _, name := range []string{databaseName, filesName, backupsName} {
			os.RemoveAll(r.path(name))
		}
	})
	if report.FirstStart {
		t.Error("it was taken for a first start")
	}
	wantKinds(t, report.Findings, DatabaseMissing, NothingLeft)
}

func TestSomethingElseInThePlaceOfTheDatabaseIsPutAside(t *testing.T) {
	for name, place := range map[string]func(path string) error{
		"a directory":     func(path string) error { return os.Mkdir(path, 0o700) },
		"a dangling link": func(path string) error { return os.Symlink("nowhere", path) },
		"another database": func(path string) error {
			db, err := bolt.Open(path, 0o600, nil)
			if err != nil {
				return err
			}
			err = db.Update(func(tx *bolt.Tx) error { _, err := tx.CreateBucket([]byte("pictures")); return err })
			return errors.Join(err, db.Close())
		},
		"a new empty database": func(path string) error {
			db, err := bolt.Open(path, 0o600, nil)
			return errors.Join(err, db.Close())
		},
	} {
		t.Run(name, func(t *testing.T) {
			r := newRig(t)
			w := draft("w", "Mine", 3)
			r.put(w)
			report := r.reopen(func() {
				os.Remove(r.path(databaseName))
				if err := place(r.path(databaseName)); err != nil {
					t.Fatal(err)
				}
			})
			wantKinds(t, report.Findings, DatabaseDamaged, BackupRestored)
			r.wantSaved(w)
			if _, err := os.Lstat(report.Findings[0].Path); err != nil {
				t.Errorf("it was not kept: %v", err)
			}
		})
	}
}

func TestAFlippedBitIsNeverHandedOut(t *testing.T) {
	r := newRig(t)
	w := draft("w", "Weekly promise", 40)
	r.put(w)
	// bbolt itself would hand out the altered text.
	flipAll(t, r.path(databaseName), "Weekly promise")
	got, err := r.Get("w")
	if err != nil || got.Details.Title != "Weekly promise" {
		t.Fatalf("Get: %v, %v", got, err)
	}
	if err := r.Close(); !errors.Is(err, errDamaged) {
		t.Errorf("a backup of a damaged database was made: %v", err)
	}
	wantKinds(t, r.open().Findings, ValuesDamaged, FilesTaken)
	r.wantSaved(w)
}

func TestFlippedBitsAreMendedFromThePlainFile(t *testing.T) {
	for name, text := range map[string]string{
		"document":    `"title": "Weekly promise"`,
		"index entry": `"Title":"Weekly promise"`,
		"setting":     "harp",
	} {
		t.Run(name, func(t *testing.T) {
			r := newRig(t)
			w := draft("w", "Weekly promise", 40)
			r.put(w)
			if err := r.SetSetting("sound", []byte("harp")); err != nil {
				t.Fatal(err)
			}
			r.reopen(nil)
			report := r.reopen(func() { flipAll(t, r.path(databaseName), text) })
			if k := kinds(report.Findings); len(k) == 0 || k[0] != ValuesDamaged {
				t.Errorf("found %v, want that values were damaged", k)
			}
			r.wantSaved(w)
			if got, _ := r.Setting("sound"); string(got) != "harp" {
				t.Errorf("the setting is %q", got)
			}
		})
	}
}

func TestAnyDamageAtAllLosesNothing(t *testing.T) {
	r := newRig(t)
	var all []*workshop.Workshop
	for i := range 12 {
		w := draft(fmt.Sprint("w", i), fmt.Sprint("Workshop ", i), 1+i*i)
		r.put(w)
		all = append(all, w)
	}
	r.reopen(nil)
	whole, err := os.ReadFile(r.path(databaseName))
	if err != nil {
		t.Fatal(err)
	}
	rnd := rand.New(rand.NewPCG(1, 2))
	damages := []func(b []byte) []byte{
		func(b []byte) []byte { b[rnd.IntN(len(b))] ^= 1 << rnd.IntN(8); return b },
		func(b []byte) []byte { at := rnd.IntN(len(b)/512) * 512; clear(b[at : at+512]); return b },
		func(b []byte) []byte { return b[:rnd.IntN(len(b))] },
		func(b []byte) []byte {
			for range 20 {
				b[rnd.IntN(len(b))] = byte(rnd.Int())
			}
			return b
		},
		func(b []byte) []byte {
			from, to := rnd.IntN(len(b)/4096)*4096, rnd.IntN(len(b)/4096)*4096
			copy(b[to:min(to+4096, len(b))], b[from:])
			return b
		},
	}
	for round := range 60 {
		report := r.reopen(func() {
			if err := os.WriteFile(r.path(databaseName), damages[round%len(damages)](slices.Clone(whole)), 0o600); err != nil {
				t.Fatal(err)
			}
		})
		for _, f := range report.Findings {
			if f.Kind == Lost || f.Kind == OlderState {
				t.Errorf("round %d: %v", round, f)
			}
		}
		for _, w := range all {
			r.wantSaved(w)
		}
		if t.Failed() {
			t.Fatalf("round %d", round)
		}
	}
}
