package export

import (
	"strings"

	"kept/export/page"
	"kept/workshop"
	"kept/workshop/words"
)

// The lower half of a commitment sheet: what is filled in by pen.

// choices is how sure I am, on the left, and who decides and who may see it, on the right.
func (s sheet) choices() page.Block {
	const gap, height, left = 8.0, 16.6, 76.0
	return page.Columns{
		{W: left + gap, Block: page.Drawing{H: height, On: func(cv *page.Canvas, x, y float64) { s.confidence(cv, x, y, left) }}},
		{W: s.width() - left - gap, Block: page.Drawing{H: height, On: s.sharing}},
	}
}

// confidence draws ten circles, the chosen one filled.
func (s sheet) confidence(cv *page.Canvas, x, y, w float64) {
	const r = 3.25
	cv.TextTop(x, y, s.t.T("How sure am I?"), label)
	cv.Text(x+cv.Width(s.t.T("How sure am I?"), label)+2, y+label.Baseline(), s.t.T("under 7: make it smaller"), hint)
	step := (w - 2*r) / 9
	for n := 1; n <= 10; n++ {
		cv.Number(x+r+step*float64(n-1), y+label.LineHeight()+1+r, r, n, n == s.com.Confidence)
	}
	low := y + label.LineHeight() + 2.4 + 2*r
	cv.TextTop(x, low, s.t.T("not at all"), hint)
	cv.TextTop(x+w-cv.Width(s.t.T("completely"), hint), low, s.t.T("completely"), hint)
}

// shares are the four answers to "Who may see this?".
var shares = []workshop.Share{workshop.PrivateShare, workshop.BuddyManagerShare, workshop.TeamShare, workshop.PublicShare}

// sharing draws the box of free choice and the four of who may see the sheet.
func (s sheet) sharing(cv *page.Canvas, x, y float64) {
	const box, pitch = 3.6, 5.2
	cv.CheckBox(x, y+0.2, box+0.6, s.com.Voluntary)
	end := cv.TextTop(x+box+2.4, y+0.1, s.t.T("My own choice"), label)
	cv.Text(end+2, y+0.1+label.Baseline(), s.t.T("nobody chose it for me"), hint)
	y += label.LineHeight() + 1
	cv.TextTop(x, y+0.15, s.t.T("Who may see this?"), label)
	first, second := x+cv.Width(s.t.T("Who may see this?"), label)+3, 0.0
	for i := 0; i < len(shares); i += 2 {
		second = max(second, first+box+5+cv.Width(s.method.Label("share", string(shares[i])), small))
	}
	for i, share := range shares {
		bx, by := [2]float64{first, second}[i%2], y+float64(i/2)*pitch
		cv.CheckBox(bx, by+0.4, box, s.com.Statement != "" && s.com.Share == share)
		cv.TextTop(bx+box+1.5, by, s.method.Label("share", string(share)), small)
	}
}

// tally is four weeks of five days: a stroke for every chance, and one for every time it was taken.
func (s sheet) tally() page.Block {
	const (
		weeks, days, rows = 4, 5, 2
		cell, gap         = 6.5, 4.2
		top               = 4.6 // weekday letters
	)
	names := []string{s.t.T("Chances"), s.t.T("Kept")}
	letters := strings.Fields(s.t.T("M T W T F"))
	body := page.Drawing{H: top + rows*cell, On: func(cv *page.Canvas, x, y float64) {
		first := x + s.width() - weeks*(days*cell) - (weeks-1)*gap
		for r, name := range names {
			cv.Text(x, y+top+cell*float64(r)+cell*0.66, name, small)
		}
		for w := range weeks {
			wx := first + float64(w)*(days*cell+gap)
			for d := range days {
				if d < len(letters) {
					cv.TextCentre(wx+(float64(d)+0.5)*cell, y+3.4, letters[d], small)
				}
			}
			cv.Box(wx, y+top, days*cell, rows*cell, page.Hairline, 0, page.None)
			cv.Rule(wx, wx+days*cell, y+top+cell, page.Hairline)
			for d := 1; d < days; d++ {
				cv.Upright(wx+float64(d)*cell, y+top, y+top+rows*cell, page.Hairline)
			}
		}
	}}
	return page.Whole{Block: s.section(s.width(), s.t.T("My first four weeks"), s.t.T("a stroke for every chance, a stroke for every time I did it"), body)}
}

// checkIns is the four days of looking back, each with a box to tick when done.
func (s sheet) checkIns() page.Block {
	return page.Whole{Block: s.section(s.width(), s.t.T("Check-ins"), s.t.T("we look back together, without blame"), s.dayBoxes(workshop.CheckInDays()))}
}

// dayBoxes is days of looking back side by side, each with a box and its date.
func (c *composer) dayBoxes(days []int) page.Block {
	w := c.width() / float64(len(days))
	return page.Drawing{H: 6.4, On: func(cv *page.Canvas, x, y float64) {
		for i, day := range days {
			cx := x + float64(i)*w
			cv.CheckBox(cx, y+0.9, 4.2, false)
			end := cv.TextTop(cx+6, y+0.4, c.t.T("Day {n}", "n", day), strong)
			if date := c.date(c.w.DueDate(day), words.DayMonth); date != "" {
				cv.TextTop(end+2, y+0.4, date, page.Style{Size: strong.Size})
			} else {
				cv.Rule(end+2, cx+w-5, y+5.4, page.WritingLine)
			}
		}
	}}
}

// smallPrint is what happens to a form, and below it what it is not used for (M§7.7): each a sentence on a line of its own.
func (c *composer) smallPrint(about string, st page.Style) page.Block {
	return page.Stack{c.Para(about, st, c.width()), c.Para(c.method.Commitments.Privacy, st, c.width())}
}

// signatures is the two lines to sign on, and the small print that stays with them when the cards are cut off.
func (s sheet) signatures() page.Block {
	const gap, dateWidth, line = 8.0, 24.0, 7.5
	w := (s.width() - gap) / 2
	buddy := s.t.T("My buddy")
	if name := s.w.ParticipantName(s.com.BuddyID); name != "" {
		buddy = s.t.T("My buddy, {name}", "name", name)
	}
	who := []string{s.t.T("My signature"), buddy}
	return page.Drawing{H: 17.8, On: func(cv *page.Canvas, x, y float64) {
		cv.TextTop(x, y+line+4.8, s.method.Commitments.Privacy, hint)
		for _, name := range who {
			cv.Rule(x, x+w-dateWidth-4, y+line, 0.6)
			cv.Rule(x+w-dateWidth, x+w, y+line, 0.6)
			cv.TextTop(x, y+line+0.4, s.Fit(name, small, w-dateWidth-4), small)
			cv.TextTop(x+w-dateWidth, y+line+0.4, s.t.T("Date"), small)
			x += w + gap
		}
	}}
}
