// Package onscreen finds what a window shows, for the tests of all that draws with Fyne.
//
// It looks into widgets the way the painter does, through their renderers, and only where something is visible. It must
// not be used outside tests.
package onscreen
