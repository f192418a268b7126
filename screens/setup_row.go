package screens

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"kept/screens/parts"
)

// setupRowData is what one row of roles or people shows.
type setupRowData struct {
	id, text string
	mark     string // initials in the circle
	tint     int    // of the circle; parts.NoTint is grey
	faded    bool   // greyed, such as somebody who is absent
	cells    []setupCellData
	below    []setupCellData
	advice   string // what could be better, until it is waved away; "" for nothing
	wrong    string // what has to be put right, "" for nothing
}

// setupDeleteCell is the name of the cell that removes its row, for the mouse.
const setupDeleteCell = "delete"

// newSetupDelete returns that cell.
func newSetupDelete(d *Desk) setupCellData {
	return setupCellData{name: setupDeleteCell, text: "×", said: d.T("Delete"), width: 24, quiet: true}
}

// setupRow is one role or one person. It has the keyboard as a whole: Enter edits the name in place, letters and digits
// set what the cells say, and each cell can be clicked instead.
type setupRow struct {
	widget.BaseWidget
	list *setupRows
	data setupRowData

	focused, hovered, byMouse bool

	bg           *canvas.Rectangle
	mark         *canvas.Circle
	initials     *parts.Text
	text         *parts.Text
	cells, below []*setupCell
	more         *setupCell      // leads to what finds no room on the second line
	left         []setupCellData // that
	advice       *parts.Hint
	wrong        *parts.Text
	field        *parts.Field // nil while nobody edits
}

// setupInPlace is what a field in the place of a row changes.
type setupInPlace struct {
	cell          string // that it was opened from, "" for the name
	text, example string
	limit         int                      // most characters, 0 for any number
	advice        func(text string) string // what is wrong with a text while it is typed, "" for nothing; may be nil
	keep          func(text string)        // gets what was typed, once it is another text
}

func newSetupRow(l *setupRows, d setupRowData) *setupRow {
	k := l.k
	r := &setupRow{
		list: l, bg: canvas.NewRectangle(nil), mark: canvas.NewCircle(nil),
		initials: k.Line(parts.Small, "").Align(fyne.TextAlignCenter), text: k.Line(parts.Label, ""),
	}
	r.more = newSetupCell(k, r.pickLeft, r.hover)
	r.more.set(setupCellData{name: "more", text: "…", width: 24, said: k.T.T("More about {name}", "name", d.text)})
	r.advice = k.Hint("", func() { l.onWave(r.data.id) })
	r.wrong = k.Text(parts.Caption, "").SetInk(parts.InkStop)
	r.ExtendBaseWidget(r)
	r.set(d)
	return r
}

// set shows other data.
func (r *setupRow) set(d setupRowData) {
	r.data = d
	r.cells = r.fit(r.cells, len(d.cells))
	r.below = r.fit(r.below, len(d.below))
	for i, c := range r.cells {
		c.set(d.cells[i])
	}
	for i, c := range r.below {
		c.set(d.below[i])
	}
	r.advice.SetText(d.advice)
	r.wrong.SetText(d.wrong)
	r.Refresh()
}

// fit makes as many cells as the row needs.
func (r *setupRow) fit(cells []*setupCell, n int) []*setupCell {
	for len(cells) < n {
		var c *setupCell
		c = newSetupCell(r.list.k, func() {
			r.Tapped(nil)
			if c.data.name == setupDeleteCell {
				r.list.onDelete(r.data.id)
				return
			}
			r.list.onCell(r.data.id, c.data.name, c)
		}, r.hover)
		cells = append(cells, c)
	}
	return cells[:n]
}

// pickLeft lists what found no room on the row, to be changed from there.
func (r *setupRow) pickLeft() {
	r.Tapped(nil)
	var options []parts.Option
	for _, c := range r.left {
		o := parts.Option{ID: c.name, Label: c.asks, Note: c.text, Tint: parts.NoTint}
		if c.quiet {
			o.Note = "" // there is nothing yet
		}
		options = append(options, o)
	}
	r.list.k.Pick(r.more, parts.Picking{Options: options, OnPick: func(name string) { r.list.onCell(r.data.id, name, r) }})
}

// AccessibilityLabel is the name with what the cells say.
func (r *setupRow) AccessibilityLabel() string {
	said := []string{r.data.text}
	for _, c := range slices.Concat(r.data.cells, r.data.below) {
		if c.name != setupDeleteCell {
			said = append(said, c.spoken())
		}
	}
	return strings.Join(said, ", ")
}

// AccessibilityRole says that it can be pressed.
func (r *setupRow) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// Nested is the field while something is edited, and what is wrong.
func (r *setupRow) Nested() []fyne.CanvasObject {
	if r.field != nil {
		return []fyne.CanvasObject{r.field}
	}
	return []fyne.CanvasObject{r.advice}
}

