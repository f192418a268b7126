package words

import (
	"bytes"
	_ "embed"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"slices"
	"sync"

	"golang.org/x/text/language"
)

//go:embed en.json
var englishFile []byte

// English is the catalogue of British English, the language of the keys. It is always the same catalogue.
func English() *Catalogue { return english() }

var english = sync.OnceValue(func() *Catalogue {
	c, err := Load(englishFile)
	if err != nil {
		panic(fmt.Sprintf("words: the embedded English file: %v", err))
	}
	return c
})

// languageFile is a language as it is written down, in JSON.
type languageFile struct {
	Language string                       `json:"language"` // code, for example "en"
	Calendar calendar                     `json:"calendar"`
	Joining  joining                      `json:"joining"`
	Texts    map[string]string            `json:"texts"`   // English text to translation
	Plurals  map[string]map[string]string `json:"plurals"` // English plural text to form (zero one two few many other) to translation
}

// Load reads a language file: JSON with the language's code, its calendar, its way of joining, and its translations.
// It refuses a file that would show wrong words: an unknown field, a day or month without a name, an empty
// translation, or one that drops or invents a placeholder. The error names the entry.
func Load(data []byte) (*Catalogue, error) {
	var file languageFile
	decoder := json.NewDecoder(bytes.NewReader(data))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(&file); err != nil {
		return nil, fmt.Errorf("read language file: %w", err)
	}
	if _, err := decoder.Token(); err != io.EOF {
		return nil, fmt.Errorf("read language file: text after the end of the document")
	}
	tag, err := language.Parse(file.Language)
	if err != nil {
		return nil, fmt.Errorf("language file: language %q: %w", file.Language, err)
	}
	if err := file.check(); err != nil {
		return nil, fmt.Errorf("language file %s: %w", file.Language, err)
	}
	return &Catalogue{tag: tag, texts: file.Texts, plurals: file.Plurals, calendar: file.Calendar, joining: file.Joining}, nil
}

// check looks for what would surface later as a gap on a screen or a print.
func (f *languageFile) check() error {
	for _, names := range []struct {
		what string
		has  []string
		want int
	}{
		{"weekdays", f.Calendar.Weekdays, 7},
		{"weekdays_short", f.Calendar.WeekdaysShort, 7},
		{"months", f.Calendar.Months, 12},
		{"months_short", f.Calendar.MonthsShort, 12},
	} {
		if len(names.has) != names.want || slices.Contains(names.has, "") {
			return fmt.Errorf("%s: %d names are needed, none of them empty", names.what, names.want)
		}
	}
	for _, style := range dateStyles {
		// Filling with every name there is leaves nothing visible, unless the style asks for a name that does not exist.
		known := []any{"weekday", "", "weekday_short", "", "day", "", "month", "", "month_short", "", "year", ""}
		if text := f.Calendar.Styles[style]; text == "" || len(Unfilled(fill(text, known))) > 0 {
			return fmt.Errorf("styles: %q is missing or asks for something unknown", style)
		}
	}
	if f.Joining.Comma == "" || f.Joining.And == "" || !samePlaceholders(f.Joining.Percent, "{n}") {
		return fmt.Errorf("joining: comma, and, and percent with {n} are needed")
	}
	return f.checkTranslations()
}

// checkTranslations goes through the entries in a fixed order, so the same file always gives the same error.
func (f *languageFile) checkTranslations() error {
	for _, text := range slices.Sorted(maps.Keys(f.Texts)) {
		if translated := f.Texts[text]; translated == "" || !samePlaceholders(text, translated) {
			return fmt.Errorf("texts: %q: the translation is empty or has other placeholders", text)
		}
	}
	known := slices.Collect(maps.Values(formNames))
	for _, text := range slices.Sorted(maps.Keys(f.Plurals)) {
		forms := f.Plurals[text]
		if !samePlaceholders(text, forms["other"]) {
			return fmt.Errorf("plurals: %q: the form \"other\" is missing or has other placeholders", text)
		}
		for _, name := range slices.Sorted(maps.Keys(forms)) {
			if forms[name] == "" || !slices.Contains(known, name) {
				return fmt.Errorf("plurals: %q: the form %q is empty or unknown", text, name)
			}
		}
	}
	return nil
}
