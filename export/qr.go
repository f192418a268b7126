package export

import (
	"strings"
	"unicode/utf8"

	"rsc.io/qr"

	"kept/export/page"
	"kept/workshop"
)

// A code on paper, millimetres. A phone reads it from a laser print when a module is half a millimetre wide or more, so
// codeSide and mostModules belong together. The quiet zone round it is kept by the blocks beside and below.
const (
	codeSide    = 26.5
	mostModules = 53 // on a side: version 9
	mostOctets  = 230
	quietZone   = 4 // modules
)

// code is the first check-in of a commitment, to be read by a phone.
type code struct{ *qr.Code }

// checkInCode returns the code of a commitment's first check-in, or false when there is nothing to remember: no
// commitment, or no day.
func (c *composer) checkInCode(com *workshop.Commitment) (code, bool) {
	if com.Statement == "" {
		return code{}, false
	}
	calendar := &scribe{ctx: c.ctx, w: c.w, o: c.o, t: c.o.Words, method: c.method} // as it writes the calendar files
	events := calendar.dated([]event{calendar.checkIn(com, workshop.CheckInDays()[0])})
	if len(events) == 0 {
		return code{}, false
	}
	text, ok := pocketEvent(events[0])
	if !ok {
		return code{}, false
	}
	// Where the text is short there is room for the firmer correction in a code of the same size.
	for _, level := range []qr.Level{qr.M, qr.L} {
		if q, err := qr.Encode(text, level); err == nil && q.Size <= mostModules {
			return code{q}, true
		}
	}
	return code{}, false
}

// pocketEvent writes an event as briefly as phones take it (RFC 5545 without the stamps that a calendar file has), with
// the UID of the file's event, so that both do not stand side by side. The summary is shortened at a word until a code
// holds it. It is false when even a summary of one character is too long, which takes ids that Kept does not make.
func pocketEvent(e event) (string, bool) {
	with := func(summary string) string {
		return strings.Join([]string{
			"BEGIN:VCALENDAR", "VERSION:2.0", "BEGIN:VEVENT",
			"UID:" + escaped(e.uid), "DTSTART;VALUE=DATE:" + compact(e.on), "SUMMARY:" + escaped(summary),
			"END:VEVENT", "END:VCALENDAR", "",
		}, "\r\n")
	}
	summary := workshop.CleanLine(page.Clean(e.summary))
	for short := summary; short != ""; short = withoutLastWord(short) {
		text := with(short)
		if short != summary {
			text = with(short + " …")
		}
		if len(text) <= mostOctets {
			return text, true
		}
	}
	return "", false
}

// withoutLastWord returns a line without its last word and what joined it to the one before. A word that stands alone
// loses its last letter instead: there are languages that write without spaces.
func withoutLastWord(s string) string {
	if i := strings.LastIndexByte(s, ' '); i > 0 {
		return strings.TrimRight(s[:i], " ,;:·-–—")
	}
	_, size := utf8.DecodeLastRuneInString(s)
	return s[:len(s)-size]
}

// draw draws the code with its top left corner at (x, y). Modules side by side become one bar, so that no printer
// leaves hairlines between them.
func (q code) draw(cv *page.Canvas, x, y float64) {
	module := codeSide / float64(q.Size)
	for row := range q.Size {
		for from := 0; from < q.Size; from++ {
			to := from
			for q.Black(to, row) {
				to++
			}
			if to > from {
				cv.Box(x+float64(from)*module, y+float64(row)*module, float64(to-from)*module, module, 0, 0, page.Black)
				from = to
			}
		}
	}
}
