package screens

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"kept/workshop"
	"kept/workshop/content"
)

func setupNames(w *workshop.Workshop) []string {
	var out []string
	for _, p := range w.Participants {
		out = append(out, p.Name+", "+w.RoleName(p.RoleID))
	}
	return out
}

func TestSetupRolesAndPeopleByKeyboardAlone(t *testing.T) {
	b, _ := setupOn(t, setupEmpty(), setupPeopleMode)
	b.types("Receptionist")
	b.keys(fyne.KeyReturn)
	b.types("Billing and finance")
	b.keys(fyne.KeyReturn, fyne.KeyTab, fyne.KeyTab, fyne.KeyTab) // over the starter list and the sponsor
	b.screen.Focus(workshop.Place{Step: workshop.SetUp, Field: "participants"})
	for _, line := range []string{"Penny Plumtree, Receptionist", "Zoë Fernleigh", "Dorian Ashgrove; head of service"} {
		b.types(line)
		b.keys(fyne.KeyReturn)
	}
	w := b.w()
	want := []string{"Penny Plumtree, Receptionist", "Zoë Fernleigh, Receptionist", "Dorian Ashgrove, head of service"}
	if got := setupNames(w); !slices.Equal(got, want) {
		t.Fatalf("people %q", got)
	}
	if r := w.RoleNamed("Billing and finance"); r.Side != workshop.BehindTheScenes {
		t.Errorf("a role of the starter list stands on the side %s", r.Side)
	}
	if r := w.RoleNamed("Head of service"); r.Level != workshop.LeaderLevel {
		t.Errorf("the head of service has the level %s", r.Level)
	}
	if !slices.Contains(b.told, "New role: head of service.") {
		t.Errorf("nobody was told of the new role: %q", b.told)
	}
}

func TestSetupTabChangesTheRoleOfWhoNamesNone(t *testing.T) {
	b, _ := setupOn(t, openSample(t, "contact-centre"), setupPeopleMode)
	b.keys(fyne.KeyTab, fyne.KeyTab)
	b.types("Basil Reed")
	b.keys(fyne.KeyReturn)
	last := b.w().Participants[len(b.w().Participants)-1]
	if got := b.w().RoleName(last.RoleID); got != "Billing specialist" {
		t.Errorf("the new person is a %s", got)
	}
}

func TestSetupPastedRowsOfASpreadsheet(t *testing.T) {
	b, _ := setupOn(t, openSample(t, "contact-centre"), setupPeopleMode)
	before := len(b.w().Participants)
	setupPastes(b, "Name\tRole\tEmail\r\nBasil Reed\tTeam leader\tbasil@example.org\r\n\r\nCleo Marsh\tNight manager\tcleo@example.org\r\n")
	added := b.w().Participants[before:]
	if len(added) != 2 {
		t.Fatalf("added %q", setupNames(b.w())[before:])
	}
	if p := added[0]; p.Name != "Basil Reed" || b.w().RoleName(p.RoleID) != "Team leader" || p.Email != "basil@example.org" {
		t.Errorf("the first is %+v", p)
	}
	if r := b.w().RoleNamed("Night manager"); r == nil || r.Side != workshop.CustomerFacing || added[1].RoleID != r.ID {
		t.Errorf("the new role is %+v", r)
	}
	b.desk.Session.Undo()
	if len(b.w().Participants) != before || b.w().RoleNamed("Night manager") != nil {
		t.Error("one undo does not take the pasted rows back")
	}
}

