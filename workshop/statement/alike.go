package statement

import (
	"math/bits"
	"slices"
	"strings"
)

// AlikeFrom is the similarity from which two statements of a role count as the same (M§4.13).
const AlikeFrom = 0.60

// Gist is what a statement says, as far as it counts when two are compared (M§4.13). Make it with [Checker.Gist]; it
// never changes.
type Gist struct {
	Text  string   // the statement
	words []string // sorted, each once, without stop words and simple endings
	signs uint64   // a bit for each word; words that share a bit share it in every Gist
}

// Gist reads a statement for comparing.
func (c *Checker) Gist(text string) Gist {
	g := Gist{Text: text}
	eachToken(strings.ToLower(straighten(text)), func(word string) {
		if isWord(word) && c.marks[word]&stopWord == 0 {
			g.words = append(g.words, withoutEnding(word))
		}
	})
	slices.Sort(g.words)
	g.words = slices.Compact(g.words)
	for _, word := range g.words {
		g.signs |= 1 << sign(word)
	}
	return g
}

// withoutEnding cuts -ing, -ed, -es or -s off, as long as three letters stay. It is no more than that: "note" and
// "notes" come out as different words.
func withoutEnding(word string) string {
	for _, ending := range [...]string{"ing", "ed", "es", "s"} {
		if stem, ok := strings.CutSuffix(word, ending); ok && len(stem) >= 3 {
			return stem
		}
	}
	return word
}

// sign spreads words over the 64 bits of a Gist.
func sign(word string) uint {
	h := uint32(2166136261) // FNV-1a
	for i := range len(word) {
		h = (h ^ uint32(word[i])) * 16777619
	}
	return uint(h>>26 ^ h&63)
}

// Alike returns how much of what two statements say is the same, 0 to 1: words in both by words in either. Fewer than
// three words in both count as nothing.
func Alike(a, b Gist) float64 {
	shared := 0
	for i, j := 0, 0; i < len(a.words) && j < len(b.words); {
		switch {
		case a.words[i] < b.words[j]:
			i++
		case a.words[i] > b.words[j]:
			j++
		default:
			shared, i, j = shared+1, i+1, j+1
		}
	}
	return likeness(shared, len(a.words), len(b.words))
}

func likeness(shared, a, b int) float64 {
	if shared < 3 {
		return 0
	}
	return float64(shared) / float64(a+b-shared)
}

// canBeAlike rules most pairs out without comparing words: a bit that only one has stands for a word that only it has.
func canBeAlike(a, b Gist) bool {
	shared := min(len(a.words)-bits.OnesCount64(a.signs&^b.signs), len(b.words)-bits.OnesCount64(b.signs&^a.signs))
	return likeness(shared, len(a.words), len(b.words)) >= AlikeFrom
}

// Closest returns the statement most like g, the first of equals, and whether one is at least [AlikeFrom] alike.
func Closest(g Gist, others []Gist) (Gist, bool) {
	best, found := Gist{}, 0.0
	for _, other := range others {
		if canBeAlike(g, other) {
			if likeness := Alike(g, other); likeness >= AlikeFrom && likeness > found {
				best, found = other, likeness
			}
		}
	}
	return best, found > 0
}
