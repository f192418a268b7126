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
	Blanks  int    // of a print: empty fields that became room to write on; 0 for a blank form, which is nothing else
	Missing int    // different characters that no font could draw; each prints as a box
	Private int    // commitments that were left out because they are private, see [Options.IncludePrivate]
}

// UnknownError says that there is no document with an id.
type UnknownError struct{ ID ID }

// Error implements error.
func (e *UnknownError) Error() string { return fmt.Sprintf("there is no document %q", e.ID) }

// PaperError says that a document is no print: it has no pages, and no blank form.
type PaperError struct{ ID ID }

// Error implements error.
func (e *PaperError) Error() string {
	return fmt.Sprintf("%q is not for paper: it has neither pages nor a blank form", e.ID)
}

// Render makes a document. An empty workshop gives a blank form, and so does every workshop with [Options.Blank].
// Cancelling ctx stops it within a page or a file, with the context's error; an unknown id gives an [UnknownError], and
// the blank form of a document that is no print a [PaperError].
func Render(ctx context.Context, id ID, w *workshop.Workshop, o Options) (Result, error) {
	l, err := LayOut(ctx, id, w, o)
	if err != nil {
		return Result{}, err
	}
	return l.Make(ctx)
}

// Pages lays a print out without drawing it, for a preview. It gives an [UnknownError] for an unknown id, and a
// [PaperError] for a document that is no print.
func Pages(ctx context.Context, id ID, w *workshop.Workshop, o Options) ([]page.Page, error) {
	if doc, ok := Find(id); ok && !doc.Paper() {
		return nil, &PaperError{id}
	}
	l, err := LayOut(ctx, id, w, o)
	if err != nil {
		return nil, err
	}
	return l.Pages, nil
}

// Layout is a document before it is made: whoever makes several knows from it how many pages there will be.
type Layout struct {
	Pages  []page.Page // of a print; none of a document that is no print
	Blanks int         // see [Result.Blanks]

	doc Document
	w   *workshop.Workshop
	o   Options
	c   *composer // nil for a document that is no print
}

// LayOut places a print on pages. A document that is no print is made by [Layout.Make] alone. It fails as [Render] does.
func LayOut(ctx context.Context, id ID, w *workshop.Workshop, o Options) (*Layout, error) {
	doc, ok := Find(id)
	switch {
	case !ok:
		return nil, &UnknownError{id}
	case o.Blank && !doc.Paper():
		return nil, &PaperError{id}
	}
	l := &Layout{doc: doc, w: w, o: o.complete()}
	if !doc.Paper() {
		return l, nil
	}
	c, err := newComposer(ctx, doc, w, l.o)
	if err != nil {
		return nil, fmt.Errorf("laying out %s: %w", id, err)
	}
	parts, err := doc.compose(c)
	if err != nil {
		return nil, fmt.Errorf("laying out %s: %w", id, err)
	}
	l.c, l.Pages = c, c.pages(parts)
	for i := range l.Pages {
		l.Blanks += l.Pages[i].Blanks
	}
	return l, nil
}

// Make makes the document. Cancelling ctx stops it within a page or a file, with the context's error.
func (l *Layout) Make(ctx context.Context) (Result, error) {
	how := l.file
	if l.doc.Paper() {
		how = l.print
	}
	result, err := how(ctx)
	if err != nil {
		return Result{}, fmt.Errorf("making %s: %w", l.doc.ID, err)
	}
	return result, nil
}

// print makes the PDF of a print.
func (l *Layout) print(ctx context.Context) (Result, error) {
	data, err := draw.PDF(ctx, l.Pages, draw.Info{
		Title:    l.c.fullTitle(),
		Author:   l.w.Organisation.Name,
		Created:  l.o.Now,
		Fonts:    l.o.Fonts,
		Progress: l.o.Progress,
	})
	if err != nil {
		return Result{}, err
	}
	files := []File{{Name: string(l.doc.ID) + ".pdf", Data: data}}
	return Result{Files: files, Pages: len(l.Pages), Blanks: l.Blanks, Missing: l.c.Missing(), Private: l.c.private}, nil
}

// file makes the files of a document that is no print.
func (l *Layout) file(ctx context.Context) (Result, error) {
	s := &scribe{ctx: ctx, w: l.w, o: l.o, t: l.o.Words, method: l.o.Method}
	files, err := l.doc.write(s)
	if err == nil {
		err = ctx.Err()
	}
	if err != nil {
		return Result{}, err
	}
	if l.o.Progress != nil {
		l.o.Progress(1, 1)
	}
	return Result{Files: files, Private: s.private}, nil
}
