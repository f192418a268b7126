package export

import (
	"context"
	"fmt"

	"kept/export/draw"
	"kept/export/page"
	"kept/workshop"
)

// File is a file of a finished document.
type File struct {
	Name string // without a folder, good on every system, and different for every file of a document
	Data []byte
}

// Result is a finished document.
type Result struct {
	Files   []File // one PDF for a print; none when a workshop has nothing for a document that is no print
	Pages   int    // of a print, else 0
	Missing int    // different characters that no font could draw; each prints as a box
	Private int    // commitments that were left out because they are private, see [Options.IncludePrivate]
}

// UnknownError says that there is no document with an id.
type UnknownError struct{ ID ID }

// Error implements error.
func (e *UnknownError) Error() string { return fmt.Sprintf("there is no document %q", e.ID) }

// PaperError says that a document is no print and has no pages.
type PaperError struct{ ID ID }

// Error implements error.
func (e *PaperError) Error() string { return fmt.Sprintf("%q is not for paper and has no pages", e.ID) }

// Render makes a document. An empty workshop gives a blank form. Cancelling ctx stops it within a page or a file, with
// the context's error; an unknown id gives an [UnknownError].
func Render(ctx context.Context, id ID, w *workshop.Workshop, o Options) (Result, error) {
	doc, ok := Find(id)
	if !ok {
		return Result{}, &UnknownError{id}
	}
	var result Result
	var err error
	if doc.Paper() {
		result, err = doc.print(ctx, w, o.complete())
	} else {
		result, err = doc.file(ctx, w, o.complete())
	}
	if err != nil {
		return Result{}, fmt.Errorf("making %s: %w", id, err)
	}
	return result, nil
}

// Pages lays a print out without drawing it, for a preview. It gives an [UnknownError] for an unknown id, and a
// [PaperError] for a document that is no print.
func Pages(ctx context.Context, id ID, w *workshop.Workshop, o Options) ([]page.Page, error) {
	doc, ok := Find(id)
	switch {
	case !ok:
		return nil, &UnknownError{id}
	case !doc.Paper():
		return nil, &PaperError{id}
	}
	_, pages, err := doc.layOut(ctx, w, o.complete())
	if err != nil {
		return nil, fmt.Errorf("laying out %s: %w", id, err)
	}
	return pages, nil
}

// layOut places a print on pages.
func (d Document) layOut(ctx context.Context, w *workshop.Workshop, o Options) (*composer, []page.Page, error) {
	c, err := newComposer(ctx, d, w, o)
	if err != nil {
		return nil, nil, err
	}
	parts, err := d.compose(c)
	if err != nil {
		return nil, nil, err
	}
	return c, c.pages(parts), nil
}

// print makes the PDF of a print.
func (d Document) print(ctx context.Context, w *workshop.Workshop, o Options) (Result, error) {
	c, pages, err := d.layOut(ctx, w, o)
	if err != nil {
		return Result{}, err
	}
	data, err := draw.PDF(ctx, pages, draw.Info{
		Title:    c.fullTitle(),
		Author:   w.Organisation.Name,
		Created:  o.Now,
		Fonts:    o.Fonts,
		Progress: o.Progress,
	})
	if err != nil {
		return Result{}, err
	}
	files := []File{{Name: string(d.ID) + ".pdf", Data: data}}
	return Result{Files: files, Pages: len(pages), Missing: c.Missing(), Private: c.private}, nil
}

// file makes the files of a document that is no print.
func (d Document) file(ctx context.Context, w *workshop.Workshop, o Options) (Result, error) {
	s := &scribe{ctx: ctx, w: w, o: o, t: o.Words, method: o.Method}
	files, err := d.write(s)
	if err == nil {
		err = ctx.Err()
	}
	if err != nil {
		return Result{}, err
	}
	if o.Progress != nil {
		o.Progress(1, 1)
	}
	return Result{Files: files, Private: s.private}, nil
}
