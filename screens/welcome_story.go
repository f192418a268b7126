package screens

import (
	"fyne.io/fyne/v2"

	"kept/screens/parts"
	"kept/workshop"
)

// welcomeStory is what a later wave begins with: a story from the wave before, to read out (M§2 S1). It shows only stories
// that may leave the group they come from, and whose people agreed.
type welcomeStory struct {
	d       *Desk
	asked   string // id of the workshop that was asked for
	stories []workshop.Story
	at      int // the story on screen

	title *parts.Text
	lines [4]*parts.Text // situation, action, result, the customer's words
	next  *parts.Button
	panel *fyne.Container
}

func newWelcomeStory(d *Desk) *welcomeStory {
	k := d.Kit
	s := &welcomeStory{d: d, title: k.Text(parts.Strong, "")}
	told := k.Stack(8, s.title)
	for i := range s.lines {
		s.lines[i] = k.Text(parts.Body, "")
		told.Add(s.lines[i])
	}
	s.next = k.Button(parts.Secondary, d.T("Another story"), s.another).Compact()
	s.panel = k.Panel(k.Section(d.T("A story from the last wave"), d.T("Read it out before you begin. Everybody in it agreed."),
		k.Stack(12, told, k.Row(0, parts.NoGrow, s.next))))
	s.panel.Hide()
	return s
}

// show asks once for the workshop that this one follows.
func (s *welcomeStory) show(w *workshop.Workshop, changed func()) {
	before := w.Details.PreviousID
	if before == s.asked || s.d.Before == nil {
		return
	}
	s.asked, s.stories = before, nil
	s.tell()
	if before == "" {
		return
	}
	s.d.Before(func(old *workshop.Workshop) {
		if old.Details.ID != s.asked {
			return
		}
		for _, x := range old.Stories {
			if x.Permission && x.Share == workshop.PublicShare {
				s.stories = append(s.stories, x)
			}
		}
		s.at = 0
		s.tell()
		changed()
	})
}

// another turns to the next story, round and round.
func (s *welcomeStory) another() {
	s.at = (s.at + 1) % len(s.stories)
	s.tell()
}

// tell shows the story in hand, or nothing while there is none.
func (s *welcomeStory) tell() {
	setShown(s.panel, len(s.stories) > 0)
	if len(s.stories) == 0 {
		return
	}
	x := s.stories[s.at]
	s.title.SetText(x.Title)
	words := x.CustomerWords
	if words != "" {
		words = s.d.T("“{words}”", "words", words)
	}
	for i, text := range []string{x.Situation, x.Action, x.Result, words} {
		s.lines[i].SetText(text)
		setShown(s.lines[i], text != "")
	}
	setShown(s.next, len(s.stories) > 1)
	parts.Arrange(s.panel)
}
