package screens

import (
	"image"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"kept/workshop"
)

// request is a page that a preview asked for.
type request struct {
	page int
	size fyne.Size
}

// onPreview opens a preview of some pages, as an app would that has not drawn one yet.
func onPreview(t *testing.T, pages ...PreviewPage) (*bench, *Preview, *[]request) {
	t.Helper()
	b := onScreen(t, workshop.Close, commitmentsRoom())
	v := NewPreview(b.desk, "Team action plan")
	b.window.SetContent(v.Object())
	b.window.Resize(fyne.NewSize(1280, 800))
	b.window.Canvas().SetOnTypedKey(func(e *fyne.KeyEvent) { v.Key(e.Name) })
	v.Focus()
	if !b.sees("Making the pages…") {
		t.Error("while the pages are made nothing says so")
	}
	asked := &[]request{}
	v.OnDraw = func(n int, size fyne.Size) { *asked = append(*asked, request{n, size}) }
	v.SetPages(pages, 0)
	return b, v, asked
}

var (
	a4   = PreviewPage{210, 297}
	wall = PreviewPage{420, 297}
)

func last(t *testing.T, asked *[]request) request {
	t.Helper()
	if len(*asked) == 0 {
		t.Fatal("no page was asked for")
	}
	return (*asked)[len(*asked)-1]
}

func TestPreviewTurnsPages(t *testing.T) {
	b, _, asked := onPreview(t, a4, wall, a4)
	for _, c := range []struct {
		key  fyne.KeyName
		page int // from 1
	}{
		{fyne.KeyRight, 2}, {fyne.KeyPageDown, 3}, {fyne.KeyPageDown, 3}, {fyne.KeyLeft, 2}, {fyne.KeyPageUp, 1}, {fyne.KeyPageUp, 1},
		{fyne.KeyEnd, 3}, {fyne.KeyHome, 1},
	} {
		b.keys(c.key)
		if !b.sees(b.desk.T("Page {n} of {m}", "n", c.page, "m", 3)) {
			t.Errorf("after %s page %d is not in view", c.key, c.page)
		}
		if got := last(t, asked); got.page != c.page-1 {
			t.Errorf("after %s page %d was asked for", c.key, got.page+1)
		}
	}
}

func TestPreviewShowsThePictureOfThePageInView(t *testing.T) {
	b, v, _ := onPreview(t, a4, a4)
	first, second := image.NewRGBA(image.Rect(0, 0, 2, 3)), image.NewRGBA(image.Rect(0, 0, 2, 3))
	if v.sheet.picture.Visible() || !v.sheet.paper.Visible() {
		t.Error("before the picture comes there is no white paper")
	}
	v.SetPicture(0, first)
	if !v.sheet.picture.Visible() || v.sheet.picture.Image != first {
		t.Error("the picture is not shown")
	}
	b.keys(fyne.KeyRight)
	if v.sheet.picture.Visible() {
		t.Error("page 2 is shown with the picture of page 1")
	}
	v.SetPicture(0, first) // comes too late
	if v.sheet.picture.Visible() {
		t.Error("a picture that came too late is shown")
	}
	v.SetPicture(1, second)
	if v.sheet.picture.Image != second {
		t.Error("page 2 has no picture")
	}
}

func TestPreviewFitsEveryPage(t *testing.T) {
	for _, pg := range []PreviewPage{a4, {215.9, 279.4}, wall, {297, 420}, {431.8, 279.4}} {
		b, v, asked := onPreview(t, pg)
		whole := last(t, asked).size
		if whole.Width > 1280 || whole.Height > v.scroll.Size().Height || max(whole.Width/1280, whole.Height/v.scroll.Size().Height) < 0.85 {
			t.Errorf("%v is shown %v large in a window of 1280 × 800", pg, whole)
		}
		b.keys(fyne.KeyPlus)
		wide := last(t, asked).size
		if wide.Width < 1150 || wide.Width > 1280 {
			t.Errorf("%v is %v large when it is as wide as the window", pg, wide)
		}
		for _, size := range []fyne.Size{whole, wide} {
			if got, want := size.Height/size.Width, pg.H/pg.W; got/want > 1.01 || want/got > 1.01 {
				t.Errorf("%v is shown in the proportions of %v", pg, size)
			}
		}
		test.Tap(v.sheet)
		if got := last(t, asked).size; got != whole {
			t.Errorf("a click does not bring the whole page back: %v", got)
		}
	}
}

func TestPreviewMovesALargePage(t *testing.T) {
	b, v, _ := onPreview(t, a4, a4)
	b.keys(fyne.KeyPlus, fyne.KeyDown, fyne.KeyDown)
	if v.scroll.Offset() <= 0 {
		t.Error("Down does not move the page")
	}
	b.keys(fyne.KeyRight)
	if v.scroll.Offset() != 0 {
		t.Error("the next page does not begin at its top")
	}
}

func TestPreviewAsksOnceForWhatStays(t *testing.T) {
	_, v, asked := onPreview(t, a4, a4)
	before := len(*asked)
	v.SetPicture(0, image.NewRGBA(image.Rect(0, 0, 2, 3)))
	v.show()
	v.turn(0)
	if len(*asked) != before {
		t.Errorf("the same page was asked for %d times more", len(*asked)-before)
	}
}

func TestPreviewOfNothing(t *testing.T) {
	b, v, asked := onPreview(t)
	if !b.sees("There is nothing to print here yet. Start with Set up.") || v.sheet.paper.Visible() || len(*asked) > 0 {
		t.Error("an empty document does not say so")
	}
	b.keys(fyne.KeyRight, fyne.KeyEnd, fyne.KeyPlus)
	v.SetError("Kept could not make the plan. Please try again.")
	if !b.sees("could not make the plan") || b.sees("nothing to print") {
		t.Error("what went wrong is not said")
	}
	gone := 0
	v.OnBack = func() { gone++ }
	b.keys(fyne.KeyReturn)
	if gone != 1 {
		t.Error("Enter on Back does not go back")
	}
}

func TestPreviewSaysWhatIsLeftToFillInByHand(t *testing.T) {
	b, v, _ := onPreview(t, a4)
	if b.sees("Ready to print.") {
		t.Error("a document without a blank says that it has some")
	}
	v.SetPages([]PreviewPage{a4}, 4)
	if !b.sees("Ready to print. 4 blanks will be printed as lines to fill in by hand.") {
		t.Error("four blanks are not told")
	}
	v.SetPages([]PreviewPage{a4}, 1)
	if !b.sees("Ready to print. 1 blank will be printed as lines to fill in by hand.") {
		t.Error("one blank is not told")
	}
}
