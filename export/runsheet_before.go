package export

import (
	"strconv"
	"strings"

	"kept/export/page"
	"kept/workshop"
	"kept/workshop/words"
)

// before is page 1: the room, the materials and the people.
func (r runSheet) before() []page.Block {
	const gap, right = 8.0, 81.0
	w := r.width()
	left := w - gap - right
	d := r.w.Details
	blocks := []page.Block{
		r.title(w, r.workshopTitle(), joined("\n", joined(" · ", r.date(d.Date, words.Long), r.hours()), r.placeAndFacilitators())),
		page.Columns{
			{W: left + gap, Block: r.section(left, r.t.T("The room"), "", r.room(left))},
			{W: right, Block: r.section(right, r.t.T("Materials"), "", r.materials(right))},
		},
		page.Space(7),
		r.people(),
	}
	return r.withNotes(blocks, "", d.Notes)
}

// hours is when the day starts and ends; "" when the start is not known.
func (r runSheet) hours() string {
	if !r.clocked {
		return ""
	}
	if minutes := r.w.PlannedMinutes(); minutes > 0 {
		return r.t.T("{start} to {end}", "start", r.clock(0), "end", r.clock(minutes))
	}
	return r.clock(0)
}

// room is how the room is made ready.
func (r runSheet) room(w float64) page.Block {
	return page.Stack{
		r.boxed(w, r.tablesToSet()),
		r.boxed(w, r.t.T("A long free wall for notes, at eye height")),
		r.boxed(w, r.t.T("A screen or projector that everybody can read")),
		r.boxed(w, r.t.T("The purpose and the ground rules on the wall")),
		r.boxed(w, r.t.T("A place to stand for the dot vote")),
		r.boxed(w, r.t.T("The sign-in sheet and pens at the door")),
		r.boxed(w, r.t.T("A printer close by, tried out, with paper")),
		r.boxed(w, r.t.T("Water, and coffee ordered for the breaks")),
	}
}

// tablesToSet is how many tables the room has; to be written in while nobody is on the list.
func (r runSheet) tablesToSet() string {
	if len(r.w.InRoom()) == 0 {
		return r.t.T("____ tables of three to six, with room between")
	}
	return r.t.N(r.tables(), "1 table, with chairs round it and room to pass", "{n} tables of three to six, with room between")
}

// materials is what to bring, with how many of each.
func (r runSheet) materials(w float64) page.Block {
	people := len(r.w.InRoom())
	count := func(n int) string {
		if people == 0 {
			return "____"
		}
		return strconv.Itoa(n)
	}
	return page.Stack{
		r.boxed(w, r.t.T("Sticky notes in two colours")),
		r.boxed(w, r.t.T("{n} good pens", "n", count(people))),
		r.boxed(w, r.t.T("{n} sticky dots", "n", count(r.dots()))),
		r.boxed(w, r.t.T("Tape, scissors, a timer")),
		r.boxed(w, r.t.T("{n} commitment sheets at least", "n", count(people+spareSheets))),
		r.boxed(w, r.t.T("{n} sets of worksheets, one for each table", "n", count(r.tables()))),
		r.boxed(w, r.t.T("{n} sheets of approach answers", "n", count(people))),
		r.boxed(w, r.t.T("1 sign-in sheet, 1 escalation list")),
	}
}

// dots is how many sticky dots the vote in Behaviours takes: for each person those of their role. Where a role has no
// behaviours yet, two for each person who has it are reckoned with.
func (r runSheet) dots() int {
	people := map[string]int{}
	for _, p := range r.w.InRoom() {
		people[p.RoleID]++
	}
	all := 0
	for role, n := range people {
		options := len(r.w.BehavioursOf(role, false))
		if options == 0 {
			options = 2 * n
		}
		each, _ := workshop.DotsEach(options)
		all += n * each
	}
	return all
}

// tables is how many small groups there are: as many as were set, or else one for every five people.
func (r runSheet) tables() int {
	most := 0
	people := r.w.InRoom()
	for _, p := range people {
		most = max(most, p.Table)
	}
	if most > 0 {
		return most
	}
	return max(1, (len(people)+4)/5)
}

// people is who sits where.
func (r runSheet) people() page.Block {
	w := r.width()
	g := r.grid(w, column{r.t.T("Table"), 24}, column{r.t.T("People"), 0})
	at := map[int][]string{}
	most := 0
	people := r.w.InRoom()
	for _, p := range people {
		at[p.Table] = append(at[p.Table], r.personWithRole(p))
		most = max(most, p.Table)
	}
	var rows []page.Block
	for n := 1; n <= most; n++ {
		if len(at[n]) > 0 {
			rows = append(rows, g.row(g.text(0, strconv.Itoa(n), strong), g.text(1, strings.Join(at[n], "; "), body)))
		}
	}
	if len(at[0]) > 0 {
		rows = append(rows, g.row(g.text(0, r.t.T("no table yet"), small), g.text(1, strings.Join(at[0], "; "), body)))
	}
	if len(rows) == 0 {
		rows = g.blankRows(5)
	}
	advice := ""
	if len(people) > 0 {
		advice = r.t.N(len(people), "1 person", "{n} people")
	}
	return r.subsection(w, r.t.T("Who sits where"), advice, table(g, rows))
}

// personWithRole is a name with the role behind it.
func (r runSheet) personWithRole(p workshop.Participant) string {
	if role := r.w.RoleName(p.RoleID); role != "" && r.o.Names {
		return r.t.T("{name} ({role})", "name", unbroken(p.Name), "role", role)
	}
	return unbroken(p.Name)
}
