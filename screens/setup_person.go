package screens

import (
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"kept/screens/parts"
	"kept/workshop"
)

// row says what the row of a person shows.
func (s *setupPeople) row(w *workshop.Workshop, p workshop.Participant) setupRowData {
	d := s.d
	tint := slices.IndexFunc(w.Roles, func(r workshop.Role) bool { return r.ID == p.RoleID })
	role := setupCellData{name: "role", text: d.T("Choose a role"), tone: setupAdvice, width: 136, folds: true}
	if tint >= 0 {
		role.text, role.tone, role.tint = w.Roles[tint].Name, setupTinted, tint
	}
	attendance := setupCellData{name: "attendance", text: d.Label("attendance", string(p.Attendance)), width: 66}
	switch p.Attendance {
	case workshop.Present:
		attendance.tone = setupStrong
	case workshop.Absent:
		attendance.tone = setupAdvice
	default:
		attendance.tone = setupGrey
	}
	table := setupCellData{name: "table", text: d.T("No table"), tone: setupFaint, width: 66}
	if p.Table > 0 {
		table.text, table.tone = d.T("Table {n}", "n", strconv.Itoa(p.Table)), setupGrey
	}
	manager := setupCellData{name: "manager", text: d.T("Choose a manager"), asks: d.T("Manager"), tone: setupFaint, quiet: true}
	if name := w.ParticipantName(p.ManagerID); name != "" {
		manager = setupCellData{name: "manager", text: d.T("Reports to {name}", "name", name), asks: d.T("Manager")}
	}
	email := setupCellData{name: "email", text: d.T("Add an email"), asks: d.T("Email"), tone: setupFaint, quiet: true}
	if p.Email != "" {
		email = setupCellData{name: "email", text: p.Email, asks: d.T("Email"), tone: setupFaint, cuts: true}
	}
	row := setupRowData{
		id: p.ID, text: p.Name, mark: setupInitials(p.Name), tint: tint, faded: p.Attendance == workshop.Absent,
		cells: []setupCellData{role, attendance, table, newSetupDelete(d)},
		below: []setupCellData{manager, email},
	}
	if p.ID == w.Details.SponsorID {
		row.below = append([]setupCellData{{name: "sponsor", text: d.T("Sponsor"), tone: setupStrong}}, row.below...)
	}
	return row
}

// waveAdvice waves away what is wrong with a person, where that is only advice.
func (s *setupPeople) waveAdvice(id string) {
	s.d.Do(s.edit("Wave a hint away", id), func(w *workshop.Workshop) error {
		for _, p := range w.PeopleProblems() {
			if p.Record == id && p.Strength == workshop.Hint {
				w.Dismiss(p.Rule, id)
			}
		}
		return nil
	})
}

// adviseOn writes on the rows of people what the rules say about them: who manages themselves has to be put right (X1); who
// has a name and a role that somebody else has too (X2) and whose email is incomplete (X3) is advice to wave away.
func (s *setupPeople) adviseOn(w *workshop.Workshop, rows []setupRowData) {
	for _, p := range w.PeopleProblems() {
		i := slices.IndexFunc(rows, func(r setupRowData) bool { return r.id == p.Record })
		text := s.d.T(p.Text, p.Args...)
		switch {
		case p.Strength == workshop.Stop:
			rows[i].wrong = text
		case rows[i].advice == "" && !w.Silent(p.Rule, p.Record):
			rows[i].advice = text
		}
	}
}

// changePerson changes one person.
func (s *setupPeople) changePerson(label, id string, f func(*workshop.Participant)) {
	s.d.Do(s.edit(label, id), func(w *workshop.Workshop) error { return workshop.Alter(w.Participants, id, f) })
}

func (s *setupPeople) rename(id, text string) {
	s.changePerson("Change name", id, func(p *workshop.Participant) { p.Name = workshop.CleanLine(text) })
}

func (s *setupPeople) attend(id string, a workshop.Attendance) {
	s.changePerson("Change attendance", id, func(p *workshop.Participant) { p.Attendance = a })
}

func (s *setupPeople) seat(id string, table int) {
	s.changePerson("Change table", id, func(p *workshop.Participant) { p.Table = table })
}

// onRune works a person with one key: P, A and I for attendance, digits for the table, R and M to choose role and
// manager, E to change the email, T for tables above nine.
func (s *setupPeople) onRune(id string, r rune, row fyne.CanvasObject) {
	switch {
	case r >= '0' && r <= '9':
		s.seat(id, int(r-'0'))
	case r == 'p' || r == 'P':
		s.attend(id, workshop.Present)
	case r == 'a' || r == 'A':
		s.attend(id, workshop.Absent)
	case r == 'i' || r == 'I':
		s.attend(id, workshop.Invited)
	case r == 'r' || r == 'R':
		s.onCell(id, "role", row)
	case r == 'm' || r == 'M':
		s.onCell(id, "manager", row)
	case r == 'e' || r == 'E':
		s.onCell(id, "email", row)
	case r == 't' || r == 'T':
		s.onCell(id, "table", row)
	}
}

