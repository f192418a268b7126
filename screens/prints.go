package screens

import (
	"slices"

	"fyne.io/fyne/v2"

	"kept/screens/parts"
	"kept/workshop"
)

// PrintDoc is a document that the print panel offers.
type PrintDoc struct {
	ID      string   // what PrintJob.Docs holds
	Title   string   // what people call it, translated
	Says    string   // one line on what is in it, translated
	Looks   PageLook // how its small picture looks
	Names   bool     // it can be printed with or without names (M§8, marked N)
	Private bool     // it leaves out private commitments unless told otherwise (M§8 DOC-2)
	Spare   bool     // not ticked to begin with: not what people take home on the day
}

// PrintJob is what somebody asked to be made.
type PrintJob struct {
	Docs    []string // ids of the documents, in the order of the panel; never empty
	Letter  bool     // on Letter; else on A4
	Names   bool     // with the names of who wrote and owns
	Private bool     // with the sheets that are private, for their owners
}

// PrintResult is a file that was made.
type PrintResult struct {
	Title string // what people call the document
	Note  string // how many pages it has, and what did not work out as wished
	Path  string // where the file is
}

// PrintPanel is the choice of documents to print: as small pages to tick, with paper, names and folder, then progress,
// and then the files. It makes nothing itself: it calls its hooks, and its owner tells it how it went through
// SetProgress, SetResult and SetError.
type PrintPanel struct {
	OnPrint        func(PrintJob)    // somebody asked for the files
	OnCancel       func()            // somebody stopped the making of them
	OnOpen         func(path string) // somebody wants to see a file
	OnShowFolder   func()            // somebody wants to see the folder
	OnChooseFolder func()            // somebody wants another folder

	d       *Desk
	docs    []PrintDoc
	chosen  []string
	cards   []*printCard
	paper   *parts.Segmented
	names   *parts.Tick
	private *parts.Tick
	folder  *parts.Text
	print   *parts.Button
	change  *parts.Button // of the folder
	none    *parts.Text

	working  *fyne.Container
	cancel   *parts.Button
	bar      *parts.Bar
	progress *parts.Text
	results  *fyne.Container
	rows     *fyne.Container
	made     *parts.Text
	first    *parts.Button // opens the first file
	reveal   *parts.Button // shows the folder
	failed   *fyne.Container
	trouble  *parts.Text
	busy     bool
	object   fyne.CanvasObject
}

// NewPrintPanel returns a panel that offers docs, all of them ticked but the spare ones, on A4 and with names.
func NewPrintPanel(d *Desk, docs []PrintDoc) *PrintPanel {
	k := d.Kit
	p := &PrintPanel{d: d, docs: docs}
	grid := k.Grid(196, 12)
	for i, doc := range docs {
		if !doc.Spare {
			p.chosen = append(p.chosen, doc.ID)
		}
		card := newPrintCard(d, doc, func() { p.toggle(doc.ID) })
		card.press.OnKey = func(key fyne.KeyName) bool { return p.move(i, key) }
		p.cards = append(p.cards, card)
		grid.Add(card.press)
	}
	p.print = k.Button(parts.Primary, d.T("Print"), p.start).Icons(parts.IconPrint, "")
	p.none = k.Text(parts.Caption, d.T("Tick what you want to print."))
	top := k.Stack(16,
		k.Stack(2, k.Text(parts.Subtitle, d.T("Prints")), k.Text(parts.Caption, d.T("Each becomes a PDF file that you can print or send."))),
		grid, k.Rule(), p.settings(), p.files())
	p.outcome()
	// Print, progress and what went wrong stay in view however many documents there are.
	foot := k.Inset(12, 14, 4, 4, k.Stack(12, p.working, p.failed, k.Row(16, 1, p.print, p.none)))
	p.object = k.Page(nil, k.Scroll(k.Inset(4, 14, 8, 4, top)), foot)
	p.show()
	return p
}

