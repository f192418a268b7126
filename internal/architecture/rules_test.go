package architecture_test

// The libraries that the rules speak of.
const (
	fyne   = "fyne.io/fyne/v2"
	bbolt  = "go.etcd.io/bbolt"
	gofpdf = "github.com/jung-kurt/gofpdf"
	goText = "github.com/go-text/typesetting"
	qr     = "rsc.io/qr"
	xImage = "golang.org/x/image"
	xText  = "golang.org/x/text"
)

// rule says what one package, and those below it that have no rule of their own, may import.
//
// Every path stands for itself and all that is below it. The standard library is free except where notStd says
// otherwise; everything else is forbidden except what may lists. A package may always import those below its own rule.
type rule struct {
	path   string
	may    []string
	notStd []string // of the standard library, not to be imported directly
	never  []string // must not be reached by any road, however long
}

// domain is what a workshop is, what it can hold and how it is worded: no window, no database, no paper.
var domain = []string{"kept/workshop", "kept/workshop/content", "kept/workshop/words", xText}

// rules is the whole house, a package a line.
var rules = []rule{
	{path: "kept", may: []string{"kept/app"}},
	{path: "kept/app", may: []string{"kept/screens", "kept/export", "kept/workshop", fyne, bbolt, gofpdf, goText, xText}},
	{path: "kept/screens", may: append([]string{fyne}, domain...), notStd: []string{"os"}, never: []string{bbolt, gofpdf}},
	{path: "kept/export", may: append([]string{gofpdf, goText, qr}, domain...), never: []string{fyne, bbolt}},
	{path: "kept/export/raster", may: []string{"kept/export", xImage}, never: []string{fyne, bbolt, gofpdf}},
	{path: "kept/workshop", may: domain, never: []string{fyne, bbolt, gofpdf}},
	{path: "kept/workshop/content", may: domain, never: []string{fyne, bbolt, gofpdf}},
	{path: "kept/workshop/words", may: domain, never: []string{fyne, bbolt, gofpdf}},
	{path: "kept/workshop/store", may: append([]string{bbolt}, domain...), never: []string{fyne, gofpdf}},
	{path: "kept/internal/architecture"},
	{path: "kept/internal/barewindow", may: []string{fyne}},
	{path: "kept/internal/firstframe"},
	{path: "kept/internal/onscreen", may: []string{fyne}},
}
