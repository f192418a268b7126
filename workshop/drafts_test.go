package workshop

import (
	"bytes"
	"slices"
	"testing"
)

func TestDraftsHoldWhatWasTypedLastInEachPlace(t *testing.T) {
	line, idea := Place{Step: BehavioursStep, Field: "line"}, Place{Step: BehavioursStep, Field: "idea"}
	card := Place{Step: BehavioursStep, Record: "b-1", Field: "statement"}
	for _, c := range []struct {
		name string
		put  []Draft
		want []Draft
		told int // how often the watcher heard of a change
	}{
		{"nothing typed", []Draft{{At: line, Text: ""}, {At: line, Text: " \n"}}, nil, 0},
		{"one line, letter by letter", []Draft{{At: line, Text: "R"}, {At: line, Text: "Ri"}}, []Draft{{At: line, Text: "Ri"}}, 2},
		{"the same again", []Draft{{At: line, Text: "Ring"}, {At: line, Text: "Ring"}}, []Draft{{At: line, Text: "Ring"}}, 1},
		{"blanks at its ends are part of it", []Draft{{At: line, Text: " Ring "}}, []Draft{{At: line, Text: " Ring "}}, 1},
		{"meant for another role", []Draft{{line, "Ring", "r-1"}, {line, "Ring", "r-2"}}, []Draft{{line, "Ring", "r-2"}}, 2},
		{"entered", []Draft{{At: line, Text: "Ring"}, {At: line}}, []Draft{}, 2},
		{"entered while another waits", []Draft{{At: idea, Text: "Gifts"}, {At: line, Text: "Ring"}, {At: line}}, []Draft{{At: idea, Text: "Gifts"}}, 3},
		{"typed last comes last", []Draft{{At: line, Text: "Ring"}, {At: card, Text: "Call"}, {At: line, Text: "Ring b"}},
			[]Draft{{At: card, Text: "Call"}, {At: line, Text: "Ring b"}}, 3},
		{"two records of one field", []Draft{{At: card, Text: "Call"}, {At: Place{Step: BehavioursStep, Record: "b-2", Field: "statement"}, Text: "Ask"}},
			[]Draft{{At: card, Text: "Call"}, {At: Place{Step: BehavioursStep, Record: "b-2", Field: "statement"}, Text: "Ask"}}, 2},
	} {
		var s Drafts
		told := 0
		s.Watch(func(list []Draft) {
			told++
			if !slices.Equal(list, s.List()) {
				t.Errorf("%s: the watcher hears of %v, the list is %v", c.name, list, s.List())
			}
		})
		for _, d := range c.put {
			s.Put(d)
		}
		if !slices.Equal(s.List(), c.want) || told != c.told {
			t.Errorf("%s: %v after %d changes, want %v after %d", c.name, s.List(), told, c.want, c.told)
		}
	}
}

// The saver reads a list on another goroutine while people type on.
func TestAPublishedListOfDraftsNeverChanges(t *testing.T) {
	var s Drafts
	at := Place{Step: PromisesStep, Field: "line"}
	s.Put(Draft{At: at, Text: "You only"})
	published := s.List()
	s.Put(Draft{At: at, Text: "You only explain"})
	s.Put(Draft{At: Place{Step: Welcome, Field: "line"}, Text: "One voice"})
	s.Drop(at)
	if len(published) != 1 || published[0].Text != "You only" {
		t.Errorf("the list that was published became %v", published)
	}
}

func TestDraftsAreNoPartOfTheWorkshop(t *testing.T) {
	s := NewSession(New("w", "2026-09-02"), counter())
	before := bytesOf(t, s.Workshop())
	s.Drafts().Put(Draft{At: Place{Step: PromisesStep, Field: "line"}, Text: "You only explain it once."})
	if !bytes.Equal(bytesOf(t, s.Workshop()), before) {
		t.Error("a line that was not entered is in the file of the workshop")
	}
	if _, can := s.CanUndo(); can {
		t.Error("a line that was not entered can be undone")
	}
}
