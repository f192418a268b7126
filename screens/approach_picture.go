package screens

import (
	"slices"
	"strconv"

	"fyne.io/fyne/v2"

	"kept/screens/parts"
	"kept/workshop"
)

// approachPicture is the mode Picture: what the answers about a role say, in a line, five bars and sentences. It is
// a conversation aid (M§5.1, M§5.5, M§5.6).
type approachPicture struct {
	s *approachScreen

	score      *parts.Text
	band       *parts.Text
	confidence *parts.Text
	agreement  *parts.Text
	line       *approachLine
	private    *parts.Text
	turn       *parts.Text // what would change it

	values []*parts.Text
	bars   []*factorBar

	flags  *sentences
	talk   *sentences
	empty  *fyne.Container
	says   *fyne.Container // everything that needs an answer
	root   *fyne.Container
	beside *fyne.Container // what the picture points to, beside the factors
}

func newApproachPicture(s *approachScreen) *approachPicture {
	d, k := s.d, s.d.Kit
	p := &approachPicture{
		s: s, score: k.Line(parts.Title, ""), band: k.Text(parts.Heading, ""), confidence: k.Text(parts.Body, ""),
		agreement: k.Text(parts.Caption, "").Align(fyne.TextAlignTrailing), line: newApproachLine(d), private: k.Text(parts.Caption, ""), turn: k.Text(parts.Body, ""),
		flags: newSentences(k, d.T("What it points to"), parts.IconFlag), talk: newSentences(k, d.T(d.Content.Approach.Remark("talk_about")), parts.IconPeople),
	}
	p.empty = k.Empty(d.T("Nobody has described this role yet. Each person answers fourteen statements, alone and without a name."),
		d.T("When the rulebook runs out, people in this role are trusted to make the call."), "1–5", d.T("answers a statement in the mode Answer"))
	first := k.Panel(k.Stack(16,
		k.Row(16, 1, k.Fixed(72, 0, p.score), k.Stack(2, p.band, p.confidence), k.Fixed(120, 0, p.agreement)),
		p.line, p.turn, p.private))
	bars := k.Stack(14)
	for _, f := range d.Content.Approach.Factors {
		value, bar := k.Line(parts.Small, "").Align(fyne.TextAlignTrailing), newFactorBar(k)
		p.values, p.bars = append(p.values, value), append(p.bars, bar)
		bars.Add(k.Stack(4,
			k.Row(8, 0, k.Text(parts.Label, d.Label("factor", f.ID)), k.Line(parts.Caption, d.T("counts {n} of 100", "n", f.Weight))),
			k.Row(12, 0, bar, k.Fixed(40, 0, value))))
	}
	ends := k.Row(8, 0, k.Text(parts.Caption, d.T("← managed")), k.Line(parts.Caption, d.T("mindset →")), k.Gap(40, 0))
	factors := k.Panel(k.Section(d.T("The five things behind it"), "", k.Stack(14, bars, ends)))
	p.beside = k.Stack(16, p.flags.panel, p.talk.panel)
	p.says = k.Stack(16, first, k.Grid(320, 16, factors, p.beside),
		k.Text(parts.Caption, d.T(d.Content.Approach.Disclaimer)+" "+d.T("It is an aid to conversation, no validated test of people.")))
	_, p.root = reaching(k, k.Inset(0, 0, 16, 0, k.Stack(0, p.empty, p.says)))
	return p
}

func (p *approachPicture) object() fyne.CanvasObject { return p.root }

