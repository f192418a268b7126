package app

import (
	"bytes"
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"kept/export"
	"kept/workshop"
	"kept/workshop/content"
	"kept/workshop/words"
)

var day = time.Date(2026, 9, 2, 12, 0, 0, 0, time.UTC)

func TestExportWritesEveryDocumentOfEverySample(t *testing.T) {
	for _, s := range content.Samples() {
		dir := t.TempDir()
		var out bytes.Buffer
		if err := Export(context.Background(), "sample:"+s.Name, PrintJob{Folder: dir, Options: export.Options{Now: day, Names: true}}, &out); err != nil {
			t.Fatal(err)
		}
		files, err := os.ReadDir(dir)
		if err != nil || len(files) != strings.Count(out.String(), "\n") {
			t.Errorf("%s: %d files, %v, and this list:\n%s", s.Name, len(files), err, &out)
		}
		for _, f := range files {
			data, err := os.ReadFile(filepath.Join(dir, f.Name()))
			if err != nil || strings.HasSuffix(f.Name(), ".pdf") != bytes.HasPrefix(data, []byte("%PDF-")) {
				t.Errorf("%s: %s is not what it says it is: %v", s.Name, f.Name(), err)
			}
			if !strings.Contains(out.String(), f.Name()) {
				t.Errorf("%s: %s is not listed:\n%s", s.Name, f.Name(), &out)
			}
		}
		for _, d := range export.Documents() {
			if _, err := os.Stat(filepath.Join(dir, string(d.ID)+".pdf")); d.Paper() != (err == nil) {
				t.Errorf("%s: %s is a print %t, and its PDF: %v", s.Name, d.ID, d.Paper(), err)
			}
		}
	}
}

func TestExportExplainsWhatItCannotDo(t *testing.T) {
	dir := t.TempDir()
	damaged := filepath.Join(dir, "damaged.kept")
	notes := filepath.Join(dir, "notes.txt")
	for path, text := range map[string]string{damaged: "{\"format\": \"cx-behaviour-workshop\",\n \"roles\": [", notes: "Dear all"} {
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for _, c := range []struct {
		name, source, folder string
		want                 []string
	}{
		{"no such file", filepath.Join(dir, "gone.kept"), dir, []string{"could not open gone.kept", "nothing of that name"}},
		{"no such sample", "sample:circus", dir, []string{"no sample of that name", "sample:contact-centre"}},
		{"a damaged file", damaged, dir, []string{"damaged.kept", "line 2", "cut off"}},
		{"a foreign file", notes, dir, []string{"notes.txt", "line 1"}},
		{"a folder", dir, dir, []string{"not a file"}},
		{"a file in the place of the folder", "sample:contact-centre", notes, []string{"A file stands where a folder is needed", "Choose another folder"}},
	} {
		err := Export(context.Background(), c.source, PrintJob{Folder: c.folder, Options: export.Options{Now: day}}, &bytes.Buffer{})
		var trouble *Trouble
		if !errors.As(err, &trouble) {
			t.Errorf("%s: got %v, want a Trouble", c.name, err)
			continue
		}
		for _, want := range c.want {
			if !strings.Contains(err.Error(), want) {
				t.Errorf("%s: %q does not say %q", c.name, err, want)
			}
		}
	}
}

func TestCancelledPrintsLeaveWholeFilesOnly(t *testing.T) {
	w := crowd(t, 300)
	job := PrintJob{Docs: []export.ID{"signin", "commitments", "charter"}, Options: export.Options{Now: day}}
	for _, c := range []struct {
		name string
		at   int // pages of the job after which somebody cancels
		left []string
	}{
		{"in the first document", 5, nil},
		{"in the middle of the sheets", 100, []string{"signin.pdf"}},
	} {
		job.Folder = t.TempDir()
		ctx, cancel := context.WithCancel(context.Background())
		made := 0
		printed, err := Print(ctx, w, job, words.English(), func(done, total int) {
			if made = done; done == c.at {
				cancel()
			}
		})
		if !errors.Is(err, context.Canceled) || made != c.at {
			t.Errorf("%s: stopped after page %d with %v, want page %d", c.name, made, err, c.at)
		}
		var left []string
		files, _ := os.ReadDir(job.Folder)
		for _, f := range files {
			left = append(left, f.Name())
		}
		if !slices.Equal(left, c.left) || len(printed) != len(c.left) {
			t.Errorf("%s: %v is left of %d finished documents, want %v", c.name, left, len(printed), c.left)
		}
	}
}

// Of two documents, one page long and hundreds, the hundreds do not fly past in the second half.
func TestProgressCountsThePagesOfTheWholeJob(t *testing.T) {
	var told []int
	total := 0
	job := PrintJob{Docs: []export.ID{"charter", "commitments", "calendar"}, Options: export.Options{Now: day}, Folder: t.TempDir()}
	printed, err := Print(context.Background(), crowd(t, 60), job, words.English(), func(done, of int) {
		told, total = append(told, done), of
	})
	if err != nil {
		t.Fatal(err)
	}
	pages := 0
	for _, p := range printed {
		pages += p.Pages
	}
	if pages < 60 || total != pages || told[len(told)-1] != pages {
		t.Errorf("told %d of %d at the end of %d pages", told[len(told)-1], total, pages)
	}
	for i := 1; i < len(told); i++ {
		if d := told[i] - told[i-1]; d < 0 || d > 1 {
			t.Fatalf("progress went from page %d to %d", told[i-1], told[i])
		}
	}
}

// crowd returns a workshop in which so many people made a commitment.
func crowd(t *testing.T, people int) *workshop.Workshop {
	t.Helper()
	w, _, err := readSource(words.English(), "sample:contact-centre")
	if err != nil {
		t.Fatal(err)
	}
	w.Participants, w.Commitments = w.Participants[:1], w.Commitments[:1]
	for len(w.Participants) < people {
		p, c := w.Participants[0], w.Commitments[0]
		p.ID, c.ID = newID(), newID()
		c.ParticipantID = p.ID
		w.Participants, w.Commitments = append(w.Participants, p), append(w.Commitments, c)
	}
	return w
}

func TestCheckNamesTheLine(t *testing.T) {
	path := filepath.Join(t.TempDir(), "mine.kept")
	text := "{\"format\": \"cx-behaviour-workshop\", \"format_version\": 1,\n\"workshop\": {\"id\": \"w\", \"title\": \"T\"},\n\"roles\": [{\"id\": \"r\", \"name\": \"\",\n\"side\": \"sideways\"}]}"
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	fits, err := Check(path, false, &out)
	if err != nil || fits {
		t.Fatalf("fits %v, error %v; want a file that does not fit", fits, err)
	}
	for _, want := range []string{"line 4, roles[0].side: Does this role meet customers", "line 3, roles[0].name: Name the role"} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("not said: %q in\n%s", want, &out)
		}
	}
	for _, s := range content.Samples() {
		out.Reset()
		if fits, err := Check("sample:"+s.Name, false, &out); err != nil || !fits {
			t.Errorf("%s: %v\n%s", s.Name, err, &out)
		}
	}
}

