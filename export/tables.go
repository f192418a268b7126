package export

import (
	"cmp"
	"hash/fnv"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"kept/export/page"
	"kept/workshop"
)

// csvTable is one of the tables: its rows are as long as its head.
type csvTable struct {
	name string // ends the name of the file
	head []string
	rows [][]string
}

// writeTables makes DOC-15: a file for each list that has something in it.
func writeTables(s *scribe) ([]File, error) {
	if !s.o.Names {
		numbered := func(i int) string { return s.t.T("Person {n}", "n", i+1) }
		s.w = nameless(s.w, s.t, func(i int, _ *workshop.Participant) (name, inText string) { return numbered(i), numbered(i) })
	}
	prefix := fileName(s.w.Details.ID)
	if prefix == "" {
		prefix = "workshop"
	}
	var files []File
	for _, table := range []func() csvTable{
		s.peopleTable, s.goalsTable, s.behavioursTable, s.blockersTable, s.actionsTable, s.supportTable, s.experimentsTable,
		s.commitmentsTable, s.checkInsTable, s.recognitionsTable,
	} {
		if err := s.ctx.Err(); err != nil {
			return nil, err
		}
		if t := table(); len(t.rows) > 0 {
			files = append(files, File{Name: prefix + "-" + t.name + ".csv", Data: t.csv(!s.o.PlainUTF8)})
		}
	}
	return files, nil
}

// csv writes a table as RFC 4180 has it: commas, quotes doubled, CR LF. With mark set it starts with a byte-order mark,
// by which spreadsheets know UTF-8.
func (t csvTable) csv(mark bool) []byte {
	var b strings.Builder
	if mark {
		b.WriteString("\ufeff")
	}
	for _, row := range append([][]string{t.head}, t.rows...) {
		for i, s := range row {
			if i > 0 {
				b.WriteByte(',')
			}
			s = harmless(page.Clean(s))
			if strings.ContainsAny(s, ",\"\r\n") {
				s = "\"" + strings.ReplaceAll(s, "\"", "\"\"") + "\""
			}
			b.WriteString(s)
		}
		b.WriteString("\r\n")
	}
	return []byte(b.String())
}

// harmless puts an apostrophe before a clean text that a spreadsheet would take for a formula (M§8 DOC-15): one that
// starts with one of four characters, of which East Asian keyboards have wide forms. What nobody sees at its start hides
// none of them, because spreadsheets may strip it. A number below zero stays one.
func harmless(s string) string {
	seen := strings.TrimLeftFunc(s, func(r rune) bool { return unicode.IsSpace(r) || unicode.Is(unicode.Cf, r) })
	if first, _ := utf8.DecodeRuneInString(seen); seen == "" || !strings.ContainsRune("=+-@＝＋－＠", first) {
		return s
	}
	if rest, below := strings.CutPrefix(s, "-"); below && rest != "" && strings.Trim(rest, "0123456789.") == "" {
		return s
	}
	return "'" + s
}

// who is a person in a table.
func (s *scribe) who(id string) string { return s.w.ParticipantName(id) }

// several writes a list in one cell.
func several(list []string, of func(id string) string) string {
	var out []string
	for _, id := range list {
		if text := of(id); text != "" && !slices.Contains(out, text) {
			out = append(out, text)
		}
	}
	return strings.Join(out, "; ")
}

// count writes a number, or nothing for 0 where 0 means that it is not known.
func count(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}

// counted writes a number that may be missing.
func counted(n *int) string {
	if n == nil {
		return ""
	}
	return strconv.Itoa(*n)
}

// yesNo writes a yes or no.
func (s *scribe) yesNo(yes bool) string {
	if yes {
		return s.t.T("yes")
	}
	return s.t.T("no")
}

// shuffled returns check-ins in an order that says nothing about who they are from, with a number for each person.
func (s *scribe) shuffled() (list []workshop.CheckIn, person map[string]int) {
	list = slices.Clone(s.w.CheckIns)
	mixed := func(c workshop.CheckIn) uint64 {
		h := fnv.New64a()
		h.Write([]byte(s.w.Details.ID + c.CommitmentID))
		return h.Sum64()
	}
	slices.SortStableFunc(list, func(a, b workshop.CheckIn) int {
		return cmp.Or(cmp.Compare(mixed(a), mixed(b)), strings.Compare(a.CommitmentID, b.CommitmentID), a.Day-b.Day)
	})
	person = map[string]int{}
	for _, c := range list {
		id := s.ownerOf(c.CommitmentID)
		if _, known := person[id]; !known {
			person[id] = len(person) + 1
		}
	}
	return list, person
}

// ownerOf is whose commitment it is; for one that is gone, its own id.
func (s *scribe) ownerOf(commitmentID string) string {
	if c := s.w.Commitment(commitmentID); c != nil {
		return c.ParticipantID
	}
	return commitmentID
}
