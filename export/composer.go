package export

import (
	"context"
	"strings"

	"kept/export/page"
	"kept/workshop"
	"kept/workshop/content"
	"kept/workshop/words"
)

// composer makes one document. It has the methods of a typesetter, and the blocks of the house style (house.go).
type composer struct {
	*page.Typesetter
	ctx     context.Context
	doc     Document
	w       *workshop.Workshop
	o       Options
	t       *words.Catalogue
	method  *content.Content
	private int // commitments left out
}

func newComposer(ctx context.Context, doc Document, w *workshop.Workshop, o Options) (*composer, error) {
	ts, err := page.NewTypesetter(o.Fonts, o.Fallback)
	if err != nil {
		return nil, err
	}
	o.Names = o.Names || doc.named
	if !o.Names {
		w = nameless(w, o.Words, byRole(w, o.Words))
	}
	if o.Blank {
		w = headOnly(w)
	}
	return &composer{Typesetter: ts, ctx: ctx, doc: doc, w: w, o: o, t: o.Words.Isolating(), method: o.Method}, nil
}

// headOnly is a workshop of which only what heads every page is left: whose it is, its title, kind, day and place. Every
// document of it is its own blank form (M§8).
func headOnly(w *workshop.Workshop) *workshop.Workshop {
	d, o := w.Details, w.Organisation
	return &workshop.Workshop{
		Sample: w.Sample,
		Details: workshop.Details{
			ID: d.ID, Title: d.Title, Date: d.Date, StartTime: d.StartTime, Format: d.Format, Kind: d.Kind, Wave: d.Wave, Location: d.Location,
			Language: d.Language, Threshold: d.Threshold,
		},
		Organisation: workshop.Organisation{Name: o.Name, Sector: o.Sector, CustomerWord: o.CustomerWord},
	}
}

// part is a stretch of a document that flows over as many pages as it needs.
type part struct {
	blocks    []page.Block
	head      string // what the page is, in the running head; "" = nothing, where the foot says it
	foot      string // at the left of the foot; "" = the document's title
	bookmark  string // "" = none
	landscape bool
	paper     Paper // none = that of the document
	form      bool  // to fill in by hand whatever the workshop holds: nothing on it counts as a blank
	sheet     bool  // a sheet of its own: its pages are counted by themselves, as "Sheet 3 of 20, page 1 of 1"
	copied    bool  // the sheet before once more, under its number: nothing tells two copies apart
	framed    bool  // pages to hang on a wall: nothing stands above them, and they have no number and are not counted
}

// Margins and the places of the running head and foot, millimetres.
const (
	sideMargin      = 18.0
	landscapeMargin = 16.0
	headBaseline    = 16.0 // of the running head, from the top
	contentTop      = 23.0
	contentFoot     = 14.0 // from the bottom
	footBaseline    = 8.5  // of the running foot, from the bottom
)

// format is the paper of a part.
type format struct{ w, h, margin float64 }

func (c *composer) format(landscape bool) format { return c.formatOf(part{landscape: landscape}) }

// formatOf is the same for a part that may have paper of its own.
func (c *composer) formatOf(p part) format {
	paper := p.paper
	if paper == (Paper{}) {
		paper = c.o.Paper
	}
	if p.landscape {
		return format{paper.H, paper.W, landscapeMargin}
	}
	return format{paper.W, paper.H, sideMargin}
}

func (f format) frame() page.Frame {
	return page.Frame{Left: f.margin, Top: contentTop, Bottom: f.h - contentFoot}
}

// width returns how wide the content of an upright page is.
func (c *composer) width() float64 { return c.o.Paper.W - 2*sideMargin }

// wideWidth returns how wide the content of a landscape page is.
func (c *composer) wideWidth() float64 { return c.o.Paper.H - 2*landscapeMargin }

// room returns how high the content of an upright page is.
func (c *composer) room() float64 { return c.o.Paper.H - contentTop - contentFoot }

// onOnePage reports whether blocks need no more than one upright page.
func (c *composer) onOnePage(blocks []page.Block) bool {
	return page.Stack(blocks).Height() <= c.room()
}

// docTitle returns what the document is called.
func (c *composer) docTitle() string { return c.doc.Title(c.t) }

// fullTitle returns what the PDF is called: document and workshop.
func (c *composer) fullTitle() string {
	return joined(": ", c.docTitle(), c.w.Details.Title)
}

// joined puts what is not empty together.
func joined(between string, texts ...string) string {
	var parts []string
	for _, s := range texts {
		if strings.TrimSpace(s) != "" {
			parts = append(parts, s)
		}
	}
	if len(parts) > 1 {
		for i := range parts {
			parts[i] = words.Isolate(parts[i])
		}
	}
	return strings.Join(parts, between)
}

