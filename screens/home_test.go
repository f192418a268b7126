package screens

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"kept/screens/parts"
	"kept/workshop"
	"kept/workshop/words"
)

// A front is the list of workshops in a window of its own, and what it asked for.
type front struct {
	*bench
	home    *Home
	opened  []string
	deleted []string
	liked   []string
	made    []NewWorkshop
	samples []string
}

func atHome(t *testing.T, entries ...HomeEntry) *front {
	t.Helper()
	kit := lightKit()
	f := &front{bench: &bench{t: t}}
	f.home = NewHome(kit, words.English(), "2026-09-02", HomeActions{
		Open:       func(id string) { f.opened = append(f.opened, id) },
		New:        func(n NewWorkshop) { f.made = append(f.made, n) },
		OpenFile:   func() {},
		OpenSample: func(name string) { f.samples = append(f.samples, name) },
		Delete:     func(id string) { f.deleted = append(f.deleted, id) },
		Versions:   func(string, fyne.CanvasObject) {},
		Like:       func(id string) { f.liked = append(f.liked, id) },
	})
	f.window = test.NewTempWindow(t, f.home.Object())
	f.window.SetPadded(false)
	f.window.Resize(fyne.NewSize(1280, 760))
	f.home.Show(entries)
	f.window.Canvas().Capture() // drawn once, as a window is before anybody types
	f.home.Focus()
	return f
}

var manyEntries = []HomeEntry{
	{ID: "old", Title: "Wave 1", Organisation: "Quillbrook", Date: "2026-01-10", People: 12, StepsDone: 12, Steps: 12},
	{ID: "later", Title: "Wave 3", Organisation: "Quillbrook", Date: "2026-12-01"},
	{ID: "next", Title: "Outpatients", Organisation: "Marlow Fen", Date: "2026-09-02", People: 1, StepsDone: 2, Steps: 11},
	{ID: "someday", Title: "", Organisation: "Hartwell"},
}

func TestTheFirstTimeThereAreThreeWaysToBegin(t *testing.T) {
	f := atHome(t)
	for _, want := range []string{"Start a workshop", "Look at a sample", "Open a file"} {
		if !f.sees(want) {
			t.Errorf("%q is not offered", want)
		}
	}
	if f.sees("New workshop") {
		t.Error("there is more than the three ways")
	}
	f.keys(fyne.KeyReturn)
	f.types("Night shift")
	if !f.sees("How long you have") {
		t.Error("Enter on the first way does not open the form")
	}
}

func TestTheNextWorkshopStandsFirst(t *testing.T) {
	f := atHome(t, manyEntries...)
	var order []string
	for _, e := range inOrder(manyEntries, "2026-09-02") {
		order = append(order, e.ID)
	}
	if got := strings.Join(order, " "); got != "next later old someday" {
		t.Errorf("the order is %s", got)
	}
	for _, want := range []string{"Next", "Outpatients", "Marlow Fen · Wednesday 2 September 2026 · 1 person", "2/11", "Untitled workshop"} {
		if !f.sees(want) {
			t.Errorf("%q is not on screen", want)
		}
	}
	f.keys(fyne.KeyReturn, fyne.KeyDown, fyne.KeyReturn, fyne.KeyDelete)
	if strings.Join(f.opened, " ") != "next later" || strings.Join(f.deleted, " ") != "later" {
		t.Errorf("the keys opened %v and deleted %v", f.opened, f.deleted)
	}
}

// Two waves of one workshop are told apart, and a workshop without people does not count to nought.
func TestTheLineUnderATitleTellsWorkshopsApart(t *testing.T) {
	const title, day = "Customer Care", workshop.Date("2026-09-02")
	for _, c := range []struct {
		name    string
		entries []HomeEntry
		want    []string
	}{
		{"one alone", []HomeEntry{{Title: title, Organisation: "Quillbrook", Date: day, Wave: 1, People: 14}},
			[]string{"Quillbrook · Wednesday 2 September 2026 · 14 people"}},
		{"nobody", []HomeEntry{{Title: title, Organisation: "Quillbrook", Date: day, Wave: 1}},
			[]string{"Quillbrook · Wednesday 2 September 2026 · no people yet"}},
		{"two waves", []HomeEntry{{Title: title, Date: day, Wave: 2, People: 1}, {Title: title, Date: day, Wave: 1, People: 2}},
			[]string{"Wave 2 · Wednesday 2 September 2026 · 1 person", "Wave 1 · Wednesday 2 September 2026 · 2 people"}},
		{"the second wave alone", []HomeEntry{{Title: title, Date: day, Wave: 2, People: 3}},
			[]string{"Wave 2 · Wednesday 2 September 2026 · 3 people"}},
		{"kept by an older Kept", []HomeEntry{{Title: title, Date: day, People: 3}, {Title: title, Date: day, People: 4}},
			[]string{"Wednesday 2 September 2026 · 3 people", "Wednesday 2 September 2026 · 4 people"}},
		{"without a day", []HomeEntry{{Title: title, Wave: 1}}, []string{"no people yet"}},
	} {
		lines := newEntryLines(words.English(), c.entries)
		for i, e := range c.entries {
			if got := lines.of(e); got != c.want[i] {
				t.Errorf("%s: %q, want %q", c.name, got, c.want[i])
			}
		}
	}
}