func (p *approachPicture) show(w *workshop.Workshop, role workshop.Role) {
	d := p.s.d
	pic := w.Picture(role.ID)
	setShown(p.empty, pic.Raters == 0)
	setShown(p.says, pic.Raters > 0)
	p.line.show(pic)
	if pic.Raters == 0 {
		return
	}
	p.score.SetText(signed(pic.Score))
	p.band.SetText(d.Label("band", string(pic.Band)))
	p.confidence.SetText(confidenceText(d, pic))
	agreement := ""
	if pic.Agreement != nil {
		agreement = d.T("{percent} agreement", "percent", d.Words.Percent(*pic.Agreement))
	}
	p.agreement.SetText(agreement)
	p.turn.SetText(turnText(d, pic))
	private := ""
	if pic.Raters < p.line.fewestForDots {
		private = d.T("Single dots appear from three people on, so that nobody can be picked out.")
	}
	p.private.SetText(private)
	setShown(p.private, private != "")
	for i, f := range pic.Factors {
		p.bars[i].show(f)
		text := "–"
		if f != nil {
			text = signed(*f)
		}
		p.values[i].SetText(text)
	}
	var flags []string
	for _, id := range pic.Flags {
		flags = append(flags, d.T(d.Content.Approach.Flag(id)))
	}
	if a, b, ok := membersAndManagers(w, role.ID); ok {
		flags = append(flags, d.T(d.Content.Approach.Remark("members_managers"), "a", signed(a), "b", signed(b)))
	}
	p.flags.show(flags)
	var talk []string
	for _, q := range pic.TalkAbout {
		statement, _ := d.Content.Approach.Statement("Q" + strconv.Itoa(q))
		talk = append(talk, d.T(statement.Text))
	}
	p.talk.show(talk)
	setShown(p.beside, len(flags)+len(talk) > 0)
}

// confidenceText is the sentence about how far the answers can be relied on (M§5.5).
func confidenceText(d *Desk, p workshop.Picture) string {
	id := string(p.Confidence)
	if p.Confidence == workshop.LowConfidence {
		switch p.Raters {
		case 1:
			id = "low_one"
		case 2:
			id = "low_two"
		default:
			id = "low_wide"
		}
	}
	return d.T(d.Content.Approach.ConfidenceText(id), "n", p.Raters)
}

// turnText says what would change what the answers say, so that nobody takes a score near an edge for a verdict.
func turnText(d *Desk, p workshop.Picture) string {
	t, ok := p.Turn()
	if !ok {
		return ""
	}
	band := d.Label("band", string(t.Band))
	text := d.N(t.Points, "1 point to the right and the answers would say “{band}”.", "{n} points to the right and the answers would say “{band}”.", "band", band)
	if t.Points < 0 {
		text = d.N(-t.Points, "1 point to the left and the answers would say “{band}”.", "{n} points to the left and the answers would say “{band}”.", "band", band)
	}
	if t.Alone {
		factor := d.Content.Approach.Factors[t.Factor].ID
		text += " " + d.T("For example with “{factor}” at {to} instead of {from}.", "factor", d.Label("factor", factor), "to", signed(t.To), "from", signed(t.From))
	}
	return text
}

// membersAndManagers returns the means of the people in the role and of those who lead it, and whether they differ so
// much that it is said: at least three of the first, one of the second, 25 points apart (M§5.5).
func membersAndManagers(w *workshop.Workshop, roleID string) (members, managers int, differ bool) {
	var in, over []string
	for _, a := range w.Assessments {
		switch {
		case a.RoleID != roleID:
		case a.RaterKind == workshop.MemberRater:
			in = append(in, a.Answers)
		case a.RaterKind == workshop.ManagerRater || a.RaterKind == workshop.LeaderRater:
			over = append(over, a.Answers)
		}
	}
	a, b := workshop.PictureOf(in), workshop.PictureOf(over)
	return a.Score, b.Score, a.Raters >= 3 && b.Raters >= 1 && max(a.Score-b.Score, b.Score-a.Score) >= 25
}

func (p *approachPicture) focus(string) {
	for _, t := range p.s.tabs {
		if t.id == p.s.roleID {
			parts.Focus(t.press)
		}
	}
}

// sentences is a panel with a heading and a list of sentences; it goes away while there are none.
type sentences struct {
	k     *parts.Kit
	icon  parts.Icon
	texts []string
	list  *fyne.Container
	panel *fyne.Container
}

func newSentences(k *parts.Kit, title string, icon parts.Icon) *sentences {
	s := &sentences{k: k, icon: icon, list: k.Stack(10)}
	s.panel = k.Panel(k.Section(title, "", s.list))
	return s
}

func (s *sentences) show(texts []string) {
	setShown(s.panel, len(texts) > 0)
	if slices.Equal(texts, s.texts) {
		return
	}
	s.texts = texts
	s.list.Objects = nil
	for _, t := range texts {
		s.list.Add(s.k.RowTop(10, 1, s.k.Fixed(20, 20, s.k.Icon(s.icon, 16, parts.InkAccent)), s.k.Text(parts.Body, t).SetInk(parts.InkMain)))
	}
	s.list.Refresh()
}
