package screens

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"kept/screens/parts"
	"kept/workshop"
)

// setupMore is the card of what a workshop does without on most days: how small a group may be, which hints speak, and
// the facilitator's own notes.
type setupMore struct {
	d         *Desk
	threshold *parts.NumberField
	shown     int // the threshold last shown
	authors   *parts.Tick
	silent    *parts.Tick
	speaks    *parts.Text // whether hints on wording can be heard in the language
}

// newSetupMore makes the fields that are no texts; card puts them together with those that are.
func newSetupMore(d *Desk) *setupMore {
	k := d.Kit
	s := &setupMore{d: d, shown: -1, speaks: k.Text(parts.Caption, "")}
	limits := workshop.Limits("workshop", "threshold")
	s.threshold = k.NumberField(d.T("Smallest group whose answers are shown"), limits.Min, limits.Max)
	s.threshold.OnNumber = func(n int) {
		d.Do(s.edit("Change smallest group", "threshold"), func(w *workshop.Workshop) error { w.Details.Threshold = n; return nil })
	}
	// The reason counts here, not only the bounds (X37).
	take := s.threshold.OnDone
	s.threshold.OnDone = func(text string) {
		take(text)
		if n, err := strconv.Atoi(strings.TrimSpace(text)); err != nil || n < limits.Min || n > limits.Max {
			rule, _ := d.Content.Rule("X37")
			s.threshold.SetMessage(d.T(rule.Text()))
		}
	}
	s.authors = k.Tick(d.T("No names of authors on the charter"), func(on bool) {
		d.Do(s.edit("Change names on the charter", "hide_authors"), func(w *workshop.Workshop) error { w.Details.HideAuthors = on; return nil })
	})
	s.silent = k.Tick(d.T("No hints"), func(on bool) {
		d.Do(s.edit("Change hints", "hints_off"), func(w *workshop.Workshop) error { w.Details.HintsOff = on; return nil })
	})
	return s
}

// card lays the fields out; language and notes are the texts of the workshop that stand with them.
func (s *setupMore) card(language, notes *parts.Field) fyne.CanvasObject {
	k := s.d.Kit
	return k.Section(s.d.T("More"), "", k.Stack(16,
		notes,
		k.Shares(16, []float32{3, 2}, s.threshold.Field, language),
		k.Stack(4, s.authors, s.silent, s.speaks)))
}

func (s *setupMore) edit(label, field string) workshop.Edit {
	return workshop.Edit{Label: label, At: workshop.Place{Step: workshop.SetUp, Field: field}}
}

func (s *setupMore) show(w *workshop.Workshop) {
	// What is no number yet stays in its field while something else changes.
	if w.Details.Threshold != s.shown {
		s.shown = w.Details.Threshold
		s.threshold.Set(s.shown)
	}
	s.authors.Set(w.Details.HideAuthors)
	s.silent.Set(w.Details.HintsOff)
	d := s.d
	switch {
	case !w.InEnglish():
		s.speaks.SetText(d.T("Hints on wording read English only. In this language they are silent."))
	case w.Details.HintsOff:
		s.speaks.SetText(d.T("No step gives hints. What is still missing stays in the guide."))
	default:
		s.speaks.SetText(d.T("Hints on wording read English. Any other language switches them off."))
	}
}

// focus goes to one of the fields and tells whether it is here.
func (s *setupMore) focus(field string) bool {
	switch field {
	case "threshold":
		s.threshold.Focus()
	case "hide_authors":
		parts.Focus(s.authors)
	case "hints_off":
		parts.Focus(s.silent)
	default:
		return false
	}
	return true
}
