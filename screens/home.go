package screens

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"kept/screens/parts"
	"kept/workshop"
	"kept/workshop/words"
)

// HomeEntry is one workshop in the list.
type HomeEntry struct {
	ID           string
	Title        string        // "" = not named yet
	Organisation string        // "" = not named yet
	Date         workshop.Date // the day it is run
	Wave         int           // 1 is the first group, each later one adds one; 0 = not known
	People       int           // participants
	StepsDone    int           // how many of its steps are done
	Steps        int           // how many steps it goes through on the day
	Sample       bool          // opened from a sample
}

// HomeActions is what the list of workshops asks the window to do.
type HomeActions struct {
	Open       func(id string)
	New        func(NewWorkshop) // makes it and opens it, and says to Home.Made whether it could be kept
	OpenFile   func()
	OpenSample func(name string)
	Delete     func(id string)
	Versions   func(id string, anchor fyne.CanvasObject)
	Like       func(id string) // makes the next wave of a workshop and opens it

	Drafts *workshop.Drafts // what is typed into the form for a new workshop; nil where nobody keeps it
}

// Home is the list of workshops: the one to run next stands first and larger. The first time it offers three ways to
// begin and nothing else.
type Home struct {
	k       *parts.Kit
	t       *words.Catalogue
	today   workshop.Date
	actions HomeActions

	entries []HomeEntry
	known   bool // the list was read; until then nothing is claimed about it
	query   string

	search  *parts.Field
	list    *fyne.Container
	first   *fyne.Container
	tools   *fyne.Container
	none    *parts.Text
	notice  *parts.Text
	form    *newForm
	rows    []*parts.Press
	content *fyne.Container
	root    *fyne.Container
	toast   *parts.Toast
}

const homeWidth = 880

// NewHome builds the list. Nothing is shown in it until Show.
func NewHome(k *parts.Kit, t *words.Catalogue, today workshop.Date, actions HomeActions) *Home {
	h := &Home{k: k, t: t, today: today, actions: actions}
	h.search = k.Field("", t.T("Search by title, organisation or date"))
	h.search.OnChanged = func(text string) { h.query = text; h.fill() }
	h.search.OnKey = h.searchKey
	h.list = k.Stack(8)
	h.none = k.Text(parts.Body, t.T("No workshop has these words in its title, organisation or date."))
	h.notice = k.Text(parts.Body, "")
	if actions.Drafts == nil {
		actions.Drafts = &workshop.Drafts{}
	}
	h.form = newNewForm(k, t, today, actions.Drafts, func(n NewWorkshop) { h.hideForm(); actions.New(n) }, h.closeForm)
	var samples *parts.Button
	samples = k.Button(parts.Secondary, t.T("Samples"), func() { h.pickSample(samples) }).Icons(parts.IconCopy, "")
	h.tools = k.Row(12, 0, h.search,
		samples,
		k.Button(parts.Secondary, t.T("Open a file"), actions.OpenFile).Icons(parts.IconFile, ""),
		k.Button(parts.Primary, t.T("New workshop"), h.Start).Icons(parts.IconPlus, ""))
	h.first = h.welcome()
	logo := k.Layers(k.Surface(parts.GroundPrimary, parts.Bare, 12), k.Centre(k.Icon(parts.IconSmile, 30, parts.InkOnAccent)))
	head := k.Row(16, 1, k.Fixed(48, 48, logo), k.Stack(0, k.Text(parts.Title, t.T("Kept")),
		k.Text(parts.Question, t.T("Workshops that turn promises into what people do."))))
	h.content = k.Stack(24, head, h.notice, h.tools, h.form.object, h.none, h.list, h.first)
	h.toast = k.Toast()
	page := k.Scroll(k.Middle(homeWidth, k.Inset(40, 0, 40, 0, h.content)))
	h.root = container.NewStack(k.Surface(parts.GroundPage, parts.Bare, 0), page, container.New(&atFoot{k, h.toast}, h.toast))
	h.form.object.Hide()
	h.fill()
	return h
}

// Object returns what is drawn.
func (h *Home) Object() fyne.CanvasObject { return h.root }

// Show lists the workshops, newest day first, the next one to run on top. The keyboard stays in the list where it is.
func (h *Home) Show(entries []HomeEntry) {
	at := -1 // the row that has the keyboard, be it on a button in it
	if c := canvasOf(h.root); c != nil {
		at = slices.IndexFunc(h.rows, func(row *parts.Press) bool { return parts.Holds(row, c.Focused()) })
	}
	h.entries, h.known = entries, true
	h.fill()
	if at >= 0 && len(h.rows) > 0 {
		parts.Focus(h.rows[min(at, len(h.rows)-1)])
	}
}

