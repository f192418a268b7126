package app

import (
	"slices"

	"kept/screens"
	"kept/screens/parts"
	"kept/workshop"
	"kept/workshop/store"
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
		id := open.session.Workshop().Details.ID
		others := slices.DeleteFunc(homeEntries(list), func(e screens.HomeEntry) bool { return e.ID == id })
		rows := screens.WorkshopRows(w.kit, w.t, w.today, others, func(id string) {
			w.get(id, func(found *workshop.Workshop) {
				if w.open == open {
					w.uncover()
					take(found)
				}
			})
		})
		w.showLenders(rows)
	})
}

// showLenders shows the workshops that one can be chosen from, or says that there is none.
func (w *window) showLenders(rows []*parts.Press) {
	k := w.kit
	says := w.t.T("Choose the workshop to copy behaviours from. It stays as it is.")
	var focus func() // without a row the page keeps the keyboard on its way back
	if len(rows) > 0 {
		focus = func() { parts.Focus(rows[0]) }
	} else {
		says = w.t.T("There is no other workshop on this computer yet. A file that somebody sent you can be opened from the list of workshops.")
	}
	list := k.Stack(8)
	for _, row := range rows {
		list.Add(row)
	}
	head := k.Inset(0, 0, 16, 0, k.Stack(4, k.Text(parts.Title, w.t.T("From another workshop")), k.Text(parts.Question, says)))
	w.cover(&page{}, k.Page(head, k.Scroll(k.Inset(4, 4, 4, 4, list)), nil), focus)
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
