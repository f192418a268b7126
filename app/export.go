package app

import (
	"context"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"strings"
	"time"

	"kept/export"
	"kept/export/systemfonts"
	"kept/workshop"
	"kept/workshop/words"
)

// PrintJob says what to print and where.
type PrintJob struct {
	Docs    []export.ID  // none = all
	Paper   export.Paper // none = A4
	Names   bool         // print names where a document can do without
	Private bool         // print commitments that are for their owner only
	Folder  string       // where the files go; made when it is not there
	Now     time.Time    // the day of printing
}

// Printed is one document that was made.
type Printed struct {
	ID      export.ID
	Paths   []string // its files; none when the workshop has nothing for it yet
	Pages   int      // of a print, else 0
	Missing int      // characters that no font on this computer could draw
	Private int      // private commitments that were left out
}

// Print makes the documents of a job from a snapshot and writes each whole or not at all. Progress is told in pages of
// the document being made; it may be nil. The error is a *Trouble, or the context's when it was cancelled; what was
// finished before is returned with it and stays on disk.
func Print(ctx context.Context, w *workshop.Workshop, job PrintJob, t *words.Catalogue, progress func(id export.ID, done, total int)) ([]Printed, error) {
	if len(job.Docs) == 0 {
		for _, d := range export.Documents() {
			job.Docs = append(job.Docs, d.ID)
		}
	}
	fonts := systemfonts.New("")
	var done []Printed
	for _, id := range job.Docs {
		doc, ok := export.Find(id)
		if !ok {
			return done, &export.UnknownError{ID: id}
		}
		result, err := export.Render(ctx, id, w, export.Options{
			Paper: job.Paper, Now: job.Now, Names: job.Names, IncludePrivate: job.Private, Words: t, Fallback: fonts,
			Progress: func(n, of int) {
				if progress != nil {
					progress(id, n, of)
				}
			},
		})
		if errors.Is(err, context.Canceled) {
			return done, err
		}
		if err != nil {
			return done, &Trouble{
				Doing: t.T("Kept could not make {document}.", "document", doc.Title(t)), Why: t.T("The computer says: {detail}.", "detail", err.Error()),
				Next: t.T("Your workshop is safe. Please try again."), Err: err,
			}
		}
		printed := Printed{ID: id, Pages: result.Pages, Missing: result.Missing, Private: result.Private}
		for _, f := range result.Files {
			path := filepath.Join(job.Folder, f.Name)
			if err := writeWhole(path, f.Data); err != nil {
				return done, writeTrouble(t, t.T("Kept could not write {document} into {folder}.", "document", doc.Title(t), "folder", job.Folder), err)
			}
			printed.Paths = append(printed.Paths, path)
		}
		done = append(done, printed)
	}
	return done, nil
}

// Export is the command: it prints a workshop file, or a sample, without a display, and lists what it wrote on out.
func Export(ctx context.Context, source string, job PrintJob, out io.Writer) error {
	t := words.English()
	w, report, err := readSource(t, source)
	if err != nil {
		return err
	}
	if report.Repairs > 0 {
		fmt.Fprintln(out, t.N(report.Repairs, "Opened with one small repair; kept check says more.", "Opened with {n} small repairs; kept check says more."))
	}
	printed, err := Print(ctx, w, job, t, nil)
	for _, p := range printed {
		about := p.about(t)
		if len(p.Paths) == 0 {
			fmt.Fprintln(out, string(p.ID)+"  "+about)
		}
		for _, path := range p.Paths {
			if about != "" {
				path += "  " + about
			}
			fmt.Fprintln(out, path)
			about = "" // what is said of a document is said once
		}
	}
	return err
}

// about is what there is to say about a finished document besides where it is; "" when there is nothing.
func (p Printed) about(t *words.Catalogue) string {
	var says []string
	if len(p.Paths) == 0 {
		says = append(says, t.T("nothing to write yet"))
	}
	if p.Pages > 0 {
		says = append(says, t.N(p.Pages, "1 page", "{n} pages"))
	}
	if p.Missing > 0 {
		says = append(says, t.N(p.Missing, "1 character has no font here and prints as a box", "{n} characters have no font here and print as boxes"))
	}
	if p.Private > 0 {
		says = append(says, t.N(p.Private, "1 private commitment left out", "{n} private commitments left out"))
	}
	return strings.Join(says, ", ")
}

// ParseDocs reads a list of document ids such as "plan,charter"; "" means all. The error names what there is.
func ParseDocs(list string) ([]export.ID, error) {
	var ids []export.ID
	for _, s := range strings.FieldsFunc(list, func(r rune) bool { return r == ',' || r == ' ' }) {
		if _, ok := export.Find(export.ID(s)); !ok {
			var all []string
			for _, d := range export.Documents() {
				all = append(all, string(d.ID))
			}
			return nil, fmt.Errorf("there is no document %q; there are %s", s, strings.Join(all, ", "))
		}
		ids = append(ids, export.ID(s))
	}
	return ids, nil
}

// ParsePaper reads the name of a size of paper: a4 or letter.
func ParsePaper(name string) (export.Paper, error) {
	p, ok := export.PaperNamed(name)
	if !ok {
		return p, fmt.Errorf("the paper is a4 or letter, not %q", name)
	}
	return p, nil
}
