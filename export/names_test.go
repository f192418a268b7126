package export

import (
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"kept/workshop"
)

// TestWithoutNamesNothingNamesAnybody looks for full names, first names and surnames in whatever Kept makes without
// names, in what people wrote, too. What is made of names has them.
func TestWithoutNamesNothingNamesAnybody(t *testing.T) {
	madeOfNames := []ID{Commitments, SignIn, CheckIns, Raters, Calendar}
	for _, name := range samples {
		w := sample(t, name)
		w.Details.Facilitators = []string{"Sir Tobias Quillfeather"}
		w.Details.Purpose = "Tobias and " + w.Participants[0].Name + " asked for it; Mr Quillfeather leads it."
		named := namesOf(w)
		for _, d := range Documents() {
			all := ""
			if d.Paper() {
				for _, p := range pagesOf(t, d.ID, w, Options{Now: today, IncludePrivate: true}) {
					all += strings.ReplaceAll(strings.Join(p.Words(), " "), "\u00a0", " ")
				}
			} else {
				for _, f := range rendered(t, d.ID, w, Options{Now: today, IncludePrivate: true}).Files {
					all += string(f.Data)
				}
			}
			if slices.Contains(madeOfNames, d.ID) {
				if !named.MatchString(all) {
					t.Errorf("%s, %s: nobody is named", name, d.ID)
				}
				continue
			}
			if found := named.FindAllString(all, -1); found != nil {
				t.Errorf("%s, %s names %q", name, d.ID, found)
			}
		}
	}
}

// namesOf matches every name of a workshop that is long enough to tell somebody by.
func namesOf(w *workshop.Workshop) *regexp.Regexp {
	var list []string
	add := func(name string) {
		for _, word := range strings.Fields(name) {
			if utf8.RuneCountInString(word) >= 4 {
				list = append(list, regexp.QuoteMeta(word))
			}
		}
	}
	for _, p := range w.Participants {
		add(p.Name)
	}
	for _, name := range w.Details.Facilitators {
		add(name)
	}
	return regexp.MustCompile(`\b(` + strings.Join(list, "|") + `)\b`)
}

func TestATextWithoutNamesSaysTheRole(t *testing.T) {
	w := sample(t, "hospital-outpatients")
	before, _ := workshop.Encode(w)
	for id, want := range map[ID][]string{
		Charter:    {"Good afternoon, I am the clinic receptionist.", "The clinic doctor is 25 minutes behind"},
		Learning:   {"The clinic doctor tried it with ten patients"},
		Escalation: {"For the sponsor, clinic manager"},
	} {
		all := textOf(pagesOf(t, id, w, Options{Now: today})...)
		for _, text := range want {
			if !strings.Contains(all, squeezed(text)) {
				t.Errorf("%s does not say %q", id, text)
			}
		}
	}
	if after, _ := workshop.Encode(w); string(after) != string(before) {
		t.Error("printing changed the workshop")
	}
}
