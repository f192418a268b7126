package words

import (
	_ "embed"
	"slices"
	"strings"
	"testing"
	"time"
)

// mirroredFile is a made-up language: English backwards, with the plural rules of Polish, which has three forms.
//
//go:embed testdata/mirrored.json
var mirroredFile []byte

func mirrored(t *testing.T) *Catalogue {
	t.Helper()
	c, err := Load(mirroredFile)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestTextsAreFilledByName(t *testing.T) {
	en, xx := English(), mirrored(t)
	for _, tc := range []struct{ got, want string }{
		{en.T("Add blocker"), "Add blocker"},
		{xx.T("Add blocker"), "rekcolb dda"},
		{en.T("Step {n} of {total}", "n", 5, "total", 13), "Step 5 of 13"},
		{en.T("Step {n} of {total}", "total", 13, "n", 5), "Step 5 of 13"},
		{xx.T("Step {n} of {total}", "n", 5, "total", 13), "13 fo 5 pets"},
		{xx.T("Not translated: {name}", "name", "Zoë"), "Not translated: Zoë"},
		{en.T("{name} and {name}", "name", "Ana"), "Ana and Ana"},
		{en.T("Step {n} of {total}", "n", 5), "Step 5 of {total}"},
		{en.T("Step {n}", "m", 5), "Step {n}"},
		{en.T("Step {n}", "n"), "Step {n}"},
		{en.T("No \"{other}\" yet", "other", "{other}"), "No \"{other}\" yet"},
		{en.T("Keep {} and { n } as they are", "n", 1), "Keep {} and { n } as they are"},
	} {
		if tc.got != tc.want {
			t.Errorf("got %q, want %q", tc.got, tc.want)
		}
	}
}

func TestCountsFollowTheLanguage(t *testing.T) {
	en, xx := English(), mirrored(t)
	for n, want := range map[int]string{
		0: "0 people", 1: "1 person", 2: "2 people", 21: "21 people", -1: "1 person", -3: "-3 people",
	} {
		if got := en.N(n, "1 person", "{n} people"); got != want {
			t.Errorf("English %d: got %q, want %q", n, got, want)
		}
	}
	for n, want := range map[int]string{
		0: "0 elpoep-ynam", 1: "nosrep eno", 3: "3 elpoep-wef", 5: "5 elpoep-ynam", 22: "22 elpoep-wef", -3: "-3 elpoep-wef",
	} {
		if got := xx.N(n, "1 person", "{n} people"); got != want {
			t.Errorf("mirrored %d: got %q, want %q", n, got, want)
		}
	}
	if got := en.N(2, "1 dot for {name}", "{n} dots for {name}", "name", "Ana"); got != "2 dots for Ana" {
		t.Errorf("got %q", got)
	}
	if got := xx.N(4, "1 dot", "{n} dots"); got != "4 dots" {
		t.Errorf("an untranslated count: got %q", got)
	}
}

func TestDatesTimesListsAndPercent(t *testing.T) {
	en, xx := English(), mirrored(t)
	day := time.Date(2026, time.September, 2, 14, 2, 59, 0, time.UTC)
	for _, tc := range []struct{ got, want string }{
		{en.Date(day, Long), "Wednesday 2 September 2026"},
		{en.Date(day, Medium), "2 September 2026"},
		{en.Date(day, Short), "2 Sep 2026"},
		{en.Date(day, DayMonth), "Wed 2 Sep"},
		{en.Date(time.Time{}, Long), ""},
		{xx.Date(day, Long), "yadsendew, 2026 rebmetpes 2"},
		{en.Time(day), "14:02"},
		{en.Time(time.Time{}), ""},
		{en.List(nil), ""},
		{en.List([]string{"a"}), "a"},
		{en.List([]string{"a", "b"}), "a and b"},
		{en.List([]string{"a", "b", "c"}), "a, b and c"},
		{xx.List([]string{"a", "b", "c"}), "a; b dna c"},
		{en.Percent(74), "74%"},
		{xx.Percent(-25), "% -25"},
	} {
		if tc.got != tc.want {
			t.Errorf("got %q, want %q", tc.got, tc.want)
		}
	}
}

func TestEveryDayAndMonthHasItsName(t *testing.T) {
	en := English()
	for day := range 366 {
		date := time.Date(2028, time.January, 1+day, 0, 0, 0, 0, time.UTC)
		if got, want := en.Date(date, Long), date.Format("Monday 2 January 2006"); got != want {
			t.Fatalf("got %q, want %q", got, want)
		}
		if got, want := en.Date(date, DayMonth), date.Format("Mon 2 Jan"); got != want {
			t.Fatalf("got %q, want %q", got, want)
		}
	}
}

func TestMissingNamesWhatIsNotTranslated(t *testing.T) {
	keys := []string{"Add blocker", "Add promise", "{n} people", "{n} dots"}
	if got, want := mirrored(t).Missing(keys), []string{"Add promise", "{n} dots"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	if got := English().Missing(keys); got != nil {
		t.Errorf("English: %q", got)
	}
	if got, want := Unfilled(English().T("{a} of {b}", "a", 1)), []string{"b"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestBadLanguageFilesAreRefused(t *testing.T) {
	for name, tc := range map[string]struct{ old, new, says string }{
		"unknown field":       {`"texts": {`, `"text": {`, `unknown field "text"`},
		"two documents":       {"\n}\n", "\n}\n{}", "after the end"},
		"no such language":    {`"pl"`, `"?"`, "language"},
		"a day too few":       {`"nus", `, ``, "weekdays_short"},
		"a month without":     {`"yraunaj"`, `""`, "months"},
		"style unknown name":  {`{month_short} {day}"`, `{moon} {day}"`, `"short"`},
		"percent without n":   {`% {n}`, `%`, "percent"},
		"empty translation":   {`"rekcolb dda"`, `""`, "Add blocker"},
		"placeholder dropped": {`{total} fo {n} pets`, `fo {n} pets`, "Step {n} of {total}"},
		"no other form":       {`"other": "{n} elpoep"`, `"two": "{n} elpoep"`, "{n} people"},
		"unknown form":        {`"few":`, `"couple":`, `"couple"`},
	} {
		t.Run(name, func(t *testing.T) {
			data := strings.Replace(string(mirroredFile), tc.old, tc.new, 1)
			if data == string(mirroredFile) {
				t.Fatal("the test changes nothing")
			}
			_, err := Load([]byte(data))
			if err == nil || !strings.Contains(err.Error(), tc.says) {
				t.Errorf("got %v, want an error with %q", err, tc.says)
			}
		})
	}
}

func TestWhatIsFilledInKeepsItsDirection(t *testing.T) {
	plain, apart := English(), English().Isolating()
	for _, c := range []struct{ got, want string }{
		{plain.T("I am {name}.", "name", "שרה"), "I am שרה."},
		{apart.T("I am {name}.", "name", "שרה"), "I am \u2068שרה\u2069."},
		{apart.T("I am {name}.", "name", "Zoë"), "I am Zoë."},
		{apart.N(2, "{n} for {name}", "{n} for {name}", "name", "محمد"), "2 for \u2068محمد\u2069"},
		{apart.List([]string{"Ana", "שרה"}), "Ana and \u2068שרה\u2069"},
		{apart.List([]string{"שרה"}), "שרה"},
	} {
		if c.got != c.want {
			t.Errorf("%q, want %q", c.got, c.want)
		}
	}
}
