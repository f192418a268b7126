package app

import (
	"path/filepath"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/storage"

	"kept/screens/parts"
	"kept/workshop"
	"kept/workshop/content"
)

// fileEnding is the ending of a workshop file; samples and other tools may use .json.
const fileEnding = ".kept"

// askForFile lets people choose a workshop file and opens it as a copy.
func (w *window) askForFile() {
	d := dialog.NewFileOpen(func(f fyne.URIReadCloser, err error) {
		if err != nil {
			w.tellTrouble(readTrouble(w.t, w.t.T("that file"), err))
			return
		}
		if f == nil {
			return // nothing was chosen
		}
		path := f.URI().Path()
		f.Close()
		w.importSource(path)
	}, w.win)
	d.SetFilter(storage.NewExtensionFileFilter([]string{fileEnding, ".json"}))
	w.showFiles(d)
}

// showFiles shows a choice of files or folders over everything else; Escape takes it away. It has no size before it is
// shown, and ends the app when it is asked for one.
func (w *window) showFiles(d *dialog.FileDialog) {
	if w.files != nil {
		return // one at a time
	}
	w.files = d
	d.SetOnClosed(func() { w.files = nil })
	d.Show()
	d.Resize(fyne.NewSize(900, 600))
}

// importSource opens a workshop file or a sample. A file whose workshop is on this computer already, and every sample,
// becomes a copy with a reference of its own; the file itself is never changed.
func (w *window) importSource(source string) {
	if w.store == nil {
		return
	}
	var found *workshop.Workshop
	var report *workshop.Report
	w.work(func() (err error) {
		if found, report, err = readSource(w.t, source); err != nil {
			return err
		}
		if _, err := w.store.Get(found.Details.ID); found.Sample || found.Details.ID == "" || err == nil {
			found.Details.ID = newID()
		}
		return nil
	}, func(err error) {
		if err != nil {
			w.tellTrouble(err)
			return
		}
		w.saveThen(func() { w.keepAndOpen(found, func() { w.tellRepairs(report) }) })
	})
}

// tellRepairs says what had to be put right in a file.
func (w *window) tellRepairs(r *workshop.Report) {
	switch {
	case r.Newer:
		w.tell(w.t.T(content.English().Message("G9")), "", nil)
	case r.Repairs > 0:
		w.tell(w.t.N(r.Repairs, "Opened with one small repair.", "Opened with {n} small repairs."), w.t.T("Show"), func() { w.listProblems(r) })
	}
}

// listProblems shows what was repaired, in a list that people can close.
func (w *window) listProblems(r *workshop.Report) {
	k := w.kit
	list := k.Stack(8)
	for _, p := range r.Problems[:min(len(r.Problems), r.Repairs)] {
		list.Add(k.Text(parts.Body, w.t.T("Line {n}, {path}: ", "n", p.Line, "path", p.Path)+w.t.T(p.Text, p.Args...)))
	}
	w.showPage(w.t.T("Small repairs"), list)
}

// saveCopy writes the open workshop into a file that people can pass on.
func (w *window) saveCopy() {
	if w.open == nil {
		return
	}
	w.open.session.Settle()
	snapshot := w.open.session.Workshop()
	d := dialog.NewFileSave(func(f fyne.URIWriteCloser, err error) {
		if err != nil {
			w.tellTrouble(writeTrouble(w.t, w.t.T("Kept could not save a copy there."), err))
			return
		}
		if f == nil {
			return
		}
		path := f.URI().Path()
		f.Close()
		w.work(func() error { return writeCopy(path, snapshot, time.Now()) }, func(err error) {
			if err != nil {
				w.tellTrouble(writeTrouble(w.t, w.t.T("Kept could not save a copy as {file}.", "file", filepath.Base(path)), err))
				return
			}
			w.tell(w.t.T("A copy was saved as {file}.", "file", filepath.Base(path)), "", nil)
		})
	}, w.win)
	d.SetFileName(snapshot.Details.ID + fileEnding)
	w.showFiles(d)
}

// writeCopy writes a workshop file with the time at which it was made.
func writeCopy(path string, w *workshop.Workshop, now time.Time) error {
	copied := *w
	copied.ExportedAt = now.UTC().Format(time.RFC3339)
	data, err := workshop.Encode(&copied)
	if err != nil {
		return err
	}
	return writeWhole(path, data)
}
