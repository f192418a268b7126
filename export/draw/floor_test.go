package draw_test

import (
	"bytes"
	"context"
	"fmt"
	"testing"
	"time"

	"github.com/jung-kurt/gofpdf"

	"kept/export"
	"kept/export/page"
	"kept/workshop"
	"kept/workshop/content"
)

// BenchmarkSheetsAgainstTheFloor prints sets of commitment sheets, and beside each the floor: the PDF library alone,
// drawing the same texts and lines at places that are already known. The ratio of the two is what laying out costs;
// the time per page has to stay flat from 10 pages to 1,000.
func BenchmarkSheetsAgainstTheFloor(b *testing.B) {
	for _, n := range []int{10, 200, 1000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			w, o := groupOf(b, n), export.Options{Now: time.Date(2026, 9, 2, 17, 0, 0, 0, time.UTC), Names: true, QR: true}
			pages, err := export.Pages(context.Background(), export.Commitments, w, o)
			if err != nil {
				b.Fatal(err)
			}
			var kept, floor time.Duration
			b.ReportAllocs()
			for b.Loop() {
				start := time.Now()
				if _, err := export.Render(context.Background(), export.Commitments, w, o); err != nil {
					b.Fatal(err)
				}
				middle := time.Now()
				plain(b, pages)
				kept, floor = kept+middle.Sub(start), floor+time.Since(middle)
			}
			b.ReportMetric(float64(kept)/float64(floor), "×floor")
			b.ReportMetric(float64(kept.Microseconds())/float64(b.N*len(pages)), "µs/page")
		})
	}
}

// groupOf is a workshop of n people with a commitment each.
func groupOf(b *testing.B, n int) *workshop.Workshop {
	b.Helper()
	data, err := content.Sample("contact-centre")
	if err != nil {
		b.Fatal(err)
	}
	w, _, err := workshop.Decode(data)
	if err != nil {
		b.Fatal(err)
	}
	people, all := w.Participants, w.Commitments
	w.Participants, w.Commitments = nil, nil
	for i := range n {
		p, c := people[i%len(people)], all[i%len(all)]
		p.ID, p.Attendance = fmt.Sprintf("p-%d", i), workshop.Present
		c.ID, c.ParticipantID, c.Status = fmt.Sprintf("c-%d", i), p.ID, workshop.ActiveCommitment
		w.Participants, w.Commitments = append(w.Participants, p), append(w.Commitments, c)
	}
	return w
}

// plain draws pages with the PDF library and nothing else.
func plain(b *testing.B, pages []page.Page) {
	fonts := export.NotoSans()
	pdf := gofpdf.NewCustom(&gofpdf.InitType{UnitStr: "mm", Size: gofpdf.SizeType{Wd: pages[0].W, Ht: pages[0].H}})
	pdf.SetAutoPageBreak(false, 0)
	styles := [...]string{"", "B", "I", "BI"}
	for f := page.Regular; f <= page.BoldItalic; f++ {
		pdf.AddUTF8FontFromBytes("floor", styles[f], bytes.Clone(fonts.File(f)))
	}
	for _, p := range pages {
		pdf.AddPageFormat("P", gofpdf.SizeType{Wd: p.W, Ht: p.H})
		for _, op := range p.Ops {
			switch o := op.(type) {
			case page.Text:
				pdf.SetFont("floor", styles[o.Style.Face], o.Style.Size)
				pdf.Text(o.X, o.Y, o.S)
			case page.Line:
				pdf.SetLineWidth(page.Points(o.Weight))
				pdf.Line(o.X1, o.Y1, o.X2, o.Y2)
			case page.Rect:
				pdf.SetLineWidth(page.Points(o.Weight))
				pdf.Rect(o.X, o.Y, o.W, o.H, "D")
			case page.Circle:
				pdf.Circle(o.X, o.Y, o.R, "D")
			}
		}
	}
	var out bytes.Buffer
	if err := pdf.Output(&out); err != nil {
		b.Fatal(err)
	}
}
