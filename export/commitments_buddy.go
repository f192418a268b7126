package export

import (
	"strings"
	"time"

	"kept/export/page"
	"kept/workshop/words"
)

// buddySheet is the copy of a commitment sheet for the buddy: the promise and its moment, when to ask, and what to ask
// (M§8 DOC-2). What I ask of my manager, how sure I am and who may see my sheet are not on it.
type buddySheet struct{ sheet }

// part has no bookmark: the person's leads to the sheet before.
func (b buddySheet) part() part {
	foot := b.t.T("Blank sheet")
	if buddy := b.w.ParticipantName(b.com.BuddyID); buddy != "" {
		foot = b.t.T("For {name}", "name", buddy)
	} else if b.name != "" {
		foot = b.name
	}
	blocks, _ := b.roomiest(b.blocks)
	return part{blocks: blocks, head: b.t.T("For my buddy"), foot: foot, sheet: true}
}

// blocks is the copy from top to bottom.
func (b buddySheet) blocks(d density) []page.Block {
	gap := page.Space(5 * d.gap)
	return []page.Block{
		b.addressed(), page.Space(4 * d.gap), b.promise(d, b.width()), gap, b.loop(d), gap,
		b.obstacle(d), gap, b.questions(), gap, b.fridays(d), gap,
		b.checkIns(), gap,
		page.Bottom{Block: b.smallPrint(b.between(), hint.Sized(9.5))},
	}
}

// addressed is whom the copy is for, large, and whose promise it is.
func (b buddySheet) addressed() page.Block {
	const size, smallest = 25, 15
	st := page.Style{Face: page.Bold, Size: size, Lead: 1.15}
	var stack page.Stack
	if buddy := b.w.ParticipantName(b.com.BuddyID); buddy != "" {
		name := b.Title(b.t.T("For {name}", "name", buddy), st, b.width())
		for len(name.Lines) > 2 && st.Size > smallest {
			st.Size--
			name = b.Title(b.t.T("For {name}", "name", buddy), st, b.width())
		}
		stack = append(stack, name)
	} else {
		stack = append(stack, b.openSentence(b.t.T("For"), st, b.width()*0.7, st.LineHeight()))
	}
	if b.name == "" {
		return append(stack, b.openSentence(b.t.T("from"), lead, b.width()*0.7, 9))
	}
	from := b.t.T("from {name}", "name", joined(", ", b.name, b.role))
	stack = append(stack, page.Space(0.6), b.Para(from, lead, b.width()))
	if day := b.date(b.com.FirstDate, words.DayMonth); day != "" {
		stack = append(stack, b.Para(b.t.T("First time on {day}", "day", day), lead, b.width()))
	}
	return stack
}

// questions is what a buddy asks, and how.
func (b buddySheet) questions() page.Block {
	w := b.width()
	var asks page.Stack
	for i, ask := range b.method.Commitments.Buddy.Asks {
		asks = append(asks, b.numbered(w, i+1, ask))
	}
	return page.Whole{Block: b.section(w, b.t.T("On Fridays, ask"), b.t.T("two minutes, face to face or by phone"), asks)}
}

// fridays is a line for each of the first four.
func (b buddySheet) fridays(d density) page.Block {
	const weeks = 4
	g := b.grid(b.width(), column{b.t.T("Friday"), 30}, column{b.method.Commitments.Buddy.Asks[0], 46}, column{b.t.T("What happened"), 0})
	days := b.firstFridays(weeks)
	var rows []page.Block
	for n := range weeks {
		day := page.Block(nil)
		if n < len(days) {
			day = g.text(0, days[n], body)
		}
		row := g.row(day, b.yesNo(), nil)
		row.MinHeight = d.pitch + 4*d.gap // for handwriting
		rows = append(rows, row)
	}
	return page.Whole{Block: page.Table{Head: g.head(), Groups: []page.Group{{Rows: rows}}}}
}

// yesNo is two boxes to tick.
func (b buddySheet) yesNo() page.Block {
	const box = 3.6
	return page.Drawing{H: body.LineHeight(), On: func(cv *page.Canvas, x, y float64) {
		for _, answer := range []string{"yes", "no"} {
			cv.CheckBox(x, y+0.7, box, false)
			x = cv.TextTop(x+box+1.6, y, b.method.Label("answer", answer), body) + 6
		}
	}}
}

// firstFridays names the n Fridays after the workshop, from the first time of the commitment on; none when the workshop
// has no date.
func (b buddySheet) firstFridays(n int) []string {
	from := b.w.Details.Date.AddDays(1)
	if b.com.FirstDate > from { // days sort as they are written
		from = b.com.FirstDate
	}
	day, ok := from.Time()
	if !ok {
		return nil
	}
	next := from.AddDays(int(time.Friday-day.Weekday()+7) % 7)
	var out []string
	for i := range n {
		out = append(out, strings.ReplaceAll(b.date(next.AddDays(7*i), words.DayMonth), " ", "\u00a0"))
	}
	return out
}

// between is how far what a buddy hears may go.
func (b buddySheet) between() string {
	if b.com.Share.ForTeam() {
		return b.t.T("The promise may be known. What you hear about it stays between the two of you.")
	}
	return b.t.T("What you hear stays between the two of you.")
}
