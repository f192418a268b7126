package screens

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"kept/screens/parts"
	"kept/workshop"
)

// The modes of the step.
const (
	commitmentsSheets = iota
	commitmentsReading
)

// commitmentsScreen is step S10: a sheet per person, filled in place, and the round in which people say theirs aloud.
type commitmentsScreen struct {
	d      *Desk
	mode   int
	person string            // whose sheet is shown
	owners map[string]string // commitment to person, also of commitments that are gone: undo goes back to the person

	people *commitmentsPeople
	sheet  *commitmentsSheet
	aloud  *commitmentsAloud
	sheets *fyne.Container
	empty  *fyne.Container
	root   *fyne.Container
}

func newCommitments(d *Desk) Screen {
	k := d.Kit
	s := &commitmentsScreen{d: d, owners: map[string]string{}}
	s.people = newCommitmentsPeople(d, s.choose, func() { s.sheet.focus("statement") })
	s.sheet = newCommitmentsSheet(d)
	s.aloud = newCommitmentsAloud(d)
	// The sheet comes first, so that Tab goes through it before the list of people, which the arrow keys reach anyway.
	s.sheets = roomy(k, 280, container.New(&commitmentsSides{k}, s.sheet.object, s.people.object))
	s.empty = nothingYet(k, d.T("Nobody is on the list yet. A commitment belongs to a person."),
		k.Text(parts.Example, d.T("Mara Lindqvist, adviser")),
		k.Button(parts.Primary, d.T("Add people in the set-up"), func() {
			d.Go(workshop.Place{Step: workshop.SetUp, Field: "participants"})
		}).Icons("", parts.IconRight))
	s.root = container.NewStack(s.sheets, s.aloud.object, s.empty)
	s.Show(d.W())
	return s
}

func (s *commitmentsScreen) Step() workshop.StepID     { return workshop.CommitmentsStep }
func (s *commitmentsScreen) Object() fyne.CanvasObject { return s.root }
func (s *commitmentsScreen) Modes() []string           { return []string{s.d.T("Sheets"), s.d.T("Read aloud")} }
func (s *commitmentsScreen) Mode() int                 { return s.mode }

func (s *commitmentsScreen) SetMode(i int) {
	s.mode = i
	s.Show(s.d.W())
}

func (s *commitmentsScreen) Show(w *workshop.Workshop) {
	for _, c := range w.Commitments {
		s.owners[c.ID] = c.ParticipantID
	}
	if w.Participant(s.person) == nil {
		s.person = firstWithout(w)
	}
	s.people.show(w, s.person)
	s.sheet.show(w, s.person)
	s.aloud.show(w)
	nobody := len(w.Participants) == 0
	setShown(s.root.Objects[2], nobody)
	setShown(s.sheets, !nobody && s.mode == commitmentsSheets)
	setShown(s.aloud.object, !nobody && s.mode == commitmentsReading)
	parts.Arrange(s.root)
}

// firstWithout returns the first person in the room who has nothing written and did not choose not to; else the first.
func firstWithout(w *workshop.Workshop) string {
	for _, p := range w.Participants {
		if commitmentStateOf(w, p) == commitmentNotYet {
			return p.ID
		}
	}
	if len(w.Participants) > 0 {
		return w.Participants[0].ID
	}
	return ""
}

func (s *commitmentsScreen) Note(w *workshop.Workshop) string {
	written, missing := 0, 0
	for _, p := range w.Participants {
		switch commitmentStateOf(w, p) {
		case commitmentWritten:
			written++
		case commitmentNotYet:
			missing++
		}
	}
	switch {
	case written == 0:
		return "" // nothing happened yet: the minutes say more
	case missing > 0:
		return s.d.N(missing, "1 person missing", "{n} people missing")
	}
	return s.d.T("{n} of {m} written", "n", written, "m", len(w.InRoom()))
}

func (s *commitmentsScreen) Focus(at workshop.Place) {
	w := s.d.W()
	person := at.Record
	if owner, ok := s.owners[at.Record]; ok {
		person = owner
	}
	field := at.Field
	switch field { // what is not done yet says where to go on
	case "people":
		person = firstWithout(w)
	case "leader":
		field = "theme"
	}
	if w.Participant(person) == nil {
		person = ""
	}
	switch {
	case person == "":
	case s.mode == commitmentsReading && (field == "witness_id" || field == "share") && s.aloud.goTo(at.Record):
	default:
		if s.mode != commitmentsSheets {
			s.mode = commitmentsSheets
			s.d.Modes()
		}
		s.person = person
		s.sheet.open(at.Record)
		s.Show(w)
	}
	s.people.reveal()
	switch {
	case len(w.Participants) == 0:
	case s.mode == commitmentsReading:
		s.aloud.focus()
	default:
		s.sheet.focus(field)
	}
}

// choose shows the sheet of a person. What is half typed in a date is handed over to whom it belongs first.
func (s *commitmentsScreen) choose(person string) {
	if c := canvasOf(s.root); c != nil && parts.Holds(s.sheet.object, c.Focused()) {
		c.Unfocus()
	}
	s.d.Session.Settle()
	s.person = person
	s.sheet.open("")
	s.Show(s.d.W())
}

// step goes to the sheet of the next or the previous person and stays in the same field.
func (s *commitmentsScreen) step(by int) {
	c := canvasOf(s.root)
	if c == nil || s.mode != commitmentsSheets || !s.root.Visible() || !parts.Holds(s.root, c.Focused()) {
		return
	}
	next := s.people.neighbour(s.person, by)
	if next == "" {
		return
	}
	here := c.Focused()
	s.choose(next)
	if o, ok := here.(fyne.CanvasObject); ok && o.Visible() {
		c.Focus(here)
	} else {
		s.sheet.focus("")
	}
}

// AltKey goes to the next or the previous person.
func (s *commitmentsScreen) AltKey(key fyne.KeyName) {
	switch key {
	case fyne.KeyDown:
		s.step(+1)
	case fyne.KeyUp:
		s.step(-1)
	}
}

func canvasOf(o fyne.CanvasObject) fyne.Canvas { return fyne.CurrentApp().Driver().CanvasForObject(o) }

// commitmentsSides puts the list of people, its second object, to the left of the sheet.
type commitmentsSides struct{ k *parts.Kit }

const commitmentsListWidth, commitmentsGap = 216, 16

func (l *commitmentsSides) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(480, 240) }

func (l *commitmentsSides) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	left, gap := l.k.Look().Px(commitmentsListWidth), l.k.Look().Px(commitmentsGap)
	if size.Width > l.k.Look().Px(900) {
		left = l.k.Look().Px(commitmentsListWidth + 40)
	}
	objects[0].Resize(fyne.NewSize(size.Width-left-gap, size.Height))
	objects[0].Move(fyne.NewPos(left+gap, 0))
	objects[1].Resize(fyne.NewSize(left, size.Height))
	objects[1].Move(fyne.NewPos(0, 0))
}
