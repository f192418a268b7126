package screens

import (
	"slices"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"kept/screens/parts"
	"kept/workshop"
)

// The modes of the step, in the order in which a group goes through them.
const (
	approachAnswerMode = iota
	approachPictureMode
	approachChooseMode
)

// approachScreen is the step Approach (M§2 S8): for each role people answer fourteen statements, look at what the
// answers say, and choose how closely behaviours are set and followed up.
type approachScreen struct {
	modal[approachMode]
	d      *Desk
	roleID string // the role that is shown, "" without roles
	tabs   []*approachTab
	bar    *approachBar
	empty  *fyne.Container
	page   *fyne.Container
	root   *fyne.Container
}

// approachMode is one of the modes: it shows a role while it is on screen, and takes the keyboard.
type approachMode interface {
	object() fyne.CanvasObject
	show(w *workshop.Workshop, role workshop.Role)
	focus(field string)
}

func newApproach(d *Desk) Screen {
	k := d.Kit
	s := &approachScreen{d: d, bar: newApproachBar(k)}
	s.modes = []approachMode{newApproachAnswer(s), newApproachPicture(s), newApproachChoose(s)}
	bodies := s.stacked()
	s.empty = nothingYet(k, d.T("There are no roles yet. An approach is chosen for each role."),
		k.Text(parts.Example, d.T("Energy adviser, team leader, field technician")),
		k.Button(parts.Primary, d.T("Add roles in the set-up"), func() {
			d.Go(workshop.Place{Step: workshop.SetUp, Field: "roles"})
		}).Icons("", parts.IconRight))
	s.page = roomy(k, 400, k.Page(k.Inset(-ringReach, -barReach, 12-ringReach, -ringReach, s.bar), bodies, nil))
	s.root = container.NewStack(s.empty, s.page)
	return s
}

func (s *approachScreen) Step() workshop.StepID     { return workshop.ApproachStep }
func (s *approachScreen) Object() fyne.CanvasObject { return s.root }

func (s *approachScreen) Modes() []string {
	return []string{s.d.T("Answer"), s.d.T("Picture"), s.d.T("Choose")}
}

func (s *approachScreen) SetMode(i int) {
	s.turnTo(i, func() { s.Show(s.d.W()) })
	parts.Arrange(s.root)
}

// approachRoles returns the roles in the order of the tabs: those with priority behaviours first.
func approachRoles(w *workshop.Workshop) []workshop.Role {
	first, others := []workshop.Role{}, []workshop.Role{}
	for _, r := range w.Roles {
		if hasPriorities(w, r.ID) {
			first = append(first, r)
		} else {
			others = append(others, r)
		}
	}
	return append(first, others...)
}

func hasPriorities(w *workshop.Workshop, roleID string) bool {
	return slices.ContainsFunc(w.Priorities(), func(b workshop.Behaviour) bool { return b.RoleID == roleID })
}

// Show brings tabs and the mode on screen up to date; the other modes follow when they are chosen.
func (s *approachScreen) Show(w *workshop.Workshop) {
	roles := approachRoles(w)
	setShown(s.empty, len(roles) == 0)
	setShown(s.page, len(roles) > 0)
	if len(roles) == 0 {
		s.roleID = ""
		parts.Arrange(s.root)
		return
	}
	if w.Role(s.roleID) == nil {
		s.roleID = roles[0].ID
	}
	s.showTabs(w, roles)
	s.modes[s.mode].show(w, *w.Role(s.roleID))
	parts.Arrange(s.root)
	s.revealTab()
}

// setRole shows another role.
func (s *approachScreen) setRole(id string) {
	if id == s.roleID {
		return
	}
	s.d.Session.Settle()
	s.roleID = id
	s.Show(s.d.W())
}

// Focus goes to the role and the mode of a place; the record of all places on this step is a role.
func (s *approachScreen) Focus(at workshop.Place) {
	if s.d.W().Role(at.Record) != nil {
		mode := approachChooseMode
		if at.Field == "answers" {
			mode = approachAnswerMode
		}
		s.setRole(at.Record)
		if mode != s.mode {
			s.SetMode(mode)
			s.d.Modes()
		}
	}
	if s.roleID != "" {
		s.modes[s.mode].focus(at.Field)
	}
}

// at is a place of the role on screen.
func (s *approachScreen) at(field string) workshop.Place {
	return workshop.Place{Step: workshop.ApproachStep, Record: s.roleID, Field: field}
}

// Note counts the roles with priority behaviours that have an approach.
func (s *approachScreen) Note(w *workshop.Workshop) string {
	n, m := 0, 0
	for _, r := range w.Roles {
		if !hasPriorities(w, r.ID) {
			continue
		}
		m++
		if c := w.ChoiceFor(r.ID); c != nil && c.Band != "" {
			n++
		}
	}
	if m == 0 {
		return ""
	}
	return s.d.T("{n} of {m} roles chosen", "n", n, "m", m)
}

// signed writes a score with its sign: −39, 0, +54.
func signed(n int) string {
	switch {
	case n > 0:
		return "+" + strconv.Itoa(n)
	case n < 0:
		return "−" + strconv.Itoa(-n)
	}
	return "0"
}
