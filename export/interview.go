package export

import (
	"strings"

	"kept/export/page"
	"kept/workshop"
)

// interview is DOC-18 for one role: the same questions for every candidate, from the priority behaviours of the role
// (M§8). It scores what people did, never who they are.
type interview struct {
	*composer
	role workshop.Role // empty on the blank form
}

// blankPrompts is how many questions a form to fill in by hand has.
const blankPrompts = 4

// composeInterview makes the pages of every role that has priority behaviours, or else a blank form.
func composeInterview(c *composer) ([]part, error) {
	of := map[string][]workshop.Behaviour{}
	for _, k := range c.kept() {
		for _, b := range k.priorities {
			of[b.RoleID] = append(of[b.RoleID], b)
		}
	}
	var parts []part
	for _, r := range c.w.Roles {
		if len(of[r.ID]) > 0 {
			parts = append(parts, interview{c, r}.part(of[r.ID]))
		}
		if err := c.ctx.Err(); err != nil {
			return nil, err
		}
	}
	if len(parts) == 0 {
		parts = append(parts, interview{composer: c}.part(make([]workshop.Behaviour, blankPrompts)))
	}
	return parts, nil
}

// roominess is how much room a form leaves: between its parts in millimetres, and for writing in lines.
type roominess struct {
	gap     page.Space
	notes   int // for each question
	preview int // for each moment
	people  int // for what a candidate brings, and for what is taught
	open    int // for what is still open at the end; 0 = it is left out

	more []int // for a question besides notes; nil = none
}

// part is the form for one candidate: as few pages as there can be, and on them as much room to write as there is.
func (v interview) part(list []workshop.Behaviour) part {
	pages := func(r roominess) int { return len(page.Paginate(v.form(list, r), v.format(false).frame())) }
	var best roominess
	fewest := 0
	for _, r := range []roominess{{7, 6, 3, 2, 0, nil}, {7, 5, 3, 2, 0, nil}, {7, 4, 3, 2, 0, nil}, {7, 3, 3, 2, 0, nil}, {6, 3, 3, 2, 0, nil}, {6, 2, 3, 2, 0, nil}} {
		// Three lines for each answer are worth a second page, but no third.
		if n := pages(r); fewest == 0 || n < fewest && (r.notes > 2 || fewest > 2) {
			best, fewest = r, n
		}
	}
	grow := func(lines func(*roominess) *int, least, most int) {
		more := best
		for n := max(least, *lines(&best)+1); n <= most; n++ {
			if *lines(&more) = n; pages(more) > fewest {
				return
			}
			best = more
		}
	}
	grow(func(r *roominess) *int { return &r.preview }, 0, 4)
	grow(func(r *roominess) *int { return &r.people }, 0, 3)
	grow(func(r *roominess) *int { return &r.open }, 3, 14)
	grow(func(r *roominess) *int { return &r.preview }, 0, 8)
	best.more = make([]int, len(list))
	for range mostMore { // a question that goes over leaves room on the page before it
		for i := range best.more {
			if best.more[i]++; pages(best) > fewest {
				best.more[i]--
			}
		}
	}
	foot, bookmark := v.docTitle(), v.t.T("Blank sheet")
	if v.role.Name != "" {
		foot, bookmark = v.named(), v.role.Name
	}
	return part{blocks: v.form(list, best), foot: foot, bookmark: bookmark, sheet: true}
}

// mostMore is how many lines a question may have more than another.
const mostMore = 2

// named is what the form is called.
func (v interview) named() string {
	if v.role.Name == "" {
		return v.t.T("Interview")
	}
	return v.t.T("Interview: {role}", "role", v.role.Name)
}

