package screens

import (
	"slices"
	"strconv"
	"time"

	"fyne.io/fyne/v2"

	"kept/screens/parts"
	"kept/workshop"
)

// clockPanel floats over the foot: how the room stands to its plan, what is left of the day, and how time could be made
// up. It proposes; nothing changes before somebody says so.
type clockPanel struct {
	c     *clock
	float *parts.Float

	name, spent  *parts.Text
	message      *parts.Text
	end, ends    *parts.Text
	should       *parts.Text
	hold, makeUp *parts.Button
	newEnd       *parts.Text
	making       *fyne.Container // the button with what it leads to
	list         *fyne.Container
	lines        []clockLine // what the list shows
	content      *fyne.Container
}

// clockLine is one step or break that is left, with its minutes in the plan and in the proposal.
type clockLine struct {
	name              string
	planned, proposed int
}

const (
	clockPanelWidth = 400
	clockColumn     = 64 // width of a column of minutes
)

func newClockPanel(c *clock) *clockPanel {
	d, k := c.d, c.d.Kit
	p := &clockPanel{
		c: c, name: k.Line(parts.Heading, ""), spent: k.Line(parts.Caption, ""), message: k.Text(parts.Body, ""),
		end: k.Line(parts.Strong, ""), ends: k.Line(parts.Strong, ""), should: k.Line(parts.Strong, ""), newEnd: k.Line(parts.Caption, ""),
		list: k.Stack(4),
	}
	leave := k.IconButton(parts.IconClose, d.T("Close"), func() { c.close() }).Compact()
	p.hold = k.Button(parts.Secondary, "", c.hold).Compact()
	actions := k.Wrap(8, p.hold, k.Button(parts.Ghost, d.T("Stop"), c.stop).Compact())
	r, _ := c.now()
	for _, b := range d.W().BreaksAfter(workshop.StepID(r.At.ID)) {
		if b.Planned > 0 {
			actions.Add(k.Button(parts.Secondary, d.T("Begin: {break}", "break", b.Name), func() { c.close(); c.rest(b.ID) }).Compact())
		}
	}
	if guide, ok := d.Content.Step(string(c.step)); ok && r.At.ID != guide.ID {
		actions.Add(k.Button(parts.Secondary, d.T("Count {step} now", "step", d.T(guide.Short)), func() { c.close(); c.count() }).Compact())
	}
	p.makeUp = k.Button(parts.Primary, d.T("Make up time"), c.makeUp)
	told := func(what string, figure *parts.Text) fyne.CanvasObject {
		return k.Stack(0, k.Line(parts.Caption, what), figure)
	}
	p.making = k.Row(12, 1, p.makeUp, p.newEnd)
	p.content = k.Stack(16,
		k.RowTop(8, 0, k.Stack(0, p.name, p.spent), leave),
		p.message,
		k.Columns(12, told(d.T("Planned end"), p.end), told(d.T("As it looks now"), p.ends), told(d.T("In the plan now"), p.should)),
		actions, k.Rule(), p.list, p.making)
	p.show(c.now())
	return p
}

// open floats the panel beside an anchor and gives it the keyboard.
func (p *clockPanel) open(anchor fyne.CanvasObject) {
	p.float = p.c.d.Kit.Float(anchor, p.content, clockPanelWidth, func() { p.c.panel = nil })
	if p.making.Visible() {
		parts.Focus(p.makeUp)
		return
	}
	parts.Focus(p.hold)
}

