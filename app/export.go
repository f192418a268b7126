package app

import (
	"context"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"kept/export"
	"kept/export/systemfonts"
	"kept/workshop"
	"kept/workshop/words"
)

// PrintJob says what to print, how and where. Its Options need no Words, Fallback and Progress.
type PrintJob struct {
	export.Options
	Docs   []export.ID // none = all
	Today  bool        // what the day of printing calls for as well (M§8)
	Folder string      // where the files go; made when it is not there
}

// docs returns the documents of a job, each once, in the order in which people are offered them. Only prints have
// blank forms, so a job of blank forms leaves the others out.
func (j PrintJob) docs(w *workshop.Workshop) []export.ID {
	wanted, all := j.Docs, len(j.Docs) == 0 && !j.Today
	if j.Today {
		wanted = append(slices.Clone(wanted), handOuts(momentOf(w.Details.Date, workshop.DateOf(j.Now)))...)
	}
	var ids []export.ID
	for _, d := range offered() {
		if (all || slices.Contains(wanted, d.ID)) && (d.Paper() || !j.Blank) {
			ids = append(ids, d.ID)
		}
	}
	return ids
}

// Printed is one document that was made.
type Printed struct {
	ID      export.ID
	Paths   []string // its files; none when the workshop has nothing for it yet
	Pages   int      // of a print, else 0
	Blanks  int      // of a print: empty fields to fill in by hand
	Missing int      // characters that no font on this computer could draw
	Private int      // private commitments that were left out
}

// Print makes the documents of a job from a snapshot and writes each whole or not at all. All are laid out before the
// first is drawn, so that progress is told in pages of the whole job; it may be nil. The error is a *Trouble, or the
// context's when it was cancelled; what was finished before is returned with it and stays on disk.
func Print(ctx context.Context, w *workshop.Workshop, job PrintJob, t *words.Catalogue, progress func(done, total int)) ([]Printed, error) {
	options := job.Options
	options.Words, options.Fallback = t, systemfonts.New("")
	before, total := 0, 0
	options.Progress = func(done, _ int) {
		if progress != nil {
			progress(min(before+done, total), total)
		}
	}
	ids := job.docs(w)
	if len(ids) == 0 {
		return nil, &Trouble{Doing: t.T("Kept made no blank forms."), Why: t.T("What you chose is no print."), Next: t.T("Choose a print, or leave blank forms off.")}
	}
	var layouts []*export.Layout
	for _, id := range ids {
		l, err := export.LayOut(ctx, id, w, options)
		if err != nil {
			return nil, madeTrouble(t, id, err)
		}
		layouts, total = append(layouts, l), total+len(l.Pages)
	}
	var done []Printed
	for i, l := range layouts {
		result, err := l.Make(ctx)
		if err != nil {
			return done, madeTrouble(t, ids[i], err)
		}
		before, layouts[i] = before+len(l.Pages), nil // its pages are not needed any more
		printed := Printed{ID: ids[i], Pages: result.Pages, Blanks: result.Blanks, Missing: result.Missing, Private: result.Private}
		for _, f := range result.Files {
			path := filepath.Join(job.Folder, f.Name)
			if err := writeWhole(path, f.Data); err != nil {
				return done, writeTrouble(t, t.T("Kept could not write {document} into {folder}.", "document", title(t, ids[i]), "folder", job.Folder), err)
			}
			printed.Paths = append(printed.Paths, path)
		}
		done = append(done, printed)
	}
	return done, nil
}

// title is what people call a document.
func title(t *words.Catalogue, id export.ID) string {
	doc, _ := export.Find(id)
	return doc.Title(t)
}

// madeTrouble explains why a document could not be made. Being cancelled needs no explanation.
func madeTrouble(t *words.Catalogue, id export.ID, err error) error {
	if errors.Is(err, context.Canceled) {
		return err
	}
	return &Trouble{
		Doing: t.T("Kept could not make {document}.", "document", title(t, id)), Why: t.T("The computer says: {detail}.", "detail", err.Error()),
		Next: t.T("Your workshop is safe. Please try again."), Err: err,
	}
}

// Export is the command: it prints a workshop file, or a sample, without a display, and lists what it wrote on out. The
// files say on which day they were made and not at what time, so that they are the same all day long.
func Export(ctx context.Context, source string, job PrintJob, out io.Writer) error {
	t := words.English()
	year, month, day := job.Now.Date()
	job.Now = time.Date(year, month, day, 0, 0, 0, 0, time.UTC)
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
	if p.Blanks > 0 {
		says = append(says, t.N(p.Blanks, "1 blank to fill in by hand", "{n} blanks to fill in by hand"))
	}
	if p.Missing > 0 {
		says = append(says, t.N(p.Missing, "1 character has no font here and prints as a box", "{n} characters have no font here and print as boxes"))
	}
	if p.Private > 0 {
		says = append(says, t.N(p.Private, "1 private commitment left out", "{n} private commitments left out"))
	}
	return strings.Join(says, ", ")
}

// today stands in a list of documents for what the day of printing calls for.
const today = "today"

// ParseDocs reads a list of document ids such as "plan,charter", and whether it asks for today's set as well; "" means
// all. The error names what there is.
func ParseDocs(list string) (ids []export.ID, withToday bool, err error) {
	for _, s := range strings.FieldsFunc(list, func(r rune) bool { return r == ',' || r == ' ' }) {
		if s == today {
			withToday = true
			continue
		}
		if _, ok := export.Find(export.ID(s)); !ok {
			var all []string
			for _, d := range export.Documents() {
				all = append(all, string(d.ID))
			}
			return nil, false, fmt.Errorf("there is no document %q; there are %s, and %s for what the day calls for", s, strings.Join(all, ", "), today)
		}
		ids = append(ids, export.ID(s))
	}
	return ids, withToday, nil
}

// ParsePaper reads the name of a size of paper: a4 or letter.
func ParsePaper(name string) (export.Paper, error) {
	p, ok := export.PaperNamed(name)
	if !ok {
		return p, fmt.Errorf("the paper is a4 or letter, not %q", name)
	}
	return p, nil
}
