package store

import (
	"bytes"
	"errors"
	"os"
	"slices"
	"testing"
	"time"

	"kept/workshop"
)

var (
	halfALine = workshop.Draft{At: workshop.Place{Step: workshop.BehavioursStep, Field: "line"}, Text: "Ring back the same day, «even» without\nnews", Aim: "r-2"}
	halfACard = workshop.Draft{At: workshop.Place{Step: workshop.BlockersStep, Record: "blk-1", Field: "text"}, Text: "Wording that moves"}
)

func (r *rig) putDrafts(id string, drafts ...workshop.Draft) {
	r.t.Helper()
	if err := r.PutDrafts(id, drafts); err != nil {
		r.t.Fatal(err)
	}
}

func (r *rig) wantDrafts(id string, want ...workshop.Draft) {
	r.t.Helper()
	if got := r.Drafts(id); !slices.Equal(got, want) {
		r.t.Errorf("the drafts of %q are %v, want %v", id, got, want)
	}
}

func TestDraftsAreThereAfterAKill(t *testing.T) {
	r := newRig(t)
	w := draft("w", "Weekly promise", 2)
	r.put(w)
	r.put(draft("other", "Another one", 1))
	r.wantDrafts("w")
	r.putDrafts("w", halfALine)
	r.putDrafts("w", halfALine, halfACard)
	r.putDrafts("", halfACard) // typed before there is a workshop
	r.crash()
	r.open()
	r.wantDrafts("w", halfALine, halfACard)
	r.wantDrafts("", halfACard)
	r.wantDrafts("other")
	r.putDrafts("w")
	r.putDrafts("other") // none there to forget
	r.crash()
	r.open()
	r.wantDrafts("w")
	r.wantSaved(w)
}

func TestDraftsTouchNothingOfTheWorkshop(t *testing.T) {
	r := newRig(t)
	w := draft("w", "Weekly promise", 2)
	r.put(w)
	before := r.entry("w")
	path := r.folder.filePath("w", false)
	file, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	r.clock.pass(time.Hour)
	r.putDrafts("w", halfALine)
	if after := r.entry("w"); after != before {
		t.Errorf("the list has %+v, had %+v", after, before)
	}
	if after, err := os.Stat(path); err != nil || !after.ModTime().Equal(file.ModTime()) {
		t.Errorf("the plain file was written again (%v)", err)
	}
	if versions, err := r.Versions("w"); err != nil || len(versions) != 0 {
		t.Errorf("typing made versions: %v (%v)", versions, err)
	}
	r.wantSaved(w)
}

func TestDeletingAWorkshopForgetsItsDrafts(t *testing.T) {
	r := newRig(t)
	r.put(draft("w", "To the bin", 2))
	r.put(draft("untouched", "To the bin, too", 2))
	if err := r.Delete("untouched"); err != nil {
		t.Fatal(err)
	}
	r.putDrafts("w", halfALine)
	r.putDrafts("", halfACard)
	if err := r.Delete("w"); err != nil {
		t.Fatal(err)
	}
	if err := r.Restore("w"); err != nil {
		t.Fatal(err)
	}
	r.wantDrafts("w")
	r.wantDrafts("", halfACard)
}

func TestDamagedDraftsAreIgnored(t *testing.T) {
	t.Run("while Kept is open", func(t *testing.T) {
		r := newRig(t)
		r.put(draft("w", "Weekly promise", 2))
		r.putDrafts("w", halfACard)
		flipAll(t, r.path(databaseName), halfACard.Text)
		r.wantDrafts("w")
		r.putDrafts("w", halfALine)
		r.wantDrafts("w", halfALine)
	})
	t.Run("at the next start", func(t *testing.T) {
		r := newRig(t)
		w := draft("w", "Weekly promise", 2)
		r.put(w)
		r.putDrafts("w", halfACard)
		report := r.reopen(func() { flipAll(t, r.path(databaseName), halfACard.Text) }) // its backup is whole
		wantKinds(t, report.Findings, ValuesDamaged)
		r.wantDrafts("w") // and not those of the backup, which may have been entered since
		r.wantSaved(w)
	})
	t.Run("no list of drafts", func(t *testing.T) {
		r := newRig(t)
		w := draft("w", "Weekly promise", 2)
		r.put(w)
		r.reopen(func() {
			editDatabase(t, r.path(databaseName), func(put func([]string, string, []byte)) { put(pathDrafts, "w", []byte(`{"step"`)) })
		})
		r.wantDrafts("w")
		r.wantSaved(w)
	})
}

func TestDraftsThatCannotBeWrittenSaySo(t *testing.T) {
	r := newRig(t)
	w := draft("w", "Weekly promise", 2)
	r.put(w)
	if err := r.Close(); err != nil {
		t.Fatal(err)
	}
	if err := r.PutDrafts("w", []workshop.Draft{halfALine}); !errors.Is(err, ErrClosed) {
		t.Errorf("PutDrafts after Close: %v", err)
	}
	r.open()
	r.wantDrafts("w")
}

// A backup holds the drafts as well, so that a rebuilt database brings back what nobody entered.
func TestARebuiltDatabaseBringsDraftsBack(t *testing.T) {
	r := newRig(t)
	w := draft("w", "Weekly promise", 2)
	r.put(w)
	r.putDrafts("w", halfALine)
	r.reopen(func() {
		change(t, r.path(databaseName), func(b []byte) []byte { return bytes.Repeat([]byte{7}, len(b)) })
	})
	r.wantDrafts("w", halfALine)
	r.wantSaved(w)
}
