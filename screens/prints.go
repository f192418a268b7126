package screens

import (
	"image"
	"slices"

	"fyne.io/fyne/v2"

	"kept/screens/parts"
	"kept/workshop"
)

// PrintDoc is a document that the print panel offers.
type PrintDoc struct {
	ID      string       // what PrintJob.Docs holds
	Title   string       // what people call it, translated
	Says    string       // one line on what is in it, translated
	Group   string       // the heading that it stands under, translated; documents of a group follow each other
	Looks   PageLook     // how its small picture looks
	Options PrintOptions // the choices that make a difference to it
	Paper   bool         // it has pages to look at before anything is written
}

// PrintSet is some of the documents, under a name.
type PrintSet struct {
	Name string   // when it is the right one, such as "Before the day", translated
	Docs []string // ids of the documents
}

// PrintJob is what somebody asked to be made, or to be shown.
type PrintJob struct {
	Docs    []string     // ids of the documents, in the order of the panel; never empty
	Letter  bool         // on Letter; else on A4
	Options PrintOptions // the choices that are on
}

// PrintPanel is the choice of documents to print: as small pages to tick, with paper, choices and folder, then progress,
// and then the files. It makes nothing itself: it calls its hooks, and its owner tells it how it went through
// SetProgress, SetResult and SetError. It shows at once and gets the first page of each document, drawn small, when there is
// one.
type PrintPanel struct {
	OnPrint        func(PrintJob)    // somebody asked for the files
	OnLook         func(PrintJob)    // somebody wants to see the pages of the one document in the job
	OnFirstPages   func([]PrintJob)  // the first page of the one document in each job is wanted, and no other from before
	OnCancel       func()            // somebody stopped the making of the files
	OnOpen         func(path string) // somebody wants to see a file
	OnShowFolder   func()            // somebody wants to see the folder
	OnChooseFolder func()            // somebody wants another folder

	d         *Desk
	docs      []PrintDoc
	today     PrintSet
	chosen    []string
	cards     []*printCard
	paper     *parts.Segmented
	choices   []printOption
	optionRow *fyne.Container
	folder    *parts.Text
	set       *parts.Button // ticks the set for today
	clear     *parts.Button
	print     *parts.Button
	change    *parts.Button // of the folder
	count     *parts.Text   // how many are ticked: they may be out of view

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

// NewPrintPanel returns a panel that offers docs, on A4. Those of the set for today are ticked.
func NewPrintPanel(d *Desk, docs []PrintDoc, today PrintSet) *PrintPanel {
	k := d.Kit
	p := &PrintPanel{d: d, docs: docs, today: today, chosen: slices.Clone(today.Docs)}
	p.options()
	p.print = k.Button(parts.Primary, d.T("Print"), p.start).Icons(parts.IconPrint, "")
	p.count = k.Text(parts.Caption, "")
	top := k.Stack(20, p.head(), p.groups(), k.Rule(), p.settings(), p.files())
	p.outcome()
	// Print, progress and what went wrong stay in view however many documents there are.
	foot := k.Inset(12, 0, 4, 0, k.Stack(12, p.working, p.failed, k.Row(16, 1, p.print, p.count)))
	_, list := reaching(k, k.Inset(0, 0, 16, 0, top))
	p.object = k.Page(nil, list, foot)
	p.show()
	return p
}

// head is the title, and what ticks the set that the day calls for (M§8).
func (p *PrintPanel) head() fyne.CanvasObject {
	k, d := p.d.Kit, p.d
	p.set = k.Button(parts.Secondary, d.T("Hand-out set for today"), func() { p.choose(p.today.Docs) }).Icons(parts.IconDate, "").Compact()
	p.clear = k.Button(parts.Ghost, d.T("Untick all"), func() { p.choose(nil) }).Compact()
	return k.Stack(12,
		k.Stack(2, k.Text(parts.Subtitle, d.T("Prints")),
			k.Text(parts.Caption, d.T("Each becomes a PDF file that you can print or send. Click a page, or press Enter on it, to look at it first."))),
		k.Row(16, 1, p.set, k.Text(parts.Caption, p.today.Name), p.clear))
}

// groups is the documents as cards, under the headings of their groups.
func (p *PrintPanel) groups() fyne.CanvasObject {
	k := p.d.Kit
	all := k.Stack(20)
	var grid *fyne.Container
	for i, doc := range p.docs {
		if i == 0 || doc.Group != p.docs[i-1].Group {
			grid = k.Grid(256, 8)
			all.Add(k.Stack(8, k.Text(parts.Eyebrow, doc.Group), grid))
		}
		card := newPrintCard(p.d, doc, func() { p.toggle(doc.ID) }, func() { p.look(doc) })
		card.press.OnKey = func(key fyne.KeyName) bool { return p.key(i, key) }
		p.cards = append(p.cards, card)
		grid.Add(card.press)
	}
	return all
}

// settings is paper, choices, private sheets and folder.
func (p *PrintPanel) settings() fyne.CanvasObject {
	k, d := p.d.Kit, p.d
	p.paper = k.Segmented([]string{d.T("A4"), d.T("Letter")}, func(int) {
		p.show()
		p.askForPages()
	})
	ticks := k.Grid(236, 4)
	for _, c := range p.choices {
		if c.option != PrivateSheets {
			ticks.Add(c.tick)
		}
	}
	p.folder = k.Text(parts.Body, "").MaxLines(2)
	p.change = k.Button(parts.Secondary, d.T("Choose folder"), func() { callHook(p.OnChooseFolder) }).Compact()
	line := func(label string, o fyne.CanvasObject) *fyne.Container {
		return k.Row(16, 1, k.Fixed(64, 0, k.Text(parts.Caption, label)), o)
	}
	p.optionRow = k.RowTop(16, 1, k.Fixed(64, 0, k.Inset(9, 0, 0, 0, k.Text(parts.Caption, d.T("With")))), ticks)
	return k.Stack(8,
		line(d.T("Paper"), k.Row(0, parts.NoGrow, p.paper)),
		p.optionRow,
		k.Inset(0, 0, 0, 80, p.tickOf(PrivateSheets)), // in line with the other choices
		line(d.T("Folder"), k.Row(16, 0, p.folder, p.change)))
}

func callHook(f func()) {
	if f != nil {
		f()
	}
}

// Object returns what is drawn.
func (p *PrintPanel) Object() fyne.CanvasObject { return p.object }

// Focus brings the choices up to date with the workshop and puts the keyboard where Enter prints.
func (p *PrintPanel) Focus() {
	p.show()
	p.askForPages()
	parts.Focus(p.print)
}

// FirstPageRoom returns how much room there is for the picture of a first page, units.
func (p *PrintPanel) FirstPageRoom() fyne.Size { return pageRoom(p.d.Kit, cardPage) }

// SetFirstPage shows the first page of a document on its card, and how many pages there are.
func (p *PrintPanel) SetFirstPage(id string, picture image.Image, pages int) {
	if i := slices.IndexFunc(p.docs, func(doc PrintDoc) bool { return doc.ID == id }); i >= 0 {
		p.cards[i].setPages(picture, pages)
	}
}

// askForPages asks for the first page of every document that has pages, as it would print now.
func (p *PrintPanel) askForPages() {
	if p.OnFirstPages == nil {
		return
	}
	var jobs []PrintJob
	for _, doc := range p.docs {
		if doc.Paper {
			jobs = append(jobs, p.jobFor(doc))
		}
	}
	p.OnFirstPages(jobs)
}

// jobFor is one document, ticked or not, with the choices that are on.
func (p *PrintPanel) jobFor(doc PrintDoc) PrintJob {
	return PrintJob{Docs: []string{doc.ID}, Letter: p.letter(), Options: p.optionsFor(doc)}
}

// SetPaper shows which paper is used, Letter or A4.
func (p *PrintPanel) SetPaper(letter bool) {
	i := 0
	if letter {
		i = 1
	}
	p.paper.Set(i)
	p.show()
}

func (p *PrintPanel) letter() bool { return p.paper.Selected() == 1 }

// SetFolder shows where the files will go.
func (p *PrintPanel) SetFolder(path string) { p.folder.SetText(path) }

func (p *PrintPanel) toggle(id string) { p.choose(workshop.Toggle(p.chosen, id)) }

// choose ticks these documents and no others.
func (p *PrintPanel) choose(ids []string) {
	p.chosen = slices.Clone(ids)
	p.show()
}

// key goes from card to card with the arrow keys, and opens a document that has pages with Enter; Space ticks.
func (p *PrintPanel) key(i int, key fyne.KeyName) bool {
	switch key {
	case fyne.KeyLeft, fyne.KeyUp:
		i--
	case fyne.KeyRight, fyne.KeyDown:
		i++
	case fyne.KeyReturn, fyne.KeyEnter:
		if !p.docs[i].Paper {
			return false
		}
		p.look(p.docs[i])
		return true
	default:
		return false
	}
	if i >= 0 && i < len(p.cards) {
		parts.Focus(p.cards[i].press)
	}
	return true
}

// ticked tells whether a document that is ticked has something.
func (p *PrintPanel) ticked(has func(PrintDoc) bool) bool {
	return slices.ContainsFunc(p.docs, func(doc PrintDoc) bool { return slices.Contains(p.chosen, doc.ID) && has(doc) })
}

func (p *PrintPanel) show() {
	for i, card := range p.cards {
		card.set(slices.Contains(p.chosen, p.docs[i].ID))
	}
	p.showOptions()
	p.print.SetDisabled(p.busy || len(p.chosen) == 0)
	p.clear.SetDisabled(len(p.chosen) == 0)
	if len(p.chosen) == 0 {
		p.count.SetText(p.d.T("Tick what you want to print."))
	} else {
		p.count.SetText(p.d.N(len(p.chosen), "1 document is ticked.", "{n} documents are ticked."))
	}
	parts.Arrange(p.object)
}

// start hands the job over. The answer comes through SetProgress, SetResult and SetError.
func (p *PrintPanel) start() {
	if p.busy || len(p.chosen) == 0 || p.OnPrint == nil {
		return
	}
	job := PrintJob{Letter: p.letter(), Options: p.chosenOptions()}
	for _, doc := range p.docs {
		if slices.Contains(p.chosen, doc.ID) {
			job.Docs = append(job.Docs, doc.ID)
		}
	}
	p.OnPrint(job)
}

// look asks for the pages of a document as they would print now, ticked or not.
func (p *PrintPanel) look(doc PrintDoc) {
	if p.OnLook == nil || !doc.Paper {
		return
	}
	p.OnLook(p.jobFor(doc))
}
