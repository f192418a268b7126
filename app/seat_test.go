package app

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2/test"

	"kept/internal/onscreen"
	"kept/workshop/words"
)

// A seat is a window of Kept that a test sits in front of. What the window does elsewhere is done at once; what comes
// back to it waits until the test lets it, as it would on the UI goroutine.
type seat struct {
	*window
	t     *testing.T
	queue chan func()
}

func sitDown(t *testing.T, dir string) *seat {
	t.Helper()
	s := &seat{t: t, queue: make(chan func(), 1000)}
	s.window = newWindow(test.NewTempApp(t), Options{Data: dir}, words.English())
	s.spawn = func(f func()) { f() }
	s.do = func(f func()) { s.queue <- f }
	s.openStore()
	s.settle()
	t.Cleanup(s.stopped)
	return s
}

// settle lets everything that came back reach the window.
func (s *seat) settle() {
	for {
		select {
		case f := <-s.queue:
			f()
		default:
			return
		}
	}
}

// until lets what comes back reach the window until something holds.
func (s *seat) until(what string, holds func() bool) {
	s.t.Helper()
	patience := time.After(10 * time.Second)
	for !holds() {
		select {
		case f := <-s.queue:
			f()
		case <-patience:
			s.t.Fatalf("waited in vain for %s; on screen: %s", what, s.text())
		}
	}
}

// text returns everything that is on screen.
func (s *seat) text() string { return strings.Join(onscreen.Texts(s.win.Content()), " ") }

func (s *seat) sees(text string) {
	s.t.Helper()
	if got := s.text(); !strings.Contains(got, text) {
		s.t.Errorf("%q is not on screen: %s", text, got)
	}
}