// HeightFor is the height of the row, with what is wrong under it.
func (r *setupRow) HeightFor(w float32) float32 {
	px := r.list.k.Look().Px
	if r.field != nil {
		return max(px(setupRowHeight), r.field.HeightFor(w-px(setupRowLeft))+px(12))
	}
	h, room := px(setupRowHeight), w-px(setupRowLeft+8)
	if r.data.wrong != "" {
		h += r.wrong.HeightFor(room) + px(8)
	}
	if r.data.advice != "" {
		h += r.advice.HeightFor(room) + px(8)
	}
	return h
}

// MouseDown takes the keyboard at once, without waiting for a second click.
func (r *setupRow) MouseDown(*desktop.MouseEvent) { r.Tapped(nil) }

// MouseUp does nothing.
func (r *setupRow) MouseUp(*desktop.MouseEvent) {}

func (r *setupRow) Tapped(*fyne.PointEvent) {
	if !r.focused && r.field == nil {
		r.byMouse = true
		parts.Focus(r)
	}
}

func (r *setupRow) DoubleTapped(*fyne.PointEvent)  { r.startEdit() }
func (r *setupRow) Cursor() desktop.Cursor         { return desktop.PointerCursor }
func (r *setupRow) MouseIn(*desktop.MouseEvent)    { r.hover(true) }
func (r *setupRow) MouseMoved(*desktop.MouseEvent) {}
func (r *setupRow) MouseOut()                      { r.hover(false) }

func (r *setupRow) hover(on bool) {
	r.hovered = on
	r.Refresh()
}

func (r *setupRow) FocusGained() {
	r.focused = true
	r.list.tidy()
	r.Refresh()
	r.list.reveal(r)
}

func (r *setupRow) FocusLost() {
	r.focused, r.byMouse = false, false
	r.Refresh()
}

func (r *setupRow) TypedRune(c rune) { r.list.onRune(r.data.id, c, r) }

func (r *setupRow) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeyF2:
		r.startEdit()
	case fyne.KeyDelete, fyne.KeyBackspace:
		r.list.onDelete(r.data.id)
	case fyne.KeyUp, fyne.KeyDown, fyne.KeyLeft, fyne.KeyRight:
		r.list.step(r.data.id, e.Name)
	default:
		parts.PassKey(r, e)
	}
}

func (r *setupRow) TypedShortcut(s fyne.Shortcut) {
	if cs, ok := s.(*desktop.CustomShortcut); ok && cs.Modifier == fyne.KeyModifierAlt && (cs.KeyName == fyne.KeyUp || cs.KeyName == fyne.KeyDown) {
		r.list.onMove(r.data.id, cs.KeyName == fyne.KeyDown)
		return
	}
	parts.PassShortcut(r, s)
}

// startEdit changes the name.
func (r *setupRow) startEdit() {
	r.edit(setupInPlace{text: r.data.text, limit: r.list.limit, keep: func(text string) {
		if strings.TrimSpace(text) != "" {
			r.list.onEdit(r.data.id, text)
		}
	}})
}

// edit puts a field in the place of the row: Enter keeps, Escape does not, leaving keeps.
func (r *setupRow) edit(e setupInPlace) {
	if r.field != nil {
		return
	}
	f := r.list.k.Field("", e.example).Limit(e.limit)
	f.SetText(e.text)
	advise := func(text string) {
		if e.advice != nil {
			f.SetMessage(e.advice(text))
		}
	}
	f.OnChanged = func(text string) {
		advise(text)
		r.list.onDraft(r.data.id, e.cell, text)
	}
	advise(e.text)
	f.OnDone = func(text string) {
		stays := f.Focused()
		r.stopEdit()
		if text != e.text {
			e.keep(text)
		}
		r.list.onDraft(r.data.id, e.cell, "")
		if stays {
			parts.Focus(r)
		}
	}
	f.OnKey = func(key fyne.KeyName) bool {
		if key == fyne.KeyEscape {
			r.stopEdit()
			r.list.onDraft(r.data.id, e.cell, "")
			parts.Focus(r)
		}
		return key == fyne.KeyEscape
	}
	r.field = f
	r.Refresh()
	parts.Arrange(r.list.box)
	f.Focus()
}

// stopEdit takes the field away; what it still hands over when it loses the keyboard goes nowhere.
func (r *setupRow) stopEdit() {
	if r.field != nil {
		r.field.OnDone, r.field = nil, nil
		r.Refresh()
		parts.Arrange(r.list.box)
	}
}
