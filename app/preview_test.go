package app

import (
	"os"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"kept/screens"
	"kept/screens/parts"
)

// atPrints opens a sample and the choice of what to print.
func atPrints(t *testing.T) *seat {
	t.Helper()
	s := sitDown(t, t.TempDir())
	s.importSource("sample:contact-centre")
	s.settle()
	s.showPrints()
	return s
}

func TestPagesAreLookedAtAndLeftAgain(t *testing.T) {
	s := atPrints(t)
	before := s.win.Canvas().Focused()
	s.look(screens.PrintJob{Docs: []string{"plan"}, Options: screens.WithNames})
	s.sees("Making the pages…")
	s.settle()
	s.sees("Team action plan")
	s.sees("Page 1 of")
	for _, key := range []fyne.KeyName{fyne.KeyPageDown, fyne.KeyRight, fyne.KeyPlus} {
		s.typed(&fyne.KeyEvent{Name: key})
	}
	s.sees("Page 3 of") // and PageDown did not go on to the next step behind it
	s.typed(&fyne.KeyEvent{Name: fyne.KeyEscape})
	s.settle() // the pictures that nobody waits for any more
	s.sees("Hand-out set for today")
	if got := s.win.Canvas().Focused(); got != before {
		t.Errorf("after looking the keyboard is on %T, not where it was", got)
	}
	s.typed(&fyne.KeyEvent{Name: fyne.KeyEscape})
	s.sees("Step")
	if s.prints != nil || s.page != nil {
		t.Error("a page is still open behind the workshop")
	}
}

func TestTurningFastDrawsOnlyWhatIsInView(t *testing.T) {
	s := atPrints(t)
	var later []func() // what the window does elsewhere, while that has not begun
	s.look(screens.PrintJob{Docs: []string{"commitments"}})
	s.spawn = func(f func()) { later = append(later, f) }
	s.settle()
	for range 5 {
		s.typed(&fyne.KeyEvent{Name: fyne.KeyRight})
	}
	if len(later) < 6 {
		t.Fatalf("%d pages were asked for", len(later))
	}
	for _, f := range later {
		f()
	}
	s.settle()
	s.sees("Page 6 of")
	shot := s.win.Canvas().Capture()
	dark := 0
	for x := range shot.Bounds().Dx() {
		for y := shot.Bounds().Dy() / 3; y < shot.Bounds().Dy(); y++ { // below the head of the preview
			if r, _, _, _ := shot.At(x, y).RGBA(); r < 0x4000 {
				dark++
			}
		}
	}
	if dark == 0 {
		t.Error("the page in view was not drawn")
	}
	s.uncover()
	s.sees("Step")
}

// A file that is dropped on the window while documents are made opens at once, and nobody waits for them any more.
func TestAnotherWorkshopEndsThePrinting(t *testing.T) {
	s := atPrints(t)
	s.prints.folder = t.TempDir()
	folder, usual := s.prints.folder, s.spawn
	var later []func()
	s.spawn = func(f func()) { later = append(later, f) }
	s.print(s.prints, screens.PrintJob{Docs: []string{"signin"}})
	s.spawn = usual
	s.importSource("sample:hospital-outpatients")
	s.settle()
	for _, f := range later {
		f()
	}
	s.settle()
	if files, err := os.ReadDir(folder); err != nil || len(files) > 0 {
		t.Errorf("%d files of a job that was left were written, %v", len(files), err)
	}
	if s.prints != nil || s.page != nil {
		t.Error("a page is still open")
	}
}

func TestCommandsLeaveThePages(t *testing.T) {
	s := atPrints(t)
	s.look(screens.PrintJob{Docs: []string{"charter"}})
	for _, c := range s.commands() {
		if c.name == "Next step" {
			s.doing(c)()
		}
	}
	s.settle() // the pages come when nobody looks any more
	s.sees("Step")
	parts.Arrange(s.win.Content())
	if s.page != nil {
		t.Error("the preview lies over the step that somebody went to")
	}
}

func TestTheChoiceShowsHowLongEachDocumentIs(t *testing.T) {
	s := atPrints(t)
	s.settle()
	s.sees("12 pages")
	s.sees("1 page")
}

func TestFirstPagesOfAChoiceThatWasLeftAreGivenUp(t *testing.T) {
	s := sitDown(t, t.TempDir())
	s.importSource("sample:contact-centre")
	s.settle()
	var later []func()
	s.spawn = func(f func()) { later = append(later, f) }
	s.showPrints()
	panel := s.prints.panel
	s.uncover()
	for _, f := range later {
		f()
	}
	s.settle()
	s.win.SetContent(panel.Object())
	if text := s.text(); strings.Contains(text, "12 pages") {
		t.Errorf("a page that nobody waited for was drawn: %s", text)
	}
}
