// Package app puts Kept together: the window with its menus, the store behind it, saving, the tick of the clock, the
// preview, printing to disk, and the commands that need no window.
//
// It is the one package that may import everything. What can be said without it is said elsewhere: rules in
// kept/workshop, looks in kept/screens, paper in kept/export.
//
// Rules of the package:
//
//   - The UI goroutine never waits for disk, fonts, pictures or PDF: such work runs on a goroutine of its own and
//     reports back through fyne.Do.
//   - Files are written whole or not at all.
//   - What goes wrong is told to people as a [Trouble]: what Kept was doing, why it could not, what to do next.
//   - Nothing leaves this computer.
package app
