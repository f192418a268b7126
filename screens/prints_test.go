package screens

import (
	"image"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"kept/workshop"
)

// onPrints opens the panel on a workshop with some private commitments, over the screen of a bench.
func onPrints(t *testing.T, private int) (*bench, *PrintPanel, *[]PrintJob) {
	t.Helper()
	w := commitmentsRoom()
	for i := range private {
		w.Commitments = append(w.Commitments, w.NewCommitment(string(rune('a'+i)), "mara"))
	}
	old := w.NewCommitment("old", "mara") // private, too, but nobody's sheet any more
	old.Status = workshop.ChangedCommitment
	w.Commitments = append(w.Commitments, old)
	b := onScreen(t, workshop.Close, w)
	p := NewPrintPanel(b.desk, []PrintDoc{
		{ID: "plan", Title: "Team action plan", Says: "What was decided.", Group: "To take home", Looks: PageTable, Options: WithNames | ByInitiative, Paper: true},
		{ID: "commitments", Title: "Commitment sheets", Says: "One each.", Group: "To take home", Looks: PageSheet, Options: PrivateSheets | BuddyCopies | PhoneCodes, Paper: true},
		{ID: "charter", Title: "Behaviour charter", Group: "To take home", Looks: PageColumns, Options: LargePoster, Paper: true},
		{ID: "tables", Title: "Tables", Group: "As files", Options: PrivateSheets},
	}, PrintSet{Name: "It is the day of the workshop.", Docs: []string{"plan", "commitments", "charter"}})
	jobs := &[]PrintJob{}
	p.OnPrint = func(j PrintJob) { *jobs = append(*jobs, j) }
	b.window.SetContent(p.Object())
	b.window.Resize(benchSize)
	p.Focus()
	return b, p, jobs
}

func TestPrintsAskForWhatIsTicked(t *testing.T) {
	b, p, jobs := onPrints(t, 2)
	b.keys(fyne.KeyReturn)
	if len(*jobs) != 1 {
		t.Fatalf("%d jobs", len(*jobs))
	}
	if j := (*jobs)[0]; !slices.Equal(j.Docs, []string{"plan", "commitments", "charter"}) || j.Letter || j.Options != WithNames|PhoneCodes {
		t.Errorf("asked for %+v", j)
	}
	if !b.sees("2 sheets are private. Print them for their owners only?") {
		t.Error("nobody is asked about the private sheets")
	}
	test.Tap(p.cards[0].press)
	test.Tap(p.tickOf(PrivateSheets))
	p.SetPaper(true)
	test.Tap(p.print)
	if j := (*jobs)[1]; !slices.Equal(j.Docs, []string{"commitments", "charter"}) || !j.Letter || j.Options != PrivateSheets|PhoneCodes {
		t.Errorf("asked for %+v", j)
	}
	if b.sees("With names") {
		t.Error("names can be chosen although no document has them")
	}
}

func TestPrintsLeavePrivateSheetsOutUnlessAsked(t *testing.T) {
	b, p, jobs := onPrints(t, 1)
	test.Tap(p.tickOf(PrivateSheets))
	test.Tap(p.cards[1].press) // without the sheets the answer means nothing
	if b.sees("1 sheet is private.") {
		t.Error("asked about sheets that are not printed")
	}
	test.Tap(p.print)
	if (*jobs)[0].Options.Has(PrivateSheets) {
		t.Error("private sheets asked for without their document")
	}
	b, _, _ = onPrints(t, 0)
	if b.sees("private") {
		t.Error("asked about private sheets where there are none")
	}
}

func TestPrintsNeedADocument(t *testing.T) {
	b, p, jobs := onPrints(t, 0)
	for _, card := range p.cards[:3] {
		card.press.TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
	}
	p.start()
	if len(*jobs) != 0 || !p.print.Disabled() || !b.sees("Tick what you want to print.") {
		t.Errorf("nothing ticked: %d jobs", len(*jobs))
	}
}