// A workshop is chosen from the same rows as it is opened from, in the same order.
func TestWorkshopsToChooseFromLookAsAtHome(t *testing.T) {
	f := atHome(t, manyEntries...)
	var chosen []string
	rows := WorkshopRows(f.home.k, words.English(), "2026-09-02", manyEntries, func(id string) { chosen = append(chosen, id) })
	stack := f.home.k.Stack(8)
	for _, row := range rows {
		stack.Add(row)
	}
	f.window.SetContent(stack)
	parts.Arrange(stack)
	for _, want := range []string{"Marlow Fen · Wednesday 2 September 2026 · 1 person", "2/11", "Untitled workshop"} {
		if !f.sees(want) {
			t.Errorf("%q is not on screen: %q", want, f.texts())
		}
	}
	if f.sees("New like this one") {
		t.Error("a workshop to choose offers what only the list of workshops does")
	}
	parts.Focus(rows[0])
	f.keys(fyne.KeyUp, fyne.KeyReturn, fyne.KeyDown, fyne.KeyReturn)
	if got := strings.Join(chosen, " "); got != "next later" {
		t.Errorf("the keys chose %s", got)
	}
}

func TestSearchLooksAtTitleOrganisationAndDay(t *testing.T) {
	for query, want := range map[string]string{
		"quill":          "later old",
		"WAVE 3":         "later",
		"marlow sept":    "next",
		"2026-01":        "old",
		"nothing at all": "",
	} {
		f := atHome(t, manyEntries...)
		f.home.search.Focus()
		f.types(query)
		var found []string
		for _, e := range f.home.found() {
			found = append(found, e.ID)
		}
		if got := strings.Join(found, " "); got != want {
			t.Errorf("%q finds %q, want %q", query, got, want)
		}
		if want == "" && !f.sees("No workshop has these words") {
			t.Error("nothing found is not said")
		}
	}
}

func TestANewWorkshopNeedsOnlyATitle(t *testing.T) {
	f := atHome(t, manyEntries...)
	f.home.Start()
	f.window.Canvas().Capture()
	f.home.form.title.Focus()
	f.home.form.create()
	if len(f.made) != 0 || !f.sees("Give the workshop a short name") {
		t.Error("a workshop without a title was made, or nothing was said")
	}
	f.types("  Night   shift ")
	f.home.form.create()
	want := NewWorkshop{Title: "Night shift", Date: "2026-09-02", Format: workshop.HalfDay, Kind: workshop.FirstWorkshop}
	if len(f.made) != 1 || f.made[0] != want {
		t.Errorf("made %+v, want %+v", f.made, want)
	}
}

func TestALongSentenceStaysInTheWindow(t *testing.T) {
	f := atHome(t, manyEntries...)
	f.home.Tell(strings.Repeat("Kept could not open broken.kept. Nothing on this computer was changed. ", 4), "", nil)
	at, size := f.home.toast.Position(), f.home.toast.Size()
	if at.X < 0 || at.X+size.Width > 1280 || at.Y+size.Height > 760 {
		t.Errorf("it stands at %v and is %v large", at, size)
	}
	if size.Height < 60 {
		t.Errorf("it is %v high, so it is cut off", size.Height)
	}
}

func TestEscapeClosesTheForm(t *testing.T) {
	f := atHome(t, manyEntries...)
	f.home.Start()
	f.home.Back()
	if f.home.form.object.Visible() {
		t.Error("the form is still there")
	}
	if f.window.Canvas().Focused() != f.home.rows[0] {
		t.Error("the keyboard is not on the first workshop")
	}
}

func TestTheKeyboardStaysInTheListWhenItIsReadAgain(t *testing.T) {
	f := atHome(t, manyEntries...)
	f.home.Focus()
	f.home.Show(manyEntries)
	if f.window.Canvas().Focused() != f.home.rows[0] {
		t.Error("the keyboard is on a row that is no longer there")
	}
	parts.Focus(f.home.rows[len(f.home.rows)-1])
	f.home.Show(manyEntries[:1]) // the others were deleted
	if f.window.Canvas().Focused() != f.home.rows[0] {
		t.Error("the keyboard was lost with the last workshop")
	}
	f.keys(fyne.KeyTab, fyne.KeyTab, fyne.KeyTab, fyne.KeyReturn) // its button that deletes
	if f.home.Show(nil); len(f.deleted) != 1 || f.window.Canvas().Focused() != f.home.rows[0] {
		t.Errorf("after deleting %q the keyboard is not on the first way to begin", f.deleted)
	}
}

func TestAWorkshopIsNotMadeForADayThatIsNone(t *testing.T) {
	f := atHome(t, manyEntries...)
	f.home.Start()
	f.home.form.title.SetText("Wave 4")
	f.home.form.date.Focus()
	test.Type(f.home.form.date.Entry(), "next Tuesday")
	f.home.form.title.Focus()
	f.home.form.create()
	if len(f.made) > 0 {
		t.Fatalf("made %+v although the date cannot be read", f.made)
	}
	if !f.home.form.date.Focused() {
		t.Error("the keyboard is not in the date")
	}
	test.Type(f.home.form.date.Entry(), "3/11/2026")
	f.home.form.title.Focus()
	f.home.form.create()
	if len(f.made) != 1 || f.made[0].Date != "2026-11-03" {
		t.Errorf("made %+v", f.made)
	}
}

func TestANewWorkshopLikeOneInTheList(t *testing.T) {
	f := atHome(t, manyEntries...)
	f.keys(fyne.KeyDown)
	f.keys(fyne.KeyTab, fyne.KeyReturn)
	if strings.Join(f.liked, " ") != "later" {
		t.Errorf("the button after the second workshop makes one like %v", f.liked)
	}
}
