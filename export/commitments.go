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
		if com.ParticipantID == participantID && com.Status != workshop.ChangedCommitment && com.Status != workshop.ReleasedCommitment {
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
	switch {
	case com == nil:
	case com.Share == workshop.PrivateShare && !c.o.IncludePrivate:
		c.private++
	default:
		s.com, s.lead = com, com.Kind == workshop.LeadershipCommitment
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

var densities = []density{
	{gap: 1, hero: 17, body: 11, pitch: 9},
	{gap: 0.8, hero: 16, body: 10.5, pitch: 8.5},
	{gap: 0.6, hero: 15, body: 10.5, pitch: 8},
	{gap: 0.45, hero: 14, body: 10, pitch: 7.5},
	{gap: 0.3, hero: 13, body: 9.5, pitch: 7},
}

func (s sheet) part() part {
	blocks := s.blocks(densities[0])
	for _, d := range densities {
		if s.onOnePage(s.blocks(d)) {
			blocks = s.blocks(s.stretched(d))
			break
		}
	}
	head := s.t.T("My commitment")
	if s.lead {
		head = s.t.T("My commitment as a leader")
	}
	foot := s.name
	if foot == "" {
		foot = s.t.T("Blank sheet")
	}
	return part{blocks: blocks, head: head, foot: foot, bookmark: foot, sheet: true}
}

// stretched widens the gaps of a sheet that leaves room, so that the page is filled evenly.
func (s sheet) stretched(d density) density {
	const widest = 1.6
	none, one := d, d
	none.gap, one.gap = 0, 1
	fixed := page.Stack(s.blocks(none)).Height()
	perGap := page.Stack(s.blocks(one)).Height() - fixed
	d.gap = min(widest, (s.room()-fixed)/perGap)
	return d
}

// blocks is a sheet from top to bottom.
func (s sheet) blocks(d density) []page.Block {
	gap := page.Space(5 * d.gap)
	blocks := []page.Block{s.person(), page.Space(4 * d.gap), s.promise(d), gap, s.loop(d), gap}
	if s.lead {
		blocks = append(blocks, s.leadership(d), gap)
	}
	return append(blocks,
		s.obstacle(d), gap,
		s.people(d), gap,
		s.choices(), gap,
		s.tally(), gap,
		s.checkIns(), gap,
		page.Bottom{Block: page.Whole{Block: page.Stack{s.signatures(), s.cards()}}},
	)
}

// person is name and role, large: the sheet is handed over by name.
func (s sheet) person() page.Block {
	const size, smallest = 25, 15
	st := page.Style{Face: page.Bold, Size: size, Lead: 1.15}
	if s.name == "" {
		return s.blankPerson(st)
	}
	name := s.Title(s.name, st, s.width())
	for len(name.Lines) > 2 && st.Size > smallest {
		st.Size--
		name = s.Title(s.name, st, s.width())
	}
	return page.Stack{name, page.Space(0.6), s.Para(joined(", ", s.role, s.date(s.com.SignedOn, words.Medium)), lead, s.width())}
}

// blankPerson is the same with lines.
func (s sheet) blankPerson(st page.Style) page.Block {
	h := st.LineHeight() + 0.6 + lead.LineHeight()
	fields := []string{s.t.T("Name"), s.t.T("Role"), s.t.T("Date")}
	widths := []float64{0.46, 0.32, 0.22}
	return page.Drawing{H: h, On: func(cv *page.Canvas, x, y float64) {
		for i, f := range fields {
			w := widths[i] * s.width()
			if i < len(fields)-1 {
				cv.Rule(x, x+w-6, y+h-5.2, page.WritingLine)
			} else {
				cv.Rule(x, x+w, y+h-5.2, page.WritingLine)
			}
			cv.Text(x, y+h-1.2, f, small)
			x += w
		}
	}}
}

// promise is the commitment itself, the largest thing on the sheet after the name, and the behaviour it comes from.
func (s sheet) promise(d density) page.Block {
	const bar, indent = 1.1, 6
	st := page.Style{Face: page.Bold, Size: d.hero, Lead: 1.28}
	w := s.width() - indent
	var stack page.Stack
	if s.com.Statement != "" {
		stack = append(stack, s.Title(s.com.Statement, st, w))
	} else {
		stack = append(stack, s.openSentence(s.t.T("I will"), st, w, d.pitch), page.WritingLines(1, w, d.pitch))
	}
	if b := s.w.Behaviour(s.com.BehaviourID); b != nil {
		stack = append(stack, page.Space(1.2), s.Para(s.t.T("From our charter: {behaviour}", "behaviour", b.Statement), hint.Sized(d.body-1), w))
	} else if s.com.Statement == "" {
		stack = append(stack, page.Space(1.5), s.openSentence(s.t.T("From our charter:"), hint, w, 7))
	}
	return page.Inset{Left: indent, W: s.width(), Block: stack, Behind: func(cv *page.Canvas, x, y, _, h float64) {
		cv.Box(x, y, bar, h, 0, 0, page.Black)
	}}
}

// openSentence is the start of a sentence with a line to go on writing.
func (s sheet) openSentence(start string, st page.Style, w, pitch float64) page.Block {
	return page.Drawing{H: pitch, On: func(cv *page.Canvas, x, y float64) {
		end := cv.Text(x, y+pitch-1.2, start, st)
		cv.Rule(end+2, x+w, y+pitch, page.WritingLine)
	}}
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
	seen := s.field(s.width()-themeWidth, s.t.T("What people will see"), s.t.T("in my diary, in a meeting, on the floor"), "", 1, d.pitch, body)
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
