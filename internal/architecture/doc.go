// Package architecture holds no code, only the tests that keep Kept's packages in their places.
//
// The rules are the reason why most tests need no display and no C compiler, why the sheets can be printed from the
// command line, and why the domain can be read without knowing any library:
//
//	main ─► app ─► screens ─► workshop ◄─ export        workshop/store ─► workshop, bbolt
//	         └───► export, workshop/store, workshop
//
// The table itself is in rules_test.go. A new package needs a line there: which one, is the design decision to make
// before its first file.
package architecture
