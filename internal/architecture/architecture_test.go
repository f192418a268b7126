package architecture_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// pkg is what go list tells of a package.
type pkg struct {
	ImportPath string
	Standard   bool
	Imports    []string // what its files import directly, tests aside
	Deps       []string // everything that it reaches
}

func TestEveryPackageImportsOnlyWhatItsRuleAllows(t *testing.T) {
	for _, problem := range violations(listPackages(t), rules) {
		t.Error(problem)
	}
}

// The check itself must be able to fail: each case is a house with one thing out of place.
func TestViolationsAreFound(t *testing.T) {
	std := []pkg{{ImportPath: "os", Standard: true}, {ImportPath: "os/exec", Standard: true}, {ImportPath: "strings", Standard: true}}
	cases := []struct {
		name string
		pkg  pkg
		want string // "" where all is well
	}{
		{"the domain on the standard library", pkg{"kept/workshop", false, []string{"strings", xText + "/unicode/norm"}, nil}, ""},
		{"the domain and the window", pkg{"kept/workshop", false, []string{fyne + "/widget"}, []string{fyne + "/widget"}}, "kept/workshop imports fyne.io/fyne/v2/widget"},
		{"the domain and its own store", pkg{"kept/workshop", false, []string{"kept/workshop/store"}, nil}, "kept/workshop imports kept/workshop/store"},
		{"content and the screens", pkg{"kept/workshop/content", false, []string{"kept/screens"}, nil}, "kept/workshop/content imports kept/screens"},
		{"the store and its database", pkg{"kept/workshop/store", false, []string{bbolt, "kept/workshop", "os"}, []string{bbolt}}, ""},
		{"paper and the database", pkg{"kept/export/page", false, []string{"kept/workshop/store"}, []string{bbolt}}, "kept/export/page imports kept/workshop/store"},
		{"paper and the window, by a long road", pkg{"kept/export", false, []string{"kept/export/page"}, []string{"kept/export/page", fyne}}, "kept/export reaches fyne.io/fyne/v2"},
		{"a screen and its parts", pkg{"kept/screens", false, []string{"kept/screens/parts", "kept/workshop/words", fyne}, []string{fyne}}, ""},
		{"a screen and files", pkg{"kept/screens/parts", false, []string{"os"}, nil}, "kept/screens/parts imports os"},
		{"a screen and programs", pkg{"kept/screens", false, []string{"os/exec"}, nil}, "kept/screens imports os/exec"},
		{"a screen and paper", pkg{"kept/screens", false, []string{"kept/export"}, nil}, "kept/screens imports kept/export"},
		{"main past app", pkg{"kept", false, []string{"kept/workshop"}, nil}, "kept imports kept/workshop"},
		{"app and everything", pkg{"kept/app", false, []string{"kept/screens", "kept/export", "kept/workshop/store", fyne, "os"}, []string{fyne, bbolt, gofpdf}}, ""},
		{"a library nobody asked for", pkg{"kept/app", false, []string{"example.org/pretty"}, nil}, "kept/app imports example.org/pretty"},
		{"a package without a place", pkg{"kept/helpers", false, nil, nil}, "kept/helpers has no rule"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			got := violations(append([]pkg{c.pkg}, std...), rules)
			switch {
			case c.want == "" && len(got) > 0:
				t.Errorf("found fault with %v", got)
			case c.want != "" && !slices.ContainsFunc(got, func(s string) bool { return strings.HasPrefix(s, c.want) }):
				t.Errorf("got %q, want one that starts with %q", got, c.want)
			}
		})
	}
}

// violations returns a sentence for everything in pkgs that the rules do not allow.
func violations(pkgs []pkg, rules []rule) []string {
	standard := map[string]bool{}
	for _, p := range pkgs {
		standard[p.ImportPath] = p.Standard
	}
	var problems []string
	for _, p := range pkgs {
		if !within(p.ImportPath, "kept") {
			continue
		}
		r, ok := ruleFor(p.ImportPath, rules)
		if !ok {
			problems = append(problems, fmt.Sprintf("%s has no rule; give it one in rules_test.go", p.ImportPath))
			continue
		}
		for _, imported := range p.Imports {
			if !r.allows(imported, standard[imported], rules) {
				problems = append(problems, fmt.Sprintf("%s imports %s, which the rule for %s does not allow", p.ImportPath, imported, r.path))
			}
		}
		for _, reached := range p.Deps {
			if slices.ContainsFunc(r.never, func(n string) bool { return within(reached, n) }) {
				problems = append(problems, fmt.Sprintf("%s reaches %s through one of its imports; the rule for %s says never", p.ImportPath, reached, r.path))
			}
		}
	}
	return problems
}

// allows says whether a package under the rule may import path directly.
func (r rule) allows(path string, standard bool, rules []rule) bool {
	if standard {
		return !slices.ContainsFunc(r.notStd, func(n string) bool { return within(path, n) })
	}
	if !within(path, "kept") {
		return slices.ContainsFunc(r.may, func(m string) bool { return within(path, m) })
	}
	// Inside the house a rule's permission ends where another rule begins: to import workshop is not to import its
	// store. Only app, which puts everything together, is let in everywhere.
	target, ok := ruleFor(path, rules)
	return ok && (target.path == r.path || slices.Contains(r.may, target.path) || r.path == "kept/app" && target.path != "kept")
}

// ruleFor returns the rule with the longest path that path is within. The rule for main covers main alone.
func ruleFor(path string, rules []rule) (rule, bool) {
	var best rule
	for _, r := range rules {
		if within(path, r.path) && len(r.path) > len(best.path) && (r.path != "kept" || path == "kept") {
			best = r
		}
	}
	return best, best.path != ""
}

// within says whether path is tree or below it.
func within(path, tree string) bool {
	return path == tree || strings.HasPrefix(path, tree+"/")
}

// listPackages asks the go command about every package of the module and all that they import.
func listPackages(t *testing.T) []pkg {
	t.Helper()
	noticeChanges(t)
	var stdout, stderr bytes.Buffer
	list := exec.Command("go", "list", "-deps", "-tags", "ci", "-json=ImportPath,Standard,Imports,Deps", "kept/...")
	list.Env = append(os.Environ(), "CGO_ENABLED=0")
	list.Stdout, list.Stderr = &stdout, &stderr
	if err := list.Run(); err != nil {
		t.Fatalf("go list: %v\n%s", err, stderr.Bytes())
	}
	var pkgs []pkg
	for decoder := json.NewDecoder(&stdout); ; {
		var p pkg
		err := decoder.Decode(&p)
		if errors.Is(err, io.EOF) {
			return pkgs
		}
		if err != nil {
			t.Fatalf("reading what go list said: %v", err)
		}
		pkgs = append(pkgs, p)
	}
}

// noticeChanges reads every folder of the module. go test remembers a result until something changes that the test
// has looked at, and of what go list looks at it knows nothing.
func noticeChanges(t *testing.T) {
	t.Helper()
	top := filepath.Join("..", "..")
	err := filepath.WalkDir(top, func(path string, entry fs.DirEntry, err error) error {
		if err == nil && entry.IsDir() && path != top && strings.HasPrefix(entry.Name(), ".") {
			return filepath.SkipDir
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}
