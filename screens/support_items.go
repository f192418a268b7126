package screens

import (
	"fyne.io/fyne/v2"

	"kept/screens/parts"
	"kept/workshop"
	"kept/workshop/words"
)

// supportItems is a line, the support items that it caught, and beside them what is kept about the one in hand. Levers
// and Right people each have one, about different items.
type supportItems struct {
	*recordList[workshop.SupportItem]
	s       *supportScreen
	about   string             // what places are about: supportItemPlace or supportHiringPlace
	onLever func(lever string) // the item in hand is about to go to another lever; nil when that changes nothing here
	details *supportDetails
}

func newSupportItems(s *supportScreen, about string, line *parts.Capture, aim lineAim, empty fyne.CanvasObject, fresh func(id, title string) workshop.SupportItem) *supportItems {
	l := &supportItems{s: s, about: about}
	l.recordList = newRecordList(s.d, line, aim, empty, recordKind[workshop.SupportItem]{
		entity: "support_item", field: "title",
		add: "Add support", change: "Change support", move: "Move support", remove: "Delete support",
		in:    func(w *workshop.Workshop) *[]workshop.SupportItem { return &w.SupportItems },
		text:  func(x *workshop.SupportItem) *string { return &x.Title },
		fresh: fresh,
	}, func(id string) workshop.Place { return s.at(about, id, "title") })
	l.details = newSupportDetails(l)
	l.onChoose = func() { s.Show(s.d.W()) }
	l.onRight = func() { l.details.enter() }
	return l
}

// beside puts the cards, with something above them or nil, and the details of the one in hand beside each other.
func (l *supportItems) beside(above fyne.CanvasObject) *fyne.Container {
	k := l.s.d.Kit
	if above != nil {
		above = k.Inset(0, 0, 8, 0, above)
	}
	return k.Shares(16, []float32{1, 1.4}, k.Page(above, l.object, nil), l.details.object)
}

// showItems shows the items that fit, and what is kept about the one in hand.
func (l *supportItems) showItems(w *workshop.Workshop, fits func(workshop.SupportItem) bool) {
	var cards []parts.CardData
	for _, x := range w.SupportItems {
		if fits(x) {
			cards = append(cards, l.card(w, x))
		}
	}
	l.show(cards)
	l.details.show(w, l.find(w, l.chosen))
}

// card shows an item with what it is, who leads it and who looks after it.
func (l *supportItems) card(w *workshop.Workshop, x workshop.SupportItem) parts.CardData {
	d := l.s.d
	c := parts.CardData{ID: x.ID, Text: x.Title, Tint: parts.NoTint, Quiet: x.Status == "done" || x.Status == "stopped"}
	c.Chips = []parts.CardChip{
		{Label: d.Label("support_kind", x.Kind), Tint: parts.NoTint}, {Label: d.Label("phase", x.Phase), Tint: parts.NoTint},
	}
	c.Note = d.Label("led_by", x.LedBy) + " · " + d.Label("repeat", x.Repeat)
	if day, ok := x.When.Time(); ok {
		c.Note += " · " + d.Words.Date(day, words.DayMonth)
	}
	if p := w.Participant(x.OwnerID); p != nil {
		c.Mark = initials(p.Name)
		c.Tint = roleTintOf(w, p.RoleID)
	}
	return c
}

// focusAt goes to a field of an item, to its card, or to the line.
func (l *supportItems) focusAt(at workshop.Place) {
	if l.find(l.s.d.W(), at.Record) == nil {
		l.line.Focus()
		return
	}
	l.choose(at.Record)
	if !l.details.focus(at.Field) {
		l.focus(at.Record)
	}
}

// back goes from the details to the card that they are about.
func (l *supportItems) back() { l.focus(l.chosen) }

// newSupportItem is an item as the line makes it: something that the people who do the job lead once at the start, of
// the kind that mostly goes with the lever.
func newSupportItem(id, lever, title string) workshop.SupportItem {
	kinds := map[string]string{
		"clear_expectations": "job_aid", "measurement_feedback": "measure", "team_culture": "story", "leadership": "leader_conversation",
		"skills": "practice", "systems_processes": "resource", "support": "coaching", "motivation": "recognition",
	}
	return workshop.SupportItem{
		Record: workshop.Record{ID: id}, Lever: lever, Title: title, Kind: kinds[lever],
		Phase: "launch", LedBy: "employees", Repeat: "once", Status: "planned",
	}
}
