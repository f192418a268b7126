package screens

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2/test"

	"kept/workshop"
	"kept/workshop/content"
	"kept/workshop/words"
)

// BenchmarkEnterToRedrawnList measures what happens between Enter in the capture line and the new card on screen: the
// change in the session and the screen that follows it. 120 behaviours are the limit of a workshop; 5,000 show how the
// cost grows. Undo before each round keeps the number of cards.
func BenchmarkEnterToRedrawnList(b *testing.B) {
	for _, n := range []int{50, 500, 5000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			w := openSample(b, "contact-centre")
			like := w.Behaviours
			for i := len(like); i < n; i++ {
				v := like[i%len(like)]
				v.ID = fmt.Sprint("more-", i)
				w.Behaviours = append(w.Behaviours, v)
			}
			kit := lightKit()
			session := workshop.NewSession(w, func() string { return "new" })
			d := &Desk{
				Session: session, Kit: kit, Words: words.English(), Content: content.English(), Today: "2026-09-01",
				Go: func(workshop.Place) {}, Tell: func(string, string, func()) {}, Print: func() {}, Modes: func() {},
			}
			s := newBehaviours(d).(*behavioursScreen)
			window := test.NewTempWindow(b, s.Object())
			window.Resize(benchSize)
			session.Subscribe(func(c workshop.Change) { s.Show(c.Workshop) })
			s.Focus(workshop.Place{})
			add := func(w *workshop.Workshop) error {
				// Not through workshop.Add, which stops at the limit.
				w.Behaviours = append(w.Behaviours, workshop.NewBehaviour("new", "pro-1", "rol-1", "Say back what you heard"))
				return nil
			}
			b.ReportAllocs()
			for b.Loop() {
				if err := session.Do(workshop.Edit{Label: "Add behaviour"}, add); err != nil {
					b.Fatal(err)
				}
				s.board.scrollToEnd("rol-1")
				b.StopTimer()
				session.Undo()
				b.StartTimer()
			}
		})
	}
}
