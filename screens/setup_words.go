package screens

import (
	"slices"
	"strings"
	"unicode/utf8"

	"fyne.io/fyne/v2"

	"kept/screens/parts"
	"kept/workshop"
)

// setupWords is a short list of short texts, such as brand values: a line to type in, and a chip for each. A press on a
// chip takes its text back into the line to be changed; the cross and Delete remove it.
type setupWords struct {
	d       *Desk
	edits   setupWordEdits
	limits  workshop.Field
	message string // of M§3, when the list is full
	at      workshop.Place
	of      func(*workshop.Workshop) *[]string
	changed func(w *workshop.Workshop, old, now string) // now is "" when old was removed; may be nil

	line     *parts.Field
	chips    *fyne.Container
	object   fyne.CanvasObject
	shown    []string
	changing int // place of the text that is being changed, or -1
}

// setupWordEdits are the names of the three edits, for undo.
type setupWordEdits struct{ add, change, remove string }

func newSetupWords(d *Desk, line *parts.Field, edits setupWordEdits, entity, name string, at workshop.Place, of func(*workshop.Workshop) *[]string) *setupWords {
	s := &setupWords{
		d: d, edits: edits, at: at, of: of, line: line, changing: -1, chips: d.Kit.Wrap(8),
		limits: workshop.Limits(entity, name), message: d.Content.FieldMessage(entity + "." + name),
	}
	line.Limit(s.limits.ItemMax)
	line.OnChanged = func(string) { line.SetMessage("") }
	line.OnDone = s.take
	d.remember(line, at, lineAim{})
	line.OnKey = func(key fyne.KeyName) bool {
		if key != fyne.KeyEscape || s.changing < 0 {
			return false
		}
		s.changing = -1
		line.SetText("")
		return true
	}
	s.chips.Hide()
	s.object = d.Kit.Stack(8, line, s.chips)
	return s
}

// take adds what was typed, or changes the text that was taken back into the line. What does not fit stays in the line.
func (s *setupWords) take(text string) {
	text = workshop.CleanLine(text)
	list := *s.of(s.d.W())
	place := s.changing
	if place >= len(list) {
		place = -1
	}
	if text == "" {
		s.changing = -1
		return
	}
	if same := slices.IndexFunc(list, func(x string) bool { return strings.EqualFold(x, text) }); same >= 0 && same != place {
		s.line.SetMessage(s.d.T(s.d.Content.Message("G5"), "name", list[same]))
		return
	}
	if n := utf8.RuneCountInString(text); n > s.limits.ItemMax {
		s.line.SetMessage(s.d.T(s.d.Content.Message("G2"), "n", n, "max", s.limits.ItemMax))
		return
	}
	if place < 0 && len(list) >= s.limits.Max {
		s.line.SetMessage(s.d.T(s.message))
		return
	}
	s.changing = -1
	s.line.SetText("")
	if place >= 0 {
		s.do(s.edits.change, list[place], text, func(now []string) []string { now[place] = text; return now })
	} else {
		s.do(s.edits.add, "", text, func(now []string) []string { return append(now, text) })
	}
}

func (s *setupWords) do(label, old, now string, f func([]string) []string) bool {
	return s.d.Do(workshop.Edit{Label: label, At: s.at}, func(w *workshop.Workshop) error {
		list := s.of(w)
		*list = f(slices.Clone(*list))
		if s.changed != nil && old != "" {
			s.changed(w, old, now)
		}
		return nil
	})
}

// takeBack puts a text into the line to be changed.
func (s *setupWords) takeBack(place int) {
	s.line.SetText(s.shown[place])
	s.line.SetMessage("")
	s.changing = place
	s.line.Focus()
}

func (s *setupWords) remove(place int) {
	s.changing = -1
	s.line.Focus()
	if s.do(s.edits.remove, s.shown[place], "", func(list []string) []string { return slices.Delete(list, place, place+1) }) {
		s.d.Tell(s.d.T("Deleted."), s.d.T("Undo"), s.d.Session.Undo)
	}
}

// show makes the chips say what w says.
func (s *setupWords) show(w *workshop.Workshop) {
	list := *s.of(w)
	if slices.Equal(list, s.shown) {
		return
	}
	s.shown, s.changing = list, -1
	s.chips.Objects = nil
	for i, text := range list {
		chip := s.d.Kit.PressChip(text, parts.NoTint, func() { s.takeBack(i) })
		s.chips.Objects = append(s.chips.Objects, chip.Removable(func() { s.remove(i) }))
	}
	setShown(s.chips, len(list) > 0)
	s.chips.Refresh()
}
