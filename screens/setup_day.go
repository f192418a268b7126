package screens

import (
	"strings"

	"fyne.io/fyne/v2"

	"kept/screens/parts"
	"kept/workshop"
	"kept/workshop/words"
)

// setupDay is the mode for the day and the organisation: two calm cards of fields, and below them what can wait.
type setupDay struct {
	d      *Desk
	texts  map[string]*setupText // by name in Place.Field
	lists  map[string]*setupWords
	date   *parts.DateField
	moved  *setupMoved
	clock  *setupClock
	format *parts.Segmented
	length *parts.Text
	kind   *parts.Choice
	wave   *parts.NumberField
	waved  int // the wave last shown
	sector *parts.Choice
	along  *setupInitiatives
	more   *setupMore
	object *fyne.Container
}

func newSetupDay(d *Desk) *setupDay {
	s := &setupDay{
		d: d, texts: map[string]*setupText{}, lists: map[string]*setupWords{}, waved: -1,
		along: newSetupInitiatives(d), more: newSetupMore(d),
	}
	k := d.Kit
	_, s.object = reaching(k, k.Inset(0, 0, 16, 0, k.Grid(416, 20,
		k.Panel(k.Section(d.T("The day"), "", s.dayFields())),
		k.Panel(k.Section(d.T("The organisation"), "", s.organisationFields())),
		k.Panel(s.along.object),
		k.Panel(s.moreFields()),
	)))
	return s
}

func (s *setupDay) moreFields() fyne.CanvasObject {
	d, k := s.d, s.d.Kit
	return s.more.card(
		s.text("language", k.Field(d.T("Language"), d.T("en")), "Change language", "workshop", "language",
			func(w *workshop.Workshop) *string { return &w.Details.Language }),
		s.text("notes", k.TextArea(d.T("Notes for yourself, never printed"), d.T("What to bring, whom to thank, what not to forget"), 3), "Change notes",
			"workshop", "notes", func(w *workshop.Workshop) *string { return &w.Details.Notes }))
}

func (s *setupDay) dayFields() fyne.CanvasObject {
	d, k := s.d, s.d.Kit
	today, _ := d.Today.Time()
	s.date = k.DateField(d.T("Date"), today)
	s.moved = newSetupMoved(d, s.date.Focus)
	s.date.OnDate = func(day string) { s.moved.change(workshop.Date(day)) }
	s.clock = newSetupClock(d, d.T("Start"))
	s.format = k.Segmented(s.labels("format"), func(i int) {
		f := workshop.Format(d.Content.Values("format")[i])
		d.Do(s.edit("Change format", "format"), func(w *workshop.Workshop) error { w.SetFormat(f); return nil })
	})
	s.length = k.Text(parts.Caption, "")
	s.kind = k.Choice(d.T("Kind of session"), "", s.options("workshop_kind"), func(id string) {
		d.Do(s.edit("Change kind of session", "kind"), func(w *workshop.Workshop) error { w.SetKind(workshop.Kind(id)); return nil })
	})
	limits := workshop.Limits("workshop", "wave")
	s.wave = k.NumberField(d.T("Wave"), limits.Min, limits.Max)
	s.wave.OnNumber = func(n int) {
		d.Do(s.edit("Change wave", "wave"), func(w *workshop.Workshop) error { w.Details.Wave = n; return nil })
	}
	s.lists["facilitators"] = newSetupWords(d, k.Field(d.T("Facilitators"), d.T("A name, then Enter")),
		setupWordEdits{"Add facilitator", "Change facilitator", "Delete facilitator"}, "workshop", "facilitators", s.place("facilitators"),
		func(w *workshop.Workshop) *[]string { return &w.Details.Facilitators })

	return k.Stack(16,
		s.text("title", k.Field(d.T("Title"), d.T("Keeping our promises, wave 1")), "Change title", "workshop", "title",
			func(w *workshop.Workshop) *string { return &w.Details.Title }),
		k.Shares(16, []float32{3, 2}, s.date.Field, s.clock.Field), s.moved.object,
		k.Stack(4, k.Text(parts.Caption, d.T("How long you have")).SetInk(parts.InkCalm), s.format, s.length),
		k.Shares(16, []float32{3, 2}, s.kind, s.wave.Field),
		s.text("location", k.Field(d.T("Place"), d.T("Room or site")), "Change place", "workshop", "location",
			func(w *workshop.Workshop) *string { return &w.Details.Location }),
		s.lists["facilitators"].object,
	)
}