// form is the rules, a question for each behaviour, and what to show and to agree.
func (v interview) form(list []workshop.Behaviour, r roominess) []page.Block {
	blocks := []page.Block{v.title(v.width(), v.named(), v.t.T("what the candidate has done, asked from this role’s behaviours"))}
	blocks = append(blocks, stackOf(r.gap, v.whoAndWhen(), v.rules())...)
	for i, b := range list {
		notes := r.notes
		if r.more != nil {
			notes += r.more[i]
		}
		blocks = append(blocks, r.gap, page.Whole{Block: v.prompt(i+1, b, notes)})
	}
	blocks = append(blocks, r.gap, v.preview(r.preview), r.gap, v.rightPeople(r.people))
	if r.open > 0 {
		w := v.width()
		blocks = append(blocks, r.gap, page.Whole{Block: v.section(w, v.t.T("Still open"), v.t.T("what they asked, and what to ask again"), page.WritingLines(r.open, w, 9))})
	}
	return blocks
}

// whoAndWhen is the lines that say whose answers these are.
func (v interview) whoAndWhen() page.Block {
	const gap = 6.0
	names := []string{v.t.T("Candidate"), v.t.T("Asked by"), v.t.T("Date")}
	shares := []float64{0.42, 0.36, 0.22}
	if v.role.Name == "" {
		names, shares = append([]string{v.t.T("Role")}, names...), []float64{0.24, 0.3, 0.26, 0.2}
	}
	var cols page.Columns
	all := v.width() + gap
	for i, name := range names {
		cols = append(cols, page.Cell{W: shares[i] * all, Block: v.openField(shares[i]*all-gap, name, "", 1, 9)})
	}
	return cols
}

// rules is what makes the answers of two candidates comparable, in a frame that nobody overlooks.
func (v interview) rules() page.Block {
	const pad = 3.4
	w := v.width()
	var lines page.Stack
	for _, rule := range v.method.Sessions.Interview.Rules {
		lines = append(lines, v.point(w-2*pad, rule))
	}
	return page.Inset{
		Left: pad, Right: pad, Top: 2.6, Bottom: 1.6, W: w, Block: lines,
		Behind: func(cv *page.Canvas, x, y, w, h float64) { cv.Box(x, y, w, h, 0.8, 1.6, page.None) },
	}
}

// prompt is the question for a behaviour, with what to listen for and lines for notes; an empty behaviour gives lines.
func (v interview) prompt(n int, b workshop.Behaviour, notes int) page.Block {
	const indent, gap, left = 11.0, 8.0, 62.0
	w := v.width() - indent
	right := w - left - gap
	ask := strong.Sized(12)
	var stack page.Stack
	if b.Statement == "" {
		before, _, _ := strings.Cut(v.method.Sessions.Interview.Ask, " {")
		stack = append(stack, v.opened(w, before, ask))
	} else {
		stack = append(stack, v.Title(v.ask(b), ask, w))
	}
	stack = append(stack, page.Space(0.6), v.Para(strings.Join(v.method.Sessions.Interview.Follow, " "), body, w), page.Space(2))
	if about := v.whereItHappens(b); about != "" {
		stack = append(stack, v.Para(v.t.T("When or where: {situation}", "situation", about), small, w), page.Space(2))
	}
	listen := page.Stack{
		v.cue(left, v.t.T("Listen for"), b.Statement, 2), page.Space(2),
		v.cue(left, v.t.T("Less helpful"), b.NotThis, 1),
	}
	heard := page.Stack{v.rating(right), v.heard(right), page.WritingLines(notes-1, right, 9)}
	stack = append(stack, page.Columns{{W: left + gap, Block: listen}, {W: right, Block: heard}})
	return page.Inset{
		Left: indent, W: v.width(), Block: stack,
		Behind: func(cv *page.Canvas, x, y, _, _ float64) { cv.Number(x+4, y+ask.LineHeight()/2, 3.4, n, true) },
	}
}

// cue is what tells a good answer from another, or lines to write it on.
func (v interview) cue(w float64, name, text string, lines int) page.Block {
	if text == "" {
		return v.field(w, name, "", "", lines, 9, body)
	}
	return page.Stack{v.Para(name, label, w), page.Space(0.6), v.Title(text, body, w)}
}

