package screens

import (
	"slices"

	"fyne.io/fyne/v2"

	"kept/screens/parts"
	"kept/workshop"
)

// practiseScreen is the step Practise (M§2 S6): one priority behaviour in large type for the trios to try, a line that
// catches what it was like, and the wording changed in place when it was stiff. Where people learn to facilitate, their
// teach-back is a second mode.
type practiseScreen struct {
	d         *Desk
	mode      int
	behaviour string   // behaviour that is practised, "" for none
	order     []string // behaviours to practise, as they stand in the list

	wording *practiseWording
	role    *parts.Chip
	promise *parts.Text
	helps   *parts.Text // when it happens and what it can sound like
	place   *parts.Text
	back    *parts.Button
	on      *parts.Button
	notes   *practiseNotes
	list    *practiseList

	page  *fyne.Container
	empty *fyne.Container
	tries *fyne.Container // the mode for trying behaviours
	teach *practiseTeach
	root  *fyne.Container
}

// The modes of the step.
const (
	practiseTryMode = iota
	practiseTeachMode
)

func newPractise(d *Desk) Screen {
	k := d.Kit
	s := &practiseScreen{
		d: d, role: k.Chip("", parts.NoTint), promise: k.Text(parts.Caption, "").MaxLines(2), helps: k.Text(parts.Example, "").MaxLines(3),
		place: k.Line(parts.Small, "").Align(fyne.TextAlignCenter),
	}
	s.wording = newPractiseWording(s)
	s.notes = newPractiseNotes(s)
	s.list = newPractiseList(s)
	s.back = k.IconButton(parts.IconLeft, d.T("Previous behaviour"), func() { s.step(-1) }).Compact()
	s.on = k.IconButton(parts.IconRight, d.T("Next behaviour"), func() { s.step(+1) }).Compact()
	change := k.Button(parts.Secondary, d.T("Change the wording"), s.wording.edit).Icons(parts.IconEdit, "").Compact()
	top := k.Row(12, 1, s.role, k.Gap(0, 0), k.Row(0, parts.NoGrow, s.back, k.Fixed(72, 0, s.place), s.on))
	large := k.Panel(k.Stack(12, k.Stack(6, top, s.promise), s.wording, s.helps, k.Row(0, parts.NoGrow, change)))
	notes := k.Layers(k.Gap(0, 112), s.notes.object) // room for one note at least, however long the behaviour is
	main := k.Page(k.Inset(0, 0, 12, 0, k.Stack(12, large, s.notes.line)), notes, s.notes.bar)
	s.page = k.Shares(16, []float32{2.2, 1}, main, s.list.object)
	s.empty = nothingYet(k, d.T("A group practises the behaviours that it chose."),
		k.Text(parts.Body, d.T("Choose two to four priorities for each role first.")),
		k.Button(parts.Primary, d.T("Choose priorities"), func() {
			d.Go(workshop.Place{Step: workshop.BehavioursStep, Field: "status"})
		}).Icons("", parts.IconRight))
	s.tries, s.teach = roomy(k, 0, k.Layers(s.page, s.empty)), newPractiseTeach(d)
	s.root = k.Layers(s.tries, s.teach.object)
	return s
}

func (s *practiseScreen) Step() workshop.StepID     { return workshop.Practise }
func (s *practiseScreen) Object() fyne.CanvasObject { return s.root }
func (s *practiseScreen) Mode() int                 { return s.mode }

// Modes are those that the workshop has a use for.
func (s *practiseScreen) Modes() []string {
	modes := []string{s.d.T("Practise")}
	if offersTeachBack(s.d.W()) {
		modes = append(modes, s.d.T("Teach-back"))
	}
	return modes
}

func (s *practiseScreen) SetMode(i int) {
	s.wording.finish()
	s.mode = i
	s.Show(s.d.W())
}

// turn changes to a mode by itself and tells the shell.
func (s *practiseScreen) turn(mode int) {
	if mode != s.mode {
		s.SetMode(mode)
		s.d.Modes()
	}
}

// Note counts the notes.
func (s *practiseScreen) Note(w *workshop.Workshop) string {
	if len(w.PracticeNotes) == 0 {
		return ""
	}
	return s.d.N(len(w.PracticeNotes), "1 note", "{n} notes")
}

// toPractise returns the priorities, then whatever else was tried already.
func toPractise(w *workshop.Workshop) []string {
	var ids []string
	for _, b := range w.Priorities() {
		ids = append(ids, b.ID)
	}
	for _, n := range w.PracticeNotes {
		if w.Behaviour(n.BehaviourID) != nil && !slices.Contains(ids, n.BehaviourID) {
			ids = append(ids, n.BehaviourID)
		}
	}
	return ids
}