// settings is paper, names, private sheets and folder.
func (p *PrintPanel) settings() fyne.CanvasObject {
	k, d := p.d.Kit, p.d
	p.paper = k.Segmented([]string{d.T("A4"), d.T("Letter")}, nil)
	p.names = k.Tick(d.T("With names"), nil)
	p.names.Set(true)
	p.private = k.Tick("", nil)
	p.folder = k.Text(parts.Body, "").MaxLines(2)
	p.change = k.Button(parts.Secondary, d.T("Choose folder"), func() { callHook(p.OnChooseFolder) }).Compact()
	line := func(label string, o fyne.CanvasObject) fyne.CanvasObject {
		return k.Row(16, 1, k.Fixed(64, 0, k.Text(parts.Caption, label)), o)
	}
	return k.Stack(8,
		line(d.T("Paper"), k.Row(24, parts.NoGrow, p.paper, k.Fixed(160, 0, p.names))),
		p.private,
		line(d.T("Folder"), k.Row(16, 0, p.folder, p.change)))
}

// files is the list of what was made.
func (p *PrintPanel) files() fyne.CanvasObject {
	k, d := p.d.Kit, p.d
	p.rows, p.made = k.Stack(4), k.Text(parts.Strong, "")
	p.reveal = k.Button(parts.Secondary, d.T("Show folder"), func() { callHook(p.OnShowFolder) }).Compact()
	p.results = k.Layers(k.Surface(parts.GroundSoft, parts.NoEdge, 12),
		k.Inset(12, 12, 12, 16, k.Stack(8, k.Row(16, 0, p.made, p.reveal), p.rows)))
	p.results.Hide()
	return p.results
}

// outcome makes the rows for progress and for what went wrong.
func (p *PrintPanel) outcome() {
	k, d := p.d.Kit, p.d
	p.bar, p.progress = k.Bar(8, parts.NoTint), k.Text(parts.Caption, "")
	p.cancel = k.Button(parts.Secondary, d.T("Cancel"), func() { callHook(p.OnCancel) }).Compact()
	p.working = k.Row(16, 0, k.Stack(6, p.progress, p.bar), p.cancel)

	p.trouble = k.Text(parts.Body, "").SetInk(parts.InkMain)
	p.failed = k.Layers(k.Surface(parts.GroundStop, parts.NoEdge, 12),
		k.Inset(12, 16, 12, 16, k.RowTop(12, 1, k.Icon(parts.IconWarning, 20, parts.InkStop), p.trouble)))
	p.working.Hide()
	p.failed.Hide()
}

func callHook(f func()) {
	if f != nil {
		f()
	}
}

// Object returns what is drawn.
func (p *PrintPanel) Object() fyne.CanvasObject { return p.object }

// Focus brings the number of private sheets up to date and puts the keyboard where Enter prints.
func (p *PrintPanel) Focus() {
	p.show()
	parts.Focus(p.print)
}

// SetPaper shows which paper is used, Letter or A4.
func (p *PrintPanel) SetPaper(letter bool) {
	i := 0
	if letter {
		i = 1
	}
	p.paper.Set(i)
}

// SetFolder shows where the files will go.
func (p *PrintPanel) SetFolder(path string) { p.folder.SetText(path) }

// SetProgress shows how many pages of how many are made, from the first call until SetResult or SetError. A total of 0
// is one that is not known yet.
func (p *PrintPanel) SetProgress(done, total int) {
	p.become(p.working)
	p.busy = true
	if total > 0 {
		p.bar.Set(float32(done) / float32(total))
		p.progress.SetText(p.d.T("Page {n} of {m}", "n", done, "m", total))
	} else {
		p.bar.Set(0)
		p.progress.SetText(p.d.T("Making the pages…"))
	}
	p.show()
}

