package app

import (
	"context"
	"image"

	"fyne.io/fyne/v2"
	"golang.org/x/image/draw"

	"kept/export"
	paper "kept/export/page"
	"kept/export/raster"
	"kept/export/systemfonts"
	"kept/screens"
)

// drawFirstPages draws the first page of each document for the choice of documents, one after the other and away from
// the UI goroutine, each as it would print now. Pages that were asked for before are given up. A document that cannot be
// laid out keeps its place without a picture: looking at it or printing it says why.
func (w *window) drawFirstPages(p *printing, jobs []screens.PrintJob) {
	p.giveUp()
	var ctx context.Context
	ctx, p.giveUp = context.WithCancel(context.Background())
	snapshot, room, pixels, fonts := w.open.session.Workshop(), p.panel.FirstPageRoom(), w.win.Canvas().Scale(), systemfonts.New("")
	options := make([]export.Options, len(jobs))
	for i, job := range jobs {
		options[i] = w.optionsOf(job)
		options[i].Fallback = fonts
	}
	w.work(func() error {
		painter, err := raster.New(export.NotoSans())
		if err != nil {
			return err
		}
		for i, job := range jobs {
			id := job.Docs[0]
			layout, err := export.LayOut(ctx, export.ID(id), snapshot, options[i])
			if ctx.Err() != nil {
				return nil
			}
			if err != nil || len(layout.Pages) == 0 {
				continue
			}
			picture, err := drawSmall(ctx, painter, layout.Pages[0], room, float64(pixels))
			if err != nil {
				return nil // nobody waits for it any more
			}
			w.do(func() {
				if ctx.Err() == nil {
					p.panel.SetFirstPage(id, picture, len(layout.Pages))
				}
			})
		}
		return nil
	}, func(error) {})
}

// drawSmall draws a page as large as there is room. It is drawn larger first: a line is never thinner than a pixel, so
// that on a page as small as this all lines would be far too heavy.
func drawSmall(ctx context.Context, painter *raster.Painter, pg paper.Page, room fyne.Size, pixels float64) (image.Image, error) {
	const larger = 4
	scale := min(float64(room.Width)/pg.W, float64(room.Height)/pg.H) * pixels
	w, h := int(pg.W*scale+0.5), int(pg.H*scale+0.5)
	large, err := painter.Draw(ctx, pg, w*larger, h*larger)
	if err != nil {
		return nil, err
	}
	small := image.NewRGBA(image.Rect(0, 0, w, h))
	draw.BiLinear.Scale(small, small.Bounds(), large, large.Bounds(), draw.Src, nil)
	return small, nil
}
