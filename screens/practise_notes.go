package screens

import (
	"slices"

	"fyne.io/fyne/v2"

	"kept/screens/parts"
	"kept/workshop"
)

// practiseNotes are the notes on the behaviour that is practised: the line, the cards, and a bar under them for the one
// in hand with what was changed in the wording, and the way to make a blocker of it.
type practiseNotes struct {
	*recordList[workshop.PracticeNote]
	s      *practiseScreen
	change *parts.Field
	block  *parts.Button
	bar    *fyne.Container
}

func newPractiseNotes(s *practiseScreen) *practiseNotes {
	d, k := s.d, s.d.Kit
	n := &practiseNotes{s: s}
	line := k.Capture(d.T("What was it like to do it, and to receive it?"))
	line.SetKeys(d.T("Enter"), d.T("add"), d.T("Tab"), d.T("next behaviour"))
	line.OnTab = func(back bool) {
		if back {
			s.step(-1)
		} else {
			s.step(+1)
		}
	}
	empty := k.Empty(d.T("No note on this one yet. Two minutes of doing, one of feedback."),
		d.T("As the customer I felt believed at once."), d.T("Enter"), d.T("adds a note"))
	aim := lineAim{now: func() string { return s.behaviour }, take: func(id string) {
		if slices.Contains(s.order, id) {
			s.choose(id)
		}
	}}
	n.recordList = newRecordList(d, line, aim, empty, recordKind[workshop.PracticeNote]{
		entity: "practice_note", field: "noticed",
		add: "Add note", change: "Change note", move: "Move note", remove: "Delete note",
		in:   func(w *workshop.Workshop) *[]workshop.PracticeNote { return &w.PracticeNotes },
		text: func(x *workshop.PracticeNote) *string { return &x.Noticed },
		fresh: func(id, text string) workshop.PracticeNote {
			return workshop.PracticeNote{Record: workshop.Record{ID: id}, BehaviourID: s.behaviour, Noticed: text}
		},
	}, func(id string) workshop.Place { return s.at(id, "noticed") })
	up := line.OnArrow
	line.OnArrow = func(key fyne.KeyName) {
		if key == fyne.KeyUp {
			parts.Focus(s.wording)
			return
		}
		up(key)
	}
	n.onChoose = func() { s.Show(d.W()) }
	n.onRight = func() { n.change.Focus() }
	n.onKey = func(key fyne.KeyName) bool {
		if key == fyne.KeyB {
			n.makeBlocker()
		}
		return key == fyne.KeyB
	}
	n.change = k.TextArea(d.T("What changed in the wording"), d.T("Moved to the first pause after the greeting"), 1).Limit(workshop.Limits("practice_note", "change").Max)
	n.change.OnChanged = func(text string) {
		e := workshop.Edit{Label: "Change note", Merge: "practice_note.change:" + n.chosen, At: s.at(n.chosen, "change")}
		n.edit(e, n.chosen, func(x *workshop.PracticeNote) { x.Change = text })
	}
	n.change.OnDone = func(string) { d.Session.Settle() }
	onEscape(n.change, func() { n.focus(n.chosen) })
	n.block = k.Button(parts.Secondary, d.T("It is a blocker (B)"), n.makeBlocker).Icons(parts.IconWarning, "")
	n.bar = k.Inset(12, 0, 0, 0, k.RowTop(12, 0, n.change, k.Inset(20, 0, 0, 0, n.block)))
	return n
}

// showNotes shows the notes on the behaviour that is practised.
func (n *practiseNotes) showNotes(w *workshop.Workshop) {
	d := n.s.d
	var cards []parts.CardData
	for _, x := range w.PracticeNotes {
		if x.BehaviourID != n.s.behaviour {
			continue
		}
		c := parts.CardData{ID: x.ID, Text: x.Noticed, Tint: roleTintOf(w, w.Behaviour(x.BehaviourID).RoleID), Note: x.Change}
		if blockerOf(w, x) != nil {
			c.Chips = []parts.CardChip{{Label: d.T("Blocker"), Tint: parts.NoTint}}
		}
		cards = append(cards, c)
	}
	n.show(cards)
	x := n.find(w, n.chosen)
	setShown(n.bar, x != nil)
	if x == nil {
		return
	}
	n.change.SetText(x.Change)
	n.change.SetMessage(textMessage(d, "practice_note", "change", x.Change))
	label := d.T("It is a blocker (B)")
	if blockerOf(w, *x) != nil {
		label = d.T("Show the blocker (B)")
	}
	n.block.SetLabel(label)
}

// blockerText is what a note says as a blocker.
func blockerText(noticed string) string {
	return shorten(noticed, workshop.Limits("blocker", "text").Max)
}

// blockerOf returns the blocker that was made of a note, nil when none was.
func blockerOf(w *workshop.Workshop, x workshop.PracticeNote) *workshop.Blocker {
	for i := range w.Blockers {
		if b := &w.Blockers[i]; b.Text == blockerText(x.Noticed) && slices.Contains(b.BehaviourIDs, x.BehaviourID) {
			return b
		}
	}
	return nil
}

// makeBlocker writes the note in hand down as a blocker of its behaviour (M§2 S6), or shows the one that it is already.
func (n *practiseNotes) makeBlocker() {
	d := n.s.d
	x := n.find(d.W(), n.chosen)
	if x == nil {
		return
	}
	show := func(id string) { d.Go(workshop.Place{Step: workshop.BlockersStep, Record: id, Field: "text"}) }
	if b := blockerOf(d.W(), *x); b != nil {
		show(b.ID)
		return
	}
	id := d.Session.NewID()
	if d.Do(workshop.Edit{Label: "Make a blocker of a note", At: n.s.at(x.ID, "noticed")}, func(w *workshop.Workshop) error {
		return workshop.Add(w, &w.Blockers, workshop.NewBlocker(id, x.BehaviourID, blockerText(x.Noticed)))
	}) {
		d.Tell(d.T("Written down as a blocker."), d.T("Show it"), func() { show(id) })
	}
}
