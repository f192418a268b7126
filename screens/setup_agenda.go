package screens

import (
	"fmt"
	"slices"
	"strconv"

	"fyne.io/fyne/v2"

	"kept/screens/parts"
	"kept/workshop"
)

// setupAgenda is the mode for the minutes of the day, with the ten things to do before it.
type setupAgenda struct {
	d        *Desk
	bar      *setupBar
	times    *parts.Text // from when to when
	total    *parts.Text
	name     *parts.Text
	minutes  *parts.Text
	shortest *parts.Text
	pause    *parts.Field  // name of the break that is chosen
	add, bin *parts.Button // a break
	list     *fyne.Container
	pieces   []setupPiece
	key      string // of the piece that is chosen
	object   fyne.CanvasObject
}

func newSetupAgenda(d *Desk) *setupAgenda {
	k := d.Kit
	s := &setupAgenda{
		d: d, bar: newSetupBar(k), times: k.Text(parts.Subtitle, ""), total: k.Text(parts.Body, ""),
		name: k.Line(parts.Heading, ""), minutes: k.Line(parts.Heading, ""), shortest: k.Line(parts.Caption, ""),
		list: k.Stack(0), key: setupPiece{kind: setupStepPiece, id: string(workshop.Welcome)}.key(),
	}
	s.bar.onSelect = func(i int) {
		d.Session.Settle()
		s.key = s.pieces[i].key()
		s.show(d.W())
		parts.Arrange(s.object)
	}
	s.bar.onLength = s.lengthen
	s.bar.onDelete = s.deleteBreak
	s.bar.spoken = func() string { return s.name.Text() + ", " + s.minutes.Text() }
	s.pause = k.Field("", d.T("Name of the break")).Limit(workshop.Limits("break", "name").Max)
	s.pause.OnChanged = s.renameBreak
	s.pause.OnDone = func(string) { d.Session.Settle() }
	s.add = k.Button(parts.Secondary, d.T("Add break"), s.addBreak).Icons(parts.IconPlus, "").Compact()
	s.bin = k.Button(parts.Secondary, d.T("Delete break"), s.deleteBreak).Icons(parts.IconBin, "").Compact()
	s.object = s.build()
	return s
}

func (s *setupAgenda) build() fyne.CanvasObject {
	d, k := s.d, s.d.Kit
	less := k.IconButton(parts.IconMinus, d.T("One minute less"), func() { s.lengthen(-1) }).Compact()
	more := k.IconButton(parts.IconPlus, d.T("One minute more"), func() { s.lengthen(1) }).Compact()
	keys := k.Row(12, parts.NoGrow, k.KeyHint("← →", d.T("choose")), k.KeyHint("↑ ↓", d.T("a minute more or less")), k.KeyHint("+ −", d.T("five")))
	chosen := k.Row(8, 0, k.Layers(k.Row(0, 0, s.name), s.pause),
		less, k.Fixed(64, 0, s.minutes.Align(fyne.TextAlignCenter)), more, k.Fixed(88, 0, s.shortest), s.add, s.bin)
	top := k.Panel(k.Stack(16, k.Row(16, 0, k.Stack(2, s.times, s.total), keys), s.bar, chosen))

	checks := k.Stack(10)
	for i, c := range d.Content.Setup.Checklist {
		said := k.Stack(2, k.Text(parts.Body, d.T(c.Text)))
		if c.ID == "sponsor_questions" {
			for _, q := range d.Content.Setup.SponsorQuestion {
				said.Add(k.Text(parts.Caption, d.T(q)))
			}
		}
		checks.Add(k.RowTop(12, 1, k.Fixed(20, 20, k.Text(parts.Small, strconv.Itoa(i+1)).SetInk(parts.InkAccent).Align(fyne.TextAlignTrailing)), said))
	}
	thumbs := k.Stack(8)
	for _, r := range d.Content.Setup.RulesOfThumb {
		thumbs.Add(k.Text(parts.Caption, d.T(r)))
	}
	below := k.Shares(16, []float32{2, 3},
		k.Panel(k.Section(d.T("Minute by minute"), "", s.list)),
		k.Panel(k.Stack(20, k.Section(d.T("Ten things to do before the day"), "", checks), k.Rule(), k.Section(d.T("Rules of thumb"), "", thumbs))))
	_, object := reaching(k, k.Inset(0, 0, 16, 0, k.Stack(16, top, below)))
	return object
}

func (s *setupAgenda) edit(label, merge string) workshop.Edit {
	e := workshop.Edit{Label: label, At: workshop.Place{Step: workshop.SetUp, Record: s.key, Field: "agenda"}}
	if merge != "" {
		e.Merge = merge + ":" + s.key
	}
	return e
}

// at returns the place of the piece that is chosen.
func (s *setupAgenda) at() int {
	return max(slices.IndexFunc(s.pieces, func(p setupPiece) bool { return p.key() == s.key }), 0)
}

func (s *setupAgenda) lengthen(by int) {
	p := s.pieces[s.at()]
	s.d.Do(s.edit("Change minutes", "minutes"), func(w *workshop.Workshop) error {
		setSetupMinutes(w, p, p.minutes+by)
		return nil
	})
}

