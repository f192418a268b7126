package export

import (
	"strings"

	"kept/export/page"
	"kept/workshop"
	"kept/workshop/words"
)

// The cards that are cut out and handed over or pinned up: thanks, bridges, stories.

// The words on a card at its roomiest.
var (
	cardTitle = page.Style{Face: page.Bold, Size: 18, Lead: 1.18}
	cardWords = page.Style{Size: 11.5}
	cardNote  = page.Style{Face: page.Italic, Size: 11.25}
)

// thanks is a card for everybody who was thanked in the workshop or after it, and blanks to go on with.
func (k cards) thanks() []part {
	var faces []face
	for i := range k.w.Recognitions {
		if r := &k.w.Recognitions[i]; r.Share.ForTeam() && !bridged(r) {
			faces = append(faces, k.thank(r, fewestLines))
		}
	}
	d := deck{name: k.t.T("Thank-you cards"), landscape: true, cols: 2, rows: 2}
	return k.parts(d, faces, func(lines int) face { return k.thank(&workshop.Recognition{}, lines) })
}

// bridged tells whether a recognition is for teams that kept something together.
func bridged(r *workshop.Recognition) bool { return r.CrossTeam && r.Kind == "team" }

// thank is a thank-you card, empty for an empty recognition, with a number of lines for what was seen. It goes on what a
// customer said by other words: who hands the card over was not there.
func (k cards) thank(r *workshop.Recognition, lines int) face {
	const rise = 12.0
	seen := k.t.T("I saw or heard you")
	if fromCustomer(r) {
		seen = k.t.T("A customer told us")
	}
	return func(w, size float64) page.Stack {
		st := cardTitle.Sized(cardTitle.Size * size)
		room := w - 2*rise - 2
		head := k.openName(k.t.T("Thank you,"), cardTitle, room)
		if to := k.thanked(r); to != "" {
			head = page.Stack{k.Para(k.t.T("Thank you,"), st, room), k.Title(to, st, room)}
		}
		helped := lines
		if r.What == "" {
			helped--
		}
		top := page.Columns{{W: w - 2*rise, Block: head}, {W: 2 * rise, Block: page.Drawing{H: rise + 1.5, On: func(cv *page.Canvas, x, y float64) {
			sun(cv, x+rise, y+rise, rise)
		}}}}
		return page.Stack{
			page.Stack{top, page.Space(3 * size)},
			k.said(w, size, seen, r.What, cardWords, lines),
			k.said(w, size, k.t.T("It helped because"), r.Effect, cardWords, helped),
			k.copied(w, size, r.BehaviourID),
			k.from(w, r),
		}
	}
}

// fromCustomer tells whether a customer said the thanks.
func fromCustomer(r *workshop.Recognition) bool { return r.Kind == "customer" }

// thanked is the people or the team that a recognition is for.
func (k cards) thanked(r *workshop.Recognition) string {
	var names []string
	for _, id := range r.ToIDs {
		if name := k.w.ParticipantName(id); name != "" {
			names = append(names, name)
		}
	}
	if r.Team != "" {
		names = append(names, r.Team)
	}
	return k.t.List(names)
}

// openLine is the start of a line with room to go on by hand.
func (k cards) openLine(start string, st page.Style, w float64) page.Block {
	return page.Drawing{H: max(st.LineHeight(), 9), On: func(cv *page.Canvas, x, y float64) {
		end := cv.Text(x, y+max(st.LineHeight(), 9)-1.4, start, st)
		cv.Rule(end+2, x+w, y+max(st.LineHeight(), 9), page.WritingLine)
	}}
}

// openName is the start of a line on which a full name is written by hand, its words no larger than leaves room for that.
func (k cards) openName(start string, st page.Style, w float64) page.Block {
	const name, smallest = 62.0, 12.0
	for st.Size > smallest && w-k.Width(start, st)-2 < name {
		st.Size--
	}
	return k.openLine(start, st, w)
}

// copied is the behaviour of the charter that others can copy, and the promise it keeps.
func (k cards) copied(w, size float64, behaviourID string) page.Block {
	const gap = 6.0
	each := (w - gap) / 2
	from, behaviour, promise := k.t.T("Behaviour from our charter"), "", ""
	if b := k.w.Behaviour(behaviourID); b != nil {
		behaviour = b.Statement
		if b.Status != workshop.PriorityBehaviour {
			from = k.t.T("Behaviour from our list")
		}
		if p := k.w.Promise(b.PromiseID); p != nil {
			promise = p.Text
		}
	}
	return page.Columns{
		{W: each + gap, Block: k.said(each, size, from, behaviour, cardNote, 1)},
		{W: each, Block: k.said(each, size, k.t.T("Promise"), promise, cardNote, 1)},
	}
}

// from is who says so, and the day; a card without a name may stay without.
func (k cards) from(w float64, r *workshop.Recognition) page.Block {
	const gap, day = 6.0, 38.0
	name, date := k.w.ParticipantName(r.FromID), k.date(r.Date, words.Medium)
	if r.What != "" {
		switch {
		case fromCustomer(r):
			name = k.t.T("From a customer")
		case name != "":
			name = k.t.T("From {name}", "name", name)
		}
		return k.Para(joined(", ", name, date), small, w)
	}
	return page.Columns{{W: w - day, Block: k.openLine(k.t.T("From"), label, w-day-gap)}, {W: day, Block: k.openLine(k.t.T("Date"), label, day)}}
}

