package screens

import (
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"kept/screens/parts"
	"kept/workshop"
)

// setupRoles is the panel of roles: a line to type them, the starter list, and a row for each.
type setupRoles struct {
	d       *Desk
	capture *parts.Capture
	starter *parts.Button
	count   *parts.Text
	rows    *setupRows
	onTable func(lines []string) // takes a table, which is one of people
	object  fyne.CanvasObject
}

func newSetupRoles(d *Desk) *setupRoles {
	k := d.Kit
	s := &setupRoles{d: d, count: k.Line(parts.Caption, "")}
	s.capture = k.Capture(d.T("Type a role"))
	s.capture.SetKeys(d.T("Enter"), d.T("add"))
	s.capture.OnAdd = func(text string) { s.add(text, "") }
	s.capture.OnAddMany = s.paste
	s.capture.OnChanged = func(string) { s.rows.tidy() }
	d.remember(s.capture, s.edit("", "").At, lineAim{})
	s.starter = k.Button(parts.Secondary, d.T("Starter list"), s.pickStarters).Icons(parts.IconPlus, "").Compact()
	s.rows = newSetupRows(k, workshop.Limits("role", "name").Max, k.Empty(
		d.T("The jobs of the people in the room, from both sides of the house."), d.T("Receptionist"), d.T("Enter"), d.T("adds a role")))
	s.rows.onEdit = s.rename
	d.rememberRows(s.rows, s.edit("", "").At)
	s.rows.onDelete = s.remove
	s.rows.onMove = s.move
	s.rows.onRune = func(id string, r rune, _ fyne.CanvasObject) {
		switch r {
		case 's', 'S':
			s.onCell(id, "side")
		case 'l', 'L':
			s.onCell(id, "level")
		case 'h', 'H':
			s.onCell(id, "headcount")
		case 'v', 'V':
			s.onCell(id, "serves")
		}
	}
	s.rows.onCell = func(id, cell string, _ fyne.CanvasObject) { s.onCell(id, cell) }
	s.rows.onWave = func(string) {} // no rule says anything about roles
	s.capture.OnArrow = func(to fyne.KeyName) {
		if to == fyne.KeyDown {
			s.rows.first()
		}
	}
	s.object = setupPanel(k, k.Stack(12,
		k.Fixed(0, 44, k.Row(8, 0, k.Stack(0, k.Line(parts.Heading, d.T("Roles")), s.count), s.starter)), s.capture), s.rows.scroll,
		k.Wrap(8, k.KeyHint("S", d.T("side")), k.KeyHint("L", d.T("level")), k.KeyHint("H", d.T("how many")), k.KeyHint("V", d.T("serves"))))
	return s
}

// setupPanel is a calm card with a head, a list that scrolls and the keys of its rows.
func setupPanel(k *parts.Kit, head, list, keys fyne.CanvasObject) fyne.CanvasObject {
	return k.Layers(k.Surface(parts.GroundCard, parts.Hairline, 16), k.Pad(16, k.Page(head, list, k.Inset(8, 0, 0, 0, keys))))
}

func (s *setupRoles) edit(label, record string) workshop.Edit {
	return workshop.Edit{Label: label, At: workshop.Place{Step: workshop.SetUp, Record: record, Field: "roles"}}
}

// paste adds roles, one to a line, in one undo. Those that are there already are passed over, and what finds no room is
// back in the line. Rows with columns are no roles but people, who bring their roles along.
func (s *setupRoles) paste(lines []string) {
	if slices.ContainsFunc(lines, func(line string) bool { return strings.Contains(line, "\t") }) {
		s.onTable(lines)
		return
	}
	s.d.Session.Settle()
	defer s.d.Session.Settle()
	for i, line := range lines {
		if s.d.W().RoleNamed(workshop.CleanLine(line)) == nil && !s.add(line, "roles.paste") {
			s.capture.PutBack(lines[i:]...)
			return
		}
	}
}

