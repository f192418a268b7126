package export

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"kept/export/page"
	"kept/workshop"
)

// gaps is what customers think, feel and do today and what is wanted, and below each gap what helps to close it; nil
// when the group did not look at gaps.
func (p *plan) gaps() page.Block {
	if len(p.w.Goals) == 0 && !p.blank {
		return nil
	}
	w := p.width()
	g := p.grid(w,
		column{"", 21},
		column{p.t.T("Today"), 0},
		column{p.t.T("Wanted"), 0},
		column{p.t.T("Importance × gap"), 22.5},
		column{p.t.T("How we know"), 54},
	)
	list := page.Table{Head: g.head()}
	for _, s := range append(slices.Clone(p.w.Segments), workshop.Segment{}) {
		group := page.Group{Band: g.band(s.Name, s.Who), Continued: g.continued(s.Name)}
		if s.ID == "" {
			group.Band, group.Continued = g.band(p.t.T("All {customers}", "customers", p.customers()), ""), nil
		}
		for i := range p.w.Goals {
			goal := &p.w.Goals[i]
			known := slices.ContainsFunc(p.w.Segments, func(x workshop.Segment) bool { return x.ID == goal.SegmentID })
			if goal.SegmentID == s.ID || s.ID == "" && !known {
				group.Rows = append(group.Rows, p.gap(g, goal))
			}
		}
		if len(group.Rows) > 0 {
			list.Groups = append(list.Groups, group)
		}
	}
	if len(p.w.Goals) == 0 {
		list.Groups = p.blankGaps(g)
	}
	return p.chapter(w, p.t.T("The gap"), p.t.T("what {customers} think, feel and do today, and what we want", "customers", p.customers()), list)
}

// gap is a gap, and what helps to close it.
func (p *plan) gap(g grid, goal *workshop.Goal) page.Block {
	figures := []page.Para{g.text(4, p.figuresOf(goal), cellMain)}
	if goal.Latest != nil {
		figures = append(figures, g.text(4, p.t.T("last seen: {value}", "value", p.latest(goal)), cell))
	}
	weight := page.Stack{
		g.text(3, strconv.Itoa(goal.Importance*goal.Gap), cellMain),
		g.text(3, fmt.Sprintf("%d × %d", goal.Importance, goal.Gap), cell),
	}
	top := g.row(
		g.text(0, p.method.Label("dimension", string(goal.Dimension)), label),
		g.text(1, goal.Current, cell.Sized(9.5)),
		g.text(2, goal.Desired, cellMain),
		weight,
		append(page.Stack{g.text(4, goal.Measure, cell)}, p.runOn(g.room(4), figures)...),
	)
	top.Weight, top.Foot = 0, 0.6
	below := p.below(g, p.t.T("What helps"), strings.Join(p.lineOfSight(goal), " · "))
	return page.Whole{Block: page.Stack{top, below}}
}

// below is a row with a name in the first column and small text across the others.
func (p *plan) below(g grid, name, text string) page.Block {
	room := g.width - g.cols[0].w - 2*cellPad
	return page.Row{
		Cells: page.Columns{
			{W: g.cols[0].w, Block: p.Para(name, g.styled(cellNote), g.cols[0].w-2*cellPad)},
			{W: g.width - g.cols[0].w, Block: p.Para(text, g.styled(cell), room)},
		},
		PadX: cellPad, Top: 0.4, Foot: g.foot, Weight: page.Hairline,
	}
}

// figuresOf is the measure today and wanted, such as "from 31 to 22%", both as exactly as the more exact of them.
func (p *plan) figuresOf(goal *workshop.Goal) string {
	places := decimals(goal.Baseline, goal.Target)
	from, to := exactly(goal.Baseline, places), exactly(goal.Target, places)
	switch {
	case from != "" && to != "":
		return inUnit(p.t.T("from {from} to {to}", "from", from, "to", to), goal.Unit)
	case to != "":
		return inUnit(p.t.T("to {to}", "to", to), goal.Unit)
	case from != "":
		return inUnit(from, goal.Unit)
	}
	return ""
}

// latest is the measure when it was last seen. It stands beside the figures, so a scale is not said once more.
func (p *plan) latest(goal *workshop.Goal) string {
	value := exactly(goal.Latest, decimals(goal.Baseline, goal.Target, goal.Latest))
	if isScale(goal.Unit) {
		return value
	}
	return inUnit(value, goal.Unit)
}

// inUnit puts the unit behind figures: a sign such as % close to them, and a scale such as 0-10, which would read as one
// more figure, in brackets.
func inUnit(figures, unit string) string {
	switch {
	case unit == "%":
		return figures + unit
	case isScale(unit):
		return fmt.Sprintf("%s (%s)", figures, unit)
	}
	return joined(" ", figures, unit)
}

