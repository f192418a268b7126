package store

import (
	"fmt"
	"path/filepath"
	"testing"
	"time"
)

// BenchmarkPut measures from Put to "saved", that is to two copies on disk, at several sizes of a workshop.
func BenchmarkPut(b *testing.B) {
	for _, notes := range []int{50, 500, 5000} {
		b.Run(fmt.Sprint(notes, " notes"), func(b *testing.B) {
			clock := newClock()
			s, _, err := Open(filepath.Join(b.TempDir(), "kept"), Options{Now: clock.now})
			if err != nil {
				b.Fatal(err)
			}
			defer s.Close()
			w := draft("w", "", notes)
			b.SetBytes(int64(len(encode(b, w))))
			n := 0
			for b.Loop() {
				n++
				w.Details.Title = fmt.Sprint("State ", n)
				if err := s.Put(w); err != nil {
					b.Fatal(err)
				}
				clock.pass(time.Second)
			}
		})
	}
}

// BenchmarkThousand measures the store with a thousand workshops of fifty notes: a start, which reads and checks
// everything, and the list.
func BenchmarkThousand(b *testing.B) {
	dir := filepath.Join(b.TempDir(), "kept")
	s, _, err := Open(dir, Options{})
	if err != nil {
		b.Fatal(err)
	}
	for i := range 1000 {
		if err := s.Put(draft(fmt.Sprint("w", i), fmt.Sprint("Workshop ", i), 50)); err != nil {
			b.Fatal(err)
		}
	}
	if err := s.Close(); err != nil {
		b.Fatal(err)
	}
	b.Run("open", func(b *testing.B) {
		for b.Loop() {
			s, report, err := Open(dir, Options{})
			if err != nil || len(report.Findings) > 0 {
				b.Fatal(err, report)
			}
			if err := s.Close(); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("list", func(b *testing.B) {
		s, _, err := Open(dir, Options{})
		if err != nil {
			b.Fatal(err)
		}
		defer s.Close()
		for b.Loop() {
			if list, err := s.List(); err != nil || len(list) != 1000 {
				b.Fatal(err, len(list))
			}
		}
	})
}
