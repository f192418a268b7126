package export

import (
	"context"
	"fmt"

	"kept/export/draw"
	"kept/export/page"
	"kept/workshop"
)

// Result is a finished print.
type Result struct {
	Data    []byte // the PDF
	Pages   int
	Missing int // different characters that no font could draw; each prints as a box
	Private int // commitments that were left out because they are private, see [Options.IncludePrivate]
}

// UnknownError says that there is no document with an id.
type UnknownError struct{ ID ID }

// Error implements error.
func (e *UnknownError) Error() string { return fmt.Sprintf("there is no document %q", e.ID) }

// Render makes a document. An empty workshop gives a blank form. Cancelling ctx stops it within a page, with the
// context's error; an unknown id gives an [UnknownError].
func Render(ctx context.Context, id ID, w *workshop.Workshop, o Options) (Result, error) {
	o = o.complete()
	c, pages, err := compose(ctx, id, w, o)
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
		return Result{}, fmt.Errorf("making %s: %w", c.doc.File(), err)
	}
	return Result{Data: data, Pages: len(pages), Missing: c.Missing(), Private: c.private}, nil
}

// Pages lays a document out without drawing it, for a preview.
func Pages(ctx context.Context, id ID, w *workshop.Workshop, o Options) ([]page.Page, error) {
	_, pages, err := compose(ctx, id, w, o.complete())
	return pages, err
}

func compose(ctx context.Context, id ID, w *workshop.Workshop, o Options) (*composer, []page.Page, error) {
	doc, ok := Find(id)
	if !ok {
		return nil, nil, &UnknownError{id}
	}
	c, err := newComposer(ctx, doc, w, o)
	if err != nil {
		return nil, nil, fmt.Errorf("making %s: %w", doc.File(), err)
	}
	parts, err := doc.compose(c)
	if err != nil {
		return nil, nil, fmt.Errorf("making %s: %w", doc.File(), err)
	}
	return c, c.pages(parts), nil
}