// heard is the first line for the answer, behind what belongs there.
func (v interview) heard(w float64) page.Block {
	const pitch = 9.0
	return page.Drawing{H: pitch, On: func(cv *page.Canvas, x, y float64) {
		end := cv.Text(x, y+pitch-0.8, v.t.T("What I heard"), label)
		cv.Rule(end+2, x+w, y+pitch, page.WritingLine)
	}}
}

// opened is the start of a question with lines to go on writing.
func (v interview) opened(w float64, start string, st page.Style) page.Block {
	const pitch = 9.0
	first := page.Drawing{H: pitch, On: func(cv *page.Canvas, x, y float64) {
		end := cv.TextTop(x, y, start, st)
		cv.Rule(end+2, x+w, y+st.LineHeight(), page.WritingLine)
	}}
	return page.Stack{first, page.WritingLines(1, w, pitch-1.5), page.Space(2)}
}

// ask is the question about a behaviour. A situation goes into the sentence where it reads on from "when".
func (v interview) ask(b workshop.Behaviour) string {
	texts := v.method.Sessions.Interview
	if situation := without(b.Situation, texts.When+" "); situation != b.Situation {
		return v.t.T(texts.Ask, "situation", unended(situation))
	}
	return v.t.T(texts.AskLike, "statement", unended(b.Statement))
}

// whereItHappens is a situation that the question does not say; "" when there is none.
func (v interview) whereItHappens(b workshop.Behaviour) string {
	if without(b.Situation, v.method.Sessions.Interview.When+" ") != b.Situation {
		return ""
	}
	return b.Situation
}

// unended is a text without the full stop that the sentence round it has, too.
func unended(s string) string { return strings.TrimRight(s, ". ") }

// rating is a line of five numbers to mark one of, between what its ends mean.
func (v interview) rating(w float64) page.Block {
	const r, pitch, gap = 3.0, 9.5, 2.5
	const numbers = 4*pitch + 2*r
	ends := v.method.Sessions.Interview.Rating
	low := min(v.Width(ends[0], hint)+0.1, (w-numbers)/2-gap)
	end := func(text string, w float64) page.Block {
		return page.Inset{Top: r - hint.LineHeight()/2, W: w, Block: v.Para(text, hint, w)}
	}
	return page.Columns{
		{W: low + gap, Block: end(ends[0], low)},
		{W: numbers + gap, Block: page.Drawing{H: 2*r + 1, On: func(cv *page.Canvas, x, y float64) {
			for n := range 5 {
				cv.Number(x+r+float64(n)*pitch, y+r, r, n+1, false)
			}
		}}},
		{W: w - low - numbers - 2*gap, Block: end(ends[1], w-low-numbers-2*gap)},
	}
}

// preview is what a candidate is shown of the job: a hard moment and a good one.
func (v interview) preview(lines int) page.Block {
	const gap, pad = 6.0, 3.0
	w := v.width()
	panels := page.Panels{Gap: gap, Pad: pad}
	each := (w + gap) / 2
	for _, moment := range v.method.Sessions.Interview.Preview {
		panels.Cells = append(panels.Cells, page.Cell{W: each, Block: v.openField(panels.Inner(each), moment.Text, "", lines, 9)})
	}
	return page.Whole{Block: v.section(w, v.t.T("A realistic preview"), v.t.T("tell it before they say yes"), page.Stack{page.Space(underRule), panels})}
}

// rightPeople is what a candidate brings, and what the group would teach afterwards.
func (v interview) rightPeople(lines int) page.Block {
	const gap = 8.0
	w := v.width()
	each := (w - gap) / 2
	both := page.Columns{
		{W: each + gap, Block: v.openField(each, v.t.T("What they bring"), "", lines, 9)},
		{W: each, Block: v.openField(each, v.t.T("What we would teach"), "", lines, 9)},
	}
	return page.Whole{Block: v.section(w, v.t.T("The right people"), v.t.T(v.method.Support.RightPeople), both)}
}
