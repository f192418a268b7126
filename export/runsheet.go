package export

import (
	"strconv"
	"time"

	"kept/export/page"
	"kept/workshop"
	"kept/workshop/content"
)

// runSheet is DOC-7: the day as the facilitator runs it, by the clock (M§8).
type runSheet struct {
	*composer
	start   time.Time // of the day
	clocked bool      // there is a start to count from
}

func composeRunSheet(c *composer) ([]part, error) {
	r := runSheet{composer: c}
	if minutes, ok := c.w.Details.StartTime.Minutes(); ok {
		r.start, r.clocked = time.Unix(0, 0).UTC().Add(time.Duration(minutes)*time.Minute), true
	}
	return []part{
		{blocks: r.before()},
		{blocks: []page.Block{r.agenda()}, landscape: true},
		{blocks: []page.Block{r.scripts()}, foot: c.t.T("Scripts")},
	}, c.ctx.Err()
}

// stretch is a line of the agenda: a step, a break, the spare minutes or the end.
type stretch struct {
	step              content.Step // empty for what is no step
	name              string
	planned, shortest int
	known             bool   // the workshop says how long it is
	from              string // when it begins; "" where that cannot be told
}

// day returns the agenda in its order: the steps in the room with the breaks after them, and the spare minutes. A form
// has the breaks that its format usually has, without their minutes.
func (r runSheet) day() []stretch {
	var out []stretch
	for _, step := range r.method.Steps {
		id := workshop.StepID(step.ID)
		if id == workshop.SetUp || id == workshop.FollowUp {
			continue
		}
		s := stretch{step: step, name: step.Name}
		own := r.w.Step(id)
		if own != nil {
			s.planned, s.shortest, s.known = own.Planned, own.Shortest, true
		}
		out = append(out, s)
		for _, b := range r.w.Breaks {
			if b.After == id {
				out = append(out, stretch{name: b.Name, planned: b.Planned, shortest: b.Shortest, known: true})
			}
		}
		if format, _ := r.method.Format(string(r.w.Details.Format)); own == nil {
			for _, b := range format.Breaks {
				if b.After == step.ID {
					out = append(out, stretch{name: b.Name})
				}
			}
		}
	}
	if spare := r.w.Details.Buffer; spare > 0 {
		out = append(out, stretch{name: r.t.T("Spare minutes"), planned: spare, known: true})
	}
	return out
}

// timed is the day with when each stretch begins, as long as that can be told, and its end.
func (r runSheet) timed() []stretch {
	at, known := 0, r.clocked
	day := append(r.day(), stretch{name: r.t.T("End"), known: true})
	for i, s := range day {
		if known = known && s.known; known {
			day[i].from = r.clock(at)
		}
		at += s.planned
	}
	return day
}

// clock is the time of day so many minutes after the start; "" when the start is not known.
func (r runSheet) clock(minutes int) string {
	if !r.clocked {
		return ""
	}
	return r.t.Time(r.start.Add(time.Duration(minutes) * time.Minute))
}

// agenda is the table by the clock.
func (r runSheet) agenda() page.Block {
	w := r.wideWidth()
	cols := []column{
		{r.t.T("Clock"), 14},
		{r.t.T("Step"), 30},
		{r.t.T("What it is for, and what to do"), 0},
		{r.t.T("Have ready"), 31},
		{r.t.T("If late, cut"), 22},
	}
	if len(r.w.Details.Facilitators) > 1 { // one alone leads everything; of several, the initials are written in
		for i, w := range map[int]float64{0: 13, 1: 28, 3: 28, 4: 16} {
			cols[i].w = w
		}
		cols = append(cols, column{r.t.T("Lead"), 12})
	}
	g := r.grid(w, cols...)
	var rows []page.Block
	day := r.timed()
	end := len(day) - 1
	for _, s := range day[:end] {
		rows = append(rows, r.row(g, s))
	}
	rows = append(rows, r.line(g, g.text(0, day[end].from, strong), g.text(1, day[end].name, strong)))
	advice := ""
	if day[0].known {
		advice = r.t.T("with the minutes planned, and the fewest that make sense")
	}
	return r.chapter(w, r.t.T("The day by the clock"), advice, table(g, rows))
}

