package screens

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"kept/screens/parts"
	"kept/workshop"
)

// setupPeople is the mode for roles, on the left, and people, on the right, with the advice of the step below.
type setupPeople struct {
	d       *Desk
	roles   *setupRoles
	capture *parts.Capture
	count   *parts.Text
	sponsor *parts.Choice
	rows    *setupRows
	roleID  string // who names no role gets this one; "" for none
	asked   string // person whose deletion was asked about
	hints   [2]*parts.Hint
	advice  [2]string // ids of the hints on screen
	foot    *fyne.Container
	object  fyne.CanvasObject
}

func newSetupPeople(d *Desk) *setupPeople {
	k := d.Kit
	s := &setupPeople{d: d, roles: newSetupRoles(d), count: k.Line(parts.Caption, "")}
	s.capture = k.Capture(d.T("Name, role"))
	s.capture.OnAdd = func(text string) { s.add([]string{text}) }
	s.capture.OnAddMany = s.add
	s.capture.OnChanged = s.advise
	d.remember(s.capture, s.edit("", "").At, lineAim{now: func() string { return s.roleID }, take: func(role string) {
		s.roleID = role
		s.target(d.W())
	}})
	s.capture.OnArrow = func(to fyne.KeyName) {
		if to == fyne.KeyUp {
			s.roles.capture.Focus()
		} else {
			s.rows.first()
		}
	}
	s.roles.capture.OnTab = func(bool) { s.capture.Focus() } // the two lines are worked in turn
	s.roles.onTable = func(lines []string) {
		s.capture.Focus()
		s.add(lines)
	}
	s.capture.OnTarget = func() { s.nextRole(false) }
	s.sponsor = k.Choice("", d.T("Choose a sponsor"), nil, func(id string) {
		d.Do(workshop.Edit{Label: "Change sponsor", At: workshop.Place{Step: workshop.SetUp, Field: "sponsor_id"}},
			func(w *workshop.Workshop) error { w.Details.SponsorID = id; return nil })
	}).Filtered(nil)
	s.rows = newSetupRows(k, workshop.Limits("participant", "name").Max, k.Empty(
		d.T("Everybody who comes, one to a line, or rows pasted from a spreadsheet: name, role, email; below headings also table and line manager."),
		d.T("Penny Plumtree, Receptionist"), d.T("Enter"), d.T("adds a person")))
	s.rows.onEdit = s.rename
	d.rememberRows(s.rows, s.edit("", "").At)
	s.rows.onDelete = s.remove
	s.rows.onMove = s.move
	s.rows.onRune = s.onRune
	s.rows.onCell = s.onCell
	s.rows.onWave = s.waveAdvice
	s.rows.onLeave = func(to fyne.KeyName) {
		switch to {
		case fyne.KeyUp:
			s.capture.Focus()
		case fyne.KeyLeft:
			if !s.roles.rows.first() {
				s.roles.capture.Focus()
			}
		}
	}
	s.roles.rows.onLeave = func(to fyne.KeyName) {
		switch to {
		case fyne.KeyUp:
			s.roles.capture.Focus()
		case fyne.KeyRight:
			if !s.rows.first() {
				s.capture.Focus()
			}
		}
	}
	s.object = s.build()
	return s
}

// leastPeople is the height below which the two panels show too few rows to work with.
const leastPeople = 380

func (s *setupPeople) build() fyne.CanvasObject {
	d, k := s.d, s.d.Kit
	head := k.Row(8, 0, k.Stack(0, k.Line(parts.Heading, d.T("People")), s.count), k.Line(parts.Caption, d.T("Sponsor")), k.Fixed(180, 0, s.sponsor))
	keys := k.Wrap(8)
	for _, key := range [][2]string{{"P", d.T("present")}, {"A", d.T("absent")}, {"1–9", d.T("table")}, {"R", d.T("role")}, {"M", d.T("manager")}, {"E", d.T("email")}} {
		keys.Add(k.KeyHint(key[0], key[1]))
	}
	for i := range s.hints {
		s.hints[i] = k.Hint("", func() { s.wave(i) })
		s.hints[i].Hide()
	}
	s.foot = k.Grid(300, 12, s.hints[0], s.hints[1])
	panels := k.Shares(16, []float32{3, 4}, s.roles.object, setupPanel(k, k.Stack(12, head, s.capture), s.rows.scroll, keys))
	return roomy(k, 0, k.Page(nil, k.Layers(k.Gap(0, leastPeople), panels), k.Inset(12, 0, 0, 0, s.foot)))
}

func (s *setupPeople) edit(label, record string) workshop.Edit {
	return workshop.Edit{Label: label, At: workshop.Place{Step: workshop.SetUp, Record: record, Field: "participants"}}
}

// add adds the people of some lines, and says what else came of it.
func (s *setupPeople) add(lines []string) {
	people, unread := readSetupPeople(lines)
	if len(people) == 0 {
		s.capture.PutBack(lines...)
		return
	}
	label := "Add person"
	if len(people) > 1 {
		label = "Add people"
	}
	var did setupAdded
	ok := s.d.Do(s.edit(label, ""), func(w *workshop.Workshop) (err error) {
		did, err = addSetupPeople(w, people, s.roleID, s.d.Content.Setup.Roles, s.d.Session.NewID)
		return err
	})
	if !ok {
		s.capture.PutBack(lines...)
		return
	}
	s.capture.PutBack(did.left...) // what found no room
	s.say(did, unread)
	last := did.people[len(did.people)-1]
	if p := s.d.W().Participant(last); p != nil && p.RoleID != "" && len(people) == 1 {
		s.roleID = p.RoleID
		s.target(s.d.W())
	}
	s.rows.see(last)
}

