package export

import (
	"slices"
	"strconv"
	"strings"
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
	known             bool // the workshop says how long it is
}

// day returns the agenda in its order: the steps in the room with the breaks after them, and the spare minutes.
func (r runSheet) day() []stretch {
	var out []stretch
	for _, step := range r.method.Steps {
		id := workshop.StepID(step.ID)
		if id == workshop.SetUp || id == workshop.FollowUp {
			continue
		}
		s := stretch{step: step, name: step.Name}
		if own := r.w.Step(id); own != nil {
			s.planned, s.shortest, s.known = own.Planned, own.Shortest, true
		}
		out = append(out, s)
		for _, b := range r.w.Breaks {
			if b.After == id {
				out = append(out, stretch{name: b.Name, planned: b.Planned, shortest: b.Shortest, known: true})
			}
		}
	}
	if spare := r.w.Details.Buffer; spare > 0 {
		out = append(out, stretch{name: r.t.T("Spare minutes"), planned: spare, known: true})
	}
	return out
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
		{r.t.T("Clock"), 15},
		{r.t.T("Step"), 30},
		{r.t.T("Minutes"), 17},
		{r.t.T("What it is for, and what to do"), 0},
		{r.t.T("Have ready"), 36},
		{r.t.T("If late, cut"), 23},
	}
	if len(r.w.Details.Facilitators) > 1 { // one alone leads everything
		cols = append(cols, column{r.t.T("Lead"), 20})
	}
	g := r.grid(w, cols...)
	var rows []page.Block
	at, known := 0, r.clocked
	for _, s := range r.day() {
		from := ""
		if known = known && s.known; known {
			from = r.clock(at)
		}
		rows = append(rows, r.row(g, from, s))
		at += s.planned
	}
	end := ""
	if known {
		end = r.clock(at)
	}
	rows = append(rows, r.line(g, g.text(0, end, strong), g.text(1, r.t.T("End"), strong)))
	return r.chapter(w, r.t.T("The day by the clock"), r.t.T("minutes: planned / shortest sensible"), table(g, rows))
}

// row is a line of the agenda. What is done before the day has no time.
func (r runSheet) row(g grid, from string, s stretch) page.Block {
	minutes, late := "", ""
	if s.known {
		minutes = strconv.Itoa(s.planned) + " / " + strconv.Itoa(s.shortest)
		if cut := s.planned - s.shortest; cut > 0 {
			late = r.t.N(cut, "1 minute", "{n} minutes")
		}
	}
	if s.known && s.planned == 0 {
		from, minutes = "", r.t.T("before the day")
	}
	if s.step.ID == "" {
		row := r.line(g, g.text(0, from, strong), g.text(1, s.name, strong), g.text(2, minutes, cell), nil, nil, g.text(5, late, cell))
		row.Background = page.Light
		return row
	}
	what := page.Stack{g.text(3, s.step.Purpose, label), g.text(3, strings.Join(shortForms(s.step.Do), " · "), cell)}
	ready := r.t.T(needs[workshop.StepID(s.step.ID)])
	row := r.line(g,
		g.text(0, from, strong), g.text(1, s.name, strong), g.text(2, minutes, cell), what,
		g.text(4, ready, cell), g.text(5, late, cell),
	)
	if lead := 6; len(g.cols) > lead {
		row.Cells[lead].Block = page.WritingLines(1, g.room(lead), 7)
	}
	return row
}

// line is a row of the agenda whose last columns may be left out.
func (r runSheet) line(g grid, blocks ...page.Block) page.Row {
	row := g.row(append(blocks, make([]page.Block, len(g.cols)-len(blocks))...)...)
	row.Top, row.Foot = 0.7, 0.8 // the whole day on two pages
	return row
}

// shortForms returns what to do in key words: every text up to the first full stop, colon, semicolon or bracket that
// leaves enough of it. What is said aloud stays whole.
func shortForms(do []string) []string {
	const enough = 2 // words
	var out []string
	for _, s := range do {
		short := s
		for i := range s {
			cut := slices.ContainsFunc([]string{". ", ": ", "; ", " ("}, func(mark string) bool { return strings.HasPrefix(s[i:], mark) })
			if cut && len(strings.Fields(s[:i])) >= enough && !strings.HasPrefix(s, "\"") {
				short = s[:i]
				break
			}
		}
		out = append(out, strings.TrimSuffix(short, "."))
	}
	return out
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

// scripts is what may be read aloud, in large type.
func (r runSheet) scripts() page.Block {
	w := r.width()
	st := page.Style{Size: 12.5, Lead: 1.45}
	var stack page.Stack
	for _, step := range r.method.Steps {
		if len(step.Say) == 0 {
			continue
		}
		var says page.Stack
		for i, s := range step.Say {
			if i > 0 {
				says = append(says, page.Space(1.5))
			}
			says = append(says, r.Para(s, st, w))
		}
		stack = append(stack, page.Whole{Block: r.section(w, step.Name, "", says)}, page.Space(6))
	}
	return r.chapter(w, r.t.T("What you may say"), r.t.T("in your own words"), stack)
}
