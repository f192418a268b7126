package systemfonts_test

import (
	"sync"
	"testing"

	"kept/export/page"
	"kept/export/systemfonts"
)

// What fonts there are differs from computer to computer, so the tests ask only for what has to hold everywhere.

func TestWhatIsFoundDrawsTheCharacter(t *testing.T) {
	f := systemfonts.New(t.TempDir())
	for _, r := range "aЖשم日ไक👍" {
		if ft := f.Font(r, page.Bold); ft != nil {
			if _, ok := ft.NominalGlyph(r); !ok {
				t.Errorf("the font found for %q lacks it", r)
			}
		}
	}
	if f.Font('\U0010fffd', page.Regular) != nil {
		t.Error("a font claims a private character of the last plane")
	}
}

func TestSeveralPrintsMayAskAtOnce(t *testing.T) {
	f := systemfonts.New(t.TempDir())
	var wait sync.WaitGroup
	for range 4 {
		wait.Go(func() {
			for _, r := range "אבגدذر" {
				f.Font(r, page.Regular)
			}
		})
	}
	wait.Wait()
}