func (p *clockPanel) show(r workshop.Reading, s workshop.Squeezed) {
	c, d := p.c, p.c.d
	p.name.SetText(c.stretchName(r.At))
	spent := int(r.Spent / time.Minute)
	if r.At.Planned > 0 {
		p.spent.SetText(d.T("{n} of {planned} min", "n", spent, "planned", r.At.Planned))
	} else {
		p.spent.SetText(d.T("{n} min, none planned", "n", spent))
	}
	p.message.SetText(p.standing(r, s))
	p.end.SetText(d.Words.Time(r.End))
	p.ends.SetText(d.Words.Time(r.Ends))
	p.ends.SetInk(parts.InkMain)
	if r.Ends.Sub(r.End) >= time.Minute {
		p.ends.SetInk(parts.InkStop)
	}
	p.should.SetText(c.stretchName(r.Should))
	if c.timer.Running() {
		p.hold.SetLabel(d.T("Pause"))
		p.hold.SetIcon(parts.IconPause)
	} else {
		p.hold.SetLabel(d.T("Go on"))
		p.hold.SetIcon(parts.IconPlay)
	}
	if can := r.Late > s.Overrun; can != p.making.Visible() {
		setShown(p.making, can)
		p.arrange()
	}
	p.newEnd.SetText(d.T("New end {time}", "time", d.Words.Time(r.End.Add(time.Duration(s.Overrun)*time.Minute))))
	p.showList(s)
}

// standing is the message that belongs to how late the room is (M§2.0).
func (p *clockPanel) standing(r workshop.Reading, s workshop.Squeezed) string {
	d := p.c.d
	switch {
	case s.Overrun > 0:
		return p.c.tooLate(s.Overrun)
	case r.Late <= -inHand:
		return d.T(d.Content.Message("in_hand"), "x", -r.Late)
	case r.Late > 0:
		return d.N(r.Late, "The room is 1 minute behind the plan. This is how to make up for it:", "The room is {n} minutes behind the plan. This is how to make up for it:")
	case r.Late < 0:
		return d.N(-r.Late, "The room has 1 minute in hand.", "The room has {n} minutes in hand.")
	}
	return d.T("The room is on time.")
}

// showList lists what is left, with a second column where it would be shorter.
func (p *clockPanel) showList(s workshop.Squeezed) {
	d, k := p.c.d, p.c.d.Kit
	var lines []clockLine
	shorter := false
	for i, stretch := range s.Left {
		if stretch.Planned > 0 {
			lines = append(lines, clockLine{p.c.stretchName(stretch), stretch.Planned, s.Minutes[i]})
		}
	}
	if spare := d.W().Details.Buffer; spare > 0 {
		lines = append(lines, clockLine{d.T("Spare"), spare, s.Buffer})
	}
	for _, l := range lines {
		shorter = shorter || l.proposed != l.planned
	}
	if slices.Equal(lines, p.lines) {
		return
	}
	p.lines = lines
	row := func(name *parts.Text, planned, proposed *parts.Text) fyne.CanvasObject {
		r := k.Row(8, 0, name, k.Fixed(clockColumn, 0, planned.Align(fyne.TextAlignTrailing)))
		if shorter {
			r.Add(k.Fixed(clockColumn, 0, proposed.Align(fyne.TextAlignTrailing)))
		}
		return r
	}
	p.list.Objects = nil
	if len(lines) > 0 {
		p.list.Add(row(k.Line(parts.Small, d.T("What is left")), k.Line(parts.Caption, d.T("Planned")), k.Line(parts.Caption, d.T("Proposed"))))
	} else {
		p.list.Add(k.Text(parts.Caption, d.T("Nothing is left of the day.")))
	}
	for _, l := range lines {
		planned, proposed := k.Line(parts.Body, strconv.Itoa(l.planned)), k.Line(parts.Body, strconv.Itoa(l.proposed))
		if l.proposed != l.planned {
			planned.SetInk(parts.InkFaint)
			proposed = k.Line(parts.Strong, strconv.Itoa(l.proposed))
		}
		p.list.Add(row(k.Line(parts.Body, l.name).SetInk(parts.InkMain), planned, proposed))
	}
	p.list.Refresh()
	p.arrange()
}

// arrange gives the panel the height that it needs, once it floats.
func (p *clockPanel) arrange() {
	if p.float != nil {
		p.float.Arrange()
	}
}