func TestPrintsShowHowItGoes(t *testing.T) {
	b, p, jobs := onPrints(t, 0)
	cancelled, folder, opened := 0, 0, ""
	p.OnCancel = func() { cancelled++ }
	p.OnShowFolder = func() { folder++ }
	p.OnOpen = func(path string) { opened = path }
	p.SetProgress(3, 14)
	if !b.sees("Page 3 of 14") {
		t.Error("no progress")
	}
	if test.Tap(p.cancel); cancelled != 1 {
		t.Errorf("cancelled %d times", cancelled)
	}
	p.start()
	if len(*jobs) != 0 {
		t.Error("a second job started while one was running")
	}
	p.SetError("Kept was writing the plan, but the disk is full. Free some space, then print again.")
	if !b.sees("the disk is full") || b.sees("Page 3 of 14") || p.print.Disabled() {
		t.Error("after an error one cannot read it or try again")
	}
	p.SetProgress(1, 1)
	p.SetResult([]PrintResult{{Title: "Team action plan", Path: "out/plan.pdf"}, {Title: "Charter", Path: "out/charter.pdf"}})
	if !b.sees("2 files made") || !b.sees("out/plan.pdf") || b.sees("the disk is full") {
		t.Error("the files are not shown")
	}
	b.keys(fyne.KeyReturn) // the first file has the keyboard
	if opened != "out/plan.pdf" {
		t.Errorf("opened %q", opened)
	}
	opened = ""
	p.SetError("Kept could not open the plan.")
	if !b.sees("Kept could not open the plan.") || !b.sees("2 files made") {
		t.Error("a file that does not open takes the others away")
	}
	if b.keys(fyne.KeyReturn); opened != "out/plan.pdf" {
		t.Error("the keyboard left the file that did not open")
	}
	if test.Tap(p.reveal); folder != 1 {
		t.Errorf("asked for the folder %d times", folder)
	}
	p.SetProgress(0, 0)
	p.SetResult(nil)
	if b.sees("files made") || p.print.Disabled() {
		t.Error("after Cancel something is left")
	}
}

func TestPrintsShowTheFolder(t *testing.T) {
	b, p, _ := onPrints(t, 0)
	asked := 0
	p.OnChooseFolder = func() { asked++ }
	p.SetFolder("Documents/Kept")
	if !b.sees("Documents/Kept") {
		t.Error("the folder is not shown")
	}
	if test.Tap(p.change); asked != 1 {
		t.Errorf("asked for another folder %d times", asked)
	}
}

func TestPrintsOfferOnlyWhatMatters(t *testing.T) {
	b, p, _ := onPrints(t, 0)
	for _, c := range []struct {
		ticked []string
		sees   []string
		not    []string
	}{
		{[]string{"plan"}, []string{"With names"}, []string{"buddy", "Charter on", "by initiative"}},
		{[]string{"commitments"}, []string{"A second sheet for the buddy", "Code for the phone"}, []string{"With names", "Charter on"}},
		{[]string{"charter"}, []string{"Charter on A3"}, []string{"With names", "buddy"}},
		{[]string{"tables"}, nil, []string{"With names", "buddy", "Charter on", "private"}},
	} {
		p.choose(c.ticked)
		for _, text := range c.sees {
			if !b.sees(text) {
				t.Errorf("%v: nobody is asked %q", c.ticked, text)
			}
		}
		for _, text := range c.not {
			if b.sees(text) {
				t.Errorf("%v: asked %q, which changes nothing", c.ticked, text)
			}
		}
	}
	p.choose([]string{"charter"})
	test.Tap(p.tickOf(LargePoster))
	p.SetPaper(true)
	if !b.sees("Charter on Tabloid") {
		t.Error("on Letter the large charter is still called A3")
	}
	p.choose([]string{"plan"})
	if got := p.chosenOptions(); got != WithNames {
		t.Errorf("the plan is asked for with %b; the charter’s size stayed on out of sight", got)
	}
}

