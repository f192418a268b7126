package screens

import (
	"slices"
	"strconv"
	"strings"

	"kept/workshop"
)

// setupHeadings are the words that head the columns of a list of people, by the field that stands in the column.
var setupHeadings = map[string][]string{
	"name":    {"name", "full name", "participant", "person"},
	"role":    {"role", "job", "job title", "position"},
	"email":   {"email", "e-mail", "email address", "mail"},
	"table":   {"table", "group", "small group"},
	"manager": {"line manager", "manager", "reports to"},
}

// setupColumns says which field stands in each column of a pasted table; "" is a column that is not read.
type setupColumns struct {
	divider string
	fields  []string
	unread  []string // headings of the columns that are not read
}

// readSetupHeading reads a line as the headings of a table, and tells whether it is that: one of them is the name.
func readSetupHeading(line string) (setupColumns, bool) {
	divider := setupDivider(line)
	var c setupColumns
	headings := setupSplit(line, divider)
	for _, heading := range headings {
		field := ""
		for name, known := range setupHeadings {
			if slices.Contains(known, strings.ToLower(heading)) && !slices.Contains(c.fields, name) {
				field = name
			}
		}
		c.fields = append(c.fields, field)
	}
	name := slices.Index(c.fields, "name")
	if name < 0 {
		return setupColumns{}, false
	}
	c.divider = divider
	// What stands behind the name under a heading of the user's own, such as "Profession", is the role.
	if role := name + 1; role < len(c.fields) && c.fields[role] == "" && !slices.Contains(c.fields, "role") {
		c.fields[role] = "role"
	}
	for i, field := range c.fields {
		if field == "" && headings[i] != "" {
			c.unread = append(c.unread, headings[i])
		}
	}
	return c, true
}

// read reads a row below the headings.
func (c setupColumns) read(line string) setupPerson {
	p := setupPerson{line: line}
	for i, cell := range setupSplit(line, c.divider) {
		field := ""
		if i < len(c.fields) {
			field = c.fields[i]
		}
		switch field {
		case "name":
			p.name = cell
		case "role":
			p.role = cell
		case "email":
			p.email = cell
		case "table":
			p.table = cell
		case "manager":
			p.manager = cell
		}
	}
	return p
}

// setupTableNumber reads the number of a table, such as "3" or "Table 3"; 0 is none. It fails for what is no number of
// a table (M§3).
func setupTableNumber(text string) (n int, ok bool) {
	text = strings.TrimSpace(strings.TrimPrefix(strings.ToLower(text), "table"))
	if text == "" || text == "-" || text == "–" {
		return 0, true
	}
	n, err := strconv.Atoi(text)
	if err != nil || n < 0 || n > workshop.Limits("participant", "table").Max {
		return 0, false
	}
	return n, true
}

// setupManagers gives the people who were just added the line managers that they named: somebody added with them, else
// somebody who was there already. It returns the names that nobody has. named holds the names by the id of the person.
func setupManagers(w *workshop.Workshop, added []string, named map[string]string) (unknown []string) {
	find := func(name string, isNew bool) string {
		i := slices.IndexFunc(w.Participants, func(p workshop.Participant) bool {
			return strings.EqualFold(p.Name, name) && slices.Contains(added, p.ID) == isNew
		})
		if i < 0 {
			return ""
		}
		return w.Participants[i].ID
	}
	for _, id := range added {
		name := named[id]
		if name == "" {
			continue
		}
		manager := find(name, true)
		if manager == "" {
			manager = find(name, false)
		}
		if manager == "" {
			if !slices.Contains(unknown, name) {
				unknown = append(unknown, name)
			}
			continue
		}
		w.Participant(id).ManagerID = manager
	}
	return unknown
}
