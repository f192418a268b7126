package app

import (
	"context"
	"errors"
	"net/url"
	"path/filepath"
	"slices"
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
	giveUp context.CancelFunc // ends the drawing of first pages
}

// A pitch is what the choice says about a document.
type pitch struct {
	group   string // the heading it stands under; a key of kept/workshop/words, one of those below
	says    string // what is in it; such a key, too
	looks   screens.PageLook
	when    moment               // when it is in the hand-out set
	options screens.PrintOptions // the choices that make a difference to it
}

// The headings, in their order: when a document is used.
const (
	beforeTheDay = "Before the day"
	toTakeHome   = "To take home"
	afterwards   = "Afterwards"
	asFiles      = "As files"
)

var headings = []string{beforeTheDay, toTakeHome, afterwards, asFiles}

var pitches = map[export.ID]pitch{
	"runsheet":    {beforeTheDay, "The day by the clock, what to have ready and what to say.", screens.PageTable, beforehand, screens.WithNames},
	"signin":      {beforeTheDay, "Names, roles and signatures for the front table.", screens.PageTable, beforehand | onTheDay, screens.EmailColumn},
	"worksheets":  {beforeTheDay, "Eight sheets for the tables to write on.", screens.PageSheet, beforehand, 0},
	"trainer":     {beforeTheDay, "Twelve pages that make a new facilitator, with this workshop as the example.", screens.PageText, never, screens.WithNames},
	"plan":        {toTakeHome, "What was decided, who does what, and by when.", screens.PageTable, onTheDay, screens.WithNames | screens.ByInitiative},
	"commitments": {toTakeHome, "One sheet for each person, and two blank ones.", screens.PageSheet, beforehand | onTheDay, screens.PrivateSheets | screens.BuddyCopies | screens.PhoneCodes},
	"charter":     {toTakeHome, "The promises and their behaviours, for the wall.", screens.PageColumns, onTheDay, screens.WithNames | screens.LargePoster},
	"approach":    {toTakeHome, "Two pages for the managers of each role.", screens.PageText, onTheDay, screens.WithNames},
	"escalation":  {toTakeHome, "What only leaders can decide, as questions to answer.", screens.PageTable, onTheDay, screens.WithNames},
	"cards":       {toTakeHome, "Thank-you cards, bridge awards, stories and certificates.", screens.PageSheet, never, screens.WithNames},
	"coaching":    {toTakeHome, "How to talk about one behaviour, for managers and team leaders.", screens.PageText, never, 0},
	"checkin":     {afterwards, "One page for each commitment, to look back on day 7, 30, 60 and 90.", screens.PageSheet, checkIns, screens.PrivateSheets},
	"rater":       {afterwards, "One question to everybody who can see a commitment, two forms on a sheet.", screens.PageSheet, from30, 0},
	"interview":   {afterwards, "The same questions for every candidate, from what a role does.", screens.PageText, never, 0},
	"learning":    {afterwards, "An hour in which a panel tells what it tried, with its stories.", screens.PageTable, day60, screens.WithNames},
	"leaders":     {afterwards, "Five minutes with a team, and the answers that leaders gave.", screens.PageText, from30, screens.WithNames},
	"playbook":    {afterwards, "How the work goes on once it is no longer a project.", screens.PageTable, day90, 0},
	"calendar":    {asFiles, "First chances and check-ins for everybody’s calendar.", screens.PageTable, onTheDay, 0},
	"tables":      {asFiles, "Everything as .csv files for a spreadsheet.", screens.PageTable, never, screens.WithNames | screens.PrivateSheets},
	"workshop":    {asFiles, "The whole workshop, to open on another computer. Without names, to show it to others.", screens.PageText, never, screens.WithNames},
}

// offered returns the documents in the order in which people are offered them: by heading.
func offered() []export.Document {
	docs := export.Documents()
	slices.SortStableFunc(docs, func(a, b export.Document) int {
		return slices.Index(headings, pitches[a.ID].group) - slices.Index(headings, pitches[b.ID].group)
	})
	return docs
}

// showPrints shows the choice of documents for the workshop that is open.
func (w *window) showPrints() {
	if w.open == nil || w.prints != nil {
		return
	}
	w.open.session.Settle()
	var docs []screens.PrintDoc
	for _, d := range offered() {
		x := pitches[d.ID]
		doc := screens.PrintDoc{
			ID: string(d.ID), Title: d.Title(w.t), Says: w.t.T(x.says), Group: w.t.T(x.group), Looks: x.looks, Options: x.options, Paper: d.Paper(),
		}
		if doc.Paper {
			doc.Options |= screens.BlankForms // every print is also its own form
		}
		docs = append(docs, doc)
	}
	p := &printing{folder: w.settings.Folder, giveUp: func() {}}
	p.panel = screens.NewPrintPanel(w.open.desk, docs, w.todaysSet())
	p.panel.SetFolder(p.folder)
	p.panel.SetPaper(w.settings.Letter)
	p.panel.OnPrint = func(job screens.PrintJob) { w.print(p, job) }
	p.panel.OnLook = w.look
	p.panel.OnFirstPages = func(jobs []screens.PrintJob) { w.drawFirstPages(p, jobs) }
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
		p.giveUp()
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
	snapshot, what := w.open.session.Workshop(), PrintJob{Options: w.optionsOf(job), Docs: ids, Folder: p.folder}
	p.panel.SetProgress(0, 0)
	var printed []Printed
	w.work(func() (err error) {
		printed, err = Print(ctx, snapshot, what, w.t, w.printProgress(p))
		return err
	}, func(err error) {
		cancel()
		p.cancel = nil
		p.panel.SetResult(w.results(printed, what.Folder))
		if err != nil && !errors.Is(err, context.Canceled) {
			p.panel.SetError(err.Error())
		}
	})
}

// optionsOf returns how the documents of a job are made, now.
func (w *window) optionsOf(job screens.PrintJob) export.Options {
	on := job.Options.Has
	o := export.Options{
		Paper: export.A4, Now: time.Now(), Words: w.t,
		Names: on(screens.WithNames), IncludePrivate: on(screens.PrivateSheets), Blank: on(screens.BlankForms), Large: on(screens.LargePoster),
		BuddyCopies: on(screens.BuddyCopies), QR: on(screens.PhoneCodes), ByInitiative: on(screens.ByInitiative), Emails: on(screens.EmailColumn),
	}
	if job.Letter {
		o.Paper = export.Letter
	}
	return o
}

// printProgress tells the panel how far a job is, each time a hundredth of its pages is done.
func (w *window) printProgress(p *printing) func(done, total int) {
	last := -1
	return func(done, total int) {
		if now := 100 * done / max(total, 1); now != last {
			last = now
			w.do(func() {
				if p.cancel != nil {
					p.panel.SetProgress(done, total)
				}
			})
		}
	}
}

// results is what the panel says about finished documents; one of several files, or of none, leads to the folder.
func (w *window) results(printed []Printed, folder string) []screens.PrintResult {
	var out []screens.PrintResult
	for _, x := range printed {
		result := screens.PrintResult{Title: title(w.t, x.ID), Path: folder}
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
		if x.Blanks > 0 {
			result.Note += ". " + screens.BlanksToFill(w.open.desk, x.Blanks)
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
	w.showFiles(d)
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
