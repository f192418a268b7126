package screens

import (
	"fyne.io/fyne/v2"

	"kept/screens/parts"
	"kept/workshop"
	"kept/workshop/words"
)

// supportExperiments is the mode Experiments: ideas that are tried on a small scale first, each with what is expected,
// when it ends and what was learned (M§2 S9, M§3.7).
type supportExperiments struct {
	*recordList[workshop.Experiment]
	s       *supportScreen
	details *experimentDetails
	root    *fyne.Container
}

func newSupportExperiments(s *supportScreen) *supportExperiments {
	d, k := s.d, s.d.Kit
	m := &supportExperiments{s: s}
	line := k.Capture(d.T("What could we try on a small scale first?"))
	line.SetKeys(d.T("Enter"), d.T("add"))
	empty := k.Empty(d.T("No experiment yet. Small, with an end, and nothing to lose but an opinion."),
		d.T("Call before the credit runs out"), d.T("Enter"), d.T("adds it"))
	m.recordList = newRecordList(d, line, lineAim{}, empty, recordKind[workshop.Experiment]{
		entity: "experiment", field: "title",
		add: "Add experiment", change: "Change experiment", move: "Move experiment", remove: "Delete experiment",
		in:    func(w *workshop.Workshop) *[]workshop.Experiment { return &w.Experiments },
		text:  func(x *workshop.Experiment) *string { return &x.Title },
		fresh: newExperiment,
	}, func(id string) workshop.Place { return s.at(supportExperimentPlace, id, "title") })
	m.details = newExperimentDetails(m)
	m.onChoose = func() { s.Show(d.W()) }
	m.onRight = func() { m.details.enter() }
	m.root = roomy(k, 280, k.Page(k.Inset(0, 0, 12, 0, line), k.Shares(16, []float32{1, 1.6}, m.recordList.object, m.details.object), nil))
	return m
}

// newExperiment is an experiment as the line makes it: planned, and not tried yet.
func newExperiment(id, title string) workshop.Experiment {
	return workshop.Experiment{Record: workshop.Record{ID: id}, Title: title, Status: "planned"}
}

func (m *supportExperiments) object() fyne.CanvasObject { return m.root }

func (m *supportExperiments) show(w *workshop.Workshop) {
	cards := make([]parts.CardData, len(w.Experiments))
	for i, x := range w.Experiments {
		cards[i] = m.card(w, x)
	}
	m.recordList.show(cards)
	m.details.show(w, m.find(w, m.chosen))
}

// card shows an experiment with how it went and from when to when it runs.
func (m *supportExperiments) card(w *workshop.Workshop, x workshop.Experiment) parts.CardData {
	d := m.s.d
	c := parts.CardData{ID: x.ID, Text: x.Title, Tint: parts.NoTint, Quiet: x.Status == "stopped"}
	c.Chips = []parts.CardChip{{Label: d.Label("experiment_status", x.Status), Tint: parts.NoTint}}
	if x.Next != "" {
		c.Chips = append(c.Chips, parts.CardChip{Label: d.Label("experiment_next", x.Next), Tint: parts.NoTint})
	}
	if x.Tries > 0 {
		c.Chips = append(c.Chips, parts.CardChip{Label: d.N(x.Tries, "tried once", "tried {n} times"), Tint: parts.NoTint})
	} else {
		c.Note = d.T("not tried yet")
	}
	start, dated := x.Start.Time()
	if end, ended := x.End.Time(); dated && ended {
		c.Note = d.T("{start} to {end}", "start", d.Words.Date(start, words.DayMonth), "end", d.Words.Date(end, words.DayMonth))
	}
	if p := w.Participant(x.OwnerID); p != nil {
		c.Mark, c.Tint = initials(p.Name), roleTintOf(w, p.RoleID)
	}
	return c
}

func (m *supportExperiments) focus(at workshop.Place) {
	if m.find(m.s.d.W(), at.Record) == nil {
		m.line.Focus()
		return
	}
	m.choose(at.Record)
	if !m.details.focus(at.Field) {
		m.recordList.focus(at.Record)
	}
}
