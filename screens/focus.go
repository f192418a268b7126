package screens

import (
	"slices"

	"fyne.io/fyne/v2"

	"kept/screens/parts"
	"kept/workshop"
)

// The modes of the screen, in their order.
const (
	lessMoreColumns = iota
	lessMoreHunting
)

// lessMoreScreen is S3 (M§2 S3): what to do less of and more of in two columns that face each other, and the hunt for
// clues that tell customers what we think of them.
type lessMoreScreen struct {
	d    *Desk
	mode int
	wall *lessMoreWall
	hunt *lessMoreHunt
	root *fyne.Container
}

func newFocus(d *Desk) Screen {
	s := &lessMoreScreen{d: d}
	s.wall = newLessMoreWall(s)
	s.hunt = newLessMoreHunt(s)
	s.root = roomy(d.Kit, 0, d.Kit.Layers(s.wall.object, s.hunt.object))
	s.lookAt()
	return s
}

func (s *lessMoreScreen) Step() workshop.StepID     { return workshop.Focus }
func (s *lessMoreScreen) Object() fyne.CanvasObject { return s.root }

// Note counts what waits for a decision, or else what was written down.
func (s *lessMoreScreen) Note(w *workshop.Workshop) string {
	waiting := 0
	for _, item := range w.FocusItems {
		if item.Decision == "" {
			waiting++
		}
	}
	switch {
	case waiting > 0:
		return s.d.N(waiting, "1 to decide", "{n} to decide")
	case len(w.FocusItems) > 0:
		return s.d.N(len(w.FocusItems), "1 decided", "{n} decided")
	case len(w.Clues) > 0:
		return s.d.N(len(w.Clues), "1 clue", "{n} clues")
	}
	return ""
}

// Modes names the two modes.
func (s *lessMoreScreen) Modes() []string {
	return []string{s.d.T("Less and more"), s.d.T("Clue hunt")}
}

// Mode returns the mode on screen.
func (s *lessMoreScreen) Mode() int { return s.mode }

// SetMode shows a mode.
func (s *lessMoreScreen) SetMode(i int) {
	if i != s.mode && i >= 0 && i < len(s.Modes()) {
		s.mode = i
		s.Show(s.d.W())
	}
}

// Show brings the mode on screen up to date; the other follows when it is shown.
func (s *lessMoreScreen) Show(w *workshop.Workshop) {
	s.lookAt()
	if s.mode == lessMoreHunting {
		s.hunt.show(w)
	} else {
		s.wall.show(w)
	}
	parts.Arrange(s.root)
}

// lookAt shows the parts that the mode is made of.
func (s *lessMoreScreen) lookAt() {
	setShown(s.wall.object, s.mode == lessMoreColumns)
	setShown(s.hunt.object, s.mode == lessMoreHunting)
}

// Focus goes to a note or a clue in its mode, or to the line of the mode on screen.
func (s *lessMoreScreen) Focus(at workshop.Place) {
	w := s.d.W()
	mode := s.mode
	switch {
	case lessMoreItem(w, at.Record) != nil:
		mode = lessMoreColumns
	case lessMoreClue(w, at.Record) != nil:
		mode = lessMoreHunting
	}
	if mode != s.mode {
		s.SetMode(mode)
		s.d.Modes()
	}
	if s.mode == lessMoreHunting {
		s.hunt.focus(at)
	} else {
		s.wall.focus(at)
	}
}

// lessMorePlace is a note or a clue on this screen, or one of its fields.
func lessMorePlace(id, field string) workshop.Place {
	return workshop.Place{Step: workshop.Focus, Record: id, Field: field}
}

// lessMoreItem returns the note with the id, or nil.
func lessMoreItem(w *workshop.Workshop, id string) *workshop.FocusItem {
	i := slices.IndexFunc(w.FocusItems, func(f workshop.FocusItem) bool { return f.ID == id })
	if i < 0 {
		return nil
	}
	return &w.FocusItems[i]
}

// lessMoreClue returns the clue with the id, or nil.
func lessMoreClue(w *workshop.Workshop, id string) *workshop.Clue {
	i := slices.IndexFunc(w.Clues, func(c workshop.Clue) bool { return c.ID == id })
	if i < 0 {
		return nil
	}
	return &w.Clues[i]
}

// lessMoreNext returns the value after v, round and round; the first one after "".
func lessMoreNext(values []string, v string) string {
	return values[(slices.Index(values, v)+1)%len(values)]
}
