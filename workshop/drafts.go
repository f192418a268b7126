package workshop

import (
	"slices"
	"strings"
)

// A Draft is a text that somebody typed and that is no part of the workshop yet, such as a line before Enter. Drafts are
// kept beside a workshop, never in it: they are in no file of M§3, no undo and no print.
type Draft struct {
	At   Place  // where it was typed; no two drafts of a workshop have the same place
	Text string // as it was typed, never blank
	Aim  string // what it is meant for where that can be chosen, such as the id of a role; "" where it cannot
}

// Drafts are the drafts of the workshop that is open. They are used from the goroutine that draws the window; the lists
// that they publish never change and may be read from any.
type Drafts struct {
	list  []Draft
	watch func([]Draft)
}

// Watch lets f have the list after each change of it. There is one watcher, who keeps the drafts.
func (s *Drafts) Watch(f func([]Draft)) { s.watch = f }

// List returns the drafts; the one that was typed last comes last.
func (s *Drafts) List() []Draft { return s.list }

// Put keeps a draft in the place of the one that was typed there before. A blank text means that there is none any more.
func (s *Drafts) Put(d Draft) {
	blank := strings.TrimSpace(d.Text) == ""
	at := slices.IndexFunc(s.list, func(x Draft) bool { return x.At == d.At })
	if at < 0 && blank || at >= 0 && s.list[at] == d {
		return
	}
	next := slices.DeleteFunc(slices.Clone(s.list), func(x Draft) bool { return x.At == d.At })
	if !blank {
		next = append(next, d)
	}
	s.list = next
	if s.watch != nil {
		s.watch(next)
	}
}

// Drop forgets the draft of a place; it does nothing where there is none.
func (s *Drafts) Drop(at Place) { s.Put(Draft{At: at}) }
