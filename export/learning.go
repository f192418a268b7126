package export

import (
	"cmp"
	"slices"
	"strconv"

	"kept/export/page"
	"kept/workshop"
	"kept/workshop/words"
)

// learning is DOC-19: an hour in which people who tried something tell the others (M§8).
type learning struct {
	*composer
	item  workshop.SupportItem // the session the group planned; empty when it planned none
	seats []workshop.Story     // told by the panel, at most [panelSeats]
	more  []workshop.Story     // others that may be told
}

// panelSeats is how many sit on the panel.
const panelSeats = 4

func composeLearning(c *composer) ([]part, error) {
	l := learning{composer: c}
	l.item = l.planned()
	l.seats, l.more = l.panel(l.told())
	return []part{
		{blocks: l.plan(), bookmark: c.t.T("The hour")},
		{blocks: l.prompts(), bookmark: c.t.T("The panel")},
	}, c.ctx.Err()
}

// planned returns the next learning session or panel among the support items, by its day; those without one come last.
func (l learning) planned() workshop.SupportItem {
	var found []workshop.SupportItem
	for _, x := range l.w.SupportItems {
		if (x.Kind == "learning_session" || x.Kind == "panel") && (x.Status == "planned" || x.Status == "running") {
			found = append(found, x)
		}
	}
	if len(found) == 0 {
		return workshop.SupportItem{}
	}
	return slices.MinFunc(found, func(a, b workshop.SupportItem) int {
		if (a.When == "") != (b.When == "") {
			return cmp.Compare(b.When, a.When)
		}
		return cmp.Compare(a.When, b.When)
	})
}

// plan is page 1: when and where, the hour, who sits on the panel, and what to see to before.
func (l learning) plan() []page.Block {
	w := l.width()
	about := l.item.Title
	if about == "" {
		about = l.t.T("sixty minutes: some tell what they tried, everybody chooses what to try")
	}
	var ready page.Stack
	for _, text := range l.method.Sessions.Learning.Ready {
		ready = append(ready, l.boxed(w, text))
	}
	head, when := l.title(w, l.t.T("Learning session"), about), l.whenAndWhere()
	hour := l.section(w, l.t.T("The hour"), l.t.T("minutes"), page.Stack{page.Space(underRule), l.hourBar(), page.Space(3), l.hour()})
	panel := page.Whole{Block: l.section(w, l.t.T("On the panel"), l.t.T("three or four, one from behind the scenes"), l.panelTable())}
	before := page.Whole{Block: l.section(w, l.t.T("See to it before"), "", ready)}
	for _, gap := range []page.Space{7, 5.5, 4, 3} {
		if blocks := append([]page.Block{head}, stackOf(gap, when, hour, panel, before)...); l.onOnePage(blocks) {
			return blocks
		}
	}
	// A page for the list alone would be nearly empty: the panel goes over with it.
	return append([]page.Block{head}, stackOf(7, when, hour, page.Whole{Block: stackOf(7, panel, before)})...)
}

// whenAndWhere is what the invitation says.
func (l learning) whenAndWhere() page.Block {
	const gap, pad = 5.0, 3.0
	panels := page.Panels{Gap: gap, Pad: pad}
	for _, f := range []struct {
		share float64
		fact
	}{
		{0.36, fact{l.t.T("Day"), l.date(l.item.When, words.Long)}},
		{0.16, fact{l.t.T("Time"), ""}},
		{0.24, fact{l.t.T("Place"), ""}},
		{0.24, fact{l.t.T("Host"), l.person(l.item.OwnerID)}},
	} {
		w := f.share * (l.width() + gap)
		panels.Cells = append(panels.Cells, page.Cell{W: w, Block: l.field(panels.Inner(w), f.name, "", f.value, 1, 9, strong)})
	}
	return panels
}

// hourBar draws the hour: every part as long as it takes, with the minute at which it starts below.
func (l learning) hourBar() page.Block {
	const high = 8.0
	parts := l.method.Sessions.Learning.Parts
	all := 0
	for _, p := range parts {
		all += p.Minutes
	}
	return page.Drawing{H: high + 1 + small.LineHeight(), On: func(cv *page.Canvas, x, y float64) {
		perMinute, from := l.width()/float64(all), 0
		at := func(minute int) float64 { return x + float64(minute)*perMinute }
		for i, p := range parts {
			fill := page.None
			if i%2 == 1 {
				fill = page.Light
			}
			cv.Box(at(from), y, float64(p.Minutes)*perMinute, high, 0.8, 0, fill)
			cv.TextCentre(at(from)+float64(p.Minutes)*perMinute/2, y+high/2+1.4, strconv.Itoa(p.Minutes), strong)
			if start := strconv.Itoa(from); from == 0 {
				cv.TextTop(x, y+high+0.8, start, small)
			} else {
				cv.TextCentre(at(from), y+high+0.8+small.Baseline(), start, small)
			}
			from += p.Minutes
		}
		cv.TextRight(at(all), y+high+0.8+small.Baseline(), strconv.Itoa(all), small)
	}}
}

// hour is what happens in every part.
func (l learning) hour() page.Block {
	g := l.grid(l.width(), column{l.t.T("Minute"), 22}, column{l.t.T("Part"), 46}, column{l.t.T("What happens"), 0})
	var rows []page.Block
	from := 0
	for _, p := range l.method.Sessions.Learning.Parts {
		span := l.t.T("{from} to {to}", "from", from, "to", from+p.Minutes)
		rows = append(rows, g.row(g.text(0, span, body), g.text(1, p.Name, strong), g.text(2, p.Does, body)))
		from += p.Minutes
	}
	return table(g, rows)
}

// panelTable is who sits on the panel with which story; free seats are lines.
func (l learning) panelTable() page.Block {
	g := l.grid(l.width(),
		column{"", 8}, column{l.t.T("Who"), 40}, column{l.t.T("Where they work"), 32}, column{l.t.T("Story"), 44}, column{l.t.T("The behaviour to copy"), 0},
	)
	var rows []page.Block
	behind := l.method.Label("side", string(workshop.BehindTheScenes))
	have := false
	for i, s := range l.seats {
		copied := ""
		if b := l.w.Behaviour(s.BehaviourID); b != nil {
			copied = b.Statement
		}
		have = have || l.behindTheScenes(s)
		rows = append(rows, g.row(
			g.text(0, strconv.Itoa(i+1), label), g.text(1, l.teller(s), cellMain), g.text(2, l.sides(s), cell), g.text(3, s.Title, cell), g.text(4, copied, cell),
		))
	}
	for i := len(l.seats); i < panelSeats; i++ {
		side := ""
		if i == panelSeats-1 && !have {
			side = behind
		}
		row := g.row(g.text(0, strconv.Itoa(i+1), label), nil, g.text(2, side, cell), nil, nil)
		row.MinHeight = handPitch
		rows = append(rows, row)
	}
	return table(g, rows)
}