// row is a line of the agenda. What is done before the day has no time.
func (r runSheet) row(g grid, s stretch) page.Block {
	from, late := s.from, ""
	var minutes []string
	if s.known {
		minutes, late = r.minutes(s), r.late(s)
	}
	if s.known && s.planned == 0 {
		from, minutes = "", []string{r.t.T("before the day")}
	}
	if s.step.ID == "" {
		row := r.line(g, g.text(0, from, strong), g.text(1, s.name, strong), g.text(2, joined(", ", minutes...), cell), nil, g.text(4, late, cell))
		row.Background = page.Light
		return row
	}
	name := page.Stack{g.text(1, s.name, strong)}
	for _, text := range minutes {
		name = append(name, g.text(1, text, cell))
	}
	what := page.Stack{g.text(2, s.step.Purpose, label), page.Space(0.4), r.glance(g.room(2), s.step.Glance)}
	ready := r.t.T(needs[workshop.StepID(s.step.ID)])
	return r.line(g, g.text(0, from, strong), name, what, g.text(3, ready, cell), g.text(4, late, cell))
}

// minutes is how long a stretch is planned, and the fewest minutes that it makes sense with where that is less.
func (r runSheet) minutes(s stretch) []string {
	out := []string{r.t.N(s.planned, "1 minute", "{n} minutes")}
	if s.shortest > 0 && s.shortest < s.planned {
		out = append(out, r.t.T("at least {n}", "n", s.shortest))
	}
	return out
}

// late is what a stretch can give when the day runs late; "" for nothing.
func (r runSheet) late(s stretch) string {
	switch cut := s.planned - s.shortest; {
	case cut <= 0:
		return ""
	case s.shortest == 0:
		return r.t.T("all of it")
	default:
		return r.t.T("{n} min", "n", cut)
	}
}

// glance is what to do in a step: numbered, in two columns that are read one after the other, as level as they can be.
func (r runSheet) glance(w float64, do []string) page.Block {
	const gap, indent = 4.0, 4.6
	each := (w - gap) / 2
	lines := make([]page.Block, len(do))
	for i, s := range do {
		lines[i] = page.Inset{Left: indent, W: each, Block: r.Para(s, cell, each-indent), Behind: func(cv *page.Canvas, x, y, _, _ float64) {
			cv.TextTop(x, y, strconv.Itoa(i+1), cell.With(page.Bold))
		}}
	}
	var lowest page.Columns
	for cut := (len(do) + 1) / 2; cut <= len(do); cut++ { // the first column is never the shorter one
		columns := page.Columns{{W: each + gap, Block: page.Stack(lines[:cut])}, {W: each, Block: page.Stack(lines[cut:])}}
		if lowest == nil || columns.Height() < lowest.Height() {
			lowest = columns
		}
	}
	return lowest
}

// line is a row of the agenda whose last columns may be left out.
func (r runSheet) line(g grid, blocks ...page.Block) page.Row {
	row := g.row(append(blocks, make([]page.Block, len(g.cols)-len(blocks))...)...)
	row.Top, row.Foot = 0.7, 0.8 // the whole day on two pages
	return row
}

// needs is what has to lie ready for a step; keys of kept/workshop/words.
var needs = map[workshop.StepID]string{
	workshop.Welcome:         "The purpose on the wall, sign-in sheet",
	workshop.Customers:       "Sticky notes, worksheet 1",
	workshop.Focus:           "Sticky notes in two colours, worksheet 2",
	workshop.PromisesStep:    "Pens, worksheet 3",
	workshop.BehavioursStep:  "Sticky notes, dots, worksheet 4",
	workshop.Practise:        "Timer, the notes with priorities",
	workshop.BlockersStep:    "Sticky notes in the second colour, dots, worksheets 5 and 6",
	workshop.ApproachStep:    "Worksheet 7, one for each person and role",
	workshop.SupportStep:     "Worksheet 8",
	workshop.CommitmentsStep: "Commitment sheets, good pens, scissors",
	workshop.Close:           "Charter, escalation list, printer",
}

// scripts is what may be read aloud, in large type, each with its time.
func (r runSheet) scripts() page.Block {
	w := r.width()
	st := page.Style{Size: 12.5, Lead: 1.45}
	steps := r.timed()
	if after, ok := r.method.Step(string(workshop.FollowUp)); ok {
		steps = append(steps, stretch{step: after, name: after.Name, from: r.t.T("after the day, to managers")})
	}
	stack := page.Stack{page.Space(2)}
	for _, s := range steps {
		if len(s.step.Say) == 0 {
			continue
		}
		var says page.Stack
		for i, text := range s.step.Say {
			if i > 0 {
				says = append(says, page.Space(1.5))
			}
			says = append(says, r.evened(text, st, w))
		}
		stack = append(stack, page.Whole{Block: r.section(w, s.name, s.from, says)}, page.Space(6))
	}
	return r.chapter(w, r.t.T("What you may say"), r.t.T("in your own words"), stack)
}
