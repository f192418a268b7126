package screens

import (
	"slices"

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
	asked   string // role whose deletion was asked about
	object  fyne.CanvasObject
}

func newSetupRoles(d *Desk) *setupRoles {
	k := d.Kit
	s := &setupRoles{d: d, count: k.Line(parts.Caption, "")}
	s.capture = k.Capture(d.T("Type a role"))
	s.capture.SetKeys(d.T("Enter"), d.T("add"))
	s.capture.OnAdd = func(text string) { s.add(text) }
	s.capture.OnAddMany = func(texts []string) {
		for _, text := range texts {
			if !s.add(text) {
				return
			}
		}
	}
	s.capture.OnChanged = func(string) { s.rows.tidy() }
	s.starter = k.Button(parts.Secondary, d.T("Starter list"), s.pickStarters).Icons(parts.IconPlus, "").Compact()
	s.rows = newSetupRows(k, workshop.Limits("role", "name").Max, k.Empty(
		d.T("The jobs of the people in the room, from both sides of the house."), d.T("Receptionist"), d.T("Enter"), d.T("adds a role")))
	s.rows.onEdit = s.rename
	s.rows.onDelete = s.remove
	s.rows.onMove = s.move
	s.rows.onRune = func(id string, r rune, _ fyne.CanvasObject) {
		switch r {
		case 's', 'S':
			s.onCell(id, "side")
		case 'l', 'L':
			s.onCell(id, "level")
		}
	}
	s.rows.onCell = func(id, cell string, _ fyne.CanvasObject) { s.onCell(id, cell) }
	s.capture.OnArrow = func(to fyne.KeyName) {
		if to == fyne.KeyDown {
			s.rows.first()
		}
	}
	s.object = setupPanel(k, k.Stack(12,
		k.Fixed(0, 44, k.Row(8, 0, k.Stack(0, k.Line(parts.Heading, d.T("Roles")), s.count), s.starter)), s.capture), s.rows.scroll,
		k.Row(12, parts.NoGrow, k.KeyHint("S", d.T("side")), k.KeyHint("L", d.T("level"))))
	return s
}

// setupPanel is a calm card with a head, a list that scrolls and the keys of its rows.
func setupPanel(k *parts.Kit, head, list, keys fyne.CanvasObject) fyne.CanvasObject {
	return k.Layers(k.Surface(parts.GroundCard, parts.Hairline, 16), k.Pad(16, k.Page(head, list, k.Inset(8, 0, 0, 0, keys))))
}

func (s *setupRoles) edit(label, record string) workshop.Edit {
	return workshop.Edit{Label: label, At: workshop.Place{Step: workshop.SetUp, Record: record, Field: "roles"}}
}

// add adds a role and tells whether it did. What did not fit is back in the line.
func (s *setupRoles) add(text string) bool {
	name := workshop.CleanLine(text)
	if r := s.d.W().RoleNamed(name); r != nil {
		setupPutBack(s.capture, text)
		s.d.Tell(s.d.T(s.d.Content.Message("G5"), "name", r.Name), "", nil)
		return false
	}
	ok := s.d.Do(s.edit("Add role", ""), func(w *workshop.Workshop) error {
		if most := workshop.ListLimit("roles"); len(w.Roles) >= most {
			return &workshop.FullError{Collection: "roles", Max: most}
		}
		ensureSetupRole(w, name, s.d.Content.Setup.Roles, s.d.Session.NewID)
		return nil
	})
	if !ok {
		setupPutBack(s.capture, text)
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
		s.add(name)
	}})
}

// words says side and level in one line; the frontline goes without saying.
func (s *setupRoles) words(side workshop.Side, level workshop.Level) string {
	if level == workshop.Frontline {
		return s.d.Label("side", string(side))
	}
	return s.d.Label("side", string(side)) + " · " + s.d.Label("level", string(level))
}

func (s *setupRoles) rename(id, text string) {
	s.d.Do(s.edit("Change role", id), func(w *workshop.Workshop) error {
		r := w.Role(id)
		if r == nil {
			return &workshop.UnknownError{ID: id}
		}
		r.Name = workshop.CleanLine(text)
		return nil
	})
}

func (s *setupRoles) onCell(id, cell string) {
	switch cell {
	case "side":
		s.d.Do(s.edit("Change side of a role", id), func(w *workshop.Workshop) error {
			r := w.Role(id)
			r.Side = setupNext(workshop.Values("role", "side"), r.Side)
			return nil
		})
	case "level":
		s.d.Do(s.edit("Change level of a role", id), func(w *workshop.Workshop) error {
			r := w.Role(id)
			r.Level = setupNext(workshop.Values("role", "level"), r.Level)
			return nil
		})
	}
}

// setupNext returns the value after v, round and round.
func setupNext[T ~string](values []string, v T) T {
	return T(values[(slices.Index(values, string(v))+1)%len(values)])
}

// remove deletes a role. Where something points to it, the first Delete asks (G7) and the second does it.
func (s *setupRoles) remove(id string) {
	w := s.d.W()
	r := w.Role(id)
	if r == nil {
		return
	}
	do := func() {
		s.asked = ""
		s.d.Delete(s.edit("Delete role", id), func(w *workshop.Workshop) error { return workshop.Remove(w, &w.Roles, id) })
	}
	if n := w.LinksTo("roles", id); n > 0 && s.asked != id {
		s.asked = id
		s.d.Tell(s.d.T(s.d.Content.Message("G7"), "n", n, "name", r.Name), s.d.T("Delete and clear"), do)
		return
	}
	do()
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
	s.asked = ""
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
		rows = append(rows, setupRowData{
			id: r.ID, text: r.Name, mark: setupInitials(r.Name), tint: i,
			below: []setupCellData{
				{name: "side", text: s.d.Label("side", string(r.Side))},
				{name: "level", text: s.d.Label("level", string(r.Level)), tone: level},
				{name: "people", text: s.d.N(people, "1 person", "{n} people"), tone: setupFaint},
			},
			cells: []setupCellData{newSetupDelete(s.d)},
		})
	}
	s.rows.show(rows)
}
