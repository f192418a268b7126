package screens

import (
	"fyne.io/fyne/v2"

	"kept/screens/parts"
	"kept/workshop"
	"kept/workshop/content"
	"kept/workshop/words"
)

// NewWorkshop is what the small form asks for before a workshop is made. Everything can be changed later.
type NewWorkshop struct {
	Title        string
	Organisation string
	Date         workshop.Date
	Format       workshop.Format
	Kind         workshop.Kind
}

// newForm is the small form for a new workshop.
type newForm struct {
	k     *parts.Kit
	t     *words.Catalogue
	today workshop.Date
	value NewWorkshop

	drafts *workshop.Drafts

	title, organisation *parts.Field
	done                func(NewWorkshop)
	date                *parts.DateField
	format              *parts.Segmented
	kind                *parts.Choice
	object              fyne.CanvasObject
}

func newNewForm(k *parts.Kit, t *words.Catalogue, today workshop.Date, drafts *workshop.Drafts, done func(NewWorkshop), cancel func()) *newForm {
	f := &newForm{k: k, t: t, today: today, drafts: drafts, done: done}
	c := content.English()
	f.title = k.Field(t.T("Title"), t.T("Keeping our promises, wave 1")).Limit(workshop.Limits("workshop", "title").Max)
	f.organisation = k.Field(t.T("Organisation"), t.T("The name that heads every print")).Limit(workshop.Limits("organisation", "name").Max)
	for name, field := range f.texts() {
		field.OnDraft(func(text string) {
			if f.object.Visible() { // once it is closed, what is left in its fields is nobody's
				drafts.Put(workshop.Draft{At: workshop.Place{Field: name}, Text: text})
			}
		})
	}
	now, _ := today.Time()
	f.date = k.DateField(t.T("Date"), now)
	f.date.OnDate = func(d string) { f.value.Date = workshop.Date(d) }
	formats := workshop.Values("workshop", "format")
	var labels []string
	for _, v := range formats {
		labels = append(labels, t.T(c.Label("format", v)))
	}
	f.format = k.Segmented(labels, func(i int) { f.value.Format = workshop.Format(formats[i]) })
	var kinds []parts.Option
	for _, v := range workshop.Values("workshop", "kind") {
		kinds = append(kinds, parts.Option{ID: v, Label: t.T(c.Label("workshop_kind", v)), Tint: parts.NoTint})
	}
	f.kind = k.Choice(t.T("Kind"), "", kinds, func(id string) { f.value.Kind = workshop.Kind(id) })
	// Enter in a field goes on to the next, and from the last makes the workshop.
	f.title.OnKey = onEnter(f.organisation.Focus)
	f.organisation.OnKey = onEnter(f.create)
	buttons := k.Row(12, 0, k.Gap(0, 0), k.Button(parts.Secondary, t.T("Cancel"), cancel), k.Button(parts.Primary, t.T("Make it"), f.create))
	f.object = k.Panel(k.Stack(16,
		k.Text(parts.Subtitle, t.T("New workshop")),
		k.Columns(16, f.title, f.organisation), k.Columns(16, f.date.Field, f.kind),
		k.Stack(4, k.Text(parts.Caption, t.T("How long you have")).SetInk(parts.InkCalm), k.Row(0, parts.NoGrow, f.format)),
		buttons))
	return f
}

// texts are the fields for words, by the names of their drafts. A day and two choices are soon made again.
func (f *newForm) texts() map[string]*parts.Field {
	return map[string]*parts.Field{"title": f.title, "organisation": f.organisation}
}

// resume puts back what was typed, and the keyboard where that ended.
func (f *newForm) resume(drafts []workshop.Draft) {
	for _, draft := range drafts {
		if field := f.texts()[draft.At.Field]; field != nil {
			field.PutBack(draft.Text)
			f.drafts.Put(draft)
			field.Focus()
		}
	}
}

// clear puts the form back to how it begins: today, half a day, a first workshop. What was typed is forgotten.
func (f *newForm) clear() {
	for name := range f.texts() {
		f.drafts.Drop(workshop.Place{Field: name})
	}
	f.value = NewWorkshop{Date: f.today, Format: workshop.HalfDay, Kind: workshop.FirstWorkshop}
	f.title.SetText("")
	f.title.SetMessage("")
	f.organisation.SetText("")
	f.date.Set(string(f.today))
	f.kind.Set(string(f.value.Kind))
	for i, v := range workshop.Values("workshop", "format") {
		if v == string(f.value.Format) {
			f.format.Set(i)
		}
	}
}

// create makes the workshop when it has a title and its date is one, and asks for what is missing.
func (f *newForm) create() {
	f.value.Title, f.value.Organisation = workshop.CleanLine(f.title.Text()), workshop.CleanLine(f.organisation.Text())
	if f.value.Title == "" {
		f.title.SetMessage(f.t.T(content.English().FieldMessage("workshop.title")))
		parts.Arrange(f.object)
		f.title.Focus()
		return
	}
	if f.date.Text() != string(f.value.Date) {
		f.date.Focus() // what stands there is no date, and says so
		return
	}
	f.done(f.value)
}

// onEnter does something on Enter and leaves all other keys alone.
func onEnter(do func()) func(fyne.KeyName) bool {
	return func(key fyne.KeyName) bool {
		if key != fyne.KeyReturn && key != fyne.KeyEnter {
			return false
		}
		do()
		return true
	}
}
