package app

import (
	"context"
	"errors"
	"net/url"
	"path/filepath"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"

	"kept/export"
	"kept/screens"
)

// printing is the choice of documents while it is on screen, and the job that runs.
type printing struct {
	panel  *screens.PrintPanel
	folder string
	cancel context.CancelFunc // nil while nothing runs
}

// A pitch is what the choice says about a document; says is a key of kept/workshop/words.
type pitch struct {
	says           string
	looks          screens.PageLook
	names, private bool // what can be left out of it
	takenHome      bool // ticked to begin with: what the room leaves with
}

var pitches = map[export.ID]pitch{
	"plan":        {"What was decided, who does what, and by when.", screens.PageTable, true, false, true},
	"commitments": {"One sheet for each person, and two blank ones.", screens.PageSheet, false, true, true},
	"charter":     {"The promises and their behaviours, for the wall.", screens.PageColumns, true, false, true},
	"approach":    {"Two pages for the managers of each role.", screens.PageText, true, false, true},
	"escalation":  {"What only leaders can decide, as questions to answer.", screens.PageTable, true, false, true},
	"coaching":    {"How to talk about one behaviour, for managers and team leaders.", screens.PageText, false, false, false},
	"runsheet":    {"The day by the clock, what to have ready and what to say.", screens.PageTable, false, false, false},
	"signin":      {"Names, roles and signatures for the front table.", screens.PageTable, false, false, true},
	"worksheets":  {"Eight sheets for the tables to write on.", screens.PageSheet, false, false, false},
	"calendar":    {"First chances and check-ins for everybody's calendar.", screens.PageTable, false, false, false},
	"tables":      {"Everything as .csv files for a spreadsheet.", screens.PageTable, true, true, false},
	"workshop":    {"The whole workshop, to open on another computer. Without names, to show it to others.", screens.PageText, true, false, false},
}

// showPrints shows the choice of documents for the workshop that is open.
func (w *window) showPrints() {
	if w.open == nil || w.prints != nil {
		return
	}
	w.open.session.Settle()
	var docs []screens.PrintDoc
	for _, d := range export.Documents() {
		x := pitches[d.ID]
		docs = append(docs, screens.PrintDoc{
			ID: string(d.ID), Title: d.Title(w.t), Says: w.t.T(x.says), Looks: x.looks, Names: x.names, Private: x.private, Spare: !x.takenHome,
		})
	}
	p := &printing{folder: w.settings.Folder}
	p.panel = screens.NewPrintPanel(w.open.desk, docs)
	p.panel.SetFolder(p.folder)
	p.panel.SetPaper(w.settings.Letter)
	p.panel.OnPrint = func(job screens.PrintJob) { w.print(p, job) }
	p.panel.OnCancel = func() {
		if p.cancel != nil {
			p.cancel()
		}
	}
	p.panel.OnChooseFolder = func() { w.chooseFolder(p) }
	p.panel.OnOpen = w.openPath
	p.panel.OnShowFolder = func() { w.openPath(p.folder) }
	w.prints = p
	w.cover(&page{leave: func() {
		w.prints = nil
		if p.cancel != nil {
			p.cancel()
		}
	}}, p.panel.Object(), p.panel.Focus)
}

// print makes the documents of a job away from the UI goroutine, from the snapshot of now.
func (w *window) print(p *printing, job screens.PrintJob) {
	if p.cancel != nil {
		return
	}
	paper := export.A4
	if job.Letter {
		paper = export.Letter
	}
	if w.settings.Letter != job.Letter || w.settings.Folder != p.folder {
		w.settings.Letter, w.settings.Folder = job.Letter, p.folder
		w.remember()
	}
	var ids []export.ID
	for _, d := range job.Docs {
		ids = append(ids, export.ID(d))
	}
	ctx, cancel := context.WithCancel(context.Background())
	p.cancel = cancel
	snapshot, folder := w.open.session.Workshop(), p.folder
	p.panel.SetProgress(0, len(ids))
	var printed []Printed
	w.work(func() (err error) {
		printed, err = Print(ctx, snapshot, PrintJob{
			Docs: ids, Paper: paper, Names: job.Names, Private: job.Private, Folder: folder, Now: time.Now(),
		}, w.t, w.printProgress(p, ids))
		return err
	}, func(err error) {
		cancel()
		p.cancel = nil
		p.panel.SetResult(w.results(printed, folder))
		if err != nil && !errors.Is(err, context.Canceled) {
			p.panel.SetError(err.Error())
		}
	})
}

// printProgress tells the panel how far a job is, in hundredths of the whole, and only when that changes.
func (w *window) printProgress(p *printing, ids []export.ID) func(export.ID, int, int) {
	last := -1
	return func(id export.ID, done, total int) {
		before := 0
		for before < len(ids) && ids[before] != id {
			before++
		}
		now := (100*before + 100*done/max(total, 1)) / len(ids)
		if now == last {
			return
		}
		last = now
		w.do(func() {
			if p.cancel != nil {
				p.panel.SetProgress(now, 100)
			}
		})
	}
}

// results is what the panel says about finished documents; one of several files, or of none, leads to the folder.
func (w *window) results(printed []Printed, folder string) []screens.PrintResult {
	var out []screens.PrintResult
	for _, x := range printed {
		doc, _ := export.Find(x.ID)
		result := screens.PrintResult{Title: doc.Title(w.t), Path: folder}
		switch len(x.Paths) {
		case 0:
			result.Note = w.t.T("Nothing to write yet")
		case 1:
			result.Path = x.Paths[0]
		default:
			result.Note = w.t.N(len(x.Paths), "1 file", "{n} files")
		}
		if x.Pages > 0 {
			result.Note = w.t.N(x.Pages, "1 page", "{n} pages")
		}
		if x.Missing > 0 {
			result.Note += ". " + w.t.N(x.Missing, "One character has no font on this computer and prints as a box.", "{n} characters have no font on this computer and print as boxes.")
		}
		out = append(out, result)
	}
	return out
}

func (w *window) chooseFolder(p *printing) {
	d := dialog.NewFolderOpen(func(f fyne.ListableURI, err error) {
		if err != nil {
			p.panel.SetError(writeTrouble(w.t, w.t.T("Kept could not use that folder."), err).Error())
			return
		}
		if f != nil {
			p.folder = f.Path()
			p.panel.SetFolder(p.folder)
		}
	}, w.win)
	d.Resize(fyne.NewSize(900, 600))
	d.Show()
}

// openPath opens a file or a folder with the system's own viewer.
func (w *window) openPath(path string) {
	full, err := filepath.Abs(path)
	if err == nil {
		err = w.app.OpenURL(&url.URL{Scheme: "file", Path: filepath.ToSlash(full)})
	}
	if err != nil && w.prints != nil {
		w.prints.panel.SetError((&Trouble{
			Doing: w.t.T("Kept could not open {file}.", "file", path), Why: w.t.T("The computer says: {detail}.", "detail", err.Error()),
			Next: w.t.T("It is in the folder; open it from there."), Err: err,
		}).Error())
	}
}
