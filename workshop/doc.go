// Package workshop is the heart of Kept: what a workshop holds, how it is changed, and what follows from it.
//
// A [Workshop] is one document, the same in memory, in the store and in a file (M§3). Its types carry their own
// limits in struct tags, so that reading a file, checking a field on screen and repairing a damaged document all go
// by one description: see [Limits].
//
// A [Session] owns the workshop that is open. It publishes snapshots that never change: a screen, the saver and the
// printer can read one from any goroutine without a lock. The one way to change a workshop is [Session.Do]; it works
// on a copy, keeps the old snapshot for undo and tells its subscribers. Only the minutes that the clock counts come in
// beside it, through [Session.KeepActual]: undo does not take them back. The clock itself is a [Timer].
//
// Rules of the package:
//
//   - It imports the standard library, kept/workshop/content and kept/workshop/statement only: no window, no disk, no
//     paper.
//   - Drafts are never refused. What is missing is said by [Workshop.Readiness], what does not fit by [Workshop.Check];
//     nothing blocks (M§0.5).
//   - Nothing that can be computed is stored (M§3.0).
//   - Time and ids come in as parameters.
//   - A snapshot that was published is read only. Methods that change a workshop are called inside Session.Do.
package workshop
