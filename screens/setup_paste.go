package screens

import (
	"errors"
	"slices"
	"strings"

	"kept/workshop"
	"kept/workshop/content"
)

// setupPerson is one line of the people list as it is typed or pasted.
type setupPerson struct {
	name, role, email string
	line              string // as it came
}

// readSetupPeople reads lines such as "Name, role" or rows of a spreadsheet: name, role, email. A heading row and
// lines without a name are left out; an email is known by its @, in whatever cell it stands.
func readSetupPeople(lines []string) []setupPerson {
	var out []setupPerson
	for i, line := range lines {
		cells := setupCells(line)
		p := setupPerson{line: line}
		for _, cell := range cells {
			switch {
			case strings.Contains(cell, "@"):
				p.email = cell
			case p.name == "":
				p.name = cell
			case p.role == "":
				p.role = cell
			}
		}
		heading := i == 0 && len(lines) > 1 && strings.EqualFold(p.name, "name")
		if p.name != "" && !heading {
			out = append(out, p)
		}
	}
	return out
}

// setupCells divides a line at tabs when it has any, else at semicolons, else at commas.
func setupCells(line string) []string {
	divider := ","
	for _, d := range []string{"\t", ";"} {
		if strings.Contains(line, d) {
			divider = d
			break
		}
	}
	var cells []string
	for _, cell := range strings.Split(line, divider) {
		if cell = workshop.CleanLine(cell); cell != "" {
			cells = append(cells, cell)
		}
	}
	return cells
}

// setupAdded tells what adding people did besides.
type setupAdded struct {
	people   []string // their ids
	newRoles []string // names of the roles that were not there before
	roleless []string // names of people whose role had no room in the list of roles
	unnamed  int      // how many named no role and got one all the same
	left     []string // lines of the people who found no room
}

// addSetupPeople adds people; roles that are not there yet are added too. Who names no role gets roleID, which may be
// "". It stops at the limits of the lists, and says so in what it returns.
func addSetupPeople(w *workshop.Workshop, people []setupPerson, roleID string, starters []content.StarterRole, newID func() string) (setupAdded, error) {
	var did setupAdded
	for i, p := range people {
		id := roleID
		if p.role != "" {
			var isNew bool
			id, isNew = ensureSetupRole(w, p.role, starters, newID)
			if isNew {
				did.newRoles = append(did.newRoles, p.role)
			}
			if id == "" {
				did.roleless = append(did.roleless, p.name)
			}
		}
		person := workshop.Participant{
			Record: workshop.Record{ID: newID()}, Name: p.name, RoleID: id, Email: p.email, Attendance: workshop.Invited,
		}
		err := workshop.Add(w, &w.Participants, person)
		var full *workshop.FullError
		if errors.As(err, &full) && i > 0 {
			for _, p := range people[i:] {
				did.left = append(did.left, p.line)
			}
			return did, nil
		}
		if err != nil {
			return did, err
		}
		did.people = append(did.people, person.ID)
		if p.role == "" && id != "" {
			did.unnamed++
		}
	}
	return did, nil
}

// ensureSetupRole returns the id of the role with a name, which it adds when there is none: as the starter list has it,
// else as a role that meets customers. The id is "" when the list of roles is full.
func ensureSetupRole(w *workshop.Workshop, name string, starters []content.StarterRole, newID func() string) (id string, isNew bool) {
	if r := w.RoleNamed(name); r != nil {
		return r.ID, false
	}
	role := workshop.Role{
		Record: workshop.Record{ID: newID()}, Name: name, Side: workshop.CustomerFacing, Level: workshop.Frontline,
	}
	known := slices.IndexFunc(starters, func(s content.StarterRole) bool { return strings.EqualFold(s.Name, name) })
	if known >= 0 {
		role.Side, role.Level = workshop.Side(starters[known].Side), workshop.Level(starters[known].Level)
	}
	if err := workshop.Add(w, &w.Roles, role); err != nil {
		return "", false
	}
	return role.ID, true
}

// say tells what adding people did besides adding them.
func (s *setupPeople) say(did setupAdded) {
	d := s.d
	var said []string
	if len(did.people) > 1 {
		said = append(said, d.N(len(did.people), "1 person added.", "{n} people added."))
	}
	if len(did.people) > 1 && did.unnamed > 0 { // of one person, the chip on the line said it
		said = append(said, d.N(did.unnamed, "1 named no role and got {role}.", "{n} named no role and got {role}.", "role", d.W().RoleName(s.roleID)))
	}
	if n := len(did.newRoles); n > 0 {
		said = append(said, d.N(n, "New role: {roles}.", "New roles: {roles}.", "roles", d.Words.List(did.newRoles)))
	}
	if len(did.roleless) > 0 {
		said = append(said, d.T("The list of roles is full, so {names} got none.", "names", d.Words.List(did.roleless)))
	}
	if n := len(did.left); n > 0 {
		said = append(said, d.N(n, "1 person found no room and is back in the line.", "{n} people found no room and are back in the line."))
	}
	if len(said) > 0 {
		d.Tell(strings.Join(said, " "), d.T("Undo"), d.Session.Undo)
	}
}