// bridges is an award for every two teams that kept something together, and blanks.
func (k cards) bridges() []part {
	var faces []face
	for i := range k.w.Recognitions {
		if r := &k.w.Recognitions[i]; r.Share.ForTeam() && bridged(r) {
			faces = append(faces, k.bridge(r, fewestLines))
		}
	}
	return k.parts(deck{name: k.t.T("Bridge awards"), cols: 1, rows: 2}, faces, func(lines int) face { return k.bridge(&workshop.Recognition{}, lines) })
}

// bridge is an award, empty for an empty recognition, with a number of lines for what was kept.
func (k cards) bridge(r *workshop.Recognition, lines int) face {
	const high = 25.0
	return func(w, size float64) page.Stack {
		st := cardTitle.Sized(cardTitle.Size * size)
		team := page.Block(page.Columns{
			{W: w / 2, Block: k.openLine(k.t.T("Team"), label, w/2-5)}, {W: w / 2, Block: k.openLine(k.t.T("and team"), label, w/2)},
		})
		var who []page.Block
		for _, to := range []string{r.Team, k.thanked(&workshop.Recognition{ToIDs: r.ToIDs})} {
			if to != "" {
				who = append(who, k.Title(to, st.Sized(14*size), w).Aligned(page.Centre))
			}
		}
		if len(who) > 0 {
			team = page.Stack(who)
		}
		return page.Stack{
			page.Stack{
				page.Drawing{H: high + 6, On: func(cv *page.Canvas, x, y float64) { suspensionBridge(cv, x+w*0.14, y+high, w*0.72, high) }},
				page.Space(2 * size),
				k.Title(k.t.T("Bridge award"), st.Sized(24*size), w).Aligned(page.Centre),
				page.Space(1 * size), team, page.Space(4 * size),
			},
			k.said(w, size, k.t.T("What you kept together"), r.What, cardWords, lines),
			page.Columns{
				{W: w/2 + 3, Block: k.said(w/2-3, size, k.t.T("For which customers"), k.served(r.BehaviourID), cardWords, 1)},
				{W: w/2 - 3, Block: k.said(w/2-3, size, k.t.T("What it did for them"), r.Effect, cardWords, 1)},
			},
			k.from(w, r),
		}
	}
}

// served is the customer groups, each on a line, whose gap the promise of a behaviour helps to close.
func (k cards) served(behaviourID string) string {
	b := k.w.Behaviour(behaviourID)
	if b == nil {
		return ""
	}
	var names []string
	for _, s := range k.w.Segments {
		if p := k.w.Promise(b.PromiseID); p != nil && k.closes(p, s.ID) {
			names = append(names, s.Name)
		}
	}
	return joined("\n", names...)
}

// closes tells whether a promise helps to close a gap of a customer group.
func (k cards) closes(p *workshop.Promise, segmentID string) bool {
	for _, id := range p.GoalIDs {
		if g := k.w.Goal(id); g != nil && g.SegmentID == segmentID {
			return true
		}
	}
	return false
}

// stories is a card for every story that may be told, and blanks.
func (k cards) stories() []part {
	var faces []face
	for i := range k.w.Stories {
		if s := &k.w.Stories[i]; s.Permission && s.Share.ForTeam() {
			faces = append(faces, k.story(s, fewestLines))
		}
	}
	return k.parts(deck{name: k.t.T("Story cards"), cols: 1, rows: 2}, faces, func(lines int) face { return k.story(&workshop.Story{}, lines) })
}

// story is a story card, empty for an empty story, with a number of lines for each of its steps. A lesson looks the same
// and is headed by what it is.
func (k cards) story(s *workshop.Story, lines int) face {
	const mark = 7.0
	return func(w, size float64) page.Stack {
		st := cardTitle.Sized(cardTitle.Size * size)
		kind := k.t.T("A promise kept")
		if s.Kind == "lesson" {
			kind = k.t.T("What a false start taught us")
		}
		title := page.Block(k.openLine(k.t.T("Title"), label, w))
		if s.Title != "" {
			title = page.Stack{k.Title(s.Title, st, w), page.Drawing{H: 2, On: func(cv *page.Canvas, x, y float64) { cv.Rule(x, x+w, y+1.6, page.Firm) }}}
		} else {
			kind = k.t.T("Our story")
		}
		stack := page.Stack{
			page.Stack{k.Para(strings.ToUpper(kind), eyebrow, w), page.Space(0.8), title, page.Space(2.6 * size)},
			k.said(w, size, k.t.T("The situation"), s.Situation, cardWords, lines),
			k.said(w, size, k.t.T("What was done"), s.Action, cardWords, lines),
			k.said(w, size, k.t.T("What changed"), s.Result, cardWords, lines),
		}
		switch {
		case s.CustomerWords != "":
			st := page.Style{Face: page.Italic, Size: 13 * size}
			stack = append(stack, page.Inset{Left: mark * 2.4, W: w, Bottom: 2.6 * size, Block: k.Title(s.CustomerWords, st, w-mark*2.4), Behind: func(cv *page.Canvas, x, y, _, _ float64) {
				quotes(cv, x, y+0.6, mark*0.8)
			}})
		case s.Title == "":
			stack = append(stack, k.said(w, size, k.t.T("In the customer’s words"), "", cardWords, 1))
		}
		if b := k.w.Behaviour(s.BehaviourID); b != nil {
			return append(stack, k.Title(k.t.T("Try it: {behaviour}", "behaviour", b.Statement), strong.Sized(11*size), w))
		}
		if s.Title == "" {
			return append(stack, k.openLine(k.t.T("Try it:"), label, w))
		}
		return stack
	}
}