// addBreak adds a break after the step that is chosen, and chooses it.
func (s *setupAgenda) addBreak() {
	p := s.pieces[s.at()]
	if !p.mayRest() {
		return
	}
	b := workshop.Break{
		Record: workshop.Record{ID: s.d.Session.NewID()}, After: workshop.StepID(p.id), Name: s.d.T("Break"), Planned: 15, Shortest: 10,
	}
	if s.d.Do(s.edit("Add break", ""), func(w *workshop.Workshop) error { return workshop.Add(w, &w.Breaks, b) }) {
		s.focus(setupPiece{kind: setupBreakPiece, id: b.ID}.key())
	}
}

func (s *setupAgenda) deleteBreak() {
	p := s.pieces[s.at()]
	if p.kind != setupBreakPiece {
		return
	}
	s.d.Delete(s.edit("Delete break", ""), func(w *workshop.Workshop) error { return workshop.Remove(w, &w.Breaks, p.id) })
	parts.Focus(s.bar)
}

func (s *setupAgenda) renameBreak(text string) {
	p := s.pieces[s.at()]
	s.d.Do(s.edit("Change break", "break"), func(w *workshop.Workshop) error {
		for i := range w.Breaks {
			if w.Breaks[i].ID == p.id {
				w.Breaks[i].Name = text
			}
		}
		return nil
	})
}

// focus chooses a piece by its key and gives the bar the keyboard.
func (s *setupAgenda) focus(key string) {
	if slices.ContainsFunc(setupPieces(s.d.W()), func(p setupPiece) bool { return p.key() == key }) {
		s.key = key
	}
	s.show(s.d.W())
	parts.Arrange(s.object)
	parts.Focus(s.bar)
}

func (s *setupAgenda) show(w *workshop.Workshop) {
	d := s.d
	s.pieces = setupPieces(w)
	at := s.at()
	s.key = s.pieces[at].key()
	names := make([]string, len(s.pieces))
	for i, p := range s.pieces {
		names[i] = s.nameOf(p)
	}
	s.bar.set(s.pieces, names, at)
	start, ok := w.Details.StartTime.Minutes()
	total := w.PlannedMinutes()
	if ok {
		s.times.SetText(fmt.Sprintf("%s – %s", setupTimeAt(start), setupTimeAt(start+total)))
	} else {
		s.times.SetText(setupLength(d, total))
	}
	s.total.SetText(s.sum(w, total))
	s.showChosen(s.pieces[at], names[at])
	s.showList(names, start)
}

// sum says how long the day is and, where it differs, how long its format would be.
func (s *setupAgenda) sum(w *workshop.Workshop, total int) string {
	said := s.d.T("{length} on {date}", "length", setupLength(s.d, total), "date", setupDate(s.d, w.Details.Date))
	if w.Details.Date == "" {
		said = setupLength(s.d, total)
	}
	plan, ok := s.d.Content.Format(string(w.Details.Format))
	switch {
	case !ok || plan.Total == total:
		return said
	case total > plan.Total:
		return said + " · " + s.d.T("{length} longer than {format}", "length", setupLength(s.d, total-plan.Total), "format", s.format(w))
	}
	return said + " · " + s.d.T("{length} shorter than {format}", "length", setupLength(s.d, plan.Total-total), "format", s.format(w))
}

func (s *setupAgenda) format(w *workshop.Workshop) string {
	return s.d.Label("format", string(w.Details.Format))
}

func (s *setupAgenda) showChosen(p setupPiece, name string) {
	d := s.d
	s.name.SetText(name)
	s.minutes.SetText(d.T("{n} min", "n", p.minutes))
	s.shortest.SetText(d.T("at least {n} min", "n", p.least))
	isBreak := p.kind == setupBreakPiece
	setShown(s.pause, isBreak)
	setShown(s.name, !isBreak)
	setShown(s.bin, isBreak)
	setShown(s.add, !isBreak)
	s.add.SetDisabled(!p.mayRest())
	if isBreak {
		s.pause.SetText(p.name)
		problem, fits := workshop.CheckText("break", "name", p.name)
		message := ""
		if !fits {
			message = d.T(problem.Text, problem.Args...)
		}
		s.pause.SetMessage(message)
	}
}

// showList writes the day down, one line for each piece that has minutes.
func (s *setupAgenda) showList(names []string, start int) {
	k := s.d.Kit
	s.list.Objects = nil
	for i, p := range s.pieces {
		if p.minutes == 0 {
			continue
		}
		ink := parts.InkMain
		if p.kind != setupStepPiece {
			ink = parts.InkMuted
		}
		s.list.Add(k.Inset(4, 0, 4, 0, k.Row(12, 1,
			k.Fixed(44, 0, k.Line(parts.Caption, string(setupTimeAt(start+p.start)))),
			k.Line(parts.Body, names[i]).SetInk(ink),
			k.Line(parts.Caption, s.d.T("{n} min", "n", p.minutes)))))
	}
	s.list.Refresh()
}

// nameOf returns what a piece is called on screen.
func (s *setupAgenda) nameOf(p setupPiece) string {
	switch p.kind {
	case setupBreakPiece:
		return p.name
	case setupSparePiece:
		return s.d.T("Spare")
	}
	guide, _ := s.d.Content.Step(p.id)
	return s.d.T(guide.Short)
}
