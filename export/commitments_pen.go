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
	const height = 16.6
	left, _ := s.halves()
	return s.beside(
		page.Drawing{H: height, On: func(cv *page.Canvas, x, y float64) { s.confidence(cv, x, y, left) }},
		page.Drawing{H: height, On: s.sharing},
	)
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
	const box, pitch, after, apart = 3.6, 5.2, 1.3, 3.0
	cv.CheckBox(x, y+0.2, box+0.6, s.com.Voluntary)
	end := cv.TextTop(x+box+2.4, y+0.1, s.t.T("My own choice"), label)
	cv.Text(end+2, y+0.1+label.Baseline(), s.t.T("nobody chose it for me"), hint)
	y += label.LineHeight() + 1
	cv.TextTop(x, y+0.15, s.t.T("Who may see this?"), label)
	first, second := x+cv.Width(s.t.T("Who may see this?"), label)+2, 0.0
	for i := 0; i < len(shares); i += 2 {
		second = max(second, first+box+after+cv.Width(s.method.Label("share", string(shares[i])), small)+apart)
	}
	for i, share := range shares {
		bx, by := [2]float64{first, second}[i%2], y+float64(i/2)*pitch
		cv.CheckBox(bx, by+0.4, box, s.com.Statement != "" && s.com.Share == share)
		cv.TextTop(bx+box+after, by, s.method.Label("share", string(share)), small)
	}
}

// tally is four weeks of five days: a stroke for every chance, and one for every time it was taken; with a row for the
// check-ins below, where they have no part of their own.
func (s sheet) tally(checkIns bool) page.Block {
	const (
		weeks, days, rows = 4, 5, 2
		names, gap        = 19.0, 4.2
		high              = 6.5
		top               = 4.6 // weekday letters
		above             = 2.2 // the check-ins
	)
	cell := (s.width() - names - (weeks-1)*gap) / (weeks * days)
	letters := strings.Fields(s.t.T("M T W T F"))
	body := page.Drawing{H: top + rows*high, On: func(cv *page.Canvas, x, y float64) {
		for r, name := range []string{s.t.T("Chances"), s.t.T("Kept")} {
			cv.Text(x, y+top+high*float64(r)+high*0.66, name, small)
		}
		for w := range weeks {
			wx := x + names + float64(w)*(days*cell+gap)
			for d := range days {
				if d < len(letters) {
					cv.TextCentre(wx+(float64(d)+0.5)*cell, y+3.4, letters[d], small)
				}
			}
			cv.Box(wx, y+top, days*cell, rows*high, page.Hairline, 0, page.None)
			cv.Rule(wx, wx+days*cell, y+top+high, page.Hairline)
			for d := 1; d < days; d++ {
				cv.Upright(wx+float64(d)*cell, y+top, y+top+rows*high, page.Hairline)
			}
		}
	}}
	all := page.Stack{body}
	if checkIns {
		const size = 9.5
		all = append(all, page.Space(above), page.Columns{
			{W: names, Block: page.Drawing{On: func(cv *page.Canvas, x, y float64) {
				cv.Text(x, y+dayBoxTop+strong.Sized(size).Baseline(), s.t.T("Check-ins"), small)
			}}},
			{W: s.width() - names, Block: s.dayBoxes(s.width()-names, size, workshop.CheckInDays())},
		})
	}
	return page.Whole{Block: s.section(s.width(), s.t.T("My first four weeks"), s.t.T("a stroke for every chance, a stroke for every time I did it"), all)}
}

// checkIns is the four days of looking back, each with a box to tick when done.
func (s sheet) checkIns() page.Block {
	return page.Whole{Block: s.section(s.width(), s.t.T("Check-ins"), s.t.T("we look back together, without blame"), s.dayBoxes(s.width(), strong.Size, workshop.CheckInDays()))}
}

// dayBoxTop is how far the words of boxes for days stand below their top.
const dayBoxTop = 0.4

// dayBoxes is days of looking back side by side, each with a box and its date, or a line for it, in type of a size.
func (c *composer) dayBoxes(width, size float64, days []int) page.Block {
	const box, after, between, longest, apart = 4.2, 1.8, 2.0, 22.0, 4.0
	st, dated := strong.Sized(size), body.Sized(size)
	names, dates := make([]string, len(days)), make([]string, len(days))
	widths, left := make([]float64, len(days)), width
	for i, day := range days {
		names[i], dates[i] = c.t.T("Day {n}", "n", day), c.date(c.w.DueDate(day), words.DayMonth)
		widths[i] = box + after + c.Width(names[i], st) + between
		if dates[i] != "" {
			widths[i] += c.Width(dates[i], dated)
		} else {
			widths[i] += min(longest, width/float64(len(days))-widths[i]-apart)
		}
		left -= widths[i]
	}
	gap := left / float64(len(days)-1) // the last ends at the margin
	return page.Drawing{H: 6.4, On: func(cv *page.Canvas, x, y float64) {
		for i := range days {
			cv.CheckBox(x, y+0.9, box, false)
			end := cv.TextTop(x+box+after, y+dayBoxTop, names[i], st)
			if dates[i] != "" {
				cv.TextTop(end+between, y+dayBoxTop, dates[i], dated)
			} else {
				cv.Rule(end+between, x+widths[i], y+5.4, page.WritingLine)
			}
			x += widths[i] + gap
		}
	}}
}

// smallPrint is what happens to a form, and below it what it is not used for (M§7.7): each a sentence on a line of its own.
func (c *composer) smallPrint(about string, st page.Style) page.Block {
	return page.Stack{c.Para(about, st, c.width()), c.Para(c.method.Commitments.Privacy, st, c.width())}
}

// signatures is the two lines to sign on, and the small print that stays with them when the cards are cut off.
func (s sheet) signatures() page.Block {
	const dateWidth, line, printed, height = 24.0, 8.0, 13.2, 19.8
	left, right := s.halves()
	buddy := s.t.T("My buddy")
	if name := s.w.ParticipantName(s.com.BuddyID); name != "" {
		buddy = s.t.T("My buddy, {name}", "name", name)
	}
	return page.Drawing{H: height, On: func(cv *page.Canvas, x, y float64) {
		for _, of := range []struct {
			x, w float64
			name string
		}{
			{x, left, s.t.T("My signature")},
			{x + left + halfGap, right, buddy},
		} {
			cv.Rule(of.x, of.x+of.w-dateWidth-4, y+line, 0.6)
			cv.Rule(of.x+of.w-dateWidth, of.x+of.w, y+line, 0.6)
			cv.TextTop(of.x, y+line+0.4, s.Fit(of.name, small, of.w-dateWidth-4), small)
			cv.TextTop(of.x+of.w-dateWidth, y+line+0.4, s.t.T("Date"), small)
		}
		cv.TextTop(x, y+printed, s.method.Commitments.Privacy, hint)
		keep := s.t.T("Cut out: one to keep, one to give")
		cv.TextTop(x+s.width()-cv.Width(keep, hint), y+printed, keep, hint)
	}}
}