// Headings say what a column holds, wherever it stands; what Kept does not keep of it is said.
func TestSetupPastedTablesAndLineManagers(t *testing.T) {
	b, _ := setupOn(t, openSample(t, "contact-centre"), setupPeopleMode)
	before := b.w()
	boss := before.Participants[0]
	setupPastes(b, "Name\tRole\tEmail\tTable\tLine manager\tFloor\r\n"+
		"Basil Reed\tTeam leader\t\t3\t"+strings.ToUpper(boss.Name)+"\tSecond\r\n"+
		"Cleo Marsh\t\tcleo@example.org\tTable 12\tbasil reed\tFirst\r\n"+
		"Dora Finch\tTeam leader\t\tBlue\tNobody Here\tFirst\r\n")
	added := b.w().Participants[len(before.Participants):]
	if len(added) != 3 {
		t.Fatalf("added %q", setupNames(b.w())[len(before.Participants):])
	}
	if p := added[0]; p.Table != 3 || p.ManagerID != boss.ID || b.w().RoleName(p.RoleID) != "Team leader" {
		t.Errorf("the first is %+v", p)
	}
	if p := added[1]; p.Table != 12 || p.ManagerID != added[0].ID || p.Email != "cleo@example.org" {
		t.Errorf("the second is %+v", p)
	}
	if p := added[2]; p.Table != 0 || p.ManagerID != "" {
		t.Errorf("the third is %+v", p)
	}
	for _, want := range []string{
		"No line manager in the list is called Nobody Here.", "Tables are numbers up to 20: Blue was not read.", "Column not read: Floor.",
	} {
		if len(b.told) != 1 || !strings.Contains(b.told[0], want) {
			t.Errorf("told %q, want %q", b.told, want)
		}
	}
	b.desk.Session.Undo()
	if len(b.w().Participants) != len(before.Participants) {
		t.Error("one undo does not take them back")
	}
}

func TestSetupColumnsInAnyOrder(t *testing.T) {
	people, unread := readSetupPeople([]string{"Reports to;Participant;Profession;Group", "Bo;Ann Lee;Nurse;2", ";;;4", ";Bo;;"})
	want := []setupPerson{{name: "Ann Lee", role: "Nurse", table: "2", manager: "Bo", line: "Bo;Ann Lee;Nurse;2"}, {name: "Bo", line: ";Bo;;"}}
	if !slices.Equal(people, want) || len(unread) > 0 {
		t.Errorf("read as %+v, without %q", people, unread)
	}
}

func TestSetupSaysThatCellsWithoutAHeadingWereNotRead(t *testing.T) {
	b, _ := setupOn(t, openSample(t, "contact-centre"), setupPeopleMode)
	setupPastes(b, "Basil Reed\tTeam leader\tbasil@example.org\t3\r\nCleo Marsh\tTeam leader\r\n")
	if len(b.told) != 1 || !strings.Contains(b.told[0], "Of 1 line only name, role and email were read.") {
		t.Errorf("told %q", b.told)
	}
}

// The role on the line goes to everybody who names none. Of one person the line shows it; of many it is said.
func TestSetupSaysWhoGotTheRoleOfTheLine(t *testing.T) {
	for _, c := range []struct {
		pasted, said string
	}{
		{"Basil Reed\tTeam leader\r\nCleo Marsh\tTeam leader\r\n", "2 people added."},
		{"Basil Reed\tTeam leader\r\nCleo Marsh\r\n", "2 people added. 1 named no role and got Energy adviser."},
		{"Basil Reed\r\nCleo Marsh\r\nDora Finch, Team leader\r\n", "3 people added. 2 named no role and got Energy adviser."},
	} {
		b, _ := setupOn(t, openSample(t, "contact-centre"), setupPeopleMode)
		before := len(b.w().Participants)
		setupPastes(b, c.pasted)
		if len(b.told) != 1 || b.told[0] != c.said {
			t.Errorf("%q: told %q, want %q", c.pasted, b.told, c.said)
		}
		b.desk.Session.Undo()
		if len(b.w().Participants) != before {
			t.Errorf("%q: one undo does not take them back", c.pasted)
		}
	}
	w := openSample(t, "contact-centre")
	w.Roles, w.Participants = nil, nil
	b, s := setupOn(t, w, setupPeopleMode)
	s.people.capture.Focus() // work begins at the roles
	setupPastes(b, "Basil Reed\r\nCleo Marsh\r\n")
	if len(b.told) != 1 || b.told[0] != "2 people added." {
		t.Errorf("without roles: told %q", b.told)
	}
}

