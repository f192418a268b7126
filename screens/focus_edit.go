package screens

import (
	"slices"

	"fyne.io/fyne/v2"

	"kept/workshop"
)

// add keeps the texts as notes of the side in hand. What does not fit goes back into the line, so that nothing typed is
// lost.
func (v *lessMoreWall) add(texts []string) {
	d := v.s.d
	id := d.Session.NewID()
	left, wrong := enterEach(d, workshop.Edit{Label: "Add note", At: lessMorePlace(id, "")}, "focus_item", texts, func(w *workshop.Workshop, text string) error {
		item := workshop.FocusItem{Record: workshop.Record{ID: id}, Direction: v.side, Text: workshop.CleanLine(text)}
		id = d.Session.NewID()
		return workshop.Add(w, &w.FocusItems, item)
	})
	v.wrong = wrong
	if len(left) < len(texts) {
		v.scrollToEnd(v.side)
	}
	v.line.PutBack(left...)
	v.advise(d.W())
}

// change makes a finished change to one field of a note.
func (v *lessMoreWall) change(label, id, field string, f func(*workshop.FocusItem)) {
	v.do(workshop.Edit{Label: label, At: lessMorePlace(id, field)}, id, func(_ *workshop.Workshop, item *workshop.FocusItem) error {
		f(item)
		return nil
	})
}

func (v *lessMoreWall) do(e workshop.Edit, id string, f func(*workshop.Workshop, *workshop.FocusItem) error) bool {
	return v.s.d.Do(e, func(w *workshop.Workshop) error {
		item := lessMoreItem(w, id)
		if item == nil {
			return &workshop.UnknownError{ID: id}
		}
		return f(w, item)
	})
}

// reword gives a note another text. What followed from it keeps its name.
func (v *lessMoreWall) reword(id, text string) {
	text = workshop.CleanLine(text)
	v.do(workshop.Edit{Label: "Change note", At: lessMorePlace(id, "text")}, id, func(w *workshop.Workshop, item *workshop.FocusItem) error {
		parked, try := w.ParkedAs(item.Text), lessMoreExperiment(v.s.d, w, item)
		item.Text = text
		if item.Decision == lessMorePark && parked != nil {
			parked.Text = text
		}
		if item.Decision == lessMoreTest && try != nil {
			try.Title, try.Idea = lessMoreTitle(item), lessMoreIdea(v.s.d, item)
		}
		return nil
	})
}

// remove deletes a note with what followed from it and nobody worked on yet.
func (v *lessMoreWall) remove(id string) {
	v.s.d.Delete(workshop.Edit{Label: "Delete note", At: lessMorePlace(id, "")}, func(w *workshop.Workshop) error {
		item := lessMoreItem(w, id)
		if item == nil {
			return &workshop.UnknownError{ID: id}
		}
		if err := lessMoreTakeBack(v.s.d, w, item); err != nil {
			return err
		}
		return workshop.Remove(w, &w.FocusItems, id)
	})
}

// ids returns the notes of a side in the order of their cards.
func (v *lessMoreWall) ids(w *workshop.Workshop, side string) []string {
	var ids []string
	for _, item := range w.FocusItems {
		if item.Direction == side {
			ids = append(ids, item.ID)
		}
	}
	return ids
}

// drop puts a note on a side before place i of its cards, not counting itself. It keeps the keyboard.
func (v *lessMoreWall) drop(id, side string, i int) {
	v.do(workshop.Edit{Label: "Move note", At: lessMorePlace(id, "")}, id, func(w *workshop.Workshop, item *workshop.FocusItem) error {
		try := lessMoreExperiment(v.s.d, w, item)
		item.Direction = side
		if try != nil {
			try.Idea = lessMoreIdea(v.s.d, item)
		}
		others := slices.DeleteFunc(v.ids(w, side), func(other string) bool { return other == id })
		before := ""
		if i < len(others) {
			before = others[i]
		}
		return workshop.MoveBefore(w.FocusItems, id, before)
	})
	v.board.Focus(id)
}

// nudge moves a note one place up or down, or to the other side.
func (v *lessMoreWall) nudge(id string, to fyne.KeyName) {
	w := v.s.d.W()
	item := lessMoreItem(w, id)
	if item == nil {
		return
	}
	ids := v.ids(w, item.Direction)
	at := slices.Index(ids, id)
	switch {
	case to == fyne.KeyUp && at > 0:
		v.drop(id, item.Direction, at-1)
	case to == fyne.KeyDown && at+1 < len(ids):
		v.drop(id, item.Direction, at+1)
	case to == fyne.KeyLeft && item.Direction == "more":
		v.drop(id, "less", len(w.FocusItems))
	case to == fyne.KeyRight && item.Direction == "less":
		v.drop(id, "more", len(w.FocusItems))
	}
}
