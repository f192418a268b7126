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

// density is how generously a sheet is set. A sheet is tried from the roomiest on, so that one page is enough for most
// people, and goes over two pages, roomy again, only when its words need it.
type density struct {
	gap   float64 // between parts, times the normal gap
	hero  float64 // size of the commitment itself, points
	body  float64 // size of everything filled in, points
	pitch float64 // between lines to write on, millimetres
}

// The lines to write on are the last to give way: what does not fit between them is not written.
var densities = []density{
	{gap: 1, hero: 17, body: 11, pitch: 9},
	{gap: 0.8, hero: 16, body: 10.5, pitch: 9},
	{gap: 0.6, hero: 15, body: 10.5, pitch: 9},
	{gap: 0.45, hero: 14, body: 10, pitch: 9},
	{gap: 0.35, hero: 13, body: 9.5, pitch: 9},
	{gap: 0.2, hero: 13, body: 9.5, pitch: 8.5},
	{gap: 0.2, hero: 12.5, body: 9.5, pitch: 8},
	{gap: 0.2, hero: 12.5, body: 9.5, pitch: 7},
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

// roomiest sets a sheet in the first density that needs one page only, or in the roomiest where none does, and tells
// whether there was one.
func (c *composer) roomiest(blocks func(density) []page.Block) (set []page.Block, fits bool) {
	for _, d := range densities {
		if c.onOnePage(blocks(d)) {
			return blocks(c.stretched(d, blocks)), true
		}
	}
	return blocks(densities[0]), false
}

// stretched widens the gaps of a sheet that leaves room, so that the page is filled evenly. Where blocks stand side by
// side, a gap inside the lower one costs nothing at first; measuring between the two ends can then leave some room over,
// and never takes too much.
func (c *composer) stretched(d density, blocks func(density) []page.Block) density {
	const widest = 1.6
	none, most := d, d
	none.gap, most.gap = 0, widest
	fixed := page.Stack(blocks(none)).Height()
	gaps := page.Stack(blocks(most)).Height() - fixed
	d.gap = widest * min(1, (c.room()-fixed)/gaps)
	return d
}

// blocks is a sheet from top to bottom.
func (s sheet) blocks(d density) []page.Block {
	gap := page.Space(5 * d.gap)
	return append(s.promised(d), gap, s.tally(), gap, s.checkIns(), gap, page.Bottom{Block: s.keepsake()})
}

// promised is the part of a sheet that says what is promised.
func (s sheet) promised(d density) []page.Block {
	gap := page.Space(5 * d.gap)
	blocks := []page.Block{s.top(d), gap, s.loop(d), gap}
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
	above := page.Stack{s.tally(), page.Space(gap), s.checkIns(), page.Space(gap)}
	noted := func(lines int) page.Block {
		return s.section(s.width(), s.t.T("My notes"), s.t.T("what helped, what got in the way"), page.WritingLines(lines, s.width(), pitch))
	}
	room := s.room() - above.Height() - s.keepsake().Height() - noted(0).Height()
	lines := int((room - apart) / pitch)
	return page.Whole{Block: append(above, noted(lines), page.Space(room-float64(lines)*pitch), s.keepsake())}
}

// loop is the habit loop: what sets it off, what I do, what I get from it.
func (s sheet) loop(d density) page.Block {
	const gap, pad = 8.0, 2.4
	st := body.Sized(d.body)
	each := (s.width() + gap) / 3
	panels := page.Panels{Gap: gap, Pad: pad, Arrows: true}
	for _, step := range []struct{ name, advice, value string }{
		{s.t.T("When"), s.t.T("what I see or hear"), without(s.com.Trigger, "When ")},
		{s.t.T("I will"), s.t.T("do or say"), without(s.com.Statement, "I will ", "I'll ", "I’ll ")},
		{s.t.T("and I notice"), s.t.T("straight after"), s.com.Reward},
	} {
		inner := panels.Inner(each)
		panels.Cells = append(panels.Cells, page.Cell{W: each, Block: s.field(inner, step.name, step.advice, step.value, 2, d.pitch, st)})
	}
	return panels
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
	const themeWidth = 52.0
	seen := s.openField(s.width()-themeWidth, s.t.T("What people will see"), s.t.T("in my diary, in a meeting, on the floor"), 1, d.pitch)
	theme := s.method.Label("theme", string(s.com.Theme))
	return page.Columns{
		{W: themeWidth, Block: s.field(themeWidth-6, s.t.T("Theme"), "", theme, 1, d.pitch, strong.Sized(d.body))},
		{W: s.width() - themeWidth, Block: seen},
	}
}

// obstacle is what may get in the way, and the plan for it.
func (s sheet) obstacle(d density) page.Block {
	const gap = 8.0
	w := (s.width() - gap) / 2
	st := body.Sized(d.body)
	plan := s.t.T("If … then I will …")
	return page.Columns{
		{W: w + gap, Block: s.field(w, s.t.T("What might stop me"), "", s.com.Obstacle, 2, d.pitch, st)},
		{W: w, Block: s.field(w, plan, "", s.com.Plan, 2, d.pitch, st)},
	}
}

// people is when it starts, and who is in it with me.
func (s sheet) people(d density) page.Block {
	const gap = 6.0
	st := body.Sized(d.body)
	fields := []struct {
		share       float64
		name, value string
	}{
		{0.17, s.t.T("First time on"), s.date(s.com.FirstDate, words.DayMonth)},
		{0.24, s.t.T("My buddy"), s.w.ParticipantName(s.com.BuddyID)},
		{0.24, s.t.T("Heard by"), s.w.ParticipantName(s.com.WitnessID)},
		{0.35, s.t.T("I ask my manager for"), s.com.Support},
	}
	var cols page.Columns
	all := s.width() + gap
	for _, f := range fields {
		w := f.share * all
		cols = append(cols, page.Cell{W: w, Block: s.field(w-gap, f.name, "", f.value, 1, d.pitch, st)})
	}
	return cols
}