// onCell answers to a click on one of the words of a row.
func (s *setupPeople) onCell(id, cell string, anchor fyne.CanvasObject) {
	w := s.d.W()
	p := w.Participant(id)
	if p == nil {
		return
	}
	switch cell {
	case "attendance":
		s.attend(id, setupNext(workshop.Values("participant", "attendance"), p.Attendance))
	case "role":
		s.pickRole(anchor, w, p)
	case "manager":
		options := append([]parts.Option{{ID: "", Label: s.d.T("Nobody in this list"), Tint: parts.NoTint}}, s.peopleOptions(w, id)...)
		s.d.Kit.Pick(anchor, parts.Picking{
			Options: options, Chosen: []string{p.ManagerID}, Filter: true, Placeholder: s.d.T("Type to find"),
			OnPick: func(manager string) {
				s.changePerson("Change line manager", id, func(p *workshop.Participant) { p.ManagerID = manager })
			},
		})
	case "table":
		options := []parts.Option{{ID: "0", Label: s.d.T("No table"), Tint: parts.NoTint}}
		for n := 1; n <= workshop.Limits("participant", "table").Max; n++ {
			options = append(options, parts.Option{ID: strconv.Itoa(n), Label: s.d.T("Table {n}", "n", n), Tint: parts.NoTint})
		}
		s.d.Kit.Pick(anchor, parts.Picking{Options: options, Chosen: []string{strconv.Itoa(p.Table)}, OnPick: func(chosen string) {
			if n, err := strconv.Atoi(chosen); err == nil {
				s.seat(id, n)
			}
		}})
	case "email":
		s.rows.edit(id, setupInPlace{
			cell: cell, text: p.Email, example: s.d.T("name@example.org, only for a calendar file"), limit: workshop.Limits("participant", "email").Max,
			advice: func(text string) string {
				rule, _ := s.d.Content.Rule("X3")
				if text = workshop.CleanLine(text); strings.Contains(text, "@") && !workshop.LooksLikeEmail(text) {
					return s.d.T(rule.Text())
				}
				return ""
			},
			keep: func(text string) {
				s.changePerson("Change email", id, func(p *workshop.Participant) { p.Email = workshop.CleanLine(text) })
			},
		})
	case "sponsor":
		parts.Focus(s.sponsor)
	}
}

// pickRole opens the list of roles; a name that is not there yet becomes a new role.
func (s *setupPeople) pickRole(anchor fyne.CanvasObject, w *workshop.Workshop, p *workshop.Participant) {
	var options []parts.Option
	for i, r := range w.Roles {
		options = append(options, parts.Option{ID: r.ID, Label: r.Name, Tint: i})
	}
	id := p.ID
	s.d.Kit.Pick(anchor, parts.Picking{
		Options: options, Chosen: []string{p.RoleID}, Filter: true, Placeholder: s.d.T("Type to find"),
		OnPick: func(role string) {
			s.changePerson("Change role of a person", id, func(p *workshop.Participant) { p.RoleID = role })
		},
		OnNew: func(name string) {
			s.d.Do(s.edit("Change role of a person", id), func(w *workshop.Workshop) error {
				if most := workshop.ListLimit("roles"); len(w.Roles) >= most {
					return &workshop.FullError{Collection: "roles", Max: most}
				}
				role, _ := ensureSetupRole(w, name, s.d.Content.Setup.Roles, s.d.Session.NewID)
				w.Participant(id).RoleID = role
				return nil
			})
		},
	})
}

// peopleOptions returns everybody but one person, to choose from.
func (s *setupPeople) peopleOptions(w *workshop.Workshop, but string) []parts.Option {
	var out []parts.Option
	for _, p := range w.Participants {
		if p.ID == but {
			continue
		}
		tint := parts.NoTint
		for i, r := range w.Roles {
			if r.ID == p.RoleID {
				tint = i
			}
		}
		out = append(out, parts.Option{ID: p.ID, Label: p.Name, Note: w.RoleName(p.RoleID), Tint: tint})
	}
	return out
}

// remove deletes a person. Where their commitment would go with them, the first Delete asks (M§3.0) and the second
// does it.
func (s *setupPeople) remove(id string) {
	w := s.d.W()
	p := w.Participant(id)
	if p == nil {
		return
	}
	do := func() {
		s.asked = ""
		s.d.Delete(s.edit("Delete person", id), func(w *workshop.Workshop) error { return w.RemoveParticipant(id) })
	}
	committed := false
	for _, c := range w.Commitments {
		committed = committed || c.ParticipantID == id
	}
	if committed && s.asked != id {
		s.asked = id
		s.d.Tell(s.d.T(s.d.Content.Message("delete_person"), "name", p.Name), s.d.T("Delete"), do)
		return
	}
	do()
}

func (s *setupPeople) move(id string, down bool) {
	s.d.Do(s.edit("Move person", id), func(w *workshop.Workshop) error { return setupMove(w.Participants, id, down) })
	s.rows.see(id)
}