func (s *setupDay) organisationFields() fyne.CanvasObject {
	d, k := s.d, s.d.Kit
	s.sector = k.Choice(d.T("Sector"), "", s.options("sector"), func(id string) {
		d.Do(s.edit("Change sector", "sector"), func(w *workshop.Workshop) error {
			w.Organisation.Sector = workshop.Sector(id)
			return nil
		})
	})
	values := newSetupWords(d, k.Field(d.T("Brand values"), d.T("One value, then Enter")),
		setupWordEdits{"Add brand value", "Change brand value", "Delete brand value"}, "organisation", "brand_values", s.place("brand_values"),
		func(w *workshop.Workshop) *[]string { return &w.Organisation.BrandValues })
	values.changed = renameBrandValue
	s.lists["brand_values"] = values

	return k.Stack(16,
		s.text("name", k.Field(d.T("Name"), d.T("As it should head each print")), "Change organisation", "organisation", "name",
			func(w *workshop.Workshop) *string { return &w.Organisation.Name }),
		k.Shares(16, []float32{3, 2}, s.sector,
			s.text("customer_word", k.Field(d.T("People you serve"), ""), "Change word for customers", "organisation", "customer_word",
				func(w *workshop.Workshop) *string { return &w.Organisation.CustomerWord })),
		s.text("strategy", k.TextArea(d.T("Strategy in plain words"), d.T("One sentence a new starter would follow"), 2), "Change strategy", "organisation", "strategy",
			func(w *workshop.Workshop) *string { return &w.Organisation.Strategy }),
		values.object,
		s.text("how_cx_helps", k.TextArea(d.T("How better experience helps"), d.T("What it does for the strategy"), 2), "Change how better experience helps",
			"organisation", "how_cx_helps", func(w *workshop.Workshop) *string { return &w.Organisation.HowCxHelps }),
		s.text("leadership_experience", k.TextArea(d.T("What people should experience from their leaders"), d.T("What they see leaders do"), 2),
			"Change what people experience from leaders", "organisation", "leadership_experience",
			func(w *workshop.Workshop) *string { return &w.Organisation.LeadershipExperience }),
	)
}

// renameBrandValue lets promises follow the brand value that they grow from (X4).
func renameBrandValue(w *workshop.Workshop, old, now string) {
	for i := range w.Promises {
		if w.Promises[i].BrandValue == old {
			w.Promises[i].BrandValue = now
		}
	}
}

func (s *setupDay) text(field string, f *parts.Field, label, entity, name string, of func(*workshop.Workshop) *string) *parts.Field {
	s.texts[field] = newSetupText(s.d, f, label, entity, name, s.place(field), of)
	return f
}

func (s *setupDay) place(field string) workshop.Place {
	return workshop.Place{Step: workshop.SetUp, Field: field}
}

func (s *setupDay) edit(label, field string) workshop.Edit {
	return workshop.Edit{Label: label, At: s.place(field)}
}

// labels returns the words of a choice in the method's order.
func (s *setupDay) labels(kind string) []string {
	var out []string
	for _, v := range s.d.Content.Values(kind) {
		out = append(out, s.d.Label(kind, v))
	}
	return out
}

func (s *setupDay) options(kind string) []parts.Option {
	var out []parts.Option
	for _, v := range s.d.Content.Values(kind) {
		out = append(out, parts.Option{ID: v, Label: s.d.Label(kind, v), Note: s.d.T(s.d.Content.Explain(kind, v)), Tint: parts.NoTint})
	}
	return out
}

func (s *setupDay) show(w *workshop.Workshop) {
	for _, t := range s.texts {
		t.show(w)
	}
	for _, l := range s.lists {
		l.show(w)
	}
	// What is no date or number yet stays in its field while something else changes.
	s.date.ShowOf("", string(w.Details.Date))
	if w.Details.Wave != s.waved {
		s.waved = w.Details.Wave
		s.wave.Set(s.waved)
	}
	s.moved.show(w)
	s.along.show(w)
	s.more.show(w)
	s.clock.show(w)
	for i, v := range s.d.Content.Values("format") {
		if v == string(w.Details.Format) {
			s.format.Set(i)
		}
	}
	s.length.SetText(s.d.T("{minutes} in all, with breaks", "minutes", setupLength(s.d, w.PlannedMinutes())))
	s.kind.Set(string(w.Details.Kind))
	s.sector.Set(string(w.Organisation.Sector))
	one, _ := s.d.Content.CustomerWord(string(w.Organisation.Sector))
	s.texts["customer_word"].SetPlaceholder(s.d.T(one))
}

// focus goes to a field, or to an initiative; the zero place is the title.
func (s *setupDay) focus(at workshop.Place) {
	field := at.Field
	if field == "day" {
		field = "title" // the not-yet message of the step about title, date and format
		if s.d.W().Details.Title != "" {
			field = "date"
		}
	}
	switch {
	case s.more.focus(field):
	case strings.HasPrefix(field, "initiatives"):
		s.along.focus(at)
	case s.texts[field] != nil:
		s.texts[field].Focus()
	case s.lists[field] != nil:
		s.lists[field].line.Focus()
	case field == "date":
		s.date.Focus()
	case field == "start_time":
		s.clock.Focus()
	case field == "format":
		parts.Focus(s.format)
	case field == "kind":
		parts.Focus(s.kind)
	case field == "wave":
		s.wave.Focus()
	case field == "sector":
		parts.Focus(s.sector)
	default:
		s.texts["title"].Focus()
	}
}

// setupLength says how long something is: "3 h 30 min".
func setupLength(d *Desk, minutes int) string {
	hours := d.T("{n} h", "n", minutes/60)
	rest := d.T("{n} min", "n", minutes%60)
	switch {
	case minutes < 60:
		return rest
	case minutes%60 == 0:
		return hours
	}
	return hours + " " + rest
}

// setupDate writes a day in words, as it came when it is no day.
func setupDate(d *Desk, day workshop.Date) string {
	t, ok := day.Time()
	if !ok {
		return string(day)
	}
	return d.Words.Date(t, words.Long)
}
