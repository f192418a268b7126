package content

import (
	"fmt"
	"io/fs"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"
)

// englishFiles is a copy of the embedded files that a test may damage.
func englishFiles(t *testing.T) fstest.MapFS {
	t.Helper()
	files := fstest.MapFS{}
	err := fs.WalkDir(English().folder, ".", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		data, err := fs.ReadFile(English().folder, path)
		files[path] = &fstest.MapFile{Data: data}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

func TestBadFilesAreRefusedByFileAndLine(t *testing.T) {
	for name, tc := range map[string]struct{ file, old, new, says string }{
		"unknown key":              {"steps.txt", "core: yes\n", "core: yes\ncolour: red\n", "unknown or repeated key \"colour\""},
		"key missing":              {"steps.txt", "short: Set up\n", "", "[step setup] has no \"short\""},
		"key twice":                {"steps.txt", "short: Set up\n", "short: Set up\nshort: Before\n", "unknown or repeated key \"short\""},
		"unknown group":            {"steps.txt", "group: Why", "group: Whence", "not one of Before, Why"},
		"hint twice":               {"steps.txt", "hint no_leader:", "hint no_manager:", "no_manager is given twice"},
		"unknown step":             {"steps.txt", "[step setup]", "[step sleep]", "no label in [choice step]"},
		"minutes upside down":      {"steps.txt", "half_day: 12 / 8", "half_day: 8 / 12", "planned / shortest"},
		"minutes missing":          {"steps.txt", "minutes half_day: 12 / 8\n", "", "each of the 3 formats"},
		"minutes of no format":     {"steps.txt", "minutes half_day: 12 / 8\n", "minutes week: 12 / 8\n", "no format"},
		"break without minutes":    {"formats.txt", "Lunch | 45 / 40", "Lunch", "not a break"},
		"total is no number":       {"formats.txt", "total: 90", "total: ninety", "not a whole number"},
		"stray line":               {"approach.txt", "[factor skill]", "factor skill", "neither a [section]"},
		"line outside a section":   {"about.txt", "[principles]", "# principles", "neither a [section]"},
		"blank at the end":         {"rules.txt", "strength: stop\n", "strength: stop \n", "a blank at the beginning or end"},
		"unknown section":          {"rules.txt", "[rule X9]", "[ruling X9]", "unknown section"},
		"section twice":            {"rules.txt", "[rule X9]", "[rule X8]", "is already at rules.txt:"},
		"unknown strength":         {"rules.txt", "strength: stop", "strength: fatal", "not one of stop"},
		"message twice":            {"messages.txt", "message open_many:", "message G1:", "message G1 is given twice"},
		"practice that is missing": {"bands.txt", "practices: P1 ", "practices: P31 ", "P31, which is not there"},
		"order leaves one out":     {"approach.txt", "order: Q1 Q9", "order: Q9 Q9", "leaves out Q1"},
		"unknown cause":            {"blockers.txt", "cause: motivation_reflective", "cause: moon", "not one of"},
		"choice without values":    {"choices.txt", "[choice side]\n", "[choice none]\n\n[choice side]\n", "[choice none] has no values"},
		"sample without file":      {"about.txt", "[sample contact-centre]", "[sample circus]", "has no file"},
		"not text":                 {"setup.txt", "role: Nurse", "role: N\xffrse", "not UTF-8"},
	} {
		t.Run(name, func(t *testing.T) {
			files := englishFiles(t)
			good := string(files[tc.file].Data)
			bad := strings.Replace(good, tc.old, tc.new, 1)
			if bad == good {
				t.Fatal("the test changes nothing")
			}
			files[tc.file].Data = []byte(bad)
			_, err := Load(files)
			if err == nil || !strings.Contains(err.Error(), tc.says) {
				t.Fatalf("got %v, want %q", err, tc.says)
			}
			if !regexp.MustCompile(regexp.QuoteMeta(tc.file) + `:\d+: `).MatchString(err.Error()) {
				t.Errorf("%v does not say where in %s", err, tc.file)
			}
		})
	}
}

func TestProblemsNameTheirOwnLine(t *testing.T) {
	files := englishFiles(t)
	lines := strings.Split(string(files["steps.txt"].Data), "\n")
	var want []string
	for i, line := range lines {
		switch line {
		case "core: no":
			lines[i] = "core: perhaps"
		case "code: S8":
			lines[i] = "codex: S8"
			want = append(want, fmt.Sprintf("steps.txt:%d: [step approach] unknown or repeated key \"codex\"", i+1))
		case "minutes full_day: 50 / 35":
			lines[i] = "minutes full_day: 50"
			want = append(want, fmt.Sprintf("steps.txt:%d: [step blockers] \"50\": not minutes", i+1))
		}
	}
	files["steps.txt"].Data = []byte(strings.Join(lines, "\n"))
	_, err := Load(files)
	if err == nil || len(want) != 2 {
		t.Fatalf("error %v, %d lines changed", err, len(want))
	}
	for _, w := range want {
		if !strings.Contains(err.Error(), w) {
			t.Errorf("no %q in\n%v", w, err)
		}
	}
	if n := strings.Count(err.Error(), "\"perhaps\": not one of yes, no"); n != 4 {
		t.Errorf("%d of 4 steps that are not core are named", n)
	}
}

func TestAMissingFileNamesWhatItHeld(t *testing.T) {
	files := englishFiles(t)
	delete(files, "blockers.txt")
	_, err := Load(files)
	if err == nil || !strings.Contains(err.Error(), "no file has a section [blocker_type]") {
		t.Errorf("got %v", err)
	}
}
