package export

import (
	"slices"
	"strings"

	"kept/export/page"
	"kept/workshop"
	"kept/workshop/words"
)

// attested is what a certificate says of a name: a sentence whose middle, the title of the workshop, stands apart.
type attested struct{ before, title, after string }

// certificates is one for everybody who was there, or a blank. It says what somebody did, and never how well.
func (k cards) certificates() []part {
	var parts []part
	add := func(name string, chose bool) {
		parts = append(parts, k.certificate(name, k.tookPart(chose), k.w.Details.Date != ""))
	}
	for i := range k.w.Participants {
		if p := &k.w.Participants[i]; k.o.Names && p.Attendance == workshop.Present { // without names, one to fill in
			add(p.Name, k.chose(p))
		}
	}
	if len(parts) == 0 {
		add("", true)
	}
	parts[0].bookmark = k.t.T("Certificates")
	return parts
}

// chose tells whether somebody chose a promise. Where no commitment is typed in yet, only who declined is known.
func (k cards) chose(p *workshop.Participant) bool {
	if len(k.w.Commitments) == 0 {
		return !p.Declined
	}
	return slices.ContainsFunc(k.w.Commitments, func(c workshop.Commitment) bool { return c.ParticipantID == p.ID })
}

// tookPart is the sentence that goes on from a name; who chose no promise is not said to have chosen one.
func (k cards) tookPart(chose bool) attested {
	title, day := k.w.Details.Title, k.date(k.w.Details.Date, words.Medium)
	if title == "" {
		title = k.t.T("our workshop")
	}
	says := attested{before: k.t.T("took part in"), title: title}
	switch {
	case chose && day != "":
		says.after = k.t.T("on {day} and chose one promise.", "day", day)
	case chose:
		says.after = k.t.T("and chose one promise.")
	case day != "":
		says.after = k.t.T("on {day}.", "day", day)
	}
	return says
}

// facilitators is a certificate for every trainer who is ready to lead.
func (k cards) facilitators() []part {
	var parts []part
	for _, tr := range k.w.Trainers {
		if name := k.w.ParticipantName(tr.ParticipantID); name != "" && k.o.Names && tr.Stage == workshop.ReadyStage {
			parts = append(parts, k.certificate(name, attested{before: k.t.T("took part in a workshop, helped to lead one, practised leading it\nand is ready to lead a workshop like this one.")}, false))
		}
	}
	if len(parts) > 0 {
		parts[0].bookmark = k.t.T("Facilitator certificates")
	}
	return parts
}

// certificate is a framed sheet; dated tells that its sentence says the day. Where a name is too long for the frame, its
// words flow over sheets without one.
func (k cards) certificate(name string, says attested, dated bool) part {
	const inset, above, below = 26.0, 12.0, 12.0
	f := k.format(true)
	raised := contentTop - contentFoot // nothing stands above the frame
	if k.w.Practice() {
		raised = 0
	}
	w, h := f.w-2*f.margin, f.frame().Bottom-f.frame().Top+raised
	inner := w - 2*inset
	words := k.certified(inner, name, says)
	foot := k.signed(inner, name, dated)
	spare := h - above - below - words.Height() - foot.Height()
	if spare < 0 {
		flow := append(append([]page.Block{}, words...), page.Space(10), foot)
		return part{blocks: flow, foot: joined(" · ", k.t.T("Certificate"), name), landscape: true}
	}
	return part{landscape: true, framed: true, blocks: []page.Block{page.Drawing{H: h - raised, On: func(cv *page.Canvas, x, y float64) {
		y -= raised
		frame(cv, x, y, w, h)
		words.Draw(cv, x+inset, y+above+spare*0.45)
		foot.Draw(cv, x+inset, y+h-below-foot.Height())
	}}}}
}

// certified is the words of a certificate, centred below a rising sun.
func (k cards) certified(w float64, name string, says attested) page.Stack {
	const rise = 24.0
	sentence := page.Style{Size: 17, Lead: 1.45}
	centred := func(text string, st page.Style) page.Block { return k.Title(text, st, w).Aligned(page.Centre) }
	who := page.Block(page.Drawing{H: 25, On: func(cv *page.Canvas, x, y float64) {
		cv.Rule(x+w*0.15, x+w*0.85, y+15, 0.5)
		cv.TextCentre(x+w/2, y+15.8+small.Baseline(), k.t.T("Name"), small)
	}})
	if name != "" {
		who = page.Stack{centred(name, page.Style{Face: page.Bold, Size: 40, Lead: 1.2}), page.Space(1.5),
			page.Drawing{H: 6, On: func(cv *page.Canvas, x, y float64) { flourish(cv, x+w/2, y+2, w*0.5) }}}
	}
	stack := page.Stack{
		page.Drawing{H: rise + 4, On: func(cv *page.Canvas, x, y float64) { sun(cv, x+w/2, y+rise, rise) }},
		centred(strings.ToUpper(k.t.T("Certificate")), page.Style{Size: 24, Track: 1.8}), page.Space(8),
		who,
		centred(says.before, sentence), centred(says.title, sentence.With(page.Bold)), centred(says.after, sentence),
	}
	if k.w.Organisation.Name != "" {
		stack = append(stack, page.Space(5), centred(k.w.Organisation.Name, strong.Sized(13)))
	}
	return stack
}

// signed is two lines: for who led the workshop to sign, and for the sponsor, neither of whom signs for themselves.
// Where no sponsor is known, or the sentence has no day, the second is for the day; a blank has the sponsor's, as all
// others have.
func (k cards) signed(w float64, recipient string, dated bool) page.Block {
	const gap, line = 24.0, 8.0
	each := (w - gap) / 2
	var led []string
	sponsor := ""
	if k.o.Names {
		led = slices.DeleteFunc(slices.Clone(k.w.Details.Facilitators), func(name string) bool { return name == recipient })
		sponsor = k.w.ParticipantName(k.w.Details.SponsorID)
	}
	first := k.t.T("Facilitator")
	if k.o.Names && len(led) > 0 {
		first = k.t.N(len(led), "{names}, facilitator", "{names}, facilitators", "names", k.t.List(led))
	}
	second := k.t.T("Date")
	switch {
	case dated && recipient == "" && sponsor == "":
		second = k.t.T("Sponsor")
	case dated && sponsor != "":
		second = k.t.T("{name}, sponsor", "name", sponsor)
	}
	under := func(text string) page.Block {
		return page.Stack{
			page.Drawing{H: line + 0.8, On: func(cv *page.Canvas, x, y float64) { cv.Rule(x, x+each, y+line, 0.5) }},
			k.Para(text, small, each).Aligned(page.Centre),
		}
	}
	if dated && sponsor != "" && sponsor == recipient {
		return page.Inset{Left: (w - each) / 2, W: w, Block: under(first)}
	}
	return page.Columns{{W: each + gap, Block: under(first)}, {W: each, Block: under(second)}}
}
