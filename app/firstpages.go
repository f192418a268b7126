package app

import (
	"context"

	"kept/export"
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
			first := layout.Pages[0]
			scale := min(float64(room.Width)/first.W, float64(room.Height)/first.H) * float64(pixels)
			picture, err := painter.DrawSmall(ctx, first, int(first.W*scale+0.5), int(first.H*scale+0.5))
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
