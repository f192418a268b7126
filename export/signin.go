package export

import (
	"strconv"

	"kept/export/page"
	"kept/workshop"
	"kept/workshop/words"
)

// signInRows is how many lines a page of the sign-in sheet has (M§8 DOC-9).
const signInRows = 22

// composeSignIn makes DOC-9: everybody who is expected, in the order of the list, and blank lines to the end of the
// page.
func composeSignIn(c *composer) ([]part, error) {
	g := c.signInGrid()
	intro := c.signInHead()
	head := g.head()
	height := (c.room() - page.Stack(intro).Height() - head.Height()) / signInRows

	var people []*workshop.Participant
	for i := range c.w.Participants {
		if p := &c.w.Participants[i]; p.Attendance != workshop.Absent {
			people = append(people, p)
		}
	}
	room := height * signInRows
	var parts []part
	for n := 0; n < len(people) || n == 0; {
		var rows []page.Block
		for left := room; len(rows) < signInRows; n++ {
			p := &workshop.Participant{} // whoever comes unexpected
			if n < len(people) {
				p = people[n]
			}
			row := c.signInRow(g, n+1, height, p)
			if left -= row.Height(); left < -0.01 && len(rows) > 0 { // names of several lines leave fewer rows
				break
			}
			rows = append(rows, row)
		}
		table := page.Table{Head: head, Groups: []page.Group{{Rows: rows}}}
		parts = append(parts, part{blocks: append(append([]page.Block{}, intro...), table), head: c.docTitle()})
	}
	return parts, nil
}

// signInGrid is the columns. Addresses are never printed, because everybody who signs reads the whole sheet: who wants
// to give one writes it.
func (c *composer) signInGrid() grid {
	name, role, table := c.t.T("Name"), c.t.T("Role"), c.t.T("Table")
	signature, shown := c.t.T("Signature"), c.t.T("My name may be shown on the charter")
	if c.o.Emails { // no room for a column of roles: they stand below the names
		return c.grid(c.width(),
			column{"", 7}, column{c.t.T("Name and role"), 0}, column{table, 12}, column{c.t.T("E-mail"), 46}, column{signature, 32}, column{shown, 27})
	}
	return c.grid(c.width(), column{"", 8}, column{name, 0}, column{role, 36}, column{table, 13}, column{signature, 42}, column{shown, 31})
}

// signInHead is the title, and where and with whom the workshop is.
func (c *composer) signInHead() []page.Block {
	d := c.w.Details
	when := c.date(d.Date, words.Long)
	if start := string(d.StartTime); when != "" && start != "" {
		when = c.t.T("{day}, {time}", "day", when, "time", start)
	}
	return []page.Block{c.title(c.width(), c.workshopTitle(), joined("\n", when, c.placeAndFacilitators()))}
}

// placeAndFacilitators is where the workshop is, and who leads it.
func (c *composer) placeAndFacilitators() string {
	with := ""
	if names := c.facilitators(); c.o.Names && len(names) > 0 {
		with = c.t.T("with {names}", "names", c.t.List(names))
	}
	return joined(" · ", c.w.Details.Location, with)
}

// workshopTitle is what the workshop is called, also when it has no title yet.
func (c *composer) workshopTitle() string {
	if c.w.Details.Title == "" {
		return c.t.T("Workshop")
	}
	return c.w.Details.Title
}

// signInRow is one line, all of the same height unless a name needs more.
func (c *composer) signInRow(g grid, n int, height float64, p *workshop.Participant) page.Block {
	table := ""
	if p.Table > 0 {
		table = strconv.Itoa(p.Table)
	}
	// Two lines of a name or a role fit in a row.
	name, role := page.Style{Face: page.Bold, Size: 10, Lead: 1.15}, page.Style{Size: small.Size, Lead: 1.15}
	cells := []page.Block{centred(height, g.text(0, strconv.Itoa(n), small))}
	who, does := g.text(1, p.Name, name), c.w.RoleName(p.RoleID)
	switch {
	case !c.o.Emails:
		cells = append(cells, centred(height, who), centred(height, g.text(2, does, role)))
	case does == "":
		cells = append(cells, centred(height, who))
	default:
		cells = append(cells, centred(height, page.Stack{who, g.text(1, does, role)}))
	}
	cells = append(cells, centred(height, g.text(len(cells), table, body)))
	for len(cells) < len(g.cols)-1 { // to write in
		cells = append(cells, nil)
	}
	r := g.row(append(cells, centred(height, c.yesNo()))...)
	r.MinHeight, r.Top, r.Foot = height, 0, 0
	return r
}

// centred puts a block in the middle of a row of a height.
func centred(height float64, b page.Block) page.Block {
	return page.Inset{Top: max(0.2, (height-b.Height())/2), Block: b}
}

// yesNo is two boxes to tick.
func (c *composer) yesNo() page.Block {
	const box = 3.6
	return page.Drawing{H: body.LineHeight(), On: func(cv *page.Canvas, x, y float64) {
		for _, answer := range []string{c.t.T("yes"), c.t.T("no")} {
			cv.CheckBox(x, y+0.7, box, false)
			x = cv.TextTop(x+box+1.5, y+0.3, answer, small) + 4
		}
	}}
}
