package export

import (
	"slices"
	"strconv"
	"time"

	"kept/export/page"
	"kept/workshop"
	"kept/workshop/words"
)

// The time line of the actions, millimetres.
const (
	dueRadius  = 2.9 // of the numbers on it
	dueApart   = 2*dueRadius + 0.5
	dueLevels  = 6   // numbers above each other
	dueLabels  = 9.5 // room for the days below the line
	dueToLine  = 1.6 // from the lowest number to the line
	dueLegend  = 7.0 // room for the legend
	labelApart = 3.0
)

// due is an action on the time line.
type due struct {
	n     int
	on    time.Time
	done  bool
	x     float64 // from the left end of the line
	level int     // 0 = next to the line
}

// timeLine shows when the actions are due, and the check-in days; nil when no action has a date.
func (p *plan) timeLine() page.Block {
	var list []due
	for i := range p.w.Actions {
		a := &p.w.Actions[i]
		if on, ok := a.Due.Time(); ok && a.Status != workshop.StoppedAction {
			list = append(list, due{n: p.numberOf(a), on: on, done: a.Status == workshop.DoneAction})
		}
	}
	if len(list) == 0 {
		return nil
	}
	slices.SortStableFunc(list, func(a, b due) int { return a.on.Compare(b.on) })
	line := p.span(list)
	top := 0
	for i := range list {
		line.place(list[:i], &list[i])
		top = max(top, list[i].level)
	}
	head := float64(top+1)*dueApart + dueToLine
	return page.Drawing{H: head + dueLabels + dueLegend, On: func(cv *page.Canvas, x, y float64) {
		axis := y + head
		cv.Rule(x, x+line.width, axis, page.Firm)
		p.days(cv, line, x, axis)
		for _, d := range list {
			cy := axis - dueToLine - dueRadius - float64(d.level)*dueApart
			cv.Number(x+d.x, cy, dueRadius, d.n, d.done)
		}
		p.dueLegend(cv, x, axis+dueLabels+1.6, len(list))
	}}
}

// timeSpan is the days a time line shows.
type timeSpan struct {
	from, to time.Time
	width    float64
	before   float64 // room at the left end for the name of the first day, so that a second close to it has room for its own
}

// span goes from the workshop to day 90, or as far as the actions do. The list is in the order of days.
func (p *plan) span(list []due) timeSpan {
	s := timeSpan{from: list[0].on, to: list[len(list)-1].on, width: p.width(), before: dueRadius}
	if on, ok := p.w.Details.Date.Time(); ok {
		s.before = p.dayWidth(on, p.t.T("Workshop")) - dueRadius
	}
	for _, d := range append(workshop.CheckInDays(), 0) {
		on, ok := p.w.DueDate(d).Time()
		if ok && on.Before(s.from) {
			s.from = on
		}
		if ok && on.After(s.to) {
			s.to = on
		}
	}
	return s
}

// at returns how far from the left end of the line a day is; the right end leaves room for half a number.
func (s timeSpan) at(on time.Time) float64 {
	all := s.to.Sub(s.from).Hours()
	if all <= 0 {
		return s.before
	}
	return s.before + (s.width-s.before-dueRadius)*on.Sub(s.from).Hours()/all
}

// place finds room for a number: at its day, above those that are there, or else as near as there is room.
func (s timeSpan) place(placed []due, d *due) {
	free := func(x float64, level int) bool {
		return !slices.ContainsFunc(placed, func(o due) bool { return o.level == level && o.x-x < dueApart && x-o.x < dueApart })
	}
	for step := 0.0; step <= s.width; step++ {
		for _, x := range []float64{s.at(d.on) + step, s.at(d.on) - step} {
			if x < dueRadius || x > s.width-dueRadius+0.01 {
				continue
			}
			for level := range dueLevels {
				if free(x, level) {
					d.x, d.level = x, level
					return
				}
			}
		}
	}
	d.x = s.at(d.on)
}

// dayWidth returns how wide the name of a day and its date are.
func (p *plan) dayWidth(on time.Time, name string) float64 {
	return max(p.Width(name, label), p.Width(p.dayOf(on), small))
}

// dayOf is a day of the line, with its year where that is not the year of the workshop.
func (p *plan) dayOf(on time.Time) string {
	if held, ok := p.w.Details.Date.Time(); ok && held.Year() != on.Year() {
		return p.t.Date(on, words.Short)
	}
	return p.t.Date(on, words.DayMonth)
}

// days marks the workshop and the check-ins below the line, as far as there is room for their names. The workshop's ends
// below its day, the others stand in the middle or as near to it as they can.
func (p *plan) days(cv *page.Canvas, s timeSpan, x, axis float64) {
	end := x - labelApart
	mark := func(on time.Time, name string) {
		at, wide := x+s.at(on), p.dayWidth(on, name)
		left := max(at-wide/2, end+labelApart)
		if end < x {
			left = max(at-wide+dueRadius, x)
		}
		left = min(left, x+s.width-wide)
		if left < end+labelApart || left > at {
			return
		}
		cv.Upright(at, axis, axis+1.6, page.Firm)
		cv.Text(left, axis+4.9, name, label)
		cv.Text(left, axis+8.7, p.dayOf(on), small)
		end = left + wide
	}
	if on, ok := p.w.Details.Date.Time(); ok {
		mark(on, p.t.T("Workshop"))
	}
	for _, d := range workshop.CheckInDays() {
		if on, ok := p.w.DueDate(d).Time(); ok {
			mark(on, p.method.Label("day", strconv.Itoa(d)))
		}
	}
	if s.to.After(s.from) {
		mark(s.to, p.t.T("Last action"))
	}
}

// dueLegend says what the numbers are.
func (p *plan) dueLegend(cv *page.Canvas, x, y float64, n int) {
	const r = 1.5
	mid := y + small.LineHeight()/2
	for _, m := range []struct {
		fill page.Ink
		text string
	}{{page.None, p.t.T("to do")}, {page.Black, p.t.T("done")}} {
		cv.Disc(x+r, mid, r, 0.8, m.fill)
		x = cv.TextTop(x+2*r+1.4, y, m.text, small) + 5
	}
	cv.TextTop(x, y, p.t.N(n, "1 action on the day it is due. The number is the same in the list of blockers.",
		"{n} actions on the day they are due. The numbers are the same in the list of blockers."), hint)
}
