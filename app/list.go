package app

import (
	"time"

	"fyne.io/fyne/v2"

	"kept/screens"
	"kept/screens/parts"
	"kept/workshop"
	"kept/workshop/content"
	"kept/workshop/store"
	"kept/workshop/words"
)

func (w *window) newHome() *screens.Home {
	return screens.NewHome(w.kit, w.t, w.today, screens.HomeActions{
		Open:       w.openWorkshop,
		New:        w.newWorkshop,
		OpenFile:   w.askForFile,
		OpenSample: func(name string) { w.importSource(samplePrefix + name) },
		Delete:     w.deleteWorkshop,
		Versions:   w.offerVersions,
		Like:       w.likeKept,
		Drafts:     &w.begun,
	})
}

// work runs something that takes time away from the UI goroutine, and then tells it the outcome.
func (w *window) work(do func() error, then func(error)) {
	w.spawn(func() {
		err := do()
		w.do(func() { then(err) })
	})
}

// refresh reads the list of workshops again.
func (w *window) refresh() {
	var list []store.Entry
	w.work(func() (err error) { list, err = w.store.List(); return err }, func(err error) { w.showList(list, err) })
}

func (w *window) showList(list []store.Entry, err error) {
	w.home.Show(homeEntries(list))
	if err != nil {
		w.tellTrouble(storeTrouble(w.t, w.options.Data, err))
	}
}

// homeEntries returns what the screens show of workshops in the store.
func homeEntries(list []store.Entry) []screens.HomeEntry {
	var entries []screens.HomeEntry
	for _, e := range list {
		entries = append(entries, screens.HomeEntry{
			ID: e.ID, Title: e.Title, Organisation: e.Organisation, Date: e.Date, Wave: e.Wave,
			People: e.People, StepsDone: e.StepsDone, Steps: e.Steps, Sample: e.Sample,
		})
	}
	return entries
}

func (w *window) newWorkshop(n screens.NewWorkshop) {
	made := workshop.New(newID(), n.Date)
	made.Details.Title, made.Organisation.Name, made.Details.Kind = n.Title, n.Organisation, n.Kind
	made.SetFormat(n.Format)
	w.keep(made, func(kept bool) {
		w.home.Made(kept)
		if kept {
			w.enter(made, nil)
		}
	})
}

// keepAndOpen saves a workshop that was just made or read, opens it, and goes on.
func (w *window) keepAndOpen(made *workshop.Workshop, then func()) {
	w.keep(made, func(kept bool) {
		if kept {
			w.enter(made, nil)
			then()
		}
	})
}

// keep saves a workshop that was just made or read, and tells whether that could be done; why not is said at the foot.
func (w *window) keep(made *workshop.Workshop, then func(kept bool)) {
	w.work(func() error { return w.store.Put(made) }, func(err error) {
		if err != nil {
			w.tellTrouble(writeTrouble(w.t, w.t.T("Kept could not save the new workshop."), err))
		}
		then(err == nil)
	})
}

func (w *window) openWorkshop(id string) {
	w.get(id, func(found *workshop.Workshop) {
		var drafts []workshop.Draft
		w.work(func() error { drafts = w.store.Drafts(id); return nil }, func(error) { w.enter(found, drafts) })
	})
}

// get reads a workshop and hands it on.
func (w *window) get(id string, then func(*workshop.Workshop)) {
	var found *workshop.Workshop
	w.work(func() (err error) { found, err = w.store.Get(id); return err }, func(err error) {
		if err != nil {
			w.tellTrouble(&Trouble{
				Doing: w.t.T("Kept could not open this workshop."), Why: reason(w.t, err),
				Next: w.t.T("Try an earlier version of it: the clock beside its name."), Err: err,
			})
			return
		}
		then(found)
	})
}

// likeKept makes the next wave of a workshop in the list.
func (w *window) likeKept(id string) { w.get(id, w.nextWave) }

// likeOpen makes the next wave of the workshop that is open.
func (w *window) likeOpen() {
	w.saveThen(func() { w.nextWave(w.open.session.Workshop()) })
}

