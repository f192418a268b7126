package export

import (
	"strings"

	"kept/export/page"
	"kept/workshop"
	"kept/workshop/words"
)

// The size of a pocket card, that of a bank card with room to spare (M§8 DOC-2), and the gap between two.
const (
	cardWidth, cardHeight = 85.0, 55.0
	cardPad               = 4.0
	cutAbove              = 5.6 // from the cut line to the cards
)

// cards is the foot of a sheet behind the cut line: a card for my pocket, and one for my buddy.
func (s sheet) cards() page.Block {
	return page.Drawing{H: cutAbove + cardHeight, On: func(cv *page.Canvas, x, y float64) {
		cv.CutLine(x-10, x+s.width()+10, y)
		keep := s.t.T("Two cards to cut out and keep")
		cv.TextTop(x+s.width()-cv.Width(keep, hint), y+1, keep, hint)
		cardTop := y + cutAbove
		right := x + s.width() - cardWidth
		for _, cx := range []float64{x, right} {
			cv.DashedBox(cx, cardTop, cardWidth, cardHeight, 0.5)
		}
		s.pocketCard(cv, x+cardPad, cardTop+cardPad)
		s.buddyCard(cv, right+cardPad, cardTop+cardPad)
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
	s.fill(cv, x, y, foot-y, cardText{s.com.Trigger, page.Regular}, cardText{s.com.Statement, page.Bold})
}

// buddyCard draws what the buddy has to ask.
func (s sheet) buddyCard(cv *page.Canvas, x, y float64) {
	foot := s.cardFoot(cv, x, y, s.checkInList(len(workshop.CheckInDays())))
	cv.TextTop(x, y, strings.ToUpper(s.t.T("For my buddy")), eyebrow)
	y += cardHead
	ask := s.method.Commitments.Buddy.Card
	if s.com.Statement == "" {
		end := s.fill(cv, x, y, 10, cardText{ask, page.Regular})
		s.penLines(cv, x, end, foot-end, s.t.T("I am"), s.t.T("I will"), "")
		return
	}
	ask = s.t.T("I am {name}.", "name", s.name) + " " + ask
	s.fill(cv, x, y, foot-y, cardText{ask, page.Regular}, cardText{s.com.Statement, page.Bold})
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

// fill sets texts below each other, as large as the room allows, and returns where they end. A card repeats what the
// sheet says in full, so in the smallest size the last lines may be shortened.
func (s sheet) fill(cv *page.Canvas, x, y, room float64, texts ...cardText) float64 {
	const largest, smallest, step, gap = 12.0, 9.0, 0.5, 1.2
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
