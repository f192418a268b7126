package export

import (
	"strings"

	"kept/export/page"
	"kept/workshop"
	"kept/workshop/words"
)

// certificates is one for everybody who was there, or a blank. It says what somebody did, and never how well.
func (k cards) certificates() []part {
	var parts []part
	add := func(name string, chose bool) {
		parts = append(parts, k.certificate(k.t.T("Certificate"), name, k.tookPart(chose), k.w.Details.Date != ""))
	}
	for i := range k.w.Participants {
		if p := &k.w.Participants[i]; p.Attendance == workshop.Present {
			add(p.Name, !p.Declined)
		}
	}
	if len(parts) == 0 {
		add("", true)
	}
	parts[0].bookmark = k.t.T("Certificates")
	return parts
}

// tookPart is the sentence that goes on from a name; who chose no promise is not said to have chosen one.
func (k cards) tookPart(chose bool) string {
	title, day := k.w.Details.Title, k.date(k.w.Details.Date, words.Medium)
	if title == "" {
		title = k.t.T("our workshop")
	}
	switch {
	case chose && day != "":
		return k.t.T("took part in {title}\non {day} and chose one promise.", "title", title, "day", day)
	case chose:
		return k.t.T("took part in {title}\nand chose one promise.", "title", title)
	case day != "":
		return k.t.T("took part in {title}\non {day}.", "title", title, "day", day)
	}
	return k.t.T("took part in {title}.", "title", title)
}

// facilitators is a certificate for every trainer who is ready to lead.
func (k cards) facilitators() []part {
	var parts []part
	for _, tr := range k.w.Trainers {
		if name := k.w.ParticipantName(tr.ParticipantID); name != "" && tr.Stage == workshop.ReadyStage {
			parts = append(parts, k.certificate(k.t.T("Facilitator"), name,
				k.t.T("took part, co-led and taught back, and is ready to lead a workshop like this one."), false))
		}
	}
	if len(parts) > 0 {
		parts[0].bookmark = k.t.T("Facilitator certificates")
	}
	return parts
}

// certificate is a framed sheet; dated tells that its sentence says the day. Where a name is too long for the frame, its
// words flow over the sheet without one.
func (k cards) certificate(heading, name, sentence string, dated bool) part {
	const inset = 26.0
	f := k.format(true)
	w, h := f.w-2*f.margin, f.frame().Bottom-f.frame().Top
	inner := w - 2*inset
	p := part{foot: joined(" · ", heading, name), landscape: true}
	words := k.certified(inner, heading, name, sentence)
	foot := k.attested(inner, dated)
	const above, below = 12.0, 12.0
	spare := h - above - below - words.Height() - foot.Height()
	if spare < 0 {
		p.blocks = append(append([]page.Block{}, words...), page.Space(10), foot)
		return p
	}
	p.blocks = []page.Block{page.Drawing{H: h, On: func(cv *page.Canvas, x, y float64) {
		frame(cv, x, y, w, h)
		words.Draw(cv, x+inset, y+above+spare*0.45)
		foot.Draw(cv, x+inset, y+h-below-foot.Height())
	}}}
	return p
}

// certified is the words of a certificate, centred below a rising sun.
func (k cards) certified(w float64, heading, name, sentence string) page.Stack {
	const rise = 24.0
	centred := func(text string, st page.Style) page.Block { return k.Title(text, st, w).Aligned(page.Centre) }
	who := page.Block(page.Drawing{H: 22, On: func(cv *page.Canvas, x, y float64) { cv.Rule(x+w*0.15, x+w*0.85, y+15, 0.5) }})
	if name != "" {
		who = page.Stack{centred(name, page.Style{Face: page.Bold, Size: 40, Lead: 1.2}), page.Space(1.5),
			page.Drawing{H: 6, On: func(cv *page.Canvas, x, y float64) { flourish(cv, x+w/2, y+2, w*0.5) }}}
	}
	stack := page.Stack{
		page.Drawing{H: rise + 4, On: func(cv *page.Canvas, x, y float64) { sun(cv, x+w/2, y+rise, rise) }},
		centred(strings.ToUpper(heading), page.Style{Size: 24, Track: 1.8}), page.Space(8),
		who,
		centred(sentence, page.Style{Size: 17, Lead: 1.45}),
	}
	if k.w.Organisation.Name != "" {
		stack = append(stack, page.Space(5), centred(k.w.Organisation.Name, strong.Sized(13)))
	}
	return stack
}

// attested is two lines: for who led the workshop to sign, and for the sponsor. Where there is no sponsor, or no day yet,
// the second is for the day.
func (k cards) attested(w float64, dated bool) page.Block {
	const gap, line = 24.0, 8.0
	each := (w - gap) / 2
	led := joined(", ", k.t.T("Facilitator"), k.t.List(k.w.Details.Facilitators))
	second := joined(", ", k.t.T("Date"), k.w.Details.Location)
	if sponsor := k.w.ParticipantName(k.w.Details.SponsorID); dated && sponsor != "" {
		second = joined(", ", k.t.T("Sponsor"), sponsor)
	}
	under := func(text string) page.Block {
		return page.Stack{
			page.Drawing{H: line + 0.8, On: func(cv *page.Canvas, x, y float64) { cv.Rule(x, x+each, y+line, 0.5) }},
			k.Para(text, small, each).Aligned(page.Centre),
		}
	}
	return page.Columns{{W: each + gap, Block: under(led)}, {W: each, Block: under(second)}}
}
