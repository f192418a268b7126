package content

import (
	"errors"
	"fmt"
	"io/fs"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// book is all sections of a language and what was found wrong with them. Reading goes on after a problem, so that a
// translator sees the whole list at once.
type book struct {
	sections []*section
	problems []error
}

// section is one [kind id] of a data file with its entries.
type section struct {
	book     *book
	file     string
	line     int
	kind, id string
	entries  []entry
	taken    bool
}

// entry is one line of a section: "key: text" or "key id: text".
type entry struct {
	line          int
	key, id, text string
	taken         bool
}

var (
	sectionLine = regexp.MustCompile(`^\[([a-z_]+)(?: ([A-Za-z0-9_-]+))?\]$`)
	entryLine   = regexp.MustCompile(`^([a-z_]+)(?: ([A-Za-z0-9_]+))?: (.+)$`)
)

// readBook reads every .txt file at the top of a language's folder.
func readBook(fsys fs.FS) (*book, error) {
	names, err := fs.Glob(fsys, "*.txt")
	if err != nil {
		return nil, err
	}
	b := &book{}
	for _, name := range names {
		data, err := fs.ReadFile(fsys, name)
		if err != nil {
			return nil, err
		}
		b.readFile(name, string(data))
	}
	return b, nil
}

// readFile splits a file into sections and refuses lines that are neither section, entry, comment nor blank.
func (b *book) readFile(name, text string) {
	if !utf8.ValidString(text) {
		b.problem(name, 1, "the file is not UTF-8 text")
		return
	}
	var current *section
	for i, line := range strings.Split(text, "\n") {
		number := i + 1
		switch {
		case line == "" || strings.HasPrefix(line, "#"):
		case line != strings.TrimSpace(line):
			b.problem(name, number, "a blank at the beginning or end of the line")
		case sectionLine.MatchString(line):
			m := sectionLine.FindStringSubmatch(line)
			current = &section{book: b, file: name, line: number, kind: m[1], id: m[2]}
			b.add(current)
		case entryLine.MatchString(line) && current != nil:
			m := entryLine.FindStringSubmatch(line)
			current.entries = append(current.entries, entry{line: number, key: m[1], id: m[2], text: m[3]})
		default:
			b.problem(name, number, fmt.Sprintf("neither a [section] nor a \"key: text\" of one: %q", line))
		}
	}
}

// add keeps a section, unless its kind and id are there already.
func (b *book) add(s *section) {
	for _, other := range b.sections {
		if other.kind == s.kind && other.id == s.id {
			s.problem("is already at %s:%d", other.file, other.line)
		}
	}
	b.sections = append(b.sections, s)
}

func (b *book) problem(file string, line int, text string) {
	b.problems = append(b.problems, fmt.Errorf("%s:%d: %s", file, line, text))
}

// all takes the sections of a kind, in the order of the files. There has to be at least one.
func (b *book) all(kind string) []*section {
	var found []*section
	for _, s := range b.sections {
		if s.kind == kind {
			s.taken = true
			found = append(found, s)
		}
	}
	if len(found) == 0 {
		b.problems = append(b.problems, fmt.Errorf("no file has a section [%s]", kind))
	}
	return found
}

// only takes the one section of a kind. When there is none, an empty one stands in so that reading can go on.
func (b *book) only(kind string) *section {
	found := b.all(kind)
	if len(found) == 0 {
		return &section{book: &book{}, kind: kind}
	}
	return found[0]
}

// finish reports what nobody took and gives all problems as one error, or nil.
func (b *book) finish() error {
	for _, s := range b.sections {
		if !s.taken {
			s.problem("is an unknown section")
			continue
		}
		for _, e := range s.entries {
			if !e.taken {
				b.problem(s.file, e.line, fmt.Sprintf("%s unknown or repeated key %q", s.name(), e.key))
			}
		}
	}
	return errors.Join(b.problems...)
}

// problem reports something about the section as a whole, at its head.
func (s *section) problem(format string, args ...any) {
	s.book.problem(s.file, s.line, s.name()+" "+fmt.Sprintf(format, args...))
}

// problemIn reports something about one text of the section, at the text's line.
func (s *section) problemIn(text, why string) {
	line := s.line
	for _, e := range s.entries {
		if e.text == text {
			line = e.line
			break
		}
	}
	s.book.problem(s.file, line, fmt.Sprintf("%s %q: %s", s.name(), text, why))
}

// name is the section as its first line writes it.
func (s *section) name() string {
	if s.id == "" {
		return "[" + s.kind + "]"
	}
	return "[" + s.kind + " " + s.id + "]"
}

// maybe is the text of a key that may be left out, "" then. A second line with the key stays untaken and is reported.
func (s *section) maybe(key string) string {
	for i := range s.entries {
		if e := &s.entries[i]; e.key == key && e.id == "" && !e.taken {
			e.taken = true
			return e.text
		}
	}
	return ""
}

// one is the text of a key that has to be there.
func (s *section) one(key string) string {
	text := s.maybe(key)
	if text == "" {
		s.problem("has no %q", key)
	}
	return text
}

// some is every text of a key, in the order of the file; none is allowed.
func (s *section) some(key string) []string {
	var texts []string
	for i := range s.entries {
		if e := &s.entries[i]; e.key == key && e.id == "" {
			e.taken = true
			texts = append(texts, e.text)
		}
	}
	return texts
}

// many is every text of a key that has to be there at least once.
func (s *section) many(key string) []string {
	texts := s.some(key)
	if len(texts) == 0 {
		s.problem("has no %q", key)
	}
	return texts
}

// named is every text of a key that carries an id, in the order of the file.
func (s *section) named(key string) []Named {
	var found []Named
	seen := map[string]bool{}
	for i := range s.entries {
		e := &s.entries[i]
		if e.key != key || e.id == "" {
			continue
		}
		e.taken = true
		if seen[e.id] {
			s.book.problem(s.file, e.line, fmt.Sprintf("%s %s %s is given twice", s.name(), key, e.id))
		}
		seen[e.id] = true
		found = append(found, Named{ID: e.id, Text: e.text})
	}
	return found
}

// number is a whole number that has to be there.
func (s *section) number(key string) int {
	return s.whole(s.one(key))
}

// whole reads a text of the section as a whole number. A missing one was reported already.
func (s *section) whole(text string) int {
	n, err := strconv.Atoi(text)
	if err != nil && text != "" {
		s.problemIn(text, "not a whole number")
	}
	return n
}

// list is the ids in the text of a key, separated by blanks.
func (s *section) list(key string) []string { return strings.Fields(s.one(key)) }

// oneOf is the text of a key that has to be one of the given words.
func (s *section) oneOf(key string, words ...string) string {
	text := s.one(key)
	if text != "" && !slices.Contains(words, text) {
		s.problemIn(text, "not one of "+strings.Join(words, ", "))
	}
	return text
}

// minutes reads "planned / shortest", for example "12 / 8".
func (s *section) minutes(text string) Minutes {
	planned, shortest, _ := strings.Cut(text, " / ")
	p, errP := strconv.Atoi(planned)
	q, errQ := strconv.Atoi(shortest)
	if errP != nil || errQ != nil || q > p || q < 0 {
		s.problemIn(text, "not minutes as \"planned / shortest\"")
	}
	return Minutes{Planned: p, Shortest: q}
}