func TestSetupLinesAreRead(t *testing.T) {
	for line, want := range map[string]setupPerson{
		"Ann Lee":                          {name: "Ann Lee"},
		"Ann Lee, Adviser":                 {name: "Ann Lee", role: "Adviser"},
		"Ann Lee ; Legal, compliance":      {name: "Ann Lee", role: "Legal, compliance"},
		"Ann Lee\tAdviser\ta@b.org":        {name: "Ann Lee", role: "Adviser", email: "a@b.org"},
		"Ann Lee\ta@b.org\tAdviser\tFloor": {name: "Ann Lee", role: "Adviser", email: "a@b.org", more: true},
		" , ":                              {},
	} {
		var got setupPerson
		if people, _ := readSetupPeople([]string{line}); len(people) > 0 {
			got = people[0]
			got.line = ""
		}
		if got != want {
			t.Errorf("%q is read as %+v", line, got)
		}
	}
}

func TestSetupWhatFindsNoRoomIsBackInTheLine(t *testing.T) {
	w := setupEmpty()
	n := 0
	id := func() string { n++; return fmt.Sprint("id-", n) }
	for i := range 38 {
		if _, err := addSetupPeople(w, []setupPerson{{name: fmt.Sprint("Person ", i), role: "Adviser"}}, "", content.English().Setup.Roles, id); err != nil {
			t.Fatal(err)
		}
	}
	b, s := setupOn(t, w, setupPeopleMode)
	setupPastes(b, "Ada One\nBea Two\nCid Three, Nurse\nDot Four")
	if got := len(b.w().Participants); got != 40 {
		t.Errorf("%d people", got)
	}
	if got := s.people.capture.Text(); got != "Cid Three, Nurse\nDot Four" {
		t.Errorf("the line holds %q", got)
	}
	s.people.capture.SetText("Eve Five")
	b.keys(fyne.KeyReturn)
	if s.people.capture.Text() != "Eve Five" || len(b.w().Participants) != 40 {
		t.Error("the forty-first was lost or added")
	}
}

func TestSetupAFullListOfRolesStillTakesPeople(t *testing.T) {
	w := setupEmpty()
	for i := range 12 {
		w.Roles = append(w.Roles, workshop.Role{Record: workshop.Record{ID: fmt.Sprint("rol-", i)}, Name: fmt.Sprint("Role ", i), Side: workshop.CustomerFacing, Level: workshop.Frontline})
	}
	b, _ := setupOn(t, w, setupPeopleMode)
	b.types("Ada One, Pilot")
	b.keys(fyne.KeyReturn)
	if len(b.w().Roles) != 12 || len(b.w().Participants) != 1 || b.w().Participants[0].RoleID != "" {
		t.Errorf("%d roles, people %+v", len(b.w().Roles), b.w().Participants)
	}
	if !strings.Contains(strings.Join(b.told, " "), "Ada One") {
		t.Errorf("told %q", b.told)
	}
}

func TestSetupHintsSaySoAndCanBeWavedAway(t *testing.T) {
	w := setupEmpty()
	w.Roles = []workshop.Role{{Record: workshop.Record{ID: "rol-1"}, Name: "Adviser", Side: workshop.CustomerFacing, Level: workshop.Frontline}}
	b, s := setupOn(t, w, setupPeopleMode)
	guide, _ := b.desk.Content.Step("setup")
	hint := guide.Hint("no_behind_the_scenes")
	if !b.sees(hint) {
		t.Fatal("nobody says that one side of the house is missing")
	}
	s.people.wave(0)
	if b.sees(hint) || !b.w().Dismissed("no_behind_the_scenes", "") {
		t.Error("the hint does not go away")
	}
	b.desk.Session.Undo()
	if !b.sees(hint) {
		t.Error("undo does not bring it back")
	}
}

