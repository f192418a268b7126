// Package draw turns laid-out pages into a PDF file. It is the only place that knows the PDF library (gofpdf), which
// is used as a drawing surface and nothing more: it never wraps, never breaks a page, never sees a character it cannot
// take.
//
// The library writes into font bytes it was given, panics on some characters and puts its objects in a random order
// unless told not to. All three are dealt with here: fonts are copied, a panic becomes an error, and the same pages
// with the same date give the same bytes.
package draw
