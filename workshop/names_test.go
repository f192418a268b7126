package workshop_test

import (
	"slices"
	"testing"

	"kept/workshop"
)

func TestATextNamesSomebody(t *testing.T) {
	names := []string{"Nadia Brook", "Jo Ånderson", "Dr Ravi Moorcroft", "Prof. Lin Wu", "Will Hale", "Ann B. Brook", "王小明", "שרה כהן (צוות)"}
	var f workshop.NameFinder
	for i, name := range names {
		f.Add(name, i)
	}
	for text, want := range map[string]struct {
		found string
		who   []int
	}{
		"Ask Nadia.":                       {"Nadia", []int{0}},
		"ask nadia first":                  {"nadia", []int{0}},
		"Nadia Brook's list":               {"Nadia Brook", []int{0}},
		"tell brook":                       {},
		"over the Brook":                   {"Brook", []int{0, 5}}, // nobody knows which of them
		"Ann Brook":                        {"Ann Brook", []int{5}},
		"Nadias list":                      {},
		"Jo is late":                       {},
		"jo ånderson is late":              {"jo ånderson", []int{1}},
		"First your weight, Dr Moorcroft.": {"Dr Moorcroft", []int{2}},
		"Moorcroft's clinic":               {"Moorcroft", []int{2}},
		"Ravi tried it":                    {"Ravi", []int{2}},
		"dr. Ravi Moorcroft":               {"dr. Ravi Moorcroft", []int{2}},
		"Ask the Dr":                       {},
		"Wu is a sound":                    {},
		"Dr Wu is here":                    {"Dr Wu", []int{3}},
		"Lin Wu":                           {"Lin Wu", []int{3}},
		"I will call back":                 {},
		"Will calls back":                  {"Will", []int{4}},
		"今日は王小明さん":                         {"王小明", []int{6}},
		"צוות":                             {},
		"שרה כהן":                          {"שרה כהן", []int{7}},
		"":                                 {},
	} {
		from, to, who := f.Find(text)
		if got := text[from:to]; got != want.found || !slices.Equal(who, want.who) {
			t.Errorf("%q names %q, %v", text, got, who)
		}
	}
}
