package app

import (
	"kept/screens/parts"
	"kept/workshop/store"
	"kept/workshop/words"
)

// deleteWorkshop puts a workshop into the bin, from where it can be brought back at once or at any time later.
func (w *window) deleteWorkshop(id string) {
	w.work(func() error { return w.store.Delete(id) }, func(err error) {
		if err != nil {
			w.tellTrouble(writeTrouble(w.t, w.t.T("Kept could not delete this workshop."), err))
			return
		}
		w.refresh()
		w.tell(w.t.T("Deleted. “Deleted workshops” in the menu keeps it."), w.t.T("Undo"), func() { w.restore(id) })
	})
}

// restore brings a workshop back from the bin, into the list.
func (w *window) restore(id string) {
	w.work(func() error { return w.store.Restore(id) }, func(err error) {
		if err != nil {
			w.tellTrouble(writeTrouble(w.t, w.t.T("Kept could not bring this workshop back."), err))
		}
		w.refresh()
	})
}

// offerDeleted lists the workshops in the bin, to bring one back.
func (w *window) offerDeleted() {
	var bin []store.Entry
	w.work(func() (err error) { bin, err = w.store.Bin(); return err }, func(err error) {
		if err != nil {
			w.tellTrouble(storeTrouble(w.t, w.options.Data, err))
			return
		}
		if len(bin) == 0 {
			w.tell(w.t.T("No workshop is deleted."), "", nil)
			return
		}
		titles := map[string]string{}
		p := parts.Picking{Filter: true, Placeholder: w.t.T("Which workshop should come back?")}
		for _, e := range bin {
			titles[e.ID] = e.Title
			if e.Title == "" {
				titles[e.ID] = w.t.T("Untitled workshop")
			}
			p.Options = append(p.Options, parts.Option{ID: e.ID, Label: titles[e.ID], Tint: parts.NoTint,
				Note: w.t.T("deleted {date}", "date", w.t.Date(e.Deleted.Local(), words.Medium))})
		}
		p.OnPick = func(id string) {
			w.restore(id)
			w.tell(w.t.T("{title} is in the list again.", "title", titles[id]), "", nil)
		}
		w.kit.Pick(w.win.Content(), p)
	})
}
