package screens

import (
	"slices"

	"fyne.io/fyne/v2"

	"kept/screens/parts"
	"kept/workshop"
)

// commitmentsSheet is the sheet of one person, filled in place. It shows one commitment at a time: the one with the id
// slot, or with slot "" one that is not written yet and comes into being with its first letter.
type commitmentsSheet struct {
	d      *Desk
	person string
	slot   string
	adding bool // slot "" although there are others: somebody pressed "Add another"

	name, role *parts.Text
	declined   *parts.Tick
	declinedIs *parts.Text
	several    *fyne.Container // a chip for each commitment
	hint       *parts.Hint     // what a leader is asked for
	many       *parts.Hint     // X28 and X24

	kind      *parts.Choice
	kindIs    *parts.Text
	kindRow   *fyne.Container
	charter   *parts.Choice
	statement *sheetText
	texts     []*sheetText // all of them, the statement first
	dates     []*sheetDate
	sure      *ratingScale
	sureIs    *parts.Text
	target    *parts.Choice
	perWeek   *parts.NumberField
	buddy     *sheetPerson
	witness   *sheetPerson
	share     *parts.Choice
	shareIs   *parts.Text
	voluntary *parts.Tick
	freelyIs  *parts.Text
	strength  *sheetStrength
	another   *parts.Button
	remove    *parts.Button

	shownWeek string
	body      *fyne.Container
	scroll    *parts.Scroll
	object    *fyne.Container
}

// iWill is what every commitment starts with (X24).
const iWill = "I will "

func newCommitmentsSheet(d *Desk) *commitmentsSheet {
	k := d.Kit
	s := &commitmentsSheet{
		d: d, name: k.Text(parts.Subtitle, ""), role: k.Text(parts.Caption, ""),
		declinedIs: k.Text(parts.Lead, ""), several: k.Wrap(8), hint: k.Hint("", nil), many: k.Hint("", nil),
	}
	s.declined = k.Tick(d.T("Chose not to"), s.setDeclined)
	head := k.RowTop(16, 0, k.Stack(0, s.name, s.role), s.declined)
	s.body = k.Stack(20, s.promise(), s.plan(), s.company(), s.howSure(), s.own())
	foot := k.Stack(12, k.Rule(), k.Row(4, 2, s.addAnother(), s.delete(), k.Gap(0, 0), k.KeyHint("Alt ↓", d.T("next person"))))
	paper := k.Layers(k.Surface(parts.GroundCard, parts.Hairline, 16), k.Inset(20, 24, 16, 24,
		k.Stack(16, head, s.several, s.hint, s.many, s.declinedIs, s.body, foot)))
	s.scroll, s.object = reaching(k, paper)
	return s
}

// promise is the upper part: the sentence itself, and which behaviour of the charter it puts into practice.
func (s *commitmentsSheet) promise() fyne.CanvasObject {
	k := s.d.Kit
	s.kind = k.Choice(s.d.T("Kind of promise"), s.d.T("Choose one"), nil, s.setKind)
	s.kindIs = s.message()
	s.charter = k.Choice(s.label("behaviour_id"), s.prompt("behaviour_id", 0), nil, func(id string) {
		s.edit("behaviour_id", false, func(c *workshop.Commitment) { c.BehaviourID = id })
	}).Filtered(nil)
	// The limit counts what is printed in front as well.
	area := k.TextArea("", "", 2).Limit(workshop.Limits("commitment", "statement").Max - len(iWill))
	s.statement = s.text("statement", area,
		func(c *workshop.Commitment) string { return afterIWill(c.Statement) },
		func(c *workshop.Commitment, text string) { c.Statement = withIWill(text) })
	fixed := k.Inset(8, 0, 0, 0, k.Line(parts.Subtitle, s.label("statement")))
	s.kindRow = k.Stack(4, s.kind, s.kindIs)
	return k.Stack(16, s.kindRow, k.RowTop(12, 1, fixed, s.statement.field), s.charter)
}