// date writes a day, or "" when there is none.
func (c *composer) date(d workshop.Date, style words.DateStyle) string {
	t, ok := d.Time()
	if !ok {
		return ""
	}
	return c.t.Date(t, style)
}

// pages places the parts on pages and gives every page its running head and foot.
func (c *composer) pages(parts []part) []page.Page {
	sheets := make([][]page.Sheet, len(parts))
	total, ownSheets := 0, 0
	for i, p := range parts {
		sheets[i] = page.Paginate(p.blocks, c.formatOf(p).frame())
		switch {
		case p.copied, p.framed:
		case p.sheet:
			ownSheets++
		default:
			total += len(sheets[i])
		}
	}
	var pages []page.Page
	number, sheet := 0, 0
	for i, p := range parts {
		if p.sheet && !p.copied {
			sheet++
		}
		for n, s := range sheets[i] {
			f := c.formatOf(p)
			canvas := page.NewCanvas(c.Typesetter, f.w, f.h)
			if n == 0 && p.bookmark != "" {
				canvas.Bookmark(p.bookmark, 0, 0)
			}
			count := c.t.T("Sheet {n} of {sheets} · Page {page} of {pages}",
				"n", sheet, "sheets", ownSheets, "page", n+1, "pages", len(sheets[i]))
			if !p.sheet && !p.framed {
				number++
				count = c.t.T("Page {page} of {pages}", "page", number, "pages", total)
			}
			c.running(canvas, f, p, n > 0, count)
			s.Draw(canvas, f.margin)
			if p.form || c.doc.form || c.o.Blank {
				canvas.Blanks = 0
			}
			pages = append(pages, *canvas.Page)
		}
	}
	return pages
}

// running draws head and foot of a page (M§8).
func (c *composer) running(canvas *page.Canvas, f format, p part, continued bool, count string) {
	left, right := f.margin, f.w-f.margin
	switch {
	case !p.framed:
		c.runningHead(canvas, left, right, p, continued)
	case c.w.Practice():
		c.stamp(canvas, left, c.t.T("Practice"))
	}

	foot := p.foot
	if foot == "" {
		foot = c.docTitle()
	}
	var marks []string
	if c.w.Practice() {
		marks = append(marks, c.t.T("Practice"))
	}
	if c.w.Sample {
		marks = append(marks, c.t.T("Sample data, invented"))
	}
	made := strings.Join(append(marks, c.t.T("Made with Kept")), " · ")
	y := f.h - footBaseline
	if p.framed {
		canvas.TextCentre(f.w/2, y, made, footer)
		return
	}
	canvas.TextRight(right, y, count, footer)
	canvas.TextCentre(f.w/2, y, made, footer)
	room := f.w/2 - left - c.Width(made, footer)/2 - 4
	canvas.Text(left, y, c.Fit(foot, footer, room), footer)
}

// runningHead draws what stands above every page: whose workshop it is, and the day at the right. Where that has no
// room, it is set smaller, and where that does not help, the title stands alone.
func (c *composer) runningHead(canvas *page.Canvas, left, right float64, p part, continued bool) {
	const gap = 5.0
	x := left
	if p.head != "" {
		head := p.head
		if continued && p.sheet { // the pages of one document are told apart by their numbers
			head = c.t.T("{title}, continued", "title", head)
		}
		x = canvas.Text(x, headBaseline, c.Fit(strings.ToUpper(head), eyebrow, (right-left)*0.5), eyebrow) + gap
	}
	if c.w.Practice() { // every page says so, at its head and at its foot
		x = c.stamp(canvas, x, c.t.T("Practice")) + gap
	}
	day := c.date(c.w.Details.Date, words.Medium)
	room := right - x - gap - c.Width(day, runningHead)
	about, st := joined(" · ", c.w.Organisation.Name, c.w.Details.Title), runningHead
	for st.Size > footer.Size && c.Width(about, st) > room {
		st.Size -= 0.5
	}
	if c.Width(about, st) > room {
		about, st = c.w.Details.Title, runningHead
	}
	canvas.Text(x, headBaseline, c.Fit(about, st, room), st)
	canvas.TextRight(right, headBaseline, day, runningHead)
}

// stamp puts a word in a frame into the running head, from x on, and returns where it ends.
func (c *composer) stamp(canvas *page.Canvas, x float64, word string) float64 {
	const pad, above, below = 1.8, 3.6, 1.5
	word = strings.ToUpper(word)
	w := c.Width(word, eyebrow) - eyebrow.Track + 2*pad
	canvas.Box(x, headBaseline-above, w, above+below, 0.8, 1, page.None)
	canvas.Text(x+pad, headBaseline, word, eyebrow)
	return x + w
}
