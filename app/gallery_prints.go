package app

import (
	"bytes"
	"context"
	"image"
	"image/draw"
	"image/png"

	"kept/export"
	"kept/export/raster"
	"kept/workshop"
)

// printWidth is that of the picture of a print, pixels: 90 to the inch on A4.
const printWidth = 744

// telling is the page, from 0, that says most about a document where it is not the first.
var telling = map[export.ID]int{
	export.Escalation: 1, export.Trainer: 5, export.Worksheets: 3, export.RunSheet: 1,
}

// galleryPrints hands a page of each print of a workshop to keep, with the name of its picture.
func galleryPrints(w *workshop.Workshop, keep func(name string, data []byte) error) error {
	day, _ := galleryDay.Time()
	options := export.Options{Now: day, Names: true, QR: true}
	painter, err := raster.New(export.NotoSans())
	if err != nil {
		return err
	}
	for _, doc := range export.Documents() {
		if !doc.Paper() {
			continue
		}
		pages, err := export.Pages(context.Background(), doc.ID, w, options)
		if err != nil {
			return err
		}
		pg := pages[min(telling[doc.ID], len(pages)-1)]
		picture, err := painter.Draw(context.Background(), pg, printWidth, int(printWidth*pg.H/pg.W))
		if err != nil {
			return err
		}
		grey := image.NewGray(picture.Rect) // prints are black, and the file a third of the size
		draw.Draw(grey, grey.Rect, picture, image.Point{}, draw.Src)
		var out bytes.Buffer
		if err := (&png.Encoder{CompressionLevel: png.BestCompression}).Encode(&out, grey); err != nil {
			return err
		}
		if err := keep("print-"+string(doc.ID), out.Bytes()); err != nil {
			return err
		}
	}
	return nil
}
