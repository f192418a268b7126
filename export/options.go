package export

import (
	"time"

	"kept/export/page"
	"kept/workshop/content"
	"kept/workshop/words"
)

// Paper is a size of paper, upright, millimetres.
type Paper struct {
	Name string // "a4" or "letter"; "a3" or "tabloid" for a poster
	W, H float64
}

// The papers that Kept prints on.
var (
	A4     = Paper{"a4", 210, 297}
	Letter = Paper{"letter", 215.9, 279.4}
)

// PaperNamed returns the paper of a name, and whether there is one.
func PaperNamed(name string) (Paper, bool) {
	for _, p := range []Paper{A4, Letter} {
		if p.Name == name {
			return p, true
		}
	}
	return Paper{}, false
}

// Papers of twice the size, for posters.
var (
	a3      = Paper{"a3", 297, 420}
	tabloid = Paper{"tabloid", 279.4, 431.8}
)

// large returns the paper of twice the size.
func (p Paper) large() Paper {
	if p == Letter {
		return tabloid
	}
	return a3
}

// Options say how a document is made. Only Now has to be given.
type Options struct {
	Paper Paper     // none = A4
	Now   time.Time // the day of printing; stands in the file as its date

	// Names says who wrote, owns and was there. Without it roles stand in the place of names, in what people wrote, too.
	// Commitment sheets, check-in and rater forms, the sign-in sheet and calendars always have names: they are made of
	// them.
	Names bool
	// IncludePrivate prints commitments that are for their owner only. Without it such a sheet is a blank with a name
	// (M§8 DOC-2).
	IncludePrivate bool

	// Blank makes the document's own blank form: of the workshop only what heads every page is used (M§8).
	Blank bool
	// Large prints the poster of the charter on A3, or on Tabloid where Paper is Letter (M§8 DOC-3).
	Large bool
	// BuddyCopies prints every commitment sheet twice, the second time for the buddy (M§8 DOC-2).
	BuddyCopies bool
	// QR prints a small code on commitment sheets that puts the first check-in into a phone's calendar.
	QR bool
	// ByInitiative groups the behaviours of the action plan by initiative instead of by promise (M§8 DOC-1).
	ByInitiative bool
	// Emails adds a column for e-mail addresses to the sign-in sheet (M§8 DOC-9).
	Emails bool

	// PlainUTF8 leaves out the byte-order mark that tells spreadsheets how a table is written (M§8 DOC-15).
	PlainUTF8 bool

	Words  *words.Catalogue // language of the print; nil = English
	Method *content.Content // the method's lists in that language; nil = English
	Fonts  page.Fonts       // main font; none = [NotoSans]
	// Fallback finds fonts for what the main font and the emoji lack; nil = such characters print as boxes. See
	// systemfonts.New.
	Fallback page.Fallback
	// Progress is called after every finished page; may be nil.
	Progress func(done, total int)
}

// complete returns the options with everything filled in.
func (o Options) complete() Options {
	if o.Paper == (Paper{}) {
		o.Paper = A4
	}
	if o.Words == nil {
		o.Words = words.English()
	}
	if o.Method == nil {
		o.Method = content.English()
	}
	if o.Fonts.Regular == nil {
		o.Fonts = NotoSans()
	}
	o.Fallback = emojiFirst{o.Fallback}
	return o
}
