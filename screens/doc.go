// Package screens holds what people see: the steps of the workshop, each in a few files that begin with its name, the
// shell around them (rail, head, foot with the clock, guide), and the views that take its place (home, prints, preview).
//
// Every screen works the same way. It builds its widgets once, from package kept/screens/parts. When somebody does
// something, the screen calls [Desk.Do], which changes the workshop; the session then publishes a new snapshot, and the
// shell hands it to the screen's Show, which sets what differs. A screen never changes its own widgets after a tap, so
// what is on screen is always what is kept, after an edit, an undo or an opened file alike.
//
// Rules of the package:
//
//   - It imports kept/workshop, its content and words, kept/screens/parts and Fyne; never the store, the exports, the
//     app or package os. What a screen needs from there comes in through [Desk].
//   - Screens are synchronous: no goroutine, no ticker, no data binding, no fyne.Do. The clock goes on because the
//     window calls [Shell.Tick], and asks [Desk.Now] for the time.
//   - Show keeps focus, caret and scroll position; it is called after every letter somebody types.
//   - A line that holds text before it is entered is named to [Desk] with remember, a list of cards with rememberCards, so
//     that a crash loses nothing.
//   - Every text that people read goes through Desk.Words; texts of the method come from Desk.Content.
//   - Everything can be done with the keyboard alone, and undone.
package screens