func (s *practiseScreen) Show(w *workshop.Workshop) {
	if !offersTeachBack(w) {
		s.mode = practiseTryMode
	}
	setShown(s.tries, s.mode == practiseTryMode)
	setShown(s.teach.object, s.mode == practiseTeachMode)
	if s.mode == practiseTeachMode {
		s.teach.show(w)
	} else {
		s.showTries(w)
	}
	parts.Arrange(s.root)
}

// showTries shows the mode for trying behaviours.
func (s *practiseScreen) showTries(w *workshop.Workshop) {
	s.order = toPractise(w)
	if !slices.Contains(s.order, s.behaviour) {
		s.behaviour = ""
		if len(s.order) > 0 {
			s.behaviour = s.order[0]
		}
	}
	setShown(s.empty, s.behaviour == "")
	setShown(s.page, s.behaviour != "")
	if b := w.Behaviour(s.behaviour); b != nil {
		s.showBehaviour(w, b)
		s.notes.showNotes(w)
		s.list.show(w)
	}
}

// showBehaviour shows the behaviour in large type with what helps to play it.
func (s *practiseScreen) showBehaviour(w *workshop.Workshop, b *workshop.Behaviour) {
	d := s.d
	s.wording.show(b)
	s.role.Set(shorten(w.RoleName(b.RoleID), roleChipLength), roleTintOf(w, b.RoleID))
	setShown(s.role, w.Role(b.RoleID) != nil)
	promise := ""
	if p := w.Promise(b.PromiseID); p != nil {
		promise = p.Text
	}
	s.promise.SetText(promise)
	setShown(s.promise, promise != "")
	helps := b.Situation
	if b.ExampleWords != "" {
		if helps != "" {
			helps += " · "
		}
		helps += b.ExampleWords
	}
	s.helps.SetText(helps)
	setShown(s.helps, helps != "")
	at := slices.Index(s.order, b.ID)
	s.place.SetText(d.T("{n} of {total}", "n", at+1, "total", len(s.order)))
	s.back.SetDisabled(at == 0)
	s.on.SetDisabled(at == len(s.order)-1)
}

// step goes to the next behaviour, or back.
func (s *practiseScreen) step(by int) {
	if i := slices.Index(s.order, s.behaviour) + by; i >= 0 && i < len(s.order) {
		s.choose(s.order[i])
	}
}

// choose makes a behaviour the one that is practised.
func (s *practiseScreen) choose(id string) {
	if id == s.behaviour {
		return
	}
	s.wording.finish()
	s.d.Session.Settle()
	s.behaviour = id
	s.Show(s.d.W())
	s.list.reveal()
}

// Focus goes to a note, to a behaviour, to a trainer, or to where work begins in the mode on screen.
func (s *practiseScreen) Focus(at workshop.Place) {
	w := s.d.W()
	switch {
	case w.Trainer(at.Record) != nil:
		s.turn(practiseTeachMode)
	case s.notes.find(w, at.Record) != nil, w.Behaviour(at.Record) != nil, at.Record == "" && at.Field != "":
		s.turn(practiseTryMode)
	}
	if s.mode == practiseTeachMode {
		s.teach.focus(at)
		return
	}
	if n := s.notes.find(w, at.Record); n != nil {
		s.choose(n.BehaviourID)
		s.notes.chosen = n.ID
		s.Show(w)
		if at.Field == "change" {
			s.notes.change.Focus()
			return
		}
		s.notes.focus(n.ID)
		return
	}
	switch {
	case s.behaviour == "":
	case slices.Contains(s.order, at.Record):
		s.choose(at.Record)
		parts.Focus(s.wording)
	default:
		s.notes.line.Focus()
	}
}

// at is a place on this step: a behaviour or a note, and one of its fields.
func (s *practiseScreen) at(record, field string) workshop.Place {
	return workshop.Place{Step: workshop.Practise, Record: record, Field: field}
}

// trios says how the people in the room divide: groups of three, and of four where they do not come out even.
func (s *practiseScreen) trios(w *workshop.Workshop) string {
	d := s.d
	people := len(w.InRoom())
	if people < 3 {
		return ""
	}
	if people == 5 {
		return d.T("5 people: one does it, one is the customer, three watch.")
	}
	var groups []string
	threes, fours := people/3-people%3, people%3
	if threes > 0 {
		groups = append(groups, d.N(threes, "1 group of three", "{n} groups of three"))
	}
	if fours > 0 {
		groups = append(groups, d.N(fours, "1 group of four, where two watch", "{n} groups of four, where two watch"))
	}
	return d.T("{people}: {groups}.", "people", d.N(people, "1 person", "{n} people"), "groups", d.Words.List(groups))
}
