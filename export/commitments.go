package export

import (
	"strings"

	"kept/export/page"
	"kept/workshop"
	"kept/workshop/words"
)

// spareSheets is how many blank sheets end the set, for whoever comes unannounced.
const spareSheets = 2

// composeCommitments makes DOC-2: a sheet for every commitment, a blank with a name for every other participant, and
// spare blanks (M§8).
func composeCommitments(c *composer) ([]part, error) {
	var parts []part
	for _, s := range c.sheets() {
		if err := c.ctx.Err(); err != nil {
			return nil, err
		}
		parts = append(parts, s.part())
		if c.o.BuddyCopies && !s.private {
			parts = append(parts, buddySheet{s}.part())
		}
	}
	return parts, nil
}

// sheet is one commitment sheet: of a person, or blank.
type sheet struct {
	*composer
	name string               // "" on a spare sheet
	role string               // "" when not known
	lead bool                 // a leader's commitment, or a blank for a leader
	com  *workshop.Commitment // what was promised; empty on a blank, never nil

	private bool  // it has a commitment that is for its owner only, printed or left out
	code    *code // puts the first check-in into a phone's calendar; nil = none
}

// sheets returns the set in the order of the participants list. Who chose not to make a commitment, or was absent
// without one, has no sheet.
func (c *composer) sheets() []sheet {
	var out []sheet
	for i := range c.w.Participants {
		p := &c.w.Participants[i]
		own := c.commitmentsOf(p.ID)
		for _, com := range own {
			out = append(out, c.sheet(p, com))
		}
		if len(own) == 0 && !p.Declined && p.Attendance != workshop.Absent {
			out = append(out, c.sheet(p, nil))
		}
	}
	for range spareSheets {
		out = append(out, sheet{composer: c, com: &workshop.Commitment{}})
	}
	return out
}

// commitmentsOf returns what a participant still keeps: commitments that were changed or let go are history.
func (c *composer) commitmentsOf(participantID string) []*workshop.Commitment {
	var out []*workshop.Commitment
	for i := range c.w.Commitments {
		com := &c.w.Commitments[i]
		if com.ParticipantID == participantID && com.Status.Holds() {
			out = append(out, com)
		}
	}
	return out
}

// sheet returns a person's sheet; a nil or private commitment gives a blank one.
func (c *composer) sheet(p *workshop.Participant, com *workshop.Commitment) sheet {
	s := sheet{composer: c, name: p.Name, role: c.w.RoleName(p.RoleID), com: &workshop.Commitment{}}
	if r := c.w.Role(p.RoleID); com == nil && r != nil {
		s.lead = r.Level == workshop.LeaderLevel
	}
	s.private = com != nil && com.Share == workshop.PrivateShare
	switch {
	case com == nil:
	case s.private && !c.o.IncludePrivate:
		c.private++
	default:
		s.com, s.lead = com, com.Kind == workshop.LeadershipCommitment
	}
	if q, ok := c.checkInCode(s.com); c.o.QR && ok {
		s.code = &q
	}
	return s
}

// halfGap is what lies between the halves of a sheet.
const halfGap = 8.0

// halves returns how wide the halves of a sheet are. Below the promise, what stands at the right stands in one line with
// the card at the foot.
func (s sheet) halves() (left, right float64) {
	return s.width() - halfGap - cardWidth, cardWidth
}

// beside puts two blocks of the widths of the halves side by side.
func (s sheet) beside(left, right page.Block) page.Block {
	l, r := s.halves()
	return page.Columns{{W: l + halfGap, Block: left}, {W: r, Block: right}}
}

func (s sheet) part() part {
	head := s.t.T("My commitment")
	if s.lead {
		head = s.t.T("My commitment as a leader")
	}
	foot := s.name
	if foot == "" {
		foot = s.t.T("Blank sheet")
	}
	return part{blocks: s.set(), head: head, foot: foot, bookmark: foot, sheet: true, form: s.name == ""}
}

// set is a sheet on one page, or, where its words need more, the promise on one and everything to fill in on another.
// Only a promise that one page does not hold flows on.
func (s sheet) set() []page.Block {
	blocks, fits := s.roomiest(s.blocks)
	if fits {
		return blocks
	}
	if promised, fits := s.roomiest(s.promised); fits {
		return append(promised, s.weeks())
	}
	return blocks
}

// blocks is a sheet from top to bottom.
func (s sheet) blocks(d density) []page.Block {
	gap := page.Space(5 * d.gap)
	blocks := append(s.promised(d), gap, s.tally(d.tight), gap)
	if !d.tight {
		blocks = append(blocks, s.checkIns(), gap)
	}
	return append(blocks, page.Bottom{Block: s.keepsake()})
}

// clearOfPromise is the least that lies between the promise and the frames below it.
const clearOfPromise = page.Space(4)

// promised is the part of a sheet that says what is promised.
func (s sheet) promised(d density) []page.Block {
	gap := page.Space(5 * d.gap)
	blocks := []page.Block{s.top(d), max(gap, clearOfPromise), s.loop(d), gap}
	if s.lead {
		blocks = append(blocks, s.leadership(d), gap)
	}
	return append(blocks, s.obstacle(d), gap, s.people(d), gap, s.choices())
}

// keepsake is the foot of a sheet: what is signed, and what is cut off.
func (s sheet) keepsake() page.Block {
	return page.Whole{Block: page.Stack{s.signatures(), s.cards()}}
}

