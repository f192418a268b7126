package app

import (
	"context"
	"image"

	"fyne.io/fyne/v2"

	"kept/export"
	paper "kept/export/page"
	"kept/export/raster"
	"kept/export/systemfonts"
	"kept/screens"
)

// look shows the pages of a document as they would print now. They are laid out and drawn away from the UI goroutine;
// of all that was asked for only the last is still wanted.
func (w *window) look(job screens.PrintJob) {
	doc, ok := export.Find(export.ID(job.Docs[0]))
	if !ok {
		return
	}
	ctx, cancel := context.WithCancel(context.Background())
	view := screens.NewPreview(w.open.desk, doc.Title(w.t))
	view.OnBack = w.goBack
	w.lay(&page{key: view.Key, leave: cancel, content: view.Object()}, view.Focus)

	snapshot, options := w.open.session.Workshop(), w.optionsOf(job)
	options.Fallback = systemfonts.New("")
	var layout *export.Layout
	var painter *raster.Painter
	w.work(func() (err error) {
		if layout, err = export.LayOut(ctx, doc.ID, snapshot, options); err == nil {
			painter, err = raster.New(export.NotoSans())
		}
		return err
	}, func(err error) {
		switch {
		case ctx.Err() != nil:
		case err != nil:
			view.SetError(madeTrouble(w.t, doc.ID, err).Error())
		default:
			view.OnDraw = w.drawing(ctx, painter, layout.Pages, view)
			view.SetPages(sizes(layout.Pages), layout.Blanks)
		}
	})
}

// drawing returns what draws the page that is asked for and gives up the one before.
func (w *window) drawing(ctx context.Context, painter *raster.Painter, pages []paper.Page, view *screens.Preview) func(int, fyne.Size) {
	giveUp := func() {}
	return func(n int, size fyne.Size) {
		giveUp()
		var wanted context.Context
		wanted, giveUp = context.WithCancel(ctx)
		pixels := w.win.Canvas().Scale()
		var picture image.Image
		w.work(func() (err error) {
			picture, err = painter.Draw(wanted, pages[n], int(size.Width*pixels+0.5), int(size.Height*pixels+0.5))
			return err
		}, func(err error) {
			if wanted.Err() == nil && err == nil { // drawing fails only when it is not wanted any more
				view.SetPicture(n, picture)
			}
		})
	}
}

// sizes returns how large the pages are.
func sizes(pages []paper.Page) []screens.PreviewPage {
	var out []screens.PreviewPage
	for _, pg := range pages {
		out = append(out, screens.PreviewPage{W: float32(pg.W), H: float32(pg.H)})
	}
	return out
}
