package statement

import (
	"reflect"
	"testing"
)

// FuzzCheck holds for every text: no panic, a score of 0 to 100 that its findings explain, the same answer twice, and
// the same for the text in the form in which it is kept.
func FuzzCheck(f *testing.F) {
	for _, c := range readVectors(f).Statements {
		f.Add(c.Statement, c.Situation, c.Kind, c.NotThis)
	}
	f.Add("—'\"“ 'a'' \x00 \xff -'- I'LL we ing s es ies ly", "", "boundary", "")
	f.Add("when when when, and and then also ; . ! do not", "", "wording", "x")
	f.Fuzz(func(t *testing.T, statement, situation, kind, notThis string) {
		c := English()
		others := []Gist{c.Gist(situation), c.Gist(statement)}
		in := Input{Statement: statement, Situation: situation, Kind: kind, NotThis: notThis, Others: others}
		got := c.Check(in)
		if got.Score < 0 || got.Score > 100 || (len(got.Findings) == 0) != (got.Score == 100 && got.Findings == nil) {
			t.Errorf("score %d with findings %v", got.Score, got.Findings)
		}
		if got.Label == "" || got.Dots < 0 || got.Dots > 3 {
			t.Errorf("verdict %q with %d dots", got.Label, got.Dots)
		}
		last := -1
		for _, f := range got.Findings {
			if at := orderOf(f.Rule); at < last {
				t.Errorf("%s comes late in %v", f.Rule, got.Findings)
			} else {
				last = at
			}
			if text, _ := c.Hint(f); text == "" {
				t.Errorf("%s says nothing", f.ID())
			}
		}
		if again := c.Check(in); !reflect.DeepEqual(got, again) {
			t.Errorf("twice: %v and %v", got, again)
		}
		in.Statement = straighten(statement)
		if kept := c.Check(in); !reflect.DeepEqual(got, kept) {
			t.Errorf("%q: %v; as kept, %q: %v", statement, got, in.Statement, kept)
		}
		if len(others[1].words) >= 3 && Alike(others[1], others[1]) != 1 {
			t.Errorf("%q is not like itself", statement)
		}
		if Alike(others[0], others[1]) >= AlikeFrom && !canBeAlike(others[0], others[1]) {
			t.Errorf("%q and %q were ruled out", situation, statement)
		}
	})
}

// orderOf is the place of a rule in the list of findings (M§4.2).
func orderOf(rule string) int {
	switch rule {
	case Empty:
		return 0
	case Subject:
		return 1
	case Modal:
		return 2
	case Verb, WeakStart, Observable:
		return 3
	case OneAction:
		return 4
	case Situation:
		return 5
	case Positive:
		return 6
	case Length:
		return 7
	case Vague:
		return 8
	case SoundsLike:
		return 9
	case Acronym:
		return 10
	case Duplicate:
		return 11
	}
	return -1
}
