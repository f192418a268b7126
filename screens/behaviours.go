package screens

import (
	"slices"

	"fyne.io/fyne/v2"

	"kept/screens/parts"
	"kept/workshop"
)

// The modes of the screen, in their order.
const (
	behavioursCapturing = iota
	behavioursGridding
	behavioursDotting
	behavioursChoosing
	behavioursDeciding
)

// behavioursScreen is S5 (M§2 S5): the group's behaviours in columns by role. Capture catches them, Grid shows where
// there are none, Dots counts the votes, Priorities takes two to four of each role further, Decided keeps what was agreed
// and what is put aside. The first four are about the same role, promise and card.
type behavioursScreen struct {
	d       *Desk
	mode    int
	role    string // role that the next behaviour goes to
	promise string // promise that the next behaviour keeps
	chosen  string // behaviour that had the keyboard last
	advised string // behaviour whose card shows a hint: the one with the keyboard, until somebody types elsewhere

	checks     *behavioursChecks
	capture    *behavioursCapture
	bar        *behavioursBar
	board      *behavioursBoard
	grid       *behavioursGrid
	details    *behavioursDetails
	priorities *behavioursPriorities
	decided    *behavioursDecided
	borrowing  *behavioursBorrowing

	keys  *fyne.Container // what the keys do while dots are counted
	wall  *fyne.Container // capture, board and details
	empty fyne.CanvasObject
	root  *fyne.Container
}

func newBehaviours(d *Desk) Screen {
	k := d.Kit
	s := &behavioursScreen{d: d, checks: newBehavioursChecks(d)}
	s.capture = newBehavioursCapture(s)
	s.bar = newBehavioursBar(s)
	s.board = newBehavioursBoard(s)
	s.grid = newBehavioursGrid(s)
	s.details = newBehavioursDetails(s)
	s.priorities = newBehavioursPriorities(s)
	s.decided = newBehavioursDecided(s)
	s.borrowing = newBehavioursBorrowing(s)
	s.keys = k.Wrap(16, k.KeyHint("0–9", d.T("dots on the card")), k.KeyHint("+ −", d.T("one more, one less")),
		k.KeyHint("P", d.T("priority")), k.KeyHint("O", d.T("write down the outcome")))
	top := k.Stack(8, s.capture.line, s.bar.object, s.keys)
	s.wall = k.Sides(nil, k.Page(k.Inset(0, 0, 12, 0, top), s.board.object, nil), s.details.object)
	s.empty = k.Centre(k.Fixed(520, 0, k.Stack(16,
		k.Text(parts.Subtitle, d.T("Behaviours stand under the roles that do them.")).Align(fyne.TextAlignCenter),
		k.Text(parts.Body, d.T("Add the roles in the room first, for example adviser and team leader.")).Align(fyne.TextAlignCenter),
		k.Centre(k.Button(parts.Primary, d.T("Go to Set up"), func() {
			d.Go(workshop.Place{Step: workshop.SetUp, Field: "roles"})
		}).Icons("", parts.IconRight)),
		k.Centre(k.Button(parts.Secondary, d.T("From another workshop…"), s.borrow).Icons(parts.IconCopy, "")),
	)))
	s.root = roomy(k, 0, k.Layers(s.wall, s.grid.object, s.priorities.object, s.decided.object, s.empty, s.borrowing.object))
	s.lookAt(workshop.New("", ""))
	return s
}

func (s *behavioursScreen) Step() workshop.StepID     { return workshop.BehavioursStep }
func (s *behavioursScreen) Object() fyne.CanvasObject { return s.root }

// Note counts the behaviours.
func (s *behavioursScreen) Note(w *workshop.Workshop) string {
	if len(w.Behaviours) == 0 {
		return ""
	}
	return s.d.N(len(w.Behaviours), "1 captured", "{n} captured")
}

// Modes names the modes.
func (s *behavioursScreen) Modes() []string {
	return []string{s.d.T("Capture"), s.d.T("Grid"), s.d.T("Dots"), s.d.T("Priorities"), s.d.T("Decided")}
}

// Mode returns the mode on screen.
func (s *behavioursScreen) Mode() int { return s.mode }

// SetMode shows a mode. Dots puts the cards of each role in the order of the vote so far, and leaves them there while
// dots are counted: a card that moves away under the hand is hard to count.
func (s *behavioursScreen) SetMode(i int) {
	s.borrowing.close()
	if i != s.mode && i >= 0 && i < len(s.Modes()) {
		s.mode, s.bar.asked, s.advised = i, 0, ""
		s.board.rank(s.d.W())
		s.Show(s.d.W())
	}
}

// Show brings the mode on screen up to date; the others follow when they are shown.
func (s *behavioursScreen) Show(w *workshop.Workshop) {
	s.lookAt(w)
	switch {
	case s.borrowing.open(): // its list stays as it was offered
	case len(w.Roles) == 0:
	case s.mode == behavioursChoosing:
		s.priorities.show(w)
	case s.mode == behavioursGridding:
		s.grid.show(w)
	case s.mode == behavioursDeciding:
		s.decided.show(w)
	default:
		s.board.show(w)
		s.bar.show(w)
		s.details.show(w)
		s.capture.show(w)
	}
}

