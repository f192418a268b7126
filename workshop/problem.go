package workshop

import "strconv"

// Strength tells how much a message matters (M§0.5).
type Strength string

// The strengths of a message, from the strongest.
const (
	Stop   Strength = "stop"    // the record cannot be kept as it is
	NotYet Strength = "not yet" // a step is not done
	Hint   Strength = "hint"    // advice
)

// Problem is one thing that does not fit, or one piece of advice, with the place it is about.
type Problem struct {
	Path     string   // place in the file, such as "behaviours[3].statement"
	Line     int      // line of the file, 0 when it was not read from one
	Record   string   // id of the record, "" for single objects
	Rule     string   // "G2", "X9", "type", "limit"...
	Strength Strength // how much it matters
	Text     string   // one sentence with {placeholders}, a key of kept/workshop/words
	Args     []any    // names and values of the placeholders
}

func indexed(name string, i int) string { return name + "[" + strconv.Itoa(i) + "]" }
