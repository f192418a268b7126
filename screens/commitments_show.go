package screens

import (
	"slices"
	"strconv"

	"kept/screens/parts"
	"kept/workshop"
)

// show makes the sheet say what w says about a person.
func (s *commitmentsSheet) show(w *workshop.Workshop, person string) {
	if person != s.person {
		s.person = person
		s.scroll.ScrollTo(0)
	}
	p := w.Participant(person)
	if p == nil {
		return
	}
	own := commitmentsOf(w, person)
	if !s.adding && !slices.ContainsFunc(own, func(c workshop.Commitment) bool { return c.ID == s.slot }) {
		s.slot = ""
		if len(own) > 0 {
			s.slot = own[0].ID
		}
	}
	c := w.NewCommitment("", person)
	if kept := w.Commitment(s.slot); kept != nil {
		c = *kept
	}
	s.showHead(w, p, own)
	s.showHints(w, c, own)
	s.showPromise(w, p, c)
	for _, t := range s.texts {
		s.showText(t, c)
	}
	turn := s.turn(own)
	for _, t := range s.dates {
		s.showDate(t, c, turn)
	}
	s.showPerson(s.buddy, w, c)
	s.showPerson(s.witness, w, c)
	s.showRest(c)
	s.strength.show(w, c)
	parts.Arrange(s.object)
}

func (s *commitmentsSheet) showHead(w *workshop.Workshop, p *workshop.Participant, own []workshop.Commitment) {
	d := s.d
	s.name.SetText(p.Name)
	s.role.SetText(w.RoleName(p.RoleID))
	state := commitmentStateOf(w, *p)
	s.declined.Set(p.Declined)
	s.declined.SetDisabled(state == commitmentWritten) // a written promise is deleted, not ticked away
	quiet := p.Declined && state != commitmentWritten
	setShown(s.declinedIs, quiet)
	s.declinedIs.SetText(d.T("{name} chose not to write one. Nobody asks again.", "name", p.Name))
	setShown(s.body, !quiet)

	n := len(own)
	if s.adding {
		n++
	}
	setShown(s.several, n > 1)
	for len(s.several.Objects) < n {
		i := len(s.several.Objects)
		s.several.Add(d.Kit.PressChip("", parts.NoTint, func() { s.turnTo(i) }))
	}
	for i, o := range s.several.Objects {
		chip := o.(*parts.PressChip)
		setShown(chip, i < n)
		at := ""
		if i < len(own) {
			at = own[i].ID
		}
		chip.Set(d.T("Commitment {n}", "n", i+1), parts.NoTint, at == s.slot)
	}
	s.another.SetDisabled(s.slot == "" || quiet)
	s.remove.SetDisabled(s.slot == "" || quiet)
}

// turnTo shows commitment i of the person, or the new one behind the last.
func (s *commitmentsSheet) turnTo(i int) {
	own := commitmentsOf(s.d.W(), s.person)
	if s.adding = i >= len(own); s.adding {
		s.slot = ""
	} else {
		s.slot = own[i].ID
	}
	s.d.Session.Settle()
	s.show(s.d.W(), s.person)
	s.focus("statement")
}

func (s *commitmentsSheet) showHints(w *workshop.Workshop, c workshop.Commitment, own []workshop.Commitment) {
	ask := ""
	for _, p := range w.Readiness(workshop.CommitmentsStep).Open {
		if p.Record == s.person {
			ask = s.d.T(p.Text, p.Args...)
		}
	}
	s.hint.SetText(ask)
	active := 0
	for _, x := range own {
		if x.Status == workshop.ActiveCommitment {
			active++
		}
	}
	more := ""
	switch {
	case active > 2:
		more = ruleSays(s.d, "X28", 0, "n", active)
	case c.Statement != "" && !workshop.StartsWithIWill(c.Statement):
		more = ruleSays(s.d, "X24", 0)
	}
	s.many.SetText(more)
}

func (s *commitmentsSheet) showPromise(w *workshop.Workshop, p *workshop.Participant, c workshop.Commitment) {
	d := s.d
	leads := c.Kind == workshop.LeadershipCommitment
	if r := w.Role(p.RoleID); r != nil && r.Level != workshop.Frontline {
		leads = true
	}
	setShown(s.kindRow, leads)
	kinds := []parts.Option{{ID: string(workshop.PersonalCommitment), Label: d.Label("commitment_kind", string(workshop.PersonalCommitment)), Tint: parts.NoTint}}
	for _, t := range d.Content.Commitments.Themes {
		kinds = append(kinds, parts.Option{ID: t.ID, Label: d.T("Leadership: {theme}", "theme", d.Label("theme", t.ID)), Tint: parts.NoTint})
	}
	s.kind.SetOptions(kinds)
	missing := ""
	switch {
	case c.Kind == workshop.PersonalCommitment:
		s.kind.Set(string(c.Kind))
	case c.Theme == "":
		s.kind.Set()
		missing = ruleSays(d, "X29", 0)
	default:
		s.kind.Set(string(c.Theme))
	}
	s.kindIs.SetText(missing)
	setShown(s.kindIs, missing != "")

	s.charter.SetOptions(s.behaviours(w, p, c))
	s.charter.Set(c.BehaviourID)
	s.statement.field.SetPlaceholder(s.example(w, p, c))
}

