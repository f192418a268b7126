package export

import (
	"kept/export/page"
	"kept/workshop"
	"kept/workshop/words"
)

// The head of a commitment sheet: whose it is, the promise, and a code for the phone.

// codeGap is how far the code keeps from the words beside it: three times its quiet zone.
const codeGap = 6.0

// top is name, role and promise, with the code at the right where there is one.
func (s sheet) top(d density) page.Block {
	w := s.width()
	if s.code != nil {
		w -= codeSide + codeGap
	}
	about := joined(", ", s.role, s.date(s.com.SignedOn, words.Medium))
	top := page.Stack{s.person(d, w, about), page.Space(4 * d.gap), s.promise(d, w)}
	if s.code == nil {
		return top
	}
	return page.Columns{{W: w + codeGap, Block: top}, {W: codeSide, Block: s.scan()}}
}

// scan is the code at the right margin, with what it does below it.
func (s sheet) scan() page.Block {
	const above = 1.5 // the code stands level with the capitals of the name
	below := quietZone * codeSide / float64(s.code.Size)
	caption := s.Title(s.t.T("Scan: first check-in in your calendar"), hint, codeSide).Aligned(page.End)
	return page.Stack{
		page.Drawing{H: above + codeSide + below, On: func(cv *page.Canvas, x, y float64) {
			s.code.draw(cv, x, y+above)
		}},
		caption,
	}
}

// person is a name, large, because the sheet is handed over by name, and what is said of its owner below it.
func (s sheet) person(d density, w float64, about string) page.Block {
	const largest, smallest = 25, 15
	st := page.Style{Face: page.Bold, Size: min(largest, d.hero+9), Lead: 1.15}
	if s.name == "" {
		return s.blankPerson(w)
	}
	name := s.Title(s.name, st, w)
	for len(name.Lines) > 2 && st.Size > smallest {
		st.Size--
		name = s.Title(s.name, st, w)
	}
	return page.Stack{name, page.Space(0.6), s.Para(about, lead, w)}
}

// blankPerson is the same with lines.
func (s sheet) blankPerson(width float64) page.Block {
	const line = 6.5 // below the room under the running head
	fields := []string{s.t.T("Name"), s.t.T("Role"), s.t.T("Date")}
	widths := []float64{0.46, 0.32, 0.22}
	return page.Drawing{H: line + 0.6 + small.LineHeight(), On: func(cv *page.Canvas, x, y float64) {
		for i, f := range fields {
			w := widths[i] * width
			if i < len(fields)-1 {
				cv.Rule(x, x+w-6, y+line, page.WritingLine)
			} else {
				cv.Rule(x, x+w, y+line, page.WritingLine)
			}
			cv.TextTop(x, y+line+0.6, f, small)
			x += w
		}
	}}
}

// promise is the commitment itself, the largest thing on the sheet after the name, and the behaviour it comes from.
func (s sheet) promise(d density, width float64) page.Block {
	const bar, indent = 1.1, 6
	st := page.Style{Face: page.Bold, Size: d.hero, Lead: 1.28}
	w := width - indent
	var stack page.Stack
	if s.com.Statement != "" {
		stack = append(stack, s.Title(s.com.Statement, st, w))
	} else {
		stack = append(stack, s.openSentence(s.t.T("I will"), st, w, d.pitch), page.WritingLines(1, w, d.pitch))
	}
	if b := s.w.Behaviour(s.com.BehaviourID); b != nil {
		from := s.t.T("From our charter: {behaviour}", "behaviour", b.Statement)
		if b.Status != workshop.PriorityBehaviour { // the charter has the priorities only
			from = s.t.T("From our list: {behaviour}", "behaviour", b.Statement)
		}
		stack = append(stack, page.Space(1.2), s.Title(from, hint, w))
	} else if s.com.Statement == "" && !s.lead { // a leader has a theme to write
		stack = append(stack, page.Space(1.5), s.openSentence(s.t.T("From our charter:"), hint, w, d.pitch-1.5))
	}
	return page.Inset{Left: indent, W: width, Block: stack, Behind: func(cv *page.Canvas, x, y, _, h float64) {
		cv.Box(x, y, bar, h, 0, 0, page.Black)
	}}
}

// openSentence is the start of a sentence with a line to go on writing.
func (s sheet) openSentence(start string, st page.Style, w, pitch float64) page.Block {
	return page.Drawing{H: pitch, On: func(cv *page.Canvas, x, y float64) {
		end := cv.Text(x, y+pitch-1.2, start, st)
		cv.Rule(end+2, x+w, y+pitch, page.WritingLine)
	}}
}
