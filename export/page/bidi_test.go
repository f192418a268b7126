package page

import (
	"slices"
	"strings"
	"testing"
)

// seen is a line as a reader sees it, from left to right.
func seen(s string) string {
	text, base := []rune(s), 0
	if RightToLeft(s) {
		base = 1
	}
	mirrored := strings.NewReplacer("(", ")", ")", "(", "[", "]", "]", "[", "{", "}", "}", "{")
	var b strings.Builder
	for _, run := range levelRuns(levels(text, base)) {
		part := slices.Clone(text[run.from:run.to])
		if run.level%2 == 1 {
			slices.Reverse(part)
			part = []rune(mirrored.Replace(string(part)))
		}
		b.WriteString(strings.NewReplacer(string(isolate), "", string(isolateEnd), "").Replace(string(part)))
	}
	return b.String()
}

func TestLinesReadAsTheirReadersReadThem(t *testing.T) {
	for _, tc := range []struct{ name, text, want string }{
		{"English", "Ana (team) 12%", "Ana (team) 12%"},
		{"a Hebrew name in brackets", "(אבג)", "(גבא)"},
		{"brackets in a Hebrew line", "אבג (דהו) זח", "חז (והד) גבא"},
		{"an English word in Hebrew brackets", "שרה (Sara) כהן", "ןהכ (Sara) הרש"},
		{"two of them in a row", "שרה (ABC) [x]", "[x] (ABC) הרש"},
		{"one bracket in another", "שרה (א [ב] ג)", "(ג [ב] א) הרש"},
		{"a bracket that nobody closes", "Ana (שרה", "Ana (הרש"},
		{"Hebrew brackets in an English line", "Ana (שרה) כהן", "Ana (הרש) ןהכ"},
		{"an isolated name", "Ana: \u2068שרה (Sara)\u2069 ok", "Ana: (Sara) הרש ok"},
		{"an isolated name in brackets", "Team (\u2068שרה (כהן)\u2069)", "Team ((ןהכ) הרש)"},
		{"an English name in a Hebrew line", "שרה \u2068Ana (x)\u2069 כהן", "ןהכ Ana (x) הרש"},
		{"an isolate that nobody ends", "Ana \u2068שרה (x)", "Ana (x) הרש"},
		{"an end of nothing", "Ana\u2069 שרה", "Ana הרש"},
		{"a date after a name", "שרה, 12 September", "September 12 ,הרש"},
		{"a number with its signs", "שרה 12.5%", "12.5% הרש"},
		{"a range in Hebrew", "שרה 10-12", "10-12 הרש"},
		{"a range in Arabic", "محمد 10-12", "12-10 دمحم"},
		{"an accent on a bracket", "שרה (Sara)\u0301 כ", "כ \u0301(Sara) הרש"},
		{"nothing", "", ""},
	} {
		if got := seen(tc.text); got != tc.want {
			t.Errorf("%s: %q is seen as %q, not %q", tc.name, tc.text, got, tc.want)
		}
	}
}

// TestAThousandIsolatesAreNoTrouble: there are levels for 125 of them inside each other.
func TestAThousandIsolatesAreNoTrouble(t *testing.T) {
	s := strings.Repeat(string(isolate)+"א(", 1000)
	all := levels([]rune(s), 0)
	if highest := slices.Max(all); highest > deepest+2 {
		t.Errorf("a level of %d", highest)
	}
	n := 0
	for _, run := range levelRuns(all) {
		n += run.to - run.from
	}
	if n != len([]rune(s)) {
		t.Errorf("%d characters of %d are left", n, len([]rune(s)))
	}
}

// TestTheFirstLetterSaysWhereALineStarts: digits and what stands in isolates have no say in it.
func TestTheFirstLetterSaysWhereALineStarts(t *testing.T) {
	for text, want := range map[string]bool{
		"": false, "12%": false, "Ana שרה": false, "שרה Ana": true, "(1) שרה": true, "محمد": true,
		"٠٩:٣٠ Ana": false, "\u2068שרה\u2069 Ana": false, "\u2068Ana\u2069 שרה": true, "\u2069\u2068שרה\u2069 Ana": false,
	} {
		if RightToLeft(text) != want {
			t.Errorf("%q starts at the right: %t", text, !want)
		}
	}
}