// Say shows a sentence above the list that stays, such as what was found when the workshops were opened; "" takes it away.
func (h *Home) Say(text string) {
	h.notice.SetText(text)
	h.fill()
}

// Tell shows one sentence at the foot, with a button where action is not empty; Quiet takes it away.
func (h *Home) Tell(text, action string, do func()) {
	h.toast.Say(text, action, func() {
		h.Quiet()
		if do != nil {
			do()
		}
	})
	parts.Arrange(h.root)
	h.root.Refresh()
}

// Quiet takes the sentence at the foot away.
func (h *Home) Quiet() { h.toast.Hide() }

// Start opens the small form for a new workshop.
func (h *Home) Start() {
	h.form.clear()
	h.form.object.Show()
	h.fill()
	h.form.title.Focus()
}

// Resume opens the form with what was typed into it when Kept ended; without any it does nothing.
func (h *Home) Resume(drafts []workshop.Draft) {
	if len(drafts) > 0 {
		h.Start()
		h.form.resume(drafts)
	}
}

// Made tells whether the workshop of the form is kept. If it is, the form is forgotten; if it is not, the form is there
// again as it was filled.
func (h *Home) Made(kept bool) {
	if kept {
		h.form.clear()
		return
	}
	h.form.object.Show()
	h.fill()
	h.form.title.Focus()
}

func (h *Home) closeForm() {
	h.form.clear()
	h.hideForm()
}

// hideForm leaves what stands in the form: until the workshop is kept it is the only place that has it.
func (h *Home) hideForm() {
	h.form.object.Hide()
	h.fill()
	h.Focus()
}

// Back closes the form, or else empties the search; it is what Escape does.
func (h *Home) Back() {
	if h.form.object.Visible() {
		h.closeForm()
		return
	}
	if h.query != "" {
		h.query = ""
		h.search.SetText("")
		h.fill()
	}
	h.Focus()
}

// Focus puts the keyboard on the first workshop, or on the first way to begin.
func (h *Home) Focus() {
	if len(h.rows) > 0 {
		parts.Focus(h.rows[0])
	}
}

// fill draws the list again. There are few enough workshops on one laptop for that.
func (h *Home) fill() {
	found := h.found()
	empty := len(h.entries) == 0
	setShown(h.notice, h.notice.Text() != "")
	setShown(h.first, h.known && empty && !h.form.object.Visible())
	setShown(h.tools, h.known && !empty)
	setShown(h.none, h.known && !empty && len(found) == 0)
	h.list.Objects, h.rows = nil, nil
	if empty {
		h.rows = h.firstRows()
	}
	lines := newEntryLines(h.t, h.entries)
	for i, e := range found {
		row := h.row(lines, e, i == 0 && h.query == "" && isNext(e, h.today))
		h.rows = append(h.rows, row)
		h.list.Add(row)
	}
	h.list.Refresh()
	parts.Arrange(h.root)
}

// found returns the entries that the search leaves, in their order.
func (h *Home) found() []HomeEntry {
	var out []HomeEntry
	for _, e := range inOrder(h.entries, h.today) {
		text := strings.ToLower(strings.Join([]string{e.Title, e.Organisation, string(e.Date), dateLine(h.t, e.Date)}, " "))
		fits := true
		for _, word := range strings.Fields(strings.ToLower(h.query)) {
			fits = fits && strings.Contains(text, word)
		}
		if fits {
			out = append(out, e)
		}
	}
	return out
}

// searchKey opens the first workshop found with Enter, and goes down into the list.
func (h *Home) searchKey(key fyne.KeyName) bool {
	switch key {
	case fyne.KeyReturn, fyne.KeyEnter:
		if found := h.found(); len(found) > 0 {
			h.actions.Open(found[0].ID)
		}
	case fyne.KeyDown:
		h.Focus()
	default:
		return false
	}
	return true
}

// atFoot centres a toast near the lower edge.
type atFoot struct {
	k     *parts.Kit
	toast *parts.Toast
}

func (a *atFoot) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

func (a *atFoot) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	m := a.toast.SizeIn(size.Width)
	a.toast.Resize(m)
	a.toast.Move(fyne.NewPos(float32(int((size.Width-m.Width)/2)), size.Height-m.Height-a.k.Look().Px(24)))
}