// plan is the moment, what may stop it, and what comes of it (the habit loop of M§7.1 in plain words).
func (s *commitmentsSheet) plan() fyne.CanvasObject {
	k := s.d.Kit
	when := s.plain("trigger", 1, func(c *workshop.Commitment) *string { return &c.Trigger })
	first := s.date("first_date", func(c *workshop.Commitment) *workshop.Date { return &c.FirstDate })
	obstacle := s.plain("obstacle", 2, func(c *workshop.Commitment) *string { return &c.Obstacle })
	usual := func() { s.pickObstacle(obstacle.field) }
	words := k.Inset(0, 0, 0, -4, k.KeyTap("↓", s.d.T("In everyday words"), usual))
	onKey := obstacle.field.OnKey
	obstacle.field.OnKey = func(key fyne.KeyName) bool {
		if key == fyne.KeyDown && obstacle.field.Text() == "" { // else it goes from line to line
			usual()
			return true
		}
		return onKey(key)
	}
	obstacle.field.SetPlaceholder("") // the prompt leads on to the everyday words, so it stands under the field
	plan := s.plain("plan", 2, func(c *workshop.Commitment) *string { return &c.Plan })
	reward := s.plain("reward", 2, func(c *workshop.Commitment) *string { return &c.Reward })
	support := s.plain("support", 2, func(c *workshop.Commitment) *string { return &c.Support })
	return k.Stack(16,
		k.Shares(16, []float32{3, 2}, k.Stack(4, when.field, k.Text(parts.Caption, s.prompt("trigger", 1))), k.Stack(4, first.field.Field, first.said)),
		k.Columns(16, k.Stack(4, obstacle.field, k.Text(parts.Caption, s.prompt("obstacle", 0)), k.Row(0, parts.NoGrow, words)), k.Stack(0, plan.field)),
		k.Columns(16, reward.field, support.field))
}

// company is who asks and who heard it.
func (s *commitmentsSheet) company() fyne.CanvasObject {
	s.buddy = s.someone("buddy_id", 0, func(c *workshop.Commitment) *string { return &c.BuddyID })
	s.witness = s.someone("witness_id", 1, func(c *workshop.Commitment) *string { return &c.WitnessID })
	return s.d.Kit.Columns(16, s.buddy.object, s.witness.object)
}

func (s *commitmentsSheet) howSure() fyne.CanvasObject {
	k := s.d.Kit
	s.sure = newRatingScale(k, s.label("confidence"), 10, func(n int) {
		s.edit("confidence", false, func(c *workshop.Commitment) { c.Confidence = n })
	})
	s.sure.onFocus = func() { s.scroll.Reveal(s.sure) }
	s.sureIs = k.Text(parts.Caption, "")
	var often []parts.Option
	for i, text := range s.d.Content.Commitments.Frequency {
		often = append(often, parts.Option{ID: string(rune('1' + i)), Label: s.d.T(text), Tint: parts.NoTint})
	}
	s.target = k.Choice(s.label("target"), s.prompt("target", 0), often, func(id string) {
		s.edit("target", false, func(c *workshop.Commitment) { c.Target = int(id[0] - '0') })
	})
	most := workshop.Limits("commitment", "per_week").Max
	s.perWeek = k.NumberField(s.label("per_week"), 0, most)
	s.perWeek.SetPlaceholder(s.d.T("if you know it"))
	s.perWeek.OnNumber = func(n int) {
		s.edit("per_week", false, func(c *workshop.Commitment) { c.PerWeek = n })
	}
	take := s.perWeek.Field.OnDone
	s.perWeek.Field.OnDone = func(text string) {
		if workshop.CleanLine(text) == "" {
			text = "0" // left empty: not known
		}
		take(text)
		s.showWeek(s.commitment())
	}
	onReturn(s.perWeek.Field)
	return k.Stack(16,
		k.Stack(4, k.Text(parts.Caption, s.label("confidence")).SetInk(parts.InkCalm), s.sure, s.sureIs),
		k.Columns(16, s.target, s.perWeek.Field))
}

// own is what makes it theirs: freely chosen, seen by whom they say, signed.
func (s *commitmentsSheet) own() fyne.CanvasObject {
	k := s.d.Kit
	var options []parts.Option
	for _, v := range workshop.Values("commitment", "share") {
		options = append(options, parts.Option{ID: v, Label: s.d.Label("share", v), Note: s.d.T(s.d.Content.Explain("share", v)), Tint: parts.NoTint})
	}
	s.share = k.Choice(s.label("share"), "", options, func(id string) {
		s.edit("share", false, func(c *workshop.Commitment) { c.Share = workshop.Share(id) })
	})
	s.shareIs = k.Text(parts.Caption, "")
	signed := s.date("signed_on", func(c *workshop.Commitment) *workshop.Date { return &c.SignedOn })
	s.voluntary = k.Tick(s.label("voluntary"), func(on bool) {
		s.edit("voluntary", false, func(c *workshop.Commitment) { c.Voluntary = on })
	})
	s.freelyIs = k.Text(parts.Caption, "")
	s.strength = newSheetStrength(s.d)
	return k.Stack(16,
		k.Columns(16, k.Stack(4, s.share, s.shareIs), k.Stack(4, signed.field.Field, signed.said)),
		k.Stack(0, s.voluntary, k.Inset(0, 0, 0, 30, s.freelyIs)),
		s.strength.object)
}

