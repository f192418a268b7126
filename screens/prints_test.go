package screens

import (
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
	b := onScreen(t, workshop.Close, w)
	p := NewPrintPanel(b.desk, []PrintDoc{
		{ID: "plan", Title: "Team action plan", Says: "What was decided.", Looks: PageTable, Names: true},
		{ID: "commitments", Title: "Commitment sheets", Says: "One each.", Looks: PageSheet, Private: true},
		{ID: "charter", Title: "Behaviour charter", Looks: PageColumns},
	})
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
	if j := (*jobs)[0]; !slices.Equal(j.Docs, []string{"plan", "commitments", "charter"}) || j.Letter || !j.Names || j.Private {
		t.Errorf("asked for %+v", j)
	}
	if !b.sees("2 sheets are private. Print them for their owners only?") {
		t.Error("nobody is asked about the private sheets")
	}
	test.Tap(p.cards[0].press)
	test.Tap(p.private)
	p.SetPaper(true)
	test.Tap(p.print)
	if j := (*jobs)[1]; !slices.Equal(j.Docs, []string{"commitments", "charter"}) || !j.Letter || !j.Private {
		t.Errorf("asked for %+v", j)
	}
	if !p.names.Disabled() {
		t.Error("names can be chosen although no document has them")
	}
}

func TestPrintsLeavePrivateSheetsOutUnlessAsked(t *testing.T) {
	b, p, jobs := onPrints(t, 1)
	test.Tap(p.private)
	test.Tap(p.cards[1].press) // without the sheets the answer means nothing
	if b.sees("1 sheet is private.") {
		t.Error("asked about sheets that are not printed")
	}
	test.Tap(p.print)
	if (*jobs)[0].Private {
		t.Error("private sheets asked for without their document")
	}
	b, _, _ = onPrints(t, 0)
	if b.sees("private") {
		t.Error("asked about private sheets where there are none")
	}
}

func TestPrintsNeedADocument(t *testing.T) {
	b, p, jobs := onPrints(t, 0)
	for _, card := range p.cards {
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
