package screens

import (
	"strings"

	"fyne.io/fyne/v2"

	"kept/screens/parts"
	"kept/workshop"
	"kept/workshop/words"
)

// sheetText is a line of the sheet that people write.
type sheetText struct {
	name  string
	field *parts.Field
	get   func(*workshop.Commitment) string
}

// sheetDate is a day on the sheet, with the day in words under it.
type sheetDate struct {
	name  string
	field *parts.DateField
	said  *parts.Text
	get   func(*workshop.Commitment) *workshop.Date
}

// sheetPerson is somebody else who has to do with the commitment.
type sheetPerson struct {
	choice  *parts.Choice
	message *parts.Text
	rule    int // which text of X27 says that it has to be somebody else
	get     func(*workshop.Commitment) *string
	object  fyne.CanvasObject
}

func (s *commitmentsSheet) label(field string) string {
	part, _ := s.d.Content.Commitments.Part(field)
	return s.d.T(part.Label)
}

// prompt returns line i of the help for a field, "" when it has none.
func (s *commitmentsSheet) prompt(field string, i int) string {
	part, _ := s.d.Content.Commitments.Part(field)
	if i >= len(part.Prompts) {
		return ""
	}
	return s.d.T(part.Prompts[i])
}

func (s *commitmentsSheet) message() *parts.Text {
	return s.d.Kit.Text(parts.Caption, "").SetInk(parts.InkStop)
}

// plain is a text that is kept as it is written, with room for some lines from the start.
func (s *commitmentsSheet) plain(name string, rows int, get func(*workshop.Commitment) *string) *sheetText {
	area := s.d.Kit.TextArea(s.label(name), s.prompt(name, 0), rows).Limit(workshop.Limits("commitment", name).Max)
	return s.text(name, area,
		func(c *workshop.Commitment) string { return *get(c) },
		func(c *workshop.Commitment, text string) { *get(c) = workshop.CleanLine(text) })
}

// text ties a field to a commitment: every letter is kept, and Enter goes on to the next field.
func (s *commitmentsSheet) text(name string, f *parts.Field, get func(*workshop.Commitment) string, set func(*workshop.Commitment, string)) *sheetText {
	t := &sheetText{name: name, field: f, get: get}
	f.OnChanged = func(text string) {
		if s.slot == "" && workshop.CleanLine(text) == "" {
			return
		}
		s.edit(name, true, func(c *workshop.Commitment) { set(c, text) })
	}
	f.OnDone = func(string) {
		s.d.Session.Settle()
		c := s.commitment()
		f.SetText(get(&c)) // as it is kept: without "I will" twice, without blanks at the ends
	}
	onReturn(f)
	s.texts = append(s.texts, t)
	return t
}

func (s *commitmentsSheet) date(name string, get func(*workshop.Commitment) *workshop.Date) *sheetDate {
	k := s.d.Kit
	today, _ := s.d.Today.Time()
	t := &sheetDate{name: name, field: k.DateField(s.label(name), today), said: k.Text(parts.Caption, ""), get: get}
	t.field.OnDate = func(day string) {
		s.edit(name, false, func(c *workshop.Commitment) { *get(c) = workshop.Date(day) })
	}
	take := t.field.OnDone
	t.field.OnDone = func(text string) {
		take(text)
		if c := s.commitment(); text == string(*get(&c)) {
			t.field.SetMessage(s.early(t.name, text))
		}
	}
	onReturn(t.field.Field)
	s.dates = append(s.dates, t)
	return t
}

func (s *commitmentsSheet) someone(name string, rule int, get func(*workshop.Commitment) *string) *sheetPerson {
	k := s.d.Kit
	p := &sheetPerson{rule: rule, get: get, message: s.message()}
	p.choice = k.Choice(s.label(name), s.prompt(name, 0), nil, func(id string) {
		s.edit(name, false, func(c *workshop.Commitment) { *get(c) = id })
	}).Filtered(nil)
	p.object = k.Stack(4, p.choice, p.message)
	return p
}

// onReturn makes Enter go on to the next field; what the field does with other keys stays.
func onReturn(f *parts.Field) {
	before := f.OnKey
	f.OnKey = func(key fyne.KeyName) bool {
		if key == fyne.KeyReturn || key == fyne.KeyEnter {
			if o, ok := f.Entry().(fyne.CanvasObject); ok {
				if c := canvasOf(o); c != nil {
					c.FocusNext()
				}
			}
			return true
		}
		return before != nil && before(key)
	}
}

// afterIWill returns a commitment without what it starts with, which the sheet prints in front of it.
func afterIWill(s string) string {
	for s = workshop.CleanLine(s); ; {
		rest, found := s, false
		for _, start := range []string{"i will", "i'll", "i’ll"} {
			if len(s) >= len(start) && strings.EqualFold(s[:len(start)], start) && (len(s) == len(start) || s[len(start)] == ' ') {
				rest, found = strings.TrimSpace(s[len(start):]), true
				break
			}
		}
		if !found {
			return s
		}
		s = rest
	}
}

// withIWill returns a commitment as it is kept: with exactly one "I will" in front, or empty.
func withIWill(s string) string {
	if s = afterIWill(s); s == "" {
		return ""
	}
	return iWill + s
}

// early returns X26 when a first chance lies before the workshop.
func (s *commitmentsSheet) early(field, day string) string {
	date := s.d.W().Details.Date
	first, ok := workshop.Date(day).Time()
	start, dated := date.Time()
	if field != "first_date" || !ok || !dated || !first.Before(start) {
		return ""
	}
	return ruleSays(s.d, "X26", 0)
}

// ruleSays returns text i of a rule across fields, translated.
func ruleSays(d *Desk, id string, i int, args ...any) string {
	rule, _ := d.Content.Rule(id)
	if i >= len(rule.Texts) {
		return ""
	}
	return d.T(rule.Texts[i], args...)
}

// dayInWords returns a day such as "Thursday 3 September 2026", "" when it is none.
func dayInWords(d *Desk, day workshop.Date) string {
	t, ok := day.Time()
	if !ok {
		return ""
	}
	return d.Words.Date(t, words.Long)
}

// focus puts the keyboard in a field of the sheet; "" is where people begin.
func (s *commitmentsSheet) focus(field string) {
	objects := map[string]fyne.Focusable{
		"behaviour_id": s.charter, "theme": s.kind, "confidence": s.sure, "target": s.target, "per_week": s.perWeek.Entry(),
		"buddy_id": s.buddy.choice, "witness_id": s.witness.choice, "share": s.share, "voluntary": s.voluntary,
		"declined": s.declined,
	}
	for _, t := range s.texts {
		objects[t.name] = t.field.Entry()
	}
	for _, t := range s.dates {
		objects[t.name] = t.field.Entry()
	}
	o := objects[field]
	if o == nil {
		o = objects["statement"]
	}
	if !s.body.Visible() {
		o = s.declined
	}
	parts.Focus(o)
}
