package store

import (
	"fmt"
	"testing"
	"time"
)

func TestVersionsReachBack(t *testing.T) {
	r := newRig(t)
	start := r.clock.Time
	// A day of work: a change every twenty seconds for eight hours.
	for i := range 8 * 180 {
		r.put(draft("w", fmt.Sprint("State ", i), 3))
		r.clock.pass(20 * time.Second)
	}
	end := r.clock.Time
	list, err := r.Versions("w")
	if err != nil {
		t.Fatal(err)
	}
	if len(list) != versionsKept {
		t.Fatalf("%d versions, want %d", len(list), versionsKept)
	}
	// Newest first, in growing steps: one of the last ten minutes, several of the last hour, and the very first.
	if age := end.Sub(list[0].At); age > 10*time.Minute {
		t.Errorf("the newest version is %v old", age)
	}
	if age := end.Sub(list[2].At); age > time.Hour {
		t.Errorf("the third version is %v old", age)
	}
	if list[len(list)-1].At != start {
		t.Errorf("the oldest version is of %v, want the first of all, %v", list[len(list)-1].At, start)
	}
	for i := 1; i < len(list); i++ {
		if gap := list[i-1].At.Sub(list[i].At); gap < versionEvery-20*time.Second || gap > 4*time.Hour {
			t.Errorf("%v lie between versions %d and %d", gap, i-1, i)
		}
	}
	for _, v := range list {
		w, err := r.Version("w", v.At)
		if err != nil {
			t.Fatal(err)
		}
		if want := fmt.Sprint("State ", int(v.At.Sub(start)/(20*time.Second))); w.Details.Title != want {
			t.Errorf("the version of %v is %q, want %q", v.At, w.Details.Title, want)
		}
	}
}

func TestAnOldVersionCanBeBroughtBackAndTheNewOneToo(t *testing.T) {
	r := newRig(t)
	first, second := draft("w", "First", 4), draft("w", "Second", 1)
	r.put(first)
	r.clock.pass(time.Second)
	r.put(second)
	at := r.clock.Time
	list, err := r.Versions("w")
	if err != nil || len(list) != 1 {
		t.Fatalf("Versions: %v, %v", list, err)
	}
	old, err := r.Version("w", list[0].At)
	if err != nil {
		t.Fatal(err)
	}
	r.clock.pass(time.Second)
	if err := r.Keep("w"); err != nil {
		t.Fatal(err)
	}
	r.put(old)
	r.wantSaved(first)
	if w, err := r.Version("w", at); err != nil || w.Details.Title != "Second" {
		t.Errorf("the state before is gone: %v", err)
	}
}

func TestSavingTheSameAgainMakesNoVersion(t *testing.T) {
	r := newRig(t)
	for range 5 {
		r.put(draft("w", "Same", 2))
		r.clock.pass(time.Hour)
	}
	if list, _ := r.Versions("w"); len(list) != 0 {
		t.Errorf("versions of nothing: %v", list)
	}
}

func TestThinningKeepsGrowingSteps(t *testing.T) {
	var times []time.Time
	start := newClock().Time
	for i := range 5000 {
		times = append(times, start.Add(time.Duration(i)*10*time.Minute))
		for len(times) > backupsKept {
			drop := mostSpared(times)
			if drop <= 0 || drop >= len(times)-1 {
				t.Fatalf("dropped number %d of %d", drop, len(times))
			}
			times = append(times[:drop], times[drop+1:]...)
		}
	}
	newest := times[len(times)-1]
	for i := 1; i+1 < len(times); i++ {
		// No hole is more than a few times as long as what came after it.
		hole, age := times[i].Sub(times[i-1]), newest.Sub(times[i])
		if hole > 12*max(age, 10*time.Minute) {
			t.Errorf("a hole of %v at an age of %v: %v", hole, age, times)
		}
	}
}
