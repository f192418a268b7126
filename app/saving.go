package app

import (
	"context"

	"fyne.io/fyne/v2/dialog"

	"kept/screens"
	"kept/workshop/content"
)

// showSaving says at the foot of the rail how the last change was saved.
func (w *window) showSaving(s State) {
	if w.open == nil {
		return
	}
	text, kind := s.Text(w.t), screens.Saved
	switch s.Kind {
	case Saving:
		kind = screens.StillSaving
	case Unsaved:
		kind = screens.NotSaved
		text += " " + reason(w.t, s.Err)
	case Unchanged:
		text = w.t.T("Saved on this computer")
	}
	w.open.shell.Saves(kind, text)
}

// saveThen saves what is open before it is left for something else, with what is half typed in a field, on a card or in a
// capture line. What
// cannot be saved is asked about first.
func (w *window) saveThen(then func()) {
	if w.open == nil {
		then()
		return
	}
	w.win.Canvas().Unfocus()
	w.open.shell.KeepDrafts()
	w.open.session.Settle()
	w.work(func() error { return w.saver.Flush(context.Background()) }, func(err error) {
		if err != nil {
			w.askBeforeLosing(then)
			return
		}
		then()
	})
}

// saveNow saves without waiting for the next pause.
func (w *window) saveNow() {
	w.open.session.Settle()
	w.saver.Changed(w.open.session.Workshop(), true)
}

// askBeforeLosing asks before something that is not saved is left behind; it is the only question that Kept puts in front
// of a group.
func (w *window) askBeforeLosing(leave func()) {
	d := dialog.NewConfirm(w.t.T("The last change is not saved"), w.t.T(content.English().Message("G12")), func(ok bool) {
		if ok {
			leave()
			return
		}
		w.open.shell.Home()
	}, w.win)
	d.SetConfirmText(w.t.T("Leave it unsaved"))
	d.SetDismissText(w.t.T("Stay here"))
	d.Show()
}