func TestSetupHintsFitTheRoom(t *testing.T) {
	room := func(people, facilitators int, roles ...workshop.Role) *workshop.Workshop {
		w := setupEmpty()
		w.Roles = roles
		w.Details.Facilitators = make([]string, facilitators)
		for i := range people {
			w.Participants = append(w.Participants, workshop.Participant{Record: workshop.Record{ID: fmt.Sprint("par-", i)}})
		}
		return w
	}
	both := []workshop.Role{
		{Side: workshop.CustomerFacing, Level: workshop.ManagerLevel}, {Side: workshop.BehindTheScenes, Level: workshop.LeaderLevel},
	}
	withSponsor := room(17, 1, both...)
	withSponsor.Details.SponsorID = "par-0"
	for _, c := range []struct {
		name string
		w    *workshop.Workshop
		want []string
	}{
		{"nothing yet", room(0, 0), nil},
		{"one side only", room(0, 0, workshop.Role{Side: workshop.BehindTheScenes}), []string{"no_customer_facing", "no_manager", "no_leader"}},
		{"a handful", room(5, 1, both...), []string{"no_sponsor", "few_people"}},
		{"just enough", room(6, 1, both...), []string{"no_sponsor"}},
		{"many for one", withSponsor, []string{"many_people"}},
		{"many for two", room(17, 2, both...), []string{"no_sponsor"}},
	} {
		var got []string
		for _, h := range setupHints(c.w) {
			got = append(got, h.id)
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: hints %q", c.name, got)
		}
	}
}

func TestSetupWarnsOfASecondPersonOfTheSameName(t *testing.T) {
	b, _ := setupOn(t, openSample(t, "contact-centre"), setupPeopleMode)
	b.types("penny plumtree")
	if !b.sees("You already have “penny plumtree”") {
		t.Error("nothing is said under the line")
	}
	b.types(" the younger")
	if b.sees("You already have") {
		t.Error("the hint stays")
	}
}

func TestSetupEmptyListsSayWhatToDo(t *testing.T) {
	b, _ := setupOn(t, setupEmpty(), setupPeopleMode)
	for _, text := range []string{"0 of 12", "0 of 40", "adds a role", "adds a person"} {
		if !b.sees(text) {
			t.Errorf("%q is not on screen", text)
		}
	}
}

func TestSetupARoleThatWasAddedIsInSight(t *testing.T) {
	b, s := setupOn(t, setupEmpty(), setupPeopleMode)
	for _, name := range []string{"Adviser", "Biller", "Cook", "Driver", "Engineer", "Florist", "Gardener", "Host", "Inspector", "Joiner", "Keeper", "Lawyer"} {
		b.types(name)
		b.keys(fyne.KeyReturn)
	}
	rows := s.people.roles.rows
	row := rows.rows[b.w().RoleNamed("Lawyer").ID]
	top := row.Position().Y - rows.scroll.Offset()
	if top < 0 || top+row.Size().Height > rows.scroll.Size().Height {
		t.Errorf("the role that was just added stands at %v of a list that is %v high", top, rows.scroll.Size().Height)
	}
}

func TestSetupTakesATablePastedAmongTheRolesForPeople(t *testing.T) {
	b, _ := setupOn(t, setupEmpty(), setupPeopleMode)
	pasteInto(b, "Name\tRole\nPenny Plumtree\tReceptionist\nZoë Fernleigh\tDriver")
	if got, want := setupNames(b.w()), []string{"Penny Plumtree, Receptionist", "Zoë Fernleigh, Driver"}; !slices.Equal(got, want) {
		t.Fatalf("people %q, want %q", got, want)
	}
	if n := len(b.w().Roles); n != 2 {
		t.Errorf("%d roles came with two people", n)
	}
	b.types("Basil Reed, Driver")
	b.keys(fyne.KeyReturn)
	if len(b.w().Participants) != 3 {
		t.Error("the keyboard is not where the people went")
	}
}

func TestSetupPastesRolesInOneUndo(t *testing.T) {
	b, s := setupOn(t, setupEmpty(), setupPeopleMode)
	b.types("Driver")
	b.keys(fyne.KeyReturn)
	var roles []string
	for n := range workshop.ListLimit("roles") {
		roles = append(roles, fmt.Sprintf("Role %d", n))
	}
	pasteInto(b, "driver\n"+strings.Join(roles, "\n"))
	if n := len(b.w().Roles); n != workshop.ListLimit("roles") {
		t.Errorf("%d roles", n)
	}
	if got, want := s.people.roles.capture.Text(), roles[len(roles)-1]; got != want {
		t.Errorf("left in the line %q, want %q", got, want)
	}
	b.desk.Session.Undo()
	if len(b.w().Roles) != 1 {
		t.Errorf("one undo of the paste leaves %d roles", len(b.w().Roles))
	}
}
