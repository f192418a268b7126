// Package parts is the widget kit of Kept: the palette, the type, the layouts
// and every control that the screens share, so that one thing looks and works
// the same wherever it stands.
//
// A window owns one Kit. The Kit carries the Look (palette and zoom) and makes
// the parts: k.Text, k.Button, k.Field, k.Column and so on. Nothing here is
// global, so two windows (the laptop and the projector) can have two looks, and
// a change of look is one call: SetLook, then the theme is set again.
//
// The rules of the package:
//
//   - A part holds no domain state. What a person does calls a hook (OnTap,
//     OnDone, OnAdd ...); what is visible changes only through SetText, Set and
//     Set methods. A Set method never calls a hook.
//   - SetCards with a new list keeps focus, caret and scroll: rows are keyed by id
//     and reused.
//   - Everything is synchronous and runs on the UI goroutine: no goroutine, no
//     timer, no data binding.
//   - Colours and sizes are read from the Kit each time a part is refreshed,
//     never kept, so light, dark, high contrast and text size switch live.
//   - Lengths in the API are in units of the design at a zoom of 1; the Kit
//     scales them and rounds to whole pixels, because text on half pixels blurs.
//   - Keys that a part has no use for go to the window: the typed-key handler
//     and the shortcuts of its canvas, also while somebody types.
//   - A part whose height depends on its width says so with HeightFor; layouts
//     of this package ask for it. A part that comes to need more room makes its
//     surroundings give it at once.
//
// It may import Fyne, the domain package and its words, and nothing that
// touches files: not os, not the store, not the exports.
package parts