// add adds a role and tells whether it did. What did not fit is back in the line. Additions with the same merge are
// undone together.
func (s *setupRoles) add(text, merge string) bool {
	name := workshop.CleanLine(text)
	if r := s.d.W().RoleNamed(name); r != nil {
		s.capture.PutBack(text)
		s.d.Tell(s.d.T(s.d.Content.Message("G5"), "name", r.Name), "", nil)
		return false
	}
	edit := s.edit("Add role", "")
	edit.Merge = merge
	ok := s.d.Do(edit, func(w *workshop.Workshop) error {
		if most := workshop.ListLimit("roles"); len(w.Roles) >= most {
			return &workshop.FullError{Collection: "roles", Max: most}
		}
		ensureSetupRole(w, name, s.d.Content.Setup.Roles, s.d.Session.NewID)
		return nil
	})
	if !ok {
		s.capture.PutBack(text)
		return false
	}
	if r := s.d.W().RoleNamed(name); r != nil {
		s.rows.see(r.ID)
	}
	return true
}

// pickStarters opens the starter list. A role that is there already is taken away again, unless something points to it.
func (s *setupRoles) pickStarters() {
	w := s.d.W()
	var options []parts.Option
	var chosen []string
	for _, r := range s.d.Content.Setup.Roles {
		name := s.d.T(r.Name)
		options = append(options, parts.Option{ID: name, Label: name, Note: s.words(workshop.Side(r.Side), workshop.Level(r.Level)), Tint: parts.NoTint})
		if w.RoleNamed(name) != nil {
			chosen = append(chosen, name)
		}
	}
	s.d.Kit.Pick(s.starter, parts.Picking{Options: options, Chosen: chosen, Many: true, Filter: true, Placeholder: s.d.T("Type to find"), OnPick: func(name string) {
		if r := s.d.W().RoleNamed(name); r != nil {
			s.remove(r.ID)
			return
		}
		s.add(name, "")
	}})
}

// words says side and level in one line; the frontline goes without saying.
func (s *setupRoles) words(side workshop.Side, level workshop.Level) string {
	if level == workshop.Frontline {
		return s.d.Label("side", string(side))
	}
	return s.d.Label("side", string(side)) + " · " + s.d.Label("level", string(level))
}

// change changes one role.
func (s *setupRoles) change(label, id string, f func(*workshop.Role)) {
	s.d.Do(s.edit(label, id), func(w *workshop.Workshop) error { return workshop.Alter(w.Roles, id, f) })
}

func (s *setupRoles) rename(id, text string) {
	s.change("Change role", id, func(r *workshop.Role) { r.Name = workshop.CleanLine(text) })
}

func (s *setupRoles) onCell(id, cell string) {
	switch cell {
	case "side":
		s.change("Change side of a role", id, func(r *workshop.Role) { r.Side = setupNext(workshop.Values("role", "side"), r.Side) })
	case "level":
		s.change("Change level of a role", id, func(r *workshop.Role) { r.Level = setupNext(workshop.Values("role", "level"), r.Level) })
	case "headcount":
		s.editHeadcount(id)
	case "serves":
		s.editServes(id)
	}
}

// editHeadcount asks how many people have the role in the whole organisation.
func (s *setupRoles) editHeadcount(id string) {
	r := s.d.W().Role(id)
	if r == nil {
		return
	}
	text := ""
	if r.Headcount > 0 {
		text = strconv.Itoa(r.Headcount)
	}
	read := func(text string) (int, bool) {
		text = strings.TrimSpace(text)
		n, err := strconv.Atoi(text)
		return n, text == "" || err == nil && n >= 0 && n <= workshop.Limits("role", "headcount").Max
	}
	s.rows.edit(id, setupInPlace{
		cell: "headcount", text: text, example: s.d.T("How many people have this job in all?"),
		advice: func(text string) string {
			if _, ok := read(text); !ok {
				return s.d.T(s.d.Content.FieldMessage("role.headcount"))
			}
			return ""
		},
		keep: func(text string) {
			if n, ok := read(text); ok {
				s.change("Change number of people in a role", id, func(r *workshop.Role) { r.Headcount = n })
			}
		},
	})
}