// isScale tells whether a unit is a scale, such as 0-10.
func isScale(unit string) bool {
	first, _ := utf8.DecodeRuneInString(unit)
	return unicode.IsDigit(first)
}

// number writes a measure as it was entered; "" when it is not known.
func number(x *float64) string { return exactly(x, -1) }

// exactly writes a measure with so many decimals, -1 for as many as it was entered with; "" when it is not known.
func exactly(x *float64, places int) string {
	if x == nil {
		return ""
	}
	return strconv.FormatFloat(*x, 'f', places, 64)
}

// decimals returns the most decimals that one of some measures was entered with.
func decimals(measures ...*float64) int {
	most := 0
	for _, x := range measures {
		_, after, _ := strings.Cut(number(x), ".")
		most = max(most, len(after))
	}
	return most
}

// lineOfSight is what helps to close a gap: behaviours by the promise they keep, actions and experiments.
func (p *plan) lineOfSight(goal *workshop.Goal) []string {
	var out []string
	for _, k := range p.kept {
		var numbers []int
		for _, b := range k.priorities {
			if closes(b, k.promise, goal.ID) {
				numbers = append(numbers, p.behaviours[b.ID])
			}
		}
		slices.Sort(numbers)
		if len(numbers) > 0 {
			out = append(out, p.t.N(len(numbers), "Behaviour {list}: {promise}", "Behaviours {list}: {promise}", "list", ranges(numbers), "promise", strings.TrimRight(k.name(p.composer), ".")))
		}
	}
	var actions []int
	for i := range p.w.Actions {
		if a := &p.w.Actions[i]; slices.Contains(a.GoalIDs, goal.ID) {
			actions = append(actions, p.numberOf(a))
		}
	}
	slices.Sort(actions)
	if actions = slices.Compact(actions); len(actions) > 0 {
		out = append(out, p.t.N(len(actions), "Action on blocker {list}", "Actions on blockers {list}", "list", ranges(actions)))
	}
	for _, e := range p.w.Experiments {
		if slices.Contains(e.GoalIDs, goal.ID) && trials[e.Status] != "" && e.Next != "drop" {
			out = append(out, p.t.T(trials[e.Status], "title", e.Title))
		}
	}
	if len(out) == 0 {
		return []string{p.t.T("Nothing yet closes this one.")}
	}
	return out
}

// trials says of an experiment that may still help how far it is, by the status it is stored with; keys of
// kept/workshop/words. A false start and a stopped one do not help.
var trials = map[string]string{
	"planned": "Trial: {title} (planned)",
	"running": "Trial: {title} (running)",
	"worked":  "Trial: {title} (it worked)",
	"unclear": "Trial: {title} (unclear so far)",
}

// ranges writes numbers that rise: "1–4, 7, 9".
func ranges(numbers []int) string {
	var parts []string
	for i := 0; i < len(numbers); {
		end := i
		for end+1 < len(numbers) && numbers[end+1] == numbers[end]+1 {
			end++
		}
		switch {
		case end > i+1:
			parts = append(parts, fmt.Sprintf("%d–%d", numbers[i], numbers[end]))
		case end > i:
			parts = append(parts, strconv.Itoa(numbers[i]), strconv.Itoa(numbers[end]))
		default:
			parts = append(parts, strconv.Itoa(numbers[i]))
		}
		i = end + 1
	}
	return strings.Join(parts, ", ")
}

// closes tells whether a behaviour helps to close a gap: it says so itself or, where it names no gap, its promise does.
func closes(b workshop.Behaviour, promise *workshop.Promise, goalID string) bool {
	if len(b.GoalIDs) > 0 || promise == nil {
		return slices.Contains(b.GoalIDs, goalID)
	}
	return slices.Contains(promise.GoalIDs, goalID)
}

// blankGaps is room for three customer groups.
func (p *plan) blankGaps(g grid) []page.Group {
	var groups []page.Group
	for range 3 {
		group := page.Group{Band: g.openBand(p.t.T("Customer group"))}
		for _, d := range []workshop.Dimension{workshop.AttitudeGoal, workshop.BehaviourGoal} {
			r := g.row(g.text(0, p.method.Label("dimension", string(d)), label), nil, nil, nil, nil)
			r.MinHeight = 2.8 * max(handPitch, p.hand)
			group.Rows = append(group.Rows, page.Blank{Block: r})
		}
		groups = append(groups, group)
	}
	return groups
}

// openBand is a band with a line to write the name of the group on.
func (g grid) openBand(name string) page.Block {
	line := page.Drawing{H: handPitch, On: func(cv *page.Canvas, x, y float64) {
		end := cv.Text(x+cellPad, y+handPitch-3.2, name, strong)
		cv.Rule(end+3, x+g.width-cellPad, y+handPitch-2.8, page.WritingLine)
	}}
	return page.Row{Cells: page.Columns{{W: g.width, Block: line}}, Background: page.Light}
}
