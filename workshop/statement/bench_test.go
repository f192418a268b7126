package statement

import (
	"fmt"
	"testing"
)

// BenchmarkCheck500 checks 500 statements of one role, each compared with the 499 others: the most a screen could ever
// ask for at once. It has to stay below a frame, 16 ms.
func BenchmarkCheck500(b *testing.B) {
	c := English()
	cases := readVectors(b).Statements
	inputs := make([]Input, 500)
	for i := range inputs {
		v := cases[i%len(cases)]
		inputs[i] = Input{Statement: fmt.Sprintf("%s, place %d", v.Statement, i), Kind: v.Kind, Situation: v.Situation}
	}
	b.ReportAllocs()
	for b.Loop() {
		gists := make([]Gist, len(inputs))
		for i, in := range inputs {
			gists[i] = c.Gist(in.Statement)
		}
		for i, in := range inputs {
			in.Others = gists[:i]
			c.Check(in)
		}
	}
}

// BenchmarkCheckOne checks the longest statement of the vectors, as while somebody types.
func BenchmarkCheckOne(b *testing.B) {
	c := English()
	longest := ""
	for _, v := range readVectors(b).Statements {
		if len(v.Statement) > len(longest) {
			longest = v.Statement
		}
	}
	b.ReportAllocs()
	for b.Loop() {
		c.Check(Input{Statement: longest})
	}
}
