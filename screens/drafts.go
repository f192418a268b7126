package screens

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"kept/screens/parts"
	"kept/workshop"
)

// A keeper is something on screen in which text can stand that is no part of the workshop yet: a line before Enter, or
// the cards of a list, one of which may be edited.
type keeper struct {
	at     workshop.Place            // without a record
	cards  bool                      // it keeps texts of records
	object fyne.CanvasObject         // the line or the list
	put    func(workshop.Draft) bool // puts a text back where there is still a place for it
	focus  func()                    // puts the keyboard at its end
}

// fits tells whether a text that was typed at a place belongs to the keeper.
func (k keeper) fits(at workshop.Place) bool {
	return k.at.Step == at.Step && k.at.Field == at.Field && k.cards == (at.Record != "")
}

// lineAim is what the text in a line is meant for where people choose that, such as the role of the next behaviour.
type lineAim struct {
	now  func() string    // an id or a value
	take func(aim string) // chooses it again, as far as it is still there
}

// remember keeps what stands in a line as a draft until it is entered. at is a place of the line's own; aim may be the
// zero lineAim.
func (d *Desk) remember(line parts.Drafted, at workshop.Place, aim lineAim) {
	keep := func(text string) {
		draft := workshop.Draft{At: at, Text: text}
		if aim.now != nil {
			draft.Aim = aim.now()
		}
		d.Session.Drafts().Put(draft)
	}
	line.OnDraft(keep)
	d.keepers = append(d.keepers, keeper{at: at, object: line, put: func(draft workshop.Draft) bool {
		if aim.take != nil && draft.Aim != "" {
			aim.take(draft.Aim)
		}
		line.PutBack(draft.Text)
		keep(draft.Text)
		return true
	}, focus: line.Focus})
}

// rememberCards keeps what is typed into the cards of a list as drafts until it is handed over. at gives the place of a
// card; it differs between cards in its record alone.
func (d *Desk) rememberCards(list *parts.CardList, at func(id string) workshop.Place) {
	list.OnDraft = func(id, text string) { d.Session.Drafts().Put(workshop.Draft{At: at(id), Text: text}) }
	d.keepers = append(d.keepers, keeper{at: at(""), cards: true, object: list, put: func(draft workshop.Draft) bool {
		return list.Resume(draft.At.Record, draft.Text)
	}, focus: func() {}}) // the card that is edited has it
}

// rememberRows is rememberCards for the rows of roles or people, of which a name or a cell may be edited. at is the place of
// all rows.
func (d *Desk) rememberRows(rows *setupRows, at workshop.Place) {
	place := func(id, cell string) workshop.Place {
		if cell == "" {
			return workshop.Place{Step: at.Step, Record: id, Field: at.Field}
		}
		return workshop.Place{Step: at.Step, Record: id, Field: at.Field + "." + cell}
	}
	rows.onDraft = func(id, cell, text string) { d.Session.Drafts().Put(workshop.Draft{At: place(id, cell), Text: text}) }
	for _, cell := range []string{"", "headcount", "serves", "email"} {
		d.keepers = append(d.keepers, keeper{at: place("", cell), cards: true, object: rows.scroll, put: func(draft workshop.Draft) bool {
			return rows.resume(draft.At.Record, cell, draft.Text)
		}, focus: func() {}})
	}
}

// Resume puts back what was typed and not entered when the workshop was open last: each text where it was typed, the
// keyboard at the end of the last one. What has no place any more is offered. Without any it is Home.
func (s *Shell) Resume(drafts []workshop.Draft) {
	var lost []workshop.Draft
	for _, draft := range drafts {
		if !s.putBack(draft) {
			lost = append(lost, draft)
		}
	}
	switch {
	case len(drafts) == 0:
		s.Home()
	case len(lost) > 0:
		if len(lost) == len(drafts) {
			s.turnTo(workshop.Place{Step: s.firstOpen()})
		}
		s.offer(lost)
	default:
		s.also(s.d.N(len(drafts), "What you typed last and did not enter is here again.",
			"{n} texts that were typed and not entered are back where you typed them."))
	}
}

// also says a sentence at the foot behind what stands there already, such as that the clock went on.
func (s *Shell) also(text string) {
	if !s.toast.Visible() {
		s.Tell(text, "", nil)
		return
	}
	s.toast.Also(text)
	s.root.Refresh()
}

// putBack puts a text back where it was typed, and tells whether there is such a place.
func (s *Shell) putBack(draft workshop.Draft) bool {
	if !slices.ContainsFunc(s.screens, func(screen Screen) bool { return screen.Step() == draft.At.Step }) {
		return false
	}
	s.turnTo(draft.At)
	onScreen := func() bool {
		return slices.ContainsFunc(s.d.keepers, func(k keeper) bool {
			if !k.fits(draft.At) || !parts.Shown(s.body, k.object) || !k.put(draft) {
				return false
			}
			k.focus()
			return true
		})
	}
	if onScreen() {
		return true
	}
	if m, ok := s.current.(Moded); ok {
		was := m.Mode()
		for i := range m.Modes() {
			if s.setMode(i); onScreen() {
				return true
			}
		}
		s.setMode(was)
	}
	// A line that is not shown now has its text when it is; a card that nobody sees is not edited.
	return slices.ContainsFunc(s.d.keepers, func(k keeper) bool { return k.fits(draft.At) && !k.cards && k.put(draft) })
}

// offer says that texts have lost their places, and puts them into the notes of the workshop, which are never printed.
// Until somebody does that they stay drafts, and are offered again when the workshop is opened.
func (s *Shell) offer(lost []workshop.Draft) {
	d := s.d
	for _, draft := range lost {
		d.Session.Drafts().Put(draft)
	}
	said := d.N(len(lost), "“{text}” was typed and not entered, and its place is gone.",
		"{n} texts were typed and not entered, and their places are gone.", "text", shorten(lost[0].Text, toldLength))
	s.Tell(said, d.T("Add to the notes"), func() {
		notes := workshop.Place{Step: workshop.SetUp, Field: "notes"}
		added := d.Do(workshop.Edit{Label: "Change notes", At: notes}, func(w *workshop.Workshop) error {
			for _, draft := range lost {
				w.Details.Notes = strings.TrimSpace(w.Details.Notes + "\n" + draft.Text)
			}
			return nil
		})
		if !added {
			return
		}
		for _, draft := range lost {
			d.Session.Drafts().Drop(draft.At)
		}
		s.Go(notes)
	})
}
