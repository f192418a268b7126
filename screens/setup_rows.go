package screens

import (
	"reflect"
	"slices"
	"strings"
	"unicode"

	"fyne.io/fyne/v2"

	"kept/screens/parts"
)

// setupRows is a scrolling list of roles or people. Rows are known by their ids, so the one that has the keyboard or is
// being edited stays as it is when the list changes.
type setupRows struct {
	k     *parts.Kit
	limit int // most characters of a name

	onEdit   func(id, text string)
	onDelete func(id string)
	onMove   func(id string, down bool)
	onRune   func(id string, r rune, row fyne.CanvasObject)
	onCell   func(id, cell string, anchor fyne.CanvasObject)
	onWave   func(id string)             // what is wrong with a row was waved away
	onLeave  func(to fyne.KeyName)       // an arrow points out of the list
	onDraft  func(id, cell, text string) // what stands in the field of a row, "" once it was handed over

	rows   map[string]*setupRow
	order  []string
	empty  fyne.CanvasObject
	box    *fyne.Container
	scroll *parts.Scroll
}

func newSetupRows(k *parts.Kit, limit int, empty fyne.CanvasObject) *setupRows {
	l := &setupRows{k: k, limit: limit, rows: map[string]*setupRow{}, onDraft: func(_, _, _ string) {}, empty: empty, box: k.Stack(4, empty)}
	l.scroll = k.Scroll(k.Inset(8, 10, 16, 0, l.box)).Fade(parts.GroundCard)
	return l
}

// show makes the list say what data says.
func (l *setupRows) show(data []setupRowData) {
	keep := make(map[string]*setupRow, len(data))
	order := make([]string, len(data))
	for i, d := range data {
		order[i] = d.id
		row := l.rows[d.id]
		switch {
		case row == nil:
			row = newSetupRow(l, d)
		case !reflect.DeepEqual(row.data, d):
			row.set(d)
		}
		keep[d.id] = row
	}
	l.tidy()
	heir := l.heir(keep)
	same := slices.Equal(order, l.order)
	l.rows, l.order = keep, order
	if !same {
		l.box.Objects = nil
		for _, id := range order {
			l.box.Objects = append(l.box.Objects, keep[id])
		}
		if len(order) == 0 {
			l.box.Objects = []fyne.CanvasObject{l.empty}
		}
		l.box.Refresh()
	}
	if heir != "" {
		l.focus(heir)
	}
}

// heir is the row that gets the keyboard when the one that has it goes away: the next one, else the one before.
func (l *setupRows) heir(keep map[string]*setupRow) string {
	at := slices.IndexFunc(l.order, func(id string) bool { return l.rows[id].focused })
	if at < 0 || keep[l.order[at]] != nil {
		return ""
	}
	around := slices.Clone(l.order[at+1:])
	before := slices.Clone(l.order[:at])
	slices.Reverse(before)
	for _, id := range append(around, before...) {
		if keep[id] != nil {
			return id
		}
	}
	return ""
}

// focus gives a row the keyboard and tells whether there is one with that id.
func (l *setupRows) focus(id string) bool {
	row := l.rows[id]
	if row != nil {
		parts.Focus(row)
	}
	return row != nil
}

// edit puts a field in the place of the row with an id.
func (l *setupRows) edit(id string, e setupInPlace) {
	if row := l.rows[id]; row != nil {
		row.edit(e)
	}
}

// resume edits a row where somebody left off: its name, or what one of its cells says. It tells whether there is one.
func (l *setupRows) resume(id, cell, text string) bool {
	row := l.rows[id]
	if row == nil {
		return false
	}
	if cell == "" {
		row.startEdit()
	} else {
		l.onCell(id, cell, row)
	}
	if row.field != nil {
		row.field.PutBack(text)
		l.onDraft(id, cell, text)
	}
	return row.field != nil
}

// first gives the first row the keyboard and tells whether there is one.
func (l *setupRows) first() bool { return len(l.order) > 0 && l.focus(l.order[0]) }

// step goes from a row in the direction of an arrow.
func (l *setupRows) step(id string, to fyne.KeyName) {
	at := slices.Index(l.order, id)
	switch to {
	case fyne.KeyUp:
		at--
	case fyne.KeyDown:
		at++
	default:
		l.onLeave(to)
		return
	}
	if at < 0 {
		l.onLeave(to)
	} else if at < len(l.order) {
		l.focus(l.order[at])
	}
}

// tidy closes the field of a name that nobody is editing any more.
func (l *setupRows) tidy() {
	for _, row := range l.rows {
		if row.field != nil && !row.field.Focused() {
			row.stopEdit()
		}
	}
}

// see scrolls the row with an id into view.
func (l *setupRows) see(id string) {
	if row := l.rows[id]; row != nil {
		l.reveal(row)
	}
}

// reveal scrolls a row into view.
func (l *setupRows) reveal(row *setupRow) {
	top := row.Position().Y
	view := l.scroll.Size().Height - l.k.Look().Px(32)
	if view < row.Size().Height {
		return
	}
	switch at := l.scroll.Offset(); {
	case top < at:
		l.scroll.ScrollTo(top)
	case top+row.Size().Height > at+view:
		l.scroll.ScrollTo(top + row.Size().Height - view)
	}
}

// setupInitials returns the letters in the circle of a name: "Penny Plumtree" is PP.
func setupInitials(name string) string {
	words := strings.FieldsFunc(name, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '\'' && r != '’' })
	var out []rune
	for _, w := range words {
		out = append(out, unicode.ToUpper([]rune(w)[0]))
	}
	if len(out) > 2 {
		out = []rune{out[0], out[len(out)-1]}
	}
	return string(out)
}
