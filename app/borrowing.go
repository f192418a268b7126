package app

import (
	"fyne.io/fyne/v2"

	"kept/screens/parts"
	"kept/workshop"
	"kept/workshop/store"
	"kept/workshop/words"
)

// borrow shows the other workshops of this computer, and hands the one that is chosen to take.
func (w *window) borrow(take func(*workshop.Workshop)) {
	open := w.open
	var list []store.Entry
	w.work(func() (err error) { list, err = w.store.List(); return err }, func(err error) {
		if w.open != open {
			return // it was closed meanwhile
		}
		if err != nil {
			w.tellTrouble(storeTrouble(w.t, w.options.Data, err))
			return
		}
		k := w.kit
		rows := k.Stack(8)
		var first *parts.Press
		for _, e := range list {
			if e.ID == open.session.Workshop().Details.ID {
				continue
			}
			row := w.lender(e, func() {
				w.get(e.ID, func(found *workshop.Workshop) {
					if w.open == open {
						w.uncover()
						take(found)
					}
				})
			})
			if first == nil {
				first = row
			}
			rows.Add(row)
		}
		says := w.t.T("Choose the workshop to copy behaviours from. It stays as it is.")
		if first == nil {
			says = w.t.T("There is no other workshop on this computer yet. A file that somebody sent you can be opened from the list of workshops.")
		}
		head := k.Inset(0, 0, 16, 0, k.Stack(4, k.Text(parts.Title, w.t.T("From another workshop")), k.Text(parts.Question, says)))
		w.cover(&page{}, k.Page(head, k.Scroll(k.Inset(4, 4, 4, 4, rows)), nil), focusOn(first))
	})
}

// before hands the workshop that an open one follows to take. Where it is not on this computer nothing happens.
func (w *window) before(o *opened, take func(*workshop.Workshop)) {
	id := o.session.Workshop().Details.PreviousID
	var found *workshop.Workshop
	w.work(func() (err error) { found, err = w.store.Get(id); return err }, func(err error) {
		if err == nil && w.open == o {
			take(found)
		}
	})
}

// focusOn gives a row the keyboard; without a row the page keeps it on its way back.
func focusOn(row *parts.Press) func() {
	if row == nil {
		return nil
	}
	return func() { parts.Focus(row) }
}

// lender is one workshop to choose.
func (w *window) lender(e store.Entry, choose func()) *parts.Press {
	k := w.kit
	title := e.Title
	if title == "" {
		title = w.t.T("Untitled workshop")
	}
	line := e.Organisation
	if day, ok := e.Date.Time(); ok {
		if line != "" {
			line += " · "
		}
		line += w.t.Date(day, words.Long)
	}
	objects := []fyne.CanvasObject{k.Stack(2, k.Text(parts.Heading, title).MaxLines(1), k.Text(parts.Caption, line).MaxLines(1))}
	if e.Sample {
		objects = append(objects, k.Chip(w.t.T("Sample"), parts.NoTint))
	}
	objects = append(objects, k.Icon(parts.IconForward, 20, parts.InkMuted))
	return k.Press(title, 12, k.Inset(12, 16, 12, 20, k.Row(16, 0, objects...)), choose).On(parts.GroundCard)
}
