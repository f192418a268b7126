package export

import (
	"math"
	"strconv"

	"kept/export/page"
)

// worksheets is DOC-10: eight sheets for the tables to write on (M§8). They are blank whatever the workshop holds.
type worksheets struct{ *composer }

// composeWorksheets makes the set, every sheet on a page of its own.
func composeWorksheets(c *composer) ([]part, error) {
	s := worksheets{c}
	var parts []part
	for i, sheet := range []struct {
		name      string
		landscape bool
		blocks    func(w, room float64) page.Block
	}{
		{c.t.T("Customers: today and wanted"), false, s.customersSheet},
		{c.t.T("Less and more, and the clue hunt"), false, s.focusSheet},
		{c.t.T("Our promises"), false, s.promisesSheet},
		{c.t.T("Behaviour notes"), false, s.behaviourNotes},
		{c.t.T("Blocker notes"), false, s.blockerNotes},
		{c.t.T("Impact and effort"), true, s.mapSheet},
		{c.t.T("How should we lead this role?"), false, s.answersSheet},
		{c.t.T("What surrounds us"), false, s.surroundings},
		{c.t.T("Support board"), true, s.supportSheet},
	} {
		f := c.format(sheet.landscape)
		w, room := f.w-2*f.margin, f.frame().Bottom-f.frame().Top-aboveFoot
		head := c.title(w, sheet.name, "")
		parts = append(parts, part{
			blocks: []page.Block{head, sheet.blocks(w, room-head.Height())}, landscape: sheet.landscape, bookmark: sheet.name,
			head: c.t.T("Worksheet {n}", "n", worksheetNumber(i)), foot: sheet.name,
		})
	}
	return parts, c.ctx.Err()
}

// aboveFoot is the least room between the last box of a sheet and its running foot, beyond that of other pages, millimetres.
const aboveFoot = 3.0

// worksheetNumber is the number of a sheet by which the run-sheet calls for it; the surroundings are the back of 7.
func worksheetNumber(i int) string {
	switch {
	case i < 7:
		return strconv.Itoa(i + 1)
	case i == 7:
		return "7b"
	}
	return "8"
}

// box is a frame of a height with a name in it, and lines to write on below the name.
func (s worksheets) box(w, h float64, name, advice string) page.Block {
	const pad, foot, least = 3.0, 4.0, 9.0
	head := s.labelled(w-2*pad, name, advice)
	room := h - 2 - head.Height() - foot
	pitch := room / max(1, math.Floor(room/least))
	return page.Drawing{H: h, On: func(cv *page.Canvas, x, y float64) {
		cv.Box(x, y, w, h, 0.8, 1.2, page.None)
		head.Draw(cv, x+pad, y+2)
		for line := y + 2 + head.Height() + pitch; line < y+h-foot/2; line += pitch {
			cv.Rule(x+pad, x+w-pad, line, page.WritingLine)
		}
	}}
}

// beside is boxes side by side.
func (s worksheets) beside(w, h float64, boxes ...fact) page.Block {
	const gap = 6.0
	each := (w + gap) / float64(len(boxes))
	var out page.Columns
	for _, b := range boxes {
		out = append(out, page.Cell{W: each, Block: s.box(each-gap, h, b.name, b.value)})
	}
	return out
}

// customersSheet is worksheet 1: think, feel and do, today and wanted.
func (s worksheets) customersSheet(w, room float64) page.Block {
	const gap, top, last = 5.0, 14.0, 30.0
	each := (room - top - last - 4*gap) / 3
	row := func(name string) page.Block {
		return s.beside(w, each, fact{name, s.t.T("today")}, fact{name, s.t.T("wanted")})
	}
	return stackOf(gap, s.openField(w, s.t.T("Customer group"), "", 1, 9), row(s.t.T("They think")), row(s.t.T("They feel")), row(s.t.T("They do")),
		s.beside(w, last, fact{s.t.T("How we would know"), ""}, fact{s.t.T("Number today, number wanted"), ""},
			fact{s.t.T("Importance and gap, 1–5"), ""}))
}

// focusSheet is worksheet 2.
func (s worksheets) focusSheet(w, room float64) page.Block {
	const gap = 6.0
	upper := (room - gap) * 0.5
	g := s.grid(w,
		column{s.t.T("Moment"), 38}, column{s.t.T("What a customer sees, hears, reads or touches"), 0}, column{s.t.T("What it says to them"), 50},
		column{s.t.T("Good, bad, mixed"), 26},
	)
	name, advice := s.t.T("Clue hunt"), s.t.T("does it work, what surrounds it, how people come across")
	above := stackOf(gap,
		s.beside(w, upper, fact{s.t.T("Do less"), s.t.T("what customers do not need")}, fact{s.t.T("Do more"), s.t.T("what they would miss")}),
		s.subsection(w, name, advice, table(g, nil)))
	rows := int((room - above.Height()) / g.spareRows(1)[0].Height())
	return append(above[:len(above)-1], s.subsection(w, name, advice, table(g, g.spareRows(rows))))
}

