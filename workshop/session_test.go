package workshop

import (
	"bytes"
	"errors"
	"fmt"
	"math/rand/v2"
	"testing"
)

func counter() func() string {
	n := 0
	return func() string { n++; return fmt.Sprintf("id-%d", n) }
}

func bytesOf(t *testing.T, w *Workshop) []byte {
	t.Helper()
	data, err := Encode(w)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// randomEdit does one of the things that people do, to a record picked by chance.
func randomEdit(s *Session, r *rand.Rand) error {
	pick := func(n int) int { return r.IntN(max(n, 1)) }
	edits := []func(w *Workshop) error{
		func(w *Workshop) error { w.Details.Title = fmt.Sprint("Title ", r.IntN(5)); return nil },
		func(w *Workshop) error {
			return Add(w, &w.Behaviours, NewBehaviour(s.NewID(), "", "", fmt.Sprint("Say it ", r.IntN(1000))))
		},
		func(w *Workshop) error {
			return Insert(w, &w.Blockers, pick(len(w.Blockers)), NewBlocker(s.NewID(), "", "No time"))
		},
		func(w *Workshop) error {
			if len(w.Behaviours) > 0 {
				b := &w.Behaviours[pick(len(w.Behaviours))]
				b.Votes++
				b.AuthorIDs = append(b.AuthorIDs, "par-1")
			}
			return nil
		},
		func(w *Workshop) error {
			if len(w.Behaviours) > 1 {
				return MoveBefore(w.Behaviours, w.Behaviours[pick(len(w.Behaviours))].ID, "")
			}
			return nil
		},
		func(w *Workshop) error {
			if len(w.Behaviours) > 0 {
				return Remove(w, &w.Behaviours, w.Behaviours[pick(len(w.Behaviours))].ID)
			}
			return nil
		},
		func(w *Workshop) error {
			if len(w.Participants) > 0 {
				return w.RemoveParticipant(w.Participants[pick(len(w.Participants))].ID)
			}
			return nil
		},
		func(w *Workshop) error {
			if len(w.Goals) > 0 {
				g := &w.Goals[pick(len(w.Goals))]
				n := float64(r.IntN(9))
				g.Latest = &n
			}
			return nil
		},
		func(w *Workshop) error {
			if len(w.Roles) > 0 {
				return w.Choose(s.NewID(), w.Roles[pick(len(w.Roles))].ID, Blend)
			}
			return nil
		},
		func(w *Workshop) error { w.SetFormat([]Format{HalfDay, FullDay, NinetyMinutes}[r.IntN(3)]); return nil },
		func(*Workshop) error { return errors.New("refused") },
	}
	merge := ""
	if r.IntN(3) == 0 {
		merge = "typing"
	}
	return s.Do(Edit{Label: "Edit", Merge: merge}, edits[r.IntN(len(edits))])
}

func TestAnyRunOfEditsCanBeUndoneAndRedone(t *testing.T) {
	for seed := range uint64(12) {
		r := rand.New(rand.NewPCG(seed, 7))
		s := NewSession(sample(t, sampleNames[seed%3]), counter())
		start := bytesOf(t, s.Workshop())
		var snapshots []*Workshop
		var files [][]byte
		for range 40 {
			_ = randomEdit(s, r) // a refused edit changes nothing, which the rest of the test sees
			if r.IntN(10) == 0 {
				s.Undo()
			}
			if r.IntN(20) == 0 {
				s.Settle()
			}
			snapshots, files = append(snapshots, s.Workshop()), append(files, bytesOf(t, s.Workshop()))
		}
		end := bytesOf(t, s.Workshop())
		undone := 0
		for _, ok := s.CanUndo(); ok; _, ok = s.CanUndo() {
			s.Undo()
			undone++
		}
		if got := bytesOf(t, s.Workshop()); !bytes.Equal(got, start) {
			t.Fatalf("seed %d: undoing all %d steps does not give the start", seed, undone)
		}
		for _, ok := s.CanRedo(); ok; _, ok = s.CanRedo() {
			s.Redo()
		}
		if got := bytesOf(t, s.Workshop()); !bytes.Equal(got, end) {
			t.Fatalf("seed %d: redoing everything does not give the end", seed)
		}
		for i, w := range snapshots {
			if !bytes.Equal(files[i], bytesOf(t, w)) {
				t.Fatalf("seed %d: published snapshot %d changed later", seed, i)
			}
		}
	}
}

func TestTypingIsOneStepOfUndo(t *testing.T) {
	s := NewSession(New("w-1", "2026-09-02"), counter())
	typeTitle := func(text string) {
		if err := s.Do(Edit{Label: "Edit title", Merge: "title"}, func(w *Workshop) error { w.Details.Title = text; return nil }); err != nil {
			t.Fatal(err)
		}
	}
	var told []Change
	s.Subscribe(func(c Change) { told = append(told, c) })
	typeTitle("K")
	typeTitle("Ke")
	if c := told[len(told)-1]; !c.Typing {
		t.Error("a letter was told as a finished note")
	}
	s.Settle()
	if c := told[len(told)-1]; c.Typing || c.Workshop.Details.Title != "Ke" {
		t.Errorf("after settling, subscribers were told %+v", c)
	}
	typeTitle("Kept")
	s.Undo()
	if got := s.Workshop().Details.Title; got != "Ke" {
		t.Errorf("the first undo gives %q, want what stood before the second typing", got)
	}
	s.Undo()
	if got := s.Workshop().Details.Title; got != "" {
		t.Errorf("the second undo gives %q, want the empty title", got)
	}
	s.Redo()
	typeTitle("New")
	if _, ok := s.CanRedo(); ok {
		t.Error("what was typed after an undo can still be redone away")
	}
}

func TestRefusedAndEmptyEditsLeaveNoTrace(t *testing.T) {
	s := NewSession(sample(t, "contact-centre"), counter())
	before := s.Workshop()
	told := 0
	s.Subscribe(func(Change) { told++ })
	if err := s.Do(Edit{}, func(w *Workshop) error { w.Behaviours = nil; return errors.New("no") }); err == nil {
		t.Error("the error of an edit was swallowed")
	}
	if err := s.Do(Edit{}, func(w *Workshop) error { w.Details.Wave = 1; return nil }); err != nil {
		t.Error(err)
	}
	if _, ok := s.CanUndo(); ok || s.Workshop() != before || told != 1 {
		t.Error("an edit that changed nothing can be undone or was told")
	}
}

func TestDeletingAPersonClearsWhatIsTheirs(t *testing.T) {
	w := sample(t, "contact-centre").Clone()
	if err := w.RemoveParticipant("par-1"); err != nil {
		t.Fatal(err)
	}
	if n := w.LinksTo("participants", "par-1"); n != 0 {
		t.Errorf("%d links still point to the person", n)
	}
	for _, c := range w.Commitments {
		if c.ParticipantID == "" {
			t.Error("a commitment without a person was left")
		}
	}
	for _, p := range w.Check() {
		if p.Strength == Stop {
			t.Errorf("deleting left %s: %s", p.Path, p.Text)
		}
	}
	if err := w.RemoveParticipant("par-1"); err == nil {
		t.Error("deleting somebody who is not there succeeded")
	}
}

func TestListsHaveLimits(t *testing.T) {
	w := New("w-1", "2026-09-02")
	var full *FullError
	for i := range ListLimit("promises") + 1 {
		err := Add(w, &w.Promises, Promise{Record: Record{ID: fmt.Sprint("p-", i)}})
		if last := i == ListLimit("promises"); last != errors.As(err, &full) {
			t.Errorf("promise %d: %v", i+1, err)
		}
	}
	if full.Max != 6 || len(w.Promises) != 6 {
		t.Errorf("limit %d, %d promises; want 6 and 6 (M§3.3)", full.Max, len(w.Promises))
	}
}