// editServes asks whom a role behind the scenes works for inside the house. A role that meets customers has them.
func (s *setupRoles) editServes(id string) {
	r := s.d.W().Role(id)
	if r == nil || r.Side != workshop.BehindTheScenes {
		return
	}
	s.rows.edit(id, setupInPlace{
		cell: "serves", text: r.Serves, example: s.d.T("Whom inside do they serve?"), limit: workshop.Limits("role", "serves").Max,
		advice: func(text string) string { return textMessage(s.d, "role", "serves", text) },
		keep: func(text string) {
			s.change("Change whom a role serves", id, func(r *workshop.Role) { r.Serves = workshop.CleanLine(text) })
		},
	})
}

// setupNext returns the value after v, round and round.
func setupNext[T ~string](values []string, v T) T {
	return T(values[(slices.Index(values, string(v))+1)%len(values)])
}

// remove deletes a role.
func (s *setupRoles) remove(id string) {
	w := s.d.W()
	r := w.Role(id)
	if r == nil {
		return
	}
	s.d.AskBeforeDelete(w.LinksTo("roles", id), id, r.Name, func() {
		s.d.Delete(s.edit("Delete role", id), func(w *workshop.Workshop) error { return workshop.Remove(w, &w.Roles, id) })
	})
}

func (s *setupRoles) move(id string, down bool) {
	s.d.Do(s.edit("Move role", id), func(w *workshop.Workshop) error { return setupMove(w.Roles, id, down) })
	s.rows.see(id)
}

// setupMove moves a record one place up or down its list.
func setupMove[T interface{ RecordID() string }](list []T, id string, down bool) error {
	at := slices.IndexFunc(list, func(x T) bool { return x.RecordID() == id })
	to := at - 1
	if down {
		to = at + 1
	}
	if at >= 0 && to >= 0 && to < len(list) {
		list[at], list[to] = list[to], list[at]
	}
	return nil
}

func (s *setupRoles) show(w *workshop.Workshop) {
	s.count.SetText(s.d.T("{n} of {max}", "n", len(w.Roles), "max", workshop.ListLimit("roles")))
	var rows []setupRowData
	for i, r := range w.Roles {
		people := 0
		for _, p := range w.Participants {
			if p.RoleID == r.ID {
				people++
			}
		}
		level := setupPlain
		if r.Level != workshop.Frontline {
			level = setupStrong
		}
		here := s.d.N(people, "1 person", "{n} people")
		if r.Headcount > 0 {
			here = s.d.T("{n} of {total} people", "n", people, "total", r.Headcount)
		}
		serves := setupCellData{name: "serves", text: s.d.T("Whom do they serve?"), asks: s.d.T("Whom do they serve?"), tone: setupFaint, quiet: true}
		switch {
		case r.Side != workshop.BehindTheScenes:
			serves = setupCellData{}
		case r.Serves != "":
			serves = setupCellData{name: "serves", text: s.d.T("for {whom}", "whom", r.Serves), asks: s.d.T("Whom do they serve?"), tone: setupFaint, cuts: true}
		}
		below := []setupCellData{
			{name: "side", text: s.d.Label("side", string(r.Side))},
			{name: "level", text: s.d.Label("level", string(r.Level)), asks: s.d.T("Level"), tone: level},
			{name: "headcount", text: here, asks: s.d.T("How many in all"), tone: setupFaint},
		}
		if serves.name != "" {
			below = append(below, serves)
		}
		rows = append(rows, setupRowData{
			id: r.ID, text: r.Name, mark: setupInitials(r.Name), tint: i,
			below: below,
			cells: []setupCellData{newSetupDelete(s.d)},
		})
	}
	s.rows.show(rows)
}
