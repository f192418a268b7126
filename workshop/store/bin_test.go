package store

import (
	"errors"
	"io/fs"
	"os"
	"testing"
	"time"
)

func TestDeleteAndRestore(t *testing.T) {
	r := newRig(t)
	w, other := draft("w", "To the bin", 2), draft("other", "Stays", 1)
	r.put(w)
	r.put(other)
	r.clock.pass(time.Minute)
	if err := r.Delete("w"); err != nil {
		t.Fatal(err)
	}
	for _, start := range []string{"at once", "after a new start"} {
		if _, err := r.Get("w"); !errors.Is(err, ErrNotFound) {
			t.Errorf("%s: Get of a deleted workshop: %v, want ErrNotFound", start, err)
		}
		list, _ := r.List()
		bin, _ := r.Bin()
		if len(list) != 1 || list[0].ID != "other" || len(bin) != 1 || bin[0].ID != "w" {
			t.Fatalf("%s: list %v, bin %v", start, list, bin)
		}
		if !bin[0].Deleted.Equal(r.clock.Time) {
			t.Errorf("%s: deleted at %v, want %v", start, bin[0].Deleted, r.clock.Time)
		}
		if _, err := os.Stat(r.path(filesName, binName, "w.kept")); err != nil {
			t.Errorf("%s: %v", start, err)
		}
		if _, err := os.Stat(r.path(filesName, "w.kept")); !errors.Is(err, fs.ErrNotExist) {
			t.Errorf("%s: the file is still among the others: %v", start, err)
		}
		r.reopen(nil)
	}
	if err := errors.Join(r.Delete("w"), r.Restore("w"), r.Restore("w")); err != nil {
		t.Fatal(err)
	}
	r.wantSaved(w)
	r.wantSaved(other)
	if bin, _ := r.Bin(); len(bin) != 0 {
		t.Errorf("the bin still has %v", bin)
	}
}

func TestSavingBringsAWorkshopOutOfTheBin(t *testing.T) {
	r := newRig(t)
	r.put(draft("w", "Old", 1))
	if err := r.Delete("w"); err != nil {
		t.Fatal(err)
	}
	w := draft("w", "Typed after all", 2)
	r.put(w)
	r.wantSaved(w)
	if _, err := os.Stat(r.path(filesName, binName, "w.kept")); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("it is in the bin as well: %v", err)
	}
}