// SetResult shows the files that were made, each with a button that opens it. None of them means that it was cancelled.
func (p *PrintPanel) SetResult(made []PrintResult) {
	p.busy = false
	if len(made) == 0 {
		p.become(nil)
		p.show()
		parts.Focus(p.print)
		return
	}
	p.become(p.results)
	p.made.SetText(p.d.N(len(made), "1 file made", "{n} files made"))
	k := p.d.Kit
	p.rows.Objects, p.first = nil, nil
	for _, file := range made {
		open := k.Button(parts.Ghost, p.d.T("Open"), func() {
			if p.OnOpen != nil {
				p.OnOpen(file.Path)
			}
		}).Compact()
		if p.first == nil {
			p.first = open
		}
		text := k.Stack(0, k.Text(parts.Label, file.Title))
		for _, line := range []string{file.Note, file.Path} {
			if line != "" {
				text.Add(k.Text(parts.Caption, line))
			}
		}
		p.rows.Add(k.Row(12, 0, text, open))
	}
	p.show()
	parts.Focus(p.first)
}

// SetError shows what went wrong in a sentence that says what Kept was doing, why it could not, and what to do next.
// What was ticked stays, so that Print tries again.
func (p *PrintPanel) SetError(text string) {
	p.busy = false
	p.become(p.failed)
	p.trouble.SetText(text)
	p.show()
	parts.Focus(p.print)
}

// become shows one of progress, files and trouble.
func (p *PrintPanel) become(shown fyne.CanvasObject) {
	for _, o := range []fyne.CanvasObject{p.working, p.results, p.failed} {
		setShown(o, o == shown)
	}
}

func (p *PrintPanel) toggle(id string) {
	p.chosen = workshop.Toggle(p.chosen, id)
	p.show()
}

// move goes from card to card with the arrow keys.
func (p *PrintPanel) move(i int, key fyne.KeyName) bool {
	switch key {
	case fyne.KeyLeft, fyne.KeyUp:
		i--
	case fyne.KeyRight, fyne.KeyDown:
		i++
	default:
		return false
	}
	if i >= 0 && i < len(p.cards) {
		parts.Focus(p.cards[i].press)
	}
	return true
}

// offers tells whether a document that is ticked has something.
func (p *PrintPanel) offers(has func(PrintDoc) bool) bool {
	return slices.ContainsFunc(p.docs, func(doc PrintDoc) bool { return slices.Contains(p.chosen, doc.ID) && has(doc) })
}

// privateSheets counts the commitments that are for their owners only.
func privateSheets(w *workshop.Workshop) int {
	n := 0
	for _, c := range w.Commitments {
		if c.Share == workshop.PrivateShare && c.Status != workshop.ReleasedCommitment {
			n++
		}
	}
	return n
}

func (p *PrintPanel) show() {
	for i, card := range p.cards {
		card.set(slices.Contains(p.chosen, p.docs[i].ID))
	}
	p.names.SetDisabled(!p.offers(func(doc PrintDoc) bool { return doc.Names }))
	n := privateSheets(p.d.W())
	if n == 1 {
		p.private.SetLabel(p.d.T("1 sheet is private. Print it for its owner only?"))
	} else {
		p.private.SetLabel(p.d.T(p.d.Content.Message("private_sheets"), "n", n))
	}
	setShown(p.private, n > 0 && p.offers(func(doc PrintDoc) bool { return doc.Private }))
	p.print.SetDisabled(p.busy || len(p.chosen) == 0)
	setShown(p.none, len(p.chosen) == 0)
	parts.Arrange(p.object)
}

// start hands the job over. The answer comes through SetProgress, SetResult and SetError.
func (p *PrintPanel) start() {
	if p.busy || len(p.chosen) == 0 || p.OnPrint == nil {
		return
	}
	job := PrintJob{Letter: p.paper.Selected() == 1, Names: p.names.On(), Private: p.private.Visible() && p.private.On()}
	for _, doc := range p.docs {
		if slices.Contains(p.chosen, doc.ID) {
			job.Docs = append(job.Docs, doc.ID)
		}
	}
	p.OnPrint(job)
}
