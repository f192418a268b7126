// Package page lays text out on paper, and draws nothing.
//
// Text takes one road: [Clean] makes any string safe, a [Typesetter] measures, shapes and wraps it, the result stands
// in a [Block], [Paginate] places blocks on pages, and drawing a block leaves a [Page]: a list of [Op] values such as
// "this text here" or "this line there". Writing a PDF, showing a preview and testing a layout all start from that
// list, so they cannot disagree, and the number of pages is known before anything is drawn.
//
// # Writing a block
//
// Most documents need no block of their own. They put these together:
//
//   - [Para], made by [Typesetter.Para]: wrapped text that splits between lines, never leaving one line alone.
//   - [Space], [Stack], [Whole], [Columns], [Inset]: gaps, one below the other, never split, side by side, framed.
//   - [Section]: a heading that stays with what follows and says "continued" on the next page.
//   - [Table]: rows under a head that is repeated on every page, in groups that are named again.
//   - [Marked]: a block with a bookmark.
//   - [Bottom]: something that stands at the foot of its last page.
//   - [Drawing]: a fixed height and a function that draws, for anything else.
//
// # Rules of the package
//
//   - It imports the standard library, golang.org/x/text and go-text only.
//   - Lengths are millimetres from the top left corner, sizes of type and weights of lines are points.
//   - No text is ever cut: it wraps, or goes on on the next page. [Typesetter.Fit] shortens, for running heads only.
//   - Ink is black; grey exists as a light fill only, because grey type turns into dots on an office printer.
//   - The same input gives the same pages. Nothing asks for the time or for a font of the machine by itself.
package page
