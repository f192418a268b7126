// Package export turns a workshop into paper, and into files for other programs: pure functions from a workshop to the
// bytes of PDFs, calendars and tables. Nothing here reads or writes a file, opens a window or asks for the time; the
// caller writes what it gets.
//
//	result, err := export.Render(ctx, export.Commitments, w, export.Options{Paper: export.A4, Now: now})
//
// The same workshop with the same options gives the same bytes.
//
// # How a document comes to paper
//
// A document composes parts, a part is a list of blocks (package page), blocks are placed on pages, pages get their
// running head and foot, and package draw writes the PDF. [Pages] stops before the last step: package raster draws the
// very pages that are printed as pictures, for the preview of the app. [LayOut] stops there too, so that whoever makes
// several documents knows how many pages there will be.
//
// # Adding a document
//
// One file with a function of the type composition, and one row in the table of documents.go:
//
//	func composeList(c *composer) ([]part, error) {
//		w := c.width() // c.wideWidth() in a landscape part
//		g := c.grid(w, column{c.t.T("Behaviour"), 0}, column{c.t.T("Owner"), 40})
//		table := page.Table{Head: g.head()}
//		for _, p := range c.w.Promises {
//			group := page.Group{Band: g.band(p.Text, p.Expectation), Continued: g.continued(p.Text)}
//			...
//			group.Rows = append(group.Rows, g.row(g.text(0, b.Statement, strong), g.text(1, owner, body)))
//			table.Groups = append(table.Groups, group)
//		}
//		return []part{{blocks: []page.Block{
//			c.title(w, c.w.Details.Title, c.w.Details.Location),
//			c.section(w, c.t.T("Purpose"), "", c.Para(c.w.Details.Purpose, body, w)),
//			page.Space(5),
//			page.Marked{Title: c.t.T("Behaviours"), Block: c.section(w, c.t.T("Behaviours"), c.t.T("by role"), table)},
//		}}}, nil
//	}
//
// The composer (composer.go) knows the workshop (c.w), the words (c.t), the method's lists (c.method), and typesets:
// every method of page.Typesetter is its own, so c.Para and c.Title wrap text. house.go holds what all documents look
// like: the styles title, heading, body, strong, hint, small, and the blocks c.title, c.section, c.chapter,
// c.subsection, c.field, c.grid.
// A part flows over as many pages as it needs; landscape, paper of its own, its own bookmark and its own running head are
// fields of part. A block that this does not cover is a page.Drawing.
//
// A document that is no print has a function of the type writing in its row instead, which makes files with a scribe:
// the calendars, the tables, the copy of the workshop. It has no pages, and [Document.Paper] says so.
//
// # Rules of the package
//
//   - It may import the standard library, golang.org/x/text, go-text, package workshop and what is below it, and its
//     own sub-packages. Only export/draw imports gofpdf; nothing here imports export/raster.
//   - Text of a person is never cut. It wraps, or goes on on the next page under "continued".
//   - An empty field prints as lines to write on, so that every sheet is also its own blank.
//   - Nothing is told by grey or colour alone: shapes and words say it.
package export
