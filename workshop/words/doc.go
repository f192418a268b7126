// Package words holds the strings of the screens and the prints, and how a language writes dates, lists and counts.
//
// The English text is the key: t.T("Add blocker") gives "Add blocker" in English and its translation in another
// language, so the code reads as the screen does and a language is one data file (see [Load]). A text that a
// language has not translated yet appears in English. Placeholders have names and stand in braces:
//
//	t.T("Step {n} of {total}", "n", 5, "total", 13)
//	t.N(people, "1 person", "{n} people")
//
// It may import the standard library and golang.org/x/text, nothing else. It holds no prose of the method: that is
// in package content.
package words