// showText leaves a field alone that says the same already, however it was typed.
func (s *commitmentsSheet) showText(t *sheetText, c workshop.Commitment) {
	value := t.get(&c)
	typed := workshop.CleanLine(t.field.Text())
	full := value
	if t == s.statement {
		typed, full = afterIWill(typed), c.Statement
	}
	if typed != value {
		t.field.SetText(value)
	}
	message := ""
	finished := t == s.statement && (c.Voluntary || c.SignedOn != "")
	if full != "" || finished {
		if p, ok := workshop.CheckText("commitment", t.name, full); !ok {
			message = s.d.T(p.Text, p.Args...)
		}
	}
	t.field.SetMessage(message)
}

// turn tells the commitments of all people apart, those too that are not written yet: the person and a number.
func (s *commitmentsSheet) turn(own []workshop.Commitment) string {
	i := slices.IndexFunc(own, func(c workshop.Commitment) bool { return c.ID == s.slot })
	if i < 0 {
		i = len(own)
	}
	return s.person + " " + strconv.Itoa(i)
}

func (s *commitmentsSheet) showDate(t *sheetDate, c workshop.Commitment, turn string) {
	day := *t.get(&c)
	t.field.ShowOf(turn, string(day))
	if t.field.Text() == string(day) {
		t.field.SetMessage(s.early(t.name, string(day)))
	}
	said := dayInWords(s.d, day)
	if said == "" {
		if said = s.prompt(t.name, 0); said == "" {
			said = s.d.T("Up or Down writes today.")
		}
	}
	t.said.SetText(said)
}

func (s *commitmentsSheet) showPerson(p *sheetPerson, w *workshop.Workshop, c workshop.Commitment) {
	chosen := *p.get(&c)
	message := ""
	if chosen != "" && chosen == c.ParticipantID {
		message = ruleSays(s.d, "X27", p.rule)
	}
	p.message.SetText(message)
	setShown(p.message, message != "")
	p.choice.SetOptions(othersThan(s.d, w, s.person, chosen))
	p.choice.Set(chosen)
}

// othersThan returns everybody but one person; only a file that has them as their own buddy keeps them in the list.
func othersThan(d *Desk, w *workshop.Workshop, person, chosen string) []parts.Option {
	options := []parts.Option{{Label: d.T("Nobody yet"), Tint: parts.NoTint}}
	for _, p := range w.Participants {
		if p.ID == person && p.ID != chosen {
			continue
		}
		options = append(options, parts.Option{ID: p.ID, Label: p.Name, Note: w.RoleName(p.RoleID), Tint: parts.NoTint})
	}
	return options
}

func (s *commitmentsSheet) showRest(c workshop.Commitment) {
	d := s.d
	s.sure.set(c.Confidence)
	below := c.Confidence > 0 && c.Confidence < 7
	if below {
		s.sureIs.SetText(s.prompt("confidence", 0))
		s.sureIs.SetInk(parts.InkHint)
	} else {
		s.sureIs.SetText(d.T("1 is not at all, 10 is completely."))
		s.sureIs.SetInk(parts.InkMuted)
	}
	s.target.Set(strconv.Itoa(c.Target))
	s.showWeek(c)
	s.share.Set(string(c.Share))
	s.shareIs.SetText(withLargeStart(d.T(d.Content.Explain("share", string(c.Share)))))
	s.voluntary.Set(c.Voluntary)
	s.freelyIs.SetText(ruleSays(d, "X25", 0))
	ink := parts.InkMuted
	if c.Statement != "" && !c.Voluntary {
		ink = parts.InkStop
	}
	s.freelyIs.SetInk(ink)
}

// showWeek shows the chances a week; 0 stands for not known and shows nothing.
func (s *commitmentsSheet) showWeek(c workshop.Commitment) {
	shown := s.person + " " + s.slot + " " + strconv.Itoa(c.PerWeek)
	if shown == s.shownWeek && (c.PerWeek > 0 || s.perWeek.Text() != "0") {
		return
	}
	s.shownWeek = shown
	s.perWeek.Set(c.PerWeek)
	if c.PerWeek == 0 {
		s.perWeek.SetText("")
	}
}
