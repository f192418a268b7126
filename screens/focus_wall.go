package screens

import (
	"math"
	"slices"

	"fyne.io/fyne/v2"

	"kept/screens/parts"
	"kept/workshop"
)

// lessMoreWall is the mode Less and more: a line, two columns, and a bar about the note in hand.
type lessMoreWall struct {
	s      *lessMoreScreen
	side   string // side that the next note goes to, less or more
	chosen string // note that had the keyboard last
	wrong  string // what is wrong with the text in the line, "" when nothing is

	line    *parts.Capture
	board   *parts.Board
	columns []*parts.Column // in the order of lessMoreSides
	bar     *lessMoreBar
	object  *fyne.Container
}

// lessMoreSides are the two columns from left to right.
var lessMoreSides = []string{"less", "more"}

// lessMoreTints tell the two columns apart.
var lessMoreTints = []int{1, 0}

func newLessMoreWall(s *lessMoreScreen) *lessMoreWall {
	k, d := s.d.Kit, s.d
	v := &lessMoreWall{s: s, side: lessMoreSides[0], line: k.Capture(""), board: k.Board()}
	v.line.SetKeys(d.T("Enter"), d.T("add"), d.T("Tab"), d.T("other side"))
	v.line.OnAdd = func(text string) { v.add([]string{text}) }
	v.line.OnAddMany = v.add
	v.line.OnChanged = func(string) {
		v.wrong = ""
		v.advise(d.W())
	}
	d.remember(v.line, lessMorePlace("", "line"), lineAim{now: func() string { return v.side }, take: func(side string) {
		if slices.Contains(lessMoreSides, side) {
			v.toward(side)
		}
	}})
	v.line.OnTab = func(bool) { v.turn() }
	v.line.OnTarget = v.turn
	v.line.OnArrow = func(key fyne.KeyName) {
		if key == fyne.KeyDown && (v.chosen == "" || !v.board.Focus(v.chosen)) {
			v.focusNear(v.side)
		}
	}
	examples := map[string]string{
		"less": d.T("Asking people to repeat their story after a transfer"),
		"more": d.T("Telling people the date of the next step before they ask"),
	}
	sentences := map[string]string{"less": d.T("Nothing to do less of yet."), "more": d.T("Nothing to do more of yet.")}
	for i, side := range lessMoreSides {
		empty := k.Empty(sentences[side], examples[side], d.T("Enter"), d.T("adds what you typed"))
		c := k.Column(d.Label("direction", side), lessMoreTints[i], empty)
		c.OnTap = func() {
			v.toward(side)
			v.line.Focus()
		}
		v.bindCards(c.Cards)
		v.columns = append(v.columns, c)
	}
	v.board.SetColumns(v.columns...)
	v.board.OnDrop = func(id string, _, to, place int) { v.drop(id, lessMoreSides[to], place) }
	v.board.OnLeave = func(to fyne.KeyName) bool {
		if to == fyne.KeyUp {
			v.line.Focus()
		}
		return to == fyne.KeyUp
	}
	v.bar = newLessMoreBar(v)
	v.object = k.Page(k.Inset(0, 0, 16, 0, v.line), k.Layers(k.Gap(0, leastList), v.board), k.Inset(12, 0, 0, 0, v.bar.object))
	return v
}

// bindCards sets what keys and mouse do on the notes of a column.
func (v *lessMoreWall) bindCards(l *parts.CardList) {
	l.OnEdit = v.reword
	v.s.d.rememberCards(l, func(id string) workshop.Place { return lessMorePlace(id, "text") })
	l.OnDelete = v.remove
	l.OnMove = v.nudge
	l.OnSelect = func(id string) {
		if id != v.chosen {
			v.chosen = id
			v.s.Show(v.s.d.W())
		}
	}
	l.OnDigit = func(id string, n int) {
		if decision, ok := nthValue(workshop.Values("focus_item", "decision"), n); ok {
			v.decide(id, decision)
		}
	}
	l.OnKey = func(id string, key fyne.KeyName) bool {
		switch key {
		case fyne.KeyEscape:
			v.line.Focus()
		case fyne.KeyS:
			v.change("Change source", id, "source", func(item *workshop.FocusItem) {
				item.Source = lessMoreNext(workshop.Values("focus_item", "source"), item.Source)
			})
		case fyne.KeyD, fyne.KeySpace:
			v.bar.enter()
		default:
			return false
		}
		return true
	}
}

