package export

import (
	"strings"

	"kept/export/page"
	"kept/workshop"
	"kept/workshop/words"
)

// The size of a pocket card, that of a bank card with room to spare (M§8 DOC-2), and the room round what stands on it.
const (
	cardWidth, cardHeight = 85.0, 55.0
	cardPad               = 4.0
)

// cards is the foot of a sheet: a card for my pocket, and one for my buddy. The line that cuts them off is their upper
// edge, which saves a cut.
func (s sheet) cards() page.Block {
	return page.Drawing{H: cardHeight, On: func(cv *page.Canvas, x, y float64) {
		left, right := s.halves()
		cv.CutLine(x-10, x+s.width()+10, y)
		for _, cx := range []float64{x, x + left + halfGap} {
			cv.CutDown(cx, y, y+cardHeight)
			cv.CutAcross(cx, cx+cardWidth, y+cardHeight)
			cv.CutDown(cx+right, y, y+cardHeight)
		}
		s.pocketCard(cv, x+cardPad, y+cardPad)
		s.buddyCard(cv, x+left+halfGap+cardPad, y+cardPad)
	}}
}

// Room inside a card.
const (
	cardInner = cardWidth - 2*cardPad
	cardRoom  = cardHeight - 2*cardPad
	cardHead  = 6.0 // its heading takes this much
)

// pocketCard draws "When ..., I will ..." for the desk or the badge.
func (s sheet) pocketCard(cv *page.Canvas, x, y float64) {
	foot := s.cardFoot(cv, x, y, joined(" · ", s.name, s.checkInList(1)))
	cv.TextTop(x, y, strings.ToUpper(s.t.T("My promise")), eyebrow)
	y += cardHead
	if s.com.Statement == "" {
		s.penLines(cv, x, y, foot-y, s.t.T("When"), "", s.t.T("I will"), "")
		return
	}
	if s.com.Trigger == "" {
		const line, below = 8.0, 2.0
		s.penLines(cv, x, y, line, s.t.T("When"))
		y += line + below
	}
	s.fill(cv, x, y, foot-y-2, 15, cardText{s.com.Trigger, page.Regular}, cardText{s.com.Statement, page.Bold})
}

// buddyCard draws what the buddy has to ask.
func (s sheet) buddyCard(cv *page.Canvas, x, y float64) {
	days := len(workshop.CheckInDays())
	if s.name == "" {
		days = 1 // the room is for lines to write on
	}
	foot := s.cardFoot(cv, x, y, s.checkInList(days))
	cv.TextTop(x, y, strings.ToUpper(s.t.T("For my buddy")), eyebrow)
	y += cardHead
	ask := s.method.Commitments.Buddy.Card
	if s.name != "" {
		const longest = 55.0 // the name stands in full at the head of the sheet
		ask = s.t.T("I am {name}.", "name", s.Fit(s.name, small, longest)) + " " + ask
	}
	switch {
	case s.com.Statement != "":
		s.fill(cv, x, y, foot-y, 12, cardText{ask, page.Regular}, cardText{s.com.Statement, page.Bold})
	case s.name != "":
		end := s.fill(cv, x, y, 14, 12, cardText{ask, page.Regular})
		s.penLines(cv, x, end, foot-end, s.t.T("I will"), "")
	default:
		end := s.fill(cv, x, y, 9.4, 12, cardText{ask, page.Regular})
		s.penLines(cv, x, end, foot-end, s.t.T("I am"), s.t.T("I will"), "")
	}
}

// cardFoot draws the small text at the foot of a card, and returns where the room above it ends.
func (s sheet) cardFoot(cv *page.Canvas, x, y float64, text string) float64 {
	p := s.Title(text, small, cardInner)
	if len(p.Lines) > 2 {
		p.Lines = s.FitLines(text, small, cardInner, 2)
	}
	top := y + cardRoom - p.Height()
	p.Draw(cv, x, top+0.8)
	return top - 0.8
}

// checkInList names the first n check-in days, or nothing when the workshop has no date.
func (s sheet) checkInList(n int) string {
	var days []string
	for _, day := range workshop.CheckInDays()[:n] {
		if d := s.date(s.w.DueDate(day), words.DayMonth); d != "" {
			days = append(days, strings.ReplaceAll(d, " ", "\u00a0")) // a day stays on one line
		}
	}
	if len(days) == 0 {
		return ""
	}
	return s.t.N(len(days), "Check-in {days}", "Check-ins {days}", "days", s.t.List(days))
}

// cardText is a text on a card.
type cardText struct {
	text string
	face page.Face
}

// fill sets texts below each other, as large as the room allows and at most in a size in points, and returns where they end. A card repeats what the
// sheet says in full, so in the smallest size the last lines may be shortened.
func (s sheet) fill(cv *page.Canvas, x, y, room, largest float64, texts ...cardText) float64 {
	const smallest, step, gap = 9.0, 0.5, 1.2
	for size := largest; ; size -= step {
		var stack page.Stack
		for _, t := range texts {
			st := page.Style{Face: t.face, Size: size, Lead: 1.28}
			p := s.Title(t.text, st, cardInner)
			if size <= smallest {
				each := int(room / float64(len(texts)) / st.LineHeight())
				p.Lines = s.FitLines(t.text, st, cardInner, max(each, 1))
			}
			if len(p.Lines) > 0 {
				stack = append(stack, p, page.Space(gap))
			}
		}
		if stack.Height() <= room || size <= smallest {
			stack.Draw(cv, x, y)
			return y + stack.Height()
		}
	}
}

// penLines draws lines to write on, evenly in the room, each after its word.
func (s sheet) penLines(cv *page.Canvas, x, y, room float64, words ...string) {
	pitch := min(room/float64(len(words)), 9)
	for _, w := range words {
		y += pitch
		end := x
		if w != "" {
			end = cv.Text(x, y-1, w, label) + 1.5
		}
		cv.Rule(end, x+cardInner, y, page.WritingLine)
	}
}
