package export

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"kept/workshop"
)

// tool finds a program that reads PDFs. It has to be there in CI; at home the test is skipped without it
// (apt-get install poppler-utils qpdf).
func tool(t *testing.T, name string) string {
	t.Helper()
	path, err := exec.LookPath(name)
	if err != nil && os.Getenv("CI") != "" {
		t.Fatalf("%s is not installed: apt-get install poppler-utils qpdf", name)
	}
	if err != nil {
		t.Skipf("%s is not installed", name)
	}
	return path
}

// output runs a program on a file and returns what it says.
func output(t *testing.T, name string, args ...string) string {
	t.Helper()
	out, err := exec.Command(tool(t, name), args...).CombinedOutput()
	if err != nil {
		t.Fatalf("%s %v: %v\n%s", name, args, err, out)
	}
	return string(out)
}

// printed renders a document into a file.
func printed(t *testing.T, id ID, w *workshop.Workshop, o Options) string {
	t.Helper()
	r := rendered(t, id, w, o)
	file := filepath.Join(t.TempDir(), string(id)+".pdf")
	if err := os.WriteFile(file, r.Files[0].Data, 0o600); err != nil {
		t.Fatal(err)
	}
	return file
}

func TestOtherProgramsFindNothingWrong(t *testing.T) {
	everyPrint(t, func(t *testing.T, id ID, w *workshop.Workshop, o Options) {
		file := printed(t, id, w, o)
		output(t, "qpdf", "--check", file)
		everyWordIsClear(t, file)
		fonts := strings.Split(strings.TrimSpace(output(t, "pdffonts", file)), "\n")
		if len(fonts) < 3 {
			t.Fatalf("no fonts: %q", fonts)
		}
		for _, line := range fonts[2:] {
			if f := strings.Fields(line); f[len(f)-5] != "yes" {
				t.Errorf("font not embedded: %s", line)
			}
		}
	})
}

func TestEveryNameCanBeFoundInThePDF(t *testing.T) {
	everyPrint(t, func(t *testing.T, id ID, w *workshop.Workshop, o Options) {
		if !slices.Contains([]ID{Plan, Commitments, SignIn}, id) { // the others name some people only
			return
		}
		text := squeezed(output(t, "pdftotext", printed(t, id, w, o), "-"))
		for _, p := range w.Participants {
			expected := p.Attendance != workshop.Absent && !(id == Commitments && p.Declined)
			if expected && !strings.Contains(text, squeezed(p.Name)) {
				t.Errorf("%s is not in the text of the PDF", p.Name)
			}
		}
	})
}

func TestThePaperIsTheOneAskedFor(t *testing.T) {
	for _, paper := range []Paper{A4, Letter} {
		info := output(t, "pdfinfo", printed(t, SignIn, workshop.New("ws-1", ""), Options{Now: today, Paper: paper}))
		if !strings.Contains(info, fmt.Sprintf("(%s)", map[string]string{"a4": "A4", "letter": "letter"}[paper.Name])) {
			t.Errorf("%s: %s", paper.Name, info)
		}
	}
}

func TestHostileTextsMakeSoundPDFs(t *testing.T) {
	w := hostileWorkshop()
	for _, d := range prints() {
		for _, paper := range []Paper{A4, Letter} {
			t.Run(string(d.ID)+"/"+paper.Name, func(t *testing.T) {
				file := printed(t, d.ID, w, Options{Paper: paper, Now: today, Names: true})
				output(t, "qpdf", "--check", file)
				everyWordIsClear(t, file)
			})
		}
	}
}

// firstDifference shows the first lines that differ.
func firstDifference(want, got string) string {
	a, b := strings.Split(want, "\n"), strings.Split(got, "\n")
	for i := range min(len(a), len(b)) {
		if a[i] != b[i] {
			return fmt.Sprintf("line %d\n was %s\n now %s", i+1, a[i], b[i])
		}
	}
	return fmt.Sprintf("%d lines before, %d now", len(a), len(b))
}
