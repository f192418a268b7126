package screens

import (
	"kept/screens/parts"
	"kept/workshop"
)

// setupText ties a field on screen to one text of the workshop, on the first two steps. What is typed is kept letter by
// letter as one step of undo; what does not fit is kept too and gets the message of M§3 under the field.
type setupText struct {
	*parts.Field
	d      *Desk
	edit   workshop.Edit
	limits workshop.Field
	entity string
	of     func(*workshop.Workshop) *string
	// visited is set once somebody has been here: an empty field on a new workshop is no mistake yet.
	visited bool
}

// newSetupText ties field to the text that of points at. entity and name are those of M§3; at is where undo goes.
func newSetupText(d *Desk, field *parts.Field, label, entity, name string, at workshop.Place, of func(*workshop.Workshop) *string) *setupText {
	t := &setupText{
		Field: field, d: d, entity: entity, of: of, limits: workshop.Limits(entity, name),
		edit: workshop.Edit{Label: label, Merge: entity + "." + name + ":" + at.Record, At: at},
	}
	field.Limit(t.limits.Max)
	field.OnChanged = func(text string) {
		t.visited = true
		t.keep(text)
	}
	field.OnDone = t.done
	return t
}

func (t *setupText) keep(text string) {
	t.d.Do(t.edit, func(w *workshop.Workshop) error {
		*t.of(w) = text
		return nil
	})
}

// done puts the text in the form in which it is kept and ends the typing.
func (t *setupText) done(text string) {
	t.visited = true
	if t.limits.Kind == workshop.LongField {
		t.keep(workshop.CleanText(text))
	} else {
		t.keep(workshop.CleanLine(text))
	}
	t.d.Session.Settle()
	t.show(t.d.W())
}

// show makes the field say what w says.
func (t *setupText) show(w *workshop.Workshop) {
	text := *t.of(w)
	t.SetText(text)
	t.SetMessage(t.message(text))
}

// message returns what has to be put right about a text, "" for nothing.
func (t *setupText) message(text string) string {
	p, fits := workshop.CheckText(t.entity, t.limits.Name, text)
	if fits || workshop.CleanLine(text) == "" && !t.visited {
		return ""
	}
	return t.d.T(p.Text, p.Args...)
}
