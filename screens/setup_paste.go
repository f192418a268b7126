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
	table, manager    string // as they were written below their headings
	more              bool   // the line held more than is read of one without headings
	line              string // as it came
}

// readSetupPeople reads lines such as "Name, role" or rows of a spreadsheet: name, role, email. With headings over the
// rows the columns may stand in any order, with table and line manager among them; unread are the headings of those that
// are not read. Lines without a name are left out.
func readSetupPeople(lines []string) (people []setupPerson, unread []string) {
	read := readSetupLine
	if len(lines) > 1 {
		if columns, ok := readSetupHeading(lines[0]); ok {
			read, unread, lines = columns.read, columns.unread, lines[1:]
		}
	}
	for _, line := range lines {
		if p := read(line); p.name != "" {
			people = append(people, p)
		}
	}
	return people, unread
}

// readSetupLine reads a line that no heading explains; an email is known by its @, in whatever cell it stands.
func readSetupLine(line string) setupPerson {
	p := setupPerson{line: line}
	for _, cell := range setupSplit(line, setupDivider(line)) {
		switch {
		case cell == "":
		case strings.Contains(cell, "@") && p.email == "":
			p.email = cell
		case p.name == "":
			p.name = cell
		case p.role == "":
			p.role = cell
		default:
			p.more = true
		}
	}
	return p
}

// setupDivider is what divides the cells of a line: tabs when it has any, else semicolons, else commas.
func setupDivider(line string) string {
	for _, d := range []string{"\t", ";"} {
		if strings.Contains(line, d) {
			return d
		}
	}
	return ","
}

// setupSplit divides a line into its cells, empty ones too.
func setupSplit(line, divider string) []string {
	cells := strings.Split(line, divider)
	for i, cell := range cells {
		cells[i] = workshop.CleanLine(cell)
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
	tables   []string // what stood for a table and is no number of one
	managers []string // names of line managers who are not in the list
	more     int      // lines of which something was not read
}

// addSetupPeople adds people; roles that are not there yet are added too. Who names no role gets roleID, which may be
// "". It stops at the limits of the lists, and says so in what it returns.
func addSetupPeople(w *workshop.Workshop, people []setupPerson, roleID string, starters []content.StarterRole, newID func() string) (did setupAdded, err error) {
	named := map[string]string{} // line managers, by the id of who has them
	defer func() { did.managers = setupManagers(w, did.people, named) }()
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
		table, isTable := setupTableNumber(p.table)
		person := workshop.Participant{
			Record: workshop.Record{ID: newID()}, Name: p.name, RoleID: id, Email: p.email, Attendance: workshop.Invited, Table: table,
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
		named[person.ID] = p.manager
		if !isTable && !slices.Contains(did.tables, p.table) {
			did.tables = append(did.tables, p.table)
		}
		if p.more {
			did.more++
		}
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

// say tells what adding people did besides adding them; unread are the headings of columns that were not read.
func (s *setupPeople) say(did setupAdded, unread []string) {
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
	if n := len(did.managers); n > 0 {
		said = append(said, d.N(n, "No line manager in the list is called {names}.", "No line managers in the list are called {names}.", "names", d.Words.List(did.managers)))
	}
	if n := len(did.tables); n > 0 {
		said = append(said, d.T("Tables are numbers up to {max}: {what} was not read.",
			"max", workshop.Limits("participant", "table").Max, "what", d.Words.List(did.tables)))
	}
	if len(unread) > 0 {
		said = append(said, d.N(len(unread), "Column not read: {columns}.", "Columns not read: {columns}.", "columns", d.Words.List(unread)))
	}
	if did.more > 0 {
		said = append(said, d.N(did.more, "Of 1 line only name, role and email were read. Headings say what other columns hold.",
			"Of {n} lines only name, role and email were read. Headings say what other columns hold."))
	}
	if n := len(did.left); n > 0 {
		said = append(said, d.N(n, "1 person found no room and is back in the line.", "{n} people found no room and are back in the line."))
	}
	if len(said) > 0 {
		d.Tell(strings.Join(said, " "), d.T("Undo"), d.Session.Undo)
	}
}