func TestBlankFormsLeaveOutWhatHasNone(t *testing.T) {
	dir := t.TempDir()
	var out bytes.Buffer
	job := PrintJob{Folder: dir, Docs: []export.ID{export.SignIn, export.Calendar}, Options: export.Options{Now: day, Blank: true}}
	if err := Export(context.Background(), "sample:contact-centre", job, &out); err != nil {
		t.Fatal(err)
	}
	if files, _ := os.ReadDir(dir); len(files) != 1 || files[0].Name() != "signin.pdf" {
		t.Errorf("blank forms of the sign-in sheet and the calendar: %v", files)
	}
	job.Docs = []export.ID{export.Calendar}
	err := Export(context.Background(), "sample:contact-centre", job, &out)
	if err == nil || !strings.Contains(err.Error(), "Choose a print") {
		t.Errorf("a blank calendar says %v", err)
	}
}

func TestTwoRunsOnOneDayWriteTheSameBytes(t *testing.T) {
	var runs [2]map[string]string
	for i, at := range []time.Time{day, day.Add(3*time.Hour + time.Second)} {
		dir := t.TempDir()
		job := PrintJob{Folder: dir, Options: export.Options{Now: at, Paper: export.Letter, Names: true, QR: true}}
		if err := Export(context.Background(), "../export/testdata/fourteen-scripts.json", job, io.Discard); err != nil {
			t.Fatal(err)
		}
		files, err := os.ReadDir(dir)
		if err != nil || len(files) < len(export.Documents()) {
			t.Fatalf("%d files, %v", len(files), err)
		}
		runs[i] = map[string]string{}
		for _, f := range files {
			data, err := os.ReadFile(filepath.Join(dir, f.Name()))
			if err != nil {
				t.Fatal(err)
			}
			runs[i][f.Name()] = string(data)
		}
	}
	for name, data := range runs[0] {
		if runs[1][name] != data {
			t.Errorf("%s is not the same the second time", name)
		}
	}
}