// promisesSheet is worksheet 3: room for five promises, each with what customers expect.
func (s worksheets) promisesSheet(w, room float64) page.Block {
	const gap, promises, pad, pitch, value = 4.0, 5, 3.0, 9.2, 48.0
	each := (room - (promises-1)*gap) / promises
	inner := w - 2*pad
	var boxes []page.Block
	for n := range promises {
		name := s.t.T("Promise {n}", "n", n+1)
		in := page.Stack{
			s.openField(inner, name, s.t.T("start with We or You, as if you said it to a customer"), 2, pitch), page.Space(1.5),
			page.Columns{
				{W: inner - value, Block: s.openField(inner-value-gap, s.t.T("What customers expect"), s.t.T("in their words"), 1, pitch)},
				{W: value, Block: s.openField(value, s.t.T("Brand value it grows from"), "", 1, pitch)},
			},
		}
		boxes = append(boxes, page.Inset{
			Left: pad, Right: pad, Top: 2, Bottom: max(0, each-2-in.Height()), W: w, Block: in,
			Behind: func(cv *page.Canvas, x, y, w, h float64) { cv.Box(x, y, w, h, 0.8, 1.2, page.None) },
		})
	}
	return stackOf(gap, boxes...)
}

// behaviourNotes is worksheet 4: four notes, each with the three tests.
func (s worksheets) behaviourNotes(w, room float64) page.Block {
	tests := []tickList{{"", s.method.Behaviours.Tests}}
	return s.notes(w, room, func(w, h float64) page.Block {
		return s.note(w, h, []string{s.t.T("Role"), s.t.T("When or where")}, s.t.T("What we do or say"), tests)
	})
}

// blockerNotes is worksheet 5: four notes with the cause and who clears it to tick.
func (s worksheets) blockerNotes(w, room float64) page.Block {
	both := []tickList{{s.t.T("Cause"), s.causes()}, {s.t.T("Who can clear it?"), s.named("remover")}}
	return s.notes(w, room, func(w, h float64) page.Block {
		return s.note(w, h, []string{s.t.T("Which behaviour does it stop?"), s.t.T("Kind: rule, tool, time, target, habit …")}, s.t.T("What stops us"), both)
	})
}

// causes is why a blocker stops somebody (M§6.2), said so that a tick is an answer; keys of kept/workshop/words.
func (s worksheets) causes() []string {
	said := map[string]string{"capability": "We cannot do it yet", "opportunity": "Not possible here", "motivation": "We do not want to"}
	var out []string
	for _, family := range s.method.Values("cause_family") {
		text := s.method.Label("cause_family", family)
		if plain, ok := said[family]; ok {
			text = s.t.T(plain)
		}
		out = append(out, text)
	}
	return out
}

// named is what the values of a list are called.
func (s worksheets) named(kind string) []string {
	var out []string
	for _, value := range s.method.Values(kind) {
		out = append(out, s.method.Label(kind, value))
	}
	return out
}

// notes is four equal notes to cut out.
func (s worksheets) notes(w, room float64, note func(w, h float64) page.Block) page.Block {
	const gap = 6.0
	each, h := (w-gap)/2, (room-gap)/2
	row := page.Columns{{W: each + gap, Block: note(each, h)}, {W: each, Block: note(each, h)}}
	return page.Stack{row, page.Space(gap), row}
}

// tickList is a column of boxes to tick, with a name above it; "" for none.
type tickList struct {
	name  string
	texts []string
}

// note is a frame with a large field, smaller ones, and boxes to tick at its foot, in one column or in several.
func (s worksheets) note(w, h float64, fields []string, main string, lists []tickList) page.Block {
	const pad, pitch, field, under = 3.5, 9.0, 16.5, 13.0
	inner := w - 2*pad
	each := inner / float64(len(lists))
	var foot page.Columns
	for _, list := range lists {
		var column page.Stack
		if list.name != "" {
			column = append(column, s.Para(list.name, label, each), page.Space(1))
		}
		for _, text := range list.texts {
			column = append(column, s.led(each, text, small, func(cv *page.Canvas, x, mid float64) { cv.CheckBox(x, mid-1.6, 3.2, false) }))
		}
		foot = append(foot, page.Cell{W: each, Block: column})
	}
	return page.Drawing{H: h, On: func(cv *page.Canvas, x, y float64) {
		cv.DashedBox(x, y, w, h, 0.6)
		left, right, at := x+pad, x+w-pad, y+pad
		bottom := y + h - pad - foot.Height()
		cv.TextTop(left, at, main, strong)
		fieldsTop := bottom - 1 - float64(len(fields))*field
		for at += strong.LineHeight() + pitch; at < fieldsTop-2; at += pitch {
			cv.Rule(left, right, at, page.WritingLine)
		}
		for i, name := range fields {
			top := fieldsTop + float64(i)*field + 1
			cv.TextTop(left, top, name, label)
			cv.Rule(left, right, top+under, page.WritingLine)
		}
		foot.Draw(cv, left, bottom+1)
	}}
}
