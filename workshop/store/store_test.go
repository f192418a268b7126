package store

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"reflect"
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
