package export

import (
	"context"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"kept/workshop"
	"kept/workshop/content"
	"kept/workshop/words"
)

// scribe makes the files of one document that is no print.
type scribe struct {
	ctx     context.Context
	w       *workshop.Workshop
	o       Options
	t       *words.Catalogue
	method  *content.Content
	private int // commitments left out
}

// told tells whether a commitment may stand where others read it: its owner shared it with the team, or everything was
// asked for.
func (s *scribe) told(c *workshop.Commitment) bool {
	return s.o.IncludePrivate || c.Share.ForTeam()
}

// firstName returns what a person is called: the first word of the name.
func (s *scribe) firstName(participantID string) string {
	first, _, _ := strings.Cut(workshop.CleanLine(s.w.ParticipantName(participantID)), " ")
	return first
}

// fileName makes a text good as a part of a file name on every system: letters and digits of any script, and hyphens
// for everything else. It is at most 60 bytes long and may be empty.
func fileName(s string) string {
	const most = 60
	var b strings.Builder
	gap := false
	for _, r := range workshop.CleanLine(s) {
		switch {
		case r == utf8.RuneError || !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r):
			gap = true
			continue
		case b.Len()+utf8.RuneLen(r)+1 > most:
			return b.String()
		case gap && b.Len() > 0:
			b.WriteByte('-')
		}
		gap = false
		b.WriteRune(r)
	}
	return b.String()
}

// freeName returns a name that is not taken yet, with a number behind it where it is. Systems that take capitals for
// small letters take it for a name of its own, too.
func freeName(taken []string, name, ending string) string {
	try := name + ending
	for n := 2; slices.ContainsFunc(taken, func(s string) bool { return strings.EqualFold(s, try) }); n++ {
		try = name + "-" + strconv.Itoa(n) + ending
	}
	return try
}