// weeks is a page of its own with everything that is filled in from the day on, and lines for what comes of it.
func (s sheet) weeks() page.Block {
	const gap, pitch, apart = 8.0, 9.0, 6.0 // apart keeps the signatures from looking like two more lines
	above := page.Stack{s.tally(false), page.Space(gap), s.checkIns(), page.Space(gap)}
	noted := func(lines int) page.Block {
		return s.section(s.width(), s.t.T("My notes"), s.t.T("what helped, what got in the way"), page.WritingLines(lines, s.width(), pitch))
	}
	room := s.room() - above.Height() - s.keepsake().Height() - noted(0).Height()
	lines := int((room - apart) / pitch)
	return page.Whole{Block: append(above, noted(lines), page.Space(room-float64(lines)*pitch), s.keepsake())}
}

// loopGap is what lies between the boxes of the habit loop, with room for an arrow.
const loopGap = 8.0

// loop is the habit loop: what sets it off, what I do, what I get from it.
func (s sheet) loop(d density) page.Block {
	const pad = 2.4
	st := body.Sized(d.body)
	each := (s.width() + loopGap) / 3
	panels := page.Panels{Gap: loopGap, Pad: pad, Arrows: true}
	for _, step := range []struct{ name, advice, value string }{
		{s.t.T("When"), s.t.T("what I see or hear"), without(s.com.Trigger, "When ")},
		{s.t.T("I will"), s.t.T("do or say"), without(s.com.Statement, "I will ", "I'll ", "I’ll ")},
		{s.t.T("and I notice"), s.t.T("straight after"), s.com.Reward},
	} {
		inner := panels.Inner(each)
		panels.Cells = append(panels.Cells, page.Cell{W: each, Block: s.answer(inner, step.name, step.advice, step.value, 2, d, st)})
	}
	return panels
}

// answer is a field of a sheet: what is known, in lines of about equal length, or lines to write on.
func (s sheet) answer(width float64, name, advice, value string, lines int, d density, st page.Style) page.Block {
	if value == "" {
		return page.Blank{Block: s.openAnswer(width, name, advice, lines, d)}
	}
	return page.Section{
		Head:      s.labelled(width, name, advice),
		Continued: s.labelled(width, name, s.t.T("continued")),
		Body:      page.Stack{page.Space(0.6), s.Title(value, st, width)},
	}
}

// openAnswer is a field with lines, whatever the workshop holds. There is no more between its label and the first line
// than between two lines.
func (s sheet) openAnswer(width float64, name, advice string, lines int, d density) page.Block {
	const below = 1.5 // the label's letters end above its foot
	return page.Stack{s.labelled(width, name, advice), page.WritingLines(1, width, d.pitch-below), page.WritingLines(lines-1, width, d.pitch)}
}

// without returns a text without the words that already stand above it.
func without(text string, starts ...string) string {
	for _, start := range starts {
		if len(text) > len(start) && strings.EqualFold(text[:len(start)], start) {
			return text[len(start):]
		}
	}
	return text
}

// leadership is what a leader's sheet has besides: the theme, and what people will see.
func (s sheet) leadership(d density) page.Block {
	left := (s.width() + loopGap) / 3 // in line with the box above
	theme := s.method.Label("theme", string(s.com.Theme))
	if d.tight {
		name := page.Block(page.Blank{Block: s.openSentence(s.t.T("Theme"), label, left-loopGap, d.pitch)})
		if theme != "" {
			const named = 16.0
			name = s.labelBeside(left-loopGap, named, s.t.T("Theme"), s.Title(theme, strong.Sized(d.body), left-loopGap-named))
		}
		see := s.openSentence(s.t.T("What people will see"), label, s.width()-left, d.pitch)
		return page.Columns{
			{W: left, Block: page.Stack{page.Space(max(0, see.Height()-name.Height()-0.2)), name}},
			{W: s.width() - left, Block: see},
		}
	}
	seen := s.openAnswer(s.width()-left, s.t.T("What people will see"), s.t.T("in my diary, in a meeting, on the floor"), 1, d)
	return page.Columns{
		{W: left, Block: s.answer(left-loopGap, s.t.T("Theme"), "", theme, 1, d, strong.Sized(d.body))},
		{W: s.width() - left, Block: seen},
	}
}

// obstacle is what may get in the way, and the plan for it.
func (s sheet) obstacle(d density) page.Block {
	left, right := s.halves()
	st := body.Sized(d.body)
	return s.beside(
		s.answer(left, s.t.T("What might stop me"), "", s.com.Obstacle, 2, d, st),
		s.answer(right, s.t.T("If … then I will …"), "", s.com.Plan, 2, d, st),
	)
}

// people is who is in it with me, when it starts, and what I need for it.
func (s sheet) people(d density) page.Block {
	const gap, day = 6.0, 23.0
	left, right := s.halves()
	st := body.Sized(d.body)
	name := (left - gap) / 2
	return s.beside(
		page.Columns{
			{W: name + gap, Block: s.answer(name, s.t.T("My buddy"), "", s.w.ParticipantName(s.com.BuddyID), 1, d, st)},
			{W: name, Block: s.answer(name, s.t.T("Heard by"), "", s.w.ParticipantName(s.com.WitnessID), 1, d, st)},
		},
		page.Columns{
			{W: day + gap, Block: s.answer(day, s.t.T("First time on"), "", s.date(s.com.FirstDate, words.DayMonth), 1, d, st)},
			{W: right - day - gap, Block: s.answer(right-day-gap, s.t.T("I ask my manager for"), "", s.com.Support, 1, d, st)},
		},
	)
}