// advise says under the line that somebody of that name is there already (G5).
func (s *setupPeople) advise(text string) {
	s.rows.tidy()
	hint := ""
	if people, _ := readSetupPeople([]string{text}); len(people) == 1 {
		name := people[0].name
		if slices.ContainsFunc(s.d.W().Participants, func(p workshop.Participant) bool { return strings.EqualFold(p.Name, name) }) {
			hint = s.d.T(s.d.Content.Message("G5"), "name", name)
		}
	}
	s.capture.SetHint(hint, func() { s.capture.SetHint("", nil) })
}

// nextRole changes the role of those who name none, round all roles.
func (s *setupPeople) nextRole(back bool) {
	roles := s.d.W().Roles
	if len(roles) == 0 {
		return
	}
	at := slices.IndexFunc(roles, func(r workshop.Role) bool { return r.ID == s.roleID })
	if back {
		at = max(at, 0) + len(roles) - 1
	} else {
		at++
	}
	s.roleID = roles[at%len(roles)].ID
	s.target(s.d.W())
}

// target shows which role a line without one gets. With fewer than two roles Tab simply goes on.
func (s *setupPeople) target(w *workshop.Workshop) {
	at := slices.IndexFunc(w.Roles, func(r workshop.Role) bool { return r.ID == s.roleID })
	if at < 0 && len(w.Roles) > 0 {
		at, s.roleID = 0, w.Roles[0].ID
	}
	if at < 0 {
		s.roleID = ""
		s.capture.SetTarget("", parts.NoTint)
	} else {
		s.capture.SetTarget(setupShort(w.Roles[at].Name, 18), at)
	}
	s.capture.OnTab = nil
	keys := []string{s.d.T("Enter"), s.d.T("add")}
	if len(w.Roles) > 1 {
		s.capture.OnTab = s.nextRole
		keys = append(keys, s.d.T("Tab"), s.d.T("next role"))
	}
	s.capture.SetKeys(keys...)
}

// setupShort cuts a name after n letters.
func setupShort(name string, n int) string {
	if runes := []rune(name); len(runes) > n {
		return strings.TrimSpace(string(runes[:n-1])) + "…"
	}
	return name
}

// wave waves a hint on screen away.
func (s *setupPeople) wave(i int) {
	id := s.advice[i]
	s.d.Do(workshop.Edit{Label: "Wave a hint away", At: workshop.Place{Step: workshop.SetUp, Field: "participants"}},
		func(w *workshop.Workshop) error { w.Dismiss(id, ""); return nil })
	s.focusLine()
}

// focus goes to a role, a person, or the line where work begins.
func (s *setupPeople) focus(at workshop.Place) {
	switch {
	case at.Record != "" && (s.rows.focus(at.Record) || s.roles.rows.focus(at.Record)):
	case at.Field == "sponsor_id":
		parts.Focus(s.sponsor)
	case at.Field == "roles", at.Field == "no_behind_the_scenes", at.Field == "no_customer_facing":
		s.roles.capture.Focus()
	case at.Field == "role" && s.focusRoleless():
	case at.Field == "participants", at.Field == "people":
		s.capture.Focus()
	default:
		s.focusLine()
	}
}

// focusRoleless goes to the first person who has no role yet, and tells whether there is one.
func (s *setupPeople) focusRoleless() bool {
	w := s.d.W()
	at := slices.IndexFunc(w.Participants, func(p workshop.Participant) bool { return w.Role(p.RoleID) == nil })
	return at >= 0 && s.rows.focus(w.Participants[at].ID)
}

// focusLine goes to the people, or first to the roles while there are none.
func (s *setupPeople) focusLine() {
	if len(s.d.W().Roles) == 0 && len(s.d.W().Participants) == 0 {
		s.roles.capture.Focus()
		return
	}
	s.capture.Focus()
}

func (s *setupPeople) show(w *workshop.Workshop) {
	s.asked = ""
	s.roles.show(w)
	s.target(w)
	present := 0
	for _, p := range w.Participants {
		if p.Attendance == workshop.Present {
			present++
		}
	}
	count := s.d.T("{n} of {max}", "n", len(w.Participants), "max", workshop.ListLimit("participants"))
	if present > 0 {
		count = s.d.T("{n} of {total} present", "n", present, "total", len(w.Participants))
	}
	s.count.SetText(count)
	s.sponsor.SetOptions(s.peopleOptions(w, ""))
	s.sponsor.Set(w.Details.SponsorID)
	var rows []setupRowData
	for _, p := range w.Participants {
		rows = append(rows, s.row(w, p))
	}
	s.adviseOn(w, rows)
	s.rows.show(rows)
	s.showHints(w)
}

func (s *setupPeople) showHints(w *workshop.Workshop) {
	guide, _ := s.d.Content.Step(string(workshop.SetUp))
	hints := setupHints(w)
	for i, h := range s.hints {
		s.advice[i] = ""
		text := ""
		if i < len(hints) {
			s.advice[i] = hints[i].id
			text = s.d.T(guide.Hint(hints[i].id), hints[i].args...)
		}
		h.SetText(text)
	}
	setShown(s.foot, len(hints) > 0)
}
