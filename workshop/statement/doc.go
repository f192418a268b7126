// Package statement reads a behaviour the way a colleague would who asks "could I film that?": it finds words that
// describe what people are like instead of what they do, vague words, a second action, a missing moment (M§4).
//
// A [Checker] judges one statement at a time and gives a list of findings, a score of 100 or less and a verdict. It is
// plain text rules over word lists, in the order of M§4.16, and it is wrong sometimes. So its findings are advice: they
// never stop anybody from saving, voting, printing or going on.
//
// Rules of the package:
//
//   - It imports the standard library and kept/workshop/content only, where the word lists and hints are.
//   - It reads English. Whether a workshop is in English is for the caller to ask (M§4.1).
//   - The same input gives the same result on every computer. A Checker never changes and may be used by several
//     goroutines; [Checker.With] makes another one.
//   - Checking 500 statements, with all pairs compared, takes less than a frame of 16 ms.
package statement
