package content

import (
	"io/fs"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
)

// TestCheckerListsAreTheMethods holds the lists to the lengths of M§4.15, which a slip of the hand would change.
func TestCheckerListsAreTheMethods(t *testing.T) {
	l := EnglishChecker().Lists
	for _, c := range []struct {
		name string
		list []string
		want int
	}{
		{"observable", l.Observable, 362}, {"nounish", l.Nounish, 164}, {"follow", l.Follow, 35}, {"weak", l.Weak, 49},
		{"inner", l.Inner, 28}, {"attitude adjectives", l.AttitudeAdjectives, 48}, {"attitude nouns", l.AttitudeNouns, 14},
		{"attitude phrases", l.AttitudePhrases, 17}, {"exceptions", l.Exceptions, 46}, {"subject, bare", l.SubjectBare, 25},
		{"subject, after determiner", l.SubjectAfterDeterminer, 44}, {"determiners", l.Determiners, 10}, {"openers", l.Openers, 26},
		{"not adverbs", l.NotAdverbs, 23}, {"lead-ins", l.LeadIns, 17}, {"modals", l.Modals, 10}, {"cue words", l.CueWords, 20},
		{"cue phrases", l.CuePhrases, 25}, {"units", l.Units, 17}, {"by words", l.ByWords, 14}, {"number words", l.NumberWords, 15},
		{"acronyms", l.Acronyms, 11}, {"stop words", l.StopWords, 38},
	} {
		if len(c.list) != c.want {
			t.Errorf("%s: %d words, the method has %d", c.name, len(c.list), c.want)
		}
	}
	for _, word := range l.Nounish {
		if !slices.Contains(l.Observable, word) {
			t.Errorf("%q is an everyday noun but not listed as something to see or hear", word)
		}
	}
	want := map[string]int{"time": 15, "how_often": 14, "manner": 32, "condition": 17, "quality": 23, "slogan": 23, "catch_all": 6}
	for _, v := range EnglishChecker().Vague {
		if len(v.Words) != want[v.Kind] {
			t.Errorf("vague, %s: %d words, the method has %d", v.Kind, len(v.Words), want[v.Kind])
		}
		delete(want, v.Kind)
	}
	if len(want) > 0 {
		t.Errorf("no vague words of the kinds %v", want)
	}
}

func TestCheckerWordsAreSaidKindly(t *testing.T) {
	c := EnglishChecker()
	unkind := regexp.MustCompile(`(?i)\b(error|errors|invalid|illegal|must|wrong)\b`)
	for name, text := range c.hints {
		if word := unkind.FindString(text); word != "" {
			t.Errorf("%s says %q", name, word)
		}
		for _, m := range regexp.MustCompile(`\{([^}]*)\}`).FindAllStringSubmatch(text, -1) {
			if m[1] != "word" && m[1] != "base" {
				t.Errorf("%s asks for {%s}, which nobody fills", name, m[1])
			}
		}
	}
	for _, v := range c.Vague {
		if c.Hint("vague", v.Kind) == "" {
			t.Errorf("vague words of kind %s have no question", v.Kind)
		}
	}
	if c.Weight("vague", "slogan") != 15 || c.Weight("vague", "time") != 10 || c.Weight("situation", "") != 15 {
		t.Error("a variant has its own weight, or else that of its rule (M§4.3)")
	}
}

func TestCheckerFilesAreReadStrictly(t *testing.T) {
	folder, err := fs.Sub(folders, "en/checker")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ name, file, old, new, want string }{
		{"a list missing", "words.txt", "[words openers]\nwords: after", "[words beginnings]\nwords: after", "no file has a section [words openers]"},
		{"a list too many", "words.txt", "[words openers]", "[words spare]\nwords: x\n\n[words openers]", "[words spare] is a list that no rule uses"},
		{"a word twice", "words.txt", "words: a, all, an, any, back", "words: a, all, an, any, all", "all is given twice"},
		{"a capital", "words.txt", "words: wipe", "words: Wipe", "the wrong case: Wipe"},
		{"small letters in an acronym", "words.txt", "ATM", "Atm", "the wrong case: Atm"},
		{"a comma without a blank", "words.txt", "wipe, withdraw", "wipe,withdraw", "not words separated by a comma and a blank"},
		{"no weight", "hints.txt", "[finding acronym]\nweight: 5\n", "[finding acronym]\n", `[finding acronym] has no "weight"`},
		{"a weight in words", "hints.txt", "weight attitude: 25", "weight attitude: much", `"much": not a whole number`},
		{"verdicts out of order", "hints.txt", "from: 70", "from: 90", "does not start below the verdict before it"},
		{"no lowest verdict", "hints.txt", "from: 0\n", "from: 5\n", "no [verdict] starts at 0"},
		{"an unknown key", "hints.txt", "added: ", "gone: x\nadded: ", `unknown or repeated key "gone"`},
	} {
		t.Run(c.name, func(t *testing.T) {
			files := fstest.MapFS{}
			for _, name := range []string{"words.txt", "hints.txt"} {
				data, err := fs.ReadFile(folder, name)
				if err != nil {
					t.Fatal(err)
				}
				text := string(data)
				if name == c.file {
					if !strings.Contains(text, c.old) {
						t.Fatalf("%s has no %q to break", name, c.old)
					}
					text = strings.Replace(text, c.old, c.new, 1)
				}
				files[name] = &fstest.MapFile{Data: []byte(text)}
			}
			_, err := LoadChecker(files)
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("got %v, want one with %q", err, c.want)
			}
		})
	}
}
