package app

import "time"

// tickFor lets the clock of a workshop tick once a second while it runs. A clock that stands has no ticker, so it costs
// no repaint, and neither has a workshop that was left. It may be told the same again.
func (w *window) tickFor(o *opened, running bool) {
	if running == (w.stopTicking != nil) {
		return
	}
	w.stopTicker()
	if !running {
		return
	}
	w.stopTicking = w.every(time.Second, func() {
		w.do(func() {
			if w.open == o { // a tick may come in while the workshop is being left
				o.shell.Tick()
			}
		})
	})
}

func (w *window) stopTicker() {
	if w.stopTicking != nil {
		w.stopTicking()
		w.stopTicking = nil
	}
}

// every calls f after each interval until stop is called, on a goroutine of its own.
func every(interval time.Duration, f func()) (stop func()) {
	ticker, done := time.NewTicker(interval), make(chan struct{})
	go func() {
		for {
			select {
			case <-ticker.C:
				f()
			case <-done:
				return
			}
		}
	}()
	return func() {
		ticker.Stop()
		close(done)
	}
}
