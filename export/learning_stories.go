package export

import (
	"slices"
	"strings"

	"kept/export/page"
	"kept/workshop"
)

// The stories of DOC-19, and what is asked about them.

// told returns the stories that may be told to colleagues: the people in them agreed, and nobody keeps them private
// (M§7.7).
func (l learning) told() []workshop.Story {
	var open []workshop.Story
	for _, s := range l.w.Stories {
		if s.Permission && s.Share.ForTeam() {
			open = append(open, s)
		}
	}
	return open
}

// panel chooses the stories of the panel: the newest, one of them from behind the scenes where there is one.
func (l learning) panel(told []workshop.Story) (seats, more []workshop.Story) {
	cut := max(0, len(told)-panelSeats)
	more, seats = slices.Clone(told[:cut]), slices.Clone(told[cut:])
	if !slices.ContainsFunc(seats, l.behindTheScenes) {
		for i := len(more) - 1; i >= 0; i-- {
			if l.behindTheScenes(more[i]) {
				seats[0], more[i] = more[i], seats[0]
				break
			}
		}
	}
	return seats, more
}

// behindTheScenes tells whether somebody in a story works behind the scenes.
func (l learning) behindTheScenes(s workshop.Story) bool {
	return slices.ContainsFunc(s.PeopleIDs, func(id string) bool {
		p := l.w.Participant(id)
		if p == nil {
			return false
		}
		r := l.w.Role(p.RoleID)
		return r != nil && r.Side == workshop.BehindTheScenes
	})
}

// teller is who tells a story: the people in it, or else their team.
func (l learning) teller(s workshop.Story) string {
	if who := l.t.List(l.people(s.PeopleIDs)); who != "" {
		return who
	}
	return s.Team
}

// sides is from where the people in a story look at it.
func (l learning) sides(s workshop.Story) string {
	var sides []string
	for _, id := range s.PeopleIDs {
		if p := l.w.Participant(id); p != nil {
			if r := l.w.Role(p.RoleID); r != nil {
				if side := l.method.Label("side", string(r.Side)); !slices.Contains(sides, side) {
					sides = append(sides, side)
				}
			}
		}
	}
	return strings.Join(sides, ", ")
}

// prompts is page 2: the stories in four parts each, or lines for them, the questions of the host, and as many lines
// for what people will try as the page has room for, if need be with less room elsewhere.
func (l learning) prompts() []page.Block {
	const fewest, most = 3, 8
	w := l.width()
	head := l.title(w, l.t.T("For the panel"), l.t.T("five minutes each, in this order"))
	asks, more := page.Whole{Block: l.hostQuestions()}, l.others()
	type setting struct {
		gap   page.Space
		lines int // in the stories, above the rule that ends each
	}
	with := func(set setting, last page.Block) []page.Block {
		return append([]page.Block{head}, stackOf(set.gap, l.storyTable(set.lines), asks, more, last)...)
	}
	tried := func(lines int) page.Block {
		return page.Whole{Block: l.section(w, l.t.T("What people will try"), l.t.T("one sentence each, in the close"), page.WritingLines(lines, w, 9))}
	}
	settings := []setting{{7, 2}, {5, 2}, {4, 2}, {6, 1}, {4, 1}, {3, 1}}
	for _, set := range settings {
		for lines := most; lines >= fewest; lines-- {
			if blocks := with(set, tried(lines)); l.onOnePage(blocks) {
				return blocks
			}
		}
	}
	for _, set := range settings {
		if blocks := with(set, nil); l.onOnePage(blocks) {
			return blocks
		}
	}
	return with(settings[0], tried(most)) // a second page has room for them
}

// others is the stories that may be told as well; nil when there are none.
func (l learning) others() page.Block {
	if len(l.more) == 0 {
		return nil
	}
	w := l.width()
	var list page.Stack
	for _, s := range l.more {
		list = append(list, l.point(w, joined(", ", s.Title, l.teller(s))))
	}
	return l.section(w, l.t.T("More stories to choose from"), l.t.T("the people in them agreed"), list)
}

// storyTable has a column for every part of a story, with what to tell in it, and a band for every seat. The stories
// have so many lines to write on.
func (l learning) storyTable(lines int) page.Block {
	learned := l.method.Sessions.Learning
	g := l.grid(l.width(),
		column{l.t.T("The moment"), 0}, column{l.t.T("What I did"), 0}, column{l.t.T("What happened"), 0}, column{l.t.T("What I would do differently"), 0},
	)
	var asks []page.Block
	for i, id := range []string{"moment", "did", "happened", "differently"} {
		asks = append(asks, page.Stack{g.text(i, g.cols[i].title, columnHead), g.text(i, learned.Prompt(id), hint)})
	}
	head := g.row(asks...)
	head.Top, head.Foot, head.Weight = 0, 1.4, page.Firm
	t := page.Table{Head: head}
	for i := range panelSeats {
		t.Groups = append(t.Groups, l.seat(g, i, lines))
	}
	return t
}

// seat is the story of a seat of the panel; a free one has lines. What somebody would do differently is theirs to say.
func (l learning) seat(g grid, i, lines int) page.Group {
	const pitch = 9.0
	open := func(col, lines int) page.Block {
		return page.Stack{page.WritingLines(lines, g.room(col), pitch), page.Space(pitch - cellFoot)} // the rule of the row is the last line
	}
	if i >= len(l.seats) {
		return page.Group{Band: g.openBand(l.t.T("Story {n}", "n", i+1)), Rows: []page.Block{g.row(open(0, lines), open(1, lines), open(2, lines), open(3, lines))}}
	}
	s := l.seats[i]
	happened := page.Stack{g.text(2, s.Result, cell.Sized(9.5))}
	if s.CustomerWords != "" {
		happened = append(happened, page.Space(1), g.text(2, l.t.T("“{words}”", "words", s.CustomerWords), cellNote.Sized(9.5)))
	}
	row := g.row(g.text(0, s.Situation, cell.Sized(9.5)), g.text(1, s.Action, cell.Sized(9.5)), happened, nil)
	beside := int((row.Height()-cellTop)/pitch) - 1 // lines that what they did has room for
	row.Cells[3].Block = open(3, max(lines, beside))
	return page.Group{Band: g.band(s.Title, l.teller(s)), Continued: g.continued(s.Title), Rows: []page.Block{row}}
}

// hostQuestions is what the host asks when the room is silent.
func (l learning) hostQuestions() page.Block {
	const gap = 8.0
	w := l.width()
	each := (w - gap) / 2
	asks := l.method.Sessions.Learning.Host
	half := (len(asks) + 1) / 2
	var left, right page.Stack
	for i, ask := range asks {
		if i < half {
			left = append(left, l.boxed(each, ask))
		} else {
			right = append(right, l.boxed(each, ask))
		}
	}
	return l.section(w, l.t.T("What the host may ask"), l.t.T("when the room is silent"), page.Columns{{W: each + gap, Block: left}, {W: each, Block: right}})
}