func TestPrintsOfferTheInitiativesThatThereAre(t *testing.T) {
	w := commitmentsRoom()
	w.Initiatives = []workshop.Initiative{{Name: "New billing system"}}
	b := onScreen(t, workshop.Close, w)
	p := NewPrintPanel(b.desk, []PrintDoc{{ID: "plan", Title: "Plan", Options: ByInitiative}}, PrintSet{Docs: []string{"plan"}})
	b.window.SetContent(p.Object())
	if !b.sees("Plan grouped by initiative") {
		t.Error("the plan cannot be grouped by initiative")
	}
}

func TestPrintsTickTheSetForToday(t *testing.T) {
	b, p, jobs := onPrints(t, 0)
	test.Tap(p.clear)
	if !b.sees("Tick what you want to print.") {
		t.Error("something is still ticked")
	}
	p.toggle("tables")
	test.Tap(p.set)
	test.Tap(p.print)
	if got := (*jobs)[0].Docs; !slices.Equal(got, []string{"plan", "commitments", "charter"}) {
		t.Errorf("the set for today asks for %v", got)
	}
	if !b.sees("It is the day of the workshop.") || !b.sees("To take home") || !b.sees("As files") {
		t.Error("the day or a heading is not said")
	}
}

func TestPrintsOpenAPageByKeyAndByMouse(t *testing.T) {
	b, p, _ := onPrints(t, 1)
	var looked []PrintJob
	p.OnLook = func(j PrintJob) { looked = append(looked, j) }
	p.SetPaper(true)
	b.window.Canvas().Focus(p.cards[1].press)
	b.keys(fyne.KeyReturn)
	test.Tap(p.cards[2].page)
	if len(looked) != 2 || !slices.Equal(looked[0].Docs, []string{"commitments"}) || !slices.Equal(looked[1].Docs, []string{"charter"}) || !looked[1].Letter {
		t.Fatalf("asked to see %+v", looked)
	}
	if looked[0].Options != PhoneCodes {
		t.Errorf("the sheets are shown with %b", looked[0].Options)
	}
	if !slices.Equal(p.chosen, []string{"plan", "commitments", "charter"}) {
		t.Errorf("looking changed what is ticked: %v", p.chosen)
	}
	if b.window.Canvas().Focused() != p.cards[2].press {
		t.Error("a click on a page does not bring the keyboard there")
	}
	b.window.Canvas().Focus(p.cards[3].press) // a file has no pages: Enter and a click tick it
	b.keys(fyne.KeyReturn)
	if !slices.Contains(p.chosen, "tables") {
		t.Error("Enter does not tick a document without pages")
	}
	test.Tap(p.cards[3].page)
	if len(looked) != 2 || slices.Contains(p.chosen, "tables") {
		t.Error("a click on the picture of a file does not untick it")
	}
}

func TestPrintsShowTheFirstPageOfEachDocument(t *testing.T) {
	b, p, _ := onPrints(t, 0)
	var asked []PrintJob
	p.OnFirstPages = func(jobs []PrintJob) { asked = jobs }
	p.Focus()
	if len(asked) != 3 { // the tables have no pages
		t.Fatalf("asked for %+v", asked)
	}
	if j := asked[0]; !slices.Equal(j.Docs, []string{"plan"}) || j.Letter || j.Options != WithNames {
		t.Errorf("asked for %+v", j)
	}
	test.Tap(p.tickOf(BuddyCopies))
	if j := asked[1]; j.Options != BuddyCopies|PhoneCodes {
		t.Errorf("with a sheet for the buddy: asked for %+v", j)
	}
	p.SetFirstPage("charter", image.NewRGBA(image.Rect(0, 0, 40, 20)), 8)
	if !b.sees("8 pages") {
		t.Error("the number of pages is not on the card")
	}
	room, page := p.FirstPageRoom(), p.cards[2].page
	if w, h := page.drawn.Size().Width, page.drawn.Size().Height; w > room.Width || h > room.Height/2 || w < 1.9*h || w > 2.2*h {
		t.Errorf("a page twice as wide as high is %.0f by %.0f", w, h)
	}
	p.SetFirstPage("a document of another day", image.NewRGBA(image.Rect(0, 0, 1, 1)), 1)
}
