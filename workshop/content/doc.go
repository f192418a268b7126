// Package content holds the words and lists of the method: the guide of every step, messages, the on-screen words of
// every choice, the statements, bands and practices of the approach, prompts, and the three samples.
//
// They are data, one folder per language (en), embedded in the program, so another language or a better wording
// needs no Go. [English] parses its folder once; everything it gives is typed and complete, which the tests prove.
// Placeholders such as {role} are filled by the reader with words.Catalogue.T.
//
// # The files
//
// A data file is plain text, one entry a line, made of sections:
//
//	# A comment, and blank lines, are skipped.
//	[step welcome]
//	name: Welcome and purpose
//	do: Read the purpose and ask: "What would a customer do differently if this works?"
//	hint not_customer: Is this something a customer does? If it is about us, turn it round.
//
// A section has a kind and, where there are several of a kind, an id that never changes. An entry has a key, for
// some keys an id, and a text that runs to the end of its line. A key that comes several times makes a list in the
// order of the file. Pairs of numbers such as "12 / 8" are planned and shortest minutes. Which file a section stands in
// does not matter.
//
// Reading is strict: an unknown section or key, a key missing or given twice, an id given twice, an id that
// something points to and nothing has, a blank at the end of a line: all are refused, naming file and line.
//
// The folder "checker" of a language holds the word lists and hints of the statement checker in the same format. A
// language without one has no checker; [EnglishChecker] reads the English one when somebody first asks for it.
//
// # Rules
//
// The package imports the standard library only. Messages follow M§0.5: they say what to do next, and never
// "invalid", "error", "illegal" or "must".
package content
