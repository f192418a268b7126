package export

import (
	"encoding/xml"
	"testing"
)

// A reader's PDF program tells where it sees each word, in points from the top left corner of the page.
type (
	seenPage struct {
		W     float64    `xml:"width,attr"`
		H     float64    `xml:"height,attr"`
		Words []seenWord `xml:"word"`
	}
	seenWord struct {
		Left   float64 `xml:"xMin,attr"`
		Right  float64 `xml:"xMax,attr"`
		Top    float64 `xml:"yMin,attr"`
		Bottom float64 `xml:"yMax,attr"`
		Text   string  `xml:",chardata"`
	}
)

// seen returns the pages of a PDF as another program sees them.
func seen(t *testing.T, file string) []seenPage {
	t.Helper()
	var doc struct {
		Pages []seenPage `xml:"body>doc>page"`
	}
	if err := xml.Unmarshal([]byte(output(t, "pdftotext", "-bbox", file, "-")), &doc); err != nil {
		t.Fatal(err)
	}
	if len(doc.Pages) == 0 {
		t.Fatal("no page was seen")
	}
	return doc.Pages
}

// covers tells whether two words stand on each other. The box of a word reaches from the highest sign of its font to the
// lowest, so that the boxes of lines in close order touch: words overlap where they share half a line.
func (a seenWord) covers(b seenWord) bool {
	line := min(a.Bottom-a.Top, b.Bottom-b.Top)
	return min(a.Bottom, b.Bottom)-max(a.Top, b.Top) > line/2 && min(a.Right, b.Right)-max(a.Left, b.Left) > 0.5
}

// unprintable is what laser printers leave free at the edges, points.
const unprintable = 6.4 * 72 / 25.4

// everyWordIsClear checks that another program sees every word of a PDF where a printer reaches, and none on another.
func everyWordIsClear(t *testing.T, file string) {
	t.Helper()
	for n, p := range seen(t, file) {
		for i, a := range p.Words {
			if a.Left < unprintable || a.Right > p.W-unprintable || a.Top < unprintable || a.Bottom > p.H-unprintable {
				t.Errorf("page %d: %q is out of a printer's reach", n+1, a.Text)
			}
			for _, b := range p.Words[i+1:] {
				if a.covers(b) {
					t.Errorf("page %d: %q and %q stand on each other", n+1, a.Text, b.Text)
				}
			}
		}
	}
}
