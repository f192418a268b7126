package export

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"kept/export/page"
	"kept/export/systemfonts"
	"kept/workshop"
)

// scriptsWorkshop is a workshop of a group whose people write in fourteen scripts, and say what they will do in them.
func scriptsWorkshop(t testing.TB) *workshop.Workshop {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", "fourteen-scripts.json"))
	if err != nil {
		t.Fatal(err)
	}
	w, report, err := workshop.Decode(data)
	if err != nil || report.Repairs > 0 {
		t.Fatalf("%v, %d repairs", err, report.Repairs)
	}
	return w
}

func TestFourteenScriptsPrint(t *testing.T) {
	w := scriptsWorkshop(t)
	scripts := map[string]bool{}
	for _, p := range w.Participants {
		for _, r := range p.Name {
			for name, table := range unicode.Scripts {
				if name != "Common" && name != "Inherited" && unicode.Is(table, r) {
					scripts[name] = true
				}
			}
		}
	}
	if len(scripts) < 14 {
		t.Fatalf("the names are in %d scripts", len(scripts))
	}
	// Fonts differ from computer to computer; what they cannot draw has to be counted, and everything has to be sound.
	fonts := systemfonts.New(t.TempDir())
	for _, d := range Documents() {
		o := Options{Paper: Letter, Now: today, Names: true, IncludePrivate: true, QR: true, Fallback: fonts}
		first := rendered(t, d.ID, w, o)
		if !sameFiles(first, rendered(t, d.ID, w, o)) {
			t.Errorf("%s differs from one time to the next", d.ID)
		}
		if !d.Paper() {
			continue
		}
		file := printed(t, d.ID, w, o)
		output(t, "qpdf", "--check", file)
		everyWordIsClear(t, file)
	}
}

func TestNamesOfFourteenScriptsCanBeSearchedFor(t *testing.T) {
	w := scriptsWorkshop(t)
	fonts := systemfonts.New(t.TempDir())
	o := Options{Now: today, Names: true, Fallback: fonts}
	text := withoutInvisible(squeezed(output(t, "pdftotext", printed(t, SignIn, w, o), "-")))
	for _, p := range w.Participants {
		if p.Attendance == workshop.Absent || !drawable(p.Name, fonts) {
			continue // not on the sheet, or a box on this computer, and counted
		}
		if name := withoutInvisible(squeezed(p.Name)); !strings.Contains(withoutMarks(text), withoutMarks(name)) {
			t.Errorf("%q is not in the text of the PDF", p.Name)
		}
	}
}

// drawable reports whether this computer has a font for every character of a text.
func drawable(s string, fonts page.Fallback) bool {
	ts, err := page.NewTypesetter(NotoSans(), emojiFirst{fonts})
	if err != nil {
		return false
	}
	ts.Width(page.Clean(s), page.Style{Size: 20}) // large text is shaped
	return ts.Missing() == 0
}

// withoutMarks leaves out the marks of bidirectional text, which pdftotext adds, and brackets: on which side of a
// right-to-left text they stand is its guess.
func withoutMarks(s string) string {
	return strings.Map(func(r rune) rune {
		if r >= '\u202a' && r <= '\u202e' || r == '\u200e' || r == '\u200f' || r == '(' || r == ')' {
			return -1
		}
		return r
	}, s)
}