func (s *commitmentsSheet) addAnother() fyne.CanvasObject {
	s.another = s.d.Kit.Button(parts.Ghost, s.d.T("Add another"), func() {
		s.slot, s.adding = "", true
		s.show(s.d.W(), s.person)
		s.focus("statement")
	}).Icons(parts.IconPlus, "").Compact()
	return s.another
}

func (s *commitmentsSheet) delete() fyne.CanvasObject {
	s.remove = s.d.Kit.Button(parts.Ghost, s.d.T("Delete"), func() {
		id := s.slot
		s.d.Delete(workshop.Edit{Label: "Delete commitment", At: s.at("statement")}, func(w *workshop.Workshop) error {
			return removeCommitment(w, id)
		})
		s.focus("statement")
	}).Icons(parts.IconBin, "").Compact()
	return s.remove
}

// removeCommitment deletes a commitment with the check-ins and ratings that are about nothing else.
func removeCommitment(w *workshop.Workshop, id string) error {
	w.CheckIns = slices.DeleteFunc(w.CheckIns, func(c workshop.CheckIn) bool { return c.CommitmentID == id })
	w.Ratings = slices.DeleteFunc(w.Ratings, func(r workshop.Rating) bool { return r.CommitmentID == id })
	return workshop.Remove(w, &w.Commitments, id)
}

// open turns to a commitment of the person who is shown next; "" turns to their first.
func (s *commitmentsSheet) open(commitment string) { s.slot, s.adding = commitment, false }

// commitment returns what is shown, or what a new one of this person would start as.
func (s *commitmentsSheet) commitment() workshop.Commitment {
	w := s.d.W()
	if c := w.Commitment(s.slot); c != nil {
		return *c
	}
	return w.NewCommitment("", s.person)
}

func (s *commitmentsSheet) at(field string) workshop.Place {
	record := s.slot
	if record == "" {
		record = s.person
	}
	return workshop.Place{Step: workshop.CommitmentsStep, Record: record, Field: field}
}

// edit changes the commitment that is shown, which it first makes where there is none yet. Typing merges.
func (s *commitmentsSheet) edit(field string, typing bool, change func(*workshop.Commitment)) {
	id, fresh, person := s.slot, s.slot == "", s.person
	if fresh {
		id = s.d.Session.NewID()
		s.slot = id // before the edit, which shows the sheet
	}
	e := workshop.Edit{Label: "Edit commitment", At: s.at(field)}
	if fresh {
		e.Label = "Add commitment"
	}
	if typing {
		e.Merge = "commitment." + field + ":" + id
	}
	done := s.d.Do(e, func(w *workshop.Workshop) error {
		if fresh {
			if err := workshop.Add(w, &w.Commitments, w.NewCommitment(id, person)); err != nil {
				return err
			}
		}
		return workshop.Alter(w.Commitments, id, change)
	})
	if done {
		s.adding = false
	} else if fresh {
		s.slot = ""
	}
}

func (s *commitmentsSheet) setDeclined(on bool) {
	person := s.person
	e := workshop.Edit{Label: "Chose not to", At: workshop.Place{Step: workshop.CommitmentsStep, Record: person, Field: "declined"}}
	s.d.Do(e, func(w *workshop.Workshop) error {
		return workshop.Alter(w.Participants, person, func(p *workshop.Participant) { p.Declined = on })
	})
}

// setKind takes "personal", or the theme of a leadership promise.
func (s *commitmentsSheet) setKind(id string) {
	s.edit("theme", false, func(c *workshop.Commitment) {
		c.Kind, c.Theme = workshop.LeadershipCommitment, workshop.Theme(id)
		if id == string(workshop.PersonalCommitment) {
			c.Kind, c.Theme = workshop.PersonalCommitment, ""
		}
	})
}

// pickObstacle offers what usually stops people, in everyday words. What was written already stays in front of it.
func (s *commitmentsSheet) pickObstacle(anchor fyne.CanvasObject) {
	var options []parts.Option
	for _, c := range s.d.Content.Approach.Challenges {
		options = append(options, parts.Option{ID: s.d.T(c.Everyday), Label: s.d.T(c.Everyday), Tint: parts.NoTint})
	}
	s.d.Kit.Pick(anchor, parts.Picking{Options: options, OnPick: func(text string) {
		s.edit("obstacle", false, func(c *workshop.Commitment) {
			if c.Obstacle != "" {
				c.Obstacle += "; "
			}
			c.Obstacle += text
		})
	}})
}
