package screens

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"kept/screens/parts"
	"kept/workshop"
)

// The modes of the step.
const (
	closeRoundUp = iota
	closePulseMode
)

// closeScreen is step S11: what is still open, the prints, the dates on which the group looks again, and the pulse.
type closeScreen struct {
	d    *Desk
	mode int

	open    *closeOpen
	print   *parts.Button
	dates   []*closeDate
	undated *fyne.Container
	pulse   *closePulse
	roundUp *fyne.Container
	root    *fyne.Container
}

// closeDate is one day on which the group looks again; days is 0 for the day by which leaders answer.
type closeDate struct {
	days int
	row  *fyne.Container
	said *parts.Text
}

func newClose(d *Desk) Screen {
	k := d.Kit
	s := &closeScreen{d: d, open: newCloseOpen(d), pulse: newClosePulse(d)}
	_, right := reaching(k, k.Stack(16, s.prints(), s.when()))
	s.roundUp = k.Shares(16, []float32{11, 10}, s.open.object, right)
	s.root = container.NewStack(s.roundUp, s.pulse.object)
	s.Show(d.W())
	return s
}

func (s *closeScreen) Step() workshop.StepID     { return workshop.Close }
func (s *closeScreen) Object() fyne.CanvasObject { return s.root }
func (s *closeScreen) Modes() []string           { return []string{s.d.T("Round up"), s.d.T("Pulse")} }
func (s *closeScreen) Mode() int                 { return s.mode }

func (s *closeScreen) SetMode(i int) {
	s.mode = i
	s.Show(s.d.W())
}

// prints is the way to the documents.
func (s *closeScreen) prints() fyne.CanvasObject {
	k := s.d.Kit
	s.print = k.Button(parts.Primary, s.d.T("Choose and print"), func() { s.d.Print() }).Icons(parts.IconPrint, "")
	pages := k.Row(8, parts.NoGrow)
	for _, looks := range []PageLook{PageTable, PageSheet, PageColumns} {
		pages.Add(newPagePicture(k, looks, 44))
	}
	return k.Panel(k.Stack(12,
		k.Stack(2, k.Text(parts.Heading, s.d.T("Prints")), k.Text(parts.Caption, s.d.T("What people take with them, as PDF files."))),
		k.Wrap(16, s.print, pages)))
}

// when lists the days that count from the workshop.
func (s *closeScreen) when() fyne.CanvasObject {
	k := s.d.Kit
	list := k.Stack(8)
	for _, days := range append(workshop.CheckInDays(), 0) {
		label := s.d.T("After {n} days", "n", days)
		if days == 0 {
			label = s.d.T("Leaders answer by")
		}
		t := &closeDate{days: days, said: k.Text(parts.Label, "")}
		t.row = k.Grid(200, 0, k.Text(parts.Body, label), t.said)
		s.dates = append(s.dates, t)
		list.Add(t.row)
	}
	s.undated = k.Stack(8, k.Text(parts.Body, s.d.T("The workshop has no day yet. All dates count from it.")),
		k.Row(0, parts.NoGrow, k.Button(parts.Secondary, s.d.T("Set the day"), func() {
			s.d.Go(workshop.Place{Step: workshop.SetUp, Field: "date"})
		}).Compact()))
	list.Add(s.undated)
	return k.Panel(k.Section(s.d.T("When we look again"), "", list))
}

func (s *closeScreen) Show(w *workshop.Workshop) {
	setShown(s.roundUp, s.mode == closeRoundUp)
	setShown(s.pulse.object, s.mode == closePulseMode)
	s.open.show(w)
	_, dated := w.Details.Date.Time()
	for _, t := range s.dates {
		day := w.DueDate(t.days)
		if t.days == 0 {
			day = w.AnswersDue()
		}
		t.said.SetText(dayInWords(s.d, day))
		setShown(t.row, dated)
	}
	setShown(s.undated, !dated)
	s.pulse.show(w)
	parts.Arrange(s.root)
}

func (s *closeScreen) Focus(at workshop.Place) {
	if at.Field == "pulse" && s.mode != closePulseMode {
		s.SetMode(closePulseMode)
		s.d.Modes()
	}
	switch {
	case s.mode == closePulseMode:
		s.pulse.focus()
	case !s.open.focus():
		parts.Focus(s.print)
	}
}

func (s *closeScreen) Note(w *workshop.Workshop) string {
	if w.Readiness(workshop.CommitmentsStep).State == workshop.Untouched && w.Readiness(workshop.Close).State == workshop.Untouched {
		return "" // the day has not come this far: the minutes say more
	}
	if n := len(stillOpen(w)); n > 0 {
		return s.d.N(n, "1 thing open", "{n} things open")
	}
	return s.d.T("all done")
}