// nextWave opens a new workshop that starts from where another one ended, on its title, and says what did not come along.
func (w *window) nextWave(from *workshop.Workshop) {
	made, left := workshop.Like(from, newID(), w.today)
	said := w.t.T("This is wave {n}. People, answers, dots and commitments stayed in the one before.", "n", made.Details.Wave)
	if left > 0 {
		said += " " + w.t.N(left, "So did 1 text that names somebody.", "So did {n} texts that name somebody.")
	}
	w.keepAndOpen(made, func() {
		w.open.shell.Go(workshop.Place{Step: workshop.SetUp, Field: "title"})
		w.tell(said, "", nil)
	})
}

// enter shows a workshop, and puts back what was typed into it and not entered.
func (w *window) enter(found *workshop.Workshop, drafts []workshop.Draft) {
	session := workshop.NewSession(found, newID)
	o := &opened{session: session}
	o.desk = &screens.Desk{
		Session: session, Kit: w.kit, Words: w.t, Content: content.English(), Today: w.today, Now: w.now, Print: w.showPrints, Borrow: w.borrow,
		Before: func(take func(*workshop.Workshop)) { w.before(o, take) },
	}
	o.shell = screens.NewShell(o.desk, w.leave)
	o.shell.OnTell = w.hush
	o.shell.OnClock = func(s workshop.TimerState) { w.clockMoved(o, s) }
	session.Subscribe(func(c workshop.Change) {
		w.setTitle(c.Workshop.Details.Title)
		if c.Act != workshop.Opened {
			w.saver.Changed(c.Workshop, !c.Typing)
		}
	})
	w.stopTicker()
	w.drop()
	w.open = o
	o.shell.SetGuide(w.settings.Guide)
	o.shell.Saves(screens.Saved, w.t.T("Saved on this computer"))
	w.show(o.shell.Object())
	w.resumeClock(o)
	o.shell.Resume(drafts)
	w.keepDrafts(found.Details.ID, session.Drafts(), len(drafts))
}

// setTitle names the window after the workshop that is open.
func (w *window) setTitle(workshopTitle string) {
	title := w.t.T("Kept")
	if workshopTitle != "" {
		title = w.t.T("{title} · Kept", "title", workshopTitle)
	}
	if w.win.Title() != title {
		w.win.SetTitle(title)
	}
}

// leave goes back to the list of workshops, once what was open is saved.
func (w *window) leave() {
	w.saveThen(w.toList)
}

func (w *window) toList() {
	w.stopTicker()
	w.drop()
	w.open = nil
	w.home.Quiet()
	w.show(w.home.Object())
	w.setTitle("")
	w.refresh()
	w.home.Focus()
}

// offerVersions lists the earlier versions of a workshop beside anchor.
func (w *window) offerVersions(id string, anchor fyne.CanvasObject) {
	var versions []store.Version
	w.work(func() (err error) { versions, err = w.store.Versions(id); return err }, func(err error) {
		if err != nil {
			w.tellTrouble(storeTrouble(w.t, w.options.Data, err))
			return
		}
		if len(versions) == 0 {
			w.tell(w.t.T("There is no earlier version of it yet. Kept keeps one every few minutes while you work."), "", nil)
			return
		}
		p := parts.Picking{OnPick: func(at string) { w.bringBack(id, at) }}
		for _, v := range versions {
			at := v.At.Local()
			p.Options = append(p.Options, parts.Option{
				ID: v.At.Format(time.RFC3339Nano), Label: w.t.Date(at, words.Medium) + " · " + w.t.Time(at), Tint: parts.NoTint,
			})
		}
		w.kit.Pick(anchor, p)
	})
}

// bringBack makes an earlier version the current one. The state of now becomes a version itself.
func (w *window) bringBack(id, at string) {
	when, err := time.Parse(time.RFC3339Nano, at)
	if err != nil {
		return // the ids are made above
	}
	w.work(func() error {
		old, err := w.store.Version(id, when)
		if err == nil {
			err = w.store.Keep(id)
		}
		if err == nil {
			err = w.store.Put(old)
		}
		return err
	}, func(err error) {
		if err != nil {
			w.tellTrouble(&Trouble{
				Doing: w.t.T("Kept could not bring that version back."), Why: reason(w.t, err), Next: w.t.T("Try another one. Nothing was changed."), Err: err,
			})
			return
		}
		w.refresh()
		w.tell(w.t.T("Brought back the version of {when}. The one before is kept as a version too.", "when", w.t.Time(when.Local())), "", nil)
	})
}