// lookAt drops what the workshop no longer has from role, promise and card, and shows the parts that the mode is made of.
func (s *behavioursScreen) lookAt(w *workshop.Workshop) {
	if w.Role(s.role) == nil {
		s.role = ""
		if len(w.Roles) > 0 {
			s.role = w.Roles[0].ID
		}
	}
	if w.Promise(s.promise) == nil {
		s.promise = ""
		if len(w.Promises) > 0 {
			s.promise = w.Promises[0].ID
		}
	}
	if w.Behaviour(s.chosen) == nil {
		s.chosen = ""
	}
	borrowing := s.borrowing.open()
	setShown(s.borrowing.object, borrowing)
	roles := len(w.Roles) > 0 && !borrowing
	setShown(s.empty, !roles && !borrowing)
	setShown(s.wall, roles && (s.mode == behavioursCapturing || s.mode == behavioursDotting))
	setShown(s.grid.object, roles && s.mode == behavioursGridding)
	setShown(s.priorities.object, roles && s.mode == behavioursChoosing)
	setShown(s.decided.object, roles && s.mode == behavioursDeciding)
	setShown(s.capture.line, s.mode == behavioursCapturing)
	setShown(s.keys, s.mode == behavioursDotting)
}

// Focus goes to a behaviour in the mode that its field belongs to, to a role or promise that lacks one, or to where
// work in the mode begins.
func (s *behavioursScreen) Focus(at workshop.Place) {
	s.borrowing.close()
	w := s.d.W()
	if at.Field == decisionField || at.Field == parkedField {
		s.SetMode(behavioursDeciding)
		s.d.Modes()
		s.decided.focus(at)
		return
	}
	b := w.Behaviour(at.Record)
	if b == nil {
		if w.Role(at.Record) != nil {
			s.role = at.Record
		}
		if w.Promise(at.Record) != nil {
			s.promise = at.Record
		}
		s.Show(w)
		s.begin()
		return
	}
	mode := behavioursCapturing
	switch at.Field {
	case "votes":
		mode = behavioursDotting
	case "cue", "reward", "status":
		mode = behavioursChoosing
	case "":
		if s.mode != behavioursGridding && s.mode != behavioursDeciding { // which have no cards of behaviours
			mode = s.mode
		}
	}
	if s.details.open() && mode == behavioursChoosing && s.mode != behavioursChoosing {
		mode = s.mode // the details hold these fields too
	}
	if mode != s.mode {
		s.SetMode(mode)
		s.d.Modes()
	}
	s.chosen = b.ID
	if s.mode == behavioursChoosing {
		s.priorities.focus(b, at.Field)
		return
	}
	if !s.board.focus(b.ID) {
		s.begin()
	}
	s.details.focus(at.Field)
}

// begin puts the keyboard where work in the mode begins.
func (s *behavioursScreen) begin() {
	switch s.mode {
	case behavioursCapturing:
		s.capture.line.Focus()
	case behavioursGridding:
		s.grid.begin()
	case behavioursDotting:
		s.board.rank(s.d.W())
		s.Show(s.d.W())
		s.board.focusNear(s.role)
	case behavioursChoosing:
		s.priorities.begin()
	default:
		s.decided.begin()
	}
}

// setRole makes a role the one that the next behaviour goes to.
func (s *behavioursScreen) setRole(id string) {
	if id != s.role {
		s.role = id
		s.Show(s.d.W())
	}
	s.board.reach(id)
}

// nextRole goes on to the next role, or back, round and round.
func (s *behavioursScreen) nextRole(by int) {
	roles := s.d.W().Roles
	i := slices.IndexFunc(roles, func(r workshop.Role) bool { return r.ID == s.role })
	if n := len(roles); n > 0 {
		s.setRole(roles[(i+by+n)%n].ID)
	}
}

// setPromise makes a promise the one that the next behaviour keeps.
func (s *behavioursScreen) setPromise(id string) {
	s.promise = id
	s.Show(s.d.W())
}

// nextPromise goes on to the next promise, round and round.
func (s *behavioursScreen) nextPromise() {
	promises := s.d.W().Promises
	i := slices.IndexFunc(promises, func(p workshop.Promise) bool { return p.ID == s.promise })
	if n := len(promises); n > 0 {
		s.setPromise(promises[(i+1)%n].ID)
	}
}

// choose makes a behaviour the one that details and dots are about.
func (s *behavioursScreen) choose(id string) {
	if id == s.chosen && id == s.advised {
		return
	}
	s.chosen, s.advised = id, id
	w := s.d.W()
	if b := w.Behaviour(id); b != nil && w.Role(b.RoleID) != nil {
		s.role = b.RoleID
	}
	s.Show(w)
}