// toward makes a side the one that the next note goes to.
func (v *lessMoreWall) toward(side string) {
	v.side = side
	v.s.Show(v.s.d.W())
}

// turn goes to the other side.
func (v *lessMoreWall) turn() { v.toward(lessMoreNext(lessMoreSides, v.side)) }

// show puts every note into the column of its side.
func (v *lessMoreWall) show(w *workshop.Workshop) {
	d := v.s.d
	if lessMoreItem(w, v.chosen) == nil {
		v.chosen = ""
	}
	cards := make([][]parts.CardData, len(lessMoreSides))
	for i := range w.FocusItems {
		item := &w.FocusItems[i]
		at := max(slices.Index(lessMoreSides, item.Direction), 0)
		cards[at] = append(cards[at], v.card(item, lessMoreTints[at]))
	}
	for i, c := range v.columns {
		c.SetCards(cards[i])
		c.SetActive(lessMoreSides[i] == v.side)
	}
	at := slices.Index(lessMoreSides, v.side)
	v.line.SetTarget(d.Label("direction", v.side), lessMoreTints[at])
	if v.side == "less" {
		v.line.SetPlaceholder(d.T("What customers would not miss"))
	} else {
		v.line.SetPlaceholder(d.T("What customers want more of"))
	}
	v.bar.show(w)
	v.advise(w)
}

// card is a note as its column shows it: what was decided, what it closes, and how we know.
func (v *lessMoreWall) card(item *workshop.FocusItem, tint int) parts.CardData {
	d := v.s.d
	data := parts.CardData{ID: item.ID, Text: item.Text, Tint: tint, Quiet: item.Decision == lessMorePark}
	if item.Decision != "" {
		data.Chips = append(data.Chips, parts.CardChip{Label: d.Label("focus_decision", item.Decision), Tint: tint})
	}
	if n := len(item.GoalIDs); n > 0 {
		data.Chips = append(data.Chips, parts.CardChip{Label: d.N(n, "1 gap", "{n} gaps"), Tint: parts.NoTint})
	}
	data.Note = d.T(d.Content.FieldMessage("focus_item.source"))
	if item.Source != "" {
		data.Note = d.Label("focus_source", item.Source)
	}
	return data
}

// tooMuchMore is the hint about a right-hand column that leaves no room (M§2 S3).
const tooMuchMore = "too_much_more"

// advise shows what is wrong with the text in the line, or else the hint about both columns.
func (v *lessMoreWall) advise(w *workshop.Workshop) {
	if v.wrong != "" {
		v.line.SetHint(v.wrong, func() {
			v.wrong = ""
			v.advise(v.s.d.W())
		})
		return
	}
	less, more := 0, 0
	for _, item := range w.FocusItems {
		if item.Direction == "more" {
			more++
		} else {
			less++
		}
	}
	text := ""
	if more >= 2*less && more >= 4 && !w.Silent(tooMuchMore, "") {
		step, _ := v.s.d.Content.Step(string(workshop.Focus))
		text = v.s.d.T(step.Hint(tooMuchMore), "m", more, "l", less)
	}
	v.line.SetHint(text, func() {
		v.s.d.Do(workshop.Edit{Label: "Wave hint away", At: lessMorePlace("", "")}, func(w *workshop.Workshop) error {
			w.Dismiss(tooMuchMore, "")
			return nil
		})
	})
}

// focus goes to a note, or to the line.
func (v *lessMoreWall) focus(at workshop.Place) {
	if !v.board.Focus(at.Record) {
		v.line.Focus()
	}
}

// focusNear gives the first note of a side the keyboard, or of the other side.
func (v *lessMoreWall) focusNear(side string) {
	i := slices.Index(lessMoreSides, side)
	if !v.columns[i].Cards.FocusFirst() {
		v.columns[1-i].Cards.FocusFirst()
	}
}

// scrollToEnd shows the last notes of a side, where new ones arrive.
func (v *lessMoreWall) scrollToEnd(side string) {
	for _, o := range v.columns[slices.Index(lessMoreSides, side)].Nested() {
		if scroll, ok := o.(*parts.Scroll); ok {
			scroll.ScrollTo(math.MaxInt32)
		}
	}
}
