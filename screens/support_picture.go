package screens

import (
	"strconv"

	"fyne.io/fyne/v2"

	"kept/screens/parts"
	"kept/workshop"
)

// environmentPicture is what the answers about the surroundings come to: a score with its words, a bar for each
// statement, and the lever that the lowest of them suggests. It is a conversation aid.
type environmentPicture struct {
	m       *supportEnvironment
	score   *parts.Text
	band    *parts.Text
	people  *parts.Text
	values  []*parts.Text
	bars    []*parts.Bar
	names   []*parts.Text
	suggest *parts.Text
	add     *parts.Button
	lever   string // lever that is suggested

	says, waits *fyne.Container
	why         *parts.Text // why there is nothing to see
	uncover     *parts.Button
	object      *fyne.Container
}

func newEnvironmentPicture(m *supportEnvironment) *environmentPicture {
	d, k := m.s.d, m.s.d.Kit
	p := &environmentPicture{
		m: m, score: k.Line(parts.Title, ""), band: k.Text(parts.Heading, ""), people: k.Text(parts.Caption, ""),
		suggest: k.Text(parts.Body, ""), why: k.Text(parts.Body, ""),
	}
	rows := k.Stack(12)
	for _, statement := range d.Content.Support.Environment {
		name, value, bar := k.Text(parts.Caption, d.T(statement.Text)), k.Line(parts.Small, "").Align(fyne.TextAlignTrailing), k.Bar(8, parts.NoTint)
		p.names, p.values, p.bars = append(p.names, name), append(p.values, value), append(p.bars, bar)
		rows.Add(k.Stack(4, k.RowTop(8, 0, name, k.Fixed(32, 0, value)), bar))
	}
	p.add = k.Button(parts.Secondary, "", func() { p.goToLever() }).Icons(parts.IconBulb, "").Compact()
	p.says = k.Stack(16,
		k.Row(12, 1, k.Fixed(48, 0, p.score), k.Stack(0, p.band, p.people)),
		rows, k.Rule(), k.Stack(8, p.suggest, k.Row(0, parts.NoGrow, p.add)),
		k.Text(parts.Caption, d.T("Scores go from 0 to 100. They help a conversation; they are no validated test.")))
	p.uncover = k.Button(parts.Secondary, d.T("Show the picture"), m.uncover).Icons(parts.IconEye, "").Compact()
	p.waits = k.Stack(12, k.Text(parts.Heading, d.T("What the answers say")), p.why, k.Row(0, parts.NoGrow, p.uncover))
	p.object = k.Panel(k.Stack(0, p.waits, p.says))
	return p
}

func (p *environmentPicture) show(w *workshop.Workshop, e workshop.Environment, covered bool) {
	d := p.m.s.d
	seen := e.Overall != nil && !covered
	setShown(p.says, seen)
	setShown(p.waits, !seen)
	setShown(p.uncover, e.Overall != nil)
	if !seen {
		why := d.T("Shown from {n} answers, so that nobody can be picked out.", "n", w.SmallestGroup())
		if e.Overall != nil {
			why = d.T("Covered while sheets are filled in, so that nobody sees what one sheet changes.")
		}
		p.why.SetText(why)
		return
	}
	p.score.SetText(strconv.Itoa(*e.Overall))
	for _, band := range d.Content.Support.EnvironmentBands {
		if band.ID == string(e.Ground) {
			p.band.SetText(d.T(band.Text))
		}
	}
	p.people.SetText(d.N(e.People, "1 person answered", "{n} people answered"))
	for i, item := range e.Items {
		text, part := "–", float32(0)
		if item != nil {
			text, part = strconv.Itoa(*item), float32(*item)/100
		}
		p.values[i].SetText(text)
		p.bars[i].Set(part)
		ink := parts.InkCalm
		if i+1 == e.Lowest {
			ink = parts.InkMain
		}
		p.names[i].SetInk(ink)
	}
	lowest := d.Content.Support.Environment[e.Lowest-1]
	p.lever = lowest.Lever
	p.suggest.SetText(d.T("Lowest is “{statement}” A lever that helps: {lever}.", "statement", d.T(lowest.Text), "lever", d.Label("lever", p.lever)))
	p.add.SetLabel(d.T("Open {lever}", "lever", p.m.s.leverLabel(p.lever)))
}

// goToLever takes the suggestion to the board.
func (p *environmentPicture) goToLever() {
	s := p.m.s
	s.levers.lever = p.lever
	s.turn(supportLeversMode)
	s.levers.items.line.Focus()
}
